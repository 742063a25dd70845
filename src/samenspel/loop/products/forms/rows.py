"""Steps and assignments: rows in an order, all of them in one form."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.notebook.forms.fields import PlainWordsMixin
from samenspel.loop.products.marks import ROWS
from samenspel.loop.products.models import Assignment, Product, Step

MOST_ROWS = 40
EMPTY = 2
"""So many empty rows stand below what is there."""


class RowForm(PlainWordsMixin):
    """A row without anything in it is none; one with words needs a name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False

    def clean(self) -> dict[str, Any]:
        """Ask for a name where something else was written."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        said = any(values.get(name) for name in self._meta.fields if name != "title")
        if said and not values.get("title") and not values.get("DELETE"):
            self.add_error("title", _("Give it a name, or leave all of it empty."))
        return values


class StepForm(RowForm, forms.ModelForm[Step]):
    """One step."""

    class Meta:
        model = Step
        fields = ["title", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 4})}


class AssignmentForm(RowForm, forms.ModelForm[Assignment]):
    """One assignment."""

    class Meta:
        model = Assignment
        fields = ["title", "text", "hand_in", "time"]
        widgets = {"text": forms.Textarea(attrs={"rows": 4})}


class RowsFormSet(forms.BaseFormSet[Any]):
    """Rows of a product. An empty one is no row; a number puts it elsewhere, a tick takes it out.

    The rows go with a mark of how they were, in `seen`, which is a field of the page.
    """

    ordering_widget = forms.NumberInput

    def add_fields(self, form: Any, index: int | None) -> None:
        """Say in our words what the number and the tick do."""
        super().add_fields(form, index)
        form.empty_permitted = False  # else what is as it was counts as nothing
        for field in form.fields.values():
            field.says_optional = False
        form.fields["ORDER"].label = _("Place")
        form.fields["ORDER"].required = False
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = _("Take this out")
        if index is None or index >= self.initial_form_count():
            form.fields["ORDER"].widget = forms.HiddenInput()  # a new one comes last

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Return what was filled in, in the order that was asked for."""
        names = list(self.forms[0]._meta.fields) if self.forms else []
        kept = [
            (form.cleaned_data.get("ORDER") or 0, number, form.cleaned_data)
            for number, form in enumerate(self.forms, start=1)
            if form.cleaned_data.get("title") and not form.cleaned_data.get("DELETE")
        ]
        # Who typed "2" for the fourth row wants it before what is second now.
        kept.sort(key=lambda one: (one[0] or one[1], one[0] == one[1] or not one[0], one[1]))
        return [{name: data[name] for name in names} for _at, _number, data in kept]


def rows_of(product: Product, name: str, data: Any = None) -> RowsFormSet:
    """Return the form for the "steps" or "assignments" of a product."""
    form = StepForm if name == "steps" else AssignmentForm
    made = forms.formset_factory(
        form,  # type: ignore[type-var]
        formset=RowsFormSet,
        extra=EMPTY,
        can_order=True,
        can_delete=True,
        can_delete_extra=False,
        max_num=MOST_ROWS,
        validate_max=True,
        absolute_max=MOST_ROWS + 20,
    )
    there = list(getattr(product, name).values(*ROWS[name]))
    initial = [row | {"ORDER": number} for number, row in enumerate(there, start=1)]
    if not initial and data is None:
        made.extra = 3
    rows: Any = made(data, initial=initial, prefix=name)
    return rows  # type: ignore[no-any-return]
