"""Where people find what is theirs, and where coordinators answer for it."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register
from samenspel.ground.consent.models import Affected
from samenspel.loop.network.menu import runs_this_site
from samenspel.reach.privacy.models import DataRequest


def _to_do(request: HttpRequest) -> int:
    return Affected.objects.in_scope(request.werkplaats.pk).to_do().count()


def _to_answer(request: HttpRequest) -> int:
    return DataRequest.objects.for_werkplaats(request.werkplaats).open().count()


register(
    MenuItem(
        "mine",
        _("Who may see me?"),
        "privacy:consents",
        order=60,
        description=_("Choose who sees your name and photo, and who may contact you."),
    ),
    MenuItem(
        "mine",
        _("My data"),
        "privacy:mine",
        order=70,
        description=_("Everything that we hold of you: see it, keep it, erase it."),
    ),
    MenuItem(
        "manage",
        _("Withdrawn consents"),
        "privacy:withdrawals",
        order=40,
        description=_("What is no longer shown, and what you must ask back."),
        visible=runs_this_site,
        badge=_to_do,
    ),
    MenuItem(
        "manage",
        _("Requests about data"),
        "privacy:desks",
        order=42,
        description=_("People who want to see, correct or erase their data. Answer in a month."),
        visible=runs_this_site,
        badge=_to_answer,
    ),
    MenuItem(
        "manage",
        _("What was let go"),
        "privacy:rounds",
        order=80,
        description=_("Which personal data went by itself, when, and what goes tonight."),
        visible=runs_this_site,
    ),
    MenuItem("footer", _("See or erase my data"), "privacy:request", order=85),
    MenuItem("footer", _("What we keep and why"), "privacy:register", order=86),
)
