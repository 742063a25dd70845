"""Practice questions that their askers let everyone read. Never who asked."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Path, Query, Router, Schema

from samenspel.loop.questions.models import Question
from samenspel.reach.api.pages import NOT_FOUND, REFUSALS, Page, Paging, page_of
from samenspel.reach.api.resources.here import of_this_site

router = Router(tags=["Praktijkvragen"])
BIGGEST = 2**63 - 1


class PracticeQuestion(Schema):
    """A question from practice, and where it stands."""

    id: int
    soort: str
    titel: str
    tekst: str
    perspectief: str
    stand: str
    gesteldOp: date  # noqa: N815
    thema: str | None = None
    werkplaats: str
    adres: str

    @classmethod
    def of(cls, one: Question) -> "PracticeQuestion":
        """Return what everyone may know of `one`."""
        return cls(
            id=one.pk,
            soort=one.kind,
            titel=one.title,
            tekst=one.shown_text,
            perspectief=one.perspective,
            stand=one.status,
            gesteldOp=one.asked_on,
            thema=one.theme.name if one.theme else None,
            werkplaats=one.werkplaats.name,
            adres=one.werkplaats.root_url + one.get_absolute_url(),
        )


def _public(request: HttpRequest) -> Any:
    rows = Question.objects.visible_to(None).listed()
    joined = rows.select_related("theme", "werkplaats__site").order_by("-asked_at", "-pk")
    return of_this_site(joined, request, field="werkplaats")


@router.get(
    "/praktijkvragen", response={200: Page[PracticeQuestion], **REFUSALS}, summary="Praktijkvragen"
)
def questions(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Geef de vragen uit de praktijk, de nieuwste eerst."""
    page = page_of(request, _public(request), paging)
    page["resultaten"] = [PracticeQuestion.of(one) for one in page["resultaten"]]
    return page


class OneQuestion(Schema):
    """Which question."""

    id: int = Field(ge=1, le=BIGGEST)


@router.get(
    "/praktijkvragen/{id}", response={200: PracticeQuestion, **NOT_FOUND}, summary="Eén vraag"
)
def question(request: HttpRequest, asked: Path[OneQuestion]) -> PracticeQuestion:
    """Geef één vraag."""
    found = _public(request).filter(pk=asked.id).first()
    if found is None:
        raise Http404
    return PracticeQuestion.of(found)
