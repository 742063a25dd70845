"""Open a round, answer once, close it. Results exist only after it closed, from four people up.

Before that nothing is shown, not even a count: whoever looked before and after somebody answered
could subtract the one from the other.
"""

import random
from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Sum
from django.utils import timezone

from samenspel.ground.common.log import record
from samenspel.ground.notices.services import notify
from samenspel.loop.network.models import Person
from samenspel.loop.selfcheck.access import may_open, require
from samenspel.loop.selfcheck.models import Remark, Round, Tally, Turn
from samenspel.loop.selfcheck.querysets import AT_LEAST
from samenspel.loop.selfcheck.statements import STATEMENTS, Answer
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.services import addresses_of

OPEN_FOR = timedelta(days=14)
TOPIC = "selfcheck.round"
RESULTS = "selfcheck.results"
_shuffle = random.SystemRandom().shuffle


class TooFewError(Exception):
    """Fewer people are at the table than may be shown."""


@transaction.atomic
def open_round(*, team: Team, by: Person) -> Round:
    """Ask everyone at the table; an open round stays as it is.

    Raises `TooFewError` when fewer than four could answer.
    """
    require(may_open(by, team))
    Team.objects.select_for_update().get(pk=team.pk)
    known = Round.objects.of_team(team).not_closed().first()
    if known is not None:
        return known
    people = Person.objects.filter(team_memberships__in=team.members.in_force()).distinct()
    asked = list(people.select_related("user"))
    if len(asked) < AT_LEAST:
        raise TooFewError
    now = timezone.now()
    opened = Round.objects.create(
        team=team, opened_at=now, closes_at=now + OPEN_FOR, invited=len(asked)
    )
    _prepare(opened, asked)
    record("selfcheck.open", team, by.user)
    addresses = {person.email or getattr(person.user, "email", "") for person in asked} - {""}
    notify(
        topic=TOPIC,
        about_id=opened.pk,
        to=sorted(addresses),
        sender=team.werkplaats.sender,
        event=f"round:{opened.pk}",
    )
    return opened


def _prepare(opened: Round, asked: list[Person]) -> None:
    """Make everyone's turn, and a count of nothing for each answer."""
    turns = [Turn(round=opened, person=person) for person in asked]
    for turn in turns:
        turn.new_link(OPEN_FOR)
        turn.link_until = opened.closes_at
    Turn.objects.bulk_create(turns)
    Tally.objects.bulk_create(
        Tally(round=opened, statement=statement.key, answer=answer)
        for statement in STATEMENTS
        for answer in Answer.values
    )


@transaction.atomic
def answer_round(*, turn: Turn, answers: Mapping[str, int], remark: str = "") -> bool:
    """Count one person's answers; return False when that person answered before, or it is closed.

    Who answered is noted by one conditional update, so however often the form is sent at once, one
    of them counts. What is not answered counts as "I don't know".
    """
    current = Round.objects.select_for_update().get(pk=turn.round_id)
    if not current.is_open:
        return False
    mine = Turn.objects.filter(pk=turn.pk, has_answered=False)
    if not mine.update(has_answered=True):
        return False
    for statement in STATEMENTS:
        given = answers.get(statement.key, Answer.UNKNOWN)
        counted = Tally.objects.filter(round=current, statement=statement.key, answer=given)
        counted.update(number=F("number") + 1)
    if remark:
        _mix_in(current, remark)
    return True


def _mix_in(current: Round, remark: str) -> None:
    """Add a remark and write all of them anew, so that their place doesn't tell who came last."""
    texts = [*current.remarks.values_list("text", flat=True), remark]
    _shuffle(texts)
    current.remarks.all().delete()
    Remark.objects.bulk_create(Remark(round=current, text=text) for text in texts)


@transaction.atomic
def close_round(*, closing: Round, by: Person | None, now: datetime | None = None) -> Round:
    """Close a round, and forget who answered; of fewer than four people nothing is kept.

    `by` is None when its time was over.
    """
    if by is not None:
        require(may_open(by, closing.team))
    current = Round.objects.select_for_update().get(pk=closing.pk)
    if current.closed_at is not None:
        return current
    current.closed_at = now or timezone.now()
    # Counted from the answers, not from the turns: a turn goes when its person is erased.
    first = current.tallies.filter(statement=STATEMENTS[0].key)
    current.answered = first.aggregate(all=Sum("number"))["all"] or 0
    current.save(update_fields=["closed_at", "answered"])
    current.turns.all().delete()
    if current.answered < AT_LEAST:
        current.tallies.all().delete()
        current.remarks.all().delete()
    if by is not None:
        record("selfcheck.close", closing.team, by.user)
    _tell_of_results(current)
    return current


def _tell_of_results(closed: Round) -> None:
    """Tell all at the table alike, whether they answered or not; when nothing is kept, nobody."""
    if closed.answered < AT_LEAST:
        return
    notify(
        topic=RESULTS,
        about_id=closed.pk,
        to=[address for address, _member in addresses_of(closed.team)],
        sender=closed.team.werkplaats.sender,
        event=f"results:{closed.pk}",
    )


def close_overdue_rounds(*, now: datetime) -> int:
    """Close what was open for long enough; return how many."""
    overdue = list(Round.objects.overdue(now).select_related("team"))
    for closing in overdue:
        close_round(closing=closing, by=None, now=now)
    return len(overdue)
