"""How good translations, checks and bullets are.

quality.py: all measurements, kept in BENCHMARKS.md
gate.py: those on what the project ships, compared with floors
pairs.py: human translations to measure on
translations.py, repair.py, confidence.py: translations
checks.py, corruptions.py: the checks, on translations spoilt on purpose
segmentation.py, paragraphs.py: sentences and paragraphs
bullets.py, summaries.py, faithfulness.py: bullets
"""
