/// Examples for every section of the CommonMark and GFM specifications.
enum MarkdownExamples {
  static let all = blocks + inlines + extensions

  static let blocks = [
    "", "\n\n", "plain", "one\ntwo", "one\n\ntwo", "  indented\n   more\n", "trailing  \n", "\tcode\n\n\tmore",
    "    code\n      deeper\n\n    last\n\n", "***\n---\n___\n", "- - -", "# one", "## two ##", "### three # four #",
    "#not", "######",
    "####### seven", "  # indented", "# `code` and *emphasis*", "Title\n===", "Title\nmore\n---\ntext",
    "a\n===\nb\n---\n", "> quote\n> more",
    "> quote\nlazy", "> a\n>\n> b", "> > deep\n> > more\n> up", ">no space", "> # head\n> - item\n>   more",
    "- a\n- b\n- c", "- a\n\n- b",
    "- a\n  - b\n    - c\n      more", "1. a\n2. b", "3) a\n4) b", "0. zero", "- a\n1. b",
    "- a\n\n  para\n\n      code\n", "-\n- b", "- a\n\n\n  b",
    "```\ncode\n```", "```swift extra\nlet a = \"<b>\"\n```\n", "~~~\ncode", "````\n```\n````", "  ```\n  code\n ```",
    "> ```\n> code\n> more\n> ```",
    "- ```\n  code\n  ```\n- b", "```\n\n```", "``` a&amp;b\\* c\nx\n```", "<div>\nhtml\n</div>\n\ntext",
    "<!-- note -->\n\ntext", "a <b>c</b> d",
    "[a]: /u \"t\"\n\n[a]", "[a]: <u v>\n'title\nmore'\n\n[b][a] [a][]", "[a]: /u\n[b]: /v\ntext [a]\nand [b]",
    "[a]: /u\nTitle\n===\n[a]",
    "text\n[a]: /u", "[A]\n\n[a]: https://x.org/\\*a&amp;b (t)", "a\n\n\n\nb", "\t- tab\n\t  more", "-\tfoo\n\n\tbar",
    "1.  a\n\n    b\n2.  c", "* a\n+ b",
    "> - a\n> - b\n>   c", "a\\\nb  \nc", "- [a](b)\n  c", "#\ttab", "* * *\n *  *  *", "Foo\n# bar\nBaz", "`a\n===`",
    "> a\n---", "- a\n---\n- b",
  ]

  static let inlines = [
    "*a* _b_", "**a** __b__", "***a***", "***a** b*", "*a **b** c*", "**a *b* c**", "*a*b**c**", "a_b_c", "_a_b",
    "*a**", "**a*", "****a****",
    "a * b * c", "*a\nb*", "*a `*` b*", "\\*a\\*", "\\\\*a*", "\\a \\. \\&amp;", "a\\",
    "&amp; &lt; &copy; &#49; &#x4e2d; &nbsp; &nope; &#0; &", "&quot;*a*&quot;",
    "`code`", "`` a`b ``", "` `` `", "`a  b`", "`  a  `", "`a\nb`", "`unclosed", "``a`", "`\\`", "[a](b)",
    "[a](b \"t\")", "[a](<b c> 't')", "[a](b (t))", "[a]()",
    "[a](b\n\"t\nu\")", "[a](b(c)d)", "[a](\\(b\\))", "[a](b&amp;c%20d)", "[*a* `b`](c)", "[a [b] c](d)",
    "[a](b) [c](d)", "[a](b)b", "![a](b)", "![a *b*](c \"t\")",
    "[![a](b)](c)", "![a\nb](c)", "[a\nb](c)", "[not](a b)", "[a] (b)", "[a](b", "[[a](b)](c)", "[a][b]\n\n[b]: /u",
    "[b]\n\n[b]: /u 't'",
    "![b][]\n\n[B]: /u", "[a][none]", "<https://a.example/b?c=d&e>", "<mailto:a@b.example>", "<a@b.example>",
    "<https://a.example/\\*&amp;>", "<not a link>",
    "a  \nb", "a\\\nb", "a \n b", "a\n  b", "*a*  \n**b**", "a<br>b", "a <!-- b --> c", "\"a\" 'b'", "a > b < c & d",
    "tab\there", "é ü 😀",
    "**a [b](c) d**", "*[a](b)*", "[`a`](b)", "`a` `b``c`", "a**\"b\"**c", "~a~ ~~b~~ ~~~c~~~", "!\\[a](b)", "\\[a](b)",
    "[a\\]b](c)", "*a &amp; b*c",
  ]

  static let extensions = [
    "| a | b |\n|---|---|\n| c | d |", "a | b\n-|-\nc | d\ne", "| a | b |\n|:--|--:|\n| c | d | e |\n| f |",
    "| a |\n|:-:|\n", "| `a\\|b` | c\\|d |\n|-|-|\n| **x** | [y](z) |",
    "> | a | b |\n> |---|---|\n> | c | d |\n", "- | a | b |\n  |---|---|\n  | c | d |\n",
    "text\n| a | b |\n|---|---|\n| c | d |", "| a\\|b |\n|-|\n| \\\\|c |", "|a|b|\n|-|-|\n||c|\n| |  |",
    "text with a\\|b\n| a |\n|---|\n| c |", "| a | b |\n|---|---|\n\nafter", "| a |\n|---|\n> quote", "~~gone~~",
    "~gone~ and ~~gone~~", "3~5, 6~8",
    "a ~~b *c* d~~ e", "~~a~~b", "~~a", "*~~a~~*", "~~*a*~~",
    "- [ ] a\n- [x] b\n- [X] c", "1. [ ] a\n2. [x] b", "- [ ]\n- [x]b", "- [ ] a\n\n- [x] b\n\n  c", "- a\n  - [ ] b",
    "- [ ] *a* [b](c)",
    "https://a.example/b", "see https://a.example/b, or www.b.example.", "(https://a.example/b(c))", "a@b.example",
    "x a.b+c@d.example y", "http://a.example/\\*&amp;b", "**https://a.example**",
    "www.a.example/b_c_d", "ftp://a.example", "`https://a.example`", "[https://a.example](b)",
    "https://a.example/~~b~~", "a\\_b@c.example", "mailto:a@b.example",
  ]
}
