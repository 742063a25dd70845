"""Blind rounds: apart until the end, then figures and places to talk about."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from samenspel.loop.coding import services
from samenspel.loop.coding.measuring import UnitKind, measured, units_of
from samenspel.loop.coding.models import BlindRound


@pytest.fixture
def start(group):
    def begin(**changes):
        said = {
            "team": group.team,
            "by": group.keeper,
            "title": "Eerste ronde",
            "sources": [group.transcript],
            "coders": [group.keeper, group.coder],
        }
        return services.start_round(**(said | changes))

    return begin


def test_a_round_takes_two_people_and_a_text(start, group, resident):
    for wrong in ({"coders": [group.keeper]}, {"sources": []}):
        with pytest.raises(services.RoundRefusedError):
            start(**wrong)
    with pytest.raises(PermissionDenied):
        start(coders=[group.keeper, resident])


def test_a_text_is_in_one_round_at_a_time(start):
    first = start()
    assert start() == first
    with pytest.raises(services.RoundRefusedError, match="Eerste ronde"):
        start(title="Tweede ronde")
    services.end_round(blind_round=first, by=first.by)
    assert start(title="Tweede ronde") != first


def test_sentences_are_without_who_speaks(group):
    units = list(units_of(group.transcript, UnitKind.SENTENCE))
    assert [unit.text for unit in units][:3] == [
        "Wat doet u als het niet meer lukt thuis?",
        "Ik bel nooit meteen.",
        "Eerst vraag ik de buurvrouw, die kent iedereen.",
    ]
    assert all(group.transcript.text[one.start : one.end] == one.text for one in units)
    assert len(list(units_of(group.transcript, UnitKind.LINE))) == 5


def coded(group, make, start):
    """Both see asking in the same sentence; only Pim sees neighbours."""
    ask, near = make("Hulp vragen"), make("Buren")
    made = start()
    passage = group.passage("Ik bel nooit meteen.", code=ask, by=group.coder)
    passage.codings.create(code=ask, by=group.keeper)
    group.passage("vraag ik de buurvrouw", code=near, by=group.coder)
    return made


def test_figures_follow_from_who_gave_what_where(group, make, start):
    made = coded(group, make, start)
    services.end_round(blind_round=made, by=group.keeper)
    made.refresh_from_db()
    found = measured(made, group.coder)
    assert found.number_of_units == 7
    assert [row.code.name for row in found.codes] == ["Buren", "Hulp vragen"]
    near, ask = found.codes
    assert (ask.together.kappa, ask.together.alpha, ask.given) == (1.0, 1.0, [1, 1])
    assert (near.together.agreed, near.together.kappa) == (6 / 7, 0.0)
    assert [(one.code.name, [who.name for who in one.gave]) for one in found.differences] == [
        ("Buren", ["Pim"])
    ]


def test_until_the_end_no_figure_and_no_code_of_the_other_is_shown(group, make, start, login):
    made = coded(group, make, start)
    url = reverse("coding:round", kwargs={"slug": group.team.slug, "pk": made.pk})
    browser = login(group.keeper)
    assert "kappa" not in browser.get(url).content.decode().lower()
    end = reverse("coding:end_round", kwargs={"slug": group.team.slug, "pk": made.pk})
    text = browser.post(end, follow=True).content.decode()
    assert "kappa" in text.lower()
    assert "vraag ik de buurvrouw" in text


def test_what_is_coded_after_the_end_does_not_count(group, make, start):
    made = coded(group, make, start)
    made = services.end_round(blind_round=made, by=group.keeper)
    group.passage("Dan praat ik wel.", code=make("Later"), by=group.coder)
    assert "Later" not in [row.code.name for row in measured(made, group.coder).codes]


def test_a_round_without_codes_says_so(group, start, login):
    made = services.end_round(blind_round=start(), by=group.keeper)
    url = reverse("coding:round", kwargs={"slug": group.team.slug, "pk": made.pk})
    assert "Niemand gaf" in login(group.keeper).get(url).content.decode()


def test_pim_starts_a_round_on_a_page(group, login):
    url = reverse("coding:start_round", kwargs={"slug": group.team.slug})
    said = {"title": "Samen kijken", "coders": [group.coder.pk], "sources": group.transcript.pk}
    browser = login(group.coder)
    assert browser.post(url, said).status_code == 422
    both = [group.coder.pk, group.keeper.pk]
    assert browser.post(url, said | {"coders": both}).status_code == 302
    assert BlindRound.objects.get().title == "Samen kijken"
