"""The pages of a team's research, drawn on each of them."""

from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samenspel.ground.common.templatetags.ui import badge
from samenspel.loop.research.answers import Standing
from samenspel.loop.research.tabs import TABS
from samenspel.loop.teams.models import Team

register = template.Library()


@register.inclusion_tag("common/tabs.html", takes_context=True)
def research_tabs(context: Context, team: Team) -> dict[str, Any]:
    """Draw the links to the pages of the research of `team` that this visitor may open."""
    return {"tabs": TABS.of(team, context["request"]), "label": _("Research")}


@register.simple_tag
def standing_badge(standing: Standing) -> SafeString:
    """Say with a word and a sign how it stands with somebody's words."""
    return badge(standing.label, standing.look)


@register.simple_tag
def read_by(standing: Standing, team: Team) -> str:
    """Say to somebody who may read the own words."""
    return standing.read_by(team.name)
