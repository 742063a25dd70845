"""Lists in pages: what a caller may ask, and the addresses of the pages around it."""

from http import HTTPStatus
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Field, Schema

T = TypeVar("T")


class Paging(Schema):
    """Which page one wants."""

    pagina: int = Field(1, ge=1, le=10_000, description="De hoeveelste pagina")
    perPagina: int = Field(20, ge=1, le=100, description="Hoeveel op een pagina")  # noqa: N815


class Page(Schema, Generic[T]):
    """One page of a list."""

    resultaten: list[T]
    pagina: int
    volgende: str | None = Field(None, description="Het adres van de volgende pagina")


def page_of(request: HttpRequest, rows: "QuerySet[Any]", paging: Paging) -> dict[str, Any]:
    """Return the page that was asked for; one query, that never counts everything."""
    first = (paging.pagina - 1) * paging.perPagina
    found = list(rows[first : first + paging.perPagina + 1])
    links = {"self": _address(request, paging.pagina)}
    if paging.pagina > 1:
        links["prev"] = _address(request, paging.pagina - 1)
    if len(found) > paging.perPagina:
        links["next"] = _address(request, paging.pagina + 1)
    request.page_links = links  # type: ignore[attr-defined]
    return {
        "resultaten": found[: paging.perPagina],
        "pagina": paging.pagina,
        "volgende": links.get("next"),
    }


def _address(request: HttpRequest, number: int) -> str:
    query = request.GET.copy()
    query["pagina"] = str(number)
    return f"{request.build_absolute_uri(request.path)}?{query.urlencode()}"


class Problem(Schema):
    """Why something was refused (RFC 9457)."""

    type: str
    status: int
    title: str
    detail: str
    fouten: list[dict[str, str]] = Field(default_factory=list)


REFUSALS: dict[int, Any] = {int(HTTPStatus.BAD_REQUEST): Problem}
NOT_FOUND: dict[int, Any] = {
    int(HTTPStatus.BAD_REQUEST): Problem,
    int(HTTPStatus.NOT_FOUND): Problem,
}
