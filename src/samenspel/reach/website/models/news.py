"""News: a list by date, and one page for each message."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Revision

from samenspel.loop.network.models import Werkplaats
from samenspel.reach.website.models.base import TEXT_FEATURES, PublicPage
from samenspel.reach.website.querysets import NewsManager

PER_PAGE = 12


class NewsIndexPage(PublicPage):
    """All news of a site, newest first."""

    introduction = models.TextField(_("introduction"), max_length=300, blank=True)

    content_panels = [*PublicPage.content_panels, FieldPanel("introduction")]
    subpage_types = ["website.NewsPage"]
    parent_page_types = ["website.HomePage", "website.HubPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add one page of the list; a number that doesn't exist gives the nearest one."""
        news = NewsPage.objects.open_to_all().child_of(self).with_pictures()
        pages = Paginator(news.newest_first(), PER_PAGE)
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["news"] = pages.get_page(request.GET.get("pagina"))
        return context


class NewsPage(PublicPage):
    """One message."""

    date = models.DateField(_("date"), default=timezone.localdate)
    introduction = models.TextField(
        _("introduction"),
        max_length=500,
        blank=True,
        help_text=_("What is the news, in two sentences? This is also shown in the list."),
    )
    body = RichTextField(_("text"), features=TEXT_FEATURES, blank=True)
    image = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    image_description = models.CharField(
        _("description of the picture"),
        max_length=200,
        blank=True,
        help_text=_("What is in the picture? For people who can't see it."),
    )
    source_name = models.CharField(
        _("name of the source"), max_length=120, blank=True, help_text=_("As in: Zorg + Welzijn")
    )
    source_url = models.URLField(_("address of the source"), blank=True)

    objects = NewsManager()

    content_panels = [
        *PublicPage.content_panels,
        FieldPanel("date"),
        FieldPanel("introduction"),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("image"), FieldPanel("image_description")], heading=_("Picture")
        ),
        MultiFieldPanel(
            [FieldPanel("source_name"), FieldPanel("source_url")],
            heading=_("Source"),
            help_text=_("Is this news from elsewhere? Then say where it can be read whole."),
        ),
    ]
    subpage_types: list[str] = []
    parent_page_types = ["website.NewsIndexPage"]

    class Meta:
        verbose_name = _("news message")
        verbose_name_plural = _("news messages")

    def clean(self) -> None:
        """Refuse a picture that some readers can't know anything about."""
        super().clean()
        if self.image and not self.image_description.strip():
            raise ValidationError(
                {"image_description": _("Describe the picture, for people who can't see it.")}
            )


class NewsImport(models.Model):
    """From which file a news page was made, and what it looked like then."""

    werkplaats = models.ForeignKey(
        Werkplaats, verbose_name=_("Werkplaats"), on_delete=models.CASCADE, related_name="+"
    )
    page = models.OneToOneField(NewsPage, on_delete=models.CASCADE, related_name="imported_from")
    file_name = models.CharField(_("file"), max_length=255)
    digest = models.CharField(max_length=64)
    revision = models.ForeignKey(Revision, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = _("imported news")
        verbose_name_plural = _("imported news")
        constraints = [
            models.UniqueConstraint(
                fields=["werkplaats", "file_name"], name="one_news_page_per_file"
            )
        ]

    def __str__(self) -> str:
        return self.file_name
