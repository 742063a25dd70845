"""What each address wants to hear, and what still waits to be told."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.ground.notices.querysets import NoticeQuerySet, PreferenceQuerySet


class Pace(models.TextChoices):
    """How soon somebody hears of something."""

    AT_ONCE = "at_once", _("at once")
    DAILY = "daily", _("once a day, together")
    WEEKLY = "weekly", _("once a week, together")
    NEVER = "never", _("not by mail")


class Subscriber(PrivateLink):
    """An address that gets news from one Werkplaats (`scope`), and its private link to stop that.

    `stopped_at` says that its owner wants nothing any more, of no topic: not of a new one either.
    """

    address = models.EmailField(_("mail address"))
    scope = models.PositiveBigIntegerField(_("from whom"))
    stopped_at = models.DateTimeField(_("wants nothing since"), null=True, blank=True)

    class Meta:
        verbose_name = _("reader of news by mail")
        verbose_name_plural = _("readers of news by mail")
        constraints = [
            models.UniqueConstraint(fields=["address", "scope"], name="one_reader_per_sender")
        ]

    def __str__(self) -> str:
        return f"{self.scope}:{self.pk}"


class Preference(models.Model):
    """How soon the owner of `address` wants to hear of `topic` from one Werkplaats (`scope`)."""

    address = models.EmailField(_("mail address"))
    scope = models.PositiveBigIntegerField(_("from whom"))
    topic = models.CharField(_("about what"), max_length=60)
    pace = models.CharField(_("how soon"), max_length=10, choices=Pace)
    chosen_at = models.DateTimeField(_("chosen on"), default=timezone.now)

    objects = PreferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("choice about mail")
        verbose_name_plural = _("choices about mail")
        constraints = [
            models.UniqueConstraint(
                fields=["address", "scope", "topic"], name="one_choice_per_topic"
            )
        ]

    def __str__(self) -> str:
        return f"{self.topic}: {self.pace}"


class Notice(models.Model):
    """There is something to tell `address`; it says what about, never what it reads.

    `event` makes it unique: the same person hears of the same event once. A told one is kept for a
    while for that reason; what its reader does not want, or may not see any more, counts as told.
    """

    address = models.EmailField(_("mail address"))
    scope = models.PositiveBigIntegerField(_("from whom"))
    topic = models.CharField(_("topic"), max_length=60)
    about_id = models.PositiveBigIntegerField(_("about which"))
    event = models.CharField(_("event"), max_length=120)
    created = models.DateTimeField(_("since"), default=timezone.now)
    told_at = models.DateTimeField(_("told on"), null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["created", "pk"]
        indexes = [models.Index(fields=["told_at", "scope", "address"], name="notice_to_tell")]
        constraints = [
            models.UniqueConstraint(
                fields=["address", "topic", "event"], name="each_hears_of_an_event_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.topic} {self.event}"
