"""Who sat at the table, at each moment that somebody came or left."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.teams.models import Team
from samenspel.loop.teams.voices import Moment, register

AT_THE_TABLE = _("at the table")
A_DAY = timedelta(days=1)
Seat = tuple[str, date, date | None]


def voices_at_the_table(team: Team) -> Iterator[Moment]:
    """Tell how many people of each perspective sat there, at each change and at last."""
    seats: list[Seat] = list(team.members.order_by().values_list("perspective", "starts", "ends"))
    today = timezone.localdate()
    last = min(today, team.last_day or today)
    changes = {starts for _who, starts, _ends in seats}
    changes |= {ends + A_DAY for _who, _starts, ends in seats if ends}
    before: Counter[str] | None = None
    for day in sorted({day for day in changes if day < last} | {last}):
        counts = Counter(who for who, starts, ends in seats if _sits(day, starts, ends))
        if seats and (counts != before or day == last):
            yield Moment(day=day, place=AT_THE_TABLE, label="", counts=counts)
        before = counts


def _sits(day: date, starts: date, ends: date | None) -> bool:
    return starts <= day and (ends is None or ends >= day)


register(voices_at_the_table)
