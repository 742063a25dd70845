"""What somebody looks for among the passages. Sent with GET: the address can be shared."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.activities.models import Activity
from samenspel.loop.coding.forms.choosing import LongSelect, Pairs
from samenspel.loop.coding.forms.codes import CodeField
from samenspel.loop.coding.retrieving import Wanted
from samenspel.loop.coding.tree import Node, below
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Source, SourceKind
from samenspel.loop.teams.models import Team

ALL = ("", _("All"))


def choice(label: Any, choices: Any = ()) -> forms.ChoiceField:
    """Choose one, or all."""
    chosen = [ALL, *choices]
    return forms.ChoiceField(label=label, choices=chosen, required=False, widget=LongSelect)


class FilterForm(forms.Form):
    """Everything may be left open; what makes no sense is left aside."""

    says_optional = False

    woorden = forms.CharField(label=_("Words in the passage"), required=False, max_length=100)
    code = CodeField(label=_("Code"), required=False, empty=ALL[1])
    onder = forms.BooleanField(label=_("Also what falls under this code"), required=False)
    samen = CodeField(label=_("Together with this code"), required=False, empty=_("No matter"))
    perspectief = choice(_("Perspective"), Perspective.choices)
    deelnemer = choice(_("Who speaks"))
    bron = choice(_("Text"))
    soort = choice(_("Kind of text"), SourceKind.choices)
    bijeenkomst = choice(_("Gathering"))
    codeur = choice(_("Who gave the code"))
    kijken = forms.BooleanField(label=_("Only what needs a look"), required=False)
    volgorde = forms.ChoiceField(
        label=_("Order"),
        choices=[("", _("As in the texts")), ("nieuw", _("Newest first"))],
        required=False,
    )

    def __init__(self, *args: Any, team: Team, nodes: list[Node], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.nodes = nodes
        fields: dict[str, Any] = self.fields
        fields["code"].choose_from(nodes)
        fields["samen"].choose_from(nodes)
        sources = Source.objects.filter(team=team).order_by("title", "pk")
        fields["bron"].choices = Pairs([ALL, *sources.values_list("pk", "title")])
        people = Participant.objects.of_team(team).order_by("pk")
        fields["deelnemer"].choices = Pairs([ALL, *people.values_list("pk", "code")])
        gatherings = Activity.objects.filter(sources__team=team).distinct().order_by("starts")
        fields["bijeenkomst"].choices = Pairs([ALL, *gatherings.values_list("pk", "title")])
        coders = Person.objects.filter(researches__team=team).order_by("name")
        fields["codeur"].choices = Pairs([ALL, *coders.values_list("pk", "name")])

    @property
    def wanted(self) -> Wanted:
        """Return what was asked for, as far as it makes sense."""
        self.is_valid()
        said = self.cleaned_data
        code, beside = said.get("code"), said.get("samen")
        keys = below(self.nodes, code.pk) if code and said.get("onder") else None
        return Wanted(
            codes=frozenset(keys or {code.pk}) if code else None,
            beside=frozenset(below(self.nodes, beside.pk)) if beside else None,
            participant=_key(said, "deelnemer"),
            perspective=said.get("perspectief", ""),
            activity=_key(said, "bijeenkomst"),
            source=_key(said, "bron"),
            kind=said.get("soort", ""),
            coder=_key(said, "codeur"),
            words=said.get("woorden", ""),
            needs_look=said.get("kijken", False),
            newest_first=said.get("volgorde") == "nieuw",
        )

    @property
    def is_used(self) -> bool:
        """Return whether anything was asked for."""
        return self.wanted != Wanted(newest_first=self.wanted.newest_first)


def _key(said: dict[str, Any], name: str) -> int | None:
    return int(said[name]) if said.get(name) else None
