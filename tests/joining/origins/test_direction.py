"""From whom a shared passage is: credits, versions, days, marks, then who was first."""

from __future__ import annotations

import pytest

from sayso.joining.origins.credits import credited, wire
from sayso.joining.origins.direction import Direction, direction
from sayso.joining.origins.outlets import agency, same_outlet
from sayso.joining.origins.shared import Shared
from sayso.model import Report, Span

STORY = "The bridge was closed after the flood, officials of the district said."


def report(
    number: int,
    outlet: str | None = None,
    published: str | None = None,
    text: str = STORY,
    replaces: str | None = None,
    url: str | None = None,
    at: str | None = None,
) -> Report:
    return Report(
        f"r{number}",
        outlet,
        None,
        url,
        published,
        "en",
        text,
        replaces,
        published_at=at,
    )


def story_in(of: Report) -> Span:
    start = of.text.index(STORY)
    return Span(start, start + len(STORY))


def told_of(new: Report, known: Report) -> Direction:
    """For two reports that share the story and nothing else."""
    shared = Shared(story_in(new), story_in(known), 9, 9)
    return direction(new, known, [shared])


AP = report(1, "Associated Press", "2024-10-21")
CREDITS_AP = f"VIENNA (AP) — {STORY}"
ROWS = {
    "a credit in brackets, against the day": (
        (report(2, "Daily Herald", "2024-10-20", CREDITS_AP), AP),
        ("r1", "Daily Herald credits it: “(AP)”"),
    ),
    "an outlet that reported": (
        (
            report(2, "Herald", None, f"{STORY} The Evening Post reported."),
            report(3, "The Evening Post"),
        ),
        ("r3", "Herald credits it: “The Evening Post reported”"),
    ),
    "a credit to the new one": (
        (AP, report(2, "Herald", "2024-10-20", f"{STORY}\nAssociated Press\n")),
        ("r1", "Herald credits it: “Associated Press”"),
    ),
    "the day": (
        (report(2, "A", "2024-10-22"), report(3, "B", "2024-10-21")),
        ("r3", "published 2024-10-21, before 2024-10-22"),
    ),
    "the new one is older": (
        (report(2, "A", "2024-10-20"), report(3, "B", "2024-10-21")),
        ("r2", "published 2024-10-20, before 2024-10-21"),
    ),
    "the time of day": (
        (
            report(2, "A", "2024-10-20", at="2024-10-20T18:00:00"),
            report(3, "B", "2024-10-20", at="2024-10-20T08:00:00"),
        ),
        ("r3", "published 2024-10-20 08:00, before 2024-10-20 18:00"),
    ),
    "moments in two zones, the days apart": (
        (
            report(2, "A", "2024-10-20", at="2024-10-20T23:00:00+00:00"),
            report(3, "B", "2024-10-21", at="2024-10-21T00:30:00+02:00"),
        ),
        (
            "r3",
            "published 2024-10-21 00:30+02:00, before 2024-10-20 23:00+00:00",
        ),
    ),
    "only one has a time": (
        (
            report(2, "A", "2024-10-20", at="2024-10-20T18:00:00"),
            report(3, "B", "2024-10-19"),
        ),
        ("r3", "published 2024-10-19, before 2024-10-20"),
    ),
    "a version": (
        (report(2, "A", "2024-10-20", replaces="r3"), report(3, "A", "2024-10-20")),
        ("r3", "the version before"),
    ),
    "a version that was read after the one that replaces it": (
        (
            report(2, "A", "2024-10-20", url="https://a.example"),
            report(3, "A", "2024-10-22", url="https://a.example"),
        ),
        ("r2", "the version before"),
    ),
    "an agency, of one day": (
        (report(2, "Reuters", "2024-10-20"), report(3, "B", "2024-10-20")),
        ("r2", "Reuters is an agency"),
    ),
    "an agency's mark, of one day": (
        (report(2, "A", "2024-10-20", CREDITS_AP), report(3, "B", "2024-10-20")),
        ("r2", "prints the mark of Associated Press: “(AP)”"),
    ),
    "nothing tells": (
        (report(2), report(3)),
        ("r2", "both are undated: nothing tells which was first"),
    ),
    "only the length tells": (
        (report(2, "A", "2024-10-20"), report(3, "B", "2024-10-20", f"{STORY} More.")),
        ("r3", "the longer of two of one day: nothing else tells"),
    ),
    "only one is dated": (
        (report(2, "A", "2024-10-20"), report(3, "B")),
        ("r2", "published 2024-10-20; the other is undated"),
    ),
    "an undated agency comes after a day": (
        (report(2, "Reuters"), report(3, "B", "2024-10-20")),
        ("r3", "published 2024-10-20; the other is undated"),
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_direction(name: str) -> None:
    (new, known), wanted = ROWS[name]
    told = told_of(new, known)
    assert (told.of.id, told.reason) == wanted
    assert told_of(known, new) == told


CREDITED = {
    "By our staff, with Reuters\n\n{story}": "Reuters",
    "{story}\n\nStaff reporters with Reuters": "Reuters",
    "{story}\n© AFP": "AFP",
    "{story}\n© 2025 AFP": "Agence France-Presse",
    "{story}\n© Agence France-Presse": "AFP",
    "{story}\nCopyright 2025 The Associated Press. All rights reserved.": "AP",
    "{story} — AFP": "AFP",
    "{story} -- Reuters": "Reuters",
    "{story}\n— AFP": "AFP",
    "{story}\nAFP/Valley Herald": "AFP",
    "{story}\nReuters/AFP": "AFP",
    "{story} (AP, AFP)": "AFP",
    "{story}\n[AFP]": "AFP",
    "{story}\nSource: Reuters news agency": "Reuters",
    "By HANNE VIK Associated Press\n{story}": "Associated Press",
    "By Hanne Vik, The Associated Press\n{story}": "apnews.com",
    "BORN (AP) — {story}": "associated press",
    "{story} The district has few bridges, the AP said.": "Associated Press",
    "{story}\n\nThe story was first carried in a report by Reuters.": "Reuters",
    "{story} The flood was reported by the news agency Reuters.": "Reuters",
    "{story} It was reported by the German news agency dpa.": "dpa",
    "{story} The flood was reported earlier by the Norrland Post.": "Norrland Post",
    "{story}\n\nThe bridge is still shut, the Norrland Post wrote.": "The Norrland Post",
    "{story}\nThis article was originally published in the Norrland Post.": "Norrland Post",
    "{story}\nThis story first appeared in the Norrland Post.": "norrland post",
    "{story}\nRepublished from the Norrland Post with permission.": "norrlandpost.com",
}


@pytest.mark.parametrize("printed", CREDITED)
def test_a_credit_outweighs_the_day(printed: str) -> None:
    text = printed.format(story=STORY)
    copier = report(2, "Herald", "2024-10-07", text)
    known = report(3, CREDITED[printed], "2024-10-08", f"Floods\n\n{STORY}")
    told = told_of(copier, known)
    assert told.of.id == "r3"
    assert told.reason.startswith("Herald credits it: “")


NAMED = {
    "a remark to another paper": "{story} The governor told the Courier that he slept.",
    "another matter": "{story}\n\nHouse prices rose, according to the Courier.",
    "far from the story": "{story} He left. Nobody spoke. The flood, the Courier said.",
    "a reporter's hurt": "{story} A Courier photographer was hurt. A gap opened.",
}


@pytest.mark.parametrize("name", NAMED)
def test_an_outlet_named_for_another_matter_is_not_credited(name: str) -> None:
    first = report(2, "AP", "2024-10-07", NAMED[name].format(story=STORY))
    told = told_of(report(3, "Courier", "2024-10-09"), first)
    assert (told.of.id, told.reason) == (
        "r2",
        "published 2024-10-07, before 2024-10-09",
    )


def test_agencies_go_by_many_names() -> None:
    assert agency("AP") == agency("The Associated Press") == "Associated Press"
    assert agency("Evening Post") is None
    assert same_outlet("AFP", "Agence France-Presse")
    assert same_outlet("The Guardian", "guardian")
    assert same_outlet("www.norrlandpost.com", "The Norrland Post")
    assert agency("apnews.com") == agency("associated press") == "Associated Press"
    assert not same_outlet(None, None)


def test_an_outlet_does_not_credit_itself() -> None:
    own = report(1, "AP", None, CREDITS_AP)
    assert credited(own, report(2, "Associated Press"), [story_in(own)]) is None
    assert wire(own) is None


def test_a_mention_is_no_credit() -> None:
    told = report(
        1, "A", None, f"{STORY} A Reuters photographer was hurt. A gap opened."
    )
    for outlet in ("Reuters", "AP"):
        assert credited(told, report(2, outlet), [story_in(told)]) is None
    assert wire(told) is None
