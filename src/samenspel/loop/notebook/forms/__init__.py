"""Forms of the notebook. They check what was typed; the services keep it."""

from samenspel.loop.notebook.forms.entries import AnswerForm, EntryForm, ShareForm
from samenspel.loop.notebook.forms.files import (
    FileForm,
    PhotosForm,
    TitleForm,
    VersionForm,
    describe_form,
)
from samenspel.loop.notebook.forms.tasks import AgreementForm, TaskForm

__all__ = [
    "AgreementForm",
    "AnswerForm",
    "EntryForm",
    "FileForm",
    "PhotosForm",
    "ShareForm",
    "TaskForm",
    "TitleForm",
    "VersionForm",
    "describe_form",
]
