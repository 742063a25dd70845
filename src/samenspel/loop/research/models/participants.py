"""Who takes part in a team's research: a code for all, and apart from that who it is."""

import uuid

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.research.querysets import IdentityQuerySet, ParticipantQuerySet
from samenspel.loop.teams.models import Team


class Participant(PrivateLink):
    """Somebody whose words are in the material of `team`, known to its researchers by a code.

    The subject of consents to TAKE_PART, RECORD, QUOTE and CONTACT. Who answered and doesn't agree
    (any more) to TAKE_PART has stopped: nobody sees these words, also not the researchers. Who
    was not asked yet can be read by researchers, and is quoted to nobody.
    """

    team = models.ForeignKey(
        Team, verbose_name=_("team"), on_delete=models.CASCADE, related_name="participants"
    )
    code = models.CharField(_("code"), max_length=12, help_text=_("As in: D7"))
    perspective = models.CharField(_("perspective"), max_length=20, choices=Perspective, blank=True)
    description = models.CharField(
        _("how to describe this person"),
        max_length=80,
        blank=True,
        help_text=_("As in: a resident of Dordrecht. Nobody may recognise the person by it."),
    )
    activities = models.ManyToManyField(
        Activity, related_name="participants", blank=True, verbose_name=_("was there at")
    )
    created = models.DateTimeField(_("since"), default=timezone.now)
    asked_at = models.DateTimeField(_("asked on"), null=True, blank=True)
    askings = models.PositiveSmallIntegerField(_("times asked by mail"), default=0)
    answered_at = models.DateTimeField(_("answered on"), null=True, blank=True)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    words_erased_at = models.DateTimeField(_("words erased on"), null=True, blank=True)

    objects = ParticipantQuerySet.as_manager()

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        ordering = ["team", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["team", "code"], name="one_participant_per_code")
        ]

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        """Return the private page on which this person decides about the own words."""
        return reverse("research:my_words", kwargs={"token": self.token})

    @property
    def werkplaats_id(self) -> int:
        """Return whose pages show these words."""
        return self.team.werkplaats_id


class Identity(models.Model):
    """Who a participant is: for keepers of the key only. A nameless participant has none."""

    participant = models.OneToOneField(
        Participant, on_delete=models.CASCADE, related_name="identity"
    )
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("mail address"), blank=True)

    objects = IdentityQuerySet.as_manager()

    class Meta:
        verbose_name = _("identity of a participant")
        verbose_name_plural = _("identities of participants")

    def __str__(self) -> str:
        return f"{self.participant}"
