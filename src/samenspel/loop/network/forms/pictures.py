"""A field for a photo or a logo: what is handed in is looked at and drawn again."""

from typing import Any

from django import forms
from django.core.files.base import File

from samenspel.ground.common.files import clean_image


class PictureField(forms.FileField):
    """Gives a clean picture, False to take the present one away, or None to leave it."""

    widget = forms.ClearableFileInput(attrs={"accept": "image/*"})

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Look at a new picture; the present one is not a change."""
        result = super().clean(data, initial)
        if result is False:
            return False
        return clean_image(result) if isinstance(result, File) and result is not initial else None
