"""Who gets what in `api`: everyone, what is published."""

from datetime import date
from typing import Any

from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.record import Description
from samenspel.ground.consent.models import Reach
from samenspel.loop.questions.tests.making import make_question
from tests.access.rows import HIDDEN, Row, public

ROLES = ("visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere")
NOWHERE = dict.fromkeys(ROLES, HIDDEN)


def a_question(make: Any) -> dict[str, Any]:
    question = make_question(make.zhz, "Wie helpt wie?", reach=Reach.PUBLIC, may_publish=True)
    return {"id": question.pk}


def a_record(make: Any) -> dict[str, Any]:
    description = Description(
        kind="product",
        type="LearningResource",
        title="Koffie zonder map",
        url="/producten/koffie-zonder-map/",
        scope=make.zhz.pk,
        published=date(2017, 10, 26),
    )
    record = Record.objects.create(
        identifier="product:1",
        model="products.product",
        object_id="1",
        kind="product",
        scope=make.zhz.pk,
        description=description.as_dict(),
    )
    return {"id": record.identifier}


ROWS = [
    public("api-v1:openapi-json", look_at=False),
    public("api-v1:regions", look_at=False),
    public("api-v1:questions", look_at=False),
    public("api-v1:question", kwargs=a_question, elsewhere=HIDDEN, look_at=False),
    public("api-v1:activities", look_at=False),
    public("api-v1:findings", look_at=False),
    public("api-v1:published", look_at=False),
    public("api-v1:one_published", kwargs=a_record, elsewhere=HIDDEN, look_at=False),
    Row("api-v1:api-root", look_at=False, **NOWHERE),
    Row("api_nowhere", look_at=False, **NOWHERE),
]
