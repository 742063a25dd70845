"""A small book with everything in it. For tests."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from samenspel.ground.typesetting.making import make_forms
from samenspel.ground.typesetting.manuscript import Manuscript, Part, Picture, Words

PRINTED_FONTS = Path(__file__).parents[2] / "common" / "static" / "vendor" / "print"
WORDS = Words(
    contents="Inhoud", notes="Noot", back="Terug naar de tekst", cover="Omslag",
    colophon="Colofon", table="Tabel", scan="Lees het op het web:",
)  # fmt: skip
ALL = """
<div class="text"><p>Mensen bellen <em>niet meteen</em> een instantie.<a class="note-mark"
role="doc-noteref" href="#n1">1</a> Zie <a href="https://example.org/x">dit</a>.</p>
<h2>Wat we zagen</h2><ul><li>soep</li><li>buren</li></ul><ol><li>eerst</li></ol></div>
<figure class="quote"><blockquote><p>Eerst vraag ik de buurvrouw.</p></blockquote>
<figcaption>Een bewoner</figcaption></figure>
<aside class="example"><p class="example__label">Voorbeeld uit de praktijk</p>
<h2>De soep van Sam</h2><p>Elke dinsdag soep.</p></aside>
<figure class="picture" id="f-1"><img src="tafel" alt="Acht mensen aan een tafel">
<figcaption>Figuur 1. De tafel</figcaption></figure>
<div class="table-box"><table><caption>Tabel 1. Wie er was</caption><thead><tr><th>Wie</th>
<th>Aantal</th></tr></thead><tbody><tr><th scope="row">Bewoners</th><td>8</td></tr>
<tr><th scope="row">Wijkteam</th><td></td></tr></tbody></table></div>
<div class="advice-box" id="b-1"><p class="advice__label">Aanbeveling voor beleidsmakers</p>
<p class="advice__says"><strong>Geef elke straat één gezicht.</strong></p>
<p class="no-evidence">Dit rust niet op bevindingen.</p></div>
"""


def a_picture(name: str = "tafel.png") -> Picture:
    out = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "PNG")
    return Picture(name, out.getvalue(), "image/png")


def a_part(html: str = ALL, **fields: object) -> Part:
    told = {"id": "d-1", "kind": "chapter", "number": 1, "title": "Wie bel je het eerst?"}
    notes = {"n1": "<p>Zeiden zij.</p>"} if "n1" in html else {}
    return Part(**({**told, "html": html, "notes": notes} | fields))  # type: ignore[arg-type]


def a_manuscript(*parts: Part, **fields: object) -> Manuscript:
    told: dict[str, object] = {
        "title": "Samen wonen, samen zorgen",
        "language": "nl-NL",
        "publisher": "Werkplaats Zuid",
        "identifier": "urn:uuid:1b671a64-40d5-491e-99b0-da01ff1f3341",
        "address": "https://zuid.example.org/publicaties/samen-wonen/",
        "date": "2017-10-26",
        "summary": "Over buren.",
        "creators": ["Otto"],
        "colophon": "<p>Gebruik het vrij.</p>",
        "accessibility": "Met woorden bij elk beeld.",
        "words": WORDS,
        "parts": parts or (a_part(), a_part(id="e", kind="essay", number=None, label="Essay")),
        "pictures": {"tafel": a_picture()},
    }
    return Manuscript(**(told | fields))  # type: ignore[arg-type]


def forms_of(book: Manuscript) -> dict[str, bytes]:
    return dict(make_forms(book, fonts=PRINTED_FONTS))
