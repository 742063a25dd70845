"""What letters with news are, in words."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.mail.kinds import Kind, register

register(Kind("notices/mail/", _("News"), readable=True))
