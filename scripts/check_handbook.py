#!/usr/bin/env python3
"""Goes through the handbook as a teacher would, and compares what the screen says with what the handbook shows.

The pages are taken in the order in which docs/handbook/index.md links to them, in one temporary folder that begins with the
files of docs/practice. In them

- a block ```console holds commands behind `$ ` and what they print; a line `……` stands for any lines left out;
- a block ```LANGUAGE FILE is written to that file, and with +FILE added to its end;
- a comment <!-- run: COMMAND --> is run unseen.

Times, the port of the preview and the number of files may differ.
usage: check_handbook.py TOOL [--write] [--keep FOLDER]    --write records what is printed, but for blocks with `……`
"""

import argparse
import os
import pathlib
import pty
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BOOK = ROOT / "docs/handbook"
DAY = "1795104000"  # 2026-11-20 in Shanghai
STEP = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$|^<!-- run: (.*?) -->$", re.S | re.M)
LEFT_OUT = "……"


class Desk:
    """The folder in which the commands run."""

    def __init__(self, tool, folder):
        self.folder = folder
        share = folder.parent / "tool"
        (share / "bin").mkdir(parents=True)
        shutil.copy(tool, share / "bin/xinqiao")
        shutil.copytree(ROOT / "theme", share / "share/xinqiao/theme")
        shutil.copytree(ROOT / "docs/practice", folder)
        self.environment = {
            "PATH": f"{share}/bin:/usr/bin:/bin", "HOME": str(folder), "LANG": "zh_CN.UTF-8", "LC_CTYPE": "C.UTF-8",
            "SOURCE_DATE_EPOCH": DAY,
        }

    def run(self, command):
        """What a terminal shows of the command; a preview is stopped after three seconds."""
        if command == "xinqiao serve":
            command = f"timeout 3 {command}"
        reader, terminal = pty.openpty()
        process = subprocess.Popen(
            ["bash", "-c", command], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, stdout=terminal,
            stderr=terminal,
        )
        os.close(terminal)
        printed = b""
        while True:
            try:
                part = os.read(reader, 65536)
            except OSError:  # Linux ends a terminal so.
                break
            if not part:
                break
            printed += part
        os.close(reader)
        process.wait()
        return printed.decode().replace("\r\n", "\n")

    def write(self, name, text):
        file = self.folder / name.removeprefix("+")
        file.parent.mkdir(parents=True, exist_ok=True)
        with open(file, "a" if name.startswith("+") else "w") as stream:
            stream.write(text)


def turns(block):
    """(command, shown output) of a console block."""
    parts = re.split(r"^\$ ", block, flags=re.M)
    return [tuple(part.split("\n", 1)) for part in parts[1:]]


def timeless(text):
    """Without what another computer or theme may tell otherwise: times, the port, and how many files a site has."""
    text = re.sub(r"用时 [0-9.]+ (毫秒|秒)|127\.0\.0\.1:[0-9]+", "", text)
    return re.sub(r"[0-9]+ 个网页，[0-9]+ 个文件((（更新 [0-9]+ 个）)?，[0-9.]+ (毫秒|秒)（.*?）)?", "", text)


def agrees(shown, printed):
    pattern = re.escape(timeless(shown).rstrip("\n")).replace(re.escape(LEFT_OUT) + "\\\n", "(?:.*\n)*?")
    pattern = re.sub(re.escape(re.escape(LEFT_OUT)) + "$", "(?:.*\n?)*", pattern)
    return re.fullmatch(pattern, timeless(printed).rstrip("\n")) is not None


def go_through(page, desk, write):
    """The page as it should be, and what it shows otherwise than the screen."""
    wrong = []

    def step(match):
        language, name, block, unseen = match.groups()
        if unseen is not None:
            desk.run(unseen)
        elif language == "console":
            return console(match, block)
        elif name:
            desk.write(name, block)
        return match.group()

    def console(match, block):
        lines = []
        for command, shown in turns(block):
            printed = desk.run(command)
            records = write and LEFT_OUT not in shown.split("\n") and not agrees(shown, printed)
            lines.append(f"$ {command}\n" + (printed if records else shown))
            if not records and not agrees(shown, printed):
                wrong.append(f"{page.name}: $ {command}\n--- the handbook shows\n{shown}--- the screen says\n{printed}")
        return "```console\n" + "".join(lines) + "```" if write else match.group()

    return STEP.sub(step, page.read_text()), wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--keep", type=pathlib.Path)
    given = parser.parse_args()
    pages = [BOOK / link for link in dict.fromkeys(re.findall(r"\((pages/[a-z-]+\.md)", (BOOK / "index.md").read_text()))]
    assert set(pages) == set((BOOK / "pages").glob("*.md")), "index.md does not link to every page"
    wrong = []
    with tempfile.TemporaryDirectory() as place:
        desk = Desk(given.tool, pathlib.Path(place) / "desk")
        for page in pages:
            text, found = go_through(page, desk, given.write)
            wrong += found
            if given.write and text != page.read_text():
                page.write_text(text)
        listed = set(re.findall(r"^([a-z0-9-]+) ", desk.run("xinqiao explain"), re.M))
        told = set(re.findall(r"^\| `([a-z0-9-]+)`", (BOOK / "pages/messages.md").read_text(), re.M))
        if listed != told:
            wrong.append(f"messages.md and `xinqiao explain` differ in {', '.join(sorted(listed ^ told))}")
        if given.keep:
            shutil.copytree(desk.folder, given.keep, dirs_exist_ok=True)
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"{len(pages)} pages of the handbook show what the screen says")


main()
