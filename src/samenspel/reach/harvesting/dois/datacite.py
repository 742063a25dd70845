"""One request to DataCite, and what its answer means."""

import base64
import json
from http.client import HTTPException
from typing import Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import HTTPRedirectHandler, Request, build_opener

from samenspel.reach.harvesting.dois.account import Account

TIMEOUT: Final = 15
MEDIA_TYPE: Final = "application/vnd.api+json"
#: What we told is not right: asking again helps only when it changed. 401 and 403 are no part of
#: it, for somebody may mend the password.
REFUSALS: Final = frozenset({400, 404, 409, 413, 415, 422})


class NotRegistered(Exception):  # noqa: N818 - it reads as what it says
    """It didn't work. `for_good`: not until we tell something else."""

    def __init__(self, why: str, *, for_good: bool = False) -> None:
        super().__init__(why)
        self.for_good = for_good


class _NoRedirects(HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        """Take our password nowhere else."""


def register(account: Account, doi: str, attributes: dict[str, Any]) -> None:
    """Make or change a DOI; raises NotRegistered. Doing it twice is the same as once."""
    body = {"data": {"type": "dois", "attributes": {"doi": doi, **attributes}}}
    secret = base64.b64encode(f"{account.name}:{account.password}".encode()).decode()
    request = Request(  # noqa: S310 - the address comes from the settings, and is checked there
        f"{account.url}/dois/{quote(doi, safe='/')}",
        method="PUT",
        data=json.dumps(body).encode(),
        headers={
            "Content-Type": MEDIA_TYPE,
            "Accept": MEDIA_TYPE,
            "Authorization": f"Basic {secret}",
        },
    )
    try:
        with build_opener(_NoRedirects).open(request, timeout=TIMEOUT) as response:
            response.read(1)
    except HTTPError as error:
        with error:
            why = f"{error.code}: {_reason(error.read(4000))}"
        raise NotRegistered(why, for_good=error.code in REFUSALS) from None
    except (URLError, HTTPException, OSError) as error:
        raise NotRegistered(f"{type(error).__name__}: {error}") from None


def _reason(answer: bytes) -> str:
    """Return what DataCite says is wrong, in a line."""
    try:
        errors = json.loads(answer)["errors"]
        return "; ".join(str(error.get("title") or error.get("detail")) for error in errors)
    except (ValueError, KeyError, TypeError, AttributeError):
        return answer.decode(errors="replace")[:200]
