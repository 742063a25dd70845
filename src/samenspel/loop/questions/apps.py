"""The `questions` app."""

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    """Registers `questions` under its short label, and fills its inbox with what can be done."""

    name = "samenspel.loop.questions"
    label = "questions"

    def ready(self) -> None:
        """Tell the inbox what can be done, and the page cache what no page shows."""
        from samenspel.ground import freshness
        from samenspel.loop.questions.actions import register_actions
        from samenspel.loop.questions.models import Step

        register_actions()
        freshness.ignore(Step)  # a step never comes without a change of its question
