"""The names of what is done with the evidence of publications, for the log of actions."""

from django.utils.translation import gettext_lazy as _

ACTIONS = [
    (
        "publications.add_recommendation",
        _("Write a recommendation"),
        _("Wrote a recommendation"),
    ),
    (
        "publications.change_recommendation",
        _("Change a recommendation"),
        _("Changed a recommendation, or what it rests on"),
    ),
    ("publications.move_recommendation", _("Move a recommendation"), _("Moved a recommendation")),
    (
        "publications.remove_recommendation",
        _("Take a recommendation out"),
        _("Took a recommendation out"),
    ),
    (
        "publications.restore_recommendation",
        _("Put a recommendation back"),
        _("Put a recommendation back"),
    ),
    ("publications.add_references", _("Add references"), _("Added references")),
    ("publications.change_reference", _("Change a reference"), _("Changed a reference")),
    ("publications.remove_reference", _("Take a reference out"), _("Took a reference out")),
    (
        "publications.choose_style",
        _("Choose how references are written"),
        _("Chose how references are written"),
    ),
]
