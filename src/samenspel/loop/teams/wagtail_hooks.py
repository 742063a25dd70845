"""The names of what is done with teams, as the log tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    actions.register_action("teams.start", _("Start"), _("Started"))
    actions.register_action("teams.change", _("Change"), _("Changed"))
    actions.register_action("teams.close", _("Close the team"), _("Closed"))
    actions.register_action("teams.add_member", _("Add to the team"), _("Somebody joined"))
    actions.register_action("teams.end_membership", _("Let leave"), _("Somebody left"))
    actions.register_action("teams.take_up_question", _("Take up"), _("Took up a question"))
