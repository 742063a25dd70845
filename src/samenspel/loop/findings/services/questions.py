"""Say which questions a finding answers, and tell who asked them when everyone may read it."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.common.links import TO_FOLLOW, PrivateLink
from samenspel.ground.consent.models import Reach
from samenspel.ground.mail.services import post_message
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.services.holding import hold
from samenspel.loop.network.models import Person
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.services.telling import Follower, followers_of, page_of


@transaction.atomic
def link_questions(*, finding: Finding, by: Person, questions: Iterable[Question]) -> None:
    """Let the finding answer exactly these questions; those that `by` can't see stay as they are.

    Who asked a question that is new among them is told, when everyone may read the finding.
    """
    current = hold(finding, by=by)
    seen = Question.objects.for_werkplaats(current.team.werkplaats).visible_to(by)
    visible = set(seen.values_list("pk", flat=True))
    wanted = {question.pk for question in questions}
    if wanted - visible:
        raise PermissionDenied
    known = set(current.questions.values_list("pk", flat=True)) & visible
    if wanted == known:
        return
    current.questions.remove(*(known - wanted))
    current.questions.add(*(wanted - known))
    current.save(update_fields=["version"])
    log.record("findings.link_questions", current, by.user, questions=sorted(wanted))
    tell_who_asked(current)


def tell_who_asked(finding: Finding) -> int:
    """Mail who follows the questions it answers, each once for each question; return how many.

    Only when everyone may read it, and it rests on words.
    """
    if not finding.is_shared or finding.reach != Reach.PUBLIC:
        return 0
    told = 0
    asked = Question.objects.filter(findings=finding).confirmed()
    for question in asked.select_related("werkplaats__site"):
        for follower in followers_of(question):
            _post(finding, question, follower)
            told += 1
    return told


def _post(finding: Finding, question: Question, follower: Follower) -> None:
    follower.link.keep_link(TO_FOLLOW)
    follower.link.save(update_fields=PrivateLink.LINK_FIELDS)
    home = question.werkplaats.root_url
    post_message(
        to=follower.email,
        template="findings/mail/found.txt",
        context={
            "title": follower.question.title,
            "claim": finding.claim,
            "finding_url": home + finding.get_absolute_url(),
            "is_asker": follower.is_asker,
            "page_url": home + page_of(follower),
        },
        sender=question.werkplaats.sender,
        key=f"findings.found.{finding.pk}.{question.pk}.{follower.key}",
        secret=True,
    )
