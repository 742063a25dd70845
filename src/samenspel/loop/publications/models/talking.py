"""What writers and readers say to each other about a draft."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Person
from samenspel.loop.publications.models.blocks import Block
from samenspel.loop.publications.models.chapters import Chapter
from samenspel.loop.publications.models.publications import Publication
from samenspel.loop.publications.models.recommendations import Recommendation
from samenspel.loop.publications.querysets import CommentQuerySet, SuggestedWordsQuerySet


class Comment(models.Model):
    """Something said about a publication, or a part of it; `quote` are the words it is about.

    `key` is that of the form: sent twice, it is said once.
    """

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="comments")
    chapter = models.ForeignKey(
        Chapter, null=True, blank=True, on_delete=models.SET_NULL, related_name="comments"
    )
    block = models.ForeignKey(
        Block, null=True, blank=True, on_delete=models.SET_NULL, related_name="comments"
    )
    recommendation = models.ForeignKey(
        Recommendation, null=True, blank=True, on_delete=models.SET_NULL, related_name="comments"
    )
    answers = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="replies"
    )
    quote = models.CharField(max_length=400, blank=True)
    text = models.TextField(_("what you want to say"), max_length=2000)
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reviewer = models.ForeignKey(
        "Review", null=True, blank=True, on_delete=models.SET_NULL, related_name="comments"
    )
    at = models.DateTimeField(_("on"), default=timezone.now)
    key = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    resolved_at = models.DateTimeField(_("settled on"), null=True, blank=True)
    resolved_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.text[:80]


class SuggestionState(models.TextChoices):
    """What became of a suggested change."""

    OPEN = "open", _("waits for an answer")
    TAKEN = "taken", _("taken over")
    DECLINED = "declined", _("not taken over")


class Suggestion(models.Model):
    """A change of a text that somebody suggests: `before` becomes `after`, when a writer agrees."""

    publication = models.ForeignKey(
        Publication, on_delete=models.CASCADE, related_name="suggestions"
    )
    block = models.ForeignKey(
        Block, null=True, blank=True, on_delete=models.CASCADE, related_name="suggestions"
    )
    recommendation = models.ForeignKey(
        Recommendation, null=True, blank=True, on_delete=models.CASCADE, related_name="suggestions"
    )
    before = models.TextField(_("as it was"))
    after = models.TextField(_("as you would write it"), blank=True)
    why = models.CharField(_("why"), max_length=400, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=SuggestionState, default=SuggestionState.OPEN
    )
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reviewer = models.ForeignKey(
        "Review", null=True, blank=True, on_delete=models.SET_NULL, related_name="suggestions"
    )
    at = models.DateTimeField(_("on"), default=timezone.now)
    key = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    decided_at = models.DateTimeField(_("decided on"), null=True, blank=True)
    decided_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_why = models.CharField(_("a word with it"), max_length=400, blank=True)

    objects = SuggestedWordsQuerySet.as_manager()

    class Meta:
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(block__isnull=False) ^ Q(recommendation__isnull=False),
                name="a_suggestion_is_about_one_text",
            )
        ]

    def __str__(self) -> str:
        return self.after[:80]
