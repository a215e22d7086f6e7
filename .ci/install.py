"""Runs `pip install` and shows one line of progress in place of pip's pages.

    python .ci/install.py "the offline model (1.1 GB)" --editable '.[offline]'

On a terminal the line is rewritten: "Installing the offline model (1.1 GB) … 12 of 24 packages".
Elsewhere, as in the log of a machine, there is one line at the start and one at the end. If pip
fails, all of its output is shown, and its exit code is this program's.
"""

import os
import re
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from tempfile import TemporaryDirectory

LOOK_EVERY = 0.5  # seconds between two looks at how far pip is
PIP = (sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--progress-bar=off")
INTERRUPTED = 130  # the exit code of a program that was ended with Ctrl-C


def main(what: str, *words: str) -> int:
    """The exit code of `pip install` with these words; `what` says in a few words what it is."""
    start = time.time()
    title = f"Installing {what} …"
    print(title, end="" if sys.stdout.isatty() else "\n", flush=True)
    with TemporaryDirectory() as folder:
        log = Path(folder) / "pip.log"
        with log.open("wb") as output:
            variables = os.environ | {"PYTHONUNBUFFERED": "1"}
            pip = subprocess.Popen([*PIP, *words], stdout=output, stderr=output, env=variables)
        try:
            _watch(pip, log, title, start)
        except KeyboardInterrupt:  # pip has got it, too, and tidies up
            pip.wait()
            return INTERRUPTED
        if pip.returncode:
            print(f"Installing {what} failed:\n{log.read_text(errors='replace')}", file=sys.stderr)
        else:
            print(f"Installed {what} in {time.time() - start:.0f} s.", flush=True)
    return pip.returncode


def _watch(pip: "subprocess.Popen[bytes]", log: Path, title: str, start: float) -> None:
    """Wait for the end of pip; on a terminal, rewrite the line meanwhile, and wipe it then."""
    if not sys.stdout.isatty():
        pip.wait()
        return
    while pip.poll() is None:
        said = log.read_text(errors="replace")
        print(f"\r{title} {progress(said, installed_since(start)):<40}", end="", flush=True)
        time.sleep(LOOK_EVERY)
    print(f"\r{' ' * (len(title) + 41)}\r", end="", flush=True)


def progress(said: str, installed: int) -> str:
    """How far pip is, by its output and by the number of packages that it has installed.

    First "fetching package 12", then "12 of 24 packages".
    """
    chosen = re.search(r"^Installing collected packages: (.*)$", said, flags=re.MULTILINE)
    if chosen:
        return f"{installed} of {len(chosen[1].split(', '))} packages"
    fetched = set(re.findall(r"^(?:Collecting|Processing) (\S+)", said, flags=re.MULTILINE))
    return f"fetching package {len(fetched)}" if fetched else ""


def installed_since(start: float) -> int:
    """The number of packages in this environment that were installed after a time."""
    folders = Path(sysconfig.get_path("purelib")).glob("*.dist-info")
    return sum(folder.stat().st_mtime >= start for folder in folders)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
