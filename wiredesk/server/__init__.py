"""How the page and its API are served, and to whom.

serve.py: `main`, the server
options.py: where it listens and who may use it
accounts.py: users with passwords
origins.py: the names it answers to, and the web pages that may use it
endpoints.py: the API
"""

from wiredesk.server.serve import main

__all__ = [
    "main",
]
