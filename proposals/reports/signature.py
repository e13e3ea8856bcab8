"""The signature in a report: whoever has our public key can tell that no byte was changed.

Ed25519 over the whole file, with zeros where the signature itself stands. Keys change: a report
names the key that signed it, and old keys go on proving what they signed.
"""

import re
from base64 import b64decode
from functools import cache
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings

MARK = b"ka2check-signature:"
BLANK = MARK + b"0" * 8 + b":" + b"0" * 128
SIGNED = re.compile(MARK + rb"([0-9a-f]{8}):([0-9a-f]{128})")


def signed(pdf):
    """The bytes of a report with our signature in the room that was left for it."""
    if pdf.count(BLANK) != 1:
        raise ValueError("A report has room for exactly one signature.")
    key = signing_key(settings.SIGNING_KEY)
    signature = key.sign(pdf).hex()
    return pdf.replace(BLANK, MARK + f"{key_id(key.public_key())}:{signature}".encode())


def is_genuine(pdf):
    """Whether these bytes are those of a report that we signed, with a key of today or before."""
    found = SIGNED.findall(pdf)
    if len(found) != 1:
        return False
    (key, signature), *_rest = found
    public = public_keys().get(key.decode())
    if public is None:
        return False
    try:
        public.verify(bytes.fromhex(signature.decode()), SIGNED.sub(BLANK, pdf))
    except InvalidSignature:
        return False
    return True


def public_keys():
    """Every key that proves a report, by its short name: today's, and those of before."""
    today = signing_key(settings.SIGNING_KEY).public_key()
    before = (verifying_key(text) for text in settings.OLD_VERIFYING_KEYS)
    return {key_id(key): key for key in (today, *before)}


def key_id(public):
    """The short name of a key, which stands beside every signature made with it."""
    return sha256(public.public_bytes_raw()).hexdigest()[:8]


@cache
def signing_key(text):
    """A private key from its 32 bytes in base64. Raises ValueError."""
    return Ed25519PrivateKey.from_private_bytes(b64decode(text, validate=True))


@cache
def verifying_key(text):
    """A public key from its 32 bytes in base64. Raises ValueError."""
    return Ed25519PublicKey.from_public_bytes(b64decode(text, validate=True))
