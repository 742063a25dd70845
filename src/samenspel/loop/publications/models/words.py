"""Simpler words, as a Werkplaats has them."""

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Werkplaats


class SimplerWord(models.Model):
    """Where people write `word`, we offer `simpler`."""

    werkplaats = models.ForeignKey(
        Werkplaats, on_delete=models.CASCADE, related_name="simpler_words"
    )
    word = models.CharField(_("hard word"), max_length=60)
    simpler = models.CharField(
        _("simpler"), max_length=120, blank=True, help_text=_("Leave empty when the word is fine.")
    )

    class Meta:
        verbose_name = _("simpler word")
        verbose_name_plural = _("simpler words")
        ordering = [Lower("word")]
        constraints = [
            models.UniqueConstraint("werkplaats", Lower("word"), name="one_simpler_word_per_word")
        ]

    def __str__(self) -> str:
        return self.word
