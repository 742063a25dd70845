"""The names of what is done when a gathering ends, as the log tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("reports.begin", _("Begin a report"), _("Began a report")),
    ("reports.write", _("Write the report"), _("Wrote the report")),
    ("reports.publish", _("Publish the report"), _("Published the report")),
    ("reports.withdraw", _("Take the report off the site"), _("Took the report off the site")),
    ("reports.add_photo", _("Add a photo"), _("Added a photo")),
    ("reports.describe_photo", _("Describe a photo"), _("Described a photo")),
    ("reports.remove_photo", _("Remove a photo"), _("Removed a photo")),
    ("reports.name_portrayed", _("Name who is on a photo"), _("Named who is on a photo")),
    ("reports.remove_portrayed", _("Correct who is on a photo"), _("Corrected who is on a photo")),
    ("reports.add_yield", _("Write down a yield"), _("Wrote down a yield")),
    ("reports.change_yield", _("Change a yield"), _("Changed a yield")),
    ("reports.remove_yield", _("Remove a yield"), _("Removed a yield")),
    ("reports.ask_as_question", _("Ask as a question"), _("Asked as a question")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
