"""What the outbox holds of a person: the messages to one address."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.ground.mail.models import Bounce, Message
from samenspel.ground.mail.services import erase_messages_to, expire_messages


def _export(subject: Subject) -> Iterator[Held]:
    for message in Message.objects.to_address(subject.email):
        yield Held(
            title=message.subject,
            facts={
                str(_("Sent to")): message.to,
                str(_("In the name of")): message.sender_name,
                str(_("Written on")): message.created,
                str(_("Sent on")): message.sent_at,
                str(_("Text")): "" if message.secret else message.text,
            },
        )
    for bounce in Bounce.objects.of_address(subject.email):
        yield Held(
            title=str(_("Mail that came back")),
            facts={
                str(_("Mail address")): bounce.address,
                str(_("Came back on")): bounce.came_back,
                str(_("Why")): bounce.get_reason_display(),
            },
        )


HOLDINGS = [
    Holding(
        name="mail",
        label=_("Mail that we sent you"),
        purpose=_("To send you mail, and to see to it that it arrives."),
        basis=_("You asked for it, or it is about something that you do with us."),
        kept=_("What it said for 30 days, that it was sent for a year. Codes not at all."),
        erasing=_(
            "Your address, the subjects and the texts are erased. Mail that is on its way still "
            "arrives."
        ),
        data=_("Mail address, subject, text, and whether it arrived."),
        recipients=_(
            "The coordinators see that it was sent; who delivers our mail gets it to deliver."
        ),
        export=_export,
        erase=lambda subject: erase_messages_to(subject.email),
        expire=expire_messages,
        order=90,
    )
]
