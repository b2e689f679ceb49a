#!/usr/bin/env python3
"""Measures every drawing of a built site and compares it with the table beside it, and both with `figures`.

Bars, points, squares and days are read from the coordinates of the SVG alone, by the numbers at the axis; what they come
to must be what the table prints. Every entry of `figures` in the tool's report must stand in a table of its page, and
a statistic that is drawn on several pages must have the same table on each.

usage: check_drawings.py FOLDER REPORT.json
"""

import calendar
import functools
import json
import re
import sys
from collections import Counter, defaultdict
from html import unescape
from pathlib import Path

STATUS = {
    "done": "已完成", "done-late": "逾期完成", "unproven": "待补记录", "overdue": "已逾期", "in-progress": "进行中",
    "not-started": "未开始",
}
SEGMENT = {"已完成": "done", "逾期完成": "late", "待补记录": "unproven", "已逾期": "overdue", "进行中": "active", "未开始": "open"}
BOX = re.compile(r"M(-?[\d.]+) (-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)h")
# Coordinates have one decimal.
PIXEL = 0.16


def number(text):
    """12.3万 is 123000; None for what is no number."""
    found = re.fullmatch(r"(-?[\d.]+)(万|亿)?", text)
    return float(found.group(1)) * {"万": 1e4, "亿": 1e8}.get(found.group(2), 1) if found else None


def known(cell):
    """What a bar reaches: the number, or what is at least there (95%以上)."""
    at_least = re.search(r"(\d+)%以上", cell)
    return float(at_least.group(1)) if at_least else number(cell)


class Table:
    def __init__(self, markup):
        self.caption = unescape(re.search(r"<caption>(.*?)</caption>", markup, re.S).group(1))
        part = {name: re.search(f"<{name}>(.*?)</{name}>", markup, re.S) for name in ("thead", "tbody", "tfoot")}
        rows = {name: self.cells(found.group(1)) if found else [] for name, found in part.items()}
        self.columns, self.body, self.foot = rows["thead"][0], rows["tbody"], rows["tfoot"]
        if len(self.body) == 1 and len(self.body[0]) == 1:
            self.body = []

    @staticmethod
    def cells(markup):
        rows = re.findall(r"<tr>(.*?)</tr>", markup, re.S)
        return [[unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)] for row in rows]

    def column(self, index):
        return [row[index] for row in self.body]

    def row(self, name):
        return next((row for row in self.body + self.foot if row[0] == name), None)


class Drawing:
    def __init__(self, markup):
        self.layout, self.kind = re.search(r'class="chart chart-(\w+) chart-(\w+)"', markup).groups()
        self.width = float(re.search(r'viewBox="0 0 ([\d.]+)', markup).group(1))
        start = re.search(r'<g class="chart-axis"', markup)
        self.markup = markup
        self.plot = markup[start.start():] if start else markup

    def boxes(self, look, markup=None):
        """Left, top, width and height of the boxes of a look."""
        paths = re.findall(rf'<path class="{look}"[^>]* d="([^"]*)"', markup or self.plot)
        return [tuple(map(float, box)) for path in paths for box in BOX.findall(path)]

    def points(self, look):
        paths = re.findall(rf'<path class="{look}"[^>]* d="([^"]*)"', self.plot)
        return [tuple(map(float, point)) for path in paths for point in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path)]

    def ticks(self, anchor):
        """Place and number of the ticks of each axis, in the drawing's order."""
        axes = []
        for group in re.findall(r'<g class="chart-axis".*?</g>', self.plot, re.S):
            texts = re.findall(r'<text x="([\d.-]+)" y="([\d.-]+)" text-anchor="(\w+)">([^<]*)<', group)
            found = [(float(x) if anchor == "middle" else float(y) - 5, number(label))
                     for x, y, at, label in texts if at == anchor and number(label) is not None]
            if len(found) > 1:
                axes.append(found)
        return axes

    def lefts(self):
        """Where the numbers of each axis at the left end."""
        groups = re.findall(r'<g class="chart-axis".*?</g>', self.plot, re.S)
        return [float(re.search(r'<text x="([\d.-]+)" y="[\d.-]+" text-anchor="end"', group).group(1)) for group in groups]

    def texts(self, look):
        groups = re.findall(rf'<g class="{look}".*?</g>', self.markup, re.S)
        return [(float(x), float(y), unescape(text)) for group in groups
                for x, y, text in re.findall(r'<text x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]*)<', group)]


def scale(ticks):
    """From a place to a value, and how much a pixel is worth."""
    (low, first), (high, last) = min(ticks, key=lambda one: one[1]), max(ticks, key=lambda one: one[1])
    worth = (last - first) / (high - low)
    return (lambda place: first + (place - low) * worth), abs(worth)


def differ(measured, expected, slack, what):
    if len(measured) != len(expected):
        yield f"{what}: {len(measured)} are drawn, {len(expected)} stand in the table"
    for one, other in zip(measured, expected):
        if abs(one - other) > slack:
            yield f"{what}: drawn as {one:g}, the table says {other:g}"


def series(table):
    """The columns that are drawn: without the sums."""
    return [index for index, name in enumerate(table.columns) if index > 0 and name != "合计"]


def bars(drawing, table):
    value, pixel = scale(drawing.ticks("middle")[0])
    zero = next(place for place, label in drawing.ticks("middle")[0] if label == 0)
    for order, column in enumerate(series(table), 1):
        wanted = [known(cell) for cell in table.column(column)]
        boxes = drawing.boxes(f"chart-bar c{order}")
        ends = [value(x + w if abs(x - zero) < 1 else x) for x, _, w, _ in boxes]
        # A bar is at least a pixel long.
        expected = [one for one in wanted if one]
        yield from differ(ends, expected, max(2 * PIXEL, 1 if any(abs(o) < pixel for o in expected) else 0) * pixel, f"series {order}")
        rings = len(re.findall(r"M", "".join(re.findall(rf'chart-zero c{order}"[^>]* d="([^"]*)"', drawing.plot))))
        if rings != wanted.count(0):
            yield f"series {order}: {rings} zeros are drawn, {wanted.count(0)} stand in the table"


def stacked(drawing, table):
    value, pixel = scale(drawing.ticks("middle")[0])
    reached = [0.0] * len(table.body)
    for order, column in enumerate(series(table), 1):
        expected = []
        for place, cell in enumerate(table.column(column)):
            if number(cell):
                reached[place] += number(cell)
                expected.append(reached[place])
        ends = [value(x + w) for x, _, w, _ in drawing.boxes(f"chart-bar c{order}")]
        yield from differ(ends, expected, 2 * PIXEL * pixel, f"series {order}")


def multiples(drawing, table):
    axes, lefts = drawing.ticks("end"), drawing.lefts()
    for axis, left, column in zip(axes, lefts, series(table)):
        value, pixel = scale(axis)
        base = next(place for place, label in axis if label == 0)
        right = min((other for other in lefts if other > left), default=drawing.width)
        boxes = [box for box in drawing.boxes("chart-bar c1", drawing.markup) if left < box[0] < right]
        heights = [value(y) for x, y, w, h in boxes if abs(y + h - base) < 0.3]
        expected = [number(cell) for cell in table.column(column) if number(cell)]
        yield from differ(heights, expected, max(2 * PIXEL, 1 if any(o < pixel for o in expected) else 0) * pixel, table.columns[column])
    if len(axes) != len(series(table)):
        yield f"{len(axes)} panels for {len(series(table))} columns"


def lines(drawing, table):
    value, pixel = scale(drawing.ticks("end")[0])
    for order, column in enumerate(series(table), 1):
        expected = [number(cell) for cell in table.column(column) if number(cell) is not None]
        line = [value(y) for _, y in drawing.points(f"chart-line c{order}")]
        if line or len(expected) > 1:
            yield from differ(line, expected, 2 * PIXEL * pixel, f"line {order}")
        marks = len(re.findall("M", "".join(re.findall(rf'chart-(?:point|zero) c{order}"[^>]* d="([^"]*)"', drawing.plot))))
        if marks != len(expected):
            yield f"line {order}: {marks} points for {len(expected)} numbers"


def bullets(drawing, table):
    things = {row[0]: number(row[1]) for row in table.body}
    targets = [number(row[2]) for row in table.body if number(row[2]) is not None]
    high = max([1] + targets + [one for one in things.values() if one is not None])
    worth = high / (drawing.width - 28 - 6)
    start = drawing.markup.index('class="chart-label"')
    plot = drawing.markup[start:]
    widths = [w * worth for _, _, w, _ in drawing.boxes("chart-bar c1", plot)]
    yield from differ(widths, [one for one in things.values() if one], 2 * PIXEL * worth, "what is there")
    for look, fits in (("reached", lambda row: number(row[1]) is not None and number(row[1]) >= number(row[2])),
                       ("target", lambda row: number(row[1]) is None or number(row[1]) < number(row[2]))):
        paths = re.findall(rf'<path class="chart-{look}"[^>]* d="([^"]*)"', plot)
        marks = sorted((float(x) - 6) * worth for path in paths for x in re.findall(r"M([\d.]+) ", path))
        wanted = sorted(number(row[2]) for row in table.body if number(row[2]) is not None and fits(row))
        yield from differ(marks, wanted, 2 * PIXEL * worth, f"targets ({look})")


def progress(drawing, table):
    total = number(table.foot[-1][1])
    counts = {row[0]: number(row[1]) for row in table.body}
    track = drawing.boxes("chart-track")[0]
    done = 0
    for name, count in counts.items():
        here = [w for _, y, w, _ in drawing.boxes(f"chart-segment s-{SEGMENT[name]}") if y == track[1]]
        if bool(here) != bool(count):
            yield f"{name}: drawn {len(here)} times for {count}"
        # Very small parts are drawn wide enough to be seen, and the others give way.
        if here and abs(here[0] / track[2] * total - min(count, total)) > max(0.02 * total, 4 / track[2] * total):
            yield f"{name}: drawn as {here[0] / track[2] * total:g}, the table says {count:g}"
        done += sum(here)
    if done > track[2] + 0.5:
        yield "the parts are longer than the whole"


def timeline(drawing, table):
    rows = [y - 15 for _, y, _ in drawing.texts("chart-label")]
    names = table.columns[1:-1]
    for place, (top, row) in enumerate(zip(rows, table.body)):
        bottom = rows[place + 1] if place + 1 < len(rows) else float("inf")
        for name, cell in zip(names, row[1:]):
            squares = [y for _, y, _, _ in drawing.boxes(f"chart-segment s-{SEGMENT[name]}") if top <= y < bottom]
            if len(squares) != int(cell):
                yield f"{row[0]}, {name}: {len(squares)} squares for {cell}"
    if len(rows) != len(table.body):
        yield f"{len(rows)} rows are drawn, {len(table.body)} stand in the table"


def days(drawing, table):
    year = int(re.match(r"\d+", table.caption).group())
    pitch = 11.5 if drawing.layout == "wide" else 13.5
    labels = [(x, y) for x, y, text in drawing.texts("chart-axis")]
    drawn = Counter()
    for x, y, w, h in drawing.boxes("chart-bar c1"):
        middle = (x + w / 2, y + h / 2)
        month, day = place_of(middle, labels, pitch, year, drawing.layout)
        drawn[month, day] = min((0.52, 1), (0.74, 2), (0.96, 3), key=lambda one: abs(one[0] - w / pitch))[1]
    written = {}
    for row in table.body:
        for day, count in re.findall(r"(\d+)日(?:（(\d+)次）)?", row[2]):
            written[int(row[0][:-1]), int(day)] = min(3, int(count or 1))
        if int(row[1]) != sum(int(count or 1) for _, count in re.findall(r"(\d+)日(?:（(\d+)次）)?", row[2])):
            yield f"{row[0]}: the table counts {row[1]}, its days say otherwise"
    for one in sorted(set(drawn) | set(written)):
        if drawn.get(one) != written.get(one):
            yield f"{one[0]}月{one[1]}日: drawn as {drawn.get(one)}, the table says {written.get(one)}"


def place_of(middle, labels, pitch, year, layout):
    """The day that stands in a place."""
    if layout == "wide":
        week = round((middle[0] - 12) / pitch - 0.5)
        weekday = round((middle[1] - labels[0][1] - 8) / pitch - 0.5)
        ordinal = week * 7 + weekday - calendar.weekday(year, 1, 1)
        month = 1
        while ordinal >= calendar.monthrange(year, month)[1]:
            ordinal -= calendar.monthrange(year, month)[1]
            month += 1
        return month, ordinal + 1
    month = max(range(12), key=lambda one: (labels[one][1] <= middle[1], labels[one][1], labels[one][0] <= middle[0], labels[one][0]))
    left, top = labels[month]
    weekday, week = round((middle[0] - left) / pitch - 0.5), round((middle[1] - top - 8) / pitch - 0.5)
    return month + 1, week * 7 + weekday - calendar.weekday(year, month + 1, 1) + 1


# What a key's sign is drawn as, where it is no series and no status.
ABSENCES = {"已隐去": "hidden", "未统计": "uncounted", "空缺": "missing"}
TARGETS = {"达到的目标": "reached", "没达到的目标": "target"}


def legend(drawing, table):
    """Every sign of the key stands beside its name, is of the size and the look of what it names, and names something
    that is drawn; and every fill that is drawn has its name in the key."""
    signs = {}
    for look, x, y, w, h in re.findall(r'<path class="chart-([a-z]+(?: [a-z0-9-]+)?)"[^>]* d="M(-?[\d.]+) (-?[\d.]+)h([\d.]+)v([\d.]+)h', drawing.markup):
        if (float(w), float(h)) == (20, 14):
            signs[float(x), float(y)] = look
    names = {(x, y): text for x, y, text in drawing.texts("chart-note") + drawing.texts("chart-label")}
    named = {}
    for (x, y), look in signs.items():
        beside = [text for (left, base), text in names.items() if abs(left - x - 27) < 0.2 and abs(base - y - 7 - 14 * 0.35) < 1]
        if len(beside) != 1:
            yield f"key: {len(beside)} names stand beside the sign {look} at {x:g} {y:g}"
        else:
            named[look] = beside[0]
    columns = [table.columns[index] for index in series(table)]
    for look, name in named.items():
        kind, _, part = look.partition(" ")
        if kind == "segment":
            # Under a bar of progress the key says how many, too.
            status, _, count = name.partition(" ")
            fits = SEGMENT.get(status) == part.removeprefix("s-")
            fits = fits and (not count or number(count.removesuffix("项")) == number(table.row(status)[1]))
        elif drawing.kind == "bullets":
            fits = name == "现有"
        elif kind == "bar":
            # A name that is too long has its middle left out.
            begin, _, end = name.partition("…")
            column = columns[int(part.removeprefix("c")) - 1]
            fits = column.startswith(begin) and column.endswith(end)
        else:
            fits = ABSENCES.get(name) == kind
        if not fits:
            yield f"key: the sign {look} is named {name}"
    if drawing.kind == "days":
        head = drawing.markup[:drawing.markup.index('<g class="chart-axis"')]
        for x, y, w, h in drawing.boxes("chart-bar c1", head):
            beside = [text for (left, base), text in names.items() if abs(left - x - w / 2 - 17) < 0.5 and abs(base - y - h / 2 - 4.9) < 0.5]
            times = min((0.52, 1), (0.74, 2), (0.96, 3), key=lambda one: abs(one[0] - w / 14))[1]
            if len(beside) != 1 or not beside[0].startswith(str(times)):
                yield f"key: a day of {times} is named {beside}"
    if len(named) != len(signs):
        yield "key: two signs look the same"
    if drawing.kind in ("stacked", "bars") and len(columns) > 1 or drawing.kind == "timeline":
        drawn = set(re.findall(r'class="chart-((?:bar|segment) [a-z0-9-]+)"', drawing.plot))
        for look in drawn - set(named):
            yield f"key: {look} is drawn and not named"


MEASURES = {
    "bars": bars, "stacked": stacked, "multiples": multiples, "lines": lines, "bullets": bullets,
    "progress": progress, "timeline": timeline, "days": days,
}


def figures(html):
    """Each figure of a page: its id, its drawings and its table."""
    token = re.compile(r'<(?:figure|div) class="figure[^"]*"[^>]* id="([^"]+)"|<svg class="chart .*?</svg>|<table class="figure-table">.*?</table>', re.S)
    name, drawings = "", []
    for found in token.finditer(html):
        text = found.group()
        if found.group(1):
            if drawings:
                yield name, drawings, None
            name, drawings = found.group(1), []
        elif text.startswith("<svg"):
            drawings.append(Drawing(text))
        else:
            yield name, drawings, Table(text)
            drawings = []
    if drawings:
        yield name, drawings, None


@functools.cache
def listed(page):
    """How many activities each list of a page has that its text asks for."""
    lists = re.findall(r'<div class="block-list" id="([^"]+)">(.*?)</div>', page.read_text(), re.S)
    return {name: body.count('<li class="event') for name, body in lists}


def check_entry(entry, tables, lists):
    """A number of the report stands in a table of its page."""
    name, _, rest = entry["id"].partition("/")
    value, parts = entry["value"], rest.split("/") if rest else []
    cells = []
    if re.fullmatch(r"(.+-)?figure-\d+", name):
        # A block in a text: a list of activities has no table, a bar of progress one of statuses, the rest one of data.
        if not parts:
            return name in lists and lists[name] == value
        if parts[0] not in STATUS:
            return check_entry({"id": "/".join(["figure", *parts]), "value": value}, {"figure": tables.get(name)}, {})
        row = tables[name].row(STATUS[parts[0]]) if name in tables else None
        return bool(row) and number(row[1]) == value
    if name.startswith("progress-") or re.match(r"((.+-)?figure-\d+-)?measure-", name):
        row = tables[name].row(STATUS[parts[0]] if parts else "已完成") if name in tables else None
        cells = row[1:2] if row else []
    elif name in ("timeline", "lines", "figure", "terms", "years"):
        table = tables.get(name)
        if table is None:
            return name == "figure" and not tables
        inner = [STATUS.get(part, part) for part in parts[1 if name == "terms" else 0:]]
        row = table.row(inner[0])
        column = inner[1] if len(inner) > 1 else table.columns[1]
        if row is None or column not in table.columns:
            return len(inner) > 2 or None
        if set(inner[2:]) - {"合计"}:
            return True
        index = table.columns.index(column)
        cells = [row[index]] if index < len(row) else []
    elif name == "days":
        cells = [tables[name].row("合计")[1]]
    elif name == "targets":
        cells = [row[2 if len(parts) > 1 else 1] for key, table in tables.items() if key.startswith("targets-") for row in table.body if row[0] == parts[0]]
    return any(number(cell) == value for cell in cells)


def main():
    site, report = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text())
    problems, kinds, bodies = [], Counter(), defaultdict(set)
    found = {str(path.relative_to(site)): list(figures(path.read_text())) for path in sorted(site.rglob("*.html"))}
    pages = {page: {name: table for name, _, table in all if table} for page, all in found.items()}
    statistics = {Path(page).stem: tables["figure"] for page, tables in pages.items() if page.startswith("progress/statistics/") and "figure" in tables}
    captions = {table.caption for table in statistics.values()}
    for page, all in found.items():
        for name, drawings, table in all:
            # A card leads to the page of its table.
            table = table or statistics.get(name.removeprefix("table-"))
            if table is None:
                problems.append(f"{page}: {name}: a drawing without a table")
                continue
            if table.caption in captions:
                bodies[table.caption].add(json.dumps([table.columns, table.body], ensure_ascii=False))
            for drawing in drawings:
                kinds[drawing.kind] += 1
                measured = [*MEASURES[drawing.kind](drawing, table), *legend(drawing, table)]
                problems += [f"{page}: {name} ({drawing.layout}): {one}" for one in measured]
    problems += [f"“{caption}” has two tables" for caption, found in bodies.items() if len(found) > 1]
    for entry in report["figures"]:
        if not check_entry(entry, pages.get(entry["page"], {}), listed(site / entry["page"])):
            problems.append(f"{entry['page']}: {entry['id']} is {entry['value']:g} in the report and not so in the table")
    print(*problems, sep="\n", file=sys.stderr, end="\n" if problems else "")
    print(f"{sum(kinds.values())} drawings were measured: " + ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())))
    sys.exit(1 if problems or set(kinds) != set(MEASURES) else 0)


main()
