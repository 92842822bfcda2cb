"""COMPOSER of the MILP: from a site's arrays to a solved problem, with no physics of its own.

``templates`` has each Pyomo block compiled with its data as symbols (by ``compile``, once and for all where the user's
``template_cache`` keeps it), ``stamp`` repeats it in numpy, ``assemble`` wires the stamps of a site into one
`Compiled`, ``solve`` hands the arrays to HiGHS, ``search`` finds a plan even where not every rule can be kept. No Pyomo
object leaves ``compile``; no HiGHS object leaves ``solve``.
"""
