"""The names of what is done in the notebook, as the log of actions tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("notebook.write", _("Write down"), _("Wrote something down")),
    ("notebook.change", _("Change"), _("Changed")),
    ("notebook.share", _("Share"), _("Chose who can see it")),
    ("notebook.remove", _("Take away"), _("Took an entry away from the log")),
    ("notebook.add_photos", _("Add photos"), _("Added photos")),
    ("notebook.remove_photo", _("Take a photo away"), _("Took a photo away")),
    ("notebook.answer", _("Answer"), _("Answered")),
    ("notebook.remove_answer", _("Take an answer away"), _("Took an answer away")),
    ("notebook.agree", _("Agree"), _("Noted an agreement")),
    ("notebook.change_agreement", _("Change"), _("Changed")),
    ("notebook.add_task", _("Add a to-do"), _("Added a to-do")),
    ("notebook.change_task", _("Change"), _("Changed")),
    ("notebook.tick_task", _("Ready"), _("Said that it is ready")),
    ("notebook.untick_task", _("Not ready"), _("Said that it isn't ready")),
    ("notebook.remove_task", _("Take a to-do away"), _("Took a to-do away")),
    ("notebook.add_file", _("Add a file"), _("Added a file")),
    ("notebook.add_version", _("Add a version"), _("Added a newer version")),
    ("notebook.rename_file", _("Change"), _("Changed")),
    ("notebook.share_file", _("Share"), _("Chose who can see it")),
    ("notebook.remove_file", _("Take a file away"), _("Took a file away")),
    ("notebook.give", _("Hand over"), _("Handed over to-dos or files")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
