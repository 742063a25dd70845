"""A focus group whose transcript has names in it."""

import pytest

from samenspel.loop.deidentifying.models import Suggestion
from samenspel.loop.deidentifying.services import find_traces
from samenspel.loop.sources.models import Source
from tests.focus_group import FocusGroup, a_focus_group, a_transcript

LINES = [
    ("INT", "Wat doet u als het niet meer lukt thuis?"),
    ("D1", "Dan bel ik Fatima. Mijn dochter Fatima woont in Dordrecht, op de Kerkweg 7."),
    ("D2", "Mevrouw El Amrani is 71 jaar. Haar nummer is 06-12345678."),
    ("D1", "Zonder Fatima had ik het niet gered."),
]


@pytest.fixture
def group(zhz, researcher, professional) -> FocusGroup:
    return a_focus_group(zhz, keeper=researcher, coder=professional)


@pytest.fixture
def source(group) -> Source:
    """A transcript in which names are found, and nobody decided yet."""
    made = a_transcript(group.team, LINES, {"D1": group.d1, "D2": group.d2}, title="Namen")
    find_traces(source=made)
    return made


def words_of(source: Source, *suggestions: Suggestion) -> list[str]:
    text = Source.objects.get(pk=source.pk).text
    return [text[one.start : one.end] for one in suggestions or source.suggestions.all()]


def those(source: Source, words: str) -> list[int]:
    """Return the keys of the suggestions at which `words` stand."""
    return [one.pk for one in source.suggestions.all() if words_of(source, one) == [words]]
