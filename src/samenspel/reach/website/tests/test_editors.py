"""Who may edit a site: its coordinators, as long as they are that."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from samenspel.loop.network.models import Membership, Role


@pytest.fixture
def about(site) -> Page:
    return Page.objects.child_of(site.root_page).get(slug="over-ons")


def edit(page: Page) -> str:
    return f"/redactie/pages/{page.pk}/edit/"


def test_a_coordinator_edits_the_pages_of_the_own_site(login, coordinator, about):
    answer = login(coordinator).get(edit(about))
    assert answer.status_code == 200


def test_a_coordinator_publishes_news(login, coordinator, site):
    index = Page.objects.child_of(site.root_page).get(slug="nieuws")
    address = f"/redactie/pages/add/website/newspage/{index.pk}/"
    assert login(coordinator).get(address).status_code == 200
    answer = login(coordinator).post(
        address,
        {
            "title": "Nieuw bericht",
            "slug": "nieuw-bericht",
            "date": "2026-01-02",
            "introduction": "Kort.",
            "body": '{"blocks": [], "entityMap": {}}',
            "source_url": "",
            "action-publish": "1",
        },
    )
    assert answer.status_code == 302
    assert login(coordinator).get("/nieuws/nieuw-bericht/").status_code == 200


def test_the_coordinator_of_another_werkplaats_finds_nothing_on_our_site(
    login, neighbour, about, neighbouring_site
):
    assert login(neighbour).get(edit(about)).status_code == 404
    assert login(neighbour).get("/redactie/").status_code == 404


def test_nor_can_our_pages_be_edited_from_the_other_site(
    login, neighbour, about, neighbouring_site
):
    browser = login(neighbour)
    answer = browser.post(
        edit(about), {"title": "Van mij", "slug": "over-ons"}, headers={"host": "elders.test"}
    )
    assert answer.status_code in {302, 403, 404}
    about.refresh_from_db()
    assert about.title == "Over ons"


def test_members_find_nothing_and_visitors_are_asked_to_log_in(login, professional, client, site):
    assert login(professional).get("/redactie/").status_code == 404
    assert client.get("/redactie/").status_code == 302


def test_access_ends_when_the_membership_ends(login, coordinator, about):
    browser = login(coordinator)
    assert browser.get(edit(about)).status_code == 200
    yesterday = timezone.localdate() - timedelta(days=1)
    Membership.objects.filter(person=coordinator).update(
        starts=yesterday - timedelta(days=9), ends=yesterday
    )
    assert browser.get(edit(about)).status_code == 404
    assert not coordinator.user.groups.exists()


def test_another_role_takes_the_access_away_at_once(coordinator, site):
    membership = coordinator.memberships.get()
    assert coordinator.user.groups.count() == 1
    membership.role = Role.MEMBER
    membership.save()
    assert not coordinator.user.groups.exists()


def test_a_new_coordinator_may_edit_at_once(professional, about, login):
    membership = professional.memberships.get()
    membership.role = Role.COORDINATOR
    membership.save()
    assert login(professional).get(edit(about)).status_code == 200


def test_the_editors_screens_are_dutch_and_load_nothing_from_elsewhere(login, coordinator, site):
    answer = login(coordinator).get("/redactie/")
    page = answer.content.decode()
    assert "Terug naar de site" in page
    assert 'lang="nl"' in page
    assert "gravatar" not in page
    assert "default-src 'self'" in answer["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]


def test_a_preview_may_be_shown_beside_the_form(login, coordinator, about):
    answer = login(coordinator).get(f"/redactie/pages/{about.pk}/edit/preview/?mode=")
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]


def test_publishing_is_the_first_button(login, coordinator, about):
    page = login(coordinator).get(f"/redactie/pages/{about.pk}/edit/").content.decode()
    assert page.index('value="action-publish"') < page.index("Bewaar concept")
