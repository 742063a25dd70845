"""The screens of the codebook: what researchers see and do there."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenspel.loop.coding import services
from samenspel.loop.coding.models import Code


def page(name, group, code=None):
    kwargs = {"slug": group.team.slug} | ({"pk": code.pk} if code else {})
    return reverse(f"coding:{name}", kwargs=kwargs)


FIELDS = {"name": "Drempel", "parent": "", "colour": "#2f855a", "definition": "", "example": ""}


def test_the_tree_tells_how_many_passages_have_each_code(group, make, login):
    top = make("Hulp vragen")
    group.passage("Ik bel nooit meteen.", code=make("Drempel", top), by=group.coder)
    text = login(group.coder).get(page("codebook", group)).content.decode()
    assert "Hulp vragen" in text
    assert f"?code={top.pk}&amp;onder=on" in text
    assert "1 fragment" in text


def test_a_tree_of_any_size_costs_the_same(group, make, login):
    def queries(number):
        top = make(f"Boom {number}")
        for at in range(number):
            top = make(f"Code {at}", top)
        with CaptureQueriesContext(connection) as caught:
            assert browser.get(page("codebook", group)).status_code == 200
        return len(caught)

    browser = login(group.coder)
    browser.get(page("codebook", group))
    assert queries(10) == queries(20)


def test_pim_makes_a_code_under_another(group, make, login):
    top = make("Hulp vragen")
    said = FIELDS | {"parent": top.pk}
    answer = login(group.coder).post(page("make_code", group), said, follow=True)
    assert "staat in het codeboek" in answer.content.decode()
    assert Code.objects.get(name="Drempel").parent == top


def test_the_same_form_sent_twice_makes_one_code(group, login):
    browser = login(group.coder)
    for _again in range(2):
        assert browser.post(page("make_code", group), FIELDS).status_code == 302
    assert Code.objects.count() == 1


def test_a_name_that_is_taken_is_told_at_the_field(group, make, login):
    make("Drempel")
    answer = login(group.keeper).post(
        page("make_code", group), FIELDS | {"name": "drempel", "memo": "Mijn gedachte"}
    )
    assert answer.status_code == 422
    assert "Er is hier al een code met deze naam" in answer.content.decode()
    assert "Mijn gedachte" in answer.content.decode()


@pytest.mark.parametrize(
    ("colour", "words"), [("#ffff00", "slecht te zien"), ("geel", "Schrijf een kleur zoals")]
)
def test_an_own_colour_must_be_seen(group, login, colour, words):
    said = FIELDS | {"colour": "own", "own_colour": colour}
    answer = login(group.coder).post(page("make_code", group), said)
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_who_was_second_keeps_what_was_typed(group, make, login):
    code = make("Drempel")
    services.change_code(code=code, by=group.keeper, definition="Van Otto")
    browser = login(group.coder)
    said = FIELDS | {"definition": "Van Pim", "version": "1"}
    answer = browser.post(page("change_code", group, code), said)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Van Otto" in text
    assert "Van Pim" in text
    assert 'name="version" value="2"' in text
    browser.post(page("change_code", group, code), said | {"version": "2"})
    code.refresh_from_db()
    assert code.definition == "Van Pim"


def test_a_code_moves_up_in_the_order(group, make, login):
    make("A")
    code = make("B")
    login(group.coder).post(page("shift_code", group, code), {"naar": "boven"})
    assert list(Code.objects.values_list("name", flat=True)) == ["B", "A"]


def test_codes_are_merged_on_a_page(group, make, login):
    old, new = make("Oud"), make("Nieuw")
    browser = login(group.coder)
    assert browser.post(page("merge_code", group, old), {}).status_code == 422
    answer = browser.post(
        page("merge_code", group, old), {"into": new.pk, "version": 1}, follow=True
    )
    assert "hoort nu bij" in answer.content.decode()
    assert "Pim voegde" in answer.content.decode()
    gone = browser.get(page("code", group, old)).content.decode()
    assert page("code", group, new) in gone


def test_a_code_is_split_on_a_page(group, make, login):
    code = make("Hulp vragen")
    passage = group.passage("Ik bel nooit meteen.", code=code, by=group.coder)
    browser = login(group.coder)
    said = {"name": "Wachten", "beside": "beside", "version": 1}
    answer = browser.post(page("split_code", group, code), said)
    assert answer.status_code == 422
    browser.post(page("split_code", group, code), said | {"passages": [passage.pk]})
    new = Code.objects.get(name="Wachten")
    assert (new.parent, new.codings.count(), code.codings.count()) == (None, 1, 0)


def test_taking_a_code_off_passages_is_said_on_purpose(group, make, login):
    code = make("Hulp vragen")
    group.passage("Ik bel nooit meteen.", code=code, by=group.coder)
    browser = login(group.coder)
    assert browser.post(page("retire_code", group, code), {"version": 1}).status_code == 422
    browser.post(page("retire_code", group, code), {"version": 1, "sure": "on"})
    code.refresh_from_db()
    assert code.retired_at
    assert browser.get(page("change_code", group, code)).status_code == 404


def test_a_reader_reads_and_changes_nothing(group, make, login, resident):
    group.team.researchers.create(person=resident, role="reader")
    code = make("Hulp vragen")
    browser = login(resident)
    text = browser.get(page("codebook", group)).content.decode()
    assert page("make_code", group) not in text
    assert browser.get(page("code", group, code)).status_code == 200
    for name in ("change_code", "merge_code", "split_code", "retire_code"):
        assert browser.get(page(name, group, code)).status_code == 404
    assert browser.post(page("shift_code", group, code)).status_code == 404


def test_the_codebook_can_be_printed(group, make, login):
    make("Hulp vragen", definition="Wie klopt waar aan?")
    text = login(group.coder).get(page("print_codebook", group)).content.decode()
    assert "Wie klopt waar aan?" in text
