"""The pages of a team's research, drawn on each of them."""

from typing import Any

from django import template
from django.template import Context

from samenspel.loop.research.tabs import TABS
from samenspel.loop.teams.models import Team

register = template.Library()


@register.inclusion_tag("common/tabs.html", takes_context=True)
def research_tabs(context: Context, team: Team) -> dict[str, Any]:
    """Draw the links to the pages of the research of `team` that this visitor may open."""
    return {"tabs": TABS.of(team, context["request"])}
