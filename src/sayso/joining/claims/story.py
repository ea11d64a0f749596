"""What is brought together when a report comes: the contents of its story, each by
itself, but whole the claims on which a person decided and those told elsewhere too."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from sayso.joining.claims.linkage import NEVER, Flags, Matrix
from sayso.joining.claims.pairs import Ints, alike, day, means
from sayso.joining.claims.stories import stories
from sayso.joining.claims.wording import plainness
from sayso.joining.lookups import KnownReport, Member
from sayso.model import Gist, Report


@dataclass(frozen=True, slots=True)
class Story:
    """``members`` of known claims first, then the new contents, n in number, in m atoms.

    ``atom_of``, shape (n,), leads from members to atoms; ``likeness``, shape (n, n), and
    ``mean``, shape (m, m), tell how alike they are; ``passive``, shape (m,), tells of
    each atom whether it bridges nothing.
    """

    members: Sequence[Member]
    atom_of: Ints
    likeness: Matrix
    mean: Matrix
    passive: Flags

    @classmethod
    def of(
        cls,
        report: Report,
        gist: Gist,
        near: Sequence[KnownReport],
        members: Sequence[Member],
    ) -> Story:
        """The reports ``near`` the new one and this one itself."""
        place = {each.report_id: i for i, each in enumerate(near)}
        of = np.array([place.get(m.report_id, len(near)) for m in members])
        published = [each.published for each in near] + [report.published]
        likeness = alike(
            [m.content for m in members],
            of,
            np.array([day(each) for each in published]),
            stories([each.gist for each in near] + [gist]),
        )
        first: dict[str, int] = {}
        for i, member in enumerate(members):
            first.setdefault(_key(member), i)
        number = {key: i for i, key in enumerate(first)}
        atom_of = np.array([number[_key(member)] for member in members])
        each = [members[i] for i in first.values()]
        fixed = np.array([member.fixed for member in each])
        passive = np.array([m.copied and not m.whole for m in each])
        mean = means(likeness, atom_of, len(first))
        mean[fixed[:, None] & fixed[None, :]] = NEVER
        return cls(members, atom_of, likeness, mean, passive)

    @property
    def sizes(self) -> Matrix:
        """Members of each atom, shape (m,)."""
        return np.bincount(self.atom_of).astype(np.float64)

    def founder(self, places: Sequence[int]) -> int | None:
        """Of these members the plainest of the oldest report that may found a claim."""
        order = {m.report_id: i for i, m in reversed(list(enumerate(self.members)))}
        return min(
            (i for i in places if self.members[i].able),
            key=lambda i: (
                order[self.members[i].report_id],
                plainness(self.members[i].content),
            ),
            default=None,
        )


def founded_by(member: Member) -> Iterator[str]:
    """The id of the claim that a content founds; others, where the claim that it founded
    goes on without it."""
    yield "k" + member.content.id[1:]
    for time in itertools.count(1):
        key = f"{member.content.id} {time}".encode()
        yield "k" + blake2b(key, digest_size=8).hexdigest()


def _key(member: Member) -> str:
    return member.claim_id or "" if member.whole else member.content.id
