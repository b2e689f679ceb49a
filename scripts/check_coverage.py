#!/usr/bin/env python3
"""Checks that docs/coverage.md tells the truth.

Each row stands once and in order, every page it names is in the site, and what it quotes 「…」 from a page stands
there, in one paragraph, cell or heading of its own content. Every page is quoted; a quotation of less than four
characters must be a cell or heading of its own.

usage: check_coverage.py docs/coverage.md FOLDER
"""

import re
import sys
from pathlib import Path

from page_text import content_blocks

SECTIONS = {"A": 10, "B": 10, "C": 16, "D": 10, "E": 12, "F": 8, "G": 14, "H": 6, "I": 9}
PAGE = re.compile(r"`([^`]+\.html)`((?:「[^」]+」)*)")
SHORTEST = 4


def problems_of(row, where, site):
    pages = PAGE.findall(where)
    if not pages and "never public:" not in where:
        yield f"{row}: names no page and does not say why nothing is public"
    for page, quotes in pages:
        if not (site / page).is_file():
            yield f"{row}: {page} is not in the site"
            continue
        phrases = re.findall("「([^」]+)」", quotes)
        if not phrases:
            yield f"{row}: quotes nothing of {page}"
        blocks = content_blocks(site / page)
        for phrase in phrases:
            if not (phrase in blocks or len(phrase) >= SHORTEST and any(phrase in block for block in blocks)):
                yield f"{row}: {page} does not say 「{phrase}」"


def main():
    text, site = Path(sys.argv[1]).read_text(), Path(sys.argv[2])
    rows = re.findall(r"^\| ([A-I]\d+) \|.*\|(.*)\|$", text, re.M)
    wanted = [f"{letter}{number}" for letter, count in SECTIONS.items() for number in range(1, count + 1)]
    problems = [] if [row for row, _ in rows] == wanted else ["the rows are not A1 to I9, each once"]
    for row, where in rows:
        problems += problems_of(row, where, site)
    print(*problems, sep="\n", file=sys.stderr, end="\n" if problems else "")
    print(f"{len(rows)} rows have their place, {len(re.findall('「[^」]+」', text))} quotations stand on their pages")
    sys.exit(1 if problems else 0)


main()
