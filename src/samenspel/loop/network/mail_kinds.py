"""What letters of the network are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(
    Kind("network/mail/invitation", _("Invitation to take part")),
    Kind("network/mail/asked", _("Question to take part")),
    Kind("network/mail/memberships_ending", _("Whose membership ends"), readable=True),
)
