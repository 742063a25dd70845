import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.findings import services as findings
from samenspel.loop.publications.models import Block
from samenspel.loop.publications.services.placing import place_evidence
from tests.booklet import a_product

pytestmark = pytest.mark.django_db


@pytest.fixture
def writer(book, client, researcher):
    client.force_login(researcher.user)
    return client


@pytest.fixture
def url(book):
    return f"/schrijven/samen-wonen/hoofdstuk/{book.chapter.pk}/"


def offered(writer, address):
    return {choice.pk for choice in writer.get(address).context["choices"]}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("citaat", "quote"),
        ("bevinding", "finding"),
        ("product", "product"),
        ("aanbeveling", "recommendation"),
    ],
)
def test_each_thing_is_placed_below_a_block_and_stays_linked(book, writer, url, kind, name):
    thing = getattr(book, name)
    first = book.chapter.blocks.first()
    address = f"{url}erbij/{kind}/?na={first.pk}"
    assert thing.pk in offered(writer, address)
    key = str(writer.get(address).context["form"]["key"].value())
    for _twice in range(2):
        writer.post(address, {"thing": thing.pk, "text": "Zo zit dat.", "key": key})
    rows = list(book.chapter.blocks.all())
    assert (rows[1].kind, rows[1].thing, rows[1].text) == (name, thing, "Zo zit dat.")
    assert len(rows) == 9


def test_words_that_not_everyone_may_read_cannot_be_chosen(book, writer, url):
    withdraw_consent(subject=book.group.d1, purpose=Purpose.QUOTE)
    assert offered(writer, f"{url}erbij/citaat/") == set()
    answer = writer.post(f"{url}erbij/citaat/", {"thing": book.quote.pk})
    assert answer.status_code == 422
    assert book.quote.text not in answer.content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("zoek=buurvrouw", True),
        ("zoek=BUURVROUW+eerst", True),
        ("zoek=gemeentehuis", False),
        ("perspectief=citizen", True),
        ("perspectief=municipality", False),
        ("perspectief=onzin&code=onzin", True),
    ],
)
def test_words_are_looked_for(book, writer, url, query, found):
    assert bool(offered(writer, f"{url}erbij/citaat/?{query}")) is found


def test_words_are_looked_for_by_code_by_who_works_on_the_material(book, writer, client, url):
    other = book.group.code("Anders")
    form = writer.get(f"{url}erbij/citaat/?code={other.pk}")
    assert form.context["choices"] == []
    assert "code" in form.context["filter"].fields


def test_who_does_not_work_on_the_material_sees_no_codes(book, client, coordinator, url):
    client.force_login(coordinator.user)
    assert "code" not in client.get(f"{url}erbij/citaat/").context["filter"].fields


def test_an_own_finding_that_is_not_shared_comes_with_a_warning(book, writer, url, researcher):
    own = findings.write_finding(team=book.group.team, by=researcher, claim="Nog een vermoeden.")
    choices = writer.get(f"{url}erbij/bevinding/").context["choices"]
    warned = {choice.pk: bool(choice.warning) for choice in choices}
    assert warned == {book.finding.pk: False, own.pk: True}
    writer.post(f"{url}erbij/bevinding/", {"thing": own.pk})
    assert "Lezers zien dit nog niet" in writer.get(url).content.decode()


def test_products_of_other_werkplaatsen_can_be_chosen(book, writer, url, elders):
    theirs = a_product(book.group.team, slug="van-ver", werkplaats=elders)
    draft = a_product(book.group.team, slug="later", state="draft", published_at=None)
    assert theirs.pk in offered(writer, f"{url}erbij/product/")
    assert draft.pk not in offered(writer, f"{url}erbij/product/")


def test_the_chapter_shows_what_readers_see_and_what_is_wrong(book, writer, url):
    page = writer.get(url).content.decode()
    assert "Eerst vraag ik de buurvrouw" in page
    assert "placed__wrong" not in page
    withdraw_consent(subject=book.group.d1, purpose=Purpose.QUOTE)
    book.product.delete()
    book.finding.reach = "team"
    book.finding.save()
    page = writer.get(url).content.decode()
    assert "Eerst vraag ik de buurvrouw" not in page
    # The words, the finding, the product, and the recommendation that is bare now.
    assert page.count("placed__wrong") == 4


def test_what_one_says_beside_it_is_changed(book, writer):
    block = book.block("quote")
    address = f"/schrijven/samen-wonen/blok/{block.pk}/ernaast/"
    assert writer.post(address, {"text": "Anders.", "version": "1"}).status_code == 302
    answer = writer.post(address, {"text": "Nog anders.", "version": "1"})
    assert answer.status_code == 422
    assert Block.objects.get(pk=block.pk).text == "Anders."
    text = book.block("text")
    assert writer.get(f"/schrijven/samen-wonen/blok/{text.pk}/ernaast/").status_code == 404


def test_only_writers_place(book, professional):
    told = {"chapter": book.chapter, "kind": "product", "thing": book.product}
    with pytest.raises(PermissionDenied):
        place_evidence(by=professional, **told)


@pytest.mark.parametrize("page", ["", "erbij/citaat/", "erbij/bevinding/", "erbij/product/"])
def test_more_of_everything_takes_no_more_queries(book, writer, url, page, researcher):
    def queries():
        writer.get(url + page)  # fills what is kept for all pages
        with CaptureQueriesContext(connection) as asked:
            assert writer.get(url + page).status_code == 200
        return len(asked)

    kinds = ("quote", "finding", "product", "recommendation")
    placed = [book.block(kind) for kind in kinds]
    for number in range(20):
        if number == 10:
            ten = queries()
        for block in placed:
            block.pk, block.guid = None, None
            block.guid = type(block)._meta.get_field("guid").get_default()
            block.save()
        findings.write_finding(team=book.group.team, by=researcher, claim=f"Vermoeden {number}")
        a_product(book.group.team, slug=f"p{number}", title=f"Product {number}")
    assert queries() == ten
