"""What the network is told to make small: contents of one claim alike, others not.

Two tasks are of one kind with what joining asks of the vectors: pairs of contents, and
a content with the rest of a claim in the mean, as average linkage compares them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from sayso.training.claims.examples import Read
from sayso.training.claims.network import Network


@dataclass(frozen=True, slots=True)
class Batch:
    """The examples (N) of some reports and the claims (C) of their stories: which bears
    on which ``of`` (N, C), which are ``marked`` (N), the ``story`` of each example (N)
    and of each claim, ``other``: of two statements (N, N), and each story's main claim."""

    of: Tensor
    marked: Tensor
    story: Tensor
    story_of_claim: Tensor
    other: Tensor
    main_claim: Tensor

    @classmethod
    def of_reports(cls, reports: Sequence[Read]) -> Batch:
        every = [(r, e) for r in reports for e in r.examples]
        stories = list(dict.fromkeys(r.story for r in reports))
        claims = sorted({(r.story, c) for r, e in every for c in e.claims or ()})
        of = torch.tensor(
            [
                [float(r.story == s and c in (e.claims or ())) for s, c in claims]
                for r, e in every
            ]
        ).reshape(len(every), len(claims))
        statements = [(id(r), e.statement) for r, e in every]
        main = {story: top(reports, story) for story in stories}
        return cls(
            of,
            torch.tensor([e.claims is not None for _, e in every]),
            torch.tensor([stories.index(r.story) for r, _ in every]),
            torch.tensor([stories.index(s) for s, _ in claims], dtype=torch.long),
            torch.tensor([[a != b for b in statements] for a in statements]),
            torch.tensor([float(main[r.story] in (e.claims or ())) for r, e in every]),
        )

    def pairs(self, odds: Tensor, across: float) -> Tensor:
        """Cross entropy over pairs of which both are marked and one bears on a claim;
        pairs over two stories weigh ``across``. ``odds`` (N, N) are of one claim."""
        wanted = ((self.of @ self.of.T) > 0).float()
        bears = self.of.sum(1) > 0
        counted = self._both_marked() & (bears[:, None] | bears[None, :])
        one_story = self.story[:, None] == self.story[None, :]
        weights = torch.triu(torch.where(one_story, 1.0, across) * counted, 1)
        each = F.binary_cross_entropy_with_logits(odds, wanted, reduction="none")
        return (each * weights).sum() / weights.sum().clamp(min=1)

    def to_claims(self, network: Network, alike: Tensor) -> Tensor:
        """Cross entropy of a content with the mean of each claim's other contents, of
        its story; large claims weigh more, by the root of their size."""
        counted = self._both_marked().float()
        number = counted @ self.of
        mean = ((alike * counted) @ self.of) / number.clamp(min=1)
        weights = (number > 0) & self.marked[:, None]
        weights = weights & (self.story[:, None] == self.story_of_claim[None, :])
        weighed = weights * self.of.sum(0).sqrt()[None, :]
        each = F.binary_cross_entropy_with_logits(
            network.odds(mean), self.of, reduction="none"
        )
        return (each * weighed).sum() / weighed.sum().clamp(min=1)

    def main(self, odds: Tensor) -> Tensor:
        """Cross entropy of bearing on the claim on which most of the story's contents do."""
        marked = self.marked
        return F.binary_cross_entropy_with_logits(odds[marked], self.main_claim[marked])

    def _both_marked(self) -> Tensor:
        return self.marked[:, None] & self.marked[None, :] & self.other


def top(reports: Sequence[Read], story: str) -> str | None:
    """The claim of most marked contents of a story."""
    of = [e for r in reports if r.story == story for e in r.examples]
    counts = Counter(claim for e in of for claim in e.claims or ())
    return counts.most_common(1)[0][0] if counts else None
