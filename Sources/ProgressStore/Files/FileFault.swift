#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// A request to the file system that failed.
package struct FileFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was tried.
  package var action: Action
  package var path: String
  /// The number that the system gave.
  package var code: Int32

  package init(_ action: Action, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// What was tried.
  package enum Action: String, Sendable {
    case open = "open"
    case read = "read"
    case write = "write to"
    case sync = "get the disk to keep"
    case makeFolder = "make the folder"
    case list = "list the folder"
    case rename = "rename"
    case truncate = "shorten"
    case remove = "remove"
    case lock = "lock"
    case status = "look at"
  }

  package var description: String {
    let (reason, cure) = Self.words(code)
    return "cannot \(action.rawValue) \(Quoted(path)): \(reason)"
      + (cure.isEmpty ? "" : "; \(cure)")
  }

  /// Whether nothing is there.
  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether a symbolic link stands there.
  var isLink: Bool { code == ELOOP }

  private static func words(_ code: Int32) -> (reason: String, cure: String) {
    switch code {
    case ENOSPC, EDQUOT:
      ("the disk is full", "free some space and try again, or use another folder")
    case EIO:
      ("the disk reports an error", "use another folder and have the disk checked")
    case EROFS: ("the disk is read-only", "make it writable or use another folder")
    case EACCES, EPERM: ("not permitted", "change the permissions or use another folder")
    case ENOENT, ENOTDIR: ("it is not there", "put the folder back or use another one")
    case ELOOP: ("it is a symbolic link", "put the real file or folder there")
    case EEXIST: ("it is there already", "choose another name or move it away")
    case EISDIR: ("it is a folder", "move it away")
    case EINVAL: ("it is not a plain file", "move it away")
    case EMSGSIZE: ("a line would be longer than a megabyte", "say it in fewer words")
    case ESTALE: ("another program replaced or removed it", "try again, or use another folder")
    case EWOULDBLOCK: ("another program is writing to it", "close the other program and try again")
    case EMFILE, ENFILE: ("too many files are open", "close some programs and try again")
    default: ("error \(code) of the system", "try again, or use another folder")
    }
  }
}
