"""Choose words for and against a finding."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.coding.models import Code, Passage
from samenspel.loop.coding.querysets import PassageQuerySet
from samenspel.loop.findings.models import Evidence, Finding, Side
from samenspel.loop.findings.querysets import FindingQuerySet
from samenspel.loop.notebook.forms.fields import PlainWordsMixin
from samenspel.loop.teams.models import Team


class PassageFilter(forms.Form):
    """Which passages to choose from; what makes no sense is left out, never an error."""

    says_optional = False

    code = forms.ModelChoiceField(
        Code.objects.none(), label=_("Code"), required=False, empty_label=_("All")
    )
    zoek = forms.CharField(label=_("With these words in it"), required=False, max_length=100)

    def __init__(self, *args: Any, team: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        codes: Any = self.fields["code"]
        codes.queryset = Code.objects.of_team(team).in_use().order_by("name")

    @property
    def code_chosen(self) -> Code | None:
        """Return the code to choose by."""
        return self.cleaned_data.get("code") if self.is_valid() else None

    @property
    def words(self) -> str:
        """Return the words to look for."""
        return str(self.cleaned_data.get("zoek", "")).strip() if self.is_valid() else ""


class PickForm(forms.Form):
    """The passages that somebody ticked, and what they say."""

    passages = forms.ModelMultipleChoiceField(
        Passage.objects.none(),
        error_messages={
            "required": _("Tick at least one piece of text."),
            "invalid_choice": _("Somebody took one of these away meanwhile. Choose again."),
        },
    )
    side = forms.ChoiceField(choices=Side.choices, initial=Side.FOR)

    def __init__(self, *args: Any, passages: PassageQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["passages"]
        field.queryset = passages


class UseForm(PlainWordsMixin, forms.Form):
    """The finding that words are about, and what they say of it."""

    finding = forms.ModelChoiceField(
        Finding.objects.none(),
        label=_("Which finding are these words about?"),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={
            "required": _("Choose a finding, or write down a new one."),
            "invalid_choice": _("Somebody took this finding away meanwhile. Choose again."),
        },
    )
    side = forms.ChoiceField(choices=Side.choices, initial=Side.FOR)

    def __init__(self, *args: Any, findings: FindingQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["finding"]
        field.queryset = findings


class EvidenceForm(PlainWordsMixin, forms.ModelForm[Evidence]):
    """What words below a finding say of it."""

    class Meta:
        model = Evidence
        fields = ["side", "note"]
        widgets = {"side": forms.RadioSelect}
        help_texts = {"note": _("Who may see the finding reads this too.")}
