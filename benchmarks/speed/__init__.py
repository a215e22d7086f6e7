"""How long things take, and how much memory.

speed.py: all measurements, kept in BENCHMARKS.md
race.py, racers.py, turns.py: a story translated by us and by other programs, in turn
stand_in.py: a checkpoint of OPUS-MT's shape, for machines without it
capacity.py: what the running program takes; capacity_start.py, capacity_memory.py,
capacity_growth.py, capacity_users.py, capacity_offline.py and capacity_summaries.py measure it
capacity_process.py, capacity_server.py, capacity_stories.py: what these measurements share
"""
