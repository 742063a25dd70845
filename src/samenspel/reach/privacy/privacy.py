"""What this app itself holds: the links that it mails, and requests about data."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.reach.privacy.models import AccessLink, DataRequest
from samenspel.reach.privacy.services import (
    erase_requests,
    expire_links_and_logs,
    expire_requests,
)


def _export(subject: Subject) -> Iterator[Held]:
    for link in AccessLink.objects.filter(same_address("email", subject.email)):
        yield Held(
            title=str(_("A link to this page")),
            facts={
                str(_("Sent to")): link.email,
                str(_("Asked on")): link.created,
                str(_("Valid until")): link.expires_at,
            },
        )


def _erase(subject: Subject) -> int:
    removed, _by_kind = AccessLink.objects.filter(same_address("email", subject.email)).delete()
    return removed


def _export_requests(subject: Subject) -> Iterator[Held]:
    for request in DataRequest.objects.of(subject):
        yield Held(
            title=str(request),
            facts={
                str(_("Name")): request.name,
                str(_("In your own words")): request.text,
                str(_("How it came in")): request.get_came_in_display(),
                str(_("Received on")): request.received_on,
                str(_("You hear from us by")): request.due_on if request.is_open else None,
                str(_("How we know that it is you")): request.vouched,
                str(_("State")): request.get_state_display(),
                str(_("The answer")): request.answer,
                str(_("Answered on")): request.answered_at,
            },
            url=request.get_absolute_url() if request.link_works else "",
        )


def _export_handled(subject: Subject) -> Iterator[Held]:
    for request in DataRequest.objects.handled_by(subject):
        yield Held(
            title=str(request),
            facts={
                str(_("Received on")): request.received_on,
                str(_("Answered on")): request.answered_at,
            },
        )


def _erase_handled(subject: Subject) -> int:
    keys = list(DataRequest.objects.handled_by(subject).values_list("pk", flat=True))
    return DataRequest.objects.filter(pk__in=keys).update(handled_by=None, noted_by=None)


HOLDINGS = [
    Holding(
        name="privacy.requests",
        label=_("Your requests about your data"),
        purpose=_("To answer your request in time, and to be able to show that we did."),
        basis=_("The law: we must answer within a month."),
        kept=_("Until three years after the answer."),
        erasing=_(
            "Your name, address and words are erased. A request that waits for an answer ends. "
            "That somebody asked something, and when we answered, stays noted."
        ),
        people=_("Who asks something about the own data."),
        data=_("Name, mail address, what was asked, how it was proven, the answer."),
        export=_export_requests,
        erase=erase_requests,
        expire=expire_requests,
        order=94,
    ),
    Holding(
        name="privacy.handled",
        label=_("Requests of others that you dealt with"),
        purpose=_("To know whom to ask about it."),
        basis=_("You do it as coordinator."),
        kept=_("Until three years after the answer."),
        erasing=_("We forget that it was you. The request stays."),
        people=_("Coordinators."),
        data=_("Who noted a request, and who answered it."),
        export=_export_handled,
        erase=_erase_handled,
        order=94,
    ),
    Holding(
        name="privacy.links",
        label=_("Links to your data"),
        purpose=_("To let you see what we hold of you, without an account."),
        basis=_("You asked for it."),
        kept=_("24 hours."),
        people=_("Everyone who asks for such a link."),
        data=_("Mail address, when the link was asked for, until when it works."),
        erasing=_("The links no longer work. If you are here by such a link, this page closes."),
        export=_export,
        erase=_erase,
        expire=expire_links_and_logs,
        order=95,
    ),
]
