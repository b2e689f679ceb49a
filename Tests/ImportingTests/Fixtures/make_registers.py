#!/usr/bin/python3
"""Makes registers.xlsx, refused.xlsx and three .csv with LibreOffice (Debian: libreoffice-calc-nogui, python3-uno), as a
school's hands would.

Each sheet is one way to write a register badly; those of refused.xlsx cannot be read for sure. A cell is a text; ("n", 45)
is a number, ("d", serial, format) a number shown by a format, ("f", formula) or ("f", formula, format) a formula.
Run: ./make_registers.py
"""
import os
import sys

import libreoffice
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale

HEAD = ["日期", "类别", "标题", "人数"]
SHEETS = {
    "plain": [HEAD, ["2026-03-01", "家长会", "春季家长会", ("n", 45)]],
    "merged title": [["云溪小学2026年活动登记表", "", "", ""], ["填表：德育处", "", "", ""], HEAD,
                     ["3.12", "志愿活动", "植树", ("n", 30)]],
    "serial dates": [HEAD, [("d", 46082, "YYYY-MM-DD"), "阅读", "读书", ("n", 20)],
                     [("d", 46083, 'YYYY"年"M"月"D"日"'), "阅读", "读报", ("n", 21)], [("n", 46084), "阅读", "读诗", ("n", 22)]],
    "chinese dates": [["2026年"], HEAD, ["三月一日", "会议", "甲", "1"], ["3月12日", "会议", "乙", "2"], ["二〇二六年十月二十日", "会议", "丙", "3"]],
    "slashes": [HEAD, ["2026/3/1", "会议", "甲", "1"], ["2026.3.2", "会议", "乙", "2"], ["３月３日", "会议", "丙", "3"]],
    "totals": [HEAD, ["2026-03-01", "会议", "甲", ("n", 4)], ["2026-03-02", "会议", "乙", ("n", 6)], ["合 计", "", "", ("f", "=SUM(D2:D3)")]],
    "blank zero uncounted": [HEAD, ["2026-03-01", "会议", "甲", ""], ["2026-03-02", "会议", "乙", ("n", 0)], ["2026-03-03", "会议", "丙", "未统计"]],
    "full width": [HEAD, ["２０２６年３月１日", "会议", "甲", "４５"], ["2026-03-02", "会议", "乙", "45人"]],
    "other names": [["活动时间", "活动类型", "活动内容", "参加人数", "留守儿童人数", "活动地点", "备注"],
                    ["2026-03-01", "家访", "走访", ("n", 30), ("n", 12), "各村民组", "下雨，\"改期\""]],
    "running numbers": [["序号"] + HEAD, [("n", 1), "2026-03-01", "会议", "甲", ("n", 3)], [("n", 2), "2026-03-02", "会议", "乙", ("n", 4)]],
    "unknown column": [HEAD + ["参加学生"], ["2026-03-01", "会议", "甲", ("n", 3), "略"]],
    "heading below": [["说明：每月底交"], [""], [""], ["学校", "云溪小学"], HEAD, ["2026-03-01", "会议", "甲", ("n", 3)]],
    "to the right": [["", "", *HEAD], ["", "", "2026-03-01", "会议", "甲", ("n", 3)]],
    "empty rows": [HEAD, ["2026-03-01", "会议", "甲", ("n", 3)], [], [], ["2026-03-05", "会议", "乙", ("n", 4)]],
    "merged days": [HEAD, ["2026-03-01", "会议", "甲", ("n", 3)], ["", "会议", "乙", ("n", 4)]],
    "kind in title": [["日期", "标题", "人数"], ["2026-03-01", "春季家长会", ("n", 40)], ["2026-03-02", "防溺水讲座", ("n", 90)]],
    "spaces": [[" 日 期 ", "类 别", "标 题", "人数（人）"], [" 2026年 3月 1日 ", "会议", " 甲 ", " 3 "]],
    "line breaks": [HEAD, ["2026-03-01", "会议", "第一行\n第二行", ("n", 3)]],
    "quantity": [["日期", "类别", "标题", "数量"], ["2026-03-01", "书信", "寄信", ("n", 12.5)], ["2026-03-02", "采购", "买书", "1,200册"]],
    "formula": [HEAD, ["2026-03-01", "会议", "甲", ("f", "=3*4")]],
    "notes only": [["这里记一些话"]],
    "two-row heading": [["2026年活动登记表", "", "", "", ""], [*HEAD, ""], ["", "", "", "合计", "儿童"],
                        ["2026-03-01", "会议", "甲", ("n", 45), ("n", 12)], ["2026-03-02", "会议", "乙", ("n", 30), ("n", 8)]],
    "two rows unmerged": [[*HEAD, ""], ["", "", "", "总数", "留守儿童"], ["2026-03-01", "会议", "甲", ("n", 45), ("n", 12)]],
    "hidden row": [HEAD, ["2026-03-01", "会议", "甲", ("n", 3)], ["2026-03-02", "会议", "乙", ("n", 4)]],
    "hidden column": [HEAD + ["备注"], ["2026-03-01", "会议", "甲", ("n", 3), "下雨"]],
    "percentage": [HEAD + ["备注"], ["2026-03-01", "家长会", "甲", ("n", 38), ("d", 0.95, "0%")], ["2026-03-02", "家长会", "乙", ("n", 40), ("d", 0.955, "0.0%")]],
    "text formula": [HEAD, ["2026-03-01", "家长会", ("f", '="春季"&"家长会"'), ("f", "=SUM(20;25)")]],
    "date formula": [HEAD, [("f", "=DATE(2026;3;1)", "YYYY-MM-DD"), "会议", "甲", ("n", 3)]],
    "day and hour": [HEAD, [("d", 46082.604, "YYYY-MM-DD HH:MM"), "会议", "甲", ("n", 3)]],
    "month and day": [HEAD, [("d", 46082, 'M"月"D"日"'), "会议", "甲", ("n", 3)], [("d", 46083, "MM-DD"), "会议", "乙", ("n", 4)]],
    "thousands": [["日期", "类别", "标题", "数量"], ["2026-03-01", "捐赠", "捐书", ("d", 1200, "#,##0")], ["2026-03-02", "捐赠", "捐款", ("d", 1200.5, "#,##0.00")]],
    "trailing rows": [HEAD, ["2026-03-01", "会议", "甲", ("n", 3)], *[[" ", "", " ", ""]] * 40],
    "2025年": [HEAD, ["3月1日", "会议", "甲", ("n", 3)], ["12.30", "会议", "乙", ("n", 4)]],
    "school year": [["云溪小学2025—2026学年第二学期"], HEAD, ["9月3日", "会议", "甲", ("n", 3)], ["3月5日", "会议", "乙", ("n", 4)]],
    "year of the row above": [HEAD, ["2026年3月1日", "会议", "甲", ("n", 3)], ["3月8日", "会议", "乙", ("n", 4)], ["四月二日", "会议", "丙", ("n", 5)]],
    "merged kinds": [HEAD, ["2026-03-01", "阅读", "甲", ("n", 3)], ["2026-03-02", "", "乙", ("n", 4)]],
    "wide spaces": [["日　期", "类　别", "标　题", "人　数"], ["２０２６－０３－０１", "会议", "　甲　", "４５　人"]],
    "broken heading": [["活动\n日期", "活动\n类别", "活动\n名称", "参加\n人数"], ["2026-03-01", "会议", "甲", ("n", 3)]],
    "monthly totals": [HEAD, ["2026-03-01", "会议", "甲", ("n", 3)], ["3月小计", "", "", ("n", 3)], ["2026-04-02", "会议", "乙", ("n", 4)], ["全年合计", "", "", ("f", "=D2+D4")]],
    "two tables of words": [HEAD, ["2026-03-01", "会议", "含,逗号和\"引号\"", ("n", 3)], ["2026-03-02", "会议", "=不是公式", ("n", 4)], ["2026-03-03", "会议", "<b>&amp;", ("n", 5)]],
}
CSV = [HEAD + ["备注"], ["2026年3月1日", "会议", "甲", ("n", 3), "第一行\n第二行，\"引号\""], [], ["2026/3/12", "家访", "𠮷", "未统计", ""]]
REFUSED = {
    "no such day": [HEAD, ["2026-02-30", "会议", "甲", ("n", 1)]],
    "no year": [HEAD, ["3.1", "会议", "甲", ("n", 1)]],
    "dropped zero": [["2026年"], HEAD, [("n", 3.1), "会议", "甲", ("n", 1)]],
    "several days": [["2026年"], HEAD, ["3月1日—3日", "会议", "甲", ("n", 1)]],
    "short year": [HEAD, ["26.3.1", "会议", "甲", ("n", 1)]],
    "month only": [HEAD, ["2026年3月", "会议", "甲", ("n", 1)]],
    "three years": [["2024—2026年活动登记表"], HEAD, ["3月1日", "会议", "甲", ("n", 1)]],
    "turn of the year": [HEAD, ["2025-12-30", "会议", "甲", ("n", 1)], ["1月5日", "会议", "乙", ("n", 2)]],
    "division by zero": [HEAD, ["2026-03-01", "会议", "甲", ("f", "=1/0")]],
    "lost reference": [HEAD, ["2026-03-01", "会议", ("f", "=#REF!"), ("n", 1)]],
    "share as count": [HEAD, ["2026-03-01", "会议", "甲", ("d", 0.95, "0%")]],
    "shared count": [HEAD, ["2026-03-01", "会议", "甲", ("n", 45)], ["2026-03-02", "会议", "乙", ""]],
    "about": [HEAD, ["2026-03-01", "会议", "甲", "约50"]],
    "below nothing": [HEAD, ["2026-03-01", "会议", "甲", ("n", -1)]],
    "half a person": [HEAD, ["2026-03-01", "会议", "甲", ("n", 4.5)]],
    "unknown kind": [HEAD, ["2026-03-01", "茶话会", "甲", ("n", 1)]],
    "no title": [HEAD, ["2026-03-01", "会议", "", ("n", 1)]],
    "note below": [HEAD, ["2026-03-01", "会议", "甲", ("n", 1)], ["填表人：德育处"]],
    "one meaning twice": [["日期", "时间", "类别", "标题"], ["2026-03-01", "2026-03-02", "会议", "甲"]],
}
MERGED = {"merged title": [(0, 0, 3, 0), (0, 1, 3, 1)], "merged days": [(0, 1, 0, 2)], "merged kinds": [(1, 1, 1, 2)],
          "two-row heading": [(0, 0, 4, 0), (0, 1, 0, 2), (1, 1, 1, 2), (2, 1, 2, 2), (3, 1, 4, 1)],
          "shared count": [(3, 1, 3, 2)]}
HIDDEN_ROWS = {"hidden row": 2}
HIDDEN_COLUMNS = {"hidden column": 4}
# 85: GB18030, 65535: UTF-16, 76: UTF-8 (LibreOffice's rtl_TextEncoding).
CSV_FILES = {"gb18030.csv": 85, "utf-16.csv": 65535, "utf-8.csv": 76}


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def fill(document, sheet, rows):
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            target = sheet.getCellByPosition(x, y)
            if isinstance(cell, str):
                if cell:
                    target.setString(cell)
            elif cell[0] == "f":
                target.setFormula(cell[1])
            else:
                target.setValue(cell[1])
            if not isinstance(cell, str) and len(cell) == 3:
                formats, locale = document.NumberFormats, Locale("zh", "CN", "")
                key = formats.queryKey(cell[2], locale, False)
                target.NumberFormat = key if key >= 0 else formats.addNew(cell[2], locale)


def make(office, sheets, path, options, filter_name="Calc MS Excel 2007 XML"):
    document = office.loadComponentFromURL("private:factory/scalc", "_blank", 0, properties(Hidden=True))
    for index, (name, rows) in enumerate(sheets.items()):
        document.Sheets.insertNewByName(name, index)
        sheet = document.Sheets.getByName(name)
        fill(document, sheet, rows)
        for left, top, right, bottom in MERGED.get(name, []):
            sheet.getCellRangeByPosition(left, top, right, bottom).merge(True)
        if name in HIDDEN_ROWS:
            sheet.Rows.getByIndex(HIDDEN_ROWS[name]).IsVisible = False
        if name in HIDDEN_COLUMNS:
            sheet.Columns.getByIndex(HIDDEN_COLUMNS[name]).IsVisible = False
    document.Sheets.removeByName(document.Sheets.getByIndex(len(sheets)).Name)
    values = properties(FilterName=filter_name, **({"FilterOptions": options} if options else {}))
    document.storeToURL("file://" + os.path.abspath(path), values)
    document.close(True)


def main():
    with libreoffice.desktop() as office:
        make(office, SHEETS, "registers.xlsx", None)
        make(office, REFUSED, "refused.xlsx", None)
        for name, encoding in CSV_FILES.items():
            make(office, {"csv": CSV}, name, f"44,34,{encoding},1", "Text - txt - csv (StarCalc)")


main()
