#!/usr/bin/env python3
"""Works every printed figure out a second time, from the source files and without a line of the tool's own code.

Reads plans, activity logs and statistics as their formats are documented, and compares each entry of `figures` in the
tool's report with its own result: the number, and the file and line of everything it is made of. Figures that are
missing from the report are found too; only cells that the disclosure control hides may be absent.

usage: check_figures.py CONTENT REPORT.json DATE
"""

import csv
import datetime
import json
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import yaml

LINES = {
    "家校": "家访 家长会 家长学校 座谈会 联谊会 书信 亲情电话 视频通话 摸底",
    "课内课外": "结对帮扶 心理辅导 阅读 捐赠 采购",
    "教学活动": "文体活动 节日活动 志愿活动 教师培训 教研",
    "安全": "安全教育 法制教育",
}
LINE_OF = {kind: line for line, kinds in LINES.items() for kind in kinds.split()}
STATUSES = ["done", "done-late", "unproven", "overdue", "in-progress", "not-started"]
NAMES = {"完成": "done", "线": "line", "目标": "target", "单位": "unit", "数据": "from", "责任": "responsible"}
SMALLEST = 5
DAYS_TO_RECORD = 30


@dataclass
class Task:
    plan: str
    anchor: str
    place: tuple
    title: str
    ticked: bool
    attributes: dict
    label: str
    start: datetime.date
    end: datetime.date
    unclear: bool = False
    evidence: list = field(default_factory=list)
    measured: float = None
    withheld: bool = False
    proven_later: bool = False
    status: str = ""


@dataclass
class Activity:
    date: datetime.date
    kind: str
    quantity: float
    tasks: list
    place: tuple
    title: str = ""
    people: float = None
    children: float = None
    place_name: str = ""


def day(text):
    return datetime.date(*(int(part) for part in re.findall(r"\d+", text)[:3]))


def period(heading):
    """The label and the days of a heading that names a period; None for any other."""
    found = re.match(r"^(\d{4})(年上半年|年下半年|学年第一学期|学年第二学期|年)$", heading.replace(" ", ""))
    if not found:
        return None
    year, span = int(found.group(1)), found.group(2)
    first, last = {
        "年上半年": ((year, 1, 1), (year, 6, 30)), "年下半年": ((year, 7, 1), (year, 12, 31)),
        "学年第一学期": ((year, 9, 1), (year + 1, 2, 28)), "学年第二学期": ((year + 1, 3, 1), (year + 1, 8, 31)),
        "年": ((year, 1, 1), (year, 12, 31)),
    }[span]
    return f"{year}{span}", datetime.date(*first), datetime.date(*last)


def read_plan(path, content):
    tasks, current, seen = [], None, Counter()
    for number, line in enumerate(path.read_text().splitlines(), 1):
        heading = re.match(r"^(#+)\s+(.*)$", line)
        if heading:
            named = period(heading.group(2))
            if named:
                current = named
                seen[named[1:]] += 1
            continue
        item = re.match(r"^- \[([ xX])\] (.*?)(?:\s*\{([^}]*)\})?\s*$", line)
        if item and current:
            words = (item.group(3) or "").split()
            identity = next((word[1:] for word in words if word.startswith("#")), f"task-{len(tasks) + 1}")
            pairs = dict(word.split("=", 1) for word in words if "=" in word)
            attributes = {NAMES.get(key, key): value for key, value in pairs.items()}
            place = (f"{content}/plans/{path.name}", number)
            tasks.append(Task(path.stem, identity, place, item.group(2), item.group(1) != " ", attributes, *current))
    for task in tasks:
        task.unclear = seen[(task.start, task.end)] > 1
    return tasks


def read_log(path, content):
    name = f"{content}/activities/{path.name}"
    if path.suffix == ".csv":
        reader = csv.reader(path.read_text("utf-8-sig").splitlines(keepends=True))
        header, line = next(reader), reader.line_num
        for row in reader:
            cells = dict(zip(header, row))
            yield activity(cells, (name, line + 1))
            line = reader.line_num
        return
    entries = []
    for number, text in enumerate(path.read_text().splitlines(), 1):
        if re.match(r"^## \d{4}", text):
            date, _, title = text[3:].partition(" ")
            entries.append({"日期": date, "标题": title, "place": (name, number)})
        elif entries and (pair := re.match(r"^- (类别|人数|儿童数|数量|地点|任务)[:：]\s*(.*)$", text)):
            entries[-1].setdefault(pair.group(1), pair.group(2))
    for entry in entries:
        yield activity(entry, entry["place"])


def activity(cells, place):
    names = [name for name in re.split(r"[、，,；;]\s*", cells.get("任务") or "") if name]
    quantity, people, children = (float(cells[key]) if cells.get(key) else None for key in ("数量", "人数", "儿童数"))
    return Activity(
        day(cells["日期"]), cells["类别"].strip(), quantity, names, place, cells["标题"], people, children,
        cells.get("地点") or "",
    )


class Table:
    """A table as its CSV file has it."""

    def __init__(self, resource, folder, content):
        counted = resource.get("as_of") or resource.get("updated")
        self.counted = day(str(counted)) if counted else None
        self.name, self.measure = resource["name"], resource["measure"]
        self.coverage = resource.get("coverage", False)
        self.values = [resource[key] for key in ("value", "numerator", "denominator") if key in resource]
        fields = [one["name"] for one in resource["schema"]["fields"]]
        self.dimensions = resource.get("dimensions") or [name for name in fields if name not in self.values]
        self.groups = {dim: dict(groups) for dim, groups in (resource.get("hierarchy") or {}).items()}
        self.file = f"{content}/statistics/{resource['path']}"
        rows = list(csv.DictReader((folder / resource["path"]).read_text("utf-8-sig").splitlines()))
        self.rows = [(row, number) for number, row in enumerate(rows, 2)]

    def leaves(self, dimension, name):
        """The values that a name stands for."""
        group = self.groups.get(dimension, {}).get(name)
        if group is None:
            return {name}
        return set().union(*(self.leaves(dimension, part) for part in group))

    def matching(self, names):
        wanted = [None if name == "合计" else self.leaves(dim, name) for dim, name in zip(self.dimensions, names)]
        for row, number in self.rows:
            words = [row[dim] for dim in self.dimensions]
            if "合计" not in words and all(want is None or word in want for want, word in zip(wanted, words)):
                yield row, number

    def value(self, names):
        """What the cell is, with the places of its numbers; None where it has no number."""
        found = list(self.matching(names))
        places = [(self.file, number) for _, number in found]
        cells = [[row[column] for column in self.values] for row, _ in found]
        if not cells or any(cell in ("", "未统计") for row in cells for cell in row):
            return None, places
        if self.measure == "rate":
            return percentage(*(float(cell) for cell in cells[0]), coverage=self.coverage), places
        return sum(float(row[0]) for row in cells), places

    def keys(self):
        """The names of all inner cells."""
        return [[row[dim] for dim in self.dimensions] for row, _ in self.rows if "合计" not in row.values()]


def percentage(part, whole, coverage):
    """Rounded half up, coverage down; 100 only where nobody is missing, 0 only where nobody is there."""
    if part in (0, whole):
        return 100.0 if part else 0.0
    return float(min(99, max(1, int(100 * part / whole + (0 if coverage else 0.5)))))


def counts_children(task):
    title = re.sub(r"(留守)?儿童(之家|活动中心|活动室|心理咨询室|信箱|邮箱)", "", task.title)
    return task.attributes.get("unit") in ("人", "名", "个", "位") and any(
        word in title for word in "儿童 学生 孩子 同学 男生 女生 留守 新生".split()
    )


def measure(task, tables, today):
    """A table that was counted after the day proves a tick, but is no number of that day."""
    task.measured, task.withheld, task.proven_later = None, False, False
    evidence = [one for one in task.evidence if one.date <= today]
    if "target" not in task.attributes:
        return
    if "from" in task.attributes:
        table, name = re.split("[:：]", task.attributes["from"], maxsplit=1)
        dimensions = len(tables[table].dimensions)
        value = tables[table].value([name] + ["合计"] * (dimensions - 1))[0]
        value = None if value is None else round(value, 6)
        counted = period(name)[2] if period(name) else tables[table].counted
        if counted is None or counted <= today:
            task.measured = value
        else:
            task.proven_later = value is not None and value >= float(task.attributes["target"]) and ticked(task, today)
        return
    quantities = [one.quantity for one in evidence if one.quantity is not None]
    if counts_children(task) and any(0 < quantity < SMALLEST for quantity in quantities):
        task.withheld = True
    elif quantities or not evidence:
        # What is left blank is no zero; that nothing took place is.
        task.measured = round(sum(quantities), 6)


def ticked(task, today):
    """From the day on which it was done."""
    return task.ticked and ("done" not in task.attributes or day(task.attributes["done"]) <= today)


def status(task, today):
    """The first rule that fits."""
    target = float(task.attributes["target"]) if "target" in task.attributes else None
    reached = target is not None and task.measured is not None and task.measured >= target
    recorded = any(one.date <= today for one in task.evidence)
    proven = recorded if target is None else task.withheld or task.proven_later
    if ticked(task, today) or reached:
        if not proven and not reached:
            return "unproven"
        late = "done" in task.attributes and day(task.attributes["done"]) > task.end and not task.unclear
        return "done-late" if late else "done"
    if task.end < today and not task.unclear:
        return "overdue"
    return "in-progress" if recorded or proven or (task.measured or 0) > 0 else "not-started"


def provable(task, date, begin):
    """What took place before the plan proves nothing, unless the task was done then."""
    if task.unclear or date >= begin:
        return True
    done = day(task.attributes["done"]) if "done" in task.attributes else None
    return done is not None and done < begin and abs((date - done).days) <= DAYS_TO_RECORD


def term(date):
    """2025年秋季学期 begins in September, 2025年春季学期 in March."""
    year = date.year - 1 if date.month < 3 else date.year
    return (year, 1 if date.month >= 9 or date.month < 3 else 0)


def term_label(one):
    return f"{one[0]}年{'秋季' if one[1] else '春季'}学期"


class School:
    def __init__(self, folder, today):
        content = folder.name
        self.folder, self.today = folder, today
        self.plans = [read_plan(path, content) for path in sorted((folder / "plans").glob("*.md"))]
        logs = sorted((folder / "activities").glob("*.*"))
        self.activities = [one for path in logs for one in read_log(path, content) if one.date <= today]
        own = yaml.safe_load((folder / "site.yml").read_text()).get("kinds") or {}
        self.line_of = LINE_OF | {kind: (settings or {}).get("line") for kind, settings in own.items()}
        package = yaml.safe_load((folder / "statistics/datapackage.yml").read_text())
        self.tables = {one["name"]: Table(one, folder / "statistics", content) for one in package["resources"]}
        self.tasks = [task for plan in self.plans for task in plan]
        for one in self.activities:
            for name in one.tasks:
                task = self.find(name)
                if provable(task, one.date, min(each.start for each in self.tasks if each.plan == task.plan)):
                    task.evidence.append(one)
        for task in self.tasks:
            # What is kept by now, but was not when its period ended, is late where no day of completion says otherwise
            # that the records of the month after it bear out.
            believed = False
            if ticked(task, today) and "done" in task.attributes:
                done = day(task.attributes["done"])
                believed = self.kept(task, min(today, done + datetime.timedelta(DAYS_TO_RECORD)))
            kept = self.kept(task, task.end)
            measure(task, self.tables, today)
            task.status = status(task, today)
            if task.status == "done" and task.end < today and not (kept or task.unclear or believed):
                task.status = "done-late"

    def kept(self, task, date):
        measure(task, self.tables, date)
        return status(task, date) in ("done", "done-late")

    def find(self, name):
        plan, _, identity = name.rpartition("/")
        return next(one for one in self.tasks if one.anchor == identity and plan in ("", one.plan))

    def expected(self):
        """Every figure that no disclosure control can hide: (page, id) with its value and its places."""
        dashboard = "progress/index.html"
        yield from self.counts(self.tasks, dashboard, "progress-all")
        for plan in self.plans:
            yield from self.counts(plan, f"progress/plans/{plan[0].plan}.html", f"progress-{plan[0].plan}")
        yield from self.timeline(self.tasks, dashboard)
        clear = [task for task in self.tasks if not task.unclear]
        years = {task.end.year for task in clear} | {one.date.year for one in self.activities}
        for year in (year for year in years if year <= self.today.year):
            yield from self.timeline(self.due(year), f"progress/years/{year}.html")
        yield from self.measured()
        yield from self.days()
        yield from self.terms()
        yield from self.lines(dashboard)
        yield from self.cells()
        yield from self.blocks()

    def counts(self, tasks, page, name):
        for one in STATUSES:
            matching = [task.place for task in tasks if task.status == one]
            yield (page, f"{name}/{one}"), len(matching), matching

    def timeline(self, tasks, page):
        for label in {task.label for task in tasks if not task.unclear}:
            here = [task for task in tasks if task.label == label and not task.unclear]
            yield from self.counts(here, page, f"timeline/{label}")
        unclear = [task for task in tasks if task.unclear]
        if unclear:
            yield from self.counts(unclear, page, "timeline/时间待核")

    def due(self, year):
        """The tasks of a year as they stand, and of a past year as they stood when it ended."""
        school = self if year == self.today.year else School(self.folder, datetime.date(year, 12, 31))
        tasks = [task for task in school.tasks if task.end.year == year and not task.unclear]
        for task in tasks if school is not self else []:
            if task.status in ("in-progress", "not-started"):
                task.status = "overdue"
        return tasks

    def measured(self):
        for number, plan in enumerate(self.plans):
            for task in plan:
                table, places = re.split("[:：]", task.attributes.get("from", ""), maxsplit=1), self.measured_from(task)
                if len(table) == 2:
                    goal = float(task.attributes["target"])
                    name = f"targets/{table[1]}/{task.plan}/{task.anchor}"
                    yield ("progress/index.html", name), goal, [task.place]
                if task.measured is None:
                    continue
                yield (f"progress/plans/{task.plan}.html", f"measure-{number}-{task.anchor}"), task.measured, places
                if len(table) == 2:
                    yield ("progress/index.html", f"targets/{table[1]}"), task.measured, places

    def measured_from(self, task):
        """The places of what is measured."""
        table = re.split("[:：]", task.attributes.get("from", ""), maxsplit=1)
        if len(table) < 2:
            return [one.place for one in task.evidence]
        return self.tables[table[0]].value([table[1]] + ["合计"] * (len(self.tables[table[0]].dimensions) - 1))[1]

    def days(self):
        years = defaultdict(list)
        for one in self.activities:
            years[one.date.year].append(one.place)
        for year, places in years.items():
            yield (f"progress/activities/{year}.html", "days"), len(places), places
        # A year in which nothing took place is a zero, up to today.
        for year in range(min(years), self.today.year + 1) if years else []:
            yield ("progress/activities/index.html", f"years/{year}年"), len(years[year]), years[year]

    def all_terms(self):
        terms = sorted({term(one.date) for one in self.activities} | {term(self.today)})
        between = [(year, half) for year in range(terms[0][0], terms[-1][0] + 1) for half in (0, 1)]
        return [each for each in between if terms[0] <= each <= terms[-1]]

    def terms(self):
        """Of each kind and each line, on a page whose name is romanised, which is not done here."""
        names = [(one, {one.kind, self.line_of.get(one.kind)} - {None}) for one in self.activities]
        for name in set().union(*(each for _, each in names)):
            for each in self.all_terms():
                here = [one.place for one, own in names if term(one.date) == each and name in own]
                yield (None, f"terms/{name}/{term_label(each)}"), len(here), here

    def lines(self, page):
        for one in self.all_terms()[-8:]:
            for line in LINES:
                here = [a.place for a in self.activities if term(a.date) == one and self.line_of.get(a.kind) == line]
                yield (page, f"lines/{term_label(one)}/{line}"), len(here), here

    def cells(self):
        """The inner cells of tables that count no children: nothing of them is ever hidden."""
        for table in self.tables.values():
            if table.measure in ("events", "items", "money"):
                for names in table.keys():
                    value, places = table.value(names)
                    if value is not None:
                        yield (f"progress/statistics/{table.name}.html", "figure/" + "/".join(names)), value, places

    def cell(self, page, name):
        """A cell of a table that the report names, on the table's page or in a block."""
        block, *names = name.split("/")
        table = self.tables[self.shown.get((page, block)) or Path(page).stem]
        return table.value(names + ["合计"] * (len(table.dimensions) - len(names)))

    def texts(self):
        """Every text with the page that shows it and what the ids of its figures begin with."""
        for path in sorted(self.folder.rglob("*.md")):
            where = path.relative_to(self.folder)
            front = re.match(r"---\n(.*?)\n---\n(.*)", path.read_text(), re.S)
            head, text = (yaml.safe_load(front.group(1)) or {}, front.group(2)) if front else ({}, path.read_text())
            written = head.get("date")
            if head.get("draft") or written and day(str(written)) > self.today:
                continue
            folder, slug = where.parts[0], str(head.get("slug") or path.stem)
            if str(where) == "index.md":
                yield "index.html", "figure", text
            elif folder == "pages":
                yield f"{slug}.html" if "year" not in head else f"progress/years/{head['year']}.html", "figure", text
            elif folder not in ("plans", "activities", "statistics", "releases", "imports"):
                yield f"{folder}/{'index' if path.stem == '_index' else slug}.html", "figure", text

    def blocks(self):
        """What the fenced blocks of texts ask for; in plans and logs the sample has none."""
        self.shown = {}
        for page, prefix, text in self.texts():
            asked = re.findall(r"^```(chart|table|progress|tasks|activities)\n(.*?)^```", text, re.S | re.M)
            for number, (kind, body) in enumerate(asked, 1):
                yield from self.block(page, f"{prefix}-{number}", kind, yaml.safe_load(body) or {})

    def block(self, page, name, kind, asked):
        if kind in ("chart", "table"):
            table = self.tables[asked["table"]]
            self.shown[page, name] = table.name
            shown = {tuple(names[:2]) for names in table.keys()} if table.measure in ("events", "items", "money") else ()
            for names in shown:
                value, places = table.value(list(names) + ["合计"] * (len(table.dimensions) - len(names)))
                if value is not None:
                    yield (page, f"{name}/" + "/".join(names)), value, places
            return
        tasks = [task for task in self.tasks if asked.get("plan") in (None, task.plan)]
        if kind == "progress":
            yield from self.counts(tasks, page, name)
        elif kind == "tasks":
            numbers = {id(task): number for number, plan in enumerate(self.plans) for task in plan}
            for task in tasks:
                if asked.get("period") in (None, task.label) and task.measured is not None:
                    place = (page, f"{name}-measure-{numbers[id(task)]}-{task.anchor}")
                    yield place, task.measured, self.measured_from(task)
        else:
            fitting = [
                one for one in sorted(self.activities, key=lambda one: one.date)
                if asked.get("kind") in (None, one.kind) and asked.get("year") in (None, one.date.year)
            ][-int(asked.get("limit", 10)):]
            yield (page, name), len(fitting), [one.place for one in fitting]


def main():
    folder, report, today = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text()), day(sys.argv[3])
    school = School(folder, today)
    figures = {
        (one["page"], one["id"]): (one["value"], sorted((s["file"], s["line"]) for s in one["sources"]))
        for one in report["figures"]
    }
    groups = {name: page for page, name in figures if page.startswith(("progress/activities/kind-", "progress/activities/line-"))}
    expected = {
        (page or groups.get(name), name): (float(value), sorted(places)) for (page, name), value, places in school.expected()
    }
    for key in figures:
        if key not in expected and (key[1].startswith("figure/") or (key[0], key[1].split("/")[0]) in school.shown):
            value, places = school.cell(*key)
            expected[key] = (value, sorted(places))
    problems = [f"{key}: missing from the report" for key in expected if key not in figures]
    for key, (value, places) in figures.items():
        if key not in expected:
            problems.append(f"{key}: nothing in the sources asks for it")
        elif expected[key] != (value, places):
            problems.append(f"{key}: the report says {value} of {places}, the sources {expected[key]}")
    if len(figures) != len(report["figures"]):
        problems.append("two figures have one page and id")
    print(*problems, sep="\n", file=sys.stderr, end="\n" if problems else "")
    print(f"{len(figures)} figures were worked out a second time")
    sys.exit(1 if problems or not figures else 0)


if __name__ == "__main__":
    main()
