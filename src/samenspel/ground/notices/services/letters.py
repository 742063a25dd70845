"""Letters with news: one for each reader, composed at this moment, and noted as told with it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

import structlog
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import Resolver404, resolve
from django.utils import timezone, translation

from samenspel.ground.mail.models import Message
from samenspel.ground.mail.sender import Sender
from samenspel.ground.mail.services import queue_messages, write_message
from samenspel.ground.mail.writing import on_one_line
from samenspel.ground.notices.models import Notice, Subscriber
from samenspel.ground.notices.services.readers import readers_of, stop_address
from samenspel.ground.notices.topics import Line, topic_named

logger = structlog.get_logger(__name__)


@dataclass
class Chapter:
    """The news of one topic in a letter."""

    heading: Any
    lines: list[Line]


def post_letters(notices: Sequence[Notice], *, sender: Sender) -> int:
    """Write one letter to each address in `notices`, all from one sender; return how many.

    Writing comes first; then, in one short transaction, the notices are noted as told and the
    letters queued. Who finds that somebody else told one of them meanwhile, leaves that letter.
    """
    readers = readers_of((notice.address for notice in notices), scope=sender.scope)
    by_address = groupby(sorted(notices, key=lambda one: (one.address, one.pk)), _address)
    letters: list[tuple[list[int], Message | None]] = []
    for address, group in by_address:
        told = list(group)
        letter = _write(told, readers[address], sender)
        letters.append(([notice.pk for notice in told], letter))
    return _hand_in(letters)


@transaction.atomic
def _hand_in(letters: list[tuple[list[int], Message | None]]) -> int:
    """Note as told what is still untold, and queue the letters of which all was."""
    numbers = [number for told, _letter in letters for number in told]
    untold = set(
        Notice.objects.untold()
        .numbered(numbers)
        .order_by("pk")
        .select_for_update()
        .values_list("pk", flat=True)
    )
    going = [(told, letter) for told, letter in letters if untold.issuperset(told)]
    Notice.objects.numbered(number for told, _letter in going for number in told).update(
        told_at=timezone.now()
    )
    return queue_messages([letter for _told, letter in going if letter is not None])


def _write(notices: list[Notice], reader: Subscriber, sender: Sender) -> Message | None:
    """Return the letter with what this reader may see of `notices` now; None for nothing."""
    chapters = _chapters(notices)
    lines = [line for chapter in chapters for line in chapter.lines]
    if not lines:
        return None
    try:
        return write_message(
            to=reader.address,
            template="notices/mail/one.txt" if len(lines) == 1 else "notices/mail/bundle.txt",
            context={"line": lines[0], "chapters": chapters, "number": len(lines)},
            sender=sender,
            # A notice is told once, so the first one in a letter names the letter.
            key=f"notices:{notices[0].pk}",
            secret=any(opens_something(line.url) for line in lines),
            urgent=False,
            stop_url=stop_address(reader, sender),
        )
    except ValidationError:  # No mail address at all: nobody to tell.
        return None


def _chapters(notices: Iterable[Notice]) -> list[Chapter]:
    """Return the lines that the reader may see, topic by topic, oldest first."""
    chapters: dict[str, Chapter] = {}
    for notice in notices:
        line = _line(notice)
        if line is not None:
            topic = topic_named(notice.topic)
            chapters.setdefault(topic.name, Chapter(topic.label, [])).lines.append(line)
    return [chapters[name] for name in sorted(chapters)]


def _line(notice: Notice) -> Line | None:
    """Return what the reader may see; an app that fails must not hold up everybody's news."""
    try:
        with translation.override(settings.LANGUAGE_CODE):  # Not that of who happens to act.
            line = topic_named(notice.topic).line(notice.about_id, notice.address)
        return line and replace(line, title=on_one_line(str(line.title)))
    except Exception:
        logger.exception("notice_without_line", topic=notice.topic, about=notice.about_id)
        return None


def opens_something(url: str) -> bool:
    """Return whether `url` is a private link of ours: an address with a `token` in it."""
    try:
        found = resolve(urlsplit(url).path)
    except (Resolver404, ValueError):
        return False
    return "token" in found.kwargs


def _address(notice: Notice) -> str:
    return notice.address
