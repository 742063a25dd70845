"""Findings among the pages of a team's research, and on its first page."""

from collections.abc import Collection
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samenspel.ground.common.tabs import Tab
from samenspel.loop.coding.models import Passage
from samenspel.loop.coding.resting import USES, Use
from samenspel.loop.coding.tabs import WITH_PASSAGES
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_code, may_read
from samenspel.loop.research.overview import OVERVIEW, Line
from samenspel.loop.research.tabs import TABS
from samenspel.loop.sources.going import GOES
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team


def _readers(request: HttpRequest, team: Team) -> bool:
    person: Any = getattr(request, "person", None)
    return may_read(person, team)


def findings_line(team: Team, person: Person | None) -> Line:
    """Tell how many findings there are, and how many rest on no words any more."""
    since = Finding.objects.of_team(team).values_list("needs_look_since", flat=True)
    flagged = sum(moment is not None for moment in since)
    words = ngettext("Look at %(number)s finding", "Look at %(number)s findings", flagged)
    todo = words % {"number": flagged} if flagged else ""
    return Line(
        label=_("Findings"),
        number=len(since),
        url=reverse("findings:team", kwargs={"slug": team.slug}),
        todo=todo,
    )


def findings_on(passages: Collection[Passage]) -> list[Use]:
    """Tell which findings rest on `passages`, for or against."""
    touched = Finding.objects.resting_on_passages(passages).select_related("team")
    slugs = [(one, {"slug": one.team.slug, "pk": one.pk}) for one in touched.order_by("pk")]
    return [
        Use(_("Finding: “%(claim)s”") % {"claim": one.claim}, reverse("findings:work", kwargs=key))
        for one, key in slugs
    ]


def findings_of(source: Source) -> list[str]:
    """Tell how many findings lose words when `source` is taken out of the material."""
    number = Finding.objects.filter(evidence__passage__source=source).distinct().count()
    words = ngettext("words below %(number)s finding", "words below %(number)s findings", number)
    return [words % {"number": number}] if number else []


def _coders(request: HttpRequest, team: Team) -> bool:
    person: Any = getattr(request, "person", None)
    return may_code(person, team)


WITH_PASSAGES.register(Tab(gettext_lazy("Use in a finding"), "findings:use", visible=_coders))
USES.register(findings_on)
GOES.register(findings_of)
TABS.register(Tab(gettext_lazy("Findings"), "findings:team", order=70, visible=_readers))
OVERVIEW.register(findings_line, order=70)
