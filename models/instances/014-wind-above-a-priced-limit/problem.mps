* 014-wind-above-a-priced-limit: Wind above a limit that has a price
* column: stamp/unit/variable[step or point]
* member/0 = Bakery
* wind/0/0 = turbine
NAME 014-wind-above-a-priced-limit
ROWS
 N cost_eur
 E member/0/C1:balance[0]
 E member/0/C1:balance[1]
 E group/0/C1:balance[0]
 E group/0/C1:balance[1]
 L soft/0/0/T4:above[0]
 L soft/0/0/T4:above[1]
COLUMNS
    wind/0/0/curtailed_kw[0] cost_eur 0
    wind/0/0/curtailed_kw[0] member/0/C1:balance[0] -1
    wind/0/0/curtailed_kw[1] cost_eur 0
    wind/0/0/curtailed_kw[1] member/0/C1:balance[1] -1
    member/0/export_kw[0] cost_eur -0.04
    member/0/export_kw[0] member/0/C1:balance[0] -1
    member/0/export_kw[0] group/0/C1:balance[0] 1
    member/0/export_kw[1] cost_eur -0.15
    member/0/export_kw[1] member/0/C1:balance[1] -1
    member/0/export_kw[1] group/0/C1:balance[1] 1
    group/0/export_kw[0] cost_eur 0
    group/0/export_kw[0] group/0/C1:balance[0] -1
    group/0/export_kw[0] soft/0/0/T4:above[0] 1
    group/0/export_kw[1] cost_eur 0
    group/0/export_kw[1] group/0/C1:balance[1] -1
    group/0/export_kw[1] soft/0/0/T4:above[1] 1
    soft/0/0/over_kw[0] cost_eur 0.1
    soft/0/0/over_kw[0] soft/0/0/T4:above[0] -1
    soft/0/0/over_kw[1] cost_eur 0.1
    soft/0/0/over_kw[1] soft/0/0/T4:above[1] -1
RHS
    RHS member/0/C1:balance[0] -60
    RHS member/0/C1:balance[1] -60
    RHS soft/0/0/T4:above[0] 40
    RHS soft/0/0/T4:above[1] 40
BOUNDS
 UP BOUND wind/0/0/curtailed_kw[0] 60
 UP BOUND wind/0/0/curtailed_kw[1] 60
 UP BOUND member/0/export_kw[0] 60
 UP BOUND member/0/export_kw[1] 60
 UP BOUND group/0/export_kw[0] 60
 UP BOUND group/0/export_kw[1] 60
ENDATA
