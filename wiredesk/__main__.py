"""`python -m wiredesk` is the command `wiredesk`."""

import sys

from wiredesk.command import main

sys.exit(main())
