"""What can be found of publications, and by whom: what is published, by everyone.

Our own text as readers get it, and words of people only as far as everyone may read them.
"""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.ground.search import registry
from samenspel.ground.search.registry import PUBLIC, Document
from samenspel.ground.typesetting.markup import plain
from samenspel.loop.coding.models import Passage
from samenspel.loop.publications.content import BlockIn, Content
from samenspel.loop.publications.models import Publication, Version


def describe(publication: Publication) -> Document | None:
    """Let a publication be found by the newest text that readers have."""
    if publication.published_at is None or publication.withdrawn_at is not None:
        return None
    edition = publication.versions.editions().first()
    if edition is None:
        return None
    content = Content.from_dict(edition.content)
    texts = [content.subtitle, content.summary, *_own_words(content), *_words_of_people(content)]
    return Document(
        title=content.title,
        body="\n\n".join(text for text in texts if text),
        url=publication.get_absolute_url(),
        kind="publication",
        scope=publication.werkplaats_id,
        audience=PUBLIC,
        date=timezone.localdate(edition.published_at),
    )


def _own_words(content: Content) -> list[str]:
    found = []
    for chapter in content.chapters:
        found.append(chapter.title)
        found += [words for block in chapter.blocks for words in _of_block(block)]
    for one in content.recommendations:
        found += [one.says, plain(one.explanation)]
    return found


def _of_block(block: BlockIn) -> list[str]:
    rows = [" ".join(row) for row in block.rows]
    caption = [block.figure.caption, block.figure.alt] if block.figure else []
    return [block.title, plain(block.text), *rows, *caption]


def _words_of_people(content: Content) -> list[str]:
    wanted = {block.passage for block in content.blocks() if block.passage}
    passages = Passage.objects.filter(pk__in=wanted).quotable(Reach.PUBLIC).order_by("pk")
    return list(passages.values_list("text", flat=True))


registry.register(Publication, describe)
registry.register_kind("publication", _("Publications"))
registry.register_dependent(Version, lambda version: [version.publication])
