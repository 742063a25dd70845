import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.loop.editions import trails
from samenspel.loop.findings import services as findings
from samenspel.loop.findings.models import Finding
from samenspel.loop.questions.tests.making import make_question
from tests.booklet import a_public_finding, a_recommendation, publish

pytestmark = pytest.mark.django_db
START = "/publicaties/samen-wonen/"


def why(book, client):
    return client.get(f"{START}aanbevelingen/{book.recommendation.guid.hex[:8]}/").content.decode()


def test_a_recommendation_leads_down_to_the_words_it_rests_on(published, client):
    page = why(published, client)
    for words in (
        "Geef elke straat één gezicht.",
        "Mensen vragen eerst een buur om hulp.",
        "Voorzichtig: we zagen het een of twee keer",
        "Eerst vraag ik de buurvrouw",
        "Een bewoner",
        "Koffie zonder map",
    ):
        assert words in page, words


def test_the_chain_of_a_finding_leads_to_what_a_recommendation_rests_on(published, client):
    chain = client.get(published.finding.get_absolute_url()).content.decode()
    address = f"{START}aanbevelingen/{published.recommendation.guid.hex[:8]}/"
    assert f'href="{address}"' in chain
    assert client.get(address).status_code == 200


def test_it_ends_at_the_question_from_practice(published, zhz, client):
    asked = make_question(zhz, "Wie helpt mijn buur?", public=True)
    published.finding.questions.add(asked)
    assert asked.get_absolute_url() in why(published, client)


def test_who_may_not_see_words_is_told_how_many_and_why(published, client):
    withdraw_consent(subject=published.group.d1, purpose=Purpose.QUOTE)
    page = why(published, client)
    assert "buurvrouw" not in page
    assert "1 stukje van wat mensen zeiden zie je hier niet" in page


def test_who_sits_at_the_table_sees_more_than_a_visitor(published, login, researcher, client):
    withdraw_consent(subject=published.group.d1, purpose=Purpose.QUOTE)
    give_consent(subject=published.group.d1, purpose=Purpose.QUOTE, reach=Reach.TEAM)
    assert "Eerst vraag ik de buurvrouw" not in why(published, client)
    assert "Eerst vraag ik de buurvrouw" in why(published, login(researcher))
    assert "Eerst vraag ik de buurvrouw" not in why(published, client)


def test_a_finding_that_is_not_shared_any_more_is_only_counted(published, researcher, client):
    findings.take_back(finding=Finding.objects.get(), by=researcher)
    page = why(published, client)
    assert "Mensen vragen eerst een buur" not in page
    assert "1 bevinding hieronder" in page
    assert client.get(f"{START}bevindingen/{published.finding.pk}/").status_code == 404


def test_all_of_it_is_marked_when_nothing_below_it_may_be_seen(published, researcher, client):
    findings.take_back(finding=Finding.objects.get(), by=researcher)
    assert "Waar dit op rust, is niet openbaar." in why(published, client)
    listed = client.get(f"{START}aanbevelingen/").content.decode()
    assert "Waar dit op rust, is niet openbaar." in listed
    assert "Dit rust niet op bevindingen." not in listed


def test_more_findings_take_no_more_queries(published):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            assert all(one.shown.supporting for one in trails.why(None, Finding.objects.all()))
        return len(asked)

    for number in range(5):
        if number == 1:
            two = queries()
        a_public_finding(published.group, published.quote)
    assert Finding.objects.count() == 6
    assert queries() == two


def test_a_finding_in_a_chapter_has_the_same_page(published, client):
    page = client.get(f"{START}bevindingen/{published.finding.pk}/").content.decode()
    assert "Eerst vraag ik de buurvrouw" in page
    assert "Geef elke straat één gezicht." in page


def test_a_recommendation_without_findings_says_so(published, coordinator, client):
    bare = a_recommendation(published.publication, says="Doe iets.", audience="resident")
    publish(published, by=coordinator)
    page = client.get(f"{START}aanbevelingen/{bare.guid.hex[:8]}/").content.decode()
    assert "Dit rust niet op bevindingen." in page
