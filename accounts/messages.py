"""What is told on the next page: kept as Django does, and only looked up where it is wanted."""

from functools import partial

from django.contrib.messages import middleware
from django.contrib.messages.storage import default_storage
from django.utils.functional import SimpleLazyObject, empty


class MessageMiddleware(middleware.MessageMiddleware):
    """Looks for messages once somebody adds or shows one."""

    def process_request(self, request):
        request._messages = SimpleLazyObject(partial(default_storage, request))

    def process_response(self, request, response):
        # A page of errors takes them away.
        if hasattr(request, "_messages") and request._messages._wrapped is not empty:
            return super().process_response(request, response)
        return response
