import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspel.loop.publications import services
from samenspel.loop.publications.models import Recommendation
from samenspel.loop.publications.recommended import recommended
from samenspel.loop.publications.services import recommending
from tests.booklet import a_product, a_recommendation

pytestmark = pytest.mark.django_db
URL = "/schrijven/samen-wonen/aanbevelingen/"


@pytest.fixture
def writer(book, client, researcher):
    client.force_login(researcher.user)
    return client


def told(**more):
    return {"audience": "resident", "says": "Bel eens aan."} | more


def test_it_is_written_once_also_when_sent_twice(book, writer):
    form = writer.get(URL + "nieuw/?voor=resident").context["form"]
    assert form.initial["audience"] == "resident"
    for _twice in range(2):
        answer = writer.post(URL + "nieuw/", told(key=str(form["key"].value())))
        assert answer.status_code == 302
    assert Recommendation.objects.filter(audience="resident").count() == 1


@pytest.mark.parametrize("wrong", [{"says": ""}, {"audience": ""}, {"says": "x" * 301}])
def test_what_is_wrong_is_told_and_kept(book, writer, wrong):
    assert writer.post(URL + "nieuw/", told(**wrong)).status_code == 422


def test_without_evidence_it_is_marked(book, writer):
    a_recommendation(book.publication, audience="resident", says="Bel eens aan.")
    page = writer.get(URL).content.decode()
    assert page.count("Dit rust op geen enkele bevinding") == 1
    assert "Er is nog niets voor professionals" in page


def test_whose_voices_are_missing_is_told(book, writer):
    assert "klinkt hier niemand" in writer.get(URL).content.decode()


def test_a_finding_and_a_product_are_laid_under_it_and_taken_away(book, writer):
    one = a_recommendation(book.publication)
    for kind, thing in (("bevinding", book.finding), ("product", book.product)):
        assert thing.pk in {
            choice.pk for choice in writer.get(f"{URL}{one.pk}/{kind}/").context["choices"]
        }
        writer.post(f"{URL}{one.pk}/{kind}/", {"thing": thing.pk})
    assert (one.findings.get(), one.products.get()) == (book.finding, book.product)
    for kind, thing in (("bevinding", book.finding), ("product", book.product)):
        for _twice in range(2):
            writer.post(f"{URL}{one.pk}/{kind}/weg/", {"thing": thing.pk})
    assert not one.findings.exists()
    assert not one.products.exists()


def test_what_may_not_be_chosen_is_refused(book, writer):
    one = a_recommendation(book.publication)
    draft = a_product(book.group.team, slug="later", state="draft", published_at=None)
    for typed in ("", "x", "999999", str(draft.pk)):
        assert writer.post(f"{URL}{one.pk}/product/", {"thing": typed}).status_code == 422
    assert writer.post(f"{URL}{one.pk}/product/weg/", {"thing": "x"}).status_code == 404


def test_who_changes_it_second_sees_what_was_changed(book, writer, researcher):
    one = book.recommendation
    recommending.change_recommendation(recommendation=one, by=researcher, says="Van een ander.")
    answer = writer.post(f"{URL}{one.pk}/", told(version="1"))
    assert answer.status_code == 422
    assert "Van een ander." in answer.content.decode()
    writer.post(f"{URL}{one.pk}/", told(version="2"))
    assert Recommendation.objects.get(pk=one.pk).says == "Bel eens aan."


def test_it_moves_among_those_for_the_same_audience(book, writer):
    a_recommendation(book.publication, audience="resident", says="Tussendoor.", position=1)
    last = a_recommendation(book.publication, says="Als laatste.", position=2)
    writer.post(f"{URL}{last.pk}/plaats/", {"way": "up"})
    writer.post(f"{URL}{last.pk}/plaats/", {"way": "up"})
    found = Recommendation.objects.filter(audience="policymaker")
    assert [one.pk for one in found] == [last.pk, book.recommendation.pk]


def test_what_was_taken_out_can_be_put_back(book, writer):
    one = book.recommendation
    for _twice in range(2):
        writer.post(f"{URL}{one.pk}/eruit/")
    assert not book.publication.recommendations.in_it().exists()
    assert "Terugzetten" in writer.get(URL).content.decode()
    writer.post(f"{URL}{one.pk}/terug/")
    assert book.publication.recommendations.in_it().exists()


def test_only_writers_write(book, professional):
    with pytest.raises(PermissionDenied):
        recommending.add_recommendation(publication=book.publication, by=professional, **told())


def test_a_finding_that_the_writer_may_not_see_is_only_counted(book, resident, zhz):
    book.finding.state = "hunch"
    book.finding.save()
    (side, *_others) = recommended(book.publication, resident)
    assert (side.rows[0].findings, side.rows[0].hidden) == ([], 1)


def test_it_is_talked_about_where_it_is_written(book, writer, researcher):
    one = book.recommendation
    talk = f"/schrijven/samen-wonen/opmerking/?aanbeveling={one.pk}"
    assert f'href="{talk}"' in writer.get(URL).content.decode()
    answer = writer.post(talk, {"text": "Voor welke straat?"})
    assert answer["Location"] == f"{URL}#aanbeveling-{one.pk}"
    services.suggest(text=one, by=researcher, after="Geef elke wijk één gezicht.", why="")
    page = writer.get(URL).content.decode()
    assert "Voor welke straat?" in page
    assert "stelt andere woorden voor" in page


def test_its_explanation_is_read_as_readers_get_it(book, writer):
    a_recommendation(book.publication, explanation="Zie *daar* [@tonkens2011].")
    assert "Zie <em>daar</em> (Voorbeeld, 2011)." in writer.get(URL).content.decode()


def test_how_easy_it_is_to_read_stands_with_it(book, writer):
    a_recommendation(book.publication, audience="resident", says="Middels een casus.")
    page = writer.get(URL).content.decode()
    assert "kunnen makkelijker" in page
    assert "<strong>Middels</strong>" in page


def test_more_recommendations_take_no_more_queries(book, writer, researcher):
    def queries():
        writer.get(URL)  # fills what is kept for all pages
        with CaptureQueriesContext(connection) as asked:
            assert writer.get(URL).status_code == 200
        return len(asked)

    for number in range(20):
        if number == 10:
            ten = queries()
        told = {"findings": [book.finding], "products": [book.product]}
        made = a_recommendation(
            book.publication, says=f"Doe {number}.", chapter=book.chapter, **told
        )
        services.say(about=made, by=researcher, text="Wie dan?")
    assert queries() == ten
