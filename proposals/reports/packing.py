"""Writes each part of a PDF out once: WeasyPrint would compress it again for the file's identity."""

import zlib

import pydyf

#: The strongest level takes three times as long to save one byte in a hundred.
LEVEL = 6


class Written(pydyf.Object):
    """An object of a PDF as it is going to stand in the file."""

    def __init__(self, written):
        super().__init__()
        self.number, self.written = written.number, written.data

    @property
    def data(self):
        return self.written


def pack(pdf):
    """Compress every stream, and put every other object down as the bytes that it is."""
    for place, each in enumerate(pdf.objects):
        if isinstance(each, pydyf.Stream):
            compress(each)
        elif each.free == "n":
            pdf.objects[place] = Written(each)


def compress(stream):
    """Compress a stream that is to be compressed, now instead of whenever it is looked at."""
    content = b"\n".join(pydyf._to_bytes(item) for item in stream.stream)
    if stream.compress:
        content = zlib.compress(content, LEVEL)
        stream.extra["Filter"] = "/FlateDecode"
        stream.compress = False
    stream.stream = [content]
