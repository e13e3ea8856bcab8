"""What every fact of a proposal has in common: it may be missing, and it has its bounds."""

from typing import Annotated

from msgspec import Meta, Struct

# Bounds far beyond any real proposal: they keep a document small enough to store and to show.
Line = Annotated[str, Meta(max_length=500)]
Text = Annotated[str, Meta(max_length=20_000)]
Number = Annotated[int, Meta(ge=0, le=1_000_000)]
Months = Annotated[int, Meta(ge=0, le=1_200)]
#: Counted from the first month of the project, which is 1.
ProjectMonth = Annotated[int, Meta(ge=1, le=1_200)]
Euros = Annotated[int, Meta(ge=0, le=1_000_000_000)]
#: Half the way around the world, and some more.
Kilometres = Annotated[int, Meta(ge=0, le=30_000)]


class Facts(
    Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, kw_only=True, gc=False
):
    """A part of a proposal, every fact of which may be missing."""
