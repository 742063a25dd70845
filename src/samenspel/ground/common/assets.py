"""Where the files of the design system are, and whether they are there."""

import re
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.templatetags.static import static

STYLESHEET = "vendor/vendor.css"
ICONS = "common/icons.svg"
PRINTED_FONTS = Path(__file__).parent / "static" / "vendor" / "print"
"""The letters of the site as Typst wants them, for what is printed."""


def are_built() -> bool:
    """Tell whether the bundle that `hatch_build.py` makes is there."""
    return finders.find(STYLESHEET) is not None


@cache
def asset_url(path: str) -> str:
    """Return the address of a file in `static/`; it stays the same while the server runs."""
    return static(path)


def icon_url() -> str:
    """Return the address of the file that holds all symbols."""
    return asset_url(ICONS)


def icon_names() -> list[str]:
    """Return the names that `{% icon %}` knows."""
    source = Path(__file__).parent / "static" / ICONS
    return re.findall(r'<symbol id="([^"]+)"', source.read_text(encoding="utf-8"))
