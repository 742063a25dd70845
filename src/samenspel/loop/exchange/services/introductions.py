"""Bring two people together, only when both want to. Each letter goes exactly once."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.common import ratelimit
from samenspel.ground.mail.services import post_message
from samenspel.loop.activities.models import Registration
from samenspel.loop.exchange.models import Introduction, IntroductionStatus, Line

OPEN_FOR = timedelta(days=14)
OPEN_AT_ONCE = 5
"""How many answers somebody can wait for: nobody asks the whole wall."""
ASKED_A_DAY = 10
TO_ONE_PERSON = 2
"""How many mails one can cause for the same person while an introduction is open.

A line that is removed takes its introductions along, so those alone can't be counted.
"""


class RefusedError(Exception):
    """This introduction can't be asked for, or not any more."""


@transaction.atomic
def ask_for_contact(*, mine: Line, theirs: Line) -> Introduction:
    """Ask the writer of `theirs` by mail. When they had asked already, this is the yes.

    Raises `RefusedError` when one of the two can't be reached, or when too many are open.
    """
    me, other = mine.registration, theirs.registration
    if me is None or other is None or not (me.is_confirmed and other.is_confirmed):
        raise RefusedError
    # One at a time for each pair and each asker; in one order, so that two never wait in a ring.
    everyone = Registration.objects.select_for_update().filter(pk__in={me.pk, other.pk})
    list(everyone.order_by("pk"))
    pair: dict[str, Any] = {mine.side: mine, theirs.side: theirs}
    known = Introduction.objects.with_lines().filter(**pair).first()
    if known is not None:
        asked_me = known.is_open and known.asked_by != mine.side
        return answer_introduction(introduction=known, agrees=True) if asked_me else known
    if Introduction.objects.asked_by_registration(me).waiting().count() >= OPEN_AT_ONCE:
        raise RefusedError
    if not _not_too_often(me, other):
        raise RefusedError
    introduction = Introduction(asked_by=mine.side, **pair)
    introduction.new_link(OPEN_FOR)
    introduction.save()
    _post(introduction, "asked", to=other, about=theirs, url=introduction.get_absolute_url())
    return introduction


def _not_too_often(me: Registration, other: Registration) -> bool:
    """Count this mail; return whether it is within what one person may cause."""
    today = f"exchange.ask.{me.pk}"
    pair = f"exchange.ask.{me.pk}.{other.pk}"
    return ratelimit.allow(
        today, limit=ASKED_A_DAY, per_seconds=round(timedelta(days=1).total_seconds())
    ) and ratelimit.allow(pair, limit=TO_ONE_PERSON, per_seconds=round(OPEN_FOR.total_seconds()))


@transaction.atomic
def answer_introduction(*, introduction: Introduction, agrees: bool) -> Introduction:
    """Say yes or no. After a yes, both get each other's name and mail address.

    A no tells nobody anything: until the time is over it can become a yes.
    """
    rows = Introduction.objects.select_for_update(of=("self",)).with_lines()
    current = rows.get(pk=introduction.pk)
    people = current.people
    if not current.is_open or people is None:
        return current
    current.status = IntroductionStatus.AGREED if agrees else IntroductionStatus.DECLINED
    current.save(update_fields=["status"])
    if agrees:
        asker, asked = people
        _post(current, "agreed", to=asker, about=current.asker, key="asker", other=asked)
        _post(current, "agreed", to=asked, about=current.asked, key="asked", other=asker)
    return current


@transaction.atomic
def end_introductions(*, now: datetime) -> int:
    """Tell who asked that it led to nothing, in the same words for a no and for no answer."""
    over = list(Introduction.objects.select_for_update(of=("self",)).with_lines().over(now)[:200])
    for introduction in over:
        # From here on nobody can tell any more whether there was a no.
        introduction.status = IntroductionStatus.ENDED
        introduction.save(update_fields=["status"])
        asker = introduction.asker.registration
        if asker is not None and asker.is_confirmed:
            _post(introduction, "ended", to=asker, about=introduction.asker)
    return len(over)


def forget_introductions(*, registrations: Any = None) -> int:
    """Remove those of some registrations, or (None) those of which one side was forgotten."""
    gone = Introduction.objects.nameless()
    if registrations is not None:
        gone = Introduction.objects.of_registrations(registrations)
    pks = list(gone.values_list("pk", flat=True))
    return Introduction.objects.filter(Q(pk__in=pks)).delete()[1].get("exchange.Introduction", 0)


def _post(
    introduction: Introduction,
    template: str,
    *,
    to: Registration,
    about: Line,
    url: str = "",
    key: str = "",
    other: Registration | None = None,
) -> None:
    """Mail one of the two; `about` is the reader's own line."""
    werkplaats = about.activity.werkplaats
    theirs = introduction.asker if about == introduction.asked else introduction.asked
    own_page = reverse("exchange:mine", kwargs={"token": to.token})
    post_message(
        to=to.email,
        template=f"exchange/mail/{template}.txt",
        context={
            "introduction": introduction,
            "mine": about,
            "theirs": theirs,
            "other": other,
            "days": OPEN_FOR.days,
            "until": timezone.localdate(introduction.link_until),
            "url": werkplaats.root_url + (url or own_page),
        },
        sender=werkplaats.sender,
        key=f"exchange:introduction:{introduction.pk}:{template}:{key}",
        secret=True,
    )
