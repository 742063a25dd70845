"""The names of what is done with questions, as the log tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from samenspel.loop.questions.lifecycle import Move


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register every move, and what the asker changes without moving the question."""
    for move in Move:
        actions.register_action(f"questions.{move.value}", move.label, move.label)
    for name, label in {
        "contact_wish": _("The asker changed whether we may make contact"),
        "publication_wish": _("The asker changed whether it may stand on the site"),
        "echo": _("Somebody has the same question"),
        "forget": _("The asker's name and address were removed"),
    }.items():
        actions.register_action(f"questions.{name}", label, label)
