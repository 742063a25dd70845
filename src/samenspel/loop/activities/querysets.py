"""Chainable reads of the agenda and of who signed up, in domain words."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.counting import CountOf, SumOf
from samenspel.ground.common.tokens import digest
from samenspel.ground.consent.models import Reach
from samenspel.loop.network.access import MANAGERS
from samenspel.loop.network.models import Person

if TYPE_CHECKING:
    from samenspel.loop.activities.models import Activity, Registration
    from samenspel.loop.network.models import Werkplaats
    from samenspel.loop.programme.models import Theme
    from samenspel.loop.teams.models import Team, TeamMember

KEPT_AFTER = timedelta(days=30)
"""How long after an activity we still know who signed up. The form says so too."""
UNCONFIRMED_KEPT = timedelta(days=7)
"""How long we keep an address whose owner never opened our link."""


class ActivityQuerySet(models.QuerySet["Activity"]):
    """Reads of activities."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def announced(self) -> Self:
        """Keep those that were published, cancelled ones too."""
        return self.exclude(status="draft")

    def coming(self, now: datetime | None = None) -> Self:
        """Keep those that have not ended and were not closed, the first one first."""
        return self.filter(ends__gt=now or timezone.now(), closed_at=None).order_by("starts", "pk")

    def earlier(self, now: datetime | None = None) -> Self:
        """Keep those that have ended or were closed, the last one first."""
        over = Q(ends__lte=now or timezone.now()) | ~Q(closed_at=None)
        return self.filter(over).order_by("-starts", "-pk")

    def of_team(self, team: "Team") -> Self:
        """Keep those of one team."""
        return self.filter(team=team)

    def on_theme(self, theme: "Theme") -> Self:
        """Keep those on a theme, and those of the teams that work on it."""
        return self.filter(Q(theme=theme) | Q(theme=None, team__theme=theme))

    def chosen(self, *, kind: str = "", theme: "Theme | None" = None) -> Self:
        """Keep those of one kind and on one theme, where these were chosen."""
        activities = self.filter(kind=kind) if kind else self
        return activities.on_theme(theme) if theme else activities

    def visible_to(self, person: Person | None) -> Self:
        """Keep those that were shared widely enough for `person` (None: a visitor)."""
        announced = Q(status__in=["published", "cancelled"])
        seen = Q(reach=Reach.PUBLIC)
        if person is None or not person.active_memberships:
            return self.filter(announced & seen)
        own = [membership.werkplaats_id for membership in person.active_memberships]
        seen |= Q(reach=Reach.NATIONAL) | Q(reach=Reach.WERKPLAATS, werkplaats__in=own)
        seen |= Q(team__in=person.team_memberships.in_force().values("team"))
        return self.filter((announced & seen) | _edited_by(person))

    def open_to_seat(self, member: "TeamMember") -> Self:
        """Keep what `member`, who came by a private link, may open: of the team, and public.

        Their seat is the proof, so they need no account and no membership.
        """
        team = member.team
        seen = Q(team=team) | Q(reach=Reach.PUBLIC)
        return self.filter(seen, werkplaats=team.werkplaats_id).announced()

    def editable_by(self, person: Person | None) -> Self:
        """Keep those that `person` may change."""
        if person is None or not person.active_memberships:
            return self.none()
        return self.filter(_edited_by(person))

    def beside(self, activity: "Activity") -> Self:
        """Keep the other meetings of its series that one can sign up for now, in order."""
        if activity.series_id is None:
            return self.none()
        now = timezone.now()
        opened = Q(registration_opens=None) | Q(registration_opens__lte=now)
        closes = Q(registration_closes=None, starts__gt=now) | Q(registration_closes__gt=now)
        others = self.filter(opened & closes, series=activity.series_id, status="published")
        return others.filter(closed_at=None).exclude(pk=activity.pk).order_by("starts", "pk")

    def with_places(self) -> Self:
        """Count in `taken` the people with a place, in `waiting` who is in line, in one query."""
        registrations: Any = self.model._meta.get_field("registrations").related_model
        ours = registrations._default_manager.filter(activity=OuterRef("pk"))
        capacity = Coalesce(OuterRef("capacity"), ANY_PARTY)
        return self.annotate(
            taken=SumOf("party", ours.holding_a_place()), waiting=CountOf(ours.in_line(capacity))
        )

    def to_catch_up(self, now: datetime) -> Self:
        """Keep those where time has let an offer go, or somebody may be next."""
        registrations: Any = self.model._meta.get_field("registrations").related_model
        ours = registrations._default_manager.filter(activity=OuterRef("pk"))
        waits = Exists(ours.in_line()) | Exists(ours.lapsed_offers(now))
        return self.filter(waits, status="published", closed_at=None, ends__gt=now)


def _edited_by(person: Person) -> Q:
    run = [m.werkplaats_id for m in person.active_memberships if m.role in MANAGERS]
    led = person.team_memberships.in_force().leads().values("team")
    return Q(werkplaats__in=run) | Q(team__in=led)


_ACTIVE = Q(status__in=["pending", "confirmed", "waiting", "offered"])


ANY_PARTY = 32_767
"""Where there is no limit, no party is too large."""


def _holding_a_place(now: datetime) -> Q:
    return Q(status="confirmed") | Q(status__in=["pending", "offered"], held_until__gt=now)


class RegistrationQuerySet(models.QuerySet["Registration"]):
    """Reads of who signed up."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those for activities of one Werkplaats."""
        return self.filter(activity__werkplaats=werkplaats)

    def active(self) -> Self:
        """Keep those that were neither given back nor let go."""
        return self.filter(_ACTIVE)

    def confirmed(self) -> Self:
        """Keep those with a place for certain."""
        return self.filter(status="confirmed")

    def holding_a_place(self, now: datetime | None = None) -> Self:
        """Keep those that count: confirmed, or still in time to be."""
        return self.filter(_holding_a_place(now or timezone.now()))

    def in_line(self, capacity: Any = None) -> Self:
        """Keep those on the waiting list whose address is proven, who is first coming first.

        A party larger than `capacity` can never be next: nobody waits for it in vain.
        """
        waiting = self.filter(status="waiting", proven_at__isnull=False)
        if capacity is not None:
            waiting = waiting.filter(party__lte=capacity)
        return waiting.order_by("created", "pk")

    def before(self, registration: "Registration") -> Self:
        """Keep those that signed up earlier than `registration`."""
        created = registration.created
        return self.filter(Q(created__lt=created) | Q(created=created, pk__lt=registration.pk))

    def overdue(self, now: datetime | None = None) -> Self:
        """Keep those whose link was not opened in time."""
        unproven = Q(status="pending") | Q(status="waiting", proven_at=None)
        return self.filter(unproven, held_until__lte=now or timezone.now())

    def lapsed_offers(self, now: datetime | None = None) -> Self:
        """Keep those that were offered a place and did not answer in time."""
        return self.filter(status="offered", held_until__lte=now or timezone.now())

    def of_address(self, email: str) -> Self:
        """Keep those of one mail address, whatever its capitals."""
        return self.filter(same_address("email", email))

    def of_person(self, person: Person | None) -> Self:
        """Keep those of somebody with an account, by whichever way they signed up."""
        if person is None:
            return self.none()
        mine = Q(person=person)
        if person.user is not None:
            mine |= same_address("email", person.user.email)
        return self.filter(mine)

    def siblings_of(self, registration: "Registration") -> Self:
        """Keep those of the same address for other meetings of the series that are to come."""
        series = registration.activity.series_id
        if series is None or not registration.email:
            return self.none()
        ours = self.active().of_address(registration.email).exclude(pk=registration.pk)
        ours = ours.filter(activity__series=series, activity__ends__gt=timezone.now())
        return ours.order_by("activity__starts", "activity")

    def with_token(self, token: str) -> Self:
        """Keep the one to which a mailed link leads, as long as it works."""
        return self.filter(link_digest=digest(token), link_until__gt=timezone.now())

    def to_erase(self, now: datetime) -> Self:
        """Keep those that were kept long enough."""
        kept_until = now - UNCONFIRMED_KEPT
        forgotten = Q(status="expired", proven_at=None, held_until__lte=kept_until)
        return self.filter(Q(activity__ends__lte=now - KEPT_AFTER) | forgotten)
