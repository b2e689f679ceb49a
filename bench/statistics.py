#!/usr/bin/env python3
"""Writes a content folder with the linked tables of a whole invented school: the same arguments give the same bytes.

    python3 bench/statistics.py FOLDER [--children 1200] [--tables 30]

All tables count the same children, who are drawn one by one, by two or three of seven dimensions: with 30 tables, about
3,000 cells. Then `make bench-statistics` builds and checks it.
"""
import argparse
import itertools
import pathlib
import random

DIMENSIONS = {
    "年级": [f"{n}年级" for n in "一二三四五六七八九"],
    "性别": ["男", "女"],
    "照护人": ["爷爷奶奶", "外公外婆", "父亲或母亲", "其他亲属", "委托照护"],
    "兴趣小组": "书法 画画 唱歌 乒乓球 篮球 足球 跳绳 象棋 朗诵 手工 种植 阅读".split(),
    "上学方式": ["步行", "骑车", "校车", "住校"],
    "父母去向": ["省内", "长三角", "珠三角", "京津冀", "其他省"],
    "联系方式": ["电话", "视频", "书信"],
}
SITE = "title: 心桥\nschool: 青禾镇云溪学校\nlanguage: zh-Hans\n"


def child(rng):
    """Skewed, so that small numbers are common."""
    place = {}
    for name, values in DIMENSIONS.items():
        weights = [1 / (1 + index) if len(values) > 2 else 1 for index in range(len(values))]
        place[name] = rng.choices(values, weights if name != "年级" else None)[0]
    return place


def combinations(count):
    """The pairs and triples of dimensions whose tables have most nearly 120 cells with margins."""
    def cells(names):
        size = 1
        for name in names:
            size *= len(DIMENSIONS[name]) + 1
        return size

    every = [names for size in (2, 3) for names in itertools.combinations(DIMENSIONS, size)]
    return sorted(sorted(every, key=lambda names: abs(cells(names) - 120))[:count])


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--children", type=int, default=1200)
    options.add_argument("--tables", type=int, default=30)
    chosen = options.parse_args()
    rng = random.Random(4)
    children = [child(rng) for _ in range(chosen.children)]
    folder = chosen.folder / "statistics"
    folder.mkdir(parents=True, exist_ok=True)
    (chosen.folder / "site.yml").write_text(SITE, encoding="utf-8")
    (chosen.folder / "index.md").write_text("---\ntitle: 心桥\n---\n\n欢迎。\n", encoding="utf-8")
    resources = []
    for number, names in enumerate(combinations(chosen.tables), 1):
        rows = [",".join(names + ("人数",))]
        for key in itertools.product(*(DIMENSIONS[name] for name in names)):
            count = sum(all(one[name] == value for name, value in zip(names, key)) for one in children)
            rows.append(",".join(key + (str(count),)))
        (folder / f"t{number}.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
        fields = ", ".join(f"{{name: {name}, type: string}}" for name in names)
        resources.append(
            f"""  - name: t{number}
    title: 第{number}张表
    path: t{number}.csv
    dimensions: [{", ".join(names)}]
    measure: children
    value: 人数
    as_of: 2026-09-01
    schema: {{fields: [{fields}, {{name: 人数, type: integer}}]}}
"""
        )
    (folder / "datapackage.yml").write_text("name: school\nresources:\n" + "".join(resources), encoding="utf-8")


main()
