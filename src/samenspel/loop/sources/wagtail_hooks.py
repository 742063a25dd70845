"""The names of what is done with texts, as the log of actions tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("sources.add", _("Add a text"), _("Added a text to the material")),
    ("sources.change", _("Change"), _("Changed what is said of a text")),
    ("sources.set_speakers", _("Say who speaks"), _("Said who speaks")),
    ("sources.open_original", _("Original file"), _("Took the original file")),
    ("sources.remove", _("Take a text out"), _("Took a text out of the material")),
    ("sources.change_text", _("Change the text"), _("Changed the text")),
    ("sources.erase_words", _("Erase words"), _("Erased somebody's words for good")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
