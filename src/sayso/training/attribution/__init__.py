"""A corpus in PolNeAR's layout + a small encoder's weights -> the shipped tagger.

Needs the extra ``sayso[train]``; import it where it is used, for it loads torch.
"""

from sayso.training.attribution.making import train

__all__ = ["train"]
