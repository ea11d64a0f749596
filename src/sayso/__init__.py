"""Sayso reads news reports and keeps a ledger of who said what about what happened."""

__version__ = "0.1.0"
