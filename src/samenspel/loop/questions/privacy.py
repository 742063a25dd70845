"""What this app holds of people who ask."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.questions.models import Echo, Question
from samenspel.loop.questions.services import erase_asker, expire_questions


def _export_questions(subject: Subject) -> Iterator[Held]:
    for question in Question.objects.asked_by(subject.email):
        yield Held(
            title=question.title,
            facts={
                str(_("Your question")): question.text,
                str(_("Your name")): question.asker_name,
                str(_("Your mail address")): question.asker_email,
                str(_("Perspective")): question.get_perspective_display(),
                str(_("Municipality")): question.municipality,
                str(_("Asked on")): question.asked_at,
                str(_("State")): question.get_status_display(),
                str(_("You may be contacted")): question.may_contact,
                str(_("It may stand on the site")): question.may_publish,
            },
            url=question.get_absolute_url() if question.is_public else "",
        )
    for echo in Echo.objects.filter(same_address("email", subject.email)).select_related(
        "question"
    ):
        yield Held(
            title=echo.question.title,
            facts={
                str(_("Your mail address")): echo.email,
                str(_("You said that this is your question too on")): echo.asked_at,
            },
        )


HOLDINGS = [
    Holding(
        name="questions",
        label=_("Questions that you asked"),
        purpose=_("To find an answer, and to tell you what becomes of your question."),
        basis=_("You asked us something, or said that you want to follow a question."),
        kept=_(
            "Your name and address until one year after the question ended; a question that was "
            "never confirmed for 7 days. The question itself stays, without name."
        ),
        erasing=_(
            "Your name and mail address are taken out of your questions, also out of the text. You "
            "get no more mail about them. The questions themselves stay."
        ),
        data=_("Name, mail address, perspective, municipality, and your question."),
        recipients=_(
            "The coordinators. A question goes to a team or on the site without your name."
        ),
        export=_export_questions,
        erase=lambda subject: erase_asker(email=subject.email),
        expire=expire_questions,
    )
]
