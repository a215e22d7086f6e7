"""Starts the web page: `python app.py` is the same as `wiredesk serve`.

The page shows a Danish story, its English and its bullets side by side. It listens on this machine
alone unless told otherwise; `python app.py --help` lists the options. The page is made in
`wiredesk/page/`, the server in `wiredesk/server/`.
"""

import sys

from wiredesk.server import main

if __name__ == "__main__":
    sys.exit(main())
