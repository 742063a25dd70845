"""What is filled in when a gathering ends."""

from typing import Any

from django import forms
from django.core.files.base import File
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.consent.models import How, Reach
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.network.models import Perspective
from samenspel.loop.reports.models import Faces, FeedbackAnswer, Feeling, Report, YieldKind

MOST_PEOPLE = 5_000
LONGEST_REPORT = 50_000
MOST_PHOTOS = 20
"""At once; more can be added after that."""
FACES = [
    (Faces.NOBODY, gettext_lazy("No, nobody (as from behind, or far away)")),
    (Faces.PEOPLE, gettext_lazy("Yes. I say who, and they are asked first")),
]
HOW = [
    (How.FORM, gettext_lazy("Ask by mail")),
    (How.SIGNED, gettext_lazy("This person signed for it on paper")),
    (How.SPOKEN, gettext_lazy("This person said yes, and somebody else heard it")),
]
KINDS = [
    (YieldKind.INSIGHT, gettext_lazy("An insight: what we see now and did not see before")),
    (YieldKind.QUESTION, gettext_lazy("A question: what we want to find out")),
    (YieldKind.OFFER, gettext_lazy("An offer: what somebody can do or give")),
]
CHOOSE = gettext_lazy("Choose what fits best.")


class AttendanceForm(forms.Form):
    """How many people came, from each side."""

    number = forms.IntegerField(
        label=gettext_lazy("How many people were there?"), min_value=0, max_value=MOST_PEOPLE
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for side in Perspective:
            self.fields[side.value] = forms.IntegerField(
                label=str(side.label).capitalize(),
                min_value=0,
                max_value=MOST_PEOPLE,
                required=False,
            )

    @property
    def counts(self) -> dict[str, int]:
        """Return how many of each perspective; nothing filled in is nobody."""
        return {side.value: self.cleaned_data.get(side.value) or 0 for side in Perspective}


class ReportForm(forms.Form):
    """The report in words."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=160)
    text = forms.CharField(
        label=gettext_lazy("What happened, and what was said?"),
        required=False,
        max_length=LONGEST_REPORT,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=gettext_lazy(
            "Use short sentences. Leave an empty line between paragraphs. "
            "Write no names of people who did not agree to it."
        ),
    )
    reach = forms.ChoiceField(
        label=gettext_lazy("Who can see the report?"), widget=forms.RadioSelect
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, activity: Activity, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        widest = Reach(activity.reach)
        choices = [
            (reach.value, str(reach.label).capitalize())
            for reach in Reach
            if reach == widest
            or (reach.width < widest.width and (activity.team_id or reach != Reach.TEAM))
        ]
        self.fields["reach"].choices = choices  # type: ignore[attr-defined]

    def overtaken_by(self, report: Report) -> None:
        """Keep what was typed, so that it can be sent after all, on top of how it is now."""
        again = self.data.copy()  # type: ignore[attr-defined]
        again["version"] = str(report.version)
        self.data = again


class PhotosInput(forms.ClearableFileInput):
    """Several photos at once."""

    allow_multiple_selected = True


class PhotosField(forms.FileField):
    """Gives a list of files. What each of them really is, the service finds out."""

    widget = PhotosInput(attrs={"accept": "image/*,.heic,.heif"})

    def clean(self, data: Any, initial: Any = None) -> list["File[Any]"]:  # type: ignore[override]
        """Return the files, one at least."""
        files = [one for one in (data or []) if one]
        if not files:
            raise forms.ValidationError(_("Choose one photo or more."), code="required")
        if len(files) > MOST_PHOTOS:
            raise forms.ValidationError(
                _("Choose at most %(most)s photos at once. You can add more after that.")
                % {"most": MOST_PHOTOS},
                code="too_many",
            )
        return files


class PhotosForm(forms.Form):
    """Photos to add."""

    photos = PhotosField(
        label=gettext_lazy("Choose photos"),
        help_text=gettext_lazy(
            "Several at once is fine. Nobody sees them until you say who is on them."
        ),
    )

    def refuse(self, name: str, messages: list[str]) -> None:
        """Say what is wrong with one of the files."""
        self.add_error("photos", [f"{name}: {message}" for message in messages])


class PhotoForm(forms.Form):
    """What a photo shows, and whether somebody can be recognised."""

    alt = forms.CharField(
        label=gettext_lazy("What does the photo show?"),
        max_length=240,
        help_text=gettext_lazy(
            "One sentence, for who can't see it. As in: six people cook soup in the kitchen."
        ),
        error_messages={"required": gettext_lazy("Say in one sentence what the photo shows.")},
    )
    faces = forms.ChoiceField(
        label=gettext_lazy("Can somebody be recognised?"),
        choices=FACES,
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE},
    )


class PortrayedForm(forms.Form):
    """Who can be recognised, and how this person is asked."""

    guest = forms.ModelChoiceField(
        Registration.objects.none(),
        label=gettext_lazy("Somebody who signed up"),
        required=False,
        empty_label=gettext_lazy("Somebody else: fill in below"),
    )
    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    email = forms.EmailField(
        label=gettext_lazy("Mail address"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    how = forms.ChoiceField(
        label=gettext_lazy("How do we know that this person agrees?"),
        choices=HOW,
        initial=How.FORM,
        widget=forms.RadioSelect,
    )
    says_optional = False

    def __init__(self, *args: Any, activity: Activity, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        guests: Any = self.fields["guest"]
        guests.queryset = activity.registrations.confirmed().order_by("name")
        guests.label_from_instance = lambda registration: registration.name

    def clean(self) -> dict[str, Any]:
        """Take name and address of who signed up; else both are needed, as far as they are."""
        cleaned = super().clean() or self.cleaned_data
        guest = cleaned.pop("guest", None)
        if guest is not None:
            return cleaned | {"name": guest.name, "email": guest.email}
        if not cleaned.get("name"):
            self.add_error("name", _("Choose somebody above, or write a name."))
        asks = cleaned.get("how") == How.FORM
        if asks and not cleaned.get("email") and "email" not in self.errors:
            self.add_error("email", _("Write the mail address at which we can ask."))
        return cleaned


class YieldForm(forms.Form):
    """One thing that the gathering yielded."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What is it?"),
        choices=KINDS,
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE},
    )
    text = forms.CharField(
        label=gettext_lazy("In a sentence or two"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Write no names."),
    )
    perspective = forms.ChoiceField(
        label=gettext_lazy("From which side did it come?"),
        choices=[(side.value, str(side.label)) for side in Perspective],
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sides: Any = self.fields["perspective"]
        sides.choices = [(side.value, str(side.label).capitalize()) for side in Perspective]

    def overtaken_by(self, version: int) -> None:
        """Keep what was typed, so that it can be sent after all."""
        again = self.data.copy()  # type: ignore[attr-defined]
        again["version"] = str(version)
        self.data = again


MOUTHS = {
    Feeling.NOT_AT_ALL: "M8 17 Q12 11.5 16 17",
    Feeling.NOT_MUCH: "M8.5 16.5 Q12 14 15.5 16.5",
    Feeling.A_BIT: "M8.5 15.5 L15.5 15.5",
    Feeling.YES: "M8.5 14.5 Q12 17.5 15.5 14.5",
    Feeling.VERY_MUCH: "M7.5 13.5 Q12 20 16.5 13.5",
}
"""Five faces, drawn: not every phone has the same ones, and these look alike everywhere."""


def _face(feeling: Feeling, label: "str | Promise") -> SafeString:
    return format_html(
        '<svg viewBox="0 0 24 24" width="32" height="32" aria-hidden="true" fill="none" '
        'stroke="currentColor" stroke-width="1.6" stroke-linecap="round">'
        '<circle cx="12" cy="12" r="10"/><path d="M9 9v1M15 9v1"/><path d="{}"/></svg> {}',
        MOUTHS[feeling],
        str(label).capitalize(),
    )


class FeedbackForm(forms.Form):
    """Three questions with five faces, and one open line. Nothing has to be answered."""

    says_optional = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in FeedbackAnswer.QUESTIONS:
            self.fields[name] = forms.TypedChoiceField(
                label=FeedbackAnswer._meta.get_field(name).verbose_name,  # type: ignore[union-attr]
                choices=[(feeling.value, _face(feeling, feeling.label)) for feeling in Feeling],
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect,
            )
        self.fields["line"] = forms.CharField(
            label=_("What do you want to tell us?"),
            help_text=_("The organisers read this. They don't see that it is from you."),
            max_length=400,
            required=False,
            widget=forms.Textarea(attrs={"rows": 3}),
        )

    def clean(self) -> dict[str, Any]:
        """Ask once more when it is empty: the link works once."""
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not any(cleaned.values()):
            raise forms.ValidationError(_("Choose a face or write something first."))
        return cleaned
