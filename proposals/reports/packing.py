"""Writes a PDF down, each part of it once: pydyf would compress it again for the file's identity."""

import zlib
from hashlib import md5
from itertools import accumulate
from struct import pack

import pydyf

#: The strongest level takes three times as long to save one byte in a hundred.
LEVEL = 6
HEADER = b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n"

#: A row of the table that says where each object stands: of which kind it is, and two numbers.
ROW = ">BIH"
FREE, PLACED, PACKED = range(3)


def write(pdf, output):
    """Write a PDF down: streams by themselves, all other objects together in one more stream."""
    pdf.add_object(pdf.info)
    streams = [each for each in pdf.objects if isinstance(each, pydyf.Stream)]
    others = [each for each in pdf.objects[1:] if not isinstance(each, pydyf.Stream)]
    file, rows = bytearray(HEADER), {0: (FREE, 0, 0xFFFF)}

    def add(stream):
        rows[stream.number] = (PLACED, len(file), 0)
        file.extend(b"%d 0 obj\n%b\nendobj\n" % (stream.number, content(stream)))

    for each in streams:
        add(each)
    together = packed(others)
    pdf.add_object(together)
    rows |= {each.number: (PACKED, together.number, i) for i, each in enumerate(others)}
    add(together)
    table, place = pydyf.Stream(compress=True), len(file)
    pdf.add_object(table)
    rows[table.number] = (PLACED, place, 0)
    table.stream = [b"".join(pack(ROW, *row) for _number, row in sorted(rows.items()))]
    table.extra = trailer(pdf, md5(file, usedforsecurity=False).hexdigest())
    add(table)
    output.write(file + b"startxref\n%d\n%%%%EOF\n" % place)


def packed(objects):
    """A stream that holds these objects, with their numbers and places before them."""
    written = [each.data for each in objects]
    places = accumulate((len(each) + 1 for each in written), initial=0)
    index = " ".join(f"{each.number} {place}" for each, place in zip(objects, places, strict=False))
    kind = {"Type": "/ObjStm", "N": len(objects), "First": len(index) + 1}
    return pydyf.Stream([index, *written], kind, compress=True)


def trailer(pdf, identity):
    """What a reader of the file has to know first."""
    identity = pydyf.String(identity)
    return {
        "Type": "/XRef",
        "W": pydyf.Array([1, 4, 2]),
        "Size": len(pdf.objects),
        "Root": pdf.catalog.reference,
        "Info": pdf.info.reference,
        "ID": pydyf.Array([identity, identity]),
    }


def content(stream):
    """What a stream is in the file, compressed if it is to be."""
    written, extra = b"\n".join(map(pydyf._to_bytes, stream.stream)), dict(stream.extra)
    if stream.compress:
        written, extra["Filter"] = zlib.compress(written, LEVEL), "/FlateDecode"
    extra["Length"] = len(written)
    return b"%b\nstream\n%b\nendstream" % (pydyf.Dictionary(extra).data, written)
