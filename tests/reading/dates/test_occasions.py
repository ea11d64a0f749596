"""Which day goes on to what else was said on an occasion, in our own words."""

import pytest

from sayso.model import Report
from sayso.reading import read
from sayso.reading.dates.entries import entries

WEDNESDAY = "2021-03-17"
MONDAY, TUESDAY, THURSDAY = "2021-03-15", "2021-03-16", "2021-03-18"


def days(text: str, content: str) -> str | None:
    """The day of the statement whose content begins so; "range" where it is none."""
    found = read(Report("r1", "Ledger", None, None, WEDNESDAY, "en", text)).statements
    start = text.index(content)
    begun = (s for s in found if any(c.start == start for c in s.attribution.content))
    one = next(begun)
    value = one.said_on
    return value and (value.start if value.start == value.end else "range")


CASES = [
    # the same show or outlet, whatever stands between
    (
        "Mayor Ada Roe told Harbour Radio on Monday that the dam was safe. The town has two dams. "
        "Both are old. The river is wide there. Ships pass it by day. "
        "“We check it weekly,” Roe told Harbour Radio.",
        "“We check",
        MONDAY,
    ),
    # a turn of a transcript
    (
        "Mayor Ada Roe said on Monday that the dam was safe.\n\nHOST: Is the dam really safe?\n\n"
        "ROE: “It is as safe as a house.”",
        "“It is as",
        MONDAY,
    ),
    # what tells of a time before gives no day to what follows
    (
        "Mayor Ada Roe, who had said on Monday that the dam was safe, walked the wall. "
        "“It leaks,” Roe said.",
        "“It leaks,”",
        None,
    ),
    # a month in passing does not end the day
    (
        "Mayor Ada Roe said Tuesday that the dam was safe. She praised the bill that she proposed last month. "
        "“It will hold,” Roe said.",
        "“It will hold,”",
        TUESDAY,
    ),
    # a year that only tells which campaign is meant
    (
        "Mayor Ada Roe on Monday joined the 2021 election campaign, accusing the army of neglect.",
        "the army of",
        MONDAY,
    ),
    # a day that the outlet tells of the speaker's is not that of what they say of it
    (
        "Mayor Ada Roe walked the dam on Monday. “The dam is safe,” Roe said.",
        "“The dam",
        None,
    ),
    # said in a letter of their own, not at the debate of others
    (
        "At a debate on Monday, Mayor Ada Roe said the dam was safe. "
        "In a letter to voters, the engineer Tom Lund said: “It is not.”",
        "“It is not.”",
        None,
    ),
    # a newspaper's name is no Sunday, nor a show's name a week
    (
        "“The dam is old,” Roe told the Bergen Sun.",
        "“The dam",
        None,
    ),
    # an occasion that is dated in one place and named in another
    (
        "Tuesday’s hearing on the dam lasted nine hours. Few came.\n\nThe town has two dams. Both are old.\n\n"
        "“It leaks,” the engineer Tom Lund said at the hearing.",
        "“It leaks,”",
        TUESDAY,
    ),
    (
        "A senior dam warden told a Senate committee on Tuesday that the gates were rusty.\n\n"
        "The town has two dams. Both are old. Ships pass by.\n\n"
        "Tom Lund told senators that he had asked for paint.",
        "that he had asked",
        TUESDAY,
    ),
    (
        "The council met on Monday and its hearing on Tuesday was short, while a hearing on Monday was long.\n\n"
        "The town has two dams. Both are old.\n\n“It leaks,” the engineer Tom Lund said at the hearing.",
        "“It leaks,”",
        None,
    ),
    (
        "The Senate committee on Tuesday published its plan. The town has two dams. Both are old.\n\n"
        "Tom Lund told the board that he had asked for paint.",
        "that he had asked",
        None,
    ),
    # a body that sits: who speaks there, until the text has left it
    (
        "The Roeville town council voted 4-3 on Monday to drain the dam.\n\n"
        "“The wall leaks,” council member Tom Lund said.",
        "“The wall leaks,”",
        MONDAY,
    ),
    (
        "In parliament on Monday, the lawmaker Ada Roe demanded that the dam be drained. "
        "Works Minister Tom Lund replied that the wall was sound.",
        "that the wall was",
        MONDAY,
    ),
    (
        "In parliament on Monday, the lawmaker Ada Roe demanded that the dam be drained.\n\n"
        "A diplomat in Brussels said the wall was thin.",
        "the wall was thin",
        None,
    ),
    (
        "The Roeville town council voted 4-3 on Monday to drain the dam.\n\n"
        "According to records of the water works, the wall was never painted.\n\n"
        "“It leaks into my cellar,” said Tom Lund.",
        "“It leaks into",
        None,
    ),
    (
        "The Roeville town council voted 4-3 on Monday to drain the dam.\n\n"
        "Two masons interviewed by the Ledger said that the wall was thin.",
        "that the wall was",
        None,
    ),
    (
        "At a debate on Monday, Mayor Ada Roe said the dam was safe. Critics pointed out that the wall leaks.",
        "that the wall leaks",
        None,
    ),
    # who speaks is told to have spoken then
    (
        "Mayor Ada Roe, speaking in Oslo on Monday before the flood began, told masons that the wall was sound.",
        "that the wall",
        MONDAY,
    ),
    (
        "Roe herself, reached by phone on Monday, said she had seen no cracks.",
        "she had seen",
        MONDAY,
    ),
    (
        "The warden Tom Lund, who testified by video on Tuesday, said that the gates were rusty.",
        "that the gates",
        TUESDAY,
    ),
    (
        "The warden Tom Lund, who fell ill on Tuesday, said that the gates were rusty.",
        "that the gates",
        None,
    ),
    (
        "Mayor Ada Roe mocked the masons during the Monday night debate, tweeting, “They are blind.”",
        "“They are",
        MONDAY,
    ),
    (
        "The Roeville town council voted 4-3 on Monday to drain the dam. The town has two dams. "
        "Both are old. The river is wide there.\n\nAda Roe said after the vote that a pump would be bought.",
        "that a pump",
        MONDAY,
    ),
    (
        "Ada Roe visited the Harbour Trust on Monday. Few came. The town has two dams.\n\n"
        "After her meeting with the wardens, the trust announced that a pump would be bought.",
        "that a pump",
        MONDAY,
    ),
    (
        "At a debate on Monday, the warden Tom Lund accused Mayor Ada Roe of sleeping, a charge she flatly denied.",
        "a charge",
        MONDAY,
    ),
    (
        "At a debate on Monday, the warden Tom Lund said the dam was safe. "
        "Mayor Ada Roe replied that she had never seen the plans.",
        "that she had never",
        MONDAY,
    ),
    # through whom the lead's body spoke
    (
        "The Roeville Dam Trust said on Monday that the wall leaks.\n\n"
        "“The wall was built too fast,” spokeswoman Ada Holm told reporters in Bergen.",
        "“The wall was",
        MONDAY,
    ),
    (
        "The European Chess Union (ECU) cleared its treasurer of fraud on Tuesday.\n\n"
        "“The books are in order,” ECU secretary-general Tom Lund said after a long meeting.",
        "“The books",
        TUESDAY,
    ),
    (
        "The Roeville Dam Trust said on Monday that the wall leaks.\n\n"
        "“The wall was built too fast,” Harbour Union spokeswoman Ada Holm told reporters in Bergen.",
        "“The wall was",
        None,
    ),
    (
        "Tom Lund said on Monday that the wall leaks.\n\n"
        "“The wall was built too fast,” spokeswoman Ada Holm told reporters in Bergen.",
        "“The wall was",
        None,
    ),
    # where it was done, and what is no other occasion
    (
        "In the upper town, Tom Lund buried two brothers on Tuesday. “They never learned to swim,” he said.",
        "“They never",
        TUESDAY,
    ),
    (
        "Mayor Ada Roe said on Monday that the dam was safe. On another sore point, the price, Roe said the town was poor.",
        "the town was",
        MONDAY,
    ),
    (
        "Mayor Ada Roe said on Monday that the dam was safe. In another interview, Roe said the town was poor.",
        "the town was",
        None,
    ),
    # a paper that is dated in one place, and what it says
    (
        "The wardens are filing a complaint Monday with the river court. Few noticed.\n\n"
        "The complaint says the town let the wall rot.",
        "the town let",
        MONDAY,
    ),
    (
        "The memo, which was written by the engineers and is dated March 16, warns that the wall may fall.",
        "that the wall may",
        TUESDAY,
    ),
    (
        "A complaint that angered Mayor Ada Roe on Monday was short. Few noticed.\n\n"
        "The letter says the town let the wall rot.",
        "the town let",
        None,
    ),
    (
        "The two engineers held a meeting on Monday.\n\nThe town has two dams. Both are old.\n\n"
        "Tom Lund said after the meeting that the wall was thin. Mayor Ada Roe replied that it was thick.",
        "that it was thick",
        MONDAY,
    ),
    # an answer told in the same breath, in the report of that day
    (
        "Mayor Ada Roe said on Wednesday that the wall leaks, an account Tom Lund dismissed as a fairy tale.",
        "an account",
        WEDNESDAY,
    ),
    (
        "Senator Ada Roe grilled the warden Tom Lund on Tuesday over the dam. The town has two dams. Both are old.\n\n"
        "The pumps, Lund explained earlier in the hearing, were “sound.”",
        "The pumps",
        TUESDAY,
    ),
    # so many days from what is told with it
    (
        "The town of Roeville closed its dam on Tuesday. The closure came a day after Mayor Ada Roe said that the wall leaks.",
        "that the wall leaks",
        MONDAY,
    ),
    (
        "The closure comes two days after Mayor Ada Roe warned that the wall leaks.",
        "that the wall leaks",
        MONDAY,
    ),
    (
        "A day after Monday’s debate, Mayor Ada Roe said that the wall leaks.",
        "that the wall leaks",
        TUESDAY,
    ),
    (
        "The closure came a few days after Mayor Ada Roe said that the wall leaks.",
        "that the wall leaks",
        None,
    ),
    # who the lead leaves unnamed is the one named later
    (
        "A Roeville judge on Tuesday refused to close the dam.\n\n"
        "Justice Ada Holm wrote that the wall was sound.",
        "that the wall",
        TUESDAY,
    ),
    (
        "Inspectors said on Tuesday that the gates were rusty.\n\n"
        "The Dam Inspection Board denied that it had been slow.",
        "that it had",
        TUESDAY,
    ),
    # a headline that quotes, and a lead in the perfect
    (
        "Ministry calls leak 'harmless'\n\nThe dam at Roeville has two walls. The town is old.\n\n"
        "“The leak is harmless,” the works spokeswoman Ada Holm said on Tuesday.",
        "leak 'harmless'",
        TUESDAY,
    ),
    (
        "Roeville drains its dam\n\nA town mayor has warned that the wall could lose 40 stones.\n\n"
        "The river is wide. Mayor Ada Holm said on Tuesday that 40 stones were loose.",
        "that the wall could",
        TUESDAY,
    ),
    (
        "Roeville drains its dam\n\nA town mayor has warned that the wall could fall.\n\n"
        "The river is wide. Mayor Ada Holm said on Tuesday that the school needs paint.",
        "that the wall could",
        None,
    ),
    # one name, whatever stands before it
    (
        "Council Speaker Ada Holm-Berg took to the wall of the dam on Monday to condemn the cuts.\n\n"
        "“The wall leaks,” Holm-Berg said.",
        "“The wall leaks,”",
        MONDAY,
    ),
    (
        "A group of wardens led by the engineer Tom Lund said on Monday that the wall leaks.\n\n"
        "Mr. Lund threatened to close the gates.",
        "to close the gates",
        MONDAY,
    ),
    (
        "A spokesman for Tom Lund said on Monday that the wall leaks.\n\nMr. Lund threatened to close the gates.",
        "to close the gates",
        None,
    ),
    # a station's name is no day
    (
        "Ada Roe, who owns Mr. Lund’s Bergen Today programmes, told me, “We love the dam.”",
        "“We love",
        None,
    ),
    # in another place nothing is of the hearing, nor is what is told after it
    (
        "Mayor Ada Roe told a hearing in Bergen on Monday that the dam was safe.\n\n"
        "In Oslo, the minister Tom Lund denied that the dam leaked.",
        "that the dam leaked",
        None,
    ),
    (
        "Mayor Ada Roe told a hearing in Bergen on Monday that the dam was safe.\n\n"
        "In Oslo, the minister Tom Lund denied it.\n\nThe river board accused the mayor of neglect.",
        "the mayor of neglect",
        None,
    ),
    (
        "At a debate in Lisbon on Tuesday, Ada Roe said the bridge was safe. "
        "In northern Spain, engineer Tom Lund said it would fall.",
        "it would fall",
        None,
    ),
    # but in the place of the hearing it is
    (
        "Mayor Ada Roe told a hearing in Bergen on Monday that the dam was safe.\n\n"
        "In Bergen, the minister Tom Lund denied that the dam leaked.",
        "that the dam leaked",
        MONDAY,
    ),
    (
        "Mayor Ada Roe told a hearing in Bergen on Monday that the dam was safe. "
        "The minister Tom Lund denied that the dam leaked.",
        "that the dam leaked",
        MONDAY,
    ),
    # nor is a court that is told of again in another place
    (
        "Ada Roe admitted in court on Monday that she opened the gates.\n\n"
        "In the district court in Bergen, Roe said little. “It is all true,” judge Tom Lund said.",
        "“It is all",
        MONDAY,
    ),
    # a market is no exchange of words
    (
        "Lund Timber said in a filing to the Oslo stock exchange on Monday that the mill was sold. "
        "Chairman Ada Roe described the price as fair.",
        "the price as fair",
        None,
    ),
    (
        "Lund Timber told the Nordic securities exchange on Monday that the mill was sold. "
        "Chairman Ada Roe described the price as fair.",
        "the price as fair",
        None,
    ),
    # who holds the office beside it is not the one of the lead
    (
        "Minister denies leak at dam\n\nA fisheries minister denied that the dam leaked. It rained. "
        "Ada Roe, the shadow fisheries minister, said the report was bad. "
        "Tom Lund, the deputy minister, said on Monday that the dam was old.",
        "the report was bad",
        None,
    ),
    # headline and lead give the office to one
    (
        "Judge denies haste in dam case\n\nA district judge said on Monday that the case was not hurried.",
        "haste in dam case",
        MONDAY,
    ),
    # nobody calls the day six days back by its bare name: the report was updated
    ("Mayor Ada Roe said on Thursday that the dam was safe.", "that the dam", THURSDAY),
]


@pytest.mark.parametrize(("text", "content", "day"), CASES)
def test_the_day_of_the_occasion(text: str, content: str, day: str | None) -> None:
    assert days(text, content) == day


RUNNING = (
    "The Latest: Dam leaks in Roeville\n\nROEVILLE — The Latest on the dam (all times local):\n\n"
    "4:10 p.m.\n\nMayor Ada Roe says the old dam will hold.\n\n"
    "The mayor was elected by two votes. She told reporters that the wall was dry.\n\n"
    "An old report says the wall is thin. Roe has often praised the old masons.\n\n"
    "11:30 a.m.\n\nGovernor Tom Lund is urging the town to leave the lower streets.\n"
)
HOURS = [
    ("the old dam will hold", WEDNESDAY),
    ("that the wall was dry", WEDNESDAY),
    ("the wall is thin", None),
    ("the old masons", None),
    ("the town to leave", WEDNESDAY),
]


@pytest.mark.parametrize(("content", "day"), HOURS)
def test_a_running_report_goes_on_by_the_clock(content: str, day: str | None) -> None:
    assert days(RUNNING, content) == day


def test_one_line_with_a_time_of_day_makes_no_running_report() -> None:
    text = "4:10 p.m.\n\nMayor Ada Roe says the old dam will hold."
    assert days(text, "the old dam will hold") is None


MARKS = ["14:05 GMT", "9.43am BST", "10 a.m.", "16:20 – News from the dam", "7:15 pm"]


@pytest.mark.parametrize("mark", MARKS)
def test_how_entries_are_headed(mark: str) -> None:
    clock = entries(f"{mark}\n\nRoe spoke.\n\n{mark}\n\nLund spoke.", WEDNESDAY)
    assert len(clock.starts) == 2


def test_a_line_that_begins_with_a_figure_heads_no_entry() -> None:
    lines = "10 amateurs won.\n12 people died.\n14:05 trains were late.\n1.30 metres of water."
    assert entries(lines, WEDNESDAY).starts == ()
