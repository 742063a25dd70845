"""An adoption: somebody elsewhere uses a product."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
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
    name = models.CharField(_("your name"), max_length=120, blank=True)
    email = models.EmailField(_("your mail address"), blank=True)
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="adoptions"
    )
    told_at = models.DateTimeField(_("told on"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("confirmed on"), null=True, blank=True)
    changed_at = models.DateTimeField(_("last heard of on"), default=timezone.now)
    asked_at = models.DateTimeField(_("asked what changed on"), null=True, blank=True)
    wants_mail = models.BooleanField(_("may be asked what changed"), default=True)
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
            models.UniqueConstraint(
                "product",
                "email",
                Lower("organisation"),
                condition=~Q(email=""),
                name="one_adoption_for_each_organisation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}, {self.place}"

    def get_absolute_url(self) -> str:
        """Return where it stands on the page of its product."""
        return f"{self.product.get_absolute_url()}#toepassing-{self.pk}"

    @property
    def page_url(self) -> str:
        """Return the same as an address that works from any site."""
        return self.product.werkplaats.root_url + self.get_absolute_url()

    @property
    def own_url(self) -> str:
        """Return the private page of who told it, on the site of the product."""
        return reverse("adoptions:own", kwargs={"token": self.token})

    @property
    def is_confirmed(self) -> bool:
        """Return whether somebody confirmed it from the own mailbox."""
        return self.confirmed_at is not None

    @property
    def asks_in(self) -> Werkplaats:
        """Return where a question that it leads to is asked: in the own region if that has a site.

        Otherwise in the Werkplaats of the product.
        """
        own = self.werkplaats
        return own if own is not None and own.site_id is not None else self.product.werkplaats


class LaterChange(models.Model):
    """What somebody tells later of what the product changed."""

    adoption = models.ForeignKey(Adoption, on_delete=models.CASCADE, related_name="later_changes")
    text = models.TextField(_("what changed"), max_length=2000)
    told_at = models.DateTimeField(_("told on"), default=timezone.now)

    class Meta:
        verbose_name = _("later change")
        verbose_name_plural = _("later changes")
        ordering = ["told_at", "pk"]

    def __str__(self) -> str:
        return self.text[:80]
