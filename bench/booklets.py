"""A booklet of 120 pages with 20 figures: all four files, as the worker makes them.

Made in a folder of its own, with everything asked from the gates; then once more form by form, to
see what each takes. Memory: the most that the worker and its children had in use.

python -m bench.booklets [--quick]        prints one JSON line a figure
"""

import resource
import tempfile
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from bench.apart import on_both_databases, print_figures
from bench.registrations import prepare

PAGES, FIGURES, CHAPTERS = 120, 20, 6
SECONDS = 10
Figure = dict[str, Any]
SENTENCES = (
    "Mensen bellen niet meteen een instantie, maar vragen het eerst aan de buurvrouw. "
    "Vrijwilligers en professionals weten elkaar pas te vinden als ze elkaars gezicht kennen. "
    "De verantwoordelijkheidsverdeling tussen gemeente en buurt blijft vaak onduidelijk. "
    "Wie samenwerkt, moet *ook* durven loslaten; dat zeggen **bewoners** al jaren. "
)


def run(quick: bool = False) -> Iterator[Figure]:
    """Measure both databases, each in a process and a database of its own."""
    yield from on_both_databases("booklets", quick=quick)


def measure(quick: bool) -> Iterator[Figure]:
    """Measure on the database of this process."""
    prepare()
    from django.db import connection

    common = {"bench": "booklets", "database": connection.vendor}
    edition = a_long_book(4 if quick else 20)
    before = processor()
    took, making = worked(edition)
    bound = {"bound": SECONDS}
    mine = {
        "name": "all four files: of which our own work",
        "value": processor() - before,
        "unit": "s",
    }
    yield common | {"name": "pages", "value": pages_of(edition)}
    yield common | {"name": "figures", "value": FIGURES}
    yield common | {"name": "all four files", "value": took, "unit": "s"} | bound
    yield common | mine
    yield common | {"name": "files that failed", "value": int(making != "ready"), "bound": 0}
    for form, seconds, size in form_by_form(edition):
        yield common | {"name": f"{form} alone", "value": seconds, "unit": "s"}
        yield common | {"name": f"{form}: size", "value": size / 2**20, "unit": "MiB"}
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield common | {"name": "memory of the worker", "value": most, "unit": "MiB"}


def processor() -> float:
    """Return the seconds that the processor worked for us and our children."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def a_long_book(paragraphs: int) -> Any:
    """Publish a booklet of six chapters with boxes, notes, tables and pictures."""
    from django.core.files.base import ContentFile
    from django.utils import timezone

    from samenspel.loop.editions.models import Making
    from samenspel.loop.network.models import Person, Werkplaats
    from samenspel.loop.publications.content import content_of
    from samenspel.loop.publications.models import Chapter, Figure, Publication, Version
    from samenspel.loop.teams.models import Team

    werkplaats = Werkplaats.objects.get()
    by = Person.objects.create(name="Otto", email="otto@example.org")
    team = Team.objects.create(werkplaats=werkplaats, name="Boek", slug="boek", challenge="Wat?")
    book = Publication.objects.create(
        team=team, werkplaats=werkplaats, title="Op weg naar samenspel", slug="samenspel",
        created_by=by, published_at=timezone.now(), state="published",
    )  # fmt: skip
    pictures = [
        Figure.objects.create(
            publication=book, width=1600, height=900, caption=f"Straat {at}",
            image=ContentFile(a_photo(at), name=f"straat{at}.jpg"), alt=f"Straat {at} met mensen.",
        )
        for at in range(FIGURES)
    ]  # fmt: skip
    for number in range(CHAPTERS):
        chapter = Chapter.objects.create(
            publication=book, title=f"Samen aan zet, deel {number + 1}", position=number
        )
        fill(chapter, paragraphs, pictures[number::CHAPTERS])
    edition = Version.objects.create(
        publication=book, number=1, edition=1, published_at=timezone.now(), made_by=by,
        content=content_of(book).as_dict(),
    )  # fmt: skip
    Making.objects.create(edition=edition)
    return edition


def fill(chapter: Any, paragraphs: int, pictures: list[Any]) -> None:
    """Put text, boxes, tables and pictures in a chapter."""
    from samenspel.loop.publications.models import Block

    table = [["Wie", "Aantal", "Rol"], *([f"Groep {at}", str(at), "Denkt mee"] for at in range(9))]
    blocks = []
    for at in range(paragraphs):
        words = "\n\n".join([f"## Wat we zagen, {at}", *[SENTENCES * 3] * 2])
        noted = f"{words} En dat klopt.[^1]\n\n[^1]: Zo zeiden zij in gesprek {at}."
        blocks.append(Block(chapter=chapter, kind="text", text=noted))
        if at % 9 == 4:
            blocks.append(Block(chapter=chapter, kind="example", title="Soep", text=SENTENCES * 2))
        if at % 13 == 6:
            blocks.append(Block(chapter=chapter, kind="table", title="Wie er was", rows=table))
        if at % (paragraphs // (len(pictures) + 1) or 1) == 1 and pictures:
            blocks.append(Block(chapter=chapter, kind="figure", figure=pictures.pop()))
    blocks += [Block(chapter=chapter, kind="figure", figure=picture) for picture in pictures]
    for position, block in enumerate(blocks):
        block.position = position
    Block.objects.bulk_create(blocks)


def a_photo(number: int) -> bytes:
    """Return a picture with as much in it as a photo has."""
    from PIL import Image

    noise = Image.effect_noise((400, 225), 60).resize((1600, 900))
    tint = Image.new("RGB", noise.size, (20 + number * 9, 90, 130))
    out = BytesIO()
    Image.blend(noise.convert("RGB"), tint, 0.5).save(out, "JPEG", quality=85)
    return out.getvalue()


def worked(edition: Any) -> tuple[float, str]:
    """Do what the worker does; return how long it took, and how it ended."""
    from samenspel.loop.editions import services

    making = edition.makings.get()
    started = time.perf_counter()
    outcome = services.make_files(making.pk)
    return time.perf_counter() - started, outcome


def pages_of(edition: Any) -> int:
    """Return how many pages the PDF has."""
    import pypdfium2

    with edition.files.get(kind="pdf").file.open("rb") as file:
        document = pypdfium2.PdfDocument(file.read())
    try:
        return len(document)
    finally:
        document.close()


def form_by_form(edition: Any) -> Iterator[tuple[str, float, int]]:
    """Yield each form with its seconds and its size; the EPUB has its cover made from the PDF."""
    from samenspel.ground.common.assets import PRINTED_FONTS
    from samenspel.ground.typesetting.docx import make_docx
    from samenspel.ground.typesetting.epub import first_page, make_epub
    from samenspel.ground.typesetting.page import make_page
    from samenspel.ground.typesetting.pdf import make_pdf
    from samenspel.loop.editions.files import drafted, with_pictures

    book = with_pictures(drafted(edition))
    with tempfile.TemporaryDirectory() as made_in:
        folder = Path(made_in)
        pdf = make_pdf(book, folder, fonts=PRINTED_FONTS)
        ways = {
            "pdf": lambda: make_pdf(book, folder / "again", fonts=PRINTED_FONTS),
            "epub": lambda: make_epub(book, folder, cover=first_page(pdf)),
            "docx": lambda: make_docx(book, folder),
            "html": lambda: make_page(book),
        }
        (folder / "again").mkdir()
        for form, make in ways.items():
            started = time.perf_counter()
            made = make()
            yield form, time.perf_counter() - started, len(made)


if __name__ == "__main__":
    print_figures(run, measure)
