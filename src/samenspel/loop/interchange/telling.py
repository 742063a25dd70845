"""What is in a file, and what came of it, in lines that people read."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def counted(counts: dict[str, int]) -> list[str]:
    """Return what is in a file, as lines."""
    lines = {
        "sources": ngettext("%(n)s text", "%(n)s texts", counts.get("sources", 0)),
        "passages": ngettext("%(n)s passage", "%(n)s passages", counts.get("passages", 0)),
        "codes": ngettext("%(n)s code", "%(n)s codes", counts.get("codes", 0)),
        "codings": ngettext(
            "%(n)s time that a code was given",
            "%(n)s times that a code was given",
            counts.get("codings", 0),
        ),
    }
    return [line % {"n": counts[name]} for name, line in lines.items() if counts.get(name)]


def what_came(result: dict[str, int]) -> list[str]:
    """Return what was written, what was here already, and what was left out."""
    new = [_("New: %(what)s") % {"what": line} for line in counted(result)]
    known = counted(
        {name: result.get(f"{name}_known", 0) for name in ("sources", "passages", "codes")}
    )
    lines = new + [_("Here already: %(what)s") % {"what": line} for line in known]
    differ = result.get("sources_differ", 0)
    if differ:
        lines.append(
            ngettext(
                "Left out: %(n)s text that is here already, with other words in it",
                "Left out: %(n)s texts that are here already, with other words in them",
                differ,
            )
            % {"n": differ}
        )
    return lines
