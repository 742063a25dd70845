"""The `questions` app."""

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    """Registers `questions` under its short label."""

    name = "samenspel.loop.questions"
    label = "questions"
