"""The pages of a team take as many queries for many people as for a few."""

from datetime import timedelta

import pytest
from django.urls import reverse

from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.teams import services


@pytest.fixture(params=[10, 20])
def crowded(request, team, researcher):
    """Many sit at the table, many asked, many are invited."""
    for number in range(request.param):
        address = f"mens{number}@example.org"
        person = Person.objects.create(name=f"Mens {number}", email=address)
        starts = team.starts + timedelta(days=number)
        team.members.create(person=person, perspective=Perspective.CITIZEN, starts=starts)
        said = {"name": f"Vrager {number}", "perspective": Perspective.CITIZEN}
        asked = services.ask_to_join(
            team=team, email=f"vrager{number}@example.org", why="Ik help.", **said
        )
        services.confirm_request(request=asked)
        services.invite_to_team(team=team, by=researcher, email=f"gast{number}@example.org", **said)
    return team


@pytest.mark.parametrize("page", ["voices", "hand_over", "detail"])
def test_pages_of_the_workspace(login, crowded, researcher, django_assert_max_num_queries, page):
    browser = login(researcher)
    url = reverse(f"teams:{page}", kwargs={"slug": crowded.slug})
    browser.get(url)
    with django_assert_max_num_queries(26):
        assert browser.get(url).status_code == 200


def test_who_is_in_the_team(login, crowded, researcher, django_assert_max_num_queries):
    browser = login(researcher)
    url = reverse("teams:members", kwargs={"pk": crowded.pk})
    browser.get(url)
    with django_assert_max_num_queries(18):
        assert browser.get(url).status_code == 200


def test_the_page_behind_a_private_link(client, crowded, django_assert_max_num_queries):
    member = crowded.members.get(person__name="Mens 1")
    url = services.link_for(member).removeprefix("http://testserver")
    client.get(url)
    with django_assert_max_num_queries(14):
        assert client.get(url).status_code == 200
