* 001-battery-two-prices: One battery, two prices
* column: stamp/unit/variable[step or point]
* member/0 = Bakery
* inflexible_load/0 = load
* battery/0/0 = battery
NAME 001-battery-two-prices
ROWS
 N cost_eur
 E battery/0/0/B1:energy_balance[0]
 E battery/0/0/B1:energy_balance[1]
 L battery/0/0/B4:charge_or_not[0]
 L battery/0/0/B4:charge_or_not[1]
 L battery/0/0/B4:discharge_or_not[0]
 L battery/0/0/B4:discharge_or_not[1]
 E member/0/C1:balance[0]
 E member/0/C1:balance[1]
 E group/0/C1:balance[0]
 E group/0/C1:balance[1]
COLUMNS
    battery/0/0/charge_kw[0] cost_eur 0
    battery/0/0/charge_kw[0] battery/0/0/B1:energy_balance[0] -0.9
    battery/0/0/charge_kw[0] battery/0/0/B4:charge_or_not[0] 1
    battery/0/0/charge_kw[0] member/0/C1:balance[0] -1
    battery/0/0/charge_kw[1] cost_eur 0
    battery/0/0/charge_kw[1] battery/0/0/B1:energy_balance[1] -0.9
    battery/0/0/charge_kw[1] battery/0/0/B4:charge_or_not[1] 1
    battery/0/0/charge_kw[1] member/0/C1:balance[1] -1
    battery/0/0/discharge_kw[0] cost_eur 0
    battery/0/0/discharge_kw[0] battery/0/0/B1:energy_balance[0] 1.11111111111
    battery/0/0/discharge_kw[0] battery/0/0/B4:discharge_or_not[0] 1
    battery/0/0/discharge_kw[0] member/0/C1:balance[0] 1
    battery/0/0/discharge_kw[1] cost_eur 0
    battery/0/0/discharge_kw[1] battery/0/0/B1:energy_balance[1] 1.11111111111
    battery/0/0/discharge_kw[1] battery/0/0/B4:discharge_or_not[1] 1
    battery/0/0/discharge_kw[1] member/0/C1:balance[1] 1
    battery/0/0/energy_kwh[1] cost_eur 0
    battery/0/0/energy_kwh[1] battery/0/0/B1:energy_balance[0] 1
    battery/0/0/energy_kwh[1] battery/0/0/B1:energy_balance[1] -1
    battery/0/0/energy_kwh[2] cost_eur 0
    battery/0/0/energy_kwh[2] battery/0/0/B1:energy_balance[1] 1
    MARKER 'MARKER' 'INTORG'
    battery/0/0/is_charging[0] cost_eur 0
    battery/0/0/is_charging[0] battery/0/0/B4:charge_or_not[0] -5
    battery/0/0/is_charging[0] battery/0/0/B4:discharge_or_not[0] 5
    battery/0/0/is_charging[1] cost_eur 0
    battery/0/0/is_charging[1] battery/0/0/B4:charge_or_not[1] -5
    battery/0/0/is_charging[1] battery/0/0/B4:discharge_or_not[1] 5
    MARKER 'MARKER' 'INTEND'
    member/0/import_kw[0] cost_eur 0.1
    member/0/import_kw[0] member/0/C1:balance[0] 1
    member/0/import_kw[0] group/0/C1:balance[0] -1
    member/0/import_kw[1] cost_eur 0.3
    member/0/import_kw[1] member/0/C1:balance[1] 1
    member/0/import_kw[1] group/0/C1:balance[1] -1
    group/0/import_kw[0] cost_eur 0
    group/0/import_kw[0] group/0/C1:balance[0] 1
    group/0/import_kw[1] cost_eur 0
    group/0/import_kw[1] group/0/C1:balance[1] 1
RHS
    RHS battery/0/0/B4:discharge_or_not[0] 5
    RHS battery/0/0/B4:discharge_or_not[1] 5
    RHS member/0/C1:balance[0] 5
    RHS member/0/C1:balance[1] 5
BOUNDS
 UP BOUND battery/0/0/charge_kw[0] 5
 UP BOUND battery/0/0/charge_kw[1] 5
 UP BOUND battery/0/0/discharge_kw[0] 5
 UP BOUND battery/0/0/discharge_kw[1] 5
 UP BOUND battery/0/0/energy_kwh[1] 10
 UP BOUND battery/0/0/energy_kwh[2] 10
 UP BOUND battery/0/0/is_charging[0] 1
 UP BOUND battery/0/0/is_charging[1] 1
 UP BOUND member/0/import_kw[0] 10
 UP BOUND member/0/import_kw[1] 10
 UP BOUND group/0/import_kw[0] 10
 UP BOUND group/0/import_kw[1] 10
ENDATA
