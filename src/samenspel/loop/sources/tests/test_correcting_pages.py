"""The pages for correcting: typed words are never lost, the history tells no more than it may."""

import pytest
from django.urls import reverse

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.sources.models import Source
from tests.focus_group import a_focus_group, agree


@pytest.fixture
def group(zhz, researcher, professional):
    return a_focus_group(zhz, keeper=researcher, coder=professional)


@pytest.fixture
def at(group):
    def at(name="correct", query=""):
        kwargs = {"slug": group.team.slug, "pk": group.transcript.pk}
        return reverse(f"sources:{name}", kwargs=kwargs) + query

    return at


def typed(group, words, version=1):
    start = group.transcript.text.index("D1: Ik bel")
    end = group.transcript.text.index("\n", start)
    return {"words": words, "start": start, "end": end, "version": version}


def test_a_line_is_shown_and_saved(group, at, login, professional):
    client = login(professional)
    page = client.get(at(query="?regel=2")).content.decode()
    assert "D1: Ik bel nooit meteen." in page
    assert "Bij ons in het wijkteam" not in page
    answer = client.post(at(), typed(group, "D1: Ik bel nooit."))
    assert answer.status_code == 302
    assert answer.url.endswith("#r2")


def test_who_comes_second_sees_both(group, at, login, professional, researcher):
    login(researcher).post(at(), typed(group, "D1: Ik bel zelden."))
    client = login(professional)
    answer = client.post(at(), typed(group, "D1: Ik bel soms."))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Ik bel zelden." in page
    assert "Ik bel soms." in page
    again = answer.context["form"]
    client.post(at(), {name: again[name].value() for name in again.fields})
    assert "D1: Ik bel soms.\nD2" in Source.objects.get(pk=group.transcript.pk).text


def test_what_can_not_be_saved_stays_in_the_form(group, at, login, professional):
    answer = login(professional).post(at(), typed(group, "Zonder naam ervoor."))
    assert answer.status_code == 422
    assert "Zonder naam ervoor." in answer.content.decode()


def test_words_that_were_taken_back_are_not_shown(group, at, login, researcher):
    agree(group.d1)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    page = login(researcher).get(at(query="?regel=2")).content.decode()
    assert "Ik bel nooit" not in page
    assert "<textarea" not in page


def test_only_keepers_read_what_stood_there_before(group, at, login, professional, researcher):
    login(professional).post(at(), typed(group, "D1: Ik bel nooit meteen."))
    assert "buurvrouw" not in login(professional).get(at("changes")).content.decode()
    assert "buurvrouw" in login(researcher).get(at("changes")).content.decode()


def test_who_stops_takes_the_history_along(group, at, login, professional, researcher):
    login(professional).post(at(), typed(group, "D1: Ik bel nooit meteen."))
    agree(group.d1)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    assert "buurvrouw" not in login(researcher).get(at("changes")).content.decode()


@pytest.mark.parametrize("query", ["?regel=99", "?regel=0", "?regel=x"])
def test_a_line_that_is_not_there(at, login, professional, query):
    expected = 404 if query == "?regel=99" else 200
    assert login(professional).get(at(query=query)).status_code == expected


@pytest.mark.parametrize("stretch", [{"start": 5, "end": 2}, {"start": -1}, {"end": 99999}])
def test_a_stretch_that_can_not_be_is_refused(group, at, login, professional, stretch):
    answer = login(professional).post(at(), typed(group, "D1: x") | stretch)
    assert answer.status_code == 422
    assert not group.transcript.changes.exists()
