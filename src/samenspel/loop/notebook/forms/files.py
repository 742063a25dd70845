"""Hand in files and photos."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenspel.loop.notebook.forms.fields import (
    PhotosField,
    PlainWordsMixin,
    SentOnceMixin,
    UploadField,
)
from samenspel.loop.notebook.models import File, FileVersion, Photo

KINDS = _("PDF, Word, Excel, PowerPoint, OpenDocument, plain text or a picture; at most 25 MB.")


class FileForm(PlainWordsMixin, SentOnceMixin, forms.ModelForm[File]):
    """A file that the team doesn't have yet."""

    upload = UploadField(label=_("File"), help_text=KINDS)

    class Meta:
        model = File
        fields = ["title"]
        widgets = {"title": forms.TextInput(attrs={"autocomplete": "off"})}

    field_order = ["upload", "title"]

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["title"].required = False
        self.fields["title"].help_text = _("If you leave this empty, we take the file's own name.")

    def clean(self) -> dict[str, object]:
        """Take the name of the file where no title was typed."""
        values: dict[str, object] = super().clean() or self.cleaned_data
        upload = values.get("upload")
        if upload is not None and not values.get("title"):
            values["title"] = upload.came_as  # type: ignore[attr-defined]
        return values


class TitleForm(PlainWordsMixin, forms.ModelForm[File]):
    """Another title."""

    class Meta:
        model = File
        fields = ["title"]
        widgets = {"title": forms.TextInput(attrs={"autocomplete": "off"})}


class VersionForm(PlainWordsMixin, forms.ModelForm[FileVersion]):
    """A newer version of a file."""

    upload = UploadField(label=_("The newer file"), help_text=KINDS)

    class Meta:
        model = FileVersion
        fields = ["note"]
        widgets = {"note": forms.TextInput(attrs={"autocomplete": "off"})}

    field_order = ["upload", "note"]


class PhotosForm(forms.Form):
    """More photos."""

    photos = PhotosField(label=_("Choose photos"), help_text=_("At most 10 at once."))


class DescribeForm(PlainWordsMixin):
    """What is on each photo; `described` gives the words by photo."""

    says_optional = False

    @property
    def described(self) -> dict[int, str]:
        """Return what was typed for each photo."""
        return {int(name.removeprefix("photo-")): v for name, v in self.cleaned_data.items()}


def describe_form(photos: Iterable[Photo], data: object = None) -> DescribeForm:
    """Return a form with a line for each of `photos`."""
    form = DescribeForm(data)  # type: ignore[arg-type]
    for number, photo in enumerate(photos, start=1):
        form.fields[f"photo-{photo.pk}"] = forms.CharField(
            label=gettext("What is on photo %(number)s?") % {"number": number},
            max_length=200,
            required=False,
            initial=photo.alt,
        )
    return form
