"""Why a file can't be read, in words that say what to do."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.documents import Reason

UNREADABLE: dict[Reason, Any] = {
    Reason.BROKEN: _(
        "This file is broken, or not finished. Open it in your own program, save it again and "
        "hand in that file. Or copy the text and choose “Type or paste a text”."
    ),
    Reason.LOCKED: _(
        "This file is locked with a password. Save it without a password and hand it in again."
    ),
    Reason.NO_TEXT: _(
        "There is no text in this file. Is it a scan? Then it holds pictures of words. Let a "
        "program recognise the text first (OCR), or type it."
    ),
    Reason.TOO_BIG: _(
        "This file unpacks into far more than a text needs. Save only the text and try again."
    ),
    Reason.TOO_LONG: _(
        "This text is too long: at most 2 million characters. Cut it into parts, such as one for "
        "each conversation."
    ),
    Reason.TOOK_TOO_LONG: _(
        "Reading this file took too long, so we stopped. Save it as plain text (TXT) and try again."
    ),
    Reason.TOO_MUCH_MEMORY: _(
        "This file is too heavy to read. Save it as plain text (TXT) and try again."
    ),
    Reason.UNKNOWN_KIND: _(
        "We can't read this kind of file. Save it as Word (DOCX), OpenDocument (ODT), PDF or "
        "plain text. Old Word files (DOC) too have to be saved as DOCX first."
    ),
    Reason.WRONG_ENCODING: _(
        "The letters in this file can't be read. Save it with the encoding UTF-8 and try again."
    ),
}
