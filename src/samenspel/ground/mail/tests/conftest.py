"""A real mail server on this machine, so that the tests get what a reader would get."""

from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from itertools import count

import pytest
from aiosmtpd.controller import Controller
from django.template import engines

from samenspel.ground.mail.models import Message
from samenspel.ground.mail.sender import Sender
from samenspel.ground.mail.services import post_message

SENDER = Sender(
    name="Werkplaats Voorbeeld",
    email="info@werkplaats.example.org",
    site_url="https://werkplaats.example.org",
)
HELLO = "Hallo {{ name }}\n\nWelkom bij ons.\n\n[Bekijk het]\n{{ site_url }}/vragen/\n"


class AnyPort(Controller):
    """A mail server on whichever port is free."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


class Postbox:
    """Takes every message, after the answers that a test prepares."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.answers: list[str] = []
        self.refused_recipients: dict[str, str] = {}
        self.return_paths: list[str] = []
        self.connections = 0
        self.hangs_up_after = 0

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: N802
        self.connections += 1
        session.taken = 0
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if address in self.refused_recipients:
            return self.refused_recipients[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        session.taken += 1
        answer = self.answers.pop(0) if self.answers else "250 Accepted"
        if answer == "break":
            server.transport.close()
        elif session.taken == self.hangs_up_after:
            server.loop.call_soon(server.transport.close)  # after the answer to this one
        if not answer.startswith("250"):
            return answer
        self.return_paths.append(envelope.mail_from)
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 Accepted"


@pytest.fixture
def postbox(settings) -> Iterator[Postbox]:
    box = Postbox()
    server = AnyPort(box, hostname="127.0.0.1", port=0)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = server.port
    settings.DEFAULT_FROM_EMAIL = "post@samenspel.example.org"
    yield box
    server.stop()


@pytest.fixture
def templates(monkeypatch) -> dict[str, str]:
    """The mail templates of a test, by name."""
    known: dict[str, str] = {"hello.txt": HELLO}

    def find(name: str):
        return engines["django"].from_string(known[name])

    monkeypatch.setattr("samenspel.ground.mail.writing.get_template", find)
    return known


@pytest.fixture
def post(db, templates) -> Callable[..., Message]:
    """Post a message; what a test does not say is filled in."""
    numbers = count(1)

    def post_one(body: str = "", **choices) -> Message:
        if body:
            templates["hello.txt"] = body
        defaults = {
            "to": "roos@example.org",
            "template": "hello.txt",
            "context": {"name": "Roos"},
            "sender": SENDER,
            "key": f"test:{next(numbers)}",
        }
        return post_message(**defaults | choices)

    return post_one
