#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// The compression library of the system, looked for when the program runs, so that nothing has to be installed.
///
/// `nil` where there is none; then backups are as large as the journals.
@safe package struct Zlib: Packer {
  private let library: Library

  package init?() {
    guard let library = unsafe Library.found else { return nil }
    unsafe self.library = unsafe library
  }

  package var ending: String { ".gz" }

  /// One member of a gzip file (RFC 1952).
  package func pack(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = unsafe Stream()
    let start = unsafe stream.withPointer {
      unsafe library.deflateInit(
        $0, Self.level, Self.deflated, Self.window + Self.gzip, 8, 0, Self.version, Stream.size)
    }
    guard start == 0 else { return nil }
    defer { _ = unsafe stream.withPointer { unsafe library.deflateEnd($0) } }
    let part = unsafe run(&stream, bytes, from: 0, library.deflate, flush: Self.finish)
    return part.isWhole ? part.output : nil
  }

  /// What could be unpacked.
  struct Unpacked: Equatable {
    var bytes: [UInt8] = []
    /// Whether that is all that was packed.
    var isWhole = true
  }

  /// The content of a gzip file of any number of members; damage costs the rest of its member.
  func unpack(_ bytes: [UInt8]) -> Unpacked {
    var content = Unpacked()
    var start = 0
    while start < bytes.count {
      var stream = unsafe Stream()
      let begun = unsafe stream.withPointer {
        unsafe library.inflateInit($0, Self.window + Self.gzip, Self.version, Stream.size)
      }
      guard begun == 0 else { return Unpacked(bytes: content.bytes, isWhole: false) }
      let part = unsafe run(&stream, bytes, from: start, library.inflate, flush: 0)
      _ = unsafe stream.withPointer { unsafe library.inflateEnd($0) }
      content.bytes += part.output
      if part.isWhole {
        start = bytes.count - Int(unsafe stream.inputLeft)
      } else {
        content.isWhole = false
        start = Self.nextMember(bytes, behind: start)
      }
    }
    return content
  }

  /// The place of the next bytes that look like the beginning of a member.
  private static func nextMember(_ bytes: [UInt8], behind start: Int) -> Int {
    var at = start + 1
    while at < bytes.count, !bytes[at...].starts(with: [0x1F, 0x8B, 0x08]) { at += 1 }
    return at
  }

  /// Hands all bytes to the library until it says that the end is reached.
  private func run(
    _ stream: inout Stream, _ bytes: [UInt8], from start: Int,
    _ step: @convention(c) (UnsafeMutableRawPointer, Int32) -> Int32, flush: Int32
  ) -> (output: [UInt8], isWhole: Bool) {
    var output: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    return unsafe bytes.withUnsafeBufferPointer { whole in
      let input = unsafe UnsafeBufferPointer(rebasing: whole[start...])
      unsafe stream.input = input.baseAddress
      unsafe stream.inputLeft = UInt32(clamping: input.count)
      while true {
        let (status, made) = unsafe block.withUnsafeMutableBufferPointer { room in
          unsafe stream.output = room.baseAddress
          unsafe stream.outputLeft = UInt32(room.count)
          let status = unsafe stream.withPointer { unsafe step($0, flush) }
          return (status, room.count - Int(unsafe stream.outputLeft))
        }
        output += block.prefix(made)
        if status == Self.streamEnd { return (output, true) }
        // Without progress the bytes were cut off or are not compressed ones.
        let left = unsafe stream.inputLeft
        guard status == 0, made > 0 || left > 0 else { return (output, false) }
      }
    }
  }

  private static let level: Int32 = 6
  private static let deflated: Int32 = 8
  private static let window: Int32 = 15
  private static let gzip: Int32 = 16
  private static let finish: Int32 = 4
  private static let streamEnd: Int32 = 1
  private static let version = "1"

  /// `z_stream` of zlib.h, whose layout has been the same since version 1.0.
  @unsafe private struct Stream {
    var input: UnsafePointer<UInt8>?
    var inputLeft: UInt32 = 0
    var totalInput: UInt = 0
    var output: UnsafeMutablePointer<UInt8>?
    var outputLeft: UInt32 = 0
    var totalOutput: UInt = 0
    var message: UnsafePointer<CChar>?
    var state: OpaquePointer?
    var allocate: OpaquePointer?
    var free: OpaquePointer?
    var opaque: OpaquePointer?
    var dataType: Int32 = 0
    var adler: UInt = 0
    var reserved: UInt = 0

    static var size: Int32 { Int32(unsafe MemoryLayout<Stream>.size) }

    mutating func withPointer<Value>(_ body: (UnsafeMutableRawPointer) -> Value) -> Value {
      unsafe withUnsafeMutablePointer(to: &self) { unsafe body(UnsafeMutableRawPointer($0)) }
    }
  }

  /// The functions of the library that are used.
  @unsafe private struct Library: Sendable {
    typealias DeflateInit =
      @convention(c) (
        UnsafeMutableRawPointer, Int32, Int32, Int32, Int32, Int32, UnsafePointer<CChar>, Int32
      ) -> Int32
    typealias InflateInit =
      @convention(c) (UnsafeMutableRawPointer, Int32, UnsafePointer<CChar>, Int32) -> Int32
    typealias Step = @convention(c) (UnsafeMutableRawPointer, Int32) -> Int32
    typealias End = @convention(c) (UnsafeMutableRawPointer) -> Int32

    let deflateInit: DeflateInit
    let deflate: Step
    let deflateEnd: End
    let inflateInit: InflateInit
    let inflate: Step
    let inflateEnd: End

    static var found: Library? {
      for name in ["libz.so.1", "libz.1.dylib", "libz.so"] {
        guard let handle = unsafe dlopen(name, RTLD_NOW),
          let deflateInit = unsafe dlsym(handle, "deflateInit2_"),
          let deflate = unsafe dlsym(handle, "deflate"),
          let deflateEnd = unsafe dlsym(handle, "deflateEnd"),
          let inflateInit = unsafe dlsym(handle, "inflateInit2_"),
          let inflate = unsafe dlsym(handle, "inflate"),
          let inflateEnd = unsafe dlsym(handle, "inflateEnd")
        else { continue }
        return unsafe Library(
          deflateInit: unsafeBitCast(deflateInit, to: DeflateInit.self),
          deflate: unsafeBitCast(deflate, to: Step.self),
          deflateEnd: unsafeBitCast(deflateEnd, to: End.self),
          inflateInit: unsafeBitCast(inflateInit, to: InflateInit.self),
          inflate: unsafeBitCast(inflate, to: Step.self),
          inflateEnd: unsafeBitCast(inflateEnd, to: End.self))
      }
      return nil
    }
  }
}
