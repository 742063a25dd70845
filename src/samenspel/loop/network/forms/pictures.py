"""A field for a photo or a logo. What the file really is, the service finds out."""

from typing import Any

from django import forms
from django.core.files.base import File
from django.utils.translation import gettext_lazy as _


class PictureInput(forms.ClearableFileInput):
    """Shows the present picture above the choice of a new one."""

    template_name = "network/picture_input.html"
    clear_checkbox_label = _("Take this picture away")  # type: ignore[assignment] # lazy is fine


class PictureField(forms.FileField):
    """Gives a new file, False to take the present one away, or None to leave it."""

    widget = PictureInput(attrs={"accept": "image/*"})

    def clean(self, data: Any, initial: Any = None) -> File | bool | None:
        """Tell a new file from the present one."""
        result = super().clean(data, initial)
        if result is False:
            return False
        return result if isinstance(result, File) and result is not initial else None
