#!/usr/bin/env python3
"""Kills builds at random moments and looks at what is left: the old site, the new one, or a journal with which the next
build finishes the new one without help.

    scripts/kill_builds.py TOOL DATE [BUILDS]
"""
import hashlib
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time


def files(folder):
    """The bytes of a site, hashed, by path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.exists() else []
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def main():
    tool, date = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    rng = random.Random(20260301)
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        contents = [work / "one" / "content", work / "other" / "content"]
        for content in contents:
            shutil.copytree("content", content)
        for path in (contents[1] / "parent-school").glob("*.md"):
            path.write_text(path.read_text(encoding="utf-8").replace("。", "；", 3), encoding="utf-8")
        shutil.copy(contents[1] / "tutoring" / "homework.md", contents[1] / "tutoring" / "more-homework.md")

        def command(content, output):
            return [tool, "build", "--content", content, "--theme", "theme", "--date", date, "--output", output]

        sites, started = [], time.monotonic()
        for number, content in enumerate(contents):
            subprocess.run(command(content, work / f"clean-{number}"), check=True, capture_output=True)
            sites.append(files(work / f"clean-{number}"))
        length = (time.monotonic() - started) / 2
        assert sites[0] != sites[1]

        output, left = work / "public", {"old": 0, "new": 0, "journal": 0}
        subprocess.run(command(contents[0], output), check=True, capture_output=True)
        old = 0
        for number in range(count):
            new = 1 - old
            build = subprocess.Popen(command(contents[new], output), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            # Every other time near the end, where files change their places.
            time.sleep(length * (rng.uniform(0.85, 1.1) if number % 2 else rng.uniform(0, 1.1)))
            build.send_signal(signal.SIGKILL)
            build.wait()
            present = files(output)
            if (work / "public.journal").exists():
                left["journal"] += 1
            elif present == sites[old]:
                left["old"] += 1
            elif present == sites[new]:
                left["new"] += 1
            else:
                sys.exit(f"build {number}: neither the old site nor the new one")
            again = subprocess.run(command(contents[new], output), capture_output=True, text=True)
            if again.returncode or files(output) != sites[new]:
                sys.exit(f"build {number}: the next build did not make the new site\n{again.stderr}")
            beside = sorted(path.name for path in work.glob("public*"))
            if beside != ["public", "public.manifest.json"]:
                sys.exit(f"build {number}: left beside the site: {beside}")
            old = new
    print(f"{count} builds killed: the old site stood after {left['old']}, the new one after {left['new']}, a journal "
          f"after {left['journal']}; every next build made the new site")


if __name__ == "__main__":
    main()
