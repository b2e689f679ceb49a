#!/usr/bin/env python3
"""Checks that the sample's tables agree with each other, with its activities, with its plans and with its own prose.

What one table says must be what another, a log or a page says of the same thing: a visitor who adds up finds no
contradiction. And there is as much of it as a school of three years has. Periods that are not over are left out: their
cells say 未统计.

usage: check_sums.py CONTENT DATE
"""

import csv
import re
import sys
from collections import Counter
from pathlib import Path

from check_figures import day, read_log, read_plan, term, term_label

ACTIVITIES, STORIES, TASKS, TABLES = 200, 40, 40, 14


class Sample:
    def __init__(self, folder, today):
        self.folder, self.today = folder, today
        self.pages = {path.stem: path.read_text() for path in (folder / "pages").glob("*.md")}
        logs = sorted((folder / "activities").glob("*.*"))
        self.activities = [one for path in logs for one in read_log(path, "content") if one.date <= today]
        self.tasks = [task for path in (folder / "plans").glob("*.md") for task in read_plan(path, "content")]

    def rows(self, table):
        return list(csv.DictReader((self.folder / f"statistics/{table}.csv").open(encoding="utf-8-sig")))

    def total(self, table, by, value, **where):
        """Sums by one column, over the rows that are as `where` says and have a number."""
        sums = Counter()
        for row in self.rows(table):
            if row[value] not in ("", "未统计") and all(row[key] == want for key, want in where.items()):
                sums[row[by] if by else ""] += int(row[value])
        return sums

    def logged(self, key, amount, *kinds, title=""):
        """Sums of activities by a key, of those kinds and with a title that matches."""
        sums = Counter()
        for one in self.activities:
            if one.kind in kinds and re.search(title, one.title):
                sums[key(one)] += int(amount(one) or 0)
        return sums

    def stated(self, page, word):
        """The numbers of the last row of a page's tables that begins with a word."""
        rows = re.findall(rf"^\|\s*(?:\*\*)?{re.escape(word)}(?:\*\*)?\s*\|(.*)\|$", self.pages[page], re.M)
        return [int(number) for number in re.findall(r"\d+", rows[-1])] if rows else []


def by_term(one):
    return term_label(term(one.date))


def by_month(one):
    return one.date.isoformat()[:7]


def children(sample):
    grades = sample.total("by-grade-sex", "年级", "人数")
    everyone = sum(grades.values())
    for table in ("guardians", "parents-away", "weekly-contact", "special-care"):
        yield f"children of {table}", sum(sample.total(table, None, "人数").values()), everyone
    yield "children by grade", sample.total("weekly-contact", "年级", "人数"), grades
    yield "children by sex", sample.total("guardians", "性别", "人数"), sample.total("by-grade-sex", "性别", "人数")
    stages = Counter()
    for grade, count in grades.items():
        stages["小学低段" if grade in ("一年级", "二年级", "三年级") else "小学高段"] += count
    yield "children by stage", sample.total("parents-away", "学段", "人数"), stages
    autumns = sample.total("left-behind-share", "时间", "留守儿童")
    yield "children this autumn", autumns["2026年秋季"], everyone
    for rate in ("入学率", "巩固率", "建档率", "委托告知率"):
        for autumn, count in sample.total("coverage-rates", "时间", "分母", 指标=rate).items():
            yield f"{rate} {autumn}", count, autumns[autumn]


def works(sample):
    """Tables that count activities, by the terms that are over."""
    for table, value, amount, kinds, title in [
        ("home-visits", "户数", lambda one: one.quantity, ["家访"], ""),
        ("safety-lessons", "场数", lambda one: one.quantity, ["安全教育", "法制教育"], ""),
    ]:
        logged = sample.logged(by_term, amount, *kinds, title=title)
        for name, count in sample.total(table, "学期", value).items():
            yield f"{table} {name}", count, logged[name]
    for kind in ("教师培训", "教研"):
        logged = sample.logged(by_term, lambda one: one.people, kind)
        for name, count in sample.total("training", "学期", "人次", 形式=kind).items():
            yield f"{kind} {name}", count, logged[name]
    for way, kind, title in [
        ("班级心理课", "心理辅导", "心理课"), ("结对碰头会", "结对帮扶", "结对"), ("家教咨询日", "座谈会", "咨询日"),
    ]:
        logged = sample.logged(by_term, lambda one: 1, kind, title=title)
        for name, count in sample.total("talks", "学期", "次数", 做法=way).items():
            yield f"{way} {name}", count, logged[name]
    lessons = [one.people for one in sorted(sample.activities, key=lambda one: one.date) if one.kind == "家长学校"]
    table = sorted((row["年份"], "一二三四".index(row["课次"][1]), row["人次"]) for row in sample.rows("parent-school"))
    yield "parent school", [int(count) for _, _, count in table if count != "未统计"], lessons
    for which in ("期中", "期末"):
        logged = sample.logged(by_term, lambda one: one.people, "家长会", title=which)
        for name, count in sample.total("parent-meetings", "学期", "人次", 哪一次=which).items():
            yield f"parents' meeting {name} {which}", count, logged[name]
    batches = [int(one.quantity) for one in sorted(sample.activities, key=lambda one: one.date) if "books" in one.tasks]
    yield "books", [int(row["册数"]) for row in sample.rows("books")], batches


def things(sample):
    facilities = sample.total("facilities", "设施", "数量")
    for thing in ("联网电脑", "电视机", "书信台"):
        bought = sample.logged(lambda one: thing, lambda one: one.quantity, "采购", title=thing)[thing]
        yield f"{thing} bought", facilities[thing], bought
    targets = sample.rows("facility-targets")
    for row in (row for row in targets if row["哪一份"] == "现有"):
        yield f"{row['设施']} at hand", int(row["数量"]), facilities[row["设施"]]
    plans = {"方案的底线": ("room-plan", None), "年度计划2026年": ("year-plan-2026", None)}
    plans |= {f"规划{year}年": ("three-year-plan", year) for year in (2025, 2026, 2027)}
    for row in (row for row in targets if row["哪一份"] != "现有"):
        plan, year = plans[row["哪一份"]]
        here = [
            task.attributes["target"] for task in sample.tasks
            if task.plan == plan and year in (None, task.end.year)
            and task.attributes.get("from", "").endswith(":" + row["设施"])
        ]
        yield f"{row['设施']}, {row['哪一份']}", row["数量"], here[-1] if here else ""


def contacts(sample):
    kinds = {"书信": "书信", "电话": "亲情电话", "网络": "视频通话"}
    for channel, kind in kinds.items():
        counted = sample.total("contact-channels", "月份", "次数", 渠道=channel)
        for month, logged in sample.logged(by_month, lambda one: one.quantity, kind).items():
            if month in counted:
                yield f"{channel} {month}: the log's part of it", min(counted[month], logged), logged
    letters = Counter()
    for month, count in sample.total("contact-channels", "月份", "次数", 渠道="书信").items():
        letters[term_label(term(day(month + "-01")))] += count
    for name, stamps in sample.total("letter-supplies", "学期", "数量", 用品="邮票").items():
        yield f"stamps {name}", stamps, letters[name]
    visitors = sample.total("home-visitors", "月份", "人次")
    inside = Counter()
    for one in sample.activities:
        if one.place_name in ("留守儿童之家", "亲情通话室"):
            inside[by_month(one)] += int(one.children or 0)
    for month in visitors:
        yield f"visitors {month}: those of activities", min(visitors[month], inside[month]), inside[month]


def prose(sample):
    """The school's own summary and lists repeat numbers; they are the tables'."""
    for table, column in (("funds-in", "来源"), ("funds-out", "用途")):
        year = Counter()
        for half in ("2025年上半年", "2025年下半年"):
            year += sample.total(table, column, "金额", 时间=half)
        for name, amount in year.items():
            yield f"{name} in the summary", sample.stated("summary-2025", name), [amount]
    text = sample.pages["summary-2025"]
    for channel, pattern in (("书信", r"寄出家书(\d+)封"), ("网络", r"接通视频(\d+)次")):
        counts = sample.total("contact-channels", "月份", "次数", 渠道=channel)
        yield channel, int(re.search(pattern, text).group(1)), sum(n for month, n in counts.items() if month < "2026")
    calls = sample.total("contact-channels", "月份", "次数", 渠道="电话")
    year, before = map(int, re.search(r"打通电话(\d+)次（9月底头几天(\d+)次）", text).groups())
    yield "电话", year - before, sum(n for month, n in calls.items() if month < "2026")
    yield "activities of 2025", int(re.search(r"活动记录在案(\d+)次", text).group(1)), sum(
        one.date.year == 2025 for one in sample.activities
    )
    rest = Counter()
    for table, sign in (("funds-in", 1), ("funds-out", -1)):
        for period, amount in sample.total(table, "时间", "金额").items():
            rest["2025年" if "2025" in period else period] += sign * amount
    definition = (sample.folder / "statistics/datapackage.yml").read_text()
    for period, amount in rest.items():
        yield f"money left {period}", int(re.search(rf"{period}结余(\d+)元", definition).group(1)), amount
    yield "money left in the summary", int(re.search(r"结余(\d+)元", text).group(1)), rest["2025年"]
    visits = sample.logged(lambda one: one.date.year, lambda one: one.quantity, "家访")
    yield "visits of 2025", sample.stated("summary-2025", "[家访](../statistics/home-visits.csv)")[-1], visits[2025]
    criteria = len(re.findall(r"\| \d+\. ", sample.pages["assessment"]))
    rows = re.findall(r"^\| (\d{4}年.季学期) \| (\d+)条 \| ([\d、]+) \|", sample.pages["assessment"], re.M)
    kept = {name: (int(count), criteria - len(missed.split("、"))) for name, count, missed in rows}
    for name, count in sample.total("self-check", "学期", "条数").items():
        yield f"self-check {name}", (count, count), kept[name]
    share = {row["时间"]: row for row in sample.rows("left-behind-share")}["2026年秋季"]
    yield "pupils on the page about", int(re.search(r"(\d+)名学生", sample.pages["about"]).group(1)), int(share["在校学生"])


def heads(sample):
    """Nobody can come to a lesson who is not at the school."""
    pupils = max(int(row["在校学生"]) for row in sample.rows("left-behind-share"))
    most = pupils + int(re.search(r"(\d+)位老师", sample.pages["about"]).group(1))
    for one in sample.activities:
        if one.people and one.kind in ("安全教育", "法制教育"):
            yield f"{one.date} {one.title}: no more than the school", max(most, one.people), most
        if one.children:
            yield f"{one.date} {one.title}: children among the people", max(one.people, one.children), one.people


def extent(sample):
    """There is as much as a school of three years has, on days on which it is open."""
    stories = sum(path.read_text().count("\n## ") + 1 for path in (sample.folder / "activities").glob("*.md"))
    three_years = [task for task in sample.tasks if task.plan == "three-year-plan"]
    for what, number, least in [
        ("activities", len(sample.activities), ACTIVITIES), ("stories", stories, STORIES),
        ("tasks of three years", len(three_years), TASKS),
        ("half-years", len({task.label for task in three_years}), 6),
        ("tables", len(list((sample.folder / "statistics").glob("*.csv"))), TABLES),
    ]:
        yield f"{what}, at least", min(number, least), least
    for one in sample.activities:
        yield f"{one.date} {one.title}: a weekday", one.date.weekday() < 5, True


def main():
    sample = Sample(Path(sys.argv[1]), day(sys.argv[2]))
    pairs = [pair for part in (children, works, things, contacts, prose, heads, extent) for pair in part(sample)]
    problems = [f"{what}: {one}, but {other}" for what, one, other in pairs if one != other]
    print(*problems, sep="\n", file=sys.stderr, end="\n" if problems else "")
    print(f"{len(pairs)} sums of {len(list((sample.folder / 'statistics').glob('*.csv')))} tables agree")
    sys.exit(1 if problems or not pairs else 0)


main()
