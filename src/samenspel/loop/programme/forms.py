"""Forms of the coordinator's screens. They check what was typed; the services save it."""

from typing import Any

from django import forms
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.widgets import DateInput
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.programme.models import Programme, Term, Theme, WorkingYear


class OwnedForm(forms.ModelForm[Any]):
    """A form about something of one Werkplaats; tells at the field when a name is taken."""

    unique_field = ""
    taken = _("This name is already used. Choose another one.")

    def __init__(self, *args: Any, werkplaats: Werkplaats, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.werkplaats = werkplaats
        if self.unique_field:
            self.fields[self.unique_field].widget.attrs["autocomplete"] = "off"

    def clean(self) -> dict[str, Any]:
        """Check the period, and that the name is free in this Werkplaats."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        starts, ends = values.get("starts"), values.get("ends")
        if starts and ends and ends < starts:
            self.add_error("ends", _("The end must be on or after the start."))
        if self.unique_field and self._is_taken(values.get(self.unique_field)):
            self.add_error(self.unique_field, self.taken)
        return values

    def _is_taken(self, value: str | None) -> bool:
        model: type[Model] = self._meta.model
        others = model._default_manager.filter(werkplaats=self.werkplaats).exclude(
            pk=self.instance.pk
        )
        return bool(value) and others.filter(**{f"{self.unique_field}__iexact": value}).exists()


class ProgrammeForm(OwnedForm):
    """A programme: its title, ambition and period."""

    unique_field = "title"

    class Meta:
        model = Programme
        fields = ["title", "ambition", "starts", "ends"]
        widgets = {
            "ambition": forms.Textarea(attrs={"rows": 4}),
            "starts": DateInput(),
            "ends": DateInput(),
        }


class WorkingYearForm(OwnedForm):
    """A working year: its period, what came of it and what comes next."""

    class Meta:
        model = WorkingYear
        fields = ["title", "starts", "ends", "summary", "look_back", "look_ahead"]
        widgets = {
            "starts": DateInput(),
            "ends": DateInput(),
            "summary": forms.Textarea(attrs={"rows": 2}),
            "look_back": forms.Textarea(attrs={"rows": 8}),
            "look_ahead": forms.Textarea(attrs={"rows": 8}),
        }


class ThemeForm(OwnedForm):
    """A theme: what it is about, and in which years."""

    unique_field = "name"

    class Meta:
        model = Theme
        fields = ["name", "summary", "description", "working_years", "active", "order"]
        widgets = {
            "summary": forms.Textarea(attrs={"rows": 2}),
            "description": forms.Textarea(attrs={"rows": 8}),
            "working_years": forms.CheckboxSelectMultiple(),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years = self.fields["working_years"]
        years.queryset = WorkingYear.objects.for_werkplaats(self.werkplaats)
        years.help_text = ""


class TermForm(OwnedForm):
    """A word and what is meant by it."""

    unique_field = "word"
    taken = _("This word is already explained. Change that explanation.")

    class Meta:
        model = Term
        fields = ["word", "other_forms", "explanation"]
        widgets = {"explanation": forms.Textarea(attrs={"rows": 4})}

    def clean_other_forms(self) -> str:
        """Tidy the list of other forms."""
        words = (word.strip() for word in self.cleaned_data["other_forms"].split(","))
        return ", ".join(word for word in words if word)
