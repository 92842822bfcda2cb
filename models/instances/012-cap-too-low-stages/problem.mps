* 012-cap-too-low-stages: The cap is not enough
* column: stamp/unit/variable[step or point]
* member/0 = Bakery
* inflexible_load/0 = load
* ev_charging/0/0 = square
NAME 012-cap-too-low-stages
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
 L member/0/C3:import_over_most[0]
 L member/0/C3:import_over_most[1]
 L member/0/C3:import_over_most[2]
 L member/0/C3:export_over_most[0]
 L member/0/C3:export_over_most[1]
 L member/0/C3:export_over_most[2]
 E group/0/C1:balance[0]
 E group/0/C1:balance[1]
 E group/0/C1:balance[2]
 L group/0/C3:import_over_most[0]
 L group/0/C3:import_over_most[1]
 L group/0/C3:import_over_most[2]
 L group/0/C3:export_over_most[0]
 L group/0/C3:export_over_most[1]
 L group/0/C3:export_over_most[2]
 L kept/exceedance_kwh/0
 L kept/most_over_kw/0
 L kept/exceedance_kwh/1
 L kept/most_over_kw/1
 L kept/unserved_kwh/5
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
    ev_charging/0/0/short_kwh cost_eur 0
    ev_charging/0/0/short_kwh ev_charging/0/0/E4:must -1
    ev_charging/0/0/short_kwh kept/unserved_kwh/5 1
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
    member/0/import_kw[2] cost_eur 0.3
    member/0/import_kw[2] member/0/C1:balance[2] 1
    member/0/import_kw[2] group/0/C1:balance[2] -1
    member/0/import_over_kw[0] cost_eur 0.1
    member/0/import_over_kw[0] member/0/C1:balance[0] 1
    member/0/import_over_kw[0] member/0/C3:import_over_most[0] 1
    member/0/import_over_kw[0] group/0/C1:balance[0] -1
    member/0/import_over_kw[0] kept/exceedance_kwh/0 1
    member/0/import_over_kw[1] cost_eur 0.2
    member/0/import_over_kw[1] member/0/C1:balance[1] 1
    member/0/import_over_kw[1] member/0/C3:import_over_most[1] 1
    member/0/import_over_kw[1] group/0/C1:balance[1] -1
    member/0/import_over_kw[1] kept/exceedance_kwh/0 1
    member/0/import_over_kw[2] cost_eur 0.3
    member/0/import_over_kw[2] member/0/C1:balance[2] 1
    member/0/import_over_kw[2] member/0/C3:import_over_most[2] 1
    member/0/import_over_kw[2] group/0/C1:balance[2] -1
    member/0/import_over_kw[2] kept/exceedance_kwh/0 1
    member/0/most_over_kw cost_eur 0
    member/0/most_over_kw member/0/C3:import_over_most[0] -1
    member/0/most_over_kw member/0/C3:import_over_most[1] -1
    member/0/most_over_kw member/0/C3:import_over_most[2] -1
    member/0/most_over_kw member/0/C3:export_over_most[0] -1
    member/0/most_over_kw member/0/C3:export_over_most[1] -1
    member/0/most_over_kw member/0/C3:export_over_most[2] -1
    member/0/most_over_kw kept/most_over_kw/0 1
    group/0/import_kw[0] cost_eur 0
    group/0/import_kw[0] group/0/C1:balance[0] 1
    group/0/import_kw[1] cost_eur 0
    group/0/import_kw[1] group/0/C1:balance[1] 1
    group/0/import_kw[2] cost_eur 0
    group/0/import_kw[2] group/0/C1:balance[2] 1
    group/0/import_over_kw[0] cost_eur 0
    group/0/import_over_kw[0] group/0/C1:balance[0] 1
    group/0/import_over_kw[0] group/0/C3:import_over_most[0] 1
    group/0/import_over_kw[0] kept/exceedance_kwh/1 1
    group/0/import_over_kw[1] cost_eur 0
    group/0/import_over_kw[1] group/0/C1:balance[1] 1
    group/0/import_over_kw[1] group/0/C3:import_over_most[1] 1
    group/0/import_over_kw[1] kept/exceedance_kwh/1 1
    group/0/import_over_kw[2] cost_eur 0
    group/0/import_over_kw[2] group/0/C1:balance[2] 1
    group/0/import_over_kw[2] group/0/C3:import_over_most[2] 1
    group/0/import_over_kw[2] kept/exceedance_kwh/1 1
    group/0/most_over_kw cost_eur 0
    group/0/most_over_kw group/0/C3:import_over_most[0] -1
    group/0/most_over_kw group/0/C3:import_over_most[1] -1
    group/0/most_over_kw group/0/C3:import_over_most[2] -1
    group/0/most_over_kw group/0/C3:export_over_most[0] -1
    group/0/most_over_kw group/0/C3:export_over_most[1] -1
    group/0/most_over_kw group/0/C3:export_over_most[2] -1
    group/0/most_over_kw kept/most_over_kw/1 1
RHS
    RHS ev_charging/0/0/E3:fits 20
    RHS ev_charging/0/0/E4:must -20
    RHS member/0/C1:balance[0] 40
    RHS member/0/C1:balance[1] 45
    RHS member/0/C1:balance[2] 55
    RHS kept/exceedance_kwh/0 1e-05
    RHS kept/most_over_kw/0 1e-05
    RHS kept/exceedance_kwh/1 5.000015
    RHS kept/most_over_kw/1 5.000015
    RHS kept/unserved_kwh/5 5.000015
BOUNDS
 UP BOUND ev_charging/0/0/charge_kw[0] 22
 UP BOUND ev_charging/0/0/charge_kw[1] 22
 UP BOUND ev_charging/0/0/is_on[0] 1
 UP BOUND ev_charging/0/0/is_on[1] 1
 UP BOUND member/0/import_kw[0] 62
 UP BOUND member/0/import_kw[1] 67
 UP BOUND member/0/import_kw[2] 55
 UP BOUND member/0/import_over_kw[0] 62
 UP BOUND member/0/import_over_kw[1] 67
 UP BOUND member/0/import_over_kw[2] 55
 UP BOUND group/0/import_kw[0] 50
 UP BOUND group/0/import_kw[1] 50
 UP BOUND group/0/import_kw[2] 50
 UP BOUND group/0/import_over_kw[0] 124
 UP BOUND group/0/import_over_kw[1] 134
 UP BOUND group/0/import_over_kw[2] 110
ENDATA
