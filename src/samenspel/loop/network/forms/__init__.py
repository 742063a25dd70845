"""Forms of the network. They judge what was typed; the services judge whether it may be."""

from samenspel.loop.network.forms.colours import ColoursForm
from samenspel.loop.network.forms.imports import UploadForm
from samenspel.loop.network.forms.organisations import OrganisationForm
from samenspel.loop.network.forms.people import (
    AddPersonForm,
    EndMembershipForm,
    MembershipForm,
    PeopleFilter,
    ProfileForm,
)
from samenspel.loop.network.forms.werkplaatsen import WerkplaatsForm

__all__ = [
    "AddPersonForm",
    "ColoursForm",
    "EndMembershipForm",
    "MembershipForm",
    "OrganisationForm",
    "PeopleFilter",
    "ProfileForm",
    "UploadForm",
    "WerkplaatsForm",
]
