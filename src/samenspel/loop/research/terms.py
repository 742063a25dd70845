"""What somebody is asked to agree to: what the research is about, and how far it goes at most."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from samenspel.ground.consent.models import Reach
from samenspel.loop.activities.models import Activity
from samenspel.loop.research.models import AskedConsent, Participant
from samenspel.loop.teams.models import Team

_KEPT = "_asked_consent_kept"


@dataclass(frozen=True)
class Terms:
    """`until` is the last day on which words are used; None says no end."""

    team: Team
    about: str
    records: bool = True
    widest: Reach = Reach.PUBLIC
    until: date | None = None

    @property
    def ends(self) -> datetime | None:
        """Return the moment at which consents end: after the last day, if that is to come."""
        if self.until is None or self.until < timezone.localdate():
            return None
        return timezone.make_aware(datetime.combine(self.until + timedelta(days=1), time.min))

    @property
    def reaches(self) -> list[Reach]:
        """Return how widely somebody may let us quote, from the smallest circle."""
        return [reach for reach in Reach if reach.width <= self.widest.width]


def asked_consent_of(activity: Activity) -> AskedConsent | None:
    """Return what `activity` asks, if it is research; read once, for a page asks more than once."""
    if activity.team_id is None:
        return None
    kept: dict[str, Any] = activity.__dict__
    if _KEPT not in kept:
        kept[_KEPT] = AskedConsent.objects.filter(activity=activity.pk).first()
    found: AskedConsent | None = kept[_KEPT]
    return found


def forget_asked_consent(activity: Activity) -> None:
    """Read again what `activity` asks when it is next needed: it changed."""
    activity.__dict__.pop(_KEPT, None)


def terms_of_activity(activity: Activity) -> Terms | None:
    """Return what is asked of who comes to `activity`; None where it is no research."""
    asked = asked_consent_of(activity)
    if asked is None or activity.team is None:
        return None
    return Terms(activity.team, asked.about, asked.records, Reach(asked.widest), asked.until)


def terms_of(participant: Participant) -> Terms:
    """Return what is asked of `participant`: all that the gatherings of this person ask, together.

    Who was at none, as in an interview, is told the challenge of the team.
    """
    asked = list(AskedConsent.objects.filter(activity__participants=participant).order_by("pk"))
    if not asked:
        return Terms(participant.team, participant.team.challenge)
    ends = [one.until for one in asked]
    known = [day for day in ends if day is not None]
    return Terms(
        participant.team,
        "\n".join(dict.fromkeys(one.about.strip() for one in asked)),
        any(one.records for one in asked),
        max((Reach(one.widest) for one in asked), key=lambda reach: reach.width),
        max(known) if known and len(known) == len(ends) else None,
    )
