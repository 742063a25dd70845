"""What letters about publications are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(
    Kind("publications/mail/review", _("Asking somebody to read a draft")),
    Kind("publications/mail/review_reminder", _("Reminding somebody who was asked to read")),
    Kind("publications/mail/contributor", _("Asking whether a name may stand on a publication")),
)
