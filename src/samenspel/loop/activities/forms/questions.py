"""The organiser's own questions on the form with which one signs up."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models import Asked, AskedKind

FEWEST = 2


class QuestionForm(forms.ModelForm[Asked]):
    """One question. Its kind stays as it is once somebody answered."""

    class Meta:
        model = Asked
        fields = ["text", "kind", "options", "required"]
        labels = {"kind": _("How do people answer?"), "required": _("Everyone must answer this")}
        help_texts = {
            "text": _("Ask only what you need to organise this. We delete the answers afterwards."),
            "options": _("Only for “one of some answers”. One answer on each line."),
        }
        widgets = {"kind": forms.RadioSelect, "options": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = AskedKind.choices
        self.fields["options"].says_optional = False
        self.answers = self.instance.answers.count() if self.instance.pk else 0
        self.fields["kind"].disabled = self.answers > 0

    def clean(self) -> dict[str, Any]:
        """Ask for answers to choose from where they are needed, and leave them out elsewhere."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        options = list(dict.fromkeys(_lines(values.get("options") or "")))
        if values.get("kind") == AskedKind.CHOICE and len(options) < FEWEST:
            self.add_error("options", _("Write at least two answers, each on a line of its own."))
        values["options"] = "\n".join(options) if values.get("kind") == AskedKind.CHOICE else ""
        if values.get("kind") == AskedKind.CONSENT and values.get("required"):
            self.add_error(
                "required",
                _("Consent must be given freely, so nobody can be made to. Leave this open."),
            )
        return values


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
