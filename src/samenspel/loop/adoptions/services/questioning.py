"""The loop closes: using a product raises a new question from practice."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from samenspel.loop.adoptions.access import require_maker
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.adoptions.services.keeping import lock, save
from samenspel.loop.network.models import Person
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.services import ask_question


@transaction.atomic
def ask_as_teller(*, adoption: Adoption, kind: str, text: str, perspective: str) -> Question:
    """Ask what the use of the product raised, in the region of who uses it.

    The private link proved the address, so the question is confirmed. There is one question for
    each adoption: asking again leads to it.
    """
    current = _asking(adoption)
    if current.question is not None:
        return current.question
    if not current.email:
        raise PermissionDenied
    question = ask_question(
        werkplaats=current.asks_in,
        kind=kind,
        text=text,
        perspective=perspective,
        email=current.email,
        name=current.name,
        municipality="",
        address_is_proven=True,
    )
    return _linked(current, question)


@transaction.atomic
def ask_as_maker(
    *, adoption: Adoption, by: Person, kind: str, text: str, perspective: str
) -> Question:
    """Ask, as one of the makers, what the use elsewhere raised; in the product's Werkplaats."""
    require_maker(by, adoption.product)
    current = _asking(adoption)
    if current.question is not None:
        return current.question
    question = ask_question(
        werkplaats=current.product.werkplaats,
        kind=kind,
        text=text,
        perspective=perspective,
        email=by.email,
        name=by.name,
        by=by.user,
    )
    return _linked(current, question)


def _asking(adoption: Adoption) -> Adoption:
    current = lock(adoption)
    if not current.is_confirmed:
        raise PermissionDenied
    return current


def _linked(current: Adoption, question: Question) -> Question:
    current.question = question
    save(current, "ask")
    return question
