#!/usr/bin/env python3
"""Checks that a built site hangs together.

Every internal address in HTML, CSS, feed and sitemap leads to a file of the site and to an id in it, no id stands
twice on a page, every id that ARIA refers to is there, and XML and JSON files parse.

usage: check_links.py FOLDER
"""

import json
import posixpath
import re
import sys
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ADDRESSES = {"href", "src", "action", "poster"}
ID_LISTS = {"aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers"}
CSS_URL = re.compile(r"""url\(\s*['"]?([^'")]+)['"]?\s*\)""")


class Page(HTMLParser):
    """The addresses, ids and references of an HTML or SVG file."""

    def __init__(self, text):
        super().__init__()
        self.addresses, self.ids, self.references, self.style = [], [], [], False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.style = tag == "style"
        for name, value in attributes:
            value = value or ""
            if name == "id":
                self.ids.append(value)
            elif name in ADDRESSES or name == "xlink:href":
                self.addresses.append(value)
            elif name == "srcset":
                self.addresses += [part.split()[0] for part in value.split(",") if part.strip()]
            elif name in ID_LISTS:
                self.references += value.split()
            elif name == "for":
                self.references.append(value)
            if "url(" in value:
                self.addresses += CSS_URL.findall(value)
        values = dict(attributes)
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "refresh":
            self.addresses.append(values["content"].split("=", 1)[1])

    def handle_endtag(self, tag):
        self.style = False

    def handle_data(self, data):
        if self.style:
            self.addresses += CSS_URL.findall(data)


class Site:
    def __init__(self, root):
        self.root = root
        self.files = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
        self.pages = {
            path: Page((root / path).read_text("utf-8")) for path in self.files if path.endswith((".html", ".svg"))
        }
        self.base = self.find_base()
        self.problems = []
        self.checked = 0

    def find_base(self):
        """The address of the site itself, which the first entry of the sitemap begins with."""
        if "sitemap.xml" not in self.files:
            return None
        places = [e.text for e in ET.parse(self.root / "sitemap.xml").iter() if e.tag.endswith("}loc")]
        return min(places, key=len)

    def check(self):
        for path in sorted(self.files):
            suffix = path.rsplit(".", 1)[-1]
            if path in self.pages:
                self.check_page(path, self.pages[path])
            elif suffix == "css":
                for address in CSS_URL.findall((self.root / path).read_text("utf-8")):
                    self.check_address(path, address)
            elif suffix == "xml":
                self.check_xml(path)
            elif suffix == "json":
                self.attempt(path, lambda: json.loads((self.root / path).read_text("utf-8")))

    def check_page(self, path, page):
        for id in sorted({id for id in page.ids if page.ids.count(id) > 1}):
            self.report(path, f"the id {id} stands twice")
        for id in page.references:
            self.checked += 1
            if id not in page.ids:
                self.report(path, f"nothing has the id {id}")
        for address in page.addresses:
            self.check_address(path, address)

    def check_xml(self, path):
        tree = self.attempt(path, lambda: ET.parse(self.root / path))
        for element in tree.iter() if tree else []:
            address = element.get("href") or (element.text if element.tag.endswith("}loc") else None)
            if not address:
                continue
            if self.base and not address.startswith(self.base):
                self.report(path, f"{address} is no address of this site")
            self.check_address(path, address)

    def check_address(self, source, address):
        if self.base and address.startswith(self.base):
            address = "/" + address[len(self.base):]
        elif self.base and address.startswith(urlsplit(self.base).path) and urlsplit(self.base).path != "/":
            address = address[len(urlsplit(self.base).path) - 1:]
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return
        self.checked += 1
        target = unquote(parts.path)
        if target.startswith("/"):
            target = target[1:]
        elif target:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(source), target)) + ("/" if target.endswith("/") else "")
        else:
            target = source
        if target in ("", "./") or target.endswith("/"):
            target = target.removeprefix("./") + "index.html"
        if target not in self.files:
            self.report(source, f"{address} leads nowhere")
        elif parts.fragment and target in self.pages and unquote(parts.fragment) not in self.pages[target].ids:
            self.report(source, f"{address}: {target} has no id {unquote(parts.fragment)}")

    def attempt(self, path, read):
        try:
            return read()
        except (ET.ParseError, ValueError) as error:
            self.report(path, f"does not parse: {error}")

    def report(self, path, problem):
        self.problems.append(f"{self.root / path}: {problem}")


def main():
    site = Site(Path(sys.argv[1]))
    site.check()
    for problem in site.problems:
        print(problem, file=sys.stderr)
    if site.problems or not site.pages:
        sys.exit(1)
    print(f"{site.checked} links and references in {len(site.pages)} pages and drawings are right")


main()
