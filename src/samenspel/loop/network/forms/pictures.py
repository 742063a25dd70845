"""A field for a photo or a logo. What the file really is, the service finds out."""

from typing import Any

from django import forms
from django.core.files.base import File


class PictureField(forms.FileField):
    """Gives a new file, False to take the present one away, or None to leave it."""

    widget = forms.ClearableFileInput(attrs={"accept": "image/*"})

    def clean(self, data: Any, initial: Any = None) -> File | bool | None:
        """Tell a new file from the present one."""
        result = super().clean(data, initial)
        if result is False:
            return False
        return result if isinstance(result, File) and result is not initial else None
