"""`{% load network_colours %}`: a little picture of a page in the colours of a form."""

from typing import Any

from django import template

from samenspel.ground.common import theme
from samenspel.loop.network.forms import ColoursForm

register = template.Library()

PARTS = {
    "page": theme.PAGE,
    "soft": theme.SOFT,
    "text": theme.TEXT,
    "quiet": theme.SOFT_TEXT,
    "border": theme.FIELD_BORDER,
    "line": theme.LINE,
    "heading": theme.HEADING,
    "button": theme.BUTTON,
    "button_text": theme.BUTTON_TEXT,
    "link": theme.LINK,
    "band": theme.BAND,
    "band_text": theme.BAND_TEXT,
    "footer": theme.FOOTER,
    "footer_text": theme.FOOTER_TEXT,
}


@register.inclusion_tag("network/manage/colours_picture.html")
def colours_picture(form: ColoursForm) -> dict[str, Any]:
    """Draw the colours as they stand in the form; only real colours come in the drawing."""
    shown = form.shown()
    return {part: shown[variable] for part, variable in PARTS.items()}
