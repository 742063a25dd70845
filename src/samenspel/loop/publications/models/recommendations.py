"""Recommendations: what somebody should do, and what that rests on."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samenspel.loop.findings.models import Finding
from samenspel.loop.products.models import Product
from samenspel.loop.publications.models.chapters import Chapter
from samenspel.loop.publications.models.publications import Publication
from samenspel.loop.publications.querysets import RecommendationQuerySet


class Audience(models.TextChoices):
    """To whom a recommendation speaks."""

    POLICYMAKER = "policymaker", _("policymakers")
    PROFESSIONAL = "professional", _("professionals")
    RESIDENT = "resident", _("residents")


class Recommendation(models.Model):
    """What `audience` should do, in one or two sentences. Without findings it is marked as such.

    `out_as` is what it says in the edition that readers have now; empty when it isn't in it.
    """

    publication = models.ForeignKey(
        Publication, on_delete=models.CASCADE, related_name="recommendations"
    )
    audience = models.CharField(_("for whom"), max_length=15, choices=Audience)
    says = models.CharField(
        _("what to do"),
        max_length=300,
        help_text=_("Begin with a verb, as in: Give every street one person to call."),
    )
    explanation = models.TextField(_("explanation"), blank=True)
    findings = models.ManyToManyField(
        Finding, verbose_name=_("findings"), blank=True, related_name="recommendations"
    )
    products = models.ManyToManyField(
        Product, verbose_name=_("products that help"), blank=True, related_name="recommendations"
    )
    chapter = models.ForeignKey(
        Chapter,
        verbose_name=_("chapter"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="recommendations",
    )
    position = models.PositiveIntegerField(default=0)
    guid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    out_as = models.CharField(max_length=300, blank=True, editable=False)
    removed_at = models.DateTimeField(_("taken out on"), null=True, blank=True)

    objects = RecommendationQuerySet.as_manager()

    class Meta:
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(says=""), name="recommendation_says_something"),
        ]

    def __str__(self) -> str:
        return self.says
