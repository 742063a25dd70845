"""What is asked: the verb and its arguments, checked as the protocol says."""

from dataclasses import dataclass, field
from typing import Final

from django.http import HttpRequest, QueryDict

from samenspel.reach.harvesting.oai.dates import period
from samenspel.reach.harvesting.oai.errors import OaiError, bad_argument, bad_token

#: Longer than any question that makes sense, tokens included.
LONGEST: Final = 4096

_LIST: Final = ({"metadataPrefix"}, {"from", "until", "set"}, "resumptionToken")
#: Per verb: what it needs, what it may have, and what stands alone.
VERBS: Final[dict[str, tuple[set[str], set[str], str]]] = {
    "Identify": (set(), set(), ""),
    "ListMetadataFormats": (set(), {"identifier"}, ""),
    "ListSets": (set(), set(), "resumptionToken"),
    "ListIdentifiers": _LIST,
    "ListRecords": _LIST,
    "GetRecord": ({"identifier", "metadataPrefix"}, set(), ""),
}


@dataclass(frozen=True)
class Asked:
    """One checked question."""

    verb: str
    arguments: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """Return an argument; empty when it wasn't given."""
        return self.arguments.get(name, "")


def asked_by(request: HttpRequest) -> Asked:
    """Return what is asked, in the address or in a form that was sent."""
    if len(request.META.get("QUERY_STRING", "")) > LONGEST:
        raise bad_argument("That is too long to be a question.")
    if request.method == "POST" and _length(request) > LONGEST:
        raise bad_argument("That is too long to be a question.")
    given = request.POST if request.method == "POST" else request.GET
    verb = _verb(given)
    needs, may, alone = VERBS[verb]
    arguments = {name: given[name] for name in given if name != "verb"}
    _refuse_strange(given, needs | may | {alone})
    if alone and alone in arguments:
        if len(arguments) > 1:
            raise bad_argument(f"'{alone}' must stand alone.")
        if not arguments[alone]:
            raise bad_token("The token is empty.")
        return Asked(verb, arguments)
    missing = sorted(needs - {name for name, value in arguments.items() if value})
    if missing:
        raise bad_argument(f"'{missing[0]}' is missing.")
    empty = [name for name, value in arguments.items() if not value]
    if empty:
        raise bad_argument(f"'{empty[0]}' is empty.")
    period(arguments.get("from", ""), arguments.get("until", ""))
    return Asked(verb, arguments)


def _length(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdecimal() else LONGEST + 1


def _verb(given: QueryDict) -> str:
    verbs = given.getlist("verb")
    if len(verbs) != 1 or verbs[0] not in VERBS:
        raise OaiError("badVerb", f"'verb' must be one of {', '.join(VERBS)}, once.")
    return verbs[0]


def _refuse_strange(given: QueryDict, known: set[str]) -> None:
    for name, values in given.lists():
        if name != "verb" and (name not in known or not name):
            raise bad_argument("There is an argument that this verb doesn't have.")
        if len(values) > 1:
            raise bad_argument(f"'{name}' may be given once.")
