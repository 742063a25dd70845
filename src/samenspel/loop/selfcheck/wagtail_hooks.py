"""The names of what is done with self-checks, as the log tells them. Answering is never told."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("selfcheck.open", _("Open a self-check"), _("Opened a self-check")),
    ("selfcheck.close", _("Close a self-check"), _("Closed a self-check")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
