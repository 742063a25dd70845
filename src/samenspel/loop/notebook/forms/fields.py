"""Fields that notebooks need: plain words, days that can be, files that are what they seem."""

import re
import uuid
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samenspel.ground.common.files import clean_document, clean_image

FIRST_DAY = date(2000, 1, 1)
FAR_AHEAD = timedelta(days=3653)
MOST_AT_ONCE = 10
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_PICTURE = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF")


def plain(text: str) -> str:
    """Return `text` without signs that nobody sees and that turn or break what follows."""
    return _UNSEEN.sub("", text).strip()


class PlainWordsMixin(forms.Form):
    """Takes signs that nobody sees out of all that was typed. Put it before the kind of form."""

    def _clean_fields(self) -> None:
        for field in self.fields.values():
            if type(field) is forms.CharField:
                field.to_python = _plain_instead_of(field.to_python)  # type: ignore[assignment,method-assign]
        super()._clean_fields()  # type: ignore[misc]


def _plain_instead_of(to_python: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def taken(value: Any) -> Any:
        typed = to_python(value)
        return plain(typed) if isinstance(typed, str) else typed

    return taken


class SentOnceMixin(forms.Form):
    """Gives the form a number of its own, so that sending it twice does no harm."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4, required=False)


def check_past(day: date | None) -> date | None:
    """Refuse a day on which nothing can have been noted yet."""
    if day and not FIRST_DAY <= day <= timezone.localdate():
        raise ValidationError(_("Choose a day between 2000 and today."), code="impossible_day")
    return day


def check_future(day: date | None) -> date | None:
    """Refuse a day that is a slip of the keyboard."""
    if day and not FIRST_DAY <= day <= timezone.localdate() + FAR_AHEAD:
        raise ValidationError(
            _("This day is too far away. Look at the year again."), code="impossible_day"
        )
    return day


class ManyFilesInput(forms.ClearableFileInput):
    """Lets people choose several files at once."""

    allow_multiple_selected = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"multiple": True} | (attrs or {}))


class ManyFilesField(forms.FileField):
    """Several files, each of them looked at by `look`; an error says which file it is about."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Return the files as `look` returns them."""
        chosen = data if isinstance(data, list | tuple) else [data] if data else []
        if not chosen:
            super().clean(None, initial)
        if len(chosen) > MOST_AT_ONCE:
            raise ValidationError(
                _("These are too many at once. Choose at most %(number)s.")
                % {"number": MOST_AT_ONCE},
                code="too_many",
            )
        return [self._one(one) for one in chosen]

    def look(self, upload: "File[Any]") -> Any:
        """Return what is kept of `upload`, or raise a ValidationError."""
        return upload

    def _one(self, upload: "File[Any]") -> Any:
        name = plain(upload.name or "")
        try:
            return self.look(upload)
        except ValidationError as error:
            said = " ".join(error.messages)
            raise ValidationError(f"{name}: {said}", code="refused") from error


class PhotosField(ManyFilesField):
    """Photos, drawn again so that nothing tells where they were taken."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget.attrs["accept"] = "image/*"

    def look(self, upload: "File[Any]") -> Any:
        """Return the photo, drawn again."""
        return clean_image(upload)


class DocumentsField(ManyFilesField):
    """Files of any kind that we take; gives pairs of a title and what to keep."""

    def look(self, upload: "File[Any]") -> Any:
        """Return the name that the file came with, and what to keep of it."""
        return title_from(upload), clean_upload(upload)


class UploadField(forms.FileField):
    """One file of any kind that we take."""

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Return what is kept of it; `came_as` is the name that it came with."""
        upload = super().clean(data, initial)
        if not upload:
            return upload
        came_as = title_from(upload)
        kept = clean_upload(upload)
        kept.came_as = came_as
        return kept


def clean_upload(upload: "File[Any]") -> "File[Any]":
    """Return `upload`, looked at as the picture or the document that it is."""
    upload.seek(0)
    start = upload.read(12)
    upload.seek(0)
    is_picture = start.startswith(_PICTURE) or start[4:8] == b"ftyp"
    return clean_image(upload) if is_picture else clean_document(upload)


def title_from(upload: "File[Any]") -> str:
    """Return a title for a file that got none: its name, as people would write it."""
    stem = plain(PurePath(upload.name or "").stem).replace("_", " ")
    return " ".join(stem.split())[:120] or _("File")


def photos_in_words(number: int) -> str:
    """Return how many photos there are."""
    text = ngettext("%(number)s photo", "%(number)s photos", number)
    return text % {"number": number}
