"""The ledger's tables, portable SQL: what reading gave, what joining gave, what people decided.

``VERSION`` is the last migration; ``MARK`` the SQLite application id of a ledger.
"""

from sayso.ledger.schema.joined import (
    claims,
    copies,
    origins,
    retractions,
    speaker_keys,
    speakers,
    stance_speakers,
    stances,
    withdrawals,
)
from sayso.ledger.schema.judged import anchors, judgements, redirects
from sayso.ledger.schema.read import (
    contents,
    gist_keys,
    gists,
    mentions,
    metadata,
    passage_keys,
    passages,
    reports,
    statement_speakers,
    statements,
)

VERSION = "0005"
MARK = 0x53617973  # "Says"

__all__ = [
    "MARK",
    "VERSION",
    "anchors",
    "claims",
    "contents",
    "copies",
    "gist_keys",
    "gists",
    "judgements",
    "mentions",
    "metadata",
    "origins",
    "passage_keys",
    "passages",
    "redirects",
    "reports",
    "retractions",
    "speaker_keys",
    "speakers",
    "stance_speakers",
    "stances",
    "statement_speakers",
    "statements",
    "withdrawals",
]
