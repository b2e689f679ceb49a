"""On paper: a handout is one sheet of A4 with type of 14 pt or more and nothing cut off; every page prints without
navigation in black on white, with all that is folded; every QR code is read as its address, at three sizes."""

import re
import subprocess
import tempfile
from pathlib import Path

from studio import TEMPLATES

SCALES = [1, 2, 3]

FOLDED = ["progress/index.html", "progress/responsible.html", "progress/plans/three-year-plan.html"]

LINKS = "[...document.querySelectorAll('main details:not([open]) li a')].map(e => e.textContent)"
CLIPPED = """() => [...document.querySelectorAll('main *')].filter(e =>
  e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).overflow === 'hidden' && e.textContent.trim()).length"""
SMALL = """() => [...document.querySelectorAll('main *')].filter(e =>
  [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && parseFloat(getComputedStyle(e).fontSize) < 14 * 96 / 72 - .1
  ).map(e => e.textContent.trim().slice(0, 20))"""
SHOWN = """() => [...document.querySelectorAll('.bar, .skip, .menu, .search, .breadcrumbs, button, .previous-next')]
  .filter(e => e.offsetParent !== null || e.getClientRects().length > 0).map(e => e.className || e.tagName)"""
COLOURS = """() => {
  const light = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length > 3 && m[3] === 0 || m[0] + m[1] + m[2] > 600; };
  return [...document.querySelectorAll('main, main p, main li, main h1, main h2, main section, main article, body')]
    .filter(e => !light(getComputedStyle(e).backgroundColor) || light(getComputedStyle(e).color)).map(e => e.outerHTML.slice(0, 60));
}"""


async def check(studio):
    sheets = [path for path in studio.pages if path.startswith("handouts/") and not path.endswith("/index.html")]
    await studio.each(sheets, lambda page, path: sheet(studio, page, path))
    plain = [path for path in TEMPLATES if path not in sheets]
    await studio.each(plain, lambda page, path: printed(studio, page, path))
    await studio.each(FOLDED, lambda page, path: unfolded(studio, page, path), java_script_enabled=False)
    codes = await read_codes(studio, sheets)
    return f"{len(sheets)} sheets, {len(plain)} templates, {codes} codes read"


async def sheet(studio, page, path):
    await page.emulate_media(media="print")
    await page.goto(studio.address(path))
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        await page.pdf(path=file.name, prefer_css_page_size=True)
        info = subprocess.run(["pdfinfo", file.name], capture_output=True, text=True, check=True).stdout
        text = subprocess.run(["pdftotext", file.name, "-"], capture_output=True, text=True, check=True).stdout
    pages = int(re.search(r"Pages:\s+(\d+)", info)[1])
    if pages != 1 and not path.endswith("codes.html"):
        studio.problem(path, f"takes {pages} pages")
    if "A4" not in info:
        studio.problem(path, "is no A4")
    if path.endswith("codes.html"):
        return
    squeeze = lambda words: re.sub(r"\s+", "", words)
    for words in await page.evaluate("[...document.querySelectorAll('main li, main p, main h1')].map(e => e.innerText)"):
        if squeeze(words)[:12] not in squeeze(text):
            studio.problem(path, f"“{words[:20]}” is not on the paper")
    for words in await page.evaluate(SMALL):
        studio.problem(path, f"“{words}” is under 14 pt")
    if await page.evaluate(CLIPPED):
        studio.problem(path, "text is cut off")


async def printed(studio, page, path):
    await page.emulate_media(media="print")
    await page.goto(studio.address(path))
    for name in await page.evaluate(SHOWN):
        studio.problem(path, f"prints {name}")
    for element in await page.evaluate(COLOURS):
        studio.problem(path, f"is not black on white: {element}")


async def unfolded(studio, page, path):
    """Without scripts, too, what is folded on the screen is open on paper."""
    await page.goto(studio.address(path))
    folded = await page.evaluate(LINKS)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        await page.pdf(path=file.name, prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", file.name, "-"], capture_output=True, text=True, check=True).stdout
    squeeze = lambda words: re.sub(r"\s+", "", words)
    if not folded:
        studio.problem(path, "folds nothing")
    for words in folded:
        if squeeze(words)[:8] not in squeeze(text):
            studio.problem(path, f"“{words}” is folded on paper")


async def read_codes(studio, sheets):
    """Each code as the camera sees it, small to large, beside the address it must hold."""
    count = 0
    for scale in SCALES:
        async with studio.page(width=800, device_scale_factor=scale) as page:
            for path in sheets:
                if scale != 1 and path.startswith("handouts/codes"):
                    continue
                await page.goto(studio.address(path))
                for code in await page.query_selector_all("svg.code"):
                    wanted = await code.evaluate("e => e.getAttribute('data-address')")
                    with tempfile.NamedTemporaryFile(suffix=".png") as file:
                        await code.screenshot(path=file.name)
                        run = subprocess.run(["zbarimg", "-q", "--raw", file.name], capture_output=True, text=True)
                    if run.stdout.strip() != wanted:
                        studio.problem(path, f"a code says “{run.stdout.strip()}”, not {wanted}, at {scale}")
                    count += 1
    return count
