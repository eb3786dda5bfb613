"""Leeszaal: the news reader that knows who is in the news."""

__version__ = "0.1.0"
