"""Who works on a team's material: not everyone at the table reads what people said in trust."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Person
from samenspel.loop.research.querysets import ResearcherQuerySet
from samenspel.loop.teams.models import Team


class ResearchRole(models.TextChoices):
    """What somebody does with the material, each one more than the one before.

    READER reads it. CODER also marks and codes, and writes findings. KEEPER also knows who is
    who: opens the key, the original files and the identities, and links speakers to participants.
    """

    READER = "reader", _("reads")
    CODER = "coder", _("reads and codes")
    KEEPER = "keeper", _("codes and keeps the key")


class Researcher(models.Model):
    """`person` works on the material of `team`."""

    team = models.ForeignKey(
        Team, verbose_name=_("team"), on_delete=models.CASCADE, related_name="researchers"
    )
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.CASCADE, related_name="researches"
    )
    role = models.CharField(
        _("what they do"), max_length=10, choices=ResearchRole, default=ResearchRole.CODER
    )
    since = models.DateField(_("since"), default=timezone.localdate)

    objects = ResearcherQuerySet.as_manager()

    class Meta:
        verbose_name = _("researcher")
        verbose_name_plural = _("researchers")
        ordering = ["person__name"]
        constraints = [
            models.UniqueConstraint(fields=["team", "person"], name="one_research_role_each")
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.team}"
