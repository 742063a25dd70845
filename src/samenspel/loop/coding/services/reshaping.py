"""Merge codes, split them, take them out of use. What was, can be read in their history."""

from collections.abc import Collection
from typing import Unpack

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.loop.coding.gate import passages_for
from samenspel.loop.coding.models import Code, Codebook, CodeDid, Coding, Passage
from samenspel.loop.coding.querysets import CodingQuerySet
from samenspel.loop.coding.services.activity import touch
from samenspel.loop.coding.services.book import (
    FallsUnderItselfError,
    NotInUseError,
    hold_book,
    hold_code,
    hold_material,
    last_place,
    note,
)
from samenspel.loop.coding.services.codes import About, make_code
from samenspel.loop.coding.tree import below, codes_of
from samenspel.loop.network.models import Person


class NothingChosenError(ValueError):
    """To split off a code, some of its passages must go along, and they must be there."""

    def __init__(self) -> None:
        super().__init__(_("Choose at least one passage that goes to the new code."))


@transaction.atomic
def merge_code(*, code: Code, into: Code, by: Person, seen_version: int | None = None) -> Code:
    """Let all passages and all codes under `code` go to `into`; `code` stays as history.

    Who gave a passage both codes has given it one. A code that falls under `into` already with the
    same name keeps both apart by a number. Raises as `move_code` does.
    """
    team = code.codebook.team
    hold_material(team, by)
    book = hold_book(team, by)
    current, target = hold_code(book, code, seen_version), hold_code(book, into)
    if current == target:
        raise FallsUnderItselfError
    if target.pk in below(codes_of(team), current.pk):
        _to_place_of(current, target)
    had = current.codings.count()
    _hand_over(current.codings.all(), target)
    _children_to(book, current, target)
    _retire(current, merged_into=target)
    note(current, CodeDid.MERGED, by, into=target.name, into_code=target.pk, codings=had)
    note(target, CodeDid.MERGED, by, took=current.name, took_code=current.pk, codings=had)
    return target


@transaction.atomic
def split_code(
    *,
    code: Code,
    by: Person,
    name: str,
    passages: Collection[int],
    beside: bool = False,
    seen_version: int | None = None,
    **about: Unpack[About],
) -> Code:
    """Make a code `name` out of `code` and give it these of its passages (their keys).

    It falls under `code`, or with `beside` under the same as `code` does. Only what `by` sees goes
    along: in a blind round, the own codings. Raises `NothingChosenError`, and as `make_code` does.
    """
    team = code.codebook.team
    hold_material(team, by)
    book = hold_book(team, by)
    current = hold_code(book, code, seen_version)
    seen = passages_for(by, team).filter(pk__in=passages).values("pk")
    going = current.codings.seen_by(by).filter(passage__in=seen)
    number = going.count()
    if not number:
        raise NothingChosenError
    parent = current.parent if beside else current
    new = make_code(team=team, by=by, name=name, parent=parent, **about)
    _hand_over(going, new)
    note(current, CodeDid.SPLIT, by, off=new.name, off_code=new.pk, codings=number)
    note(new, CodeDid.SPLIT, by, out_of=current.name, out_of_code=current.pk, codings=number)
    return new


@transaction.atomic
def retire_code(*, code: Code, by: Person, seen_version: int | None = None) -> None:
    """Take `code` out of use: passages lose it and stay, and what falls under it moves up.

    Which passages had it stays in its history.
    """
    hold_material(code.codebook.team, by)
    book = hold_book(code.codebook.team, by)
    current = hold_code(book, code, seen_version)
    passages = list(Passage.objects.filter(codings__code=current).distinct())
    had = [list(one) for one in current.codings.values_list("passage", "by")]
    current.codings.all().delete()
    _children_to(book, current, current.parent)
    _retire(current)
    numbers = sorted(passage.pk for passage in passages)
    note(current, CodeDid.RETIRED, by, passages=numbers, codings=had)
    touch(passages)


@transaction.atomic
def reuse_code(*, code: Code, by: Person) -> Code:
    """Take a code that was taken out of use back into use, with its passages; again does nothing.

    Everyone has given it again where they had, as far as those passages are still there. What fell
    under it stays where it went. A name that is taken by now gets a number. A code that was merged
    can't come back by itself (`NotInUseError`): split the one that it is part of.
    """
    team = code.codebook.team
    hold_material(team, by)
    book = hold_book(team, by)
    current: Code = book.codes.get(pk=code.pk)
    if current.merged_into_id is not None:
        raise NotInUseError(current)
    if current.retired_at is None:
        return current
    current.parent = _in_use_above(current)
    beside = book.codes.in_use().filter(parent=current.parent)
    current.name = _free(current.name, {other.name.casefold() for other in beside})
    current.position = last_place(book, current.parent)
    current.retired_at = None
    current.version += 1
    current.save(update_fields=["parent", "name", "position", "retired_at", "version"])
    passages = _give_again(current)
    note(current, CodeDid.REUSED, by, passages=sorted(passage.pk for passage in passages))
    touch(passages)
    return current


def _in_use_above(code: Code) -> Code | None:
    """Return the first code above `code` that is in use, looking where merged ones went."""
    above, seen = code.parent, {code.pk}
    while above is not None and above.retired_at is not None and above.pk not in seen:
        seen.add(above.pk)
        above = above.merged_into or above.parent
    return above if above is not None and above.retired_at is None else None


def _give_again(code: Code) -> list[Passage]:
    """Give `code` to the passages that lost it, by whom they had it from; return those."""
    change = code.history.filter(did=CodeDid.RETIRED).first()
    had = change.details.get("codings", []) if change else []
    passages = Passage.objects.of_team(code.codebook.team)
    there = passages.in_bulk([passage for passage, _by in had])
    people = Person.objects.in_bulk([by for _passage, by in had if by is not None])
    Coding.objects.bulk_create(
        Coding(passage=there[passage], code=code, by=people.get(by))
        for passage, by in had
        if passage in there
    )
    return list(there.values())


def _hand_over(codings: CodingQuerySet, target: Code) -> None:
    """Give `codings` the code `target`, and drop those that the same person gave already."""
    passages = list(Passage.objects.filter(codings__in=codings.values("pk")).distinct())
    has = set(target.codings.values_list("passage_id", "by_id"))
    going = list(codings.values_list("pk", "passage_id", "by_id"))
    doubles = [pk for pk, passage, by in going if (passage, by) in has]
    Coding.objects.filter(pk__in=doubles).delete()
    moving = {pk for pk, _passage, _by in going} - set(doubles)
    Coding.objects.filter(pk__in=moving).update(code=target)
    touch(passages)


def _children_to(book: Codebook, code: Code, parent: Code | None) -> None:
    """Let what falls under `code` fall under `parent`, behind what is there, names apart."""
    taken = {
        other.name.casefold()
        for other in book.codes.in_use().filter(parent=parent).exclude(pk=code.pk)
    }
    place = last_place(book, parent)
    for at, child in enumerate(book.codes.in_use().filter(parent=code)):
        child.parent, child.position = parent, place + at
        child.name = _free(child.name, taken)
        taken.add(child.name.casefold())
        child.version += 1
        child.save(update_fields=["parent", "position", "name", "version"])


def _free(name: str, taken: set[str]) -> str:
    number, free = 2, name
    while free.casefold() in taken:
        tail = f" ({number})"
        free, number = name[: 120 - len(tail)] + tail, number + 1
    return free


def _to_place_of(code: Code, target: Code) -> None:
    """Put `target`, which falls under `code`, where `code` stands: it takes its place."""
    target.parent, target.position = code.parent, code.position
    target.version += 1
    target.save(update_fields=["parent", "position", "version"])


def _retire(code: Code, merged_into: Code | None = None) -> None:
    code.merged_into, code.retired_at = merged_into, timezone.now()
    code.version += 1
    code.save(update_fields=["merged_into", "retired_at", "version"])
