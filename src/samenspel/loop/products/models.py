"""A professional product, and the family that it is from."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.products.querysets import ProductQuerySet
from samenspel.loop.programme.models import Theme
from samenspel.loop.questions.models import Question
from samenspel.loop.teams.models import Team


class ProductKind(models.TextChoices):
    """What kind of thing it is."""

    METHOD = "method", _("method")
    CONVERSATION = "conversation", _("conversation aid")
    TRAINING = "training", _("training module")
    LESSON = "lesson", _("lesson")
    TOOL = "tool", _("tool")
    FILM = "film", _("film")
    CHECKLIST = "checklist", _("checklist")


class ProductState(models.TextChoices):
    """How far a product is. WITHDRAWN: its page says so, and where to go instead."""

    DRAFT = "draft", _("is being made")
    PUBLISHED = "published", _("in the library")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Product(models.Model):
    """Something that others can use: what it is for, how it goes, and what it rests on.

    `adapted_from` is the product that it was made out of, possibly in another Werkplaats.
    """

    werkplaats = models.ForeignKey(
        Werkplaats, verbose_name=_("Werkplaats"), on_delete=models.CASCADE, related_name="products"
    )
    team = models.ForeignKey(
        Team,
        verbose_name=_("team"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="products",
    )
    title = models.CharField(_("name"), max_length=160)
    slug = models.SlugField(_("address"), max_length=120)
    kind = models.CharField(_("kind"), max_length=15, choices=ProductKind)
    summary = models.CharField(_("in one or two sentences"), max_length=400)
    state = models.CharField(
        _("state"), max_length=10, choices=ProductState, default=ProductState.DRAFT
    )
    themes = models.ManyToManyField(
        Theme, verbose_name=_("themes"), blank=True, related_name="products"
    )
    questions = models.ManyToManyField(
        Question, verbose_name=_("questions"), blank=True, related_name="products"
    )
    findings = models.ManyToManyField(
        Finding, verbose_name=_("findings"), blank=True, related_name="products"
    )
    adapted_from = models.ForeignKey(
        "self",
        verbose_name=_("adapted from"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="adaptations",
    )
    created_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created = models.DateTimeField(_("begun on"), default=timezone.now)
    changed = models.DateTimeField(_("last changed on"), default=timezone.now)
    published_at = models.DateTimeField(_("in the library since"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn on"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    guid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = ProductQuerySet.as_manager()

    class Meta:
        verbose_name = _("product")
        verbose_name_plural = _("products")
        ordering = ["title", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["werkplaats", "slug"], name="one_product_per_address"),
            models.CheckConstraint(
                condition=~Q(state="published") | Q(published_at__isnull=False),
                name="published_product_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(adapted_from__isnull=True) | ~Q(adapted_from=F("pk")),
                name="a_product_is_not_its_own_parent",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return its page in the library."""
        return reverse("products:detail", kwargs={"slug": self.slug})
