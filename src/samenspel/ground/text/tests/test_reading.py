import pytest

from samenspel.ground.text.reading import RemarkKind, look_at, sentences_of, simpler_words


def sentences(text):
    return [text[one.start : one.end] for one in sentences_of(text)]


def kinds(text, **how):
    return [remark.kind for remark in look_at(text, **how).remarks]


def test_a_full_stop_is_not_always_the_end():
    text = "Mevr. Jansen komt om 10.30 uur, o.a. voor soep. Prof. dr. A. de Vries ook! Fijn?"
    assert sentences(text) == [
        "Mevr. Jansen komt om 10.30 uur, o.a. voor soep.",
        "Prof. dr. A. de Vries ook!",
        "Fijn?",
    ]


def test_a_line_without_a_stop_is_a_sentence():
    assert sentences("Wie bel je?\n\nWat we zagen\n- een buur\n- soep.") == [
        "Wie bel je?",
        "Wat we zagen",
        "- een buur",
        "- soep.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "De regeling wordt door het college vastgesteld.",
        "Dat wordt morgen besproken.",
        "Zij werden uitgenodigd voor de soep.",
        "Het wordt gezien als een kans.",
        "De aanvraag is goed, als die door iemand wordt goedgekeurd.",
    ],
)
def test_a_sentence_in_which_nobody_does_it(text):
    assert RemarkKind.PASSIVE in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Zij wordt ouder.",
        "Het wordt steeds drukker in de gemeente.",
        "Sam wil later kok worden en geeft nu soep.",
        "De buren vergaderen over het beleid.",
        "Mensen worden oud en bereiken veel.",
    ],
)
def test_becoming_is_no_passive(text):
    assert RemarkKind.PASSIVE not in kinds(text)


def test_hard_words_come_with_simpler_ones_in_all_their_forms():
    level = look_at("Middels interventies werd men gefaciliteerd, in het kader van de wet.")
    said = {remark.words: remark.simpler for remark in level.remarks if remark.simpler}
    assert said == {
        "Middels": "door, met",
        "interventies": "wat je doet om te helpen",
        "gefaciliteerd": "helpen, mogelijk maken",
        "in het kader van": "voor, bij",
    }


def test_a_place_in_the_text_is_where_the_words_stand():
    text = "Eerst dit.\n\nHet vigerende beleid telt."
    for remark in look_at(text).remarks:
        assert text[remark.start : remark.end] == remark.words


def test_long_compounds_are_shown_in_parts():
    (remark,) = look_at("Vraag het de wijkteammedewerkers.").remarks
    assert (remark.kind, remark.simpler) == (RemarkKind.LONG_COMPOUND, "wijk + team + medewerkers")


def test_text_for_residents_is_held_to_shorter_sentences():
    text = "Wij gaan op dinsdag met soep langs bij de mensen die in de straat niemand kennen."
    assert kinds(text) == []
    assert kinds(text, strict=True) == [RemarkKind.LONG_SENTENCE]


def test_a_werkplaats_has_words_of_its_own():
    text = "Het netwerk houdt van gluren en reflectie."
    own = {"netwerk": "", "gluren": "kijken"}
    said = {remark.words: remark.simpler for remark in look_at(text, own=own).remarks}
    assert said == {"gluren": "kijken", "reflectie": "nadenken"}


def test_names_are_no_hard_words():
    assert kinds("Dat zei Wilhelmina uit Hardinxveld.") == []


def test_plain_words_get_no_remark():
    assert kinds("Kom eens langs. Neem soep mee. Vraag hoe het gaat, en luister.") == []


def test_figures_say_what_was_counted():
    figures = look_at("Kom langs. Neem soep mee.").figures
    assert (figures.words, figures.sentences, figures.words_per_sentence) == (5, 2, 2.5)
    assert look_at("").figures.hard_of_hundred == 0


def test_our_list_offers_something_else_than_the_word_itself():
    for hard, simpler in simpler_words().items():
        assert simpler, hard
        assert hard not in simpler.split(", "), hard


def test_a_very_long_text_without_a_stop_is_looked_at_too():
    assert look_at("soep " * 50_000).figures.words == 50_000
