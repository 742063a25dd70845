"""Write, discuss and publish a booklet."""

from samenspel.loop.publications.services.blocks import (
    change_block,
    move_block,
    place_block,
    remove_block,
    restore_block,
)
from samenspel.loop.publications.services.chapters import (
    add_chapter,
    change_chapter,
    move_chapter,
    remove_chapter,
    restore_chapter,
)
from samenspel.loop.publications.services.contributing import (
    add_contributor,
    answer_contributor,
    ask_contributor,
    change_contributor,
    move_contributor,
    note_contributor,
    remove_contributor,
)
from samenspel.loop.publications.services.figures import add_figure, change_figure
from samenspel.loop.publications.services.importing import bring_in, pictures_in
from samenspel.loop.publications.services.publishing import (
    MayNotGoOutError,
    NotAsSeenError,
    approve,
    publish,
    withdraw_publication,
    write_on,
)
from samenspel.loop.publications.services.reviewing import (
    answer_review,
    ask_to_read,
    remind_readers,
    take_back_request,
)
from samenspel.loop.publications.services.simpler import forget_word, keep_word
from samenspel.loop.publications.services.suggesting import (
    TextChangedError,
    decline,
    suggest,
    suggest_as_reader,
    take_over,
)
from samenspel.loop.publications.services.talking import (
    reply,
    say,
    say_as_reader,
    settle_comment,
)
from samenspel.loop.publications.services.versions import (
    bring_back_block,
    bring_back_chapter,
    keep_version,
)
from samenspel.loop.publications.services.writing import (
    begin_publication,
    change_publication,
)

__all__ = [
    "MayNotGoOutError",
    "NotAsSeenError",
    "TextChangedError",
    "add_chapter",
    "add_contributor",
    "add_figure",
    "answer_contributor",
    "answer_review",
    "approve",
    "ask_contributor",
    "ask_to_read",
    "begin_publication",
    "bring_back_block",
    "bring_back_chapter",
    "bring_in",
    "change_block",
    "change_chapter",
    "change_contributor",
    "change_figure",
    "change_publication",
    "decline",
    "forget_word",
    "keep_version",
    "keep_word",
    "move_block",
    "move_chapter",
    "move_contributor",
    "note_contributor",
    "pictures_in",
    "place_block",
    "publish",
    "remind_readers",
    "remove_block",
    "remove_chapter",
    "remove_contributor",
    "reply",
    "restore_block",
    "restore_chapter",
    "say",
    "say_as_reader",
    "settle_comment",
    "suggest",
    "suggest_as_reader",
    "take_back_request",
    "take_over",
    "withdraw_publication",
    "write_on",
]
