"""The names of what is done with value stories, as the log tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("stories.tell", _("Tell a story"), _("Told a story")),
    ("stories.share", _("Choose who may read it"), _("Its teller chose who may read it")),
    ("stories.hide", _("Take it back"), _("Its teller took it back")),
    ("stories.change", _("Change a story"), _("Its teller changed it")),
    ("stories.erase", _("Throw a story away"), _("A story was thrown away")),
    ("stories.number_add", _("Add a number"), _("Added a number")),
    ("stories.number_change", _("Change a number"), _("Changed a number")),
    ("stories.number_remove", _("Take a number away"), _("Took a number away")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
