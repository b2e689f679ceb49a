import TestSupport
import Testing

@testable import Intake

/// Damaged pictures: each is refused or comes out without a trace of what was planted; nothing crashes.
@Suite struct PictureFuzzTests {
  private static let names = [
    "full.jpg", "progressive.jpg", "cmyk.jpg", "full.png", "palette.png", "full.webp", "alpha.webp", "lossless.webp",
  ]

  /// The cleaned bytes; nil where refused.
  private static func cleaned(_ name: String, _ bytes: [UInt8]) -> [UInt8]? {
    do throws(AttachmentProblem) {
      switch name.suffix(3) {
      case "jpg": return try JPEGFile.cleaning(bytes).bytes
      case "png": return try PNGFile.cleaning(bytes).bytes
      default: return try WebPFile.cleaning(bytes).bytes
      }
    } catch {
      return nil
    }
  }

  @Test(arguments: names)
  func `every truncation is refused up to the end of the picture`(_ name: String) throws {
    let bytes = try AttachmentFixtures.bytes(name)
    let whole = try #require(Self.cleaned(name, bytes))
    for count in 0..<bytes.count {
      guard let result = Self.cleaned(name, Array(bytes.prefix(count))) else { continue }
      #expect(result == whole, "\(name) cut at \(count)")
    }
    for count in 0..<whole.count {
      #expect(Self.cleaned(name, Array(whole.prefix(count))) == nil, "\(name) cut at \(count)")
    }
  }

  @Test(arguments: names)
  func `no flipped byte lets metadata through`(_ name: String) throws {
    let bytes = try AttachmentFixtures.bytes(name)
    for index in bytes.indices {
      for value: UInt8 in [0xFF, bytes[index] ^ 0x01] {
        var flipped = bytes
        flipped[index] = value
        let result = Self.cleaned(name, flipped)
        #expect(result.map(AttachmentFixtures.holdsPlanted) != true, "\(name) byte \(index) = \(value)")
      }
    }
  }

  @Test(arguments: names)
  func `no run of damage lets metadata through`(_ name: String) throws {
    var random = SeededGenerator(seed: 20_260_901)
    let bytes = try AttachmentFixtures.bytes(name)
    for round in 0..<300 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<damaged.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: damaged[index] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.remove(at: index)
        default: damaged.insert(contentsOf: [0xFF, UInt8.random(in: 0xC0...0xFE, using: &random)], at: index)
        }
      }
      #expect(Self.cleaned(name, damaged).map(AttachmentFixtures.holdsPlanted) != true, "\(name) round \(round)")
    }
  }

  @Test func `a damaged drawing is refused or stays harmless`() {
    let text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- PLANTED --><style>a{b:c}</style><g id='a'><text>甲<tspan>1</tspan></text></g></svg>"
    let bytes = Array(text.utf8)
    for index in bytes.indices {
      #expect(throws: AttachmentProblem.self) { try SVGDrawing(Array(bytes.prefix(index))) }
      for value: UInt8 in [0, 0x22, 0x26, 0x2F, 0x3C, 0x3E, 0x80, 0xFF, bytes[index] ^ 1, bytes[index] ^ 0x20] {
        var flipped = bytes
        flipped[index] = value
        do throws(AttachmentProblem) {
          let result = try SVGDrawing(flipped).bytes
          #expect(!result.holds("<!"))
        } catch {}
      }
    }
  }

  @Test func `noise is refused`() {
    var random = SeededGenerator(seed: 7)
    for start: [UInt8] in [
      [], [0xFF, 0xD8], PNGFile.signature, Array("RIFF".utf8), Array("<svg ".utf8), Array("%PDF-1.4\n".utf8),
    ] {
      for _ in 0..<300 {
        let noise =
          start + (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        for name in ["a.jpg", "a.png", "a.webp"] { #expect(Self.cleaned(name, noise) == nil) }
        _ = ExifOrientation.value(in: noise[...])
        #expect(ColourProfile.reduced(noise) == nil)
        #expect(throws: AttachmentProblem.self) { try SVGDrawing(noise) }
        #expect(throws: AttachmentProblem.self) { try PDFObjects(noise) }
      }
    }
  }
}
