"""Hand in a file, type a text, take over what was written at a gathering; and look at it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.files import MAX_DOCUMENT_SIZE, MEGABYTE
from samenspel.ground.documents.speakers import FoundSpeaker
from samenspel.loop.sources.forms.about import AboutForm, GatheringField
from samenspel.loop.sources.models import SourceKind
from samenspel.loop.teams.models import Team

ACCEPTED = ".docx,.odt,.pdf,.txt,.md,.html,.htm,.srt,.vtt"


class UploadForm(AboutForm):
    """A file."""

    upload = forms.FileField(
        label=_("File"),
        help_text=_("Word (DOCX), OpenDocument (ODT), PDF, HTML, plain text, SRT or VTT."),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    field_order = ("upload",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False
        self.fields["title"].help_text = _("Leave it open, and we take the title of the document.")

    def clean_upload(self) -> Any:
        """Check the size; what is in it comes later."""
        upload = self.cleaned_data["upload"]
        if upload.size > MAX_DOCUMENT_SIZE:
            raise forms.ValidationError(
                _("This file is too big. It may be %(limit)s MB at most."),
                params={"limit": MAX_DOCUMENT_SIZE // MEGABYTE},
            )
        return upload


class TypeForm(AboutForm):
    """A text that is typed or pasted."""

    text = forms.CharField(
        label=_("Text"),
        strip=False,
        max_length=1_000_000,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("Does somebody speak? Begin a line with who, as in “D1: I never call.”"),
    )


class GatheringForm(forms.Form):
    """What was written at a gathering."""

    activity = GatheringField(label=_("Gathering"), empty_label=_("Choose a gathering"))
    kind = forms.ChoiceField(
        label=_("What do you take over?"),
        choices=[
            (SourceKind.REPORT.value, _("The report")),
            (SourceKind.YIELDS.value, _("What came out of it, a line each with its perspective")),
        ],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, team: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gathering: Any = self.fields["activity"]
        gathering.of_team(team)


class ReviewForm(AboutForm):
    """What was read: right as it is? And which of the labels that we found are speakers."""

    def __init__(self, *args: Any, found: list[FoundSpeaker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.found = found
        for number, speaker in enumerate(found):
            times = {"label": speaker.label, "times": speaker.times}
            self.fields[f"spreekt_{number}"] = forms.BooleanField(
                label=_("“%(label)s” is a speaker (%(times)s times)") % times,
                required=False,
                initial=speaker.likely,
            )
            self.fields[f"heet_{number}"] = forms.CharField(
                label=_("What to call “%(label)s” in the text") % times,
                initial=speaker.label[:40],
                max_length=40,
                required=False,
                widget=forms.TextInput(attrs={"autocomplete": "off"}),
            )
            for name in ("spreekt", "heet"):
                field: Any = self.fields[f"{name}_{number}"]
                field.says_optional = False

    @property
    def speaker_fields(self) -> list[tuple[Any, Any]]:
        """Return, for each label, whether it speaks and what it is called."""
        numbers = range(len(self.found))
        return [(self[f"spreekt_{number}"], self[f"heet_{number}"]) for number in numbers]

    @property
    def about_fields(self) -> list[Any]:
        """Return the other fields."""
        return [field for field in self if "_" not in field.name]

    @property
    def names(self) -> dict[str, str]:
        """Return the labels that are speakers, with what each is called."""
        said = self.cleaned_data
        return {
            speaker.label: " ".join(said[f"heet_{number}"].replace(":", " ").split())
            or speaker.label[:40]
            for number, speaker in enumerate(self.found)
            if said[f"spreekt_{number}"]
        }
