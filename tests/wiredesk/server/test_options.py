from pathlib import Path

import pytest

from wiredesk.server.options import Options, checked, option_parser, warnings


@pytest.mark.parametrize(
    ("options", "warned"),
    [
        (Options(), False),
        (Options(host="::1"), False),
        (Options(host="localhost"), False),
        (Options(host="0.0.0.0"), True),
        (Options(host="desk.example"), True),
        (Options(host="desk.example", accounts={"anna": "secret"}), False),
        (Options(host="0.0.0.0", accounts={"anna": "secret"}), True),
        (
            Options(host="0.0.0.0", accounts={"anna": "secret"}, allowed_hosts=("desk.example",)),
            False,
        ),
    ],
)
def test_open_door_to_the_network_is_warned_of(options: Options, warned: bool) -> None:
    assert bool(warnings(options, None)) == warned


@pytest.mark.parametrize(
    ("name", "hosts"),
    [("Desk.example", {"desk.example"}), ("192.0.2.5", {"192.0.2.5"}), ("[fd00::5]", {"fd00::5"})],
)
def test_name_that_others_use_is_allowed(name: str, hosts: set[str]) -> None:
    options, faults = checked(option_parser().parse_args(["--allow-host", name]))
    assert not faults
    assert options.hosts == hosts


@pytest.mark.parametrize(
    "name",
    [
        "",
        "*",
        "[]",
        "desk.example:7860",
        "http://desk.example",
        "desk.example/x",
        "fd00::5",
        "søm.example",
    ],
)
def test_what_is_no_name_of_a_host_is_a_fault(name: str) -> None:
    _, faults = checked(option_parser().parse_args([f"--allow-host={name}"]))
    assert faults == [f"--allow-host: {name} is not a host's name alone, such as desk.example"]


def test_accounts_that_others_can_read_are_warned_of(tmp_path: Path) -> None:
    path = tmp_path / "accounts"
    path.write_text("anna:secret\n")
    path.chmod(0o644)
    assert warnings(Options(accounts={"anna": "secret"}), str(path)) == [
        f"other users of this machine can read {path}: chmod 600 {path}"
    ]
