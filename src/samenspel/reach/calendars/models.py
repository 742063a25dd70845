"""The secret addresses under which people follow their own agenda."""

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.reach.calendars.querysets import CalendarLinkQuerySet


class CalendarLink(PrivateLink):
    """The address of the agenda of `person` in one Werkplaats. Who has it can read that agenda."""

    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.CASCADE, related_name="calendar_links"
    )
    werkplaats = models.ForeignKey(
        Werkplaats,
        verbose_name=_("Werkplaats"),
        on_delete=models.CASCADE,
        related_name="calendar_links",
    )
    created = models.DateTimeField(_("made on"), default=timezone.now)

    objects = CalendarLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("address of an own agenda")
        verbose_name_plural = _("addresses of own agendas")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "werkplaats"], name="one_calendar_address_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} @ {self.werkplaats_id}"

    def get_absolute_url(self) -> str:
        """Return the secret address."""
        return reverse("calendars:mine", kwargs={"token": self.token})
