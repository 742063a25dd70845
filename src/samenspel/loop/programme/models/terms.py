"""The Werkplaats' own words: what do we mean by 'informaliteit'?"""

from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.querysets import TermQuerySet


class Term(models.Model):
    """A word and what the Werkplaats means by it, in plain Dutch."""

    werkplaats = models.ForeignKey(
        Werkplaats, verbose_name=_("Werkplaats"), on_delete=models.CASCADE, related_name="terms"
    )
    word = models.CharField(_("word"), max_length=60)
    other_forms = models.CharField(
        _("other forms of the word"),
        max_length=200,
        blank=True,
        help_text=_("With commas between them. As in: wijkteams, wijkteamlid, wijkteamleden"),
    )
    explanation = models.TextField(
        _("explanation"),
        max_length=600,
        help_text=_(
            "What do you mean by it? In short sentences, as you would say it to a neighbour."
        ),
    )

    objects = TermQuerySet.as_manager()

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = [Lower("word")]
        constraints = [
            models.UniqueConstraint(
                "werkplaats", Lower("word"), name="one_explanation_per_word_in_a_werkplaats"
            )
        ]

    def __str__(self) -> str:
        return self.word

    def get_absolute_url(self) -> str:
        """Return where it stands in the list of terms."""
        return f"{reverse('programme:terms')}#{self.anchor}"

    @property
    def anchor(self) -> str:
        """Return its place on the page with all terms; stays when the word is changed."""
        return f"begrip-{self.pk}"

    @property
    def forms(self) -> list[str]:
        """Return the word and its other forms, as they may appear in a text."""
        others = (form.strip() for form in self.other_forms.split(","))
        return [self.word, *(form for form in others if form)]
