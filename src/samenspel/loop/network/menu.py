"""What the network adds to the menus."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register
from samenspel.ground.mail.models import Bounce
from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.models import Membership
from samenspel.loop.network.models.memberships import soon


def runs_this_site(request: HttpRequest) -> bool:
    """Return whether the visitor is coordinator here."""
    return is_coordinator(request.person, request.werkplaats)


def is_hub(request: HttpRequest) -> bool:
    """Return whether this is the national hub."""
    return request.werkplaats is not None and request.werkplaats.is_hub


def _came_back(request: HttpRequest) -> int:
    return Bounce.objects.from_scope(request.werkplaats.pk).waiting().count()


def _ending_soon(request: HttpRequest) -> int:
    return Membership.objects.for_werkplaats(request.werkplaats).ending_by(soon()).count()


register(
    MenuItem("main", _("Werkplaatsen"), "network:werkplaatsen", order=10, visible=is_hub),
    MenuItem("main", _("Partners"), "network:partners", order=60),
    MenuItem("main", _("People"), "network:people", order=70),
    MenuItem("footer", _("Contact and route"), "network:contact", order=10),
    MenuItem("footer", _("All Werkplaatsen"), "network:werkplaatsen", order=20),
    MenuItem(
        "mine",
        _("My profile"),
        "network:profile",
        order=20,
        description=_("Your name, your photo, and where you take part."),
        visible=lambda request: request.person is not None,
    ),
    MenuItem("tools", _("Manage"), "network:manage", visible=runs_this_site),
    MenuItem("manage", _("Manage"), "network:manage", order=0, visible=runs_this_site),
    MenuItem(
        "manage",
        _("People"),
        "network:manage_people",
        order=50,
        description=_("Who takes part, in which role, and until when."),
        visible=runs_this_site,
        badge=_ending_soon,
    ),
    MenuItem(
        "manage",
        _("Partners"),
        "network:manage_organisations",
        order=60,
        description=_("The municipalities, schools, organisations and residents' groups."),
        visible=runs_this_site,
    ),
    MenuItem(
        "manage",
        _("Mail that was sent"),
        "network:manage_mail",
        order=65,
        description=_("What went out in your name, and what came back."),
        visible=runs_this_site,
        badge=_came_back,
    ),
    MenuItem(
        "manage",
        _("Contact and introduction"),
        "network:change_werkplaats",
        order=70,
        description=_("Where people find you, and what you say of yourselves."),
        visible=runs_this_site,
    ),
    MenuItem(
        "manage",
        _("Colours"),
        "network:change_colours",
        order=75,
        description=_("The colours of your site, readable for everyone."),
        visible=runs_this_site,
    ),
    MenuItem(
        "manage",
        _("Hand over"),
        "network:hand_over",
        order=90,
        description=_("Do you stop as coordinator? Give your work to somebody else."),
        visible=runs_this_site,
    ),
)
