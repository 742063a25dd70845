"""Forms of the agenda. They check what was typed; the services save it."""

from samenspel.loop.activities.forms.agenda import AgendaFilter
from samenspel.loop.activities.forms.planning import ActivityForm, CancelForm
from samenspel.loop.activities.forms.registering import (
    ChangeForm,
    MemberForm,
    RegistrationForm,
)

__all__ = [
    "ActivityForm",
    "AgendaFilter",
    "CancelForm",
    "ChangeForm",
    "MemberForm",
    "RegistrationForm",
]
