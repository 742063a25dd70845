"""A professional product, and the family that it is from."""

import uuid
from collections.abc import Sequence

from django.core.validators import MaxValueValidator, URLValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models import Activity
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.products.models.choices import CourseLevel, ProductKind, ProductState
from samenspel.loop.products.models.licences import Licence
from samenspel.loop.products.querysets import ProductQuerySet
from samenspel.loop.programme.models import Theme
from samenspel.loop.questions.models import Question
from samenspel.loop.teams.models import Team

LONG = 6_000
MOST_HOURS = 2_000
MOST_PEOPLE = 10_000


class Product(models.Model):
    """Something that others can use: what it is for, how it goes, and what it rests on.

    Whoever is not at the table reads published rows only, and these change by publishing alone.
    Work on what is in the library already goes on in a row of its own, which `revises` it and is
    no product to anybody else; publishing puts its content in the row that it revises.
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
    title = models.CharField(_("What is it called?"), max_length=160)
    slug = models.SlugField(_("address"), max_length=120)
    kind = models.CharField(_("What kind of product is it?"), max_length=15, choices=ProductKind)
    summary = models.CharField(_("What is it, in one or two sentences?"), max_length=400)
    situation = models.TextField(_("When do you use it?"), max_length=LONG, blank=True)
    needed = models.TextField(_("What do you need for it?"), max_length=LONG, blank=True)
    failed = models.TextField(_("What didn't work?"), max_length=LONG, blank=True)
    watch_out = models.TextField(
        _("What should others watch out for?"), max_length=LONG, blank=True
    )
    effort = models.CharField(_("How much work is it, in words?"), max_length=400, blank=True)
    hours = models.PositiveSmallIntegerField(
        _("How many hours, about?"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(MOST_HOURS)],
    )
    people = models.PositiveSmallIntegerField(
        _("With how many people?"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(MOST_PEOPLE)],
    )
    cost = models.CharField(_("What does it cost?"), max_length=400, blank=True)
    film_url = models.URLField(
        _("Where is the film?"),
        max_length=500,
        blank=True,
        validators=[URLValidator(schemes=["https", "http"])],
    )
    goals = models.TextField(_("What do students learn?"), max_length=LONG, blank=True)
    course_level = models.CharField(
        _("For students of which level?"), max_length=10, choices=CourseLevel, blank=True
    )
    licence = models.CharField(
        _("What may others do with it?"), max_length=20, choices=Licence, default=Licence.BY
    )
    contact_name = models.CharField(_("Who can people ask?"), max_length=160, blank=True)
    contact_mail = models.EmailField(_("At which mail address?"), blank=True)
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
    activities = models.ManyToManyField(
        Activity, verbose_name=_("gatherings"), blank=True, related_name="products"
    )
    adapted_from = models.ForeignKey(
        "self",
        verbose_name=_("adapted from"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="adaptations",
    )
    adaptation = models.CharField(_("What did you change?"), max_length=300, blank=True)
    revises = models.OneToOneField(
        "self",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.CASCADE,
        related_name="revision",
    )
    created_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created = models.DateTimeField(_("begun on"), default=timezone.now)
    changed = models.DateTimeField(_("last changed on"), default=timezone.now)
    published_at = models.DateTimeField(_("in the library since"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn on"), null=True, blank=True)
    why_withdrawn = models.CharField(_("Why do you withdraw it?"), max_length=400, blank=True)
    instead = models.ForeignKey(
        "self",
        verbose_name=_("Which product can people use instead?"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    guid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = ProductQuerySet.as_manager()
    # Told by `with_evidence`.
    rests_on_findings: int
    rests_on_checked: int

    class Meta:
        verbose_name = _("product")
        verbose_name_plural = _("products")
        ordering = ["title", "pk"]
        indexes = [models.Index(fields=["state", "-published_at"], name="library_newest_first")]
        constraints = [
            models.UniqueConstraint(fields=["werkplaats", "slug"], name="one_product_per_address"),
            models.CheckConstraint(
                condition=~Q(state="published") | Q(published_at__isnull=False),
                name="published_product_has_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="withdrawn") | Q(withdrawn_at__isnull=False),
                name="withdrawn_product_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(adapted_from__isnull=True) | ~Q(adapted_from=F("pk")),
                name="a_product_is_not_its_own_parent",
            ),
            models.CheckConstraint(
                condition=Q(revises__isnull=True) | Q(state="draft"),
                name="a_revision_is_never_published_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return its page in the library."""
        return reverse("products:detail", kwargs={"slug": self.shown_as.slug})

    @property
    def shown_as(self) -> "Product":
        """Return the product that people know: itself, or the one that it revises."""
        return self.revises or self if self.revises_id else self

    @property
    def is_published(self) -> bool:
        """Return whether everyone can read it."""
        return self.state == ProductState.PUBLISHED

    @property
    def url_from_anywhere(self) -> str:
        """Return its whole address, for a page of another site."""
        return self.werkplaats.root_url + self.get_absolute_url()

    @property
    def is_for_education(self) -> bool:
        """Return whether it has a page for teachers and students."""
        taught = {ProductKind.TRAINING, ProductKind.LESSON}
        return self.kind in taught or bool(self.goals)

    @property
    def may_be_adapted(self) -> bool:
        """Return whether its licence lets others make a version of their own."""
        return self.licence != Licence.RESERVED


CONTENT: Sequence[str] = (
    "title",
    "kind",
    "summary",
    "situation",
    "needed",
    "failed",
    "watch_out",
    "effort",
    "hours",
    "people",
    "cost",
    "film_url",
    "goals",
    "course_level",
    "licence",
)
"""What others take along when they adapt it."""
OWN: Sequence[str] = ("contact_name", "contact_mail", "adaptation")
"""What goes along from a revision only."""
LINKS: Sequence[str] = ("themes", "questions", "findings", "activities")
"""What it rests on: of its own team."""
