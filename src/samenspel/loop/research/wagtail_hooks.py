"""The names of what is done with research, as the log of actions tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("research.appoint", _("Appoint a researcher"), _("Appointed a researcher")),
    ("research.end", _("End a researcher's work"), _("Ended a researcher's work")),
    ("research.add_participant", _("Add a participant"), _("Added a participant")),
    ("research.change_participant", _("Change"), _("Changed")),
    ("research.import", _("Add participants"), _("Added who was there as participants")),
    ("research.ask", _("Ask about words"), _("Asks about words of who comes")),
    ("research.stop_asking", _("Ask nothing"), _("Asks nothing about words any more")),
    ("research.ask_by_mail", _("Ask by mail"), _("Asked by mail")),
    ("research.answer", _("Answer"), _("Answered about the own words")),
    ("research.stop", _("Stop taking part"), _("Stopped taking part")),
    ("research.read_sheet", _("Open a signed sheet"), _("Opened a signed sheet")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
