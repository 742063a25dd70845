"""Make codes, change them, move them through the tree."""

from collections.abc import Mapping
from typing import Any, TypedDict, Unpack

from django.db import transaction

from samenspel.loop.coding.models import Code, CodeDid
from samenspel.loop.coding.palette import colour_for
from samenspel.loop.coding.services.book import (
    FallsUnderItselfError,
    hold_book,
    hold_code,
    last_place,
    note,
    require_free_name,
)
from samenspel.loop.coding.tree import below, codes_of
from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import Team


class About(TypedDict, total=False):
    """What can be said of a code besides its name. See the fields of `Code`."""

    colour: str
    definition: str
    example: str
    memo: str


class Said(About, total=False):
    """The same, with the name and the place in the tree."""

    name: str
    parent: Code | None


@transaction.atomic
def make_code(
    *, team: Team, by: Person, name: str, parent: Code | None = None, **about: Unpack[About]
) -> Code:
    """Add a code to the codebook of `team`, behind what falls under `parent` already.

    Without a colour it gets one from the palette. Raises `NameTakenError` (with `.existing`) when
    that name stands there already, `NotInUseError` when `parent` is no longer in use, and
    `PermissionDenied` for who doesn't code.
    """
    book = hold_book(team, by)
    above = hold_code(book, parent) if parent is not None else None
    name = " ".join(name.split())
    require_free_name(book, name, above, None)
    code = Code(codebook=book, name=name, parent=above, created_by=by, **about)
    code.colour = about.get("colour") or colour_for(book.codes.count())
    code.position = last_place(book, above)
    code.save()
    note(code, CodeDid.MADE, by)
    return code


@transaction.atomic
def change_code(
    *, code: Code, by: Person, seen_version: int | None = None, **said: Unpack[Said]
) -> Code:
    """Change what is said of a code, or its place; what it was before stays in its history.

    With another `parent` all that falls under the code goes along; None puts it at the top.
    Raises `ChangedMeanwhileError` when it is no longer at `seen_version`, `FallsUnderItselfError`,
    and as `make_code` does.
    """
    team = code.codebook.team
    book = hold_book(team, by)
    current = hold_code(book, code, seen_version)
    above = said.pop("parent", current.parent)
    name = said["name"] = " ".join(said.get("name", current.name).split())
    moves = current.parent_id != (above.pk if above else None)
    if moves and above is not None:
        above = hold_code(book, above)
        if above.pk in below(codes_of(team), current.pk):
            raise FallsUnderItselfError
    require_free_name(book, name, above, current)
    before = {at: getattr(current, at) for at, new in said.items() if getattr(current, at) != new}
    if before:
        _change(current, by, before, said)
    if moves:
        _move(current, by, above, last_place(book, above))
    return current


def move_code(
    *, code: Code, by: Person, parent: Code | None, seen_version: int | None = None
) -> Code:
    """Let `code`, with all that falls under it, fall under `parent`. As `change_code`."""
    return change_code(code=code, by=by, seen_version=seen_version, parent=parent)


@transaction.atomic
def shift_code(*, code: Code, by: Person, up: bool) -> None:
    """Change places with what stands before it (or after it), under the same code.

    What is first stays first. This is only the order, so it makes no history.
    """
    book = hold_book(code.codebook.team, by)
    current = hold_code(book, code)
    beside = list(book.codes.in_use().filter(parent=current.parent_id))
    at = beside.index(current)
    to = at - 1 if up else at + 1
    if not 0 <= to < len(beside):
        return
    beside[at], beside[to] = beside[to], beside[at]
    for position, one in enumerate(beside):
        one.position = position
    Code.objects.bulk_update(beside, ["position"])


def _change(code: Code, by: Person, before: dict[str, Any], said: Mapping[str, Any]) -> None:
    for at in before:
        setattr(code, at, said[at])
    _save(code, *before)
    note(code, CodeDid.CHANGED, by, before=before)


def _move(code: Code, by: Person, above: Code | None, position: int) -> None:
    before = code.parent.name if code.parent else ""
    code.parent, code.position = above, position
    _save(code, "parent", "position")
    note(code, CodeDid.MOVED, by, before=before, after=above.name if above else "")


def _save(code: Code, *fields: str) -> None:
    code.version += 1
    code.save(update_fields=[*fields, "version"])
