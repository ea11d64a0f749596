"""What a report says, as if it were kept already: to be compared with what is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from sayso.joining.joined import Joined
from sayso.joining.lookups import Said
from sayso.joining.wordings import printed
from sayso.model import Stance


def said_in(joined: Joined) -> tuple[Said, ...]:
    """Its statements in order, each with the speakers and claims that joining gave it."""
    report, said_by = joined.reading.report, joined.said_by()
    stances: dict[str, list[Stance]] = defaultdict(list)
    for stance in joined.stances:
        stances[stance.statement_id].append(stance)
    return tuple(
        Said(
            replace(one, speaker_ids=said_by[one.id]),
            printed(report, sorted(one.attribution.content)),
            tuple(s.claim_id for s in stances[one.id] if s.value in ("CT+", "PR+")),
            tuple(s.claim_id for s in stances[one.id] if s.value in ("CT-", "PR-")),
            report.published,
        )
        for one in joined.reading.statements
    )
