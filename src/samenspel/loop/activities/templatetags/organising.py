"""The organiser's pages of an activity, drawn on each of them."""

from typing import Any

from django import template
from django.template import Context

from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.tabs import TABS

register = template.Library()


@register.inclusion_tag("common/tabs.html", takes_context=True)
def activity_tabs(context: Context, activity: Activity) -> dict[str, Any]:
    """Draw the links to the organiser's pages of `activity`."""
    return {"tabs": TABS.of(activity, context["request"])}
