"""Files that people can download, and a film elsewhere."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.notebook.forms.fields import PlainWordsMixin, SentOnceMixin, UploadField
from samenspel.loop.notebook.forms.files import KINDS
from samenspel.loop.products.forms.parts import PartForm
from samenspel.loop.products.models import Product, ProductFile


class FileForm(PlainWordsMixin, SentOnceMixin, forms.ModelForm[ProductFile]):
    """One file more."""

    upload = UploadField(label=_("File"), help_text=KINDS)

    class Meta:
        model = ProductFile
        fields = ["title"]
        widgets = {"title": forms.TextInput(attrs={"autocomplete": "off"})}
        help_texts = {"title": _("As in: the card to print. If left empty: the file's own name.")}

    field_order = ["upload", "title"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False

    def clean(self) -> dict[str, Any]:
        """Take the name of the file where no title was typed."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if values.get("upload") is not None and not values.get("title"):
            values["title"] = values["upload"].came_as
        return values


class FilmForm(PartForm):
    """The address of a film on another site."""

    class Meta:
        model = Product
        fields = ["film_url"]
        widgets = {"film_url": forms.URLInput(attrs={"placeholder": "https://"})}
        help_texts = {
            "film_url": _("The address on a site for films. We link to it, and show nothing of it.")
        }
