"""Attributions -> what each speaker did: act, form, channel, addressee, evidence."""

from __future__ import annotations

from sayso.reading.statements.deeds import Deed, read_deeds

__all__ = ["Deed", "read_deeds"]
