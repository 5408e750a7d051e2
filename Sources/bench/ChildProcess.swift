#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Runs programs and measures them as a whole.
enum ChildProcess {
  /// What a program took.
  struct Usage {
    var seconds: Double
    /// The most memory it had, in kilobytes.
    var kilobytes: Int
  }

  /// Waits.
  static func wait(seconds: UInt32) { sleep(seconds) }

  /// The most memory this program has had so far, in kilobytes.
  static func ownPeak() -> Int {
    var usage = rusage()
    // Zero is RUSAGE_SELF, whose type is another one on every system.
    unsafe getrusage(0, &usage)
    return Int(usage.ru_maxrss)
  }

  /// The seconds that all cores have worked for this program so far.
  static func ownSeconds() -> Double {
    var usage = rusage()
    unsafe getrusage(0, &usage)
    let (user, system) = (usage.ru_utime, usage.ru_stime)
    return Double(user.tv_sec + system.tv_sec) + Double(user.tv_usec + system.tv_usec) / 1e6
  }

  /// Runs a program to its end; what it prints is dropped.
  static func run(_ program: String, _ words: [String]) -> Usage {
    let clock = ContinuousClock()
    let start = clock.now
    var process: pid_t = 0
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    let arguments = unsafe ([program] + words).map { unsafe strdup($0) } + [nil]
    unsafe posix_spawn(&process, program, &actions, nil, arguments, environ)
    unsafe posix_spawn_file_actions_destroy(&actions)
    unsafe arguments.forEach { unsafe free($0) }
    var status: Int32 = 0
    var usage = rusage()
    unsafe wait4(process, &status, 0, &usage)
    return Usage(seconds: (clock.now - start) / .seconds(1), kilobytes: Int(usage.ru_maxrss))
  }
}
