"""Say something about a draft, suggest other words, and see what is still open."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.ground.common.numbers import number_said
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.publications import services
from samenspel.loop.publications.comparing import stretches
from samenspel.loop.publications.forms.together import (
    CommentForm,
    DecideForm,
    ReplyForm,
    SuggestForm,
    TakeOverForm,
)
from samenspel.loop.publications.models import Block, BlockKind, Publication, Suggestion
from samenspel.loop.publications.services.suggesting import text_of
from samenspel.loop.publications.services.talking import About
from samenspel.loop.publications.services.texts import Text, words_of
from samenspel.loop.publications.talking import comments_of, suggestions_of, talk_of
from samenspel.loop.publications.views.guards import for_writers
from samenspel.loop.publications.views.together import place_of, show


@require_safe
@for_writers
def talk(request: HttpRequest, publication: Publication) -> HttpResponse:
    """List what waits for an answer; below it what was settled."""
    settled = comments_of(publication).exclude(resolved_at=None).order_by("-resolved_at")
    decided = suggestions_of(publication).exclude(state="open").order_by("-decided_at")
    context = {
        "talks": talk_of(publication),
        "settled": settled[:30],
        "decided": decided[:30],
        "reply_form": ReplyForm(),
    }
    return show(request, "talk", publication, **context)


@require_http_methods(["GET", "POST"])
@for_writers
def say(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Say something about the whole, a chapter, a piece or a recommendation."""
    about = _about(request, publication)
    initial = {"quote": request.GET.get("woorden", "")[:400]}
    form = CommentForm(request.POST or None, initial=initial)
    if isinstance(about, Block) and about.kind == BlockKind.QUOTE:
        del form.fields["quote"]  # Words of people are not copied.
    if request.method == "POST" and form.is_valid():
        services.say(about=about, by=request.person, **form.cleaned_data)
        messages.success(request, _("It is kept. Who writes along sees it."))
        return redirect(place_of(publication, about))
    back = place_of(publication, about)
    return show(request, "say", publication, form=form, about=about, back=back)


@require_POST
@for_writers
def reply(request: HttpRequest, publication: Publication, pk: int) -> HttpResponse:
    """Answer what was said."""
    comment = get_object_or_404(publication.comments.select_related("publication"), pk=pk)
    form = ReplyForm(request.POST)
    if not form.is_valid():
        return show(request, "reply", publication, form=form, comment=comment)
    services.reply(comment=comment, by=request.person, **form.cleaned_data)
    return _back(publication, comment.answers_id or comment.pk)


@require_POST
@for_writers
def settle(request: HttpRequest, publication: Publication, pk: int) -> HttpResponse:
    """Settle what was said, or open it again."""
    comment = get_object_or_404(publication.comments.select_related("publication"), pk=pk)
    settled = request.POST.get("settled") != "no"
    services.settle_comment(comment=comment, by=request.person, settled=settled)
    messages.success(request, _("It is settled.") if settled else _("It is open again."))
    return _back(publication, None if settled else comment.pk)


@require_http_methods(["GET", "POST"])
@for_writers
def suggest(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Suggest other words for a text, beginning with the present ones."""
    text = _about(request, publication)
    if isinstance(text, Publication) or not hasattr(text, "version"):
        raise Http404
    now = words_of(text)  # type: ignore[arg-type]
    form = SuggestForm(request.POST or None, initial={"after": now, "version": text.version})
    meanwhile = None
    if request.method == "POST" and form.is_valid():
        try:
            return _suggested(request, publication, text, form)  # type: ignore[arg-type]
        except ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = with_version(form.data, meanwhile.version)
        except ValidationError as error:
            form.add_error("after", error)
    context: dict[str, Any] = {"form": form, "about": text, "meanwhile": meanwhile, "now": now}
    return show(request, "suggest", publication, back=place_of(publication, text), **context)


@require_http_methods(["GET", "POST"])
@for_writers
def suggestion(request: HttpRequest, publication: Publication, pk: int) -> HttpResponse:
    """Show what somebody suggests; take it over, or not."""
    found = get_object_or_404(suggestions_of(publication), pk=pk)
    found.publication = publication
    text = text_of(found)
    changed = words_of(text).strip() != found.before.strip()
    form: Any = _decide_form(request, found, text, changed=changed)
    if request.method == "POST" and form.is_valid():
        try:
            return _decided(request, publication, found, form)
        except (ChangedMeanwhileError, services.TextChangedError) as error:
            text, changed = error.current, True
            form = _take_over_form(found, text)
            messages.warning(request, _("The text changed meanwhile. Look at all three."))
        except ValidationError as error:
            form.add_error(None, error)
    return show(
        request,
        "suggestion",
        publication,
        suggestion=found,
        text=text,
        form=form,
        changed=changed and found.state == "open",
        stretches=stretches(found.before, found.after),
        since=stretches(found.before, words_of(text)) if changed else (),
        back=place_of(publication, text),
    )


def _decide_form(request: HttpRequest, found: Suggestion, text: Text, *, changed: bool) -> Any:
    if request.method == "POST":
        merges = "words" in request.POST and request.POST.get("decision") == "take"
        return (TakeOverForm if merges else DecideForm)(request.POST)
    return _take_over_form(found, text) if changed else DecideForm()


def _take_over_form(found: Suggestion, text: Text) -> TakeOverForm:
    return TakeOverForm(initial={"words": found.after, "version": text.version})


def _decided(
    request: HttpRequest, publication: Publication, found: Suggestion, form: Any
) -> HttpResponse:
    told = form.cleaned_data
    if request.POST.get("decision") == "take":
        services.take_over(
            suggestion=found,
            by=request.person,
            words=told.get("words"),
            seen_version=told.get("version"),
            why=told["why"],
        )
        messages.success(request, _("The text is as it was suggested."))
    else:
        services.decline(suggestion=found, by=request.person, why=told["why"])
        messages.success(request, _("The text stays as it is."))
    return redirect("publications:talk", slug=publication.slug)


def _suggested(
    request: HttpRequest, publication: Publication, text: Text, form: SuggestForm
) -> HttpResponse:
    told = form.cleaned_data
    services.suggest(
        text=text,
        by=request.person,
        after=told["after"],
        why=told["why"],
        seen_version=told["version"],
        key=told["key"],
    )
    messages.success(request, _("Your suggestion is kept. Who writes it decides."))
    return redirect(place_of(publication, text))


def _back(publication: Publication, pk: int | None) -> HttpResponse:
    page = redirect("publications:talk", slug=publication.slug)
    page["Location"] += f"#opmerking-{pk}" if pk else ""
    return page


def _about(request: HttpRequest, publication: Publication) -> About:
    """Return the part of the draft that is asked for in the address; the whole when none is."""
    for name, rows in (
        ("hoofdstuk", publication.chapters.all()),
        ("aanbeveling", publication.recommendations.select_related("chapter")),
        ("blok", Block.objects.filter(chapter__publication=publication).select_related("chapter")),
    ):
        asked = request.GET.get(name)
        if asked is not None:
            found: Any = get_object_or_404(rows, pk=number_said(asked))
            (found.chapter if name == "blok" else found).publication = publication
            return found  # type: ignore[no-any-return]
    return publication
