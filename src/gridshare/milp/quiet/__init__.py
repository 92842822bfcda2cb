"""The second look at a plan: within a stated budget, the plan that is quiet to carry out.

A cheapest plan is one of very many that cost nearly the same, and the solver hands over any. Here, with everything kept
that gave way before the cost, a little is spent on what people notice: each charging session in one go, at an even
power; stores that move only where that earns something; a lower peak, and cars that are full early, where that is free.

What a kind offers to it is on its stamps (`gridshare.parts.Quiet`); no kind is named here. ``second_look`` is entered
after a search, ``look`` leads; ``deliveries`` are energies that are best drawn in one run, ``runs`` all ways to do so;
``master`` chooses a run for each in one linear problem; ``draft`` is that problem before it is solved, ``goal`` what is
least in it. All is linear and deterministic: the clock only ever ends it, and then the plan stays as it was.
"""
