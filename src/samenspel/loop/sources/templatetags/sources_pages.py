"""The pages of one text, drawn on each of them."""

from typing import Any

from django import template
from django.template import Context

from samenspel.loop.sources.models import Source
from samenspel.loop.sources.tabs import TABS

register = template.Library()


@register.inclusion_tag("common/tabs.html", takes_context=True)
def source_tabs(context: Context, source: Source) -> dict[str, Any]:
    """Draw the links to the pages of `source` that this visitor may open."""
    return {"tabs": TABS.of(source, context["request"])}
