"""What can be done with the notebook. Each act checks who does it, and is logged."""

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.notebook.services.agreeing import (
    add_task,
    change_agreement,
    change_task,
    make_agreement,
    remove_task,
    tick_task,
)
from samenspel.loop.notebook.services.answering import answer_entry, remove_answer
from samenspel.loop.notebook.services.filing import (
    SameContentError,
    add_file,
    add_version,
    remove_file,
    rename_file,
    share_file,
)
from samenspel.loop.notebook.services.leaving import give_files, give_tasks
from samenspel.loop.notebook.services.photos import add_photos, describe_photos, remove_photo
from samenspel.loop.notebook.services.writing import (
    change_entry,
    remove_entry,
    share_entry,
    write_entry,
)

__all__ = [
    "ChangedMeanwhileError",
    "SameContentError",
    "add_file",
    "add_photos",
    "add_task",
    "add_version",
    "answer_entry",
    "change_agreement",
    "change_entry",
    "change_task",
    "describe_photos",
    "give_files",
    "give_tasks",
    "make_agreement",
    "remove_answer",
    "remove_entry",
    "remove_file",
    "remove_photo",
    "remove_task",
    "rename_file",
    "share_entry",
    "share_file",
    "tick_task",
    "write_entry",
]
