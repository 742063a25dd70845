"""What a gathering yielded."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.choices import label_of
from samenspel.loop.network.models import Perspective
from samenspel.loop.questions.models import Question
from samenspel.loop.reports.models.reports import Report
from samenspel.loop.reports.querysets import YieldQuerySet


class YieldKind(models.TextChoices):
    """What kind of yield it is."""

    INSIGHT = "insight", _("insight")
    QUESTION = "question", _("question raised")
    OFFER = "offer", _("offer")


class Yield(models.Model):
    """One thing that somebody saw, asked or offered: from which side, never who.

    `taken_from` names what it was taken over from, as in "went_well:12"; so it is done once. Of
    what was said without a side, the perspective is empty.
    """

    report = models.ForeignKey(
        Report, verbose_name=_("report"), on_delete=models.CASCADE, related_name="yields"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=YieldKind)
    text = models.TextField(_("in a sentence or two"), max_length=600)
    perspective = models.CharField(
        _("from which side"), max_length=20, choices=Perspective, blank=True
    )
    question = models.OneToOneField(
        Question,
        verbose_name=_("practice question"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="raised_as",
    )
    taken_from = models.CharField(max_length=40, blank=True, editable=False)
    created = models.DateTimeField(_("added on"), auto_now_add=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = YieldQuerySet.as_manager()

    class Meta:
        verbose_name = _("yield")
        verbose_name_plural = _("yields")
        ordering = ["created", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "taken_from"],
                condition=~models.Q(taken_from=""),
                name="taken_over_once",
            ),
            models.CheckConstraint(
                condition=models.Q(question=None) | models.Q(kind=YieldKind.QUESTION),
                name="only_a_question_becomes_one",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind=YieldKind.QUESTION) | ~models.Q(perspective=""),
                name="question_is_raised_from_a_side",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def get_perspective_display(self) -> str:  # type: ignore[no-redef]
        """Return in words from which side it came."""
        return label_of(Perspective, self.perspective) if self.perspective else ""

    def get_kind_display(self) -> str:  # type: ignore[no-redef]
        """Return in words what kind of yield it is."""
        return label_of(YieldKind, self.kind)

    @property
    def werkplaats_id(self) -> int:
        """Return whose pages show it."""
        return self.report.werkplaats_id
