"""The workbench: what a researcher sees in the text, and the way without a script."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.coding.models import BlindRound, Coding, Passage, Touched
from samenspel.loop.coding.services import mark_passage, write_memo
from samenspel.loop.sources.models import Source
from tests.focus_group import a_focus_group, agree

JSON = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def group(zhz, researcher, professional):
    return a_focus_group(zhz, keeper=researcher, coder=professional)


@pytest.fixture
def otto(login, group):
    return login(group.keeper)


@pytest.fixture
def pim(login, group):
    return login(group.coder)


def address(group, name="source", **kwargs):
    return reverse(f"coding:{name}", kwargs={"slug": "buren", "pk": group.transcript.pk} | kwargs)


def give(group, words, code, by):
    start = group.transcript.text.index(words)
    return mark_passage(
        source=group.transcript, start=start, end=start + len(words), by=by, codes=[code]
    )


def asked(group, words, code, **more):
    start = group.transcript.text.index(words)
    return {
        "van": start,
        "tot": start + len(words),
        "code": code.pk,
        "versie": 1,
        "sinds": 0,
    } | more


def blind(group):
    made = BlindRound.objects.create(team=group.team, title="Ronde 1")
    made.sources.add(group.transcript)
    made.coders.add(group.keeper, group.coder)


def test_codes_stand_beside_the_line_on_which_they_begin(otto, group):
    late = group.code("Te laat")
    passage = give(group, "horen we dat vaak te laat", late, group.coder)
    html = otto.get(address(group)).text
    assert f'class="coded u0-{late.pk}" data-passages="{passage.pk}">horen we dat vaak' in html
    assert f'id="p{passage.pk}"' in html
    assert 'title="Pim"' in html


def test_overlapping_codes_each_have_a_lane(otto, group):
    one, two = group.code("Drempel"), group.code("Buren")
    give(group, "Ik bel nooit meteen. Eerst vraag", one, group.coder)
    give(group, "Eerst vraag ik de buurvrouw", two, group.keeper)
    html = otto.get(address(group)).text
    assert f'class="coded u0-{one.pk} u1-{two.pk}"' in html
    assert f'class="coded u1-{two.pk}"' in html


def test_words_that_were_taken_back_are_not_on_the_page_nor_their_codes(otto, group):
    give(group, "buurvrouw", group.code("Buren"), group.coder)
    agree(group.d1)
    withdraw_consent(subject=group.d1, purpose=Purpose.TAKE_PART)
    html = otto.get(address(group)).text
    assert "buurvrouw" not in html
    assert 'class="chip' not in html


def test_in_a_blind_round_only_the_own_codes_are_seen(otto, pim, group):
    passage = give(group, "Ik bel nooit", group.code("Drempel"), group.coder)
    write_memo(passage=passage, memo="Opvallend", by=group.coder)
    blind(group)
    assert 'class="coded' not in otto.get(address(group)).text
    assert 'class="coded' in pim.get(address(group)).text
    panel = {"van": passage.start, "tot": passage.end, "deel": "paneel"}
    assert "Drempel" not in otto.get(address(group, "stretch"), panel).text
    assert "Opvallend" not in otto.get(address(group, "stretch"), panel).text


def test_a_script_gets_the_lines_that_changed(pim, group):
    late = group.code("Te laat")
    answer = pim.post(address(group, "mark"), asked(group, "vaak te laat", late), **JSON).json()
    assert list(answer["lines"]) == ["3"]
    assert "Te laat" in answer["lines"]["3"]
    assert answer["number"] == 1
    assert "Pim" in answer["here"]


def test_others_hear_what_is_new(otto, pim, group):
    late = group.code("Te laat")
    pim.post(address(group, "mark"), asked(group, "vaak te laat", late), **JSON)
    told = otto.get(address(group, "news"), {"sinds": 0, "boek": 0}).json()
    assert list(told["lines"]) == ["3"]
    assert otto.get(address(group, "news"), {"sinds": 1, "boek": 0}).json()["lines"] == {}


def test_a_poll_tells_in_one_sentence_what_others_gave(otto, pim, group):
    late, early = group.code("Te laat"), group.code("Drempel")
    for words, code in (("vaak te laat", late), ("Ik bel", early)):
        pim.post(address(group, "mark"), asked(group, words, code), **JSON)
    told = otto.get(address(group, "news"), {"sinds": 0, "gegeven": 0}).json()
    assert told["others"] in {"Pim gave 2 codes.", "Pim gaf 2 codes."}
    again = {"sinds": 0, "gegeven": told["given"]}
    assert otto.get(address(group, "news"), again).json()["others"] == ""
    assert pim.get(address(group, "news"), {"sinds": 0, "gegeven": 0}).json()["others"] == ""


def test_in_a_blind_round_nothing_is_told_of_others(otto, group):
    blind(group)
    give(group, "Ik bel", group.code("Drempel"), group.coder)
    told = otto.get(address(group, "news"), {"sinds": 0, "gegeven": 0}).json()
    assert told["others"] == ""


def test_without_a_script_suggestions_are_a_list_of_their_own(pim, group):
    neighbour = group.code("Buurvrouw helpt")
    page = pim.get(address(group, "stretch"), {"regel": 2})
    assert [one.code for one in page.context["suggested"]] == [neighbour]
    assert page.text.count(f'name="code" value="{neighbour.pk}"') == 1
    assert not Coding.objects.exists()


def test_who_missed_too_much_draws_it_anew(otto, group):
    Source.objects.update(version=2)
    give(group, "Ik bel", group.code("Drempel"), group.coder)
    Touched.objects.all().delete()
    assert otto.get(address(group, "news"), {"sinds": 0}).json()["anew"]


def test_a_new_code_is_made_while_coding(pim, group):
    late = group.code("Te laat")
    for _time in range(2):
        said = asked(group, "vaak te laat", late, nieuw="Wachten")
        assert pim.post(address(group, "mark"), said, **JSON).status_code == 200
    assert sorted(Coding.objects.values_list("code__name", flat=True)) == ["Te laat", "Wachten"]


def test_a_text_that_changed_meanwhile_keeps_the_choice(pim, group):
    Source.objects.update(version=2)
    late = group.code("Te laat")
    told = pim.post(address(group, "mark"), asked(group, "vaak te laat", late), **JSON)
    assert told.status_code == 409
    assert told.json()["version"] == 2
    page = pim.post(address(group, "mark"), asked(group, "vaak te laat", late))
    assert page.status_code == 409
    assert f'value="{late.pk}" checked' in page.text


def test_without_a_script_a_line_is_coded_by_a_form(pim, group):
    late = group.code("Te laat")
    page = pim.get(address(group, "stretch"), {"regel": 3})
    assert "Tot en met" in page.text or "Up to and including" in page.text
    assert f'<option value="{page.context["chosen"].start}" selected>2. Bij</option>' in page.text
    answer = pim.post(address(group, "mark"), asked(group, "Bij ons", late))
    assert answer["Location"].endswith("#r3")
    assert Passage.objects.get().text == "Bij ons"


def test_nothing_chosen_is_told_on_the_page_with_the_choice_kept(pim, group):
    late = group.code("Te laat")
    page = pim.post(address(group, "mark"), {"van": 60, "tot": 60, "code": late.pk, "versie": 1})
    assert page.status_code == 422
    assert f'value="{late.pk}" checked' in page.text


@pytest.mark.parametrize("query", [{"regel": 99}, {"regel": 0}, {"van": "x"}, {"van": 9, "tot": 3}])
def test_a_line_that_is_not_there_is_not_found(pim, group, query):
    assert pim.get(address(group, "stretch"), query).status_code == 404


def test_a_reader_sees_codes_and_gives_none(login, group, resident):
    group.team.researchers.create(person=resident, role="reader")
    passage = give(group, "Ik bel", group.code("Drempel"), group.coder)
    roos = login(resident)
    assert "Drempel" in roos.get(address(group)).text
    assert roos.get(address(group, "stretch"), {"regel": 2}).status_code == 404
    assert roos.post(address(group, "mark"), {"van": 0, "tot": 5}).status_code == 404
    assert roos.post(reverse("coding:remove", args=["buren", passage.pk])).status_code == 404


def test_a_fragment_of_the_address_opens_in_the_panel(otto, group):
    passage = give(group, "Ik bel", group.code("Drempel"), group.coder)
    html = otto.get(passage.get_absolute_url().partition("#")[0]).text
    assert "“Ik bel”" in html


def test_opening_costs_the_same_with_more_passages(otto, group, django_assert_num_queries):
    def fill(words):
        for at, word in enumerate(words):
            give(group, word, group.code(f"{word} {at}"), group.coder)

    otto.get(address(group))
    fill(["bel", "nooit", "Eerst"])
    with CaptureQueriesContext(connection) as few:
        otto.get(address(group))
    fill(["vraag", "buurvrouw", "kent", "wijkteam", "vaak", "anders", "zonder"])
    with django_assert_num_queries(len(few)):
        otto.get(address(group))


def test_the_colours_of_codes_are_a_stylesheet(otto, group):
    late = group.code("Te laat", colour="#b83280")
    answer = otto.get(reverse("coding:colours", args=["buren"]))
    assert answer["Content-Type"].startswith("text/css")
    assert f".c{late.pk}{{--c:#b83280}}" in answer.text


def test_the_list_of_what_needs_a_look(otto, group):
    passage = give(group, "Ik bel", group.code("Drempel"), group.coder)
    Passage.objects.update(needs_look=True)
    address_of_list = reverse("coding:to_look_at", args=["buren"])
    assert "Ik bel" in otto.get(address_of_list).text
    answer = otto.post(reverse("coding:settle", args=["buren", passage.pk]), {"lijst": 1})
    assert answer["Location"] == address_of_list
    assert "Ik bel" not in otto.get(address_of_list).text


def test_a_long_list_of_what_needs_a_look_has_pages(otto, group):
    group.code("Drempel")
    for number in range(25):
        group.transcript.passages.create(start=number, end=number + 5, text=f"Stuk {number}.")
    Passage.objects.update(needs_look=True)
    url = reverse("coding:to_look_at", args=["buren"])
    assert "Stuk 24." not in otto.get(url).text
    assert "Stuk 24." in otto.get(url, {"pagina": 2}).text


def test_boundaries_are_changed_without_a_script(pim, group):
    passage = give(group, "Ik bel", group.code("Drempel"), group.coder)
    url = reverse("coding:move", args=["buren", passage.pk])
    assert "nooit" in pim.get(url).text
    pim.post(url, {"van": passage.start, "tot": passage.end + 6, "versie": 1})
    assert Passage.objects.get().text == "Ik bel nooit"


def test_a_memo_of_two_at_once_keeps_what_was_typed(pim, group):
    passage = give(group, "Ik bel", group.code("Drempel"), group.coder)
    url = reverse("coding:memo", args=["buren", passage.pk])
    pim.post(url, {"memo": "Eerste", "gezien": 1})
    page = pim.post(url, {"memo": "Tweede", "gezien": 1})
    assert page.status_code == 422
    assert "Eerste" in page.text
    assert "Tweede</textarea>" in page.text
