"""The pages of a team's workspace, drawn on each of them."""

from typing import Any

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samenspel.ground.common.templatetags.ui import breadcrumbs
from samenspel.loop.network.access import is_coordinator
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.tabs import TABS

register = template.Library()


@register.inclusion_tag("common/tabs.html", takes_context=True)
def team_tabs(context: Context, team: Team) -> dict[str, Any]:
    """Draw the links to the pages of `team` that this visitor may open."""
    return {"tabs": TABS.of(team, context["request"])}


@register.simple_tag(takes_context=True)
def manage_breadcrumbs(context: Context, *trail: str) -> SafeString:
    """Show the way back from a screen about teams; a lead who manages nothing else sees no more."""
    request = context["request"]
    steps: list[str] = []
    if is_coordinator(request.person, request.werkplaats):
        steps = [_("Manage"), reverse("network:manage")]
    if trail:
        steps += [_("Teams"), reverse("teams:manage"), *trail]
    else:
        steps += [_("Teams")]
    return breadcrumbs(*steps)
