import pytest

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.editions.composing import compose
from samenspel.loop.publications.content import content_of
from samenspel.loop.publications.models import Block, Reference
from samenspel.loop.publications.placed import placed_in
from tests.booklet import a_booklet, a_recommendation

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(zhz, researcher):
    return a_booklet(zhz, keeper=researcher)


def composed(book):
    content = content_of(book.publication)
    return compose(content, placed_in(content, book.publication, reader=None, reach=Reach.PUBLIC))


def test_every_kind_of_block_has_its_own_meaning(book, django_assert_num_queries):
    content = content_of(book.publication)
    placed = placed_in(content, book.publication, reader=None, reach=Reach.PUBLIC)
    with django_assert_num_queries(0):
        made = compose(content, placed)
    html = made.parts[0].html
    assert "<blockquote><p>Eerst vraag ik de buurvrouw</p></blockquote>" in html
    assert "<figcaption>Een bewoner</figcaption>" in html
    assert 'role="doc-example"' in html
    assert 'alt="Acht mensen aan een tafel met soep."' in html
    assert '<th scope="col">Aantal</th>' in html
    assert '<th scope="row">Bewoners</th><td>8</td>' in html
    assert [piece.kind for piece in made.parts[0].pieces] == [
        "text", "quote", "finding", "example", "figure", "table", "product", "recommendation",
    ]  # fmt: skip


def test_notes_are_numbered_through_the_whole_part(book):
    Block.objects.create(chapter=book.chapter, position=99, text="Ook[^1].\n\n[^1]: Een tweede.")
    part = composed(book).parts[0]
    assert [note.number for note in part.notes] == [1, 2]
    assert len({note.id for note in part.notes}) == 2
    assert all(f'href="#{note.id}"' in part.html for note in part.notes)


def test_headings_of_a_part_never_skip_a_level(book):
    texts = [("text", "## Een"), ("example", "## In de doos"), ("text", "# A"), ("text", "### B")]
    for at, (kind, text) in enumerate(texts):
        title = "Soep" if kind == "example" else ""
        Block.objects.create(
            chapter=book.chapter, position=50 + at, kind=kind, text=text, title=title
        )
    html = composed(book).parts[0].html
    for heading in ("<h2>Een", "<h2>Soep", "<h3>In de doos", "<h2>A", "<h3>B"):
        assert heading in html, heading


def test_what_was_taken_back_leaves_only_that_it_stood_there(book):
    withdraw_consent(subject=book.group.d1, purpose=Purpose.QUOTE)
    withdraw_consent(subject=book.contributor, purpose=Purpose.SHOW_NAME)
    made = composed(book)
    assert "buurvrouw" not in made.parts[0].html
    assert made.parts[0].withheld == 1
    assert made.contributors == []
    assert made.voices.total == made.parts[0].voices.total == 0


def test_a_recommendation_without_findings_says_so(book):
    bare = a_recommendation(book.publication, says="Doe iets.", audience="resident")
    made = {one.key: one for one in composed(book).all_advice()}
    assert not made[bare.guid.hex].has_evidence
    assert 'class="no-evidence"' in made[bare.guid.hex].html
    assert made[book.recommendation.guid.hex].findings == [book.finding]


def test_an_explanation_names_its_references_as_a_text_does(book):
    told = {"says": "Lees dit.", "explanation": "# Let op\n\nZie [@tonkens2011]."}
    one = a_recommendation(book.publication, **told)
    html = {advice.key: advice.html for advice in composed(book).all_advice()}[one.guid.hex]
    assert "(Voorbeeld, 2011)" in html
    assert "<strong>Let op</strong>" in html


def test_recommendations_stand_by_audience(book):
    a_recommendation(book.publication, says="Ga langs.", audience="resident")
    a_recommendation(book.publication, says="Luister.", audience="professional")
    assert [group.audience for group in composed(book).advice] == [
        "policymaker",
        "professional",
        "resident",
    ]


def test_references_stand_with_the_part_that_names_them(book):
    Reference.objects.create(
        publication=book.publication, key="ander", csl={"title": "Niet genoemd"}
    )
    made = composed(book)
    assert {entry.key for entry in made.references} == {"tonkens2011", "ander"}
    assert [entry.key for entry in made.parts[0].references] == ["tonkens2011"]
    assert 'href="#ref-tonkens2011"' in made.parts[0].html


def test_markup_in_a_title_stays_a_title(book):
    Block.objects.filter(kind="example").update(title="<script>soep</script>")
    assert "<script>" not in composed(book).parts[0].html
