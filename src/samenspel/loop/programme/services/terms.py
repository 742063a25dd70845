"""Write the terms of a Werkplaats."""

from typing import Any

from django.db import transaction

from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.programme.models import Term
from samenspel.loop.programme.services.writing import remove, write


@transaction.atomic
def create_term(
    *, werkplaats: Werkplaats, word: str, explanation: str, by: Person, other_forms: str = ""
) -> Term:
    """Explain a word; `other_forms` are its other spellings, with commas between them."""
    term = Term(werkplaats=werkplaats)
    return write(term, by=by, word=word, explanation=explanation, other_forms=other_forms)


@transaction.atomic
def change_term(*, term: Term, by: Person, **values: Any) -> Term:
    """Explain a word differently."""
    return write(term, by=by, **values)


@transaction.atomic
def remove_term(*, term: Term, by: Person) -> None:
    """Stop explaining a word."""
    remove(term, by=by)
