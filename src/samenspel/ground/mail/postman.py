"""One connection to the mail server, kept open over many messages."""

from contextlib import suppress
from smtplib import SMTP, SMTPException, SMTPRecipientsRefused, SMTPResponseException
from types import TracebackType
from typing import Any, Self

from django.core.mail import EmailMessage, get_connection


class Postman:
    """Opens a connection for the first message, and again when the server hung up in between.

    A server may hang up at any time. Before each next message we ask whether it is still there
    (NOOP): a message is only handed over on a connection that just answered. What breaks while a
    message is handed over is for the caller to note; the next message gets a new connection.
    """

    def __init__(self) -> None:
        self._mailer: Any = None
        self.server_is_away = False

    def __enter__(self) -> Self:
        """Open nothing yet: perhaps there is nothing to bring."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Say goodbye to the server."""
        self._hang_up()

    def bring(self, letter: EmailMessage) -> None:
        """Hand one letter over; raises what the server says or does."""
        self._call()
        letter.connection = self._mailer
        try:
            letter.send()
        except (SMTPRecipientsRefused, SMTPResponseException):
            raise  # It answered: the connection is as good as before.
        except Exception:
            self._hang_up()  # An answer may still come, and would be taken for the next one's.
            raise

    def _call(self) -> None:
        if self._mailer is not None and not self._is_there():
            self._hang_up()
        if self._mailer is None:
            mailer = get_connection()
            try:
                mailer.open()
            except Exception:
                self.server_is_away = True
                raise
            self._mailer = mailer

    def _is_there(self) -> bool:
        smtp = getattr(self._mailer, "connection", None)
        if not isinstance(smtp, SMTP):
            return True  # Not every way to send mail has a connection that can be asked.
        try:
            return smtp.noop()[0] == 250
        except (SMTPException, OSError):
            return False

    def _hang_up(self) -> None:
        mailer, self._mailer = self._mailer, None
        if mailer is None:
            return
        with suppress(SMTPException, OSError):  # Perhaps it hung up first.
            mailer.close()
