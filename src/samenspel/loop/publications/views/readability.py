"""How easy a draft is to read, and the words that a Werkplaats has for it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.text.reading import simpler_words
from samenspel.loop.network.views.guards import guarded
from samenspel.loop.publications import services
from samenspel.loop.publications.access import may_keep_words
from samenspel.loop.publications.forms.simpler import SimplerWordForm
from samenspel.loop.publications.models import Chapter, SimplerWord
from samenspel.loop.publications.readability import of_chapter, own_words
from samenspel.loop.publications.views.writing import show
from samenspel.loop.publications.views.writing_chapters import with_chapter

for_keepers_of_words = guarded(lambda request: may_keep_words(request.person, request.werkplaats))


@require_safe
@with_chapter
def chapter(request: HttpRequest, chapter: Chapter) -> HttpResponse:
    """Show a chapter with its hard words marked, and its long and passive sentences."""
    publication = chapter.publication
    blocks = list(chapter.blocks.filter(removed_at=None).select_related("recommendation"))
    found = of_chapter(chapter, blocks, own_words(publication.werkplaats))
    may_keep = may_keep_words(request.person, request.werkplaats)
    return show(
        request, "readability", publication, chapter=chapter, found=found, may_keep_words=may_keep
    )


@require_http_methods(["GET", "POST"])
@for_keepers_of_words
def words(request: HttpRequest) -> HttpResponse:
    """Show the simpler words of this Werkplaats, and keep one more."""
    form = SimplerWordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        kept = services.keep_word(
            werkplaats=request.werkplaats, by=request.person, **form.cleaned_data
        )
        messages.success(request, _("“%(word)s” has been kept.") % {"word": kept.word})
        return redirect("publications:simpler_words")
    own = SimplerWord.objects.filter(werkplaats=request.werkplaats)
    context = {"form": form, "own": own, "ours": simpler_words()}
    status = 422 if request.method == "POST" else 200
    return render(request, "publications/simpler_words.html", context, status=status)


@require_POST
@for_keepers_of_words
def forget(request: HttpRequest, pk: int) -> HttpResponse:
    """Look at a word again as everyone does."""
    kept = get_object_or_404(SimplerWord, pk=pk, werkplaats=request.werkplaats)
    services.forget_word(kept=kept, by=request.person)
    return redirect("publications:simpler_words")
