"""Chainable reads of who came in."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, NullIf

from samenspel.loop.network.models import Membership

if TYPE_CHECKING:
    from samenspel.loop.attendance.models import CheckIn

Counts = dict[str, int]
"""How many people of each `Perspective` value; "" where it is not known."""


class CheckInQuerySet(models.QuerySet["CheckIn"]):
    """Reads of taps at the door."""

    def standing(self) -> Self:
        """Keep the newest of each head."""
        return self.filter(counts=True)

    def present(self) -> Self:
        """Keep one for everybody who is in."""
        return self.filter(counts=True, came=True)

    def of_heads(self, heads: Iterable[str]) -> Self:
        """Keep those of heads named as "r12", "c5", "w7"."""
        keys: dict[str, list[int]] = {"r": [], "c": [], "w": []}
        for head in heads:
            keys[head[0]].append(int(head[1:]))
        return self.filter(
            Q(registration__in=keys["r"]) | Q(companion__in=keys["c"]) | Q(walk_in__in=keys["w"])
        )

    def numbers(self) -> dict[int, Counts]:
        """Return, for each activity by its key, how many people of each perspective are in.

        Who did not say as what they come, counts as what they are in the Werkplaats.
        """
        member = Membership.objects.filter(
            person=OuterRef("registration__person"), werkplaats=OuterRef("activity__werkplaats")
        )
        rows = (
            self.present()
            .annotate(
                voice=Coalesce(
                    NullIf(F("registration__perspective"), Value("")),
                    NullIf(F("walk_in__perspective"), Value("")),
                    Subquery(member.values("perspective")[:1]),
                    Value(""),
                )
            )
            .order_by()
            .values_list("activity_id", "voice")
            .annotate(people=Count("pk"))
        )
        numbers: dict[int, Counts] = {}
        for activity, voice, people in rows:
            numbers.setdefault(activity, {})[voice] = people
        return numbers
