"""Who follows a question, and telling them: each once per step, with a private link."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from samenspel.ground.common.links import TO_FOLLOW, PrivateLink
from samenspel.ground.mail.services import post_message
from samenspel.loop.questions.lifecycle import Told
from samenspel.loop.questions.models import Echo, Question, Step


@dataclass(frozen=True)
class Follower:
    """Somebody who hears of a question: who asked it (or what was merged into it), or shares it."""

    email: str
    link: PrivateLink
    question: Question

    @property
    def is_asker(self) -> bool:
        """Return whether the question that led here is their own."""
        return isinstance(self.link, Question)

    @property
    def key(self) -> str:
        """Return what tells followers apart, without saying who they are."""
        return f"{self.link._meta.model_name}.{self.link.pk}"


def tell(step: Step, told: Told) -> int:
    """Mail `step` to those it concerns; return how many."""
    followers = followers_of(step.question, told)
    for follower in followers:
        _post(step, follower)
    return len(followers)


def followers_of(question: Question, told: Told = Told.FOLLOWERS) -> list[Follower]:
    """Return who hears of `question`: each address once, the asker first."""
    if told is Told.NOBODY:
        return []
    found = _asker(question) if told is Told.ASKER else _everyone(question)
    by_address: dict[str, Follower] = {}
    for follower in found:
        by_address.setdefault(follower.email.lower(), follower)
    return list(by_address.values())


def _asker(question: Question) -> Iterator[Follower]:
    if question.asker_email:
        yield Follower(question.asker_email, question, question)


def _everyone(question: Question) -> Iterator[Follower]:
    yield from _asker(question)
    for merged in question.merged.order_by("asked_at").exclude(asker_email=""):
        yield Follower(merged.asker_email, merged, merged)
    shared = Q(question=question) | Q(question__merged_into=question)
    for echo in Echo.objects.told().filter(shared).select_related("question"):
        yield Follower(echo.email, echo, echo.question)


def _post(step: Step, follower: Follower) -> None:
    link = follower.link
    if link.pk != step.question.pk or not follower.is_asker:
        link.keep_link(TO_FOLLOW)
        link.save(update_fields=PrivateLink.LINK_FIELDS)
    question = step.question
    post_message(
        to=follower.email,
        template=f"questions/mail/{step.move}.txt",
        context={
            "title": follower.question.title,
            "note": step.public_note,
            "link_title": step.link_title,
            "link_url": absolute(question, step.link_url),
            "goes_on": question.pk != follower.question.pk,
            "goes_on_as": question.title if question.is_public else "",
            "is_asker": follower.is_asker,
            "page_url": absolute(question, page_of(follower)),
        },
        sender=question.werkplaats.sender,
        key=f"questions.step.{step.pk}.{follower.key}",
        secret=True,
    )


def page_of(follower: Follower) -> str:
    """Return the private page of `follower`: the question itself, or stopping its mails."""
    name = "questions:follow" if follower.is_asker else "questions:echo"
    return reverse(name, kwargs={"token": follower.link.token})


def absolute(question: Question, address: str) -> str:
    """Return `address` in full, as a mail needs it."""
    if not address.startswith("/"):
        return address
    return question.werkplaats.root_url + address
