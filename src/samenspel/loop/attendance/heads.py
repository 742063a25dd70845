"""Everyone who may come in at a door, by a short name that is no personal data.

A head is "r12" (who signed up), "c5" (who comes along) or "w7" (who walked in).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from samenspel.ground.common.choices import label_of
from samenspel.loop.activities.models import Activity, Registration, RegistrationStatus
from samenspel.loop.attendance.models import CheckIn
from samenspel.loop.attendance.words import hour_of
from samenspel.loop.network.models import Perspective, Werkplaats

_HEAD = re.compile(r"[rcw][0-9]{1,15}")


def is_head(name: str) -> bool:
    """Return whether `name` could be that of a head."""
    return _HEAD.fullmatch(name) is not None


@dataclass(frozen=True)
class Head:
    """One person at the door. `state` says why a place is not certain; "" when it is.

    `beside` is the name of who brought this person along, `brought_by` the key of that head.
    """

    key: str
    name: str
    perspective: str = ""
    beside: str = ""
    state: str = ""
    since: datetime | None = None
    brought_by: str = ""
    is_nameless: bool = False

    @property
    def is_in(self) -> bool:
        """Return whether this person came in."""
        return self.since is not None

    @property
    def comes_as(self) -> Any:
        """Return the perspective in words."""
        return label_of(Perspective, self.perspective) if self.perspective else ""

    @property
    def at(self) -> str:
        """Return since when, as people say it."""
        return hour_of(self.since) if self.since else ""

    @property
    def sought(self) -> str:
        """Return the words by which this person is found."""
        return f"{self.name} {self.beside}".casefold()


def heads_of(activity: Activity) -> list[Head]:
    """Return everyone who may come in, by name, companions under who brought them."""
    standing = activity.check_ins.present().order_by("pk")
    since = {row.head: row.at for row in standing}
    named = [*_signed_up(activity, since), *_walked_in(activity, since)]
    return [head for _name, _at, head in sorted(named, key=lambda one: one[:2])]


Sortable = tuple[str, int, Head]


def _signed_up(activity: Activity, since: dict[str, datetime]) -> Iterator[Sortable]:
    for one in _newest_of_each(activity):
        state = "" if one.is_confirmed else str(one.get_status_display())
        key, first = f"r{one.pk}", (one.name.casefold() + f" {one.pk}")
        yield first, 0, Head(key, one.name, one.perspective, "", state, since.get(key))
        for number, companion in enumerate(one.companions.all(), start=1):
            key = f"c{companion.pk}"
            name = companion.name or _("Somebody with %(name)s") % {"name": one.name}
            at, nameless = since.get(key), not companion.name
            head = Head(key, name, "", one.name, state, at, f"r{one.pk}", nameless)
            yield first, number, head


def _newest_of_each(activity: Activity) -> list[Registration]:
    """Return who comes or may: who let the time pass too, unless they signed up again."""
    known = activity.registrations.exclude(status=RegistrationStatus.CANCELLED)
    everyone = list(known.prefetch_related("companions").order_by("created"))
    newest = {_who(one): one for one in everyone}
    newest |= {_who(one): one for one in everyone if one.status != RegistrationStatus.EXPIRED}
    return list(newest.values())


def _who(registration: Registration) -> str:
    """Return what tells people apart: the mail address, and who has none is somebody each time."""
    return registration.email.lower() or f"#{registration.pk}"


def _walked_in(activity: Activity, since: dict[str, datetime]) -> Iterator[Sortable]:
    for one in activity.walk_ins.all():
        key = f"w{one.pk}"
        head = Head(key, one.name, one.perspective, "", "", since.get(key))
        yield f"{one.name.casefold()} w{one.pk}", 0, head


def changed_since(activity: Activity, cursor: int) -> tuple[int, list[CheckIn]]:
    """Return the newest tap's number, and the standing tap of each head that changed since."""
    newer = list(activity.check_ins.filter(pk__gt=cursor).order_by("pk"))
    if not newer:
        return cursor, []
    heads = {row.head for row in newer}
    return newer[-1].pk, list(activity.check_ins.standing().of_heads(heads))


def activity_of_head(head: str, werkplaats: Werkplaats) -> Activity | None:
    """Return at whose door `head` belongs, in this Werkplaats."""
    path = {"r": "registrations", "c": "registrations__companions", "w": "walk_ins"}[head[0]]
    here = Activity.objects.for_werkplaats(werkplaats).select_related("werkplaats__site", "team")
    return here.filter(**{f"{path}__pk": int(head[1:])}).first()


def party_of(head: str, heads: list[Head]) -> list[Head]:
    """Return `head` and those who come along: nobody when it was called off."""
    asked = next((one for one in heads if one.key == head), None)
    if asked is None:
        return []
    return [one for one in heads if head in {one.key, one.brought_by}]
