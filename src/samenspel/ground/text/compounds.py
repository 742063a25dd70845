"""Take Dutch compounds apart: 'wijkteamleden' is wijk + team + leden.

Dutch writes compounds as one word, so a reader who looks for 'wijkteam' would miss the text about
'wijkteamleden'. There is no list of all compounds, people make new ones every day; but their parts
are common words. A word is cut where both sides are common words (or can be cut again), and only
when those are, on average, clearly more common than the whole: 'gemeente' and 'voorbeeld' stay.
Between the parts may stand an 's': 'beroepsproduct'.

What it does to the words of social work is measured in docs/search.md.
"""

from collections.abc import Iterator
from typing import Final

from samenspel.ground.text.stop_words import STOP_WORDS, word_set
from samenspel.ground.text.vocabulary import rareness

#: No part is shorter than this, no compound shorter than two of them, and very long ones are noise.
_SHORTEST: Final = 3
_LONGEST: Final = 45

#: Words more common than this have a life of their own, whatever they were made of.
_EVERYDAY: Final = 430

#: The parts must on average be this much more common than the whole (in centibels).
_CLEARLY: Final = 25

#: The rareness of a word that isn't in the vocabulary.
_UNKNOWN: Final = 800

#: Fewer, longer parts are better than many short ones; more than this is noise.
_PER_PART: Final = 12
_MOST_PARTS: Final = 5

#: Seldom enough to be cut, but with a meaning of their own that the parts don't have.
_ONE_WORD: Final = word_set("werkplaats werkplaatsen samenspel handboek handleiding mantelzorg")

#: A part of three letters must be one of these: most other short words are names or noise.
_SHORT_PARTS: Final = word_set(
    """
    arm bad bak bal bar bed bel bod bos box bus cao cel cup dag dak dam dos duo fan fax gas gat
    ggd ggz god gok gym hal hbo hek hof hok hol hot jas job kar kas kat kip kok kop kou kus lab
    lat les lid lip lot map mbo mes mkb mok nek net nut oma oog oor opa pak pas pil pin pop put
    rat rek rol rug sap set sla sok som spa tak tas tip ton uur vak vis vos weg wet wmo wol zak
    zee zin zon zzp
    """
)

#: Beginnings and endings that look like words. 'onderzoek' is not about what is 'onder'.
_NEVER_PARTS: Final = STOP_WORDS | word_set(
    """
    achter achtig achtige achtigen aten atie aties baar baarheid bare beide beste binnen buiten
    dragen eind elijk elijke enten eren erig erige erij ering eringen erop ervan esse ette ging
    heden heid heids held iging ijke ijks isch ische iserend isering isme ist isten iteit
    iteiten jaars lijk lijke lijks lijn ling lingen loos loosheid loze matig matige matigheid
    mede middel naast ning ningen onder over rede reden rond samen schap schappelijk schappen
    ster sters tegen teit terug ting tingen toon tuur uren vanuit verder vier vol volle voor
    voort vooruit voren vorm vormig waarts weer zaam zaamheid zame
    """
)


Span = tuple[int, int]


def _cost(word: str) -> int | None:
    """How rare `word` is as a part of a compound, None when it can't be one."""
    if word in _NEVER_PARTS or (len(word) == _SHORTEST and word not in _SHORT_PARTS):
        return None
    return rareness().get(word)


def _last_cost(word: str) -> int | None:
    """As `_cost`, but the last part may have an ending: 'consulentes', 'stagiaires'."""
    cost = _cost(word)
    if cost is None and len(word) > _SHORTEST + 2:
        ending = 1 if word.endswith("s") else 2 if word.endswith("en") else 0
        cost = _cost(word[:-ending]) if ending else None
    return cost


def _ways(word: str, at: int, parts_left: int) -> Iterator[tuple[int, tuple[Span, ...]]]:
    """Each way to take word[at:] apart: the sum of the costs, and where the parts are."""
    last = _last_cost(word[at:])
    if last is not None:
        yield last, ((at, len(word)),)
    if parts_left == 1:
        return
    for end in range(at + _SHORTEST, len(word) - _SHORTEST + 1):
        cost = _cost(word[at:end])
        if cost is None:
            continue
        for joint in ("", "s"):
            if word.startswith(joint, end):
                for rest_cost, rest in _ways(word, end + len(joint), parts_left - 1):
                    yield cost + rest_cost, ((at, end), *rest)


def split_compound(word: str) -> tuple[Span, ...]:
    """Where the parts of a folded word begin and end; nothing when it is not a compound.

    >>> [("wijkteamleden"[start:end]) for start, end in split_compound("wijkteamleden")]
    ['wijk', 'team', 'leden']
    """
    if not 2 * _SHORTEST < len(word) <= _LONGEST or not word.isalpha():
        return ()
    whole = rareness().get(word, _UNKNOWN)
    if whole <= _EVERYDAY or word in _ONE_WORD:
        return ()
    ways = (
        (total / len(parts) + _PER_PART * len(parts), parts)
        for total, parts in _ways(word, 0, _MOST_PARTS)
        if len(parts) > 1
    )
    cost, parts = min(ways, default=(_UNKNOWN, ()))
    return parts if cost + _CLEARLY < whole else ()
