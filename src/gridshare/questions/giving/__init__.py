"""How much can the park give? In a window, less or more than its plan: the curve of kW against EUR, each point a plan.

``asked`` is the question, ``document`` the answer, ``answer`` leads from one to the other. ``curve`` finds what is
possible and what it costs, ``plans`` brings what was found to plans that verify, ``changes`` says who does what.
"""
