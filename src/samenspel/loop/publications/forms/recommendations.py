"""Write a recommendation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.notebook.forms.fields import PlainWordsMixin, SentOnceMixin
from samenspel.loop.publications.models import Publication, Recommendation


class RecommendationForm(PlainWordsMixin, SentOnceMixin, forms.ModelForm[Recommendation]):
    """For whom, what to do, and why."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Recommendation
        fields = ["audience", "says", "explanation", "chapter"]
        widgets = {
            "audience": forms.RadioSelect,
            "says": forms.Textarea(attrs={"rows": 3, "maxlength": "300"}),
            "explanation": forms.Textarea(attrs={"rows": 5}),
        }
        error_messages = {
            "audience": {"required": _("Choose for whom it is.")},
            "says": {"required": _("Write what they should do.")},
        }

    def __init__(self, *args: Any, publication: Publication, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = self.instance.version
        fields: Any = self.fields
        fields["audience"].choices = fields["audience"].choices[-3:]
        fields["chapter"].queryset = publication.chapters.in_it()
        fields["chapter"].empty_label = _("None: it is about the whole")

    @property
    def words(self) -> dict[str, Any]:
        """Return what was written."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
