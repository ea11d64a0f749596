"""Which printed words count as a source, in sentences made for this test."""

from __future__ import annotations

import pytest

from sayso.model import Attribution, Report, Span
from sayso.reading.parse import parse
from sayso.reading.speakers import resolve

ROWS = [
    # parted by a comma alone they are one; far apart, the one beside the cue counts
    ("The UN mission in Chad, MINTCH, said no.", ["The UN mission in Chad", "MINTCH,"], "said",
     ["MINTCH"]),
    # the one of the cue's own sentence, be it farther away
    ("Oslo said it was glad and urged both to wait. Minister Ida Moe has left.",
     ["Oslo", "Minister Ida Moe"], "urged", ["Oslo"]),
    ("Older members (“I am done,” wrote Ed Nils, a miner) left.", ["Older members", "Ed Nils"],
     "wrote", ["Ed Nils"]),
    ("Norway, which borders Russia, and Chad said no.", ["Norway", "Chad"], "said",
     ["Norway", "Chad"]),
    # what only tells of the subject gives way to it
    ("Nordwind, whose ships carry the grain, said no.", ["the grain"], "said", ["Nordwind"]),
    # but not who stands in apposition to it, or by whom it was made
    ("The group’s director, Jane Rowe, said no.", ["Jane Rowe"], "said", ["Jane Rowe"]),
    ("A slip by Treasurer Ida Moe suggested so.", ["Treasurer Ida Moe"], "suggested", ["Ida Moe"]),
    # the cue's own subject, where the source is in a later sentence
    ("A sailor from Ely said the sea was calm. Minister Ida Moe left.", ["Minister Ida Moe"],
     "said", ["A sailor from Ely"]),
    # the end of the list of whom a team is
    ("A team of doctors, nurses and the coast guard said no.", ["nurses and the coast guard"],
     "said", ["A team"]),
    # "it" before a verb of saying is somebody
    ("Norway left. It said in a memo that the ice was safe, adding that more would come.", [],
     "adding", ["Norway"]),
    # a noun that its subject makes known
    ("Carl Berg caused a stir with an assertion that it leaks.", [], "assertion", ["Carl Berg"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sources", "cue", "wanted"), ROWS)
def test_what_counts_as_a_source(
    text: str, sources: list[str], cue: str, wanted: list[str]
) -> None:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    attribution = Attribution(tuple(map(span, sources)), (span(cue),), ())
    report = Report("r1", None, None, None, None, "en", text)
    resolved = resolve(parse(text), report, (attribution,))
    names = {mention.id: mention.name for mention in resolved.mentions}
    assert [names[one] for one in resolved.speakers[0]] == wanted
