"""Photos: choosing them, saying what they show, and asking who is on them."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.ground.consent.models import How
from samenspel.loop.activities.models import Activity
from samenspel.loop.reports import services
from samenspel.loop.reports.forms import PhotoForm, PhotosForm, PortrayedForm
from samenspel.loop.reports.models import Faces, Photo, Portrayed
from samenspel.loop.reports.states import with_states
from samenspel.loop.reports.steps import around, url_of
from samenspel.loop.reports.views.guards import closable


@require_http_methods(["GET", "POST"])
@closable
def photos(request: HttpRequest, activity: Activity) -> HttpResponse:
    """Take photos, several at once; what is wrong with one is told of that one."""
    context = around("photos", activity)
    goes_on = "go_on" in request.POST
    if goes_on and not request.FILES:
        return redirect(context["next_url"])
    form = PhotosForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        _keep(request, activity, form)
        if form.is_valid():
            return redirect(context["next_url"] if goes_on else url_of("photos", activity))
    status = 422 if request.method == "POST" else 200
    context |= {"form": form, "photos": with_states(activity)}
    return render(request, "reports/closing/photos.html", context, status=status)


def _keep(request: HttpRequest, activity: Activity, form: PhotosForm) -> None:
    kept = 0
    for upload in form.cleaned_data["photos"]:
        try:
            services.add_photo(activity=activity, by=request.person, upload=upload)
            kept += 1
        except ValidationError as error:
            form.refuse(upload.name or "", error.messages)
    if kept:
        text = ngettext(
            "%(number)s photo has been kept.", "%(number)s photos have been kept.", kept
        )
        messages.success(request, text % {"number": kept})


@require_http_methods(["GET", "POST"])
@closable
def photo(request: HttpRequest, activity: Activity, photo_pk: int) -> HttpResponse:
    """Ask what one photo shows, and who can be recognised."""
    shown = _one(activity, photo_pk)
    known = {"alt": shown.alt} | ({} if shown.faces == Faces.UNKNOWN else {"faces": shown.faces})
    form = PhotoForm(request.POST or None, initial=known)
    if form.is_valid():
        try:
            services.describe_photo(photo=shown, by=request.person, **form.cleaned_data)
        except ValidationError as error:
            form.add_error("faces", error)
        else:
            to_name = shown.faces == Faces.PEOPLE
            return redirect("reports:photo", activity.pk, photo_pk) if to_name else _back(activity)
    return _show_photo(request, shown, form, PortrayedForm(activity=activity))


@require_POST
@closable
def name_portrayed(request: HttpRequest, activity: Activity, photo_pk: int) -> HttpResponse:
    """Say who can be recognised; that person is asked."""
    shown = _one(activity, photo_pk)
    form = PortrayedForm(request.POST, activity=activity)
    if form.is_valid():
        details = form.cleaned_data | {"how": How(form.cleaned_data["how"])}
        services.name_portrayed(photo=shown, by=request.person, **details)
        asked = details["how"] == How.FORM
        text = _("We ask this person by mail.") if asked else _("This person is written down.")
        messages.success(request, text)
        return redirect("reports:photo", activity.pk, photo_pk)
    return _show_photo(
        request, shown, PhotoForm(initial={"alt": shown.alt, "faces": shown.faces}), form
    )


@require_POST
@closable
def remove_portrayed(
    request: HttpRequest, activity: Activity, photo_pk: int, portrayed_pk: int
) -> HttpResponse:
    """Correct a name that was wrong."""
    found = get_object_or_404(Portrayed, photo=_one(activity, photo_pk), pk=portrayed_pk)
    found.photo.report.activity = activity
    services.remove_portrayed(portrayed=found, by=request.person)
    return redirect("reports:photo", activity.pk, photo_pk)


@require_POST
@closable
def remove_photo(request: HttpRequest, activity: Activity, photo_pk: int) -> HttpResponse:
    """Remove a photo; twice is once."""
    found = Photo.objects.filter(report__activity=activity, pk=photo_pk).first()
    if found is not None:
        found.report.activity = activity
        services.remove_photo(photo=found, by=request.person)
        messages.success(request, _("The photo has been removed."))
    return _back(activity)


def _back(activity: Activity) -> HttpResponse:
    return redirect(url_of("photos", activity))


def _one(activity: Activity, pk: int) -> Photo:
    photos = Photo.objects.select_related("report")
    found: Photo = get_object_or_404(photos, report__activity=activity, pk=pk)
    found.report.activity = activity
    return found


def _show_photo(
    request: HttpRequest, shown: Photo, form: PhotoForm, naming: PortrayedForm
) -> HttpResponse:
    activity = shown.report.activity
    context = around("photos", activity) | {
        "photo": next(one for one in with_states(activity) if one.photo == shown),
        "names_people": shown.faces == Faces.PEOPLE,
        "form": form,
        "naming": naming,
        "photos_url": url_of("photos", activity),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "reports/closing/photo.html", context, status=status)
