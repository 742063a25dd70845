"""Make codes, change them, move them through the tree."""

from typing import TypedDict, Unpack

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
    """The same, with the name."""

    name: str


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
    """Change what is said of a code; what it was before stays in its history.

    Raises `ChangedMeanwhileError` when it is no longer at `seen_version`, and as `make_code` does.
    """
    book = hold_book(code.codebook.team, by)
    current = hold_code(book, code, seen_version)
    if "name" in said:
        said["name"] = " ".join(said["name"].split())
        require_free_name(book, said["name"], current.parent, current)
    before = {name: getattr(current, name) for name in said if getattr(current, name) != said[name]}  # type: ignore[literal-required]
    if not before:
        return current
    for name in before:
        setattr(current, name, said[name])  # type: ignore[literal-required]
    _saved(current, [*before])
    note(current, CodeDid.CHANGED, by, before=before)
    return current


@transaction.atomic
def move_code(
    *, code: Code, by: Person, parent: Code | None, seen_version: int | None = None
) -> Code:
    """Let `code`, with all that falls under it, fall under `parent`; None puts it at the top.

    Raises `FallsUnderItselfError`, and as `change_code` does.
    """
    team = code.codebook.team
    book = hold_book(team, by)
    current = hold_code(book, code, seen_version)
    above = hold_code(book, parent) if parent is not None else None
    if above and above.pk in below(codes_of(team), current.pk):
        raise FallsUnderItselfError
    if current.parent_id == (above.pk if above else None):
        return current
    require_free_name(book, current.name, above, current)
    before = current.parent.name if current.parent else ""
    current.position = last_place(book, above)
    current.parent = above
    _saved(current, ["parent", "position"])
    note(current, CodeDid.MOVED, by, before=before, after=above.name if above else "")
    return current


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


def _saved(code: Code, fields: list[str]) -> None:
    code.version += 1
    code.save(update_fields=[*fields, "version"])
