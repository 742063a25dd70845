"""Which pages may be kept: those whose view says that they are the same for every visitor."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse

P = ParamSpec("P")
_MARK = "_samenspel_public_page"


def public_page(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Declare that, without login, `view` shows everyone the same."""

    @wraps(view)
    def marked(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return mark_public(view(request, *args, **kwargs))

    return marked


def mark_public(response: HttpResponse) -> HttpResponse:
    """Declare one response the same for every visitor without login."""
    setattr(response, _MARK, True)
    return response


def is_public(response: HttpResponse) -> bool:
    """Return whether the view declared its response the same for everyone."""
    return getattr(response, _MARK, False)
