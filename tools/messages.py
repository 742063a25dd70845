"""The Dutch texts: collect what code and templates say, check that all of it is translated.

    python tools/messages.py update [APP …]    collect texts into each app's django.po
    python tools/messages.py check             fail when one is missing, fuzzy or out of date
    python tools/messages.py compile           make the .mo files that Django reads

Pure Python (Babel), so that nobody needs the gettext programs.
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from hatch_build import compile_messages  # noqa: E402 - the build hook lives at the root

PACKAGE = ROOT / "src" / "samenspel"
LOCALE = "nl"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def apps() -> list[Path]:
    """Return the folders that are apps: those with an apps.py, and `config`."""
    return sorted(path.parent for path in PACKAGE.rglob("apps.py"))


def collect(app: Path) -> Catalog:
    """Return the texts in the code and templates of `app`."""
    catalog = Catalog(locale=LOCALE)
    for path in sorted([*app.rglob("*.py"), *app.rglob("*.html"), *app.rglob("*.txt")]):
        relative = path.relative_to(app)
        if {"tests", "migrations", "static"} & set(relative.parts):
            continue
        for _line, message, comments, context in texts_in(path):
            catalog.add(
                message, None, [(str(relative), None)], auto_comments=comments, context=context
            )
    return catalog


def texts_in(path: Path) -> Iterator[tuple]:
    """Yield (line, message, comments, context) for every text in `path`."""
    source = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        if "templates" not in path.parts:
            return
        # What is left of a template is no Python: without indentation it still reads as such.
        source = re.sub(r"^[ \t]+", "", templatize(source, origin=str(path)), flags=re.MULTILINE)
    yield from extract("python", io.BytesIO(source.encode()), KEYWORDS, ["Translators:"])


def po_path(app: Path) -> Path:
    """Return where the Dutch texts of `app` are."""
    return app / "locale" / LOCALE / "LC_MESSAGES" / "django.po"


def read(app: Path) -> Catalog:
    """Return the Dutch texts of `app` as they are on disk."""
    path = po_path(app)
    if not path.exists():
        return Catalog(locale=LOCALE)
    with path.open("rb") as file:
        return read_po(file, locale=LOCALE)


def written(catalog: Catalog) -> bytes:
    """Return `catalog` as the bytes of a .po file, without dates and line numbers."""
    out = io.BytesIO()
    write_po(out, catalog, omit_header=True, width=100, ignore_obsolete=True, sort_output=True)
    header = (
        b'msgid ""\nmsgstr ""\n"Language: nl\\n"\n"MIME-Version: 1.0\\n"\n'
        b'"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
        b'"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    )
    return header + out.getvalue()


def updated(app: Path) -> Catalog:
    """Return the texts of `app` with the Dutch that is known; renamed texts don't become fuzzy."""
    known = read(app)
    known.update(collect(app), no_fuzzy_matching=True)
    return known


def update(names: list[str]) -> None:
    """Collect the texts of the named apps, or of all."""
    for app in apps():
        if names and app.name not in names:
            continue
        catalog = updated(app)
        if not len(catalog):
            continue
        path = po_path(app)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written(catalog))
        missing = len(untranslated(catalog))
        print(f"{app.name}: {len(catalog)} texts, {missing} to translate")


def untranslated(catalog: Catalog) -> list[str]:
    """Return the texts without Dutch."""
    return [str(m.id) for m in catalog if m.id and (m.fuzzy or not all(_strings(m.string)))]


def _strings(string: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (string or "",) if isinstance(string, str | None) else string


def check() -> int:
    """Return 1, and say what is wrong, unless all texts are collected and in Dutch."""
    problems = []
    for app in apps():
        catalog = updated(app)
        if not len(catalog):
            continue
        problems += [f"{app.name}: no Dutch for {text!r}" for text in untranslated(catalog)]
        problems += [
            f"{app.name}: {message.id!r}: {error}"
            for message, errors in catalog.check()
            for error in errors
        ]
        path = po_path(app)
        if not path.exists() or path.read_bytes() != written(catalog):
            problems.append(f"{app.name}: out of date; run `python tools/messages.py update`")
    problems += differing()
    print("\n".join(problems) or f"Dutch: complete in {len(apps())} apps")
    return 1 if problems else 0


def differing() -> list[str]:
    """Return the texts that are not the same Dutch in every app: Django shows only one of them."""
    dutch: dict[tuple, dict[tuple, list[str]]] = {}
    for app in apps():
        for message in read(app):
            if message.id:
                said = dutch.setdefault((message.id, message.context), {})
                said.setdefault(_strings(message.string), []).append(app.name)
    return [
        f"{text!r} differs: "
        + "; ".join(f"{', '.join(names)}: {string[0]!r}" for string, names in said.items())
        for (text, _context), said in sorted(dutch.items(), key=str)
        if len(said) > 1
    ]


def main(arguments: list[str]) -> int:
    """Do what the first argument says."""
    match arguments:
        case ["update", *names]:
            update(names)
            compile_messages(ROOT)
        case ["check"]:
            return check()
        case ["compile"]:
            compile_messages(ROOT)
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    # Django's template reader wants settings, though it uses none of ours.
    from django.conf import settings

    settings.configure()
    sys.exit(main(sys.argv[1:]))
