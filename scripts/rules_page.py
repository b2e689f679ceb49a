#!/usr/bin/env python3
"""Writes docs/rules.md, the handbook's page of all messages and Sources/Intake/Privacy/RuleTexts.swift from the sources.

usage: rules_page.py [--check]    with --check nothing is written, and what is stale fails
"""

import pathlib
import re
import sys

import messages_page

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/rules.md"
MESSAGES = ROOT / "docs/handbook/pages/messages.md"
SWIFT = ROOT / "Sources/Intake/Privacy/RuleTexts.swift"
# What stands behind this in a doc comment is for Chinese readers.
CHINESE = "\n\n中文：\n"
OTHERS = ROOT / "Sources/xinqiao/Explain/OtherRules.swift"

RULE = re.compile(
    r"((?:^///.*\n)+)(?:^@.*\n)*^struct \w+: (?:\w+, )*(PrivacyRule|GuidanceRule)\b.*\{\n(?:.*\n)*?\s+static let id = \"([^\"]+)\"",
    re.M,
)
OTHER = re.compile(r'\(\s*"([a-z0-9-]+)",\s*Wording\(\s*en:\s*"(.*?)",\s*zh:\s*"(.*?)"\s*\)\s*\)', re.S)


def rules():
    """(kind, id, text) of every rule, by id."""
    found = []
    for file in sorted((ROOT / "Sources/Intake").rglob("*.swift")):
        for comment, kind, name in RULE.findall(file.read_text()):
            lines = [line[3:].removeprefix(" ") for line in comment.splitlines()]
            found.append((kind, name, "\n".join(lines).strip()))
    return sorted(found, key=lambda rule: rule[1])


def entries(texts):
    lines = []
    for name, text in texts:
        body = "\n".join("    " + line if line else "" for line in text.replace("\\", "\\\\").split("\n"))
        lines.append(f'    "{name}": """\n{body}\n    """,\n')
    return "".join(lines) or "    :\n"


def swift(found):
    english = [(name, text.split(CHINESE)[0].rstrip()) for _, name, text in found]
    chinese = [(name, text.split(CHINESE)[1]) for _, name, text in found if CHINESE in text]
    return (
        "// Made by scripts/rules_page.py from the doc comments of the rules; `make rules` makes it anew.\n\n"
        "/// The pages of the rules by their names, each in the languages in which its doc comment speaks.\n"
        "enum RuleTexts {\n  static let english: [String: String] = [\n" + entries(english) + "  ]\n\n"
        "  static let chinese: [String: String] = [\n" + entries(chinese) + "  ]\n}\n"
    )


def page(found):
    parts = [
        "# Rules\n\nMade by `make rules` from the doc comments of the rules. `xinqiao explain RULE` prints the same.\n"
    ]
    for kind, heading in (("PrivacyRule", "The privacy gate"), ("GuidanceRule", "Guidance: warnings only")):
        parts.append(f"\n## {heading}\n")
        parts += [f"\n### {name}\n\n{text}\n" for of, name, text in found if of == kind]
    parts.append("\n## All others\n\n| rule | meaning | 意思 |\n|---|---|---|\n")
    parts += [f"| `{name}` | {en} | {zh} |\n" for name, en, zh in OTHER.findall(OTHERS.read_text())]
    return "".join(parts)


def messages(found):
    others = [(name, zh) for name, _, zh in OTHER.findall(OTHERS.read_text())]
    if len(dict(others)) != len(others):
        sys.exit(f"a rule stands twice in {OTHERS.name}")
    sources = [file.read_text() for file in sorted((ROOT / "Sources").rglob("*.swift")) if file not in (OTHERS, SWIFT)]
    return messages_page.page(found, others, sources, CHINESE)


def main():
    found = rules()
    stale = []
    for file, text in ((PAGE, page(found)), (MESSAGES, messages(found)), (SWIFT, swift(found))):
        if file.exists() and file.read_text() == text:
            continue
        stale.append(str(file.relative_to(ROOT)))
        if "--check" not in sys.argv:
            file.write_text(text)
    if stale and "--check" in sys.argv:
        sys.exit("stale: " + ", ".join(stale) + "; run `make rules`")


main()
