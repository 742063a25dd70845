"""Says in words which browser and device a visitor used, as far as its name tells."""

from django.utils.translation import gettext as _

# In this order: many browsers also claim to be another one.
BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "Chrom": "Chrome",
    "CriOS": "Chrome",
    "Safari": "Safari",
}
DEVICES = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "Macintosh": "Mac",
    "CrOS": "Chromebook",
    "Linux": "Linux",
}


def browser_in_words(user_agent: str) -> str:
    """Return as in "Firefox on Windows"; unknown parts are left out."""
    browser = next((name for sign, name in BROWSERS.items() if sign in user_agent), "")
    device = next((name for sign, name in DEVICES.items() if sign in user_agent), "")
    if browser and device:
        return _("%(browser)s on %(device)s") % {"browser": browser, "device": device}
    return browser or device or _("An unknown device")
