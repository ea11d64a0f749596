"""The store: joined readings and people's judgements in, snapshots of them out.

``open_ledger`` -> ``Ledger``; ``ledger.looking()`` reads, ``ledger.writing()`` writes.
Tables hold what people decided; ``read_…`` columns what was read (``ledger/schema``).
"""

from sayso.ledger.filling import fill_in, filled, kept_as, lacking
from sayso.ledger.judgements import judgement, judgements, unattached
from sayso.ledger.judging import judge, undo
from sayso.ledger.lookups import LedgerLookups
from sayso.ledger.open import Ledger, open_ledger
from sayso.ledger.replacing import replace_reading
from sayso.ledger.snapshot import Snapshot
from sayso.ledger.write import is_kept, keep

__all__ = [
    "Ledger",
    "LedgerLookups",
    "Snapshot",
    "fill_in",
    "filled",
    "is_kept",
    "judge",
    "judgement",
    "judgements",
    "keep",
    "kept_as",
    "lacking",
    "open_ledger",
    "replace_reading",
    "unattached",
    "undo",
]
