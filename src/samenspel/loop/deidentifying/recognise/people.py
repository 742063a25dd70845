"""Names of people and places, by the words around them or by their capital."""

import re
from collections.abc import Iterable, Iterator

from samenspel.loop.deidentifying.recognise.traces import CHECKED, LOOKS, TOLD, Trace

CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
WORD = rf"{CAPITAL}[\w'’-]*[\w]"
# "Op den Brouw" is a name; "Fatima op de Lange Haven" says where Fatima lives.
BETWEEN = (
    r"(?:van|de|den|der|het|'t|ten|ter|te|el|al|ben|bin|la|le|du|von|(?:op|aan|in) (?:den|'t))"
)
NAME = rf"{WORD}(?: (?:{BETWEEN} ){{0,3}}{WORD}){{0,3}}"
TITLES = (
    "meneer|mevrouw|mevr|mw|dhr|hr|dokter|dr|drs|ir|mr|prof|professor|zuster|broeder|juf|juffrouw"
    "|meester|tante|ome|oom|opa|oma|pastoor|imam|dominee|wethouder|burgemeester|buurvrouw|buurman"
    "|mijnheer|mijn (?:zoon|dochter|man|vrouw|zus|broer|vriend|vriendin|collega|moeder|vader)"
    "|mijn (?:zoontje|dochtertje|kleindochter|kleinzoon|zusje|broertje|buurvrouw|buurman|nicht)"
)
TITLED = re.compile(rf"\b(?i:{TITLES})\.? (?P<name>{NAME})")
INTRODUCED = re.compile(
    rf"\b(?i:mijn naam is|ik heet|(?:heet|heette)(?: (?:hij|ze|zij))?|naam was|genaamd|ik ben"
    rf"|noem(?:en|t)? (?:hem|haar|me|mij)|vraag maar naar|vragen naar) (?P<name>{NAME})"
)
NAMED_SO = re.compile(rf"(?P<name>{NAME}) (?:heette|heet) (?:ze|hij|zij)\b")
IN_THE_MIDDLE = re.compile(rf"(?<=[\w,;'’)”\"] ){NAME}")
TO_A_PLACE = re.compile(r"\b(?:in|uit|naar|vanuit|richting|buiten|rond|en|of) $")
GOES_TO_PLACES = re.compile(r"\b(?:in|uit|naar|vanuit|richting|buiten|rond) $")
# With a capital in the middle of a sentence, and nobody's name.
_NOBODY = (
    "Ik U Uw God Allah Heer Jezus Nederland Nederlands Nederlandse Nederlander Nederlanders"
    " Europa Engels Engelse Turks Turkse Turken Marokkaans Marokkaanse Marokkanen Arabisch Pools"
    " Poolse Polen Duits Duitse Frans Franse Surinaams Surinaamse Antilliaans Antilliaanse"
    " Hollands Hollandse Kerst Kerstmis Pasen Pinksteren Sinterklaas Koningsdag Ramadan Wmo"
    " Facebook WhatsApp Whatsapp Google YouTube Instagram Zoom Teams Marktplaats Internet"
    " Participatiewet Jeugdwet Werkplaats Werkplaatsen Sociaal Domein Wlz Zvw Word Excel"
    " Christelijk Christelijke Islamitisch Islamitische Jumbo Lidl Aldi Action Hema Corona Covid"
    " Ja Nee Nou Maar En Dus Toen Dan Hij Zij Ze Wij We Jij Je Het De Een Dat Dit Die Wat Hoe Wie"
    " Waar Waarom Als Er Eh Kom Mag Kan Wil Is Was Heb Heeft"
)
NOBODY = frozenset(_NOBODY.split())


def find_people(text: str, known: Iterable[str] = ()) -> Iterator[Trace]:
    """Yield names in `text`, and towns that follow a word of place; those in `known` for sure."""
    for pattern in (TITLED, INTRODUCED, NAMED_SO):
        for found in pattern.finditer(text):
            if _is_somebody(found["name"]):
                yield Trace(*found.span("name"), "name", certainty=TOLD)
    for found in IN_THE_MIDDLE.finditer(text):
        if _is_somebody(found.group()):
            kind = "place" if _is_a_place(text, found.start()) else "name"
            yield Trace(*found.span(), kind, certainty=LOOKS)
    for name in known:
        for part in _parts(name):
            for found in re.finditer(rf"(?<!\w){re.escape(part)}(?:(?=s\b)|(?!\w))", text):
                yield Trace(*found.span(), "name", "known", CHECKED)


def _is_a_place(text: str, at: int) -> bool:
    return bool(GOES_TO_PLACES.search(text, max(0, at - 20), at))


def _is_somebody(words: str) -> bool:
    """Return whether it isn't only words that have a capital anyway, or an abbreviation."""
    parts = [part for part in words.split() if part[0].isupper()]
    return not all(
        part in NOBODY or (part.isupper() and len(part) < 7) or _is_abbreviated(part)
        for part in parts
    )


def _is_abbreviated(part: str) -> bool:
    return sum(character.isupper() for character in part) > 2


def _parts(name: str) -> list[str]:
    """Return the whole name, its first name and its last name with what stands between."""
    words = name.split()
    if len(words) < 2:
        return [name] if len(name) > 1 else []
    family = " ".join(words[1:])
    parts = [name, words[0], family, family[:1].upper() + family[1:], words[-1]]
    return [part for part in dict.fromkeys(parts) if len(part) > 1 and part[0].isupper()]
