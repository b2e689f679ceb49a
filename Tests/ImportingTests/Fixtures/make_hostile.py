#!/usr/bin/env python3
"""Makes the Office files that nobody's office writes: a bomb, growing entities, macros, sheets of one name."""
import zipfile

WORD = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>'
SHEET = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>日期</t></is></c></row></sheetData></worksheet>'


def make(name, parts):
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for part, text in parts.items():
            archive.writestr(zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


make("bomb.docx", {"word/document.xml": WORD % (" " * (64 << 20))})
lol = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
make("entities.docx", {"word/document.xml": f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "哈">{lol}]>' + WORD % "&l9;"})
make("macros.docm", {"word/document.xml": WORD % "云溪小学计划", "word/vbaProject.bin": "x", "word/media/image1.png": "x"})
relations = '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>'
book = '<workbook xmlns:r="r"><sheets><sheet name="甲" r:id="r1"/><sheet name="甲" r:id="r1"/></sheets></workbook>'
make("same-names.xlsx", {"xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": relations, "xl/worksheets/a.xml": SHEET})
