from datetime import UTC, date, datetime

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from samenspel.ground.common.meter import CHAIRS_A_SIDE, sides_of_the_table
from samenspel.ground.common.words import joined

LABELS = {
    "citizen": "burger",
    "professional": "professional",
    "municipality": "gemeente",
    "education": "onderwijs",
}


def draw(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context))


def test_a_button_submits_and_a_button_with_an_address_is_a_link():
    assert 'type="submit">Meld mij aan</button>' in draw('{% button "Meld mij aan" %}')
    link = draw('{% button "Agenda" "/agenda/" kind="secondary" hx_get="/agenda/" %}')
    assert 'href="/agenda/" hx-get="/agenda/">Agenda</a>' in link


@pytest.mark.parametrize(
    "source",
    [
        "{% button text text %}",
        "{% alert title=text %}{{ text }}{% endalert %}",
        "{% card text text label=text %}{{ text }}{% endcard %}",
        "{% hero text lead=text %}{{ text }}{% endhero %}",
        "{% next_step text %}{{ text }}{% endnext_step %}",
        "{% details text %}{{ text }}{% enddetails %}",
        "{% table text headers rows %}",
        "{% timeline moments %}",
        "{% badge text %}",
        "{% breadcrumbs text text text %}",
        "{% definition_list rows %}",
        "{% empty_state text %}{{ text }}{% endempty_state %}",
        "{% steps headers 1 %}",
        "{% visibility_note text %}",
        "{% perspective_meter counts labels title=text %}",
        "{{ text|paragraphs }}",
    ],
)
def test_no_component_lets_markup_through(source: str):
    evil = '"><script>alert(1)</script>'
    html = draw(
        source,
        text=evil,
        headers=[evil, evil],
        rows=[[evil, evil], [{"label": evil, "url": evil}, evil]],
        moments=[{"title": evil, "when": evil, "text": evil, "url": evil}],
        counts={},
        labels=dict.fromkeys(LABELS, evil),
    )
    assert "&lt;script&gt;" in html
    assert "<script" not in html


def test_a_state_is_told_by_word_and_sign_not_by_colour_alone():
    html = draw('{% badge "beantwoord" "ok" %}')
    assert "beantwoord" in html
    assert "#ok" in html


def test_an_alert_says_its_kind_to_who_listens():
    assert "Let op:" in draw('{% alert "warning" %}<p>Bijna vol.</p>{% endalert %}')


def test_a_table_names_its_cells_so_that_it_can_stack_on_a_phone():
    rows = [["Preventie", 8], ["Platform", 6]]
    html = draw('{% table "Werkteams" headers rows %}', headers=["Team", "Leden"], rows=rows)
    assert 'scope="row">Preventie</th>' in html
    assert 'data-label="Leden"' in html
    assert "numeric-column" in html


def test_the_meter_says_who_is_missing():
    html = draw(
        "{% perspective_meter counts labels %}",
        counts={"professional": 3, "education": 1},
        labels=LABELS,
    )
    assert "Nog niet aan tafel: <strong>burger en gemeente</strong>." in html
    assert "<desc>burger: 0. professional: 3." in html
    assert html.count("nog niemand") == 2


def test_the_meter_says_so_when_all_are_there():
    counts = dict.fromkeys(LABELS, 1)
    html = draw("{% perspective_meter counts labels %}", counts=counts, labels=LABELS)
    assert "Alle vier de perspectieven zitten aan tafel." in html


def test_a_crowd_still_fits_round_the_table():
    crowd, *others = sides_of_the_table({"citizen": 250}, LABELS)
    assert len(crowd.chairs) == CHAIRS_A_SIDE
    assert crowd.beyond == 250 - 4
    assert [side.missing for side in others] == [True, True, True]


def test_pages_keep_the_filter_and_say_where_one_is():
    request = RequestFactory().get("/vragen/?soort=dilemma&pagina=2")
    page = Paginator(range(180), 20).page(2)
    html = draw("{% pagination page %}", request=request, page=page)
    assert "Pagina 2 van 9" in html
    assert 'href="?soort=dilemma&amp;pagina=3" rel="next"' in html
    assert html.count('aria-current="page"') == 1


def test_one_page_needs_no_leafing():
    assert draw("{% pagination page %}", page=Paginator([1], 20).page(1)) == ""


def test_facts_without_a_value_are_left_out():
    html = draw("{% definition_list facts %}", facts={"Waar": "Schiedam", "Kosten": ""})
    assert "Schiedam" in html
    assert "Kosten" not in html


def test_a_note_says_who_can_see_this():
    assert "Iedereen kan dit zien" in draw('{% visibility_note "public" %}')
    assert "Alleen jouw team." in draw('{% visibility_note "Alleen jouw team." %}')


def test_days_and_moments_are_said_in_words():
    assert draw("{{ day|in_words }}", day=date(2017, 10, 26)) == "26 oktober 2017"
    moment = datetime(2017, 10, 26, 11, 0, tzinfo=UTC)
    assert draw("{{ at|in_words }}", at=moment) == "donderdag 26 oktober 2017, 13.00 uur"
    assert draw("{{ day|in_words }}", day=None) == ""
    period = draw("{% period a b %}", a=date(2016, 9, 1), b=date(2017, 8, 31))
    assert period == "september 2016 tot en met augustus 2017"


def test_words_are_joined_as_one_says_them():
    assert joined([]) == ""
    assert joined(["burger"]) == "burger"
    assert joined(["burger", "gemeente", "onderwijs"]) == "burger, gemeente en onderwijs"
