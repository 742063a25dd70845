"""Pages with a text: about us, privacy, accessibility, how to get there."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from samenspel.reach.website.models.base import TEXT_FEATURES, PublicPage


class TextPage(PublicPage):
    """A page with a text; it lists the pages under it."""

    introduction = models.TextField(
        _("introduction"), max_length=400, blank=True, help_text=_("What is on this page?")
    )
    body = RichTextField(_("text"), features=TEXT_FEATURES, blank=True)

    content_panels = [*PublicPage.content_panels, FieldPanel("introduction"), FieldPanel("body")]
    subpage_types = ["website.TextPage"]
    parent_page_types = ["website.HomePage", "website.HubPage", "website.TextPage"]

    class Meta:
        verbose_name = _("page with text")
        verbose_name_plural = _("pages with text")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the pages under this one, and those it lies under."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["subpages"] = self.get_children().live().public()
        return context
