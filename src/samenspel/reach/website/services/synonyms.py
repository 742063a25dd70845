"""The words of a Werkplaats that mean the same in its search."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.search import services as search
from samenspel.ground.search.models import Synonym
from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.models import Person, Werkplaats


@transaction.atomic
def save_synonym(
    *,
    werkplaats: Werkplaats,
    word: str,
    alternatives: str,
    by: Person,
    instead_of: Synonym | None = None,
) -> Synonym:
    """Let who looks for `word` find its `alternatives` (with commas between them) too."""
    _check_permission(by, werkplaats)
    synonym = search.save_synonym(
        scope=werkplaats.pk, word=word, alternatives=alternatives.split(",")
    )
    if instead_of is not None and instead_of.pk != synonym.pk:
        search.remove_synonym(synonym=instead_of)
    log.record("wagtail.edit", synonym, by.user)
    return synonym


@transaction.atomic
def remove_synonym(*, werkplaats: Werkplaats, synonym: Synonym, by: Person) -> None:
    """Take a word out of the list."""
    _check_permission(by, werkplaats)
    log.record("wagtail.delete", synonym, by.user)
    search.remove_synonym(synonym=synonym)


def _check_permission(by: Person, werkplaats: Werkplaats) -> None:
    if not is_coordinator(by, werkplaats):
        raise PermissionDenied
