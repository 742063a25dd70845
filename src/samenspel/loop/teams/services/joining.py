"""Ask to join a team: the asker proves the address, a lead or coordinator answers."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.accounts.models import User
from samenspel.ground.common import log
from samenspel.ground.common.links import TO_CONFIRM, PrivateLink
from samenspel.ground.mail.services import post_message
from samenspel.ground.notices.services import notify
from samenspel.loop.network.models import Person
from samenspel.loop.teams import access
from samenspel.loop.teams.models import JoinRequest, Team, TeamMember
from samenspel.loop.teams.services.coming_in import let_in
from samenspel.loop.teams.services.reaching import address_of_person, link_for

Status = JoinRequest.Status


@transaction.atomic
def ask_to_join(
    *,
    team: Team,
    name: str,
    email: str,
    perspective: str,
    why: str,
    shows_name: bool = False,
    by: User | None = None,
) -> JoinRequest | None:
    """Keep a request; the team sees it once its asker opened the link in the mail.

    Whoever is logged in (`by`) has proven the address already. Who asked before gets the mail
    again, and who sits at the table gets the way there: None, so that a page can't tell them apart.
    """
    _check_at_work(team)
    email = (by.email if by else email).strip().lower()
    Team.objects.select_for_update().get(pk=team.pk)  # the same form sent twice waits here
    seated = _seat_of(team, email)
    if seated is not None:
        _post(
            seated.team, email, "in_already", f"{seated.pk}.{timezone.localdate()}", member=seated
        )
        return None
    earlier = team.join_requests.open().from_address(email).first()
    if by is not None and earlier is not None and not earlier.is_waiting:
        earlier.delete()  # Nobody proved that these words are theirs.
        earlier = None
    if earlier is not None:
        _mail_again(earlier)
        return earlier
    request = JoinRequest(
        team=team,
        name=" ".join(name.split()),
        email=email,
        perspective=perspective,
        why=why.strip(),
        shows_name=shows_name,
    )
    request.new_link(TO_CONFIRM)
    request.save()
    if by is not None:
        return confirm_request(request=request)
    _post(team, email, "join_confirm", f"{request.pk}", request=request)
    return request


@transaction.atomic
def confirm_request(*, request: JoinRequest) -> JoinRequest:
    """Let the team see the request; whoever calls this followed its link. Twice changes nothing."""
    current = _lock(request)
    if current.status == Status.UNCONFIRMED:
        current.status, current.proven_at = Status.WAITING, timezone.now()
        current.keep_link(JoinRequest.KEPT)
        current.save()
        team = current.team
        notify(
            topic="teams.join_request",
            about_id=current.pk,
            to=[address_of_person(keeper) for keeper in access.keepers_of(team)],
            sender=team.werkplaats.sender,
            event=f"asked:{current.pk}",
        )
    return current


@transaction.atomic
def answer_request(
    *, request: JoinRequest, by: Person, accept: bool, note: str = "", perspective: str = ""
) -> JoinRequest:
    """Say yes or no; the asker hears either way. The same answer twice changes nothing."""
    access.require(access.may_edit(by, request.team))
    current = _lock(request)
    answer = Status.ACCEPTED if accept else Status.DECLINED
    if current.status == answer:
        return current
    if not current.is_waiting:
        raise ValidationError(_("Somebody else answered this request a moment ago."))
    current.status, current.answered_at, current.answer = answer, timezone.now(), note.strip()
    if accept:
        _check_at_work(current.team)
        current.perspective = perspective or current.perspective
        current.member = let_in(current, by=by, shows_name=current.shows_name)
    current.keep_link(JoinRequest.KEPT)
    current.save()
    log.record("teams.answer_request", current.team, by.user, answer=answer)
    letter = "join_accepted" if accept else "join_declined"
    _post(current.team, current.email, letter, f"{current.pk}", request=current)
    return current


@transaction.atomic
def withdraw_request(*, request: JoinRequest) -> None:
    """Let the asker take an unanswered request back: it is gone at once."""
    current = JoinRequest.objects.select_for_update().filter(pk=request.pk).open().first()
    if current is not None:
        current.delete()


def _mail_again(request: JoinRequest) -> None:
    """Mail the link again to who asked before and lost the mail: at most once an hour."""
    request.keep_link(TO_CONFIRM if request.status == Status.UNCONFIRMED else JoinRequest.KEPT)
    request.save(update_fields=PrivateLink.LINK_FIELDS)
    hour = timezone.now().strftime("%Y%m%d%H")
    _post(request.team, request.email, "join_confirm", f"{request.pk}.{hour}", request=request)


def _post(
    team: Team,
    to: str,
    letter: str,
    key: str,
    *,
    request: JoinRequest | None = None,
    member: TeamMember | None = None,
) -> None:
    root = team.werkplaats.root_url
    member = member or (request.member if request else None)
    post_message(
        to=to,
        template=f"teams/mail/{letter}.txt",
        context={
            "team": team.name,
            "note": request.answer if request else "",
            "page_url": root + request.page if request else "",
            "team_url": link_for(member) if member else root + team.get_absolute_url(),
        },
        sender=team.werkplaats.sender,
        key=f"teams.{letter}.{key}",
        secret=True,
    )


def tell_unanswered(request: JoinRequest) -> None:
    """Tell an asker that nobody answered in all this time, and that the request is erased."""
    _post(request.team, request.email, "join_unanswered", f"{request.pk}", request=request)


def _seat_of(team: Team, email: str) -> TeamMember | None:
    for member in team.members.in_force().reachable().select_related("person__user", "team"):
        if email in {address_of_person(member.person), member.person.email.lower()}:
            return member
    return None


def _lock(request: JoinRequest) -> JoinRequest:
    rows = JoinRequest.objects.select_for_update(of=("self",))
    return rows.select_related("team__werkplaats__site").get(pk=request.pk)


def _check_at_work(team: Team) -> None:
    if not team.is_current:
        raise ValidationError(_("This team is done. Nobody can join it any more."))
