#!/usr/bin/python3
"""Makes registers.xlsx with LibreOffice (Debian: libreoffice-calc-nogui, python3-uno), as a school's hands would.

Each sheet is one way to write a register badly. A cell is a text; ("n", 45) is a number, ("d", serial, format) a number
shown as a date, ("f", formula) a formula. Run: ./make_registers.py registers.xlsx
"""
import os
import subprocess
import sys
import time

import uno
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
}
MERGED = {"merged title": [(0, 0, 3, 0), (0, 1, 3, 1)], "merged days": [(0, 1, 0, 2)]}


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
            if not isinstance(cell, str) and cell[0] == "d":
                formats, locale = document.NumberFormats, Locale("zh", "CN", "")
                key = formats.queryKey(cell[2], locale, False)
                target.NumberFormat = key if key >= 0 else formats.addNew(cell[2], locale)


def desktop():
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(120):
        try:
            office = resolver.resolve("uno:socket,host=localhost,port=2345;urp;StarOffice.ComponentContext")
            return office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def main(path):
    process = subprocess.Popen(["soffice", "--headless", "--norestore", "--accept=socket,host=localhost,port=2345;urp;"])
    office = desktop()
    document = office.loadComponentFromURL("private:factory/scalc", "_blank", 0, properties(Hidden=True))
    for index, (name, rows) in enumerate(SHEETS.items()):
        document.Sheets.insertNewByName(name, index)
        fill(document, document.Sheets.getByName(name), rows)
        for left, top, right, bottom in MERGED.get(name, []):
            document.Sheets.getByName(name).getCellRangeByPosition(left, top, right, bottom).merge(True)
    document.Sheets.removeByName(document.Sheets.getByIndex(len(SHEETS)).Name)
    document.storeToURL("file://" + os.path.abspath(path), properties(FilterName="Calc MS Excel 2007 XML"))
    document.close(True)
    try:
        office.terminate()
    except Exception:
        pass
    process.wait(30)


main(sys.argv[1])
