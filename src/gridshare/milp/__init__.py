"""COMPOSER of the MILP: from a site's arrays to a solved problem, with no physics of its own.

``template`` compiles a Pyomo block once with its data as symbols, ``stamp`` repeats it in numpy, ``assemble`` wires
the stamps of a site into one `Compiled`, ``solve`` hands the arrays to HiGHS, ``stages`` finds a plan even where not
every rule can be kept. No Pyomo object leaves ``template``; no HiGHS object leaves ``solve``.
"""
