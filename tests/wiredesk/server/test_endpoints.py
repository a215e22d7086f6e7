"""The API, as other programs use it: Gradio's client, curl, MCP."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import anyio
import httpx
import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError

from tests.conftest import ROOT, STORY, STORY_IN_ENGLISH
from tests.support.serving import TINY, serving
from wiredesk.desk import Desk
from wiredesk.server.options import Options
from wiredesk.takeaway.forms import as_dict

HAS_MCP = find_spec("mcp") is not None
GUIDE = (ROOT / "docs" / "server.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with serving(Options(mcp=HAS_MCP)) as address:
        yield address


@pytest.fixture(scope="module")
def client(url: str) -> Client:
    return Client(url, verbose=False, analytics_enabled=False)


def run(url: str, endpoint: str, *data: object) -> httpx.Response:
    """What the endpoint answers, asked in one request."""
    address = f"{url}/gradio_api/run/{endpoint}"
    # Not by httpx's own writer, which can't write a lone surrogate.
    body = json.dumps({"data": data}).encode()
    return httpx.post(address, content=body, headers={"content-type": "application/json"})


def as_json(content: object) -> object:
    back: object = json.loads(json.dumps(content))
    return back


def test_translate_gives_what_the_desk_takes_away(url: str, client: Client) -> None:
    desk = Desk(TINY)
    summary = desk.summarizer.summarize(desk.translator.translate(STORY), 2)
    expected = as_json(as_dict(summary))
    assert run(url, "translate", STORY, 2).json()["data"] == [expected]
    assert client.predict(text=STORY, bullets=2, api_name="/translate") == expected


def test_summarize_gives_the_summary_of_an_english_text(url: str, client: Client) -> None:
    summary = Desk(TINY).summarizer.summarize(STORY_IN_ENGLISH, 3)
    assert summary.translation is None
    expected = as_json(summary.to_dict())
    assert run(url, "summarize", STORY_IN_ENGLISH, 3).json()["data"] == [expected]
    assert client.predict(STORY_IN_ENGLISH, 3, api_name="/summarize") == expected


def test_four_bullets_are_the_most_where_no_number_is_given(client: Client) -> None:
    numbered = " ".join(f"The town of Ribe built {n} houses in 19{n}." for n in range(40, 50))
    assert len(client.predict(text=numbered, api_name="/summarize")["bullets"]) == 4


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (("", 4), "the text is empty: paste a Danish story"),
        (("x" * 200_001, 4), "at most 200,000"),
        (("To blev dræbt.", 0), "ask for at least 1"),
        (("To blev dræbt.", -3), "ask for at least 1"),
        (("To blev dræbt.", "four"), "`bullets` must be a whole number"),
        (("To blev dræbt.", 2.5), "`bullets` must be a whole number"),
        (("To blev dræbt.", True), "`bullets` must be a whole number"),
        ((None, 4), "`text` must be a string"),
        ((["To blev dræbt."], 4), "`text` must be a string"),
    ],
)
def test_what_can_not_be_done_is_said_with_the_remedy(
    url: str, data: tuple[object, object], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = run(url, "translate", *data)
    assert answer.status_code == 500
    assert message in answer.json()["error"]
    assert "Traceback" not in "".join(capsys.readouterr())


def test_error_reaches_gradio_s_client(client: Client) -> None:
    with pytest.raises(AppError, match="the text is empty"):
        client.predict(text=" ", api_name="/translate")


@pytest.mark.parametrize("text", ["\0", "\ud800 to", "😀 <script>", "\u202e nej", "&lt;b&gt;"])
def test_any_text_comes_back_as_it_was_or_legible(url: str, text: str) -> None:
    story = f"Bilen kom. {text}"
    back = run(url, "translate", story, 1).json()["data"][0]["translation"]["article"]["raw"]
    assert back == story.replace("\ud800", "\ufffd")


# What is documented.


def test_two_endpoints_are_documented_and_no_other(url: str) -> None:
    info = httpx.get(f"{url}/gradio_api/info").json()
    assert set(info["named_endpoints"]) == {"/translate", "/summarize"}
    assert info["unnamed_endpoints"] == {}


@pytest.mark.parametrize("name", ["translate", "summarize"])
def test_endpoint_says_what_it_takes(url: str, name: str) -> None:
    endpoint = httpx.get(f"{url}/gradio_api/info").json()["named_endpoints"][f"/{name}"]
    text, bullets = endpoint["parameters"]
    assert (text["parameter_name"], text["type"]) == ("text", {"type": "string"})
    assert not text["parameter_has_default"]
    assert (bullets["parameter_name"], bullets["type"]) == ("bullets", {"type": "integer"})
    assert bullets["parameter_default"] == 4
    assert "at most 200,000 characters" in endpoint["description"]
    assert "bullets, at most" in endpoint["description"]


def misfits(value: object, schema: dict[str, Any], place: str = "$") -> list[str]:
    """Where a value is not what its JSON schema says, or more than it says."""
    if "oneOf" in schema:
        return min((misfits(value, one, place) for one in schema["oneOf"]), key=len)
    if "enum" in schema:
        return [] if value in schema["enum"] else [place]
    kinds: dict[str, type | tuple[type, ...]] = {
        **{"object": dict, "array": list, "string": str, "integer": int},
        **{"number": (int, float), "boolean": bool, "null": type(None)},
    }
    if not isinstance(value, kinds[schema["type"]]):
        return [place]
    if isinstance(value, list):
        items = schema.get("prefixItems") or [schema["items"]] * len(value)
        pairs = zip(value, items, strict=True)
        return [bad for i, (v, s) in enumerate(pairs) for bad in misfits(v, s, f"{place}[{i}]")]
    if isinstance(value, dict):
        wanted = schema["properties"]
        odd = [f"{place}.{key}" for key in wanted.keys() ^ value.keys()]
        both = wanted.keys() & value.keys()
        return odd + [bad for k in both for bad in misfits(value[k], wanted[k], f"{place}.{k}")]
    return []


@pytest.mark.parametrize(("name", "text"), [("translate", STORY), ("summarize", STORY_IN_ENGLISH)])
def test_answer_is_of_the_type_that_is_documented(url: str, name: str, text: str) -> None:
    endpoint = httpx.get(f"{url}/gradio_api/info").json()["named_endpoints"][f"/{name}"]
    (returned,) = endpoint["returns"]
    answer = run(url, name, text, 4).json()["data"][0]
    assert misfits(answer, returned["type"]) == []
    assert misfits(answer | {"label": 3}, returned["type"]) == ["$.label"]


# The examples of docs/server.md.


def commands(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", GUIDE, flags=re.DOTALL)


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_curl_of_the_guide_runs(url: str) -> None:
    (command,) = commands("sh")
    here = command.replace("http://127.0.0.1:7860", url).replace("curl ", "curl -s ")
    done = subprocess.run(["sh", "-c", here], capture_output=True, check=True, timeout=60)
    (story,) = json.loads(done.stdout)["data"]
    assert story["label"] == "Machine translation, not reviewed"


def test_python_of_the_guide_runs(url: str) -> None:
    (code,) = commands("python")
    here = "danish_text = 'To blev dræbt.'\n" + code.replace("http://127.0.0.1:7860", url)
    done = subprocess.run(
        [sys.executable, "-c", here],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert "Machine translation, not reviewed" in done.stdout


# MCP.


@pytest.mark.skipif(not HAS_MCP, reason="needs the extra `mcp`")
def test_mcp_client_finds_the_tools_and_calls_them(url: str) -> None:
    from mcp import ClientSession
    from mcp.client.streamable_http import streamable_http_client

    async def talk() -> None:
        async with (
            streamable_http_client(f"{url}/gradio_api/mcp/") as (reading, writing, _),
            ClientSession(reading, writing) as session,
        ):
            await session.initialize()
            tools = (await session.list_tools()).tools
            assert {tool.name for tool in tools} == {"translate", "summarize"}
            for tool in tools:
                assert tool.inputSchema["required"] == ["text"]
                assert "200,000" in tool.inputSchema["properties"]["text"]["description"]
            answer = await session.call_tool("translate", {"text": "De flygtede i en rød bil."})
            assert not answer.isError
            assert "They fled in a red car." in str(answer.content)
            refused = await session.call_tool("translate", {"text": ""})
            assert refused.isError
            assert "the text is empty" in str(refused.content)

    anyio.run(talk)
