"""What people do by a private link: read a draft and say what they think; say yes to their name.

Words of people are shown as far as everyone may read them, unless a member who was asked is logged
in: the link alone says nothing about who holds it.
"""

from contextlib import suppress
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.typesetting.markup import plain
from samenspel.loop.publications import services
from samenspel.loop.publications.content import BlockIn, Content, FigureIn
from samenspel.loop.publications.forms.together import RemarkForm, ReviewForm
from samenspel.loop.publications.models import (
    Block,
    BlockKind,
    Chapter,
    Contributor,
    PublicationState,
    Review,
    ReviewAnswer,
)
from samenspel.loop.publications.pictures_then import send_picture
from samenspel.loop.publications.reading import Ways, read_as
from samenspel.loop.publications.services.contributing import words_asked
from samenspel.loop.teams.views.guards import private_page

OUR_TEXT = {BlockKind.TEXT, BlockKind.EXAMPLE}
"""Of these a reader can write the words otherwise; of the rest one can say something."""


@require_http_methods(["GET", "POST"])
@private_page
def review(request: HttpRequest, token: str) -> HttpResponse:
    """Show the parts, and ask what the reader thinks. Opening changes nothing; a button does."""
    found = _review(request, token)
    answer = request.POST.get("answer", found.answer)
    form = ReviewForm(request.POST or None, initial={"words": found.words})
    if request.method == "POST" and answer in ReviewAnswer.values and form.is_valid():
        words = form.cleaned_data["words"] if "words" in request.POST else found.words
        with suppress(PermissionDenied):  # The round is closed: the page says so.
            services.answer_review(review=found, answer=answer, words=words)
        return redirect(found)
    content = Content.from_dict(found.asked_version.content)
    said = found.comments.begun().select_related("chapter").prefetch_related("replies")
    context = {
        "form": form,
        "content": content,
        "loose": bool(_loose(content)),
        "answers": ReviewAnswer.choices,
        "said": said,
        "suggested": found.suggestions.all(),
    }
    return _show(request, "review", found, **context)


@require_safe
@private_page
def part(request: HttpRequest, token: str, key: str) -> HttpResponse:
    """Show one part to read, with a way to say something about each piece."""
    found = _review(request, token)
    content = Content.from_dict(found.asked_version.content)
    book = read_as(content, found.publication, reader=_reader(request, found), ways=_ways(found))
    parts = list(book.parts)
    at = next((n for n, one in enumerate(parts) if one.key == key), None)
    if at is None and key != "aanbevelingen":
        raise Http404
    context = {
        "content": content,
        "part": parts[at] if at is not None else None,
        "advice": book.advice if at is None else (),
        "previous": parts[at - 1] if at else None,
        "following": parts[at + 1] if at is not None and at + 1 < len(parts) else None,
        "loose": bool(_loose(content)) and at is not None and at + 1 == len(parts),
        "pieces": _pieces(content, parts[at]) if at is not None else (),
    }
    return _show(request, "review_part", found, **context)


@require_http_methods(["GET", "POST"])
@private_page
def remark(request: HttpRequest, token: str, key: str) -> HttpResponse:
    """Let a reader say something about a piece or a part, or write its words otherwise."""
    found = _review(request, token)
    content = Content.from_dict(found.asked_version.content)
    block = next((one for one in content.blocks() if one.key == key), None)
    chapter = next((one for one in content.chapters if one.key == key), None) or next(
        (one for one in content.chapters if block in one.blocks), None
    )
    about = _about(found, block, key)
    if about is None or chapter is None or not found.is_open:
        raise Http404
    before = block.text if block and block.kind in OUR_TEXT and block.text else None
    form = RemarkForm(request.POST or None, before=before)
    back = reverse("publications:review_part", kwargs={"token": token, "key": chapter.key})
    place = f"#b-{block.key[:8]}" if block else ""
    if request.method == "POST" and form.is_valid() and _kept(found, about, before, form):
        return redirect(f"{back}?dank=1{place}")
    words = plain(block.text) if block else ""
    context = {"form": form, "chapter": chapter, "words": words, "back": back + place}
    return _show(request, "review_remark", found, **context)


@require_safe
@private_page
def picture(request: HttpRequest, token: str, key: str) -> HttpResponse:
    """Send a picture of what is read."""
    return send_picture(Content.from_dict(_review(request, token).asked_version.content), key)


@require_http_methods(["GET", "POST"])
@private_page
def contributor(request: HttpRequest, token: str) -> HttpResponse:
    """Ask whether a name may stand on it. Opening changes nothing; a button does."""
    people = Contributor.objects.for_werkplaats(request.werkplaats).with_token(token)
    rows = people.select_related("publication__team", "publication__werkplaats__site")
    found = get_object_or_404(rows)
    answer = request.POST.get("answer")
    if answer in {"yes", "no"}:
        services.answer_contributor(contributor=found, agrees=answer == "yes")
        return redirect(found)
    context = {
        "contributor": found,
        "publication": found.publication,
        "words": words_asked(found),
        "agrees": Contributor.objects.named().filter(pk=found.pk).exists(),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "publications/together/name.html", context, status=status)


def _kept(found: Review, about: Any, before: str | None, form: RemarkForm) -> bool:
    """Keep what was said and what was suggested; at least one of both."""
    told = form.cleaned_data
    after, text, key = told.get("after", ""), told["text"], told["key"]
    changed = before is not None and _same(after) != _same(before) and bool(after.strip())
    if not text and not changed:
        form.nothing_said()
        return False
    try:
        if changed and isinstance(about, Block):
            services.suggest_as_reader(
                review=found, text=about, before=before or "", after=after, why=text[:400], key=key
            )
        if text and (not changed or len(text) > 400):
            services.say_as_reader(review=found, about=about, text=text, key=key)
    except ValidationError as error:
        form.add_error("after" if "after" in form.fields else "text", error)
        return False
    return True


def _same(words: str) -> str:
    return words.replace("\r\n", "\n").strip()


def _about(found: Review, block: BlockIn | None, key: str) -> Any:
    """Return what the reader speaks about, as it is in the draft; else the nearest that is left."""
    own = {"chapter__publication": found.publication, "guid": key}
    if block is not None:
        there = Block.objects.filter(**own).select_related("chapter__publication").first()
        return there or found.publication
    chapters = Chapter.objects.filter(publication=found.publication, guid=key)
    return chapters.select_related("publication").first() or found.publication


def _pieces(content: Content, part: Any) -> list[tuple[Any, str]]:
    """Return the pieces of a part, each with the key of its block."""
    keys = {f"b-{block.key[:8]}": block.key for block in content.blocks()}
    return [(piece, keys.get(piece.id, part.key)) for piece in part.pieces]


def _loose(content: Content) -> list[str]:
    """Return the recommendations that stand in no chapter."""
    placed = {block.recommendation for block in content.blocks()}
    return [one.key for one in content.recommendations if one.key not in placed]


def _reader(request: HttpRequest, found: Review) -> Any:
    return found.person if found.person and request.person == found.person else None


def _ways(found: Review) -> Ways:
    token = found.token

    def image(figure: FigureIn) -> str:
        kwargs = {"token": token, "key": figure.key}
        return reverse("publications:review_picture", kwargs=kwargs)

    def why(key: str) -> str:
        kwargs = {"token": token, "key": "aanbevelingen"}
        return reverse("publications:review_part", kwargs=kwargs) + f"#r-{key[:8]}"

    return Ways(image=image, why=why)


def _review(request: HttpRequest, token: str) -> Review:
    rows = Review.objects.for_werkplaats(request.werkplaats).with_token(token)
    place = "asked_version__publication"
    wanted = (f"{place}__team__werkplaats", f"{place}__werkplaats__site", "person")
    found: Review = get_object_or_404(rows.select_related(*wanted))
    if found.publication.state == PublicationState.WITHDRAWN:
        raise Http404
    return found


def _show(request: HttpRequest, screen: str, found: Review, **more: Any) -> HttpResponse:
    context = {"review": found, "publication": found.publication} | more
    context["team"] = found.publication.team
    status = 422 if request.method == "POST" else 200
    return render(request, f"publications/together/{screen}.html", context, status=status)
