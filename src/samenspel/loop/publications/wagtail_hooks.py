"""The names of what is done with publications, as the log of actions tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from samenspel.loop.publications import evidence_actions

ACTIONS = [
    ("publications.keep_word", _("Keep a word"), _("Kept a simpler word")),
    ("publications.forget_word", _("Forget a word"), _("Removed a simpler word")),
    ("publications.begin", _("Begin a publication"), _("Began a publication")),
    ("publications.change", _("Change a publication"), _("Changed a publication")),
    ("publications.add_chapter", _("Add a chapter"), _("Added a chapter")),
    ("publications.change_chapter", _("Name a chapter"), _("Changed what a chapter is called")),
    ("publications.move_chapter", _("Move a chapter"), _("Moved a chapter")),
    ("publications.remove_chapter", _("Take a chapter out"), _("Took a chapter out")),
    ("publications.restore_chapter", _("Put a chapter back"), _("Put a chapter back")),
    ("publications.add_block", _("Add to a chapter"), _("Added something to a chapter")),
    ("publications.change_block", _("Change a chapter"), _("Changed something in a chapter")),
    ("publications.move_block", _("Move a piece"), _("Moved a piece of a chapter")),
    ("publications.remove_block", _("Take a piece out"), _("Took a piece out of a chapter")),
    ("publications.restore_block", _("Put a piece back"), _("Put a piece back in a chapter")),
    ("publications.add_figure", _("Add a picture"), _("Added a picture")),
    ("publications.change_figure", _("Change a picture"), _("Changed what is said of a picture")),
    ("publications.import", _("Bring in a document"), _("Brought in a Word document")),
    ("publications.keep_version", _("Keep a version"), _("Kept a version of a publication")),
    ("publications.publish", _("Publish"), _("Published a publication")),
    ("publications.approve", _("Approve"), _("Said that it may be published")),
    ("publications.write_on", _("Write on"), _("Made it a draft again")),
    ("publications.withdraw", _("Withdraw the publication"), _("Withdrew a publication")),
    ("publications.bring_back", _("Bring back"), _("Brought back how it was")),
    ("publications.say", _("Say something"), _("Said something about a draft")),
    ("publications.settle", _("Settle a comment"), _("Settled a comment")),
    ("publications.reopen", _("Reopen a comment"), _("Opened a comment again")),
    ("publications.suggest", _("Suggest a change"), _("Suggested a change")),
    ("publications.take_over", _("Take over a suggestion"), _("Took over a suggestion")),
    ("publications.decline", _("Decline a suggestion"), _("Declined a suggestion")),
    ("publications.ask_to_read", _("Ask somebody to read"), _("Asked somebody to read")),
    ("publications.take_back_request", _("Ask no longer"), _("No longer asked to read")),
    ("publications.answer_review", _("Answer a reading"), _("A reader answered")),
    (
        "publications.add_contributor",
        _("Add somebody who worked on it"),
        _("Added who worked on it"),
    ),
    (
        "publications.change_contributor",
        _("Change who worked on it"),
        _("Changed who worked on it"),
    ),
    ("publications.remove_contributor", _("Take a name off"), _("Took a name off")),
    ("publications.move_contributor", _("Move a name"), _("Moved a name")),
    ("publications.ask_contributor", _("Ask for a name"), _("Asked whether a name may be shown")),
    ("publications.note_contributor", _("Note what was told"), _("Noted what was told")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in [*ACTIONS, *evidence_actions.ACTIONS]:
        actions.register_action(action, label, message)
