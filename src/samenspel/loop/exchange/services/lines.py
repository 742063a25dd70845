"""Put a line on the wall, change it, take it off.

Who writes proves the right to do so by a private link (of a registration, or of the door), which
the view has read; an organiser is checked here.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common.log import record
from samenspel.ground.freshness.services import touch
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.exchange.access import may_tidy, require
from samenspel.loop.exchange.models import Line, Need, Offer, WentWell
from samenspel.loop.network.models import Person
from samenspel.loop.programme.models import Theme

MOST_LINES = 10
"""How many lines somebody can have at one activity, of fetching and bringing together."""


class TooManyLinesError(Exception):
    """Somebody has as many lines as we take."""


@transaction.atomic
def add_line(
    *,
    model: type[Line],
    activity: Activity,
    text: str,
    theme: Theme | None = None,
    registration: Registration | None = None,
    shown: bool = False,
    once: UUID | None = None,
) -> Line:
    """Put a line on the wall; the same form (`once`) again gives the same line.

    Raises `TooManyLinesError` when this registration has `MOST_LINES` already.
    """
    if registration is not None:
        # One at a time for each registration, so that two can't both be the last that fits.
        Registration.objects.select_for_update().get(pk=registration.pk)
    known = model.objects.filter(once=once, activity=activity).first() if once else None
    if known is not None:
        return known  # type: ignore[no-any-return]
    if registration is not None and _number_of(registration) >= MOST_LINES:
        raise TooManyLinesError
    line, is_new = model.objects.get_or_create(
        once=once or uuid4(),
        defaults={
            "werkplaats_id": activity.werkplaats_id,
            "activity": activity,
            "registration": registration,
            "text": text,
            "theme": theme,
            "shown": shown and registration is not None,
        },
    )
    if is_new:
        _note(line)
    return line  # type: ignore[no-any-return]


@transaction.atomic
def change_line(*, line: Line, text: str, theme: Theme | None, shown: bool) -> Line:
    """Say it in other words; who wrote it decides about the name too."""
    line.text, line.theme, line.shown = text, theme, shown
    line.save(update_fields=["text", "theme", "shown"])
    _note(line)
    return line


@transaction.atomic
def remove_line(*, line: Line) -> None:
    """Take one's own line away; introductions to it end without a word."""
    line.delete()
    _note(line)


@transaction.atomic
def keep_what_was_said(registration: Registration, said: Mapping[str, Any]) -> None:
    """Keep what the form with which one signs up asked; empty takes the line away."""
    for name, model in (("fetch", Need), ("bring", Offer)):
        text = (said.get(name) or "").strip()
        line = model.objects.of_registration(registration).first()
        shown = bool(said.get("shown"))
        if line is None and text:
            add_line(
                model=model,
                activity=registration.activity,
                text=text,
                registration=registration,
                shown=shown,
            )
        elif line is not None and text:
            change_line(line=line, text=text, theme=line.theme, shown=shown)
        elif line is not None:
            remove_line(line=line)


@transaction.atomic
def hide_line(*, line: Line | WentWell, by: Person) -> None:
    """Take a line off the wall; whoever wrote it keeps it on the own page."""
    require(may_tidy(by, line.activity))
    if line.hidden_at is None:
        line.hidden_at = timezone.now()
        line.save(update_fields=["hidden_at"])
        touch(line.werkplaats_id)
        record("exchange.hide", line.activity, by.user)


@transaction.atomic
def show_line_again(*, line: Line | WentWell, by: Person) -> None:
    """Put a line back that was taken off."""
    require(may_tidy(by, line.activity))
    if line.hidden_at is not None:
        line.hidden_at = None
        line.save(update_fields=["hidden_at"])
        touch(line.werkplaats_id)
        record("exchange.show", line.activity, by.user)


def _number_of(registration: Registration) -> int:
    return sum(model.objects.of_registration(registration).count() for model in (Need, Offer))


def _note(line: Line) -> None:
    """Let go of kept pages, but only when they could show `line`.

    Many sign up at once, and what they write stands nowhere until they confirm.
    """
    if line.may_stand_there:
        touch(line.werkplaats_id)
