"""What stands on a wall, read with as many queries for three lines as for three hundred."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models import Activity
from samenspel.loop.exchange.models import Line, Need, Offer


@dataclass(frozen=True)
class Group:
    """Lines about one theme; without a name where there are no themes at all."""

    name: str
    lines: list[Line]


@dataclass(frozen=True)
class Column:
    """One half of the wall."""

    side: str
    groups: list[Group] = field(default_factory=list)

    @property
    def number(self) -> int:
        """Return how many lines there are."""
        return sum(len(group.lines) for group in self.groups)


@dataclass(frozen=True)
class Wall:
    """Both halves."""

    needs: Column
    offers: Column

    @property
    def is_empty(self) -> bool:
        """Return whether nobody wrote anything yet."""
        return not self.needs.number and not self.offers.number


def read_wall(activity: Activity) -> Wall:
    """Read the wall of one activity: two queries."""
    needs = Need.objects.of_activity(activity).for_the_wall()
    offers = Offer.objects.of_activity(activity).for_the_wall()
    return Wall(Column("need", _grouped(needs)), Column("offer", _grouped(offers)))


def _grouped(lines: Iterable[Line]) -> list[Group]:
    """Group by theme; what is about no theme comes last."""
    by_theme = groupby(lines, key=lambda line: line.theme)
    groups = [Group(theme.name if theme else "", list(found)) for theme, found in by_theme]
    groups.sort(key=lambda group: group.name == "")  # stable: the themes keep their order
    if len(groups) > 1 and groups[-1].name == "":
        groups[-1] = Group(str(_("Other")), groups[-1].lines)
    return groups
