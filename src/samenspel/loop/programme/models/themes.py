"""What a Werkplaats works on."""

from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models.programmes import WorkingYear
from samenspel.loop.programme.querysets import ThemeQuerySet


class Theme(models.Model):
    """A subject such as 'Samenwerking formeel en informeel', in one working year or more."""

    werkplaats = models.ForeignKey(
        Werkplaats, verbose_name=_("Werkplaats"), on_delete=models.CASCADE, related_name="themes"
    )
    working_years = models.ManyToManyField(
        WorkingYear, verbose_name=_("working years"), blank=True, related_name="themes"
    )
    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("address"), max_length=130)
    summary = models.CharField(
        _("in one sentence"), max_length=240, help_text=_("What is this theme about?")
    )
    description = models.TextField(
        _("description"),
        blank=True,
        help_text=_("Why does this matter, and for whom? Leave an empty line between paragraphs."),
    )
    order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("A theme with a lower number comes first.")
    )
    active = models.BooleanField(
        _("we work on this now"),
        default=True,
        help_text=_("Only then new questions and teams can be added to it."),
    )

    objects = ThemeQuerySet.as_manager()

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["order", "name"]
        constraints = [
            models.UniqueConstraint(
                "werkplaats", Lower("name"), name="one_theme_per_name_in_a_werkplaats"
            ),
            models.UniqueConstraint(fields=["werkplaats", "slug"], name="one_theme_per_address"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the page of this theme."""
        return reverse("programme:theme", kwargs={"slug": self.slug})
