"""Somebody's request about the own data, which must be answered within a month."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.reach.privacy.models.logs import Way
from samenspel.reach.privacy.querysets import DataRequestQuerySet
from samenspel.reach.privacy.terms import answer_by


class RequestKind(models.TextChoices):
    """What somebody asks (GDPR, articles 15, 16, 17 and 21)."""

    SEE = "see", _("See what you hold of me")
    CORRECT = "correct", _("Correct what is wrong")
    ERASE = "erase", _("Erase what you hold of me")
    OBJECT = "object", _("Stop using my data for something")
    OTHER = "other", _("Something else")


class CameIn(models.TextChoices):
    """How it reached us. By ACCOUNT or LINK the person made it, the others somebody noted."""

    ACCOUNT = "account", _("by the person, logged in")
    LINK = "link", _("by the person, with a mailed link")
    PHONE = "phone", _("by phone")
    LETTER = "letter", _("by letter")
    MAIL = "mail", _("by mail")
    TALK = "talk", _("in a conversation")

    @classmethod
    def noted(cls) -> list[tuple[str, str]]:
        """Return the ways in which a coordinator hears of one."""
        return [(way.value, str(way.label)) for way in (cls.PHONE, cls.LETTER, cls.MAIL, cls.TALK)]


class RequestState(models.TextChoices):
    """Where it stands.

    OPEN: to be answered. DONE: what was asked is done, and told. REFUSED: it was not, with the
    reason. TAKEN_BACK: the person no longer asks it.
    """

    OPEN = "open", _("to be answered")
    DONE = "done", _("done")
    REFUSED = "refused", _("refused")
    TAKEN_BACK = "taken_back", _("taken back")


class DataRequest(PrivateLink):
    """Somebody asks something about the own data.

    `proven_at`: whoever reads the mail of `email` said that it is theirs, `proven_by` how. Or
    else a coordinator vouched for it, and wrote down why (`vouched`).
    """

    werkplaats = models.ForeignKey(Werkplaats, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(_("what is asked"), max_length=10, choices=RequestKind)
    text = models.TextField(_("in their own words"), blank=True, max_length=4000)
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("mail address"), blank=True)
    language = models.CharField(max_length=5, default="nl", editable=False)
    came_in = models.CharField(_("how it came in"), max_length=10, choices=CameIn)
    noted_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    received_on = models.DateField(_("received on"), default=timezone.localdate)
    due_on = models.DateField(_("answer before or on"))
    extended_on = models.DateField(_("extended on"), null=True, blank=True)
    extended_because = models.TextField(_("why it takes longer"), blank=True, max_length=1000)
    proven_at = models.DateTimeField(_("proven on"), null=True, blank=True)
    proven_by = models.CharField(max_length=10, choices=Way, blank=True)
    vouched = models.TextField(_("how you know who it is"), blank=True, max_length=1000)
    state = models.CharField(
        _("state"), max_length=12, choices=RequestState, default=RequestState.OPEN
    )
    answer = models.TextField(_("your answer"), blank=True, max_length=4000)
    answered_at = models.DateTimeField(_("answered on"), null=True, blank=True)
    handled_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DataRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request about data")
        verbose_name_plural = _("requests about data")
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(due_on__gt=F("received_on")), name="request_is_due_after_it_came"
            ),
            models.CheckConstraint(
                condition=Q(extended_on=None) | ~Q(extended_because=""),
                name="request_is_extended_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(state="open", answered_at=None)
                | (~Q(state="open") & Q(answered_at__isnull=False)),
                name="request_is_open_until_answered",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["done", "refused"]) | ~Q(answer=""),
                name="request_ends_with_an_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}"

    def save(self, *args: object, **kwargs: object) -> None:
        """Save, with the day on which it must be answered."""
        if not self.due_on:
            self.due_on = answer_by(self.received_on)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def get_absolute_url(self) -> str:
        """Return the private page on which the person follows it."""
        return reverse("privacy:own_request", kwargs={"token": self.token})

    @property
    def is_open(self) -> bool:
        """Return whether it waits for an answer."""
        return self.state == RequestState.OPEN

    @property
    def days_left(self) -> int:
        """Return how many days are left to answer; below zero it is late."""
        return (self.due_on - timezone.localdate()).days

    @property
    def days_late(self) -> int:
        """Return how many days it is late; zero or less when it is not."""
        return -self.days_left

    @property
    def is_late(self) -> bool:
        """Return whether it should have been answered."""
        return self.is_open and self.days_left < 0

    @property
    def may_be_extended(self) -> bool:
        """Return whether it can take two months longer: once, and before it is late."""
        return self.is_open and self.extended_on is None and not self.is_late
