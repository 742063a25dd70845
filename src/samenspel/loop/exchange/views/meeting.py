"""The page of who was asked to meet somebody: yes or no, without an account."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samenspel.loop.exchange import services
from samenspel.loop.exchange.models import Introduction, Need


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def introduction(request: HttpRequest, token: str) -> HttpResponse:
    """Show who would like to meet: the line, and the first name if that was agreed.

    Opening the link changes nothing: mail programs open links by themselves.
    """
    introductions = Introduction.objects.for_werkplaats(request.werkplaats).with_lines()
    found = introductions.with_token(token).first()
    if found is None:
        return render(request, "exchange/introduction_gone.html", status=404)
    if request.method == "POST" and request.POST.get("what") in {"yes", "no"}:
        services.answer_introduction(introduction=found, agrees=request.POST["what"] == "yes")
        return redirect("exchange:introduction", token=token)
    context = {"introduction": found, "facts": _facts(found)}
    response = render(request, "exchange/introduction.html", context)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _facts(found: Introduction) -> list[tuple[str, str]]:
    """Return both lines, each with whose it is."""
    mine, theirs = found.asked, found.asker
    name = f" ({theirs.first_name})" if theirs.first_name else ""
    if mine.side == Need.side:
        labels = _("You wrote that you come to fetch:"), _("The other brings:")
    else:
        labels = _("You wrote that you bring:"), _("The other comes to fetch:")
    return [(labels[0], mine.text), (labels[1], theirs.text + name)]
