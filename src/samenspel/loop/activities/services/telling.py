"""Tell a crowd something: the first of them at once, the rest by the worker, everyone once.

A change is told in the transaction that makes it, as far as one piece goes. What is left is noted
in that same transaction (`Telling`) and goes on a piece at a time, each in a transaction of its
own. So nobody waits for two thousand letters, and whatever dies on the way, the next one goes on
where it stopped.
"""

from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from samenspel.loop.activities import tasks
from samenspel.loop.activities.models import Activity, GroupLetter, Registration, Telling
from samenspel.loop.activities.querysets import RegistrationQuerySet
from samenspel.loop.activities.services.group_members import members_of
from samenspel.loop.activities.services.letters import A_PIECE, post_piece


def concerned(activity: Activity) -> RegistrationQuerySet:
    """Return who must hear of it when `activity` moves or does not go on.

    Those with a place, those to whom one is offered, and those who wait for one.
    """
    registrations: RegistrationQuerySet = Registration.objects.filter(activity=activity)
    let_go = Q(status__in=["pending", "offered"], held_until__lte=timezone.now())
    return registrations.active().exclude(let_go)


def tell_all(
    template: str, activity: Activity, *, key: str, letter: GroupLetter | None = None
) -> int:
    """Tell a group, or else all whom it concerns; return how many. Once per `key` and person."""
    if letter is None:
        # What they would still hear of an earlier change, this letter tells them.
        Telling.objects.filter(activity=activity, letter=None).delete()
    telling = Telling(activity=activity, template=template, letter=letter, key=key)
    number = _audience(telling).count()
    if _tell_piece(telling) == A_PIECE and number > A_PIECE:
        telling.save()
        tasks.go_on_telling.enqueue(telling.pk)
    return number


def go_on(telling_id: int) -> bool:
    """Tell the next piece of a crowd; return whether there is more to tell."""
    with transaction.atomic():
        tellings = Telling.objects.select_related("activity__werkplaats__site", "letter")
        telling = tellings.select_for_update(of=("self",)).filter(pk=telling_id).first()
        if telling is None:
            return False
        if _tell_piece(telling) < A_PIECE:
            telling.delete()
            return False
        telling.save(update_fields=["told_up_to"])
        return True


def catch_up() -> int:
    """Tell what a lost task left untold; return how many pieces."""
    pieces = 0
    for pk in Telling.objects.values_list("pk", flat=True):
        pieces += 1
        while go_on(pk):
            pieces += 1
    return pieces


def _audience(telling: Telling) -> RegistrationQuerySet:
    """Return who is told: whoever signed up since then saw it already."""
    letter = telling.letter
    if letter is None:
        people = concerned(telling.activity)
    else:
        members = members_of(telling.activity, letter.group, letter.session)
        people = Registration.objects.filter(pk__in=members.order_by().values("pk"))
    return people.exclude(email="").filter(created__lte=telling.since)


def _tell_piece(telling: Telling) -> int:
    """Tell the next piece, and note how far we are; return how many were told."""
    context: dict[str, Any] = {} if telling.letter is None else {"letter": telling.letter}
    left = _audience(telling).filter(pk__gt=telling.told_up_to).order_by("pk")
    piece = list(left[:A_PIECE])
    if piece:
        post_piece(telling.template, telling.activity, piece, key=telling.key, **context)
        telling.told_up_to = piece[-1].pk
    return len(piece)
