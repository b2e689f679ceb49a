import Diagnostics

/// Width and height of a picture in pixels.
package struct PictureSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  /// The longer side that a cheap phone can still unpack (4096 × 4096 pixels take 64 MB of its memory).
  static let longestSide = 4096

  func check(_ format: ImageFormat) throws(AttachmentProblem) {
    guard width > 0, height > 0 else { throw .broken(format, at: 0) }
    guard max(width, height) <= Self.longestSide else { throw .tooLarge(self) }
  }
}

extension AttachmentProblem {
  fileprivate static func tooLarge(_ size: PictureSize) -> AttachmentProblem {
    AttachmentProblem(
      .photoSize,
      en:
        "the picture has \(size.width) × \(size.height) pixels; no side may be longer than \(PictureSize.longestSide)",
      zh: "图片是 \(size.width) × \(size.height) 像素，长边不能超过 \(PictureSize.longestSide)",
      hint: .shrinking
    )
  }
}

extension Wording {
  static let shrinking = Wording(
    en:
      "make it smaller: longer side 1280 pixels, JPEG quality 70 (phone album: Edit, Resize; or send it to yourself in WeChat without “full image”)",
    zh: "请缩小：在手机相册里选“编辑－调整大小”，长边改成 1280 像素；或用微信发给自己（不选“原图”）再保存；电脑上可用画图的“重新调整大小”"
  )
}
