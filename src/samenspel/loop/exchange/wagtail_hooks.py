"""The names of what is done with walls, as the log tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("exchange.open_door", _("Open the door"), _("Opened the door link")),
    ("exchange.close_door", _("Close the door"), _("Closed the door link")),
    ("exchange.hide", _("Take off the wall"), _("Took a line off the wall")),
    ("exchange.show", _("Put back on the wall"), _("Put a line back on the wall")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
