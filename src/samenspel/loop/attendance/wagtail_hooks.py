"""The names of what is done about attendance, as the log tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    actions.register_action(
        "attendance.set_turnout", _("Write down how many came"), _("Wrote down how many came")
    )
