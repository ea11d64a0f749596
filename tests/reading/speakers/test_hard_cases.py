"""Hard cases of whom a source means: kinds of error that reading many reports showed.

Sentences made for this test. ``[[x]]`` is a source, ``((x))`` after it what is
attributed to it.
"""

from __future__ import annotations

import re

import pytest

from sayso.model import Attribution, Mention, Report, Span
from sayso.reading.parse import parse
from sayso.reading.speakers import resolve
from sayso.reading.speakers.filed import filed_in

MARK = re.compile(r"\[\[(.*?)\]\]|\(\((.*?)\)\)", re.S)


def read(marked: str, outlet: str | None = None) -> list[tuple[Mention, ...]]:
    """The mentions meant by each marked source; a content lies within the statement in
    whose content it is printed."""
    sources: list[Span] = []
    contents: dict[int, Span] = {}
    text, at = "", 0
    for found in MARK.finditer(marked):
        text += marked[at : found.start()]
        words = found.group(1) or found.group(2)
        span = Span(len(text), len(text) + len(words))
        if found.group(1):
            sources.append(span)
        else:
            contents[len(sources) - 1] = span
        text, at = text + words, found.end()
    text += marked[at:]
    attributions = tuple(
        Attribution((source,), (), (contents[i],) if i in contents else ())
        for i, source in enumerate(sources)
    )
    report = Report("r1", outlet, None, None, None, "en", text)
    resolved = resolve(parse(text), report, attributions)
    by_id = {mention.id: mention for mention in resolved.mentions}
    return [tuple(by_id[i] for i in ids) for ids in resolved.speakers]


SIX = "Oslo + Chad + Mali + Peru + Togo + Laos"
NAMES = [
    # a rank after what is told of its holder
    ("It spoke. [[Its chief, retired air force Col. Hernan Bust,]] said so.", ["Hernan Bust"]),
    # headings in capitals, and a headline of two sentences
    ("CONGRESS HAS INVESTIGATED HIM — [[Sen. Tim Moe]] was late. [[He]] left.", ["Tim Moe", "Tim Moe"]),
    ("EVEN ASH'S BOSS THINKS HE'S FULL OF IT — [[Gil Ash]] left. [[He]] said no.",
     ["Gil Ash", "Gil Ash"]),
    ("Nurses Said Monitors Failed. [[The Hospital]] Told Regulators Everything Was Fine.\n\nIt "
     "rained on the hospital.", ["Hospital"]),
    # a name that is mostly a woman's elsewhere
    ("[[Dale Hutch]] left. It rained. The firm was silent. [[Mayor Lou Paster]] said ((that he was "
     "sad)). Last fall [[he]] told so.", ["Dale Hutch", "Lou Paster", "Lou Paster"]),
    # what is told after "whose" is told of another
    ("[[Its spokeswoman, Jimena Paz,]] declined. “They lie,” said [[Rosa Umar, whose brother was the "
     "co-pilot]]. [[She]] left.", ["Jimena Paz", "Rosa Umar", "Rosa Umar"]),
    # a person by what follows, whatever the label; a sentence's first word
    ("A fire spread. [[Ann Lee]] said so. Outside the morgue on Friday, Hanan Treki waited for the "
     "body of her sister. “She went there for food,” [[she]] said.", ["Ann Lee", "Hanan Treki"]),
    ("Trouble has been brewing since April, when Mr. Nanje was dropped. [[He]] denied it.",
     ["Nanje"]),
    # nobody is called by a thing, and two are called by one plural
    ("The video has become a rallying point for dockers here, [[who]] have called for more.",
     ["dockers"]),
    ("It came from Chad and Mali, the region's two largest buyers, [[which together]] vowed so.",
     ["Chad + Mali"]),
    ("Among those told was Sami Fak, MLA for Low Ely, [[who]] denied it.", ["Sami Fak"]),
    # a rank that opens a body's name, and one that does not
    ("[[The General Staff of the Chadian Armed Forces]] said so. [[It]] denied it.",
     ["General Staff", "General Staff"]),
    ("In Oslo, [[the General Staff]] hailed it. [[General Moe]] left.", ["General Staff", "Moe"]),
    ("[[General Staff spokesman Ola Moe]] said so. [[The General Directorate of Mines]] left.",
     ["Ola Moe", "General Directorate of Mines"]),
    ("[[Deputy State Coroner Ada Roe]] warned them. [[The coroner]] left.", ["Ada Roe", "Ada Roe"]),
    # "her office" is not every office
    ("[[Her office]] did not return calls. [[The fees office]] said no.",
     ["Her office", "fees office"]),
    ("[[His team]] did not return calls. [[The rescue team]] said no. [[The team]] left.",
     ["His team", "rescue team", "rescue team"]),
    ("[[Her office]] did not return calls. [[The office]] said no.", ["Her office", "Her office"]),
    # a firm by what it is called, whatever its name looks like; a person by the same
    ("In a statement, [[Halvorsen Optics, a privately held company based in Moss,]] said so. "
     "[[The company]] denied it.", ["Halvorsen Optics", "Halvorsen Optics"]),
    ("[[Kelvin Orbital, a newly listed rocket firm,]] said so. [[The firm]] left.",
     ["Kelvin Orbital", "Kelvin Orbital"]),
    ("[[Ada Roe, a newly elected senator,]] said so. [[The senator]] left.", ["Ada Roe", "Ada Roe"]),
    # the mark of "a friend of hers"; how far they live is not who they are
    ("[[A cabinet friend of Roe's]] said so.", ["A cabinet friend of Roe's"]),
    ("[[Two aides of Mr. Lund’s]] said so. [[An aide of the mayor]] left.",
     ["Two aides of Mr. Lund’s", "An aide of the mayor"]),
    ("[[Residents of Moss, half a kilometre from the post,]] said so. [[Fishermen in Ely, some 20 "
     "miles north of it,]] left.", ["Residents of Moss", "Fishermen in Ely"]),
    # a paper speaks, not what it is about
    ("She named the advice of a 2012 report into deaths in rural mines, [[which]] urged more.",
     ["a 2012 report"]),
    ("He cited a study of fires, [[which]] said so.", ["a study"]),
    ("He blamed the union of dockers, [[which]] said so.", ["union"]),
    # a headline's abbreviation of what the text spells out, and of what it does not
    ("[[CSB]] Says Plant Was Old\n\n[[The Chemical Safety Board]] put it starkly.",
     ["Chemical Safety Board", "Chemical Safety Board"]),
    ("[[HSE]] warns of old lifts\n\n[[The Health and Safety Executive]] put it starkly.",
     ["Health and Safety Executive", "Health and Safety Executive"]),
    ("[[FDA]] Warns Patients Not To Use Pumps\n\n[[The Food and Drug Administration]] said more.",
     ["Food and Drug Administration", "Food and Drug Administration"]),
    ("[[MSF]] warns of old lifts\n\n[[The Lift Board]] put it starkly.", ["MSF", "Lift Board"]),
    # two offices of one person, and of two
    ("[[Helen Pike]] left. [[The former mayor and state senator]] said so.",
     ["Helen Pike", "Helen Pike"]),
    ("It rained. [[The president and prime minister]] said so.", ["president + prime minister"]),
    # who is asked speaks on
    ("[[Dale Marsh]] spoke. [[One questioner]] claimed so. “You're right,” [[he]] said.",
     ["Dale Marsh", "One questioner", "Dale Marsh"]),
    # of a body that nobody named is of
    ("[[Dale Marsh]] said so. [[The FBI director]] chastised it.", ["Dale Marsh", "FBI director"]),
    # when, but not where
    ("[[A group of nurses in 2015]] sent it. [[Residents on Monday]] left. [[Officials in Oslo]] stayed.",
     ["A group of nurses", "Residents", "Officials in Oslo"]),
    ("[[The Committee for a Responsible Budget]] and [[RFE/RL]] spoke.",
     ["Committee for a Responsible Budget", "RFE/RL"]),
    # who wrote a thing speaks through it
    ("Nurses on the fourth floor filed [[at least 22 written complaints]] saying that it rained.",
     ["Nurses on the fourth floor"]),
    ("Ida Moe, the head of the agency, vowed no more and set up [[a policy]] saying so.",
     ["a policy"]),
    ("Ida Moe, the head of the agency, vowed no more and adopted [[a policy]] urging staff to report.",
     ["Ida Moe"]),
    # a first name that is a month's abbreviation, also before a full stop
    ("It rained, said [[the port's spokesman, Jan Holm.]] [[He]] left.", ["Jan Holm", "Jan Holm"]),
    # a site is no person, a maker is a firm
    ("[[Oru Sten]] spoke. [[The smelter]] said no.", ["Oru Sten", "smelter"]),
    ("[[Vant Holdings]] left. [[The drugmaker]] said so.", ["Vant Holdings", "Vant Holdings"]),
    # a state's bodies by whose they are, also of lands that no list has
    ("[[Vorland's Health Ministry]] said so. [[Tessin's Health Ministry]] said no. [[The ministry]] "
     "left. [[The Vorland Health Ministry]] came.",
     ["Vorland's Health Ministry", "Tessin's Health Ministry", "Tessin's Health Ministry",
      "Vorland's Health Ministry"]),
    ("[[The Health Ministry of Vorland]] said so. [[Vorland's Health Ministry]] said no. [[The "
     "Health Ministry]] left. [[The Tessin Health Ministry]] came.",
     ["Health Ministry of Vorland", "Health Ministry of Vorland", "Health Ministry of Vorland",
      "Tessin Health Ministry"]),
    ("[[The Foreign Ministry]] said so. [[The interior ministry]] said no.",
     ["Foreign Ministry", "interior ministry"]),
    # a body that every town has is no other word for a firm; "the company" is none for it
    ("[[Vant Freight Ltd]] said so. [[The city museum]] said no. [[The regional museum]] left. "
     "[[The local library]] shut. [[The company]] paid.",
     ["Vant Freight Ltd", "city museum", "regional museum", "local library", "Vant Freight Ltd"]),
    ("[[Vant Freight Ltd]] spoke. [[The union]] said no. [[The harbour authority]] said so. [[The "
     "firm]] paid.", ["Vant Freight Ltd", "union", "harbour authority", "Vant Freight Ltd"]),
    ("[[The Elm Valley Fund]] spoke. [[The village clinic]] said no. [[The fund]] paid.",
     ["Elm Valley Fund", "village clinic", "Elm Valley Fund"]),
    ("[[The rescue service]] said two. [[The regional fire service]] said nine. [[The housing "
     "agency]] said none. [[The rescue service]] left.",
     ["rescue service", "regional fire service", "housing agency", "rescue service"]),
    ("[[The Elm University Hospital]] said so. [[The hospital]] said no.",
     ["Elm University Hospital", "Elm University Hospital"]),
    # a surname that is a title
    ("Having Larry King there helped. [[Both Mr. King and Mr. Shaw]] say no. [[Mr. King, 82,]] left.",
     ["Larry King + Shaw", "Larry King"]),
    ("[[Billie Dean]] left. [[Dean]] said so. Jordan's King Hassan left.",
     ["Billie Dean", "Billie Dean"]),
    # the two that spoke last, with a sentence between
    ("[[The Dockers' Union]] denied it. [[Ida Moe]] said no. It rained. [[Both sides]] fell silent.",
     ["Dockers' Union", "Ida Moe", "Dockers' Union + Ida Moe"]),
    # who makes or runs a thing is a business, but by a first name
    ("[[The mine's operator, Hald Resources,]] has denied it. On Tuesday [[it]] blamed rain.",
     ["Hald Resources", "Hald Resources"]),
    ("[[The manufacturer, Oslo-based Vant Monitoring,]] said so. [[Vant]] said no.",
     ["Vant Monitoring", "Vant Monitoring"]),
    ("Calls to [[the plane's maker, Chad-based Aerolind]], were in vain. [[The contractor in "
     "question, Bardi Earthworks,]] has disputed it.", ["Aerolind", "Bardi Earthworks"]),
    ("[[The site's owner, Ash Holdings Ltd,]] spoke. [[The paper's publisher, Jo Ash,]] did not.",
     ["Ash Holdings Ltd", "Jo Ash"]),
    # one of those told of before
    ("Two pilots left. [[One, Gonzalo Fer,]] said so. [[Another, Ana Reis,]] said no. [[The other, "
     "a Dane,]] slept.", ["Gonzalo Fer", "Ana Reis", "other"]),
    # the dateline speaks for nobody and is taken up by nobody
    ("BRNO — [[The Tatra Gas Company]] said a pipe burst. [[It]] said so.",
     ["Tatra Gas Company", "Tatra Gas Company"]),
    ("GENEVA, May 2 (AFP) - [[Two prosecutors]] said so. [[They]] left.",
     ["Two prosecutors", "Two prosecutors"]),
    ("LUSAKA (Reuters) - [[Miners]] left. [[It]] said so.", ["Miners", ""]),
    # whose film it is, though they have not spoken
    ("It was calm, [[the harbour office]] said. Local divers sold a film that [[they]] say shows it.",
     ["harbour office", "Local divers"]),
    # a given name of two syllables, the second small
    ("[[Roh Min-seo, a baker in Busan,]] said so. [[Roh]] was there.",
     ["Roh Min-seo", "Roh Min-seo"]),
    ("[[Lawmaker Tsai In-wen of the green party]] said no. [[The Hong Kong-led group]] said so.",
     ["Tsai In-wen", "Hong Kong-led group"]),
    # told of right before the name, whatever the label
    ("The club spoke. [[Its secretary, Obi Tanaka-Lowe,]] said no.", ["Obi Tanaka-Lowe"]),
    ("[[Its general secretary, Q R Tendal,]] said no.", ["Q R Tendal"]),
    ("[[The club's treasurer, retired surgeon Paola Merke-Sund,]] said so.",
     ["Paola Merke-Sund"]),
    ("[[A witness called by the panel, the botanist Ole Brix]], said no.", ["Ole Brix"]),
    ("[[Their chief, Danish MEP Signe Holt,]] said so.", ["Signe Holt"]),
    ("The minister, [[Westland Holdings]] said, was wrong. [[Welshman Ianto Prys]] left.",
     ["Westland Holdings", "Ianto Prys"]),
    # a body's noun and its name
    ("[[The hospital, St. Anne's,]] said no.", ["St. Anne's"]),
    ("[[The firm, Compagnie de l'Ouest,]] said no.", ["Compagnie de l'Ouest"]),
    # an abbreviation in parentheses, and "All" in a body's name
    ("[[Blue Line Rail (BLR) chief safety officer Nora Vint]] said no.", ["Nora Vint"]),
    ("[[The All Peru Teachers' Union]] said no.", ["All Peru Teachers' Union"]),
    # a person after the body in which an office is held; a body after what tells of it
    ("[[Deputy chairman of the Senate's Finance Committee Ivan Dolin]] said no.", ["Ivan Dolin"]),
    ("[[The largest of the unions, Dockers United]], said no.", ["Dockers United"]),
    ("[[The maker, Norvik Medical of Bergen]], said no.", ["Norvik Medical of Bergen"]),
    ("[[The seismologist Ole Brix]] said no.", ["Ole Brix"]),
    # "who" is the person told of a body, not the body
    ("Marek Dolin, a trade analyst at the Prague-based Delta Policy Forum, [[who]] believes it, "
     "left.", ["Marek Dolin"]),
    # a noun that not every body bears is nobody's who spoke last
    ("[[Norvik Industries]] said no to a report by the daily Nordposten that it paid. "
     "[[The newspaper]] stood by it.", ["Norvik Industries", "Nordposten"]),
    # an officer of a body told by its noun; a body told by its noun and its place
    ("A raid hit a farm, [[a spokesman for the council, Iker Alonso]], said.", ["Iker Alonso"]),
    ("[[A newspaper in the region, Nordposten Avis,]] said no.", ["Nordposten Avis"]),
    ("[[One of them, former minister Tom Pryce]], said no.", ["Tom Pryce"]),
    ("[[One of the guests, retired judge Tom Pryce]], said no.", ["Tom Pryce"]),
    ("[[His lawyer]], Silvia Moreno, said no.", ["Silvia Moreno"]),
    # a body's full name in small letters, or after who holds an office
    ("[[The Ely board of education]] said no.", ["Ely board of education"]),
    ("[[The Prime Minister's Office]] said no.", ["Prime Minister's Office"]),
    # capitals and adjectives that only begin a story
    ("It rained. A VETERAN Harbour Bank trader left. [[Harbour Bank]] said so.", ["Harbour Bank"]),
    ("[[World cycling body Velo]] said no. [[Velo]] left.", ["Velo", "Velo"]),
    ("It rained. [[World governing body Velo, which paid for the boats]], said no.", ["Velo"]),
    # no ministry is a cooperative; a country's body is not a continent's
    ("[[The health ministry]] said so. [[The firm]] said no.", ["health ministry", "firm"]),
    ("[[The African Chess Union]] met. [[The chess federation of Peru]] said no.",
     ["African Chess Union", "chess federation of Peru"]),
    # one speaker with two clauses
    ("[[A Navy officer whose name is secret, and who spoke on Monday]], said no.",
     ["A Navy officer whose name is secret"]),
    ("[[The mayor]] left. [[The general staff]] said so.", ["mayor", "general staff"]),
    # those who spoke together, by their number
    ("[[Oslo, Chad, Mali, Peru, Togo and Laos]] signed it. It rained. [[The six]] said so.",
     [SIX, SIX]),
    ("[[Jane Roe and Ole Brix]] signed it. It rained. [[The pair]] said so.",
     ["Jane Roe + Ole Brix", "Jane Roe + Ole Brix"]),
    # the two that face each other
    ("[[Chad]] said that nine had died, [[Niger]] reported two, and [[each side]] accused the "
     "other.", ["Chad", "Niger", "Chad + Niger"]),
    # a body's lawyer is not a man's
    ("[[His lawyer, Runa Berge,]] said he was calm. [[Dolin]] said so. [[The league's lawyer]] "
     "denied it.", ["Runa Berge", "Dolin", "league's lawyer"]),
    # the ministry whose spokesman spoke; another portfolio is another ministry
    ("[[Norway]] said so. It left. It came. [[The ministry]] has ignored it. It is old. "
     "[[The interior ministry]] has said nothing.", ["Norway", "ministry", "interior ministry"]),
    # who steps in without having spoken
    ("[[A porter]] said no. As she left, Dolin's mother stopped there. [[She]] said: ((“We waited.”))",
     ["A porter", "Dolin's mother"]),
    # whom a sentence ends with is whom the next tells of
    ("Anna Holm spoke. The first to be heard was Nils Aker. [[The winner of the race]] said no.",
     ["Nils Aker"]),
    # the faction is nobody who spoke before
    ("[[Police]] said so. [[The opposition]] denied it. [[The prosecution]] said so too.",
     ["Police", "opposition", "prosecution"]),
    # what only tells of a nameless speaker
    ("[[A spokesman for the council, who said the bridge was safe]] threatened it. "
     "[[Another expert, quoted in a report,]] said so.",
     ["A spokesman for the council", "Another expert"]),
    # a body's name that begins with what it is
    ("[[Neither Daily Harbour nor Radio Kivu]] has said so.", ["Daily Harbour + Radio Kivu"]),
    # persons in a list, each with its brackets
    ("[[Senators Ida Moe (Fine Gael), Carla Wien (Labour) and Hugo Pratt (Greens)]] said no.",
     ["Ida Moe + Carla Wien + Hugo Pratt"]),
    # all who spoke together; a document with its issuer
    ("[[Supporters, including the National League of Mayors,]] said so. [[They]] left.",
     ["Supporters + National League of Mayors", "Supporters + National League of Mayors"]),
    ("According to [[a complaint filed by the Harbour Commission]] it leaks.",
     ["Harbour Commission"]),
    ("[[A complaint]] said so. [[A Norpoll survey]] found it.", ["A complaint", "Norpoll"]),
    # the noun that opens a headline
    ("[[Member of city panel]] says no.\n[[Ida Moe, a member of the panel,]] said so.",
     ["Ida Moe", "Ida Moe"]),
    # what is told of the nameless at length
    ("[[Several doctors treating hundreds of patients from the flooded towns of the northern "
     "valley]] said no.", ["Several doctors"]),
    # a person after an organ of a state
    ("[[Leader of opposition in the Lok Sabha Vikram Oraon]] said no. [[A member of the Knesset "
     "Dov Levran]] said so.", ["Vikram Oraon", "Dov Levran"]),
    # a party's nominee is no judge
    ("[[Judge Odd Grimsby]] said no. [[The Republican nominee]] said so.",
     ["Odd Grimsby", "Republican nominee"]),
    # capitals that are no pronoun
    ("There is no cure, according to [[WHO]].", ["WHO"]),
    # the title of several, and who they are afterwards
    ("Critics like [[Senators Alda Moreno, Republican of Iowa, and Piers Holm, Democrat of Ohio,]] "
     "said so. [[The senators]] said more.",
     ["Alda Moreno + Piers Holm", "Alda Moreno + Piers Holm"]),
    # an office of several capitalised words
    ("[[White House Press Secretary Jonas Ernst]] said no.", ["Jonas Ernst"]),
    # what is told between dashes
    ("[[Kall -- co-editor of a book on debates --]] said no.", ["Kall"]),
    # what tells of the body of those who are not named
    ("[[Officials at Harbour Security, a division of the Coast Agency]] said no.",
     ["Officials at Harbour Security"]),
    # a court's panel
    ("[[A three-judge panel of the Court of Appeals for the Tarn Circuit]] said no.",
     ["Court of Appeals for the Tarn Circuit"]),
    # a plural possessive within a body's name
    ("[[The Norwegian Seafarers’ Union]] said so. [[The union]] has left.",
     ["Norwegian Seafarers’ Union", "Norwegian Seafarers’ Union"]),
    # a surname that is also a country's adjective
    ("[[Mark Cuban]] said no. [[Cuban]] was asked. [[Cuban officials]] said yes.",
     ["Mark Cuban", "Mark Cuban", "Cuban officials"]),
    # a surname that ends like a plural
    ("[[Rosa Peters]] ran. Ed Stone won. [[Stone and Peters]] have said so. [[Peters]] has left.",
     ["Rosa Peters", "Ed Stone + Rosa Peters", "Rosa Peters"]),
    # the office's name is no part of the person's
    ("[[Ruth Cole]] was for it. [[Former secretary of State Cole]] said so again.",
     ["Ruth Cole", "Ruth Cole"]),
    # a headline in title case tells no names of its own
    ("The Only Reason Big Banks Support Maria Silva.\n[[Maria Silva]] said no. [[Silva]] left.",
     ["Maria Silva", "Maria Silva"]),
    ("[[The Science and Technology Directorate]] said no.", ["Science and Technology Directorate"]),
    ("[[Actors Julia Moor and Elena Banks]] said no.", ["Julia Moor + Elena Banks"]),
    # one person, told of in two appositions; commas lost
    ("[[Ida Moe, a professor at Oslo University, and a co-editor of a journal,]] said no.",
     ["Ida Moe"]),
    ("[[Haji Karim a tribal elder]] said no.", ["Haji Karim"]),
    ("[[His cousin, Noor Wali,]] said no.", ["Noor Wali"]),
    ("[[Oslo and Rome both]] said no.", ["Oslo + Rome"]),
    # a body named among words of its kind
    ("[[Iran’s official Mehrab news agency]] said so.", ["Mehrab news agency"]),
    ("[[The National Fishing Union]] met. [[The NFU]] isn’t saying why.",
     ["National Fishing Union", "National Fishing Union"]),
    # a body is called by its own name before a plant, and beside its noun
    ("A tank at the Belmar Fittings plant leaked. [[Belmar Fittings]] said no. [[The company]] "
     "left. Clean Bay, an environmental group, met.", ["Belmar Fittings", "Belmar Fittings"]),
    ("[[The UN mission in Chad, MINTCH,]] met. [[The mission]] said so.", ["MINTCH", "MINTCH"]),
    # told of without commas, and as one of several
    ("[[Ines Prado the party’s leader in the senate]] said no.", ["Ines Prado"]),
    ("[[One of its own councillors, Ines Prado,]] said no.", ["Ines Prado"]),
    ("[[Former police officer turned author Ray Moor]] said no.", ["Ray Moor"]),
    # the plural before a list of just so many
    ("[[Two small unions, the Dockers League and the Miners Federation,]] said no.",
     ["Dockers League + Miners Federation"]),
    ("[[Several ministers, Norway and Chad]] said no.", ["Several ministers + Norway + Chad"]),
    # each chief with her own name
    ("[[The bank’s chief economist, Tara Voss, and her deputy, Leo Lang,]] said so.",
     ["Tara Voss + Leo Lang"]),
    ("[[Jo Day, mayor of Oslo, and Kim Ash, her deputy,]] said so.", ["Jo Day + Kim Ash"]),
    ("[[Neither the club nor its coach, Marco Vidal,]] said so.", ["club + Marco Vidal"]),
    # a surname with a hyphen is the person's, whatever its label
    ("[[Kofi Addo-Mensah]] met them. [[Addo-Mensah]] said no.",
     ["Kofi Addo-Mensah", "Kofi Addo-Mensah"]),
    # an adjunct before the source, a list of women's bodies
    ("[[In a letter to parliament, Finance Minister Ana Prado]] said no.", ["Ana Prado"]),
    ("[[The Fishermen's League]] said no.", ["Fishermen's League"]),
    # first names that are small words elsewhere
    ("[[Chad’s ambassador, Per Hauge,]] said no. [[Actor Will Moor]] said so.",
     ["Per Hauge", "Will Moor"]),
    # "office" before a person is no body's noun
    ("In a note released by his office Karim Addo said no. [[Karim Addo]] left.", ["Karim Addo"]),
]  # fmt: skip
MEANT = [
    # nobody is called by name in their own words
    ("[[Ann Lee]] met Bob Roe. [[The candidate]] blasted ((Roe’s plan)).", ["Ann Lee", "Ann Lee"]),
    # what is said in one's own words takes no turn
    ("[[Anna Berg]] spoke first. ((“Judge Roe was wrong,”)) [[she]] said.",
     ["Anna Berg", "Anna Berg"]),
    # the text turns to another
    ("[[Carl Berg]] said no. Tom Lind, a lawyer, lives in Oslo. [[He]] wrote that it was wrong.",
     ["Carl Berg", "Tom Lind"]),
    # whose the subject is; who owns what stands in front
    ("[[Tom Lind]] said no. Carl Berg’s ruling came weeks after [[he]] denied a stay.",
     ["Tom Lind", "Carl Berg"]),
    ("[[Carl Berg]] said no. In [[his]] letter, Tom Lind replied.", ["Carl Berg", "Tom Lind"]),
    # the noun in apposition stands for the name before it
    ("Jo Day, an investor [[who]] backed the plan, said so.", ["Jo Day"]),
    ("[[The count]] was kept by the Red Cross, [[which]] said 26 died.", ["The count", "Red Cross"]),
    # party, state and office tell apart
    ("[[Texas Sen. Ray Holt]] spoke. [[Ohio Sen. Ann Lee]] spoke. [[The Texas Republican]] said no.",
     ["Ray Holt", "Ann Lee", "Ray Holt"]),
    ("[[Sen. Ray Holt (R)]] spoke. [[Sen. Ann Lee (D)]] spoke. [[The Republican senator]] said no.",
     ["Ray Holt", "Ann Lee", "Ray Holt"]),
    # joined names are taken up together, though they did not speak
    ("Ann Lee and Bob Roe met in Oslo. [[They]] demanded an answer.", ["Ann Lee + Bob Roe"]),
    # the holder of an office is named later on
    ("[[The dean of the law school]] wrote a letter. It was long. [[Steve Roe, the dean of the "
     "law school,]] said so.", ["Steve Roe", "Steve Roe"]),
    # a letter's "it" is its writer
    ("[[Nordwind Energy]] wrote a letter. [[The letter]] accuses the press. [[It]] also asks why.",
     ["Nordwind Energy"] * 3),
    # “it is hard to say” means nobody
    ("[[Nordwind Energy]] said no. [[It]] is easy to blame banks.", ["Nordwind Energy", ""]),
    # one state's governor is not another's
    ("[[Utah’s Republican governor]] vetoed it. In Ohio, [[the state’s Republican governor]] "
     "said he would sign.", ["Utah’s Republican governor", "the state’s Republican governor"]),
    # a memo, a slip, an apposition speak for whom they are of
    ("Ida Moe felt bound to issue [[a memo]] telling staff to wait.", ["Ida Moe"]),
    ("It came after [[a slip by Treasurer Ida Moe]].", ["Ida Moe"]),
    ("General Jon Ask [[a deputy head of the Danish navy]] was quoted.", ["Jon Ask"]),
    # whose lawyer, whose client
    ("[[Their lawyer Uma Rai]] said no. [[Jon Ask’s lawyer]] said ([[his client]] had left).",
     ["Uma Rai", "Jon Ask’s lawyer", "Jon Ask"]),
    # a spokesman is no minister, one department no other
    ("[[Ole Dahl, a spokesman for the Foreign Ministry,]] said no. [[The foreign secretary]] left.",
     ["Ole Dahl", "foreign secretary"]),
    ("[[The Department of River Care]] said no. [[The county health department]] said yes.",
     ["Department of River Care", "county health department"]),
    # a branch of the state is no firm that has its field in its name
    ("[[Hollin Energy]] denied that its dam had burst.\n\n[[The energy ministry]] said it had.",
     ["Hollin Energy", "energy ministry"]),
    ("[[Sable Transport Group]] said no. [[The transport agency]] said yes.",
     ["Sable Transport Group", "transport agency"]),
    ("[[Pell Water Ltd]] said no. [[The water authority]] said yes.",
     ["Pell Water Ltd", "water authority"]),
    ("[[An energy firm]] said no. [[The energy department]] said yes.",
     ["An energy firm", "energy department"]),
    ("[[The Coastal Energy Board]] said no. [[The energy agency]] then said yes.",
     ["Coastal Energy Board", "Coastal Energy Board"]),
    ("[[Pell Press]] said no. [[The press agency]] then said yes.", ["Pell Press", "Pell Press"]),
    # a club has a president, and that is not the state's
    ("[[President Ida Moe]] said yes. [[The rowing club president]] said no.",
     ["Ida Moe", "rowing club president"]),
    ("[[President Ida Moe]] said yes. [[The president of the teachers’ union]] said no.",
     ["Ida Moe", "president of the teachers’ union"]),
    ("[[Bank president Carl Berg]] said yes. [[The bank president]] then said no.",
     ["Carl Berg", "Carl Berg"]),
    # nobody's voice is heard as he; the coast guard is no guard
    ("[[Ray Holt]] denied it. A tape had [[a voice]] on it. [[He]] said no.",
     ["Ray Holt", "a voice", "Ray Holt"]),
    ("[[Ray Holt]] said no. [[The coast guard]] said yes.", ["Ray Holt", "coast guard"]),
    # "him" is not the subject; a description in a clause is not the main clause's subject
    ("[[Judge Carl Berg]] questioned Tom Lind’s claim. [[He]] called [[him]] a fraud for saying so.",
     ["Carl Berg", "Carl Berg", "Tom Lind"]),
    ("Carl Berg took on Ida Moe after [[the front-runner]] had said ((he was wrong)).", ["Ida Moe"]),
    # the daily that was named, the man who spoke, the firm before its head
    ("[[The Ashford Times]] reported it. [[The paper]] gave no source.",
     ["Ashford Times", "Ashford Times"]),
    ("[[The 22-year-old suspect]] spoke. [[The man]] said no.",
     ["The 22-year-old suspect", "The 22-year-old suspect"]),
    ("[[Skyfjord CEO Tim Roe]] spoke. [[Skyfjord]] said no.", ["Tim Roe", "Skyfjord"]),
    # an office is not that of whom its holder speaks for, nor another one
    ("[[Mike Penn, the governor’s spokesman,]] spoke. [[The governor]] left. [[Gov. Ann Rice]] "
     "won.", ["Mike Penn", "Ann Rice", "Ann Rice"]),
    ("[[Prime Minister Theo Vass]] spoke. [[The president]] said no.", ["Theo Vass", "president"]),
    ("Kim Lund left. [[Lund’s attorney, Jan Rue,]] said ([[her client]] left).",
     ["Jan Rue", "Kim Lund"]),
    # a relative pronoun is nobody
    ("[[Clean Bay]] asked that victims be paid [[whoever]] is at fault.", ["Clean Bay", ""]),
    # an agency of its own is no news agency; a body that is somebody's is not another
    ("[[Reuters]] could not reach him. [[The civil protection agency]] said no. [[The agency]] left.",
     ["Reuters", "civil protection agency", "civil protection agency"]),
    ("[[The port office]] said yes. [[The mission of the African Union]] said no.",
     ["port office", "mission of the African Union"]),
    # the agency, not the state that owns it
    ("Norway’s official Nordlys news agency published what [[it]] called proof.",
     ["Nordlys news agency"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "wanted"), NAMES + MEANT)
def test_whom_a_source_means(marked: str, wanted: list[str]) -> None:
    found = [" + ".join(mention.name for mention in group) for group in read(marked)]
    bare = [re.sub(r"^(?:the|The) (?!count|state|22)", "", name) for name in found]
    assert bare == wanted


def test_nobody_tells_of_himself_by_a_noun() -> None:
    text = "“That driver believed it,” Tom Ryle, a driver, said."
    inner = Attribution((Span(1, 12),), (Span(13, 21),), (Span(22, 24),), within=1)
    outer = Attribution((Span(27, 35),), (Span(47, 51),), (Span(0, 26),))
    report = Report("r1", None, None, None, None, "en", text)
    resolved = resolve(parse(text), report, (inner, outer))
    assert resolved.speakers[0] != resolved.speakers[1]


def test_who_is_quoted_does_not_take_the_turn_of_who_quotes() -> None:
    text = "Carl Berg said that Tom Lind had made threats. He called for calm."
    outer = Attribution((Span(0, 9),), (Span(10, 14),), (Span(15, 45),))
    inner = Attribution((Span(20, 28),), (Span(29, 37),), (Span(38, 45),), within=0)
    third = Attribution((Span(47, 49),), (Span(50, 60),), (Span(61, 65),))
    report = Report("r1", None, None, None, None, "en", text)
    resolved = resolve(parse(text), report, (outer, inner, third))
    assert resolved.speakers[2] == resolved.speakers[0] != resolved.speakers[1]


KINDS = [
    ("Holm Fargo CEO Kim Ash spoke. [[Holm Fargo]] has said no.", "organization"),
    # by what takes it up
    ("[[Sorba Plyn]] said it leaked. [[It]] said so.", "organization"),
    (
        "[[Sorba Plyn]] said two miners were hurt. [[The company]] said so. [[Sorba Plyn]] left.",
        "organization",
    ),
    (
        "[[Sorba Plyn]] said so. Its spokeswoman left. [[It]] said no.",
        "organization",
    ),
    ("Workers left [[Sorba Plyn, which runs the mine]].", "organization"),
    ("[[Sorba Tirk]] said he was hurt. [[It]] said so. [[Sorba Tirk]] left.", "person"),
    ("[[Vorland]] said no. Vorland's parliament met. [[Vorland]] left.", "government"),
    ("[[Police]] said no.", "organization"),
    ("[[The prosecution]] said no.", "organization"),
    ("It rained. [[Daily Harbour]] said no.", "organization"),
    ("[[Peruvian opposition]] rejects it.", "organization"),
    ("[[Sentinel Reef, a Bergen-based security company,]] said no.", "organization"),
    ("[[Kontra Nova, an election watchdog,]] said no.", "organization"),
    ("[[Washington, star of a film,]] thanked Kerry Washington.", "person"),
    ("[[The Kent Free Beacon]], a paper, said no.", "organization"),
    ("Spanish firm Solar Norte grew. [[Solar Norte]] said no.", "organization"),
    ("[[Insurers]] fear it.", "unnamed"),
]


@pytest.mark.parametrize(("marked", "kind"), KINDS)
def test_kind(marked: str, kind: str) -> None:
    assert {mention.kind for found in read(marked) for mention in found[:1]} == {kind}


HOMES = [
    # an outlet's country counts only where the report names it
    ("It rained in Bamako. Mali said so. Mali left. [[Opposition leader Ana Solberg]] said no.",
     "BBC", "ML"),
    # the state that a noun stands for
    ("Chad is ready to pay Libya, the [[republic's foreign ministry]] said. Libya, Niger and Mali "
     "did not.", None, "TD"),
    # the body in which an office is held
    ("[[Deputy head of the Federation Council's Finance Committee Ivan Dolin]] said no.", None,
     "RU"),
    # where the report was filed, and what else it names
    ("MANILA, April 8 (Wire) - China was blamed. Chairman Jose Villa met Philippine envoys. "
     "[[Senator Lea Mara]] said no.", None, "PH"),
    ("MESA, Ariz. — A bridge fell. [[Mayor Jo Day]] said so.", None, "US"),
    # a newspaper's report that names no other country
    ("A bridge fell in Raleigh. [[Mayor Jo Day]] said so.", "Washington Post", "US"),
    # one who is of a ministry speaks for the state that speaks there
    ("[[Iran]] denied it. [[Foreign Ministry spokesman Reza Tavan]] said so. France, Germany and "
     "Spain did not.", None, "IR"),
    # a minister is of the state that spoke just before, wherever the report was filed
    ("COPENHAGEN, May 6 (Wire) - Danish police saw a ship. Danish radio showed it. [[Iceland's "
     "embassy]] said no. [[Foreign Minister Ana Solberg]] said so too.", "Danish Mail", "IS"),
    # a language is no country
    ("[[Suzanne Ferris, an English professor,]] said so.", None, None),
    # nothing tells
    ("[[Mayor Jo Day]] said so.", None, None),
    # the place in one's own words, in a title, at the sentence's beginning
    ("Chad and Mali met. [[A doctor at Aleppo’s main hospital]] said so.", None, "SY"),
    ("Chad and Mali met. [[Xu Fang, a trade lawyer in Shanghai,]] said so.", None, "CN"),
    ("Chad and Mali met. In Nairobi, [[the foreign ministry]] said so.", None, "KE"),
    ("Chad and Mali met. In an interview with a Kenyan radio station [[Defence Minister Ali Noor]] "
     "said so.", None, "KE"),
    # the province named before, the place of the lead
    ("Mali bombed a bazaar in the province of Helmand. [[Provincial police spokesman Ali Noor]] "
     "said so.", None, "AF"),
    ("Chad and Mali bombed Aleppo. A raid in Aleppo killed two. [[Ali Noor, who sells rope,]] "
     "said so.", None, "SY"),
    # whose one is: by a pronoun, by who spoke before
    ("[[Peru’s energy ministry]] said no. [[Its spokeswoman, Rosa Luna,]] said so.", None, "PE"),
    ("Mali and Chad met. [[The Miners Union of Peru]] said no. [[General secretary Rosa Luna]] "
     "said so.", None, "PE"),
    # a paper that is cited is not of the city in which the report was filed
    (
        "LISBON — The mill burned for two days, [[the Vardal Courier]] reported. Lisbon sent engines.",
        None,
        None,
    ),
    # a land that no list has is of no country; another paper of the same name tells none
    ("It rained. [[Vorland's Foreign Ministry]] said so.", "BBC News", None),
    ("It rained. [[The foreign ministry]] said so.", "Daily Mirror of Tessin", None),
    ("It rained. [[The foreign ministry]] said so.", "BBC News", "GB"),
    ("It rained. [[The foreign ministry]] said so.", "Dublin Morning Star", "IE"),
    ("Vorland's navy sailed. [[Defence Minister Ida Moe]] said so.", "BBC News", None),
    ("Britain and Britain met. Britain left. [[A Vorland army spokesman]] said so. [[Vorland's "
     "army]] said no.", None, None),
    ("Greek owner Nikos Pappas left Mali. [[His lawyer, Tunde Ojo,]] said so.", None, None),
    # a body by its home, by what it is called
    ("Mali and Chad met. [[Nordwind, a Bergen-based carrier,]] said so.", None, "NO"),
    ("[[The Lebanese broadcaster Al Nahr]] said so.", None, "LB"),
    ("Ghana, Ghana and Ghana. [[The opposition National Democratic Congress]] said so.", None, "GH"),
    ("Ghana, Ghana, Ghana and Mali. [[Hongda, a Chinese-owned company,]] said so.", None, None),
    # kingdoms have no president; the US's parties
    ("Kenya met Britain. Britain told Kenya. Kenya asked Britain. Britain left. [[President "
     "Obote]] said so.", None, "KE"),
    ("MEXICO CITY, May 2 (Wire) — Mexico and the United States met. Mexico left. [[Republican "
     "candidate Don Tamm]] said so.", None, "US"),
    # a minister of one state is not another's
    ("Oman’s Foreign Minister left. Israel kept quiet. [[Defence Minister Gad Alon]] said so.",
     None, "IL"),
    # two datelines are at home in two countries
    ("BRUSSELS/CHARLESTON, W.Va., July 14 (Wire) - [[Ida Moe]] said so.", None, None),
    # an embassy is of who sent it
    ("Farmers left Kenya. Kenya was angry and called in Chad’s ambassador to Kenya. [[The embassy]] "
     "said so.", None, "TD"),
    # whose a person is; whom a spokesman serves
    ("Mali and Chad met. [[Norway’s Kari Lie]] said so.", None, "NO"),
    ("Norway hit a port. [[Norway]] said no. [[Per Lie, a spokesman for President Moe,]] said so.",
     None, "NO"),
    # a body's own presidents, which kingdoms have too; other states' Democrats
    ("OSLO, May 2 (Wire) — Norway won. Norway left. [[Company president Kari Lie]] said so.",
     None, "NO"),
    ("In Perth, it rained. In Winnipeg, [[New Democrat MP Ida Moe]] said so.", None, "CA"),
    # a place on a line of its own with the day; the language of an edition
    ("Fog shuts the port\n\nPorto, 3 March 2011\n\nIt was foggy. [[Mayor Ana Reis]] said so.", None,
     "PT"),
    ("A bridge fell in Bilbao. [[Mayor Ana Reis]] said so.", "La Vanguardia in English", "ES"),
    # the headline's only country, twice as often as any other
    ("Chad: Floods take a dam\n\nChad and Mali met. France left. Chad stayed. Rome and Berlin "
     "stayed. [[The energy ministry]] said so.", None, "TD"),
    ("Chilean port shut\n\nCALGARY, May 2 (Wire) — Chile and Canada met. Chile left. "
     "[[Union leader Ana Reis]] said so.", None, None),
    # a first line with a dateline is no headline
    ("CALGARY, May 2 (Wire) — A Chilean ship sank.\n\n[[Union leader Ana Reis]] said so.", None,
     "CA"),
    # a site in the lead by its country's adjective; a paragraph's first words
    ("Two men fell ill at a Bolivian tin mine. Chad left. [[Two villagers]] said so.", None, "BO"),
    ("Chad and Mali met. In Lisbon, [[a minister]] said no. [[Rui Dias, a lawmaker for the Liberal "
     "Party,]] said so.", None, "PT"),
    ("According to the Porto daily A Hora, a ship sank. [[A police source]] said so.", None, "PT"),
    # an officer told by a body's name
    ("Chad met Mali. [[Danish brewer Sorba]] said it left. [[It]] paid.", None, "DK"),
    ("Danish firm Hald Holm grew. [[Hald Holm chief executive Ida Moe]] said so.", None, "DK"),
    # two states' bodies of one name, and a name that many states' bodies have
    ("[[The Peruvian Foreign Ministry]] spoke. [[The Foreign Ministry in Lima]] said so. "
     "[[The Foreign Ministry in Quito]] said no.", None, "EC"),
    ("In Vienna, [[a spokesman for the Foreign Office]] said so.", None, "AT"),
    ("NAIROBI, May 6 (Wire) - Kenya votes. Kenya waits. [[The Supreme Court]] said so.", None, "KE"),
    ("[[Peru]] left. [[The Prime Minister's Office]] said so.", None, "PE"),
    # nearly as much is told of another state
    ("Chad, Chad, Chad, Chad and Chad; Mali, Mali, Mali, Mali, Mali and Mali. It rained. It "
     "snowed. It froze. [[Justice Minister Ali Noor]] said so.", None, None),
    # whom the report's outlet writes for; a city and a colon; a part of a country, and no country
    ("It rained on the coast. [[Mayor Ana Reis]] said so.", "The Otago Daily Times", "NZ"),
    ("PUNE: The ruling party split on Sunday. [[Floor leader Om Rane]] said so.", None, "IN"),
    ("It rained. The Utah Department of Transportation left. [[Superintendent Jo Crane]] said so.",
     "The Oak Courier", "US"),
    # what somebody served as, or came as; whom they serve
    ("Oslo was quiet. [[Derek Moe, who long served as U.S. envoy to Chad,]] said so.", None, "US"),
    ("Oslo was quiet. Ana Reis came to Rome as Chad's leader. [[Reis]] said so.", None, "TD"),
    ("Sen. Ida Moe (R-Ohio) left. [[Moe]] left. [[Erin Roe, a former Moe aide,]] said so.", None,
     "US"),
    ("Sen. Ida Moe (R-Ohio) left. [[Moe]] left. [[Moe advisers]] said so.", None, "US"),
    # the city before what a body is
    ("Oslo was quiet. [[Ash & Roe, a Chicago trading firm named in Danish media,]] said so.", None,
     "US"),
    # an analyst may be of anywhere
    ("In Khartoum, two men left Sudan. [[Analyst Jane Frost]] said so.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "outlet", "country"), HOMES)
def test_country_that_is_not_printed(
    marked: str, outlet: str | None, country: str | None
) -> None:
    assert read(marked, outlet)[-1][0].country == country


DATELINES = [
    ("JACKSON, Miss. - A judge", "US"),
    ("DUBAI, United Arab Emirates (AP) — An", "AE"),
    ("A headline\n\nISTANBUL — Two", "TR"),
    ("KABUL The number of people", "AF"),
    ("Lagos, Nigeria – A judge", "NG"),
    ("BAKU -- Two ferries met", "AZ"),
    ("TULSA, Okla.\u00a0— Two ferries met", "US"),
    ("Porto, 3 March 2011\n\nTwo ferries met", "PT"),
    ("PUNE: Two ferries met", "IN"),
    ("Minister quits over a tape Accra (AFP) A", "GH"),
    ("PORT OF SPAIN, Trinidad and Tobago — Two ferries met", "TT"),
    ("OSLO/LIMA — Two ferries met", "NO PE"),
    ("OSLO and LIMA — Two ferries met", "NO PE"),
    ("OSLO & LIMA (AFP) — Two ferries met", "NO PE"),
    ("OSLO, Norway/TULSA, Oklahoma — Two ferries met", "NO US"),
    ("The number of people", ""),
]


@pytest.mark.parametrize(("head", "countries"), DATELINES)
def test_where_a_report_was_filed(head: str, countries: str) -> None:
    assert filed_in(head) == tuple(countries.split())
