"""Where the shapes of the perspectives are drawn."""

from django import template

from samenspel.ground.common.assets import icon_url

register = template.Library()


@register.simple_tag
def shape(perspective: str) -> str:
    """Return the address of the shape of a perspective, for an `svg`."""
    return f"{icon_url()}#shape-{perspective}"
