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
    actions.register_action("teams.set_phase", _("Choose the phase"), _("Went on to a phase"))
    actions.register_action("teams.answer_request", _("Answer"), _("Answered a request to join"))
    actions.register_action("teams.invite", _("Invite"), _("Invited somebody"))
    actions.register_action(
        "teams.withdraw_invitation", _("Withdraw"), _("Took an invitation back")
    )
    actions.register_action("teams.answer_invitation", _("Answer"), _("An invitation was answered"))
    actions.register_action("teams.hand_over", _("Hand over"), _("Handed over"))
