"""Who edits the pages of a site."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection

from samenspel.loop.network.models import Werkplaats


class Editors(models.Model):
    """The group that may edit the pages, pictures and documents of one Werkplaats, and no other.

    Who is in it follows from the memberships: nobody adds people to the group by hand.
    """

    werkplaats = models.OneToOneField(
        Werkplaats, verbose_name=_("Werkplaats"), on_delete=models.CASCADE, related_name="editors"
    )
    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="+")
    collection = models.OneToOneField(Collection, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("editors")
        verbose_name_plural = _("editors")

    def __str__(self) -> str:
        return self.group.name
