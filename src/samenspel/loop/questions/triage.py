"""What a coordinator can do with a question: a registry that apps above this one add to.

An app registers in `apps.ready()`, or in a module that is imported there:

    register(
        TriageAction(
            name="hand_over",
            label=_("Hand to a team"),
            form_class=HandOverForm,           # a TriageForm
            perform=hand_over,                 # hand_over(question, cleaned_data, by)
            move=Move.TAKEN_UP,
            order=20,
        )
    )

`perform` calls a service; `cleaned_data["version"]` is what the coordinator had on the screen: give
it to the service as `seen_version`. The inbox shows `ChangedMeanwhileError`, `MoveNotAllowedError`
and `ValidationError` with the form, so that nothing typed is lost.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Person
from samenspel.loop.questions.lifecycle import Move, may_move
from samenspel.loop.questions.models import Question


class TriageForm(forms.Form):
    """The base of each action's form: knows the question, and which version was on the screen.

    `hints` is what the screen found for the coordinator, such as `similar` questions.
    """

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        question: Question,
        by: Person,
        hints: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.question = question
        self.by = by
        self.hints = hints or {}
        self.fields["version"].initial = question.version


class NotedForm(TriageForm):
    """A form that ends with a note for colleagues."""

    internal_note = forms.CharField(
        label=_("Note for colleagues"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only coordinators read this."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields([*(n for n in self.fields if n != "internal_note"), "internal_note"])


EVERYONE_TOLD = _("Done. Everyone concerned has been told.")
Perform = Callable[[Question, dict[str, Any], Person], Any]


def _always(question: Question) -> bool:
    return True


@dataclass(frozen=True)
class TriageAction:
    """One thing that can be done: shown with its own form where its `move` is allowed.

    `label` says what the button does, `explanation` what then happens to the asker.
    """

    name: str
    label: Any
    form_class: type[TriageForm]
    perform: Perform
    move: Move
    order: int = 100
    explanation: Any = ""
    done: Any = EVERYONE_TOLD
    suits: Callable[[Question], bool] = _always

    def is_possible(self, question: Question) -> bool:
        """Return whether this can be done with `question` now."""
        return may_move(question.status, self.move) and self.suits(question)


_actions: dict[str, TriageAction] = {}


def register(*actions: TriageAction) -> None:
    """Add actions to the inbox; the same name replaces what was there."""
    for action in actions:
        _actions[action.name] = action


def actions_for(question: Question) -> list[TriageAction]:
    """Return what can be done with `question` now, in order."""
    possible = [action for action in _actions.values() if action.is_possible(question)]
    return sorted(possible, key=lambda action: (action.order, action.name))


def action_named(name: str) -> TriageAction | None:
    """Return one action, possible or not."""
    return _actions.get(name)
