"""Keep what was typed when somebody else was first."""

from typing import Any


def with_version(data: Any, version: int) -> Any:
    """Return what was typed, now as a change of what stands there since: saving again keeps it."""
    typed = data.copy()
    typed["version"] = str(version)
    return typed
