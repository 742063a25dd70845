"""What a file holds, as plain values: so it can be read in a process apart and shown first.

A draft is a dict that JSON can hold. Extra values (`extra`) are kept with what we make of it and
go back out as they came.
"""

from typing import Any

Draft = dict[str, Any]


def new_draft(kind: str, **fields: Any) -> Draft:
    """Return an empty draft; `kind` is one of `models.ImportKind`."""
    return {
        "kind": kind,
        "name": "",
        "origin": "",
        "users": [],
        "codes": [],
        "sources": [],
        "leftovers": {},
        "files": [],
        "missing": [],
        "unseen": {},
        "remarks": [],
    } | fields


def summary_of(draft: Draft) -> dict[str, Any]:
    """Return what people are told of `draft` before anything is written."""
    passages = [one for source in draft["sources"] for one in source["passages"]]
    return {
        "name": draft["name"],
        "origin": draft["origin"],
        "sources": [source["title"] for source in draft["sources"]][:200],
        "counts": {
            "sources": len(draft["sources"]),
            "codes": len(draft["codes"]),
            "passages": len(passages),
            "codings": sum(len(passage["codings"]) for passage in passages),
            "users": len(draft["users"]),
        },
        "users": draft["users"],
        "unseen": draft["unseen"],
        "missing": draft["missing"][:200],
        "remarks": draft["remarks"],
    }
