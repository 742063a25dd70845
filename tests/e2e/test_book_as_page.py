"""A book as one web page, opened from somebody's own disk."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from samenspel.ground.typesetting.page import make_page
from samenspel.ground.typesetting.tests.a_book import a_manuscript


@pytest.mark.parametrize("width", [320, 1280])
def test_a_kept_page_is_for_everyone(chromium: Browser, tmp_path, width):
    file = tmp_path / "boek.html"
    file.write_bytes(make_page(a_manuscript()))
    context = chromium.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert {url.partition(":")[0] for url in asked} <= {"file", "data"}
    context.close()
