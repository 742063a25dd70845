"""My data, as page and as file; erase; ask for a link; who may see me."""

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from samenspel.ground.accounts.letters import sender_for
from samenspel.ground.accounts.models import User
from samenspel.ground.common.ratelimit import allow, client_address
from samenspel.loop.network.models import Person
from samenspel.reach.privacy.access import may_erase_by_link
from samenspel.reach.privacy.choosing import choose_circles
from samenspel.reach.privacy.forms import QUESTIONS, AddressForm, ConsentsForm
from samenspel.reach.privacy.registry import holding_named, what_is_held
from samenspel.reach.privacy.services import erase_holdings, rehearse_erasing, send_link
from samenspel.reach.privacy.telling import as_file
from samenspel.reach.privacy.views.asking import Asker, for_owner

ALL = "alles"


@for_owner
def data(request: HttpRequest, asker: Asker) -> HttpResponse:
    """Show everything that is held of whoever asks."""
    kinds = what_is_held(asker.subject)
    sections = [
        (holding, items, asker.change_url(holding), asker.erase_url(holding.name))
        for holding, items in kinds
    ]
    everything = asker.erase_url(ALL)
    context = {"asker": asker, "sections": sections, "erase_all_url": everything}
    return render(request, "privacy/data.html", context)


@for_owner
def download(request: HttpRequest, asker: Asker) -> HttpResponse:
    """Send everything as a file."""
    response = JsonResponse(
        as_file(asker.subject), json_dumps_params={"ensure_ascii": False, "indent": 2}
    )
    response["Content-Disposition"] = 'attachment; filename="mijn-gegevens.json"'
    return response


@for_owner
def erase(request: HttpRequest, asker: Asker, kind: str) -> HttpResponse:
    """Say exactly what will happen, and do it when that is what somebody wants."""
    held = [h for h, _items in what_is_held(asker.subject) if kind in {ALL, h.name}]
    if kind != ALL and holding_named(kind) is None:
        raise Http404
    if asker.token and not may_erase_by_link(asker.subject):
        return redirect_to_login(reverse("privacy:erase", args=[kind]))
    if request.method == "POST":
        try:
            erase_holdings(holdings=held, subject=asker.subject, way=asker.way)
        except ValidationError:
            pass  # The rehearsal meets the same, and the page says it.
        else:
            return _after_erasing(request, asker)
    rehearsal = rehearse_erasing(holdings=held, subject=asker.subject)
    context = {"asker": asker, "rehearsal": rehearsal, "everything": kind == ALL}
    return render(request, "privacy/erase.html", context | {"tried": request.method == "POST"})


def _after_erasing(request: HttpRequest, asker: Asker) -> HttpResponse:
    if request.user.is_authenticated and not User.objects.filter(pk=request.user.pk).exists():
        logout(request)
    messages.success(request, _("It is erased."))
    return redirect("privacy:request" if asker.token else asker.home_url)


@never_cache
def request_link(request: HttpRequest) -> HttpResponse:
    """Mail a link to one's own data; the answer is always the same."""
    form = AddressForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "privacy/request.html", {"form": form})
    place = client_address(request)
    if not form.is_robot and allow(f"privacy.place:{place}", limit=10, per_seconds=60 * 60):
        send_link(
            email=form.cleaned_data["email"],
            sender=sender_for(request),
            language=get_language() or "nl",
        )
    return redirect("privacy:requested")


@never_cache
def requested(request: HttpRequest) -> HttpResponse:
    """Say that a link is on its way."""
    return render(request, "privacy/requested.html")


@for_owner
def consents(request: HttpRequest, asker: Asker) -> HttpResponse:
    """Choose who may see my name and photo, and who may contact me; it counts at once."""
    person = Person.objects.filter(pk=asker.subject.person_id or 0).first()
    if person is None:
        return redirect(asker.home_url)
    if asker.token and not may_erase_by_link(asker.subject):
        return redirect_to_login(reverse("privacy:consents"))
    form = ConsentsForm(request.POST or None, person=person)
    if request.method == "POST" and form.is_valid():
        words = {purpose: label for purpose, (label, _help) in QUESTIONS.items()}
        choose_circles(person=person, answers=form.answers, words=words)
        messages.success(request, _("Your choice counts from now on, everywhere."))
        return redirect(asker.consents_url)
    return render(request, "privacy/consents.html", {"form": form, "asker": asker})
