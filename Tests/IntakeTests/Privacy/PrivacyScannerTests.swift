import Testing

@testable import Intake

@Suite struct PrivacyScannerTests {
  @Test(arguments: [
    ("电话13800138000。", "电话1**********。"), ("138 0013 8000", "1**********"),
    ("+86 138 0013 8000 找", "+86 1********** 找"), ("无", "无"), ("", ""),
    ("13800138000 13900139000", "1********** 1**********"), ("身份证340422190012310021", "身份证3*****************"),
    ("１３８００１３８０００", "１**********"),
    ("34042219 13800138000", "34042219 1**********"), ("a/13800138000/13800138000.md", "a/1**********/1**********.md"),
    ("一三八〇〇一三八〇〇〇", "一**********"),
  ])
  func masks(text: String, shown: String) {
    #expect(PrivacyScanner.strict.masked(text) == shown)
  }

  @Test("masking twice changes nothing more")
  func stable() {
    let once = PrivacyScanner.strict.masked("+86-138-0013-8000，340422-19001231-0021")
    #expect(PrivacyScanner.strict.masked(once) == once)
  }
}
