"""What the program ships is what the sources build."""

from hashlib import sha256

from lexicon.build import HERE, tables
from lexicon.sources import read
from translate.languages.da.lexicon.table import DATA


def test_shipped_tables_are_what_the_sources_build() -> None:
    built = {name: sha256(text).hexdigest() for name, text in tables(read(HERE)).items()}
    shipped = {path.stem: sha256(path.read_bytes()).hexdigest() for path in DATA.glob("*.tsv")}
    assert shipped == built
