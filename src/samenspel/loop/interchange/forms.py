"""Forms to bring something in, to make something to take along, and to say who is who."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.loop.interchange.models import Import, MadeKind

INSIDE = ""


class UploadForm(forms.Form):
    """A file from another program, or from ourselves."""

    upload = forms.FileField(
        label=_("File"),
        help_text=_("A .qdpx, .qdc or .sqlite3 file, or a table (.csv or .xlsx) from Taguette."),
        error_messages={"required": _("Choose a file first.")},
        widget=forms.ClearableFileInput(attrs={"accept": ".qdpx,.qdc,.qde,.sqlite3,.csv,.xlsx"}),
    )


class MakeForm(forms.Form):
    """What to make, and for whom."""

    says_optional = False

    kind = forms.ChoiceField(
        label=_("What do you want to take along?"),
        choices=MadeKind.choices,
        initial=MadeKind.PROJECT,
        widget=forms.RadioSelect,
    )
    circle = forms.ChoiceField(
        label=_("For whom is the table?"),
        required=False,
        choices=[(INSIDE, _("for ourselves: the researchers")), *Reach.choices],
        initial=INSIDE,
        widget=forms.RadioSelect,
        help_text=_("In a table to share are only words that may be shared that widely."),
    )


class PeopleForm(forms.Form):
    """Who the names in a file are here."""

    says_optional = False

    def __init__(self, *args: Any, brought: Import, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.users: list[dict[str, Any]] = brought.summary.get("users", [])
        matches = brought.summary.get("matches", {})
        inside = brought.team.researchers.select_related("person")
        choices: list[tuple[str, Any]] = [("", _("nobody here"))]
        choices += [(str(one.person_id), one.person.name) for one in inside]
        for number, user in enumerate(self.users):
            self.fields[f"user-{number}"] = forms.ChoiceField(
                label=user["name"] or _("Somebody without a name"),
                required=False,
                choices=choices,
                initial=str(matches.get(user["guid"]) or ""),
            )

    def people(self) -> dict[str, int | None]:
        """Return who each name is; ask after `is_valid()`."""
        said = self.cleaned_data
        return {
            user["guid"]: int(said[f"user-{number}"]) if said[f"user-{number}"] else None
            for number, user in enumerate(self.users)
        }
