"""Schools and organisations, by what stands with their names."""

import re
from collections.abc import Iterable, Iterator

from samenspel.loop.deidentifying.recognise.traces import CHECKED, TOLD, Trace

CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
WORD = rf"{CAPITAL}[\w&'’-]*"
LINK = r"(?:van|de|den|der|het|'t|in|en|voor|aan|op|bij|te)"
NAME = rf"{WORD}(?: (?:{LINK} ){{0,2}}{WORD}){{0,4}}"
SCHOOLS = [
    rf"\b(?:[Bb]asisschool|[Bb]rede school|[Kk]leuterschool|[Pp]euterspeelzaal|[Ss]choolvereniging"
    rf"|OBS|CBS|RKBS|PCBS|PCB|KBS|obs|cbs|SBO|ROC|[Hh]ogeschool|[Uu]niversiteit)"
    rf" (?:[Dd]e |[Hh]et |van )?{NAME}",
    rf"\b{WORD}(?: (?:{LINK} )?{WORD}){{0,3}}[ -](?:[Cc]ollege|[Ll]yceum|[Gg]ymnasium|[Mm]avo)\b",
    rf"\b{CAPITAL}[\w'’-]+(?:school|lyceum|gymnasium|college)\b",
]
ORGANISATIONS = [
    rf"\b(?:[Ss]tichting|[Vv]ereniging|[Bb]uurthuis|[Ww]ijkcentrum|[Bb]uurtcentrum|[Dd]orpshuis"
    rf"|[Zz]orgcentrum|[Vv]erpleeghuis|[Vv]erzorgingshuis|[Ww]oningcorporatie|[Mm]oskee"
    rf"|[Hh]uisartsenpraktijk|[Gg]ezondheidscentrum|[Ww]elzijnsorganisatie"
    rf"|[Ww]oningbouwvereniging|[Vv]oedselbank|[Ii]nloophuis) (?:[Dd]e |[Hh]et )?{NAME}",
    rf"\b(?:de )?[Gg]emeente {NAME}",
    rf"\b(?:[Ss]ociaal )?(?:[Ww]ijk|[Bb]uurt|[Jj]eugd|[Gg]ebieds)team {NAME}",
    rf"\b{WORD}(?: {WORD}){{0,3}}[ -](?:[Zz]iekenhuis|[Gg]asthuis|[Kk]liniek)\b",
    r"\b(?:Humanitas|Leger des Heils|Rode Kruis|(?:de )?Zonnebloem|Vluchtelingenwerk"
    r"|VluchtelingenWerk|MEE|Exodus|Schuldhulpmaatje|SchuldHulpMaatje|Antes|Yulius|Careyn"
    r"|ASVZ|Pameijer|Gemiva|Syndion|Fivoor|Bouman|Enver|DOCK|Radar|Welzijn Nederland)\b",
]
_SCHOOLS = [re.compile(pattern) for pattern in SCHOOLS]
_ORGANISATIONS = [re.compile(pattern) for pattern in ORGANISATIONS]


def find_bodies(text: str, known: Iterable[str] = ()) -> Iterator[Trace]:
    """Yield schools and organisations in `text`; those in `known` whatever stands with them."""
    for pattern in _SCHOOLS:
        for found in pattern.finditer(text):
            yield Trace(*found.span(), "school", certainty=TOLD)
    for pattern in _ORGANISATIONS:
        for found in pattern.finditer(text):
            yield Trace(*found.span(), "organisation", certainty=TOLD)
    for name in known:
        if len(name) > 2:
            for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
                yield Trace(*found.span(), "organisation", "known", CHECKED)
