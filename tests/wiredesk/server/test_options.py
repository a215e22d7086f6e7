from pathlib import Path

import pytest

from wiredesk.server.options import Options, warnings


@pytest.mark.parametrize(
    ("options", "warned"),
    [
        (Options(), False),
        (Options(host="::1"), False),
        (Options(host="localhost"), False),
        (Options(host="0.0.0.0"), True),
        (Options(host="desk.example"), True),
        (Options(host="0.0.0.0", accounts={"anna": "secret"}), True),
        (
            Options(host="0.0.0.0", accounts={"anna": "secret"}, allowed_hosts=("desk.example",)),
            False,
        ),
    ],
)
def test_open_door_to_the_network_is_warned_of(options: Options, warned: bool) -> None:
    assert bool(warnings(options, None)) == warned


def test_accounts_that_others_can_read_are_warned_of(tmp_path: Path) -> None:
    path = tmp_path / "accounts"
    path.write_text("anna:secret\n")
    path.chmod(0o644)
    assert warnings(Options(accounts={"anna": "secret"}), str(path)) == [
        f"other users of this machine can read {path}: chmod 600 {path}"
    ]
