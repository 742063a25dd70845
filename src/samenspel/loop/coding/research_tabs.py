"""Codes and passages among the pages of a team's research."""

from typing import Any

from django.db.models import Count
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tabs import Tab
from samenspel.loop.coding.models import Passage
from samenspel.loop.research.access import may_read
from samenspel.loop.research.held import HELD, Told
from samenspel.loop.research.models import Participant
from samenspel.loop.research.tabs import TABS
from samenspel.loop.sources.going import GOES
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.tabs import TABS as SOURCE_TABS
from samenspel.loop.teams.models import Team


def _readers(request: HttpRequest, team: Team) -> bool:
    person: Any = getattr(request, "person", None)
    return may_read(person, team)


def passages_in(source: Source) -> list[str]:
    """Tell how many passages go when a text goes."""
    number = source.passages.count()
    told = ngettext("%(number)s passage", "%(number)s passages", number)
    return [told % {"number": number}] if number else []


TABS.register(Tab(_("Codes"), "coding:codebook", order=30, visible=_readers))
TABS.register(Tab(_("Passages"), "coding:passages", order=40, visible=_readers))
TABLES = ("coding:table_sources", "coding:table_together")
TABS.register(
    Tab(_("Tables"), "coding:table_perspectives", order=50, visible=_readers, also=TABLES)
)
TABS.register(Tab(_("Agreement"), "coding:rounds", order=60, visible=_readers))
SOURCE_TABS.register(Tab(_("Coding"), "coding:source", order=10))
GOES.register(passages_in)


def passages_with_words_of(participant: Participant) -> Told:
    """Count the stretches with words of this participant that researchers marked, by text."""
    marked = Passage.objects.filter(voices__participant=participant).order_by()
    numbers = marked.values_list("source__title").annotate(Count("pk", distinct=True))
    lines = [
        ngettext("%(number)d passage in “%(text)s”", "%(number)d passages in “%(text)s”", number)
        % {"number": number, "text": title}
        for title, number in numbers.order_by("source__title")
    ]
    return [(gettext("Passages with your words, which researchers marked"), lines)]


HELD.register(passages_with_words_of)
