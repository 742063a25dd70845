"""What the tests about privacy share."""

import re

import pytest

from samenspel.ground.accounts.tests.conftest import log_in, mailed_code
from samenspel.ground.mail.models import Message

__all__ = ["log_in", "mailed_code"]


@pytest.fixture
def mailed_link(client, zhz):
    """Ask for a link as a visitor would, and return its path."""

    def ask(email: str) -> str:
        client.post("/gegevens/", {"email": email})
        letter = Message.objects.filter(to=email).latest("pk")
        return re.search(r"http://\S+?(/gegevens/\S+)", letter.text)[1]

    return ask
