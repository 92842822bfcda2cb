* 007-generator-start-cost: A generator with a cost of starting
* column: stamp/unit/variable[step or point]
* member/0 = Bakery
* inflexible_load/0 = load
* generator/0/0 = set
NAME 007-generator-start-cost
ROWS
 N cost_eur
 E generator/0/0/U1:switching[0]
 E generator/0/0/U1:switching[1]
 E generator/0/0/U1:switching[2]
 L generator/0/0/G2:on_least_kw[0]
 L generator/0/0/G2:on_least_kw[1]
 L generator/0/0/G2:on_least_kw[2]
 L generator/0/0/G2:on_most_kw[0]
 L generator/0/0/G2:on_most_kw[1]
 L generator/0/0/G2:on_most_kw[2]
 E member/0/C1:balance[0]
 E member/0/C1:balance[1]
 E member/0/C1:balance[2]
 L member/0/C5:rest_while_exporting[0]
 L member/0/C5:rest_while_exporting[1]
 L member/0/C5:rest_while_exporting[2]
 E group/0/C1:balance[0]
 E group/0/C1:balance[1]
 E group/0/C1:balance[2]
COLUMNS
    generator/0/0/power_kw[0] cost_eur 0.4
    generator/0/0/power_kw[0] generator/0/0/G2:on_least_kw[0] -1
    generator/0/0/power_kw[0] generator/0/0/G2:on_most_kw[0] 1
    generator/0/0/power_kw[0] member/0/C1:balance[0] 1
    generator/0/0/power_kw[0] member/0/C5:rest_while_exporting[0] 1
    generator/0/0/power_kw[1] cost_eur 0.4
    generator/0/0/power_kw[1] generator/0/0/G2:on_least_kw[1] -1
    generator/0/0/power_kw[1] generator/0/0/G2:on_most_kw[1] 1
    generator/0/0/power_kw[1] member/0/C1:balance[1] 1
    generator/0/0/power_kw[1] member/0/C5:rest_while_exporting[1] 1
    generator/0/0/power_kw[2] cost_eur 0.4
    generator/0/0/power_kw[2] generator/0/0/G2:on_least_kw[2] -1
    generator/0/0/power_kw[2] generator/0/0/G2:on_most_kw[2] 1
    generator/0/0/power_kw[2] member/0/C1:balance[2] 1
    generator/0/0/power_kw[2] member/0/C5:rest_while_exporting[2] 1
    MARKER 'MARKER' 'INTORG'
    generator/0/0/is_on[0] cost_eur 0
    generator/0/0/is_on[0] generator/0/0/U1:switching[0] 1
    generator/0/0/is_on[0] generator/0/0/U1:switching[1] -1
    generator/0/0/is_on[0] generator/0/0/G2:on_least_kw[0] 15
    generator/0/0/is_on[0] generator/0/0/G2:on_most_kw[0] -30
    generator/0/0/is_on[1] cost_eur 0
    generator/0/0/is_on[1] generator/0/0/U1:switching[1] 1
    generator/0/0/is_on[1] generator/0/0/U1:switching[2] -1
    generator/0/0/is_on[1] generator/0/0/G2:on_least_kw[1] 15
    generator/0/0/is_on[1] generator/0/0/G2:on_most_kw[1] -30
    generator/0/0/is_on[2] cost_eur 0
    generator/0/0/is_on[2] generator/0/0/U1:switching[2] 1
    generator/0/0/is_on[2] generator/0/0/G2:on_least_kw[2] 15
    generator/0/0/is_on[2] generator/0/0/G2:on_most_kw[2] -30
    MARKER 'MARKER' 'INTEND'
    generator/0/0/starts[0] cost_eur 2
    generator/0/0/starts[0] generator/0/0/U1:switching[0] -1
    generator/0/0/starts[1] cost_eur 2
    generator/0/0/starts[1] generator/0/0/U1:switching[1] -1
    generator/0/0/starts[2] cost_eur 2
    generator/0/0/starts[2] generator/0/0/U1:switching[2] -1
    generator/0/0/stops[0] cost_eur 0
    generator/0/0/stops[0] generator/0/0/U1:switching[0] 1
    generator/0/0/stops[1] cost_eur 0
    generator/0/0/stops[1] generator/0/0/U1:switching[1] 1
    generator/0/0/stops[2] cost_eur 0
    generator/0/0/stops[2] generator/0/0/U1:switching[2] 1
    member/0/import_kw[0] cost_eur 0.3
    member/0/import_kw[0] member/0/C1:balance[0] 1
    member/0/import_kw[0] group/0/C1:balance[0] -1
    member/0/import_kw[1] cost_eur 0.3
    member/0/import_kw[1] member/0/C1:balance[1] 1
    member/0/import_kw[1] group/0/C1:balance[1] -1
    member/0/import_kw[2] cost_eur 0.3
    member/0/import_kw[2] member/0/C1:balance[2] 1
    member/0/import_kw[2] group/0/C1:balance[2] -1
    MARKER 'MARKER' 'INTORG'
    member/0/is_exporting[0] cost_eur 0
    member/0/is_exporting[0] member/0/C5:rest_while_exporting[0] 30
    member/0/is_exporting[1] cost_eur 0
    member/0/is_exporting[1] member/0/C5:rest_while_exporting[1] 30
    member/0/is_exporting[2] cost_eur 0
    member/0/is_exporting[2] member/0/C5:rest_while_exporting[2] 30
    MARKER 'MARKER' 'INTEND'
    group/0/import_kw[0] cost_eur 0
    group/0/import_kw[0] group/0/C1:balance[0] 1
    group/0/import_kw[1] cost_eur 0
    group/0/import_kw[1] group/0/C1:balance[1] 1
    group/0/import_kw[2] cost_eur 0
    group/0/import_kw[2] group/0/C1:balance[2] 1
RHS
    RHS member/0/C1:balance[0] 50
    RHS member/0/C1:balance[1] 40
    RHS member/0/C1:balance[2] 50
    RHS member/0/C5:rest_while_exporting[0] 30
    RHS member/0/C5:rest_while_exporting[1] 30
    RHS member/0/C5:rest_while_exporting[2] 30
BOUNDS
 UP BOUND generator/0/0/power_kw[0] 30
 UP BOUND generator/0/0/power_kw[1] 30
 UP BOUND generator/0/0/power_kw[2] 30
 UP BOUND generator/0/0/is_on[0] 1
 UP BOUND generator/0/0/is_on[1] 1
 UP BOUND generator/0/0/is_on[2] 1
 UP BOUND generator/0/0/starts[0] 1
 UP BOUND generator/0/0/starts[1] 1
 UP BOUND generator/0/0/starts[2] 1
 UP BOUND generator/0/0/stops[0] 1
 UP BOUND generator/0/0/stops[1] 1
 UP BOUND generator/0/0/stops[2] 1
 UP BOUND member/0/import_kw[0] 50
 UP BOUND member/0/import_kw[1] 40
 UP BOUND member/0/import_kw[2] 50
 UP BOUND member/0/is_exporting[0] 1
 UP BOUND member/0/is_exporting[1] 1
 UP BOUND member/0/is_exporting[2] 1
 UP BOUND group/0/import_kw[0] 45
 UP BOUND group/0/import_kw[1] 40
 UP BOUND group/0/import_kw[2] 45
ENDATA
