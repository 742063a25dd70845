"""The references of a draft, as readers get them, and what is wrong with them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from samenspel.ground.citing import Bibliography
from samenspel.loop.publications.content import Content, content_of
from samenspel.loop.publications.evidence import keys_cited
from samenspel.loop.publications.models import Publication, Reference


@dataclass(frozen=True)
class Listed:
    """A reference as readers get it, and the titles of the chapters that cite it."""

    reference: Reference
    html: SafeString
    cited_in: Sequence[str]


@dataclass(frozen=True)
class ReferenceList:
    """All of them, and the keys in texts that aren't in the list, each with a chapter's title."""

    rows: Sequence[Listed]
    unknown: Sequence[tuple[str, str]]

    @property
    def uncited(self) -> int:
        """Return how many are cited nowhere."""
        return sum(not row.cited_in for row in self.rows)


def bibliography_of(content: Content, *, anchor: str = "") -> Bibliography:
    """Return how `content` writes its references: its `cite` is for the texts.

    Numbered references are numbered in the order of the whole book, on each of its pages.
    """
    return Bibliography(
        [{**one.csl, "id": one.key} for one in content.references],
        content.citation_style,
        content.language,
        order=keys_cited(content),
        anchor=anchor,
    )


def listed(publication: Publication) -> ReferenceList:
    """Return the references of the draft; the same number of queries however many there are."""
    content = content_of(publication)
    titles = {chapter.key: chapter.title for chapter in content.chapters}
    cited = keys_cited(content)
    bibliography = bibliography_of(content)
    known = {one.key: one for one in publication.references.all()}
    rows = []
    for key, one in known.items():
        (html,) = bibliography.entries([key])
        where = [titles.get(chapter, "") for chapter in cited.get(key, [])]
        rows.append(Listed(one, mark_safe(html), where))
    unknown = [(key, titles.get(at[0], "")) for key, at in cited.items() if key not in known]
    return ReferenceList(rows, unknown)
