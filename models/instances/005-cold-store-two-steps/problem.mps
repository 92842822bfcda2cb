* 005-cold-store-two-steps: A cold store on two steps
* column: stamp/unit/variable[step or point]
* member/0 = Bakery
* thermal_store/0/0 = cold store
NAME 005-cold-store-two-steps
ROWS
 N cost_eur
 E thermal_store/0/0/H1:heat_balance[0]
 E thermal_store/0/0/H1:heat_balance[1]
 E member/0/C1:balance[0]
 E member/0/C1:balance[1]
 E group/0/C1:balance[0]
 E group/0/C1:balance[1]
COLUMNS
    thermal_store/0/0/power_kw[0] cost_eur 0
    thermal_store/0/0/power_kw[0] thermal_store/0/0/H1:heat_balance[0] 0.2
    thermal_store/0/0/power_kw[0] member/0/C1:balance[0] -1
    thermal_store/0/0/power_kw[1] cost_eur 0
    thermal_store/0/0/power_kw[1] thermal_store/0/0/H1:heat_balance[1] 0.2
    thermal_store/0/0/power_kw[1] member/0/C1:balance[1] -1
    thermal_store/0/0/temperature_c[1] cost_eur 0
    thermal_store/0/0/temperature_c[1] thermal_store/0/0/H1:heat_balance[0] 1
    thermal_store/0/0/temperature_c[1] thermal_store/0/0/H1:heat_balance[1] -1
    thermal_store/0/0/temperature_c[2] cost_eur 0
    thermal_store/0/0/temperature_c[2] thermal_store/0/0/H1:heat_balance[1] 1
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
    RHS thermal_store/0/0/H1:heat_balance[0] -19
    RHS thermal_store/0/0/H1:heat_balance[1] 1
BOUNDS
 UP BOUND thermal_store/0/0/power_kw[0] 20
 UP BOUND thermal_store/0/0/power_kw[1] 20
 LO BOUND thermal_store/0/0/temperature_c[1] -20.5
 UP BOUND thermal_store/0/0/temperature_c[1] -20
 LO BOUND thermal_store/0/0/temperature_c[2] -20.5
 UP BOUND thermal_store/0/0/temperature_c[2] -20
 UP BOUND member/0/import_kw[0] 20
 UP BOUND member/0/import_kw[1] 20
 UP BOUND group/0/import_kw[0] 20
 UP BOUND group/0/import_kw[1] 20
ENDATA
