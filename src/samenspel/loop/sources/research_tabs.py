"""The material among the pages of a team's research, and the pages of one text."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.tabs import Tab
from samenspel.loop.network.models import Person
from samenspel.loop.research.held import HELD
from samenspel.loop.research.models import Participant
from samenspel.loop.research.overview import OVERVIEW, Line
from samenspel.loop.research.tabs import TABS
from samenspel.loop.sources import tabs
from samenspel.loop.sources.access import may_code, may_keep, may_read
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team


def _reads(request: HttpRequest, team: Team) -> bool:
    return may_read(_person(request), team)


def _keeps(request: HttpRequest, source: Source) -> bool:
    return may_keep(_person(request), source.team)


def _codes(request: HttpRequest, source: Source) -> bool:
    return may_code(_person(request), source.team)


def _person(request: HttpRequest) -> Any:
    return getattr(request, "person", None)


def sources_line(team: Team, person: Person | None) -> Line:
    """Tell how many texts there are."""
    number = Source.objects.of_team(team).count()
    adds = may_code(person, team) and not number
    kwargs = {"slug": team.slug}
    return Line(
        label=_("Texts in the material"),
        number=number,
        url=reverse("sources:add" if adds else "sources:list", kwargs=kwargs),
        todo=_("Add a first text") if adds else "",
    )


def texts_with_words_of(participant: Participant) -> list[tuple[Any, list[str]]]:
    """Name the texts with words of somebody, for the page of the own words."""
    texts = Source.objects.without_text().with_words_of(participant).order_by("day", "pk")
    return [(_("Texts with your words"), [source.named for source in texts])]


TABS.register(Tab(gettext_lazy("Material"), "sources:list", order=20, visible=_reads))
tabs.TABS.register(Tab(gettext_lazy("Read"), "sources:detail", order=0))
tabs.TABS.register(Tab(gettext_lazy("Who speaks"), "sources:speakers", order=20, visible=_keeps))
tabs.TABS.register(Tab(gettext_lazy("Correct"), "sources:correct", order=40, visible=_codes))
OVERVIEW.register(sources_line, order=20)
HELD.register(texts_with_words_of)
