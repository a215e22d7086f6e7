"""Danish words that a list of English words tells wrong; `languages/vocabulary.py` has the rest."""

# In simplemma's English list, but hardly in English texts; and abbreviations, in no list. Each
# stands 20 times or more in 113,000 Danish words of news, wire copy and everyday sentences, and at
# least 100 times as often there as in the English of the same.
NOT_ENGLISH = frozenset(
    """
    af blive da dag den der deres din dit er fra ham han hans hele hos hun jo kan kl kr lige lille
    mand mange mere mig min mio mod nu og os pct sig sin sprog til trods var ville
    """.split()
)
# Not in simplemma's English list, but in English texts: small words of other languages ("en route",
# "de facto", "Marine le Pen"), and English words that Danish uses, too: those seen in half of the
# public translations that the project learns from, and those of a spelling dictionary.
ALSO_ENGLISH = frozenset(
    """
    das de des di du en et le ter und à
    bandana debutant espadrille fatale feta her hotkey humidor intermezzi jihadist jihadists kaftan
    khakis logon motocross orangutang pissoir playmaker plugin plugins punchline pushups raki
    semifinalist shariah showbiz stuntman tipi touché trolleybus velours vuvuzela vuvuzelas
    widescreen øre
    """.split()
)
