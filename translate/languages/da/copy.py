"""The words of Danish wire copy outside its sentences: signatures, bylines, photo credits, notices.

Patterns for `article/`, which knows how they are put together and where in a story they stand.
"""

import re

# Who signs copy that Danish papers print.
AGENCY = (
    r"(?:ritzau|afp|reuters|dpa(?:-afx)?|ap|tt|ntb|stt|bloomberg(?: news)?|direkt|marketwire"
    r"|ansa|efe|interfax|tass|belga|apa|pa|xinhua|kyodo)"
)
RITZAU = r"ritzau(?:\s(?:finans|fokus))?"
AGENCY_DESK = r"(?:news|finans|fokus)"
SCANPIX = r"(?i:ritzau\s)?Scanpix"
# "Kilde: Ritzau", "© Ritzau"
SIGNATURE_LABEL = r"(?:©\s?|kilde:\s?)?(?:copyright\s)?"
DATE_LABEL = "date"
# "Opdateret den 4. januar", "date 2024-01"
STAMP_LABEL = (
    rf"(?:{DATE_LABEL}|dato|(?:(?:sidst|senest)\s)?opdateret|publiceret|udgivet|offentliggjort|oprettet"
    r"|bragt|skrevet)(?:\s(?:den|d\.))?:?\s"
)
# Stand in capitals in front of a paragraph, as towns do, and are none: "FAKTA: …".
NO_TOWN = (
    r"(?:FAKTA|OVERBLIK|ANALYSE|BAGGRUND|PORTRÆT|TIDSLINJE|CITAT\w*|KRONIK|LEDER|LIVE|NATO"
    r"|BREAKING|OPDATER\w*|RETTELSE|VIDEO|DEBAT|BLOG|INTERVIEW|REPORTAGE|KORT NYT)\b"
)

BYLINE_LABEL = r"(?:Af|AF|(?:Skrevet|Tekst)\saf|Tekst|Journalist)"
NEWSROOM = r"(?i:/?ritzau/?|redaktionen|newsroom|nyhedsredaktionen)"
AND = r"(?:og|&)"
# Small words within names: "Jan van der Berg", "Carl af Ugglas".
NAME_PARTICLE = r"(?:van|von|der|den|de|da|di|du|af|al|el|la|bin|ibn)"
FOTO = "foto"
# What a caption calls its picture in front of the credit: "Arkivfoto: Ida Lund".
PHOTO = (
    rf"(?:(?:(?:arkiv|pr-?|presse|genre|model|privat|tegn)-?)?{FOTO}(?:s|graf|grafi|er)?"
    r"|grafik|illustration|tegning|video|billede|billedtekst)"
)
# What a page says to its readers between the paragraphs: adverts, links, buttons, subscriptions.
NOTICE = re.compile(
    r"""
    (?:(?:artiklen|teksten|historien|indlægget)\s)?fortsætter\s
        (?:(?:efter|under|nedenunder|nedenfor|herunder|her)\b[^.!?]{0,50}|her)\.?
    | (?:kommercielt\s)?(?:annonce(?:r)?|reklame(?:r)?|advertisement|sponsoreret(?:\s\w+)?)
        (?:\s(?:slut|start|fra\s[\w ]{2,40}))?
    | annoncørbetalt(?:\s\w+)?
    | (?:læs|se|hør|lyt)\s(?:også|mere|her|hele\s(?:historien|artiklen|sagen|interviewet))\b.*
    | (?:læs|se|hør)(?:\sogså)?\s?:.*
    | (?:se|hør|lyt\stil)\s(?:video(?:en)?|billeder(?:ne)?|podcast(?:en)?|artiklen|galleri(?:et)?)
        \b[^.!?]{0,60}
    | del(?:\s(?:artiklen|artikel|historien|denne\sartikel|på\s\w+|via\s[\w-]+|med\s[^.!?]{1,30}))?
    | (?:udskriv|print|gem|kopi[ée]r|bogmærk|kommenter|lyt|anmeld)
        (?:\s(?:artiklen|artikel|link|linket|historien|siden|til\sartiklen))?
    | (?:abonn[ée]r|abonnér)\b.*
    | (?:bliv|køb|prøv)\s(?:\w+\s){0,3}(?:abonnent|abonnement)\b[^.!?]*[.!?]?
    | få\s(?:(?:fuld|fri|ubegrænset)\s)?adgang\stil\s[^.!?]{1,60}
    | (?:få|hold)\s(?:dig|nyhed\w*|dagens|vores)\s[^.!?]{0,60}\b(?:nyhedsbrev|indbakke)[^.!?]{0,20}
    | (?:er\sdu\s)?allerede\sabonnent\?.* | log\s(?:ind|på)\b[^.!?]{0,40}[.!?]?
    | tilmeld\s(?:dig\s)?[^.!?]{0,40}\bnyhedsbrev[^.!?]*[.!?]?
    | følg\s(?:os|med\sher|sagen\sher|emnet|emner)\b[^.!?]{0,60}
    | (?:relaterede|andre|flere|seneste|mest)\s(?:artikler|nyheder|historier|nyt|læste(?:\s\w+)?)
    | (?:denne\s)?artikel(?:en)?\ser\s(?:låst|(?:kun\s)?for\sabonnenter)
    | dette\s(?:indhold\s)?er\s(?:sponsoreret|annoncørbetalt)(?:\sindhold)? | skriv\sud
    | (?:ca\.\s)?\d{1,2}\smin(?:utter|\.)?(?:s)?\s?læsetid | læsetid:?\s[^.!?]{1,20}\.?
    | (?:facebook|twitter|x|linkedin|messenger|whatsapp|e-?mail|instagram|reddit|bluesky)
    | (?:vis|se|læs)\s(?:mere|mindre|alle|flere)(?:\s\w+)? | luk | menu | søg | kommentarer
    | (?:gå\s)?(?:til|tilbage\stil)\s(?:toppen|forsiden) | forsiden
    | (?:copyright\b|©)(?!.*scanpix).{0,80} | alle\srettigheder\sforbeholdes\.?
    | tip\sos\b[^.!?]{0,60}[.!?]? | har\sdu\s(?:et\s)?tip\b.*
    """,
    re.IGNORECASE | re.VERBOSE,
)
