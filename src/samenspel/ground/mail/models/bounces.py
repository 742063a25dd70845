"""What came back: an address that a message could not be delivered to, and why."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.models.messages import Message
from samenspel.ground.mail.querysets import BounceQuerySet


class Reason(models.TextChoices):
    """Why a message came back, in words for who has to do something about it."""

    NO_ADDRESS = "no_address", _("this address does not exist")
    NO_DOMAIN = "no_domain", _("what stands after the @ does not exist, or takes no mail")
    CLOSED = "closed", _("this mailbox was closed")
    FULL = "full", _("the mailbox is full")
    TOO_LARGE = "too_large", _("the message was too large")
    REFUSED = "refused", _("the mail server of the reader refused our mail")
    UNREACHABLE = "unreachable", _("the mail server of the reader could not be reached for days")
    OTHER = "other", _("the reason was not told")


class Bounce(models.Model):
    """A message that came back from `address`.

    A `final` one will come back next time too. `seen_at` says that a coordinator knows;
    `cleared_at` that mail may go there again: a coordinator tries it, or its owner showed up.
    """

    message = models.OneToOneField(
        Message, null=True, on_delete=models.SET_NULL, related_name="bounce"
    )
    address = models.EmailField(_("mail address"))
    scope = models.PositiveBigIntegerField(_("from whom"), default=0)
    came_back = models.DateTimeField(_("came back on"), default=timezone.now)
    final = models.BooleanField(_("for good"))
    reason = models.CharField(_("why"), max_length=20, choices=Reason)
    detail = models.CharField(_("what the mail server said"), max_length=300, blank=True)
    seen_at = models.DateTimeField(_("seen on"), null=True, blank=True)
    cleared_at = models.DateTimeField(_("tried again from"), null=True, blank=True)

    objects = BounceQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail that came back")
        verbose_name_plural = _("mail that came back")
        ordering = ["-came_back", "-pk"]
        indexes = [models.Index(fields=["scope", "address"], name="bounces_of_an_address")]

    def __str__(self) -> str:
        return self.reason

    @property
    def stops_news(self) -> bool:
        """Return whether no news goes to this address because of this."""
        return self.final and self.cleared_at is None and self.reason not in NOT_THE_ADDRESS


NOT_THE_ADDRESS = (Reason.REFUSED, Reason.TOO_LARGE)
"""What says something of the message or of us; the address itself may be fine."""
