"""Names of persons: what makes one, what belongs to it, and what is none."""

import pytest

from interparl.loader.parse.discourse import Discourse
from interparl.loader.parse.mention import Person
from interparl.loader.parse.mentions.finders import find_mentions
from interparl.loader.parse.sentence import Sentence, SentenceKind


def persons(text: str, kind: SentenceKind = "prose") -> list[str]:
    """The persons of one sentence, by their fullest names."""
    found = find_mentions(Sentence(0, text, kind), Discourse())
    return [m.value.full for m in found if isinstance(m.value, Person)]


CASES: list[tuple[str, list[str]]] = [
    # given names that are known, from all parts of the world
    ("Viktor Kogut came.", ["Viktor Kogut"]),
    ("It was Sahiba Gafarova who asked.", ["Sahiba Gafarova"]),
    ("Then Murat Nurtleu and Anna Lindh left.", ["Murat Nurtleu", "Anna Lindh"]),
    ("João Soares told him.", ["João Soares"]),
    ("With Tau Henare, Sue Moroney and Xqzi Grant", ["Tau Henare", "Sue Moroney", "Xqzi Grant"]),
    # forms of address and ranks are no part of the name, letters behind it neither
    ("Mr Zas noted it.", ["Zas"]),
    ("Ms. Marilène Gill, M.P., and Mrs Joy Smith", ["Marilène Gill", "Joy Smith"]),
    ("The Honourable Dr. Hedy Fry, P.C., M.P.", ["Hedy Fry"]),
    ("Rt Hon Trevor Mallard and Hon Tekea Reiher", ["Trevor Mallard", "Tekea Reiher"]),
    ("H.E. Mr. Nguyen Van Hien spoke.", ["Nguyen Van Hien"]),
    ("HE. Hon. Dr. Bernard Ekoumou", ["Bernard Ekoumou"]),
    ("Prof. Dr. Mahmut Erol Kaya (Turkey)", ["Mahmut Erol Kaya"]),
    ("Mr.W.J.M. Lokubandara of it", ["W.J.M. Lokubandara"]),
    ("Dr. (Smt.) Kamala Subramaniam", ["Kamala Subramaniam"]),
    ("Shri Mohd. Yunus Khan", ["Mohd. Yunus Khan"]),
    ("Colonel General Anatoly Sidorov led it.", ["Anatoly Sidorov"]),
    ("Police Colonel General Andrey Petrov", ["Andrey Petrov"]),
    ("Major-General Emomali Sobirov", ["Emomali Sobirov"]),
    ("Lieut.-Colonel Robert Hyland", ["Robert Hyland"]),
    ("Sir Geoffrey Ormerod and Lord Tomlinson", ["Geoffrey Ormerod", "Tomlinson"]),
    ("Dato' Isra Sunthornvut thanked her.", ["Isra Sunthornvut"]),
    ("Sheikh Hasina and Sheikh Faisal Al Thani", ["Sheikh Hasina", "Faisal Al Thani"]),
    ("Enda Kenny TD is to speak.", ["Enda Kenny"]),
    ("Sir Ian Botham KCMG, Anna Lindh, PhD", ["Ian Botham", "Anna Lindh"]),
    ("Amb. Ion Rusu and Sen. Ana Torres", ["Ion Rusu", "Ana Torres"]),
    # titles before the name, and behind it
    ("Secretary General Stanislav Zas", ["Stanislav Zas"]),
    ("the Speaker of the Senate Xqzi Vbnrt", ["Xqzi Vbnrt"]),
    ("President Xqzani of Latvia", ["Xqzani"]),
    ("Xqzi Vbnrt, President of the Nordic Council, came.", ["Xqzi Vbnrt"]),
    ("Xqzi Vbnrt (Deputy Speaker)", ["Xqzi Vbnrt"]),
    ("the Manager of the Table Office, Xqzi Vbnrt.", ["Xqzi Vbnrt"]),
    # initials, patronymics, particles, hyphens, apostrophes
    ("As A. Sidorov noted", ["A. Sidorov"]),
    ("Robert J. Oliphant-Roy spoke.", ["Robert J. Oliphant-Roy"]),
    ("Yu. Khachaturov left.", ["Yu. Khachaturov"]),
    ("Valentina Ivanovna Matvienko", ["Valentina Ivanovna Matvienko"]),
    ("Ms Ursula von der Leyen", ["Ursula von der Leyen"]),
    ("Alexander Van der Bellen said", ["Alexander Van der Bellen"]),
    ("Abdelaziz al-Mousawi and Sana Abdel-Moneim", ["Abdelaziz al-Mousawi", "Sana Abdel-Moneim"]),
    ("Mohammed bin Rashid arrived.", ["Mohammed bin Rashid"]),
    ("Nurlanbek Turgunbek uulu", ["Nurlanbek Turgunbek uulu"]),
    ("Gulnara Iskakova kyzy", ["Gulnara Iskakova kyzy"]),
    ("Seosamh Ó Dálaigh is due.", ["Seosamh Ó Dálaigh"]),
    ("José Luis dos Santos", ["José Luis dos Santos"]),
    ("Joe O'Reilly and Niamh O'Dowda's office", ["Joe O'Reilly", "Niamh O'Dowda"]),
    ("Viktor Mamatov's letter", ["Viktor Mamatov"]),
    ("Queen Elizabeth II came.", ["Elizabeth II"]),
    ("Laura Munn-Rivard; Jean-Guy Dagenais", ["Laura Munn-Rivard", "Jean-Guy Dagenais"]),
    ("Ērika Zommere, Göran Ström", ["Ērika Zommere", "Göran Ström"]),
    # surnames in capitals, surnames first
    ("Mr Tiny KOX (Netherlands, UEL)", ["Tiny Kox"]),
    ("Ms Marija PEJČINOVIĆ BURIĆ", ["Marija Pejčinović Burić"]),
    ("Dr. Matilda NKRUMAH-ADJEI", ["Matilda Nkrumah-Adjei"]),
    ("MATVIENKO Valentina presided.", ["Matvienko Valentina"]),
    ("HAJIYEV, Asaf (Azerbaijan)", ["Asaf Hajiyev"]),
    # towns and states that are names here
    ("Dr Kennedy Graham and Mr. Sydney Shinfield", ["Kennedy Graham", "Sydney Shinfield"]),
    ("Orlando Pereira Dias was there.", ["Orlando Pereira Dias"]),
    # no persons
    ("The Peace Palace and the Tavricheskiy Palace", []),
    ("Operation Desert Storm was over.", []),
    ("Marie Curie Square is in Paris.", []),
    ("the Nelson Mandela Prize", []),
    ("Earlier Moscow asked the Human Rights Council.", []),
    ("It went to San Salvador and to Addis Ababa.", []),
    ("Marshal Zhukov Street", []),
    ("Volodin stressed it.", []),
    ("Russian Foreign Affairs were discussed on Monday.", []),
    ("A. Elections", []),
    ("STATE DUMA RATIFIES AMENDMENTS", []),
    ("New Initiatives Welcomed by Member States", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), CASES)
def test_persons(text: str, names: list[str]) -> None:
    assert persons(text) == names


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Head of Delegation\tBrekkhus, Sindre\tGreen Party", "row", ["Sindre Brekkhus"]),
        ("President | Elías Castillo, PRD", "row", ["Elías Castillo"]),
        ("Xqzi Kazakov; Vbnrt Petrenko", "item", ["Xqzi Kazakov", "Vbnrt Petrenko"]),
        ("SPEAKER RECEIVES ANNA LINDH", "headline", []),
        ("ANNA LINDH", "item", ["Anna Lindh"]),
    ],
)
def test_persons_on_lines(text: str, kind: SentenceKind, names: list[str]) -> None:
    assert persons(text, kind) == names


def test_mention_covers_address_and_letters() -> None:
    text = "It was Hon. Dr. Hedy Fry, M.P., who asked."
    spans = [text[m.start : m.end] for m in find_mentions(Sentence(0, text), Discourse())]
    assert spans == ["Hon. Dr. Hedy Fry, M.P."]
