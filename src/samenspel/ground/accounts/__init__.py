"""Users and how they log in: by a code in their mail, never by a password.

Owns the account, its sessions and second factors, and the pages about them ("Mijn Samenspel").
Knows nothing of people's roles: the app that does registers who needs a second factor.
"""
