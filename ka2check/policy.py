"""What a browser may do with our pages: the policies that go out with every answer."""

from django.conf import settings

#: Abilities of a browser that no page of ours has a use for. Passkeys are left to ourselves.
PERMISSIONS = ", ".join(
    [
        *(
            f"{ability}=()"
            for ability in (
                "accelerometer",
                "autoplay",
                "browsing-topics",
                "camera",
                "display-capture",
                "geolocation",
                "gyroscope",
                "magnetometer",
                "microphone",
                "midi",
                "payment",
                "usb",
            )
        ),
        "publickey-credentials-create=(self)",
        "publickey-credentials-get=(self)",
    ]
)


def content_security_policy(*sign_on_origins):
    """Everything from this site alone; a form may lead on to where people sign in."""
    return "; ".join(
        [
            "default-src 'self'",
            "script-src 'self'",
            "img-src 'self' data:",  # Bootstrap draws its ticks and arrows in its stylesheet
            "object-src 'none'",
            "base-uri 'none'",
            " ".join(["form-action 'self'", *sign_on_origins]),
            "frame-ancestors 'none'",
        ]
    )


def content(get_response):
    """Say with every page where what is in it may come from."""

    def respond(request):
        response = get_response(request)
        # Django styles its own pages of errors, which only a developer sees, within them.
        if not (settings.DEBUG and response.status_code in (404, 500)):
            response.headers["Content-Security-Policy"] = settings.CONTENT_SECURITY_POLICY
        return response

    return respond


def permissions(get_response):
    """Add the policies that Django has no setting for."""

    def respond(request):
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        # What somebody signed in has seen is not kept by anything on the way, or by Back.
        session = getattr(request, "session", None)
        if session is not None and session.accessed and request.user.is_authenticated:
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response

    return respond
