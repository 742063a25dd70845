import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspel.loop.publications.models import Publication, Reference
from samenspel.loop.publications.services import referring

pytestmark = pytest.mark.django_db
URL = "/schrijven/samen-wonen/bronnen/"
TWO = "@book{a, title={Een}, year=2011}\n@book{a, title={Twee}, author={Berg, Jan}}"


@pytest.fixture
def writer(book, client, researcher, on_site):
    client.force_login(researcher.user)
    return client


@pytest.fixture
def on_site(zhz):
    return zhz


def test_they_are_listed_as_readers_get_them_with_where_they_are_cited(book, writer):
    page = writer.get(URL).content.decode()
    assert "<i>De affectieve burger</i>" in page
    assert "[@tonkens2011]" in page
    assert "Wie bel je het eerst?" in page


def test_many_are_pasted_and_what_was_there_is_not_added_again(book, writer):
    for _again in range(2):
        answer = writer.post(URL + "plakken/", {"pasted": TWO})
        assert answer.status_code == 302
    assert {one.key for one in Reference.objects.all()} == {"tonkens2011", "a", "aa"}


def test_a_file_is_read_too(book, writer):
    file = SimpleUploadedFile("mijn.bib", "@book{café, title={Café}}".encode("cp1252"))
    writer.post(URL + "plakken/", {"file": file})
    assert Reference.objects.get(key="cafe").csl["title"] == "Café"


def test_one_that_is_wrong_stops_all_of_them_and_what_was_typed_stays(book, writer):
    typed = TWO + "\n@book{b, author={X}}"
    answer = writer.post(URL + "plakken/", {"pasted": typed})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Regel 3" in page
    assert "@book{b, author={X}}" in page
    assert Reference.objects.count() == 1


def test_a_doi_asks_for_the_rest(book, writer):
    answer = writer.post(URL + "plakken/", {"pasted": "https://doi.org/10.1000/XYZ"})
    assert answer["Location"] == URL + "erbij/?doi=10.1000/xyz"
    page = writer.get(answer["Location"]).content.decode()
    assert 'value="10.1000/xyz"' in page


def test_many_dois_are_refused_with_a_word_of_advice(book, writer):
    answer = writer.post(URL + "plakken/", {"pasted": "10.1000/x1\n10.1000/x2"})
    assert answer.status_code == 422


def test_a_doi_is_looked_up_where_that_was_chosen(book, writer, settings, monkeypatch):
    settings.SAMENSPEL_DOI_LOOKUP = "https://registry.example"
    asked = []

    def look_up(doi, *, at):
        asked.append((doi, at))
        return {"type": "book", "title": "Gevonden", "DOI": doi}

    monkeypatch.setattr("samenspel.loop.publications.views.evidence_references.look_up", look_up)
    writer.post(URL + "plakken/", {"pasted": "10.1000/xyz"})
    assert asked == [("10.1000/xyz", "https://registry.example")]
    assert Reference.objects.get(csl__DOI="10.1000/xyz").csl["title"] == "Gevonden"


def filled_in(**more):
    return {
        "kind": "book",
        "title": "Nieuw",
        "authors": "Berg, Jan\nMovisie",
        "year": "2017",
    } | more


def test_one_is_filled_in_by_hand(book, writer):
    writer.post(URL + "erbij/", filled_in())
    made = Reference.objects.get(key="berg2017")
    assert made.csl["author"] == [{"family": "Berg", "given": "Jan"}, {"literal": "Movisie"}]
    assert made.csl["issued"] == {"date-parts": [[2017]]}


@pytest.mark.parametrize(
    "wrong", [{"title": ""}, {"doi": "geen"}, {"url": "javascript:alert(1)"}, {"kind": "x"}]
)
def test_what_is_wrong_is_told_at_its_field(book, writer, wrong):
    assert writer.post(URL + "erbij/", filled_in(**wrong)).status_code == 422
    assert Reference.objects.count() == 1


def test_who_changes_it_second_sees_what_was_changed(book, writer, researcher):
    reference = Reference.objects.get()
    referring.change_reference(
        reference=reference, by=researcher, item={"type": "book", "title": "Van een ander"}
    )
    answer = writer.post(f"{URL}{reference.pk}/", filled_in(version="1"))
    assert answer.status_code == 422
    assert "Van een ander" in answer.content.decode()
    writer.post(f"{URL}{reference.pk}/", filled_in(version="2"))
    reference.refresh_from_db()
    assert (reference.csl["title"], reference.key) == ("Nieuw", "tonkens2011")


def test_a_change_keeps_what_the_form_does_not_ask(book, writer):
    reference = Reference.objects.get()
    reference.csl["editor"] = [{"literal": "Redactie"}]
    reference.csl["author"] = [{"family": "Berg", "given": "J.", "non-dropping-particle": "van"}]
    reference.save()
    typed = filled_in(authors="van Berg, J.", version="1")
    writer.post(f"{URL}{reference.pk}/", typed)
    reference.refresh_from_db()
    assert reference.csl["editor"] == [{"literal": "Redactie"}]
    assert reference.csl["author"][0]["non-dropping-particle"] == "van"


def test_taking_one_out_asks_first_and_warns_when_it_is_cited(book, writer):
    reference = Reference.objects.get()
    page = writer.get(f"{URL}{reference.pk}/weg/").content.decode()
    assert "[@tonkens2011]" in page
    for _twice in range(2):
        assert writer.post(f"{URL}{reference.pk}/weg/").status_code == 302
    assert not Reference.objects.exists()


def test_another_style(book, writer):
    writer.post(URL + "stijl/", {"style": "vancouver"})
    writer.post(URL + "stijl/", {"style": "onbekend"})
    assert Publication.objects.get().citation_style == "vancouver"


def test_only_writers_add(book, professional):
    with pytest.raises(PermissionDenied):
        referring.add_references(publication=book.publication, by=professional, items=[])


def test_a_longer_list_takes_no_more_queries(book, writer):
    def queries():
        writer.get(URL)  # fills what is kept for all pages
        with CaptureQueriesContext(connection) as asked:
            assert writer.get(URL).status_code == 200
        return len(asked)

    for number in range(30):
        if number == 10:
            ten = queries()
        Reference.objects.create(
            publication=book.publication, key=f"k{number}", csl={"title": f"Titel {number}"}
        )
    assert queries() == ten
