"""A real Chromium, from the system, that may talk to this machine only."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from samenspel.loop.network.models import Person

PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 800}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs a browser."""
    for item in items:
        if "/tests/e2e/" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session", autouse=True)
def _playwright_runs_a_loop() -> Iterator[None]:
    """Playwright keeps an event loop running, in which Django would refuse the database."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    yield
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = os.environ.get("SAMENSPEL_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


class Visit:
    """A page in a browser that remembers what should not happen there."""

    def __init__(self, context: BrowserContext, base_url: str) -> None:
        self.page: Page = context.new_page()
        self.base_url = base_url
        self.complaints: list[str] = []
        self.mirrors: list[BrowserContext] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._watch)

    def _hear(self, message) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def _watch(self, request) -> None:
        if not request.url.startswith((self.base_url, "data:", "blob:")):
            self.complaints.append(f"request to elsewhere: {request.url}")

    def go(self, path: str) -> Page:
        self.page.goto(self.base_url + path)
        return self.page


@pytest.fixture
def browse(chromium, live_server) -> Iterator[Callable[..., Visit]]:
    """Open a page at a size, as a person or nobody, with or without JavaScript."""
    contexts: list[BrowserContext] = []
    visits: list[Visit] = []

    def open_browser(
        *, size: dict[str, int] = DESK, person: Person | None = None, javascript: bool = True
    ) -> Visit:
        context = chromium.new_context(
            viewport=size, java_script_enabled=javascript, reduced_motion="reduce", locale="nl-NL"
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        if person is not None:
            client = Client()
            client.force_login(person.user)
            cookie = client.cookies[settings.SESSION_COOKIE_NAME]
            context.add_cookies(
                [{"name": cookie.key, "value": cookie.value, "url": live_server.url}]
            )
        visits.append(Visit(context, live_server.url))
        return visits[-1]

    yield open_browser
    for context in [*contexts, *(mirror for visit in visits for mirror in visit.mirrors)]:
        context.close()
