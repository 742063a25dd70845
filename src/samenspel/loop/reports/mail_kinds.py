"""What letters about reports are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(
    Kind("reports/mail/portrayed", _("Asking whether a photo may be shown")),
    Kind("reports/mail/thanks", _("Thanks for coming, with the report"), readable=True),
)
