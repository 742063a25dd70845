"""News about publications: remarks on a draft, what became of yours, readers, and a new edition."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samenspel.ground.notices.models import Pace
from samenspel.ground.notices.topics import Line, Topic, register
from samenspel.loop.publications.models import (
    Publication,
    Review,
    ReviewAnswer,
    Suggestion,
    SuggestionState,
)
from samenspel.loop.publications.querysets import PublicationQuerySet, ReviewQuerySet
from samenspel.loop.publications.reaching import reader_at
from samenspel.loop.teams.services import seat_at
from samenspel.loop.teams.services.reaching import address_of_person


def talked_line(about_id: int, address: str) -> Line | None:
    """Tell who writes it how much waits for an answer; never the words themselves."""
    publication = _publications().filter(pk=about_id).first()
    if publication is None or reader_at(publication, address) is None:
        return None
    waiting = publication.comments.begun().open().count() + publication.suggestions.open().count()
    if not waiting:
        return None
    told = ngettext("%(number)s remark is open.", "%(number)s remarks are open.", waiting)
    return Line(
        title=_("%(title)s: somebody said something") % {"title": publication.title},
        text=told % {"number": waiting},
        url=_page(publication, "talk"),
    )


def decided_line(about_id: int, address: str) -> Line | None:
    """Tell who suggested other words what became of it."""
    rows = Suggestion.objects.exclude(state=SuggestionState.OPEN)
    suggestion = rows.select_related("by__user", "publication__werkplaats__site").filter(
        pk=about_id
    )
    found = suggestion.first()
    if found is None or found.by is None or address_of_person(found.by) != address.lower():
        return None
    if reader_at(found.publication, address) is None:
        return None
    title = (
        _("%(title)s: what you suggested was taken over")
        if found.state == SuggestionState.TAKEN
        else _("%(title)s: what you suggested was not taken over")
    )
    return Line(
        title=title % {"title": found.publication.title},
        text=found.decided_why,
        url=_page(found.publication, "suggestion", pk=found.pk),
    )


def review_asked_line(about_id: int, address: str) -> Line | None:
    """Ask a member to read, for as long as that can be answered."""
    review = _reviews().open().filter(pk=about_id, answer="").first()
    if review is None or review.person is None:
        return None
    if address_of_person(review.person) != address.lower():
        return None
    publication = review.publication
    return Line(
        title=_("Will you read “%(title)s”?") % {"title": publication.title},
        text=_("The team asks what you think of it, before it is published."),
        url=publication.werkplaats.root_url + review.get_absolute_url(),
    )


def reviewed_line(about_id: int, address: str) -> Line | None:
    """Tell who writes it what a reader answered; never the reader's words."""
    review = _reviews().answered().filter(pk=about_id).first()
    if review is None or reader_at(review.publication, address) is None:
        return None
    publication = review.publication
    return Line(
        title=_("%(title)s: a reader answered") % {"title": publication.title},
        text=str(ReviewAnswer(review.answer).label).capitalize(),
        url=_page(publication, "reviews"),
    )


def published_line(about_id: int, address: str) -> Line | None:
    """Tell who sits at the table that it is out."""
    publication = _publications().published().filter(pk=about_id).first()
    if publication is None or seat_at(publication.team, address) is None:
        return None
    return Line(
        title=_("“%(title)s” is published") % {"title": publication.title},
        text=publication.summary,
        url=publication.werkplaats.root_url + publication.get_absolute_url(),
    )


def _publications() -> PublicationQuerySet:
    return Publication.objects.select_related("team", "werkplaats__site")


def _reviews() -> ReviewQuerySet:
    place = "asked_version__publication"
    return Review.objects.select_related(
        "person__user", f"{place}__werkplaats__site", f"{place}__team"
    )


def _page(publication: Publication, name: str, **kwargs: object) -> str:
    kwargs["slug"] = publication.slug
    return publication.werkplaats.root_url + reverse(f"publications:{name}", kwargs=kwargs)


def _logged_in(request: HttpRequest) -> bool:
    return request.person is not None  # type: ignore[attr-defined]


for _topic in (
    Topic(
        name="publications.talked",
        label=gettext_lazy("Remarks on a publication you write"),
        explanation=gettext_lazy("Comments, and words that others suggest. At most once a day."),
        line=talked_line,
        default=Pace.DAILY,
        offered=_logged_in,
    ),
    Topic(
        name="publications.decided",
        label=gettext_lazy("What became of words you suggested"),
        explanation=gettext_lazy("Whether they were taken over in the publication."),
        line=decided_line,
        default=Pace.DAILY,
        offered=_logged_in,
    ),
    Topic(
        name="publications.review_asked",
        label=gettext_lazy("Somebody asks you to read a publication"),
        explanation=gettext_lazy("Before it is published."),
        line=review_asked_line,
        default=Pace.AT_ONCE,
        offered=_logged_in,
    ),
    Topic(
        name="publications.reviewed",
        label=gettext_lazy("What readers say of a publication you write"),
        explanation=gettext_lazy("When somebody who was asked to read it has answered."),
        line=reviewed_line,
        default=Pace.DAILY,
        offered=_logged_in,
    ),
    Topic(
        name="publications.published",
        label=gettext_lazy("New publications of your team"),
        explanation=gettext_lazy("When it is there for everyone to read."),
        line=published_line,
        default=Pace.DAILY,
        offered=_logged_in,
    ),
):
    register(_topic)
