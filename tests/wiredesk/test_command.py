import contextlib
import json
import os
import pty
import re
import shutil
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from summarize import Summarizer
from tests.conftest import FIXTURES, STORY, STORY_IN_ENGLISH, TINY_MARIAN, Run
from translate.engines.memory import memory_path
from translate.models.cache import converted_folder
from translate.models.conversion import convert
from translate.models.pinned import TRANSLATOR
from translate.translator import Translator
from wiredesk import __version__
from wiredesk.command import main
from wiredesk.review import OPEN
from wiredesk.takeaway.forms import as_dict

TINY = ("--model", str(TINY_MARIAN), "--summarizer", "extractive")
FILE = str(FIXTURES / "tiny-story.txt")


def test_file_becomes_english_and_bullets(run: Run) -> None:
    done = run("-m", "wiredesk", FILE, *TINY)
    assert done.returncode == 0
    assert done.stdout.startswith(STORY_IN_ENGLISH)
    assert "\n- The men stole 12,500 kroner. They fled in a red car. [6, 7]\n" in done.stdout
    assert done.stdout.endswith("bullets by no model (sentences of the story).\n")
    assert done.stderr == ""


def test_standard_input_and_one_bullet(run: Run) -> None:
    done = run("-m", "wiredesk", "-", "--bullets", "1", *TINY, stdin=STORY)
    assert [line for line in done.stdout.splitlines() if line.startswith("- ")] == [
        "- Three men were arrested on Wednesday after a robbery in Horsens. [1]"
    ]


def test_json_is_all_that_python_gives(
    translator: Translator, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([FILE, "--json", *TINY]) == 0
    summary = Summarizer("extractive").summarize(translator.translate(STORY))
    found = json.loads(capsys.readouterr().out)
    assert found == json.loads(json.dumps(as_dict(summary, OPEN)))
    assert found["label"] == "Machine translation, not reviewed"


def test_glossary_s_terms_are_used_and_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terms = tmp_path / "terms.csv"
    terms.write_text("Danish,English\nmænd,men\nkroner,Danish crowns\n", encoding="utf-8")
    assert main([FILE, "--glossary", str(terms), *TINY]) == 0
    out = capsys.readouterr().out
    assert "= mænd → men: kept 3" in out
    assert "= kroner → Danish crowns: " in out


def test_faulty_glossary_names_every_faulty_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terms = tmp_path / "terms.csv"
    terms.write_text("mænd,\nkroner,crowns\n,robbery\n", encoding="utf-8")
    assert main([FILE, "--glossary", str(terms), *TINY]) == 1
    error = capsys.readouterr().err
    assert "line 1" in error
    assert "line 3" in error


def test_word_file_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(FIXTURES / "files" / "story.docx"), *TINY]) == 0
    assert capsys.readouterr().out.endswith("bullets by no model (sentences of the story).\n")


def test_markdown_has_a_heading_for_each_part(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([FILE, "--markdown", *TINY]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("## ")] == [
        "## Bullets",
        "## English",
        "## Danish",
    ]


def test_windows_1252_file_is_read_and_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "story.txt").write_bytes(STORY.encode("cp1252"))
    assert main([str(tmp_path / "story.txt"), *TINY]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(STORY_IN_ENGLISH)
    assert said.err == f"{tmp_path / 'story.txt'}: Not UTF-8; read as Windows-1252.\n"


def test_output_is_utf_8_where_the_system_is_not(run: Run) -> None:
    done = run("-m", "wiredesk", FILE, *TINY, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "Søndergade" in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "the following arguments are required: article"),
        ([FILE, "--bullets", "0"], "'0' is not a whole number of at least 1"),
        ([FILE, "--json", "--markdown"], "not allowed with argument"),
        ([FILE, "--engine", "onnx"], "invalid choice: 'onnx'"),
    ],
)
def test_wrong_usage_is_2(capsys: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(words)
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "wiredesk: story.txt has no text in it."),
        ("/ritzau/", "wiredesk: there is no sentence to summarise"),
        ("a" * 200_001, "wiredesk: the text has 200,001 characters; at most 200,000"),
        (None, "story.txt can't be read: No such file or directory\n"),
    ],
)
def test_text_that_cannot_be_used_is_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None, said: str
) -> None:
    if text is not None:
        (tmp_path / "story.txt").write_text(text)
    assert main([str(tmp_path / "story.txt"), *TINY]) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("config.json", b'{"model_type": "bert"}', "of a model of type 'bert', not marian or bart"),
        ("config.json", b'{"model_type"', "config.json can't be read"),
        ("model.safetensors", b"half", "model.safetensors is corrupted"),
        ("source.spm", None, "lacks source.spm"),
    ],
)
def test_faulty_model_is_3_and_no_stack_trace(
    run: Run, tmp_path: Path, name: str, data: bytes | None, said: str
) -> None:
    model = Path(shutil.copytree(TINY_MARIAN, tmp_path / "model"))
    (model / name).unlink()
    if data is not None:
        (model / name).write_bytes(data)
    done = run("-m", "wiredesk", "-", "--model", model, stdin=STORY)
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.startswith("wiredesk: ")
    assert said in done.stderr
    assert "name another model" in done.stderr
    assert "Traceback" not in done.stderr


def test_no_model_anywhere_is_3_and_says_what_was_tried(run: Run, tmp_path: Path) -> None:
    words = ("-m", "wiredesk", "-", "--model", TRANSLATOR.id)
    done = run(*words, stdin=STORY, WIREDESK_CACHE=str(tmp_path))
    assert done.returncode == 3
    for place in ("converted cache: ", "Hugging Face cache: not there", "hub: http://127.0.0.1:"):
        assert f"\n  - {place}" in done.stderr
    assert "Remedy: connect to the hub once" in done.stderr
    assert "Traceback" not in done.stderr


def test_progress_is_shown_on_a_terminal_only() -> None:
    """Standard error is a pseudo-terminal here; in the other tests it is a pipe, and empty."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    command = [sys.executable, "-m", "wiredesk", FILE, *TINY]
    done = subprocess.run(
        command, cwd=FIXTURES.parent.parent, stdout=subprocess.PIPE, stderr=theirs, check=True
    )
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # the end of what was written
        while chunk := os.read(ours, 1000):
            shown += chunk
    os.close(ours)
    assert b"12/12" in shown
    assert "12/12" not in done.stdout.decode()


def test_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"wiredesk {__version__}\n"


def test_help_names_every_other_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    out = capsys.readouterr().out
    for command in ("serve", "models", "models fetch", "memory", "memory clear"):
        assert re.search(rf"^  wiredesk {command}  +\w", out, flags=re.MULTILINE)


def test_serve_has_the_options_of_the_page_and_loads_nothing_for_its_help(run: Run) -> None:
    done = run("-X", "importtime", "-m", "wiredesk", "serve", "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("usage: wiredesk serve ")
    assert {"--host", "--port", "--auth", "--root-path", "--mcp", "--model", "--glossary"} <= set(
        re.findall(r"--[\w-]+", done.stdout)
    )
    assert "gradio" not in done.stderr


def test_wrong_options_of_serve_are_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--port", "http"]) == 2
    assert "--port: http is not a whole number" in capsys.readouterr().err


@pytest.mark.torch
def test_models_are_listed_with_what_would_be_used(
    cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = converted_folder(TRANSLATOR.id, TRANSLATOR.revision)
    convert(TINY_MARIAN, folder, TRANSLATOR.id, TRANSLATOR.revision)
    assert main(["models"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "translate: Helsinki-NLP/opus-mt-da-en@062063cf (Apache-2.0)"
    assert lines[1] == f"  converted cache: {folder}"
    assert lines[2].startswith("  Hugging Face cache: not there")
    assert lines[3].startswith("  hub: http://127.0.0.1:")
    assert lines[5] == "  would use: converted cache"
    assert lines[6].startswith("summarise: sshleifer/distilbart-cnn-12-6@a4f8f3ea")
    assert lines[-1] == "  would use: extractive"
    assert main(["models", "fetch"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "translate: Helsinki-NLP/opus-mt-da-en@062063cf (ctranslate2, int8)",
        "summarise: no model (sentences of the story)",
    ]
    assert str(folder).startswith(str(cache))


def test_other_words_behind_models_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "delete"]) == 2
    assert "usage: wiredesk models [fetch]" in capsys.readouterr().err


@pytest.fixture
def with_memory(cache: Path, monkeypatch: pytest.MonkeyPatch, converted: Path) -> tuple[str, ...]:
    """The words for the tiny models, in an empty cache where the memory is on."""
    monkeypatch.setenv("WIREDESK_MEMORY", "on")
    assert not cache.exists()
    return ("--model", str(converted), "--summarizer", "extractive")


def test_memory_says_where_it_is_and_how_much_it_holds_and_is_cleared(
    with_memory: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([FILE, *with_memory]) == 0
    capsys.readouterr()
    assert main(["memory"]) == 0
    place, extent = capsys.readouterr().out.splitlines()
    assert place == str(memory_path())
    assert re.fullmatch(r"1\d entries, 0\.\d MB \(at most 100 MB\)", extent)
    assert main(["memory", "clear"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("0 entries, 0.0 MB")
    assert b"12,500" not in memory_path().read_bytes()


def test_memory_that_is_off_says_so(cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["memory"]) == 0
    assert "Off: WIREDESK_MEMORY is set." in capsys.readouterr().out
    assert not cache.exists()


def test_no_memory_keeps_nothing(with_memory: tuple[str, ...]) -> None:
    assert main([FILE, "--no-memory", *with_memory]) == 0
    assert not memory_path().exists()


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize(("words", "kept"), [([], True), (["--no-memory"], False)])
def test_translate_alone_has_the_same_switch(
    run: Run, converted: Path, words: list[str], kept: bool
) -> None:
    done = run("-m", "translate", FILE, "--model", converted, *words, WIREDESK_MEMORY="on")
    assert done.stdout.strip() == STORY_IN_ENGLISH
    assert memory_path().exists() == kept


def test_damaged_memory_loses_no_story_and_is_cleared(
    run: Run, with_memory: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    memory_path().parent.mkdir(parents=True)
    memory_path().write_bytes(b"no database" * 1000)
    done = run("-m", "wiredesk", FILE, *with_memory)
    assert done.returncode == 0
    assert done.stdout.startswith(STORY_IN_ENGLISH)
    (said,) = done.stderr.splitlines()
    assert said.startswith("Translating without a memory: ")
    assert said.endswith("file is not a database; `wiredesk memory clear` starts a new one")
    assert main(["memory"]) == 3
    assert "can't be used: file is not a database" in capsys.readouterr().err
    assert main(["memory", "clear"]) == 0


def test_other_words_behind_memory_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["memory", "delete"]) == 2
    assert "usage: wiredesk memory [clear]" in capsys.readouterr().err


def test_words_of_a_danish_text_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "Bagmand i kokainsag. Han", "trak sig."]) == 0
    first, second = capsys.readouterr().out.split("\n\n")
    assert first.splitlines() == ["Bagmand: ringleader, mastermind", "kokainsag: cocaine case"]
    assert "trak sig: " in second


def test_explaining_nothing_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 2
    assert "wiredesk explain" in capsys.readouterr().err
