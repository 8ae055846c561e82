"""The words of names: honorifics, particles, given names, and words that no name has."""

import re
from functools import cache

from interparl.loader.parse.mentions.titles.words import pieces
from interparl.loader.parse.reference import (
    fold,
    given_names,
    name_particles,
    organs,
    ranks,
    titles,
)
from interparl.loader.parse.reference.table import rows

# Ranks and forms of address that are everyday words or parts of names too: weak evidence.
WEAK = frozenset(
    "general major marshal captain commander inspector superintendent corporal sergeant ensign "
    "constable commodore brigadier lieutenant count countess father noble don dom advocate eng adi "
    "ato pastor dame doctor sri pani on ma md me comrade oba pak bey pasha ir adv raja u tun daw "
    "colonel professor academician miss earl baron adm col gen arch doc docent rabbi "
    "rtd retd ret cs chief prince princess min dep gov nana sen rep justice".split()
)
# Forms of address that stay in a name which would be a single word without them.
STAYS = frozenset(
    "sheikh shaikh shaikha sheikha shaykh sayyid sayyed seyed syed haji hajji begum nawab raja u "
    "daw ratu queen king pope adi noble don dom tun prince princess nana chief puan datin".split()
)
# Names in South Asia and Iran, forms of address elsewhere.
ALWAYS_STAYS = frozenset({"syed", "seyed"})
# Before a word of rank they say that it is a given name: "Mr Don Harper", "Dr Shaikha Saleh".
HONORIFIC = frozenset("mr mrs ms miss dr mx prof mme mister".split())
# Letters behind a name: seats, orders, degrees. They are no part of it.
POST_NOMINAL = re.compile(
    r",? (?:(?:M\.?P\.?|M\.?E\.?P\.?|T\.?D\.?|P\.?C\.?|Q\.?C\.?|K\.?C\.?|M\.?L\.?[AC]\.?|"
    r"M\.?S\.?P\.?|M\.?N\.?A\.?|M\.?H\.?[AK]\.?|MdB|MdL|CBE|OBE|MBE|GBE|KBE|DBE|GCMG|KCMG|CMG|KCVO|CVO|KC|QC|"
    r"SC|GCB|KCB|CB|O\.?M\.?|JP|AC|AO|OAM|KT|Kt|IAS|IPS|IFS|Ph\.? ?D\.?|M\.?D\.?|LL\.?[BMD]\.?|"
    r"M\.?Sc|D\.?Sc|B\.?Sc|M\.Si|M\.Hum|M\.Phil|S\.H|S\.E|MBA|MPA|MA|BA|"
    r"FRS|FRSA|RN|Jr\.?|Sr\.?|Esq\.?|a\.?i\.?)"
    r"(?![^\W_])(?:, (?=[A-Z]\.[A-Z]|[A-Z]{2,4}(?![^\W_])))?)+"
)
ROMAN = re.compile(r"(?:I{1,3}|IV|VI{0,3}|IX|X)\Z")
# Beginnings of names that are written short: "Ch.", "Yu.", "Mohd."
SHORT = frozenset(
    "ch kh sh zh yu ya ye yo ts dzh dj ph th md ma mohd muh abd st jos wm chas geo".split()
)
PATRONYMIC = re.compile(
    r"[a-z]{2,}(?:ovich|evich|yevich|ievich|ovych|evych|ilyich|lich|ovna|evna|yevna|ievna|ivna|ichna|"
    r"inichna|uly|ogly|oglu|kyzy|qizi|uulu)\Z"
)
SURNAME = re.compile(
    r"[a-z]{2,}(?:ov|ova|ev|eva|yev|yeva|iev|ieva|sky|skiy|skyi|skii|skaya|ska|ski|cki|dzki|enko|chuk|"
    r"shchuk|yuk|shvili|adze|idze|ashvili|yan|ian|yants|oglu|oghlu|ogullari|zade|zadeh|zoda|zada|ic|"
    r"vic|czyk|wicz|vicius|aitis|auskas|inskas|unas|ienė|iene|ytė|yte|aite|sson|ssen|gaard|berg|lund|"
    r"strom|qvist|nen|dottir|escu|eanu|opoulos|opoulou|idis|akis|aki|bayev|bekov|bayeva|nejad|inejad|"
    r"uddin|ullah|singh|wala|murthy|swamy|asinghe|aratne|nayake|ez|enes|uez|inho|ueira|etti|ucci|"
    r"elli|ini|wski|owski|kaite|dze|ogly|bek|khan|jon|zhon|mann|stein|feld|bauer|inen|aho|niemi)\Z"
)


# Given names that are everyday words, titles or places too: alone they prove little.
EVERYDAY_GIVEN = frozenset(
    "will may june april august hope grace faith joy mark art bill rich frank chance summer autumn "
    "dawn eve star sky sunny happy precious blessing peace justice prince king earl duke major "
    "baron count judge dean chase hunter miles page victory victoria florence sydney paris london "
    "austin dallas phoenix savannah charlotte chelsea geneva vienna asia africa india china israel "
    "jordan chad georgia kenya cuba america europa van santa san".split()
)


class Address(dict[str, "Address"]):
    """A step in the trie of forms of address; ``is_end`` where one may end."""

    __slots__ = ("is_end",)

    def __init__(self) -> None:
        super().__init__()
        self.is_end = False


@cache
def addresses() -> Address:
    """Return the trie of honorifics, degrees and ranks that stand before names."""
    root = Address()
    for text in ranks():
        words = pieces(text.replace(".", " ").replace("(", " ").replace(")", " "))
        if len("".join(words)) < 2 and words != ("m",):
            continue  # "U" and the like: a single letter is an initial
        step = root
        for word in words:
            step = step.setdefault(word, Address())
        step.is_end = True
    return root


@cache
def particles() -> frozenset[str]:
    """Return the folded words of particles, each by itself: "van", "der", "bin"."""
    return frozenset(word for text in name_particles() for word in pieces(text)) - {"a", "l", "p"}


@cache
def organs_in_small() -> frozenset[str]:
    """Return the folded head nouns of bodies, which no double surname has: "Paris-Committee"."""
    return frozenset(fold(noun) for noun in organs() if " " not in noun)


@cache
def givens() -> frozenset[str]:
    """Return given names in their comparison form."""
    return frozenset(fold(name) for name in given_names())


@cache
def no_names() -> frozenset[str]:
    """Return folded words that no name of a person has ("Palace", "Earlier", "Committee")."""
    words = {fold(row["seen_as"]) for row in rows("not_names")}
    nouns = {fold(noun) for noun in organs() if " " not in noun}
    offices = {f"{fold(text)}s" for text in titles() if " " not in text and "." not in text}
    return frozenset(words | nouns | offices)
