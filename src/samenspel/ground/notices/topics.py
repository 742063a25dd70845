"""What there can be news about. An app registers its topics in `notices.py`, found by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from samenspel.ground.notices.models import Pace


@dataclass(frozen=True)
class Line:
    """What one reader gets to see of one piece of news.

    `url` is absolute, and may be a private link: by the `token` in such an address we see that the
    letter opens something, and don't keep it.
    """

    title: str
    text: str
    url: str


def _everyone(request: HttpRequest) -> bool:
    return True


@dataclass(frozen=True)
class Topic:
    """A kind of news, as in "questions.new".

    `line` gets what it is about (its primary key) and the reader's address, and returns what that
    reader may see of it at this moment: None for nothing. `default` counts for who never chose.
    `offered` says whether the choice is shown to somebody on the page with settings.
    """

    name: str
    label: Any
    explanation: Any
    line: Callable[[int, str], Line | None]
    default: Pace = Pace.DAILY
    offered: Callable[[HttpRequest], bool] = _everyone


_topics: dict[str, Topic] = {}


def register(topic: Topic) -> None:
    """Add a topic; the same name again replaces it."""
    _topics[topic.name] = topic


def topic_named(name: str) -> Topic:
    """Return the topic; a KeyError means that nobody registered it."""
    return _topics[name]


def is_known(name: str) -> bool:
    """Return whether somebody registered the topic (in this version)."""
    return name in _topics


def all_topics() -> list[Topic]:
    """Return every topic, in the order of their names."""
    return [_topics[name] for name in sorted(_topics)]
