import argparse
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import FIXTURES, STORY, STORY_IN_ENGLISH, TINY_MARIAN, Run
from translate.errors import EmptyTextError, EngineError, ModelNotFoundError, TextError
from translate.terminal import exit_code, positive_number, read_story


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Ærø".encode(), "Ærø"),
        ("Ærø".encode("utf-8-sig"), "\ufeffÆrø"),
        ("Ærø".encode("utf-16"), "Ærø"),
        ("\ufeffÆrø".encode("utf-16-be"), "Ærø"),
        (b"", ""),
    ],
)
def test_unicode_is_read_without_a_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, text: str
) -> None:
    (tmp_path / "story").write_bytes(data)
    assert read_story(str(tmp_path / "story")) == text
    assert capsys.readouterr().err == ""


def test_windows_1252_is_read_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "story").write_bytes("– Det er på Ærø, ”siger” hun".encode("cp1252") + b"\x81")
    assert read_story(str(tmp_path / "story")) == "– Det er på Ærø, ”siger” hun\ufffd"
    assert capsys.readouterr().err.endswith("story is not UTF-8; read as Windows-1252\n")


@pytest.mark.parametrize(
    ("name", "message"), [("missing", "No such file"), (".", "Is a directory")]
)
def test_file_that_cannot_be_read_is_an_error_that_names_it(name: str, message: str) -> None:
    with pytest.raises(TextError, match=f"^{name} can't be read: {message}"):
        read_story(name)


def fail_with(error: BaseException) -> Callable[[], int]:
    def command() -> int:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (EmptyTextError("the text is empty"), 1, "wiredesk: the text is empty\n"),
        (ModelNotFoundError("no model"), 3, "wiredesk: no model\n"),
        (EngineError("it failed"), 3, "wiredesk: it failed\n"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_errors_become_exit_codes(
    capsys: pytest.CaptureFixture[str], error: BaseException, code: int, said: str
) -> None:
    assert exit_code("wiredesk", fail_with(error)) == code
    assert capsys.readouterr().err == said


def test_exit_code_is_the_command_s_own() -> None:
    assert exit_code("wiredesk", lambda: 0) == 0


@pytest.mark.parametrize("word", ["0", "-1", "1.5", "", "many"])
def test_count_below_one_is_wrong_usage(word: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="whole number of at least 1"):
        positive_number(word)


def test_python_m_translate_prints_the_english(run: Run) -> None:
    done = run("-m", "translate", FIXTURES / "tiny-story.txt", "--model", TINY_MARIAN)
    assert (done.returncode, done.stdout, done.stderr) == (0, STORY_IN_ENGLISH + "\n", "")


def test_python_m_translate_warns_on_standard_error(run: Run) -> None:
    norwegian = "Regjeringen vil bruke mer penger på sykehus, sier statsministeren i dag."
    done = run("-m", "translate", "-", "--model", TINY_MARIAN, stdin=norwegian)
    assert done.returncode == 0
    assert done.stderr.startswith("translate: This looks like Norwegian (")
    assert "Norwegian" not in done.stdout


def test_python_m_summarize_prints_the_bullets(run: Run) -> None:
    words = ("--model", "extractive", "--bullets", "2")
    done = run("-m", "summarize", "-", *words, stdin=STORY_IN_ENGLISH)
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "- Three men were arrested on Wednesday after a robbery in Horsens.",
        "- The robbery took place on Monday at 2.30 pm in a shop in Søndergade.",
    ]


@pytest.mark.parametrize(
    ("words", "stdin", "code"),
    [
        (["translate", "-", "--model", str(TINY_MARIAN)], " ", 1),
        (["translate", "missing.txt"], "", 1),
        (["translate"], "", 2),
        (["translate", "-", "--engine", "onnx"], STORY, 2),
        (["translate", "-", "--model", "nowhere"], STORY, 3),
        (["summarize", "-", "--model", "extractive"], " ", 1),
        (["summarize", "-", "--bullets", "0"], STORY, 2),
        (["summarize", "-", "--model", "nowhere"], STORY_IN_ENGLISH, 3),
    ],
)
def test_exit_codes_of_the_packages_are_the_same(
    run: Run, words: list[str], stdin: str, code: int
) -> None:
    done = run("-m", *words, stdin=stdin)
    assert done.returncode == code
    assert words[0] in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
