"""`python -m lexicon.inflections`: writes forms.tsv, the forms of each word.

They are from simplemma's Danish list (MIT), which is needed for this only: neither the build nor
the program needs it. A line is a lemma, its word classes and its forms; `-` stands for the lemma:
`hund  n  -e -en -ene`. What is a genitive or a passive (a form of the lemma with an s behind it) is
left out: whoever looks a word up takes the s away.

simplemma gives one lemma a form, but a form may have two: "retter" is of "rette" and of "ret". That
it is of the other one shows in its sisters: "retters", "loves" and "skrevne" have kept their lemma.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

HERE = Path(__file__).parent
WORD = re.compile(r"[a-zæøåéèüöäóáçñ][a-zæøåéèüöäóáçñ'.\-]*\Z")

# Past tenses that simplemma knows as other words only: "tog" as a train.
STRONG = """
bede bad, bide bed, bryde brød, byde bød, bære bar, drage drog, drive drev, fryse frøs, gide gad,
give gav, glide gled, gribe greb, hænge hang, lade lod, lide led, ligge lå, lyde lød, lyve løj,
løbe løb, nyde nød, pibe peb, ride red, rive rev, ryge røg, sidde sad, skride skred, skrige skreg,
skrive skrev, skyde skød, skære skar, slide sled, slippe slap, slå slog, smide smed, snyde snød,
sove sov, springe sprang, stige steg, stikke stak, stjæle stjal, stride stred, stryge strøg,
stå stod, svide sved, synge sang, synke sank, tage tog, træffe traf, tvinge tvang, vige veg,
vride vred, æde åd
"""

Forms = dict[str, set[str]]


def forms_of(pairs: Iterable[tuple[str, str]], words: Iterable[str]) -> Forms:
    """The forms of each word, from pairs of a form and its lemma; every lemma that a form may have.

    >>> forms_of([("retter", "rette"), ("retters", "ret")], ["ret", "rette"])["ret"]
    {'retters', 'retter'}
    """
    known = set(words)
    forms: Forms = defaultdict(set)
    for form, lemma in pairs:
        if lemma.lower() in known and WORD.match(form.lower()):
            forms[lemma.lower()].add(form.lower())
    seen = {form for group in forms.values() for form in group} | known
    for lemma, group in list(forms.items()):
        group.update(form for form in list(_sisters(lemma, group)) if form in seen)
    for lemma, past in (pair.split() for pair in STRONG.split(",")):
        if lemma in forms:
            forms[lemma].add(past)
    for word in known:
        if word.endswith("t") and len(forms.get(word, ())) < 3:  # a participle: forældet, dømt
            group = {word, word[:-1] + "de" if word.endswith("et") else word + "e"}
            if group <= seen:
                forms[word] |= group
    for word in sorted(known - forms.keys()):
        forms[word] = {word, *_like_its_head(word, forms)}
    return dict(forms)


def _sisters(lemma: str, forms: set[str]) -> Iterator[str]:
    """Forms that a lemma must have, since it has others that are made of them or like them."""
    stem = lemma.removesuffix("e")
    yield from (form[:-1] for form in forms if form.endswith("s") and form != lemma)
    if is_verb(lemma, forms):
        yield lemma + "r"
        yield from (stem + "et" for _ in forms & {stem + "ede"})
        yield from (stem + "t" for _ in forms & {stem + "te"})
        yield from (f"{form[:-2]}et" for form in forms if form.endswith("ne") and form[-3] != "e")
    if {stem + "ere", lemma + "ere"} & forms:
        yield from (lemma + "t", lemma + "e", stem + "e")


def _like_its_head(word: str, forms: Mapping[str, set[str]]) -> Iterator[str]:
    """The forms of a compound that the list lacks: those of the word that it ends in."""
    heads = (word[cut:] for cut in range(2, len(word) - 2))
    if head := next((head for head in heads if len(forms.get(head, ())) > 1), None):
        yield from (word[: -len(head)] + form for form in forms[head])


def is_verb(lemma: str, forms: set[str]) -> bool:
    """Whether the forms are those of a verb: it has a present participle."""
    stem = lemma.removesuffix("e")
    return bool({stem + "ende", lemma + "ende", lemma + "nde"} & forms)


def classes(lemma: str, forms: set[str]) -> str:
    """The classes of a word by its forms: n, v, a, some of them or none.

    >>> classes("hund", {"hund", "hunden", "hundens"})
    'n'
    """
    stem = lemma.removesuffix("e")
    noun = any(form.endswith(("ens", "ets", "ene", "erne")) for form in forms)
    adjective = bool({stem + "ere", lemma + "ere", lemma + "est", lemma + "este"} & forms)
    adjective = adjective or (not noun and {lemma + "t", lemma + "e"} <= forms)
    adjective = adjective or (lemma.endswith("et") and lemma[:-1] + "de" in forms)
    return "n" * noun + "v" * is_verb(lemma, forms) + "a" * adjective


def line(lemma: str, forms: set[str]) -> str:
    """A line of forms.tsv."""
    kept = {form for form in forms if not (form[-1:] == "s" and form[:-1] in forms)} - {lemma}
    short = (f"-{f[len(lemma) :]}" if f.startswith(lemma) else f for f in sorted(kept))
    return f"{lemma}\t{classes(lemma, forms)}\t{' '.join(short)}\n"


def main() -> None:
    """Writes forms.tsv beside this file."""
    from simplemma.strategies.dictionaries import dictionary_factory

    table = dictionary_factory.DEFAULT_DICTIONARY_FACTORY.get_dictionary("da")
    rows = (HERE / "words.tsv").read_text(encoding="utf-8").splitlines()
    forms = forms_of(table.items(), (row.split("\t")[0] for row in rows))
    lines = (line(lemma, forms[lemma]) for lemma in sorted(forms))
    (HERE / "forms.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
