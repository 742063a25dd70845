"""How to name a publication, a chapter, a recommendation or a figure in a reference list."""

from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common.words import joined
from samenspel.loop.editions.book import Book
from samenspel.loop.editions.opening import Opened
from samenspel.loop.publications.models import Version

AUTHORS = {"author", "editor"}


def citation_of(opened: Opened, url: str, *, part: str = "") -> str:
    """Return it in one sentence, in the way of APA: who, year, what, which edition, where."""
    return citation_in(opened.book, opened.edition, url, part=part)


def citation_in(book: Book, edition: Version, url: str, *, part: str = "") -> str:
    """Return the same of a book that was made for another form than pages."""
    werkplaats = edition.publication.werkplaats
    year = timezone.localdate(edition.published_at).year if edition.published_at else ""
    title = f"{book.title}: {book.subtitle}" if book.subtitle else book.title
    number = _("edition %(number)s") % {"number": edition.edition}
    what = _("%(part)s In %(title)s") % {"part": closed(part), "title": title} if part else title
    where = f"https://doi.org/{book.doi}" if book.doi and not part else url
    who = _who(book) or werkplaats.name
    return f"{who} ({year}). {what} ({number}). {werkplaats.name}. {where}"


def _who(book: Book) -> str:
    names = list(dict.fromkeys(one.name for one in book.contributors if one.role in AUTHORS))
    return joined(names)


def closed(sentence: str) -> str:
    """Return `sentence` with something that ends it."""
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."
