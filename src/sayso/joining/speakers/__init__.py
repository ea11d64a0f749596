"""Mentions of one reading -> speakers across reports.

``join_speakers`` says which speaker each mention is and why, and for whom each speaks;
``name_keys`` are what the ledger finds speakers by.
"""

from sayso.joining.speakers.joining import SpeakersJoined, join_speakers
from sayso.joining.speakers.keys import name_keys

__all__ = ["SpeakersJoined", "join_speakers", "name_keys"]
