"""The ledger's tables, portable SQL: what reading gave, what joining gave, what people decided.

``VERSION`` is the last migration; ``MARK`` the SQLite application id of a ledger.
"""

from sayso.ledger.schema.joined import (
    claim_keys,
    claims,
    copies,
    key_counts,
    origins,
    speaker_keys,
    speakers,
    stance_speakers,
    stances,
    withdrawals,
)
from sayso.ledger.schema.judged import anchors, judgements, redirects
from sayso.ledger.schema.read import (
    contents,
    mentions,
    metadata,
    passage_keys,
    passages,
    reports,
    statement_speakers,
    statements,
)

VERSION = "0001"
MARK = 0x53617973  # "Says"

__all__ = [
    "MARK",
    "VERSION",
    "anchors",
    "claim_keys",
    "claims",
    "contents",
    "copies",
    "judgements",
    "key_counts",
    "mentions",
    "metadata",
    "origins",
    "passage_keys",
    "passages",
    "redirects",
    "reports",
    "speaker_keys",
    "speakers",
    "stance_speakers",
    "stances",
    "statement_speakers",
    "statements",
    "withdrawals",
]
