"""The programme of a conference: its rounds, and what goes on side by side in each.

A session with people in it never goes silently: they are told, and can choose again.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.loop.activities import access
from samenspel.loop.activities.models import Activity, Registration, Round, Session, Speaker
from samenspel.loop.activities.querysets import RegistrationQuerySet
from samenspel.loop.activities.services.letters import post_to_all
from samenspel.loop.network.models import Person


def people_in(*, session: Session | None = None, part: Round | None = None) -> RegistrationQuerySet:
    """Return who chose a session, or anything in a round, and still comes or may come."""
    chosen: RegistrationQuerySet = Registration.objects.active()
    if session is not None:
        return chosen.filter(choices__session=session)
    return chosen.filter(choices__round=part)


@transaction.atomic
def save_round(
    *,
    activity: Activity,
    by: Person,
    title: str,
    starts: datetime,
    ends: datetime,
    part: Round | None = None,
) -> Round:
    """Add a round, or change `part`. The same one added twice is one."""
    access.require(access.may_edit(by, activity))
    saved = part or Round(activity=activity)
    same = activity.rounds.filter(title=title, starts=starts, ends=ends).first()
    if part is None and same is not None:
        return same
    saved.title, saved.starts, saved.ends = title, starts, ends
    saved.save()
    log.record("activities.programme", activity, by.user)
    return saved


@transaction.atomic
def save_session(
    *,
    part: Round,
    by: Person,
    speakers: Sequence[tuple[str, str]] = (),
    session: Session | None = None,
    **said: Any,
) -> Session:
    """Add a session to a round, or change `session`; `speakers` are names, each with a role."""
    access.require(access.may_edit(by, part.activity))
    same = part.sessions.filter(title=said["title"], room=said["room"]).first()
    if session is None and same is not None:
        return same
    saved = session or Session(round=part)
    for name, value in said.items():
        setattr(saved, name, value)
    saved.save()
    saved.speakers.all().delete()
    Speaker.objects.bulk_create(
        [Speaker(session=saved, name=name, role=role) for name, role in speakers]
    )
    log.record("activities.programme", part.activity, by.user)
    return saved


@transaction.atomic
def remove_session(*, session: Session, by: Person) -> int:
    """Remove a session; whoever chose it is told, and can choose again. Return how many."""
    activity = session.round.activity
    access.require(access.may_edit(by, activity))
    told = _tell(activity, people_in(session=session), session.title, f"session:{session.pk}")
    session.delete()
    log.record("activities.programme", activity, by.user)
    return told


@transaction.atomic
def remove_round(*, part: Round, by: Person) -> int:
    """Remove a round with all that is in it; whoever chose in it is told. Return how many."""
    activity = part.activity
    access.require(access.may_edit(by, activity))
    told = _tell(activity, people_in(part=part), part.title, f"round:{part.pk}")
    part.delete()
    log.record("activities.programme", activity, by.user)
    return told


def _tell(activity: Activity, people: RegistrationQuerySet, title: str, what: str) -> int:
    if activity.is_draft or activity.is_over or activity.is_cancelled:
        return 0
    key = f"activities:gone:{what}"
    return post_to_all("session_gone", activity, people, key=key, session_title=title)


def move_rounds(activity: Activity, before: datetime) -> None:
    """Let the rounds go along when an activity begins at another moment than `before`."""
    shift = _on_the_clock(activity.starts) - _on_the_clock(before)
    moved = list(activity.rounds.all())
    for part in moved:
        part.starts = timezone.make_aware(_on_the_clock(part.starts) + shift)
        part.ends = timezone.make_aware(_on_the_clock(part.ends) + shift)
    Round.objects.bulk_update(moved, ["starts", "ends"])


def _on_the_clock(moment: datetime) -> datetime:
    return timezone.localtime(moment).replace(tzinfo=None)
