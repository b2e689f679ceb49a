"""axe finds nothing, and nobody has to scroll sideways: every page on the narrowest phone, and one page of each template
in light, dark and print, on four widths, enlarged to 200 and 400 percent, and with letters of twice their size."""

from pathlib import Path

import axe_playwright_python

from studio import TEMPLATES

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
# Contrast of 7:1, which needs no second look for 4.5:1, and targets that a thumb hits.
OPTIONS = """{resultTypes: ['violations'], rules: {
  'color-contrast': {enabled: false}, 'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: true}}}"""

# 1280 px enlarged to 200 and to 400 percent leave 640 and 320.
WIDTHS = [320, 360, 640, 768, 1280]

OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) { return []; }
  const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1);
  return [document.documentElement.scrollWidth + ' px wide', ...wide.slice(0, 3).map(e => e.outerHTML.slice(0, 90))];
}"""


async def check(studio):
    looks = [(path, 320, "light", "screen") for path in studio.pages if not is_redirect(studio, path)]
    for path in TEMPLATES:
        looks += [(path, width, "light", "screen") for width in WIDTHS[1:]]
        looks += [(path, width, "dark", "screen") for width in (320, 1280)]
        looks += [(path, 768, "light", "print"), (path, 320, "light", "large letters")]
    await studio.each(looks, lambda page, look: look_at(studio, page, look))
    return f"{len(studio.pages)} pages at 320 px, {len(looks)} looks in all"


def is_redirect(studio, path):
    return 'http-equiv="refresh"' in (studio.site / path).read_text("utf-8")


async def look_at(studio, page, look):
    path, width, scheme, media = look
    place = f"{path} ({width} px, {scheme}, {media})"
    await page.set_viewport_size({"width": width, "height": 800})
    await page.emulate_media(color_scheme=scheme, media="print" if media == "print" else "screen")
    await page.goto(studio.address(path))
    if media == "large letters":
        # As WeChat and Android enlarge letters, and nothing else.
        await page.evaluate("document.documentElement.style.fontSize = '200%'")
    await page.evaluate(AXE)
    result = await page.evaluate(f"axe.run(document, {OPTIONS})")
    for violation in result["violations"]:
        node = violation["nodes"][0]
        studio.problem(place, f"{violation['id']}, {len(violation['nodes'])} times, first {node['html'][:120]}")
    if media != "print":
        for problem in await page.evaluate(OVERFLOW):
            studio.problem(place, f"scrolls sideways: {problem}")
