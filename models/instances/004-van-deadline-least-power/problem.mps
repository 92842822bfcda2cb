* 004-van-deadline-least-power: A van with a deadline and a least power
* column: stamp/unit/variable[step or point]
* member/0 = Bakery
* ev_charging/0/0 = square
NAME 004-van-deadline-least-power
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
 E member/0/C1:balance[2]
 E group/0/C1:balance[0]
 E group/0/C1:balance[1]
 E group/0/C1:balance[2]
COLUMNS
    ev_charging/0/0/charge_kw[0] cost_eur 0
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E3:fits 1
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E4:must -1
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E7:on_least[0] -1
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E7:on_limit[0] 1
    ev_charging/0/0/charge_kw[0] member/0/C1:balance[0] -1
    ev_charging/0/0/charge_kw[1] cost_eur 0
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E3:fits 1
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E4:must -1
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E7:on_least[1] -1
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E7:on_limit[1] 1
    ev_charging/0/0/charge_kw[1] member/0/C1:balance[1] -1
    MARKER 'MARKER' 'INTORG'
    ev_charging/0/0/is_on[0] cost_eur 0
    ev_charging/0/0/is_on[0] ev_charging/0/0/E7:on_least[0] 6
    ev_charging/0/0/is_on[0] ev_charging/0/0/E7:on_limit[0] -11
    ev_charging/0/0/is_on[1] cost_eur 0
    ev_charging/0/0/is_on[1] ev_charging/0/0/E7:on_least[1] 6
    ev_charging/0/0/is_on[1] ev_charging/0/0/E7:on_limit[1] -11
    MARKER 'MARKER' 'INTEND'
    member/0/import_kw[0] cost_eur 0.1
    member/0/import_kw[0] member/0/C1:balance[0] 1
    member/0/import_kw[0] group/0/C1:balance[0] -1
    member/0/import_kw[1] cost_eur 0.12
    member/0/import_kw[1] member/0/C1:balance[1] 1
    member/0/import_kw[1] group/0/C1:balance[1] -1
    group/0/import_kw[0] cost_eur 0
    group/0/import_kw[0] group/0/C1:balance[0] 1
    group/0/import_kw[1] cost_eur 0
    group/0/import_kw[1] group/0/C1:balance[1] 1
RHS
    RHS ev_charging/0/0/E3:fits 14
    RHS ev_charging/0/0/E4:must -14
BOUNDS
 UP BOUND ev_charging/0/0/charge_kw[0] 11
 UP BOUND ev_charging/0/0/charge_kw[1] 11
 UP BOUND ev_charging/0/0/is_on[0] 1
 UP BOUND ev_charging/0/0/is_on[1] 1
 UP BOUND member/0/import_kw[0] 11
 UP BOUND member/0/import_kw[1] 11
 UP BOUND group/0/import_kw[0] 11
 UP BOUND group/0/import_kw[1] 11
ENDATA
