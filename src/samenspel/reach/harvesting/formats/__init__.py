"""The forms in which records are given to harvesters."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from samenspel.ground.catalogue.reading import Told
from samenspel.reach.harvesting.formats import didl, dublin_core, mods

Element = Any
"""An element of lxml, which has no types."""


@dataclass(frozen=True)
class Format:
    """One form: its prefix in OAI-PMH, where its schema is, its namespace, and who writes it."""

    prefix: str
    schema: str
    namespace: str
    write: Callable[[Told], Element]


#: HBO Kennisbank asks for "didl" or "nl_didl", whichever it was told of a repository.
FORMATS = {
    form.prefix: form
    for form in (
        Format("oai_dc", dublin_core.SCHEMA, dublin_core.NAMESPACE, dublin_core.write),
        Format("mods", mods.SCHEMA, mods.NAMESPACE, mods.write),
        Format("didl", didl.SCHEMA, didl.NAMESPACE, didl.write),
        Format("nl_didl", didl.SCHEMA, didl.NAMESPACE, didl.write),
    )
}
