"""What can be found of the material, and by whom: titles, by the researchers of the team.

The texts themselves stay out of the index: words that somebody takes back would have to leave it
in the same moment, also when a consent ends by itself.
"""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.search import registry
from samenspel.ground.search.registry import Document
from samenspel.loop.research.models import Researcher
from samenspel.loop.sources.models import Source


def audience_of_research(team_id: int) -> str:
    """Return the name of the group that reads the material of a team."""
    return f"research:{team_id}"


def describe(source: Source) -> Document:
    """Let a text be found by its title."""
    return Document(
        title=source.title,
        body="",
        url=source.get_absolute_url(),
        kind="source",
        scope=source.werkplaats_id,
        audience=audience_of_research(source.team_id),
        date=source.day,
    )


def audiences(person: Any) -> Iterator[str]:
    """Tell of which teams `person` reads the material."""
    if person is not None and person.active_memberships:
        own = [membership.werkplaats_id for membership in person.active_memberships]
        works = Researcher.objects.filter(person=person, team__werkplaats__in=own)
        for team_id in works.values_list("team_id", flat=True):
            yield audience_of_research(team_id)


registry.register(Source, describe, queryset=Source.objects.without_text().select_related("team"))
registry.register_kind("source", _("Material"))
registry.register_audiences(audiences)
