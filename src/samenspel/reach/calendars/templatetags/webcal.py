"""The address that makes a calendar program follow a feed."""

from django import template

register = template.Library()


@register.filter
def webcal(home: str, path: str) -> str:
    """Return the feed at `path` of the site `home` as a "webcal" address."""
    return f"webcal://{home.partition('//')[2]}{path}"
