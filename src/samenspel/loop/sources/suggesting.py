"""Who a speaker could be, by what it is called. A keeper says whether it is right."""

import re
from collections.abc import Iterable

from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Speaker

OURS = "ours"
_ASKS = re.compile(
    r"(?:int|i|interviewer|interviewster|moderator|gespreksleid(?:er|ster)|onderzoeker|"
    r"vragenstell(?:er|ster)|vz|voorzitter)[ .]?\d*",
    re.IGNORECASE,
)


def suggested(speaker: Speaker, people: Iterable[Participant]) -> str:
    """Return the key of the participant with this very code, OURS for who asks, or nothing."""
    label = speaker.label.strip().casefold()
    for participant in people:
        if participant.code.casefold() == label:
            return str(participant.pk)
    return OURS if _ASKS.fullmatch(label) else ""
