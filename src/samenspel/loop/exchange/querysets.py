"""Chainable reads of the wall, in domain words."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.tokens import digest
from samenspel.loop.activities.models import Activity

if TYPE_CHECKING:
    from samenspel.loop.activities.models import Registration
    from samenspel.loop.exchange.models import Door, Introduction, Line, WentWell
    from samenspel.loop.network.models import Person, Werkplaats


class LineQuerySet(models.QuerySet[Any]):
    """Reads of what people come to fetch, or to bring."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def of_activity(self, activity: "Activity") -> Self:
        """Keep those of one activity."""
        return self.filter(activity=activity)

    def of_registration(self, registration: "Registration") -> Self:
        """Keep those that came with one registration, the first one first."""
        return self.filter(registration=registration).order_by("created", "pk")

    def on_the_wall(self) -> Self:
        """Keep those that stand on the wall: not of who must still confirm, or does not come."""
        there = Q(registration=None) | Q(registration__status="confirmed")
        return self.filter(there, hidden_at=None)

    def visible_to(self, person: "Person | None") -> Self:
        """Keep those on a wall that `person` may see (None: a visitor)."""
        return self.on_the_wall().filter(activity__in=Activity.objects.visible_to(person))

    def of_people_to_meet(self) -> Self:
        """Keep those whose writer can still be reached."""
        return self.on_the_wall().exclude(registration=None).exclude(registration__email="")

    def not_of(self, registration: "Registration") -> Self:
        """Leave out those of the same person, whichever activity it is."""
        return self.exclude(
            same_address("registration__email", registration.email) | Q(registration=registration)
        )

    def around(self, activity: "Activity") -> Self:
        """Keep those of this activity, of its series, and of what everyone can see."""
        near = Q(activity=activity) | Q(activity__in=Activity.objects.visible_to(None))
        if activity.series_id is not None:
            near |= Q(activity__series=activity.series_id)
        return self.filter(near, werkplaats=activity.werkplaats_id)

    def for_the_wall(self) -> Self:
        """Read what the wall shows in one query: by theme, the newest first."""
        lines = self.on_the_wall().select_related("registration", "theme")
        return lines.order_by("theme__order", "theme__name", "-created", "-pk")


class DoorQuerySet(models.QuerySet["Door"]):
    """Reads of the ways in for who is in the room."""

    def open_on(self, werkplaats: "Werkplaats") -> Self:
        """Keep those that are open, on the site of one Werkplaats."""
        return self.filter(
            activity__werkplaats=werkplaats,
            activity__status="published",
            link_until__gt=timezone.now(),
        )

    def with_token(self, token: str) -> Self:
        """Keep the one to which a link leads."""
        return self.filter(link_digest=digest(token))


class WentWellQuerySet(models.QuerySet["WentWell"]):
    """Reads of what went well."""

    def of_activity(self, activity: "Activity") -> Self:
        """Keep what was said at one activity."""
        return self.filter(activity=activity)

    def shown(self) -> Self:
        """Keep what the organiser did not take off."""
        return self.filter(hidden_at=None)


class IntroductionQuerySet(models.QuerySet["Introduction"]):
    """Reads of introductions."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(need__werkplaats=werkplaats)

    def with_lines(self) -> Self:
        """Read with both lines and who wrote them."""
        return self.select_related(
            "need__registration",
            "offer__registration",
            "need__activity__werkplaats__site",
            "offer__activity__werkplaats__site",
        )

    def with_token(self, token: str) -> Self:
        """Keep the one to which a mailed link leads, as long as it works."""
        return self.filter(link_digest=digest(token), link_until__gt=timezone.now())

    def of_line(self, line: "Line") -> Self:
        """Keep those in which this line is one of the two."""
        return self.filter(**{line.side: line})

    def of_registrations(self, registrations: Any) -> Self:
        """Keep those in which one of the two came with one of these registrations."""
        return self.filter(
            Q(need__registration__in=registrations) | Q(offer__registration__in=registrations)
        )

    def asked_by_registration(self, registration: "Registration") -> Self:
        """Keep those that somebody asked for."""
        return self.filter(
            Q(asked_by="need", need__registration=registration)
            | Q(asked_by="offer", offer__registration=registration)
        )

    def waiting(self) -> Self:
        """Keep those that whoever asked still hopes for."""
        return self.filter(status__in=["asked", "declined"])

    def over(self, now: datetime) -> Self:
        """Keep those that were open for long enough."""
        return self.waiting().filter(link_until__lte=now)

    def nameless(self) -> Self:
        """Keep those of which one of the two has been forgotten."""
        return self.filter(Q(need__registration=None) | Q(offer__registration=None))
