"""Suggestions: shared words suggest a code; nothing is coded by it."""

from django.urls import reverse

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.coding.models import Coding
from samenspel.loop.coding.suggesting import suggested_codes
from tests.focus_group import agree


def names(group, text):
    return [one.code.name for one in suggested_codes(group.team, text, group.coder)]


def test_a_code_is_suggested_by_its_definition_and_its_passages(group, make):
    make("Burenhulp", definition="Als mensen elkaar helpen.")
    ask = make("Aankloppen")
    group.passage("Ik bel nooit meteen.", code=ask, by=group.coder)
    make("Geld")
    text = "Dan bel ik of zij helpen."
    assert sorted(names(group, text)) == ["Aankloppen", "Burenhulp"]


def test_at_most_five_and_none_without_a_shared_word(group, make):
    for number in range(8):
        make(f"Buren {number}")
    assert len(names(group, "Mijn buren")) == 5
    assert names(group, "Niets daarvan") == []
    assert names(group, "") == []


def test_words_taken_back_suggest_nothing(group, make):
    group.passage("Ik bel nooit meteen.", code=make("Aankloppen"), by=group.coder)
    agree(group.d1)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    assert names(group, "Bel meteen") == []


def test_more_codes_cost_no_more_queries(group, make, django_assert_num_queries):
    for number in range(10):
        group.passage("Ik bel nooit meteen.", code=make(f"Bellen {number}"), by=group.coder)
    with django_assert_num_queries(3):
        suggested_codes(group.team, "bellen", group.coder)


def test_the_fragment_is_labelled_and_codes_nothing(group, make, login):
    make("Buurvrouw")
    url = reverse("coding:suggestions", kwargs={"slug": group.team.slug})
    query = {"bron": group.transcript.pk, "van": 0, "tot": 900}
    assert "voorstel" in login(group.coder).get(url, query).content.decode()
    assert not Coding.objects.exists()


def test_nonsense_in_the_address_suggests_nothing(group, make, login):
    make("Buurvrouw")
    url = reverse("coding:suggestions", kwargs={"slug": group.team.slug})
    query = {"bron": group.transcript.pk, "van": "x", "tot": ""}
    assert "voorstel" not in login(group.coder).get(url, query).content.decode()
