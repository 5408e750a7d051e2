#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension World {
  /// Where commands of earlier conversations are kept: the XDG state folder, made if need be.
  static func historyFile(_ environment: [String: String]) -> String? {
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let base = state ?? environment["HOME"].map({ $0 + "/.local/state" }) else { return nil }
    let folder = base + "/coderounds"
    makeFolders(folder)
    return folder + "/history"
  }

  /// Makes a private folder and the folders above it; what exists already is left as it is.
  private static func makeFolders(_ path: String) {
    var built = ""
    for part in path.split(separator: "/") {
      built += "/" + part
      unsafe mkdir(built, 0o700)
    }
  }
}
