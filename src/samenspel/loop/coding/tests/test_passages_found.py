"""Finding passages: filters combine, and nobody finds what they may not read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.coding import services
from samenspel.loop.coding.models import Coding
from samenspel.loop.coding.retrieving import Wanted, passages_wanted, shown
from tests.focus_group import agree


def found(group, person=None, **wanted):
    passages = passages_wanted(group.team, person or group.coder, Wanted(**wanted))
    return [passage.text for passage in passages]


@pytest.fixture
def three(group, make):
    """D1 speaks in two passages, D2 in the one between."""
    group.ask, group.late = make("Hulp vragen"), make("Te laat")
    group.passage("Ik bel nooit meteen.", code=group.ask, by=group.coder)
    group.passage("horen we dat vaak te laat", code=group.late, by=group.keeper)
    third = group.passage("Dan praat ik wel.", by=group.coder)
    third.needs_look = True
    third.save()
    return group


ONE, TWO, THREE = "Ik bel nooit meteen.", "horen we dat vaak te laat", "Dan praat ik wel."


def test_everything_stands_in_the_order_of_the_text(three):
    assert found(three) == [ONE, TWO, THREE]
    assert found(three, newest_first=True) == [THREE, TWO, ONE]


def test_filters_each_keep_what_fits(three):
    d1 = three.d1.pk
    assert found(three, codes=frozenset({three.ask.pk})) == [ONE]
    assert found(three, participant=d1) == [ONE, THREE]
    assert found(three, perspective="professional") == [TWO]
    assert found(three, source=three.transcript.pk) == [ONE, TWO, THREE]
    assert found(three, kind="report") == []
    assert found(three, coder=three.keeper.pk) == [TWO]
    assert found(three, words="TE laat") == [TWO]
    assert found(three, needs_look=True) == [THREE]


def test_filters_combine(three):
    assert found(three, participant=three.d1.pk, words="praat") == [THREE]
    assert found(three, participant=three.d1.pk, perspective="professional") == []


def test_codes_together_overlap(three, make):
    near = make("Buren")
    three.passage("meteen. Eerst vraag ik", code=near, by=three.coder)
    ask = frozenset({three.ask.pk})
    assert found(three, codes=ask, beside=frozenset({near.pk})) == [ONE]
    assert found(three, codes=ask, beside=frozenset({three.late.pk})) == []


def test_words_taken_back_are_found_by_nobody(three):
    agree(three.d1)
    withdraw_consent(subject=three.d1, purpose=Purpose.TAKE_PART)
    assert found(three, person=three.keeper) == [TWO]


def test_in_a_blind_round_nobody_finds_what_the_other_marked(three):
    services.start_round(
        team=three.team, by=three.keeper, title="Eerste",
        sources=[three.transcript], coders=[three.keeper, three.coder],
    )  # fmt: skip
    assert found(three, person=three.coder) == [ONE, THREE]
    assert found(three, person=three.coder, codes=frozenset({three.late.pk})) == []
    services.end_round(blind_round=three.team.blind_rounds.get(), by=three.coder)
    assert found(three, person=three.coder) == [ONE, TWO, THREE]


def test_each_passage_tells_whose_words_and_on_which_line(three):
    one = shown(
        list(passages_wanted(three.team, three.coder, Wanted(words="te laat"))), three.coder
    )
    assert (one[0].line, one[0].voices) == (3, ["D2, professional"])
    assert one[0].codes == [three.late]


def page(group, **query):
    url = reverse("coding:passages", kwargs={"slug": group.team.slug})
    return url + "?" + "&".join(f"{name}={value}" for name, value in query.items())


def test_the_address_holds_what_was_asked(three, login):
    text = login(three.coder).get(page(three, code=three.ask.pk)).content.decode()
    assert ONE in text
    assert TWO not in text
    assert "1 fragment" in text


@pytest.mark.parametrize("query", ["code=x", "bron=99999", "deelnemer=-1", "volgorde=zomaar"])
def test_nonsense_in_the_address_is_left_aside(three, login, query):
    answer = login(three.coder).get(page(three) + query)
    assert answer.status_code == 200


def test_twenty_passages_cost_no_more_than_ten(group, make, login):
    browser, code = login(group.coder), make("Hulp")
    counts = []
    for _again in range(2):
        for _number in range(10):
            Coding.objects.create(passage=group.passage(ONE), code=code, by=group.coder)
        browser.get(page(group, code=code.pk))
        with CaptureQueriesContext(connection) as caught:
            browser.get(page(group, code=code.pk))
        counts.append(len(caught))
    assert counts[0] == counts[1]
