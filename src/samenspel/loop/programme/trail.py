"""A theme as a step in the chain: questions are put under it, teams work on it."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.trail.registry import register_node
from samenspel.loop.programme.models import Theme

register_node(
    Theme,
    kind=_("Theme"),
    icon="idea",
    visible=lambda rows, *_who: rows,
    columns=("name", "slug"),
)
