"""What letters about findings are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(
    Kind("findings/mail/check", _("Asking a participant to check a finding")),
    Kind("findings/mail/found", _("A finding about your question")),
)
