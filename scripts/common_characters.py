#!/usr/bin/env python3
"""Writes Sources/Intake/Guidance/CommonCharacters.swift: the 3,500 characters of the first level of 通用规范汉字表 (2013), which
a pupil has learnt by the end of compulsory school, as Unicode's Unihan database counts them (property kTGH).

usage: common_characters.py    needs the Debian package unicode-data
"""

import bz2
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINE = re.compile(r"U\+([0-9A-F]+)\tkTGH\t2013:(\d+)")


def characters():
    for file in Path("/usr/share/unicode").glob("Unihan_*.txt.bz2"):
        for line in bz2.open(file, "rt", encoding="utf-8"):
            match = LINE.match(line)
            if match and int(match[2]) <= 3500:
                yield chr(int(match[1], 16))


found = "".join(sorted(set(characters())))
assert len(found) == 3500, len(found)
lines = [f'    "{found[start:start + 50]}",' for start in range(0, len(found), 50)]
(ROOT / "Sources/Intake/Guidance/CommonCharacters.swift").write_text(
    "// Made by scripts/common_characters.py from Unicode's Unihan database.\n\n"
    "/// The 3,500 characters of the first level of 通用规范汉字表 (国务院, 2013).\n"
    "enum CommonCharacters {\n"
    "  static func holds(_ scalar: Unicode.Scalar) -> Bool { all.contains(scalar.value) }\n\n"
    "  private static let all = CodeSet(codes: lines.joined().utf16)\n\n"
    "  private static let lines = [\n" + "\n".join(lines) + "\n  ]\n}\n"
)
