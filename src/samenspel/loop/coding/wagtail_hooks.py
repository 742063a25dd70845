"""The names of what is done with codes and passages, as the log of actions tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("coding.code_made", _("Make a code"), _("Made a code")),
    ("coding.code_changed", _("Change a code"), _("Changed a code")),
    ("coding.code_moved", _("Move a code"), _("Moved a code")),
    ("coding.code_merged", _("Merge a code"), _("Merged a code into another")),
    ("coding.code_split", _("Split a code"), _("Split a code")),
    ("coding.code_retired", _("Take a code out of use"), _("Took a code out of use")),
    ("coding.code_reused", _("Take a code back into use"), _("Took a code back into use")),
    ("coding.start_round", _("Start a blind round"), _("Started a blind round")),
    ("coding.end_round", _("End a blind round"), _("Ended a blind round")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
