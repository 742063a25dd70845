"""Look for traces in a text, and keep them as suggestions. Runs in the worker.

Words that were taken back are never looked at: the text comes blotted. What somebody decided stays
as it is, also when the text is searched again.
"""

import logging
import re
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from samenspel.loop.deidentifying import vault
from samenspel.loop.deidentifying.models import (
    Decision,
    NameSearch,
    Pseudonym,
    Suggestion,
)
from samenspel.loop.deidentifying.recognise import Trace, apart, everywhere, find, lists
from samenspel.loop.deidentifying.recognise.traces import CHECKED
from samenspel.loop.research.models import Identity
from samenspel.loop.sources.models import Source
from samenspel.loop.sources.reader import BLOT, safe_text
from samenspel.loop.teams.models import Team

BY_PERSON, BY_KEY = "person", "key"
LONGEST_NAME = 5  # words
TRIES = 3
WORD = re.compile(r"\w[\w'’-]*")
logger = logging.getLogger(__name__)


def run_search(search_id: int) -> int:
    """Do what was asked; what goes wrong is told on the page, so that it can be asked again."""
    search = NameSearch.objects.select_related("source__team").filter(pk=search_id).first()
    if search is None or search.done_at is not None:
        return 0
    try:
        return find_traces(source=search.source)
    except Exception:
        NameSearch.objects.filter(pk=search_id).update(failed=True)
        raise


def find_traces(*, source: Source, by_lists: bool = True) -> int:
    """Keep a suggestion for each trace in `source`; return how many wait for somebody.

    Without `by_lists` only our own patterns look, which takes no time.
    The same again changes nothing. Reading takes seconds and holds nothing: when the text changed
    in that time, it is read once more.
    """
    for _try in range(TRIES):
        seen = Source.objects.select_related("team__werkplaats").get(pk=source.pk)
        text = safe_text(seen)
        traces, with_lists = _traces_in(text, seen.team, by_lists=by_lists)
        with transaction.atomic():
            current = Source.objects.select_for_update().defer("text").get(pk=source.pk)
            if current.version != seen.version:
                continue
            _keep(seen, traces)
            NameSearch.objects.update_or_create(
                source=seen,
                defaults={
                    "done_at": timezone.now(), "version": seen.version,
                    "with_lists": with_lists, "failed": False,
                },
            )  # fmt: skip
            return seen.suggestions.undecided().count()
    raise RuntimeError("The text kept changing while it was read.")


def find_elsewhere(pseudonym_id: int, source_id: int) -> int:
    """Suggest in the team's other texts what got a stand-in in `source_id`; return how often."""
    pseudonym = Pseudonym.objects.select_related("team").filter(pk=pseudonym_id).first()
    if pseudonym is None:
        return 0
    words = vault.opened(pseudonym.sealed)
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    others = Source.objects.of_team(pseudonym.team).filter(text__icontains=words)
    made = 0
    for pk in others.exclude(pk=source_id).order_by("pk").values_list("pk", flat=True):
        with transaction.atomic():
            source = Source.objects.select_for_update().get(pk=pk)
            places = [found.span() for found in pattern.finditer(safe_text(source))]
            known = list(source.suggestions.values_list("start", "end"))
            new = [
                Suggestion(
                    source=source, start=start, end=end, kind=pseudonym.kind, found_by=BY_KEY
                )
                for start, end in places
                if not any(a < end and start < b for a, b in known)
            ]
            made += len(Suggestion.objects.bulk_create(new))
    return made


def _traces_in(text: str, team: Team, *, by_lists: bool) -> tuple[list[Trace], bool]:
    """Return what is found in `text`, without overlap, and whether the lists took part."""
    traces = find(text, people=_people_of(team), organisations=_partners_of(team))
    traces += _known_to_the_key(text, team)
    folder, with_lists = Path(settings.SAMENSPEL_NAMES), False
    if by_lists and lists.are_prepared(folder):
        try:
            traces += lists.find_by_lists(text, folder)
            with_lists = True
        except lists.ListsError:
            logger.exception("the lists of names could not be used")
    found = apart(everywhere(text, traces))
    return [one for one in found if BLOT not in text[one.start : one.end]], with_lists


def _people_of(team: Team) -> list[str]:
    """Return the names of who takes part and of who sits at the table."""
    identities = Identity.objects.filter(participant__team=team).exclude(name="")
    members = team.members.values_list("person__name", flat=True)
    return [name for name in {*identities.values_list("name", flat=True), *members} if name]


def _partners_of(team: Team) -> list[str]:
    return list(team.werkplaats.organisations.values_list("name", flat=True))


def _known_to_the_key(text: str, team: Team) -> list[Trace]:
    """Return what got a stand-in in any text of the team before; nothing is opened for that."""
    kinds = dict(Pseudonym.objects.of_team(team).values_list("digest", "kind"))
    if not kinds:
        return []
    words = [found.span() for found in WORD.finditer(text)]
    digests: dict[str, str] = {}
    traces = []
    for at, (start, _end) in enumerate(words):
        for _start, end in words[at : at + LONGEST_NAME]:
            stretch = text[start:end]
            if stretch not in digests:
                digests[stretch] = vault.digest(team.pk, stretch)
            if digests[stretch] in kinds:
                traces.append(Trace(start, end, kinds[digests[stretch]], BY_KEY, CHECKED))
    return traces


def _keep(source: Source, traces: list[Trace]) -> None:
    """Let the open suggestions be `traces`, next to what people decided or added."""
    standing = list(source.suggestions.all())
    open_ones = {
        (one.start, one.end): one
        for one in standing
        if one.decision == Decision.OPEN and one.found_by != BY_PERSON
    }
    stays = [one for one in standing if (one.start, one.end) not in open_ones]
    blocked = {
        place
        for one in stays
        if one.decision != Decision.REJECTED
        for place in range(one.start, one.end)
    }
    rejected = [(one.start, one.end) for one in stays if one.decision == Decision.REJECTED]
    wanted = [
        trace
        for trace in traces
        if blocked.isdisjoint(range(trace.start, trace.end))
        and not any(start <= trace.start and trace.end <= end for start, end in rejected)
    ]
    places = {(trace.start, trace.end) for trace in wanted}
    gone = [one.pk for place, one in open_ones.items() if place not in places]
    Suggestion.objects.filter(pk__in=gone).delete()
    Suggestion.objects.bulk_create(
        [
            Suggestion(
                source=source, start=trace.start, end=trace.end, kind=trace.kind,
                found_by=trace.found_by,
            )
            for trace in wanted
            if (trace.start, trace.end) not in open_ones
        ],
        batch_size=500,
    )  # fmt: skip
