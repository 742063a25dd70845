"""The passages that lie in a stretch, with who gave which code: for the panel beside the text."""

from dataclasses import dataclass, field

from django.db.models import Prefetch

from samenspel.loop.coding.models import Coding, Passage
from samenspel.loop.coding.services.passages import is_blind
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source


@dataclass
class CodeHere:
    """A code on a passage: who gave it, and whether that was (also) the one who looks."""

    pk: int
    name: str
    mine: bool = False
    may_take_away: bool = False
    by: list[str] = field(default_factory=list)


@dataclass
class Here:
    """One passage. `is_it` when it is the very stretch; `memo` is None when it may not be read."""

    passage: Passage
    is_it: bool
    codes: list[CodeHere]
    memo: str | None


def what_lies_in(source: Source, person: Person, start: int, end: int) -> list[Here]:
    """Return what `person` may see of the passages in [start, end), the very one first.

    Three queries, however many there are.
    """
    blind = is_blind(source, person)
    codings = Coding.objects.seen_by(person).select_related("code", "by")
    passages = source.passages.readable().filter(start__lt=end, end__gt=start)
    shown = passages.prefetch_related(Prefetch("codings", codings)).order_by("start", "-end", "pk")
    found = [
        Here(
            passage=passage,
            is_it=(passage.start, passage.end) == (start, end),
            codes=_codes(passage, person),
            memo=None if blind else passage.memo,
        )
        for passage in shown
        if not blind or passage.by_id == person.pk or passage.codings.all()
    ]
    return sorted(found, key=lambda one: not one.is_it)


def _codes(passage: Passage, person: Person) -> list[CodeHere]:
    codes: dict[int, CodeHere] = {}
    for coding in passage.codings.all():
        code = coding.code
        one = codes.setdefault(code.pk, CodeHere(code.pk, code.name))
        one.mine |= coding.by_id == person.pk
        one.may_take_away |= coding.by_id in {person.pk, None}
        if coding.by is not None:
            one.by.append(coding.by.name)
    return sorted(codes.values(), key=lambda one: one.name.casefold())
