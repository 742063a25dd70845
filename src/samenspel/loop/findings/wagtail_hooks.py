"""The names of what is done with findings, as the log tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("findings.write", _("Write a finding"), _("Wrote a finding")),
    ("findings.change", _("Change a finding"), _("Changed a finding")),
    ("findings.remove", _("Take a hunch away"), _("Took a hunch away")),
    ("findings.add_evidence", _("Put words below a finding"), _("Put words below a finding")),
    ("findings.change_evidence", _("Change what words say"), _("Changed what words say")),
    ("findings.remove_evidence", _("Take words away"), _("Took words away")),
    ("findings.flag", _("Flag a finding without words"), _("Flagged: no words for it any more")),
    ("findings.looked_at", _("Look at a flagged finding"), _("Looked at it, and kept it")),
    ("findings.share", _("Share a finding"), _("Shared a finding")),
    ("findings.take_back", _("Take a finding back"), _("Took a finding back")),
    ("findings.link_questions", _("Link to questions"), _("Linked to questions")),
    ("findings.take_stance", _("Agree or doubt"), _("Said what they think of it")),
    ("findings.add_memo", _("Add a memo"), _("Added a memo")),
    ("findings.start_check", _("Ask participants"), _("Asked participants")),
    ("findings.note_answer", _("Note an answer"), _("Noted what somebody answered")),
    ("findings.close_check", _("Close a check"), _("Closed the check with participants")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
