"""The names of what is done with adoptions, as the log tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("adoptions.tell", _("Tell that a product is used"), _("Told that a product is used")),
    ("adoptions.confirm", _("Confirm it"), _("Confirmed that a product is used")),
    ("adoptions.change", _("Change what was told"), _("Changed what was told")),
    ("adoptions.later", _("Tell what changed later"), _("Told what changed later")),
    ("adoptions.end", _("Stop using it"), _("Does not use it any more")),
    ("adoptions.resume", _("Use it again"), _("Uses it again")),
    ("adoptions.ask", _("Ask a new question"), _("Made a new question of it")),
    ("adoptions.erase", _("Erase it"), _("Erased what was told")),
    ("adoptions.forget", _("Forget who told it"), _("Name and address were removed")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
