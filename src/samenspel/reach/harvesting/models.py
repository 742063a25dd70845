"""What was registered elsewhere of what is published here: DOIs."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.catalogue.models import Record
from samenspel.reach.harvesting.querysets import DoiQuerySet


class DoiState(models.TextChoices):
    """How far a DOI is.

    WAITING: not registered yet. FINDABLE: it leads to the page. HIDDEN: the thing is gone; the DOI
    leads to the page that says so. REFUSED: DataCite doesn't accept what we tell; it is tried again
    when that changes.
    """

    WAITING = "waiting", _("waits to be registered")
    FINDABLE = "findable", _("registered")
    HIDDEN = "hidden", _("hidden")
    REFUSED = "refused", _("refused")


class Doi(models.Model):
    """The DOI of one record. `due_at` is when we try (again); None: nothing is to be done."""

    record = models.OneToOneField(Record, on_delete=models.PROTECT, related_name="registration")
    name = models.CharField("DOI", max_length=200, unique=True)
    state = models.CharField(_("state"), max_length=10, choices=DoiState, default=DoiState.WAITING)
    due_at = models.DateTimeField(
        _("tried again on"), null=True, blank=True, default=timezone.now, db_index=True
    )
    tries = models.PositiveSmallIntegerField(_("times tried in vain"), default=0)
    why = models.CharField(_("why it did not work"), max_length=300, blank=True)

    objects = DoiQuerySet.as_manager()

    class Meta:
        verbose_name = "DOI"
        verbose_name_plural = _("DOIs")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
