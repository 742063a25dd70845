"""Messages that leave the building: written, queued, delivered once. Knows no domain.

Owns the outbox and its delivery. Never decides who gets a message or what it says: that is up
to the app that posts it. `docs/mail.md` tells how to write one.
"""
