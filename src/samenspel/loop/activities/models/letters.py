"""Letters of an organiser to a group of who signed up."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models.activity import Activity
from samenspel.loop.activities.models.sessions import Session
from samenspel.loop.network.models import Person


class Group(models.TextChoices):
    """To whom a letter goes. SESSION: who comes and chose one session."""

    COMING = "coming", _("everyone who comes")
    UNCONFIRMED = "unconfirmed", _("who must still confirm")
    WAITING = "waiting", _("who is on the waiting list")
    UNDECIDED = "undecided", _("who must still choose a session")
    SESSION = "session", _("who goes to one session")


class GroupLetter(models.Model):
    """A letter that was sent, and to how many. To whom exactly, only the outbox knows for a while.

    `nonce` comes with the form: sending the same form twice sends one letter.
    """

    activity = models.ForeignKey(
        Activity, verbose_name=_("activity"), on_delete=models.CASCADE, related_name="letters"
    )
    group = models.CharField(_("to whom"), max_length=20, choices=Group)
    session = models.ForeignKey(
        Session,
        verbose_name=_("session"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="letters",
    )
    subject = models.CharField(_("subject"), max_length=150)
    text = models.TextField(_("letter"))
    number = models.PositiveIntegerField(_("number of recipients"), default=0)
    sent_by = models.ForeignKey(
        Person,
        verbose_name=_("sent by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="group_letters",
    )
    sent_at = models.DateTimeField(_("sent on"), default=timezone.now)
    nonce = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        verbose_name = _("letter to a group")
        verbose_name_plural = _("letters to groups")
        ordering = ["-sent_at", "-pk"]

    def __str__(self) -> str:
        return self.subject
