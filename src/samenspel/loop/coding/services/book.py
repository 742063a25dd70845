"""What every change in a codebook shares: one at a time, written in its history and in the log."""

from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.coding.access import may_code, require
from samenspel.loop.coding.models import Code, Codebook, CodeChange, CodeDid
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team


class NameTakenError(ValueError):
    """A code with this name falls under the same one already: it is `existing`."""

    def __init__(self, existing: Code) -> None:
        super().__init__(_("There is a code with this name here already. Choose another name."))
        self.existing = existing


class FallsUnderItselfError(ValueError):
    """A code can't fall under itself, nor under something that falls under it."""

    def __init__(self) -> None:
        super().__init__(_("A code can't fall under itself. Choose another place."))


class NotInUseError(ValueError):
    """A code was merged into another or taken out of use; `code` is how it is now."""

    def __init__(self, code: Code) -> None:
        super().__init__(
            _("“%(code)s” is not in use any more. Somebody merged it or took it out of use.")
            % {"code": code.name}
        )
        self.code = code


def hold_material(team: Team, by: Person) -> None:
    """Hold all sources of `team`: nobody gives or takes a code until the transaction ends.

    Before `hold_book`, always: who codes holds a source first, and the book after that.
    """
    require(may_code(by, team))
    held = Source.objects.select_for_update().filter(team=team).order_by("pk")
    list(held.values_list("pk"))


def hold_book(team: Team, by: Person) -> Codebook:
    """Return the codebook of `team`, held until the transaction ends; made when it isn't there."""
    require(may_code(by, team))
    Codebook.objects.get_or_create(team=team)
    book: Codebook = Codebook.objects.select_for_update().get(team=team)
    return book


def hold_code(book: Codebook, code: Code, seen_version: int | None = None) -> Code:
    """Return `code` as it is now; it must be in use, and as it was seen."""
    current: Code = book.codes.get(pk=code.pk)
    if current.retired_at is not None:
        raise NotInUseError(current)
    require_version(current, seen_version)
    return current


def require_free_name(book: Codebook, name: str, parent: Code | None, but: Code | None) -> None:
    """Raise `NameTakenError` when something else under `parent` is called `name`."""
    beside = book.codes.in_use().filter(parent=parent)
    for other in beside.exclude(pk=but.pk) if but else beside:
        if other.name.casefold() == name.casefold():
            raise NameTakenError(other)


def note(code: Code, did: CodeDid, by: Person, **details: Any) -> None:
    """Write what happened in the history of `code`, in the log, and in the book's version."""
    CodeChange.objects.create(code=code, did=did, by=by, details=details)
    Codebook.objects.filter(pk=code.codebook_id).update(version=F("version") + 1)
    log.record(f"coding.code_{did}", code, by.user)


def last_place(book: Codebook, parent: Code | None) -> int:
    """Return the position behind all that falls under `parent`."""
    last = book.codes.in_use().filter(parent=parent).order_by("-position").first()
    return last.position + 1 if last else 0
