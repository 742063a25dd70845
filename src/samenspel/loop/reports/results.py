"""What people thought of a gathering, as the organiser sees it: only when there are enough."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from samenspel.loop.activities.models import Activity
from samenspel.loop.reports.models import FeedbackAnswer, FeedbackInvitation, Feeling
from samenspel.loop.reports.services.feedback import SHOWN_FROM


@dataclass(frozen=True)
class Result:
    """One question, and how many people chose each face."""

    question: Any
    counts: list[tuple[Any, int]]


@dataclass(frozen=True)
class Results:
    """All answers together. `questions` and `lines` are empty while there are too few.

    Of those that came in since, `waiting` is how many are not among them yet.
    """

    number: int
    questions: list[Result]
    lines: list[str]
    waiting: int = 0

    @property
    def rows(self) -> list[list[Any]]:
        """Return the table: a row for each question, a column for each face."""
        return [
            [result.question, *(count for _label, count in result.counts)]
            for result in self.questions
        ]

    @property
    def missing(self) -> int:
        """Return how many answers are needed before the organiser sees any."""
        return max(SHOWN_FROM - self.number, 0)


def results_of(activity: Activity) -> Results:
    """Return what was answered, from four answers up and four at a time.

    Once nobody can answer any more, the last few are among them too.
    """
    everyone = list(FeedbackAnswer.objects.of_activity(activity))
    goes_on = FeedbackInvitation.objects.still_work(activity).exists()
    answers = [answer for answer in everyone if not (goes_on and answer.waits)]
    if len(answers) < SHOWN_FROM:
        return Results(len(everyone), [], [])
    questions = [_result(name, answers) for name in FeedbackAnswer.QUESTIONS]
    lines = [answer.line for answer in answers if answer.line]
    return Results(len(answers), questions, lines, len(everyone) - len(answers))


def _result(name: str, answers: list[FeedbackAnswer]) -> Result:
    chosen = Counter(getattr(answer, name) for answer in answers)
    question = FeedbackAnswer._meta.get_field(name).verbose_name  # type: ignore[union-attr]
    return Result(question, [(feeling.label, chosen[feeling.value]) for feeling in Feeling])
