"""Files to save, whole or from where an earlier download broke off (HTTP range requests)."""

import re

from django.http import HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header

TYPES = {"pdf": "application/pdf", "zip": "application/zip"}
RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def download(request, chunks, size, name, etag=None):
    """The answer that hands out a file, or the part of it that was asked for.

    The chunks are bytes; `size` is that of all of them.
    """
    first, last = asked(request, size, etag)
    if first > last:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    is_whole = (first, last) == (0, size - 1)
    response = StreamingHttpResponse(
        part(chunks, first, last), status=200 if is_whole else 206, content_type=TYPES[name[-3:]]
    )
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["Content-Length"] = last - first + 1
    response["Accept-Ranges"] = "bytes"
    if etag:
        response["ETag"] = etag
    if not is_whole:
        response["Content-Range"] = f"bytes {first}-{last}/{size}"
    return response


def asked(request, size, etag):
    """The first and the last byte that a request asks for; none where the first comes later."""
    wanted = RANGE.fullmatch(request.headers.get("Range", ""))
    if not wanted or request.headers.get("If-Range", etag) != etag:
        return 0, size - 1
    first, last = wanted.groups()
    if not first:
        return max(0, size - int(last or 0)), size - 1
    return int(first), min(int(last), size - 1) if last else size - 1


def part(chunks, first, last):
    """The bytes from the first to the last, both included."""
    position = 0
    for chunk in chunks:
        begin, end = max(first - position, 0), min(last + 1 - position, len(chunk))
        if begin < end:
            yield chunk[begin:end]
        position += len(chunk)
        if position > last:
            return
