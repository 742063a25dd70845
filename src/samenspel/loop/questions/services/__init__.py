"""What can be done with questions. Each act checks who does it, and everyone concerned is told."""

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.questions.services.asking import ask_question, confirm_question
from samenspel.loop.questions.services.echoes import add_echo, confirm_echo, stop_echo
from samenspel.loop.questions.services.following import (
    renew_follow_link,
    set_contact_wish,
    set_publication_wish,
    withdraw_question,
)
from samenspel.loop.questions.services.forgetting import erase_asker, expire_questions
from samenspel.loop.questions.services.publishing import (
    edit_question_text,
    hide_question,
    publish_question,
)
from samenspel.loop.questions.services.stepping import Says
from samenspel.loop.questions.services.triage import (
    answer_question,
    decline_question,
    merge_questions,
    note_on_question,
    put_under_theme,
    reopen_question,
    take_up_question,
)

__all__ = [
    "ChangedMeanwhileError",
    "Says",
    "add_echo",
    "answer_question",
    "ask_question",
    "confirm_echo",
    "confirm_question",
    "decline_question",
    "edit_question_text",
    "erase_asker",
    "expire_questions",
    "hide_question",
    "merge_questions",
    "note_on_question",
    "publish_question",
    "put_under_theme",
    "renew_follow_link",
    "reopen_question",
    "set_contact_wish",
    "set_publication_wish",
    "stop_echo",
    "take_up_question",
    "withdraw_question",
]
