"""The names of what is done with files, as the log of actions tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("interchange.receive", _("Hand in a file"), _("Handed in a file with research")),
    ("interchange.bring_in", _("Bring in"), _("Brought in a file with research")),
    ("interchange.discard", _("Throw away"), _("Threw away a file that was not brought in")),
    ("interchange.forget_unseen", _("Let go"), _("Let go what came with a file unread")),
    ("interchange.make", _("Make a file"), _("Made a file of the research to take along")),
    ("interchange.fetch", _("Take along"), _("Took along a file of the research")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
