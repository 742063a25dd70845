"""What letters about adoptions are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(Kind("adoptions/mail/", _("About the use of a product")))
