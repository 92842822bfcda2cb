"""The first document of a park: from exports and a dozen questions to a commented ``site.yaml`` that plans.

``data`` is what imported series say of a park, with ``spoken_names``, and ``group`` what all took together.
``questions`` are what is asked with a default from it and why, which a ``draft`` gathers, some of them
``by_map``. ``phrases`` read answers as
people type them, ``answers`` is their file. ``intake`` is the import with its questions answered, ``written`` the
document with its ``comments``, ``samples`` are the sites that ship with gridshare, ``making`` is the way from exports
to the document, and ``verb`` the same in Python.
"""
