"""Blind double coding: some people code the same sources without seeing each other's codes."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.coding.querysets import BlindRoundQuerySet
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team


class BlindRound(models.Model):
    """Until `ended_at` each of `coders` sees in `sources` only the own codes."""

    team = models.ForeignKey(
        Team, verbose_name=_("team"), on_delete=models.CASCADE, related_name="blind_rounds"
    )
    title = models.CharField(_("title"), max_length=120)
    sources = models.ManyToManyField(
        Source, related_name="blind_rounds", verbose_name=_("what is coded")
    )
    coders = models.ManyToManyField(Person, related_name="+", verbose_name=_("who code"))
    started_at = models.DateTimeField(_("started on"), default=timezone.now)
    ended_at = models.DateTimeField(_("ended on"), null=True, blank=True)
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = BlindRoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("blind round")
        verbose_name_plural = _("blind rounds")
        ordering = ["-started_at"]

    def __str__(self) -> str:
        return self.title
