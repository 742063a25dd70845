"""Who gets what of the site that isn't a page."""

from typing import Any

from samenspel.ground.search.models import Synonym
from tests.access.rows import coordinators_only, public


def a_synonym(make: Any) -> dict[str, int]:
    synonym, _created = Synonym.objects.get_or_create(
        scope=make.zhz.pk, word="wmo", defaults={"alternatives": "wet"}
    )
    return {"pk": synonym.pk}


ROWS = [
    public("website:robots", look_at=False),
    public("website:sitemap", look_at=False),
    public("website:feed", look_at=False),
    coordinators_only("website:synonyms"),
    coordinators_only("website:synonym", kwargs=a_synonym),
    # It only takes POST, whoever asks.
    coordinators_only(
        "website:remove_synonym",
        kwargs=a_synonym,
        visitor=405,
        outsider=405,
        member=405,
        coordinator=405,
        neighbour=405,
        elsewhere=405,
    ),
]
