"""What an organiser asks of who signs up, and the answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models.activity import Activity
from samenspel.loop.activities.models.registration import Registration
from samenspel.loop.activities.models.sessions import Round, Session


class AskedKind(models.TextChoices):
    """How something is answered. CONSENT must be given freely: it is never required."""

    TEXT = "text", _("in own words")
    CHOICE = "choice", _("one of some answers")
    YES_NO = "yes_no", _("yes or no")
    CONSENT = "consent", _("agrees to something")


class Asked(models.Model):
    """A question on the form with which one signs up."""

    activity = models.ForeignKey(
        Activity, verbose_name=_("activity"), on_delete=models.CASCADE, related_name="asked"
    )
    kind = models.CharField(_("answered how"), max_length=10, choices=AskedKind)
    text = models.CharField(_("question"), max_length=240)
    options = models.TextField(
        _("answers to choose from"), blank=True, help_text=_("One answer on each line.")
    )
    required = models.BooleanField(_("must be answered"), default=False)
    position = models.PositiveSmallIntegerField(_("place on the form"), default=0)

    class Meta:
        verbose_name = _("question on the form")
        verbose_name_plural = _("questions on the form")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.text


class Answer(models.Model):
    """What one person answered. "yes" and "no" stand for themselves; a consent is "yes" or gone."""

    asked = models.ForeignKey(
        Asked, verbose_name=_("question"), on_delete=models.CASCADE, related_name="answers"
    )
    registration = models.ForeignKey(
        Registration,
        verbose_name=_("registration"),
        on_delete=models.CASCADE,
        related_name="answers",
    )
    value = models.TextField(_("answer"))

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["asked__position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["asked", "registration"], name="one_answer_each")
        ]

    def __str__(self) -> str:
        return f"{self.asked_id} #{self.pk}"


class Companion(models.Model):
    """Somebody who comes along with who signed up."""

    registration = models.ForeignKey(
        Registration,
        verbose_name=_("registration"),
        on_delete=models.CASCADE,
        related_name="companions",
    )
    name = models.CharField(_("name"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("companion")
        verbose_name_plural = _("companions")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.registration_id} + #{self.pk}"


class SessionChoice(models.Model):
    """Where somebody, with companions, goes in one round."""

    registration = models.ForeignKey(
        Registration,
        verbose_name=_("registration"),
        on_delete=models.CASCADE,
        related_name="choices",
    )
    round = models.ForeignKey(
        Round, verbose_name=_("round"), on_delete=models.CASCADE, related_name="choices"
    )
    session = models.ForeignKey(
        Session, verbose_name=_("session"), on_delete=models.CASCADE, related_name="choices"
    )

    class Meta:
        verbose_name = _("choice of session")
        verbose_name_plural = _("choices of sessions")
        ordering = ["round__starts", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["registration", "round"], name="one_session_each_round")
        ]

    def __str__(self) -> str:
        return f"{self.registration_id}: {self.session_id}"
