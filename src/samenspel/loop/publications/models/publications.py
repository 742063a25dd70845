"""A publication: a booklet of a team, from the first line to what readers get."""

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.products.models import Licence
from samenspel.loop.publications.querysets import PublicationQuerySet
from samenspel.loop.teams.models import Team


class PublicationState(models.TextChoices):
    """How far a publication is.

    DRAFT: it is written. REVIEW: others read it. APPROVED: it may be published. PUBLISHED: there
    is a version for readers (the next one may be written meanwhile). WITHDRAWN: readers get a page
    that says so.
    """

    DRAFT = "draft", _("is being written")
    REVIEW = "review", _("is read by others")
    APPROVED = "approved", _("may be published")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class CitationStyle(models.TextChoices):
    """How references are written; the names are those of `ground.citing`."""

    APA = "apa", _("APA: (Tonkens, 2011)")
    CHICAGO = "chicago", _("Chicago: (Tonkens 2011)")
    VANCOUVER = "vancouver", _("Vancouver: (1)")


class Publication(models.Model):
    """A booklet that `team` writes. What readers see is a `Version` of it, never these rows.

    `out_as` is its title in the edition that readers got last; empty before there was one.
    """

    team = models.ForeignKey(
        Team, verbose_name=_("team"), on_delete=models.PROTECT, related_name="publications"
    )
    title = models.CharField(_("title"), max_length=160)
    subtitle = models.CharField(_("subtitle"), max_length=200, blank=True)
    slug = models.SlugField(_("address"), max_length=120)
    summary = models.TextField(
        _("what it is about"),
        max_length=1200,
        blank=True,
        help_text=_("In a few sentences, for somebody who hasn't opened it yet."),
    )
    language = models.CharField(_("language"), max_length=5, default="nl")
    licence = models.CharField(
        _("what others may do with it"), max_length=20, choices=Licence, default=Licence.BY
    )
    citation_style = models.CharField(
        _("how references are written"),
        max_length=10,
        choices=CitationStyle,
        default=CitationStyle.APA,
    )
    isbn = models.CharField("ISBN", max_length=17, blank=True)
    doi = models.CharField("DOI", max_length=120, blank=True)
    colophon = models.TextField(_("colophon"), blank=True)
    cover = models.ForeignKey(
        "Figure",
        verbose_name=_("picture on the cover"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    state = models.CharField(
        _("state"), max_length=10, choices=PublicationState, default=PublicationState.DRAFT
    )
    created_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created = models.DateTimeField(_("begun on"), default=timezone.now)
    changed = models.DateTimeField(_("last changed on"), default=timezone.now)
    published_at = models.DateTimeField(_("first published on"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn on"), null=True, blank=True)
    why_withdrawn = models.CharField(_("why it was withdrawn"), max_length=400, blank=True)
    out_as = models.CharField(max_length=160, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    guid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # Kept with it: addresses are unique within a Werkplaats.
    werkplaats = models.ForeignKey(
        Werkplaats, on_delete=models.CASCADE, related_name="publications", editable=False
    )

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["-changed", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["werkplaats", "slug"], name="one_publication_per_address"
            ),
            models.CheckConstraint(
                condition=~Q(state="published") | Q(published_at__isnull=False),
                name="published_publication_has_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="withdrawn") | Q(withdrawn_at__isnull=False),
                name="withdrawn_publication_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return where readers find it: always its newest version."""
        return reverse("editions:detail", kwargs={"slug": self.slug})

    @property
    def title_for_readers(self) -> str:
        """Return its title as readers know it, whatever it is called in the draft by now."""
        return self.out_as or self.title
