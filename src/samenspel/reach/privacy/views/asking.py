"""Who asks for the own data: somebody logged in, or somebody with a mailed link."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.cache import never_cache

from samenspel.ground.common.holdings import Holding, Subject
from samenspel.reach.privacy.models import AccessLink, Way
from samenspel.reach.privacy.services import subject_by_address, subject_of

View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Asker:
    """Somebody who has proven to be `subject`, and by which way."""

    subject: Subject
    token: str = ""

    @property
    def way(self) -> Way:
        """Return how this was proven."""
        return Way.LINK if self.token else Way.LOGIN

    @property
    def home_url(self) -> str:
        """Return the page with everything."""
        return reverse("privacy:by_link", args=[self.token]) if self.token else _mine("mine")

    @property
    def download_url(self) -> str:
        """Return the file with everything."""
        if self.token:
            return reverse("privacy:download_by_link", args=[self.token])
        return _mine("download")

    @property
    def consents_url(self) -> str:
        """Return the page on which this person chooses who may see them."""
        if self.token:
            return reverse("privacy:consents_by_link", args=[self.token])
        return _mine("consents")

    @property
    def ask_url(self) -> str:
        """Return the page to ask the coordinators something."""
        return reverse("privacy:ask_by_link", args=[self.token]) if self.token else _mine("ask")

    def change_url(self, holding: Holding) -> str:
        """Return where this person can change what `holding` keeps; by link that is little."""
        if holding.change_url == "privacy:consents":
            return self.consents_url
        return reverse(holding.change_url) if holding.change_url and not self.token else ""

    def erase_url(self, kind: str) -> str:
        """Return the page that asks whether to erase `kind`."""
        if self.token:
            return reverse("privacy:erase_by_link", args=[self.token, kind])
        return reverse("privacy:erase", args=[kind])


def _mine(name: str) -> str:
    return reverse(f"privacy:{name}")


def for_owner(view: View) -> View:
    """Let a view take an `asker`: by the link in its address, else by login."""

    @wraps(view)
    @never_cache
    def guarded(request: HttpRequest, token: str = "", **kwargs: Any) -> HttpResponse:
        if token:
            link = get_object_or_404(AccessLink.objects.valid().by_token(token))
            asker = Asker(subject_by_address(link.email), token)
        elif request.user.is_authenticated:
            asker = Asker(subject_of(request.user, request.person))
        else:
            return redirect_to_login(request.get_full_path())
        response = view(request, asker, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response

    return guarded
