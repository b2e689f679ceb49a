/// What the library says of a wrong command line, in Chinese; what it has no words for here stays as it is.
enum UsageError {
  static func chinese(_ message: String) -> String {
    message.split(separator: "\n").filter { !$0.hasPrefix("Help:") }.map { line in
      phrases.reduce(String(line)) { $0.replacing($1.0, with: $1.1) }
    }.joined(separator: "\n")
  }

  private static let phrases = [
    ("Error: ", "错误："), ("Missing expected argument ", "少写了 "), ("Missing value for ", "少写了内容："),
    ("Unknown option ", "没有这个选项："), (". Did you mean ", "，是不是 "), ("Unexpected argument ", "这里多了，或写错了："),
    (" unexpected arguments: ", " 处多了，或写错了："), ("The value ", "这样写不行："), (" is invalid for ", "，它要用作 "),
    ("The option ", "选项 "), (" does not take any value, but ", " 后面不用写内容，却写了 "), (" was specified.", ""),
    ("Usage: ", "写法："), ("  See ", "  全部选项："), (" for more information.", ""),
  ]
}
