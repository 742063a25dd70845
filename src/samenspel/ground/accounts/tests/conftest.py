"""What the tests about accounts share: reading the code that was mailed."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from samenspel.ground.accounts.models import User
from samenspel.ground.mail.models import Message

LOGIN = "/account/inloggen/"
CODE = "/account/inloggen/code/"


@pytest.fixture
def mailed_code(db) -> Callable[[str], str]:
    """Return the code in the last letter to an address."""

    def read(email: str) -> str:
        letter = Message.objects.filter(to=email).latest("pk")
        return re.search(r"^ {4}(\S+)$", letter.text, re.MULTILINE)[1]

    return read


@pytest.fixture
def log_in(mailed_code, zhz) -> Callable[..., Client]:
    """Log somebody in as a visitor would, and return the browser."""

    def through_the_door(email: str, browser: Client | None = None) -> Client:
        browser = browser or Client()
        browser.post(LOGIN, {"login": email})
        browser.post(CODE, {"code": mailed_code(email)})
        return browser

    return through_the_door


def is_logged_in(browser: Client) -> bool:
    return browser.get("/mijn/").status_code == 200


@pytest.fixture
def user(db) -> User:
    return User.objects.create_user(email="roos@example.org")
