"""Others who have the same question."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.questions.models.questions import Question
from samenspel.loop.questions.querysets import EchoQuerySet


class Echo(PrivateLink):
    """Somebody says: "this is my question too", and hears of every step once confirmed.

    Who stops the mails still counts; only the address is gone then.
    """

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="echoes")
    email = models.EmailField(_("mail address"), blank=True)
    asked_at = models.DateTimeField(_("said on"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("confirmed on"), null=True, blank=True)

    objects = EchoQuerySet.as_manager()

    class Meta:
        verbose_name = _("same question")
        verbose_name_plural = _("same questions")
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                "question",
                Lower("email"),
                condition=~Q(email=""),
                name="one_echo_per_address_and_question",
            )
        ]

    def __str__(self) -> str:
        return f"{self.question}: {self._meta.verbose_name}"

    @property
    def werkplaats_id(self) -> int:
        """Return whose pages show that somebody shares the question."""
        return self.question.werkplaats_id
