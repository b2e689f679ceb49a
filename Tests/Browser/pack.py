"""The offline pack, unpacked on a machine without a network: every page opens, nothing that it needs is missing, its links
lead to files of the pack or to the site, and its search finds."""

import re
import tempfile
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

MOST = 2_000_000


async def check(studio):
    if studio.pack.stat().st_size > MOST:
        studio.problem(studio.pack.name, f"has {studio.pack.stat().st_size} bytes")
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(studio.pack) as archive:
            archive.extractall(folder)
        root = Path(folder) / "xinqiao"
        pages = sorted(root.rglob("*.html"))
        await studio.each(pages, lambda page, path: opened(studio, page, root, path), offline=True)
        async with studio.page(offline=True) as page:
            await page.goto((root / "search.html").as_uri() + "?q=%E4%B8%8D%E8%82%AF")
            await page.wait_for_function("document.querySelectorAll('.found li').length > 3")
    return f"{len(pages)} pages of {studio.pack.stat().st_size} bytes opened without a network"


async def opened(studio, page, root, path):
    place = path.relative_to(root).as_posix()
    failed = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    await page.goto(path.as_uri())
    for url in failed:
        studio.problem(place, f"asks for {url}")
    page.remove_listener("requestfailed", page.listeners("requestfailed")[0]) if hasattr(page, "listeners") else None
    for href in re.findall(r' href="([^"]*)"', path.read_text("utf-8")):
        parts = urlsplit(href)
        if parts.scheme or not parts.path:
            continue
        target = (path.parent / unquote(parts.path)).resolve()
        if not target.is_file():
            studio.problem(place, f"{href} leads nowhere")
