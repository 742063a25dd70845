"""What the importer says: per file what it made, what it left out, and what is still to do."""

from collections import Counter
from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samenspel.ground.text.dates import date_in_words
from samenspel.loop.network.models import Werkplaats
from samenspel.reach.website.news_import.article import Article
from samenspel.reach.website.services.news import Imported, Outcome

SHOWN = 60
DONE = {
    Outcome.CREATED: gettext_lazy("draft made"),
    Outcome.UPDATED: gettext_lazy("the draft has been made anew, for the file has changed"),
    Outcome.UNCHANGED: gettext_lazy("was imported before; nothing has changed"),
    Outcome.EDITED: gettext_lazy("left alone: somebody has worked on this page since"),
}


def lines_about(imported: Imported) -> Iterator[str]:
    """Yield what to say about one file."""
    article = imported.article
    yield f"{article.file.name}: {DONE[imported.outcome]}"
    if imported.outcome in {Outcome.CREATED, Outcome.UPDATED}:
        yield from (f"  {line}" for line in _details(article))


def summary_of(imported: Sequence[Imported], werkplaats: Werkplaats) -> str:
    """Return the last line: how many drafts there are, and where."""
    counts = Counter(one.outcome for one in imported)
    made = counts[Outcome.CREATED] + counts[Outcome.UPDATED]
    if not made:
        return _("Nothing new: all of this was here already.")
    parent = imported[0].page.get_parent().pk
    where = werkplaats.root_url + reverse("wagtailadmin_explore", args=[parent])
    return ngettext(
        "%(number)s draft is ready. Nobody sees it until you publish it: %(where)s",
        "%(number)s drafts are ready. Nobody sees them until you publish them: %(where)s",
        made,
    ) % {"number": made, "where": where}


def _details(article: Article) -> Iterator[str]:
    made = _(" (made from the first sentence: see whether it fits)")
    yield _("Title: %(title)s") % {"title": article.title} + (made if article.title_is_made else "")
    if article.date:
        yield _("Date: %(date)s") % {"date": date_in_words(article.date)}
    else:
        yield _("Date: not in the file. The draft has today's date: change it before you publish.")
    yield _("Text: %(paragraphs)s, %(headings)s") % {
        "paragraphs": _paragraphs(article.paragraphs),
        "headings": _headings(article.headings),
    }
    if article.source_name:
        yield _("Source: %(name)s") % {"name": article.source_name}
    if article.left_out:
        yield _("Left out:")
    for item in article.left_out:
        text = item.text if len(item.text) <= SHOWN else item.text[: SHOWN - 1].rstrip() + "…"
        yield f"  - “{text}” ({item.reason})"


def _paragraphs(number: int) -> str:
    return ngettext("%(n)s paragraph", "%(n)s paragraphs", number) % {"n": number}


def _headings(number: int) -> str:
    return ngettext("%(n)s heading", "%(n)s headings", number) % {"n": number}
