#!/usr/bin/env python3
"""Looks at a built site with a real browser, as its readers do.

usage: run.py SITE PACK [CHECK…]    the built folder, its offline pack, and the checks to make; without any, all

Every check is a module here with a coroutine `check(studio)`, which records what is wrong with `studio.problem` and
returns one sentence about what it looked at.
"""

import asyncio
import importlib
import sys
import time
from pathlib import Path

from studio import Studio

CHECKS = ["accessibility", "sizes", "keyboard", "scripts", "search", "paper", "pack"]


async def main():
    site, pack, names = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), sys.argv[3:] or CHECKS
    problems = 0
    async with Studio(site, pack) as studio:
        for name in names:
            start = time.monotonic()
            sentence = await importlib.import_module(name).check(studio)
            print(f"{name}: {sentence}, {len(studio.problems)} problems, {time.monotonic() - start:.0f} s", flush=True)
            for problem in studio.problems:
                print("  " + problem, file=sys.stderr)
            problems += len(studio.problems)
            studio.problems.clear()
    sys.exit(1 if problems else 0)


asyncio.run(main())
