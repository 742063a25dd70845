"""Which uploaded files are not for everyone: told by the apps that keep them.

A folder that nobody mentions is open to whoever knows a file's unguessable name.
"""

from collections.abc import Callable

from django.http import HttpRequest

Guard = Callable[[HttpRequest, str], bool]
"""Given the request and the name of a file: may this visitor have it now?"""


def nobody(request: HttpRequest, name: str) -> bool:
    """Guard for what has its own way out."""
    return False


# Wagtail serves documents by a view that knows their privacy, and shows pictures as renditions;
# an original may still say where it was taken.
_guards: dict[str, Guard] = {"documents/": nobody, "original_images/": nobody}


def protect(folder: str, guard: Guard) -> None:
    """Ask `guard` before a file in `folder` (as in "people/") is sent."""
    _guards[folder] = guard


def guard_of(name: str) -> Guard | None:
    """Return who decides about the file `name`, or None when it is open."""
    return next((guard for folder, guard in _guards.items() if name.startswith(folder)), None)
