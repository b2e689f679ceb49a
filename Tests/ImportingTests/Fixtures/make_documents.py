#!/usr/bin/python3
"""Makes documents/*.docx with LibreOffice (Debian: libreoffice-writer-nogui, python3-uno), as a school's hands would.

What each must become stands beside it, in documents/*.md. Run: ./make_documents.py
"""
import os

import libreoffice
import uno
from com.sun.star.awt import Size
from com.sun.star.beans import PropertyValue
from com.sun.star.style.NumberingType import ARABIC, CHAR_SPECIAL, CHARS_LOWER_LETTER, CIRCLE_NUMBER, NUMBER_LOWER_ZH
from com.sun.star.text.ControlCharacter import LINE_BREAK, PARAGRAPH_BREAK
from com.sun.star.text.TextContentAnchorType import AT_CHARACTER

TITLE = "云溪小学2025年留守儿童工作计划"


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


class Document:
    """A text that is written from top to bottom."""

    def __init__(self, office):
        self.model = office.loadComponentFromURL("private:factory/swriter", "_blank", 0, properties(Hidden=True))
        self.text = self.model.Text
        self.cursor = self.text.createTextCursor()
        self.is_new = True

    def line(self, text, style="Standard", **format):
        if not self.is_new:
            self.text.insertControlCharacter(self.cursor, PARAGRAPH_BREAK, False)
        self.is_new = False
        self.cursor.ParaStyleName = style
        self.cursor.setPropertyValue("NumberingRules", None)
        for name, value in format.items():
            self.cursor.setPropertyValue(name, value)
        for index, part in enumerate(text.split("\n")):
            if index:
                self.text.insertControlCharacter(self.cursor, LINE_BREAK, False)
            self.text.insertString(self.cursor, part, False)

    def lines(self, *texts):
        for text in texts:
            self.line(text)

    def rules(self, *levels):
        """A list of levels, each (type, prefix, suffix)."""
        rules = self.model.createInstance("com.sun.star.text.NumberingRules")
        for level, (kind, prefix, suffix) in enumerate(levels):
            values = {entry.Name: entry for entry in rules.getByIndex(level)}
            values["NumberingType"].Value = kind
            values["Prefix"].Value, values["Suffix"].Value = prefix, suffix
            values["ListFormat"].Value = "" if kind == CHAR_SPECIAL else f"{prefix}%{level + 1}%{suffix}"
            entries = list(values.values())
            if kind == CHAR_SPECIAL:
                entries.append(PropertyValue("BulletChar", 0, "•", 0))
            uno.invoke(rules, "replaceByIndex", (level, uno.Any("[]com.sun.star.beans.PropertyValue", tuple(entries))))
        return rules

    def item(self, text, rules, level=0):
        self.line(text)
        self.cursor.setPropertyValue("NumberingRules", rules)
        self.cursor.setPropertyValue("NumberingLevel", level)

    def table(self, rows, merged=None):
        table = self.model.createInstance("com.sun.star.text.TextTable")
        table.initialize(len(rows), len(rows[0]))
        self.line("")
        self.text.insertTextContent(self.cursor, table, False)
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                table.getCellByPosition(x, y).setString(cell)
        if merged:
            area = table.createCursorByCellName(merged[0])
            area.gotoCellByName(merged[1], True)
            area.mergeRange()
        self.cursor.gotoEnd(False)
        self.is_new = True

    def save(self, name):
        url = "file://" + os.path.abspath(f"documents/{name}.docx")
        self.model.storeToURL(url, properties(FilterName="MS Word 2007 XML"))
        self.model.close(True)


def automatic_numbers(document):
    document.line(TITLE, "Title")
    chapters = document.rules((NUMBER_LOWER_ZH, "", "、"), (NUMBER_LOWER_ZH, "（", "）"), (ARABIC, "", "."))
    document.item("工作目标", chapters)
    document.item("室内面积不少于20平方米", chapters, 1)
    document.item("建档率达100％", chapters, 1)
    document.item("每月家访不少于1次", chapters, 1)
    document.item("家访后写好记录；", chapters, 2)
    document.item("记录交德育处保管；", chapters, 2)
    document.item("工作安排", chapters)
    document.line("2025年上半年：")
    letters = document.rules((CHARS_LOWER_LETTER, "", ")"))
    circles = document.rules((CIRCLE_NUMBER, "", ""))
    document.item("完成情况摸底", letters)
    document.item("配备5台专用电话机", letters)
    document.line("2025年下半年：")
    document.item("召开家长会", circles)
    document.item("完成工作总结", circles)


def hand_numbers(document):
    document.lines(TITLE, "一、工作目标", "（一）让孩子有人陪", "1、开放阅览室，每天放学后一小时。", "（1）周一到周五由值日教师看护；", "（2）周末由志愿者看护。",
                   "2．安装亲情电话。", "（二）让家长放心", "二、工作安排", "（一）2025年上半年：", "1、购置图书200册；", "2、召开家长会。",
                   "（二）2025年下半年：", "1、总务处负责配备2台联网的电脑；", "2、完成工作总结。", "云溪小学", "2025年1月6日")


def tables(document):
    document.lines(TITLE, "一、工作安排")
    document.table([["时间", "任务", "责任"], ["2025年上半年", "购置图书200册", "总务处"], ["2025年下半年", "家长会\n发放活动表", "德育处"]])
    document.line("二、经费")
    document.table([["项目经费一览", "", ""], ["图书", "自筹", "3000元"], ["电脑", "上级拨付", ""]], ("A1", "C1"))
    document.line("以上经费由总务处管理。")


def tracked_changes(document):
    document.lines(TITLE, "一、工作安排", "2025年上半年：", "完成摸底。", "这一项不要了。", "购置图书100册。")
    document.model.setPropertyValue("RecordChanges", True)
    search = document.model.createSearchDescriptor()
    for old, new in (("100册", "200册"), ("这一项不要了。", "")):
        search.SearchString = old
        found = document.model.findFirst(search)
        found.setString(new)
    document.cursor.gotoEnd(False)
    document.text.insertString(document.cursor, "召开家长会。", False)


def text_boxes(document):
    document.lines(TITLE, "一、工作目标", "前半句，后半句。", "二、工作安排", "2025年：完成摸底。")
    frame = document.model.createInstance("com.sun.star.text.TextFrame")
    frame.setSize(Size(6000, 2000))
    frame.AnchorType = AT_CHARACTER
    search = document.model.createSearchDescriptor()
    search.SearchString = "后半句"
    place = document.text.createTextCursorByRange(document.model.findFirst(search).Start)
    document.text.insertTextContent(place, frame, False)
    frame.Text.setString("文本框里的口号：孩子的事再小也是大事")


def notes_and_headers(document):
    document.lines(TITLE, "一、工作目标", "留守儿童指父母双方外出务工的儿童。", "二、工作安排", "2025年：完成摸底。")
    for kind, words, label in (("Footnote", "双方", "国发〔2016〕13号"), ("Endnote", "摸底", "每学期一次")):
        search = document.model.createSearchDescriptor()
        search.SearchString = words
        note = document.model.createInstance(f"com.sun.star.text.{kind}")
        document.text.insertTextContent(document.model.findFirst(search).End, note, False)
        note.Text.setString(label)
    page = document.model.StyleFamilies.getByName("PageStyles").getByName("Standard")
    page.HeaderIsOn, page.FooterIsOn = True, True
    page.HeaderText.setString("云溪小学文件")
    page.FooterText.setString("第 1 页")


def soft_returns(document):
    document.lines(TITLE, "一、工作目标\n让每个孩子都有人陪，", "二、工作安排\n2025年上半年：\n完成摸底。\n召开家长会。", "", "", "2025年下半年：\n完成总结。")


def fonts(document):
    document.line("云溪小学文件", CharFontNameAsian="方正小标宋简体", CharHeightAsian=22.0, CharColor=0xFF0000)
    document.line(TITLE, CharFontNameAsian="方正小标宋简体", CharHeightAsian=18.0)
    document.line("一、工作目标", CharFontNameAsian="黑体")
    document.line("（一）让孩子有人陪", CharFontNameAsian="楷体_GB2312")
    document.line("　　学校　每天开放阅览室。", CharFontNameAsian="仿宋_GB2312")
    document.line("二、工作安排", CharFontNameAsian="黑体")
    document.line("２０２５年上半年：", CharFontNameAsian="仿宋_GB2312", CharWeight=150.0)
    document.line("购置图书２００册。", CharFontNameAsian="仿宋_GB2312")


def heading_styles(document):
    document.line("云溪小学留守儿童工作计划", "Heading 1")
    document.line("工作目标", "Heading 2")
    document.line("让每个孩子都有人陪。", "Text body")
    document.line("工作安排", "Heading 2")
    document.line("2025年秋季学期", "Heading 3")
    bullets = document.rules((CHAR_SPECIAL, "", ""))
    document.item("完成摸底", bullets)
    document.item("班主任负责家访", bullets)
    document.line("2026年春季学期", "Heading 3")
    document.item("完成总结", bullets)


def hidden_text(document):
    document.lines(TITLE, "一、工作安排", "2025年：")
    document.line("完成摸底。")
    document.line("这一行是隐藏的。", CharHidden=True)
    document.cursor.setPropertyToDefault("CharHidden")
    document.line("完成总结。", CharHidden=False)


def several_plans(document):
    document.lines("第一篇：留守儿童工作计划", TITLE, "一、工作安排", "2025年：完成摸底。", "第二篇：留守儿童工作计划",
                   "白鹭小学2026年留守儿童工作计划", "一、工作安排", "2026年：完成总结。", "本文档由 www.example.com/文库 生成")


def main():
    os.makedirs("documents", exist_ok=True)
    with libreoffice.desktop() as office:
        for make in (automatic_numbers, hand_numbers, tables, tracked_changes, text_boxes, notes_and_headers, soft_returns,
                     fonts, heading_styles, hidden_text, several_plans):
            document = Document(office)
            make(document)
            document.save(make.__name__.replace("_", "-"))


main()
