"""A small phone of which every screen is looked at, with and without JavaScript."""

import re

from playwright.sync_api import Locator, Page, expect

from samenspel.ground.mail.models import Message
from tests.e2e.checks import assert_accessible, assert_fits, assert_one_heading
from tests.e2e.conftest import Visit

SMALL_PHONE = {"width": 360, "height": 740}


class Phone:
    """A phone in somebody's hand; `look` is what axe, a ruler and a screen reader think of it."""

    def __init__(self, visit: Visit, *, javascript: bool) -> None:
        self.visit = visit
        self.page = visit.page
        self.javascript = javascript

    def look(self) -> None:
        """Find nothing wrong with what is on the screen now."""
        assert_one_heading(self.page)
        assert_fits(self.page)
        assert_accessible(self.page if self.javascript else self._the_same_with_javascript())

    def _the_same_with_javascript(self) -> Page:
        """Show what is on the screen to axe, which needs JavaScript: the page's own is left out."""
        context = self.page.context.browser.new_context(
            viewport=SMALL_PHONE, reduced_motion="reduce", bypass_csp=True
        )
        mirror = context.new_page()
        html = re.sub(r"<script\b.*?</script>", "", self.page.content(), flags=re.DOTALL)
        mirror.route(
            self.page.url.partition("#")[0],
            lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"),
        )
        mirror.goto(self.page.url)
        self.visit.mirrors.append(context)
        return mirror

    def go(self, path: str) -> None:
        self.visit.go(path)
        self.look()

    def open_mail(self, email: str, about: str) -> None:
        """Follow the link in the newest letter to somebody."""
        letter = Message.objects.filter(to=email, subject__contains=about).latest("pk")
        self.go(re.search(r"https?://[^/\s]+(/\S+)", letter.text)[1])

    def press(self, name: str) -> None:
        """Press a button or follow a link, and look at where it leads."""
        self.find(name).click()
        self.page.wait_for_load_state()
        self.look()

    def unfold(self, summary: str) -> None:
        """Open what is folded up."""
        self.page.locator("summary", has_text=summary).click()
        self.look()

    def find(self, name: str) -> Locator:
        button = self.page.get_by_role("button", name=name, exact=True)
        return button.or_(self.page.get_by_role("link", name=name, exact=True)).first

    def fill(self, label: str, text: str) -> None:
        self.page.get_by_label(label, exact=True).fill(text)

    def choose(self, label: str) -> None:
        self.page.get_by_label(label).first.check()

    def reads(self, text: str) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible()
