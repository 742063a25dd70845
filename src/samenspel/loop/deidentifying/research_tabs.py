"""Names among the pages of a text, and the key among those of a team's research."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samenspel.ground.common.tabs import Tab
from samenspel.loop.deidentifying.access import may_decide, may_open_key
from samenspel.loop.deidentifying.models import Suggestion
from samenspel.loop.network.models import Person
from samenspel.loop.research.overview import OVERVIEW, Line
from samenspel.loop.research.tabs import TABS
from samenspel.loop.sources.going import GOES
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.tabs import TABS as SOURCE_TABS
from samenspel.loop.teams.models import Team


def _keeps(request: HttpRequest, team: Team) -> bool:
    return may_open_key(_person(request), team)


def _codes(request: HttpRequest, source: Source) -> bool:
    return may_decide(_person(request), source.team)


def _person(request: HttpRequest) -> Any:
    return getattr(request, "person", None)


def names_line(team: Team, person: Person | None) -> Line | None:
    """Tell how many names are still to be looked at, and in which text to begin."""
    if not may_decide(person, team):
        return None
    waiting = Suggestion.objects.filter(source__team=team).undecided()
    first = waiting.order_by("source", "start").values_list("source", flat=True).first()
    if first is None:
        return None
    return Line(
        label=_("Names to look at"),
        number=waiting.count(),
        url=reverse("deidentifying:names", kwargs={"slug": team.slug, "pk": first}),
        todo=_("Look at the names"),
    )


def decisions_in(source: Source) -> list[str]:
    """Tell how many decisions about names go when a text goes."""
    number = source.suggestions.decided().count()
    if not number:
        return []
    told = ngettext("%(n)s decision about a name", "%(n)s decisions about names", number)
    return [told % {"n": number}]


TABS.register(Tab(gettext_lazy("Key"), "deidentifying:key", order=25, visible=_keeps))
SOURCE_TABS.register(Tab(gettext_lazy("Names"), "deidentifying:names", order=30, visible=_codes))
OVERVIEW.register(names_line, order=25)
GOES.register(decisions_in)
