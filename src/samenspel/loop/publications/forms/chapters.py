"""Name a part of a publication."""

from typing import Any

from django import forms

from samenspel.loop.notebook.forms.fields import PlainWordsMixin, SentOnceMixin
from samenspel.loop.publications.models import Chapter


class ChapterForm(PlainWordsMixin, SentOnceMixin, forms.ModelForm[Chapter]):
    """A title, what kind of part it is, and by whom."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Chapter
        fields = ["kind", "title", "byline", "for_residents"]
        widgets = {"kind": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["version"].initial = self.instance.version
            del self.fields["key"]

    @property
    def words(self) -> dict[str, Any]:
        """Return what was written."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
