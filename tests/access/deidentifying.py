"""Who gets what about names in texts: who codes decides, who keeps the key opens it."""

from typing import Any

from samenspel.loop.deidentifying.services import accept_traces, find_traces
from samenspel.loop.sources.models import Source
from tests.access.rows import HIDDEN, Row, coordinators_only
from tests.focus_group import a_focus_group, a_transcript

NOT_GET = 405
LINES = [
    ("INT", "Wie belt u als het niet meer lukt thuis?"),
    ("D1", "Dan bel ik Fatima. Mijn dochter Fatima woont in Dordrecht, op de Kerkweg 7."),
    ("D2", "Mevrouw El Amrani is 71 jaar. Haar nummer is 06-12345678."),
    ("D1", "Ze werkt bij Stichting Buurtkracht, en op OBS De Regenboog. Vraag naar Sjaan."),
    ("D1", "Zonder Fatima had ik het niet gered."),
]


def source(make: Any) -> Source:
    """Make a transcript in which names were found; the coordinator keeps the key."""
    group = a_focus_group(make.zhz, keeper=make.coordinator)
    made = a_transcript(
        group.team, LINES, {"D1": group.d1, "D2": group.d2}, title="Gesprek in de flat"
    )
    find_traces(source=made)
    return made


def decide(made: Source, words: str, stand_in: str, by: Any) -> int:
    found = [one.pk for one in made.suggestions.all() if made.text[one.start : one.end] == words]
    accept_traces(source=made, suggestions=found, words=words, stand_in=stand_in, by=by)
    return found[0]


def text(make: Any) -> dict[str, Any]:
    made = source(make)
    return {"slug": made.team.slug, "pk": made.pk}


def text_not_searched(make: Any) -> dict[str, Any]:
    group = a_focus_group(make.zhz, keeper=make.coordinator)
    return {"slug": group.team.slug, "pk": group.transcript.pk}


def text_decided(make: Any) -> dict[str, Any]:
    made = source(make)
    decide(made, "Fatima", "[naam 1]", make.coordinator)
    return {"slug": made.team.slug, "pk": made.pk}


def decision(make: Any) -> dict[str, Any]:
    made = source(make)
    pk = decide(made, "Fatima", "[naam 1]", make.coordinator)
    return {"slug": made.team.slug, "pk": made.pk, "suggestion": pk}


def team(make: Any) -> dict[str, Any]:
    return {"slug": text_decided(make)["slug"]}


ONLY_POST = {
    "visitor": NOT_GET,
    "outsider": NOT_GET,
    "member": NOT_GET,
    "coordinator": NOT_GET,
    "neighbour": NOT_GET,
    "elsewhere": NOT_GET,
    "look_at": False,
}

ROWS = [
    coordinators_only("deidentifying:names", kwargs=text),
    coordinators_only("deidentifying:names", label="not searched yet", kwargs=text_not_searched),
    coordinators_only("deidentifying:decided", kwargs=text_decided),
    coordinators_only("deidentifying:add", kwargs=text),
    Row("deidentifying:search", kwargs=text, **ONLY_POST),
    Row("deidentifying:decide", kwargs=text, **ONLY_POST),
    Row("deidentifying:again", kwargs=decision, **ONLY_POST),
    Row("deidentifying:put_back", kwargs=decision, **ONLY_POST),
    # Who keeps the key first gives proof: the row sees the way to it.
    coordinators_only("deidentifying:key", kwargs=team, coordinator=302, elsewhere=HIDDEN),
]
