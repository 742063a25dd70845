import time

from samenspel.ground.text.similar import ALIKE, bag_of_words, most_similar, similarity

LONELY = "Hoe bereiken we eenzame ouderen in onze wijk?"
QUESTIONS = [
    "Wat kunnen wij doen tegen eenzaamheid bij ouderen?",
    "Welke taken heeft de gemeente in de nieuwe Jeugdwet?",
    "Hoe werken vrijwilligers en het wijkteam samen?",
    "Wie betaalt de huur van het buurthuis?",
]


def likeness(one: str, other: str) -> float:
    return similarity(bag_of_words(one), bag_of_words(other))


def test_the_same_text_is_fully_alike():
    assert likeness(LONELY, LONELY) > 0.999


def test_texts_without_a_shared_word_are_not_alike():
    assert likeness("Eenzaamheid", "Parkeerplaats") == 0
    assert likeness("", LONELY) == 0


def test_a_compound_is_a_little_like_its_parts():
    assert 0 < likeness("vrijwilligerswerk", "vrijwilligers") < 1


def test_the_duplicate_is_offered_and_no_other():
    found = most_similar(LONELY, QUESTIONS, text_of=str)
    assert [question for question, _ in found] == QUESTIONS[:1]
    assert found[0][1] >= ALIKE


def test_word_order_and_endings_do_not_matter():
    assert likeness("Vragen van bewoners over formele zorg", "formeel: zorgvraag bewoner") > ALIKE


def test_three_thousand_questions_are_compared_at_once():
    many = [f"{question} {number}" for number in range(750) for question in QUESTIONS]
    most_similar(LONELY, many, text_of=str)
    began = time.perf_counter()
    most_similar(LONELY, many, text_of=str)
    assert time.perf_counter() - began < 0.5
