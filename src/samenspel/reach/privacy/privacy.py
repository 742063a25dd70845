"""What this app itself holds: the links that it mails."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.reach.privacy.models import AccessLink
from samenspel.reach.privacy.services import expire_links_and_logs


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


HOLDINGS = [
    Holding(
        name="privacy.links",
        label=_("Links to your data"),
        purpose=_("To let you see what we hold of you, without an account."),
        basis=_("You asked for it."),
        kept=_("24 hours."),
        erasing=_("The links no longer work. If you are here by such a link, this page closes."),
        export=_export,
        erase=_erase,
        expire=expire_links_and_logs,
        order=95,
    )
]
