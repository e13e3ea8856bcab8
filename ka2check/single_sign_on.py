"""Single sign-on with an OpenID Connect provider, where the environment names one."""

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class SingleSignOn:
    """What the settings need to know of a provider: nothing where there is none."""

    providers: dict
    origins: tuple


def provider(env):
    """The provider that OIDC_ISSUER names, with the client that it knows us as."""
    issuer = env("OIDC_ISSUER", default="")
    if not issuer:
        return SingleSignOn({}, ())
    app = {
        "provider_id": "sso",
        "name": env("OIDC_NAME", default="OpenID Connect"),
        "client_id": env("OIDC_CLIENT_ID"),
        "secret": env("OIDC_CLIENT_SECRET"),
        "settings": {"server_url": issuer, "oauth_pkce_enabled": True},
    }
    parts = urlsplit(issuer)
    return SingleSignOn({"openid_connect": {"APPS": [app]}}, (f"{parts.scheme}://{parts.netloc}",))
