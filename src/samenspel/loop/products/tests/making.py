"""Products for tests: a full one in the making, and one in the library."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from samenspel.loop.network.models import Person, Perspective, Werkplaats
from samenspel.loop.products import services
from samenspel.loop.products.models import Product
from samenspel.loop.teams.models import Team, TeamRole

STEPS = [
    {"title": "Kies een straat", "text": "Begin waar je iemand kent."},
    {"title": "Bel aan zonder map", "text": "Neem koffie mee, en tijd."},
]


def a_team(werkplaats: Werkplaats, *seated: Person, lead: Person | None = None) -> Team:
    team = Team.objects.create(
        werkplaats=werkplaats, name="Samen wonen", slug="samen-wonen", challenge="Wie helpt wie?"
    )
    for person in seated:
        team.members.create(person=person, perspective=Perspective.CITIZEN)
    if lead is not None:
        team.members.create(person=lead, perspective=Perspective.EDUCATION, role=TeamRole.LEAD)
    return team


def a_draft(team: Team, by: Person, **fields: Any) -> Product:
    told = {"title": "Koffie zonder map", "kind": "method", "summary": "Kom langs zonder map."}
    return services.begin_product(team=team, by=by, **(told | fields))


def filled(team: Team, by: Person, **fields: Any) -> Product:
    """A draft with all that it needs, two steps, a lesson and a file."""
    tags = fields.pop("tags", {})
    product = a_draft(team, by, **fields)
    services.change_product(
        product=product,
        by=by,
        values={
            "situation": "Als iemand nooit belt.",
            "failed": "Bellen vooraf werkte niet.",
            "watch_out": "Kom niet met z'n drieën.",
            "needed": "Een thermoskan",
            "effort": "Een halve dag per week",
            "hours": 4,
            "goals": "Je kunt een gesprek beginnen\nJe weet wanneer je weggaat",
            "contact_mail": "samenwonen@hogeschool.example.org",
        },
        tags={"audience": ["professional"], "situation": ["at-home"]} | tags,
    )
    services.put_steps(product=product, by=by, rows=STEPS)
    services.put_assignments(
        product=product,
        by=by,
        rows=[{"title": "Bel aan", "hand_in": "Een verslag", "time": "2 uur"}],
    )
    upload = SimpleUploadedFile("kaart.txt", b"Een kaart om te printen.")
    services.add_file(product=product, by=by, title="De kaart", upload=upload)
    return Product.objects.select_related("team__werkplaats", "werkplaats").get(pk=product.pk)


def published(team: Team, by: Person, **fields: Any) -> Product:
    product = filled(team, by, **fields)
    services.publish_product(product=product, by=by)
    return Product.objects.select_related("team__werkplaats", "werkplaats").get(pk=product.pk)
