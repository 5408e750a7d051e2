#if Packages
  import CSQLite

  /// A database in memory: made anew, or opened from the bytes of a file; nothing is left on disk.
  @safe final class SQLiteDatabase {
    /// What SQLite says is wrong.
    struct Failure: Error {
      let reason: String
    }

    /// A value of a column or a parameter.
    enum Value {
      case integer(Int64)
      case text(String)

      /// The number; 0 for a text that is none.
      var number: Int64 {
        switch self {
        case .integer(let number): number
        case .text(let text): Int64(text) ?? 0
        }
      }

      /// The text, or the digits of the number.
      var text: String {
        switch self {
        case .integer(let number): String(number)
        case .text(let text): text
        }
      }
    }

    private let handle: OpaquePointer

    /// An empty database.
    init() throws(Failure) {
      var opened: OpaquePointer?
      guard unsafe sqlite3_open(":memory:", &opened) == SQLITE_OK, let opened = unsafe opened else {
        unsafe sqlite3_close(opened)
        throw Failure(reason: "no database can be made")
      }
      unsafe handle = opened
    }

    /// The database that a file holds, only to be read and trusted in nothing.
    convenience init(bytes: [UInt8]) throws(Failure) {
      try self.init()
      guard let memory = unsafe sqlite3_malloc64(UInt64(max(1, bytes.count))) else {
        throw Failure(reason: "no memory")
      }
      unsafe UnsafeMutableRawBufferPointer(start: memory, count: bytes.count).copyBytes(from: bytes)
      let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
      let status = unsafe sqlite3_deserialize(
        handle, "main", memory.assumingMemoryBound(to: UInt8.self), Int64(bytes.count),
        Int64(bytes.count), flags)
      guard status == SQLITE_OK else { throw failure }
      try run("PRAGMA trusted_schema = OFF")
    }

    deinit { unsafe sqlite3_close_v2(handle) }

    /// Runs statements that give no rows.
    func run(_ sql: String) throws(Failure) {
      guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    /// Runs a statement with these parameters.
    func run(_ sql: String, _ values: [Value]) throws(Failure) {
      _ = try rows(sql, values)
    }

    /// The rows that a statement gives.
    func rows(_ sql: String, _ values: [Value] = []) throws(Failure) -> [[Value]] {
      var prepared: OpaquePointer?
      guard unsafe sqlite3_prepare_v2(handle, sql, -1, &prepared, nil) == SQLITE_OK,
        let statement = unsafe prepared
      else { throw failure }
      defer { unsafe sqlite3_finalize(statement) }
      for (index, value) in values.enumerated() {
        let status: Int32 =
          switch value {
          case .integer(let number):
            unsafe sqlite3_bind_int64(statement, Int32(index + 1), number)
          case .text(let text):
            // SQLITE_TRANSIENT, which Swift does not see: SQLite makes a copy of its own.
            unsafe sqlite3_bind_text(
              statement, Int32(index + 1), text, Int32(text.utf8.count),
              unsafeBitCast(-1, to: sqlite3_destructor_type.self))
          }
        guard status == SQLITE_OK else { throw failure }
      }
      var rows: [[Value]] = []
      while true {
        switch unsafe sqlite3_step(statement) {
        case SQLITE_ROW:
          let count = unsafe sqlite3_column_count(statement)
          rows.append((0..<count).map { unsafe Self.value(statement, column: $0) })
        case SQLITE_DONE: return rows
        default: throw failure
        }
      }
    }

    /// The bytes of the file that would hold this database.
    func bytes() throws(Failure) -> [UInt8] {
      var count: Int64 = 0
      guard let memory = unsafe sqlite3_serialize(handle, "main", &count, 0) else { throw failure }
      defer { unsafe sqlite3_free(memory) }
      return unsafe Array(UnsafeBufferPointer(start: memory, count: Int(count)))
    }

    private static func value(_ statement: OpaquePointer, column: Int32) -> Value {
      if unsafe sqlite3_column_type(statement, column) == SQLITE_INTEGER {
        return .integer(unsafe sqlite3_column_int64(statement, column))
      }
      guard let text = unsafe sqlite3_column_text(statement, column) else { return .text("") }
      let count = Int(unsafe sqlite3_column_bytes(statement, column))
      return .text(
        unsafe String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
    }

    private var failure: Failure {
      let text = unsafe sqlite3_errmsg(handle).map { unsafe String(cString: $0) }
      return Failure(reason: text ?? "unknown")
    }
  }
#endif
