"""A new Werkplaats gets a site that is honest as it is."""

from wagtail.models import Page, Site

from samenspel.loop.network.models import Membership, Role, Werkplaats
from samenspel.reach.website import services
from samenspel.reach.website.models import HomePage, HubPage


def test_the_starter_pages_name_the_werkplaats(site, client):
    page = client.get("/privacy/").content.decode()
    assert "Werkplaats Sociaal Domein Zuid-Holland Zuid" in page
    assert "$" not in page


def test_a_second_time_changes_no_pages(site, zhz):
    home = HomePage.objects.get(pk=site.root_page_id)
    HomePage.objects.filter(pk=home.pk).update(hero_title="Van ons")
    pages = Page.objects.count()
    services.create_site(werkplaats=zhz, hostname="nieuw.test")
    assert Page.objects.count() == pages
    assert Site.objects.get(werkplaats=zhz).hostname == "nieuw.test"
    assert HomePage.objects.get(pk=home.pk).hero_title == "Van ons"


def test_the_hub_gets_a_front_page_of_its_own(hub):
    assert HubPage.objects.filter(pk=hub.site.root_page_id).exists()


def test_founding_makes_a_werkplaats_with_a_coordinator(db):
    for _again in range(2):
        services.found_werkplaats(
            name="Werkplaats Oost",
            region="Oost",
            hostname="oost.example.org",
            coordinator_email="Jan.de.Boer@example.org",
        )
    werkplaats = Werkplaats.objects.get()
    membership = Membership.objects.get()
    assert werkplaats.root_url == "https://oost.example.org"
    assert werkplaats.site.is_default_site
    assert (membership.role, membership.person.email) == (
        Role.COORDINATOR,
        "jan.de.boer@example.org",
    )
