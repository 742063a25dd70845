"""Versions: a publication as it stood at a moment, and what readers said of it."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.network.models import Person
from samenspel.loop.publications.models.publications import Publication
from samenspel.loop.publications.querysets import ReviewQuerySet, VersionQuerySet


class Version(models.Model):
    """`publication` as it stood.

    `content` (see `content.py`) holds our own words, and of people's words only which passages
    they are: those are asked from the gate each time. `edition` is the number that readers see
    ("2"), given when it is published. It never changes.
    """

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(_("number"))
    edition = models.PositiveIntegerField(_("edition"), null=True, blank=True)
    label = models.CharField(_("name of this version"), max_length=120, blank=True)
    content = models.JSONField(default=dict)
    made_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(_("kept on"), default=timezone.now)
    published_at = models.DateTimeField(_("published on"), null=True, blank=True)
    approved_at = models.DateTimeField(_("approved on"), null=True, blank=True)
    approved_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = VersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "number"], name="one_version_per_number"
            ),
            models.UniqueConstraint(
                fields=["publication", "edition"],
                condition=Q(edition__isnull=False),
                name="one_version_per_edition",
            ),
            models.CheckConstraint(
                condition=Q(edition__isnull=True, published_at__isnull=True)
                | Q(edition__isnull=False, published_at__isnull=False),
                name="an_edition_was_published",
            ),
        ]

    def __str__(self) -> str:
        return self.label or str(self.number)


class ReviewAnswer(models.TextChoices):
    """What somebody who read it says."""

    GOOD = "good", _("it is good like this")
    CHANGES = "changes", _("something must change first")


class Review(PrivateLink):
    """Somebody was asked to read `asked_version`: a member, or by mail without an account.

    The answer can be changed until the round is closed.
    """

    asked_version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="reviews")
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("mail address"), blank=True)
    as_resident = models.BooleanField(_("reads as a resident"), default=False)
    asked_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(_("asked on"), default=timezone.now)
    answer = models.CharField(_("answer"), max_length=10, choices=ReviewAnswer, blank=True)
    words = models.TextField(_("what you think of it"), max_length=2000, blank=True)
    answered_at = models.DateTimeField(_("answered on"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("reminded on"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed on"), null=True, blank=True)

    objects = ReviewQuerySet.as_manager()
    said: int
    """How many comments this reader made, when read `with_counts`; `suggested` likewise."""
    suggested: int

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["asked_version", "person"],
                condition=Q(person__isnull=False),
                name="a_person_reviews_a_version_once",
            ),
            models.UniqueConstraint(
                "asked_version",
                Lower("email"),
                condition=~Q(email=""),
                name="an_address_reviews_a_version_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(self.person or self.pk)

    def get_absolute_url(self) -> str:
        """Return the private page on which to read and to answer."""
        return reverse("publications:review", kwargs={"token": self.token})

    @property
    def publication(self) -> Publication:
        """Return what is read."""
        return self.asked_version.publication

    @property
    def is_open(self) -> bool:
        """Return whether the answer can still be given or changed."""
        return self.closed_at is None
