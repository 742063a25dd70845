"""Shapes of perspectives, and days without the hour."""

from datetime import datetime

from django import template
from django.utils import timezone

from samenspel.ground.common.assets import icon_url
from samenspel.ground.common.templatetags.ui import in_words

register = template.Library()


@register.filter
def day_in_words(moment: datetime | None) -> str:
    """Say in words on which day a moment was."""
    return in_words(timezone.localdate(moment)) if moment else ""


@register.simple_tag
def shape(perspective: str) -> str:
    """Return the address of the shape of a perspective, for an `svg`."""
    return f"{icon_url()}#shape-{perspective}"
