"""Structure: a large problem solved part by part, where only a few rows connect its parts.

The group's balance, its cap and its peak connect hundreds of members; nothing else does. ``split`` finds the rows that
are shared and the pieces that fall apart without them, by the rows alone: no kind is named here, and a new kind of
asset needs nothing for it. ``pool`` adds up what is alike; solved in a moment, it says what shared rows are worth.
``pieces`` are least at these prices, which proves a bound, and are then led to fit together; ``joint`` decides some of
them together with all that is shared, exactly; ``settling`` makes broken choices whole, those of many switches by how
many of them (``counted``). ``way`` leads from prices to a proven plan, or says why it ends; ``rounds`` enters there,
and then solves the whole problem.
"""
