"""Simulation: measured history, lived again step by step.

`world` has what differs from what was announced, and what of it is known at a moment; `practice` what the assets really
do when they are asked, with `guard`, which keeps the mean of the open quarter; `outcome` what came of it.
"""
