"""References in a book: how they stand in a text, and in the list at the end."""

from collections.abc import Sequence
from functools import cached_property

from samenspel.ground.citing.rendering import Bibliography
from samenspel.ground.typesetting.markup import Cited
from samenspel.loop.editions.book import ANCHOR, Entry
from samenspel.loop.publications.content import Content
from samenspel.loop.publications.evidence import keys_cited


class References:
    """The references of one book, in the style that its writers chose."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._known = {one.key: one.csl | {"id": one.key} for one in content.references}
        named = [key for key in keys_cited(content) if key in self._known]
        # As in the text, and then what is only in the list.
        self._order = list(dict.fromkeys([*named, *self._known]))
        self._made = self._bibliography(ANCHOR)
        for key in self._order:
            self._made.cite([Cited(key)])

    def _bibliography(self, anchor: str) -> Bibliography:
        return Bibliography(
            self._known.values(),
            self._content.citation_style,
            self._content.language,
            order=self._order,
            anchor=anchor,
        )

    @cached_property
    def _without_links(self) -> Bibliography:
        return self._bibliography("")

    def cite_without_link(self, cited: Sequence[Cited]) -> str:
        """Return the same for a text that also stands on pages without the list."""
        return self._without_links.cite(cited)

    def cite(self, cited: Sequence[Cited]) -> str:
        """Return the HTML of references in a text, which lead to the list."""
        return self._made.cite(cited)

    def entries(self) -> Sequence[Entry]:
        """Return the list, in its order."""
        made = zip(self._made.keys, self._made.entries(), strict=True)
        return [Entry(key=key, html=html) for key, html in made]
