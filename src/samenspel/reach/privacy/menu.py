"""Where people find what is theirs."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register

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
    MenuItem("footer", _("See or erase my data"), "privacy:request", order=85),
    MenuItem("footer", _("What we keep and why"), "privacy:register", order=86),
)
