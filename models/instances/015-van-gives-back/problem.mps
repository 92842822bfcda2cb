* 015-van-gives-back: A van gives back
* column: stamp/unit/variable[step or point]
* member/0 = Bakery
* inflexible_load/0 = load
* ev_charging/0/0 = square
NAME 015-van-gives-back
ROWS
 N cost_eur
 E ev_charging/0/0/E1:energy_balance[0]
 E ev_charging/0/0/E1:energy_balance[1]
 L ev_charging/0/0/E6:charge_or_not[0]
 L ev_charging/0/0/E6:charge_or_not[1]
 L ev_charging/0/0/E6:discharge_or_not[0]
 L ev_charging/0/0/E6:discharge_or_not[1]
 L ev_charging/0/0/E7:on_least[0]
 L ev_charging/0/0/E7:on_least[1]
 L ev_charging/0/0/E7:on_limit[0]
 L ev_charging/0/0/E7:on_limit[1]
 E member/0/C1:balance[0]
 E member/0/C1:balance[1]
 E group/0/C1:balance[0]
 E group/0/C1:balance[1]
COLUMNS
    ev_charging/0/0/charge_kw[0] cost_eur 0
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E1:energy_balance[0] -1
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E6:charge_or_not[0] 1
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E7:on_least[0] -1
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E7:on_limit[0] 1
    ev_charging/0/0/charge_kw[0] member/0/C1:balance[0] -1
    ev_charging/0/0/charge_kw[1] cost_eur 0
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E1:energy_balance[1] -1
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E6:charge_or_not[1] 1
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E7:on_least[1] -1
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E7:on_limit[1] 1
    ev_charging/0/0/charge_kw[1] member/0/C1:balance[1] -1
    ev_charging/0/0/discharge_kw[0] cost_eur 0.05
    ev_charging/0/0/discharge_kw[0] ev_charging/0/0/E1:energy_balance[0] 1
    ev_charging/0/0/discharge_kw[0] ev_charging/0/0/E6:discharge_or_not[0] 1
    ev_charging/0/0/discharge_kw[0] member/0/C1:balance[0] 1
    ev_charging/0/0/discharge_kw[1] cost_eur 0.05
    ev_charging/0/0/discharge_kw[1] ev_charging/0/0/E1:energy_balance[1] 1
    ev_charging/0/0/discharge_kw[1] ev_charging/0/0/E6:discharge_or_not[1] 1
    ev_charging/0/0/discharge_kw[1] member/0/C1:balance[1] 1
    ev_charging/0/0/gain_kwh[1] cost_eur 0
    ev_charging/0/0/gain_kwh[1] ev_charging/0/0/E1:energy_balance[0] 1
    ev_charging/0/0/gain_kwh[1] ev_charging/0/0/E1:energy_balance[1] -1
    ev_charging/0/0/gain_kwh[2] cost_eur 0
    ev_charging/0/0/gain_kwh[2] ev_charging/0/0/E1:energy_balance[1] 1
    MARKER 'MARKER' 'INTORG'
    ev_charging/0/0/is_charging[0] cost_eur 0
    ev_charging/0/0/is_charging[0] ev_charging/0/0/E6:charge_or_not[0] -22
    ev_charging/0/0/is_charging[0] ev_charging/0/0/E6:discharge_or_not[0] 10
    ev_charging/0/0/is_charging[1] cost_eur 0
    ev_charging/0/0/is_charging[1] ev_charging/0/0/E6:charge_or_not[1] -22
    ev_charging/0/0/is_charging[1] ev_charging/0/0/E6:discharge_or_not[1] 10
    ev_charging/0/0/is_on[0] cost_eur 0
    ev_charging/0/0/is_on[0] ev_charging/0/0/E7:on_least[0] 4.14
    ev_charging/0/0/is_on[0] ev_charging/0/0/E7:on_limit[0] -22
    ev_charging/0/0/is_on[1] cost_eur 0
    ev_charging/0/0/is_on[1] ev_charging/0/0/E7:on_least[1] 4.14
    ev_charging/0/0/is_on[1] ev_charging/0/0/E7:on_limit[1] -22
    MARKER 'MARKER' 'INTEND'
    member/0/import_kw[0] cost_eur 0.4
    member/0/import_kw[0] member/0/C1:balance[0] 1
    member/0/import_kw[0] group/0/C1:balance[0] -1
    member/0/import_kw[1] cost_eur 0.1
    member/0/import_kw[1] member/0/C1:balance[1] 1
    member/0/import_kw[1] group/0/C1:balance[1] -1
    group/0/import_kw[0] cost_eur 0
    group/0/import_kw[0] group/0/C1:balance[0] 1
    group/0/import_kw[1] cost_eur 0
    group/0/import_kw[1] group/0/C1:balance[1] 1
RHS
    RHS ev_charging/0/0/E6:discharge_or_not[0] 10
    RHS ev_charging/0/0/E6:discharge_or_not[1] 10
    RHS member/0/C1:balance[0] 10
    RHS member/0/C1:balance[1] 10
BOUNDS
 UP BOUND ev_charging/0/0/charge_kw[0] 22
 UP BOUND ev_charging/0/0/charge_kw[1] 22
 UP BOUND ev_charging/0/0/discharge_kw[0] 10
 UP BOUND ev_charging/0/0/discharge_kw[1] 10
 LO BOUND ev_charging/0/0/gain_kwh[1] -10
 UP BOUND ev_charging/0/0/gain_kwh[1] 20
 LO BOUND ev_charging/0/0/gain_kwh[2] 10
 UP BOUND ev_charging/0/0/gain_kwh[2] 20
 UP BOUND ev_charging/0/0/is_charging[0] 1
 UP BOUND ev_charging/0/0/is_charging[1] 1
 UP BOUND ev_charging/0/0/is_on[0] 1
 UP BOUND ev_charging/0/0/is_on[1] 1
 UP BOUND member/0/import_kw[0] 32
 UP BOUND member/0/import_kw[1] 32
 UP BOUND group/0/import_kw[0] 32
 UP BOUND group/0/import_kw[1] 32
ENDATA
