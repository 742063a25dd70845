"""What is printed, and pictures with words: set by Typst.

All that is said goes in as JSON and comes out as letters; nothing of it is ever part of the
document's own text. What was set stays at hand: the same words give the same file.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from django.core.cache import caches

from samenspel.ground.common.assets import PRINTED_FONTS

if TYPE_CHECKING:
    import typst

KEPT_SECONDS = 24 * 60 * 60


def typeset(
    template: Path, said: Mapping[str, Any], *, form: Literal["pdf", "png"] = "pdf"
) -> bytes:
    """Set `said` as `template` tells; when we lack letters, with those of this machine.

    Where that lacks them too, a PDF is not quite what a screen reader asks for (PDF/UA), and an
    open square stands for the letter: rather that than nothing.
    """
    import typst  # noqa: PLC0415 - it takes 7 MiB, and few pages are printed

    told = json.dumps(said, ensure_ascii=False)
    tries: list[tuple[typst.Fonts, Any]] = [
        (_ours(), "ua-1"),
        (_of_machine(), "ua-1"),
        (_of_machine(), []),
    ]
    for letters, standard in tries if form == "pdf" else [(_of_machine(), [])]:
        compiler = typst.Compiler(template, font_paths=letters, sys_inputs={"said": told})
        try:
            made = compiler.compile(format=form, pdf_standards=standard, ppi=72.0)
            return cast("bytes", made)
        except typst.TypstError as problem:
            if "could not be displayed" not in str(problem):
                raise
    raise AssertionError("without a standard every letter can be set")


def typeset_once(
    template: Path, said: Mapping[str, Any], *, form: Literal["pdf", "png"] = "pdf"
) -> bytes:
    """Do as `typeset`, or give what was made before of the same words. Never for who is named.

    For what everyone may fetch: who asks again and again costs next to nothing.
    """
    told = json.dumps([template.name, template.stat().st_mtime, said, form], sort_keys=True)
    key = "printed:" + hashlib.sha256(told.encode()).hexdigest()
    made: bytes | None = caches["pages"].get(key)
    if made is None:
        made = typeset(template, said, form=form)
        caches["pages"].set(key, made, KEPT_SECONDS)
    return made


@cache
def _ours() -> "typst.Fonts":
    import typst  # noqa: PLC0415 - see `typeset`

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[PRINTED_FONTS]
    )


@cache
def _of_machine() -> "typst.Fonts":
    import typst  # noqa: PLC0415 - see `typeset`

    return typst.Fonts(font_paths=[PRINTED_FONTS])
