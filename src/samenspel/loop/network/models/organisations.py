"""The partners: municipalities, schools, care and welfare, residents' groups."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models.werkplaatsen import Werkplaats
from samenspel.loop.network.querysets import OrganisationQuerySet


class OrganisationKind(models.TextChoices):
    """What kind of partner it is."""

    MUNICIPALITY = "municipality", _("municipality")
    UNIVERSITY = "university", _("university of applied sciences")
    CARE = "care", _("care or welfare organisation")
    RESIDENTS = "residents", _("residents' group")
    KNOWLEDGE = "knowledge", _("knowledge institute")
    OTHER = "other", _("other")

    @property
    def plural(self) -> str:
        """Return the heading above all partners of this kind."""
        return str(_PLURALS[self])


_PLURALS = {
    OrganisationKind.MUNICIPALITY: _("Municipalities"),
    OrganisationKind.UNIVERSITY: _("Universities of applied sciences"),
    OrganisationKind.CARE: _("Care and welfare organisations"),
    OrganisationKind.RESIDENTS: _("Residents' groups"),
    OrganisationKind.KNOWLEDGE: _("Knowledge institutes"),
    OrganisationKind.OTHER: _("Other partners"),
}


class Formality(models.TextChoices):
    """Its place on the line from formal to informal; many large ones call themselves both."""

    FORMAL = "formal", _("formal")
    HYBRID = "hybrid", _("both formal and informal")
    INFORMAL = "informal", _("informal")


class Organisation(models.Model):
    """A partner of one Werkplaats."""

    werkplaats = models.ForeignKey(
        Werkplaats,
        verbose_name=_("Werkplaats"),
        on_delete=models.CASCADE,
        related_name="organisations",
    )
    name = models.CharField(_("name"), max_length=160)
    kind = models.CharField(_("kind"), max_length=20, choices=OrganisationKind)
    formality = models.CharField(
        _("formal or informal"), max_length=10, choices=Formality, default=Formality.FORMAL
    )
    municipality = models.CharField(_("municipality"), max_length=80, blank=True)
    description = models.TextField(_("what they do"), blank=True)
    website = models.URLField(_("website"), blank=True)
    logo = models.ImageField(_("logo"), upload_to="logos/", blank=True)
    since = models.DateField(_("partner since"), null=True, blank=True)
    until = models.DateField(_("partner until"), null=True, blank=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["werkplaats", "name"], name="one_partner_per_name_in_a_werkplaats"
            ),
            models.CheckConstraint(
                condition=models.Q(since=None)
                | models.Q(until=None)
                | models.Q(until__gte=models.F("since")),
                name="partnership_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_former(self) -> bool:
        """Return whether the partnership is over."""
        return self.until is not None and self.until < timezone.localdate()
