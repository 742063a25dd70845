"""Pictures of every page of the example Werkplaats, at 360 and 1280 px.

    ./run screenshots [DIR]     all pages, as a visitor, a resident and the coordinator
    ./run screenshots --docs    only docs/images/, the pictures in the README and the documentation

Starts the demo on a free port, walks its links, and takes one picture of each kind of page.
"""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Error, Page, sync_playwright

from bench.pages import example
from bench.servers import free_port, granian

ROOT = Path(__file__).resolve().parents[1]
SIZES = {"360": {"width": 360, "height": 740}, "1280": {"width": 1280, "height": 800}}
LOOKING_AS = {
    "bezoeker": "/",
    "bewoner": "/mijn/",
    "onderzoeker": "/teams/",
    "coordinator": "/beheer/",
}
IN_DOCS = {
    "home": "/",
    "booklet": "/publicaties/wie-schuift-er-aan/",
    "library": "/producten/",
    "chain": "/keten/product/2/",
}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]
NOT_PAGES = re.compile(r"^/(static|media|taal|redactie|account/logout)|\.(ics|csv|xlsx|json|xml)$")
MOST_PAGES = 150


def main(arguments: list[str]) -> int:
    """Take the pictures."""
    with tempfile.TemporaryDirectory(prefix="samenspel-pictures-") as data:
        port = free_port()
        environment = example(Path(data), port)
        with granian("samenspel.config.wsgi:application", environment, port=port):
            site = f"http://localhost:{port}"
            with sync_playwright() as playwright:
                chromium = os.environ.get("SAMENSPEL_CHROMIUM") or shutil.which("chromium")
                browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
                if arguments == ["--docs"]:
                    pictures_of_docs(browser, site)
                else:
                    folder = Path(arguments[0] if arguments else "screenshots")
                    walk_everything(browser, site, folder)
    return 0


def pictures_of_docs(browser: Browser, site: str) -> None:
    """Make the pictures that the README and the documentation show."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    for name, path in IN_DOCS.items():
        page.goto(site + path)
        target = ROOT / "docs" / "images" / f"{name}.png"
        page.screenshot(path=target)
        print(target.relative_to(ROOT))


def walk_everything(browser: Browser, site: str, folder: Path) -> None:
    """Picture one page of each kind for each way of looking, at both sizes."""
    for role, first in LOOKING_AS.items():
        page = browser.new_page(viewport=SIZES["360"])
        if role != "bezoeker":
            look_as(page, site, role)
        for path in walk(page, site, first):
            for width, size in SIZES.items():
                page.set_viewport_size(size)
                page.goto(site + path)
                name = re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-") or "home"
                target = folder / role / f"{name[:60]}-{width}.png"
                target.parent.mkdir(parents=True, exist_ok=True)
                page.screenshot(path=target, full_page=True)
                print(target)
        page.close()


def look_as(page: Page, site: str, role: str) -> None:
    """Log in with the demo's own button."""
    page.goto(f"{site}/voorbeeld/")
    page.locator(f"form[action$='/kijk-als/{role}/'] button").click()
    page.wait_for_load_state()


def walk(page: Page, site: str, first: str) -> Iterator[str]:
    """Yield one path of each kind that can be reached by links from `first`."""
    seen_kinds: set[str] = set()
    waiting = [first]
    while waiting and len(seen_kinds) < MOST_PAGES:
        path = waiting.pop(0)
        kind = re.sub(r"/[\w-]{43}/", "/N/", path)
        kind = re.sub(r"\d+|(?<=/\d-)[^/]+", "N", re.sub(r"/\d+-[^/]+", "/N", kind))
        kind = re.sub(r"/[0-9a-f]{8}/", "/N/", kind)
        kind = re.sub(r"^/(themas|teams|nieuws|programma|producten)/[^/]+/$", r"/\1/x/", kind)
        if kind in seen_kinds or NOT_PAGES.search(path):
            continue
        seen_kinds.add(kind)
        try:
            answer = page.goto(site + path)
        except Error:  # A file to keep, not a page to look at.
            continue
        if answer is None or not answer.ok:
            continue
        yield path
        links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
        waiting += [
            urlsplit(link).path
            for link in links
            if link.startswith(site + "/") and not NOT_PAGES.search(urlsplit(link).path)
        ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
