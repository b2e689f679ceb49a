#!/usr/bin/env python3
"""Checks the open data, the feeds and the calendar of a built site with the readers that others use.

The data package is valid by frictionless; of every table the page, the CSV file, the JSON file and the drawing say the
same; the feeds are read by feedparser, the calendar by icalendar; the JSON-LD parses; no figure is above its weight.

usage: check_data.py FOLDER
"""

import csv
import gzip
import json
import re
import sys
from html import unescape
from pathlib import Path

import feedparser
import frictionless
import icalendar

MOST_BYTES = 4096
SIGNS = {"已隐去": "c", "未统计": "n", "—": ""}


def check_package(site):
    """The whole package, with every value of every table under its schema."""
    report = frictionless.validate(str(site / "data/datapackage.json"))
    for task in report.tasks:
        yield from (f"data/{task.place}: {error.message}" for error in task.errors)
    yield from (f"data/datapackage.json: {error.message}" for error in report.errors)


def cells(html):
    """The rows of the first figure's table, each a list of texts; sums and targets included."""
    table = re.search(r'<table class="figure-table">(.*?)</table>', html, re.S)
    rows = re.findall(r"<tr>(.*?)</tr>", table.group(1), re.S) if table else []
    return [[unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)] for row in rows]


def value(row, names):
    """What a row of the CSV says: the value itself, or of a rate its percentage or what is said in its place."""
    rest = row[names:]
    return rest[0] if len(rest) == 1 else rest[3] or rest[2]


def check_table(site, resource):
    """Page, CSV, JSON and drawing of one table."""
    name = resource["name"]
    lines = list(csv.reader((site / f"data/{name}.csv").read_text("utf-8-sig").splitlines()))
    header, rows = lines[0], lines[1:]
    records = json.loads((site / f"data/{name}.json").read_text())["rows"]
    written = [["" if record[column] is None else str(record[column]) for column in header] for record in records]
    if [[number(cell) for cell in row] for row in rows] != [[number(cell) for cell in row] for row in written]:
        yield f"data/{name}.json: differs from the CSV file"
    values = 4 if "百分比" in header else 1
    if name == "tasks":
        return
    names = len(header) - values
    known = {tuple(row[:names]): value(row, names) for row in rows}
    html = (site / f"progress/statistics/{name}.html").read_text()
    yield from check_page(name, html, header, known, names)


def number(text):
    """Numbers by their value, everything else as it is."""
    try:
        return float(text)
    except ValueError:
        return text


def check_page(name, html, header, known, names):
    """Every cell of the page's table is the CSV's, and every number in the drawing stands in the table."""
    table = cells(html)
    if not table:
        return
    columns, said, compared = table[0][1:], set(), 0
    for row in table[1:]:
        for column, cell in zip(columns, row[1:]):
            key = [row[0]] + ([column] if names > 1 else []) + ["合计"] * max(0, names - 2)
            said.add(number(cell))
            if tuple(key) not in known:
                continue
            compared += 1
            expected = known[tuple(key)]
            if number(SIGNS.get(cell, cell)) != number(expected):
                yield f"progress/statistics/{name}.html: {'/'.join(key)} is {cell} here and {expected} in the CSV file"
    if compared == 0:
        yield f"progress/statistics/{name}.html: no cell of the table was found in the CSV file"
    yield from check_drawing(name, html, said)


def check_drawing(name, html, said):
    """The numbers at the marks of both drawings."""
    for drawing in re.findall(r'<svg class="chart .*?</svg>', html, re.S):
        for group in re.findall(r'<g class="chart-value".*?</g>', drawing, re.S):
            for label in re.findall(r"<text[^>]*>([^<]*)</text>", group):
                if not any(matches(label, cell) for cell in said):
                    yield f"progress/statistics/{name}.html: the drawing says {label}, the table does not"


def matches(label, cell):
    """12.3万 is 123000 and nothing else; what is no number alone (34＋, 95%以上, 未达100%) is said in words, not read from the table."""
    if label == cell or label in SIGNS or label.endswith(("＋", "以上", "100%")):
        return True
    scale = {"万": 1e4, "亿": 1e8}.get(label[-1])
    if scale and isinstance(cell, float):
        return abs(float(label[:-1]) * scale - cell) < 1
    return number(label) == cell


def check_weights(site):
    """A figure with both drawings, its table and its sentence, compressed as a server sends it."""
    heaviest = 0
    for path in sorted(site.rglob("*.html")):
        for figure in re.findall(r"<figure .*?</figure>", path.read_text(), re.S):
            weight = len(gzip.compress(figure.encode(), 9))
            heaviest = max(heaviest, weight)
            if weight > MOST_BYTES:
                yield f"{path.relative_to(site)}: a figure of {weight} bytes compressed: {figure[:60]}"
    print(f"the heaviest figure has {heaviest} bytes compressed")


def check_feeds(site):
    """Both feeds tell of the same articles."""
    atom = feedparser.parse((site / "feed.xml").read_bytes())
    if atom.bozo:
        yield f"feed.xml: {atom.bozo_exception}"
    feed = json.loads((site / "feed.json").read_text())
    if feed["version"] != "https://jsonfeed.org/version/1.1" or not all(item["id"] and item["content_text"] for item in feed["items"]):
        yield "feed.json: is no JSON Feed 1.1"
    if [entry.link for entry in atom.entries] != [item["url"] for item in feed["items"]]:
        yield "feed.json: tells of other articles than feed.xml"
    if not atom.entries:
        yield "feed.xml: is empty"


def check_calendar(site):
    """Read by icalendar; names, days and folded lines as RFC 5545 wants them."""
    data = (site / "calendar.ics").read_bytes()
    events = [part for part in icalendar.Calendar.from_ical(data).walk("VEVENT")]
    names = [str(event["UID"]) for event in events]
    if not events or len(set(names)) != len(names):
        yield "calendar.ics: has no events, or two of one name"
    for line in data.split(b"\r\n"):
        if len(line) > 75 or b"\n" in line:
            yield f"calendar.ics: a line of {len(line)} octets"
    for event in events:
        day = event["DTSTART"].dt
        anchor = str(event["URL"]).split("#")[1]
        if not anchor.startswith(f"d{day.isoformat()}") or hasattr(day, "hour"):
            yield f"calendar.ics: {event['UID']} is not an all-day event of the day that its address names"
    if len({event["DTSTART"].dt for event in events}) < 2:
        yield "calendar.ics: all events are on one day"


def check_descriptions(site):
    """Every table's page describes its table for search engines."""
    for path in sorted((site / "progress/statistics").glob("*.html")):
        if path.name == "index.html":
            continue
        found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text(), re.S)
        dataset = json.loads(found[0]) if len(found) == 1 else {}
        urls = [part["contentUrl"] for part in dataset.get("distribution", [])]
        if dataset.get("@type") != "Dataset" or len(urls) != 2 or len(dataset.get("description", "")) < 50:
            yield f"{path.relative_to(site)}: no whole schema.org/Dataset"


def main():
    site = Path(sys.argv[1])
    package = json.loads((site / "data/datapackage.json").read_text())
    problems = list(check_package(site))
    for resource in package["resources"]:
        problems += check_table(site, resource)
    for check in (check_weights, check_feeds, check_calendar, check_descriptions):
        problems += check(site)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(package['resources'])} tables, the feeds and the calendar are what others can read")
    sys.exit(1 if problems else 0)


main()
