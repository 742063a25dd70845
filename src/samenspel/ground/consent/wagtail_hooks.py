"""The names of what is done with consents, as the log tells them: never of whom."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register giving, withdrawing, ending, and what was done about it."""
    for name, label in {
        "give": _("A consent was given"),
        "withdraw": _("A consent was withdrawn"),
        "end": _("A consent ended by itself"),
        "settle": _("What a withdrawal touched was dealt with"),
    }.items():
        actions.register_action(f"consent.{name}", label, label)
