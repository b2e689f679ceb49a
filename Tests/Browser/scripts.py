"""With scripts off nothing is missing: every link, figure and topic is there, no dead button shows, and topics.html lists
every page that the search knows. With scripts on nothing is asked of any other host, and nothing is stored."""

import json
import re
from studio import TEMPLATES

CONTENT = """() => ({
  links: [...document.querySelectorAll('a[href]')].map(e => e.getAttribute('href')),
  figures: document.querySelectorAll('svg, table, img').length,
  text: document.querySelector('main').innerText.length,
  buttons: [...document.querySelectorAll('button')].filter(e => e.offsetParent !== null && e.form === null).length,
})"""


async def check(studio):
    await studio.each(TEMPLATES, lambda page, path: compare(studio, page, path))
    await topics(studio)
    return f"{len(TEMPLATES)} templates with scripts and without"


async def compare(studio, page, path):
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    await page.goto(studio.address(path))
    with_scripts = await page.evaluate(CONTENT)
    stored = await page.evaluate("[document.cookie, localStorage.length, sessionStorage.length].join()")
    async with studio.page(java_script_enabled=False) as bare:
        await bare.goto(studio.address(path))
        without = await bare.evaluate(CONTENT)
    # Without scripts a page may say more: where to go in place of a search.
    if not set(with_scripts["links"]) <= set(without["links"]):
        studio.problem(path, "links are missing without scripts")
    if with_scripts["figures"] != without["figures"]:
        studio.problem(path, "figures differ without scripts")
    if without["buttons"]:
        studio.problem(path, f"{without['buttons']} buttons that do nothing without scripts")
    if stored != ",0,0":
        studio.problem(path, f"something is stored: {stored}")
    for url in requests:
        if not url.startswith(("file:", "data:")):
            studio.problem(path, f"asks {url}")


async def topics(studio):
    listed = set(re.findall(r'href="([^"#]*)', (studio.site / "topics.html").read_text("utf-8")))
    listed.add("index.html")
    for script in sorted((studio.site / "search").glob("page-*.js")):
        address = json.loads(re.split(r",\n\n", script.read_text("utf-8"))[1])
        # Months stand on the page of their activities.
        if address not in listed and "/activities/" not in address:
            studio.problem("topics.html", f"does not list {address}")
