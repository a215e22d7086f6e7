"""Memory of a process with a model: after loading it, after a story, and at its peak."""

from collections.abc import Iterator, Mapping

from benchmarks.speed.capacity_process import Result, answer, memory, results
from benchmarks.speed.capacity_stories import STAND_IN, story
from benchmarks.speed.stand_in import SENTENCES, benchmark_sentences
from benchmarks.speed.turns import hardware, versions
from benchmarks.tables import Table

NOTE = (
    "Resident megabytes, read from /proc/self/status. The model's files are mapped into memory "
    "by llama.cpp and in part by transformers: what is resident of them counts here, and the "
    "system can take it back."
)


def footprint(model: str, engine: str, text: str) -> Iterator[Result]:
    """The memory of this process after loading and warming up the model, and after the story."""
    from translate import Translator

    translator = Translator(model, engine, repair=False, memory=False)  # type: ignore[arg-type]
    translator.warm_up()
    yield memory()
    translator.translate(text)
    yield memory()


def measure(models: Mapping[str, str]) -> Table:
    """A row for each engine and its model; "offline" is the offline model."""
    rows = []
    for engine, model in models.items():
        text = story(benchmark_sentences())
        loaded, done = results(footprint, model=model, engine=engine, text=text)
        rows.append((engine, *(round(n) for n in (loaded["now"], done["now"], done["peak"]))))
    libraries = [
        "ctranslate2",
        "transformers",
        "torch",
        *(["xllamacpp"] if "llama.cpp" in models else []),
    ]
    return Table(
        "capacity.memory",
        "Memory",
        ("engine", "loaded and warm, MB", "after a story, MB", "peak, MB"),
        tuple(rows),
        (
            f"{STAND_IN}: int8 under ctranslate2, float32 under transformers; "
            f"llama.cpp: the offline model; 4 beams (llama.cpp: greedy), {SENTENCES} sentences",
            hardware(),
            versions(*libraries),
        ),
        (NOTE,),
    )


if __name__ == "__main__":
    answer(footprint)
