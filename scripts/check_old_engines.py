#!/usr/bin/env python3
"""Refuses in stylesheets and scripts what Chromium 66 (2018, the engine of old phones' WeChat) does not know.

A declaration with an unknown value passes where one of the same property without it stands before it in the same rule.
Scripts must be ES5. What is not on the lists below is refused until somebody has looked it up and put it there.

usage: check_old_engines.py FILE…
"""

import re
import sys
from pathlib import Path

import tinycss2
from pyjsparser import parse

PROPERTIES = set(
    """
    align-items align-self background background-attachment background-color background-image background-position background-repeat
    background-size border border-bottom border-bottom-color border-bottom-width border-collapse border-color border-left
    border-left-color border-left-style border-left-width border-radius border-right border-style border-top
    border-top-color border-top-width border-width bottom box-shadow box-sizing break-after break-before break-inside
    caption-side clear clip color column-gap columns content cursor display fill fill-opacity flex flex-basis
    flex-direction flex-grow flex-shrink flex-wrap float font font-family font-size font-style font-variant-numeric
    font-weight grid-column grid-gap grid-row grid-template-columns height hyphens justify-content left letter-spacing
    line-height list-style list-style-type margin margin-bottom margin-left margin-right margin-top max-height max-width
    min-height min-width opacity order orphans outline outline-color outline-offset outline-style outline-width overflow
    overflow-wrap overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top page-break-after
    page-break-before page-break-inside paint-order pointer-events position quotes right size stroke stroke-dasharray stroke-linecap
    stroke-linejoin stroke-opacity stroke-width table-layout tab-size text-align text-anchor text-decoration
    text-decoration-color text-decoration-style text-indent text-overflow text-transform top transform transition
    user-select vertical-align visibility white-space widows width word-break word-spacing word-wrap z-index
    -webkit-mask-image -webkit-overflow-scrolling -webkit-print-color-adjust -webkit-text-emphasis
    -webkit-text-emphasis-position -webkit-text-size-adjust
    """.split()
)
# Not known there, and nothing is lost where they are passed over.
HARMLESS = {"content-visibility", "scroll-margin-top", "text-size-adjust", "text-wrap", "color-scheme", "print-color-adjust"}
FUNCTIONS = set(
    "attr calc counter hsl hsla linear-gradient minmax rect repeat rgb rgba rotate scale translate translatex translatey url var".split()
)
UNITS = set("px em rem % mm cm pt deg s ms vw vh fr ch ex".split())
# details-content is not known there either: its rule, which opens what is folded on paper, is passed over as a whole.
PSEUDO = set(
    """active after before checked details-content disabled empty enabled first-child first-letter first-line first-of-type focus hover
    last-child last-of-type link not nth-child nth-last-child nth-of-type only-child only-of-type root target visited""".split()
)
AT_RULES = {"media", "page", "font-face", "supports"}
# A block for a preference that is not known is passed over as a whole.
FEATURES = {"width", "min-width", "max-width", "min-height", "max-height", "orientation", "prefers-color-scheme", "prefers-reduced-motion"}


class Stylesheet:
    def __init__(self, path):
        self.path, self.problems = path, []
        self.check_rules(tinycss2.parse_stylesheet(path.read_text("utf-8"), skip_comments=True, skip_whitespace=True))

    def report(self, node, text):
        self.problems.append(f"{self.path}:{node.source_line}:{node.source_column}: {text}")

    def check_rules(self, rules):
        for rule in rules:
            if rule.type == "error":
                self.report(rule, rule.message)
            elif rule.type == "at-rule":
                self.check_at_rule(rule)
            else:
                self.check_selector(rule)
                self.check_declarations(rule)

    def check_at_rule(self, rule):
        if rule.lower_at_keyword not in AT_RULES:
            return self.report(rule, f"@{rule.at_keyword}")
        for block in rule.prelude:
            if block.type == "() block":
                for token in block.content:
                    if token.type == "ident" and token.lower_value not in FEATURES | {"light", "dark", "reduce", "portrait"}:
                        self.report(token, f"the media feature {token.value}")
                    if token.type == "literal" and token.value in "<>=":
                        self.report(token, "a range in a media query")
        if rule.content is None:
            return
        if rule.lower_at_keyword in ("media", "supports"):
            self.check_rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
        else:
            self.check_declarations(rule)

    def check_selector(self, rule):
        tokens = rule.prelude
        for colon, token in zip(tokens, tokens[1:]):
            if colon == ":" and token.type in ("ident", "function"):
                name = getattr(token, "lower_value", None) or token.lower_name
                if name not in PSEUDO:
                    self.report(token, f"the selector :{name}")

    def check_declarations(self, rule):
        plain = set()
        for node in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
            if node.type != "declaration":
                self.report(node, "nested or broken")
                continue
            name = node.lower_name
            unknown = list(self.unknown(node.value))
            if not name.startswith("--") and name not in PROPERTIES | HARMLESS:
                self.report(node, f"the property {node.name}")
            elif unknown and name not in plain:
                self.report(node, f"{unknown[0]} without a fallback before it")
            if not unknown:
                plain.add(name)

    def unknown(self, tokens):
        for token in tokens:
            if token.type == "function":
                if token.lower_name not in FUNCTIONS:
                    yield f"{token.name}()"
                if token.lower_name in ("rgb", "rgba", "hsl") and not any(t == "," for t in token.arguments):
                    yield f"{token.name}() without commas"
                yield from self.unknown(token.arguments)
            elif token.type == "dimension" and token.lower_unit not in UNITS:
                yield f"the unit {token.unit}"


def script_problems(path):
    text = path.read_text("utf-8")
    try:
        parse(text)
    except Exception as error:
        return [f"{path}: no ES5: {error}"]
    # The parser takes these two for names.
    bare = re.sub(r"/\*.*?\*/|'[^'\n]*'|\"[^\"\n]*\"", "", text, flags=re.S)
    return [f"{path}: no ES5: {word}" for word in re.findall(r"\b(?:let|const)\s+\w", bare)]


def main():
    problems = []
    for path in map(Path, sys.argv[1:]):
        problems += script_problems(path) if path.suffix == ".js" else Stylesheet(path).problems
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems or len(sys.argv) < 2:
        sys.exit(1)
    print(f"{len(sys.argv) - 1} stylesheets and scripts hold nothing that Chromium 66 does not know")


main()
