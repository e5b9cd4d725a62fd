"""A package of the program's own."""

from .prices import load, total

__all__ = ["load", "total"]
