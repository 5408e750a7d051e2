#if Packages
  import CZip

  /// Reads the files of a zip archive; what they unpack to is bounded by what is unpacked, not by what is said.
  enum ZipReader {
    /// More than this is not unpacked, whatever the archive says about itself.
    static let limit = 256 << 20

    /// The wanted files with their contents, in the order of the archive.
    static func files(
      in path: String, where isWanted: (String) -> Bool
    ) throws(PackageFault) -> [(name: String, bytes: [UInt8])] {
      var code: Int32 = 0
      guard let archive = unsafe zip_open(path, ZIP_RDONLY, &code) else {
        throw .noZip(path, reason: reason(code))
      }
      defer { unsafe zip_discard(archive) }
      var files: [(name: String, bytes: [UInt8])] = []
      var total = 0
      for index in 0..<max(0, unsafe zip_get_num_entries(archive, 0)) {
        guard let cName = unsafe zip_get_name(archive, UInt64(index), ZIP_FL_ENC_GUESS) else {
          continue
        }
        let name = unsafe String(cString: cName)
        guard isWanted(name) else { continue }
        guard let file = unsafe zip_fopen_index(archive, UInt64(index), 0) else {
          throw .noZip(path, reason: "'\(name)' in it cannot be unpacked")
        }
        defer { unsafe zip_fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
          let count = unsafe buffer.withUnsafeMutableBytes { room in
            unsafe zip_fread(file, room.baseAddress, UInt64(room.count))
          }
          guard count >= 0 else { throw .noZip(path, reason: "'\(name)' in it is damaged") }
          if count == 0 { break }
          total += Int(count)
          guard total <= limit else { throw .tooLarge(path, megabytes: limit >> 20) }
          bytes += buffer[..<Int(count)]
        }
        files.append((name, bytes))
      }
      return files
    }

    private static func reason(_ code: Int32) -> String {
      var error = unsafe zip_error_t()
      unsafe zip_error_init_with_code(&error, code)
      defer { unsafe zip_error_fini(&error) }
      let text = unsafe zip_error_strerror(&error).map { unsafe String(cString: $0) }
      return text ?? "error \(code)"
    }
  }
#endif
