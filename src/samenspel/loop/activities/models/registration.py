"""Who signed up, each with a private link to confirm or cancel."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.activities.models.activity import Activity
from samenspel.loop.activities.querysets import RegistrationQuerySet
from samenspel.loop.network.models import Person, Perspective


class RegistrationStatus(models.TextChoices):
    """Where a registration is.

    PENDING holds a place until `held_until`, for who must still open the link in the mail.
    CONFIRMED has a place. WAITING stands on the waiting list, in the order of `created`; only one
    whose address is proven (`proven_at`) moves up. OFFERED got a place that came free, and holds
    it until `held_until`. CANCELLED gave it back. EXPIRED did not answer in time. An EXPIRED one
    can still be confirmed, if there is a place left; a CANCELLED one stays so, and whoever
    changes their mind signs up again.
    """

    PENDING = "pending", _("waits for the mail to be confirmed")
    CONFIRMED = "confirmed", _("has a place")
    WAITING = "waiting", _("on the waiting list")
    OFFERED = "offered", _("a place is offered")
    CANCELLED = "cancelled", _("cancelled")
    EXPIRED = "expired", _("not confirmed in time")


class Registration(PrivateLink):
    """Somebody, known by mail address, who wants to be at `activity`.

    The private link works for as long as we know who signed up. Who signed up by phone may have no
    mail address: such a person gets no letters.
    """

    activity = models.ForeignKey(
        Activity,
        verbose_name=_("activity"),
        on_delete=models.CASCADE,
        related_name="registrations",
    )
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="registrations",
    )
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("mail address"), blank=True)
    perspective = models.CharField(_("comes as"), max_length=20, choices=Perspective, blank=True)
    party = models.PositiveSmallIntegerField(_("number of people"), default=1)
    needs = models.TextField(_("what this person needs to take part"), blank=True)
    status = models.CharField(
        _("state"), max_length=10, choices=RegistrationStatus, default=RegistrationStatus.PENDING
    )
    created = models.DateTimeField(_("signed up on"), default=timezone.now)
    held_until = models.DateTimeField(_("place held until"))
    proven_at = models.DateTimeField(_("mail address proven on"), null=True, blank=True)
    decided_at = models.DateTimeField(_("confirmed or cancelled on"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("reminded on"), null=True, blank=True, editable=False)

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        ordering = ["created", "pk"]
        indexes = [models.Index(fields=["activity", "status"], name="places_taken")]
        constraints = [
            models.UniqueConstraint(
                "activity",
                Lower("email"),
                condition=Q(status__in=["pending", "confirmed", "waiting", "offered"])
                & ~Q(email=""),
                name="one_place_per_address",
            ),
            models.CheckConstraint(condition=Q(party__gte=1), name="somebody_comes"),
        ]

    def __str__(self) -> str:
        return f"{self.activity} #{self.pk}"

    def get_absolute_url(self) -> str:
        """Return the private page of this registration."""
        return reverse("activities:registration", kwargs={"token": self.token})

    @property
    def is_pending(self) -> bool:
        """Return whether it waits for its link to be opened."""
        return self.status == RegistrationStatus.PENDING

    @property
    def is_confirmed(self) -> bool:
        """Return whether it has a place for certain."""
        return self.status == RegistrationStatus.CONFIRMED

    @property
    def is_cancelled(self) -> bool:
        """Return whether it was given back."""
        return self.status == RegistrationStatus.CANCELLED

    @property
    def is_offered(self) -> bool:
        """Return whether a place is held for it until it says yes."""
        return self.status == RegistrationStatus.OFFERED and not self.is_overdue

    @property
    def is_in_line(self) -> bool:
        """Return whether it is on the waiting list, with an address that is proven."""
        return self.status == RegistrationStatus.WAITING and self.proven_at is not None

    @property
    def waits_for_its_link(self) -> bool:
        """Return whether it will be on the waiting list once the mailed link was opened."""
        return self.status == RegistrationStatus.WAITING and self.proven_at is None

    @property
    def is_unproven(self) -> bool:
        """Return whether it still waits, in time, for its link to be opened."""
        return (self.is_pending or self.waits_for_its_link) and not self.is_overdue

    @property
    def holds_a_place(self) -> bool:
        """Return whether it counts: confirmed, or still in time to be."""
        holding = {RegistrationStatus.PENDING, RegistrationStatus.OFFERED}
        return self.is_confirmed or (self.status in holding and not self.is_overdue)

    @property
    def is_overdue(self) -> bool:
        """Return whether it was not confirmed, proven or accepted in time."""
        safe = self.is_confirmed or self.is_in_line
        return not safe and self.held_until <= timezone.now()

    @property
    def position(self) -> int:
        """Return which one it is on the waiting list; 1 is next."""
        before = type(self)._default_manager.filter(activity=self.activity_id).before(self)
        return before.in_line().count() + 1
