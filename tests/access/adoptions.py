"""Who gets what in `adoptions`: anyone tells, a private link is private, makers read who."""

from typing import Any

from samenspel.loop.adoptions import services
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.adoptions.tests.making import make_adoption, make_product
from samenspel.loop.questions.tests.making import expire
from tests.access.rows import HIDDEN, Row, coordinators_only, public

NOT_GET = 405
ROLES = ("visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere")


def used(make: Any, **fields: Any) -> Adoption:
    product = make_product(make.zhz)
    told = {"organisation": "Wijkteam Assendorp", "place": "Zwolle", "werkplaats": make.elders}
    return make_adoption(product, **(told | fields))


def slug(make: Any) -> dict[str, Any]:
    adoption = used(make)
    services.add_later_change(adoption=adoption, text="Nu bellen buren elkaar ook.")
    services.keep_wishes(adoption=adoption, shows_name=True, takes_mail=True)
    make_adoption(adoption.product, organisation="Bewonersgroep Noord", place="Groningen")
    return {"slug": adoption.product.slug}


def nothing(make: Any) -> dict[str, Any]:
    slug(make)
    return {}


def pk(make: Any) -> dict[str, Any]:
    return {"pk": used(make).pk, "slug": "koffie-zonder-map"}


def token(make: Any, **fields: Any) -> dict[str, Any]:
    return {"token": used(make, **fields).token}


def too_old(make: Any) -> dict[str, Any]:
    adoption = used(make)
    expire(adoption)  # type: ignore[arg-type]
    return {"token": adoption.token}


ONLY_POST = dict.fromkeys(ROLES, NOT_GET) | {"look_at": False}

ROWS = [
    public("adoptions:tell", kwargs=slug, elsewhere=HIDDEN),
    public("adoptions:told", kwargs=slug, elsewhere=HIDDEN),
    public("adoptions:overview", kwargs=nothing),
    coordinators_only("adoptions:of_product", kwargs=slug),
    coordinators_only("adoptions:ask_as_maker", kwargs=pk),
    public("adoptions:own", kwargs=token, elsewhere=HIDDEN),
    public(
        "adoptions:own",
        label="not confirmed",
        kwargs=lambda make: token(make, confirmed=False),
        elsewhere=HIDDEN,
    ),
    Row(
        "adoptions:own",
        label="too old",
        kwargs=too_old,
        look_at=False,
        **dict.fromkeys(ROLES[:-1], 410),
        elsewhere=HIDDEN,
    ),
    public("adoptions:change", kwargs=token, elsewhere=HIDDEN),
    public("adoptions:later", kwargs=token, elsewhere=HIDDEN),
    public("adoptions:ask", kwargs=token, elsewhere=HIDDEN),
    public("adoptions:erase", kwargs=token, elsewhere=HIDDEN),
    public("adoptions:stop_asking", kwargs=token, elsewhere=HIDDEN),
    Row("adoptions:wishes", kwargs=token, **ONLY_POST),
    Row("adoptions:end", kwargs=token, **ONLY_POST),
    Row("adoptions:renew", kwargs=token, **ONLY_POST),
    public("products:detail", label="in use", kwargs=slug, elsewhere=HIDDEN),
]
