"""Marked reports -> the encoder that brings statements to their claims.

Needs the extra ``sayso[train]`` and the package of the starting weights.
"""

from sayso.training.claims.making import train

__all__ = ["train"]
