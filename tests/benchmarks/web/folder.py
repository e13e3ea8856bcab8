"""Where everything lies that measuring leaves behind."""

from pathlib import Path

FOLDER = Path(__file__).parents[3] / ".bench"
