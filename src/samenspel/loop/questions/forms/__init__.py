"""The forms of `questions`."""

from samenspel.loop.questions.forms.asking import AskForm, JoinForm, QuestionFilter
from samenspel.loop.questions.forms.following import WishesForm

__all__ = ["AskForm", "JoinForm", "QuestionFilter", "WishesForm"]
