#!/usr/bin/env python3
"""Checks the sample's articles as a reviewer would.

Enough of them in each section, short, with complete front matter, read by a second post and not overdue, with sources
that name one version of each law; enough handouts; no sentence said twice; light drawings with a description.

usage: check_articles.py CONTENT DATE
"""

import datetime
import re
import sys
from collections import defaultdict
from pathlib import Path

import yaml

SECTIONS = {"psychological-guidance": 16, "parent-school": 16, "tutoring": 10}
REQUIRED = "title date summary audience ages tags author_role reviewed_by review_due sources".split()
HANDOUTS = 12
LENGTH = range(300, 901)
SHARED = 10
PICTURE_BYTES = 6 * 1024
LAW = re.compile(r"^(?P<name>中华人民共和国\w+法典?|\w+条例)（(?P<version>\d{4}年(?:修正|修订)?)）(?:第\w+条.*)?$")
PAPER = re.compile(r"^.*《.+》(?:（.+）)?$")


class Article:
    def __init__(self, path):
        self.path = path
        _, head, self.body = path.read_text().split("---\n", 2)
        self.head = yaml.safe_load(head)

    def characters(self):
        return len(re.findall(r"[\u4e00-\u9fff]", self.body))

    def sentences(self):
        """What is said, without marks, links and punctuation; titles of other articles in links are no sentences."""
        plain = re.sub(r"\[[^\]^]*\]\([^)]*\)", "", self.body)
        for sentence in re.split(r"[。！？!?|\n]", plain):
            yield "".join(re.findall(r"[\u4e00-\u9fff\d]", sentence))

    def problems(self, today):
        if self.characters() not in LENGTH:
            yield f"{self.characters()} characters, not {LENGTH.start} to {LENGTH.stop - 1}"
        yield from (f"no {key}" for key in REQUIRED if not self.head.get(key))
        dates = [self.head.get(key) for key in ("date", "review_due")]
        if all(isinstance(one, datetime.date) for one in dates) and not dates[0] <= today < dates[1]:
            yield f"published on {dates[0]}, to be read again by {dates[1]}, and today is {today}"
        if self.head.get("author_role") == self.head.get("reviewed_by"):
            yield "written and reviewed by one post"
        for source in self.head.get("sources") or []:
            if not LAW.match(source) and not (PAPER.match(source) and re.search(r"\d{4}", source)):
                yield f"a source without its year or its name: {source}"


def versions(articles):
    """Two versions of one law are cited."""
    found = defaultdict(lambda: defaultdict(list))
    for article in articles:
        for source in article.head.get("sources") or []:
            if law := LAW.match(source):
                found[law["name"]][law["version"]].append(article.path.name)
    for name, by_version in found.items():
        if len(by_version) > 1:
            yield f"{name} is cited in {len(by_version)} versions: {dict(by_version)}"


def repetitions(articles):
    said = defaultdict(set)
    for article in articles:
        for sentence in article.sentences():
            if len(sentence) >= SHARED:
                said[sentence].add(str(article.path))
    yield from (f"{' and '.join(sorted(paths))} both say {words}" for words, paths in said.items() if len(paths) > 1)


def pictures(content):
    texts = {path: path.read_text() for path in content.rglob("*.md")}
    used = {Path(name).name for text in texts.values() for name in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)}
    for picture in sorted((content / "files").glob("*.*")):
        if picture.suffix == ".yml":
            continue
        if picture.stat().st_size > PICTURE_BYTES:
            yield f"{picture}: {picture.stat().st_size} bytes, more than {PICTURE_BYTES}"
        if picture.name not in used:
            yield f"{picture}: no page shows it with a description"


def main():
    content, today = Path(sys.argv[1]), datetime.date.fromisoformat(sys.argv[2])
    articles, problems = [], []
    for section, least in SECTIONS.items():
        here = [Article(path) for path in sorted((content / section).glob("*.md")) if path.name != "_index.md"]
        if len(here) < least:
            problems.append(f"{section}: {len(here)} articles, fewer than {least}")
        articles += here
    for article in articles:
        problems += [f"{article.path}: {problem}" for problem in article.problems(today)]
    handouts = sum(article.head.get("handout") is True for article in articles)
    if handouts < HANDOUTS:
        problems.append(f"{handouts} handouts, fewer than {HANDOUTS}")
    problems += [*versions(articles), *repetitions(articles), *pictures(content)]
    print(*problems, sep="\n", file=sys.stderr, end="\n" if problems else "")
    print(f"{len(articles)} articles, {handouts} of them handouts, are short, complete and say nothing twice")
    sys.exit(1 if problems else 0)


main()
