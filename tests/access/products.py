"""Who gets what in `products`: everyone the library, the table its workshop."""

from typing import Any

from samenspel.loop.products import services
from samenspel.loop.products.models import Product
from samenspel.loop.products.tests.making import a_draft, a_team, filled, published
from tests.access.rows import HIDDEN, LOGIN, Row, coordinators_only, public

ROLES = ["visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"]
ONLY_POST = dict.fromkeys(ROLES, 405) | {"look_at": False}
FOR_THE_TABLE = dict.fromkeys(["visitor", "outsider", "member", "neighbour", "elsewhere"], HIDDEN)


def team(make: Any) -> Any:
    """Make a team in which Roos sits at the table and Pim, the member who looks, doesn't."""
    return a_team(make.zhz, make.resident, lead=make.coordinator)


def shelved(make: Any, **fields: Any) -> Product:
    return published(team(make), make.coordinator, **fields)


def revised(make: Any) -> Product:
    """Publish a second version."""
    product = shelved(make)
    revision = services.begin_revision(product=product, by=make.coordinator)
    services.change_product(
        product=revision, by=make.coordinator, values={"cost": "Ongeveer 40 euro aan koffie"}
    )
    services.publish_product(product=product, by=make.coordinator, what_changed="Met de kosten.")
    return Product.objects.get(pk=product.pk)


def slug_of(product: Product, **more: Any) -> dict[str, Any]:
    return {"slug": product.slug} | more


def in_library(make: Any) -> dict[str, Any]:
    shelved(make)
    return {}


def draft(make: Any) -> dict[str, Any]:
    return slug_of(filled(team(make), make.coordinator))


def bare(make: Any) -> dict[str, Any]:
    return slug_of(a_draft(team(make), make.coordinator))


def withdrawn(make: Any) -> dict[str, Any]:
    product = shelved(make)
    why = "We doen het nu anders."
    services.withdraw_product(product=product, by=make.coordinator, why=why)
    return slug_of(product)


def file_kwargs(product: Product) -> dict[str, Any]:
    return slug_of(product, guid=product.files.get().guid)


def team_slug(make: Any) -> dict[str, Any]:
    product = shelved(make)
    a_draft(product.team, make.coordinator, title="Thee in de tuin")
    return {"slug": product.team.slug}


def part(name: str) -> Any:
    return lambda make: draft(make) | {"part": name}


PARTS = [
    "begin",
    "voor-wie",
    "nodig",
    "stappen",
    "geleerd",
    "rust-op",
    "onderwijs",
    "bestanden",
    "voorwaarden",
]

ROWS = [
    public("products:library", kwargs=in_library),
    public("products:library", label="empty"),
    public("products:library", label="narrowed", kwargs=in_library, query="?soort=method"),
    public("products:library", label="nothing left", kwargs=in_library, query="?woorden=fiets"),
    public("products:detail", kwargs=lambda make: slug_of(revised(make)), elsewhere=HIDDEN),
    public("products:detail", label="withdrawn", kwargs=withdrawn, elsewhere=HIDDEN),
    Row("products:detail", label="a draft", kwargs=draft, **FOR_THE_TABLE),
    public(
        "products:version",
        kwargs=lambda make: slug_of(revised(make), number=1),
        elsewhere=HIDDEN,
    ),
    public(
        "products:versions",
        kwargs=lambda make: slug_of(revised(make)),
        query="?van=1&naar=2",
        elsewhere=HIDDEN,
    ),
    public("products:module", kwargs=lambda make: slug_of(shelved(make)), elsewhere=HIDDEN),
    public(
        "products:download",
        kwargs=lambda make: file_kwargs(shelved(make)),
        elsewhere=HIDDEN,
        look_at=False,
    ),
    Row(
        "products:download",
        label="of a draft",
        kwargs=lambda make: file_kwargs(filled(team(make), make.coordinator)),
        **(FOR_THE_TABLE | {"look_at": False}),
    ),
    Row("products:adapt", kwargs=lambda make: {"guid": shelved(make).guid}, visitor=LOGIN),
    coordinators_only("products:of_team", kwargs=team_slug),
    coordinators_only("products:of_team", label="empty", kwargs=lambda m: {"slug": team(m).slug}),
    coordinators_only("products:begin", kwargs=lambda make: {"slug": team(make).slug}),
    coordinators_only("products:workshop", kwargs=draft),
    coordinators_only("products:workshop", label="just begun", kwargs=bare),
    coordinators_only(
        "products:workshop", label="in the library", kwargs=lambda make: slug_of(shelved(make))
    ),
    *(coordinators_only("products:part", label=name, kwargs=part(name)) for name in PARTS),
    coordinators_only("products:preview", kwargs=draft),
    coordinators_only("products:publish", kwargs=draft),
    coordinators_only("products:publish", label="not ready", kwargs=bare),
    coordinators_only("products:withdraw", kwargs=lambda make: slug_of(shelved(make))),
    coordinators_only("products:discard", kwargs=draft),
    Row("products:revise", kwargs=lambda make: slug_of(shelved(make)), **ONLY_POST),
    Row(
        "products:remove_version",
        kwargs=lambda make: slug_of(revised(make), number=1),
        **ONLY_POST,
    ),
    Row(
        "products:remove_file",
        kwargs=lambda make: file_kwargs(filled(team(make), make.coordinator)),
        **ONLY_POST,
    ),
]
