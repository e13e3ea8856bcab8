"""Reading a PDF back, as whoever gets it would."""

import re
import subprocess
import unicodedata
from io import BytesIO
from tempfile import NamedTemporaryFile

import pikepdf
from PIL import Image

#: Marks that a text is set with and that are no part of what was written.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufe0e\ufe0f]")


def text_of(pdf):
    """All that the structure of a PDF holds, in the order in which it is read aloud."""
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        lines = output("pdfinfo", "-struct-text", file.name).splitlines()
    quoted = (re.fullmatch(r'\s*"(.*)"', line) for line in lines)
    return squeezed("".join(match[1] for match in quoted if match))


def right_to_left(pdf):
    """What stands for lines whose letters are drawn in another order than they are read in."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return squeezed("".join(_stand_ins(opened.Root.StructTreeRoot)))


def _stand_ins(element):
    yield str(element.get("/ActualText", ""))
    inside = element.get("/K", [])
    for kid in inside if isinstance(inside, pikepdf.Array) else [inside]:
        if isinstance(kid, pikepdf.Dictionary):
            yield from _stand_ins(kid)


def pages_of(pdf):
    """What is printed on each page, its margins too."""
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        return output("pdftotext", "-raw", file.name, "-").split("\f")[:-1]


def output(*command):
    """What a program says."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def squeezed(text):
    """A text without blanks, hyphens and marks: what stays the same however it is set."""
    text = unicodedata.normalize("NFKC", text)
    return INVISIBLE.sub("", re.sub(r"[\s\u2010-]", "", text))


def split(printed):
    """The pages in a stream of PGM pictures."""
    stream, pages = BytesIO(printed), []
    while stream.tell() < len(printed):
        _kind, size, _shades = (stream.readline() for _line in range(3))
        width, height = map(int, size.split())
        pages.append(Image.frombytes("L", (width, height), stream.read(width * height)))
    return pages
