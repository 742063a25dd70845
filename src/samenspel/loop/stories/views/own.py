"""The private page of who told a story: who may read it, other words, taking it back."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.ground.common.private import not_too_often, private_page, sent
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.stories import services
from samenspel.loop.stories.forms import ChangeForm, ShareForm
from samenspel.loop.stories.models import ValueStory
from samenspel.loop.stories.views.guards import werkplaats_or_404
from samenspel.loop.stories.words import circles

guard = private_page("stories/link_gone.html")
View = Callable[..., HttpResponse]


def _find(request: HttpRequest, token: str) -> ValueStory:
    stories = ValueStory.objects.for_werkplaats(werkplaats_or_404(request)).with_token(token)
    known = stories.with_consent().with_what_they_are_about().select_related("werkplaats__site")
    found: ValueStory = get_object_or_404(known)
    return found


def with_link(view: View) -> View:
    """Give `view` the story of a link that works; else say what to do."""

    @guard
    @wraps(view)
    def inner(request: HttpRequest, token: str) -> HttpResponse:
        story = _find(request, token)
        if not story.link_works:
            return _show(request, "expired", story, status=410)
        return view(request, story)

    return inner


def _show(
    request: HttpRequest, page: str, story: ValueStory, status: int = 200, **more: Any
) -> HttpResponse:
    return render(request, f"stories/{page}.html", {"story": story} | more, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_link
def own(request: HttpRequest, story: ValueStory) -> HttpResponse:
    """Show the story as others would read it, and ask who may."""
    now: Any = story
    initial = {"reach": now.shown_to, "named": now.is_named}
    form = ShareForm(sent(request), story=story, initial=initial)
    if request.method == "POST" and form.attempt(services.share_story, story=story):
        messages.success(request, _("Your choice is kept. It works from now on."))
        return redirect(story.own_url)
    status = 422 if request.method == "POST" else 200
    readers = dict(circles(story)).get(now.shown_to)
    return _show(request, "own", story, status=status, form=form, readers=readers)


@require_http_methods(["GET", "HEAD", "POST"])
@with_link
def change(request: HttpRequest, story: ValueStory) -> HttpResponse:
    """Change the words."""
    form = ChangeForm(sent(request), story=story)
    if request.method != "POST":
        return _show(request, "change", story, form=form)
    try:
        if form.attempt(services.change_story, story=story):
            messages.success(request, _("Your words are kept."))
            return redirect(story.own_url)
    except services.ChangedMeanwhileError as error:
        form.data = with_version(form.data, error.current.version)
        form.add_error(None, _("This was changed in another window. Look, and keep it again."))
        return _show(request, "change", story, status=409, form=form)
    return _show(request, "change", story, status=422, form=form)


@require_POST
@with_link
def hide(request: HttpRequest, story: ValueStory) -> HttpResponse:
    """Let nobody read it any more."""
    services.hide_story(story=story)
    messages.success(request, _("From now on nobody can read your story. You still can, here."))
    return redirect(story.own_url)


@require_http_methods(["GET", "HEAD", "POST"])
@with_link
def erase(request: HttpRequest, story: ValueStory) -> HttpResponse:
    """Ask whether somebody is sure; throw it away."""
    if request.method != "POST":
        return _show(request, "erase", story)
    services.erase_story(story=story)
    messages.success(request, _("Your story is gone, with your name and mail address."))
    return redirect("stories:list")


@require_POST
@guard
def renew(request: HttpRequest, token: str) -> HttpResponse:
    """Mail a new link to the address that the old one was sent to; never says which that is."""
    story = _find(request, token)
    mailed = not_too_often(request, "stories.renew", token) and services.renew_link(story=story)
    return _show(request, "renewed", story, sent=mailed)
