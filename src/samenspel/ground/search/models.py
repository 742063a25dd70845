"""The documents that can be found, and the synonyms of each site."""

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from samenspel.ground.search.querysets import SearchDocumentQuerySet, SynonymQuerySet

#: The lower bits of a place in the index hold the document's id, the bits above them its day.
ID_BITS: Final = 32


class SearchDocument(models.Model):
    """What is shown of one thing among the results. Its words are in the index, see `index`.

    Written only by `services`, and derived from the thing itself: may be thrown away and rebuilt.
    """

    model = models.CharField(max_length=100)
    object_id = models.CharField(max_length=64)
    kind = models.CharField(max_length=40)
    scope = models.PositiveBigIntegerField(null=True)
    audience = models.CharField(max_length=100)
    title = models.TextField()
    body = models.TextField()
    url = models.TextField()
    date = models.DateField(null=True)
    indexed_at = models.DateTimeField()

    objects = SearchDocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("search document")
        verbose_name_plural = _("search documents")
        constraints = [
            models.UniqueConstraint(fields=["model", "object_id"], name="search_document_unique")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def place(self) -> int:
        """Where it is in the index: by day, so that reading backward gives the newest first."""
        day = self.date.toordinal() if self.date else 0
        return (day << ID_BITS) | self.pk


class Synonym(models.Model):
    """Words that a site's people use for the same thing: who looks for one finds the others too."""

    scope = models.PositiveBigIntegerField(_("site"), null=True, blank=True)
    word = models.CharField(_("word"), max_length=60)
    alternatives = models.CharField(
        _("other words for it"), max_length=400, help_text=_("Put a comma between the words.")
    )

    objects = SynonymQuerySet.as_manager()

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")
        ordering = ["word"]
        constraints = [
            models.UniqueConstraint(fields=["scope", "word"], name="search_synonym_unique"),
            models.UniqueConstraint(
                fields=["word"], condition=models.Q(scope=None), name="search_synonym_everywhere"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.word}: {self.alternatives}"

    @property
    def words(self) -> list[str]:
        """All words that mean the same, the first one first."""
        return [self.word, *filter(None, map(str.strip, self.alternatives.split(",")))]
