"""Plants that are driven by the weather: what solar and wind have in common, given what they can produce.

A kind works out the power that is available, states its equations under its own letter, and takes the rest from here:
fields of the document, arrays, block, check, baseline and changes worth asking about.
"""

from gridshare.sources.arrays import Plant, SourceArrays, resolve
from gridshare.sources.baseline import baseline
from gridshare.sources.check import check
from gridshare.sources.document import SourceFields
from gridshare.sources.freed import FREEING
from gridshare.sources.what_if import made_curtailable

__all__ = ["FREEING", "Plant", "SourceArrays", "SourceFields", "baseline", "check", "made_curtailable", "resolve"]
