"""Who gets how easy a draft is to read (its writers), and the words for it (coordinators)."""

from typing import Any

from samenspel.loop.publications.models import Block, Chapter, SimplerWord
from tests.access.rows import HIDDEN, Row, coordinators_only
from tests.booklet import a_publication
from tests.focus_group import a_focus_group


def a_chapter(make: Any) -> dict[str, Any]:
    team = a_focus_group(make.zhz, keeper=make.coordinator).team
    chapter = Chapter.objects.create(
        publication=a_publication(team), title="Wie bel je het eerst?", for_residents=True
    )
    text = "Middels interventies wordt de zelfredzaamheid bevorderd. Kom eens langs met soep."
    Block.objects.create(chapter=chapter, text=text)
    return {"slug": chapter.publication.slug, "chapter": chapter.pk}


def a_word(make: Any) -> dict[str, Any]:
    kept = SimplerWord.objects.create(werkplaats=make.zhz, word="casus", simpler="verhaal")
    return {"pk": kept.pk}


def words(make: Any) -> dict[str, Any]:
    a_word(make)
    return {}


ROWS = [
    coordinators_only("publications:readability", kwargs=a_chapter),
    coordinators_only("publications:simpler_words", kwargs=words, elsewhere=HIDDEN),
    Row(
        "publications:forget_word",
        kwargs=a_word,
        visitor=405,
        outsider=405,
        member=405,
        coordinator=405,
        neighbour=405,
        elsewhere=405,
        look_at=False,
    ),
]
