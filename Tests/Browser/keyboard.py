"""Everything that can be pressed is reached with the tab key, in the order of the page, shows that it has the focus, and
lets it go again."""

from studio import TEMPLATES

STATE = """() => {
  const all = [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
    .filter(e => e.checkVisibility({visibilityProperty: true}));
  window.expected = all;
  return all.length;
}"""
FOCUSED = """() => {
  const element = document.activeElement, style = getComputedStyle(element);
  return {index: window.expected.indexOf(element), name: (element.textContent || element.name || '').trim().slice(0, 20),
    isVisible: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2};
}"""


async def check(studio):
    counts = []
    await studio.each(TEMPLATES, lambda page, path: walk(studio, page, path, counts), width=360)
    await skip(studio)
    return f"{sum(counts)} stops on {len(TEMPLATES)} templates"


async def walk(studio, page, path, counts):
    await page.goto(studio.address(path))
    count = await page.evaluate(STATE)
    # Long lists are all alike: the first hundred stops tell.
    steps = min(count, 100)
    for step in range(steps):
        await page.keyboard.press("Tab")
        focus = await page.evaluate(FOCUSED)
        if focus["index"] != step:
            return studio.problem(path, f"stop {step + 1} is number {focus['index'] + 1}, “{focus['name']}”")
        if not focus["isVisible"]:
            studio.problem(path, f"“{focus['name']}” does not show that it has the focus")
    counts.append(steps)


async def skip(studio):
    """The skip link leads past the menu."""
    async with studio.page() as page:
        await page.goto(studio.address(TEMPLATES[2]))
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await page.keyboard.press("Tab")
        if not await page.evaluate("document.querySelector('main').contains(document.activeElement)"):
            studio.problem(TEMPLATES[2], "the skip link does not lead into the text")
