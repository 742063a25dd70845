"""The names of what is done with requests about data, as the log tells them."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    """Register everything that can happen to a request."""
    for name, label in {
        "in": _("A request came in"),
        "prove": _("The person confirmed the request"),
        "vouch": _("A coordinator wrote down who it is"),
        "extend": _("More time was taken, with the reason"),
        "link": _("A link to what we hold was mailed"),
        "answer": _("The request was answered"),
        "take_back": _("The person took the request back"),
    }.items():
        actions.register_action(f"privacy.request_{name}", label, label)
