"""Pages of the network: for everyone, for members, and for the coordinator."""

from samenspel.loop.network.views.dashboard import manage
from samenspel.loop.network.views.handing_over import hand_over
from samenspel.loop.network.views.imports import (
    discard_import,
    import_example,
    review_import,
    start_import,
)
from samenspel.loop.network.views.invitations import accept_invitation
from samenspel.loop.network.views.mail import (
    handle_returned,
    manage_mail,
    manage_message,
    manage_returned,
)
from samenspel.loop.network.views.members import (
    add_person,
    change_person,
    end_membership,
    export_people,
    invite_person,
    manage_people,
)
from samenspel.loop.network.views.mine import leave, profile
from samenspel.loop.network.views.organisations import (
    add_organisation,
    change_organisation,
    manage_organisations,
    remove_organisation,
)
from samenspel.loop.network.views.pending import (
    answer_by_link,
    answer_pending,
    manage_pending,
    take_back_pending,
)
from samenspel.loop.network.views.public import contact, partners, people, werkplaatsen
from samenspel.loop.network.views.settings import (
    change_colours,
    change_werkplaats,
    try_colours,
)

__all__ = [
    "accept_invitation",
    "add_organisation",
    "add_person",
    "answer_by_link",
    "answer_pending",
    "change_colours",
    "change_organisation",
    "change_person",
    "change_werkplaats",
    "contact",
    "discard_import",
    "end_membership",
    "export_people",
    "hand_over",
    "handle_returned",
    "import_example",
    "invite_person",
    "leave",
    "manage",
    "manage_mail",
    "manage_message",
    "manage_organisations",
    "manage_pending",
    "manage_people",
    "manage_returned",
    "partners",
    "people",
    "profile",
    "remove_organisation",
    "review_import",
    "start_import",
    "take_back_pending",
    "try_colours",
    "werkplaatsen",
]
