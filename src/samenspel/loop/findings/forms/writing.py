"""Write a finding, say what one thinks of it, note a thought."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.findings.models import Finding, Memo, Opinion, Stance
from samenspel.loop.notebook.forms.fields import PlainWordsMixin, SentOnceMixin


class FindingForm(PlainWordsMixin, SentOnceMixin, forms.ModelForm[Finding]):
    """A claim, with how sure the researchers are."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Finding
        fields = ["claim", "confidence", "explanation"]
        widgets = {
            "claim": forms.Textarea(attrs={"rows": 3, "maxlength": "400"}),
            "confidence": forms.RadioSelect,
            "explanation": forms.Textarea(attrs={"rows": 6}),
        }
        help_texts = {
            "explanation": _("What does it mean, when does it hold, and when not?"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["version"].initial = self.instance.version
            del self.fields["key"]

    @property
    def words(self) -> dict[str, Any]:
        """Return what was written."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class StanceForm(PlainWordsMixin, forms.Form):
    """Whether somebody at the table agrees."""

    opinion = forms.ChoiceField(
        label=_("What do you think of it?"),
        choices=[(Opinion.AGREES, _("I agree with it")), (Opinion.DOUBTS, _("I doubt it"))],
        widget=forms.RadioSelect,
    )
    why = forms.CharField(
        label=_("Why?"),
        required=False,
        max_length=Stance._meta.get_field("why").max_length,
        help_text=_("One sentence is enough. Your team reads it, with your name."),
    )


class MemoForm(PlainWordsMixin, forms.ModelForm[Memo]):
    """A thought about a finding."""

    class Meta:
        model = Memo
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3})}
        labels = {"text": _("New memo")}
