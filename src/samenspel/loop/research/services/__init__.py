"""Say who works on the material, who takes part, and keep what they agreed to."""

from samenspel.loop.research.services.answering import (
    ERASED_AFTER,
    agree_to_words,
    record_answer,
    stop_on_behalf,
    stop_taking_part,
)
from samenspel.loop.research.services.asking import (
    ask_by_mail,
    change_asking,
    stop_asking,
)
from samenspel.loop.research.services.heads import (
    answer_at_the_door,
    apply_registration_answer,
    import_participants,
    keep_registration_answer,
)
from samenspel.loop.research.services.participants import (
    add_participant,
    change_participant,
    keep_words_link,
)
from samenspel.loop.research.services.researchers import (
    appoint_researcher,
    end_researcher,
)

__all__ = [
    "ERASED_AFTER",
    "add_participant",
    "agree_to_words",
    "answer_at_the_door",
    "apply_registration_answer",
    "appoint_researcher",
    "ask_by_mail",
    "change_asking",
    "change_participant",
    "end_researcher",
    "import_participants",
    "keep_registration_answer",
    "keep_words_link",
    "record_answer",
    "stop_asking",
    "stop_on_behalf",
    "stop_taking_part",
]
