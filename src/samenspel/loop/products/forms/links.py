"""Choose what a product rests on."""

from typing import Any

from django import forms
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models import Activity
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person
from samenspel.loop.products.marks import RESTS_ON, mark_of
from samenspel.loop.products.models import Product
from samenspel.loop.questions.models import Question

MOST_OFFERED = 60


class Several(forms.ModelMultipleChoiceField):
    """Things to tick, named by themselves."""

    widget = forms.CheckboxSelectMultiple


class LinksForm(forms.Form):
    """Findings, questions and gatherings of the Werkplaats, as far as `person` sees them."""

    says_optional = False
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    findings = Several(
        Finding.objects.none(),
        label=_("Which findings does it rest on?"),
        required=False,
        help_text=_("Findings that you shared. Readers see those that are shared with them."),
    )
    questions = Several(
        Question.objects.none(), label=_("Which questions did it begin with?"), required=False
    )
    activities = Several(
        Activity.objects.none(),
        label=_("At which gatherings was it made or tried?"),
        required=False,
    )

    def __init__(self, *args: Any, product: Product, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.product = product
        self.fields["seen"].initial = mark_of(product, RESTS_ON)
        here = product.werkplaats
        offered: dict[str, QuerySet[Any]] = {
            "findings": Finding.objects.for_werkplaats(here).shared().visible_to(person),
            "questions": Question.objects.for_werkplaats(here).visible_to(person),
            "activities": Activity.objects.for_werkplaats(here).announced().visible_to(person),
        }
        for name, rows in offered.items():
            linked = list(getattr(product, name).order_by().values_list("pk", flat=True))
            field: Any = self.fields[name]
            field.queryset = rows.model._default_manager.filter(
                pk__in=_first(rows, name, linked, product)
            )
            field.initial = linked
            if not field.queryset.exists():
                del self.fields[name]

    @property
    def links(self) -> dict[str, list[Any]]:
        """Return what was ticked, with what was linked already and isn't offered here."""
        chosen: dict[str, list[Any]] = {}
        for name in RESTS_ON:
            if name not in self.fields:
                continue
            field: Any = self.fields[name]
            offered = field.queryset.order_by().values("pk")
            others = getattr(self.product, name).exclude(pk__in=offered)
            chosen[name] = [*self.cleaned_data[name], *others]
        return chosen


def _first(rows: "QuerySet[Any]", name: str, linked: list[int], product: Product) -> list[int]:
    """Return the keys of what is linked, what is of this team, and the newest of the rest."""
    whens = [When(pk__in=linked, then=Value(0))] if linked else []
    if name != "questions" and product.team_id:
        whens.append(When(team=product.team_id, then=Value(1)))
    order = ["-pk"]
    if whens:  # Without one the order would be a bare number, which PostgreSQL takes for a column.
        place = Case(*whens, default=Value(2), output_field=IntegerField())
        rows, order = rows.annotate(nearness=place), ["nearness", "-pk"]
    return list(rows.order_by(*order).values_list("pk", flat=True)[:MOST_OFFERED])
