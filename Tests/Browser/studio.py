"""A browser, a built site on disk, and what was found wrong with it."""

import asyncio
import shutil
from contextlib import asynccontextmanager

from playwright.async_api import async_playwright

# One page of each template of the sample school.
TEMPLATES = [
    "index.html",
    "psychological-guidance/index.html",
    "psychological-guidance/missing-parents.html",
    "parent-school/weekly-call.html",
    "about.html",
    "topics.html",
    "topics/xiang-ba-ma.html",
    "search.html",
    "handouts/index.html",
    "handouts/sleepless.html",
    "handouts/poster.html",
    "handouts/codes.html",
    "large/index.html",
    "large/psychological-guidance/missing-parents.html",
    "large/topics/xiang-ba-ma.html",
    "progress/index.html",
    "progress/responsible.html",
    "progress/plans/index.html",
    "progress/plans/three-year-plan.html",
    "progress/activities/index.html",
    "progress/activities/2026.html",
    "progress/activities/2026-03.html",
    "progress/activities/line-jia-xiao/page-2.html",
    "progress/statistics/index.html",
    "progress/statistics/by-grade-sex.html",
    "data/index.html",
    "404.html",
]

# As many pages at once as keep two cores busy.
AT_ONCE = 4


class Studio:
    def __init__(self, site, pack):
        self.site, self.pack = site, pack
        self.pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
        self.problems = []

    async def __aenter__(self):
        self._playwright = await async_playwright().start()
        self.browser = await self._playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        return self

    async def __aexit__(self, *_):
        await self.browser.close()
        await self._playwright.stop()

    def problem(self, place, text):
        self.problems.append(f"{place}: {text}")

    def address(self, path):
        return (self.site / path).as_uri()

    @asynccontextmanager
    async def page(self, width=360, height=800, **options):
        """A page in a context of its own: `color_scheme`, `java_script_enabled`, `offline` …"""
        context = await self.browser.new_context(viewport={"width": width, "height": height}, **options)
        try:
            yield await context.new_page()
        finally:
            await context.close()

    async def each(self, items, look, **options):
        """Calls `look(page, item)` for every item, several at once; each of the pages looks at many items."""
        queue = asyncio.Queue()
        for item in items:
            queue.put_nowait(item)

        async def work():
            async with self.page(**options) as page:
                while not queue.empty():
                    await look(page, queue.get_nowait())

        await asyncio.gather(*(work() for _ in range(AT_ONCE)))
