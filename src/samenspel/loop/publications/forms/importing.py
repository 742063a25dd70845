"""Choose a Word document to bring in."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samenspel.loop.notebook.forms.fields import SentOnceMixin
from samenspel.loop.publications.intake import Told, read_word
from samenspel.loop.publications.intake.reading import LARGEST


class ImportForm(SentOnceMixin, forms.Form):
    """A .docx; `told` is what stands in it, `data` the file itself."""

    file = forms.FileField(
        label=_("Word document"),
        help_text=_("A file that ends in .docx, of 50 MB at most."),
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        error_messages={"required": _("Choose a document.")},
    )
    told: Told
    data_of_file: bytes

    def clean_file(self) -> Any:
        """Read it."""
        upload = self.cleaned_data["file"]
        if upload.size > LARGEST:
            raise ValidationError(
                _("This document is too big. Make its pictures smaller in Word, or split it."),
                code="too_big",
            )
        self.data_of_file = upload.read()
        self.told = read_word(self.data_of_file)
        return upload
