"""Change what is said of a text, and say who speaks in it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.tokens import digest
from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Perspective
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.forms.about import AboutForm
from samenspel.loop.sources.models import Source, Speaker, Whose
from samenspel.loop.sources.services import Said
from samenspel.loop.sources.suggesting import OURS, suggested

SAME = _("The same as the participant")


class ChangeForm(AboutForm):
    """What is said of a text; for keepers also whose words, how widely, and of whom."""

    memo = forms.CharField(
        label=_("Memo"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What is good to know when reading. Researchers see it."),
    )
    reach = forms.ChoiceField(
        label=_("May be quoted to"),
        choices=Reach,
        required=False,
        help_text=_("Only for our own words. Of people's words, each person decides."),
    )
    participants = forms.ModelMultipleChoiceField(
        label=_("Who is it of, or about?"),
        queryset=Participant.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("When one of them stops taking part, nobody can read what may be their words."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, source: Source, keeps: bool, **kwargs: Any) -> None:
        names = ("title", "kind", "day", "activity", "whose", "memo", "reach")
        initial: dict[str, Any] = {name: getattr(source, name) for name in names}
        initial["participants"] = list(source.participants.values_list("pk", flat=True))
        initial["seen"] = self.now = digest(repr(sorted(initial.items(), key=str)))
        super().__init__(*args, initial=initial, team=source.team, keeps=keeps, **kwargs)
        if not keeps:
            del self.fields["reach"], self.fields["participants"]
            return
        people: Any = self.fields["participants"]
        people.queryset = Participant.objects.of_team(source.team)

    @property
    def changes(self) -> dict[str, Any]:
        """Return what was changed, so that two people at once keep each other's changes."""
        return {name: self.cleaned_data[name] for name in self.changed_data if name != "seen"}

    def clean(self) -> dict[str, Any]:
        """Keep what was said when a choice came back empty; nobody undoes what another changed."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if values.get("seen") != self.now:
            again: Any = self.data.copy()
            again["seen"] = self.now
            self.data = again
            self.add_error(None, _("Somebody else changed this meanwhile. Look at it again."))
        for name in ("whose", "reach"):
            if name in self.fields and not values.get(name):
                values[name] = self.initial[name]
        values.setdefault("whose", Whose.PEOPLE)
        return values


class SpeakersForm(forms.Form):
    """Who each speaker is. Only what somebody changed is kept, of what they saw."""

    def __init__(
        self,
        *args: Any,
        speakers: Iterable[Speaker],
        people: Iterable[Participant],
        near: set[int],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.speakers = list(speakers)
        self._people = {str(one.pk): one for one in people}
        choices = self._choices(near)
        for speaker in self.speakers:
            self.fields[f"was_{speaker.pk}"] = forms.CharField(
                initial=self._now(speaker), required=False, widget=forms.HiddenInput
            )
            self.fields[f"wie_{speaker.pk}"] = forms.ChoiceField(
                label=_("Who is “%(label)s”?") % {"label": speaker.label},
                choices=choices,
                required=False,
                initial=self._who(speaker) or suggested(speaker, self._people.values()),
            )
            self.fields[f"blik_{speaker.pk}"] = forms.ChoiceField(
                label=_("Perspective of “%(label)s”") % {"label": speaker.label},
                choices=[("", SAME), *Perspective.choices],
                required=False,
                initial=speaker.perspective,
            )
            for name in ("wie", "blik"):
                field: Any = self.fields[f"{name}_{speaker.pk}"]
                field.says_optional = False

    @property
    def rows(self) -> list[tuple[Speaker, Any, Any, Any]]:
        """Return each speaker with its fields."""
        return [
            (one, self[f"was_{one.pk}"], self[f"wie_{one.pk}"], self[f"blik_{one.pk}"])
            for one in self.speakers
        ]

    @property
    def said(self) -> list[Said]:
        """Return what was said, of the speakers of whom something else was said than before."""
        return [
            Said(
                speaker=one.pk,
                participant=self._people.get(who),
                is_ours=who == OURS,
                perspective=view,
            )
            for one in self.speakers
            for who, view in [
                (self.cleaned_data[f"wie_{one.pk}"], self.cleaned_data[f"blik_{one.pk}"])
            ]
            if f"{who}|{view}" != self.cleaned_data[f"was_{one.pk}"]
        ]

    def _choices(self, near: set[int]) -> list[Any]:
        here = [(pk, str(one)) for pk, one in self._people.items() if one.pk in near]
        others = [(pk, str(one)) for pk, one in self._people.items() if one.pk not in near]
        groups: list[Any] = [("", _("Not known yet")), (OURS, _("One of us, who asks"))]
        if here:
            groups.append((_("Was at this gathering"), here))
        if others:
            groups.append((_("Other participants") if here else _("Participants"), others))
        return groups

    def _who(self, speaker: Speaker) -> str:
        return OURS if speaker.is_ours else str(speaker.participant_id or "")

    def _now(self, speaker: Speaker) -> str:
        return f"{self._who(speaker)}|{speaker.perspective}"
