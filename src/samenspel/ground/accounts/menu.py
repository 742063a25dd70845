"""What of `accounts` stands in the menu "mine"."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.menu import MenuItem, register

register(
    MenuItem(
        "mine",
        _("Overview"),
        "accounts:mine",
        order=0,
        description=_("Everything about you, in one place."),
    ),
    MenuItem(
        "mine",
        _("Mail address"),
        "account_email",
        order=80,
        description=_("Where we write to you, and how you log in."),
    ),
    MenuItem(
        "mine",
        _("Safe login"),
        "mfa_index",
        order=85,
        description=_("Log in with your fingerprint, a key or an app."),
    ),
    MenuItem(
        "mine",
        _("Where am I logged in?"),
        "usersessions_list",
        order=90,
        description=_("See your devices, and log them out."),
    ),
)
