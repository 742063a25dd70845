"""What lies on the coordinator's desk when a question is dealt with."""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.search.find import find
from samenspel.ground.search.registry import PUBLIC
from samenspel.loop.questions.lifecycle import Move, may_move
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.story import badge_of, waiting_words
from samenspel.loop.questions.triage import TriageAction, TriageForm, actions_for

FOUND = 5
"""How many pages are offered as an answer."""


@dataclass(frozen=True)
class Offer:
    """An action with its form, and whether it lies open."""

    action: TriageAction
    form: TriageForm
    is_open: bool = False


@dataclass
class Desk:
    """One question, what is known of it, and what can be done."""

    question: Question
    request: HttpRequest
    similar: list[Question] = field(default_factory=list)
    bound: tuple[TriageAction, TriageForm] | None = None
    changed: list[Any] = field(default_factory=list)

    def bind(self, action: TriageAction, data: QueryDict) -> TriageForm:
        """Return the form of `action` as it was filled in."""
        form = self._form(action, data=data)
        self.bound = (action, form)
        return form

    def note_change(self, form: TriageForm, now: Question) -> None:
        """Tell what a colleague did meanwhile; what was typed stays, and may be sent after all."""
        seen = form.cleaned_data["version"]
        missed = max(now.version - seen, 1)
        self.changed = list(now.steps.select_related("by").order_by("-at", "-pk")[:missed])[::-1]
        for name in ("status", "version", "title", "public_text", "reach", "theme", "merged_into"):
            setattr(self.question, name, getattr(now, name))
        again = form.data.copy()  # type: ignore[attr-defined]
        again[form.add_prefix("version")] = str(now.version)
        form.data = again
        form.add_error(
            None,
            _("Meanwhile somebody changed this question. Look at what happened, and then decide."),
        )

    def context(self) -> dict[str, Any]:
        """Return what the screen shows."""
        return {
            "question": self.question,
            "badge": badge_of(self.question),
            "since": waiting_words(self.question.moved_at),
            "steps": self.question.steps.select_related("by"),
            "log": log.history_of(self.question)[:50],
            "similar": self.similar,
            "offers": self._offers(),
            "changed": self.changed,
            "may_answer": may_move(self.question.status, Move.ANSWERED),
            "sought": self.request.GET.get("zoek", ""),
            "found": self._found(),
        }

    def _offers(self) -> list[Offer]:
        bound_action, bound_form = self.bound or (None, None)
        actions = actions_for(self.question)
        if bound_action is not None and bound_action not in actions:
            actions = [bound_action, *actions]  # so that nothing typed is lost
        return [
            Offer(a, bound_form, is_open=True)
            if a is bound_action and bound_form is not None
            else Offer(a, self._form(a, initial=self._prefilled(a)), is_open=self._is_asked(a))
            for a in actions
        ]

    def _form(self, action: TriageAction, **kwargs: Any) -> TriageForm:
        return action.form_class(
            question=self.question,
            by=self.request.person,
            hints={"similar": self.similar},
            prefix=action.name,
            **kwargs,
        )

    def _is_asked(self, action: TriageAction) -> bool:
        return bool(action.name == "answer" and self.request.GET.get("antwoord"))

    def _prefilled(self, action: TriageAction) -> dict[str, str]:
        """Return the page that was chosen among the results."""
        if not self._is_asked(action):
            return {}
        chosen = self.request.GET
        return {"link_url": chosen["antwoord"], "link_title": chosen.get("titel", "")}

    def _found(self) -> list[Any]:
        """Return pages that everyone may read: an answer goes to people without an account."""
        sought = self.request.GET.get("zoek", "")
        if not sought.strip():
            return []
        scope = self.question.werkplaats_id
        return list(find(sought, audiences={PUBLIC}, scope=scope).hits[:FOUND])


def desk_for(question: Question, request: HttpRequest) -> Desk:
    """Lay out `question` for the coordinator who asks."""
    own = Question.objects.for_werkplaats(question.werkplaats).confirmed()
    return Desk(question, request, similar=own.similar_to(question))
