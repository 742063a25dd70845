"""A consent is a record with a proof, and it can be withdrawn."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.querysets import ConsentQuerySet


class Reach(models.TextChoices):
    """How widely something is shared, from the smallest circle to everyone."""

    TEAM = "team", _("the team")
    WERKPLAATS = "werkplaats", _("this Werkplaats")
    NATIONAL = "national", _("all Werkplaatsen")
    PUBLIC = "public", _("everyone")

    @property
    def width(self) -> int:
        """Return 0 for the smallest circle up to 3 for everyone."""
        return list(Reach).index(self)

    @classmethod
    def at_least(cls, reach: "Reach | str") -> list["Reach"]:
        """Return the reaches that include `reach`: whoever agrees to more agrees to less."""
        return list(cls)[cls(reach).width :]


class Purpose(models.TextChoices):
    """What a person agrees to.

    TAKE_PART: my words may be studied. RECORD: sound or image may be recorded. QUOTE: my words may
    be quoted, as widely as the consent says. The others are about the person, not about words.
    """

    TAKE_PART = "take_part", _("my words may be used in research")
    RECORD = "record", _("what I say may be recorded")
    QUOTE = "quote", _("my words may be quoted")
    SHOW_NAME = "show_name", _("show my name")
    SHOW_PHOTO = "show_photo", _("show my photo")
    CONTACT = "contact", _("contact me")


class How(models.TextChoices):
    """How the consent was given, which is its proof."""

    FORM = "form", _("on a form on this site")
    SIGNED = "signed", _("on a signed sheet")
    SPOKEN = "spoken", _("spoken, with a witness")


class Consent(models.Model):
    """`subject` agreed to `purpose`, as widely as `reach`, from `given_at` until it ends."""

    subject_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    subject_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey("subject_type", "subject_id")
    purpose = models.CharField(_("what for"), max_length=20, choices=Purpose)
    reach = models.CharField(_("how widely"), max_length=20, choices=Reach)
    how = models.CharField(_("given how"), max_length=20, choices=How, default=How.FORM)
    named = models.BooleanField(_("with my name"), default=False)
    text = models.TextField(_("the words agreed to"), blank=True)
    text_version = models.CharField(_("version of the words"), max_length=20, blank=True)
    witness = models.CharField(_("who was there"), max_length=120, blank=True)
    proof = models.FileField(_("signed sheet"), upload_to="consents/", blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    given_at = models.DateTimeField(_("given on"), default=timezone.now)
    until = models.DateTimeField(_("until"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn on"), null=True, blank=True)
    end_told = models.BooleanField(default=False, editable=False)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["-given_at"]
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "purpose"], name="consent_subject"),
            models.Index(fields=["until"], name="consent_until", condition=Q(withdrawn_at=None)),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["subject_type", "subject_id", "purpose"],
                condition=Q(withdrawn_at=None),
                name="one_consent_in_force_per_purpose",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=models.F("given_at")),
                name="consent_ends_after_it_is_given",
            ),
            models.CheckConstraint(
                condition=~Q(how=How.SPOKEN, purpose__in=["take_part", "record", "quote"])
                | ~Q(witness=""),
                name="spoken_consent_about_words_has_a_witness",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()} ({self.get_reach_display()})"

    @property
    def in_force(self) -> bool:
        """Return whether it counts now."""
        return self.withdrawn_at is None and (self.until is None or self.until > timezone.now())
