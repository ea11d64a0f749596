"""Statements -> their contents: frame, figures, condition, stance, vector."""

from __future__ import annotations

from sayso.reading.contents.reading import read_contents

__all__ = ["read_contents"]
