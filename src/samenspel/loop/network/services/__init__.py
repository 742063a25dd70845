"""Writing the network. Each service checks who asks, keeps the rules, and writes the log line.

All raise `PermissionDenied` for who may not, and `ValidationError` with a message for the person
at the form, by field where there is one.
"""

from samenspel.loop.network.services.accounts import follow_new_address, meet_user
from samenspel.loop.network.services.exports import EXPORTS, export_people
from samenspel.loop.network.services.handing_over import hand_over_werkplaats
from samenspel.loop.network.services.imports import (
    confirm_import,
    discard_import,
    forget_old_drafts,
    start_import,
)
from samenspel.loop.network.services.invitations import accept_invitation, invite_person
from samenspel.loop.network.services.memberships import (
    add_membership,
    change_membership,
    end_membership,
    leave_werkplaats,
)
from samenspel.loop.network.services.notices import notice_expiring_memberships
from samenspel.loop.network.services.organisations import (
    add_organisation,
    change_organisation,
    remove_organisation,
)
from samenspel.loop.network.services.pending import (
    accept_pending,
    decline_pending,
    forget_unanswered,
    take_back_pending,
)
from samenspel.loop.network.services.people import add_person, change_member, change_profile
from samenspel.loop.network.services.welcoming import welcome_person
from samenspel.loop.network.services.werkplaatsen import change_werkplaats

__all__ = [
    "EXPORTS",
    "accept_invitation",
    "accept_pending",
    "add_membership",
    "add_organisation",
    "add_person",
    "change_member",
    "change_membership",
    "change_organisation",
    "change_profile",
    "change_werkplaats",
    "confirm_import",
    "decline_pending",
    "discard_import",
    "end_membership",
    "export_people",
    "follow_new_address",
    "forget_old_drafts",
    "forget_unanswered",
    "hand_over_werkplaats",
    "invite_person",
    "leave_werkplaats",
    "meet_user",
    "notice_expiring_memberships",
    "remove_organisation",
    "start_import",
    "take_back_pending",
    "welcome_person",
]
