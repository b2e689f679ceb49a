"""The text of a built page's own content, block by block: without its menu, its footer and what only tools read."""

import functools
import html
import re

INLINE = r"</?(?:a|abbr|b|code|em|i|ruby|span|strong|sup|time)\b[^>]*>"


@functools.cache
def content_blocks(path):
    text = path.read_text()
    main = re.search(r"<main\b.*?</main>", text, re.S)
    text = re.sub(r"<(script|style|rp|rt)\b.*?</\1>", "", main.group(0) if main else text, flags=re.S)
    text = re.sub(r"<[^>]+>", "\n", re.sub(INLINE, "", text))
    return [block for line in html.unescape(text).split("\n") if (block := line.strip())]
