"""References in a book: how they stand in a text, and in the list at the end."""

from collections.abc import Sequence

from samenspel.ground.citing.rendering import Bibliography
from samenspel.ground.typesetting.markup import Cited, cited_in
from samenspel.loop.editions.book import ANCHOR, Entry
from samenspel.loop.publications.content import Content


class References:
    """The references of one book, in the style that its writers chose."""

    def __init__(self, content: Content) -> None:
        known = {one.key: one.csl | {"id": one.key} for one in content.references}
        texts = [block.text for block in content.blocks()]
        named = [cited.key for text in texts for cited in cited_in(text) if cited.key in known]
        # As in the text, and then what is only in the list.
        self._order = list(dict.fromkeys([*named, *known]))
        self._made = Bibliography(
            known.values(),
            content.citation_style,
            content.language,
            order=self._order,
            anchor=ANCHOR,
        )
        for key in self._order:
            self._made.cite([Cited(key)])

    def cite(self, cited: Sequence[Cited]) -> str:
        """Return the HTML of references in a text, which lead to the list."""
        return self._made.cite(cited)

    def entries(self) -> Sequence[Entry]:
        """Return the list, in its order."""
        made = zip(self._made.keys, self._made.entries(), strict=True)
        return [Entry(key=key, html=html) for key, html in made]
