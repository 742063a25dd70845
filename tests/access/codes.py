"""Who gets what of codes, passages, tables and blind rounds: researchers, and nobody else."""

from typing import Any

from samenspel.loop.coding import services
from samenspel.loop.coding.models import BlindRound, Code
from samenspel.loop.network.models import Person
from tests.access.rows import Row, coordinators_only
from tests.focus_group import FocusGroup, a_focus_group

NOT_GET = 405
ROLES = ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"]
ONLY_POST = dict.fromkeys(ROLES, NOT_GET) | {"look_at": False}

TREE = [
    ("Hulp vragen", "", "Iemand vraagt hulp, of stelt dat juist uit."),
    ("Drempel", "Hulp vragen", "Wat iemand tegenhoudt om hulp te vragen."),
    ("Buren eerst", "Hulp vragen", "Eerst de buren, dan pas een organisatie."),
    ("Vertrouwen", "", "Wat maakt dat iemand durft te praten."),
    ("Zonder papieren", "Vertrouwen", "Iemand komt langs zonder map of formulier."),
    ("Te laat", "", "De hulp kwam te laat, of was er te laat bij."),
]
MARKS = [
    ("Ik bel nooit meteen.", "Drempel"),
    ("Eerst vraag ik de buurvrouw, die kent iedereen.", "Buren eerst"),
    ("vraag ik de buurvrouw", "Drempel"),
    ("Bij ons in het wijkteam horen we dat vaak te laat.", "Te laat"),
    ("Kom eens langs zonder map onder de arm.", "Zonder papieren"),
]


def a_group(make: Any, second: Person | None = None) -> FocusGroup:
    """Make a focus group of which the coordinator keeps the key; its words have codes."""
    group = a_focus_group(make.zhz, keeper=make.coordinator, coder=second)
    codes: dict[str, Code] = {}
    for name, parent, definition in TREE:
        codes[name] = services.make_code(
            team=group.team,
            by=make.coordinator,
            name=name,
            parent=codes.get(parent),
            definition=definition,
        )
    for words, name in MARKS:
        group.passage(words, code=codes[name], by=make.coordinator)
    return group


def slug(make: Any) -> dict[str, Any]:
    return {"slug": a_group(make).team.slug}


def empty(make: Any) -> dict[str, Any]:
    return {"slug": a_focus_group(make.zhz, keeper=make.coordinator).team.slug}


def code(make: Any) -> dict[str, Any]:
    return slug(make) | {"pk": Code.objects.get(name="Drempel").pk}


def merged(make: Any) -> dict[str, Any]:
    made = code(make)
    drempel, late = Code.objects.get(name="Drempel"), Code.objects.get(name="Te laat")
    services.merge_code(code=drempel, into=late, by=make.coordinator)
    return made


def retired(make: Any) -> dict[str, Any]:
    made = code(make)
    services.retire_code(code=Code.objects.get(name="Drempel"), by=make.coordinator)
    return made


def blind_round(make: Any) -> dict[str, Any]:
    group = a_group(make, second=make.resident)
    made = services.start_round(
        team=group.team,
        by=make.coordinator,
        title="Eerste focusgroep",
        sources=[group.transcript],
        coders=[make.coordinator, make.resident],
    )
    passage = group.passage("Ik bel nooit meteen.")
    passage.codings.create(code=Code.objects.get(name="Drempel"), by=make.resident)
    return {"slug": group.team.slug, "pk": made.pk}


def ended(make: Any) -> dict[str, Any]:
    made = blind_round(make)
    services.end_round(blind_round=BlindRound.objects.get(), by=make.coordinator)
    return made


def rounds(make: Any) -> dict[str, Any]:
    return {"slug": ended(make)["slug"]}


ROWS = [
    coordinators_only("coding:codebook", kwargs=slug),
    coordinators_only("coding:codebook", label="the order", kwargs=slug, query="?volgorde=ja"),
    coordinators_only("coding:codebook", label="empty", kwargs=empty),
    coordinators_only("coding:make_code", kwargs=slug),
    coordinators_only("coding:print_codebook", kwargs=slug),
    coordinators_only("coding:code", kwargs=code),
    coordinators_only("coding:code", label="merged", kwargs=merged),
    coordinators_only("coding:code", label="retired", kwargs=retired),
    Row("coding:reuse_code", kwargs=retired, **ONLY_POST),
    coordinators_only("coding:change_code", kwargs=code),
    Row("coding:shift_code", kwargs=code, **ONLY_POST),
    coordinators_only("coding:merge_code", kwargs=code),
    coordinators_only("coding:split_code", kwargs=code),
    coordinators_only("coding:retire_code", kwargs=code),
    coordinators_only("coding:passages", kwargs=slug),
    coordinators_only("coding:passages", label="asked", kwargs=slug, query="?woorden=buurvrouw"),
    coordinators_only("coding:passages", label="nothing", kwargs=slug, query="?woorden=giraf"),
    coordinators_only("coding:table_perspectives", kwargs=slug),
    coordinators_only("coding:table_perspectives", label="empty", kwargs=empty),
    coordinators_only("coding:table_sources", kwargs=slug),
    coordinators_only("coding:table_together", kwargs=slug),
    coordinators_only("coding:rounds", kwargs=rounds),
    coordinators_only("coding:start_round", kwargs=slug),
    coordinators_only("coding:round", kwargs=blind_round),
    coordinators_only("coding:round", label="ended", kwargs=ended),
    Row("coding:end_round", kwargs=blind_round, **ONLY_POST),
    coordinators_only(
        "coding:suggestions",
        kwargs=slug,
        query="?bron=0",
        coordinator=404,
        look_at=False,
    ),
]
