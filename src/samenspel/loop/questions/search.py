"""What can be found of questions, and by whom."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.ground.search import registry
from samenspel.ground.search.registry import PUBLIC, Document
from samenspel.loop.network.access import MANAGERS
from samenspel.loop.network.models import Person
from samenspel.loop.network.search import NATIONAL, audience_of
from samenspel.loop.questions.lifecycle import STANDING
from samenspel.loop.questions.models import Question


def coordinators_of(werkplaats_id: int) -> str:
    """Return the audience of those who deal with the questions of one Werkplaats."""
    return f"coordinators:{werkplaats_id}"


def audiences_of(person: Person | None) -> Iterator[str]:
    """Yield for which Werkplaatsen `person` deals with questions."""
    for membership in person.active_memberships if person is not None else []:
        if membership.role in MANAGERS:
            yield coordinators_of(membership.werkplaats_id)


def describe(question: Question) -> Document | None:
    """Let a question be found by those who may see it, in the words that they may read."""
    if question.status not in STANDING:
        return None
    audiences = {
        Reach.PUBLIC: PUBLIC,
        Reach.NATIONAL: NATIONAL,
        Reach.WERKPLAATS: audience_of(question.werkplaats_id),
    }
    return Document(
        title=question.title,
        body="\n\n".join(filter(None, [question.shown_text, question.answer])),
        url=question.get_absolute_url(),
        kind="question",
        scope=question.werkplaats_id,
        audience=audiences.get(Reach(question.reach), coordinators_of(question.werkplaats_id)),
        date=question.asked_on,
    )


registry.register(Question, describe)
registry.register_kind("question", _("Questions"))
registry.register_audiences(audiences_of)
