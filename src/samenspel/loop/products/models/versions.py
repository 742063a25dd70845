"""What a product said at each publication."""

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Person
from samenspel.loop.products.models.products import Product


class ProductVersion(models.Model):
    """A product as it was published: `content` is what `content.Content.as_dict` gives.

    It holds no words of participants and nobody's address. One that was taken away
    (`removed_at`) keeps its number, so that its address says what happened.
    """

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    at = models.DateTimeField(_("published on"), default=timezone.now)
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    what_changed = models.CharField(_("What is new in this version?"), max_length=300, blank=True)
    content = models.JSONField(default=dict)
    removed_at = models.DateTimeField(_("taken away on"), null=True, blank=True)

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["product", "number"], name="one_product_version_per_number"
            ),
            models.CheckConstraint(
                condition=models.Q(number__gte=1), name="versions_are_counted_from_one"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.product}, {self.number}"

    def get_absolute_url(self) -> str:
        """Return where it stays."""
        kwargs = {"slug": self.product.slug, "number": self.number}
        return reverse("products:version", kwargs=kwargs)
