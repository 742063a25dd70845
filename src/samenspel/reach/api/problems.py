"""Refusals that a program can read: `application/problem+json` (RFC 9457)."""

import json
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

MEDIA_TYPE = "application/problem+json"
TITLES = {
    HTTPStatus.BAD_REQUEST: "De vraag klopt niet.",
    HTTPStatus.NOT_FOUND: "Dit is hier niet (meer).",
    HTTPStatus.METHOD_NOT_ALLOWED: "Hier kun je alleen lezen.",
}


#: What pydantic finds wrong, in words; what isn't here stays in its own.
REASONS = {
    "greater_than_equal": "Dit moet minstens {ge} zijn.",
    "less_than_equal": "Dit mag hoogstens {le} zijn.",
    "int_parsing": "Dit moet een heel getal zijn.",
    "int_from_float": "Dit moet een heel getal zijn.",
    "int_parsing_size": "Dit getal is te groot.",
    "literal_error": "Kies een van deze: {expected}.",
    "string_too_short": "Dit is te kort.",
    "string_too_long": "Dit is te lang.",
    "missing": "Dit ontbreekt.",
}


def problem(status: HTTPStatus, detail: str, **more: Any) -> HttpResponse:
    """Return a refusal with `status`; `detail` says what to do."""
    told = {"type": "about:blank", "status": int(status), "title": TITLES[status]}
    body = json.dumps({**told, "detail": detail, **more}, ensure_ascii=False)
    return HttpResponse(body, status=status, content_type=MEDIA_TYPE)


def register(api: NinjaAPI) -> None:
    """Let `api` refuse like this."""
    api.add_exception_handler(ValidationError, _wrong_question)
    api.add_exception_handler(Http404, _not_here)


def _wrong_question(request: HttpRequest, error: Any) -> HttpResponse:
    wrong = [{"in": str(one["loc"][-1]), "reden": _reason(one)} for one in error.errors]
    detail = "Kijk in openapi.json wat je hier kunt vragen."
    return problem(HTTPStatus.BAD_REQUEST, detail, fouten=wrong)


def _reason(error: dict[str, Any]) -> str:
    told = REASONS.get(error["type"], error["msg"])
    return told.format(**error.get("ctx", {}))


def _not_here(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(HTTPStatus.NOT_FOUND, "Kijk in de lijst wat er wel is.")
