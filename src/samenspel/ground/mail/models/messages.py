"""The outbox: every message, from the moment it is decided until it is forgotten."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, kind_of
from samenspel.ground.mail.layout import STOP_HERE
from samenspel.ground.mail.querysets import MessageQuerySet


class State(models.TextChoices):
    """Where a message is.

    WAITING messages are delivered as soon as `not_before` passes. SENDING ones are in the hands of
    one worker; if it dies there, they wait again after a while. SENT ones were accepted by the mail
    server. FAILED ones never will be: the address was refused, or it was tried for days.
    """

    WAITING = "waiting", _("waiting")
    SENDING = "sending", _("being sent")
    SENT = "sent", _("sent")
    FAILED = "failed", _("could not be delivered")


class Message(models.Model):
    """One message to one address. `key` says what it is about: the same key is never sent twice.

    A key is for machines, as in "questions:12:taken_up"; it must not hold an address or a name.
    A `secret` message carries a code or a link that opens something: its text is erased as soon as
    it is sent. An `urgent` one goes before the others: somebody is waiting for it. `stop_url` is
    where its reader stops such messages; it is filled in when the message goes, and then erased,
    so the text that is kept opens nothing. `scope` says in whose name it went.
    """

    key = models.CharField(_("what it is about"), max_length=200, unique=True)
    template = models.CharField(_("template"), max_length=100)
    to = models.EmailField(_("sent to"), blank=True, db_index=True)
    subject = models.CharField(_("subject"), max_length=200, blank=True)
    text = models.TextField(_("text"), blank=True)
    html = models.TextField(_("text as HTML"), blank=True)
    language = models.CharField(_("language"), max_length=5)
    sender_name = models.CharField(_("in the name of"), max_length=120)
    sender_email = models.EmailField(_("answers go to"), blank=True)
    scope = models.PositiveBigIntegerField(_("from whom"), default=0)
    stop_url = models.CharField(_("where to stop"), max_length=500, blank=True, editable=False)
    secret = models.BooleanField(_("opens something"), default=False)
    urgent = models.BooleanField(_("somebody is waiting"), default=False)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("tries"), default=0)
    last_error = models.TextField(_("what went wrong last"), blank=True)
    created = models.DateTimeField(_("written on"), default=timezone.now)
    not_before = models.DateTimeField(_("not before"), default=timezone.now)
    claimed_at = models.DateTimeField(_("last tried on"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent on"), null=True, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-created", "-pk"]
        indexes = [
            models.Index(fields=["state", "-urgent", "not_before"], name="message_to_deliver"),
            models.Index(fields=["scope", "-created", "-id"], name="messages_of_one_sender"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state=State.SENT) | models.Q(sent_at__isnull=False),
                name="sent_message_says_when",
            )
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def kind(self) -> Kind:
        """Return what kind of letter it is, in words."""
        return kind_of(self.template)

    @property
    def readable_text(self) -> str:
        """Return what a coordinator may read of it: of letters to a group, and of news."""
        if self.secret or not self.kind.readable:
            return ""
        return self.text.replace(f"{STOP_HERE}\n", gettext("(the reader's own link)"))
