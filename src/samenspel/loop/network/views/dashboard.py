"""Where the coordinator begins: what waits, and everything there is to manage."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenspel.ground.common import menu
from samenspel.loop.network.views.guards import coordinator_required


@require_safe
@coordinator_required
def manage(request: HttpRequest) -> HttpResponse:
    """Show every screen with what waits there; what waits most comes first as the next step."""
    items = [
        {
            "label": item.label,
            "url": item.url,
            "description": item.description,
            "waiting": item.badge(request),
        }
        for item in menu.items_for("manage", request)
        if item.url != request.path
    ]
    waiting = [item for item in items if item["waiting"]]
    context = {"items": items, "next": waiting[0] if waiting else None}
    return render(request, "network/manage/dashboard.html", context)
