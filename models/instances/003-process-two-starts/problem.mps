* 003-process-two-starts: A process with two starts
* column: stamp/unit/variable[step or point]
* member/0 = Bakery
* deferrable_load/runs/0/0 = oven
NAME 003-process-two-starts
ROWS
 N cost_eur
 E deferrable_load/runs/0/0/D1:runs[0]
 E member/0/C1:balance[0]
 E member/0/C1:balance[1]
 E member/0/C1:balance[2]
 E group/0/C1:balance[0]
 E group/0/C1:balance[1]
 E group/0/C1:balance[2]
COLUMNS
    MARKER 'MARKER' 'INTORG'
    deferrable_load/runs/0/0/starts[0] cost_eur 0
    deferrable_load/runs/0/0/starts[0] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[0] member/0/C1:balance[0] -20
    deferrable_load/runs/0/0/starts[0] member/0/C1:balance[1] -10
    deferrable_load/runs/0/0/starts[1] cost_eur 0
    deferrable_load/runs/0/0/starts[1] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[1] member/0/C1:balance[1] -20
    deferrable_load/runs/0/0/starts[1] member/0/C1:balance[2] -10
    MARKER 'MARKER' 'INTEND'
    member/0/import_kw[0] cost_eur 0.3
    member/0/import_kw[0] member/0/C1:balance[0] 1
    member/0/import_kw[0] group/0/C1:balance[0] -1
    member/0/import_kw[1] cost_eur 0.1
    member/0/import_kw[1] member/0/C1:balance[1] 1
    member/0/import_kw[1] group/0/C1:balance[1] -1
    member/0/import_kw[2] cost_eur 0.2
    member/0/import_kw[2] member/0/C1:balance[2] 1
    member/0/import_kw[2] group/0/C1:balance[2] -1
    group/0/import_kw[0] cost_eur 0
    group/0/import_kw[0] group/0/C1:balance[0] 1
    group/0/import_kw[1] cost_eur 0
    group/0/import_kw[1] group/0/C1:balance[1] 1
    group/0/import_kw[2] cost_eur 0
    group/0/import_kw[2] group/0/C1:balance[2] 1
RHS
    RHS deferrable_load/runs/0/0/D1:runs[0] 1
BOUNDS
 UP BOUND deferrable_load/runs/0/0/starts[0] 1
 UP BOUND deferrable_load/runs/0/0/starts[1] 1
 UP BOUND member/0/import_kw[0] 20
 UP BOUND member/0/import_kw[1] 30
 UP BOUND member/0/import_kw[2] 10
 UP BOUND group/0/import_kw[0] 20
 UP BOUND group/0/import_kw[1] 30
 UP BOUND group/0/import_kw[2] 10
ENDATA
