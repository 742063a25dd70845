"""How a code is drawn: a dot of its colour beside its name, which says it all by itself."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from samenspel.loop.coding.models import Code

register = template.Library()


@register.simple_tag
def swatch(colour: str) -> SafeString:
    """Draw a dot of `colour`, a hex colour; nobody needs to see it."""
    return format_html(
        '<svg class="swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">'
        '<circle cx="8" cy="8" r="7" fill="{}"/></svg>',
        colour,
    )


@register.simple_tag
def code_chip(code: Code, url: str = "") -> SafeString:
    """Show a code in running text: its dot and its name; with `url` it leads there."""
    inside = format_html("{}<span>{}</span>", swatch(code.colour), code.name)
    if url:
        return format_html('<a class="code-chip" href="{}">{}</a>', url, inside)
    return format_html('<span class="code-chip">{}</span>', inside)
