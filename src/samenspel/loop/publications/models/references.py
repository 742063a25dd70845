"""What a publication refers to."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samenspel.loop.publications.models.publications import Publication


class Reference(models.Model):
    """A book, article or page. `csl` is CSL-JSON; in a text it stands as `[@key]`."""

    publication = models.ForeignKey(
        Publication, on_delete=models.CASCADE, related_name="references"
    )
    key = models.SlugField(_("short name"), max_length=60)
    csl = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("reference")
        verbose_name_plural = _("references")
        ordering = ["key"]
        constraints = [
            models.UniqueConstraint(fields=["publication", "key"], name="one_reference_per_key")
        ]

    def __str__(self) -> str:
        return str(self.csl.get("title") or self.key)
