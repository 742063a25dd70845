"""The names of what is done with activities, as the log tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("activities.plan", _("Plan"), _("Planned")),
    ("activities.change", _("Change"), _("Changed")),
    ("activities.publish", _("Put on the agenda"), _("Put on the agenda")),
    ("activities.cancel", _("Call off"), _("Called off")),
    ("activities.remove", _("Remove"), _("Removed")),
    ("activities.programme", _("Change the programme"), _("Changed the programme")),
    ("activities.questions", _("Change the form"), _("Changed the form")),
    ("activities.letter", _("Mail a group"), _("Mailed a group")),
    ("activities.close", _("Close the gathering"), _("Closed the gathering")),
    ("activities.reopen", _("Open it again"), _("Opened it again")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
