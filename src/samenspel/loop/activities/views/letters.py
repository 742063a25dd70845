"""Letters to a group: written, looked at with the list of who gets it, and sent once."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.loop.activities.forms.letters import LetterForm
from samenspel.loop.activities.services.group_letters import members_of, send_letter
from samenspel.loop.activities.views.guards import editable_activities, organiser_required

A_PAGE = 30
MOST_SHOWN = 2_000


@require_safe
@organiser_required
def letters(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what was sent, to how many and by whom."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    sent = activity.letters.select_related("sent_by", "session")
    page = Paginator(sent, A_PAGE).get_page(request.GET.get("pagina"))
    context = {"activity": activity, "page": page}
    return render(request, "activities/manage/letters.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
@organiser_required
def write_letter(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a letter; look at it and at who gets it; change it, or send it."""
    activity = get_object_or_404(editable_activities(request), pk=pk)
    form = LetterForm(request.POST or None, activity=activity)
    what, is_right = request.POST.get("what", ""), form.is_valid()
    if is_right and what == "send":
        return _sent(request, form)
    if is_right and what != "change":
        said = form.letter
        to = members_of(activity, said["group"], said["session"])
        context = {
            "activity": activity,
            "form": form,
            "number": to.count(),
            "recipients": to[:MOST_SHOWN],
        }
        return render(request, "activities/manage/letter_look.html", context)
    status = 422 if request.method == "POST" and not is_right else 200
    context = {"activity": activity, "form": form}
    return render(request, "activities/manage/letter.html", context, status=status)


def _sent(request: HttpRequest, form: LetterForm) -> HttpResponse:
    letter = send_letter(activity=form.activity, by=request.person, **form.letter)
    text = ngettext(
        "Your letter is on its way to %(number)s person.",
        "Your letter is on its way to %(number)s people.",
        letter.number,
    )
    messages.success(request, text % {"number": letter.number})
    return redirect("activities:letters", pk=form.activity.pk)
