#if Packages
  import CZip

  /// Makes zip archives in memory, so that the file on disk is written whole or not at all.
  enum ZipWriter {
    /// The bytes of an archive with these files.
    static func archive(_ files: [(name: String, bytes: [UInt8])]) throws(PackageFault) -> [UInt8] {
      var error = unsafe zip_error_t()
      unsafe zip_error_init(&error)
      defer { unsafe zip_error_fini(&error) }
      guard let target = unsafe zip_source_buffer_create(nil, 0, 0, &error) else {
        throw .notWritten(reason: "no memory")
      }
      defer { unsafe zip_source_free(target) }
      guard let archive = unsafe zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
        throw .notWritten(reason: "no archive can be made")
      }
      // The archive frees its source when it is closed; the bytes are read from it afterwards.
      unsafe zip_source_keep(target)
      var copies: [UnsafeMutableRawBufferPointer] = unsafe []
      defer { while let copy = unsafe copies.popLast() { unsafe copy.deallocate() } }
      for file in files {
        // The bytes must stay where they are until the archive is closed.
        let copy = UnsafeMutableRawBufferPointer.allocate(
          byteCount: max(1, file.bytes.count), alignment: 1)
        unsafe copy.copyBytes(from: file.bytes)
        unsafe copies.append(copy)
        guard
          let source = unsafe zip_source_buffer(
            archive, copy.baseAddress, UInt64(file.bytes.count), 0)
        else {
          unsafe zip_discard(archive)
          throw .notWritten(reason: "no memory")
        }
        guard unsafe zip_file_add(archive, file.name, source, ZIP_FL_ENC_UTF_8) >= 0 else {
          unsafe zip_source_free(source)
          unsafe zip_discard(archive)
          throw .notWritten(reason: "'\(file.name)' could not be added")
        }
      }
      guard unsafe zip_close(archive) == 0 else {
        unsafe zip_discard(archive)
        throw .notWritten(reason: "the archive could not be closed")
      }
      return try unsafe bytes(of: target)
    }

    private static func bytes(of source: OpaquePointer) throws(PackageFault) -> [UInt8] {
      guard unsafe zip_source_open(source) == 0 else {
        throw .notWritten(reason: "the archive could not be read back")
      }
      defer { unsafe zip_source_close(source) }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = unsafe buffer.withUnsafeMutableBytes { room in
          unsafe zip_source_read(source, room.baseAddress, UInt64(room.count))
        }
        guard count >= 0 else { throw .notWritten(reason: "the archive could not be read back") }
        if count == 0 { return bytes }
        bytes += buffer[..<Int(count)]
      }
    }
  }
#endif
