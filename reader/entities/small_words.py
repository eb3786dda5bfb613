"""The small words and word parts that the rules themselves are about; everything longer is a list in a file."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Within surnames: "van der Laan", "bin Salman".
PARTICLES = _set(
    "van der den de ter ten te 't 'n het la le les el al bin ibn ben von zu zur zum da di du des dos das del della "
    "vande vander op in"
)
# Particles that nothing but a name has: no given name is needed before them.
SURNAME_PARTICLES = _set("von di da bin ibn al el du ter ten den")
# What a name of several words may begin with and still be a surname only.
SURNAME_STARTS = _set("van von de den der ter ten te 't le la del della di da du el al bin ibn ben")
# Links within the name of a body: "Universiteit van", "Bank of", "Department for".
LINKS = _set("van of voor for de du om")
LINKED = LINKS | _set("the and en aan")
# Capitals of these within a sentence end a name rather than go on with it.
NEVER_WITHIN = _set("de het een the a an of and en in op voor met bij door aan for with by at on to van te")
# Given names that are also the commonest words to begin a sentence with.
WORDS_FIRST = _set("wil will per al can an may in kan de die the said ad els hub art job")
ABBREVIATIONS = _set(
    "dr drs mr mrs ms prof ir ing mevr dhr st jr sr no nr ds mgr lt gen col sgt capt gov sen rep rev hon vs"
)
AFTER_PLACE = _set("in uit naar te nabij near rond boven")
PLACE_STARTS = _set("new san santa saint sint st nieuw noord zuid oost west el los las la")
OF_PORTFOLIOS = _set("minister minister-president staatssecretaris secretary wethouder")

TITLE_TAILS = tuple(
    _set(
        "winnaar winnares minister directeur leider leidster voorzitter speler speelster trainer kampioen kampioene "
        "advocaat rechter coureur spits officier baas chef topman"
    )
)
BODY_TAILS = tuple(_set("bond bank raad unie federatie partij dienst vereniging instituut kamer"))
ADJECTIVE_TAILS = tuple(_set("aanse iaans ische eense ijnse aanen ianen"))
OF_COUNTRY_TAILS = tuple(_set("i is n ns an ans ian ians ean eans"))  # "Kuwaiti", "Angolan", "Jordanians"
PLACE_TAILS = tuple(
    _set(
        "stad dorp burg dam dijk veen hoven drecht wijk gem straat laan plein burgh ville land stan shire ford town "
        "sluis voort broek kerke hausen grad weg kade heim zee meer"
    )
)
ORGANISATION_TAILS = tuple(
    _set(
        "bank bond tech soft corp com partij unie raad vereniging ministerie universiteit museum fonds groep instituut "
        "commissie dienst centrum"
    )
)
OTHER_TAILS = tuple(_set("wet prijs oorlog festival toernooi verdrag akkoord gate cup trofee"))
PERSON_TAILS = tuple(_set("sson ssen stra sma ovic vic enko ova inho idis oulos sen ski sky"))
COMPANY_TAILS = tuple(_set("bedrijf concern fabrikant keten partij"))
