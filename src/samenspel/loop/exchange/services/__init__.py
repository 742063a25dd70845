"""What can be done with offers, needs, introductions and what went well."""

from samenspel.loop.exchange.services.door import (
    close_door,
    lines_of,
    open_door,
    say_what_went_well,
)
from samenspel.loop.exchange.services.introductions import (
    OPEN_AT_ONCE,
    RefusedError,
    answer_introduction,
    ask_for_contact,
    end_introductions,
    forget_introductions,
)
from samenspel.loop.exchange.services.lines import (
    MOST_LINES,
    TooManyLinesError,
    add_line,
    change_line,
    hide_line,
    keep_what_was_said,
    remove_line,
    show_line_again,
)

__all__ = [
    "MOST_LINES",
    "OPEN_AT_ONCE",
    "RefusedError",
    "TooManyLinesError",
    "add_line",
    "answer_introduction",
    "ask_for_contact",
    "change_line",
    "close_door",
    "end_introductions",
    "forget_introductions",
    "hide_line",
    "keep_what_was_said",
    "lines_of",
    "open_door",
    "remove_line",
    "say_what_went_well",
    "show_line_again",
]
