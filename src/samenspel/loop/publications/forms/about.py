"""Begin a publication, and say what stands on its cover and in its colophon."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.notebook.forms.fields import PlainWordsMixin, SentOnceMixin
from samenspel.loop.publications.forms.markup import MarkupField, MarkupInput
from samenspel.loop.publications.models import Figure, Publication
from samenspel.loop.publications.numbers import doi_from, isbn_from

LANGUAGES = [
    ("nl", _("Dutch")),
    ("fy", _("Frisian")),
    ("en", _("English")),
    ("de", _("German")),
    ("fr", _("French")),
    ("tr", _("Turkish")),
    ("pl", _("Polish")),
    ("uk", _("Ukrainian")),
    ("ar", _("Arabic")),
]


class BeginForm(PlainWordsMixin, SentOnceMixin, forms.ModelForm[Publication]):
    """A title is enough to begin."""

    class Meta:
        model = Publication
        fields = ["title"]
        help_texts = {"title": _("A working title will do. You can change it until the end.")}


class PublicationForm(PlainWordsMixin, forms.ModelForm[Publication]):
    """Everything that isn't a chapter."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    isbn = forms.CharField(
        label="ISBN",
        max_length=40,
        required=False,
        help_text=_("Thirteen figures, as in 978-90-12345-67-2. Most booklets have none."),
    )
    colophon = MarkupField(
        label=_("Colophon"),
        widget=MarkupInput(rows=6),
        help_text=_("Who made it possible, who paid for it, how to reach you."),
    )

    class Meta:
        model = Publication
        fields = [
            "title", "subtitle", "summary", "language", "licence", "colophon", "isbn", "doi",
            "cover",
        ]  # fmt: skip
        widgets = {
            "summary": forms.Textarea(attrs={"rows": 5, "maxlength": "1200"}),
            "licence": forms.RadioSelect,
        }
        help_texts = {
            "doi": _("As in 10.5281/zenodo.1234567. Most booklets have none."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = self.instance.version
        cover: Any = self.fields["cover"]
        cover.queryset = Figure.objects.filter(publication=self.instance)
        cover.empty_label = _("No picture")
        cover.label_from_instance = _named
        if not cover.queryset.exists():
            del self.fields["cover"]

    def clean_isbn(self) -> str:
        """Refuse a number that can't be right."""
        return isbn_from(self.cleaned_data["isbn"])

    def clean_doi(self) -> str:
        """Keep the DOI itself, however it was pasted."""
        return doi_from(self.cleaned_data["doi"])

    @property
    def words(self) -> dict[str, Any]:
        """Return what was written."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields if name in self.fields}


def _named(figure: Figure) -> str:
    return str(figure) or str(_("Picture %(number)s") % {"number": figure.pk})
