"""On and off: what kinds that run or rest have in common (least times, starts, the state they begin in).

A kind uses the arrays, adds the block's rows to its own, and calls the check. Labels U1 to U7 are shared by them all.
"""

from gridshare.commitment.arrays import CommitmentArrays, resolve
from gridshare.commitment.carried import carried
from gridshare.commitment.check import check
from gridshare.commitment.document import RunningState
from gridshare.commitment.running import Running

__all__ = ["CommitmentArrays", "Running", "RunningState", "carried", "check", "resolve"]
