"""Meter exports in, clean series out: every layout, every doubt asked, nothing repaired in silence.

The way of a file, and who knows what on it:

- ``files``: what a file is (``content``); ``sheets`` and ``cells``: tables of text; ``trees``: JSON and XML.
- ``layouts``: what stands where, for one portal or interface each; ``roles`` turn columns into channels (``channel``),
  ``lexicon`` reads headings, ``fixed`` and ``prices`` serve families of layouts, ``sessions`` visits of vehicles.
- ``clock``: rows onto equal intervals in UTC (``track``); ``counters``: readings to use; ``meaning``: units and signs.
- ``series``: registers and files of a meter into one series, filled on request and kept with its provenance.
- ``quality``: what a reader should know before relying on it.

``findings`` says what was concluded and what is asked; ``reading`` is the way of one file from end to end.
"""
