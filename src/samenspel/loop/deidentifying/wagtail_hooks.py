"""The names of what is done about names in texts, as the log of actions tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("deidentifying.search", _("Look for names"), _("Asked to look for names in a text")),
    ("deidentifying.add", _("Point out"), _("Pointed out what may lead to somebody")),
    ("deidentifying.accept", _("Take out"), _("Took out what may lead to somebody")),
    ("deidentifying.reject", _("Let it stay"), _("Said that words may stay")),
    ("deidentifying.look_again", _("Look again"), _("Undid that words may stay")),
    ("deidentifying.open_key", _("Open the key"), _("Opened the key to who is meant")),
    ("deidentifying.put_back", _("Put back"), _("Put words back from the key")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
