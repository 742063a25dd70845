"""The first thing an editor sees: what there is to do on this site."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component
from wagtail.models import Page

from samenspel.reach.website.models import NewsIndexPage
from samenspel.reach.website.querysets import pages_of

SHOWN = 8


class StartPanel(Component):
    """Write news, change the front page, finish a draft."""

    name = "start"
    template_name = "website/editors/start.html"
    order = 10

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Add where to begin on the site that the editor is on."""
        werkplaats = parent_context["request"].werkplaats
        pages = pages_of(werkplaats) if werkplaats is not None else Page.objects.none()
        return {
            "home": pages.first(),
            "news": pages.type(NewsIndexPage).first(),
            "drafts": pages.filter(has_unpublished_changes=True).order_by(
                "-latest_revision_created_at"
            )[:SHOWN],
        }
