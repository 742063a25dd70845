"""The nouns of `questions`."""

from samenspel.loop.questions.models.echoes import Echo
from samenspel.loop.questions.models.questions import Question, QuestionKind
from samenspel.loop.questions.models.steps import Step

__all__ = ["Echo", "Question", "QuestionKind", "Step"]
