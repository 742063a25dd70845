"""What changed between two states, in a form that people can read."""

from dataclasses import replace
from time import process_time

import pytest

from samenspel.loop.publications.comparing import Stretch, What, compare, stretches
from samenspel.loop.publications.content import BlockIn, ChapterIn, Content, content_of


def a_chapter(number, *blocks):
    name = f"{number:032x}"
    return ChapterIn(
        key=name,
        kind="chapter",
        number=number,
        title=f"Deel {number}",
        byline="",
        for_residents=False,
        blocks=blocks,
    )


def a_text(number, text):
    return BlockIn(key=f"{number:032x}", kind="text", text=text)


def content(*chapters):
    texts = dict.fromkeys(
        ["title", "subtitle", "summary", "licence", "isbn", "doi", "colophon"], ""
    )
    return Content(
        language="nl",
        cover=None,
        contributors=[],
        chapters=chapters,
        recommendations=[],
        references=[],
        terms=[],
        **texts,
    )


def test_words_that_came_and_went():
    assert stretches("Wij bellen niet meteen.", "Wij bellen pas later.") == [
        Stretch("same", "Wij bellen "),
        Stretch("removed", "niet meteen"),
        Stretch("added", "pas later"),
        Stretch("same", "."),
    ]


def test_a_word_that_grew_is_another_word():
    told = stretches("de buur belt", "de buurvrouw belt")
    assert [one for one in told if one.how != "same"] == [
        Stretch("removed", "buur"),
        Stretch("added", "buurvrouw"),
    ]


def test_both_texts_can_be_read_from_it():
    before, after = "Eén. Twee drie vier.\n\nVijf", "Een. Twee vier!\n\nVijf en zes"
    told = stretches(before, after)
    assert "".join(one.words for one in told if one.how != "added") == before
    assert "".join(one.words for one in told if one.how != "removed") == after


def test_the_same_is_no_difference(book):
    now = content_of(book.publication)
    assert not compare(now, Content.from_dict(now.as_dict()))


def test_chapters_added_removed_and_moved():
    one, two, three = (a_chapter(number) for number in (1, 2, 3))
    told = compare(content(one, two), content(replace(two, title="Nieuw"), three, one))
    found = {change.name: (change.what, change.moved) for change in told.chapters}
    assert found["Nieuw"][0] == What.CHANGED
    assert found["Deel 3"] == (What.ADDED, False)
    assert [found["Nieuw"][1], found.get("Deel 1", (None, False))[1]].count(True) == 1
    assert compare(content(one, two), content(one)).chapters[0].what == What.REMOVED


def test_a_block_that_went_to_another_chapter():
    block = a_text(9, "Soep.")
    before = content(a_chapter(1, block), a_chapter(2))
    told = compare(before, content(a_chapter(1), a_chapter(2, block)))
    (change,) = told.chapters
    assert (change.name, change.blocks[0].came_from) == ("Deel 2", "Deel 1")


def test_words_are_counted_for_each_chapter():
    before = content(a_chapter(1, a_text(9, "Een twee drie")))
    (change,) = compare(before, content(a_chapter(1, a_text(9, "Een nul drie")))).chapters
    assert (change.words_added, change.words_removed) == (1, 1)


def test_evidence_that_was_placed(book):
    now = content_of(book.publication)
    chapter = now.chapters[0]
    rest = [block for block in chapter.blocks if block.kind != "quote"]
    before = replace(now, chapters=[replace(chapter, blocks=rest)])
    (change,) = compare(before, now).chapters
    assert change.blocks[0].block.passage == book.quote.pk


def test_a_recommendation_that_rests_on_another_finding(book):
    now = content_of(book.publication)
    bare = replace(now.recommendations[0], findings=[])
    (change,) = compare(replace(now, recommendations=[bare]), now).recommendations
    assert (change.what, change.findings_added) == (What.CHANGED, [book.finding.pk])


def test_a_hundred_chapters_are_quick():
    words = "Buren helpen elkaar, zeggen ze, en dat gaat vaak vanzelf. " * 60
    before = content(
        *(a_chapter(n, *(a_text(n * 100 + b, words) for b in range(5))) for n in range(100))
    )
    after = content(
        *(
            a_chapter(n, *(a_text(n * 100 + b, f"{words}{n} {words}") for b in range(5)))
            for n in reversed(range(100))
        )
    )
    assert len(compare(before, after).chapters) == 100


def test_a_long_text_is_compared_word_by_word_where_it_changed():
    lines = [f"Regel {number} vertelt over de buurt." for number in range(2_000)]
    after = [lines[0], "Iets nieuws.", *lines[1:-1], "Regel 1999 vertelt over de wijk."]
    told = stretches("\n".join(lines), "\n".join(after))
    assert [one for one in told if one.how != "same"] == [
        Stretch("added", "Iets nieuws.\n"),
        Stretch("removed", "buurt"),
        Stretch("added", "wijk"),
    ]


@pytest.mark.parametrize("sign", ["! ?", "a b ", "a\nb\n", "zo. ja? "])
def test_what_is_made_to_take_long_is_one_change(sign):
    before, after = sign * 10_000 + "x", (sign * 7_000)[::-1] + "y"
    started = process_time()
    told = stretches(before, after)
    assert process_time() - started < 3
    assert "".join(one.words for one in told if one.how != "added") == before
    assert "".join(one.words for one in told if one.how != "removed") == after
