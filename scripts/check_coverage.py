#!/usr/bin/env python3
"""Checks that docs/coverage.md tells the truth: each row once, in order, and every page it names is in the site.

usage: check_coverage.py docs/coverage.md FOLDER
"""

import re
import sys
from pathlib import Path

SECTIONS = {"A": 10, "B": 10, "C": 16, "D": 10, "E": 12, "F": 8, "G": 14, "H": 6, "I": 9}


def main():
    text, site = Path(sys.argv[1]).read_text(), Path(sys.argv[2])
    rows = re.findall(r"^\| ([A-I]\d+) \|.*\|(.*)\|$", text, re.M)
    wanted = [f"{letter}{number}" for letter, count in SECTIONS.items() for number in range(1, count + 1)]
    problems = [] if [row for row, _ in rows] == wanted else ["the rows are not A1 to I9, each once"]
    for row, where in rows:
        pages = re.findall(r"`([^`]+\.\w+)`", where)
        problems += [f"{row}: {page} is not in the site" for page in pages if not (site / page).is_file()]
        if not pages and "never" not in where:
            problems.append(f"{row}: names no page and does not say why nothing is public")
    print(*problems, sep="\n", file=sys.stderr, end="\n" if problems else "")
    print(f"{len(rows)} rows have their place")
    sys.exit(1 if problems else 0)


main()
