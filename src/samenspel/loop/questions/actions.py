"""What a coordinator can do with a question, as far as this app knows. Teams add their own."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Person
from samenspel.loop.questions import services
from samenspel.loop.questions.forms import triage as forms
from samenspel.loop.questions.lifecycle import Move
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.triage import Perform, TriageAction, register


def calling(service: Any) -> Perform:
    """Return an action that hands what was filled in to `service`, under the same names."""

    def perform(question: Question, cleaned: dict[str, Any], by: Person) -> Any:
        said = {name: value for name, value in cleaned.items() if name != "version"}
        return service(question=question, by=by, seen_version=cleaned["version"], **said)

    return perform


def merge(question: Question, cleaned: dict[str, Any], by: Person) -> Any:
    """Merge: the number only served to find the other question."""
    said = {name: value for name, value in cleaned.items() if name != "number"}
    return calling(services.merge_questions)(question, said, by)


def register_actions() -> None:
    """Tell the inbox; called once, when the apps are ready."""
    register(
        TriageAction(
            name="answer",
            label=_("Answer"),
            form_class=forms.AnswerForm,
            perform=calling(services.answer_question),
            move=Move.ANSWERED,
            order=10,
            explanation=_("The asker, and everyone with the same question, gets your answer."),
        ),
        TriageAction(
            name="theme",
            label=_("Put under a theme"),
            form_class=forms.ThemeForm,
            perform=calling(services.put_under_theme),
            move=Move.THEMED,
            order=30,
            explanation=_("There the question waits for a team that takes it up."),
        ),
        TriageAction(
            name="merge",
            label=_("Merge with the same question"),
            form_class=forms.MergeForm,
            perform=merge,
            move=Move.MERGED,
            order=40,
            explanation=_("Whoever follows this question then follows the other one."),
        ),
        TriageAction(
            name="decline",
            label=_("Don't take it up"),
            form_class=forms.DeclineForm,
            perform=calling(services.decline_question),
            move=Move.DECLINED,
            order=50,
            explanation=_("You tell the asker why, and who may be able to help."),
        ),
        TriageAction(
            name="reopen",
            label=_("Look at it again"),
            form_class=forms.ReopenForm,
            perform=calling(services.reopen_question),
            move=Move.REOPENED,
            order=60,
            explanation=_("The question is new again. Its history stays."),
        ),
        TriageAction(
            name="words",
            label=_("Change the words for the site"),
            form_class=forms.WordsForm,
            perform=calling(services.edit_question_text),
            move=Move.EDITED,
            order=70,
            explanation=_("The asker's own words are kept, and only you see those."),
            done=_("The words for the site are changed."),
        ),
        TriageAction(
            name="publish",
            label=_("Put it on the site"),
            form_class=forms.PublishForm,
            perform=calling(services.publish_question),
            move=Move.PUBLISHED,
            order=75,
            explanation=_("The asker agreed to that, and gets a mail of it."),
            done=_("The question stands on the site. The asker has been told."),
            suits=lambda question: question.may_publish and question.reach == Reach.TEAM,
        ),
        TriageAction(
            name="hide",
            label=_("Take it off the site"),
            form_class=forms.HideForm,
            perform=calling(services.hide_question),
            move=Move.HIDDEN,
            order=75,
            explanation=_("Nobody gets a mail of this."),
            done=_("The question is off the site."),
            suits=lambda question: question.reach != Reach.TEAM,
        ),
        TriageAction(
            name="note",
            label=_("Leave a note"),
            form_class=forms.NoteForm,
            perform=calling(services.note_on_question),
            move=Move.NOTED,
            order=80,
            explanation=_("Only for colleagues. Nobody gets a mail of this."),
            done=_("Your note is kept."),
        ),
    )
