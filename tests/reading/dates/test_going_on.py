"""How far a dated occasion goes on, and what is not said at it; in our own words."""

import pytest

from sayso.model import Attribution, Span
from sayso.reading.dates import find_dates, said_on
from sayso.reading.parse import parse

MONDAY, TUESDAY, WEDNESDAY = "2021-03-15", "2021-03-16", "2021-03-17"


def spans(text: str, part: str) -> tuple[Span, ...]:
    """``part`` as printed; ``first~second`` is the second place of ``first``."""
    words, _, nth = part.partition("~")
    start = -1
    for _ in range(int(nth or 1)):
        start = text.index(words, start + 1)
    return (Span(start, start + len(words)),)


def days(text: str, *parts: tuple[str, str, str]):
    """The day of each attribution in Wednesday's report."""
    doc = parse(text)
    attributions = tuple(
        Attribution(spans(text, s), spans(text, c), spans(text, o)) for s, c, o in parts
    )
    values = said_on(doc, attributions, find_dates(doc, WEDNESDAY), WEDNESDAY)
    return [value and value.start for value in values]


NOT_OF_IT = [
    # one “has” for both verbs
    (
        "Holm said on Monday that a wall fell. Holm has apologised and promised to pay.",
        [
            ("Holm", "said", "that a wall fell"),
            ("Holm~2", "promised", "to pay"),
        ],
        [MONDAY, None],
    ),
    # but two acts are two
    (
        "Holm said on Monday that a wall fell. Holm apologised and promised to pay.",
        [
            ("Holm", "said", "that a wall fell"),
            ("Holm~2", "promised", "to pay"),
        ],
        [MONDAY, MONDAY],
    ),
    # the day of another's clause
    (
        "The harbour board has not confirmed the sale, while the union said on Monday that it was done.",
        [
            ("The harbour board", "has not confirmed", "the sale"),
            ("the union", "said", "that it was done"),
        ],
        [None, MONDAY],
    ),
    # an act before the one that is dated, and one that goes on from it
    (
        "Director Holm admitted on Monday that the vase was gone, after insisting for weeks that it was on loan.",
        [
            ("Director Holm", "admitted", "that the vase was gone"),
            ("Director Holm", "insisting", "that it was on loan"),
        ],
        [MONDAY, None],
    ),
    (
        "Director Holm admitted on Monday that the vase was gone, before adding that it was insured.",
        [
            ("Director Holm", "admitted", "that the vase was gone"),
            ("Director Holm", "adding", "that it was insured"),
        ],
        [MONDAY, MONDAY],
    ),
    # a day that stands before what is told, within it, is nothing's sum
    (
        "Holm complained of a silence. Holm said that she had first warned the county on Monday.",
        [
            ("Holm", "complained of", "a silence"),
            ("she", "had first warned", "the county"),
        ],
        [None, MONDAY],
    ),
    # about the letter, not in it
    (
        "In a letter dated Monday, the surveyor Ida Moe wrote that the pier was rotten. "
        "Moe confirmed that the letter was genuine. Moe said there were copies.",
        [
            ("the surveyor Ida Moe", "wrote", "that the pier was rotten"),
            ("Moe~2", "confirmed", "that the letter was genuine"),
            ("Moe~3", "said", "there were copies"),
        ],
        [MONDAY, None, None],
    ),
    # to the outlet itself
    (
        "In an interview broadcast on Monday, Lind said he felt betrayed. "
        "Contacted by this newspaper, Lind called it a mistake.",
        [
            ("Lind", "said", "he felt betrayed"),
            ("Lind~2", "called", "it a mistake"),
        ],
        [MONDAY, None],
    ),
    (
        "Lind said on Monday that the ferry was late. Lind did not wish to comment.",
        [
            ("Lind", "said", "that the ferry was late"),
            ("Lind~2", "did not wish", "to comment"),
        ],
        [MONDAY, None],
    ),
    (
        "Lind said on Monday that the ferry was late. Lind declined to comment on the fares.",
        [
            ("Lind", "said", "that the ferry was late"),
            ("Lind~2", "declined", "to comment on the fares"),
        ],
        [MONDAY, None],
    ),
    # what a speaker would not say there is of the occasion
    (
        "Lind said on Monday that the ferry was late. Lind declined to say why.",
        [
            ("Lind", "said", "that the ferry was late"),
            ("Lind~2", "declined", "to say why"),
        ],
        [MONDAY, MONDAY],
    ),
    # an answer, and none
    (
        "Lind said on Monday that the ferry was late. Asked why, Lind replied that it was old.",
        [
            ("Lind", "said", "that the ferry was late"),
            ("Lind~2", "replied", "that it was old"),
        ],
        [MONDAY, MONDAY],
    ),
    (
        "Lind said on Monday that the ferry was late. Lind did not reply to a letter.",
        [
            ("Lind", "said", "that the ferry was late"),
            ("Lind~2", "did not reply", "to a letter"),
        ],
        [MONDAY, None],
    ),
    (
        "Lind said on Monday that the ferry was late. Lind had no comment on the fares.",
        [
            ("Lind", "said", "that the ferry was late"),
            ("Lind~2", "had no comment", "on the fares"),
        ],
        [MONDAY, None],
    ),
    # told to one outlet, not to all
    (
        "It rained. It blew. The pier shook. Nobody fell in. Holm told reporters on Monday that the pier was rotten. "
        "“We wrote to them twice,” Holm told the Bergen Post.",
        [
            ("Holm", "told", "that the pier was rotten"),
            ("Holm~2", "told~2", "“We wrote to them twice,”"),
        ],
        [MONDAY, None],
    ),
    (
        "Holm told the Bergen Post on Monday that the pier was rotten. "
        "“We wrote to them twice,” Holm told the Post.",
        [
            ("Holm", "told", "that the pier was rotten"),
            ("Holm~2", "told~2", "“We wrote to them twice,”"),
        ],
        [MONDAY, MONDAY],
    ),
    # another interview, and once more
    (
        "Lind said on Monday that the ferry was late. Lind called it a scandal in a different interview.",
        [
            ("Lind", "said", "that the ferry was late"),
            ("Lind~2", "called", "it a scandal"),
        ],
        [MONDAY, None],
    ),
    (
        "Lind said on Monday that the ferry was late. Lind again blamed the weather.",
        [
            ("Lind", "said", "that the ferry was late"),
            ("Lind~2", "blamed", "the weather"),
        ],
        [MONDAY, None],
    ),
    (
        "Lind admitted on Monday that the ferry was late, but again denied a fault.",
        [
            ("Lind", "admitted", "that the ferry was late"),
            ("Lind", "denied", "a fault"),
        ],
        [MONDAY, MONDAY],
    ),
    # a member of a court is no court
    (
        "Lind, who sits on the appeals court, said on Monday that it rained. Moe said it snowed.",
        [
            ("Lind, who sits on the appeals court", "said", "that it rained"),
            ("Moe", "said~2", "it snowed"),
        ],
        [MONDAY, None],
    ),
    # what is quoted in a quotation was not said at the hearing
    (
        "At a hearing on Monday, the baker Lind told the judges of a threat. "
        "“My cousin told me that the oven would burn,” the baker Lind said.",
        [
            ("the baker Lind", "told", "of a threat"),
            ("My cousin", "told~2", "that the oven would burn"),
            (
                "the baker Lind~2",
                "said",
                "“My cousin told me that the oven would burn,”",
            ),
        ],
        [MONDAY, None, MONDAY],
    ),
]


@pytest.mark.parametrize(("text", "parts", "wanted"), NOT_OF_IT)
def test_what_is_not_of_the_occasion(text, parts, wanted):
    assert days(text, *parts) == wanted


OF_IT = [
    # under its name, whoever spoke in between
    (
        "Bishop Holm said in a televised sermon on Monday that the bells were sold. "
        "Moe said it was a lie. Rain fell. The bells hung there. Boys had rung them. "
        "In his sermon, Bishop Holm denied any debt.",
        [
            (
                "Bishop Holm",
                "said in a televised sermon on Monday",
                "that the bells were sold",
            ),
            ("Moe", "said~2", "it was a lie"),
            ("Bishop Holm~2", "denied", "any debt"),
        ],
        [MONDAY, None, MONDAY],
    ),
    # after an act at which reporters were present
    (
        "The governor Ida Moe opened the tunnel on Monday. She told reporters that it was dry.",
        [("She", "told", "that it was dry")],
        [MONDAY],
    ),
    (
        "The governor Ida Moe toured the mine on Monday. “It is dry,” Moe said.",
        [("Moe~2", "said", "“It is dry,”")],
        [MONDAY],
    ),
    (
        "The governor Ida Moe toured the mine on Monday. “It is wet,” Lind said.",
        [("Lind", "said", "“It is wet,”")],
        [None],
    ),
    (
        "The governor Ida Moe bought the mine on Monday. “It is dry,” Moe said.",
        [("Moe~2", "said", "“It is dry,”")],
        [None],
    ),
    # a day of the trial, though the verb before it looks like a participle
    (
        "The nurse wept on Monday, the first day of the trial. Moe said she was innocent.",
        [("Moe", "said", "she was innocent")],
        [MONDAY],
    ),
    # the report goes on to another day
    (
        "Lind said on Monday that all was well. By Tuesday the river had risen: in a note to staff, Lind said he was worried.",
        [
            ("Lind", "said", "that all was well"),
            ("Lind~2", "said~2", "he was worried"),
        ],
        [MONDAY, TUESDAY],
    ),
    (
        "Lind said on Monday that all was well. By Tuesday the river had risen. Lind said he was worried.",
        [
            ("Lind", "said", "that all was well"),
            ("Lind~2", "said~2", "he was worried"),
        ],
        [MONDAY, TUESDAY],
    ),
    # the ministry through which a government spoke, of no other country
    (
        "Norway said Wednesday that its trawler was seized. The fisheries ministry said the crew was safe.",
        [
            ("Norway", "said", "that its trawler was seized"),
            ("The fisheries ministry", "said~2", "the crew was safe"),
        ],
        [WEDNESDAY, WEDNESDAY],
    ),
    (
        "Norway’s government confirmed Wednesday that its trawler was seized. Fisheries Minister Ida Moe announced it.",
        [
            ("Norway’s government", "confirmed", "that its trawler was seized"),
            ("Fisheries Minister Ida Moe", "announced", "it"),
        ],
        [WEDNESDAY, WEDNESDAY],
    ),
    (
        "Norway said Wednesday that its trawler was seized. Iceland’s fisheries ministry said the crew was safe.",
        [
            ("Norway", "said", "that its trawler was seized"),
            ("Iceland’s fisheries ministry", "said~2", "the crew was safe"),
        ],
        [WEDNESDAY, None],
    ),
    (
        "Norway said on Monday that its trawler was seized. The fisheries ministry said the crew was safe.",
        [
            ("Norway", "said", "that its trawler was seized"),
            ("The fisheries ministry", "said~2", "the crew was safe"),
        ],
        [MONDAY, None],
    ),
    # a headline of what is dated below, in all but the same words
    (
        "Mayor blames frost for burst canal lock\n\nThe town council on Monday blamed the frost for a burst lock of its canal.",
        [
            ("Mayor", "blames", "frost for burst canal lock"),
            ("The town council", "blamed", "the frost for a burst lock of its canal"),
        ],
        [MONDAY, MONDAY],
    ),
    (
        "Mayor blames frost for delay\n\nThe town council on Monday blamed the owner for a burst lock of its canal.",
        [
            ("Mayor", "blames", "frost for delay"),
            ("The town council", "blamed", "the owner for a burst lock"),
        ],
        [None, MONDAY],
    ),
]


@pytest.mark.parametrize(("text", "parts", "wanted"), OF_IT)
def test_what_is_of_the_occasion(text, parts, wanted):
    assert days(text, *parts) == wanted


def test_a_day_is_not_carried_over_a_long_text():
    between = " ".join(f"Moe said lock {n} was shut." for n in range(14))
    text = f"Lind said on Monday that it rained. {between} Lind said it was over."
    parts = [("Moe", f"said~{n + 2}", f"lock {n} was shut") for n in range(14)]
    first = ("Lind", "said", "that it rained")
    found = days(text, first, *parts, ("Lind~2", "said~16", "it was over"))
    assert (found[0], found[-1]) == (MONDAY, None)


HOW_PRINTED = [
    ("The ferry sank on Sunday. The next morning, Holm said it was full.", MONDAY),
    ("The ferry sank on Sunday. The following evening, Holm said it was full.", MONDAY),
    ("The ferry sank on Monday. On the same evening, Holm said it was full.", MONDAY),
    ("The ferry sank on Sunday. Two days later, Holm said it was full.", TUESDAY),
    ("The ferry sank on Tuesday. A day earlier, Holm said it was full.", MONDAY),
    ("The ferry sank on Monday. Hours later, Holm said it was full.", MONDAY),
    ("In a note sent to the council on March 15 and seen here, Holm said it was full.", MONDAY),
    ("At a briefing held on the afternoon of 15 March, Holm said it was full.", MONDAY),
    ("Holm, addressing a rally here on Monday, said it was full.", MONDAY),
    ("On Monday, March 15, the eve of the vote, Holm said it was full.", MONDAY),
    ("Holm said Monday (local time) it was full.", MONDAY),
    ("In an interview with Fjord TV aired late on Monday, Holm said it was full.", MONDAY),
    ("Holm said on X, formerly Twitter, on Monday it was full.", MONDAY),
    ("On Sunday, two days before the wedding, Holm said it was full.", "2021-03-14"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), HOW_PRINTED)
def test_how_agencies_print_a_day(text, day):
    assert days(text, ("Holm", "said", "it was full")) == [day]
