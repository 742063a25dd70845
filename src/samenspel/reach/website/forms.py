"""Forms of the coordinator's screens on the site."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.search.models import Synonym


class SynonymForm(forms.ModelForm[Synonym]):
    """A word, and the other words that people use for it."""

    class Meta:
        model = Synonym
        fields = ["word", "alternatives"]

    def __init__(self, *args: Any, scope: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.scope = scope
        self.fields["word"].help_text = _("As in: Wmo")
        self.fields["alternatives"].help_text = _(
            "With commas between them. As in: Wet maatschappelijke ondersteuning"
        )

    def clean_word(self) -> str:
        """Refuse a word that is already in the list."""
        word: str = self.cleaned_data["word"].strip()
        others = Synonym.objects.filter(scope=self.scope, word__iexact=word)
        if others.exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("This word is already in the list. Change it there."))
        return word
