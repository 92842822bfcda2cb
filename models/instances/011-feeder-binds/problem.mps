* 011-feeder-binds: A feeder binds before the group
* column: stamp/unit/variable[step or point]
* member/0 = Bakery
* member/1 = Haulier
* inflexible_load/0 = load
* ev_charging/0/0 = square
NAME 011-feeder-binds
ROWS
 N cost_eur
 L ev_charging/0/0/E3:fits
 L ev_charging/0/0/E4:must
 L ev_charging/0/0/E7:on_least[0]
 L ev_charging/0/0/E7:on_least[1]
 L ev_charging/0/0/E7:on_limit[0]
 L ev_charging/0/0/E7:on_limit[1]
 E member/0/C1:balance[0]
 E member/0/C1:balance[1]
 E member/1/C1:balance[0]
 E member/1/C1:balance[1]
 E feeder/0/C1:balance[0]
 E feeder/0/C1:balance[1]
 E group/0/C1:balance[0]
 E group/0/C1:balance[1]
COLUMNS
    ev_charging/0/0/charge_kw[0] cost_eur 0
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E3:fits 1
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E4:must -1
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E7:on_least[0] -1
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E7:on_limit[0] 1
    ev_charging/0/0/charge_kw[0] member/1/C1:balance[0] -1
    ev_charging/0/0/charge_kw[0] feeder/0/C1:balance[0] -1
    ev_charging/0/0/charge_kw[1] cost_eur 0
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E3:fits 1
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E4:must -1
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E7:on_least[1] -1
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E7:on_limit[1] 1
    ev_charging/0/0/charge_kw[1] member/1/C1:balance[1] -1
    ev_charging/0/0/charge_kw[1] feeder/0/C1:balance[1] -1
    MARKER 'MARKER' 'INTORG'
    ev_charging/0/0/is_on[0] cost_eur 0
    ev_charging/0/0/is_on[0] ev_charging/0/0/E7:on_least[0] 4.14
    ev_charging/0/0/is_on[0] ev_charging/0/0/E7:on_limit[0] -22
    ev_charging/0/0/is_on[1] cost_eur 0
    ev_charging/0/0/is_on[1] ev_charging/0/0/E7:on_least[1] 4.14
    ev_charging/0/0/is_on[1] ev_charging/0/0/E7:on_limit[1] -22
    MARKER 'MARKER' 'INTEND'
    member/0/import_kw[0] cost_eur 0.1
    member/0/import_kw[0] member/0/C1:balance[0] 1
    member/0/import_kw[0] group/0/C1:balance[0] -1
    member/0/import_kw[1] cost_eur 0.2
    member/0/import_kw[1] member/0/C1:balance[1] 1
    member/0/import_kw[1] group/0/C1:balance[1] -1
    member/1/import_kw[0] cost_eur 0.1
    member/1/import_kw[0] member/1/C1:balance[0] 1
    member/1/import_kw[0] group/0/C1:balance[0] -1
    member/1/import_kw[1] cost_eur 0.2
    member/1/import_kw[1] member/1/C1:balance[1] 1
    member/1/import_kw[1] group/0/C1:balance[1] -1
    feeder/0/import_kw[0] cost_eur 0
    feeder/0/import_kw[0] feeder/0/C1:balance[0] 1
    feeder/0/import_kw[1] cost_eur 0
    feeder/0/import_kw[1] feeder/0/C1:balance[1] 1
    group/0/import_kw[0] cost_eur 0
    group/0/import_kw[0] group/0/C1:balance[0] 1
    group/0/import_kw[1] cost_eur 0
    group/0/import_kw[1] group/0/C1:balance[1] 1
RHS
    RHS ev_charging/0/0/E3:fits 25
    RHS ev_charging/0/0/E4:must -25
    RHS member/0/C1:balance[0] 15
    RHS member/0/C1:balance[1] 15
    RHS feeder/0/C1:balance[0] 15
    RHS feeder/0/C1:balance[1] 15
BOUNDS
 UP BOUND ev_charging/0/0/charge_kw[0] 22
 UP BOUND ev_charging/0/0/charge_kw[1] 22
 UP BOUND ev_charging/0/0/is_on[0] 1
 UP BOUND ev_charging/0/0/is_on[1] 1
 UP BOUND member/0/import_kw[0] 15
 UP BOUND member/0/import_kw[1] 15
 UP BOUND member/1/import_kw[0] 22
 UP BOUND member/1/import_kw[1] 22
 UP BOUND feeder/0/import_kw[0] 30
 UP BOUND feeder/0/import_kw[1] 30
 UP BOUND group/0/import_kw[0] 37
 UP BOUND group/0/import_kw[1] 37
ENDATA
