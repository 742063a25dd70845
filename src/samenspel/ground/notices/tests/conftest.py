"""A topic and a sender of the tests."""

import pytest

from samenspel.ground.mail.sender import Sender
from samenspel.ground.notices import senders, topics
from samenspel.ground.notices.models import Pace
from samenspel.ground.notices.topics import Line, Topic

SENDER = Sender(
    name="Werkplaats Voorbeeld", email="info@w.example.org", site_url="https://w.test", scope=7
)
HIDDEN_THING = 404
BROKEN_THING = 500


def _line(about_id: int, address: str) -> Line | None:
    if about_id == HIDDEN_THING:
        return None
    if about_id == BROKEN_THING:
        raise RuntimeError
    return Line(f"Bericht {about_id}", "Er is iets nieuws.", f"https://w.test/vragen/{about_id}/")


def topic(name: str, label: str, **more) -> Topic:
    return Topic(name, label, f"Over {label}.", _line, **more)


@pytest.fixture(autouse=True)
def _topics(monkeypatch) -> None:
    monkeypatch.setattr(topics, "_topics", {})
    monkeypatch.setattr(senders, "_lookups", [])
    senders.register(lambda scope: SENDER if scope == SENDER.scope else None)
    topics.register(topic("team.entry", "Het logboek"))
    topics.register(topic("team.hot", "Haast", default=Pace.AT_ONCE))
    topics.register(topic("team.slow", "Traag", default=Pace.WEEKLY))
    topics.register(topic("boss.only", "Beheer", offered=lambda request: request.person == "boss"))
