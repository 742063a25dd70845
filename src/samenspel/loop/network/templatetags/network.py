"""`{% load network %}`: the list of regions, for the hub's own front page too."""

from collections.abc import Iterable
from typing import Any

from django import template

from samenspel.loop.network.models import Werkplaats

register = template.Library()


@register.inclusion_tag("network/werkplaatsen_list.html")
def werkplaatsen_list(
    regions: Iterable[Werkplaats] | None = None, *, with_counts: bool = True
) -> dict[str, Any]:
    """Show all regions; without an argument it looks them up itself.

    Counts of partners belong on the hub only: its pages are kept no longer than they are true.
    """
    if regions is None:
        regions = Werkplaats.objects.regions().select_related("site").with_partner_counts()
    regions = list(regions)
    return {
        "on_site": [werkplaats for werkplaats in regions if werkplaats.site_id],
        "by_name": [werkplaats for werkplaats in regions if not werkplaats.site_id],
        "with_counts": with_counts,
    }
