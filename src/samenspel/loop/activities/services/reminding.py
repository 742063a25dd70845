"""One reminder for everyone who comes, some days before, with the own private link."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from samenspel.loop.activities.models import Activity, Registration, Status
from samenspel.loop.activities.querysets import RegistrationQuerySet
from samenspel.loop.activities.services.letters import A_PIECE, post_to_all

KNOWN_FOR = timedelta(days=1)
"""Whoever signed up less than this ago still has our first letter in mind."""
LONGEST_BEFORE = timedelta(days=30)


def remind_participants(*, now: datetime) -> int:
    """Remind whom it is time to remind; return how many. Safe to run at any time, and twice.

    A reminder that was missed while nothing ran goes out afterwards, as long as the activity has
    not begun.
    """
    due = _to_remind(now).filter(activity=OuterRef("pk"))
    soon = Activity.objects.filter(
        Exists(due),
        status=Status.PUBLISHED,
        closed_at=None,
        remind_days__gt=0,
        starts__gt=now,
        starts__lte=now + LONGEST_BEFORE,
    )
    return sum(
        _remind(activity, now)
        for activity in soon.select_related("werkplaats__site")
        if activity.starts - timedelta(days=activity.remind_days) <= now
    )


def _to_remind(now: datetime) -> RegistrationQuerySet:
    coming: RegistrationQuerySet = Registration.objects.confirmed()
    known = coming.filter(created__lte=now - KNOWN_FOR, reminded_at=None)
    return known.exclude(email="")


def _remind(activity: Activity, now: datetime) -> int:
    day = timezone.localdate(activity.starts)
    key = f"activities:reminder:{activity.pk}:{day:%Y%m%d}"
    to_remind = _to_remind(now).filter(activity=activity).order_by("pk")
    told = 0
    while piece := list(to_remind.values_list("pk", flat=True)[:A_PIECE]):
        # A piece at a time, so that nobody waits long for the database, and what was done stays.
        with transaction.atomic():
            people: RegistrationQuerySet = Registration.objects.filter(pk__in=piece)
            told += post_to_all("reminder", activity, people, key=key)
            people.update(reminded_at=now)
    return told
