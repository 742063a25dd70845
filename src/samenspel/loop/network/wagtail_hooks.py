"""The words in which the log tells what was done in the network."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = {
    "network.add_person": (_("Add a person"), _("Person added")),
    "network.change_person": (_("Change a person"), _("Name, address or profile changed")),
    "network.forget_person": (_("Make a person nameless"), _("Made nameless")),
    "network.add_membership": (_("Add a membership"), _("Joined a Werkplaats")),
    "network.change_membership": (_("Change a membership"), _("Membership changed")),
    "network.leave": (_("Leave a Werkplaats"), _("Left a Werkplaats")),
    "network.hand_over": (_("Hand over"), _("Handed over")),
    "network.join_people": (_("Join two people"), _("Turned out to be in the books twice")),
    "network.invite": (_("Invite a person"), _("Invitation mailed")),
    "network.accept_invitation": (_("Accept an invitation"), _("Invitation accepted")),
    "network.ask": (_("Ask a person"), _("Asked by mail to take part")),
    "network.take_back": (_("Ask no more"), _("No longer asked to take part")),
    "network.add_organisation": (_("Add a partner"), _("Partner added")),
    "network.change_organisation": (_("Change a partner"), _("Partner changed")),
    "network.remove_organisation": (_("Remove a partner"), _("Partner removed")),
    "network.change_werkplaats": (_("Change the Werkplaats"), _("Details or colours changed")),
    "network.import": (_("Import"), _("A file was imported")),
    "network.mail_again": (_("Try an address again"), _("Mail goes to an address again")),
    "network.export": (_("Export"), _("The list of people was downloaded")),
}


@hooks.register("register_log_actions")
def register_actions(actions: LogActionRegistry) -> None:
    """Give each action its words."""
    for action, words in ACTIONS.items():
        actions.register_action(action, *words)
