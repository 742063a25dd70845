from hypothesis import given
from hypothesis import strategies as st

from samenspel.ground.search.excerpt import LENGTH, excerpt, mark_hits
from samenspel.ground.search.query import parse

TEXT = (
    "Er is veel gebeurd. In de wijk werken de wijkteamleden samen met bewoners. "
    "Het team komt elke week bijeen.\n\nDaarna volgt een verslag."
)


def test_the_sentence_with_the_hit_is_shown_and_the_hit_marked():
    assert excerpt(TEXT, parse("bewoner")) == (
        "In de wijk werken de wijkteamleden samen met <mark>bewoners</mark>."
    )


def test_a_compound_is_marked_for_its_part():
    assert "<mark>wijkteamleden</mark>" in excerpt(TEXT, parse("wijkteam"))


def test_parts_are_marked_only_where_the_very_word_is_not():
    text = "De wijk en het team. Het wijkteam in de wijk."
    assert excerpt(text, parse("wijkteam")) == "Het <mark>wijkteam</mark> in de wijk."
    assert excerpt("De wijk en het team.", parse("wijkteam")) == (
        "De <mark>wijk</mark> en het <mark>team</mark>."
    )


def test_the_sentence_with_most_of_the_words_wins():
    assert excerpt(TEXT, parse("team week")).startswith("Het <mark>team</mark>")


def test_without_a_hit_the_beginning_is_shown():
    assert excerpt(TEXT, parse("ruimteschip")) == "Er is veel gebeurd."
    assert excerpt("", parse("ruimteschip")) == ""


def test_markup_in_a_text_stays_text():
    shown = excerpt("Een <script>alert('zorg')</script> & zorg", parse("zorg"))
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
    assert shown.count("<mark>zorg</mark>") == 2
    assert mark_hits("<b>zorg</b>", parse("zorg")) == "&lt;b&gt;<mark>zorg</mark>&lt;/b&gt;"


def test_a_long_sentence_is_cut_around_the_hit_between_words():
    sentence = "woorden vooraf " * 40 + "het samenspel " + "woorden daarna " * 40
    shown = excerpt(sentence, parse("samenspel"))
    assert "<mark>samenspel</mark>" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < LENGTH + 40
    assert set(shown.replace("<mark>", "").replace("</mark>", "").split()) == {
        "…", "woorden", "vooraf", "het", "samenspel", "daarna",
    }  # fmt: skip


def test_only_the_beginning_of_a_very_long_text_is_read():
    assert "zorg" not in excerpt("Een begin. " * 20_000 + "De zorg.", parse("zorg"))


@given(st.text(), st.lists(st.sampled_from(["zorg", "<zorg>", "\n", "z" * 300, ". "])))
def test_any_text_gives_safe_markup(text, pieces):
    shown = excerpt(text + " ".join(pieces), parse("zorg"))
    bare = shown.replace("<mark>", "").replace("</mark>", "")
    assert "<" not in bare
    assert shown.count("<mark>") == shown.count("</mark>")
