#!/usr/bin/env python3
"""Measures builds against Hugo and against the floor, in turn on one machine and in memory, and prints medians and ratios.

    bench/compare.py TOOL HUGO [ARTICLES …]        (100, 1000 and 10000 articles if none are named)

Both build the articles of bench/generate.py, each twice (ordinary and large type), with lists over pages, topics, a feed and
a site map; xinqiao also checks, searches, draws its dashboard and writes the search index. The floor is bench/floor.c: it
parses the same articles and writes as many bytes in as many files as xinqiao does.
"""
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

BENCH = pathlib.Path(__file__).parent
ROUNDS = 5


def run(command):
    """Seconds, seconds of processor time and MiB of memory at most."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said, peak = [], 0
    status = pathlib.Path(f"/proc/{process.pid}/status")
    while process.poll() is None:
        found = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
        peak = max(peak, int(found[1]) if found else 0)
        time.sleep(0.005)
    seconds, after = time.monotonic() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    said = process.stdout.read()
    if process.returncode:
        sys.exit(f"{command[0]} failed:\n{said}")
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, used, peak / 1024, said


def floor(work):
    """The floor, compiled."""
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark-gfm"], capture_output=True, text=True, check=True)
    program = work / "floor"
    subprocess.run(["cc", "-O2", "-o", program, BENCH / "floor.c", *flags.stdout.split(), "-lpthread"], check=True)
    return program


def hugo_site(content, folder):
    """The same articles as Hugo expects them."""
    shutil.copytree(BENCH / "hugo", folder)
    for key in [path.name for path in content.iterdir() if (path / "_index.md").exists()]:
        shutil.copytree(content / key, folder / "content" / key)
    shutil.copy(content / "index.md", folder / "content" / "_index.md")
    shutil.copy(content / "pages" / "about.md", folder / "content" / "about.md")


def edit(article):
    """Changes the text of one article, and nothing else of it."""
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("。\n", "，今天也试试。\n", 1), encoding="utf-8")


def measure(tool, hugo, floor_program, articles, memory):
    content, site = memory / "content", memory / "hugo"
    subprocess.run([sys.executable, BENCH / "generate.py", content, "--articles", str(articles)], check=True)
    hugo_site(content, site)
    theme, output = BENCH.parent / "theme", memory / "public"
    xinqiao = [tool, "build", "--content", content, "--theme", theme, "--date", "2026-11-20", "--output", output]
    other = [hugo, "--source", site, "--destination", memory / "hugo-public", "--quiet"]
    least = [floor_program, content, output, memory / "floor-public"]
    changed = sorted(content.glob("parent-school/*.md"))[articles // 8]
    results = {}

    def note(name, command):
        results.setdefault(name, []).append(run(command))

    for _ in range(ROUNDS):
        for folder in ("public", "hugo-public", "floor-public"):
            shutil.rmtree(memory / folder, ignore_errors=True)
        note("xinqiao, new", xinqiao)
        note("Hugo, new", other)
        note("floor", least)
        note("xinqiao, nothing changed", xinqiao)
        note("Hugo, nothing changed", other)
        edit(changed)
        edit(site / "content" / changed.relative_to(content))
        note("xinqiao, one article changed", xinqiao)
        note("Hugo, one article changed", other)
    return results


def show(articles, results):
    middle = {name: [sorted(run[part] for run in runs)[len(runs) // 2] for part in range(3)] for name, runs in results.items()}
    print(f"\n{articles} articles, median of {ROUNDS}\n\n| | seconds | processor | MiB | of Hugo's time | of Hugo's memory | floors |")
    print("|---|---|---|---|---|---|---|")
    for name, (seconds, used, memory) in middle.items():
        pair = middle.get("Hugo," + name.partition(",")[2])
        ratios = [f"1/{pair[0] / seconds:.1f}", f"1/{pair[2] / memory:.1f}"] if pair and name.startswith("xinqiao") else ["", ""]
        floors = f"{seconds / middle['floor'][0]:.1f}" if name == "xinqiao, new" else ""
        print(f"| {name} | {seconds:.2f} | {used:.2f} | {memory:.0f} | {ratios[0]} | {ratios[1]} | {floors} |")
    print("\n" + results["xinqiao, new"][-1][3].strip().splitlines()[-1])


def main():
    tool, hugo = (pathlib.Path(part).resolve() for part in sys.argv[1:3])
    counts = [int(part) for part in sys.argv[3:]] or [100, 1_000, 10_000]
    print(subprocess.run([hugo, "version"], capture_output=True, text=True).stdout.strip().splitlines()[-1])
    with tempfile.TemporaryDirectory() as name:
        program = floor(pathlib.Path(name))
        for count in counts:
            with tempfile.TemporaryDirectory(dir="/dev/shm") as memory:
                show(count, measure(tool, hugo, program, count, pathlib.Path(memory)))


if __name__ == "__main__":
    main()
