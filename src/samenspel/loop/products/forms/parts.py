"""The parts of a product that are a few questions each."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.loop.network.models import Perspective
from samenspel.loop.notebook.forms.fields import PlainWordsMixin, SentOnceMixin
from samenspel.loop.products.marks import mark_of
from samenspel.loop.products.models import Facet, ForWhom, Licence, Product, ProductKind, Situation
from samenspel.loop.programme.models import Theme
from samenspel.loop.teams.models import Team
from samenspel.loop.teams.services import addresses_of

AREA = forms.Textarea(attrs={"rows": 5})


class PartForm(PlainWordsMixin, forms.ModelForm[Product]):
    """A few fields of a product, with a mark of how they were when somebody began."""

    says_optional = False  # What must be told before publishing stands in the workshop.
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    tag_fields: dict[str, Facet] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.product: Product = self.instance
        self.asked: list[str] = list(self._meta.fields or ())
        self.fields["seen"].initial = mark_of(self.product, self.names)
        for name, facet in self.tag_fields.items():
            given = self.product.tags.filter(facet=facet).values_list("value", flat=True)
            self.fields[name].initial = list(given)

    @property
    def names(self) -> list[str]:
        """Return what this form fills in."""
        return [*self.asked, *(str(one.value) for one in self.tag_fields.values())]

    @property
    def values(self) -> dict[str, Any]:
        """Return what was filled in."""
        return {name: self.cleaned_data[name] for name in self.asked}

    @property
    def tags(self) -> dict[str, list[str]]:
        """Return what was chosen from the short lists."""
        return {str(one.value): self.cleaned_data[name] for name, one in self.tag_fields.items()}

    def standing_now(self, current: Product) -> Iterator[tuple[str, str]]:
        """Yield what stands in the same fields now, as label and words."""
        for name in self.asked:
            value = getattr(current, name)
            if hasattr(value, "all"):
                yield str(self.fields[name].label), ", ".join(map(str, value.all()))
            elif value not in {None, ""}:
                shown = getattr(current, f"get_{name}_display", lambda value=value: value)()
                yield str(self.fields[name].label), str(shown)
        for name, facet in self.tag_fields.items():
            given = set(current.tags.filter(facet=facet).values_list("value", flat=True))
            choices = dict(self.fields[name].choices)
            words = [str(choices[value]) for value in choices if value in given]
            yield str(self.fields[name].label), ", ".join(words)


def _several(label: Any, choices: type[Any], help_text: Any = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        choices=choices.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=help_text,
    )


def _without_dashes(form: forms.ModelForm[Product]) -> None:
    """Offer only real kinds: "---------" is no answer beside round buttons."""
    kind: Any = form.fields["kind"]
    kind.choices = ProductKind.choices


class BasicsForm(PartForm):
    """What it is."""

    class Meta:
        model = Product
        fields = ["title", "kind", "summary", "themes"]
        widgets = {
            "kind": forms.RadioSelect,
            "summary": forms.Textarea(attrs={"rows": 3}),
            "themes": forms.CheckboxSelectMultiple,
        }
        help_texts = {
            "title": gettext_lazy("A name that people remember, as in: Coffee without a file."),
            "summary": gettext_lazy("As you would tell it to a colleague in another region."),
            "themes": "",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _without_dashes(self)
        themes: Any = self.fields["themes"]
        themes.queryset = Theme.objects.for_werkplaats(self.product.werkplaats)
        if self.product.adapted_from_id is not None:
            self.fields["adaptation"] = forms.CharField(
                label=Product._meta.get_field("adaptation").verbose_name,
                required=False,
                max_length=300,
                initial=self.product.adaptation,
                help_text=_("In one sentence. The makers of the first version read it too."),
            )
            self.asked.append("adaptation")
            self.fields["seen"].initial = mark_of(self.product, self.names)


class BeginForm(SentOnceMixin, PlainWordsMixin, forms.ModelForm[Product]):
    """A new product: enough to know it by."""

    class Meta:
        model = Product
        fields = ["title", "kind", "summary"]
        widgets = BasicsForm.Meta.widgets
        help_texts = BasicsForm.Meta.help_texts

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _without_dashes(self)


class AudienceForm(PartForm):
    """For whom, and when."""

    audiences = _several(gettext_lazy("Who works with it?"), ForWhom)
    situations = _several(gettext_lazy("In which situation?"), Situation)
    perspectives = _several(
        gettext_lazy("Whose perspective is in it?"),
        Perspective,
        gettext_lazy("Of whom did you hear or try what it says?"),
    )
    tag_fields = {
        "audiences": Facet.AUDIENCE,
        "situations": Facet.SITUATION,
        "perspectives": Facet.PERSPECTIVE,
    }
    field_order = ["audiences", "situations", "situation", "perspectives"]

    class Meta:
        model = Product
        fields = ["situation"]
        widgets = {"situation": AREA}
        help_texts = {
            "situation": gettext_lazy("Describe a moment at which you would reach for it.")
        }


class NeedsForm(PartForm):
    """What you need."""

    class Meta:
        model = Product
        fields = ["needed", "effort", "hours", "people", "cost"]
        widgets = {"needed": AREA}
        help_texts = {
            "needed": gettext_lazy("One thing a line, as in: a thermos of coffee."),
            "effort": gettext_lazy("As in: half a day a week, for one colleague."),
            "cost": gettext_lazy("In words or euros, as in: about 40 euros for coffee."),
        }


class LearnedForm(PartForm):
    """What you learned."""

    class Meta:
        model = Product
        fields = ["failed", "watch_out"]
        widgets = {"failed": AREA, "watch_out": AREA}
        help_texts = {
            "failed": gettext_lazy("Others learn most from this. Name no people."),
            "watch_out": gettext_lazy("What would you tell who begins with it tomorrow?"),
        }


class EducationForm(PartForm):
    """For education; its assignments are rows of their own."""

    class Meta:
        model = Product
        fields = ["goals", "course_level"]
        widgets = {"goals": AREA}
        help_texts = {"goals": gettext_lazy("One goal a line, as in: you can start a talk.")}


class TermsForm(PartForm):
    """Terms and contact."""

    class Meta:
        model = Product
        fields = ["licence", "contact_name", "contact_mail"]
        widgets = {"licence": forms.RadioSelect}
        help_texts = {
            "contact_name": gettext_lazy("A team or an organisation, as in: Team Samen wonen."),
            "contact_mail": gettext_lazy(
                "An address of your team or organisation that stays when somebody leaves. "
                "Without one, people ask the Werkplaats."
            ),
        }

    def __init__(self, *args: Any, by: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._by = by
        source = self.product.adapted_from
        if source is not None:
            allowed = Licence(source.licence).for_adaptations
            field: Any = self.fields["licence"]
            field.choices = [(one.value, one.label) for one in allowed]

    def clean_contact_mail(self) -> str:
        """Refuse the own address of somebody at the table: people come and go."""
        given: str = self.cleaned_data["contact_mail"]
        team: Team | None = self.product.team
        known = {address for address, _member in addresses_of(team)} if team else set()
        if self._by is not None:
            known |= {
                self._by.email.lower(),
                (self._by.user.email if self._by.user else "").lower(),
            }
        if given and given.lower() in known:
            raise ValidationError(
                _("This is the address of one person. Use one of the team or the organisation."),
                code="private",
            )
        return given


FORMS: dict[str, type[PartForm]] = {
    "begin": BasicsForm,
    "voor-wie": AudienceForm,
    "nodig": NeedsForm,
    "geleerd": LearnedForm,
    "voorwaarden": TermsForm,
}
"""The form of each part that is no more than a form."""
