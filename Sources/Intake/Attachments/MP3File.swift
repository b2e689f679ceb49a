import Diagnostics

/// A recording as MPEG audio, layer III (ISO/IEC 11172-3 and 13818-3): a row of frames, and tags that tell who, where and
/// with what it was made.
///
/// Only whole frames are published, neither tags nor zeros between them. What is none of these is refused.
enum MP3File {
  struct Recording: Sendable, Hashable {
    var bytes: [UInt8]
    var seconds: Double
  }

  static func cleaning(_ bytes: [UInt8]) throws(AttachmentProblem) -> Recording {
    var reader = ByteReader(bytes)
    var recording = Recording(bytes: [], seconds: 0)
    while !reader.isAtEnd {
      if reader.next == 0 {
        _ = try reader.byte()
      } else if let frame = Frame(reader.rest) {
        // A cut last frame is a fraction of a second, and players pass over it.
        guard frame.length <= reader.rest.count else { break }
        recording.bytes += try reader.take(frame.length)
        recording.seconds += frame.seconds
      } else if let tag = Tag(reader.rest) {
        guard tag.length <= reader.rest.count else { throw .noRecording }
        _ = try reader.take(tag.length)
      } else {
        throw .noRecording
      }
    }
    guard recording.seconds >= 1 else { throw .noRecording }
    return recording
  }
}

extension MP3File {
  private struct Frame {
    /// Bytes, with the header.
    let length: Int
    let seconds: Double

    init?(_ bytes: ArraySlice<UInt8>) {
      let header = bytes.prefix(4).map(Int.init)
      guard header.count == 4, header[0] == 0xFF, header[1] & 0xE6 == 0xE2 else { return nil }
      let version = header[1] >> 3 & 3
      let rateIndex = header[2] >> 2 & 3
      let bits = (version == 3 ? Self.bitRates1 : Self.bitRates2)[header[2] >> 4]
      guard version != 1, rateIndex < 3, bits > 0 else { return nil }
      let rate = Self.rates[rateIndex] >> (version == 3 ? 0 : version == 2 ? 1 : 2)
      let samples = version == 3 ? 1152 : 576
      length = samples / 8 * bits * 1000 / rate + (header[2] >> 1 & 1)
      seconds = Double(samples) / Double(rate)
    }

    /// Kilobits a second; 0 is not known, or not allowed.
    private static let bitRates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0]
    private static let bitRates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0]
    /// Samples a second of MPEG-1; MPEG-2 has half of them, 2.5 a quarter.
    private static let rates = [44_100, 48_000, 32_000]
  }

  fileprivate struct Tag {
    let length: Int

    init?(_ bytes: ArraySlice<UInt8>) {
      let start = bytes.startIndex
      if bytes.starts(with: "ID3"), bytes.count >= 10 {
        let size = bytes[(start + 6)..<(start + 10)].reduce(0) { $0 << 7 | Int($1 & 0x7F) }
        length = 10 + size + (bytes[start + 5] & 0x10 == 0 ? 0 : 10)
      } else if bytes.starts(with: "TAG+"), bytes.count == 227 + 128 {
        length = 227
      } else if bytes.starts(with: "TAG"), bytes.count == 128 {
        length = 128
      } else if bytes.starts(with: "APETAGEX"), bytes.count >= 32 {
        length = Self.sizeOfAPE(bytes) + (bytes[start + 23] & 0x20 == 0 ? 0 : 32)
        guard length > 0 else { return nil }
      } else if bytes.starts(with: "LYRICSBEGIN"), let end = Self.endOfLyrics(bytes) {
        length = end - start
      } else if let length = Self.lengthOfHeadlessAPE(bytes) {
        self.length = length
      } else {
        return nil
      }
    }
  }
}

extension MP3File.Tag {
  private static func endOfLyrics(_ bytes: ArraySlice<UInt8>) -> Int? {
    let bytes = bytes.prefix(1 << 16)
    return ["LYRICS200", "LYRICSEND"].compactMap { Array(bytes).firstRange(of: Array($0.utf8), from: 11)?.upperBound }
      .min()
      .map { bytes.startIndex + $0 }
  }

  /// A tag with its mark at the end only, which tells how much stands before it.
  private static func lengthOfHeadlessAPE(_ bytes: ArraySlice<UInt8>) -> Int? {
    let near = Array(bytes.prefix(1 << 16))
    guard let mark = near.firstRange(of: Array("APETAGEX".utf8), from: 0)?.lowerBound, near.count >= mark + 32 else {
      return nil
    }
    let length = sizeOfAPE(near[mark...])
    return length == mark + 32 ? length : nil
  }

  /// Of a tag that begins with its mark: its items and its foot, the lowest byte first.
  private static func sizeOfAPE(_ tag: ArraySlice<UInt8>) -> Int {
    tag.dropFirst(12).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

extension AttachmentProblem {
  fileprivate static let noRecording = AttachmentProblem(
    .recordingFormat,
    en: "this is no MP3 recording, or holds something that is neither sound nor a known tag",
    zh: "这不是 MP3 录音，或者里面有既不是声音、也认不出来的东西",
    hint: Wording(
      en: "save the recording anew as MP3, mono, 16 to 32 kbit/s",
      zh: "请用录音或转换软件重新另存为 MP3：单声道，16 到 32 kbps 就够清楚"
    )
  )
}
