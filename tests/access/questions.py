"""Who gets what in `questions`: anyone asks, the coordinator decides, a private link is private."""

from typing import Any

from samenspel.ground.consent.models import Reach
from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.tests.making import expire, make_echo, make_question, make_theme
from tests.access.rows import HIDDEN, LOGIN, Row, coordinators_only, public

NOT_GET = 405
ROLES = ("visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere")
WORDS = (
    "Wanneer bel ik het wijkteam? Mijn buurvrouw van 82 valt vaak. Ik help haar graag, "
    "maar ik weet niet wanneer het te veel wordt."
)


def a_question(make: Any, **fields: Any) -> Question:
    return make_question(make.zhz, WORDS, **({"municipality": "Schiedam"} | fields))


def address(make: Any, **fields: Any) -> dict[str, Any]:
    question = a_question(make, **fields)
    return {"pk": question.pk, "slug": question.slug}


def pk(make: Any, **fields: Any) -> dict[str, Any]:
    return {"pk": a_question(make, **fields).pk}


def token(make: Any, **fields: Any) -> dict[str, Any]:
    return {"token": a_question(make, **fields).token}


def too_old(make: Any) -> dict[str, Any]:
    question = a_question(make)
    expire(question)
    return {"token": question.token}


def busy(make: Any) -> dict[str, Any]:
    """Make a question with look-alikes, others and a theme: the fullest desk."""
    theme = make_theme(make.zhz)
    question = a_question(make, may_publish=True, asker_name="Jan de Vries")
    make_echo(make_question(make.zhz, "Wanneer moet ik het wijkteam bellen?", theme=theme))
    make_echo(question)
    return {"pk": question.pk}


SOMEWHERE_ELSE = {"neighbour": HIDDEN, "elsewhere": HIDDEN}

ROWS = [
    public("questions:list"),
    public("questions:ask"),
    public("questions:asked"),
    public(
        "questions:confirm",
        kwargs=lambda make: token(make, status=Status.UNCONFIRMED),
        elsewhere=HIDDEN,
    ),
    public("questions:follow", kwargs=token, elsewhere=HIDDEN),
    Row(
        "questions:follow",
        label="too old",
        kwargs=too_old,
        look_at=False,
        **dict.fromkeys(ROLES[:-1], 410),
        elsewhere=HIDDEN,
    ),
    public("questions:withdraw", kwargs=token, elsewhere=HIDDEN),
    public(
        "questions:echo",
        kwargs=lambda make: {"token": make_echo(a_question(make)).token},
        elsewhere=HIDDEN,
    ),
    Row("questions:renew", kwargs=token, look_at=False, **dict.fromkeys(ROLES, NOT_GET)),
    public("questions:join", kwargs=lambda make: pk(make, public=True), elsewhere=HIDDEN),
    public("questions:detail", kwargs=lambda make: address(make, public=True), elsewhere=HIDDEN),
    public(
        "questions:detail",
        label="not on the site",
        kwargs=address,
        visitor=HIDDEN,
        outsider=HIDDEN,
        member=HIDDEN,
        **SOMEWHERE_ELSE,
    ),
    public(
        "questions:detail",
        label="for members",
        visitor=HIDDEN,
        outsider=HIDDEN,
        kwargs=lambda make: address(make, may_publish=True, reach=Reach.WERKPLAATS),
        **SOMEWHERE_ELSE,
    ),
    public(
        "questions:detail",
        label="for all Werkplaatsen",
        visitor=HIDDEN,
        outsider=HIDDEN,
        kwargs=lambda make: address(make, may_publish=True, reach=Reach.NATIONAL),
        elsewhere=HIDDEN,
    ),
    public(
        "questions:detail",
        label="not confirmed",
        look_at=False,
        kwargs=lambda make: address(make, status=Status.UNCONFIRMED),
        **dict.fromkeys(ROLES, HIDDEN),
    ),
    public("questions:mine", visitor=LOGIN),
    coordinators_only("questions:inbox"),
    coordinators_only("questions:triage", kwargs=busy),
    coordinators_only(
        "questions:triage",
        label="not confirmed",
        coordinator=HIDDEN,
        kwargs=lambda make: pk(make, status=Status.UNCONFIRMED),
    ),
]
