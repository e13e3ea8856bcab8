"""What is stored: proposals, and the pre-checks made of them."""

from .precheck import Precheck
from .proposal import Proposal

__all__ = ["Precheck", "Proposal"]
