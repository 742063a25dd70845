"""Mail addresses: whether two are the same, and what somebody meant who made a slip."""

from django.db.models import Q
from django.db.models.functions import Lower
from django.db.models.lookups import Exact


def same_address(field: str, email: str) -> Q:
    """Return the condition that `field` holds `email`, whatever the capitals.

    Never compare addresses by `iexact`: PostgreSQL does so in capitals, and there "ı" is an "i".
    Who owns mıjn.example would be taken for somebody at mijn.example. No address is nobody's: it
    is never the same as that of somebody else who gave none.
    """
    if not email.strip():
        return Q(pk__in=[])
    return Q(Exact(Lower(field), email.strip().lower()))


_MAILBOXES = {
    "gmail.com", "hotmail.com", "hotmail.nl", "outlook.com", "outlook.nl", "live.nl", "live.com",
    "msn.com", "icloud.com", "me.com", "mac.com", "yahoo.com", "yahoo.nl", "ziggo.nl", "kpnmail.nl",
    "kpnplanet.nl", "planet.nl", "home.nl", "casema.nl", "upcmail.nl", "chello.nl", "xs4all.nl",
    "hetnet.nl", "tele2.nl", "online.nl", "quicknet.nl", "caiway.nl", "solcon.nl", "zeelandnet.nl",
    "telfort.nl", "zonnet.nl", "protonmail.com", "gmx.com", "gmx.net",
}  # fmt: skip
"""Where most people in the Netherlands have their mail."""
_DISTINCT = {
    "gmail", "hotmail", "outlook", "icloud", "yahoo", "ziggo", "kpnmail", "kpnplanet", "casema",
    "upcmail", "chello", "xs4all", "hetnet", "quicknet", "caiway", "zeelandnet", "telfort",
    "protonmail",
}  # fmt: skip
"""Names that are no other word with a letter changed, as "home" and "live" are."""
_REAL_NAMES = {
    "mail",
    "email",
    "ymail",
    "zmail",
    "hmail",
    "gmx",
    "fmail",
    "rmail",
    "vmail",
    "umail",
}
"""Names one letter away from those, which exist."""
_ELSEWHERE = {
    "be", "de", "fr", "uk", "co.uk", "es", "it", "eu", "net", "org", "at", "ch", "dk", "se", "no",
    "fi", "pl", "pt", "ie", "ca", "com.au", "co.jp", "com.br", "com.tr", "gr", "hu", "cz", "ro",
    "co.id", "in", "co.in", "sr", "aw", "cw",
}  # fmt: skip
"""Where the large providers have their other doors."""
_SLIPS = {
    "con": "com", "cmo": "com", "ocm": "com", "vom": "com", "xom": "com", "dom": "com",
    "cpm": "com", "comm": "com", "coom": "com", "ccom": "com", "clm": "com", "comn": "com",
    "n": "nl", "nll": "nl", "ln": "nl", "nk": "nl", "bl": "nl", "nnl": "nl", "nlk": "nl",
    "ner": "net", "nett": "net", "orgg": "org", "ogr": "org",
}  # fmt: skip
"""Endings that no address in the world has, and what was meant."""


def likely_meant(address: str) -> str | None:
    """Return what somebody probably meant who typed `address`, or None when it looks right.

    Only for slips that many make ("gmial.com", "ziggo.n"): it is a question to ask, never a
    correction to make. The part before the "@" is anyone's own, so nothing is said of that.
    """
    local, at, domain = address.strip().rpartition("@")
    domain = domain.lower()
    if not at or not local or domain in _MAILBOXES:
        return None
    meant = _meant_domain(domain)
    return f"{local}@{meant}" if meant and meant != domain else None


def _meant_domain(domain: str) -> str | None:
    name, _dot, ending = domain.partition(".")
    provider = _provider(name)
    if provider is None:
        start, dot, last = domain.rpartition(".")
        return f"{start}.{_SLIPS[last]}" if dot and last in _SLIPS else None
    if ending in _ELSEWHERE:
        return f"{provider}.{ending}"
    whole = f"{provider}.{_SLIPS.get(ending, ending)}"
    if whole in _MAILBOXES:
        return whole
    doors = [known for known in _MAILBOXES if known.startswith(f"{provider}.")]
    return min(doors, key=lambda door: (_slips_between(door, whole), door))


def _provider(name: str) -> str | None:
    """Return the provider that `name` is, or differs one slip from."""
    if name in _DISTINCT:
        return name
    if name in _REAL_NAMES or len(name) < 4:
        return None
    near = [known for known in sorted(_DISTINCT) if _slips_between(known, name) == 1]
    return near[0] if near else None


def _slips_between(one: str, other: str) -> int:
    """Count the letters that were added, dropped, changed or swapped with their neighbour."""
    if abs(len(one) - len(other)) > 3:
        return 9
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, typed in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != typed))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == typed:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
