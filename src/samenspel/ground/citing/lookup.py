"""Ask the registry of DOIs what a DOI is of. Only where an installation chose to."""

import json
from http.client import HTTPException
from typing import Any
from urllib.parse import quote
from urllib.request import HTTPRedirectHandler, Request, build_opener

from samenspel.ground.citing.items import Item, cleaned

MOST_BYTES = 1_000_000


class NotLookedUpError(Exception):
    """Nobody answered, or with something else than a reference."""


class _OnlyTheWeb(HTTPRedirectHandler):
    """The registry sends us on to who registered it; never to a file or another scheme."""

    max_redirections = 4

    def redirect_request(self, req: Request, *answer: Any) -> Request | None:
        """Follow only to where it is at least as safe."""
        if not str(answer[-1]).startswith(("https://", req.full_url.split("//")[0] + "//")):
            raise NotLookedUpError
        return super().redirect_request(req, *answer)


def look_up(doi: str, *, at: str = "https://doi.org", seconds: float = 5) -> Item:
    """Return what `doi` is of, as the registry `at` an address knows it.

    Raises `NotLookedUpError` when it doesn't know, or doesn't answer within `seconds`.
    """
    url = f"{at.rstrip('/')}/{quote(doi, safe='/')}"
    if not url.startswith(("https://", "http://")):
        raise NotLookedUpError
    request = Request(url, headers={"Accept": "application/vnd.citationstyles.csl+json"})  # noqa: S310
    try:
        with build_opener(_OnlyTheWeb).open(request, timeout=seconds) as answer:
            told = json.loads(answer.read(MOST_BYTES))
    except (OSError, ValueError, HTTPException, RecursionError) as error:
        raise NotLookedUpError from error
    if not isinstance(told, dict):
        raise NotLookedUpError
    item = cleaned({**told, "DOI": doi})
    if not item.get("title"):
        raise NotLookedUpError
    return item
