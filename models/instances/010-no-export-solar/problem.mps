* 010-no-export-solar: Solar behind an export cap of zero
* column: stamp/unit/variable[step or point]
* member/0 = Bakery
* inflexible_load/0 = load
* solar/0/0 = roof
* battery/0/0 = battery
NAME 010-no-export-solar
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
    solar/0/0/curtailed_kw[0] cost_eur 0
    solar/0/0/curtailed_kw[0] member/0/C1:balance[0] -1
    solar/0/0/curtailed_kw[1] cost_eur 0
    solar/0/0/curtailed_kw[1] member/0/C1:balance[1] -1
    battery/0/0/charge_kw[0] cost_eur 0
    battery/0/0/charge_kw[0] battery/0/0/B1:energy_balance[0] -1
    battery/0/0/charge_kw[0] battery/0/0/B4:charge_or_not[0] 1
    battery/0/0/charge_kw[0] member/0/C1:balance[0] -1
    battery/0/0/charge_kw[1] cost_eur 0
    battery/0/0/charge_kw[1] battery/0/0/B1:energy_balance[1] -1
    battery/0/0/charge_kw[1] battery/0/0/B4:charge_or_not[1] 1
    battery/0/0/charge_kw[1] member/0/C1:balance[1] -1
    battery/0/0/discharge_kw[0] cost_eur 0
    battery/0/0/discharge_kw[0] battery/0/0/B1:energy_balance[0] 1
    battery/0/0/discharge_kw[0] battery/0/0/B4:discharge_or_not[0] 1
    battery/0/0/discharge_kw[0] member/0/C1:balance[0] 1
    battery/0/0/discharge_kw[1] cost_eur 0
    battery/0/0/discharge_kw[1] battery/0/0/B1:energy_balance[1] 1
    battery/0/0/discharge_kw[1] battery/0/0/B4:discharge_or_not[1] 1
    battery/0/0/discharge_kw[1] member/0/C1:balance[1] 1
    battery/0/0/energy_kwh[1] cost_eur 0
    battery/0/0/energy_kwh[1] battery/0/0/B1:energy_balance[0] 1
    battery/0/0/energy_kwh[1] battery/0/0/B1:energy_balance[1] -1
    battery/0/0/energy_kwh[2] cost_eur -0.05
    battery/0/0/energy_kwh[2] battery/0/0/B1:energy_balance[1] 1
    MARKER 'MARKER' 'INTORG'
    battery/0/0/is_charging[0] cost_eur 0
    battery/0/0/is_charging[0] battery/0/0/B4:charge_or_not[0] -8
    battery/0/0/is_charging[0] battery/0/0/B4:discharge_or_not[0] 8
    battery/0/0/is_charging[1] cost_eur 0
    battery/0/0/is_charging[1] battery/0/0/B4:charge_or_not[1] -8
    battery/0/0/is_charging[1] battery/0/0/B4:discharge_or_not[1] 8
    MARKER 'MARKER' 'INTEND'
    member/0/import_kw[0] cost_eur 0.3
    member/0/import_kw[0] member/0/C1:balance[0] 1
    member/0/import_kw[0] group/0/C1:balance[0] -1
    member/0/import_kw[1] cost_eur 0.3
    member/0/import_kw[1] member/0/C1:balance[1] 1
    member/0/import_kw[1] group/0/C1:balance[1] -1
    member/0/export_kw[0] cost_eur -0.1
    member/0/export_kw[0] member/0/C1:balance[0] -1
    member/0/export_kw[0] group/0/C1:balance[0] 1
    member/0/export_kw[1] cost_eur -0.1
    member/0/export_kw[1] member/0/C1:balance[1] -1
    member/0/export_kw[1] group/0/C1:balance[1] 1
    group/0/import_kw[0] cost_eur 0
    group/0/import_kw[0] group/0/C1:balance[0] 1
    group/0/import_kw[1] cost_eur 0
    group/0/import_kw[1] group/0/C1:balance[1] 1
RHS
    RHS battery/0/0/B4:discharge_or_not[0] 8
    RHS battery/0/0/B4:discharge_or_not[1] 8
    RHS member/0/C1:balance[0] -20
    RHS member/0/C1:balance[1] 5
BOUNDS
 UP BOUND solar/0/0/curtailed_kw[0] 30
 UP BOUND solar/0/0/curtailed_kw[1] 5
 UP BOUND battery/0/0/charge_kw[0] 8
 UP BOUND battery/0/0/charge_kw[1] 8
 UP BOUND battery/0/0/discharge_kw[0] 8
 UP BOUND battery/0/0/discharge_kw[1] 8
 UP BOUND battery/0/0/energy_kwh[1] 10
 UP BOUND battery/0/0/energy_kwh[2] 10
 UP BOUND battery/0/0/is_charging[0] 1
 UP BOUND battery/0/0/is_charging[1] 1
 UP BOUND member/0/import_kw[0] 18
 UP BOUND member/0/import_kw[1] 18
 UP BOUND member/0/export_kw[0] 28
 UP BOUND member/0/export_kw[1] 3
 UP BOUND group/0/import_kw[0] 18
 UP BOUND group/0/import_kw[1] 18
ENDATA
