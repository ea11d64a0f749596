"""Who is one speaker across reports, who is not, and for whom each speaks."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import pytest

from sayso.joining.speakers import SpeakersJoined, join_speakers, name_keys
from sayso.model import Kind, Mention, Reading, Report, Speaker


@dataclass
class Known:
    """A ledger of speakers in memory; ``judged``: pairs of ids and the judgement."""

    speakers: dict[str, Speaker] = field(default_factory=dict)
    judged: dict[frozenset[str], bool] = field(default_factory=dict)

    def speakers_with(self, keys: Collection[str]) -> Sequence[Speaker]:
        return [one for one in self.speakers.values() if name_keys(one) & set(keys)]

    def together(self, one: str, other: str) -> bool | None:
        return self.judged.get(frozenset({one, other}))

    def join(self, *mentions: Mention) -> SpeakersJoined:
        report = Report("r", None, None, None, None, "en", "")
        joined = join_speakers(Reading(report, mentions=mentions), self)
        self.speakers |= {one.id: one for one in joined.speakers}
        return joined


def mention(
    name: str, kind: Kind = "person", number: int = 0, **more: object
) -> Mention:
    return Mention(f"m{number}-{name}", "r", name, None, kind, **more)  # type: ignore[arg-type]


def ids(known: Known, *mentions: Mention) -> list[str]:
    return [known.join(one).identities[0].speaker_id for one in mentions]


ONE = [
    (mention("Volodymyr Zelenskyy"), mention("Volodymyr Zelensky")),
    (mention("Volodymyr Zelenskyy"), mention("Volodymyr Zelenskiy")),
    (mention("Kim Jong Un"), mention("Kim Jong-un")),
    (mention("Vassily Nebenzia", country="RU"), mention("Vasily Nebenzya")),
    (mention("Recep Tayyip Erdoğan"), mention("Recep Tayyip Erdogan")),
    (mention("Donald Trump"), mention("Donald J. Trump")),
    (mention("Abdel Fattah al-Sisi"), mention("Abdel Fattah el-Sissi")),
    (
        mention("Volodymyr Zelenskyy", role="President", country="UA"),
        mention("Vladimir Zelensky", role="president", country="UA"),
    ),
    (
        mention("Ana Duarte", role="governor", country="BR"),
        mention("Duarte", role="governor", country="BR"),
    ),
    (mention("the Red Cross", "organization"), mention("Red Cross", "organization")),
    (
        mention("Foreign Ministry", "organization", country="PL"),
        mention("the Foreign Ministry", "organization", country="PL"),
    ),
    (
        mention("Moscow", "government", country="RU", aliases=("Russia",)),
        mention("Russia", "government", country="RU"),
    ),
]
TWO = [
    (mention("Kim Jong Un"), mention("Kim Yo Jong")),
    (mention("Ana Duarte"), mention("Rui Duarte")),
    (mention("Ana Duarte"), mention("Duarte")),
    (
        mention("Ana Duarte", role="judge", country="BR"),
        mention("Ana Duarte", "person", 1, role="singer", country="PT"),
    ),
    (mention("George W. Bush"), mention("George H. W. Bush")),
    (
        mention("Foreign Ministry", "organization"),
        mention("Foreign Ministry", "organization", 1),
    ),
    (
        mention("Foreign Ministry", "organization", country="PL"),
        mention("Foreign Ministry", "organization", 1, country="CZ"),
    ),
    (
        mention("a senior official", "unnamed"),
        mention("a senior official", "unnamed", 1),
    ),
    (mention("company", "organization"), mention("company", "organization", 1)),
    (
        mention("Washington", "government", country="US"),
        mention("United States", "government", country="US"),
    ),
]


@pytest.mark.parametrize(("first", "second"), ONE)
def test_one_speaker(first: Mention, second: Mention) -> None:
    one, other = ids(Known(), first, second)
    assert one == other


@pytest.mark.parametrize(("first", "second"), TWO)
def test_two_speakers(first: Mention, second: Mention) -> None:
    one, other = ids(Known(), first, second)
    assert one != other


def test_a_surname_alone_is_nobodys_where_two_bear_it() -> None:
    known = Known()
    ana = mention("Ana Duarte", role="minister", country="BR")
    rui = mention("Rui Duarte", role="minister", country="BR")
    found = ids(known, ana, rui, mention("Duarte", role="minister", country="BR"))
    assert len(set(found)) == 3


def test_the_reason_is_said_in_words() -> None:
    known = Known()
    known.join(mention("Ana Duarte", role="governor"))
    joined = known.join(mention("Duarte", role="governor"))
    assert joined.identities[0].reason == (
        "same surname and role; no other Duarte is known"
    )


def test_a_whole_name_is_not_called_a_part_of_one() -> None:
    known = Known()
    known.join(mention("Union", "organization"))
    joined = known.join(mention("Union", "organization", 1))
    assert joined.identities[0].reason == (
        "not taken for Union: the name is shared, but nothing beside it"
    )


def test_a_person_overrules() -> None:
    known = Known()
    first = known.join(mention("Ana Duarte")).identities[0].speaker_id
    apart = mention("Ana Duarte", number=1)
    own = Known().join(apart).identities[0].speaker_id
    known.judged[frozenset({own, first})] = False
    assert known.join(apart).identities[0].speaker_id == own
    known.judged[frozenset({own, first})] = True
    assert known.join(apart).identities[0].reason == "a person judged them one"


def test_what_is_known_grows_and_is_not_overwritten() -> None:
    known = Known()
    known.join(mention("Ana Duarte", role="governor"))
    known.join(mention("Ana Duarte", role="candidate", country="BR"))
    known.join(mention("Ana Maria Duarte"))
    (ana,) = [one for one in known.speakers.values() if one.kind == "person"]
    assert (ana.name, ana.role, ana.country) == ("Ana Duarte", "governor", "BR")
    assert ana.aliases == ("Ana Maria Duarte",)


SPEAKS_FOR = [
    (mention("A B", role="President", country="KR"), "South Korea"),
    (
        mention("A B", role="UN Ambassador", affiliation="UN", country="GB"),
        "United Kingdom",
    ),
    (mention("A B", role="spokesman", affiliation="Kremlin", country="RU"), "Russia"),
    (mention("Ukrainian officials", "unnamed", country="UA"), "Ukraine"),
    (mention("Russian Embassy", "organization", country="RU"), "Russia"),
    (mention("Syrian government", "government", country="SY"), "Syria"),
    (mention("A B", role="Secretary-General", affiliation="NATO"), "NATO"),
    (mention("A B", role="director", affiliation="Red Cross"), "Red Cross"),
    (mention("A B", role="senator", country="US"), "A B"),
    (
        mention(
            "A B", role="professor", affiliation="University of Oslo", country="NO"
        ),
        "A B",
    ),
    (mention("A B", role="former minister", country="FR"), "A B"),
    (mention("Many experts", "unnamed"), "Many experts"),
    (mention("Daily News", "organization", country="US"), "Daily News"),
    (mention("California", "government", country="US"), "California"),
    (mention("A B", role="attorney", country="US"), "A B"),
    (mention("A B", role="attorney general", country="US"), "United States"),
    (mention("A B", role="spokeswoman", country="US"), "A B"),
    (mention("A B", role="senior vice president", country="US"), "A B"),
    (mention("A B", role="army spokesman", country="IN"), "India"),
    (mention("A B", role="Senate Majority Leader", country="US"), "A B"),
    # presidents, secretaries and officials of another body than the state
    (mention("A B", role="vice president", country="KE"), "Kenya"),
    (mention("A B", role="presidential spokesman", country="KE"), "Kenya"),
    (mention("A B", role="union president", country="KE"), "A B"),
    (mention("A B", role="Club vice-president", country="KE"), "A B"),
    (mention("A B", role="president of the farmers' union", country="KE"), "A B"),
    (mention("A B", role="president of the republic", country="KE"), "Kenya"),
    (mention("A B", role="bank official", country="KE"), "A B"),
    (mention("A B", role="central bank official", country="KE"), "Kenya"),
    (mention("A B", role="security council secretary", country="KE"), "Kenya"),
    (mention("A B", role="schools minister", country="KE"), "Kenya"),
    (mention("A B", role="general secretary", country="KE"), "A B"),
    (mention("Factory officials", "unnamed", country="KE"), "Factory officials"),
    (
        mention("The club president", "unnamed", role="president", country="KE"),
        "The club president",
    ),
    (mention("An official in the port city", "unnamed", country="KE"), "Kenya"),
    (mention("The president", "unnamed", role="president", country="KE"), "Kenya"),
    (
        mention("officials familiar with the company", "unnamed", country="KE"),
        "Kenya",
    ),
    # a city's police, fire and school officials; a land's police
    (mention("A B", role="police chief", country="US"), "A B"),
    (mention("A B", role="federal police commander", country="MX"), "Mexico"),
    (mention("A B", role="police spokesman", country="KE"), "Kenya"),
    (mention("A B", role="city police spokesman", country="KE"), "A B"),
    (mention("A B", role="fire official", country="US"), "A B"),
    (
        mention("Elmsford Police Department", "organization", country="US"),
        "Elmsford Police Department",
    ),
    (
        mention("Elmsford Fire Department", "organization", country="US"),
        "Elmsford Fire Department",
    ),
    (
        mention("county road department", "organization", country="KE"),
        "county road department",
    ),
    (
        mention("A B", role="chief", affiliation="Elmsford Police", country="US"),
        "Elmsford Police",
    ),
]


@pytest.mark.parametrize(("speaker", "principal"), SPEAKS_FOR)
def test_principal(speaker: Mention, principal: str) -> None:
    known = Known()
    own = known.join(speaker).identities[0].speaker_id
    found = known.speakers[known.speakers[own].principal_id or ""]
    assert found.name == principal
    assert found.principal_id == found.id


def test_every_id_is_known_and_joining_twice_is_the_same() -> None:
    known = Known()
    several = [speaker for speaker, _ in SPEAKS_FOR]
    once, again = known.join(*several), Known().join(*several)
    assert once == again
    assert {one.principal_id for one in once.speakers} <= set(known.speakers)
    assert set(once.keys) == {one.id for one in once.speakers}
