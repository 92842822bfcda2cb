* 013-process-after-another: A process after another
* column: stamp/unit/variable[step or point]
* member/0 = Bakery
* deferrable_load/runs/0/0 = knead
* deferrable_load/runs/1/0 = bake
NAME 013-process-after-another
ROWS
 N cost_eur
 E deferrable_load/runs/0/0/D1:runs[0]
 E deferrable_load/runs/1/0/D1:runs[0]
 L deferrable_load/order/0/D8:order[0]
 L deferrable_load/order/0/D8:order[1]
 L deferrable_load/order/0/D8:order[2]
 L deferrable_load/order/0/D8:order[3]
 E member/0/C1:balance[0]
 E member/0/C1:balance[1]
 E member/0/C1:balance[2]
 E member/0/C1:balance[3]
 E group/0/C1:balance[0]
 E group/0/C1:balance[1]
 E group/0/C1:balance[2]
 E group/0/C1:balance[3]
COLUMNS
    MARKER 'MARKER' 'INTORG'
    deferrable_load/runs/0/0/starts[0] cost_eur 0
    deferrable_load/runs/0/0/starts[0] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[0] deferrable_load/order/0/D8:order[1] -1
    deferrable_load/runs/0/0/starts[0] deferrable_load/order/0/D8:order[2] -1
    deferrable_load/runs/0/0/starts[0] deferrable_load/order/0/D8:order[3] -1
    deferrable_load/runs/0/0/starts[0] member/0/C1:balance[0] -10
    deferrable_load/runs/0/0/starts[1] cost_eur 0
    deferrable_load/runs/0/0/starts[1] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[1] deferrable_load/order/0/D8:order[2] -1
    deferrable_load/runs/0/0/starts[1] deferrable_load/order/0/D8:order[3] -1
    deferrable_load/runs/0/0/starts[1] member/0/C1:balance[1] -10
    deferrable_load/runs/0/0/starts[2] cost_eur 0
    deferrable_load/runs/0/0/starts[2] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[2] deferrable_load/order/0/D8:order[3] -1
    deferrable_load/runs/0/0/starts[2] member/0/C1:balance[2] -10
    deferrable_load/runs/0/0/starts[3] cost_eur 0
    deferrable_load/runs/0/0/starts[3] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[3] member/0/C1:balance[3] -10
    deferrable_load/runs/1/0/starts[0] cost_eur 0
    deferrable_load/runs/1/0/starts[0] deferrable_load/runs/1/0/D1:runs[0] 1
    deferrable_load/runs/1/0/starts[0] deferrable_load/order/0/D8:order[0] 1
    deferrable_load/runs/1/0/starts[0] deferrable_load/order/0/D8:order[1] 1
    deferrable_load/runs/1/0/starts[0] deferrable_load/order/0/D8:order[2] 1
    deferrable_load/runs/1/0/starts[0] deferrable_load/order/0/D8:order[3] 1
    deferrable_load/runs/1/0/starts[0] member/0/C1:balance[0] -30
    deferrable_load/runs/1/0/starts[1] cost_eur 0
    deferrable_load/runs/1/0/starts[1] deferrable_load/runs/1/0/D1:runs[0] 1
    deferrable_load/runs/1/0/starts[1] deferrable_load/order/0/D8:order[1] 1
    deferrable_load/runs/1/0/starts[1] deferrable_load/order/0/D8:order[2] 1
    deferrable_load/runs/1/0/starts[1] deferrable_load/order/0/D8:order[3] 1
    deferrable_load/runs/1/0/starts[1] member/0/C1:balance[1] -30
    deferrable_load/runs/1/0/starts[2] cost_eur 0
    deferrable_load/runs/1/0/starts[2] deferrable_load/runs/1/0/D1:runs[0] 1
    deferrable_load/runs/1/0/starts[2] deferrable_load/order/0/D8:order[2] 1
    deferrable_load/runs/1/0/starts[2] deferrable_load/order/0/D8:order[3] 1
    deferrable_load/runs/1/0/starts[2] member/0/C1:balance[2] -30
    deferrable_load/runs/1/0/starts[3] cost_eur 0
    deferrable_load/runs/1/0/starts[3] deferrable_load/runs/1/0/D1:runs[0] 1
    deferrable_load/runs/1/0/starts[3] deferrable_load/order/0/D8:order[3] 1
    deferrable_load/runs/1/0/starts[3] member/0/C1:balance[3] -30
    MARKER 'MARKER' 'INTEND'
    member/0/import_kw[0] cost_eur 0.3
    member/0/import_kw[0] member/0/C1:balance[0] 1
    member/0/import_kw[0] group/0/C1:balance[0] -1
    member/0/import_kw[1] cost_eur 0.2
    member/0/import_kw[1] member/0/C1:balance[1] 1
    member/0/import_kw[1] group/0/C1:balance[1] -1
    member/0/import_kw[2] cost_eur 0.1
    member/0/import_kw[2] member/0/C1:balance[2] 1
    member/0/import_kw[2] group/0/C1:balance[2] -1
    member/0/import_kw[3] cost_eur 0.25
    member/0/import_kw[3] member/0/C1:balance[3] 1
    member/0/import_kw[3] group/0/C1:balance[3] -1
    group/0/import_kw[0] cost_eur 0
    group/0/import_kw[0] group/0/C1:balance[0] 1
    group/0/import_kw[1] cost_eur 0
    group/0/import_kw[1] group/0/C1:balance[1] 1
    group/0/import_kw[2] cost_eur 0
    group/0/import_kw[2] group/0/C1:balance[2] 1
    group/0/import_kw[3] cost_eur 0
    group/0/import_kw[3] group/0/C1:balance[3] 1
RHS
    RHS deferrable_load/runs/0/0/D1:runs[0] 1
    RHS deferrable_load/runs/1/0/D1:runs[0] 1
BOUNDS
 UP BOUND deferrable_load/runs/0/0/starts[0] 1
 UP BOUND deferrable_load/runs/0/0/starts[1] 1
 UP BOUND deferrable_load/runs/0/0/starts[2] 1
 UP BOUND deferrable_load/runs/0/0/starts[3] 1
 UP BOUND deferrable_load/runs/1/0/starts[0] 1
 UP BOUND deferrable_load/runs/1/0/starts[1] 1
 UP BOUND deferrable_load/runs/1/0/starts[2] 1
 UP BOUND deferrable_load/runs/1/0/starts[3] 1
 UP BOUND member/0/import_kw[0] 40
 UP BOUND member/0/import_kw[1] 40
 UP BOUND member/0/import_kw[2] 40
 UP BOUND member/0/import_kw[3] 40
 UP BOUND group/0/import_kw[0] 40
 UP BOUND group/0/import_kw[1] 40
 UP BOUND group/0/import_kw[2] 40
 UP BOUND group/0/import_kw[3] 40
ENDATA
