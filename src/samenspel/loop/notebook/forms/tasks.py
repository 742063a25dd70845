"""Agree, and divide the work."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.widgets import DateInput
from samenspel.loop.network.models import Person
from samenspel.loop.notebook.forms.fields import (
    PlainWordsMixin,
    SentOnceMixin,
    check_future,
)
from samenspel.loop.notebook.models import Agreement, Task
from samenspel.loop.teams.models import Team


class TaskForm(PlainWordsMixin, SentOnceMixin, forms.ModelForm[Task]):
    """What has to be done, by whom, and when it must be ready."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Task
        fields = ["text", "owner", "due"]
        widgets = {"text": forms.TextInput(attrs={"autocomplete": "off"}), "due": DateInput()}

    def __init__(self, *args: Any, team: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = self.instance.version
        can = Q(pk__in=team.members.in_force().values("person"))
        if self.instance.owner_id:  # Who left the table meanwhile, until somebody takes over.
            can |= Q(pk=self.instance.owner_id)
        self.fields["owner"].queryset = Person.objects.filter(can)
        self.fields["owner"].empty_label = _("Nobody yet")

    def clean_due(self) -> Any:
        """Check that the day can be meant."""
        return check_future(self.cleaned_data["due"])

    @property
    def words(self) -> dict[str, Any]:
        """Return what was said of it."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class AgreementForm(PlainWordsMixin, SentOnceMixin, forms.ModelForm[Agreement]):
    """What was agreed; when it is changed also since when it holds no longer."""

    class Meta:
        model = Agreement
        fields = ["text", "since", "ended"]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 3}),
            "since": DateInput(),
            "ended": DateInput(),
        }
        help_texts = {"ended": _("Leave this empty as long as it holds.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            del self.fields["ended"]

    def clean_since(self) -> Any:
        """Check that the day can be meant."""
        return check_future(self.cleaned_data["since"])

    def clean(self) -> dict[str, Any]:
        """Check that it doesn't end before it began."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        since, ended = values.get("since"), values.get("ended")
        if since and ended:
            if ended < since:
                self.add_error("ended", _("This lies before the day since when it holds."))
            else:
                check_future(ended)
        return values

    @property
    def words(self) -> dict[str, Any]:
        """Return what was said of it."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields if name in self.fields}
