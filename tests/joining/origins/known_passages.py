"""Look-ups over readings in memory, as the ledger answers them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from sayso.joining.lookups import KnownPassage, Said
from sayso.joining.origins import matches
from sayso.model import Copy, Gist, Passage, Reading, Report, Statement


class Known:
    """Readings that were joined before, in the order given; ``per_key`` rows a key.

    Of no reports nothing is to be asked: each look-up has its price."""

    def __init__(self, per_key: int = 40) -> None:
        self.per_key = per_key
        self.readings: dict[str, Reading] = {}
        self.holders: dict[int, list[tuple[Report, Passage]]] = defaultdict(list)

    def keep(self, reading: Reading) -> None:
        self.readings[reading.report.id] = reading
        for passage in reading.passages:
            for each in passage.fingerprints:
                self.holders[each].append((reading.report, passage))

    def passages_with(
        self, fingerprints: Collection[int], limit: int
    ) -> Sequence[KnownPassage]:
        shared: Counter[tuple[Report, Passage]] = Counter()
        for each in fingerprints:
            shared.update(self.holders.get(each, [])[: self.per_key])
        return [
            KnownPassage(report, passage.span, number, None)
            for (report, passage), number in shared.most_common(limit)
        ]

    def reports_of(self, report_ids: Collection[str]) -> Mapping[str, Report]:
        assert report_ids
        return {each: self.readings[each].report for each in report_ids}

    def gists_of(self, report_ids: Collection[str]) -> Mapping[str, Gist]:
        assert report_ids
        return {each: self.readings[each].gist for each in report_ids}

    def printed_in(self, report_id: str) -> Sequence[Said]:
        return [Said(s, "", ()) for s in self.readings[report_id].statements]

    def copies_with(self, origin_id: str) -> Sequence[Copy]:
        return []

    def statements_with(self, origin_id: str) -> Sequence[Statement]:
        every = (s for each in self.readings.values() for s in each.statements)
        return [s for s in every if matches.origin_id(s.report_id) == origin_id]
