#!/usr/bin/env python3
"""Writes a content folder for measuring a build: the same arguments and sample give the same bytes.

    python3 bench/generate.py FOLDER [--articles 1000] [--characters 900] [--activities 400]

Each article has front matter, headings, a list, a table, bold text and links, as the real ones have; its sentences are
those of the sample school's articles, mixed.
"""
import argparse
import bisect
import pathlib
import random
import re

CONTENT = pathlib.Path(__file__).parent.parent / "content"
TAGS = "想念 沟通 电话 作业 阅读 安全 情绪 手机 健康 家书 游戏 假期 开学 礼貌 家务 运动 睡眠 饮食 同伴 考试".split()
SECTIONS = {
    "psychological-guidance": "心理导航",
    "parent-school": "家长学校",
    "tutoring": "课外辅导",
    "daily-life": "日常生活",
}


def sample():
    """Names of the sample's articles, and their sentences without markup, by length."""
    files = sorted(file for key in SECTIONS for file in (CONTENT / key).glob("*.md") if not file.name.startswith("_"))
    sentences = set()
    for file in files:
        for line in file.read_text(encoding="utf-8").split("---", 2)[2].split("\n"):
            if re.match(r"[一-龥“]", line) and not re.search(r"[\[\]*`{}<>|]", line):
                sentences.update(part for part in re.findall(r"[^。！？]{5,}。", line) if part.count("“") == part.count("”"))
    return [file.stem for file in files], sorted(sentences, key=lambda text: (len(text), text))


def sentence(rng, size):
    """About `size` characters, ending in a full stop."""
    near = min(len(SENTENCES) - 1, bisect.bisect_left(SENTENCES, size, key=len))
    return SENTENCES[max(0, min(len(SENTENCES) - 1, near + rng.randint(-15, 15)))]


NAMES, SENTENCES = sample()


def paragraph(rng, size):
    text = ""
    while len(text) < size:
        text += sentence(rng, rng.randint(9, 26))
    return text


def slug(number):
    return f"{NAMES[number % len(NAMES)]}-{number // len(NAMES) + 1}"


def article(rng, neighbour, characters):
    tags = ", ".join(rng.sample(TAGS, 3))
    month, day = rng.randint(1, 12), rng.randint(1, 28)
    part = max(40, (characters - 220) // 4)
    return f"""---
title: {sentence(rng, 10)[:-1]}
date: 2025-{month:02}-{day:02}
tags: [{tags}]
audience: [爷爷奶奶, 父母]
ages: 6—12岁
author_role: 班主任
---

{paragraph(rng, part)}

## 先看一看

{paragraph(rng, part // 2)}**{sentence(rng, 12)}**{paragraph(rng, part // 2)}

- {sentence(rng, 16)}
- {sentence(rng, 16)}
- **{sentence(rng, 8)}**{sentence(rng, 12)}

## 再试一试

{paragraph(rng, part)}接着看[上一回说的办法]({neighbour}.md)。

| 时候 | 做什么 | 多久 |
|---|---|---|
| 早上 | {sentence(rng, 8)} | {rng.randint(5, 30)}分钟 |
| 晚上 | {sentence(rng, 8)} | {rng.randint(5, 30)}分钟 |

### 要是不管用

{paragraph(rng, part)}看看[学校的说明](../pages/about.md)。
"""


def write(folder, path, text):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def plan(rng):
    halves = []
    for year in (2024, 2025, 2026):
        for half in ("上半年", "下半年"):
            tasks = "\n".join(
                f"- [{rng.choice(' x')}] {sentence(rng, 14)[:-1]} {{#t{year}{'a' if half == '上半年' else 'b'}{n}}}"
                for n in range(8)
            )
            halves.append(f"### {year}年{half}\n\n{tasks}\n")
    return "---\ntitle: 三年规划\n---\n\n" + "\n".join(halves)


def activities(rng, count):
    entries = []
    for number in range(count):
        year, month, day = rng.choice((2024, 2025)), rng.randint(1, 12), rng.randint(1, 28)
        task = f"t{year}{'a' if month < 7 else 'b'}{rng.randrange(8)}"
        entries.append(
            f"## {year}-{month:02}-{day:02} {sentence(rng, 8)[:-1]}\n\n- 类别: 座谈会\n- 人数: {rng.randint(10, 80)}\n"
            f"- 任务: {task}\n\n{paragraph(rng, 60)}\n"
        )
    return "\n".join(entries)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--characters", type=int, default=900)
    parser.add_argument("--activities", type=int, default=400)
    options = parser.parse_args()
    rng = random.Random(20260301)
    folder = options.folder
    write(folder, "site.yml", "title: 样本站\nschool: 样本小学\nlanguage: zh-Hans\nbase_url: https://bench.example/\n")
    write(folder, "index.md", "---\ntitle: 首页\n---\n\n" + paragraph(rng, 200) + "\n")
    write(folder, "pages/about.md", "---\ntitle: 关于我们\n---\n\n" + paragraph(rng, 200) + "\n")
    keys = list(SECTIONS)
    for key, title in SECTIONS.items():
        write(folder, f"{key}/_index.md", f"---\ntitle: {title}\n---\n\n{paragraph(rng, 60)}\n")
    for number in range(options.articles):
        neighbour = slug(number - len(keys)) if number >= len(keys) else "_index"
        text = article(rng, neighbour, options.characters)
        write(folder, f"{keys[number % len(keys)]}/{slug(number)}.md", text)
    write(folder, "plans/three-year.md", plan(rng))
    write(folder, "activities/log.md", activities(rng, options.activities))


if __name__ == "__main__":
    main()
