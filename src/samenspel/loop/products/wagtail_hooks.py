"""The names of what is done with products, as the log tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

ACTIONS = [
    ("products.begin", _("Begin a product"), _("Began a product")),
    ("products.change", _("Change a product"), _("Changed a product")),
    ("products.link", _("Say what it rests on"), _("Said what a product rests on")),
    ("products.add_file", _("Add a file to a product"), _("Added a file to a product")),
    ("products.remove_file", _("Take a file out"), _("Took a file out of a product")),
    ("products.begin_revision", _("Begin a next version"), _("Began a next version")),
    ("products.discard", _("Throw a draft away"), _("Threw a draft of a product away")),
    ("products.discard_revision", _("Throw changes away"), _("Threw the next version away")),
    ("products.publish", _("Publish a product"), _("Published a product")),
    ("products.withdraw", _("Withdraw a product"), _("Withdrew a product")),
    ("products.remove_version", _("Take a version away"), _("Took an older version away")),
    ("products.adapt", _("Adapt a product"), _("Made an own version of a product")),
]


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register our actions."""
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)
