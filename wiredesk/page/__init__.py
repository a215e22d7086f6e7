"""How a story looks in a browser, and what each click does.

wiring.py: `build`, the page, and which action each event calls
components.py: the components of the page
actions.py: what happens at each click
panes.py, checklist.py: the HTML of a story, and of what there is to check
runs.py: the running translation of each visitor
browser_memory.py: a story as the browser keeps it over a reload
"""

from wiredesk.page.wiring import build, launch_options

__all__ = [
    "build",
    "launch_options",
]
