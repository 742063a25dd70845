"""What questions add to the menus."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register
from samenspel.loop.questions.access import may_triage
from samenspel.loop.questions.models import Question


def _takes_questions(request: HttpRequest) -> bool:
    return request.werkplaats is not None and not request.werkplaats.is_hub


def _waiting(request: HttpRequest) -> int:
    return Question.objects.for_werkplaats(request.werkplaats).waiting().count()


register(
    MenuItem("main", _("Questions"), "questions:list", order=30, visible=_takes_questions),
    MenuItem("main", _("Ask your question"), "questions:ask", order=35, visible=_takes_questions),
    MenuItem(
        "mine",
        _("My questions"),
        "questions:mine",
        order=30,
        description=_("What you asked, and what became of it."),
        visible=_takes_questions,
    ),
    MenuItem(
        "manage",
        _("Questions that came in"),
        "questions:inbox",
        order=10,
        description=_("Read what people ask, and decide what can be done."),
        visible=lambda request: may_triage(request.person, request.werkplaats),
        badge=_waiting,
    ),
)
