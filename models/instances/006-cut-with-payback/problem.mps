* 006-cut-with-payback: A cut with payback
* column: stamp/unit/variable[step or point]
* member/0 = Bakery
* curtailable_load/0/0 = freezers
NAME 006-cut-with-payback
ROWS
 N cost_eur
 E curtailable_load/0/0/L3:balance[0]
 E curtailable_load/0/0/L3:balance[1]
 E curtailable_load/0/0/L3:balance[2]
 L curtailable_load/0/0/L5:cut_or_not[0]
 L curtailable_load/0/0/L5:cut_or_not[1]
 L curtailable_load/0/0/L5:cut_or_not[2]
 L curtailable_load/0/0/L5:payback_or_not[0]
 L curtailable_load/0/0/L5:payback_or_not[1]
 L curtailable_load/0/0/L5:payback_or_not[2]
 E member/0/C1:balance[0]
 E member/0/C1:balance[1]
 E member/0/C1:balance[2]
 E group/0/C1:balance[0]
 E group/0/C1:balance[1]
 E group/0/C1:balance[2]
COLUMNS
    curtailable_load/0/0/cut_kw[0] cost_eur 0.05
    curtailable_load/0/0/cut_kw[0] curtailable_load/0/0/L3:balance[0] -0.5
    curtailable_load/0/0/cut_kw[0] curtailable_load/0/0/L5:cut_or_not[0] 1
    curtailable_load/0/0/cut_kw[0] member/0/C1:balance[0] 1
    curtailable_load/0/0/cut_kw[1] cost_eur 0.05
    curtailable_load/0/0/cut_kw[1] curtailable_load/0/0/L3:balance[1] -0.5
    curtailable_load/0/0/cut_kw[1] curtailable_load/0/0/L5:cut_or_not[1] 1
    curtailable_load/0/0/cut_kw[1] member/0/C1:balance[1] 1
    curtailable_load/0/0/cut_kw[2] cost_eur 0.05
    curtailable_load/0/0/cut_kw[2] curtailable_load/0/0/L3:balance[2] -0.5
    curtailable_load/0/0/cut_kw[2] curtailable_load/0/0/L5:cut_or_not[2] 1
    curtailable_load/0/0/cut_kw[2] member/0/C1:balance[2] 1
    curtailable_load/0/0/payback_kw[0] cost_eur 0
    curtailable_load/0/0/payback_kw[0] curtailable_load/0/0/L3:balance[0] 1
    curtailable_load/0/0/payback_kw[0] curtailable_load/0/0/L5:payback_or_not[0] 1
    curtailable_load/0/0/payback_kw[0] member/0/C1:balance[0] -1
    curtailable_load/0/0/payback_kw[1] cost_eur 0
    curtailable_load/0/0/payback_kw[1] curtailable_load/0/0/L3:balance[1] 1
    curtailable_load/0/0/payback_kw[1] curtailable_load/0/0/L5:payback_or_not[1] 1
    curtailable_load/0/0/payback_kw[1] member/0/C1:balance[1] -1
    curtailable_load/0/0/payback_kw[2] cost_eur 0
    curtailable_load/0/0/payback_kw[2] curtailable_load/0/0/L3:balance[2] 1
    curtailable_load/0/0/payback_kw[2] curtailable_load/0/0/L5:payback_or_not[2] 1
    curtailable_load/0/0/payback_kw[2] member/0/C1:balance[2] -1
    curtailable_load/0/0/owed_kwh[1] cost_eur 0
    curtailable_load/0/0/owed_kwh[1] curtailable_load/0/0/L3:balance[0] 1
    curtailable_load/0/0/owed_kwh[1] curtailable_load/0/0/L3:balance[1] -1
    curtailable_load/0/0/owed_kwh[2] cost_eur 0
    curtailable_load/0/0/owed_kwh[2] curtailable_load/0/0/L3:balance[1] 1
    curtailable_load/0/0/owed_kwh[2] curtailable_load/0/0/L3:balance[2] -1
    MARKER 'MARKER' 'INTORG'
    curtailable_load/0/0/is_cut[0] cost_eur 0
    curtailable_load/0/0/is_cut[0] curtailable_load/0/0/L5:cut_or_not[0] -4
    curtailable_load/0/0/is_cut[0] curtailable_load/0/0/L5:payback_or_not[0] 2
    curtailable_load/0/0/is_cut[1] cost_eur 0
    curtailable_load/0/0/is_cut[1] curtailable_load/0/0/L5:cut_or_not[1] -4
    curtailable_load/0/0/is_cut[1] curtailable_load/0/0/L5:payback_or_not[1] 2
    curtailable_load/0/0/is_cut[2] cost_eur 0
    curtailable_load/0/0/is_cut[2] curtailable_load/0/0/L5:cut_or_not[2] -4
    curtailable_load/0/0/is_cut[2] curtailable_load/0/0/L5:payback_or_not[2] 2
    MARKER 'MARKER' 'INTEND'
    member/0/import_kw[0] cost_eur 0.5
    member/0/import_kw[0] member/0/C1:balance[0] 1
    member/0/import_kw[0] group/0/C1:balance[0] -1
    member/0/import_kw[1] cost_eur 0.1
    member/0/import_kw[1] member/0/C1:balance[1] 1
    member/0/import_kw[1] group/0/C1:balance[1] -1
    member/0/import_kw[2] cost_eur 0.12
    member/0/import_kw[2] member/0/C1:balance[2] 1
    member/0/import_kw[2] group/0/C1:balance[2] -1
    group/0/import_kw[0] cost_eur 0
    group/0/import_kw[0] group/0/C1:balance[0] 1
    group/0/import_kw[1] cost_eur 0
    group/0/import_kw[1] group/0/C1:balance[1] 1
    group/0/import_kw[2] cost_eur 0
    group/0/import_kw[2] group/0/C1:balance[2] 1
RHS
    RHS curtailable_load/0/0/L5:payback_or_not[0] 2
    RHS curtailable_load/0/0/L5:payback_or_not[1] 2
    RHS curtailable_load/0/0/L5:payback_or_not[2] 2
    RHS member/0/C1:balance[0] 10
    RHS member/0/C1:balance[1] 10
    RHS member/0/C1:balance[2] 10
BOUNDS
 UP BOUND curtailable_load/0/0/cut_kw[0] 4
 UP BOUND curtailable_load/0/0/cut_kw[1] 4
 UP BOUND curtailable_load/0/0/cut_kw[2] 4
 UP BOUND curtailable_load/0/0/payback_kw[0] 2
 UP BOUND curtailable_load/0/0/payback_kw[1] 2
 UP BOUND curtailable_load/0/0/payback_kw[2] 2
 UP BOUND curtailable_load/0/0/is_cut[0] 1
 UP BOUND curtailable_load/0/0/is_cut[1] 1
 UP BOUND curtailable_load/0/0/is_cut[2] 1
 UP BOUND member/0/import_kw[0] 12
 UP BOUND member/0/import_kw[1] 12
 UP BOUND member/0/import_kw[2] 12
 UP BOUND group/0/import_kw[0] 12
 UP BOUND group/0/import_kw[1] 12
 UP BOUND group/0/import_kw[2] 12
ENDATA
