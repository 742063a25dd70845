"""The public pages, as visitors see them."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.questions.tests.making import make_question
from samenspel.loop.teams.models import Team
from samenspel.reach.website.models import HomePage, NewsPage, TextPage
from samenspel.reach.website.tests.conftest import add_news

# Wagtail makes the sizes of a picture in a temporary file that it leaves to the garbage collector.
making_pictures = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def text_of(response) -> str:
    return response.content.decode()


@pytest.mark.parametrize("path", ["/", "/nieuws/", "/over-ons/", "/privacy/", "/toegankelijkheid/"])
def test_a_new_site_has_its_first_pages(site, client, path):
    assert client.get(path).status_code == 200


def test_the_front_page_has_one_clear_next_step(site, client):
    page = text_of(client.get("/"))
    assert page.count("utrecht-button--primary-action") == 1
    assert "Stel je vraag" in page


def test_an_empty_front_page_says_what_can_be_here(site, client):
    page = text_of(client.get("/"))
    assert "Wordt die van jou de eerste?" in page
    assert "Er staat nu niets op de agenda" in page


def test_the_front_page_shows_what_is_going_on(site, zhz, client):
    begin = timezone.now() + timedelta(days=3)
    Activity.objects.create(
        werkplaats=zhz,
        kind="workshop",
        title="Samen koken",
        summary="Soep.",
        starts=begin,
        ends=begin + timedelta(hours=2),
        status="published",
    )
    Team.objects.create(werkplaats=zhz, name="Team Noord", slug="noord", challenge="Hoe?")
    add_news(site, title="Er is iets gebeurd")
    page = text_of(client.get("/"))
    assert all(what in page for what in ["Samen koken", "Team Noord", "Er is iets gebeurd"])


def test_the_front_page_shows_nothing_of_the_neighbours(site, neighbouring_site, elders, client):
    Team.objects.create(werkplaats=elders, name="Team Elders", slug="elders", challenge="Hoe?")
    add_news(neighbouring_site, title="Nieuws van elders")
    page = text_of(client.get("/"))
    assert "Team Elders" not in page
    assert "Nieuws van elders" not in page


def test_the_hub_lists_the_regions_with_a_way_to_their_sites(hub, client):
    Werkplaats.objects.create(name="Werkplaats Twente", region="Twente")
    page = text_of(client.get("/", headers={"host": "hub.test"}))
    assert 'href="http://testserver/"' in page
    assert "Twente" in page


def test_news_shows_its_date_in_words_and_its_source(site, client):
    add_news(
        site,
        title="Tien jaar",
        date=date(2018, 11, 5),
        source_name="Zorg + Welzijn",
        source_url="https://example.org/artikel",
    )
    page = text_of(client.get("/nieuws/tien-jaar/"))
    assert "5 november 2018" in page
    assert 'href="https://example.org/artikel"' in page


def test_news_stands_newest_first_a_dozen_a_page(site, client):
    for day in range(1, 15):
        add_news(site, title=f"Bericht {day}", date=date(2020, 1, day))
    first = text_of(client.get("/nieuws/"))
    assert first.index("Bericht 14") < first.index("Bericht 3")
    assert "Bericht 2<" not in first
    assert "Bericht 2<" in text_of(client.get("/nieuws/?pagina=2"))
    assert client.get("/nieuws/?pagina=onzin").status_code == 200


def test_a_text_leads_on_to_the_pages_under_it(site, client):
    about = TextPage.objects.child_of(site.root_page).get(slug="over-ons")
    about.add_child(instance=TextPage(title="Onze geschiedenis", slug="geschiedenis"))
    assert "Onze geschiedenis" in text_of(client.get("/over-ons/"))
    assert "Over ons" in text_of(client.get("/over-ons/geschiedenis/"))


def test_a_page_can_not_take_the_address_of_another_part(site):
    page = TextPage(title="Vragen", slug="vragen", path="x", depth=3)
    with pytest.raises(Exception, match="ander deel van de site"):
        page.full_clean()


def test_a_picture_without_a_description_is_refused(site, image):
    page = NewsPage(title="Foto", slug="foto", image=image, path="x", depth=4)
    with pytest.raises(Exception, match="Beschrijf de foto"):
        page.full_clean()


@making_pictures
def test_a_picture_is_told_to_who_cannot_see_it(site, image, client):
    add_news(site, title="Foto", image=image, image_description="Zes mensen aan tafel")
    assert 'alt="Zes mensen aan tafel"' in text_of(client.get("/nieuws/foto/"))


def test_a_change_is_seen_at_once(site, client):
    home = HomePage.objects.get(pk=site.root_page_id)
    assert client.get("/")["ETag"]
    home.hero_title = "Een nieuw begin"
    home.save_revision().publish()
    assert "Een nieuw begin" in text_of(client.get("/"))


def test_news_for_some_people_is_in_no_list(site, client):
    secret = add_news(site, title="Alleen voor ons")
    assert "Alleen voor ons" in text_of(client.get("/nieuws/"))
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    assert "Alleen voor ons" not in text_of(client.get("/nieuws/"))
    assert "Alleen voor ons" not in text_of(client.get("/"))
    assert client.get("/nieuws/alleen-voor-ons/").status_code == 302


def test_a_copy_that_follows_its_source_is_as_closed_as_that(site, client):
    about = Page.objects.get(slug="over-ons")
    about.create_alias(update_slug="ook-over-ons")
    PageViewRestriction.objects.create(page=about, restriction_type="login")
    assert client.get("/ook-over-ons/").status_code == 302


def test_a_page_for_some_people_is_never_kept(site, client):
    page = Page.objects.get(slug="over-ons")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    answer = client.get("/over-ons/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/")
    assert "ETag" not in answer


@making_pictures
@pytest.mark.parametrize("path", ["/", "/nieuws/"])
def test_more_content_costs_no_more_questions(site, zhz, client, image, path):
    def fill(first: int, last: int) -> int:
        for number in range(first, last):
            add_news(site, title=f"Bericht {number}", image=image, image_description="Soep")
            Team.objects.create(werkplaats=zhz, name=f"T{number}", slug=f"t{number}", challenge="?")
        client.get(f"{path}?warm={last}")
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{path}?{last}")
        return len(queries)

    assert fill(0, 10) == fill(10, 20) <= 12


def test_the_hub_sends_a_question_to_its_region(hub, client):
    page = client.get("/over-ons/", HTTP_HOST="hub.test").content.decode()
    assert "/werkplaatsen/" in page
    assert "/vragen/stellen/" not in page


def test_the_front_page_leaves_out_what_was_declined(site, zhz, client):
    make_question(zhz, "Wie doet dit al?", public=True)
    make_question(zhz, "Wie wint het voetbal?", public=True, status="declined")
    page = text_of(client.get("/"))
    assert "Wie doet dit al?" in page
    assert "Wie wint het voetbal?" not in page
