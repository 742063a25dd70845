"""The front page: of one Werkplaats, and of the national hub."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from samenspel.loop.network.models import Werkplaats
from samenspel.reach.website.blocks import HOME_BLOCKS
from samenspel.reach.website.models.base import PublicPage


class FrontPage(PublicPage):
    """What both front pages have: an opening, and blocks in the order that the editor chose."""

    hero_title = models.CharField(
        _("opening"), max_length=90, help_text=_("One short, warm sentence.")
    )
    hero_text = models.TextField(
        _("introduction"), max_length=400, help_text=_("Who are you, and for whom? Two sentences.")
    )
    body = StreamField(HOME_BLOCKS, verbose_name=_("blocks"), blank=True)

    content_panels = [
        *PublicPage.content_panels,
        MultiFieldPanel(
            [FieldPanel("hero_title"), FieldPanel("hero_text")], heading=_("Top of the page")
        ),
        FieldPanel("body"),
    ]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["website.NewsIndexPage", "website.TextPage"]

    class Meta:
        abstract = True


class HomePage(FrontPage):
    """The front page of a Werkplaats, with one clear next step: ask your question."""

    class Meta:
        verbose_name = _("home page of a Werkplaats")
        verbose_name_plural = _("home pages of a Werkplaats")


class HubPage(FrontPage):
    """The front page of the national hub: all regions at a glance."""

    class Meta:
        verbose_name = _("home page of the national hub")
        verbose_name_plural = _("home pages of the national hub")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the regions: first those with a site here."""
        regions = Werkplaats.objects.regions().select_related("site")
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["regions"] = sorted(regions, key=lambda w: (w.site is None, w.region))
        return context
