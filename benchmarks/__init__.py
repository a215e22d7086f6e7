"""How good and how fast the program is.

tables.py: `Table`, what each measurement returns
results.py: the tables kept as JSON, and BENCHMARKS.md made of them
quality/: measurements on human translations and on stories; `gate.py` compares them with floors
speed/: measurements of time and memory
screenshots.py: pictures of the page
"""
