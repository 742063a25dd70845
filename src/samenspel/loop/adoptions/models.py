"""An adoption: somebody elsewhere uses a product."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.adoptions.querysets import AdoptionQuerySet
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.products.models import Product
from samenspel.loop.questions.models import Question


class Adoption(PrivateLink):
    """“We use this”: where, how it was adapted, what changed. Counts once it was confirmed by mail.

    Who told it reaches it by a private link, to add what changed later. The name is shown only
    when that person agreed (a consent to SHOW_NAME with this adoption as its subject).
    """

    product = models.ForeignKey(
        Product, verbose_name=_("product"), on_delete=models.CASCADE, related_name="adoptions"
    )
    werkplaats = models.ForeignKey(
        Werkplaats,
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="adoptions",
        help_text=_("The Werkplaats of the region where it is used, if there is one."),
    )
    organisation = models.CharField(_("organisation"), max_length=160)
    place = models.CharField(_("town or neighbourhood"), max_length=120)
    since = models.DateField(_("in use since"), null=True, blank=True)
    how_adapted = models.TextField(_("what you did differently"), max_length=2000, blank=True)
    what_changed = models.TextField(_("what changed by it"), max_length=2000, blank=True)
    name = models.CharField(_("your name"), max_length=120)
    email = models.EmailField(_("your mail address"))
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="adoptions"
    )
    told_at = models.DateTimeField(_("told on"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("confirmed on"), null=True, blank=True)
    ended_at = models.DateField(_("not in use any more since"), null=True, blank=True)
    question = models.OneToOneField(
        Question,
        verbose_name=_("the question it led to"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="adoption",
    )
    adaptation = models.ForeignKey(
        Product,
        verbose_name=_("the product made out of it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="came_from_adoptions",
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = AdoptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("adoption")
        verbose_name_plural = _("adoptions")
        ordering = ["-told_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(question__isnull=True) | Q(confirmed_at__isnull=False),
                name="only_a_confirmed_adoption_asks",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}, {self.place}"
