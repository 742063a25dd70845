"""Versions are kept, and what was can come back."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samenspel.loop.publications import services
from samenspel.loop.publications.content import content_of
from samenspel.loop.publications.models import Block, Chapter
from samenspel.loop.publications.services.blocks import remove_block


@pytest.fixture
def version(book, researcher):
    return services.keep_version(publication=book.publication, by=researcher, label="Eerst")


def test_keeping_the_same_twice_keeps_one(book, version, researcher):
    again = services.keep_version(publication=book.publication, by=researcher, label="Eerst")
    assert again == version


def test_only_who_writes_keeps_a_version(book, resident):
    with pytest.raises(PermissionDenied):
        services.keep_version(publication=book.publication, by=resident)


def test_a_version_holds_no_words_of_people(version):
    assert "buurvrouw" not in str(version.content)


def test_a_chapter_comes_back_as_it_was(book, version, researcher):
    before = content_of(book.publication).chapters
    first = book.block("text")
    Block.objects.filter(pk=first.pk).update(text="Anders.")
    remove_block(block=book.block("example"), by=researcher)
    Chapter.objects.filter(pk=book.chapter.pk).update(title="Ander hoofdstuk")
    services.bring_back_chapter(version=version, key=book.chapter.guid.hex, by=researcher)
    assert content_of(book.publication).chapters == before


def test_what_came_later_lies_in_the_bin(book, version, researcher):
    later = Block.objects.create(chapter=book.chapter, text="Later erbij.", position=99)
    services.bring_back_chapter(version=version, key=book.chapter.guid.hex, by=researcher)
    later.refresh_from_db()
    assert later.removed_at is not None
    kept = book.publication.versions.first()
    assert "Later erbij." in str(kept.content)


def test_a_chapter_that_is_gone_for_good_comes_back(book, version, researcher):
    key = book.chapter.guid.hex
    book.chapter.delete()
    services.bring_back_chapter(version=version, key=key, by=researcher)
    content = content_of(book.publication)
    assert content.chapters[0].key == key
    assert content.chapters[0].blocks[1].passage == book.quote.pk


def test_one_block_comes_back_in_its_place(book, version, researcher):
    block = book.block("quote")
    block.delete()
    services.bring_back_block(version=version, key=block.guid.hex, by=researcher)
    kinds = [one.kind for one in content_of(book.publication).chapters[0].blocks]
    assert kinds[:3] == ["text", "quote", "finding"]


def test_a_block_that_stands_elsewhere_now_changes_there(book, version, researcher):
    block = book.block("text")
    other = Chapter.objects.create(publication=book.publication, title="Elders", position=1)
    Block.objects.filter(pk=block.pk).update(chapter=other, text="Anders.", version=4)
    services.bring_back_block(version=version, key=block.guid.hex, by=researcher)
    block.refresh_from_db()
    assert (block.chapter, block.version) == (other, 5)
    assert block.text.startswith("Mensen bellen")


def test_a_block_needs_its_chapter(book, version, researcher):
    block = book.block("text")
    Chapter.objects.filter(pk=book.chapter.pk).update(removed_at=book.publication.created)
    with pytest.raises(ValidationError):
        services.bring_back_block(version=version, key=block.guid.hex, by=researcher)


def test_what_a_version_does_not_hold_cannot_come_back(version, researcher):
    with pytest.raises(ValidationError):
        services.bring_back_chapter(version=version, key="0" * 32, by=researcher)
