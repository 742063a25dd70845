"""Who made it, in which role, and whether the name may stand on it."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.network.models import Organisation, Person
from samenspel.loop.publications.models.publications import Publication
from samenspel.loop.publications.querysets import ContributorQuerySet


class ContributorRole(models.TextChoices):
    """What somebody did for a publication."""

    AUTHOR = "author", _("author")
    EDITOR = "editor", _("editor")
    CONTRIBUTOR = "contributor", _("contributed")
    READER = "reader", _("read along")
    ILLUSTRATOR = "illustrator", _("made the pictures")
    DESIGNER = "designer", _("made the design")


class Contributor(PrivateLink):
    """Somebody who worked on `publication`: the subject of a consent to SHOW_NAME.

    The name stands on the publication only while that consent is in force. `writes`: may change
    the draft. Who has no account is asked by a private link.
    """

    publication = models.ForeignKey(
        Publication, on_delete=models.CASCADE, related_name="contributors"
    )
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="contributions"
    )
    name = models.CharField(_("name, as it stands on the publication"), max_length=120)
    email = models.EmailField(_("mail address"), blank=True)
    role = models.CharField(
        _("role"), max_length=12, choices=ContributorRole, default=ContributorRole.AUTHOR
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    affiliation = models.CharField(
        _("works or lives at"),
        max_length=160,
        blank=True,
        help_text=_("As in: resident of Schiedam."),
    )
    orcid = models.CharField("ORCID", max_length=19, blank=True)
    writes = models.BooleanField(_("may write along"), default=False)
    asked_at = models.DateTimeField(_("asked on"), null=True, blank=True)
    answered_at = models.DateTimeField(_("answered on"), null=True, blank=True)
    created = models.DateTimeField(_("since"), default=timezone.now)
    position = models.PositiveIntegerField(default=0)

    objects = ContributorQuerySet.as_manager()

    class Meta:
        verbose_name = _("contributor")
        verbose_name_plural = _("contributors")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "person", "role"],
                condition=Q(person__isnull=False),
                name="a_person_has_a_role_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the private page on which to say yes or no."""
        return reverse("publications:contributor", kwargs={"token": self.token})

    @property
    def werkplaats_id(self) -> int:
        """Return whose pages show this name."""
        return self.publication.werkplaats_id
