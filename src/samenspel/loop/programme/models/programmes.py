"""The joint agenda of a period, divided in working years."""

from datetime import date

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.querysets import ProgrammeQuerySet, WorkingYearQuerySet


class Programme(models.Model):
    """What the partners agreed to work on together, from `starts` up to and including `ends`."""

    werkplaats = models.ForeignKey(
        Werkplaats,
        verbose_name=_("Werkplaats"),
        on_delete=models.CASCADE,
        related_name="programmes",
    )
    title = models.CharField(_("title"), max_length=120)
    ambition = models.TextField(
        _("ambition"), help_text=_("What do you want to reach together? Two or three sentences.")
    )
    starts = models.DateField(_("from"))
    ends = models.DateField(_("up to and including"))

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["starts", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["werkplaats", "title"], name="one_programme_per_title_in_a_werkplaats"
            ),
            models.CheckConstraint(
                condition=models.Q(ends__gte=models.F("starts")),
                name="programme_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return where its story is told."""
        return f"{reverse('programme:story')}#programma-{self.pk}"


class WorkingYear(models.Model):
    """One year of a programme: what it was about, what came of it, what comes next.

    The years of one programme never overlap and lie within it; the services see to that, because
    only one of the two databases could.
    """

    werkplaats = models.ForeignKey(
        Werkplaats,
        verbose_name=_("Werkplaats"),
        on_delete=models.CASCADE,
        related_name="working_years",
    )
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        on_delete=models.CASCADE,
        related_name="working_years",
    )
    title = models.CharField(_("title"), max_length=80, help_text=_("As in: Year 1, 2016-2017"))
    slug = models.SlugField(_("address"), max_length=90)
    starts = models.DateField(_("from"))
    ends = models.DateField(_("up to and including"))
    summary = models.TextField(
        _("summary"), blank=True, help_text=_("What is this year about? One or two sentences.")
    )
    look_back = models.TextField(
        _("look-back"), blank=True, help_text=_("What did you do, and what did you learn?")
    )
    look_ahead = models.TextField(
        _("look-ahead"),
        blank=True,
        help_text=_("What is on the agenda, and how do you go about it?"),
    )

    objects = WorkingYearQuerySet.as_manager()

    class Meta:
        verbose_name = _("working year")
        verbose_name_plural = _("working years")
        ordering = ["starts", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["werkplaats", "slug"], name="one_working_year_per_address"
            ),
            models.UniqueConstraint(
                fields=["programme", "starts"], name="one_working_year_per_start"
            ),
            models.CheckConstraint(
                condition=models.Q(ends__gte=models.F("starts")),
                name="working_year_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return the page of this year."""
        return reverse("programme:year", kwargs={"slug": self.slug})

    @property
    def state(self) -> str:
        """Return "done", "now" or "later", as the timeline calls it."""
        today: date = timezone.localdate()
        if self.ends < today:
            return "done"
        return "later" if self.starts > today else "now"
