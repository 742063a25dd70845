"""The `notebook` app."""

from django.apps import AppConfig


class NotebookConfig(AppConfig):
    """Registers `notebook`: its files go out by its own views only, and its to-dos stay inside."""

    name = "samenspel.loop.notebook"
    label = "notebook"

    def ready(self) -> None:
        """Tell what no public page shows, and follow what happens to people and files."""
        from samenspel.ground import freshness
        from samenspel.ground.common import media
        from samenspel.loop.notebook import consequences  # noqa: F401 - it listens
        from samenspel.loop.notebook.models import Agreement, Answer, Task

        freshness.ignore(Answer, Agreement, Task)
        media.protect("notebook/", media.nobody)
