"""Descriptions as sources -> whom "the minister" or "the spy agency" means.

A definite description goes to the candidate whose titles, roles or name bear its words
(or what ``data/likenesses.txt`` says they may stand for); among those, to the one who
speaks and was mentioned last. Where nothing fits it is an unnamed source.
"""

from sayso.reading.speakers.descriptions.meaning import described

__all__ = ["described"]
