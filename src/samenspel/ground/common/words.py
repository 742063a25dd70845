"""Small helpers that turn values into words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _


def joined(words: Iterable[object]) -> str:
    """Join as one says it: "a", "a and b", "a, b and c"."""
    *first, last = [str(word) for word in words] or [""]
    if not first:
        return last
    return _("%(some)s and %(last)s") % {"some": ", ".join(first), "last": last}
