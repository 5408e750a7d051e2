#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

extension Program {
  /// This process on this machine.
  package static var current: Program {
    var name = [CChar](repeating: 0, count: 256)
    unsafe gethostname(&name, name.count - 1)
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return Program(
      host: String(decoding: bytes, as: UTF8.self), process: getpid(),
      isRunning: { kill($0, 0) == 0 || errno == EPERM })
  }
}
