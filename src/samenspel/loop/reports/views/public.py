"""What people without an account do by a mailed link: agree to a photo, say what they think."""

import mimetypes

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.common.views.media import HARMLESS
from samenspel.ground.consent.gate import has_consented
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.loop.reports import services
from samenspel.loop.reports.forms import FeedbackForm
from samenspel.loop.reports.models import FeedbackInvitation, Portrayed, Report
from samenspel.loop.reports.sections import AFTER_FEEDBACK
from samenspel.loop.reports.services.portrayed import words_asked


@never_cache
@require_http_methods(["GET", "POST"])
def portrayed(request: HttpRequest, token: str) -> HttpResponse:
    """Ask whether a photo may be shown. Opening changes nothing; a button does."""
    asked = _portrayed(request, token)
    answer = request.POST.get("answer")
    if answer in {"yes", "no"}:
        services.answer_portrayed(portrayed=asked, agrees=answer == "yes")
        return redirect(asked)
    reach = Reach(asked.asked_reach)
    context = {
        "portrayed": asked,
        "activity": asked.photo.report.activity,
        "words": words_asked(reach),
        "agrees": has_consented(asked, Purpose.SHOW_PHOTO, reach),
        "agrees_to_less": has_consented(asked, Purpose.SHOW_PHOTO, Reach.TEAM),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "reports/portrayed.html", context, status=status)


@never_cache
@require_safe
def portrayed_photo(request: HttpRequest, token: str) -> HttpResponse:
    """Send the photo itself, to whom it is asked about."""
    name = str(_portrayed(request, token).photo.image.name)
    try:
        with default_storage.open(name) as picture:
            content = picture.read()
    except OSError as error:
        raise Http404 from error
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return HttpResponse(content, content_type=kind, headers={"Content-Security-Policy": HARMLESS})


@never_cache
@require_http_methods(["GET", "POST"])
def feedback(request: HttpRequest, token: str) -> HttpResponse:
    """Ask what somebody thought of it: one answer for each link, kept without who."""
    invitations = FeedbackInvitation.objects.for_werkplaats(request.werkplaats).with_token(token)
    invitation = get_object_or_404(invitations.select_related("activity"))
    form = FeedbackForm(request.POST or None)
    if not invitation.used and form.is_valid():
        services.give_feedback(invitation=invitation, **form.cleaned_data)
        return redirect(invitation)
    activity = invitation.activity
    report = Report.objects.visible_to(request.person).filter(activity=activity).first()
    context = {"invitation": invitation, "activity": activity, "form": form, "report": report}
    context["sections"] = AFTER_FEEDBACK.of(activity, request.person) if invitation.used else []
    status = 422 if request.method == "POST" and not invitation.used else 200
    return render(request, "reports/feedback.html", context, status=status)


def _portrayed(request: HttpRequest, token: str) -> Portrayed:
    people = Portrayed.objects.for_werkplaats(request.werkplaats).with_token(token)
    found: Portrayed = get_object_or_404(
        people.select_related("photo__report__activity__werkplaats__site")
    )
    return found
