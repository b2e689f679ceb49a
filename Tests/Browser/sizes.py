"""What the browser computes: size and spacing of type, size of targets, order of links, against the rules of the project
(body 20 px, nothing under 18, line height 1.8 and 1.3 at the least, targets 48 px, in 长者版 26 px and 60 px)."""

from studio import TEMPLATES

MEASURE = """() => {
  const shown = e => e.checkVisibility({visibilityProperty: true});
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || !shown(element) || element.closest('svg, noscript, script, style, rt')) { continue; }
    if (element.closest('.skip') || element.getBoundingClientRect().width < 2) { continue; }
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    texts.push({text: node.data.trim().slice(0, 20), size, line: parseFloat(style.lineHeight) / size,
      isSign: element.closest('[aria-hidden]') !== null});
  }
  const inSentence = e => {
    const block = e.closest('p, li, td, th, dd, figcaption');
    return block !== null && block.textContent.trim() !== e.textContent.trim() && getComputedStyle(e).display === 'inline';
  };
  const targets = [...document.querySelectorAll('a[href], button, summary, input')].filter(shown)
    .filter(e => !e.matches('.skip'))
    .map(e => ({text: (e.textContent || e.name).trim().slice(0, 20), height: e.getBoundingClientRect().height,
      width: e.getBoundingClientRect().width, isInSentence: inSentence(e)}));
  // From line to line inside a paragraph, and from one paragraph to the next.
  const paragraph = document.querySelector('.prose p:not(:last-child), [data-read] p:not(:last-child)');
  const style = paragraph && getComputedStyle(paragraph);
  const gap = style ? 1 + parseFloat(style.marginBottom) / parseFloat(style.lineHeight) : null;
  return {
    texts, targets, gap, body: parseFloat(getComputedStyle(document.body).fontSize),
    line: parseFloat(getComputedStyle(document.body).lineHeight) / parseFloat(getComputedStyle(document.body).fontSize),
    links: [...document.querySelectorAll('a[href]')].slice(0, 2).map(e => e.className || e.textContent),
    h1: document.querySelectorAll('h1').length, lang: document.documentElement.lang,
    levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(e => Number(e.tagName[1])),
    landmarks: ['main', 'header, nav', 'footer, nav'].filter(s => !document.querySelector(s)),
    scalable: !/user-scalable=no|maximum-scale/.test(document.querySelector('meta[name=viewport]').content),
    dates: [...document.querySelectorAll('time')].filter(e => !/^\\d{4}-\\d\\d-\\d\\d$/.test(e.dateTime)).length,
  };
}"""


async def check(studio):
    await studio.each(TEMPLATES, lambda page, path: measure(studio, page, path), width=360)
    return f"{len(TEMPLATES)} templates measured"


async def measure(studio, page, path):
    await page.goto(studio.address(path))
    found = await page.evaluate(MEASURE)
    is_large, is_paper = path.startswith("large/"), path.startswith("handouts/") and not path.endswith("/index.html")
    least_body, least_text, least_target = (26, 20, 60) if is_large else (20, 18, 48)

    def demand(isRight, text):
        if not isRight:
            studio.problem(path, text)

    demand(found["body"] >= least_body, f"the body's type has {found['body']} px")
    demand(is_paper or found["line"] >= 1.79, f"the body's line height is {found['line']:.2f}")
    demand(found["gap"] is None or found["gap"] >= 1.3, f"paragraphs stand {found['gap']} lines apart")
    for text in found["texts"]:
        demand(text["size"] >= least_text or text["isSign"], f"“{text['text']}” has {text['size']} px")
        demand(text["line"] >= 1.3 or text["isSign"], f"“{text['text']}” has a line height of {text['line']:.2f}")
    for target in found["targets"]:
        least = 24 if target["isInSentence"] else least_target
        demand(
            target["height"] >= least - 0.5 and target["width"] >= min(least, 24),
            f"“{target['text']}” is a target of {target['width']:.0f} × {target['height']:.0f} px",
        )
    demand(found["links"][0] == "skip", f"the first link is {found['links'][0]}")
    wanted = "回普通版" if is_large else "长者版"
    demand(found["links"][1] == wanted, f"the second link is {found['links'][1]}")
    demand(found["h1"] == 1, f"{found['h1']} headings of the first level")
    steps = [b - a for a, b in zip(found["levels"], found["levels"][1:])]
    demand(all(step <= 1 for step in steps), f"headings leave out a level: {found['levels']}")
    demand(found["lang"] == "zh-CN", f"the language is {found['lang']}")
    demand(not found["landmarks"], f"no {found['landmarks']}")
    demand(found["scalable"], "cannot be enlarged")
    demand(found["dates"] == 0, f"{found['dates']} dates without their ISO form")
