"""The park on a page, for a meeting: a plan of a day, or days next to each other; set as the report of a board is.

`day` and `week` fill a report of one page with what `giving_way`, `watch` (with `room` and `failing`), `money` and
`pictures` find.
"""
