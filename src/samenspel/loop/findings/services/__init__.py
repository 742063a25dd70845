"""What can be done with findings."""

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.findings.services.asking import (
    answer_check,
    close_check,
    close_checks_in_time,
    note_answer,
    start_member_check,
)
from samenspel.loop.findings.services.looking import keep_looking, look_again, looked_at
from samenspel.loop.findings.services.questions import link_questions
from samenspel.loop.findings.services.sharing import NothingToShowError, share_finding, take_back
from samenspel.loop.findings.services.voicing import add_memo, take_stance
from samenspel.loop.findings.services.weighing import (
    add_evidence,
    change_evidence,
    move_evidence,
    remove_evidence,
)
from samenspel.loop.findings.services.writing import (
    change_finding,
    remove_finding,
    write_finding,
)

__all__ = [
    "ChangedMeanwhileError",
    "NothingToShowError",
    "add_evidence",
    "add_memo",
    "answer_check",
    "change_evidence",
    "change_finding",
    "close_check",
    "close_checks_in_time",
    "keep_looking",
    "link_questions",
    "look_again",
    "looked_at",
    "move_evidence",
    "note_answer",
    "remove_evidence",
    "remove_finding",
    "share_finding",
    "start_member_check",
    "take_back",
    "take_stance",
    "write_finding",
]
