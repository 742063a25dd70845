"""Who speaks, in a text: "Ria: …", "R1 (00:12:05): …", "[00:12] Interviewer: …".

Never sure: a person looks at the labels that `speakers_in` found and says which are speakers.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from samenspel.ground.documents.times import CLOCK, milliseconds

_TIME = rf"[\[(<]?\s*{CLOCK}(?:\s*(?:-|–)\s*{CLOCK})?\s*[\])>]?"
_LABEL = r"(?P<label>[^\W_][^:\n\t\[\]<>]{0,39}?)"
_SPOKEN = re.compile(
    rf"(?:(?P<before>{_TIME})\s*[-–:]?\s*)?\*{{0,2}}{_LABEL}\*{{0,2}}"
    rf"\s*(?P<after>[\[(<]\s*{CLOCK}\s*[\])>])?\s*:\*{{0,2}}(?:\s+(?P<words>\S.*)|\s*$)"
)
_HEADING = re.compile(rf"(?:(?P<before>{_TIME})\s+)?{_LABEL}\s+(?P<after>{_TIME})\s*$")
_KNOWN = re.compile(
    r"(?:interviewer|interviewster|int|geïnterviewde|moderator|gespreksleid(?:er|ster)|"
    r"vragenstell?(?:er|ster)|onderzoeker|voorzitter|respondent|deelnemer|deelneemster|spreker|"
    r"speaker|bewoner|cliënt|professional|student|man|vrouw|"
    r"(?-i:[A-Z]{1,3})|[a-z]{1,3}(?=[ .]?\d))[ .]?\d{0,3}",
    re.IGNORECASE,
)
NOT_SPEAKERS = {
    "let op", "nb", "datum", "dag", "tijd", "duur", "locatie", "plaats", "aanwezig", "aanwezigen",
    "afwezig", "onderwerp", "doel", "conclusie", "samenvatting", "opmerking", "noot", "bron",
    "vraag", "antwoord", "titel", "thema", "http", "https", "tel", "e-mail", "mail", "agenda",
    "besluit", "actie", "actiepunt", "actiepunten", "verslag", "dilemma", "casus", "ps",
    "bijvoorbeeld", "kortom", "maar", "dus",
}  # fmt: skip
MOST_WORDS = 5
ONE_WORD = 14
SENTENCE = re.compile(r"[!?;,]|\.\s\S+\s\S+\s|\.\.")
A_LOT = 2


@dataclass(frozen=True)
class Labelled:
    """A line in which somebody begins to speak."""

    label: str
    words: str
    from_ms: int | None = None


@dataclass(frozen=True)
class FoundSpeaker:
    """A label in front of words: how often, and whether it looks like a speaker."""

    label: str
    times: int
    likely: bool


def labelled(line: str) -> Labelled | None:
    """Return who begins to speak in `line`, if its start could be a label."""
    found = _SPOKEN.fullmatch(line)
    if found is None or not _could_be_label(found["label"]):
        return None
    time = found["before"] or found["after"]
    at = milliseconds(time) if time else None
    return Labelled(found["label"].strip(), found["words"] or "", at)


def heading_of_turn(line: str) -> Labelled | None:
    """Return who speaks in the lines after `line`: "Spreker 1  00:12", as programs write it."""
    found = _HEADING.fullmatch(line)
    if found is None or not _could_be_label(found["label"]):
        return None
    return Labelled(found["label"].strip(), "", milliseconds(found["after"]))


def speakers_in(lines: Iterable[str]) -> list[FoundSpeaker]:
    """Return the labels in `lines`, in the order in which they first come.

    Likely is who comes back, or has a name that is mostly given to speakers ("R1"); a short one
    that comes once is when others are. Words that end in a colon for other reasons are not.
    """
    begun = [found.label for line in lines if (found := labelled(line) or heading_of_turn(line))]
    counts = Counter(begun)
    sure = {
        label
        for label, times in counts.items()
        if label.lower() not in NOT_SPEAKERS and (times >= A_LOT or _KNOWN.fullmatch(label))
    }
    return [
        FoundSpeaker(label, times, label in sure or _goes_along(label, sure))
        for label, times in counts.items()
        if label.lower() not in NOT_SPEAKERS
    ]


def _goes_along(label: str, sure: set[str]) -> bool:
    return len(sure) >= A_LOT and len(label) <= ONE_WORD and " " not in label


def _could_be_label(label: str) -> bool:
    if not (label[0].isupper() or label[0].isdigit() or _KNOWN.fullmatch(label)):
        return False
    if label.isdigit() or label.lower() in {"http", "https"}:
        return False
    return len(label.split()) <= MOST_WORDS and not SENTENCE.search(label)
