"""The web page: paste a Danish story, read the Danish, the English and the bullets side by side.

Run `python app.py`; `--help` lists the options. It listens on this machine alone unless told
otherwise. The page itself is in `wiredesk/page.py`, the server in `wiredesk/server.py`.
"""

import sys

from wiredesk.server import main

if __name__ == "__main__":
    sys.exit(main())
