"""What can be wrong with an installation, told before anyone sees it."""

from typing import Any

from django.core.checks import CheckMessage, Error, register

from samenspel.ground.common import assets


@register()
def styles_are_built(**kwargs: Any) -> list[CheckMessage]:
    """Without the bundle every page would be bare: say so, and how to make it."""
    if assets.are_built():
        return []
    return [
        Error(
            "The styles and fonts are missing (static/vendor/vendor.css).",
            hint="In a checkout: run `./run assets`. A wheel holds them: install it again.",
            id="samenspel.E001",
        )
    ]
