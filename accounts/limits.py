"""Limits on what strangers could do too often: shown as a page that asks to wait."""

from functools import wraps

from allauth.core.internal import ratelimit


def limited(action, rates):
    """Answer 429 to posts beyond the rates, such as `20/h/ip` or `30/h/user`; looking is free."""

    def decorator(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if request.method == "HEAD":  # a look, as GET is, which alone goes free by itself
                return view(request, *args, **kwargs)
            user = request.user if request.user.is_authenticated else None
            refused = ratelimit.consume_or_429(
                request, app="ka2check", action=action, config={action: rates}, user=user
            )
            return refused or view(request, *args, **kwargs)

        return guarded

    return decorator
