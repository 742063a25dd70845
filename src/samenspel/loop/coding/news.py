"""What changed in the codes of a text since a page was drawn."""

from dataclasses import dataclass

from django.db.models import Count, Max
from django.utils.translation import ngettext

from samenspel.loop.coding.gate import codings_for
from samenspel.loop.coding.models import Coding, SourceActivity, Touched
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source

MOST_STRETCHES = 40
"""Who missed more than this draws the whole page anew."""


@dataclass(frozen=True)
class News:
    """The number of the newest change, and the stretches that changed; None: draw it all anew."""

    number: int
    stretches: list[tuple[int, int]] | None


def number_of(source: Source) -> int:
    """Return the number of the newest change in the passages of `source`."""
    found = SourceActivity.objects.filter(source=source).values_list("number", flat=True)
    return found.first() or 0


def news_since(source: Source, number: int) -> News:
    """Return what came after change `number`. Two queries."""
    newest = number_of(source)
    if number == newest:
        return News(newest, [])
    later = Touched.objects.filter(source=source, number__gt=number, number__lte=newest)
    stretches = list(later.order_by("number").values_list("start", "end"))
    everything = any(start == 0 and end >= len(source.text) for start, end in stretches)
    missed = len(stretches) != newest - number
    if everything or missed or len(stretches) > MOST_STRETCHES:
        return News(newest, None)
    return News(newest, list(dict.fromkeys(stretches)))


def last_given(source: Source) -> int:
    """Return up to which coding (its key) a page that is drawn now has heard."""
    return Coding.objects.filter(passage__source=source).aggregate(last=Max("pk"))["last"] or 0


def given_by_others(source: Source, person: Person, since: int | None) -> dict[str, int | str]:
    """Tell in one sentence how many codes others gave after coding `since`: for who listens.

    In a blind round nothing of the others is told. One query.
    """
    if since is None:
        return {"given": last_given(source), "others": ""}
    new = codings_for(person, source.team).filter(passage__source=source, pk__gt=since)
    rows = list(
        new.values_list("by", "by__name").annotate(Count("pk"), Max("pk")).order_by("by__name")
    )
    said = [_gave(name, number) for by, name, number, _last in rows if by and by != person.pk]
    return {
        "given": max((last for *_rest, last in rows), default=since),
        "others": " ".join(said),
    }


def _gave(name: str, number: int) -> str:
    told = ngettext("%(name)s gave %(number)s code.", "%(name)s gave %(number)s codes.", number)
    return told % {"name": name, "number": number}
