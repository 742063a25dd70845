"""The pages of allauth that exist here, with Dutch addresses under its own names.

What is not in this list does not exist: there are no passwords, so nothing to set or reset, and
signing up is the same as logging in. Risky changes ask for recent proof first.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as keys
from allauth.usersessions import views as sessions
from django.urls import path

from samenspel.ground.accounts.proof import recently_proven

urlpatterns = [
    path("inloggen/", account.login, name="account_login"),
    path("inloggen/", account.login, name="account_request_login_code"),
    path("inloggen/code/", account.confirm_login_code, name="account_confirm_login_code"),
    path("inloggen/stap-2/", mfa.authenticate, name="mfa_authenticate"),
    path("inloggen/sleutel/", keys.login_webauthn, name="mfa_login_webauthn"),
    path("uitloggen/", account.logout, name="account_logout"),
    path("gesloten/", account.account_inactive, name="account_inactive"),
    path("mailadres/", recently_proven(account.email), name="account_email"),
    path(
        "mailadres/code/", account.email_verification_sent, name="account_email_verification_sent"
    ),
    path("beveiliging/", mfa.index, name="mfa_index"),
    path("beveiliging/opnieuw/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("beveiliging/app/", recently_proven(app.activate_totp), name="mfa_activate_totp"),
    path("beveiliging/app/weg/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("beveiliging/sleutels/", keys.list_webauthn, name="mfa_list_webauthn"),
    path(
        "beveiliging/sleutels/nieuw/", recently_proven(keys.add_webauthn), name="mfa_add_webauthn"
    ),
    path(
        "beveiliging/sleutels/opnieuw/",
        keys.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("beveiliging/sleutels/<int:pk>/naam/", keys.edit_webauthn, name="mfa_edit_webauthn"),
    path("beveiliging/sleutels/<int:pk>/weg/", keys.remove_webauthn, name="mfa_remove_webauthn"),
    path("beveiliging/herstelcodes/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "beveiliging/herstelcodes/nieuw/",
        recovery.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "beveiliging/herstelcodes/bewaren/",
        recovery.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("apparaten/", sessions.list_usersessions, name="usersessions_list"),
]
