"""Photos, and who can be recognised on them."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.ground.consent.models import How, Reach
from samenspel.loop.reports.models.reports import Report
from samenspel.loop.reports.querysets import PhotoQuerySet, PortrayedQuerySet


class Faces(models.TextChoices):
    """Who can be recognised on a photo.

    UNKNOWN was not said yet: such a photo is shown to nobody. NOBODY can be shown. Of PEOPLE each
    one is named and has agreed, before it is shown.
    """

    UNKNOWN = "unknown", _("not said yet")
    NOBODY = "nobody", _("nobody can be recognised")
    PEOPLE = "people", _("people can be recognised")


class Photo(models.Model):
    """A picture with a report. `digest` tells the same picture from another."""

    report = models.ForeignKey(
        Report, verbose_name=_("report"), on_delete=models.CASCADE, related_name="photos"
    )
    image = models.ImageField(
        _("photo"), upload_to="reports/", width_field="width", height_field="height"
    )
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    digest = models.CharField(max_length=64, editable=False)
    alt = models.CharField(_("what the photo shows"), max_length=240, blank=True)
    faces = models.CharField(
        _("who can be recognised"), max_length=10, choices=Faces, default=Faces.UNKNOWN
    )
    created = models.DateTimeField(_("added on"), auto_now_add=True)

    objects = PhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["created", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["report", "digest"], name="one_of_each_photo"),
            models.CheckConstraint(
                condition=Q(faces=Faces.UNKNOWN) | ~Q(alt=""), name="shown_photo_has_words"
            ),
        ]

    def __str__(self) -> str:
        return self.alt or f"#{self.pk}"

    @property
    def werkplaats_id(self) -> int:
        """Return whose pages show it."""
        return self.report.werkplaats_id


class Portrayed(PrivateLink):
    """Somebody who can be recognised on a photo, and is asked whether it may be shown.

    The private link works for as long as the photo is kept: one can always change one's mind. The
    answer itself is a consent with this row as its subject, for as wide a reach as was asked.
    """

    photo = models.ForeignKey(
        Photo, verbose_name=_("photo"), on_delete=models.CASCADE, related_name="portrayed"
    )
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("mail address"), blank=True)
    how = models.CharField(_("asked how"), max_length=20, choices=How, default=How.FORM)
    asked_reach = models.CharField(_("asked for"), max_length=20, choices=Reach)
    answered_at = models.DateTimeField(_("answered on"), null=True, blank=True)

    objects = PortrayedQuerySet.as_manager()
    agreed_to: str | None
    """How widely this person agrees to be shown now, when read `with_answers`."""

    class Meta:
        verbose_name = _("portrayed person")
        verbose_name_plural = _("portrayed people")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(how=How.FORM) | ~Q(email=""), name="asked_by_mail_has_address"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.photo} #{self.pk}"

    def get_absolute_url(self) -> str:
        """Return the private page on which to say yes or no."""
        return reverse("reports:portrayed", kwargs={"token": self.token})

    @property
    def werkplaats_id(self) -> int:
        """Return whose pages show the photo."""
        return self.photo.report.werkplaats_id
