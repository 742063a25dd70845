"""What holds everywhere. Values that differ between installations come from the environment."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _
from environs import Env

from samenspel.config.settings import content, logs

env = Env()
env.read_env(env.str("SAMENSPEL_ENV", "samenspel.env"), recurse=False)

PACKAGE_DIR = Path(__file__).resolve().parents[2]
DATA_DIR = Path(env.str("SAMENSPEL_DATA", "data")).resolve()

DEBUG = False
DEMO = False
SECRET_KEY = env.str("SECRET_KEY", "")
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", [])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])

INSTALLED_APPS = [
    "samenspel.reach.website",
    "samenspel.reach.privacy",
    "samenspel.reach.calendars",
    "samenspel.reach.harvesting",
    "samenspel.reach.api",
    "samenspel.loop.editions",
    "samenspel.loop.publications",
    "samenspel.loop.adoptions",
    "samenspel.loop.stories",
    "samenspel.loop.products",
    "samenspel.loop.interchange",
    "samenspel.loop.findings",
    "samenspel.loop.coding",
    "samenspel.loop.deidentifying",
    "samenspel.loop.sources",
    "samenspel.loop.research",
    "samenspel.loop.reports",
    "samenspel.loop.attendance",
    "samenspel.loop.exchange",
    "samenspel.loop.activities",
    "samenspel.loop.notebook",
    "samenspel.loop.selfcheck",
    "samenspel.loop.teams",
    "samenspel.loop.questions",
    "samenspel.loop.programme",
    "samenspel.loop.network",
    "samenspel.ground.consent",
    "samenspel.ground.accounts",
    "samenspel.ground.notices",
    "samenspel.ground.trail",
    "samenspel.ground.search",
    "samenspel.ground.mail",
    "samenspel.ground.catalogue",
    "samenspel.ground.freshness",
    "samenspel.ground.common",
    "wagtail.contrib.redirects",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.embeds",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "django_htmx",
    "django_structlog",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "samenspel.ground.freshness.middleware.PageCacheMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "samenspel.ground.common.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "samenspel.loop.network.middleware.WerkplaatsMiddleware",
    "samenspel.reach.website.middleware.EditorsMiddleware",
    "samenspel.ground.accounts.middleware.SecondFactorMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "samenspel.config.urls"
WSGI_APPLICATION = "samenspel.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
# Django 6 does this by itself: "example.org" typed in a form is https://example.org.
FORMS_URLFIELD_ASSUME_HTTPS = True
FORM_RENDERER = "samenspel.ground.common.renderer.FormRenderer"

# One file on disk by default; PostgreSQL when DATABASE_URL says so.
DATABASES = {
    "default": env.dj_db_url(
        "DATABASE_URL", f"sqlite:///{DATA_DIR / 'samenspel.sqlite3'}", conn_max_age=None
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Measured: with these four, four processes write 755 times a second and none is locked out.
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }

# Rate limits and sessions must be shared by all workers; rendered pages may differ in each, and so
# may what Wagtail keeps of each picture it shows, which would be a write to the database otherwise.
CACHE_URL = env.str("CACHE_URL", "")
CACHES = {
    "default": (
        {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": CACHE_URL}
        if CACHE_URL
        else {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "shared_cache",
            "OPTIONS": {"MAX_ENTRIES": 50_000},
        }
    ),
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 500},
    },
    "renditions": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "renditions",
        "OPTIONS": {"MAX_ENTRIES": 1_000},
    },
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "mail"]}}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
WAGTAIL_CONTENT_LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/mijn/"
SITE_ID = None
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "samenspel.ground.common.views.csrf_failure"

# Everyone logs in with a code in their mail: residents have no work account and no password.
ACCOUNT_ADAPTER = "samenspel.ground.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6}
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "request_login_code": "20/10m/ip,5/15m/key,30/d/key",
    "confirm_email": "5/15m/key",
    "manage_email": "10/10m/user",
    "reauthenticate": "10/10m/user",
}
ACCOUNT_FORMS = {
    "login": "samenspel.ground.accounts.forms.LoginForm",
    "confirm_login_code": "samenspel.ground.accounts.forms.ConfirmLoginCodeForm",
    "confirm_email_verification_code": "samenspel.ground.accounts.forms.ConfirmAddressForm",
    "add_email": "samenspel.ground.accounts.forms.NewAddressForm",
}
MFA_ADAPTER = "samenspel.ground.accounts.adapter.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_FORMS = {
    "authenticate": "samenspel.ground.accounts.forms.SecondFactorForm",
    "reauthenticate": "samenspel.ground.accounts.forms.SecondFactorAgainForm",
    "activate_totp": "samenspel.ground.accounts.forms.ActivateAppForm",
    "add_webauthn": "samenspel.ground.accounts.forms.AddKeyForm",
    "edit_webauthn": "samenspel.ground.accounts.forms.RenameKeyForm",
}
# Coordinators see personal data of many; in production they must have a second factor.
SAMENSPEL_REQUIRE_SECOND_FACTOR = False

EMAIL_CONFIG = env.dj_email_url("EMAIL_URL", "smtp://localhost:25")
EMAIL_BACKEND = EMAIL_CONFIG["EMAIL_BACKEND"]
EMAIL_HOST = EMAIL_CONFIG.get("EMAIL_HOST", "localhost")
EMAIL_PORT = EMAIL_CONFIG.get("EMAIL_PORT", 25)
EMAIL_HOST_USER = EMAIL_CONFIG.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = EMAIL_CONFIG.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = EMAIL_CONFIG.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = EMAIL_CONFIG.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "samenspel@example.org")
# What can't be delivered comes back to "bounce+<which message>@…" when an address is set here.
BOUNCE_ADDRESS = env.str("BOUNCE_ADDRESS", "")
BOUNCE_MAILDIR = env.str("BOUNCE_MAILDIR", "")

WAGTAIL_SITE_NAME = "Samenspel"
WAGTAILADMIN_BASE_URL = env.str("WAGTAILADMIN_BASE_URL", "http://localhost:8000")
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
WAGTAILADMIN_COMMENTS_ENABLED = False
WAGTAIL_WORKFLOW_ENABLED = False
WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_DATE_FORMAT = "%d-%m-%Y"
WAGTAIL_DATETIME_FORMAT = "%d-%m-%Y %H:%M"
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
# As WebP no size of a picture, nor those in the editors' screens, tells where it was taken.
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"jpeg": "webp", "png": "webp"}
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt", "xlsx", "pptx", "txt"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 25 * 1024 * 1024
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
SECURITY_CONTACT = env.str("SECURITY_CONTACT", "mailto:security@example.org")

# Opens what stands for whom in de-identified texts. Without it a file of its own is made, apart
# from the database: SAMENSPEL_DATA/names.key. Keep a copy elsewhere than that of the database.
SAMENSPEL_NAMES_KEY = env.str("SAMENSPEL_NAMES_KEY", "")
# The lists of names and places that help finding them, made once, in the background.
SAMENSPEL_NAMES = Path(env.str("SAMENSPEL_NAMES", str(DATA_DIR / "names"))).resolve()

# The middle of "oai:…:product:…", by which catalogues elsewhere know records: choose it once.
# Without it that is the host of the hub, or of the Werkplaats.
SAMENSPEL_OAI_DOMAIN = env.str("SAMENSPEL_OAI_DOMAIN", "")

# DOIs from DataCite: only with an account, a password and a prefix. The kinds are those of the
# catalogue ("publication", "chapter", "recommendation", "product").
SAMENSPEL_DOI_ACCOUNT = env.str("SAMENSPEL_DOI_ACCOUNT", "")
SAMENSPEL_DOI_PASSWORD = env.str("SAMENSPEL_DOI_PASSWORD", "")
SAMENSPEL_DOI_PREFIX = env.str("SAMENSPEL_DOI_PREFIX", "")
SAMENSPEL_DOI_URL = env.str("SAMENSPEL_DOI_URL", "https://api.datacite.org")
SAMENSPEL_DOI_KINDS: list[str] = env.list("SAMENSPEL_DOI_KINDS", ["publication", "product"])

# Where to ask what a DOI is of, as in "https://doi.org". Empty: nowhere, people fill it in.
SAMENSPEL_DOI_LOOKUP = env.str("SAMENSPEL_DOI_LOOKUP", "")

# Whether a proxy stands in front, which tells in headers from where and how a visitor comes.
SAMENSPEL_BEHIND_PROXY = False
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = content.POLICY
PERMISSIONS_POLICY = content.PERMISSIONS
DJANGO_STRUCTLOG_COMMAND_LOGGING_ENABLED = False
LOGGING = logs.configuration(env.str("LOG_LEVEL", "INFO"))
