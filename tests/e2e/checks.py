"""What must hold of a page, at any moment."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


def assert_accessible(page: Page) -> None:
    """No axe violation in what is on the screen now."""
    results = Axe().run(page, options=RULES)
    told = [
        f"{violation['id']}: {violation['help']}: "
        + "; ".join(str(node["target"]) for node in violation["nodes"][:3])
        for violation in results.response["violations"]
    ]
    assert not told, f"{page.url}\n" + "\n".join(told)


def assert_fits(page: Page) -> None:
    """Nobody has to scroll sideways."""
    over = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert over <= 0, f"{page.url} is {over} px too wide"


def assert_one_heading(page: Page) -> None:
    """One `h1`, one `main`, and a language."""
    assert page.locator("h1").count() == 1, f"{page.url}: one h1"
    assert page.locator("main").count() == 1, f"{page.url}: one main"
    assert page.locator("html").get_attribute("lang") in {"nl", "en"}
