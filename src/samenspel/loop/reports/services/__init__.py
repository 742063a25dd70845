"""What can be done when a gathering ends."""

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.reports.services.closing import close_gathering, reopen_gathering
from samenspel.loop.reports.services.feedback import give_feedback
from samenspel.loop.reports.services.photos import add_photo, describe_photo, remove_photo
from samenspel.loop.reports.services.portrayed import (
    answer_portrayed,
    name_portrayed,
    remove_portrayed,
)
from samenspel.loop.reports.services.writing import report_of, write_report
from samenspel.loop.reports.services.yields import (
    add_yield,
    ask_as_question,
    change_yield,
    not_taken_over,
    remove_yield,
    take_over,
)

__all__ = [
    "ChangedMeanwhileError",
    "add_photo",
    "add_yield",
    "answer_portrayed",
    "ask_as_question",
    "change_yield",
    "close_gathering",
    "describe_photo",
    "give_feedback",
    "name_portrayed",
    "not_taken_over",
    "remove_photo",
    "remove_portrayed",
    "remove_yield",
    "reopen_gathering",
    "report_of",
    "take_over",
    "write_report",
]
