"""Publish, withdraw, and make a version of one's own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Person
from samenspel.loop.notebook.forms.fields import PlainWordsMixin, SentOnceMixin
from samenspel.loop.products.access import tables_of
from samenspel.loop.products.models import Product, ProductVersion
from samenspel.loop.teams.models import Team


class PublishForm(PlainWordsMixin, forms.ModelForm[ProductVersion]):
    """What is new; asked from the second version on."""

    class Meta:
        model = ProductVersion
        fields = ["what_changed"]
        help_texts = {"what_changed": _("In one sentence. Readers see it with the version.")}

    def __init__(self, *args: Any, is_first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what_changed"].required = not is_first
        if is_first:
            del self.fields["what_changed"]


class WithdrawForm(PlainWordsMixin, forms.ModelForm[Product]):
    """Why it goes, and where people can go instead."""

    class Meta:
        model = Product
        fields = ["why_withdrawn", "instead"]
        widgets = {"why_withdrawn": forms.Textarea(attrs={"rows": 3})}
        help_texts = {"why_withdrawn": _("Who comes for it reads this.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why_withdrawn"].required = True
        instead: Any = self.fields["instead"]
        here = Product.objects.for_werkplaats(self.instance.werkplaats).published()
        instead.queryset = here.exclude(pk=self.instance.pk)
        instead.empty_label = _("None")


class TeamChoice(forms.ModelChoiceField):
    """A team with its Werkplaats: one may sit at tables in several."""

    def label_from_instance(self, obj: Any) -> str:
        """Return the team, and where it is."""
        return f"{obj.name} ({obj.werkplaats.region})"


class AdaptForm(PlainWordsMixin, SentOnceMixin):
    """At which table, and what will be different."""

    team = TeamChoice(
        Team.objects.none(),
        label=_("With which team?"),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    adaptation = forms.CharField(
        label=_("What will you change?"),
        required=False,
        max_length=Product._meta.get_field("adaptation").max_length,
        help_text=_("In one sentence, if you know it already. You can change it later."),
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        team: Any = self.fields["team"]
        team.queryset = tables_of(person).select_related("werkplaats").order_by("name", "pk")
        tables = list(team.queryset[:2])
        if len(tables) == 1:
            team.initial = tables[0]
