* 016-a-day-of-three-firms: A day of three firms
* column: stamp/unit/variable[step or point]
* member/0 = Bakkerij Noord
* member/1 = Koelhuis Jansen
* member/2 = Vervoer De Vries
* inflexible_load/0 = bakery
* inflexible_load/1 = offices
* inflexible_load/2 = warehouse
* solar/0/0 = roof
* battery/0/0 = depot battery
* ev_charging/0/0 = truck square
* ev_charging/0/1 = truck square
* ev_charging/0/2 = truck square
* ev_charging/0/3 = truck square
* ev_charging/0/4 = truck square
* ev_charging/1/0 = truck square
* ev_charging/1/1 = truck square
* ev_charging/1/2 = truck square
* ev_charging/1/3 = truck square
* ev_charging/1/4 = truck square
* deferrable_load/runs/0/0 = ovens
* thermal_store/0/0 = cold store
NAME 016-a-day-of-three-firms
ROWS
 N cost_eur
 E battery/0/0/B1:energy_balance[0]
 E battery/0/0/B1:energy_balance[1]
 E battery/0/0/B1:energy_balance[2]
 E battery/0/0/B1:energy_balance[3]
 E battery/0/0/B1:energy_balance[4]
 E battery/0/0/B1:energy_balance[5]
 E battery/0/0/B1:energy_balance[6]
 E battery/0/0/B1:energy_balance[7]
 E battery/0/0/B1:energy_balance[8]
 E battery/0/0/B1:energy_balance[9]
 E battery/0/0/B1:energy_balance[10]
 E battery/0/0/B1:energy_balance[11]
 E battery/0/0/B1:energy_balance[12]
 E battery/0/0/B1:energy_balance[13]
 E battery/0/0/B1:energy_balance[14]
 E battery/0/0/B1:energy_balance[15]
 E battery/0/0/B1:energy_balance[16]
 E battery/0/0/B1:energy_balance[17]
 E battery/0/0/B1:energy_balance[18]
 E battery/0/0/B1:energy_balance[19]
 E battery/0/0/B1:energy_balance[20]
 E battery/0/0/B1:energy_balance[21]
 E battery/0/0/B1:energy_balance[22]
 E battery/0/0/B1:energy_balance[23]
 E battery/0/0/B1:energy_balance[24]
 E battery/0/0/B1:energy_balance[25]
 E battery/0/0/B1:energy_balance[26]
 E battery/0/0/B1:energy_balance[27]
 E battery/0/0/B1:energy_balance[28]
 E battery/0/0/B1:energy_balance[29]
 E battery/0/0/B1:energy_balance[30]
 E battery/0/0/B1:energy_balance[31]
 E battery/0/0/B1:energy_balance[32]
 E battery/0/0/B1:energy_balance[33]
 E battery/0/0/B1:energy_balance[34]
 E battery/0/0/B1:energy_balance[35]
 E battery/0/0/B1:energy_balance[36]
 E battery/0/0/B1:energy_balance[37]
 E battery/0/0/B1:energy_balance[38]
 E battery/0/0/B1:energy_balance[39]
 E battery/0/0/B1:energy_balance[40]
 E battery/0/0/B1:energy_balance[41]
 E battery/0/0/B1:energy_balance[42]
 E battery/0/0/B1:energy_balance[43]
 E battery/0/0/B1:energy_balance[44]
 E battery/0/0/B1:energy_balance[45]
 E battery/0/0/B1:energy_balance[46]
 E battery/0/0/B1:energy_balance[47]
 E battery/0/0/B1:energy_balance[48]
 E battery/0/0/B1:energy_balance[49]
 E battery/0/0/B1:energy_balance[50]
 E battery/0/0/B1:energy_balance[51]
 E battery/0/0/B1:energy_balance[52]
 E battery/0/0/B1:energy_balance[53]
 E battery/0/0/B1:energy_balance[54]
 E battery/0/0/B1:energy_balance[55]
 E battery/0/0/B1:energy_balance[56]
 E battery/0/0/B1:energy_balance[57]
 E battery/0/0/B1:energy_balance[58]
 E battery/0/0/B1:energy_balance[59]
 E battery/0/0/B1:energy_balance[60]
 E battery/0/0/B1:energy_balance[61]
 E battery/0/0/B1:energy_balance[62]
 E battery/0/0/B1:energy_balance[63]
 E battery/0/0/B1:energy_balance[64]
 E battery/0/0/B1:energy_balance[65]
 E battery/0/0/B1:energy_balance[66]
 E battery/0/0/B1:energy_balance[67]
 E battery/0/0/B1:energy_balance[68]
 E battery/0/0/B1:energy_balance[69]
 E battery/0/0/B1:energy_balance[70]
 E battery/0/0/B1:energy_balance[71]
 E battery/0/0/B1:energy_balance[72]
 E battery/0/0/B1:energy_balance[73]
 E battery/0/0/B1:energy_balance[74]
 E battery/0/0/B1:energy_balance[75]
 E battery/0/0/B1:energy_balance[76]
 E battery/0/0/B1:energy_balance[77]
 E battery/0/0/B1:energy_balance[78]
 E battery/0/0/B1:energy_balance[79]
 E battery/0/0/B1:energy_balance[80]
 E battery/0/0/B1:energy_balance[81]
 E battery/0/0/B1:energy_balance[82]
 E battery/0/0/B1:energy_balance[83]
 E battery/0/0/B1:energy_balance[84]
 E battery/0/0/B1:energy_balance[85]
 E battery/0/0/B1:energy_balance[86]
 E battery/0/0/B1:energy_balance[87]
 E battery/0/0/B1:energy_balance[88]
 E battery/0/0/B1:energy_balance[89]
 E battery/0/0/B1:energy_balance[90]
 E battery/0/0/B1:energy_balance[91]
 E battery/0/0/B1:energy_balance[92]
 E battery/0/0/B1:energy_balance[93]
 E battery/0/0/B1:energy_balance[94]
 E battery/0/0/B1:energy_balance[95]
 L battery/0/0/B4:charge_or_not[0]
 L battery/0/0/B4:charge_or_not[1]
 L battery/0/0/B4:charge_or_not[2]
 L battery/0/0/B4:charge_or_not[3]
 L battery/0/0/B4:charge_or_not[4]
 L battery/0/0/B4:charge_or_not[5]
 L battery/0/0/B4:charge_or_not[6]
 L battery/0/0/B4:charge_or_not[7]
 L battery/0/0/B4:charge_or_not[8]
 L battery/0/0/B4:charge_or_not[9]
 L battery/0/0/B4:charge_or_not[10]
 L battery/0/0/B4:charge_or_not[11]
 L battery/0/0/B4:charge_or_not[12]
 L battery/0/0/B4:charge_or_not[13]
 L battery/0/0/B4:charge_or_not[14]
 L battery/0/0/B4:charge_or_not[15]
 L battery/0/0/B4:charge_or_not[16]
 L battery/0/0/B4:charge_or_not[17]
 L battery/0/0/B4:charge_or_not[18]
 L battery/0/0/B4:charge_or_not[19]
 L battery/0/0/B4:charge_or_not[20]
 L battery/0/0/B4:charge_or_not[21]
 L battery/0/0/B4:charge_or_not[22]
 L battery/0/0/B4:charge_or_not[23]
 L battery/0/0/B4:charge_or_not[24]
 L battery/0/0/B4:charge_or_not[25]
 L battery/0/0/B4:charge_or_not[26]
 L battery/0/0/B4:charge_or_not[27]
 L battery/0/0/B4:charge_or_not[28]
 L battery/0/0/B4:charge_or_not[29]
 L battery/0/0/B4:charge_or_not[30]
 L battery/0/0/B4:charge_or_not[31]
 L battery/0/0/B4:charge_or_not[32]
 L battery/0/0/B4:charge_or_not[33]
 L battery/0/0/B4:charge_or_not[34]
 L battery/0/0/B4:charge_or_not[35]
 L battery/0/0/B4:charge_or_not[36]
 L battery/0/0/B4:charge_or_not[37]
 L battery/0/0/B4:charge_or_not[38]
 L battery/0/0/B4:charge_or_not[39]
 L battery/0/0/B4:charge_or_not[40]
 L battery/0/0/B4:charge_or_not[41]
 L battery/0/0/B4:charge_or_not[42]
 L battery/0/0/B4:charge_or_not[43]
 L battery/0/0/B4:charge_or_not[44]
 L battery/0/0/B4:charge_or_not[45]
 L battery/0/0/B4:charge_or_not[46]
 L battery/0/0/B4:charge_or_not[47]
 L battery/0/0/B4:charge_or_not[48]
 L battery/0/0/B4:charge_or_not[49]
 L battery/0/0/B4:charge_or_not[50]
 L battery/0/0/B4:charge_or_not[51]
 L battery/0/0/B4:charge_or_not[52]
 L battery/0/0/B4:charge_or_not[53]
 L battery/0/0/B4:charge_or_not[54]
 L battery/0/0/B4:charge_or_not[55]
 L battery/0/0/B4:charge_or_not[56]
 L battery/0/0/B4:charge_or_not[57]
 L battery/0/0/B4:charge_or_not[58]
 L battery/0/0/B4:charge_or_not[59]
 L battery/0/0/B4:charge_or_not[60]
 L battery/0/0/B4:charge_or_not[61]
 L battery/0/0/B4:charge_or_not[62]
 L battery/0/0/B4:charge_or_not[63]
 L battery/0/0/B4:charge_or_not[64]
 L battery/0/0/B4:charge_or_not[65]
 L battery/0/0/B4:charge_or_not[66]
 L battery/0/0/B4:charge_or_not[67]
 L battery/0/0/B4:charge_or_not[68]
 L battery/0/0/B4:charge_or_not[69]
 L battery/0/0/B4:charge_or_not[70]
 L battery/0/0/B4:charge_or_not[71]
 L battery/0/0/B4:charge_or_not[72]
 L battery/0/0/B4:charge_or_not[73]
 L battery/0/0/B4:charge_or_not[74]
 L battery/0/0/B4:charge_or_not[75]
 L battery/0/0/B4:charge_or_not[76]
 L battery/0/0/B4:charge_or_not[77]
 L battery/0/0/B4:charge_or_not[78]
 L battery/0/0/B4:charge_or_not[79]
 L battery/0/0/B4:charge_or_not[80]
 L battery/0/0/B4:charge_or_not[81]
 L battery/0/0/B4:charge_or_not[82]
 L battery/0/0/B4:charge_or_not[83]
 L battery/0/0/B4:charge_or_not[84]
 L battery/0/0/B4:charge_or_not[85]
 L battery/0/0/B4:charge_or_not[86]
 L battery/0/0/B4:charge_or_not[87]
 L battery/0/0/B4:charge_or_not[88]
 L battery/0/0/B4:charge_or_not[89]
 L battery/0/0/B4:charge_or_not[90]
 L battery/0/0/B4:charge_or_not[91]
 L battery/0/0/B4:charge_or_not[92]
 L battery/0/0/B4:charge_or_not[93]
 L battery/0/0/B4:charge_or_not[94]
 L battery/0/0/B4:charge_or_not[95]
 L battery/0/0/B4:discharge_or_not[0]
 L battery/0/0/B4:discharge_or_not[1]
 L battery/0/0/B4:discharge_or_not[2]
 L battery/0/0/B4:discharge_or_not[3]
 L battery/0/0/B4:discharge_or_not[4]
 L battery/0/0/B4:discharge_or_not[5]
 L battery/0/0/B4:discharge_or_not[6]
 L battery/0/0/B4:discharge_or_not[7]
 L battery/0/0/B4:discharge_or_not[8]
 L battery/0/0/B4:discharge_or_not[9]
 L battery/0/0/B4:discharge_or_not[10]
 L battery/0/0/B4:discharge_or_not[11]
 L battery/0/0/B4:discharge_or_not[12]
 L battery/0/0/B4:discharge_or_not[13]
 L battery/0/0/B4:discharge_or_not[14]
 L battery/0/0/B4:discharge_or_not[15]
 L battery/0/0/B4:discharge_or_not[16]
 L battery/0/0/B4:discharge_or_not[17]
 L battery/0/0/B4:discharge_or_not[18]
 L battery/0/0/B4:discharge_or_not[19]
 L battery/0/0/B4:discharge_or_not[20]
 L battery/0/0/B4:discharge_or_not[21]
 L battery/0/0/B4:discharge_or_not[22]
 L battery/0/0/B4:discharge_or_not[23]
 L battery/0/0/B4:discharge_or_not[24]
 L battery/0/0/B4:discharge_or_not[25]
 L battery/0/0/B4:discharge_or_not[26]
 L battery/0/0/B4:discharge_or_not[27]
 L battery/0/0/B4:discharge_or_not[28]
 L battery/0/0/B4:discharge_or_not[29]
 L battery/0/0/B4:discharge_or_not[30]
 L battery/0/0/B4:discharge_or_not[31]
 L battery/0/0/B4:discharge_or_not[32]
 L battery/0/0/B4:discharge_or_not[33]
 L battery/0/0/B4:discharge_or_not[34]
 L battery/0/0/B4:discharge_or_not[35]
 L battery/0/0/B4:discharge_or_not[36]
 L battery/0/0/B4:discharge_or_not[37]
 L battery/0/0/B4:discharge_or_not[38]
 L battery/0/0/B4:discharge_or_not[39]
 L battery/0/0/B4:discharge_or_not[40]
 L battery/0/0/B4:discharge_or_not[41]
 L battery/0/0/B4:discharge_or_not[42]
 L battery/0/0/B4:discharge_or_not[43]
 L battery/0/0/B4:discharge_or_not[44]
 L battery/0/0/B4:discharge_or_not[45]
 L battery/0/0/B4:discharge_or_not[46]
 L battery/0/0/B4:discharge_or_not[47]
 L battery/0/0/B4:discharge_or_not[48]
 L battery/0/0/B4:discharge_or_not[49]
 L battery/0/0/B4:discharge_or_not[50]
 L battery/0/0/B4:discharge_or_not[51]
 L battery/0/0/B4:discharge_or_not[52]
 L battery/0/0/B4:discharge_or_not[53]
 L battery/0/0/B4:discharge_or_not[54]
 L battery/0/0/B4:discharge_or_not[55]
 L battery/0/0/B4:discharge_or_not[56]
 L battery/0/0/B4:discharge_or_not[57]
 L battery/0/0/B4:discharge_or_not[58]
 L battery/0/0/B4:discharge_or_not[59]
 L battery/0/0/B4:discharge_or_not[60]
 L battery/0/0/B4:discharge_or_not[61]
 L battery/0/0/B4:discharge_or_not[62]
 L battery/0/0/B4:discharge_or_not[63]
 L battery/0/0/B4:discharge_or_not[64]
 L battery/0/0/B4:discharge_or_not[65]
 L battery/0/0/B4:discharge_or_not[66]
 L battery/0/0/B4:discharge_or_not[67]
 L battery/0/0/B4:discharge_or_not[68]
 L battery/0/0/B4:discharge_or_not[69]
 L battery/0/0/B4:discharge_or_not[70]
 L battery/0/0/B4:discharge_or_not[71]
 L battery/0/0/B4:discharge_or_not[72]
 L battery/0/0/B4:discharge_or_not[73]
 L battery/0/0/B4:discharge_or_not[74]
 L battery/0/0/B4:discharge_or_not[75]
 L battery/0/0/B4:discharge_or_not[76]
 L battery/0/0/B4:discharge_or_not[77]
 L battery/0/0/B4:discharge_or_not[78]
 L battery/0/0/B4:discharge_or_not[79]
 L battery/0/0/B4:discharge_or_not[80]
 L battery/0/0/B4:discharge_or_not[81]
 L battery/0/0/B4:discharge_or_not[82]
 L battery/0/0/B4:discharge_or_not[83]
 L battery/0/0/B4:discharge_or_not[84]
 L battery/0/0/B4:discharge_or_not[85]
 L battery/0/0/B4:discharge_or_not[86]
 L battery/0/0/B4:discharge_or_not[87]
 L battery/0/0/B4:discharge_or_not[88]
 L battery/0/0/B4:discharge_or_not[89]
 L battery/0/0/B4:discharge_or_not[90]
 L battery/0/0/B4:discharge_or_not[91]
 L battery/0/0/B4:discharge_or_not[92]
 L battery/0/0/B4:discharge_or_not[93]
 L battery/0/0/B4:discharge_or_not[94]
 L battery/0/0/B4:discharge_or_not[95]
 L ev_charging/0/0/E3:fits
 L ev_charging/0/0/E4:must
 L ev_charging/0/0/E7:on_least[0]
 L ev_charging/0/0/E7:on_least[1]
 L ev_charging/0/0/E7:on_least[2]
 L ev_charging/0/0/E7:on_least[3]
 L ev_charging/0/0/E7:on_least[4]
 L ev_charging/0/0/E7:on_least[5]
 L ev_charging/0/0/E7:on_least[6]
 L ev_charging/0/0/E7:on_least[7]
 L ev_charging/0/0/E7:on_least[8]
 L ev_charging/0/0/E7:on_least[9]
 L ev_charging/0/0/E7:on_least[10]
 L ev_charging/0/0/E7:on_least[11]
 L ev_charging/0/0/E7:on_least[12]
 L ev_charging/0/0/E7:on_least[13]
 L ev_charging/0/0/E7:on_least[14]
 L ev_charging/0/0/E7:on_least[15]
 L ev_charging/0/0/E7:on_least[16]
 L ev_charging/0/0/E7:on_least[17]
 L ev_charging/0/0/E7:on_least[18]
 L ev_charging/0/0/E7:on_least[19]
 L ev_charging/0/0/E7:on_least[20]
 L ev_charging/0/0/E7:on_least[21]
 L ev_charging/0/0/E7:on_least[22]
 L ev_charging/0/0/E7:on_least[23]
 L ev_charging/0/0/E7:on_least[24]
 L ev_charging/0/0/E7:on_least[25]
 L ev_charging/0/0/E7:on_least[26]
 L ev_charging/0/0/E7:on_least[27]
 L ev_charging/0/0/E7:on_least[28]
 L ev_charging/0/0/E7:on_least[29]
 L ev_charging/0/0/E7:on_least[30]
 L ev_charging/0/0/E7:on_least[31]
 L ev_charging/0/0/E7:on_least[32]
 L ev_charging/0/0/E7:on_least[33]
 L ev_charging/0/0/E7:on_limit[0]
 L ev_charging/0/0/E7:on_limit[1]
 L ev_charging/0/0/E7:on_limit[2]
 L ev_charging/0/0/E7:on_limit[3]
 L ev_charging/0/0/E7:on_limit[4]
 L ev_charging/0/0/E7:on_limit[5]
 L ev_charging/0/0/E7:on_limit[6]
 L ev_charging/0/0/E7:on_limit[7]
 L ev_charging/0/0/E7:on_limit[8]
 L ev_charging/0/0/E7:on_limit[9]
 L ev_charging/0/0/E7:on_limit[10]
 L ev_charging/0/0/E7:on_limit[11]
 L ev_charging/0/0/E7:on_limit[12]
 L ev_charging/0/0/E7:on_limit[13]
 L ev_charging/0/0/E7:on_limit[14]
 L ev_charging/0/0/E7:on_limit[15]
 L ev_charging/0/0/E7:on_limit[16]
 L ev_charging/0/0/E7:on_limit[17]
 L ev_charging/0/0/E7:on_limit[18]
 L ev_charging/0/0/E7:on_limit[19]
 L ev_charging/0/0/E7:on_limit[20]
 L ev_charging/0/0/E7:on_limit[21]
 L ev_charging/0/0/E7:on_limit[22]
 L ev_charging/0/0/E7:on_limit[23]
 L ev_charging/0/0/E7:on_limit[24]
 L ev_charging/0/0/E7:on_limit[25]
 L ev_charging/0/0/E7:on_limit[26]
 L ev_charging/0/0/E7:on_limit[27]
 L ev_charging/0/0/E7:on_limit[28]
 L ev_charging/0/0/E7:on_limit[29]
 L ev_charging/0/0/E7:on_limit[30]
 L ev_charging/0/0/E7:on_limit[31]
 L ev_charging/0/0/E7:on_limit[32]
 L ev_charging/0/0/E7:on_limit[33]
 L ev_charging/0/1/E3:fits
 L ev_charging/0/1/E4:must
 L ev_charging/0/1/E7:on_least[0]
 L ev_charging/0/1/E7:on_least[1]
 L ev_charging/0/1/E7:on_least[2]
 L ev_charging/0/1/E7:on_least[3]
 L ev_charging/0/1/E7:on_least[4]
 L ev_charging/0/1/E7:on_least[5]
 L ev_charging/0/1/E7:on_least[6]
 L ev_charging/0/1/E7:on_least[7]
 L ev_charging/0/1/E7:on_least[8]
 L ev_charging/0/1/E7:on_least[9]
 L ev_charging/0/1/E7:on_least[10]
 L ev_charging/0/1/E7:on_least[11]
 L ev_charging/0/1/E7:on_least[12]
 L ev_charging/0/1/E7:on_least[13]
 L ev_charging/0/1/E7:on_least[14]
 L ev_charging/0/1/E7:on_least[15]
 L ev_charging/0/1/E7:on_least[16]
 L ev_charging/0/1/E7:on_least[17]
 L ev_charging/0/1/E7:on_least[18]
 L ev_charging/0/1/E7:on_least[19]
 L ev_charging/0/1/E7:on_least[20]
 L ev_charging/0/1/E7:on_least[21]
 L ev_charging/0/1/E7:on_least[22]
 L ev_charging/0/1/E7:on_least[23]
 L ev_charging/0/1/E7:on_least[24]
 L ev_charging/0/1/E7:on_least[25]
 L ev_charging/0/1/E7:on_least[26]
 L ev_charging/0/1/E7:on_least[27]
 L ev_charging/0/1/E7:on_least[28]
 L ev_charging/0/1/E7:on_least[29]
 L ev_charging/0/1/E7:on_least[30]
 L ev_charging/0/1/E7:on_least[31]
 L ev_charging/0/1/E7:on_limit[0]
 L ev_charging/0/1/E7:on_limit[1]
 L ev_charging/0/1/E7:on_limit[2]
 L ev_charging/0/1/E7:on_limit[3]
 L ev_charging/0/1/E7:on_limit[4]
 L ev_charging/0/1/E7:on_limit[5]
 L ev_charging/0/1/E7:on_limit[6]
 L ev_charging/0/1/E7:on_limit[7]
 L ev_charging/0/1/E7:on_limit[8]
 L ev_charging/0/1/E7:on_limit[9]
 L ev_charging/0/1/E7:on_limit[10]
 L ev_charging/0/1/E7:on_limit[11]
 L ev_charging/0/1/E7:on_limit[12]
 L ev_charging/0/1/E7:on_limit[13]
 L ev_charging/0/1/E7:on_limit[14]
 L ev_charging/0/1/E7:on_limit[15]
 L ev_charging/0/1/E7:on_limit[16]
 L ev_charging/0/1/E7:on_limit[17]
 L ev_charging/0/1/E7:on_limit[18]
 L ev_charging/0/1/E7:on_limit[19]
 L ev_charging/0/1/E7:on_limit[20]
 L ev_charging/0/1/E7:on_limit[21]
 L ev_charging/0/1/E7:on_limit[22]
 L ev_charging/0/1/E7:on_limit[23]
 L ev_charging/0/1/E7:on_limit[24]
 L ev_charging/0/1/E7:on_limit[25]
 L ev_charging/0/1/E7:on_limit[26]
 L ev_charging/0/1/E7:on_limit[27]
 L ev_charging/0/1/E7:on_limit[28]
 L ev_charging/0/1/E7:on_limit[29]
 L ev_charging/0/1/E7:on_limit[30]
 L ev_charging/0/1/E7:on_limit[31]
 L ev_charging/0/2/E3:fits
 L ev_charging/0/2/E4:must
 L ev_charging/0/2/E7:on_least[0]
 L ev_charging/0/2/E7:on_least[1]
 L ev_charging/0/2/E7:on_least[2]
 L ev_charging/0/2/E7:on_least[3]
 L ev_charging/0/2/E7:on_least[4]
 L ev_charging/0/2/E7:on_least[5]
 L ev_charging/0/2/E7:on_least[6]
 L ev_charging/0/2/E7:on_least[7]
 L ev_charging/0/2/E7:on_least[8]
 L ev_charging/0/2/E7:on_least[9]
 L ev_charging/0/2/E7:on_least[10]
 L ev_charging/0/2/E7:on_least[11]
 L ev_charging/0/2/E7:on_least[12]
 L ev_charging/0/2/E7:on_least[13]
 L ev_charging/0/2/E7:on_least[14]
 L ev_charging/0/2/E7:on_least[15]
 L ev_charging/0/2/E7:on_least[16]
 L ev_charging/0/2/E7:on_least[17]
 L ev_charging/0/2/E7:on_least[18]
 L ev_charging/0/2/E7:on_least[19]
 L ev_charging/0/2/E7:on_least[20]
 L ev_charging/0/2/E7:on_least[21]
 L ev_charging/0/2/E7:on_least[22]
 L ev_charging/0/2/E7:on_least[23]
 L ev_charging/0/2/E7:on_least[24]
 L ev_charging/0/2/E7:on_least[25]
 L ev_charging/0/2/E7:on_least[26]
 L ev_charging/0/2/E7:on_least[27]
 L ev_charging/0/2/E7:on_least[28]
 L ev_charging/0/2/E7:on_least[29]
 L ev_charging/0/2/E7:on_least[30]
 L ev_charging/0/2/E7:on_least[31]
 L ev_charging/0/2/E7:on_limit[0]
 L ev_charging/0/2/E7:on_limit[1]
 L ev_charging/0/2/E7:on_limit[2]
 L ev_charging/0/2/E7:on_limit[3]
 L ev_charging/0/2/E7:on_limit[4]
 L ev_charging/0/2/E7:on_limit[5]
 L ev_charging/0/2/E7:on_limit[6]
 L ev_charging/0/2/E7:on_limit[7]
 L ev_charging/0/2/E7:on_limit[8]
 L ev_charging/0/2/E7:on_limit[9]
 L ev_charging/0/2/E7:on_limit[10]
 L ev_charging/0/2/E7:on_limit[11]
 L ev_charging/0/2/E7:on_limit[12]
 L ev_charging/0/2/E7:on_limit[13]
 L ev_charging/0/2/E7:on_limit[14]
 L ev_charging/0/2/E7:on_limit[15]
 L ev_charging/0/2/E7:on_limit[16]
 L ev_charging/0/2/E7:on_limit[17]
 L ev_charging/0/2/E7:on_limit[18]
 L ev_charging/0/2/E7:on_limit[19]
 L ev_charging/0/2/E7:on_limit[20]
 L ev_charging/0/2/E7:on_limit[21]
 L ev_charging/0/2/E7:on_limit[22]
 L ev_charging/0/2/E7:on_limit[23]
 L ev_charging/0/2/E7:on_limit[24]
 L ev_charging/0/2/E7:on_limit[25]
 L ev_charging/0/2/E7:on_limit[26]
 L ev_charging/0/2/E7:on_limit[27]
 L ev_charging/0/2/E7:on_limit[28]
 L ev_charging/0/2/E7:on_limit[29]
 L ev_charging/0/2/E7:on_limit[30]
 L ev_charging/0/2/E7:on_limit[31]
 L ev_charging/0/3/E3:fits
 L ev_charging/0/3/E4:must
 L ev_charging/0/3/E7:on_least[0]
 L ev_charging/0/3/E7:on_least[1]
 L ev_charging/0/3/E7:on_least[2]
 L ev_charging/0/3/E7:on_least[3]
 L ev_charging/0/3/E7:on_least[4]
 L ev_charging/0/3/E7:on_least[5]
 L ev_charging/0/3/E7:on_least[6]
 L ev_charging/0/3/E7:on_least[7]
 L ev_charging/0/3/E7:on_least[8]
 L ev_charging/0/3/E7:on_least[9]
 L ev_charging/0/3/E7:on_least[10]
 L ev_charging/0/3/E7:on_least[11]
 L ev_charging/0/3/E7:on_least[12]
 L ev_charging/0/3/E7:on_least[13]
 L ev_charging/0/3/E7:on_least[14]
 L ev_charging/0/3/E7:on_least[15]
 L ev_charging/0/3/E7:on_least[16]
 L ev_charging/0/3/E7:on_least[17]
 L ev_charging/0/3/E7:on_least[18]
 L ev_charging/0/3/E7:on_least[19]
 L ev_charging/0/3/E7:on_least[20]
 L ev_charging/0/3/E7:on_least[21]
 L ev_charging/0/3/E7:on_least[22]
 L ev_charging/0/3/E7:on_least[23]
 L ev_charging/0/3/E7:on_least[24]
 L ev_charging/0/3/E7:on_least[25]
 L ev_charging/0/3/E7:on_least[26]
 L ev_charging/0/3/E7:on_least[27]
 L ev_charging/0/3/E7:on_least[28]
 L ev_charging/0/3/E7:on_least[29]
 L ev_charging/0/3/E7:on_least[30]
 L ev_charging/0/3/E7:on_least[31]
 L ev_charging/0/3/E7:on_least[32]
 L ev_charging/0/3/E7:on_limit[0]
 L ev_charging/0/3/E7:on_limit[1]
 L ev_charging/0/3/E7:on_limit[2]
 L ev_charging/0/3/E7:on_limit[3]
 L ev_charging/0/3/E7:on_limit[4]
 L ev_charging/0/3/E7:on_limit[5]
 L ev_charging/0/3/E7:on_limit[6]
 L ev_charging/0/3/E7:on_limit[7]
 L ev_charging/0/3/E7:on_limit[8]
 L ev_charging/0/3/E7:on_limit[9]
 L ev_charging/0/3/E7:on_limit[10]
 L ev_charging/0/3/E7:on_limit[11]
 L ev_charging/0/3/E7:on_limit[12]
 L ev_charging/0/3/E7:on_limit[13]
 L ev_charging/0/3/E7:on_limit[14]
 L ev_charging/0/3/E7:on_limit[15]
 L ev_charging/0/3/E7:on_limit[16]
 L ev_charging/0/3/E7:on_limit[17]
 L ev_charging/0/3/E7:on_limit[18]
 L ev_charging/0/3/E7:on_limit[19]
 L ev_charging/0/3/E7:on_limit[20]
 L ev_charging/0/3/E7:on_limit[21]
 L ev_charging/0/3/E7:on_limit[22]
 L ev_charging/0/3/E7:on_limit[23]
 L ev_charging/0/3/E7:on_limit[24]
 L ev_charging/0/3/E7:on_limit[25]
 L ev_charging/0/3/E7:on_limit[26]
 L ev_charging/0/3/E7:on_limit[27]
 L ev_charging/0/3/E7:on_limit[28]
 L ev_charging/0/3/E7:on_limit[29]
 L ev_charging/0/3/E7:on_limit[30]
 L ev_charging/0/3/E7:on_limit[31]
 L ev_charging/0/3/E7:on_limit[32]
 L ev_charging/0/4/E3:fits
 L ev_charging/0/4/E4:must
 L ev_charging/0/4/E7:on_least[0]
 L ev_charging/0/4/E7:on_least[1]
 L ev_charging/0/4/E7:on_least[2]
 L ev_charging/0/4/E7:on_least[3]
 L ev_charging/0/4/E7:on_least[4]
 L ev_charging/0/4/E7:on_least[5]
 L ev_charging/0/4/E7:on_least[6]
 L ev_charging/0/4/E7:on_least[7]
 L ev_charging/0/4/E7:on_least[8]
 L ev_charging/0/4/E7:on_least[9]
 L ev_charging/0/4/E7:on_least[10]
 L ev_charging/0/4/E7:on_least[11]
 L ev_charging/0/4/E7:on_least[12]
 L ev_charging/0/4/E7:on_least[13]
 L ev_charging/0/4/E7:on_least[14]
 L ev_charging/0/4/E7:on_least[15]
 L ev_charging/0/4/E7:on_least[16]
 L ev_charging/0/4/E7:on_least[17]
 L ev_charging/0/4/E7:on_least[18]
 L ev_charging/0/4/E7:on_least[19]
 L ev_charging/0/4/E7:on_least[20]
 L ev_charging/0/4/E7:on_least[21]
 L ev_charging/0/4/E7:on_least[22]
 L ev_charging/0/4/E7:on_least[23]
 L ev_charging/0/4/E7:on_least[24]
 L ev_charging/0/4/E7:on_least[25]
 L ev_charging/0/4/E7:on_least[26]
 L ev_charging/0/4/E7:on_least[27]
 L ev_charging/0/4/E7:on_least[28]
 L ev_charging/0/4/E7:on_least[29]
 L ev_charging/0/4/E7:on_limit[0]
 L ev_charging/0/4/E7:on_limit[1]
 L ev_charging/0/4/E7:on_limit[2]
 L ev_charging/0/4/E7:on_limit[3]
 L ev_charging/0/4/E7:on_limit[4]
 L ev_charging/0/4/E7:on_limit[5]
 L ev_charging/0/4/E7:on_limit[6]
 L ev_charging/0/4/E7:on_limit[7]
 L ev_charging/0/4/E7:on_limit[8]
 L ev_charging/0/4/E7:on_limit[9]
 L ev_charging/0/4/E7:on_limit[10]
 L ev_charging/0/4/E7:on_limit[11]
 L ev_charging/0/4/E7:on_limit[12]
 L ev_charging/0/4/E7:on_limit[13]
 L ev_charging/0/4/E7:on_limit[14]
 L ev_charging/0/4/E7:on_limit[15]
 L ev_charging/0/4/E7:on_limit[16]
 L ev_charging/0/4/E7:on_limit[17]
 L ev_charging/0/4/E7:on_limit[18]
 L ev_charging/0/4/E7:on_limit[19]
 L ev_charging/0/4/E7:on_limit[20]
 L ev_charging/0/4/E7:on_limit[21]
 L ev_charging/0/4/E7:on_limit[22]
 L ev_charging/0/4/E7:on_limit[23]
 L ev_charging/0/4/E7:on_limit[24]
 L ev_charging/0/4/E7:on_limit[25]
 L ev_charging/0/4/E7:on_limit[26]
 L ev_charging/0/4/E7:on_limit[27]
 L ev_charging/0/4/E7:on_limit[28]
 L ev_charging/0/4/E7:on_limit[29]
 L ev_charging/1/0/E3:fits
 L ev_charging/1/0/E7:on_least[68]
 L ev_charging/1/0/E7:on_least[69]
 L ev_charging/1/0/E7:on_least[70]
 L ev_charging/1/0/E7:on_least[71]
 L ev_charging/1/0/E7:on_least[72]
 L ev_charging/1/0/E7:on_least[73]
 L ev_charging/1/0/E7:on_least[74]
 L ev_charging/1/0/E7:on_least[75]
 L ev_charging/1/0/E7:on_least[76]
 L ev_charging/1/0/E7:on_least[77]
 L ev_charging/1/0/E7:on_least[78]
 L ev_charging/1/0/E7:on_least[79]
 L ev_charging/1/0/E7:on_least[80]
 L ev_charging/1/0/E7:on_least[81]
 L ev_charging/1/0/E7:on_least[82]
 L ev_charging/1/0/E7:on_least[83]
 L ev_charging/1/0/E7:on_least[84]
 L ev_charging/1/0/E7:on_least[85]
 L ev_charging/1/0/E7:on_least[86]
 L ev_charging/1/0/E7:on_least[87]
 L ev_charging/1/0/E7:on_least[88]
 L ev_charging/1/0/E7:on_least[89]
 L ev_charging/1/0/E7:on_least[90]
 L ev_charging/1/0/E7:on_least[91]
 L ev_charging/1/0/E7:on_least[92]
 L ev_charging/1/0/E7:on_least[93]
 L ev_charging/1/0/E7:on_least[94]
 L ev_charging/1/0/E7:on_least[95]
 L ev_charging/1/0/E7:on_limit[68]
 L ev_charging/1/0/E7:on_limit[69]
 L ev_charging/1/0/E7:on_limit[70]
 L ev_charging/1/0/E7:on_limit[71]
 L ev_charging/1/0/E7:on_limit[72]
 L ev_charging/1/0/E7:on_limit[73]
 L ev_charging/1/0/E7:on_limit[74]
 L ev_charging/1/0/E7:on_limit[75]
 L ev_charging/1/0/E7:on_limit[76]
 L ev_charging/1/0/E7:on_limit[77]
 L ev_charging/1/0/E7:on_limit[78]
 L ev_charging/1/0/E7:on_limit[79]
 L ev_charging/1/0/E7:on_limit[80]
 L ev_charging/1/0/E7:on_limit[81]
 L ev_charging/1/0/E7:on_limit[82]
 L ev_charging/1/0/E7:on_limit[83]
 L ev_charging/1/0/E7:on_limit[84]
 L ev_charging/1/0/E7:on_limit[85]
 L ev_charging/1/0/E7:on_limit[86]
 L ev_charging/1/0/E7:on_limit[87]
 L ev_charging/1/0/E7:on_limit[88]
 L ev_charging/1/0/E7:on_limit[89]
 L ev_charging/1/0/E7:on_limit[90]
 L ev_charging/1/0/E7:on_limit[91]
 L ev_charging/1/0/E7:on_limit[92]
 L ev_charging/1/0/E7:on_limit[93]
 L ev_charging/1/0/E7:on_limit[94]
 L ev_charging/1/0/E7:on_limit[95]
 L ev_charging/1/0/E9:carried
 L ev_charging/1/1/E3:fits
 L ev_charging/1/1/E7:on_least[71]
 L ev_charging/1/1/E7:on_least[72]
 L ev_charging/1/1/E7:on_least[73]
 L ev_charging/1/1/E7:on_least[74]
 L ev_charging/1/1/E7:on_least[75]
 L ev_charging/1/1/E7:on_least[76]
 L ev_charging/1/1/E7:on_least[77]
 L ev_charging/1/1/E7:on_least[78]
 L ev_charging/1/1/E7:on_least[79]
 L ev_charging/1/1/E7:on_least[80]
 L ev_charging/1/1/E7:on_least[81]
 L ev_charging/1/1/E7:on_least[82]
 L ev_charging/1/1/E7:on_least[83]
 L ev_charging/1/1/E7:on_least[84]
 L ev_charging/1/1/E7:on_least[85]
 L ev_charging/1/1/E7:on_least[86]
 L ev_charging/1/1/E7:on_least[87]
 L ev_charging/1/1/E7:on_least[88]
 L ev_charging/1/1/E7:on_least[89]
 L ev_charging/1/1/E7:on_least[90]
 L ev_charging/1/1/E7:on_least[91]
 L ev_charging/1/1/E7:on_least[92]
 L ev_charging/1/1/E7:on_least[93]
 L ev_charging/1/1/E7:on_least[94]
 L ev_charging/1/1/E7:on_least[95]
 L ev_charging/1/1/E7:on_limit[71]
 L ev_charging/1/1/E7:on_limit[72]
 L ev_charging/1/1/E7:on_limit[73]
 L ev_charging/1/1/E7:on_limit[74]
 L ev_charging/1/1/E7:on_limit[75]
 L ev_charging/1/1/E7:on_limit[76]
 L ev_charging/1/1/E7:on_limit[77]
 L ev_charging/1/1/E7:on_limit[78]
 L ev_charging/1/1/E7:on_limit[79]
 L ev_charging/1/1/E7:on_limit[80]
 L ev_charging/1/1/E7:on_limit[81]
 L ev_charging/1/1/E7:on_limit[82]
 L ev_charging/1/1/E7:on_limit[83]
 L ev_charging/1/1/E7:on_limit[84]
 L ev_charging/1/1/E7:on_limit[85]
 L ev_charging/1/1/E7:on_limit[86]
 L ev_charging/1/1/E7:on_limit[87]
 L ev_charging/1/1/E7:on_limit[88]
 L ev_charging/1/1/E7:on_limit[89]
 L ev_charging/1/1/E7:on_limit[90]
 L ev_charging/1/1/E7:on_limit[91]
 L ev_charging/1/1/E7:on_limit[92]
 L ev_charging/1/1/E7:on_limit[93]
 L ev_charging/1/1/E7:on_limit[94]
 L ev_charging/1/1/E7:on_limit[95]
 L ev_charging/1/1/E9:carried
 L ev_charging/1/2/E3:fits
 L ev_charging/1/2/E7:on_least[72]
 L ev_charging/1/2/E7:on_least[73]
 L ev_charging/1/2/E7:on_least[74]
 L ev_charging/1/2/E7:on_least[75]
 L ev_charging/1/2/E7:on_least[76]
 L ev_charging/1/2/E7:on_least[77]
 L ev_charging/1/2/E7:on_least[78]
 L ev_charging/1/2/E7:on_least[79]
 L ev_charging/1/2/E7:on_least[80]
 L ev_charging/1/2/E7:on_least[81]
 L ev_charging/1/2/E7:on_least[82]
 L ev_charging/1/2/E7:on_least[83]
 L ev_charging/1/2/E7:on_least[84]
 L ev_charging/1/2/E7:on_least[85]
 L ev_charging/1/2/E7:on_least[86]
 L ev_charging/1/2/E7:on_least[87]
 L ev_charging/1/2/E7:on_least[88]
 L ev_charging/1/2/E7:on_least[89]
 L ev_charging/1/2/E7:on_least[90]
 L ev_charging/1/2/E7:on_least[91]
 L ev_charging/1/2/E7:on_least[92]
 L ev_charging/1/2/E7:on_least[93]
 L ev_charging/1/2/E7:on_least[94]
 L ev_charging/1/2/E7:on_least[95]
 L ev_charging/1/2/E7:on_limit[72]
 L ev_charging/1/2/E7:on_limit[73]
 L ev_charging/1/2/E7:on_limit[74]
 L ev_charging/1/2/E7:on_limit[75]
 L ev_charging/1/2/E7:on_limit[76]
 L ev_charging/1/2/E7:on_limit[77]
 L ev_charging/1/2/E7:on_limit[78]
 L ev_charging/1/2/E7:on_limit[79]
 L ev_charging/1/2/E7:on_limit[80]
 L ev_charging/1/2/E7:on_limit[81]
 L ev_charging/1/2/E7:on_limit[82]
 L ev_charging/1/2/E7:on_limit[83]
 L ev_charging/1/2/E7:on_limit[84]
 L ev_charging/1/2/E7:on_limit[85]
 L ev_charging/1/2/E7:on_limit[86]
 L ev_charging/1/2/E7:on_limit[87]
 L ev_charging/1/2/E7:on_limit[88]
 L ev_charging/1/2/E7:on_limit[89]
 L ev_charging/1/2/E7:on_limit[90]
 L ev_charging/1/2/E7:on_limit[91]
 L ev_charging/1/2/E7:on_limit[92]
 L ev_charging/1/2/E7:on_limit[93]
 L ev_charging/1/2/E7:on_limit[94]
 L ev_charging/1/2/E7:on_limit[95]
 L ev_charging/1/2/E9:carried
 L ev_charging/1/3/E3:fits
 L ev_charging/1/3/E7:on_least[73]
 L ev_charging/1/3/E7:on_least[74]
 L ev_charging/1/3/E7:on_least[75]
 L ev_charging/1/3/E7:on_least[76]
 L ev_charging/1/3/E7:on_least[77]
 L ev_charging/1/3/E7:on_least[78]
 L ev_charging/1/3/E7:on_least[79]
 L ev_charging/1/3/E7:on_least[80]
 L ev_charging/1/3/E7:on_least[81]
 L ev_charging/1/3/E7:on_least[82]
 L ev_charging/1/3/E7:on_least[83]
 L ev_charging/1/3/E7:on_least[84]
 L ev_charging/1/3/E7:on_least[85]
 L ev_charging/1/3/E7:on_least[86]
 L ev_charging/1/3/E7:on_least[87]
 L ev_charging/1/3/E7:on_least[88]
 L ev_charging/1/3/E7:on_least[89]
 L ev_charging/1/3/E7:on_least[90]
 L ev_charging/1/3/E7:on_least[91]
 L ev_charging/1/3/E7:on_least[92]
 L ev_charging/1/3/E7:on_least[93]
 L ev_charging/1/3/E7:on_least[94]
 L ev_charging/1/3/E7:on_least[95]
 L ev_charging/1/3/E7:on_limit[73]
 L ev_charging/1/3/E7:on_limit[74]
 L ev_charging/1/3/E7:on_limit[75]
 L ev_charging/1/3/E7:on_limit[76]
 L ev_charging/1/3/E7:on_limit[77]
 L ev_charging/1/3/E7:on_limit[78]
 L ev_charging/1/3/E7:on_limit[79]
 L ev_charging/1/3/E7:on_limit[80]
 L ev_charging/1/3/E7:on_limit[81]
 L ev_charging/1/3/E7:on_limit[82]
 L ev_charging/1/3/E7:on_limit[83]
 L ev_charging/1/3/E7:on_limit[84]
 L ev_charging/1/3/E7:on_limit[85]
 L ev_charging/1/3/E7:on_limit[86]
 L ev_charging/1/3/E7:on_limit[87]
 L ev_charging/1/3/E7:on_limit[88]
 L ev_charging/1/3/E7:on_limit[89]
 L ev_charging/1/3/E7:on_limit[90]
 L ev_charging/1/3/E7:on_limit[91]
 L ev_charging/1/3/E7:on_limit[92]
 L ev_charging/1/3/E7:on_limit[93]
 L ev_charging/1/3/E7:on_limit[94]
 L ev_charging/1/3/E7:on_limit[95]
 L ev_charging/1/3/E9:carried
 L ev_charging/1/4/E3:fits
 L ev_charging/1/4/E7:on_least[76]
 L ev_charging/1/4/E7:on_least[77]
 L ev_charging/1/4/E7:on_least[78]
 L ev_charging/1/4/E7:on_least[79]
 L ev_charging/1/4/E7:on_least[80]
 L ev_charging/1/4/E7:on_least[81]
 L ev_charging/1/4/E7:on_least[82]
 L ev_charging/1/4/E7:on_least[83]
 L ev_charging/1/4/E7:on_least[84]
 L ev_charging/1/4/E7:on_least[85]
 L ev_charging/1/4/E7:on_least[86]
 L ev_charging/1/4/E7:on_least[87]
 L ev_charging/1/4/E7:on_least[88]
 L ev_charging/1/4/E7:on_least[89]
 L ev_charging/1/4/E7:on_least[90]
 L ev_charging/1/4/E7:on_least[91]
 L ev_charging/1/4/E7:on_least[92]
 L ev_charging/1/4/E7:on_least[93]
 L ev_charging/1/4/E7:on_least[94]
 L ev_charging/1/4/E7:on_least[95]
 L ev_charging/1/4/E7:on_limit[76]
 L ev_charging/1/4/E7:on_limit[77]
 L ev_charging/1/4/E7:on_limit[78]
 L ev_charging/1/4/E7:on_limit[79]
 L ev_charging/1/4/E7:on_limit[80]
 L ev_charging/1/4/E7:on_limit[81]
 L ev_charging/1/4/E7:on_limit[82]
 L ev_charging/1/4/E7:on_limit[83]
 L ev_charging/1/4/E7:on_limit[84]
 L ev_charging/1/4/E7:on_limit[85]
 L ev_charging/1/4/E7:on_limit[86]
 L ev_charging/1/4/E7:on_limit[87]
 L ev_charging/1/4/E7:on_limit[88]
 L ev_charging/1/4/E7:on_limit[89]
 L ev_charging/1/4/E7:on_limit[90]
 L ev_charging/1/4/E7:on_limit[91]
 L ev_charging/1/4/E7:on_limit[92]
 L ev_charging/1/4/E7:on_limit[93]
 L ev_charging/1/4/E7:on_limit[94]
 L ev_charging/1/4/E7:on_limit[95]
 L ev_charging/1/4/E9:carried
 L ev_charging/station/0/E8:shared_most[0]
 L ev_charging/station/0/E8:shared_most[1]
 L ev_charging/station/0/E8:shared_most[2]
 L ev_charging/station/0/E8:shared_most[3]
 L ev_charging/station/0/E8:shared_most[4]
 L ev_charging/station/0/E8:shared_most[5]
 L ev_charging/station/0/E8:shared_most[6]
 L ev_charging/station/0/E8:shared_most[7]
 L ev_charging/station/0/E8:shared_most[8]
 L ev_charging/station/0/E8:shared_most[9]
 L ev_charging/station/0/E8:shared_most[10]
 L ev_charging/station/0/E8:shared_most[11]
 L ev_charging/station/0/E8:shared_most[12]
 L ev_charging/station/0/E8:shared_most[13]
 L ev_charging/station/0/E8:shared_most[14]
 L ev_charging/station/0/E8:shared_most[15]
 L ev_charging/station/0/E8:shared_most[16]
 L ev_charging/station/0/E8:shared_most[17]
 L ev_charging/station/0/E8:shared_most[18]
 L ev_charging/station/0/E8:shared_most[19]
 L ev_charging/station/0/E8:shared_most[20]
 L ev_charging/station/0/E8:shared_most[21]
 L ev_charging/station/0/E8:shared_most[22]
 L ev_charging/station/0/E8:shared_most[23]
 L ev_charging/station/0/E8:shared_most[24]
 L ev_charging/station/0/E8:shared_most[25]
 L ev_charging/station/0/E8:shared_most[26]
 L ev_charging/station/0/E8:shared_most[27]
 L ev_charging/station/0/E8:shared_most[28]
 L ev_charging/station/0/E8:shared_most[29]
 L ev_charging/station/0/E8:shared_most[30]
 L ev_charging/station/0/E8:shared_most[31]
 L ev_charging/station/0/E8:shared_most[72]
 L ev_charging/station/0/E8:shared_most[73]
 L ev_charging/station/0/E8:shared_most[74]
 L ev_charging/station/0/E8:shared_most[75]
 L ev_charging/station/0/E8:shared_most[76]
 L ev_charging/station/0/E8:shared_most[77]
 L ev_charging/station/0/E8:shared_most[78]
 L ev_charging/station/0/E8:shared_most[79]
 L ev_charging/station/0/E8:shared_most[80]
 L ev_charging/station/0/E8:shared_most[81]
 L ev_charging/station/0/E8:shared_most[82]
 L ev_charging/station/0/E8:shared_most[83]
 L ev_charging/station/0/E8:shared_most[84]
 L ev_charging/station/0/E8:shared_most[85]
 L ev_charging/station/0/E8:shared_most[86]
 L ev_charging/station/0/E8:shared_most[87]
 L ev_charging/station/0/E8:shared_most[88]
 L ev_charging/station/0/E8:shared_most[89]
 L ev_charging/station/0/E8:shared_most[90]
 L ev_charging/station/0/E8:shared_most[91]
 L ev_charging/station/0/E8:shared_most[92]
 L ev_charging/station/0/E8:shared_most[93]
 L ev_charging/station/0/E8:shared_most[94]
 L ev_charging/station/0/E8:shared_most[95]
 E deferrable_load/runs/0/0/D1:runs[0]
 L deferrable_load/runs/0/0/D3:apart[1]
 L deferrable_load/runs/0/0/D3:apart[2]
 L deferrable_load/runs/0/0/D3:apart[3]
 L deferrable_load/runs/0/0/D3:apart[4]
 L deferrable_load/runs/0/0/D3:apart[5]
 L deferrable_load/runs/0/0/D3:apart[6]
 L deferrable_load/runs/0/0/D3:apart[7]
 L deferrable_load/runs/0/0/D3:apart[8]
 L deferrable_load/runs/0/0/D3:apart[9]
 L deferrable_load/runs/0/0/D3:apart[10]
 L deferrable_load/runs/0/0/D3:apart[11]
 L deferrable_load/runs/0/0/D3:apart[12]
 L deferrable_load/runs/0/0/D3:apart[13]
 L deferrable_load/runs/0/0/D3:apart[14]
 L deferrable_load/runs/0/0/D3:apart[15]
 L deferrable_load/runs/0/0/D3:apart[16]
 L deferrable_load/runs/0/0/D3:apart[17]
 L deferrable_load/runs/0/0/D3:apart[18]
 L deferrable_load/runs/0/0/D3:apart[19]
 L deferrable_load/runs/0/0/D3:apart[20]
 L deferrable_load/runs/0/0/D3:apart[21]
 L deferrable_load/runs/0/0/D3:apart[22]
 L deferrable_load/runs/0/0/D3:apart[23]
 L deferrable_load/runs/0/0/D3:apart[24]
 L deferrable_load/runs/0/0/D3:apart[25]
 L deferrable_load/runs/0/0/D3:apart[26]
 L deferrable_load/runs/0/0/D3:apart[27]
 L deferrable_load/runs/0/0/D3:apart[28]
 L deferrable_load/runs/0/0/D3:apart[29]
 L deferrable_load/runs/0/0/D3:apart[30]
 L deferrable_load/runs/0/0/D3:apart[31]
 L deferrable_load/runs/0/0/D3:apart[32]
 L deferrable_load/runs/0/0/D3:apart[33]
 L deferrable_load/runs/0/0/D3:apart[34]
 L deferrable_load/runs/0/0/D3:apart[35]
 L deferrable_load/runs/0/0/D3:apart[36]
 L deferrable_load/runs/0/0/D3:apart[37]
 L deferrable_load/runs/0/0/D3:apart[38]
 L deferrable_load/runs/0/0/D3:apart[39]
 L deferrable_load/runs/0/0/D3:apart[40]
 L deferrable_load/runs/0/0/D3:apart[41]
 L deferrable_load/runs/0/0/D3:apart[42]
 L deferrable_load/runs/0/0/D3:apart[43]
 L deferrable_load/runs/0/0/D3:apart[44]
 L deferrable_load/runs/0/0/D3:apart[45]
 L deferrable_load/runs/0/0/D3:apart[46]
 L deferrable_load/runs/0/0/D3:apart[47]
 L deferrable_load/runs/0/0/D3:apart[48]
 L deferrable_load/runs/0/0/D3:apart[49]
 L deferrable_load/runs/0/0/D3:apart[50]
 L deferrable_load/runs/0/0/D3:apart[51]
 L deferrable_load/runs/0/0/D3:apart[52]
 L deferrable_load/runs/0/0/D3:apart[53]
 L deferrable_load/runs/0/0/D3:apart[54]
 L deferrable_load/runs/0/0/D3:apart[55]
 L deferrable_load/runs/0/0/D3:apart[56]
 L deferrable_load/runs/0/0/D3:apart[57]
 L deferrable_load/runs/0/0/D3:apart[58]
 L deferrable_load/runs/0/0/D3:apart[59]
 L deferrable_load/runs/0/0/D3:apart[60]
 L deferrable_load/runs/0/0/D3:apart[61]
 L deferrable_load/runs/0/0/D3:apart[62]
 L deferrable_load/runs/0/0/D3:apart[63]
 L deferrable_load/runs/0/0/D3:apart[64]
 L deferrable_load/runs/0/0/D3:apart[65]
 L deferrable_load/runs/0/0/D3:apart[66]
 L deferrable_load/runs/0/0/D3:apart[67]
 L deferrable_load/runs/0/0/D3:apart[68]
 L deferrable_load/runs/0/0/D3:apart[69]
 L deferrable_load/runs/0/0/D3:apart[70]
 L deferrable_load/runs/0/0/D3:apart[71]
 L deferrable_load/runs/0/0/D3:apart[72]
 L deferrable_load/runs/0/0/D3:apart[73]
 L deferrable_load/runs/0/0/D3:apart[74]
 L deferrable_load/runs/0/0/D3:apart[75]
 L deferrable_load/runs/0/0/D3:apart[76]
 L deferrable_load/runs/0/0/D3:apart[77]
 L deferrable_load/runs/0/0/D3:apart[78]
 L deferrable_load/runs/0/0/D3:apart[79]
 L deferrable_load/runs/0/0/D3:apart[80]
 L deferrable_load/runs/0/0/D3:apart[81]
 L deferrable_load/runs/0/0/D3:apart[82]
 L deferrable_load/runs/0/0/D3:apart[83]
 L deferrable_load/runs/0/0/D3:apart[84]
 L deferrable_load/runs/0/0/D3:apart[85]
 L deferrable_load/runs/0/0/D3:apart[86]
 L deferrable_load/runs/0/0/D3:apart[87]
 L deferrable_load/runs/0/0/D3:apart[88]
 L deferrable_load/runs/0/0/D3:apart[89]
 L deferrable_load/runs/0/0/D3:apart[90]
 L deferrable_load/runs/0/0/D3:apart[91]
 L deferrable_load/runs/0/0/D3:apart[92]
 L deferrable_load/runs/0/0/D3:apart[93]
 L deferrable_load/runs/0/0/D3:apart[94]
 L deferrable_load/runs/0/0/D3:apart[95]
 E thermal_store/0/0/H1:heat_balance[0]
 E thermal_store/0/0/H1:heat_balance[1]
 E thermal_store/0/0/H1:heat_balance[2]
 E thermal_store/0/0/H1:heat_balance[3]
 E thermal_store/0/0/H1:heat_balance[4]
 E thermal_store/0/0/H1:heat_balance[5]
 E thermal_store/0/0/H1:heat_balance[6]
 E thermal_store/0/0/H1:heat_balance[7]
 E thermal_store/0/0/H1:heat_balance[8]
 E thermal_store/0/0/H1:heat_balance[9]
 E thermal_store/0/0/H1:heat_balance[10]
 E thermal_store/0/0/H1:heat_balance[11]
 E thermal_store/0/0/H1:heat_balance[12]
 E thermal_store/0/0/H1:heat_balance[13]
 E thermal_store/0/0/H1:heat_balance[14]
 E thermal_store/0/0/H1:heat_balance[15]
 E thermal_store/0/0/H1:heat_balance[16]
 E thermal_store/0/0/H1:heat_balance[17]
 E thermal_store/0/0/H1:heat_balance[18]
 E thermal_store/0/0/H1:heat_balance[19]
 E thermal_store/0/0/H1:heat_balance[20]
 E thermal_store/0/0/H1:heat_balance[21]
 E thermal_store/0/0/H1:heat_balance[22]
 E thermal_store/0/0/H1:heat_balance[23]
 E thermal_store/0/0/H1:heat_balance[24]
 E thermal_store/0/0/H1:heat_balance[25]
 E thermal_store/0/0/H1:heat_balance[26]
 E thermal_store/0/0/H1:heat_balance[27]
 E thermal_store/0/0/H1:heat_balance[28]
 E thermal_store/0/0/H1:heat_balance[29]
 E thermal_store/0/0/H1:heat_balance[30]
 E thermal_store/0/0/H1:heat_balance[31]
 E thermal_store/0/0/H1:heat_balance[32]
 E thermal_store/0/0/H1:heat_balance[33]
 E thermal_store/0/0/H1:heat_balance[34]
 E thermal_store/0/0/H1:heat_balance[35]
 E thermal_store/0/0/H1:heat_balance[36]
 E thermal_store/0/0/H1:heat_balance[37]
 E thermal_store/0/0/H1:heat_balance[38]
 E thermal_store/0/0/H1:heat_balance[39]
 E thermal_store/0/0/H1:heat_balance[40]
 E thermal_store/0/0/H1:heat_balance[41]
 E thermal_store/0/0/H1:heat_balance[42]
 E thermal_store/0/0/H1:heat_balance[43]
 E thermal_store/0/0/H1:heat_balance[44]
 E thermal_store/0/0/H1:heat_balance[45]
 E thermal_store/0/0/H1:heat_balance[46]
 E thermal_store/0/0/H1:heat_balance[47]
 E thermal_store/0/0/H1:heat_balance[48]
 E thermal_store/0/0/H1:heat_balance[49]
 E thermal_store/0/0/H1:heat_balance[50]
 E thermal_store/0/0/H1:heat_balance[51]
 E thermal_store/0/0/H1:heat_balance[52]
 E thermal_store/0/0/H1:heat_balance[53]
 E thermal_store/0/0/H1:heat_balance[54]
 E thermal_store/0/0/H1:heat_balance[55]
 E thermal_store/0/0/H1:heat_balance[56]
 E thermal_store/0/0/H1:heat_balance[57]
 E thermal_store/0/0/H1:heat_balance[58]
 E thermal_store/0/0/H1:heat_balance[59]
 E thermal_store/0/0/H1:heat_balance[60]
 E thermal_store/0/0/H1:heat_balance[61]
 E thermal_store/0/0/H1:heat_balance[62]
 E thermal_store/0/0/H1:heat_balance[63]
 E thermal_store/0/0/H1:heat_balance[64]
 E thermal_store/0/0/H1:heat_balance[65]
 E thermal_store/0/0/H1:heat_balance[66]
 E thermal_store/0/0/H1:heat_balance[67]
 E thermal_store/0/0/H1:heat_balance[68]
 E thermal_store/0/0/H1:heat_balance[69]
 E thermal_store/0/0/H1:heat_balance[70]
 E thermal_store/0/0/H1:heat_balance[71]
 E thermal_store/0/0/H1:heat_balance[72]
 E thermal_store/0/0/H1:heat_balance[73]
 E thermal_store/0/0/H1:heat_balance[74]
 E thermal_store/0/0/H1:heat_balance[75]
 E thermal_store/0/0/H1:heat_balance[76]
 E thermal_store/0/0/H1:heat_balance[77]
 E thermal_store/0/0/H1:heat_balance[78]
 E thermal_store/0/0/H1:heat_balance[79]
 E thermal_store/0/0/H1:heat_balance[80]
 E thermal_store/0/0/H1:heat_balance[81]
 E thermal_store/0/0/H1:heat_balance[82]
 E thermal_store/0/0/H1:heat_balance[83]
 E thermal_store/0/0/H1:heat_balance[84]
 E thermal_store/0/0/H1:heat_balance[85]
 E thermal_store/0/0/H1:heat_balance[86]
 E thermal_store/0/0/H1:heat_balance[87]
 E thermal_store/0/0/H1:heat_balance[88]
 E thermal_store/0/0/H1:heat_balance[89]
 E thermal_store/0/0/H1:heat_balance[90]
 E thermal_store/0/0/H1:heat_balance[91]
 E thermal_store/0/0/H1:heat_balance[92]
 E thermal_store/0/0/H1:heat_balance[93]
 E thermal_store/0/0/H1:heat_balance[94]
 E thermal_store/0/0/H1:heat_balance[95]
 E thermal_store/0/0/U1:switching[0]
 E thermal_store/0/0/U1:switching[1]
 E thermal_store/0/0/U1:switching[2]
 E thermal_store/0/0/U1:switching[3]
 E thermal_store/0/0/U1:switching[4]
 E thermal_store/0/0/U1:switching[5]
 E thermal_store/0/0/U1:switching[6]
 E thermal_store/0/0/U1:switching[7]
 E thermal_store/0/0/U1:switching[8]
 E thermal_store/0/0/U1:switching[9]
 E thermal_store/0/0/U1:switching[10]
 E thermal_store/0/0/U1:switching[11]
 E thermal_store/0/0/U1:switching[12]
 E thermal_store/0/0/U1:switching[13]
 E thermal_store/0/0/U1:switching[14]
 E thermal_store/0/0/U1:switching[15]
 E thermal_store/0/0/U1:switching[16]
 E thermal_store/0/0/U1:switching[17]
 E thermal_store/0/0/U1:switching[18]
 E thermal_store/0/0/U1:switching[19]
 E thermal_store/0/0/U1:switching[20]
 E thermal_store/0/0/U1:switching[21]
 E thermal_store/0/0/U1:switching[22]
 E thermal_store/0/0/U1:switching[23]
 E thermal_store/0/0/U1:switching[24]
 E thermal_store/0/0/U1:switching[25]
 E thermal_store/0/0/U1:switching[26]
 E thermal_store/0/0/U1:switching[27]
 E thermal_store/0/0/U1:switching[28]
 E thermal_store/0/0/U1:switching[29]
 E thermal_store/0/0/U1:switching[30]
 E thermal_store/0/0/U1:switching[31]
 E thermal_store/0/0/U1:switching[32]
 E thermal_store/0/0/U1:switching[33]
 E thermal_store/0/0/U1:switching[34]
 E thermal_store/0/0/U1:switching[35]
 E thermal_store/0/0/U1:switching[36]
 E thermal_store/0/0/U1:switching[37]
 E thermal_store/0/0/U1:switching[38]
 E thermal_store/0/0/U1:switching[39]
 E thermal_store/0/0/U1:switching[40]
 E thermal_store/0/0/U1:switching[41]
 E thermal_store/0/0/U1:switching[42]
 E thermal_store/0/0/U1:switching[43]
 E thermal_store/0/0/U1:switching[44]
 E thermal_store/0/0/U1:switching[45]
 E thermal_store/0/0/U1:switching[46]
 E thermal_store/0/0/U1:switching[47]
 E thermal_store/0/0/U1:switching[48]
 E thermal_store/0/0/U1:switching[49]
 E thermal_store/0/0/U1:switching[50]
 E thermal_store/0/0/U1:switching[51]
 E thermal_store/0/0/U1:switching[52]
 E thermal_store/0/0/U1:switching[53]
 E thermal_store/0/0/U1:switching[54]
 E thermal_store/0/0/U1:switching[55]
 E thermal_store/0/0/U1:switching[56]
 E thermal_store/0/0/U1:switching[57]
 E thermal_store/0/0/U1:switching[58]
 E thermal_store/0/0/U1:switching[59]
 E thermal_store/0/0/U1:switching[60]
 E thermal_store/0/0/U1:switching[61]
 E thermal_store/0/0/U1:switching[62]
 E thermal_store/0/0/U1:switching[63]
 E thermal_store/0/0/U1:switching[64]
 E thermal_store/0/0/U1:switching[65]
 E thermal_store/0/0/U1:switching[66]
 E thermal_store/0/0/U1:switching[67]
 E thermal_store/0/0/U1:switching[68]
 E thermal_store/0/0/U1:switching[69]
 E thermal_store/0/0/U1:switching[70]
 E thermal_store/0/0/U1:switching[71]
 E thermal_store/0/0/U1:switching[72]
 E thermal_store/0/0/U1:switching[73]
 E thermal_store/0/0/U1:switching[74]
 E thermal_store/0/0/U1:switching[75]
 E thermal_store/0/0/U1:switching[76]
 E thermal_store/0/0/U1:switching[77]
 E thermal_store/0/0/U1:switching[78]
 E thermal_store/0/0/U1:switching[79]
 E thermal_store/0/0/U1:switching[80]
 E thermal_store/0/0/U1:switching[81]
 E thermal_store/0/0/U1:switching[82]
 E thermal_store/0/0/U1:switching[83]
 E thermal_store/0/0/U1:switching[84]
 E thermal_store/0/0/U1:switching[85]
 E thermal_store/0/0/U1:switching[86]
 E thermal_store/0/0/U1:switching[87]
 E thermal_store/0/0/U1:switching[88]
 E thermal_store/0/0/U1:switching[89]
 E thermal_store/0/0/U1:switching[90]
 E thermal_store/0/0/U1:switching[91]
 E thermal_store/0/0/U1:switching[92]
 E thermal_store/0/0/U1:switching[93]
 E thermal_store/0/0/U1:switching[94]
 E thermal_store/0/0/U1:switching[95]
 L thermal_store/0/0/U2:least_run[0]
 L thermal_store/0/0/U2:least_run[1]
 L thermal_store/0/0/U2:least_run[2]
 L thermal_store/0/0/U2:least_run[3]
 L thermal_store/0/0/U2:least_run[4]
 L thermal_store/0/0/U2:least_run[5]
 L thermal_store/0/0/U2:least_run[6]
 L thermal_store/0/0/U2:least_run[7]
 L thermal_store/0/0/U2:least_run[8]
 L thermal_store/0/0/U2:least_run[9]
 L thermal_store/0/0/U2:least_run[10]
 L thermal_store/0/0/U2:least_run[11]
 L thermal_store/0/0/U2:least_run[12]
 L thermal_store/0/0/U2:least_run[13]
 L thermal_store/0/0/U2:least_run[14]
 L thermal_store/0/0/U2:least_run[15]
 L thermal_store/0/0/U2:least_run[16]
 L thermal_store/0/0/U2:least_run[17]
 L thermal_store/0/0/U2:least_run[18]
 L thermal_store/0/0/U2:least_run[19]
 L thermal_store/0/0/U2:least_run[20]
 L thermal_store/0/0/U2:least_run[21]
 L thermal_store/0/0/U2:least_run[22]
 L thermal_store/0/0/U2:least_run[23]
 L thermal_store/0/0/U2:least_run[24]
 L thermal_store/0/0/U2:least_run[25]
 L thermal_store/0/0/U2:least_run[26]
 L thermal_store/0/0/U2:least_run[27]
 L thermal_store/0/0/U2:least_run[28]
 L thermal_store/0/0/U2:least_run[29]
 L thermal_store/0/0/U2:least_run[30]
 L thermal_store/0/0/U2:least_run[31]
 L thermal_store/0/0/U2:least_run[32]
 L thermal_store/0/0/U2:least_run[33]
 L thermal_store/0/0/U2:least_run[34]
 L thermal_store/0/0/U2:least_run[35]
 L thermal_store/0/0/U2:least_run[36]
 L thermal_store/0/0/U2:least_run[37]
 L thermal_store/0/0/U2:least_run[38]
 L thermal_store/0/0/U2:least_run[39]
 L thermal_store/0/0/U2:least_run[40]
 L thermal_store/0/0/U2:least_run[41]
 L thermal_store/0/0/U2:least_run[42]
 L thermal_store/0/0/U2:least_run[43]
 L thermal_store/0/0/U2:least_run[44]
 L thermal_store/0/0/U2:least_run[45]
 L thermal_store/0/0/U2:least_run[46]
 L thermal_store/0/0/U2:least_run[47]
 L thermal_store/0/0/U2:least_run[48]
 L thermal_store/0/0/U2:least_run[49]
 L thermal_store/0/0/U2:least_run[50]
 L thermal_store/0/0/U2:least_run[51]
 L thermal_store/0/0/U2:least_run[52]
 L thermal_store/0/0/U2:least_run[53]
 L thermal_store/0/0/U2:least_run[54]
 L thermal_store/0/0/U2:least_run[55]
 L thermal_store/0/0/U2:least_run[56]
 L thermal_store/0/0/U2:least_run[57]
 L thermal_store/0/0/U2:least_run[58]
 L thermal_store/0/0/U2:least_run[59]
 L thermal_store/0/0/U2:least_run[60]
 L thermal_store/0/0/U2:least_run[61]
 L thermal_store/0/0/U2:least_run[62]
 L thermal_store/0/0/U2:least_run[63]
 L thermal_store/0/0/U2:least_run[64]
 L thermal_store/0/0/U2:least_run[65]
 L thermal_store/0/0/U2:least_run[66]
 L thermal_store/0/0/U2:least_run[67]
 L thermal_store/0/0/U2:least_run[68]
 L thermal_store/0/0/U2:least_run[69]
 L thermal_store/0/0/U2:least_run[70]
 L thermal_store/0/0/U2:least_run[71]
 L thermal_store/0/0/U2:least_run[72]
 L thermal_store/0/0/U2:least_run[73]
 L thermal_store/0/0/U2:least_run[74]
 L thermal_store/0/0/U2:least_run[75]
 L thermal_store/0/0/U2:least_run[76]
 L thermal_store/0/0/U2:least_run[77]
 L thermal_store/0/0/U2:least_run[78]
 L thermal_store/0/0/U2:least_run[79]
 L thermal_store/0/0/U2:least_run[80]
 L thermal_store/0/0/U2:least_run[81]
 L thermal_store/0/0/U2:least_run[82]
 L thermal_store/0/0/U2:least_run[83]
 L thermal_store/0/0/U2:least_run[84]
 L thermal_store/0/0/U2:least_run[85]
 L thermal_store/0/0/U2:least_run[86]
 L thermal_store/0/0/U2:least_run[87]
 L thermal_store/0/0/U2:least_run[88]
 L thermal_store/0/0/U2:least_run[89]
 L thermal_store/0/0/U2:least_run[90]
 L thermal_store/0/0/U2:least_run[91]
 L thermal_store/0/0/U2:least_run[92]
 L thermal_store/0/0/U2:least_run[93]
 L thermal_store/0/0/U2:least_run[94]
 L thermal_store/0/0/U2:least_run[95]
 L thermal_store/0/0/H4:on_least_kw[0]
 L thermal_store/0/0/H4:on_least_kw[1]
 L thermal_store/0/0/H4:on_least_kw[2]
 L thermal_store/0/0/H4:on_least_kw[3]
 L thermal_store/0/0/H4:on_least_kw[4]
 L thermal_store/0/0/H4:on_least_kw[5]
 L thermal_store/0/0/H4:on_least_kw[6]
 L thermal_store/0/0/H4:on_least_kw[7]
 L thermal_store/0/0/H4:on_least_kw[8]
 L thermal_store/0/0/H4:on_least_kw[9]
 L thermal_store/0/0/H4:on_least_kw[10]
 L thermal_store/0/0/H4:on_least_kw[11]
 L thermal_store/0/0/H4:on_least_kw[12]
 L thermal_store/0/0/H4:on_least_kw[13]
 L thermal_store/0/0/H4:on_least_kw[14]
 L thermal_store/0/0/H4:on_least_kw[15]
 L thermal_store/0/0/H4:on_least_kw[16]
 L thermal_store/0/0/H4:on_least_kw[17]
 L thermal_store/0/0/H4:on_least_kw[18]
 L thermal_store/0/0/H4:on_least_kw[19]
 L thermal_store/0/0/H4:on_least_kw[20]
 L thermal_store/0/0/H4:on_least_kw[21]
 L thermal_store/0/0/H4:on_least_kw[22]
 L thermal_store/0/0/H4:on_least_kw[23]
 L thermal_store/0/0/H4:on_least_kw[24]
 L thermal_store/0/0/H4:on_least_kw[25]
 L thermal_store/0/0/H4:on_least_kw[26]
 L thermal_store/0/0/H4:on_least_kw[27]
 L thermal_store/0/0/H4:on_least_kw[28]
 L thermal_store/0/0/H4:on_least_kw[29]
 L thermal_store/0/0/H4:on_least_kw[30]
 L thermal_store/0/0/H4:on_least_kw[31]
 L thermal_store/0/0/H4:on_least_kw[32]
 L thermal_store/0/0/H4:on_least_kw[33]
 L thermal_store/0/0/H4:on_least_kw[34]
 L thermal_store/0/0/H4:on_least_kw[35]
 L thermal_store/0/0/H4:on_least_kw[36]
 L thermal_store/0/0/H4:on_least_kw[37]
 L thermal_store/0/0/H4:on_least_kw[38]
 L thermal_store/0/0/H4:on_least_kw[39]
 L thermal_store/0/0/H4:on_least_kw[40]
 L thermal_store/0/0/H4:on_least_kw[41]
 L thermal_store/0/0/H4:on_least_kw[42]
 L thermal_store/0/0/H4:on_least_kw[43]
 L thermal_store/0/0/H4:on_least_kw[44]
 L thermal_store/0/0/H4:on_least_kw[45]
 L thermal_store/0/0/H4:on_least_kw[46]
 L thermal_store/0/0/H4:on_least_kw[47]
 L thermal_store/0/0/H4:on_least_kw[48]
 L thermal_store/0/0/H4:on_least_kw[49]
 L thermal_store/0/0/H4:on_least_kw[50]
 L thermal_store/0/0/H4:on_least_kw[51]
 L thermal_store/0/0/H4:on_least_kw[52]
 L thermal_store/0/0/H4:on_least_kw[53]
 L thermal_store/0/0/H4:on_least_kw[54]
 L thermal_store/0/0/H4:on_least_kw[55]
 L thermal_store/0/0/H4:on_least_kw[56]
 L thermal_store/0/0/H4:on_least_kw[57]
 L thermal_store/0/0/H4:on_least_kw[58]
 L thermal_store/0/0/H4:on_least_kw[59]
 L thermal_store/0/0/H4:on_least_kw[60]
 L thermal_store/0/0/H4:on_least_kw[61]
 L thermal_store/0/0/H4:on_least_kw[62]
 L thermal_store/0/0/H4:on_least_kw[63]
 L thermal_store/0/0/H4:on_least_kw[64]
 L thermal_store/0/0/H4:on_least_kw[65]
 L thermal_store/0/0/H4:on_least_kw[66]
 L thermal_store/0/0/H4:on_least_kw[67]
 L thermal_store/0/0/H4:on_least_kw[68]
 L thermal_store/0/0/H4:on_least_kw[69]
 L thermal_store/0/0/H4:on_least_kw[70]
 L thermal_store/0/0/H4:on_least_kw[71]
 L thermal_store/0/0/H4:on_least_kw[72]
 L thermal_store/0/0/H4:on_least_kw[73]
 L thermal_store/0/0/H4:on_least_kw[74]
 L thermal_store/0/0/H4:on_least_kw[75]
 L thermal_store/0/0/H4:on_least_kw[76]
 L thermal_store/0/0/H4:on_least_kw[77]
 L thermal_store/0/0/H4:on_least_kw[78]
 L thermal_store/0/0/H4:on_least_kw[79]
 L thermal_store/0/0/H4:on_least_kw[80]
 L thermal_store/0/0/H4:on_least_kw[81]
 L thermal_store/0/0/H4:on_least_kw[82]
 L thermal_store/0/0/H4:on_least_kw[83]
 L thermal_store/0/0/H4:on_least_kw[84]
 L thermal_store/0/0/H4:on_least_kw[85]
 L thermal_store/0/0/H4:on_least_kw[86]
 L thermal_store/0/0/H4:on_least_kw[87]
 L thermal_store/0/0/H4:on_least_kw[88]
 L thermal_store/0/0/H4:on_least_kw[89]
 L thermal_store/0/0/H4:on_least_kw[90]
 L thermal_store/0/0/H4:on_least_kw[91]
 L thermal_store/0/0/H4:on_least_kw[92]
 L thermal_store/0/0/H4:on_least_kw[93]
 L thermal_store/0/0/H4:on_least_kw[94]
 L thermal_store/0/0/H4:on_least_kw[95]
 L thermal_store/0/0/H4:on_most_kw[0]
 L thermal_store/0/0/H4:on_most_kw[1]
 L thermal_store/0/0/H4:on_most_kw[2]
 L thermal_store/0/0/H4:on_most_kw[3]
 L thermal_store/0/0/H4:on_most_kw[4]
 L thermal_store/0/0/H4:on_most_kw[5]
 L thermal_store/0/0/H4:on_most_kw[6]
 L thermal_store/0/0/H4:on_most_kw[7]
 L thermal_store/0/0/H4:on_most_kw[8]
 L thermal_store/0/0/H4:on_most_kw[9]
 L thermal_store/0/0/H4:on_most_kw[10]
 L thermal_store/0/0/H4:on_most_kw[11]
 L thermal_store/0/0/H4:on_most_kw[12]
 L thermal_store/0/0/H4:on_most_kw[13]
 L thermal_store/0/0/H4:on_most_kw[14]
 L thermal_store/0/0/H4:on_most_kw[15]
 L thermal_store/0/0/H4:on_most_kw[16]
 L thermal_store/0/0/H4:on_most_kw[17]
 L thermal_store/0/0/H4:on_most_kw[18]
 L thermal_store/0/0/H4:on_most_kw[19]
 L thermal_store/0/0/H4:on_most_kw[20]
 L thermal_store/0/0/H4:on_most_kw[21]
 L thermal_store/0/0/H4:on_most_kw[22]
 L thermal_store/0/0/H4:on_most_kw[23]
 L thermal_store/0/0/H4:on_most_kw[24]
 L thermal_store/0/0/H4:on_most_kw[25]
 L thermal_store/0/0/H4:on_most_kw[26]
 L thermal_store/0/0/H4:on_most_kw[27]
 L thermal_store/0/0/H4:on_most_kw[28]
 L thermal_store/0/0/H4:on_most_kw[29]
 L thermal_store/0/0/H4:on_most_kw[30]
 L thermal_store/0/0/H4:on_most_kw[31]
 L thermal_store/0/0/H4:on_most_kw[32]
 L thermal_store/0/0/H4:on_most_kw[33]
 L thermal_store/0/0/H4:on_most_kw[34]
 L thermal_store/0/0/H4:on_most_kw[35]
 L thermal_store/0/0/H4:on_most_kw[36]
 L thermal_store/0/0/H4:on_most_kw[37]
 L thermal_store/0/0/H4:on_most_kw[38]
 L thermal_store/0/0/H4:on_most_kw[39]
 L thermal_store/0/0/H4:on_most_kw[40]
 L thermal_store/0/0/H4:on_most_kw[41]
 L thermal_store/0/0/H4:on_most_kw[42]
 L thermal_store/0/0/H4:on_most_kw[43]
 L thermal_store/0/0/H4:on_most_kw[44]
 L thermal_store/0/0/H4:on_most_kw[45]
 L thermal_store/0/0/H4:on_most_kw[46]
 L thermal_store/0/0/H4:on_most_kw[47]
 L thermal_store/0/0/H4:on_most_kw[48]
 L thermal_store/0/0/H4:on_most_kw[49]
 L thermal_store/0/0/H4:on_most_kw[50]
 L thermal_store/0/0/H4:on_most_kw[51]
 L thermal_store/0/0/H4:on_most_kw[52]
 L thermal_store/0/0/H4:on_most_kw[53]
 L thermal_store/0/0/H4:on_most_kw[54]
 L thermal_store/0/0/H4:on_most_kw[55]
 L thermal_store/0/0/H4:on_most_kw[56]
 L thermal_store/0/0/H4:on_most_kw[57]
 L thermal_store/0/0/H4:on_most_kw[58]
 L thermal_store/0/0/H4:on_most_kw[59]
 L thermal_store/0/0/H4:on_most_kw[60]
 L thermal_store/0/0/H4:on_most_kw[61]
 L thermal_store/0/0/H4:on_most_kw[62]
 L thermal_store/0/0/H4:on_most_kw[63]
 L thermal_store/0/0/H4:on_most_kw[64]
 L thermal_store/0/0/H4:on_most_kw[65]
 L thermal_store/0/0/H4:on_most_kw[66]
 L thermal_store/0/0/H4:on_most_kw[67]
 L thermal_store/0/0/H4:on_most_kw[68]
 L thermal_store/0/0/H4:on_most_kw[69]
 L thermal_store/0/0/H4:on_most_kw[70]
 L thermal_store/0/0/H4:on_most_kw[71]
 L thermal_store/0/0/H4:on_most_kw[72]
 L thermal_store/0/0/H4:on_most_kw[73]
 L thermal_store/0/0/H4:on_most_kw[74]
 L thermal_store/0/0/H4:on_most_kw[75]
 L thermal_store/0/0/H4:on_most_kw[76]
 L thermal_store/0/0/H4:on_most_kw[77]
 L thermal_store/0/0/H4:on_most_kw[78]
 L thermal_store/0/0/H4:on_most_kw[79]
 L thermal_store/0/0/H4:on_most_kw[80]
 L thermal_store/0/0/H4:on_most_kw[81]
 L thermal_store/0/0/H4:on_most_kw[82]
 L thermal_store/0/0/H4:on_most_kw[83]
 L thermal_store/0/0/H4:on_most_kw[84]
 L thermal_store/0/0/H4:on_most_kw[85]
 L thermal_store/0/0/H4:on_most_kw[86]
 L thermal_store/0/0/H4:on_most_kw[87]
 L thermal_store/0/0/H4:on_most_kw[88]
 L thermal_store/0/0/H4:on_most_kw[89]
 L thermal_store/0/0/H4:on_most_kw[90]
 L thermal_store/0/0/H4:on_most_kw[91]
 L thermal_store/0/0/H4:on_most_kw[92]
 L thermal_store/0/0/H4:on_most_kw[93]
 L thermal_store/0/0/H4:on_most_kw[94]
 L thermal_store/0/0/H4:on_most_kw[95]
 E member/0/C1:balance[0]
 E member/0/C1:balance[1]
 E member/0/C1:balance[2]
 E member/0/C1:balance[3]
 E member/0/C1:balance[4]
 E member/0/C1:balance[5]
 E member/0/C1:balance[6]
 E member/0/C1:balance[7]
 E member/0/C1:balance[8]
 E member/0/C1:balance[9]
 E member/0/C1:balance[10]
 E member/0/C1:balance[11]
 E member/0/C1:balance[12]
 E member/0/C1:balance[13]
 E member/0/C1:balance[14]
 E member/0/C1:balance[15]
 E member/0/C1:balance[16]
 E member/0/C1:balance[17]
 E member/0/C1:balance[18]
 E member/0/C1:balance[19]
 E member/0/C1:balance[20]
 E member/0/C1:balance[21]
 E member/0/C1:balance[22]
 E member/0/C1:balance[23]
 E member/0/C1:balance[24]
 E member/0/C1:balance[25]
 E member/0/C1:balance[26]
 E member/0/C1:balance[27]
 E member/0/C1:balance[28]
 E member/0/C1:balance[29]
 E member/0/C1:balance[30]
 E member/0/C1:balance[31]
 E member/0/C1:balance[32]
 E member/0/C1:balance[33]
 E member/0/C1:balance[34]
 E member/0/C1:balance[35]
 E member/0/C1:balance[36]
 E member/0/C1:balance[37]
 E member/0/C1:balance[38]
 E member/0/C1:balance[39]
 E member/0/C1:balance[40]
 E member/0/C1:balance[41]
 E member/0/C1:balance[42]
 E member/0/C1:balance[43]
 E member/0/C1:balance[44]
 E member/0/C1:balance[45]
 E member/0/C1:balance[46]
 E member/0/C1:balance[47]
 E member/0/C1:balance[48]
 E member/0/C1:balance[49]
 E member/0/C1:balance[50]
 E member/0/C1:balance[51]
 E member/0/C1:balance[52]
 E member/0/C1:balance[53]
 E member/0/C1:balance[54]
 E member/0/C1:balance[55]
 E member/0/C1:balance[56]
 E member/0/C1:balance[57]
 E member/0/C1:balance[58]
 E member/0/C1:balance[59]
 E member/0/C1:balance[60]
 E member/0/C1:balance[61]
 E member/0/C1:balance[62]
 E member/0/C1:balance[63]
 E member/0/C1:balance[64]
 E member/0/C1:balance[65]
 E member/0/C1:balance[66]
 E member/0/C1:balance[67]
 E member/0/C1:balance[68]
 E member/0/C1:balance[69]
 E member/0/C1:balance[70]
 E member/0/C1:balance[71]
 E member/0/C1:balance[72]
 E member/0/C1:balance[73]
 E member/0/C1:balance[74]
 E member/0/C1:balance[75]
 E member/0/C1:balance[76]
 E member/0/C1:balance[77]
 E member/0/C1:balance[78]
 E member/0/C1:balance[79]
 E member/0/C1:balance[80]
 E member/0/C1:balance[81]
 E member/0/C1:balance[82]
 E member/0/C1:balance[83]
 E member/0/C1:balance[84]
 E member/0/C1:balance[85]
 E member/0/C1:balance[86]
 E member/0/C1:balance[87]
 E member/0/C1:balance[88]
 E member/0/C1:balance[89]
 E member/0/C1:balance[90]
 E member/0/C1:balance[91]
 E member/0/C1:balance[92]
 E member/0/C1:balance[93]
 E member/0/C1:balance[94]
 E member/0/C1:balance[95]
 E member/1/C1:balance[0]
 E member/1/C1:balance[1]
 E member/1/C1:balance[2]
 E member/1/C1:balance[3]
 E member/1/C1:balance[4]
 E member/1/C1:balance[5]
 E member/1/C1:balance[6]
 E member/1/C1:balance[7]
 E member/1/C1:balance[8]
 E member/1/C1:balance[9]
 E member/1/C1:balance[10]
 E member/1/C1:balance[11]
 E member/1/C1:balance[12]
 E member/1/C1:balance[13]
 E member/1/C1:balance[14]
 E member/1/C1:balance[15]
 E member/1/C1:balance[16]
 E member/1/C1:balance[17]
 E member/1/C1:balance[18]
 E member/1/C1:balance[19]
 E member/1/C1:balance[20]
 E member/1/C1:balance[21]
 E member/1/C1:balance[22]
 E member/1/C1:balance[23]
 E member/1/C1:balance[24]
 E member/1/C1:balance[25]
 E member/1/C1:balance[26]
 E member/1/C1:balance[27]
 E member/1/C1:balance[28]
 E member/1/C1:balance[29]
 E member/1/C1:balance[30]
 E member/1/C1:balance[31]
 E member/1/C1:balance[32]
 E member/1/C1:balance[33]
 E member/1/C1:balance[34]
 E member/1/C1:balance[35]
 E member/1/C1:balance[36]
 E member/1/C1:balance[37]
 E member/1/C1:balance[38]
 E member/1/C1:balance[39]
 E member/1/C1:balance[40]
 E member/1/C1:balance[41]
 E member/1/C1:balance[42]
 E member/1/C1:balance[43]
 E member/1/C1:balance[44]
 E member/1/C1:balance[45]
 E member/1/C1:balance[46]
 E member/1/C1:balance[47]
 E member/1/C1:balance[48]
 E member/1/C1:balance[49]
 E member/1/C1:balance[50]
 E member/1/C1:balance[51]
 E member/1/C1:balance[52]
 E member/1/C1:balance[53]
 E member/1/C1:balance[54]
 E member/1/C1:balance[55]
 E member/1/C1:balance[56]
 E member/1/C1:balance[57]
 E member/1/C1:balance[58]
 E member/1/C1:balance[59]
 E member/1/C1:balance[60]
 E member/1/C1:balance[61]
 E member/1/C1:balance[62]
 E member/1/C1:balance[63]
 E member/1/C1:balance[64]
 E member/1/C1:balance[65]
 E member/1/C1:balance[66]
 E member/1/C1:balance[67]
 E member/1/C1:balance[68]
 E member/1/C1:balance[69]
 E member/1/C1:balance[70]
 E member/1/C1:balance[71]
 E member/1/C1:balance[72]
 E member/1/C1:balance[73]
 E member/1/C1:balance[74]
 E member/1/C1:balance[75]
 E member/1/C1:balance[76]
 E member/1/C1:balance[77]
 E member/1/C1:balance[78]
 E member/1/C1:balance[79]
 E member/1/C1:balance[80]
 E member/1/C1:balance[81]
 E member/1/C1:balance[82]
 E member/1/C1:balance[83]
 E member/1/C1:balance[84]
 E member/1/C1:balance[85]
 E member/1/C1:balance[86]
 E member/1/C1:balance[87]
 E member/1/C1:balance[88]
 E member/1/C1:balance[89]
 E member/1/C1:balance[90]
 E member/1/C1:balance[91]
 E member/1/C1:balance[92]
 E member/1/C1:balance[93]
 E member/1/C1:balance[94]
 E member/1/C1:balance[95]
 E member/2/C1:balance[0]
 E member/2/C1:balance[1]
 E member/2/C1:balance[2]
 E member/2/C1:balance[3]
 E member/2/C1:balance[4]
 E member/2/C1:balance[5]
 E member/2/C1:balance[6]
 E member/2/C1:balance[7]
 E member/2/C1:balance[8]
 E member/2/C1:balance[9]
 E member/2/C1:balance[10]
 E member/2/C1:balance[11]
 E member/2/C1:balance[12]
 E member/2/C1:balance[13]
 E member/2/C1:balance[14]
 E member/2/C1:balance[15]
 E member/2/C1:balance[16]
 E member/2/C1:balance[17]
 E member/2/C1:balance[18]
 E member/2/C1:balance[19]
 E member/2/C1:balance[20]
 E member/2/C1:balance[21]
 E member/2/C1:balance[22]
 E member/2/C1:balance[23]
 E member/2/C1:balance[24]
 E member/2/C1:balance[25]
 E member/2/C1:balance[26]
 E member/2/C1:balance[27]
 E member/2/C1:balance[28]
 E member/2/C1:balance[29]
 E member/2/C1:balance[30]
 E member/2/C1:balance[31]
 E member/2/C1:balance[32]
 E member/2/C1:balance[33]
 E member/2/C1:balance[34]
 E member/2/C1:balance[35]
 E member/2/C1:balance[36]
 E member/2/C1:balance[37]
 E member/2/C1:balance[38]
 E member/2/C1:balance[39]
 E member/2/C1:balance[40]
 E member/2/C1:balance[41]
 E member/2/C1:balance[42]
 E member/2/C1:balance[43]
 E member/2/C1:balance[44]
 E member/2/C1:balance[45]
 E member/2/C1:balance[46]
 E member/2/C1:balance[47]
 E member/2/C1:balance[48]
 E member/2/C1:balance[49]
 E member/2/C1:balance[50]
 E member/2/C1:balance[51]
 E member/2/C1:balance[52]
 E member/2/C1:balance[53]
 E member/2/C1:balance[54]
 E member/2/C1:balance[55]
 E member/2/C1:balance[56]
 E member/2/C1:balance[57]
 E member/2/C1:balance[58]
 E member/2/C1:balance[59]
 E member/2/C1:balance[60]
 E member/2/C1:balance[61]
 E member/2/C1:balance[62]
 E member/2/C1:balance[63]
 E member/2/C1:balance[64]
 E member/2/C1:balance[65]
 E member/2/C1:balance[66]
 E member/2/C1:balance[67]
 E member/2/C1:balance[68]
 E member/2/C1:balance[69]
 E member/2/C1:balance[70]
 E member/2/C1:balance[71]
 E member/2/C1:balance[72]
 E member/2/C1:balance[73]
 E member/2/C1:balance[74]
 E member/2/C1:balance[75]
 E member/2/C1:balance[76]
 E member/2/C1:balance[77]
 E member/2/C1:balance[78]
 E member/2/C1:balance[79]
 E member/2/C1:balance[80]
 E member/2/C1:balance[81]
 E member/2/C1:balance[82]
 E member/2/C1:balance[83]
 E member/2/C1:balance[84]
 E member/2/C1:balance[85]
 E member/2/C1:balance[86]
 E member/2/C1:balance[87]
 E member/2/C1:balance[88]
 E member/2/C1:balance[89]
 E member/2/C1:balance[90]
 E member/2/C1:balance[91]
 E member/2/C1:balance[92]
 E member/2/C1:balance[93]
 E member/2/C1:balance[94]
 E member/2/C1:balance[95]
 E group/0/C1:balance[0]
 E group/0/C1:balance[1]
 E group/0/C1:balance[2]
 E group/0/C1:balance[3]
 E group/0/C1:balance[4]
 E group/0/C1:balance[5]
 E group/0/C1:balance[6]
 E group/0/C1:balance[7]
 E group/0/C1:balance[8]
 E group/0/C1:balance[9]
 E group/0/C1:balance[10]
 E group/0/C1:balance[11]
 E group/0/C1:balance[12]
 E group/0/C1:balance[13]
 E group/0/C1:balance[14]
 E group/0/C1:balance[15]
 E group/0/C1:balance[16]
 E group/0/C1:balance[17]
 E group/0/C1:balance[18]
 E group/0/C1:balance[19]
 E group/0/C1:balance[20]
 E group/0/C1:balance[21]
 E group/0/C1:balance[22]
 E group/0/C1:balance[23]
 E group/0/C1:balance[24]
 E group/0/C1:balance[25]
 E group/0/C1:balance[26]
 E group/0/C1:balance[27]
 E group/0/C1:balance[28]
 E group/0/C1:balance[29]
 E group/0/C1:balance[30]
 E group/0/C1:balance[31]
 E group/0/C1:balance[32]
 E group/0/C1:balance[33]
 E group/0/C1:balance[34]
 E group/0/C1:balance[35]
 E group/0/C1:balance[36]
 E group/0/C1:balance[37]
 E group/0/C1:balance[38]
 E group/0/C1:balance[39]
 E group/0/C1:balance[40]
 E group/0/C1:balance[41]
 E group/0/C1:balance[42]
 E group/0/C1:balance[43]
 E group/0/C1:balance[44]
 E group/0/C1:balance[45]
 E group/0/C1:balance[46]
 E group/0/C1:balance[47]
 E group/0/C1:balance[48]
 E group/0/C1:balance[49]
 E group/0/C1:balance[50]
 E group/0/C1:balance[51]
 E group/0/C1:balance[52]
 E group/0/C1:balance[53]
 E group/0/C1:balance[54]
 E group/0/C1:balance[55]
 E group/0/C1:balance[56]
 E group/0/C1:balance[57]
 E group/0/C1:balance[58]
 E group/0/C1:balance[59]
 E group/0/C1:balance[60]
 E group/0/C1:balance[61]
 E group/0/C1:balance[62]
 E group/0/C1:balance[63]
 E group/0/C1:balance[64]
 E group/0/C1:balance[65]
 E group/0/C1:balance[66]
 E group/0/C1:balance[67]
 E group/0/C1:balance[68]
 E group/0/C1:balance[69]
 E group/0/C1:balance[70]
 E group/0/C1:balance[71]
 E group/0/C1:balance[72]
 E group/0/C1:balance[73]
 E group/0/C1:balance[74]
 E group/0/C1:balance[75]
 E group/0/C1:balance[76]
 E group/0/C1:balance[77]
 E group/0/C1:balance[78]
 E group/0/C1:balance[79]
 E group/0/C1:balance[80]
 E group/0/C1:balance[81]
 E group/0/C1:balance[82]
 E group/0/C1:balance[83]
 E group/0/C1:balance[84]
 E group/0/C1:balance[85]
 E group/0/C1:balance[86]
 E group/0/C1:balance[87]
 E group/0/C1:balance[88]
 E group/0/C1:balance[89]
 E group/0/C1:balance[90]
 E group/0/C1:balance[91]
 E group/0/C1:balance[92]
 E group/0/C1:balance[93]
 E group/0/C1:balance[94]
 E group/0/C1:balance[95]
 L peak/0/0/T2:interval[0]
 L peak/0/0/T2:interval[1]
 L peak/0/0/T2:interval[2]
 L peak/0/0/T2:interval[3]
 L peak/0/0/T2:interval[4]
 L peak/0/0/T2:interval[5]
 L peak/0/0/T2:interval[6]
 L peak/0/0/T2:interval[7]
 L peak/0/0/T2:interval[8]
 L peak/0/0/T2:interval[9]
 L peak/0/0/T2:interval[10]
 L peak/0/0/T2:interval[11]
 L peak/0/0/T2:interval[12]
 L peak/0/0/T2:interval[13]
 L peak/0/0/T2:interval[14]
 L peak/0/0/T2:interval[15]
 L peak/0/0/T2:interval[16]
 L peak/0/0/T2:interval[17]
 L peak/0/0/T2:interval[18]
 L peak/0/0/T2:interval[19]
 L peak/0/0/T2:interval[20]
 L peak/0/0/T2:interval[21]
 L peak/0/0/T2:interval[22]
 L peak/0/0/T2:interval[23]
 L peak/0/0/T2:interval[24]
 L peak/0/0/T2:interval[25]
 L peak/0/0/T2:interval[26]
 L peak/0/0/T2:interval[27]
 L peak/0/0/T2:interval[28]
 L peak/0/0/T2:interval[29]
 L peak/0/0/T2:interval[30]
 L peak/0/0/T2:interval[31]
 L peak/0/0/T2:interval[32]
 L peak/0/0/T2:interval[33]
 L peak/0/0/T2:interval[34]
 L peak/0/0/T2:interval[35]
 L peak/0/0/T2:interval[36]
 L peak/0/0/T2:interval[37]
 L peak/0/0/T2:interval[38]
 L peak/0/0/T2:interval[39]
 L peak/0/0/T2:interval[40]
 L peak/0/0/T2:interval[41]
 L peak/0/0/T2:interval[42]
 L peak/0/0/T2:interval[43]
 L peak/0/0/T2:interval[44]
 L peak/0/0/T2:interval[45]
 L peak/0/0/T2:interval[46]
 L peak/0/0/T2:interval[47]
 L peak/0/0/T2:interval[48]
 L peak/0/0/T2:interval[49]
 L peak/0/0/T2:interval[50]
 L peak/0/0/T2:interval[51]
 L peak/0/0/T2:interval[52]
 L peak/0/0/T2:interval[53]
 L peak/0/0/T2:interval[54]
 L peak/0/0/T2:interval[55]
 L peak/0/0/T2:interval[56]
 L peak/0/0/T2:interval[57]
 L peak/0/0/T2:interval[58]
 L peak/0/0/T2:interval[59]
 L peak/0/0/T2:interval[60]
 L peak/0/0/T2:interval[61]
 L peak/0/0/T2:interval[62]
 L peak/0/0/T2:interval[63]
 L peak/0/0/T2:interval[64]
 L peak/0/0/T2:interval[65]
 L peak/0/0/T2:interval[66]
 L peak/0/0/T2:interval[67]
 L peak/0/0/T2:interval[68]
 L peak/0/0/T2:interval[69]
 L peak/0/0/T2:interval[70]
 L peak/0/0/T2:interval[71]
 L peak/0/0/T2:interval[72]
 L peak/0/0/T2:interval[73]
 L peak/0/0/T2:interval[74]
 L peak/0/0/T2:interval[75]
 L peak/0/0/T2:interval[76]
 L peak/0/0/T2:interval[77]
 L peak/0/0/T2:interval[78]
 L peak/0/0/T2:interval[79]
 L peak/0/0/T2:interval[80]
 L peak/0/0/T2:interval[81]
 L peak/0/0/T2:interval[82]
 L peak/0/0/T2:interval[83]
 L peak/0/0/T2:interval[84]
 L peak/0/0/T2:interval[85]
 L peak/0/0/T2:interval[86]
 L peak/0/0/T2:interval[87]
 L peak/0/0/T2:interval[88]
 L peak/0/0/T2:interval[89]
 L peak/0/0/T2:interval[90]
 L peak/0/0/T2:interval[91]
 L peak/0/0/T2:interval[92]
 L peak/0/0/T2:interval[93]
 L peak/0/0/T2:interval[94]
 L peak/0/0/T2:interval[95]
COLUMNS
    solar/0/0/curtailed_kw[33] cost_eur 0
    solar/0/0/curtailed_kw[33] member/1/C1:balance[33] -1
    solar/0/0/curtailed_kw[34] cost_eur 0
    solar/0/0/curtailed_kw[34] member/1/C1:balance[34] -1
    solar/0/0/curtailed_kw[35] cost_eur 0
    solar/0/0/curtailed_kw[35] member/1/C1:balance[35] -1
    solar/0/0/curtailed_kw[36] cost_eur 0
    solar/0/0/curtailed_kw[36] member/1/C1:balance[36] -1
    solar/0/0/curtailed_kw[37] cost_eur 0
    solar/0/0/curtailed_kw[37] member/1/C1:balance[37] -1
    solar/0/0/curtailed_kw[38] cost_eur 0
    solar/0/0/curtailed_kw[38] member/1/C1:balance[38] -1
    solar/0/0/curtailed_kw[39] cost_eur 0
    solar/0/0/curtailed_kw[39] member/1/C1:balance[39] -1
    solar/0/0/curtailed_kw[40] cost_eur 0
    solar/0/0/curtailed_kw[40] member/1/C1:balance[40] -1
    solar/0/0/curtailed_kw[41] cost_eur 0
    solar/0/0/curtailed_kw[41] member/1/C1:balance[41] -1
    solar/0/0/curtailed_kw[42] cost_eur 0
    solar/0/0/curtailed_kw[42] member/1/C1:balance[42] -1
    solar/0/0/curtailed_kw[43] cost_eur 0
    solar/0/0/curtailed_kw[43] member/1/C1:balance[43] -1
    solar/0/0/curtailed_kw[44] cost_eur 0
    solar/0/0/curtailed_kw[44] member/1/C1:balance[44] -1
    solar/0/0/curtailed_kw[45] cost_eur 0
    solar/0/0/curtailed_kw[45] member/1/C1:balance[45] -1
    solar/0/0/curtailed_kw[46] cost_eur 0
    solar/0/0/curtailed_kw[46] member/1/C1:balance[46] -1
    solar/0/0/curtailed_kw[47] cost_eur 0
    solar/0/0/curtailed_kw[47] member/1/C1:balance[47] -1
    solar/0/0/curtailed_kw[48] cost_eur 0
    solar/0/0/curtailed_kw[48] member/1/C1:balance[48] -1
    solar/0/0/curtailed_kw[49] cost_eur 0
    solar/0/0/curtailed_kw[49] member/1/C1:balance[49] -1
    solar/0/0/curtailed_kw[50] cost_eur 0
    solar/0/0/curtailed_kw[50] member/1/C1:balance[50] -1
    solar/0/0/curtailed_kw[51] cost_eur 0
    solar/0/0/curtailed_kw[51] member/1/C1:balance[51] -1
    solar/0/0/curtailed_kw[52] cost_eur 0
    solar/0/0/curtailed_kw[52] member/1/C1:balance[52] -1
    solar/0/0/curtailed_kw[53] cost_eur 0
    solar/0/0/curtailed_kw[53] member/1/C1:balance[53] -1
    solar/0/0/curtailed_kw[54] cost_eur 0
    solar/0/0/curtailed_kw[54] member/1/C1:balance[54] -1
    solar/0/0/curtailed_kw[55] cost_eur 0
    solar/0/0/curtailed_kw[55] member/1/C1:balance[55] -1
    solar/0/0/curtailed_kw[56] cost_eur 0
    solar/0/0/curtailed_kw[56] member/1/C1:balance[56] -1
    solar/0/0/curtailed_kw[57] cost_eur 0
    solar/0/0/curtailed_kw[57] member/1/C1:balance[57] -1
    solar/0/0/curtailed_kw[58] cost_eur 0
    solar/0/0/curtailed_kw[58] member/1/C1:balance[58] -1
    solar/0/0/curtailed_kw[59] cost_eur 0
    solar/0/0/curtailed_kw[59] member/1/C1:balance[59] -1
    solar/0/0/curtailed_kw[60] cost_eur 0
    solar/0/0/curtailed_kw[60] member/1/C1:balance[60] -1
    solar/0/0/curtailed_kw[61] cost_eur 0
    solar/0/0/curtailed_kw[61] member/1/C1:balance[61] -1
    solar/0/0/curtailed_kw[62] cost_eur 0
    solar/0/0/curtailed_kw[62] member/1/C1:balance[62] -1
    solar/0/0/curtailed_kw[63] cost_eur 0
    solar/0/0/curtailed_kw[63] member/1/C1:balance[63] -1
    solar/0/0/curtailed_kw[64] cost_eur 0
    solar/0/0/curtailed_kw[64] member/1/C1:balance[64] -1
    solar/0/0/curtailed_kw[65] cost_eur 0
    solar/0/0/curtailed_kw[65] member/1/C1:balance[65] -1
    solar/0/0/curtailed_kw[66] cost_eur 0
    solar/0/0/curtailed_kw[66] member/1/C1:balance[66] -1
    solar/0/0/curtailed_kw[67] cost_eur 0
    solar/0/0/curtailed_kw[67] member/1/C1:balance[67] -1
    solar/0/0/curtailed_kw[68] cost_eur 0
    solar/0/0/curtailed_kw[68] member/1/C1:balance[68] -1
    solar/0/0/curtailed_kw[69] cost_eur 0
    solar/0/0/curtailed_kw[69] member/1/C1:balance[69] -1
    solar/0/0/curtailed_kw[70] cost_eur 0
    solar/0/0/curtailed_kw[70] member/1/C1:balance[70] -1
    solar/0/0/curtailed_kw[71] cost_eur 0
    solar/0/0/curtailed_kw[71] member/1/C1:balance[71] -1
    battery/0/0/charge_kw[0] cost_eur 0
    battery/0/0/charge_kw[0] battery/0/0/B1:energy_balance[0] -0.234520787991
    battery/0/0/charge_kw[0] battery/0/0/B4:charge_or_not[0] 1
    battery/0/0/charge_kw[0] member/2/C1:balance[0] -1
    battery/0/0/charge_kw[1] cost_eur 0
    battery/0/0/charge_kw[1] battery/0/0/B1:energy_balance[1] -0.234520787991
    battery/0/0/charge_kw[1] battery/0/0/B4:charge_or_not[1] 1
    battery/0/0/charge_kw[1] member/2/C1:balance[1] -1
    battery/0/0/charge_kw[2] cost_eur 0
    battery/0/0/charge_kw[2] battery/0/0/B1:energy_balance[2] -0.234520787991
    battery/0/0/charge_kw[2] battery/0/0/B4:charge_or_not[2] 1
    battery/0/0/charge_kw[2] member/2/C1:balance[2] -1
    battery/0/0/charge_kw[3] cost_eur 0
    battery/0/0/charge_kw[3] battery/0/0/B1:energy_balance[3] -0.234520787991
    battery/0/0/charge_kw[3] battery/0/0/B4:charge_or_not[3] 1
    battery/0/0/charge_kw[3] member/2/C1:balance[3] -1
    battery/0/0/charge_kw[4] cost_eur 0
    battery/0/0/charge_kw[4] battery/0/0/B1:energy_balance[4] -0.234520787991
    battery/0/0/charge_kw[4] battery/0/0/B4:charge_or_not[4] 1
    battery/0/0/charge_kw[4] member/2/C1:balance[4] -1
    battery/0/0/charge_kw[5] cost_eur 0
    battery/0/0/charge_kw[5] battery/0/0/B1:energy_balance[5] -0.234520787991
    battery/0/0/charge_kw[5] battery/0/0/B4:charge_or_not[5] 1
    battery/0/0/charge_kw[5] member/2/C1:balance[5] -1
    battery/0/0/charge_kw[6] cost_eur 0
    battery/0/0/charge_kw[6] battery/0/0/B1:energy_balance[6] -0.234520787991
    battery/0/0/charge_kw[6] battery/0/0/B4:charge_or_not[6] 1
    battery/0/0/charge_kw[6] member/2/C1:balance[6] -1
    battery/0/0/charge_kw[7] cost_eur 0
    battery/0/0/charge_kw[7] battery/0/0/B1:energy_balance[7] -0.234520787991
    battery/0/0/charge_kw[7] battery/0/0/B4:charge_or_not[7] 1
    battery/0/0/charge_kw[7] member/2/C1:balance[7] -1
    battery/0/0/charge_kw[8] cost_eur 0
    battery/0/0/charge_kw[8] battery/0/0/B1:energy_balance[8] -0.234520787991
    battery/0/0/charge_kw[8] battery/0/0/B4:charge_or_not[8] 1
    battery/0/0/charge_kw[8] member/2/C1:balance[8] -1
    battery/0/0/charge_kw[9] cost_eur 0
    battery/0/0/charge_kw[9] battery/0/0/B1:energy_balance[9] -0.234520787991
    battery/0/0/charge_kw[9] battery/0/0/B4:charge_or_not[9] 1
    battery/0/0/charge_kw[9] member/2/C1:balance[9] -1
    battery/0/0/charge_kw[10] cost_eur 0
    battery/0/0/charge_kw[10] battery/0/0/B1:energy_balance[10] -0.234520787991
    battery/0/0/charge_kw[10] battery/0/0/B4:charge_or_not[10] 1
    battery/0/0/charge_kw[10] member/2/C1:balance[10] -1
    battery/0/0/charge_kw[11] cost_eur 0
    battery/0/0/charge_kw[11] battery/0/0/B1:energy_balance[11] -0.234520787991
    battery/0/0/charge_kw[11] battery/0/0/B4:charge_or_not[11] 1
    battery/0/0/charge_kw[11] member/2/C1:balance[11] -1
    battery/0/0/charge_kw[12] cost_eur 0
    battery/0/0/charge_kw[12] battery/0/0/B1:energy_balance[12] -0.234520787991
    battery/0/0/charge_kw[12] battery/0/0/B4:charge_or_not[12] 1
    battery/0/0/charge_kw[12] member/2/C1:balance[12] -1
    battery/0/0/charge_kw[13] cost_eur 0
    battery/0/0/charge_kw[13] battery/0/0/B1:energy_balance[13] -0.234520787991
    battery/0/0/charge_kw[13] battery/0/0/B4:charge_or_not[13] 1
    battery/0/0/charge_kw[13] member/2/C1:balance[13] -1
    battery/0/0/charge_kw[14] cost_eur 0
    battery/0/0/charge_kw[14] battery/0/0/B1:energy_balance[14] -0.234520787991
    battery/0/0/charge_kw[14] battery/0/0/B4:charge_or_not[14] 1
    battery/0/0/charge_kw[14] member/2/C1:balance[14] -1
    battery/0/0/charge_kw[15] cost_eur 0
    battery/0/0/charge_kw[15] battery/0/0/B1:energy_balance[15] -0.234520787991
    battery/0/0/charge_kw[15] battery/0/0/B4:charge_or_not[15] 1
    battery/0/0/charge_kw[15] member/2/C1:balance[15] -1
    battery/0/0/charge_kw[16] cost_eur 0
    battery/0/0/charge_kw[16] battery/0/0/B1:energy_balance[16] -0.234520787991
    battery/0/0/charge_kw[16] battery/0/0/B4:charge_or_not[16] 1
    battery/0/0/charge_kw[16] member/2/C1:balance[16] -1
    battery/0/0/charge_kw[17] cost_eur 0
    battery/0/0/charge_kw[17] battery/0/0/B1:energy_balance[17] -0.234520787991
    battery/0/0/charge_kw[17] battery/0/0/B4:charge_or_not[17] 1
    battery/0/0/charge_kw[17] member/2/C1:balance[17] -1
    battery/0/0/charge_kw[18] cost_eur 0
    battery/0/0/charge_kw[18] battery/0/0/B1:energy_balance[18] -0.234520787991
    battery/0/0/charge_kw[18] battery/0/0/B4:charge_or_not[18] 1
    battery/0/0/charge_kw[18] member/2/C1:balance[18] -1
    battery/0/0/charge_kw[19] cost_eur 0
    battery/0/0/charge_kw[19] battery/0/0/B1:energy_balance[19] -0.234520787991
    battery/0/0/charge_kw[19] battery/0/0/B4:charge_or_not[19] 1
    battery/0/0/charge_kw[19] member/2/C1:balance[19] -1
    battery/0/0/charge_kw[20] cost_eur 0
    battery/0/0/charge_kw[20] battery/0/0/B1:energy_balance[20] -0.234520787991
    battery/0/0/charge_kw[20] battery/0/0/B4:charge_or_not[20] 1
    battery/0/0/charge_kw[20] member/2/C1:balance[20] -1
    battery/0/0/charge_kw[21] cost_eur 0
    battery/0/0/charge_kw[21] battery/0/0/B1:energy_balance[21] -0.234520787991
    battery/0/0/charge_kw[21] battery/0/0/B4:charge_or_not[21] 1
    battery/0/0/charge_kw[21] member/2/C1:balance[21] -1
    battery/0/0/charge_kw[22] cost_eur 0
    battery/0/0/charge_kw[22] battery/0/0/B1:energy_balance[22] -0.234520787991
    battery/0/0/charge_kw[22] battery/0/0/B4:charge_or_not[22] 1
    battery/0/0/charge_kw[22] member/2/C1:balance[22] -1
    battery/0/0/charge_kw[23] cost_eur 0
    battery/0/0/charge_kw[23] battery/0/0/B1:energy_balance[23] -0.234520787991
    battery/0/0/charge_kw[23] battery/0/0/B4:charge_or_not[23] 1
    battery/0/0/charge_kw[23] member/2/C1:balance[23] -1
    battery/0/0/charge_kw[24] cost_eur 0
    battery/0/0/charge_kw[24] battery/0/0/B1:energy_balance[24] -0.234520787991
    battery/0/0/charge_kw[24] battery/0/0/B4:charge_or_not[24] 1
    battery/0/0/charge_kw[24] member/2/C1:balance[24] -1
    battery/0/0/charge_kw[25] cost_eur 0
    battery/0/0/charge_kw[25] battery/0/0/B1:energy_balance[25] -0.234520787991
    battery/0/0/charge_kw[25] battery/0/0/B4:charge_or_not[25] 1
    battery/0/0/charge_kw[25] member/2/C1:balance[25] -1
    battery/0/0/charge_kw[26] cost_eur 0
    battery/0/0/charge_kw[26] battery/0/0/B1:energy_balance[26] -0.234520787991
    battery/0/0/charge_kw[26] battery/0/0/B4:charge_or_not[26] 1
    battery/0/0/charge_kw[26] member/2/C1:balance[26] -1
    battery/0/0/charge_kw[27] cost_eur 0
    battery/0/0/charge_kw[27] battery/0/0/B1:energy_balance[27] -0.234520787991
    battery/0/0/charge_kw[27] battery/0/0/B4:charge_or_not[27] 1
    battery/0/0/charge_kw[27] member/2/C1:balance[27] -1
    battery/0/0/charge_kw[28] cost_eur 0
    battery/0/0/charge_kw[28] battery/0/0/B1:energy_balance[28] -0.234520787991
    battery/0/0/charge_kw[28] battery/0/0/B4:charge_or_not[28] 1
    battery/0/0/charge_kw[28] member/2/C1:balance[28] -1
    battery/0/0/charge_kw[29] cost_eur 0
    battery/0/0/charge_kw[29] battery/0/0/B1:energy_balance[29] -0.234520787991
    battery/0/0/charge_kw[29] battery/0/0/B4:charge_or_not[29] 1
    battery/0/0/charge_kw[29] member/2/C1:balance[29] -1
    battery/0/0/charge_kw[30] cost_eur 0
    battery/0/0/charge_kw[30] battery/0/0/B1:energy_balance[30] -0.234520787991
    battery/0/0/charge_kw[30] battery/0/0/B4:charge_or_not[30] 1
    battery/0/0/charge_kw[30] member/2/C1:balance[30] -1
    battery/0/0/charge_kw[31] cost_eur 0
    battery/0/0/charge_kw[31] battery/0/0/B1:energy_balance[31] -0.234520787991
    battery/0/0/charge_kw[31] battery/0/0/B4:charge_or_not[31] 1
    battery/0/0/charge_kw[31] member/2/C1:balance[31] -1
    battery/0/0/charge_kw[32] cost_eur 0
    battery/0/0/charge_kw[32] battery/0/0/B1:energy_balance[32] -0.234520787991
    battery/0/0/charge_kw[32] battery/0/0/B4:charge_or_not[32] 1
    battery/0/0/charge_kw[32] member/2/C1:balance[32] -1
    battery/0/0/charge_kw[33] cost_eur 0
    battery/0/0/charge_kw[33] battery/0/0/B1:energy_balance[33] -0.234520787991
    battery/0/0/charge_kw[33] battery/0/0/B4:charge_or_not[33] 1
    battery/0/0/charge_kw[33] member/2/C1:balance[33] -1
    battery/0/0/charge_kw[34] cost_eur 0
    battery/0/0/charge_kw[34] battery/0/0/B1:energy_balance[34] -0.234520787991
    battery/0/0/charge_kw[34] battery/0/0/B4:charge_or_not[34] 1
    battery/0/0/charge_kw[34] member/2/C1:balance[34] -1
    battery/0/0/charge_kw[35] cost_eur 0
    battery/0/0/charge_kw[35] battery/0/0/B1:energy_balance[35] -0.234520787991
    battery/0/0/charge_kw[35] battery/0/0/B4:charge_or_not[35] 1
    battery/0/0/charge_kw[35] member/2/C1:balance[35] -1
    battery/0/0/charge_kw[36] cost_eur 0
    battery/0/0/charge_kw[36] battery/0/0/B1:energy_balance[36] -0.234520787991
    battery/0/0/charge_kw[36] battery/0/0/B4:charge_or_not[36] 1
    battery/0/0/charge_kw[36] member/2/C1:balance[36] -1
    battery/0/0/charge_kw[37] cost_eur 0
    battery/0/0/charge_kw[37] battery/0/0/B1:energy_balance[37] -0.234520787991
    battery/0/0/charge_kw[37] battery/0/0/B4:charge_or_not[37] 1
    battery/0/0/charge_kw[37] member/2/C1:balance[37] -1
    battery/0/0/charge_kw[38] cost_eur 0
    battery/0/0/charge_kw[38] battery/0/0/B1:energy_balance[38] -0.234520787991
    battery/0/0/charge_kw[38] battery/0/0/B4:charge_or_not[38] 1
    battery/0/0/charge_kw[38] member/2/C1:balance[38] -1
    battery/0/0/charge_kw[39] cost_eur 0
    battery/0/0/charge_kw[39] battery/0/0/B1:energy_balance[39] -0.234520787991
    battery/0/0/charge_kw[39] battery/0/0/B4:charge_or_not[39] 1
    battery/0/0/charge_kw[39] member/2/C1:balance[39] -1
    battery/0/0/charge_kw[40] cost_eur 0
    battery/0/0/charge_kw[40] battery/0/0/B1:energy_balance[40] -0.234520787991
    battery/0/0/charge_kw[40] battery/0/0/B4:charge_or_not[40] 1
    battery/0/0/charge_kw[40] member/2/C1:balance[40] -1
    battery/0/0/charge_kw[41] cost_eur 0
    battery/0/0/charge_kw[41] battery/0/0/B1:energy_balance[41] -0.234520787991
    battery/0/0/charge_kw[41] battery/0/0/B4:charge_or_not[41] 1
    battery/0/0/charge_kw[41] member/2/C1:balance[41] -1
    battery/0/0/charge_kw[42] cost_eur 0
    battery/0/0/charge_kw[42] battery/0/0/B1:energy_balance[42] -0.234520787991
    battery/0/0/charge_kw[42] battery/0/0/B4:charge_or_not[42] 1
    battery/0/0/charge_kw[42] member/2/C1:balance[42] -1
    battery/0/0/charge_kw[43] cost_eur 0
    battery/0/0/charge_kw[43] battery/0/0/B1:energy_balance[43] -0.234520787991
    battery/0/0/charge_kw[43] battery/0/0/B4:charge_or_not[43] 1
    battery/0/0/charge_kw[43] member/2/C1:balance[43] -1
    battery/0/0/charge_kw[44] cost_eur 0
    battery/0/0/charge_kw[44] battery/0/0/B1:energy_balance[44] -0.234520787991
    battery/0/0/charge_kw[44] battery/0/0/B4:charge_or_not[44] 1
    battery/0/0/charge_kw[44] member/2/C1:balance[44] -1
    battery/0/0/charge_kw[45] cost_eur 0
    battery/0/0/charge_kw[45] battery/0/0/B1:energy_balance[45] -0.234520787991
    battery/0/0/charge_kw[45] battery/0/0/B4:charge_or_not[45] 1
    battery/0/0/charge_kw[45] member/2/C1:balance[45] -1
    battery/0/0/charge_kw[46] cost_eur 0
    battery/0/0/charge_kw[46] battery/0/0/B1:energy_balance[46] -0.234520787991
    battery/0/0/charge_kw[46] battery/0/0/B4:charge_or_not[46] 1
    battery/0/0/charge_kw[46] member/2/C1:balance[46] -1
    battery/0/0/charge_kw[47] cost_eur 0
    battery/0/0/charge_kw[47] battery/0/0/B1:energy_balance[47] -0.234520787991
    battery/0/0/charge_kw[47] battery/0/0/B4:charge_or_not[47] 1
    battery/0/0/charge_kw[47] member/2/C1:balance[47] -1
    battery/0/0/charge_kw[48] cost_eur 0
    battery/0/0/charge_kw[48] battery/0/0/B1:energy_balance[48] -0.234520787991
    battery/0/0/charge_kw[48] battery/0/0/B4:charge_or_not[48] 1
    battery/0/0/charge_kw[48] member/2/C1:balance[48] -1
    battery/0/0/charge_kw[49] cost_eur 0
    battery/0/0/charge_kw[49] battery/0/0/B1:energy_balance[49] -0.234520787991
    battery/0/0/charge_kw[49] battery/0/0/B4:charge_or_not[49] 1
    battery/0/0/charge_kw[49] member/2/C1:balance[49] -1
    battery/0/0/charge_kw[50] cost_eur 0
    battery/0/0/charge_kw[50] battery/0/0/B1:energy_balance[50] -0.234520787991
    battery/0/0/charge_kw[50] battery/0/0/B4:charge_or_not[50] 1
    battery/0/0/charge_kw[50] member/2/C1:balance[50] -1
    battery/0/0/charge_kw[51] cost_eur 0
    battery/0/0/charge_kw[51] battery/0/0/B1:energy_balance[51] -0.234520787991
    battery/0/0/charge_kw[51] battery/0/0/B4:charge_or_not[51] 1
    battery/0/0/charge_kw[51] member/2/C1:balance[51] -1
    battery/0/0/charge_kw[52] cost_eur 0
    battery/0/0/charge_kw[52] battery/0/0/B1:energy_balance[52] -0.234520787991
    battery/0/0/charge_kw[52] battery/0/0/B4:charge_or_not[52] 1
    battery/0/0/charge_kw[52] member/2/C1:balance[52] -1
    battery/0/0/charge_kw[53] cost_eur 0
    battery/0/0/charge_kw[53] battery/0/0/B1:energy_balance[53] -0.234520787991
    battery/0/0/charge_kw[53] battery/0/0/B4:charge_or_not[53] 1
    battery/0/0/charge_kw[53] member/2/C1:balance[53] -1
    battery/0/0/charge_kw[54] cost_eur 0
    battery/0/0/charge_kw[54] battery/0/0/B1:energy_balance[54] -0.234520787991
    battery/0/0/charge_kw[54] battery/0/0/B4:charge_or_not[54] 1
    battery/0/0/charge_kw[54] member/2/C1:balance[54] -1
    battery/0/0/charge_kw[55] cost_eur 0
    battery/0/0/charge_kw[55] battery/0/0/B1:energy_balance[55] -0.234520787991
    battery/0/0/charge_kw[55] battery/0/0/B4:charge_or_not[55] 1
    battery/0/0/charge_kw[55] member/2/C1:balance[55] -1
    battery/0/0/charge_kw[56] cost_eur 0
    battery/0/0/charge_kw[56] battery/0/0/B1:energy_balance[56] -0.234520787991
    battery/0/0/charge_kw[56] battery/0/0/B4:charge_or_not[56] 1
    battery/0/0/charge_kw[56] member/2/C1:balance[56] -1
    battery/0/0/charge_kw[57] cost_eur 0
    battery/0/0/charge_kw[57] battery/0/0/B1:energy_balance[57] -0.234520787991
    battery/0/0/charge_kw[57] battery/0/0/B4:charge_or_not[57] 1
    battery/0/0/charge_kw[57] member/2/C1:balance[57] -1
    battery/0/0/charge_kw[58] cost_eur 0
    battery/0/0/charge_kw[58] battery/0/0/B1:energy_balance[58] -0.234520787991
    battery/0/0/charge_kw[58] battery/0/0/B4:charge_or_not[58] 1
    battery/0/0/charge_kw[58] member/2/C1:balance[58] -1
    battery/0/0/charge_kw[59] cost_eur 0
    battery/0/0/charge_kw[59] battery/0/0/B1:energy_balance[59] -0.234520787991
    battery/0/0/charge_kw[59] battery/0/0/B4:charge_or_not[59] 1
    battery/0/0/charge_kw[59] member/2/C1:balance[59] -1
    battery/0/0/charge_kw[60] cost_eur 0
    battery/0/0/charge_kw[60] battery/0/0/B1:energy_balance[60] -0.234520787991
    battery/0/0/charge_kw[60] battery/0/0/B4:charge_or_not[60] 1
    battery/0/0/charge_kw[60] member/2/C1:balance[60] -1
    battery/0/0/charge_kw[61] cost_eur 0
    battery/0/0/charge_kw[61] battery/0/0/B1:energy_balance[61] -0.234520787991
    battery/0/0/charge_kw[61] battery/0/0/B4:charge_or_not[61] 1
    battery/0/0/charge_kw[61] member/2/C1:balance[61] -1
    battery/0/0/charge_kw[62] cost_eur 0
    battery/0/0/charge_kw[62] battery/0/0/B1:energy_balance[62] -0.234520787991
    battery/0/0/charge_kw[62] battery/0/0/B4:charge_or_not[62] 1
    battery/0/0/charge_kw[62] member/2/C1:balance[62] -1
    battery/0/0/charge_kw[63] cost_eur 0
    battery/0/0/charge_kw[63] battery/0/0/B1:energy_balance[63] -0.234520787991
    battery/0/0/charge_kw[63] battery/0/0/B4:charge_or_not[63] 1
    battery/0/0/charge_kw[63] member/2/C1:balance[63] -1
    battery/0/0/charge_kw[64] cost_eur 0
    battery/0/0/charge_kw[64] battery/0/0/B1:energy_balance[64] -0.234520787991
    battery/0/0/charge_kw[64] battery/0/0/B4:charge_or_not[64] 1
    battery/0/0/charge_kw[64] member/2/C1:balance[64] -1
    battery/0/0/charge_kw[65] cost_eur 0
    battery/0/0/charge_kw[65] battery/0/0/B1:energy_balance[65] -0.234520787991
    battery/0/0/charge_kw[65] battery/0/0/B4:charge_or_not[65] 1
    battery/0/0/charge_kw[65] member/2/C1:balance[65] -1
    battery/0/0/charge_kw[66] cost_eur 0
    battery/0/0/charge_kw[66] battery/0/0/B1:energy_balance[66] -0.234520787991
    battery/0/0/charge_kw[66] battery/0/0/B4:charge_or_not[66] 1
    battery/0/0/charge_kw[66] member/2/C1:balance[66] -1
    battery/0/0/charge_kw[67] cost_eur 0
    battery/0/0/charge_kw[67] battery/0/0/B1:energy_balance[67] -0.234520787991
    battery/0/0/charge_kw[67] battery/0/0/B4:charge_or_not[67] 1
    battery/0/0/charge_kw[67] member/2/C1:balance[67] -1
    battery/0/0/charge_kw[68] cost_eur 0
    battery/0/0/charge_kw[68] battery/0/0/B1:energy_balance[68] -0.234520787991
    battery/0/0/charge_kw[68] battery/0/0/B4:charge_or_not[68] 1
    battery/0/0/charge_kw[68] member/2/C1:balance[68] -1
    battery/0/0/charge_kw[69] cost_eur 0
    battery/0/0/charge_kw[69] battery/0/0/B1:energy_balance[69] -0.234520787991
    battery/0/0/charge_kw[69] battery/0/0/B4:charge_or_not[69] 1
    battery/0/0/charge_kw[69] member/2/C1:balance[69] -1
    battery/0/0/charge_kw[70] cost_eur 0
    battery/0/0/charge_kw[70] battery/0/0/B1:energy_balance[70] -0.234520787991
    battery/0/0/charge_kw[70] battery/0/0/B4:charge_or_not[70] 1
    battery/0/0/charge_kw[70] member/2/C1:balance[70] -1
    battery/0/0/charge_kw[71] cost_eur 0
    battery/0/0/charge_kw[71] battery/0/0/B1:energy_balance[71] -0.234520787991
    battery/0/0/charge_kw[71] battery/0/0/B4:charge_or_not[71] 1
    battery/0/0/charge_kw[71] member/2/C1:balance[71] -1
    battery/0/0/charge_kw[72] cost_eur 0
    battery/0/0/charge_kw[72] battery/0/0/B1:energy_balance[72] -0.234520787991
    battery/0/0/charge_kw[72] battery/0/0/B4:charge_or_not[72] 1
    battery/0/0/charge_kw[72] member/2/C1:balance[72] -1
    battery/0/0/charge_kw[73] cost_eur 0
    battery/0/0/charge_kw[73] battery/0/0/B1:energy_balance[73] -0.234520787991
    battery/0/0/charge_kw[73] battery/0/0/B4:charge_or_not[73] 1
    battery/0/0/charge_kw[73] member/2/C1:balance[73] -1
    battery/0/0/charge_kw[74] cost_eur 0
    battery/0/0/charge_kw[74] battery/0/0/B1:energy_balance[74] -0.234520787991
    battery/0/0/charge_kw[74] battery/0/0/B4:charge_or_not[74] 1
    battery/0/0/charge_kw[74] member/2/C1:balance[74] -1
    battery/0/0/charge_kw[75] cost_eur 0
    battery/0/0/charge_kw[75] battery/0/0/B1:energy_balance[75] -0.234520787991
    battery/0/0/charge_kw[75] battery/0/0/B4:charge_or_not[75] 1
    battery/0/0/charge_kw[75] member/2/C1:balance[75] -1
    battery/0/0/charge_kw[76] cost_eur 0
    battery/0/0/charge_kw[76] battery/0/0/B1:energy_balance[76] -0.234520787991
    battery/0/0/charge_kw[76] battery/0/0/B4:charge_or_not[76] 1
    battery/0/0/charge_kw[76] member/2/C1:balance[76] -1
    battery/0/0/charge_kw[77] cost_eur 0
    battery/0/0/charge_kw[77] battery/0/0/B1:energy_balance[77] -0.234520787991
    battery/0/0/charge_kw[77] battery/0/0/B4:charge_or_not[77] 1
    battery/0/0/charge_kw[77] member/2/C1:balance[77] -1
    battery/0/0/charge_kw[78] cost_eur 0
    battery/0/0/charge_kw[78] battery/0/0/B1:energy_balance[78] -0.234520787991
    battery/0/0/charge_kw[78] battery/0/0/B4:charge_or_not[78] 1
    battery/0/0/charge_kw[78] member/2/C1:balance[78] -1
    battery/0/0/charge_kw[79] cost_eur 0
    battery/0/0/charge_kw[79] battery/0/0/B1:energy_balance[79] -0.234520787991
    battery/0/0/charge_kw[79] battery/0/0/B4:charge_or_not[79] 1
    battery/0/0/charge_kw[79] member/2/C1:balance[79] -1
    battery/0/0/charge_kw[80] cost_eur 0
    battery/0/0/charge_kw[80] battery/0/0/B1:energy_balance[80] -0.234520787991
    battery/0/0/charge_kw[80] battery/0/0/B4:charge_or_not[80] 1
    battery/0/0/charge_kw[80] member/2/C1:balance[80] -1
    battery/0/0/charge_kw[81] cost_eur 0
    battery/0/0/charge_kw[81] battery/0/0/B1:energy_balance[81] -0.234520787991
    battery/0/0/charge_kw[81] battery/0/0/B4:charge_or_not[81] 1
    battery/0/0/charge_kw[81] member/2/C1:balance[81] -1
    battery/0/0/charge_kw[82] cost_eur 0
    battery/0/0/charge_kw[82] battery/0/0/B1:energy_balance[82] -0.234520787991
    battery/0/0/charge_kw[82] battery/0/0/B4:charge_or_not[82] 1
    battery/0/0/charge_kw[82] member/2/C1:balance[82] -1
    battery/0/0/charge_kw[83] cost_eur 0
    battery/0/0/charge_kw[83] battery/0/0/B1:energy_balance[83] -0.234520787991
    battery/0/0/charge_kw[83] battery/0/0/B4:charge_or_not[83] 1
    battery/0/0/charge_kw[83] member/2/C1:balance[83] -1
    battery/0/0/charge_kw[84] cost_eur 0
    battery/0/0/charge_kw[84] battery/0/0/B1:energy_balance[84] -0.234520787991
    battery/0/0/charge_kw[84] battery/0/0/B4:charge_or_not[84] 1
    battery/0/0/charge_kw[84] member/2/C1:balance[84] -1
    battery/0/0/charge_kw[85] cost_eur 0
    battery/0/0/charge_kw[85] battery/0/0/B1:energy_balance[85] -0.234520787991
    battery/0/0/charge_kw[85] battery/0/0/B4:charge_or_not[85] 1
    battery/0/0/charge_kw[85] member/2/C1:balance[85] -1
    battery/0/0/charge_kw[86] cost_eur 0
    battery/0/0/charge_kw[86] battery/0/0/B1:energy_balance[86] -0.234520787991
    battery/0/0/charge_kw[86] battery/0/0/B4:charge_or_not[86] 1
    battery/0/0/charge_kw[86] member/2/C1:balance[86] -1
    battery/0/0/charge_kw[87] cost_eur 0
    battery/0/0/charge_kw[87] battery/0/0/B1:energy_balance[87] -0.234520787991
    battery/0/0/charge_kw[87] battery/0/0/B4:charge_or_not[87] 1
    battery/0/0/charge_kw[87] member/2/C1:balance[87] -1
    battery/0/0/charge_kw[88] cost_eur 0
    battery/0/0/charge_kw[88] battery/0/0/B1:energy_balance[88] -0.234520787991
    battery/0/0/charge_kw[88] battery/0/0/B4:charge_or_not[88] 1
    battery/0/0/charge_kw[88] member/2/C1:balance[88] -1
    battery/0/0/charge_kw[89] cost_eur 0
    battery/0/0/charge_kw[89] battery/0/0/B1:energy_balance[89] -0.234520787991
    battery/0/0/charge_kw[89] battery/0/0/B4:charge_or_not[89] 1
    battery/0/0/charge_kw[89] member/2/C1:balance[89] -1
    battery/0/0/charge_kw[90] cost_eur 0
    battery/0/0/charge_kw[90] battery/0/0/B1:energy_balance[90] -0.234520787991
    battery/0/0/charge_kw[90] battery/0/0/B4:charge_or_not[90] 1
    battery/0/0/charge_kw[90] member/2/C1:balance[90] -1
    battery/0/0/charge_kw[91] cost_eur 0
    battery/0/0/charge_kw[91] battery/0/0/B1:energy_balance[91] -0.234520787991
    battery/0/0/charge_kw[91] battery/0/0/B4:charge_or_not[91] 1
    battery/0/0/charge_kw[91] member/2/C1:balance[91] -1
    battery/0/0/charge_kw[92] cost_eur 0
    battery/0/0/charge_kw[92] battery/0/0/B1:energy_balance[92] -0.234520787991
    battery/0/0/charge_kw[92] battery/0/0/B4:charge_or_not[92] 1
    battery/0/0/charge_kw[92] member/2/C1:balance[92] -1
    battery/0/0/charge_kw[93] cost_eur 0
    battery/0/0/charge_kw[93] battery/0/0/B1:energy_balance[93] -0.234520787991
    battery/0/0/charge_kw[93] battery/0/0/B4:charge_or_not[93] 1
    battery/0/0/charge_kw[93] member/2/C1:balance[93] -1
    battery/0/0/charge_kw[94] cost_eur 0
    battery/0/0/charge_kw[94] battery/0/0/B1:energy_balance[94] -0.234520787991
    battery/0/0/charge_kw[94] battery/0/0/B4:charge_or_not[94] 1
    battery/0/0/charge_kw[94] member/2/C1:balance[94] -1
    battery/0/0/charge_kw[95] cost_eur 0
    battery/0/0/charge_kw[95] battery/0/0/B1:energy_balance[95] -0.234520787991
    battery/0/0/charge_kw[95] battery/0/0/B4:charge_or_not[95] 1
    battery/0/0/charge_kw[95] member/2/C1:balance[95] -1
    battery/0/0/discharge_kw[0] cost_eur 0.005
    battery/0/0/discharge_kw[0] battery/0/0/B1:energy_balance[0] 0.266500895445
    battery/0/0/discharge_kw[0] battery/0/0/B4:discharge_or_not[0] 1
    battery/0/0/discharge_kw[0] member/2/C1:balance[0] 1
    battery/0/0/discharge_kw[1] cost_eur 0.005
    battery/0/0/discharge_kw[1] battery/0/0/B1:energy_balance[1] 0.266500895445
    battery/0/0/discharge_kw[1] battery/0/0/B4:discharge_or_not[1] 1
    battery/0/0/discharge_kw[1] member/2/C1:balance[1] 1
    battery/0/0/discharge_kw[2] cost_eur 0.005
    battery/0/0/discharge_kw[2] battery/0/0/B1:energy_balance[2] 0.266500895445
    battery/0/0/discharge_kw[2] battery/0/0/B4:discharge_or_not[2] 1
    battery/0/0/discharge_kw[2] member/2/C1:balance[2] 1
    battery/0/0/discharge_kw[3] cost_eur 0.005
    battery/0/0/discharge_kw[3] battery/0/0/B1:energy_balance[3] 0.266500895445
    battery/0/0/discharge_kw[3] battery/0/0/B4:discharge_or_not[3] 1
    battery/0/0/discharge_kw[3] member/2/C1:balance[3] 1
    battery/0/0/discharge_kw[4] cost_eur 0.005
    battery/0/0/discharge_kw[4] battery/0/0/B1:energy_balance[4] 0.266500895445
    battery/0/0/discharge_kw[4] battery/0/0/B4:discharge_or_not[4] 1
    battery/0/0/discharge_kw[4] member/2/C1:balance[4] 1
    battery/0/0/discharge_kw[5] cost_eur 0.005
    battery/0/0/discharge_kw[5] battery/0/0/B1:energy_balance[5] 0.266500895445
    battery/0/0/discharge_kw[5] battery/0/0/B4:discharge_or_not[5] 1
    battery/0/0/discharge_kw[5] member/2/C1:balance[5] 1
    battery/0/0/discharge_kw[6] cost_eur 0.005
    battery/0/0/discharge_kw[6] battery/0/0/B1:energy_balance[6] 0.266500895445
    battery/0/0/discharge_kw[6] battery/0/0/B4:discharge_or_not[6] 1
    battery/0/0/discharge_kw[6] member/2/C1:balance[6] 1
    battery/0/0/discharge_kw[7] cost_eur 0.005
    battery/0/0/discharge_kw[7] battery/0/0/B1:energy_balance[7] 0.266500895445
    battery/0/0/discharge_kw[7] battery/0/0/B4:discharge_or_not[7] 1
    battery/0/0/discharge_kw[7] member/2/C1:balance[7] 1
    battery/0/0/discharge_kw[8] cost_eur 0.005
    battery/0/0/discharge_kw[8] battery/0/0/B1:energy_balance[8] 0.266500895445
    battery/0/0/discharge_kw[8] battery/0/0/B4:discharge_or_not[8] 1
    battery/0/0/discharge_kw[8] member/2/C1:balance[8] 1
    battery/0/0/discharge_kw[9] cost_eur 0.005
    battery/0/0/discharge_kw[9] battery/0/0/B1:energy_balance[9] 0.266500895445
    battery/0/0/discharge_kw[9] battery/0/0/B4:discharge_or_not[9] 1
    battery/0/0/discharge_kw[9] member/2/C1:balance[9] 1
    battery/0/0/discharge_kw[10] cost_eur 0.005
    battery/0/0/discharge_kw[10] battery/0/0/B1:energy_balance[10] 0.266500895445
    battery/0/0/discharge_kw[10] battery/0/0/B4:discharge_or_not[10] 1
    battery/0/0/discharge_kw[10] member/2/C1:balance[10] 1
    battery/0/0/discharge_kw[11] cost_eur 0.005
    battery/0/0/discharge_kw[11] battery/0/0/B1:energy_balance[11] 0.266500895445
    battery/0/0/discharge_kw[11] battery/0/0/B4:discharge_or_not[11] 1
    battery/0/0/discharge_kw[11] member/2/C1:balance[11] 1
    battery/0/0/discharge_kw[12] cost_eur 0.005
    battery/0/0/discharge_kw[12] battery/0/0/B1:energy_balance[12] 0.266500895445
    battery/0/0/discharge_kw[12] battery/0/0/B4:discharge_or_not[12] 1
    battery/0/0/discharge_kw[12] member/2/C1:balance[12] 1
    battery/0/0/discharge_kw[13] cost_eur 0.005
    battery/0/0/discharge_kw[13] battery/0/0/B1:energy_balance[13] 0.266500895445
    battery/0/0/discharge_kw[13] battery/0/0/B4:discharge_or_not[13] 1
    battery/0/0/discharge_kw[13] member/2/C1:balance[13] 1
    battery/0/0/discharge_kw[14] cost_eur 0.005
    battery/0/0/discharge_kw[14] battery/0/0/B1:energy_balance[14] 0.266500895445
    battery/0/0/discharge_kw[14] battery/0/0/B4:discharge_or_not[14] 1
    battery/0/0/discharge_kw[14] member/2/C1:balance[14] 1
    battery/0/0/discharge_kw[15] cost_eur 0.005
    battery/0/0/discharge_kw[15] battery/0/0/B1:energy_balance[15] 0.266500895445
    battery/0/0/discharge_kw[15] battery/0/0/B4:discharge_or_not[15] 1
    battery/0/0/discharge_kw[15] member/2/C1:balance[15] 1
    battery/0/0/discharge_kw[16] cost_eur 0.005
    battery/0/0/discharge_kw[16] battery/0/0/B1:energy_balance[16] 0.266500895445
    battery/0/0/discharge_kw[16] battery/0/0/B4:discharge_or_not[16] 1
    battery/0/0/discharge_kw[16] member/2/C1:balance[16] 1
    battery/0/0/discharge_kw[17] cost_eur 0.005
    battery/0/0/discharge_kw[17] battery/0/0/B1:energy_balance[17] 0.266500895445
    battery/0/0/discharge_kw[17] battery/0/0/B4:discharge_or_not[17] 1
    battery/0/0/discharge_kw[17] member/2/C1:balance[17] 1
    battery/0/0/discharge_kw[18] cost_eur 0.005
    battery/0/0/discharge_kw[18] battery/0/0/B1:energy_balance[18] 0.266500895445
    battery/0/0/discharge_kw[18] battery/0/0/B4:discharge_or_not[18] 1
    battery/0/0/discharge_kw[18] member/2/C1:balance[18] 1
    battery/0/0/discharge_kw[19] cost_eur 0.005
    battery/0/0/discharge_kw[19] battery/0/0/B1:energy_balance[19] 0.266500895445
    battery/0/0/discharge_kw[19] battery/0/0/B4:discharge_or_not[19] 1
    battery/0/0/discharge_kw[19] member/2/C1:balance[19] 1
    battery/0/0/discharge_kw[20] cost_eur 0.005
    battery/0/0/discharge_kw[20] battery/0/0/B1:energy_balance[20] 0.266500895445
    battery/0/0/discharge_kw[20] battery/0/0/B4:discharge_or_not[20] 1
    battery/0/0/discharge_kw[20] member/2/C1:balance[20] 1
    battery/0/0/discharge_kw[21] cost_eur 0.005
    battery/0/0/discharge_kw[21] battery/0/0/B1:energy_balance[21] 0.266500895445
    battery/0/0/discharge_kw[21] battery/0/0/B4:discharge_or_not[21] 1
    battery/0/0/discharge_kw[21] member/2/C1:balance[21] 1
    battery/0/0/discharge_kw[22] cost_eur 0.005
    battery/0/0/discharge_kw[22] battery/0/0/B1:energy_balance[22] 0.266500895445
    battery/0/0/discharge_kw[22] battery/0/0/B4:discharge_or_not[22] 1
    battery/0/0/discharge_kw[22] member/2/C1:balance[22] 1
    battery/0/0/discharge_kw[23] cost_eur 0.005
    battery/0/0/discharge_kw[23] battery/0/0/B1:energy_balance[23] 0.266500895445
    battery/0/0/discharge_kw[23] battery/0/0/B4:discharge_or_not[23] 1
    battery/0/0/discharge_kw[23] member/2/C1:balance[23] 1
    battery/0/0/discharge_kw[24] cost_eur 0.005
    battery/0/0/discharge_kw[24] battery/0/0/B1:energy_balance[24] 0.266500895445
    battery/0/0/discharge_kw[24] battery/0/0/B4:discharge_or_not[24] 1
    battery/0/0/discharge_kw[24] member/2/C1:balance[24] 1
    battery/0/0/discharge_kw[25] cost_eur 0.005
    battery/0/0/discharge_kw[25] battery/0/0/B1:energy_balance[25] 0.266500895445
    battery/0/0/discharge_kw[25] battery/0/0/B4:discharge_or_not[25] 1
    battery/0/0/discharge_kw[25] member/2/C1:balance[25] 1
    battery/0/0/discharge_kw[26] cost_eur 0.005
    battery/0/0/discharge_kw[26] battery/0/0/B1:energy_balance[26] 0.266500895445
    battery/0/0/discharge_kw[26] battery/0/0/B4:discharge_or_not[26] 1
    battery/0/0/discharge_kw[26] member/2/C1:balance[26] 1
    battery/0/0/discharge_kw[27] cost_eur 0.005
    battery/0/0/discharge_kw[27] battery/0/0/B1:energy_balance[27] 0.266500895445
    battery/0/0/discharge_kw[27] battery/0/0/B4:discharge_or_not[27] 1
    battery/0/0/discharge_kw[27] member/2/C1:balance[27] 1
    battery/0/0/discharge_kw[28] cost_eur 0.005
    battery/0/0/discharge_kw[28] battery/0/0/B1:energy_balance[28] 0.266500895445
    battery/0/0/discharge_kw[28] battery/0/0/B4:discharge_or_not[28] 1
    battery/0/0/discharge_kw[28] member/2/C1:balance[28] 1
    battery/0/0/discharge_kw[29] cost_eur 0.005
    battery/0/0/discharge_kw[29] battery/0/0/B1:energy_balance[29] 0.266500895445
    battery/0/0/discharge_kw[29] battery/0/0/B4:discharge_or_not[29] 1
    battery/0/0/discharge_kw[29] member/2/C1:balance[29] 1
    battery/0/0/discharge_kw[30] cost_eur 0.005
    battery/0/0/discharge_kw[30] battery/0/0/B1:energy_balance[30] 0.266500895445
    battery/0/0/discharge_kw[30] battery/0/0/B4:discharge_or_not[30] 1
    battery/0/0/discharge_kw[30] member/2/C1:balance[30] 1
    battery/0/0/discharge_kw[31] cost_eur 0.005
    battery/0/0/discharge_kw[31] battery/0/0/B1:energy_balance[31] 0.266500895445
    battery/0/0/discharge_kw[31] battery/0/0/B4:discharge_or_not[31] 1
    battery/0/0/discharge_kw[31] member/2/C1:balance[31] 1
    battery/0/0/discharge_kw[32] cost_eur 0.005
    battery/0/0/discharge_kw[32] battery/0/0/B1:energy_balance[32] 0.266500895445
    battery/0/0/discharge_kw[32] battery/0/0/B4:discharge_or_not[32] 1
    battery/0/0/discharge_kw[32] member/2/C1:balance[32] 1
    battery/0/0/discharge_kw[33] cost_eur 0.005
    battery/0/0/discharge_kw[33] battery/0/0/B1:energy_balance[33] 0.266500895445
    battery/0/0/discharge_kw[33] battery/0/0/B4:discharge_or_not[33] 1
    battery/0/0/discharge_kw[33] member/2/C1:balance[33] 1
    battery/0/0/discharge_kw[34] cost_eur 0.005
    battery/0/0/discharge_kw[34] battery/0/0/B1:energy_balance[34] 0.266500895445
    battery/0/0/discharge_kw[34] battery/0/0/B4:discharge_or_not[34] 1
    battery/0/0/discharge_kw[34] member/2/C1:balance[34] 1
    battery/0/0/discharge_kw[35] cost_eur 0.005
    battery/0/0/discharge_kw[35] battery/0/0/B1:energy_balance[35] 0.266500895445
    battery/0/0/discharge_kw[35] battery/0/0/B4:discharge_or_not[35] 1
    battery/0/0/discharge_kw[35] member/2/C1:balance[35] 1
    battery/0/0/discharge_kw[36] cost_eur 0.005
    battery/0/0/discharge_kw[36] battery/0/0/B1:energy_balance[36] 0.266500895445
    battery/0/0/discharge_kw[36] battery/0/0/B4:discharge_or_not[36] 1
    battery/0/0/discharge_kw[36] member/2/C1:balance[36] 1
    battery/0/0/discharge_kw[37] cost_eur 0.005
    battery/0/0/discharge_kw[37] battery/0/0/B1:energy_balance[37] 0.266500895445
    battery/0/0/discharge_kw[37] battery/0/0/B4:discharge_or_not[37] 1
    battery/0/0/discharge_kw[37] member/2/C1:balance[37] 1
    battery/0/0/discharge_kw[38] cost_eur 0.005
    battery/0/0/discharge_kw[38] battery/0/0/B1:energy_balance[38] 0.266500895445
    battery/0/0/discharge_kw[38] battery/0/0/B4:discharge_or_not[38] 1
    battery/0/0/discharge_kw[38] member/2/C1:balance[38] 1
    battery/0/0/discharge_kw[39] cost_eur 0.005
    battery/0/0/discharge_kw[39] battery/0/0/B1:energy_balance[39] 0.266500895445
    battery/0/0/discharge_kw[39] battery/0/0/B4:discharge_or_not[39] 1
    battery/0/0/discharge_kw[39] member/2/C1:balance[39] 1
    battery/0/0/discharge_kw[40] cost_eur 0.005
    battery/0/0/discharge_kw[40] battery/0/0/B1:energy_balance[40] 0.266500895445
    battery/0/0/discharge_kw[40] battery/0/0/B4:discharge_or_not[40] 1
    battery/0/0/discharge_kw[40] member/2/C1:balance[40] 1
    battery/0/0/discharge_kw[41] cost_eur 0.005
    battery/0/0/discharge_kw[41] battery/0/0/B1:energy_balance[41] 0.266500895445
    battery/0/0/discharge_kw[41] battery/0/0/B4:discharge_or_not[41] 1
    battery/0/0/discharge_kw[41] member/2/C1:balance[41] 1
    battery/0/0/discharge_kw[42] cost_eur 0.005
    battery/0/0/discharge_kw[42] battery/0/0/B1:energy_balance[42] 0.266500895445
    battery/0/0/discharge_kw[42] battery/0/0/B4:discharge_or_not[42] 1
    battery/0/0/discharge_kw[42] member/2/C1:balance[42] 1
    battery/0/0/discharge_kw[43] cost_eur 0.005
    battery/0/0/discharge_kw[43] battery/0/0/B1:energy_balance[43] 0.266500895445
    battery/0/0/discharge_kw[43] battery/0/0/B4:discharge_or_not[43] 1
    battery/0/0/discharge_kw[43] member/2/C1:balance[43] 1
    battery/0/0/discharge_kw[44] cost_eur 0.005
    battery/0/0/discharge_kw[44] battery/0/0/B1:energy_balance[44] 0.266500895445
    battery/0/0/discharge_kw[44] battery/0/0/B4:discharge_or_not[44] 1
    battery/0/0/discharge_kw[44] member/2/C1:balance[44] 1
    battery/0/0/discharge_kw[45] cost_eur 0.005
    battery/0/0/discharge_kw[45] battery/0/0/B1:energy_balance[45] 0.266500895445
    battery/0/0/discharge_kw[45] battery/0/0/B4:discharge_or_not[45] 1
    battery/0/0/discharge_kw[45] member/2/C1:balance[45] 1
    battery/0/0/discharge_kw[46] cost_eur 0.005
    battery/0/0/discharge_kw[46] battery/0/0/B1:energy_balance[46] 0.266500895445
    battery/0/0/discharge_kw[46] battery/0/0/B4:discharge_or_not[46] 1
    battery/0/0/discharge_kw[46] member/2/C1:balance[46] 1
    battery/0/0/discharge_kw[47] cost_eur 0.005
    battery/0/0/discharge_kw[47] battery/0/0/B1:energy_balance[47] 0.266500895445
    battery/0/0/discharge_kw[47] battery/0/0/B4:discharge_or_not[47] 1
    battery/0/0/discharge_kw[47] member/2/C1:balance[47] 1
    battery/0/0/discharge_kw[48] cost_eur 0.005
    battery/0/0/discharge_kw[48] battery/0/0/B1:energy_balance[48] 0.266500895445
    battery/0/0/discharge_kw[48] battery/0/0/B4:discharge_or_not[48] 1
    battery/0/0/discharge_kw[48] member/2/C1:balance[48] 1
    battery/0/0/discharge_kw[49] cost_eur 0.005
    battery/0/0/discharge_kw[49] battery/0/0/B1:energy_balance[49] 0.266500895445
    battery/0/0/discharge_kw[49] battery/0/0/B4:discharge_or_not[49] 1
    battery/0/0/discharge_kw[49] member/2/C1:balance[49] 1
    battery/0/0/discharge_kw[50] cost_eur 0.005
    battery/0/0/discharge_kw[50] battery/0/0/B1:energy_balance[50] 0.266500895445
    battery/0/0/discharge_kw[50] battery/0/0/B4:discharge_or_not[50] 1
    battery/0/0/discharge_kw[50] member/2/C1:balance[50] 1
    battery/0/0/discharge_kw[51] cost_eur 0.005
    battery/0/0/discharge_kw[51] battery/0/0/B1:energy_balance[51] 0.266500895445
    battery/0/0/discharge_kw[51] battery/0/0/B4:discharge_or_not[51] 1
    battery/0/0/discharge_kw[51] member/2/C1:balance[51] 1
    battery/0/0/discharge_kw[52] cost_eur 0.005
    battery/0/0/discharge_kw[52] battery/0/0/B1:energy_balance[52] 0.266500895445
    battery/0/0/discharge_kw[52] battery/0/0/B4:discharge_or_not[52] 1
    battery/0/0/discharge_kw[52] member/2/C1:balance[52] 1
    battery/0/0/discharge_kw[53] cost_eur 0.005
    battery/0/0/discharge_kw[53] battery/0/0/B1:energy_balance[53] 0.266500895445
    battery/0/0/discharge_kw[53] battery/0/0/B4:discharge_or_not[53] 1
    battery/0/0/discharge_kw[53] member/2/C1:balance[53] 1
    battery/0/0/discharge_kw[54] cost_eur 0.005
    battery/0/0/discharge_kw[54] battery/0/0/B1:energy_balance[54] 0.266500895445
    battery/0/0/discharge_kw[54] battery/0/0/B4:discharge_or_not[54] 1
    battery/0/0/discharge_kw[54] member/2/C1:balance[54] 1
    battery/0/0/discharge_kw[55] cost_eur 0.005
    battery/0/0/discharge_kw[55] battery/0/0/B1:energy_balance[55] 0.266500895445
    battery/0/0/discharge_kw[55] battery/0/0/B4:discharge_or_not[55] 1
    battery/0/0/discharge_kw[55] member/2/C1:balance[55] 1
    battery/0/0/discharge_kw[56] cost_eur 0.005
    battery/0/0/discharge_kw[56] battery/0/0/B1:energy_balance[56] 0.266500895445
    battery/0/0/discharge_kw[56] battery/0/0/B4:discharge_or_not[56] 1
    battery/0/0/discharge_kw[56] member/2/C1:balance[56] 1
    battery/0/0/discharge_kw[57] cost_eur 0.005
    battery/0/0/discharge_kw[57] battery/0/0/B1:energy_balance[57] 0.266500895445
    battery/0/0/discharge_kw[57] battery/0/0/B4:discharge_or_not[57] 1
    battery/0/0/discharge_kw[57] member/2/C1:balance[57] 1
    battery/0/0/discharge_kw[58] cost_eur 0.005
    battery/0/0/discharge_kw[58] battery/0/0/B1:energy_balance[58] 0.266500895445
    battery/0/0/discharge_kw[58] battery/0/0/B4:discharge_or_not[58] 1
    battery/0/0/discharge_kw[58] member/2/C1:balance[58] 1
    battery/0/0/discharge_kw[59] cost_eur 0.005
    battery/0/0/discharge_kw[59] battery/0/0/B1:energy_balance[59] 0.266500895445
    battery/0/0/discharge_kw[59] battery/0/0/B4:discharge_or_not[59] 1
    battery/0/0/discharge_kw[59] member/2/C1:balance[59] 1
    battery/0/0/discharge_kw[60] cost_eur 0.005
    battery/0/0/discharge_kw[60] battery/0/0/B1:energy_balance[60] 0.266500895445
    battery/0/0/discharge_kw[60] battery/0/0/B4:discharge_or_not[60] 1
    battery/0/0/discharge_kw[60] member/2/C1:balance[60] 1
    battery/0/0/discharge_kw[61] cost_eur 0.005
    battery/0/0/discharge_kw[61] battery/0/0/B1:energy_balance[61] 0.266500895445
    battery/0/0/discharge_kw[61] battery/0/0/B4:discharge_or_not[61] 1
    battery/0/0/discharge_kw[61] member/2/C1:balance[61] 1
    battery/0/0/discharge_kw[62] cost_eur 0.005
    battery/0/0/discharge_kw[62] battery/0/0/B1:energy_balance[62] 0.266500895445
    battery/0/0/discharge_kw[62] battery/0/0/B4:discharge_or_not[62] 1
    battery/0/0/discharge_kw[62] member/2/C1:balance[62] 1
    battery/0/0/discharge_kw[63] cost_eur 0.005
    battery/0/0/discharge_kw[63] battery/0/0/B1:energy_balance[63] 0.266500895445
    battery/0/0/discharge_kw[63] battery/0/0/B4:discharge_or_not[63] 1
    battery/0/0/discharge_kw[63] member/2/C1:balance[63] 1
    battery/0/0/discharge_kw[64] cost_eur 0.005
    battery/0/0/discharge_kw[64] battery/0/0/B1:energy_balance[64] 0.266500895445
    battery/0/0/discharge_kw[64] battery/0/0/B4:discharge_or_not[64] 1
    battery/0/0/discharge_kw[64] member/2/C1:balance[64] 1
    battery/0/0/discharge_kw[65] cost_eur 0.005
    battery/0/0/discharge_kw[65] battery/0/0/B1:energy_balance[65] 0.266500895445
    battery/0/0/discharge_kw[65] battery/0/0/B4:discharge_or_not[65] 1
    battery/0/0/discharge_kw[65] member/2/C1:balance[65] 1
    battery/0/0/discharge_kw[66] cost_eur 0.005
    battery/0/0/discharge_kw[66] battery/0/0/B1:energy_balance[66] 0.266500895445
    battery/0/0/discharge_kw[66] battery/0/0/B4:discharge_or_not[66] 1
    battery/0/0/discharge_kw[66] member/2/C1:balance[66] 1
    battery/0/0/discharge_kw[67] cost_eur 0.005
    battery/0/0/discharge_kw[67] battery/0/0/B1:energy_balance[67] 0.266500895445
    battery/0/0/discharge_kw[67] battery/0/0/B4:discharge_or_not[67] 1
    battery/0/0/discharge_kw[67] member/2/C1:balance[67] 1
    battery/0/0/discharge_kw[68] cost_eur 0.005
    battery/0/0/discharge_kw[68] battery/0/0/B1:energy_balance[68] 0.266500895445
    battery/0/0/discharge_kw[68] battery/0/0/B4:discharge_or_not[68] 1
    battery/0/0/discharge_kw[68] member/2/C1:balance[68] 1
    battery/0/0/discharge_kw[69] cost_eur 0.005
    battery/0/0/discharge_kw[69] battery/0/0/B1:energy_balance[69] 0.266500895445
    battery/0/0/discharge_kw[69] battery/0/0/B4:discharge_or_not[69] 1
    battery/0/0/discharge_kw[69] member/2/C1:balance[69] 1
    battery/0/0/discharge_kw[70] cost_eur 0.005
    battery/0/0/discharge_kw[70] battery/0/0/B1:energy_balance[70] 0.266500895445
    battery/0/0/discharge_kw[70] battery/0/0/B4:discharge_or_not[70] 1
    battery/0/0/discharge_kw[70] member/2/C1:balance[70] 1
    battery/0/0/discharge_kw[71] cost_eur 0.005
    battery/0/0/discharge_kw[71] battery/0/0/B1:energy_balance[71] 0.266500895445
    battery/0/0/discharge_kw[71] battery/0/0/B4:discharge_or_not[71] 1
    battery/0/0/discharge_kw[71] member/2/C1:balance[71] 1
    battery/0/0/discharge_kw[72] cost_eur 0.005
    battery/0/0/discharge_kw[72] battery/0/0/B1:energy_balance[72] 0.266500895445
    battery/0/0/discharge_kw[72] battery/0/0/B4:discharge_or_not[72] 1
    battery/0/0/discharge_kw[72] member/2/C1:balance[72] 1
    battery/0/0/discharge_kw[73] cost_eur 0.005
    battery/0/0/discharge_kw[73] battery/0/0/B1:energy_balance[73] 0.266500895445
    battery/0/0/discharge_kw[73] battery/0/0/B4:discharge_or_not[73] 1
    battery/0/0/discharge_kw[73] member/2/C1:balance[73] 1
    battery/0/0/discharge_kw[74] cost_eur 0.005
    battery/0/0/discharge_kw[74] battery/0/0/B1:energy_balance[74] 0.266500895445
    battery/0/0/discharge_kw[74] battery/0/0/B4:discharge_or_not[74] 1
    battery/0/0/discharge_kw[74] member/2/C1:balance[74] 1
    battery/0/0/discharge_kw[75] cost_eur 0.005
    battery/0/0/discharge_kw[75] battery/0/0/B1:energy_balance[75] 0.266500895445
    battery/0/0/discharge_kw[75] battery/0/0/B4:discharge_or_not[75] 1
    battery/0/0/discharge_kw[75] member/2/C1:balance[75] 1
    battery/0/0/discharge_kw[76] cost_eur 0.005
    battery/0/0/discharge_kw[76] battery/0/0/B1:energy_balance[76] 0.266500895445
    battery/0/0/discharge_kw[76] battery/0/0/B4:discharge_or_not[76] 1
    battery/0/0/discharge_kw[76] member/2/C1:balance[76] 1
    battery/0/0/discharge_kw[77] cost_eur 0.005
    battery/0/0/discharge_kw[77] battery/0/0/B1:energy_balance[77] 0.266500895445
    battery/0/0/discharge_kw[77] battery/0/0/B4:discharge_or_not[77] 1
    battery/0/0/discharge_kw[77] member/2/C1:balance[77] 1
    battery/0/0/discharge_kw[78] cost_eur 0.005
    battery/0/0/discharge_kw[78] battery/0/0/B1:energy_balance[78] 0.266500895445
    battery/0/0/discharge_kw[78] battery/0/0/B4:discharge_or_not[78] 1
    battery/0/0/discharge_kw[78] member/2/C1:balance[78] 1
    battery/0/0/discharge_kw[79] cost_eur 0.005
    battery/0/0/discharge_kw[79] battery/0/0/B1:energy_balance[79] 0.266500895445
    battery/0/0/discharge_kw[79] battery/0/0/B4:discharge_or_not[79] 1
    battery/0/0/discharge_kw[79] member/2/C1:balance[79] 1
    battery/0/0/discharge_kw[80] cost_eur 0.005
    battery/0/0/discharge_kw[80] battery/0/0/B1:energy_balance[80] 0.266500895445
    battery/0/0/discharge_kw[80] battery/0/0/B4:discharge_or_not[80] 1
    battery/0/0/discharge_kw[80] member/2/C1:balance[80] 1
    battery/0/0/discharge_kw[81] cost_eur 0.005
    battery/0/0/discharge_kw[81] battery/0/0/B1:energy_balance[81] 0.266500895445
    battery/0/0/discharge_kw[81] battery/0/0/B4:discharge_or_not[81] 1
    battery/0/0/discharge_kw[81] member/2/C1:balance[81] 1
    battery/0/0/discharge_kw[82] cost_eur 0.005
    battery/0/0/discharge_kw[82] battery/0/0/B1:energy_balance[82] 0.266500895445
    battery/0/0/discharge_kw[82] battery/0/0/B4:discharge_or_not[82] 1
    battery/0/0/discharge_kw[82] member/2/C1:balance[82] 1
    battery/0/0/discharge_kw[83] cost_eur 0.005
    battery/0/0/discharge_kw[83] battery/0/0/B1:energy_balance[83] 0.266500895445
    battery/0/0/discharge_kw[83] battery/0/0/B4:discharge_or_not[83] 1
    battery/0/0/discharge_kw[83] member/2/C1:balance[83] 1
    battery/0/0/discharge_kw[84] cost_eur 0.005
    battery/0/0/discharge_kw[84] battery/0/0/B1:energy_balance[84] 0.266500895445
    battery/0/0/discharge_kw[84] battery/0/0/B4:discharge_or_not[84] 1
    battery/0/0/discharge_kw[84] member/2/C1:balance[84] 1
    battery/0/0/discharge_kw[85] cost_eur 0.005
    battery/0/0/discharge_kw[85] battery/0/0/B1:energy_balance[85] 0.266500895445
    battery/0/0/discharge_kw[85] battery/0/0/B4:discharge_or_not[85] 1
    battery/0/0/discharge_kw[85] member/2/C1:balance[85] 1
    battery/0/0/discharge_kw[86] cost_eur 0.005
    battery/0/0/discharge_kw[86] battery/0/0/B1:energy_balance[86] 0.266500895445
    battery/0/0/discharge_kw[86] battery/0/0/B4:discharge_or_not[86] 1
    battery/0/0/discharge_kw[86] member/2/C1:balance[86] 1
    battery/0/0/discharge_kw[87] cost_eur 0.005
    battery/0/0/discharge_kw[87] battery/0/0/B1:energy_balance[87] 0.266500895445
    battery/0/0/discharge_kw[87] battery/0/0/B4:discharge_or_not[87] 1
    battery/0/0/discharge_kw[87] member/2/C1:balance[87] 1
    battery/0/0/discharge_kw[88] cost_eur 0.005
    battery/0/0/discharge_kw[88] battery/0/0/B1:energy_balance[88] 0.266500895445
    battery/0/0/discharge_kw[88] battery/0/0/B4:discharge_or_not[88] 1
    battery/0/0/discharge_kw[88] member/2/C1:balance[88] 1
    battery/0/0/discharge_kw[89] cost_eur 0.005
    battery/0/0/discharge_kw[89] battery/0/0/B1:energy_balance[89] 0.266500895445
    battery/0/0/discharge_kw[89] battery/0/0/B4:discharge_or_not[89] 1
    battery/0/0/discharge_kw[89] member/2/C1:balance[89] 1
    battery/0/0/discharge_kw[90] cost_eur 0.005
    battery/0/0/discharge_kw[90] battery/0/0/B1:energy_balance[90] 0.266500895445
    battery/0/0/discharge_kw[90] battery/0/0/B4:discharge_or_not[90] 1
    battery/0/0/discharge_kw[90] member/2/C1:balance[90] 1
    battery/0/0/discharge_kw[91] cost_eur 0.005
    battery/0/0/discharge_kw[91] battery/0/0/B1:energy_balance[91] 0.266500895445
    battery/0/0/discharge_kw[91] battery/0/0/B4:discharge_or_not[91] 1
    battery/0/0/discharge_kw[91] member/2/C1:balance[91] 1
    battery/0/0/discharge_kw[92] cost_eur 0.005
    battery/0/0/discharge_kw[92] battery/0/0/B1:energy_balance[92] 0.266500895445
    battery/0/0/discharge_kw[92] battery/0/0/B4:discharge_or_not[92] 1
    battery/0/0/discharge_kw[92] member/2/C1:balance[92] 1
    battery/0/0/discharge_kw[93] cost_eur 0.005
    battery/0/0/discharge_kw[93] battery/0/0/B1:energy_balance[93] 0.266500895445
    battery/0/0/discharge_kw[93] battery/0/0/B4:discharge_or_not[93] 1
    battery/0/0/discharge_kw[93] member/2/C1:balance[93] 1
    battery/0/0/discharge_kw[94] cost_eur 0.005
    battery/0/0/discharge_kw[94] battery/0/0/B1:energy_balance[94] 0.266500895445
    battery/0/0/discharge_kw[94] battery/0/0/B4:discharge_or_not[94] 1
    battery/0/0/discharge_kw[94] member/2/C1:balance[94] 1
    battery/0/0/discharge_kw[95] cost_eur 0.005
    battery/0/0/discharge_kw[95] battery/0/0/B1:energy_balance[95] 0.266500895445
    battery/0/0/discharge_kw[95] battery/0/0/B4:discharge_or_not[95] 1
    battery/0/0/discharge_kw[95] member/2/C1:balance[95] 1
    battery/0/0/energy_kwh[1] cost_eur 0
    battery/0/0/energy_kwh[1] battery/0/0/B1:energy_balance[0] 1
    battery/0/0/energy_kwh[1] battery/0/0/B1:energy_balance[1] -1
    battery/0/0/energy_kwh[2] cost_eur 0
    battery/0/0/energy_kwh[2] battery/0/0/B1:energy_balance[1] 1
    battery/0/0/energy_kwh[2] battery/0/0/B1:energy_balance[2] -1
    battery/0/0/energy_kwh[3] cost_eur 0
    battery/0/0/energy_kwh[3] battery/0/0/B1:energy_balance[2] 1
    battery/0/0/energy_kwh[3] battery/0/0/B1:energy_balance[3] -1
    battery/0/0/energy_kwh[4] cost_eur 0
    battery/0/0/energy_kwh[4] battery/0/0/B1:energy_balance[3] 1
    battery/0/0/energy_kwh[4] battery/0/0/B1:energy_balance[4] -1
    battery/0/0/energy_kwh[5] cost_eur 0
    battery/0/0/energy_kwh[5] battery/0/0/B1:energy_balance[4] 1
    battery/0/0/energy_kwh[5] battery/0/0/B1:energy_balance[5] -1
    battery/0/0/energy_kwh[6] cost_eur 0
    battery/0/0/energy_kwh[6] battery/0/0/B1:energy_balance[5] 1
    battery/0/0/energy_kwh[6] battery/0/0/B1:energy_balance[6] -1
    battery/0/0/energy_kwh[7] cost_eur 0
    battery/0/0/energy_kwh[7] battery/0/0/B1:energy_balance[6] 1
    battery/0/0/energy_kwh[7] battery/0/0/B1:energy_balance[7] -1
    battery/0/0/energy_kwh[8] cost_eur 0
    battery/0/0/energy_kwh[8] battery/0/0/B1:energy_balance[7] 1
    battery/0/0/energy_kwh[8] battery/0/0/B1:energy_balance[8] -1
    battery/0/0/energy_kwh[9] cost_eur 0
    battery/0/0/energy_kwh[9] battery/0/0/B1:energy_balance[8] 1
    battery/0/0/energy_kwh[9] battery/0/0/B1:energy_balance[9] -1
    battery/0/0/energy_kwh[10] cost_eur 0
    battery/0/0/energy_kwh[10] battery/0/0/B1:energy_balance[9] 1
    battery/0/0/energy_kwh[10] battery/0/0/B1:energy_balance[10] -1
    battery/0/0/energy_kwh[11] cost_eur 0
    battery/0/0/energy_kwh[11] battery/0/0/B1:energy_balance[10] 1
    battery/0/0/energy_kwh[11] battery/0/0/B1:energy_balance[11] -1
    battery/0/0/energy_kwh[12] cost_eur 0
    battery/0/0/energy_kwh[12] battery/0/0/B1:energy_balance[11] 1
    battery/0/0/energy_kwh[12] battery/0/0/B1:energy_balance[12] -1
    battery/0/0/energy_kwh[13] cost_eur 0
    battery/0/0/energy_kwh[13] battery/0/0/B1:energy_balance[12] 1
    battery/0/0/energy_kwh[13] battery/0/0/B1:energy_balance[13] -1
    battery/0/0/energy_kwh[14] cost_eur 0
    battery/0/0/energy_kwh[14] battery/0/0/B1:energy_balance[13] 1
    battery/0/0/energy_kwh[14] battery/0/0/B1:energy_balance[14] -1
    battery/0/0/energy_kwh[15] cost_eur 0
    battery/0/0/energy_kwh[15] battery/0/0/B1:energy_balance[14] 1
    battery/0/0/energy_kwh[15] battery/0/0/B1:energy_balance[15] -1
    battery/0/0/energy_kwh[16] cost_eur 0
    battery/0/0/energy_kwh[16] battery/0/0/B1:energy_balance[15] 1
    battery/0/0/energy_kwh[16] battery/0/0/B1:energy_balance[16] -1
    battery/0/0/energy_kwh[17] cost_eur 0
    battery/0/0/energy_kwh[17] battery/0/0/B1:energy_balance[16] 1
    battery/0/0/energy_kwh[17] battery/0/0/B1:energy_balance[17] -1
    battery/0/0/energy_kwh[18] cost_eur 0
    battery/0/0/energy_kwh[18] battery/0/0/B1:energy_balance[17] 1
    battery/0/0/energy_kwh[18] battery/0/0/B1:energy_balance[18] -1
    battery/0/0/energy_kwh[19] cost_eur 0
    battery/0/0/energy_kwh[19] battery/0/0/B1:energy_balance[18] 1
    battery/0/0/energy_kwh[19] battery/0/0/B1:energy_balance[19] -1
    battery/0/0/energy_kwh[20] cost_eur 0
    battery/0/0/energy_kwh[20] battery/0/0/B1:energy_balance[19] 1
    battery/0/0/energy_kwh[20] battery/0/0/B1:energy_balance[20] -1
    battery/0/0/energy_kwh[21] cost_eur 0
    battery/0/0/energy_kwh[21] battery/0/0/B1:energy_balance[20] 1
    battery/0/0/energy_kwh[21] battery/0/0/B1:energy_balance[21] -1
    battery/0/0/energy_kwh[22] cost_eur 0
    battery/0/0/energy_kwh[22] battery/0/0/B1:energy_balance[21] 1
    battery/0/0/energy_kwh[22] battery/0/0/B1:energy_balance[22] -1
    battery/0/0/energy_kwh[23] cost_eur 0
    battery/0/0/energy_kwh[23] battery/0/0/B1:energy_balance[22] 1
    battery/0/0/energy_kwh[23] battery/0/0/B1:energy_balance[23] -1
    battery/0/0/energy_kwh[24] cost_eur 0
    battery/0/0/energy_kwh[24] battery/0/0/B1:energy_balance[23] 1
    battery/0/0/energy_kwh[24] battery/0/0/B1:energy_balance[24] -1
    battery/0/0/energy_kwh[25] cost_eur 0
    battery/0/0/energy_kwh[25] battery/0/0/B1:energy_balance[24] 1
    battery/0/0/energy_kwh[25] battery/0/0/B1:energy_balance[25] -1
    battery/0/0/energy_kwh[26] cost_eur 0
    battery/0/0/energy_kwh[26] battery/0/0/B1:energy_balance[25] 1
    battery/0/0/energy_kwh[26] battery/0/0/B1:energy_balance[26] -1
    battery/0/0/energy_kwh[27] cost_eur 0
    battery/0/0/energy_kwh[27] battery/0/0/B1:energy_balance[26] 1
    battery/0/0/energy_kwh[27] battery/0/0/B1:energy_balance[27] -1
    battery/0/0/energy_kwh[28] cost_eur 0
    battery/0/0/energy_kwh[28] battery/0/0/B1:energy_balance[27] 1
    battery/0/0/energy_kwh[28] battery/0/0/B1:energy_balance[28] -1
    battery/0/0/energy_kwh[29] cost_eur 0
    battery/0/0/energy_kwh[29] battery/0/0/B1:energy_balance[28] 1
    battery/0/0/energy_kwh[29] battery/0/0/B1:energy_balance[29] -1
    battery/0/0/energy_kwh[30] cost_eur 0
    battery/0/0/energy_kwh[30] battery/0/0/B1:energy_balance[29] 1
    battery/0/0/energy_kwh[30] battery/0/0/B1:energy_balance[30] -1
    battery/0/0/energy_kwh[31] cost_eur 0
    battery/0/0/energy_kwh[31] battery/0/0/B1:energy_balance[30] 1
    battery/0/0/energy_kwh[31] battery/0/0/B1:energy_balance[31] -1
    battery/0/0/energy_kwh[32] cost_eur 0
    battery/0/0/energy_kwh[32] battery/0/0/B1:energy_balance[31] 1
    battery/0/0/energy_kwh[32] battery/0/0/B1:energy_balance[32] -1
    battery/0/0/energy_kwh[33] cost_eur 0
    battery/0/0/energy_kwh[33] battery/0/0/B1:energy_balance[32] 1
    battery/0/0/energy_kwh[33] battery/0/0/B1:energy_balance[33] -1
    battery/0/0/energy_kwh[34] cost_eur 0
    battery/0/0/energy_kwh[34] battery/0/0/B1:energy_balance[33] 1
    battery/0/0/energy_kwh[34] battery/0/0/B1:energy_balance[34] -1
    battery/0/0/energy_kwh[35] cost_eur 0
    battery/0/0/energy_kwh[35] battery/0/0/B1:energy_balance[34] 1
    battery/0/0/energy_kwh[35] battery/0/0/B1:energy_balance[35] -1
    battery/0/0/energy_kwh[36] cost_eur 0
    battery/0/0/energy_kwh[36] battery/0/0/B1:energy_balance[35] 1
    battery/0/0/energy_kwh[36] battery/0/0/B1:energy_balance[36] -1
    battery/0/0/energy_kwh[37] cost_eur 0
    battery/0/0/energy_kwh[37] battery/0/0/B1:energy_balance[36] 1
    battery/0/0/energy_kwh[37] battery/0/0/B1:energy_balance[37] -1
    battery/0/0/energy_kwh[38] cost_eur 0
    battery/0/0/energy_kwh[38] battery/0/0/B1:energy_balance[37] 1
    battery/0/0/energy_kwh[38] battery/0/0/B1:energy_balance[38] -1
    battery/0/0/energy_kwh[39] cost_eur 0
    battery/0/0/energy_kwh[39] battery/0/0/B1:energy_balance[38] 1
    battery/0/0/energy_kwh[39] battery/0/0/B1:energy_balance[39] -1
    battery/0/0/energy_kwh[40] cost_eur 0
    battery/0/0/energy_kwh[40] battery/0/0/B1:energy_balance[39] 1
    battery/0/0/energy_kwh[40] battery/0/0/B1:energy_balance[40] -1
    battery/0/0/energy_kwh[41] cost_eur 0
    battery/0/0/energy_kwh[41] battery/0/0/B1:energy_balance[40] 1
    battery/0/0/energy_kwh[41] battery/0/0/B1:energy_balance[41] -1
    battery/0/0/energy_kwh[42] cost_eur 0
    battery/0/0/energy_kwh[42] battery/0/0/B1:energy_balance[41] 1
    battery/0/0/energy_kwh[42] battery/0/0/B1:energy_balance[42] -1
    battery/0/0/energy_kwh[43] cost_eur 0
    battery/0/0/energy_kwh[43] battery/0/0/B1:energy_balance[42] 1
    battery/0/0/energy_kwh[43] battery/0/0/B1:energy_balance[43] -1
    battery/0/0/energy_kwh[44] cost_eur 0
    battery/0/0/energy_kwh[44] battery/0/0/B1:energy_balance[43] 1
    battery/0/0/energy_kwh[44] battery/0/0/B1:energy_balance[44] -1
    battery/0/0/energy_kwh[45] cost_eur 0
    battery/0/0/energy_kwh[45] battery/0/0/B1:energy_balance[44] 1
    battery/0/0/energy_kwh[45] battery/0/0/B1:energy_balance[45] -1
    battery/0/0/energy_kwh[46] cost_eur 0
    battery/0/0/energy_kwh[46] battery/0/0/B1:energy_balance[45] 1
    battery/0/0/energy_kwh[46] battery/0/0/B1:energy_balance[46] -1
    battery/0/0/energy_kwh[47] cost_eur 0
    battery/0/0/energy_kwh[47] battery/0/0/B1:energy_balance[46] 1
    battery/0/0/energy_kwh[47] battery/0/0/B1:energy_balance[47] -1
    battery/0/0/energy_kwh[48] cost_eur 0
    battery/0/0/energy_kwh[48] battery/0/0/B1:energy_balance[47] 1
    battery/0/0/energy_kwh[48] battery/0/0/B1:energy_balance[48] -1
    battery/0/0/energy_kwh[49] cost_eur 0
    battery/0/0/energy_kwh[49] battery/0/0/B1:energy_balance[48] 1
    battery/0/0/energy_kwh[49] battery/0/0/B1:energy_balance[49] -1
    battery/0/0/energy_kwh[50] cost_eur 0
    battery/0/0/energy_kwh[50] battery/0/0/B1:energy_balance[49] 1
    battery/0/0/energy_kwh[50] battery/0/0/B1:energy_balance[50] -1
    battery/0/0/energy_kwh[51] cost_eur 0
    battery/0/0/energy_kwh[51] battery/0/0/B1:energy_balance[50] 1
    battery/0/0/energy_kwh[51] battery/0/0/B1:energy_balance[51] -1
    battery/0/0/energy_kwh[52] cost_eur 0
    battery/0/0/energy_kwh[52] battery/0/0/B1:energy_balance[51] 1
    battery/0/0/energy_kwh[52] battery/0/0/B1:energy_balance[52] -1
    battery/0/0/energy_kwh[53] cost_eur 0
    battery/0/0/energy_kwh[53] battery/0/0/B1:energy_balance[52] 1
    battery/0/0/energy_kwh[53] battery/0/0/B1:energy_balance[53] -1
    battery/0/0/energy_kwh[54] cost_eur 0
    battery/0/0/energy_kwh[54] battery/0/0/B1:energy_balance[53] 1
    battery/0/0/energy_kwh[54] battery/0/0/B1:energy_balance[54] -1
    battery/0/0/energy_kwh[55] cost_eur 0
    battery/0/0/energy_kwh[55] battery/0/0/B1:energy_balance[54] 1
    battery/0/0/energy_kwh[55] battery/0/0/B1:energy_balance[55] -1
    battery/0/0/energy_kwh[56] cost_eur 0
    battery/0/0/energy_kwh[56] battery/0/0/B1:energy_balance[55] 1
    battery/0/0/energy_kwh[56] battery/0/0/B1:energy_balance[56] -1
    battery/0/0/energy_kwh[57] cost_eur 0
    battery/0/0/energy_kwh[57] battery/0/0/B1:energy_balance[56] 1
    battery/0/0/energy_kwh[57] battery/0/0/B1:energy_balance[57] -1
    battery/0/0/energy_kwh[58] cost_eur 0
    battery/0/0/energy_kwh[58] battery/0/0/B1:energy_balance[57] 1
    battery/0/0/energy_kwh[58] battery/0/0/B1:energy_balance[58] -1
    battery/0/0/energy_kwh[59] cost_eur 0
    battery/0/0/energy_kwh[59] battery/0/0/B1:energy_balance[58] 1
    battery/0/0/energy_kwh[59] battery/0/0/B1:energy_balance[59] -1
    battery/0/0/energy_kwh[60] cost_eur 0
    battery/0/0/energy_kwh[60] battery/0/0/B1:energy_balance[59] 1
    battery/0/0/energy_kwh[60] battery/0/0/B1:energy_balance[60] -1
    battery/0/0/energy_kwh[61] cost_eur 0
    battery/0/0/energy_kwh[61] battery/0/0/B1:energy_balance[60] 1
    battery/0/0/energy_kwh[61] battery/0/0/B1:energy_balance[61] -1
    battery/0/0/energy_kwh[62] cost_eur 0
    battery/0/0/energy_kwh[62] battery/0/0/B1:energy_balance[61] 1
    battery/0/0/energy_kwh[62] battery/0/0/B1:energy_balance[62] -1
    battery/0/0/energy_kwh[63] cost_eur 0
    battery/0/0/energy_kwh[63] battery/0/0/B1:energy_balance[62] 1
    battery/0/0/energy_kwh[63] battery/0/0/B1:energy_balance[63] -1
    battery/0/0/energy_kwh[64] cost_eur 0
    battery/0/0/energy_kwh[64] battery/0/0/B1:energy_balance[63] 1
    battery/0/0/energy_kwh[64] battery/0/0/B1:energy_balance[64] -1
    battery/0/0/energy_kwh[65] cost_eur 0
    battery/0/0/energy_kwh[65] battery/0/0/B1:energy_balance[64] 1
    battery/0/0/energy_kwh[65] battery/0/0/B1:energy_balance[65] -1
    battery/0/0/energy_kwh[66] cost_eur 0
    battery/0/0/energy_kwh[66] battery/0/0/B1:energy_balance[65] 1
    battery/0/0/energy_kwh[66] battery/0/0/B1:energy_balance[66] -1
    battery/0/0/energy_kwh[67] cost_eur 0
    battery/0/0/energy_kwh[67] battery/0/0/B1:energy_balance[66] 1
    battery/0/0/energy_kwh[67] battery/0/0/B1:energy_balance[67] -1
    battery/0/0/energy_kwh[68] cost_eur 0
    battery/0/0/energy_kwh[68] battery/0/0/B1:energy_balance[67] 1
    battery/0/0/energy_kwh[68] battery/0/0/B1:energy_balance[68] -1
    battery/0/0/energy_kwh[69] cost_eur 0
    battery/0/0/energy_kwh[69] battery/0/0/B1:energy_balance[68] 1
    battery/0/0/energy_kwh[69] battery/0/0/B1:energy_balance[69] -1
    battery/0/0/energy_kwh[70] cost_eur 0
    battery/0/0/energy_kwh[70] battery/0/0/B1:energy_balance[69] 1
    battery/0/0/energy_kwh[70] battery/0/0/B1:energy_balance[70] -1
    battery/0/0/energy_kwh[71] cost_eur 0
    battery/0/0/energy_kwh[71] battery/0/0/B1:energy_balance[70] 1
    battery/0/0/energy_kwh[71] battery/0/0/B1:energy_balance[71] -1
    battery/0/0/energy_kwh[72] cost_eur 0
    battery/0/0/energy_kwh[72] battery/0/0/B1:energy_balance[71] 1
    battery/0/0/energy_kwh[72] battery/0/0/B1:energy_balance[72] -1
    battery/0/0/energy_kwh[73] cost_eur 0
    battery/0/0/energy_kwh[73] battery/0/0/B1:energy_balance[72] 1
    battery/0/0/energy_kwh[73] battery/0/0/B1:energy_balance[73] -1
    battery/0/0/energy_kwh[74] cost_eur 0
    battery/0/0/energy_kwh[74] battery/0/0/B1:energy_balance[73] 1
    battery/0/0/energy_kwh[74] battery/0/0/B1:energy_balance[74] -1
    battery/0/0/energy_kwh[75] cost_eur 0
    battery/0/0/energy_kwh[75] battery/0/0/B1:energy_balance[74] 1
    battery/0/0/energy_kwh[75] battery/0/0/B1:energy_balance[75] -1
    battery/0/0/energy_kwh[76] cost_eur 0
    battery/0/0/energy_kwh[76] battery/0/0/B1:energy_balance[75] 1
    battery/0/0/energy_kwh[76] battery/0/0/B1:energy_balance[76] -1
    battery/0/0/energy_kwh[77] cost_eur 0
    battery/0/0/energy_kwh[77] battery/0/0/B1:energy_balance[76] 1
    battery/0/0/energy_kwh[77] battery/0/0/B1:energy_balance[77] -1
    battery/0/0/energy_kwh[78] cost_eur 0
    battery/0/0/energy_kwh[78] battery/0/0/B1:energy_balance[77] 1
    battery/0/0/energy_kwh[78] battery/0/0/B1:energy_balance[78] -1
    battery/0/0/energy_kwh[79] cost_eur 0
    battery/0/0/energy_kwh[79] battery/0/0/B1:energy_balance[78] 1
    battery/0/0/energy_kwh[79] battery/0/0/B1:energy_balance[79] -1
    battery/0/0/energy_kwh[80] cost_eur 0
    battery/0/0/energy_kwh[80] battery/0/0/B1:energy_balance[79] 1
    battery/0/0/energy_kwh[80] battery/0/0/B1:energy_balance[80] -1
    battery/0/0/energy_kwh[81] cost_eur 0
    battery/0/0/energy_kwh[81] battery/0/0/B1:energy_balance[80] 1
    battery/0/0/energy_kwh[81] battery/0/0/B1:energy_balance[81] -1
    battery/0/0/energy_kwh[82] cost_eur 0
    battery/0/0/energy_kwh[82] battery/0/0/B1:energy_balance[81] 1
    battery/0/0/energy_kwh[82] battery/0/0/B1:energy_balance[82] -1
    battery/0/0/energy_kwh[83] cost_eur 0
    battery/0/0/energy_kwh[83] battery/0/0/B1:energy_balance[82] 1
    battery/0/0/energy_kwh[83] battery/0/0/B1:energy_balance[83] -1
    battery/0/0/energy_kwh[84] cost_eur 0
    battery/0/0/energy_kwh[84] battery/0/0/B1:energy_balance[83] 1
    battery/0/0/energy_kwh[84] battery/0/0/B1:energy_balance[84] -1
    battery/0/0/energy_kwh[85] cost_eur 0
    battery/0/0/energy_kwh[85] battery/0/0/B1:energy_balance[84] 1
    battery/0/0/energy_kwh[85] battery/0/0/B1:energy_balance[85] -1
    battery/0/0/energy_kwh[86] cost_eur 0
    battery/0/0/energy_kwh[86] battery/0/0/B1:energy_balance[85] 1
    battery/0/0/energy_kwh[86] battery/0/0/B1:energy_balance[86] -1
    battery/0/0/energy_kwh[87] cost_eur 0
    battery/0/0/energy_kwh[87] battery/0/0/B1:energy_balance[86] 1
    battery/0/0/energy_kwh[87] battery/0/0/B1:energy_balance[87] -1
    battery/0/0/energy_kwh[88] cost_eur 0
    battery/0/0/energy_kwh[88] battery/0/0/B1:energy_balance[87] 1
    battery/0/0/energy_kwh[88] battery/0/0/B1:energy_balance[88] -1
    battery/0/0/energy_kwh[89] cost_eur 0
    battery/0/0/energy_kwh[89] battery/0/0/B1:energy_balance[88] 1
    battery/0/0/energy_kwh[89] battery/0/0/B1:energy_balance[89] -1
    battery/0/0/energy_kwh[90] cost_eur 0
    battery/0/0/energy_kwh[90] battery/0/0/B1:energy_balance[89] 1
    battery/0/0/energy_kwh[90] battery/0/0/B1:energy_balance[90] -1
    battery/0/0/energy_kwh[91] cost_eur 0
    battery/0/0/energy_kwh[91] battery/0/0/B1:energy_balance[90] 1
    battery/0/0/energy_kwh[91] battery/0/0/B1:energy_balance[91] -1
    battery/0/0/energy_kwh[92] cost_eur 0
    battery/0/0/energy_kwh[92] battery/0/0/B1:energy_balance[91] 1
    battery/0/0/energy_kwh[92] battery/0/0/B1:energy_balance[92] -1
    battery/0/0/energy_kwh[93] cost_eur 0
    battery/0/0/energy_kwh[93] battery/0/0/B1:energy_balance[92] 1
    battery/0/0/energy_kwh[93] battery/0/0/B1:energy_balance[93] -1
    battery/0/0/energy_kwh[94] cost_eur 0
    battery/0/0/energy_kwh[94] battery/0/0/B1:energy_balance[93] 1
    battery/0/0/energy_kwh[94] battery/0/0/B1:energy_balance[94] -1
    battery/0/0/energy_kwh[95] cost_eur 0
    battery/0/0/energy_kwh[95] battery/0/0/B1:energy_balance[94] 1
    battery/0/0/energy_kwh[95] battery/0/0/B1:energy_balance[95] -1
    battery/0/0/energy_kwh[96] cost_eur 0
    battery/0/0/energy_kwh[96] battery/0/0/B1:energy_balance[95] 1
    MARKER 'MARKER' 'INTORG'
    battery/0/0/is_charging[0] cost_eur 0
    battery/0/0/is_charging[0] battery/0/0/B4:charge_or_not[0] -200
    battery/0/0/is_charging[0] battery/0/0/B4:discharge_or_not[0] 200
    battery/0/0/is_charging[1] cost_eur 0
    battery/0/0/is_charging[1] battery/0/0/B4:charge_or_not[1] -200
    battery/0/0/is_charging[1] battery/0/0/B4:discharge_or_not[1] 200
    battery/0/0/is_charging[2] cost_eur 0
    battery/0/0/is_charging[2] battery/0/0/B4:charge_or_not[2] -200
    battery/0/0/is_charging[2] battery/0/0/B4:discharge_or_not[2] 200
    battery/0/0/is_charging[3] cost_eur 0
    battery/0/0/is_charging[3] battery/0/0/B4:charge_or_not[3] -200
    battery/0/0/is_charging[3] battery/0/0/B4:discharge_or_not[3] 200
    battery/0/0/is_charging[4] cost_eur 0
    battery/0/0/is_charging[4] battery/0/0/B4:charge_or_not[4] -200
    battery/0/0/is_charging[4] battery/0/0/B4:discharge_or_not[4] 200
    battery/0/0/is_charging[5] cost_eur 0
    battery/0/0/is_charging[5] battery/0/0/B4:charge_or_not[5] -200
    battery/0/0/is_charging[5] battery/0/0/B4:discharge_or_not[5] 200
    battery/0/0/is_charging[6] cost_eur 0
    battery/0/0/is_charging[6] battery/0/0/B4:charge_or_not[6] -200
    battery/0/0/is_charging[6] battery/0/0/B4:discharge_or_not[6] 200
    battery/0/0/is_charging[7] cost_eur 0
    battery/0/0/is_charging[7] battery/0/0/B4:charge_or_not[7] -200
    battery/0/0/is_charging[7] battery/0/0/B4:discharge_or_not[7] 200
    battery/0/0/is_charging[8] cost_eur 0
    battery/0/0/is_charging[8] battery/0/0/B4:charge_or_not[8] -200
    battery/0/0/is_charging[8] battery/0/0/B4:discharge_or_not[8] 200
    battery/0/0/is_charging[9] cost_eur 0
    battery/0/0/is_charging[9] battery/0/0/B4:charge_or_not[9] -200
    battery/0/0/is_charging[9] battery/0/0/B4:discharge_or_not[9] 200
    battery/0/0/is_charging[10] cost_eur 0
    battery/0/0/is_charging[10] battery/0/0/B4:charge_or_not[10] -200
    battery/0/0/is_charging[10] battery/0/0/B4:discharge_or_not[10] 200
    battery/0/0/is_charging[11] cost_eur 0
    battery/0/0/is_charging[11] battery/0/0/B4:charge_or_not[11] -200
    battery/0/0/is_charging[11] battery/0/0/B4:discharge_or_not[11] 200
    battery/0/0/is_charging[12] cost_eur 0
    battery/0/0/is_charging[12] battery/0/0/B4:charge_or_not[12] -200
    battery/0/0/is_charging[12] battery/0/0/B4:discharge_or_not[12] 200
    battery/0/0/is_charging[13] cost_eur 0
    battery/0/0/is_charging[13] battery/0/0/B4:charge_or_not[13] -200
    battery/0/0/is_charging[13] battery/0/0/B4:discharge_or_not[13] 200
    battery/0/0/is_charging[14] cost_eur 0
    battery/0/0/is_charging[14] battery/0/0/B4:charge_or_not[14] -200
    battery/0/0/is_charging[14] battery/0/0/B4:discharge_or_not[14] 200
    battery/0/0/is_charging[15] cost_eur 0
    battery/0/0/is_charging[15] battery/0/0/B4:charge_or_not[15] -200
    battery/0/0/is_charging[15] battery/0/0/B4:discharge_or_not[15] 200
    battery/0/0/is_charging[16] cost_eur 0
    battery/0/0/is_charging[16] battery/0/0/B4:charge_or_not[16] -200
    battery/0/0/is_charging[16] battery/0/0/B4:discharge_or_not[16] 200
    battery/0/0/is_charging[17] cost_eur 0
    battery/0/0/is_charging[17] battery/0/0/B4:charge_or_not[17] -200
    battery/0/0/is_charging[17] battery/0/0/B4:discharge_or_not[17] 200
    battery/0/0/is_charging[18] cost_eur 0
    battery/0/0/is_charging[18] battery/0/0/B4:charge_or_not[18] -200
    battery/0/0/is_charging[18] battery/0/0/B4:discharge_or_not[18] 200
    battery/0/0/is_charging[19] cost_eur 0
    battery/0/0/is_charging[19] battery/0/0/B4:charge_or_not[19] -200
    battery/0/0/is_charging[19] battery/0/0/B4:discharge_or_not[19] 200
    battery/0/0/is_charging[20] cost_eur 0
    battery/0/0/is_charging[20] battery/0/0/B4:charge_or_not[20] -200
    battery/0/0/is_charging[20] battery/0/0/B4:discharge_or_not[20] 200
    battery/0/0/is_charging[21] cost_eur 0
    battery/0/0/is_charging[21] battery/0/0/B4:charge_or_not[21] -200
    battery/0/0/is_charging[21] battery/0/0/B4:discharge_or_not[21] 200
    battery/0/0/is_charging[22] cost_eur 0
    battery/0/0/is_charging[22] battery/0/0/B4:charge_or_not[22] -200
    battery/0/0/is_charging[22] battery/0/0/B4:discharge_or_not[22] 200
    battery/0/0/is_charging[23] cost_eur 0
    battery/0/0/is_charging[23] battery/0/0/B4:charge_or_not[23] -200
    battery/0/0/is_charging[23] battery/0/0/B4:discharge_or_not[23] 200
    battery/0/0/is_charging[24] cost_eur 0
    battery/0/0/is_charging[24] battery/0/0/B4:charge_or_not[24] -200
    battery/0/0/is_charging[24] battery/0/0/B4:discharge_or_not[24] 200
    battery/0/0/is_charging[25] cost_eur 0
    battery/0/0/is_charging[25] battery/0/0/B4:charge_or_not[25] -200
    battery/0/0/is_charging[25] battery/0/0/B4:discharge_or_not[25] 200
    battery/0/0/is_charging[26] cost_eur 0
    battery/0/0/is_charging[26] battery/0/0/B4:charge_or_not[26] -200
    battery/0/0/is_charging[26] battery/0/0/B4:discharge_or_not[26] 200
    battery/0/0/is_charging[27] cost_eur 0
    battery/0/0/is_charging[27] battery/0/0/B4:charge_or_not[27] -200
    battery/0/0/is_charging[27] battery/0/0/B4:discharge_or_not[27] 200
    battery/0/0/is_charging[28] cost_eur 0
    battery/0/0/is_charging[28] battery/0/0/B4:charge_or_not[28] -200
    battery/0/0/is_charging[28] battery/0/0/B4:discharge_or_not[28] 200
    battery/0/0/is_charging[29] cost_eur 0
    battery/0/0/is_charging[29] battery/0/0/B4:charge_or_not[29] -200
    battery/0/0/is_charging[29] battery/0/0/B4:discharge_or_not[29] 200
    battery/0/0/is_charging[30] cost_eur 0
    battery/0/0/is_charging[30] battery/0/0/B4:charge_or_not[30] -200
    battery/0/0/is_charging[30] battery/0/0/B4:discharge_or_not[30] 200
    battery/0/0/is_charging[31] cost_eur 0
    battery/0/0/is_charging[31] battery/0/0/B4:charge_or_not[31] -200
    battery/0/0/is_charging[31] battery/0/0/B4:discharge_or_not[31] 200
    battery/0/0/is_charging[32] cost_eur 0
    battery/0/0/is_charging[32] battery/0/0/B4:charge_or_not[32] -200
    battery/0/0/is_charging[32] battery/0/0/B4:discharge_or_not[32] 200
    battery/0/0/is_charging[33] cost_eur 0
    battery/0/0/is_charging[33] battery/0/0/B4:charge_or_not[33] -200
    battery/0/0/is_charging[33] battery/0/0/B4:discharge_or_not[33] 200
    battery/0/0/is_charging[34] cost_eur 0
    battery/0/0/is_charging[34] battery/0/0/B4:charge_or_not[34] -200
    battery/0/0/is_charging[34] battery/0/0/B4:discharge_or_not[34] 200
    battery/0/0/is_charging[35] cost_eur 0
    battery/0/0/is_charging[35] battery/0/0/B4:charge_or_not[35] -200
    battery/0/0/is_charging[35] battery/0/0/B4:discharge_or_not[35] 200
    battery/0/0/is_charging[36] cost_eur 0
    battery/0/0/is_charging[36] battery/0/0/B4:charge_or_not[36] -200
    battery/0/0/is_charging[36] battery/0/0/B4:discharge_or_not[36] 200
    battery/0/0/is_charging[37] cost_eur 0
    battery/0/0/is_charging[37] battery/0/0/B4:charge_or_not[37] -200
    battery/0/0/is_charging[37] battery/0/0/B4:discharge_or_not[37] 200
    battery/0/0/is_charging[38] cost_eur 0
    battery/0/0/is_charging[38] battery/0/0/B4:charge_or_not[38] -200
    battery/0/0/is_charging[38] battery/0/0/B4:discharge_or_not[38] 200
    battery/0/0/is_charging[39] cost_eur 0
    battery/0/0/is_charging[39] battery/0/0/B4:charge_or_not[39] -200
    battery/0/0/is_charging[39] battery/0/0/B4:discharge_or_not[39] 200
    battery/0/0/is_charging[40] cost_eur 0
    battery/0/0/is_charging[40] battery/0/0/B4:charge_or_not[40] -200
    battery/0/0/is_charging[40] battery/0/0/B4:discharge_or_not[40] 200
    battery/0/0/is_charging[41] cost_eur 0
    battery/0/0/is_charging[41] battery/0/0/B4:charge_or_not[41] -200
    battery/0/0/is_charging[41] battery/0/0/B4:discharge_or_not[41] 200
    battery/0/0/is_charging[42] cost_eur 0
    battery/0/0/is_charging[42] battery/0/0/B4:charge_or_not[42] -200
    battery/0/0/is_charging[42] battery/0/0/B4:discharge_or_not[42] 200
    battery/0/0/is_charging[43] cost_eur 0
    battery/0/0/is_charging[43] battery/0/0/B4:charge_or_not[43] -200
    battery/0/0/is_charging[43] battery/0/0/B4:discharge_or_not[43] 200
    battery/0/0/is_charging[44] cost_eur 0
    battery/0/0/is_charging[44] battery/0/0/B4:charge_or_not[44] -200
    battery/0/0/is_charging[44] battery/0/0/B4:discharge_or_not[44] 200
    battery/0/0/is_charging[45] cost_eur 0
    battery/0/0/is_charging[45] battery/0/0/B4:charge_or_not[45] -200
    battery/0/0/is_charging[45] battery/0/0/B4:discharge_or_not[45] 200
    battery/0/0/is_charging[46] cost_eur 0
    battery/0/0/is_charging[46] battery/0/0/B4:charge_or_not[46] -200
    battery/0/0/is_charging[46] battery/0/0/B4:discharge_or_not[46] 200
    battery/0/0/is_charging[47] cost_eur 0
    battery/0/0/is_charging[47] battery/0/0/B4:charge_or_not[47] -200
    battery/0/0/is_charging[47] battery/0/0/B4:discharge_or_not[47] 200
    battery/0/0/is_charging[48] cost_eur 0
    battery/0/0/is_charging[48] battery/0/0/B4:charge_or_not[48] -200
    battery/0/0/is_charging[48] battery/0/0/B4:discharge_or_not[48] 200
    battery/0/0/is_charging[49] cost_eur 0
    battery/0/0/is_charging[49] battery/0/0/B4:charge_or_not[49] -200
    battery/0/0/is_charging[49] battery/0/0/B4:discharge_or_not[49] 200
    battery/0/0/is_charging[50] cost_eur 0
    battery/0/0/is_charging[50] battery/0/0/B4:charge_or_not[50] -200
    battery/0/0/is_charging[50] battery/0/0/B4:discharge_or_not[50] 200
    battery/0/0/is_charging[51] cost_eur 0
    battery/0/0/is_charging[51] battery/0/0/B4:charge_or_not[51] -200
    battery/0/0/is_charging[51] battery/0/0/B4:discharge_or_not[51] 200
    battery/0/0/is_charging[52] cost_eur 0
    battery/0/0/is_charging[52] battery/0/0/B4:charge_or_not[52] -200
    battery/0/0/is_charging[52] battery/0/0/B4:discharge_or_not[52] 200
    battery/0/0/is_charging[53] cost_eur 0
    battery/0/0/is_charging[53] battery/0/0/B4:charge_or_not[53] -200
    battery/0/0/is_charging[53] battery/0/0/B4:discharge_or_not[53] 200
    battery/0/0/is_charging[54] cost_eur 0
    battery/0/0/is_charging[54] battery/0/0/B4:charge_or_not[54] -200
    battery/0/0/is_charging[54] battery/0/0/B4:discharge_or_not[54] 200
    battery/0/0/is_charging[55] cost_eur 0
    battery/0/0/is_charging[55] battery/0/0/B4:charge_or_not[55] -200
    battery/0/0/is_charging[55] battery/0/0/B4:discharge_or_not[55] 200
    battery/0/0/is_charging[56] cost_eur 0
    battery/0/0/is_charging[56] battery/0/0/B4:charge_or_not[56] -200
    battery/0/0/is_charging[56] battery/0/0/B4:discharge_or_not[56] 200
    battery/0/0/is_charging[57] cost_eur 0
    battery/0/0/is_charging[57] battery/0/0/B4:charge_or_not[57] -200
    battery/0/0/is_charging[57] battery/0/0/B4:discharge_or_not[57] 200
    battery/0/0/is_charging[58] cost_eur 0
    battery/0/0/is_charging[58] battery/0/0/B4:charge_or_not[58] -200
    battery/0/0/is_charging[58] battery/0/0/B4:discharge_or_not[58] 200
    battery/0/0/is_charging[59] cost_eur 0
    battery/0/0/is_charging[59] battery/0/0/B4:charge_or_not[59] -200
    battery/0/0/is_charging[59] battery/0/0/B4:discharge_or_not[59] 200
    battery/0/0/is_charging[60] cost_eur 0
    battery/0/0/is_charging[60] battery/0/0/B4:charge_or_not[60] -200
    battery/0/0/is_charging[60] battery/0/0/B4:discharge_or_not[60] 200
    battery/0/0/is_charging[61] cost_eur 0
    battery/0/0/is_charging[61] battery/0/0/B4:charge_or_not[61] -200
    battery/0/0/is_charging[61] battery/0/0/B4:discharge_or_not[61] 200
    battery/0/0/is_charging[62] cost_eur 0
    battery/0/0/is_charging[62] battery/0/0/B4:charge_or_not[62] -200
    battery/0/0/is_charging[62] battery/0/0/B4:discharge_or_not[62] 200
    battery/0/0/is_charging[63] cost_eur 0
    battery/0/0/is_charging[63] battery/0/0/B4:charge_or_not[63] -200
    battery/0/0/is_charging[63] battery/0/0/B4:discharge_or_not[63] 200
    battery/0/0/is_charging[64] cost_eur 0
    battery/0/0/is_charging[64] battery/0/0/B4:charge_or_not[64] -200
    battery/0/0/is_charging[64] battery/0/0/B4:discharge_or_not[64] 200
    battery/0/0/is_charging[65] cost_eur 0
    battery/0/0/is_charging[65] battery/0/0/B4:charge_or_not[65] -200
    battery/0/0/is_charging[65] battery/0/0/B4:discharge_or_not[65] 200
    battery/0/0/is_charging[66] cost_eur 0
    battery/0/0/is_charging[66] battery/0/0/B4:charge_or_not[66] -200
    battery/0/0/is_charging[66] battery/0/0/B4:discharge_or_not[66] 200
    battery/0/0/is_charging[67] cost_eur 0
    battery/0/0/is_charging[67] battery/0/0/B4:charge_or_not[67] -200
    battery/0/0/is_charging[67] battery/0/0/B4:discharge_or_not[67] 200
    battery/0/0/is_charging[68] cost_eur 0
    battery/0/0/is_charging[68] battery/0/0/B4:charge_or_not[68] -200
    battery/0/0/is_charging[68] battery/0/0/B4:discharge_or_not[68] 200
    battery/0/0/is_charging[69] cost_eur 0
    battery/0/0/is_charging[69] battery/0/0/B4:charge_or_not[69] -200
    battery/0/0/is_charging[69] battery/0/0/B4:discharge_or_not[69] 200
    battery/0/0/is_charging[70] cost_eur 0
    battery/0/0/is_charging[70] battery/0/0/B4:charge_or_not[70] -200
    battery/0/0/is_charging[70] battery/0/0/B4:discharge_or_not[70] 200
    battery/0/0/is_charging[71] cost_eur 0
    battery/0/0/is_charging[71] battery/0/0/B4:charge_or_not[71] -200
    battery/0/0/is_charging[71] battery/0/0/B4:discharge_or_not[71] 200
    battery/0/0/is_charging[72] cost_eur 0
    battery/0/0/is_charging[72] battery/0/0/B4:charge_or_not[72] -200
    battery/0/0/is_charging[72] battery/0/0/B4:discharge_or_not[72] 200
    battery/0/0/is_charging[73] cost_eur 0
    battery/0/0/is_charging[73] battery/0/0/B4:charge_or_not[73] -200
    battery/0/0/is_charging[73] battery/0/0/B4:discharge_or_not[73] 200
    battery/0/0/is_charging[74] cost_eur 0
    battery/0/0/is_charging[74] battery/0/0/B4:charge_or_not[74] -200
    battery/0/0/is_charging[74] battery/0/0/B4:discharge_or_not[74] 200
    battery/0/0/is_charging[75] cost_eur 0
    battery/0/0/is_charging[75] battery/0/0/B4:charge_or_not[75] -200
    battery/0/0/is_charging[75] battery/0/0/B4:discharge_or_not[75] 200
    battery/0/0/is_charging[76] cost_eur 0
    battery/0/0/is_charging[76] battery/0/0/B4:charge_or_not[76] -200
    battery/0/0/is_charging[76] battery/0/0/B4:discharge_or_not[76] 200
    battery/0/0/is_charging[77] cost_eur 0
    battery/0/0/is_charging[77] battery/0/0/B4:charge_or_not[77] -200
    battery/0/0/is_charging[77] battery/0/0/B4:discharge_or_not[77] 200
    battery/0/0/is_charging[78] cost_eur 0
    battery/0/0/is_charging[78] battery/0/0/B4:charge_or_not[78] -200
    battery/0/0/is_charging[78] battery/0/0/B4:discharge_or_not[78] 200
    battery/0/0/is_charging[79] cost_eur 0
    battery/0/0/is_charging[79] battery/0/0/B4:charge_or_not[79] -200
    battery/0/0/is_charging[79] battery/0/0/B4:discharge_or_not[79] 200
    battery/0/0/is_charging[80] cost_eur 0
    battery/0/0/is_charging[80] battery/0/0/B4:charge_or_not[80] -200
    battery/0/0/is_charging[80] battery/0/0/B4:discharge_or_not[80] 200
    battery/0/0/is_charging[81] cost_eur 0
    battery/0/0/is_charging[81] battery/0/0/B4:charge_or_not[81] -200
    battery/0/0/is_charging[81] battery/0/0/B4:discharge_or_not[81] 200
    battery/0/0/is_charging[82] cost_eur 0
    battery/0/0/is_charging[82] battery/0/0/B4:charge_or_not[82] -200
    battery/0/0/is_charging[82] battery/0/0/B4:discharge_or_not[82] 200
    battery/0/0/is_charging[83] cost_eur 0
    battery/0/0/is_charging[83] battery/0/0/B4:charge_or_not[83] -200
    battery/0/0/is_charging[83] battery/0/0/B4:discharge_or_not[83] 200
    battery/0/0/is_charging[84] cost_eur 0
    battery/0/0/is_charging[84] battery/0/0/B4:charge_or_not[84] -200
    battery/0/0/is_charging[84] battery/0/0/B4:discharge_or_not[84] 200
    battery/0/0/is_charging[85] cost_eur 0
    battery/0/0/is_charging[85] battery/0/0/B4:charge_or_not[85] -200
    battery/0/0/is_charging[85] battery/0/0/B4:discharge_or_not[85] 200
    battery/0/0/is_charging[86] cost_eur 0
    battery/0/0/is_charging[86] battery/0/0/B4:charge_or_not[86] -200
    battery/0/0/is_charging[86] battery/0/0/B4:discharge_or_not[86] 200
    battery/0/0/is_charging[87] cost_eur 0
    battery/0/0/is_charging[87] battery/0/0/B4:charge_or_not[87] -200
    battery/0/0/is_charging[87] battery/0/0/B4:discharge_or_not[87] 200
    battery/0/0/is_charging[88] cost_eur 0
    battery/0/0/is_charging[88] battery/0/0/B4:charge_or_not[88] -200
    battery/0/0/is_charging[88] battery/0/0/B4:discharge_or_not[88] 200
    battery/0/0/is_charging[89] cost_eur 0
    battery/0/0/is_charging[89] battery/0/0/B4:charge_or_not[89] -200
    battery/0/0/is_charging[89] battery/0/0/B4:discharge_or_not[89] 200
    battery/0/0/is_charging[90] cost_eur 0
    battery/0/0/is_charging[90] battery/0/0/B4:charge_or_not[90] -200
    battery/0/0/is_charging[90] battery/0/0/B4:discharge_or_not[90] 200
    battery/0/0/is_charging[91] cost_eur 0
    battery/0/0/is_charging[91] battery/0/0/B4:charge_or_not[91] -200
    battery/0/0/is_charging[91] battery/0/0/B4:discharge_or_not[91] 200
    battery/0/0/is_charging[92] cost_eur 0
    battery/0/0/is_charging[92] battery/0/0/B4:charge_or_not[92] -200
    battery/0/0/is_charging[92] battery/0/0/B4:discharge_or_not[92] 200
    battery/0/0/is_charging[93] cost_eur 0
    battery/0/0/is_charging[93] battery/0/0/B4:charge_or_not[93] -200
    battery/0/0/is_charging[93] battery/0/0/B4:discharge_or_not[93] 200
    battery/0/0/is_charging[94] cost_eur 0
    battery/0/0/is_charging[94] battery/0/0/B4:charge_or_not[94] -200
    battery/0/0/is_charging[94] battery/0/0/B4:discharge_or_not[94] 200
    battery/0/0/is_charging[95] cost_eur 0
    battery/0/0/is_charging[95] battery/0/0/B4:charge_or_not[95] -200
    battery/0/0/is_charging[95] battery/0/0/B4:discharge_or_not[95] 200
    MARKER 'MARKER' 'INTEND'
    ev_charging/0/0/charge_kw[0] cost_eur 0
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E7:on_least[0] -1
    ev_charging/0/0/charge_kw[0] ev_charging/0/0/E7:on_limit[0] 1
    ev_charging/0/0/charge_kw[0] ev_charging/station/0/E8:shared_most[0] 1
    ev_charging/0/0/charge_kw[0] member/2/C1:balance[0] -1
    ev_charging/0/0/charge_kw[1] cost_eur 0
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E7:on_least[1] -1
    ev_charging/0/0/charge_kw[1] ev_charging/0/0/E7:on_limit[1] 1
    ev_charging/0/0/charge_kw[1] ev_charging/station/0/E8:shared_most[1] 1
    ev_charging/0/0/charge_kw[1] member/2/C1:balance[1] -1
    ev_charging/0/0/charge_kw[2] cost_eur 0
    ev_charging/0/0/charge_kw[2] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[2] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[2] ev_charging/0/0/E7:on_least[2] -1
    ev_charging/0/0/charge_kw[2] ev_charging/0/0/E7:on_limit[2] 1
    ev_charging/0/0/charge_kw[2] ev_charging/station/0/E8:shared_most[2] 1
    ev_charging/0/0/charge_kw[2] member/2/C1:balance[2] -1
    ev_charging/0/0/charge_kw[3] cost_eur 0
    ev_charging/0/0/charge_kw[3] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[3] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[3] ev_charging/0/0/E7:on_least[3] -1
    ev_charging/0/0/charge_kw[3] ev_charging/0/0/E7:on_limit[3] 1
    ev_charging/0/0/charge_kw[3] ev_charging/station/0/E8:shared_most[3] 1
    ev_charging/0/0/charge_kw[3] member/2/C1:balance[3] -1
    ev_charging/0/0/charge_kw[4] cost_eur 0
    ev_charging/0/0/charge_kw[4] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[4] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[4] ev_charging/0/0/E7:on_least[4] -1
    ev_charging/0/0/charge_kw[4] ev_charging/0/0/E7:on_limit[4] 1
    ev_charging/0/0/charge_kw[4] ev_charging/station/0/E8:shared_most[4] 1
    ev_charging/0/0/charge_kw[4] member/2/C1:balance[4] -1
    ev_charging/0/0/charge_kw[5] cost_eur 0
    ev_charging/0/0/charge_kw[5] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[5] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[5] ev_charging/0/0/E7:on_least[5] -1
    ev_charging/0/0/charge_kw[5] ev_charging/0/0/E7:on_limit[5] 1
    ev_charging/0/0/charge_kw[5] ev_charging/station/0/E8:shared_most[5] 1
    ev_charging/0/0/charge_kw[5] member/2/C1:balance[5] -1
    ev_charging/0/0/charge_kw[6] cost_eur 0
    ev_charging/0/0/charge_kw[6] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[6] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[6] ev_charging/0/0/E7:on_least[6] -1
    ev_charging/0/0/charge_kw[6] ev_charging/0/0/E7:on_limit[6] 1
    ev_charging/0/0/charge_kw[6] ev_charging/station/0/E8:shared_most[6] 1
    ev_charging/0/0/charge_kw[6] member/2/C1:balance[6] -1
    ev_charging/0/0/charge_kw[7] cost_eur 0
    ev_charging/0/0/charge_kw[7] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[7] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[7] ev_charging/0/0/E7:on_least[7] -1
    ev_charging/0/0/charge_kw[7] ev_charging/0/0/E7:on_limit[7] 1
    ev_charging/0/0/charge_kw[7] ev_charging/station/0/E8:shared_most[7] 1
    ev_charging/0/0/charge_kw[7] member/2/C1:balance[7] -1
    ev_charging/0/0/charge_kw[8] cost_eur 0
    ev_charging/0/0/charge_kw[8] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[8] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[8] ev_charging/0/0/E7:on_least[8] -1
    ev_charging/0/0/charge_kw[8] ev_charging/0/0/E7:on_limit[8] 1
    ev_charging/0/0/charge_kw[8] ev_charging/station/0/E8:shared_most[8] 1
    ev_charging/0/0/charge_kw[8] member/2/C1:balance[8] -1
    ev_charging/0/0/charge_kw[9] cost_eur 0
    ev_charging/0/0/charge_kw[9] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[9] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[9] ev_charging/0/0/E7:on_least[9] -1
    ev_charging/0/0/charge_kw[9] ev_charging/0/0/E7:on_limit[9] 1
    ev_charging/0/0/charge_kw[9] ev_charging/station/0/E8:shared_most[9] 1
    ev_charging/0/0/charge_kw[9] member/2/C1:balance[9] -1
    ev_charging/0/0/charge_kw[10] cost_eur 0
    ev_charging/0/0/charge_kw[10] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[10] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[10] ev_charging/0/0/E7:on_least[10] -1
    ev_charging/0/0/charge_kw[10] ev_charging/0/0/E7:on_limit[10] 1
    ev_charging/0/0/charge_kw[10] ev_charging/station/0/E8:shared_most[10] 1
    ev_charging/0/0/charge_kw[10] member/2/C1:balance[10] -1
    ev_charging/0/0/charge_kw[11] cost_eur 0
    ev_charging/0/0/charge_kw[11] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[11] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[11] ev_charging/0/0/E7:on_least[11] -1
    ev_charging/0/0/charge_kw[11] ev_charging/0/0/E7:on_limit[11] 1
    ev_charging/0/0/charge_kw[11] ev_charging/station/0/E8:shared_most[11] 1
    ev_charging/0/0/charge_kw[11] member/2/C1:balance[11] -1
    ev_charging/0/0/charge_kw[12] cost_eur 0
    ev_charging/0/0/charge_kw[12] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[12] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[12] ev_charging/0/0/E7:on_least[12] -1
    ev_charging/0/0/charge_kw[12] ev_charging/0/0/E7:on_limit[12] 1
    ev_charging/0/0/charge_kw[12] ev_charging/station/0/E8:shared_most[12] 1
    ev_charging/0/0/charge_kw[12] member/2/C1:balance[12] -1
    ev_charging/0/0/charge_kw[13] cost_eur 0
    ev_charging/0/0/charge_kw[13] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[13] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[13] ev_charging/0/0/E7:on_least[13] -1
    ev_charging/0/0/charge_kw[13] ev_charging/0/0/E7:on_limit[13] 1
    ev_charging/0/0/charge_kw[13] ev_charging/station/0/E8:shared_most[13] 1
    ev_charging/0/0/charge_kw[13] member/2/C1:balance[13] -1
    ev_charging/0/0/charge_kw[14] cost_eur 0
    ev_charging/0/0/charge_kw[14] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[14] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[14] ev_charging/0/0/E7:on_least[14] -1
    ev_charging/0/0/charge_kw[14] ev_charging/0/0/E7:on_limit[14] 1
    ev_charging/0/0/charge_kw[14] ev_charging/station/0/E8:shared_most[14] 1
    ev_charging/0/0/charge_kw[14] member/2/C1:balance[14] -1
    ev_charging/0/0/charge_kw[15] cost_eur 0
    ev_charging/0/0/charge_kw[15] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[15] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[15] ev_charging/0/0/E7:on_least[15] -1
    ev_charging/0/0/charge_kw[15] ev_charging/0/0/E7:on_limit[15] 1
    ev_charging/0/0/charge_kw[15] ev_charging/station/0/E8:shared_most[15] 1
    ev_charging/0/0/charge_kw[15] member/2/C1:balance[15] -1
    ev_charging/0/0/charge_kw[16] cost_eur 0
    ev_charging/0/0/charge_kw[16] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[16] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[16] ev_charging/0/0/E7:on_least[16] -1
    ev_charging/0/0/charge_kw[16] ev_charging/0/0/E7:on_limit[16] 1
    ev_charging/0/0/charge_kw[16] ev_charging/station/0/E8:shared_most[16] 1
    ev_charging/0/0/charge_kw[16] member/2/C1:balance[16] -1
    ev_charging/0/0/charge_kw[17] cost_eur 0
    ev_charging/0/0/charge_kw[17] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[17] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[17] ev_charging/0/0/E7:on_least[17] -1
    ev_charging/0/0/charge_kw[17] ev_charging/0/0/E7:on_limit[17] 1
    ev_charging/0/0/charge_kw[17] ev_charging/station/0/E8:shared_most[17] 1
    ev_charging/0/0/charge_kw[17] member/2/C1:balance[17] -1
    ev_charging/0/0/charge_kw[18] cost_eur 0
    ev_charging/0/0/charge_kw[18] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[18] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[18] ev_charging/0/0/E7:on_least[18] -1
    ev_charging/0/0/charge_kw[18] ev_charging/0/0/E7:on_limit[18] 1
    ev_charging/0/0/charge_kw[18] ev_charging/station/0/E8:shared_most[18] 1
    ev_charging/0/0/charge_kw[18] member/2/C1:balance[18] -1
    ev_charging/0/0/charge_kw[19] cost_eur 0
    ev_charging/0/0/charge_kw[19] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[19] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[19] ev_charging/0/0/E7:on_least[19] -1
    ev_charging/0/0/charge_kw[19] ev_charging/0/0/E7:on_limit[19] 1
    ev_charging/0/0/charge_kw[19] ev_charging/station/0/E8:shared_most[19] 1
    ev_charging/0/0/charge_kw[19] member/2/C1:balance[19] -1
    ev_charging/0/0/charge_kw[20] cost_eur 0
    ev_charging/0/0/charge_kw[20] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[20] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[20] ev_charging/0/0/E7:on_least[20] -1
    ev_charging/0/0/charge_kw[20] ev_charging/0/0/E7:on_limit[20] 1
    ev_charging/0/0/charge_kw[20] ev_charging/station/0/E8:shared_most[20] 1
    ev_charging/0/0/charge_kw[20] member/2/C1:balance[20] -1
    ev_charging/0/0/charge_kw[21] cost_eur 0
    ev_charging/0/0/charge_kw[21] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[21] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[21] ev_charging/0/0/E7:on_least[21] -1
    ev_charging/0/0/charge_kw[21] ev_charging/0/0/E7:on_limit[21] 1
    ev_charging/0/0/charge_kw[21] ev_charging/station/0/E8:shared_most[21] 1
    ev_charging/0/0/charge_kw[21] member/2/C1:balance[21] -1
    ev_charging/0/0/charge_kw[22] cost_eur 0
    ev_charging/0/0/charge_kw[22] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[22] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[22] ev_charging/0/0/E7:on_least[22] -1
    ev_charging/0/0/charge_kw[22] ev_charging/0/0/E7:on_limit[22] 1
    ev_charging/0/0/charge_kw[22] ev_charging/station/0/E8:shared_most[22] 1
    ev_charging/0/0/charge_kw[22] member/2/C1:balance[22] -1
    ev_charging/0/0/charge_kw[23] cost_eur 0
    ev_charging/0/0/charge_kw[23] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[23] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[23] ev_charging/0/0/E7:on_least[23] -1
    ev_charging/0/0/charge_kw[23] ev_charging/0/0/E7:on_limit[23] 1
    ev_charging/0/0/charge_kw[23] ev_charging/station/0/E8:shared_most[23] 1
    ev_charging/0/0/charge_kw[23] member/2/C1:balance[23] -1
    ev_charging/0/0/charge_kw[24] cost_eur 0
    ev_charging/0/0/charge_kw[24] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[24] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[24] ev_charging/0/0/E7:on_least[24] -1
    ev_charging/0/0/charge_kw[24] ev_charging/0/0/E7:on_limit[24] 1
    ev_charging/0/0/charge_kw[24] ev_charging/station/0/E8:shared_most[24] 1
    ev_charging/0/0/charge_kw[24] member/2/C1:balance[24] -1
    ev_charging/0/0/charge_kw[25] cost_eur 0
    ev_charging/0/0/charge_kw[25] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[25] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[25] ev_charging/0/0/E7:on_least[25] -1
    ev_charging/0/0/charge_kw[25] ev_charging/0/0/E7:on_limit[25] 1
    ev_charging/0/0/charge_kw[25] ev_charging/station/0/E8:shared_most[25] 1
    ev_charging/0/0/charge_kw[25] member/2/C1:balance[25] -1
    ev_charging/0/0/charge_kw[26] cost_eur 0
    ev_charging/0/0/charge_kw[26] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[26] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[26] ev_charging/0/0/E7:on_least[26] -1
    ev_charging/0/0/charge_kw[26] ev_charging/0/0/E7:on_limit[26] 1
    ev_charging/0/0/charge_kw[26] ev_charging/station/0/E8:shared_most[26] 1
    ev_charging/0/0/charge_kw[26] member/2/C1:balance[26] -1
    ev_charging/0/0/charge_kw[27] cost_eur 0
    ev_charging/0/0/charge_kw[27] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[27] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[27] ev_charging/0/0/E7:on_least[27] -1
    ev_charging/0/0/charge_kw[27] ev_charging/0/0/E7:on_limit[27] 1
    ev_charging/0/0/charge_kw[27] ev_charging/station/0/E8:shared_most[27] 1
    ev_charging/0/0/charge_kw[27] member/2/C1:balance[27] -1
    ev_charging/0/0/charge_kw[28] cost_eur 0
    ev_charging/0/0/charge_kw[28] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[28] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[28] ev_charging/0/0/E7:on_least[28] -1
    ev_charging/0/0/charge_kw[28] ev_charging/0/0/E7:on_limit[28] 1
    ev_charging/0/0/charge_kw[28] ev_charging/station/0/E8:shared_most[28] 1
    ev_charging/0/0/charge_kw[28] member/2/C1:balance[28] -1
    ev_charging/0/0/charge_kw[29] cost_eur 0
    ev_charging/0/0/charge_kw[29] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[29] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[29] ev_charging/0/0/E7:on_least[29] -1
    ev_charging/0/0/charge_kw[29] ev_charging/0/0/E7:on_limit[29] 1
    ev_charging/0/0/charge_kw[29] ev_charging/station/0/E8:shared_most[29] 1
    ev_charging/0/0/charge_kw[29] member/2/C1:balance[29] -1
    ev_charging/0/0/charge_kw[30] cost_eur 0
    ev_charging/0/0/charge_kw[30] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[30] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[30] ev_charging/0/0/E7:on_least[30] -1
    ev_charging/0/0/charge_kw[30] ev_charging/0/0/E7:on_limit[30] 1
    ev_charging/0/0/charge_kw[30] ev_charging/station/0/E8:shared_most[30] 1
    ev_charging/0/0/charge_kw[30] member/2/C1:balance[30] -1
    ev_charging/0/0/charge_kw[31] cost_eur 0
    ev_charging/0/0/charge_kw[31] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[31] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[31] ev_charging/0/0/E7:on_least[31] -1
    ev_charging/0/0/charge_kw[31] ev_charging/0/0/E7:on_limit[31] 1
    ev_charging/0/0/charge_kw[31] ev_charging/station/0/E8:shared_most[31] 1
    ev_charging/0/0/charge_kw[31] member/2/C1:balance[31] -1
    ev_charging/0/0/charge_kw[32] cost_eur 0
    ev_charging/0/0/charge_kw[32] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[32] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[32] ev_charging/0/0/E7:on_least[32] -1
    ev_charging/0/0/charge_kw[32] ev_charging/0/0/E7:on_limit[32] 1
    ev_charging/0/0/charge_kw[32] member/2/C1:balance[32] -1
    ev_charging/0/0/charge_kw[33] cost_eur 0
    ev_charging/0/0/charge_kw[33] ev_charging/0/0/E3:fits 0.25
    ev_charging/0/0/charge_kw[33] ev_charging/0/0/E4:must -0.25
    ev_charging/0/0/charge_kw[33] ev_charging/0/0/E7:on_least[33] -1
    ev_charging/0/0/charge_kw[33] ev_charging/0/0/E7:on_limit[33] 1
    ev_charging/0/0/charge_kw[33] member/2/C1:balance[33] -1
    MARKER 'MARKER' 'INTORG'
    ev_charging/0/0/is_on[0] cost_eur 0
    ev_charging/0/0/is_on[0] ev_charging/0/0/E7:on_least[0] 4.14
    ev_charging/0/0/is_on[0] ev_charging/0/0/E7:on_limit[0] -120
    ev_charging/0/0/is_on[1] cost_eur 0
    ev_charging/0/0/is_on[1] ev_charging/0/0/E7:on_least[1] 4.14
    ev_charging/0/0/is_on[1] ev_charging/0/0/E7:on_limit[1] -120
    ev_charging/0/0/is_on[2] cost_eur 0
    ev_charging/0/0/is_on[2] ev_charging/0/0/E7:on_least[2] 4.14
    ev_charging/0/0/is_on[2] ev_charging/0/0/E7:on_limit[2] -120
    ev_charging/0/0/is_on[3] cost_eur 0
    ev_charging/0/0/is_on[3] ev_charging/0/0/E7:on_least[3] 4.14
    ev_charging/0/0/is_on[3] ev_charging/0/0/E7:on_limit[3] -120
    ev_charging/0/0/is_on[4] cost_eur 0
    ev_charging/0/0/is_on[4] ev_charging/0/0/E7:on_least[4] 4.14
    ev_charging/0/0/is_on[4] ev_charging/0/0/E7:on_limit[4] -120
    ev_charging/0/0/is_on[5] cost_eur 0
    ev_charging/0/0/is_on[5] ev_charging/0/0/E7:on_least[5] 4.14
    ev_charging/0/0/is_on[5] ev_charging/0/0/E7:on_limit[5] -120
    ev_charging/0/0/is_on[6] cost_eur 0
    ev_charging/0/0/is_on[6] ev_charging/0/0/E7:on_least[6] 4.14
    ev_charging/0/0/is_on[6] ev_charging/0/0/E7:on_limit[6] -120
    ev_charging/0/0/is_on[7] cost_eur 0
    ev_charging/0/0/is_on[7] ev_charging/0/0/E7:on_least[7] 4.14
    ev_charging/0/0/is_on[7] ev_charging/0/0/E7:on_limit[7] -120
    ev_charging/0/0/is_on[8] cost_eur 0
    ev_charging/0/0/is_on[8] ev_charging/0/0/E7:on_least[8] 4.14
    ev_charging/0/0/is_on[8] ev_charging/0/0/E7:on_limit[8] -120
    ev_charging/0/0/is_on[9] cost_eur 0
    ev_charging/0/0/is_on[9] ev_charging/0/0/E7:on_least[9] 4.14
    ev_charging/0/0/is_on[9] ev_charging/0/0/E7:on_limit[9] -120
    ev_charging/0/0/is_on[10] cost_eur 0
    ev_charging/0/0/is_on[10] ev_charging/0/0/E7:on_least[10] 4.14
    ev_charging/0/0/is_on[10] ev_charging/0/0/E7:on_limit[10] -120
    ev_charging/0/0/is_on[11] cost_eur 0
    ev_charging/0/0/is_on[11] ev_charging/0/0/E7:on_least[11] 4.14
    ev_charging/0/0/is_on[11] ev_charging/0/0/E7:on_limit[11] -120
    ev_charging/0/0/is_on[12] cost_eur 0
    ev_charging/0/0/is_on[12] ev_charging/0/0/E7:on_least[12] 4.14
    ev_charging/0/0/is_on[12] ev_charging/0/0/E7:on_limit[12] -120
    ev_charging/0/0/is_on[13] cost_eur 0
    ev_charging/0/0/is_on[13] ev_charging/0/0/E7:on_least[13] 4.14
    ev_charging/0/0/is_on[13] ev_charging/0/0/E7:on_limit[13] -120
    ev_charging/0/0/is_on[14] cost_eur 0
    ev_charging/0/0/is_on[14] ev_charging/0/0/E7:on_least[14] 4.14
    ev_charging/0/0/is_on[14] ev_charging/0/0/E7:on_limit[14] -120
    ev_charging/0/0/is_on[15] cost_eur 0
    ev_charging/0/0/is_on[15] ev_charging/0/0/E7:on_least[15] 4.14
    ev_charging/0/0/is_on[15] ev_charging/0/0/E7:on_limit[15] -120
    ev_charging/0/0/is_on[16] cost_eur 0
    ev_charging/0/0/is_on[16] ev_charging/0/0/E7:on_least[16] 4.14
    ev_charging/0/0/is_on[16] ev_charging/0/0/E7:on_limit[16] -120
    ev_charging/0/0/is_on[17] cost_eur 0
    ev_charging/0/0/is_on[17] ev_charging/0/0/E7:on_least[17] 4.14
    ev_charging/0/0/is_on[17] ev_charging/0/0/E7:on_limit[17] -120
    ev_charging/0/0/is_on[18] cost_eur 0
    ev_charging/0/0/is_on[18] ev_charging/0/0/E7:on_least[18] 4.14
    ev_charging/0/0/is_on[18] ev_charging/0/0/E7:on_limit[18] -120
    ev_charging/0/0/is_on[19] cost_eur 0
    ev_charging/0/0/is_on[19] ev_charging/0/0/E7:on_least[19] 4.14
    ev_charging/0/0/is_on[19] ev_charging/0/0/E7:on_limit[19] -120
    ev_charging/0/0/is_on[20] cost_eur 0
    ev_charging/0/0/is_on[20] ev_charging/0/0/E7:on_least[20] 4.14
    ev_charging/0/0/is_on[20] ev_charging/0/0/E7:on_limit[20] -120
    ev_charging/0/0/is_on[21] cost_eur 0
    ev_charging/0/0/is_on[21] ev_charging/0/0/E7:on_least[21] 4.14
    ev_charging/0/0/is_on[21] ev_charging/0/0/E7:on_limit[21] -120
    ev_charging/0/0/is_on[22] cost_eur 0
    ev_charging/0/0/is_on[22] ev_charging/0/0/E7:on_least[22] 4.14
    ev_charging/0/0/is_on[22] ev_charging/0/0/E7:on_limit[22] -120
    ev_charging/0/0/is_on[23] cost_eur 0
    ev_charging/0/0/is_on[23] ev_charging/0/0/E7:on_least[23] 4.14
    ev_charging/0/0/is_on[23] ev_charging/0/0/E7:on_limit[23] -120
    ev_charging/0/0/is_on[24] cost_eur 0
    ev_charging/0/0/is_on[24] ev_charging/0/0/E7:on_least[24] 4.14
    ev_charging/0/0/is_on[24] ev_charging/0/0/E7:on_limit[24] -120
    ev_charging/0/0/is_on[25] cost_eur 0
    ev_charging/0/0/is_on[25] ev_charging/0/0/E7:on_least[25] 4.14
    ev_charging/0/0/is_on[25] ev_charging/0/0/E7:on_limit[25] -120
    ev_charging/0/0/is_on[26] cost_eur 0
    ev_charging/0/0/is_on[26] ev_charging/0/0/E7:on_least[26] 4.14
    ev_charging/0/0/is_on[26] ev_charging/0/0/E7:on_limit[26] -120
    ev_charging/0/0/is_on[27] cost_eur 0
    ev_charging/0/0/is_on[27] ev_charging/0/0/E7:on_least[27] 4.14
    ev_charging/0/0/is_on[27] ev_charging/0/0/E7:on_limit[27] -120
    ev_charging/0/0/is_on[28] cost_eur 0
    ev_charging/0/0/is_on[28] ev_charging/0/0/E7:on_least[28] 4.14
    ev_charging/0/0/is_on[28] ev_charging/0/0/E7:on_limit[28] -120
    ev_charging/0/0/is_on[29] cost_eur 0
    ev_charging/0/0/is_on[29] ev_charging/0/0/E7:on_least[29] 4.14
    ev_charging/0/0/is_on[29] ev_charging/0/0/E7:on_limit[29] -120
    ev_charging/0/0/is_on[30] cost_eur 0
    ev_charging/0/0/is_on[30] ev_charging/0/0/E7:on_least[30] 4.14
    ev_charging/0/0/is_on[30] ev_charging/0/0/E7:on_limit[30] -120
    ev_charging/0/0/is_on[31] cost_eur 0
    ev_charging/0/0/is_on[31] ev_charging/0/0/E7:on_least[31] 4.14
    ev_charging/0/0/is_on[31] ev_charging/0/0/E7:on_limit[31] -120
    ev_charging/0/0/is_on[32] cost_eur 0
    ev_charging/0/0/is_on[32] ev_charging/0/0/E7:on_least[32] 4.14
    ev_charging/0/0/is_on[32] ev_charging/0/0/E7:on_limit[32] -120
    ev_charging/0/0/is_on[33] cost_eur 0
    ev_charging/0/0/is_on[33] ev_charging/0/0/E7:on_least[33] 4.14
    ev_charging/0/0/is_on[33] ev_charging/0/0/E7:on_limit[33] -80
    MARKER 'MARKER' 'INTEND'
    ev_charging/0/1/charge_kw[0] cost_eur 0
    ev_charging/0/1/charge_kw[0] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[0] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[0] ev_charging/0/1/E7:on_least[0] -1
    ev_charging/0/1/charge_kw[0] ev_charging/0/1/E7:on_limit[0] 1
    ev_charging/0/1/charge_kw[0] ev_charging/station/0/E8:shared_most[0] 1
    ev_charging/0/1/charge_kw[0] member/2/C1:balance[0] -1
    ev_charging/0/1/charge_kw[1] cost_eur 0
    ev_charging/0/1/charge_kw[1] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[1] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[1] ev_charging/0/1/E7:on_least[1] -1
    ev_charging/0/1/charge_kw[1] ev_charging/0/1/E7:on_limit[1] 1
    ev_charging/0/1/charge_kw[1] ev_charging/station/0/E8:shared_most[1] 1
    ev_charging/0/1/charge_kw[1] member/2/C1:balance[1] -1
    ev_charging/0/1/charge_kw[2] cost_eur 0
    ev_charging/0/1/charge_kw[2] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[2] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[2] ev_charging/0/1/E7:on_least[2] -1
    ev_charging/0/1/charge_kw[2] ev_charging/0/1/E7:on_limit[2] 1
    ev_charging/0/1/charge_kw[2] ev_charging/station/0/E8:shared_most[2] 1
    ev_charging/0/1/charge_kw[2] member/2/C1:balance[2] -1
    ev_charging/0/1/charge_kw[3] cost_eur 0
    ev_charging/0/1/charge_kw[3] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[3] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[3] ev_charging/0/1/E7:on_least[3] -1
    ev_charging/0/1/charge_kw[3] ev_charging/0/1/E7:on_limit[3] 1
    ev_charging/0/1/charge_kw[3] ev_charging/station/0/E8:shared_most[3] 1
    ev_charging/0/1/charge_kw[3] member/2/C1:balance[3] -1
    ev_charging/0/1/charge_kw[4] cost_eur 0
    ev_charging/0/1/charge_kw[4] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[4] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[4] ev_charging/0/1/E7:on_least[4] -1
    ev_charging/0/1/charge_kw[4] ev_charging/0/1/E7:on_limit[4] 1
    ev_charging/0/1/charge_kw[4] ev_charging/station/0/E8:shared_most[4] 1
    ev_charging/0/1/charge_kw[4] member/2/C1:balance[4] -1
    ev_charging/0/1/charge_kw[5] cost_eur 0
    ev_charging/0/1/charge_kw[5] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[5] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[5] ev_charging/0/1/E7:on_least[5] -1
    ev_charging/0/1/charge_kw[5] ev_charging/0/1/E7:on_limit[5] 1
    ev_charging/0/1/charge_kw[5] ev_charging/station/0/E8:shared_most[5] 1
    ev_charging/0/1/charge_kw[5] member/2/C1:balance[5] -1
    ev_charging/0/1/charge_kw[6] cost_eur 0
    ev_charging/0/1/charge_kw[6] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[6] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[6] ev_charging/0/1/E7:on_least[6] -1
    ev_charging/0/1/charge_kw[6] ev_charging/0/1/E7:on_limit[6] 1
    ev_charging/0/1/charge_kw[6] ev_charging/station/0/E8:shared_most[6] 1
    ev_charging/0/1/charge_kw[6] member/2/C1:balance[6] -1
    ev_charging/0/1/charge_kw[7] cost_eur 0
    ev_charging/0/1/charge_kw[7] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[7] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[7] ev_charging/0/1/E7:on_least[7] -1
    ev_charging/0/1/charge_kw[7] ev_charging/0/1/E7:on_limit[7] 1
    ev_charging/0/1/charge_kw[7] ev_charging/station/0/E8:shared_most[7] 1
    ev_charging/0/1/charge_kw[7] member/2/C1:balance[7] -1
    ev_charging/0/1/charge_kw[8] cost_eur 0
    ev_charging/0/1/charge_kw[8] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[8] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[8] ev_charging/0/1/E7:on_least[8] -1
    ev_charging/0/1/charge_kw[8] ev_charging/0/1/E7:on_limit[8] 1
    ev_charging/0/1/charge_kw[8] ev_charging/station/0/E8:shared_most[8] 1
    ev_charging/0/1/charge_kw[8] member/2/C1:balance[8] -1
    ev_charging/0/1/charge_kw[9] cost_eur 0
    ev_charging/0/1/charge_kw[9] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[9] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[9] ev_charging/0/1/E7:on_least[9] -1
    ev_charging/0/1/charge_kw[9] ev_charging/0/1/E7:on_limit[9] 1
    ev_charging/0/1/charge_kw[9] ev_charging/station/0/E8:shared_most[9] 1
    ev_charging/0/1/charge_kw[9] member/2/C1:balance[9] -1
    ev_charging/0/1/charge_kw[10] cost_eur 0
    ev_charging/0/1/charge_kw[10] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[10] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[10] ev_charging/0/1/E7:on_least[10] -1
    ev_charging/0/1/charge_kw[10] ev_charging/0/1/E7:on_limit[10] 1
    ev_charging/0/1/charge_kw[10] ev_charging/station/0/E8:shared_most[10] 1
    ev_charging/0/1/charge_kw[10] member/2/C1:balance[10] -1
    ev_charging/0/1/charge_kw[11] cost_eur 0
    ev_charging/0/1/charge_kw[11] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[11] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[11] ev_charging/0/1/E7:on_least[11] -1
    ev_charging/0/1/charge_kw[11] ev_charging/0/1/E7:on_limit[11] 1
    ev_charging/0/1/charge_kw[11] ev_charging/station/0/E8:shared_most[11] 1
    ev_charging/0/1/charge_kw[11] member/2/C1:balance[11] -1
    ev_charging/0/1/charge_kw[12] cost_eur 0
    ev_charging/0/1/charge_kw[12] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[12] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[12] ev_charging/0/1/E7:on_least[12] -1
    ev_charging/0/1/charge_kw[12] ev_charging/0/1/E7:on_limit[12] 1
    ev_charging/0/1/charge_kw[12] ev_charging/station/0/E8:shared_most[12] 1
    ev_charging/0/1/charge_kw[12] member/2/C1:balance[12] -1
    ev_charging/0/1/charge_kw[13] cost_eur 0
    ev_charging/0/1/charge_kw[13] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[13] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[13] ev_charging/0/1/E7:on_least[13] -1
    ev_charging/0/1/charge_kw[13] ev_charging/0/1/E7:on_limit[13] 1
    ev_charging/0/1/charge_kw[13] ev_charging/station/0/E8:shared_most[13] 1
    ev_charging/0/1/charge_kw[13] member/2/C1:balance[13] -1
    ev_charging/0/1/charge_kw[14] cost_eur 0
    ev_charging/0/1/charge_kw[14] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[14] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[14] ev_charging/0/1/E7:on_least[14] -1
    ev_charging/0/1/charge_kw[14] ev_charging/0/1/E7:on_limit[14] 1
    ev_charging/0/1/charge_kw[14] ev_charging/station/0/E8:shared_most[14] 1
    ev_charging/0/1/charge_kw[14] member/2/C1:balance[14] -1
    ev_charging/0/1/charge_kw[15] cost_eur 0
    ev_charging/0/1/charge_kw[15] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[15] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[15] ev_charging/0/1/E7:on_least[15] -1
    ev_charging/0/1/charge_kw[15] ev_charging/0/1/E7:on_limit[15] 1
    ev_charging/0/1/charge_kw[15] ev_charging/station/0/E8:shared_most[15] 1
    ev_charging/0/1/charge_kw[15] member/2/C1:balance[15] -1
    ev_charging/0/1/charge_kw[16] cost_eur 0
    ev_charging/0/1/charge_kw[16] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[16] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[16] ev_charging/0/1/E7:on_least[16] -1
    ev_charging/0/1/charge_kw[16] ev_charging/0/1/E7:on_limit[16] 1
    ev_charging/0/1/charge_kw[16] ev_charging/station/0/E8:shared_most[16] 1
    ev_charging/0/1/charge_kw[16] member/2/C1:balance[16] -1
    ev_charging/0/1/charge_kw[17] cost_eur 0
    ev_charging/0/1/charge_kw[17] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[17] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[17] ev_charging/0/1/E7:on_least[17] -1
    ev_charging/0/1/charge_kw[17] ev_charging/0/1/E7:on_limit[17] 1
    ev_charging/0/1/charge_kw[17] ev_charging/station/0/E8:shared_most[17] 1
    ev_charging/0/1/charge_kw[17] member/2/C1:balance[17] -1
    ev_charging/0/1/charge_kw[18] cost_eur 0
    ev_charging/0/1/charge_kw[18] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[18] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[18] ev_charging/0/1/E7:on_least[18] -1
    ev_charging/0/1/charge_kw[18] ev_charging/0/1/E7:on_limit[18] 1
    ev_charging/0/1/charge_kw[18] ev_charging/station/0/E8:shared_most[18] 1
    ev_charging/0/1/charge_kw[18] member/2/C1:balance[18] -1
    ev_charging/0/1/charge_kw[19] cost_eur 0
    ev_charging/0/1/charge_kw[19] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[19] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[19] ev_charging/0/1/E7:on_least[19] -1
    ev_charging/0/1/charge_kw[19] ev_charging/0/1/E7:on_limit[19] 1
    ev_charging/0/1/charge_kw[19] ev_charging/station/0/E8:shared_most[19] 1
    ev_charging/0/1/charge_kw[19] member/2/C1:balance[19] -1
    ev_charging/0/1/charge_kw[20] cost_eur 0
    ev_charging/0/1/charge_kw[20] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[20] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[20] ev_charging/0/1/E7:on_least[20] -1
    ev_charging/0/1/charge_kw[20] ev_charging/0/1/E7:on_limit[20] 1
    ev_charging/0/1/charge_kw[20] ev_charging/station/0/E8:shared_most[20] 1
    ev_charging/0/1/charge_kw[20] member/2/C1:balance[20] -1
    ev_charging/0/1/charge_kw[21] cost_eur 0
    ev_charging/0/1/charge_kw[21] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[21] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[21] ev_charging/0/1/E7:on_least[21] -1
    ev_charging/0/1/charge_kw[21] ev_charging/0/1/E7:on_limit[21] 1
    ev_charging/0/1/charge_kw[21] ev_charging/station/0/E8:shared_most[21] 1
    ev_charging/0/1/charge_kw[21] member/2/C1:balance[21] -1
    ev_charging/0/1/charge_kw[22] cost_eur 0
    ev_charging/0/1/charge_kw[22] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[22] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[22] ev_charging/0/1/E7:on_least[22] -1
    ev_charging/0/1/charge_kw[22] ev_charging/0/1/E7:on_limit[22] 1
    ev_charging/0/1/charge_kw[22] ev_charging/station/0/E8:shared_most[22] 1
    ev_charging/0/1/charge_kw[22] member/2/C1:balance[22] -1
    ev_charging/0/1/charge_kw[23] cost_eur 0
    ev_charging/0/1/charge_kw[23] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[23] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[23] ev_charging/0/1/E7:on_least[23] -1
    ev_charging/0/1/charge_kw[23] ev_charging/0/1/E7:on_limit[23] 1
    ev_charging/0/1/charge_kw[23] ev_charging/station/0/E8:shared_most[23] 1
    ev_charging/0/1/charge_kw[23] member/2/C1:balance[23] -1
    ev_charging/0/1/charge_kw[24] cost_eur 0
    ev_charging/0/1/charge_kw[24] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[24] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[24] ev_charging/0/1/E7:on_least[24] -1
    ev_charging/0/1/charge_kw[24] ev_charging/0/1/E7:on_limit[24] 1
    ev_charging/0/1/charge_kw[24] ev_charging/station/0/E8:shared_most[24] 1
    ev_charging/0/1/charge_kw[24] member/2/C1:balance[24] -1
    ev_charging/0/1/charge_kw[25] cost_eur 0
    ev_charging/0/1/charge_kw[25] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[25] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[25] ev_charging/0/1/E7:on_least[25] -1
    ev_charging/0/1/charge_kw[25] ev_charging/0/1/E7:on_limit[25] 1
    ev_charging/0/1/charge_kw[25] ev_charging/station/0/E8:shared_most[25] 1
    ev_charging/0/1/charge_kw[25] member/2/C1:balance[25] -1
    ev_charging/0/1/charge_kw[26] cost_eur 0
    ev_charging/0/1/charge_kw[26] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[26] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[26] ev_charging/0/1/E7:on_least[26] -1
    ev_charging/0/1/charge_kw[26] ev_charging/0/1/E7:on_limit[26] 1
    ev_charging/0/1/charge_kw[26] ev_charging/station/0/E8:shared_most[26] 1
    ev_charging/0/1/charge_kw[26] member/2/C1:balance[26] -1
    ev_charging/0/1/charge_kw[27] cost_eur 0
    ev_charging/0/1/charge_kw[27] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[27] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[27] ev_charging/0/1/E7:on_least[27] -1
    ev_charging/0/1/charge_kw[27] ev_charging/0/1/E7:on_limit[27] 1
    ev_charging/0/1/charge_kw[27] ev_charging/station/0/E8:shared_most[27] 1
    ev_charging/0/1/charge_kw[27] member/2/C1:balance[27] -1
    ev_charging/0/1/charge_kw[28] cost_eur 0
    ev_charging/0/1/charge_kw[28] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[28] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[28] ev_charging/0/1/E7:on_least[28] -1
    ev_charging/0/1/charge_kw[28] ev_charging/0/1/E7:on_limit[28] 1
    ev_charging/0/1/charge_kw[28] ev_charging/station/0/E8:shared_most[28] 1
    ev_charging/0/1/charge_kw[28] member/2/C1:balance[28] -1
    ev_charging/0/1/charge_kw[29] cost_eur 0
    ev_charging/0/1/charge_kw[29] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[29] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[29] ev_charging/0/1/E7:on_least[29] -1
    ev_charging/0/1/charge_kw[29] ev_charging/0/1/E7:on_limit[29] 1
    ev_charging/0/1/charge_kw[29] ev_charging/station/0/E8:shared_most[29] 1
    ev_charging/0/1/charge_kw[29] member/2/C1:balance[29] -1
    ev_charging/0/1/charge_kw[30] cost_eur 0
    ev_charging/0/1/charge_kw[30] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[30] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[30] ev_charging/0/1/E7:on_least[30] -1
    ev_charging/0/1/charge_kw[30] ev_charging/0/1/E7:on_limit[30] 1
    ev_charging/0/1/charge_kw[30] ev_charging/station/0/E8:shared_most[30] 1
    ev_charging/0/1/charge_kw[30] member/2/C1:balance[30] -1
    ev_charging/0/1/charge_kw[31] cost_eur 0
    ev_charging/0/1/charge_kw[31] ev_charging/0/1/E3:fits 0.25
    ev_charging/0/1/charge_kw[31] ev_charging/0/1/E4:must -0.25
    ev_charging/0/1/charge_kw[31] ev_charging/0/1/E7:on_least[31] -1
    ev_charging/0/1/charge_kw[31] ev_charging/0/1/E7:on_limit[31] 1
    ev_charging/0/1/charge_kw[31] ev_charging/station/0/E8:shared_most[31] 1
    ev_charging/0/1/charge_kw[31] member/2/C1:balance[31] -1
    MARKER 'MARKER' 'INTORG'
    ev_charging/0/1/is_on[0] cost_eur 0
    ev_charging/0/1/is_on[0] ev_charging/0/1/E7:on_least[0] 4.14
    ev_charging/0/1/is_on[0] ev_charging/0/1/E7:on_limit[0] -120
    ev_charging/0/1/is_on[1] cost_eur 0
    ev_charging/0/1/is_on[1] ev_charging/0/1/E7:on_least[1] 4.14
    ev_charging/0/1/is_on[1] ev_charging/0/1/E7:on_limit[1] -120
    ev_charging/0/1/is_on[2] cost_eur 0
    ev_charging/0/1/is_on[2] ev_charging/0/1/E7:on_least[2] 4.14
    ev_charging/0/1/is_on[2] ev_charging/0/1/E7:on_limit[2] -120
    ev_charging/0/1/is_on[3] cost_eur 0
    ev_charging/0/1/is_on[3] ev_charging/0/1/E7:on_least[3] 4.14
    ev_charging/0/1/is_on[3] ev_charging/0/1/E7:on_limit[3] -120
    ev_charging/0/1/is_on[4] cost_eur 0
    ev_charging/0/1/is_on[4] ev_charging/0/1/E7:on_least[4] 4.14
    ev_charging/0/1/is_on[4] ev_charging/0/1/E7:on_limit[4] -120
    ev_charging/0/1/is_on[5] cost_eur 0
    ev_charging/0/1/is_on[5] ev_charging/0/1/E7:on_least[5] 4.14
    ev_charging/0/1/is_on[5] ev_charging/0/1/E7:on_limit[5] -120
    ev_charging/0/1/is_on[6] cost_eur 0
    ev_charging/0/1/is_on[6] ev_charging/0/1/E7:on_least[6] 4.14
    ev_charging/0/1/is_on[6] ev_charging/0/1/E7:on_limit[6] -120
    ev_charging/0/1/is_on[7] cost_eur 0
    ev_charging/0/1/is_on[7] ev_charging/0/1/E7:on_least[7] 4.14
    ev_charging/0/1/is_on[7] ev_charging/0/1/E7:on_limit[7] -120
    ev_charging/0/1/is_on[8] cost_eur 0
    ev_charging/0/1/is_on[8] ev_charging/0/1/E7:on_least[8] 4.14
    ev_charging/0/1/is_on[8] ev_charging/0/1/E7:on_limit[8] -120
    ev_charging/0/1/is_on[9] cost_eur 0
    ev_charging/0/1/is_on[9] ev_charging/0/1/E7:on_least[9] 4.14
    ev_charging/0/1/is_on[9] ev_charging/0/1/E7:on_limit[9] -120
    ev_charging/0/1/is_on[10] cost_eur 0
    ev_charging/0/1/is_on[10] ev_charging/0/1/E7:on_least[10] 4.14
    ev_charging/0/1/is_on[10] ev_charging/0/1/E7:on_limit[10] -120
    ev_charging/0/1/is_on[11] cost_eur 0
    ev_charging/0/1/is_on[11] ev_charging/0/1/E7:on_least[11] 4.14
    ev_charging/0/1/is_on[11] ev_charging/0/1/E7:on_limit[11] -120
    ev_charging/0/1/is_on[12] cost_eur 0
    ev_charging/0/1/is_on[12] ev_charging/0/1/E7:on_least[12] 4.14
    ev_charging/0/1/is_on[12] ev_charging/0/1/E7:on_limit[12] -120
    ev_charging/0/1/is_on[13] cost_eur 0
    ev_charging/0/1/is_on[13] ev_charging/0/1/E7:on_least[13] 4.14
    ev_charging/0/1/is_on[13] ev_charging/0/1/E7:on_limit[13] -120
    ev_charging/0/1/is_on[14] cost_eur 0
    ev_charging/0/1/is_on[14] ev_charging/0/1/E7:on_least[14] 4.14
    ev_charging/0/1/is_on[14] ev_charging/0/1/E7:on_limit[14] -120
    ev_charging/0/1/is_on[15] cost_eur 0
    ev_charging/0/1/is_on[15] ev_charging/0/1/E7:on_least[15] 4.14
    ev_charging/0/1/is_on[15] ev_charging/0/1/E7:on_limit[15] -120
    ev_charging/0/1/is_on[16] cost_eur 0
    ev_charging/0/1/is_on[16] ev_charging/0/1/E7:on_least[16] 4.14
    ev_charging/0/1/is_on[16] ev_charging/0/1/E7:on_limit[16] -120
    ev_charging/0/1/is_on[17] cost_eur 0
    ev_charging/0/1/is_on[17] ev_charging/0/1/E7:on_least[17] 4.14
    ev_charging/0/1/is_on[17] ev_charging/0/1/E7:on_limit[17] -120
    ev_charging/0/1/is_on[18] cost_eur 0
    ev_charging/0/1/is_on[18] ev_charging/0/1/E7:on_least[18] 4.14
    ev_charging/0/1/is_on[18] ev_charging/0/1/E7:on_limit[18] -120
    ev_charging/0/1/is_on[19] cost_eur 0
    ev_charging/0/1/is_on[19] ev_charging/0/1/E7:on_least[19] 4.14
    ev_charging/0/1/is_on[19] ev_charging/0/1/E7:on_limit[19] -120
    ev_charging/0/1/is_on[20] cost_eur 0
    ev_charging/0/1/is_on[20] ev_charging/0/1/E7:on_least[20] 4.14
    ev_charging/0/1/is_on[20] ev_charging/0/1/E7:on_limit[20] -120
    ev_charging/0/1/is_on[21] cost_eur 0
    ev_charging/0/1/is_on[21] ev_charging/0/1/E7:on_least[21] 4.14
    ev_charging/0/1/is_on[21] ev_charging/0/1/E7:on_limit[21] -120
    ev_charging/0/1/is_on[22] cost_eur 0
    ev_charging/0/1/is_on[22] ev_charging/0/1/E7:on_least[22] 4.14
    ev_charging/0/1/is_on[22] ev_charging/0/1/E7:on_limit[22] -120
    ev_charging/0/1/is_on[23] cost_eur 0
    ev_charging/0/1/is_on[23] ev_charging/0/1/E7:on_least[23] 4.14
    ev_charging/0/1/is_on[23] ev_charging/0/1/E7:on_limit[23] -120
    ev_charging/0/1/is_on[24] cost_eur 0
    ev_charging/0/1/is_on[24] ev_charging/0/1/E7:on_least[24] 4.14
    ev_charging/0/1/is_on[24] ev_charging/0/1/E7:on_limit[24] -120
    ev_charging/0/1/is_on[25] cost_eur 0
    ev_charging/0/1/is_on[25] ev_charging/0/1/E7:on_least[25] 4.14
    ev_charging/0/1/is_on[25] ev_charging/0/1/E7:on_limit[25] -120
    ev_charging/0/1/is_on[26] cost_eur 0
    ev_charging/0/1/is_on[26] ev_charging/0/1/E7:on_least[26] 4.14
    ev_charging/0/1/is_on[26] ev_charging/0/1/E7:on_limit[26] -120
    ev_charging/0/1/is_on[27] cost_eur 0
    ev_charging/0/1/is_on[27] ev_charging/0/1/E7:on_least[27] 4.14
    ev_charging/0/1/is_on[27] ev_charging/0/1/E7:on_limit[27] -120
    ev_charging/0/1/is_on[28] cost_eur 0
    ev_charging/0/1/is_on[28] ev_charging/0/1/E7:on_least[28] 4.14
    ev_charging/0/1/is_on[28] ev_charging/0/1/E7:on_limit[28] -120
    ev_charging/0/1/is_on[29] cost_eur 0
    ev_charging/0/1/is_on[29] ev_charging/0/1/E7:on_least[29] 4.14
    ev_charging/0/1/is_on[29] ev_charging/0/1/E7:on_limit[29] -120
    ev_charging/0/1/is_on[30] cost_eur 0
    ev_charging/0/1/is_on[30] ev_charging/0/1/E7:on_least[30] 4.14
    ev_charging/0/1/is_on[30] ev_charging/0/1/E7:on_limit[30] -120
    ev_charging/0/1/is_on[31] cost_eur 0
    ev_charging/0/1/is_on[31] ev_charging/0/1/E7:on_least[31] 4.14
    ev_charging/0/1/is_on[31] ev_charging/0/1/E7:on_limit[31] -48
    MARKER 'MARKER' 'INTEND'
    ev_charging/0/2/charge_kw[0] cost_eur 0
    ev_charging/0/2/charge_kw[0] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[0] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[0] ev_charging/0/2/E7:on_least[0] -1
    ev_charging/0/2/charge_kw[0] ev_charging/0/2/E7:on_limit[0] 1
    ev_charging/0/2/charge_kw[0] ev_charging/station/0/E8:shared_most[0] 1
    ev_charging/0/2/charge_kw[0] member/2/C1:balance[0] -1
    ev_charging/0/2/charge_kw[1] cost_eur 0
    ev_charging/0/2/charge_kw[1] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[1] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[1] ev_charging/0/2/E7:on_least[1] -1
    ev_charging/0/2/charge_kw[1] ev_charging/0/2/E7:on_limit[1] 1
    ev_charging/0/2/charge_kw[1] ev_charging/station/0/E8:shared_most[1] 1
    ev_charging/0/2/charge_kw[1] member/2/C1:balance[1] -1
    ev_charging/0/2/charge_kw[2] cost_eur 0
    ev_charging/0/2/charge_kw[2] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[2] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[2] ev_charging/0/2/E7:on_least[2] -1
    ev_charging/0/2/charge_kw[2] ev_charging/0/2/E7:on_limit[2] 1
    ev_charging/0/2/charge_kw[2] ev_charging/station/0/E8:shared_most[2] 1
    ev_charging/0/2/charge_kw[2] member/2/C1:balance[2] -1
    ev_charging/0/2/charge_kw[3] cost_eur 0
    ev_charging/0/2/charge_kw[3] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[3] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[3] ev_charging/0/2/E7:on_least[3] -1
    ev_charging/0/2/charge_kw[3] ev_charging/0/2/E7:on_limit[3] 1
    ev_charging/0/2/charge_kw[3] ev_charging/station/0/E8:shared_most[3] 1
    ev_charging/0/2/charge_kw[3] member/2/C1:balance[3] -1
    ev_charging/0/2/charge_kw[4] cost_eur 0
    ev_charging/0/2/charge_kw[4] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[4] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[4] ev_charging/0/2/E7:on_least[4] -1
    ev_charging/0/2/charge_kw[4] ev_charging/0/2/E7:on_limit[4] 1
    ev_charging/0/2/charge_kw[4] ev_charging/station/0/E8:shared_most[4] 1
    ev_charging/0/2/charge_kw[4] member/2/C1:balance[4] -1
    ev_charging/0/2/charge_kw[5] cost_eur 0
    ev_charging/0/2/charge_kw[5] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[5] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[5] ev_charging/0/2/E7:on_least[5] -1
    ev_charging/0/2/charge_kw[5] ev_charging/0/2/E7:on_limit[5] 1
    ev_charging/0/2/charge_kw[5] ev_charging/station/0/E8:shared_most[5] 1
    ev_charging/0/2/charge_kw[5] member/2/C1:balance[5] -1
    ev_charging/0/2/charge_kw[6] cost_eur 0
    ev_charging/0/2/charge_kw[6] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[6] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[6] ev_charging/0/2/E7:on_least[6] -1
    ev_charging/0/2/charge_kw[6] ev_charging/0/2/E7:on_limit[6] 1
    ev_charging/0/2/charge_kw[6] ev_charging/station/0/E8:shared_most[6] 1
    ev_charging/0/2/charge_kw[6] member/2/C1:balance[6] -1
    ev_charging/0/2/charge_kw[7] cost_eur 0
    ev_charging/0/2/charge_kw[7] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[7] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[7] ev_charging/0/2/E7:on_least[7] -1
    ev_charging/0/2/charge_kw[7] ev_charging/0/2/E7:on_limit[7] 1
    ev_charging/0/2/charge_kw[7] ev_charging/station/0/E8:shared_most[7] 1
    ev_charging/0/2/charge_kw[7] member/2/C1:balance[7] -1
    ev_charging/0/2/charge_kw[8] cost_eur 0
    ev_charging/0/2/charge_kw[8] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[8] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[8] ev_charging/0/2/E7:on_least[8] -1
    ev_charging/0/2/charge_kw[8] ev_charging/0/2/E7:on_limit[8] 1
    ev_charging/0/2/charge_kw[8] ev_charging/station/0/E8:shared_most[8] 1
    ev_charging/0/2/charge_kw[8] member/2/C1:balance[8] -1
    ev_charging/0/2/charge_kw[9] cost_eur 0
    ev_charging/0/2/charge_kw[9] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[9] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[9] ev_charging/0/2/E7:on_least[9] -1
    ev_charging/0/2/charge_kw[9] ev_charging/0/2/E7:on_limit[9] 1
    ev_charging/0/2/charge_kw[9] ev_charging/station/0/E8:shared_most[9] 1
    ev_charging/0/2/charge_kw[9] member/2/C1:balance[9] -1
    ev_charging/0/2/charge_kw[10] cost_eur 0
    ev_charging/0/2/charge_kw[10] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[10] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[10] ev_charging/0/2/E7:on_least[10] -1
    ev_charging/0/2/charge_kw[10] ev_charging/0/2/E7:on_limit[10] 1
    ev_charging/0/2/charge_kw[10] ev_charging/station/0/E8:shared_most[10] 1
    ev_charging/0/2/charge_kw[10] member/2/C1:balance[10] -1
    ev_charging/0/2/charge_kw[11] cost_eur 0
    ev_charging/0/2/charge_kw[11] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[11] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[11] ev_charging/0/2/E7:on_least[11] -1
    ev_charging/0/2/charge_kw[11] ev_charging/0/2/E7:on_limit[11] 1
    ev_charging/0/2/charge_kw[11] ev_charging/station/0/E8:shared_most[11] 1
    ev_charging/0/2/charge_kw[11] member/2/C1:balance[11] -1
    ev_charging/0/2/charge_kw[12] cost_eur 0
    ev_charging/0/2/charge_kw[12] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[12] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[12] ev_charging/0/2/E7:on_least[12] -1
    ev_charging/0/2/charge_kw[12] ev_charging/0/2/E7:on_limit[12] 1
    ev_charging/0/2/charge_kw[12] ev_charging/station/0/E8:shared_most[12] 1
    ev_charging/0/2/charge_kw[12] member/2/C1:balance[12] -1
    ev_charging/0/2/charge_kw[13] cost_eur 0
    ev_charging/0/2/charge_kw[13] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[13] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[13] ev_charging/0/2/E7:on_least[13] -1
    ev_charging/0/2/charge_kw[13] ev_charging/0/2/E7:on_limit[13] 1
    ev_charging/0/2/charge_kw[13] ev_charging/station/0/E8:shared_most[13] 1
    ev_charging/0/2/charge_kw[13] member/2/C1:balance[13] -1
    ev_charging/0/2/charge_kw[14] cost_eur 0
    ev_charging/0/2/charge_kw[14] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[14] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[14] ev_charging/0/2/E7:on_least[14] -1
    ev_charging/0/2/charge_kw[14] ev_charging/0/2/E7:on_limit[14] 1
    ev_charging/0/2/charge_kw[14] ev_charging/station/0/E8:shared_most[14] 1
    ev_charging/0/2/charge_kw[14] member/2/C1:balance[14] -1
    ev_charging/0/2/charge_kw[15] cost_eur 0
    ev_charging/0/2/charge_kw[15] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[15] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[15] ev_charging/0/2/E7:on_least[15] -1
    ev_charging/0/2/charge_kw[15] ev_charging/0/2/E7:on_limit[15] 1
    ev_charging/0/2/charge_kw[15] ev_charging/station/0/E8:shared_most[15] 1
    ev_charging/0/2/charge_kw[15] member/2/C1:balance[15] -1
    ev_charging/0/2/charge_kw[16] cost_eur 0
    ev_charging/0/2/charge_kw[16] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[16] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[16] ev_charging/0/2/E7:on_least[16] -1
    ev_charging/0/2/charge_kw[16] ev_charging/0/2/E7:on_limit[16] 1
    ev_charging/0/2/charge_kw[16] ev_charging/station/0/E8:shared_most[16] 1
    ev_charging/0/2/charge_kw[16] member/2/C1:balance[16] -1
    ev_charging/0/2/charge_kw[17] cost_eur 0
    ev_charging/0/2/charge_kw[17] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[17] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[17] ev_charging/0/2/E7:on_least[17] -1
    ev_charging/0/2/charge_kw[17] ev_charging/0/2/E7:on_limit[17] 1
    ev_charging/0/2/charge_kw[17] ev_charging/station/0/E8:shared_most[17] 1
    ev_charging/0/2/charge_kw[17] member/2/C1:balance[17] -1
    ev_charging/0/2/charge_kw[18] cost_eur 0
    ev_charging/0/2/charge_kw[18] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[18] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[18] ev_charging/0/2/E7:on_least[18] -1
    ev_charging/0/2/charge_kw[18] ev_charging/0/2/E7:on_limit[18] 1
    ev_charging/0/2/charge_kw[18] ev_charging/station/0/E8:shared_most[18] 1
    ev_charging/0/2/charge_kw[18] member/2/C1:balance[18] -1
    ev_charging/0/2/charge_kw[19] cost_eur 0
    ev_charging/0/2/charge_kw[19] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[19] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[19] ev_charging/0/2/E7:on_least[19] -1
    ev_charging/0/2/charge_kw[19] ev_charging/0/2/E7:on_limit[19] 1
    ev_charging/0/2/charge_kw[19] ev_charging/station/0/E8:shared_most[19] 1
    ev_charging/0/2/charge_kw[19] member/2/C1:balance[19] -1
    ev_charging/0/2/charge_kw[20] cost_eur 0
    ev_charging/0/2/charge_kw[20] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[20] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[20] ev_charging/0/2/E7:on_least[20] -1
    ev_charging/0/2/charge_kw[20] ev_charging/0/2/E7:on_limit[20] 1
    ev_charging/0/2/charge_kw[20] ev_charging/station/0/E8:shared_most[20] 1
    ev_charging/0/2/charge_kw[20] member/2/C1:balance[20] -1
    ev_charging/0/2/charge_kw[21] cost_eur 0
    ev_charging/0/2/charge_kw[21] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[21] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[21] ev_charging/0/2/E7:on_least[21] -1
    ev_charging/0/2/charge_kw[21] ev_charging/0/2/E7:on_limit[21] 1
    ev_charging/0/2/charge_kw[21] ev_charging/station/0/E8:shared_most[21] 1
    ev_charging/0/2/charge_kw[21] member/2/C1:balance[21] -1
    ev_charging/0/2/charge_kw[22] cost_eur 0
    ev_charging/0/2/charge_kw[22] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[22] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[22] ev_charging/0/2/E7:on_least[22] -1
    ev_charging/0/2/charge_kw[22] ev_charging/0/2/E7:on_limit[22] 1
    ev_charging/0/2/charge_kw[22] ev_charging/station/0/E8:shared_most[22] 1
    ev_charging/0/2/charge_kw[22] member/2/C1:balance[22] -1
    ev_charging/0/2/charge_kw[23] cost_eur 0
    ev_charging/0/2/charge_kw[23] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[23] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[23] ev_charging/0/2/E7:on_least[23] -1
    ev_charging/0/2/charge_kw[23] ev_charging/0/2/E7:on_limit[23] 1
    ev_charging/0/2/charge_kw[23] ev_charging/station/0/E8:shared_most[23] 1
    ev_charging/0/2/charge_kw[23] member/2/C1:balance[23] -1
    ev_charging/0/2/charge_kw[24] cost_eur 0
    ev_charging/0/2/charge_kw[24] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[24] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[24] ev_charging/0/2/E7:on_least[24] -1
    ev_charging/0/2/charge_kw[24] ev_charging/0/2/E7:on_limit[24] 1
    ev_charging/0/2/charge_kw[24] ev_charging/station/0/E8:shared_most[24] 1
    ev_charging/0/2/charge_kw[24] member/2/C1:balance[24] -1
    ev_charging/0/2/charge_kw[25] cost_eur 0
    ev_charging/0/2/charge_kw[25] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[25] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[25] ev_charging/0/2/E7:on_least[25] -1
    ev_charging/0/2/charge_kw[25] ev_charging/0/2/E7:on_limit[25] 1
    ev_charging/0/2/charge_kw[25] ev_charging/station/0/E8:shared_most[25] 1
    ev_charging/0/2/charge_kw[25] member/2/C1:balance[25] -1
    ev_charging/0/2/charge_kw[26] cost_eur 0
    ev_charging/0/2/charge_kw[26] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[26] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[26] ev_charging/0/2/E7:on_least[26] -1
    ev_charging/0/2/charge_kw[26] ev_charging/0/2/E7:on_limit[26] 1
    ev_charging/0/2/charge_kw[26] ev_charging/station/0/E8:shared_most[26] 1
    ev_charging/0/2/charge_kw[26] member/2/C1:balance[26] -1
    ev_charging/0/2/charge_kw[27] cost_eur 0
    ev_charging/0/2/charge_kw[27] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[27] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[27] ev_charging/0/2/E7:on_least[27] -1
    ev_charging/0/2/charge_kw[27] ev_charging/0/2/E7:on_limit[27] 1
    ev_charging/0/2/charge_kw[27] ev_charging/station/0/E8:shared_most[27] 1
    ev_charging/0/2/charge_kw[27] member/2/C1:balance[27] -1
    ev_charging/0/2/charge_kw[28] cost_eur 0
    ev_charging/0/2/charge_kw[28] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[28] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[28] ev_charging/0/2/E7:on_least[28] -1
    ev_charging/0/2/charge_kw[28] ev_charging/0/2/E7:on_limit[28] 1
    ev_charging/0/2/charge_kw[28] ev_charging/station/0/E8:shared_most[28] 1
    ev_charging/0/2/charge_kw[28] member/2/C1:balance[28] -1
    ev_charging/0/2/charge_kw[29] cost_eur 0
    ev_charging/0/2/charge_kw[29] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[29] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[29] ev_charging/0/2/E7:on_least[29] -1
    ev_charging/0/2/charge_kw[29] ev_charging/0/2/E7:on_limit[29] 1
    ev_charging/0/2/charge_kw[29] ev_charging/station/0/E8:shared_most[29] 1
    ev_charging/0/2/charge_kw[29] member/2/C1:balance[29] -1
    ev_charging/0/2/charge_kw[30] cost_eur 0
    ev_charging/0/2/charge_kw[30] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[30] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[30] ev_charging/0/2/E7:on_least[30] -1
    ev_charging/0/2/charge_kw[30] ev_charging/0/2/E7:on_limit[30] 1
    ev_charging/0/2/charge_kw[30] ev_charging/station/0/E8:shared_most[30] 1
    ev_charging/0/2/charge_kw[30] member/2/C1:balance[30] -1
    ev_charging/0/2/charge_kw[31] cost_eur 0
    ev_charging/0/2/charge_kw[31] ev_charging/0/2/E3:fits 0.25
    ev_charging/0/2/charge_kw[31] ev_charging/0/2/E4:must -0.25
    ev_charging/0/2/charge_kw[31] ev_charging/0/2/E7:on_least[31] -1
    ev_charging/0/2/charge_kw[31] ev_charging/0/2/E7:on_limit[31] 1
    ev_charging/0/2/charge_kw[31] ev_charging/station/0/E8:shared_most[31] 1
    ev_charging/0/2/charge_kw[31] member/2/C1:balance[31] -1
    MARKER 'MARKER' 'INTORG'
    ev_charging/0/2/is_on[0] cost_eur 0
    ev_charging/0/2/is_on[0] ev_charging/0/2/E7:on_least[0] 4.14
    ev_charging/0/2/is_on[0] ev_charging/0/2/E7:on_limit[0] -120
    ev_charging/0/2/is_on[1] cost_eur 0
    ev_charging/0/2/is_on[1] ev_charging/0/2/E7:on_least[1] 4.14
    ev_charging/0/2/is_on[1] ev_charging/0/2/E7:on_limit[1] -120
    ev_charging/0/2/is_on[2] cost_eur 0
    ev_charging/0/2/is_on[2] ev_charging/0/2/E7:on_least[2] 4.14
    ev_charging/0/2/is_on[2] ev_charging/0/2/E7:on_limit[2] -120
    ev_charging/0/2/is_on[3] cost_eur 0
    ev_charging/0/2/is_on[3] ev_charging/0/2/E7:on_least[3] 4.14
    ev_charging/0/2/is_on[3] ev_charging/0/2/E7:on_limit[3] -120
    ev_charging/0/2/is_on[4] cost_eur 0
    ev_charging/0/2/is_on[4] ev_charging/0/2/E7:on_least[4] 4.14
    ev_charging/0/2/is_on[4] ev_charging/0/2/E7:on_limit[4] -120
    ev_charging/0/2/is_on[5] cost_eur 0
    ev_charging/0/2/is_on[5] ev_charging/0/2/E7:on_least[5] 4.14
    ev_charging/0/2/is_on[5] ev_charging/0/2/E7:on_limit[5] -120
    ev_charging/0/2/is_on[6] cost_eur 0
    ev_charging/0/2/is_on[6] ev_charging/0/2/E7:on_least[6] 4.14
    ev_charging/0/2/is_on[6] ev_charging/0/2/E7:on_limit[6] -120
    ev_charging/0/2/is_on[7] cost_eur 0
    ev_charging/0/2/is_on[7] ev_charging/0/2/E7:on_least[7] 4.14
    ev_charging/0/2/is_on[7] ev_charging/0/2/E7:on_limit[7] -120
    ev_charging/0/2/is_on[8] cost_eur 0
    ev_charging/0/2/is_on[8] ev_charging/0/2/E7:on_least[8] 4.14
    ev_charging/0/2/is_on[8] ev_charging/0/2/E7:on_limit[8] -120
    ev_charging/0/2/is_on[9] cost_eur 0
    ev_charging/0/2/is_on[9] ev_charging/0/2/E7:on_least[9] 4.14
    ev_charging/0/2/is_on[9] ev_charging/0/2/E7:on_limit[9] -120
    ev_charging/0/2/is_on[10] cost_eur 0
    ev_charging/0/2/is_on[10] ev_charging/0/2/E7:on_least[10] 4.14
    ev_charging/0/2/is_on[10] ev_charging/0/2/E7:on_limit[10] -120
    ev_charging/0/2/is_on[11] cost_eur 0
    ev_charging/0/2/is_on[11] ev_charging/0/2/E7:on_least[11] 4.14
    ev_charging/0/2/is_on[11] ev_charging/0/2/E7:on_limit[11] -120
    ev_charging/0/2/is_on[12] cost_eur 0
    ev_charging/0/2/is_on[12] ev_charging/0/2/E7:on_least[12] 4.14
    ev_charging/0/2/is_on[12] ev_charging/0/2/E7:on_limit[12] -120
    ev_charging/0/2/is_on[13] cost_eur 0
    ev_charging/0/2/is_on[13] ev_charging/0/2/E7:on_least[13] 4.14
    ev_charging/0/2/is_on[13] ev_charging/0/2/E7:on_limit[13] -120
    ev_charging/0/2/is_on[14] cost_eur 0
    ev_charging/0/2/is_on[14] ev_charging/0/2/E7:on_least[14] 4.14
    ev_charging/0/2/is_on[14] ev_charging/0/2/E7:on_limit[14] -120
    ev_charging/0/2/is_on[15] cost_eur 0
    ev_charging/0/2/is_on[15] ev_charging/0/2/E7:on_least[15] 4.14
    ev_charging/0/2/is_on[15] ev_charging/0/2/E7:on_limit[15] -120
    ev_charging/0/2/is_on[16] cost_eur 0
    ev_charging/0/2/is_on[16] ev_charging/0/2/E7:on_least[16] 4.14
    ev_charging/0/2/is_on[16] ev_charging/0/2/E7:on_limit[16] -120
    ev_charging/0/2/is_on[17] cost_eur 0
    ev_charging/0/2/is_on[17] ev_charging/0/2/E7:on_least[17] 4.14
    ev_charging/0/2/is_on[17] ev_charging/0/2/E7:on_limit[17] -120
    ev_charging/0/2/is_on[18] cost_eur 0
    ev_charging/0/2/is_on[18] ev_charging/0/2/E7:on_least[18] 4.14
    ev_charging/0/2/is_on[18] ev_charging/0/2/E7:on_limit[18] -120
    ev_charging/0/2/is_on[19] cost_eur 0
    ev_charging/0/2/is_on[19] ev_charging/0/2/E7:on_least[19] 4.14
    ev_charging/0/2/is_on[19] ev_charging/0/2/E7:on_limit[19] -120
    ev_charging/0/2/is_on[20] cost_eur 0
    ev_charging/0/2/is_on[20] ev_charging/0/2/E7:on_least[20] 4.14
    ev_charging/0/2/is_on[20] ev_charging/0/2/E7:on_limit[20] -120
    ev_charging/0/2/is_on[21] cost_eur 0
    ev_charging/0/2/is_on[21] ev_charging/0/2/E7:on_least[21] 4.14
    ev_charging/0/2/is_on[21] ev_charging/0/2/E7:on_limit[21] -120
    ev_charging/0/2/is_on[22] cost_eur 0
    ev_charging/0/2/is_on[22] ev_charging/0/2/E7:on_least[22] 4.14
    ev_charging/0/2/is_on[22] ev_charging/0/2/E7:on_limit[22] -120
    ev_charging/0/2/is_on[23] cost_eur 0
    ev_charging/0/2/is_on[23] ev_charging/0/2/E7:on_least[23] 4.14
    ev_charging/0/2/is_on[23] ev_charging/0/2/E7:on_limit[23] -120
    ev_charging/0/2/is_on[24] cost_eur 0
    ev_charging/0/2/is_on[24] ev_charging/0/2/E7:on_least[24] 4.14
    ev_charging/0/2/is_on[24] ev_charging/0/2/E7:on_limit[24] -120
    ev_charging/0/2/is_on[25] cost_eur 0
    ev_charging/0/2/is_on[25] ev_charging/0/2/E7:on_least[25] 4.14
    ev_charging/0/2/is_on[25] ev_charging/0/2/E7:on_limit[25] -120
    ev_charging/0/2/is_on[26] cost_eur 0
    ev_charging/0/2/is_on[26] ev_charging/0/2/E7:on_least[26] 4.14
    ev_charging/0/2/is_on[26] ev_charging/0/2/E7:on_limit[26] -120
    ev_charging/0/2/is_on[27] cost_eur 0
    ev_charging/0/2/is_on[27] ev_charging/0/2/E7:on_least[27] 4.14
    ev_charging/0/2/is_on[27] ev_charging/0/2/E7:on_limit[27] -120
    ev_charging/0/2/is_on[28] cost_eur 0
    ev_charging/0/2/is_on[28] ev_charging/0/2/E7:on_least[28] 4.14
    ev_charging/0/2/is_on[28] ev_charging/0/2/E7:on_limit[28] -120
    ev_charging/0/2/is_on[29] cost_eur 0
    ev_charging/0/2/is_on[29] ev_charging/0/2/E7:on_least[29] 4.14
    ev_charging/0/2/is_on[29] ev_charging/0/2/E7:on_limit[29] -120
    ev_charging/0/2/is_on[30] cost_eur 0
    ev_charging/0/2/is_on[30] ev_charging/0/2/E7:on_least[30] 4.14
    ev_charging/0/2/is_on[30] ev_charging/0/2/E7:on_limit[30] -120
    ev_charging/0/2/is_on[31] cost_eur 0
    ev_charging/0/2/is_on[31] ev_charging/0/2/E7:on_least[31] 4.14
    ev_charging/0/2/is_on[31] ev_charging/0/2/E7:on_limit[31] -96
    MARKER 'MARKER' 'INTEND'
    ev_charging/0/3/charge_kw[0] cost_eur 0
    ev_charging/0/3/charge_kw[0] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[0] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[0] ev_charging/0/3/E7:on_least[0] -1
    ev_charging/0/3/charge_kw[0] ev_charging/0/3/E7:on_limit[0] 1
    ev_charging/0/3/charge_kw[0] ev_charging/station/0/E8:shared_most[0] 1
    ev_charging/0/3/charge_kw[0] member/2/C1:balance[0] -1
    ev_charging/0/3/charge_kw[1] cost_eur 0
    ev_charging/0/3/charge_kw[1] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[1] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[1] ev_charging/0/3/E7:on_least[1] -1
    ev_charging/0/3/charge_kw[1] ev_charging/0/3/E7:on_limit[1] 1
    ev_charging/0/3/charge_kw[1] ev_charging/station/0/E8:shared_most[1] 1
    ev_charging/0/3/charge_kw[1] member/2/C1:balance[1] -1
    ev_charging/0/3/charge_kw[2] cost_eur 0
    ev_charging/0/3/charge_kw[2] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[2] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[2] ev_charging/0/3/E7:on_least[2] -1
    ev_charging/0/3/charge_kw[2] ev_charging/0/3/E7:on_limit[2] 1
    ev_charging/0/3/charge_kw[2] ev_charging/station/0/E8:shared_most[2] 1
    ev_charging/0/3/charge_kw[2] member/2/C1:balance[2] -1
    ev_charging/0/3/charge_kw[3] cost_eur 0
    ev_charging/0/3/charge_kw[3] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[3] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[3] ev_charging/0/3/E7:on_least[3] -1
    ev_charging/0/3/charge_kw[3] ev_charging/0/3/E7:on_limit[3] 1
    ev_charging/0/3/charge_kw[3] ev_charging/station/0/E8:shared_most[3] 1
    ev_charging/0/3/charge_kw[3] member/2/C1:balance[3] -1
    ev_charging/0/3/charge_kw[4] cost_eur 0
    ev_charging/0/3/charge_kw[4] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[4] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[4] ev_charging/0/3/E7:on_least[4] -1
    ev_charging/0/3/charge_kw[4] ev_charging/0/3/E7:on_limit[4] 1
    ev_charging/0/3/charge_kw[4] ev_charging/station/0/E8:shared_most[4] 1
    ev_charging/0/3/charge_kw[4] member/2/C1:balance[4] -1
    ev_charging/0/3/charge_kw[5] cost_eur 0
    ev_charging/0/3/charge_kw[5] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[5] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[5] ev_charging/0/3/E7:on_least[5] -1
    ev_charging/0/3/charge_kw[5] ev_charging/0/3/E7:on_limit[5] 1
    ev_charging/0/3/charge_kw[5] ev_charging/station/0/E8:shared_most[5] 1
    ev_charging/0/3/charge_kw[5] member/2/C1:balance[5] -1
    ev_charging/0/3/charge_kw[6] cost_eur 0
    ev_charging/0/3/charge_kw[6] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[6] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[6] ev_charging/0/3/E7:on_least[6] -1
    ev_charging/0/3/charge_kw[6] ev_charging/0/3/E7:on_limit[6] 1
    ev_charging/0/3/charge_kw[6] ev_charging/station/0/E8:shared_most[6] 1
    ev_charging/0/3/charge_kw[6] member/2/C1:balance[6] -1
    ev_charging/0/3/charge_kw[7] cost_eur 0
    ev_charging/0/3/charge_kw[7] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[7] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[7] ev_charging/0/3/E7:on_least[7] -1
    ev_charging/0/3/charge_kw[7] ev_charging/0/3/E7:on_limit[7] 1
    ev_charging/0/3/charge_kw[7] ev_charging/station/0/E8:shared_most[7] 1
    ev_charging/0/3/charge_kw[7] member/2/C1:balance[7] -1
    ev_charging/0/3/charge_kw[8] cost_eur 0
    ev_charging/0/3/charge_kw[8] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[8] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[8] ev_charging/0/3/E7:on_least[8] -1
    ev_charging/0/3/charge_kw[8] ev_charging/0/3/E7:on_limit[8] 1
    ev_charging/0/3/charge_kw[8] ev_charging/station/0/E8:shared_most[8] 1
    ev_charging/0/3/charge_kw[8] member/2/C1:balance[8] -1
    ev_charging/0/3/charge_kw[9] cost_eur 0
    ev_charging/0/3/charge_kw[9] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[9] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[9] ev_charging/0/3/E7:on_least[9] -1
    ev_charging/0/3/charge_kw[9] ev_charging/0/3/E7:on_limit[9] 1
    ev_charging/0/3/charge_kw[9] ev_charging/station/0/E8:shared_most[9] 1
    ev_charging/0/3/charge_kw[9] member/2/C1:balance[9] -1
    ev_charging/0/3/charge_kw[10] cost_eur 0
    ev_charging/0/3/charge_kw[10] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[10] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[10] ev_charging/0/3/E7:on_least[10] -1
    ev_charging/0/3/charge_kw[10] ev_charging/0/3/E7:on_limit[10] 1
    ev_charging/0/3/charge_kw[10] ev_charging/station/0/E8:shared_most[10] 1
    ev_charging/0/3/charge_kw[10] member/2/C1:balance[10] -1
    ev_charging/0/3/charge_kw[11] cost_eur 0
    ev_charging/0/3/charge_kw[11] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[11] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[11] ev_charging/0/3/E7:on_least[11] -1
    ev_charging/0/3/charge_kw[11] ev_charging/0/3/E7:on_limit[11] 1
    ev_charging/0/3/charge_kw[11] ev_charging/station/0/E8:shared_most[11] 1
    ev_charging/0/3/charge_kw[11] member/2/C1:balance[11] -1
    ev_charging/0/3/charge_kw[12] cost_eur 0
    ev_charging/0/3/charge_kw[12] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[12] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[12] ev_charging/0/3/E7:on_least[12] -1
    ev_charging/0/3/charge_kw[12] ev_charging/0/3/E7:on_limit[12] 1
    ev_charging/0/3/charge_kw[12] ev_charging/station/0/E8:shared_most[12] 1
    ev_charging/0/3/charge_kw[12] member/2/C1:balance[12] -1
    ev_charging/0/3/charge_kw[13] cost_eur 0
    ev_charging/0/3/charge_kw[13] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[13] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[13] ev_charging/0/3/E7:on_least[13] -1
    ev_charging/0/3/charge_kw[13] ev_charging/0/3/E7:on_limit[13] 1
    ev_charging/0/3/charge_kw[13] ev_charging/station/0/E8:shared_most[13] 1
    ev_charging/0/3/charge_kw[13] member/2/C1:balance[13] -1
    ev_charging/0/3/charge_kw[14] cost_eur 0
    ev_charging/0/3/charge_kw[14] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[14] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[14] ev_charging/0/3/E7:on_least[14] -1
    ev_charging/0/3/charge_kw[14] ev_charging/0/3/E7:on_limit[14] 1
    ev_charging/0/3/charge_kw[14] ev_charging/station/0/E8:shared_most[14] 1
    ev_charging/0/3/charge_kw[14] member/2/C1:balance[14] -1
    ev_charging/0/3/charge_kw[15] cost_eur 0
    ev_charging/0/3/charge_kw[15] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[15] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[15] ev_charging/0/3/E7:on_least[15] -1
    ev_charging/0/3/charge_kw[15] ev_charging/0/3/E7:on_limit[15] 1
    ev_charging/0/3/charge_kw[15] ev_charging/station/0/E8:shared_most[15] 1
    ev_charging/0/3/charge_kw[15] member/2/C1:balance[15] -1
    ev_charging/0/3/charge_kw[16] cost_eur 0
    ev_charging/0/3/charge_kw[16] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[16] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[16] ev_charging/0/3/E7:on_least[16] -1
    ev_charging/0/3/charge_kw[16] ev_charging/0/3/E7:on_limit[16] 1
    ev_charging/0/3/charge_kw[16] ev_charging/station/0/E8:shared_most[16] 1
    ev_charging/0/3/charge_kw[16] member/2/C1:balance[16] -1
    ev_charging/0/3/charge_kw[17] cost_eur 0
    ev_charging/0/3/charge_kw[17] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[17] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[17] ev_charging/0/3/E7:on_least[17] -1
    ev_charging/0/3/charge_kw[17] ev_charging/0/3/E7:on_limit[17] 1
    ev_charging/0/3/charge_kw[17] ev_charging/station/0/E8:shared_most[17] 1
    ev_charging/0/3/charge_kw[17] member/2/C1:balance[17] -1
    ev_charging/0/3/charge_kw[18] cost_eur 0
    ev_charging/0/3/charge_kw[18] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[18] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[18] ev_charging/0/3/E7:on_least[18] -1
    ev_charging/0/3/charge_kw[18] ev_charging/0/3/E7:on_limit[18] 1
    ev_charging/0/3/charge_kw[18] ev_charging/station/0/E8:shared_most[18] 1
    ev_charging/0/3/charge_kw[18] member/2/C1:balance[18] -1
    ev_charging/0/3/charge_kw[19] cost_eur 0
    ev_charging/0/3/charge_kw[19] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[19] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[19] ev_charging/0/3/E7:on_least[19] -1
    ev_charging/0/3/charge_kw[19] ev_charging/0/3/E7:on_limit[19] 1
    ev_charging/0/3/charge_kw[19] ev_charging/station/0/E8:shared_most[19] 1
    ev_charging/0/3/charge_kw[19] member/2/C1:balance[19] -1
    ev_charging/0/3/charge_kw[20] cost_eur 0
    ev_charging/0/3/charge_kw[20] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[20] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[20] ev_charging/0/3/E7:on_least[20] -1
    ev_charging/0/3/charge_kw[20] ev_charging/0/3/E7:on_limit[20] 1
    ev_charging/0/3/charge_kw[20] ev_charging/station/0/E8:shared_most[20] 1
    ev_charging/0/3/charge_kw[20] member/2/C1:balance[20] -1
    ev_charging/0/3/charge_kw[21] cost_eur 0
    ev_charging/0/3/charge_kw[21] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[21] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[21] ev_charging/0/3/E7:on_least[21] -1
    ev_charging/0/3/charge_kw[21] ev_charging/0/3/E7:on_limit[21] 1
    ev_charging/0/3/charge_kw[21] ev_charging/station/0/E8:shared_most[21] 1
    ev_charging/0/3/charge_kw[21] member/2/C1:balance[21] -1
    ev_charging/0/3/charge_kw[22] cost_eur 0
    ev_charging/0/3/charge_kw[22] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[22] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[22] ev_charging/0/3/E7:on_least[22] -1
    ev_charging/0/3/charge_kw[22] ev_charging/0/3/E7:on_limit[22] 1
    ev_charging/0/3/charge_kw[22] ev_charging/station/0/E8:shared_most[22] 1
    ev_charging/0/3/charge_kw[22] member/2/C1:balance[22] -1
    ev_charging/0/3/charge_kw[23] cost_eur 0
    ev_charging/0/3/charge_kw[23] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[23] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[23] ev_charging/0/3/E7:on_least[23] -1
    ev_charging/0/3/charge_kw[23] ev_charging/0/3/E7:on_limit[23] 1
    ev_charging/0/3/charge_kw[23] ev_charging/station/0/E8:shared_most[23] 1
    ev_charging/0/3/charge_kw[23] member/2/C1:balance[23] -1
    ev_charging/0/3/charge_kw[24] cost_eur 0
    ev_charging/0/3/charge_kw[24] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[24] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[24] ev_charging/0/3/E7:on_least[24] -1
    ev_charging/0/3/charge_kw[24] ev_charging/0/3/E7:on_limit[24] 1
    ev_charging/0/3/charge_kw[24] ev_charging/station/0/E8:shared_most[24] 1
    ev_charging/0/3/charge_kw[24] member/2/C1:balance[24] -1
    ev_charging/0/3/charge_kw[25] cost_eur 0
    ev_charging/0/3/charge_kw[25] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[25] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[25] ev_charging/0/3/E7:on_least[25] -1
    ev_charging/0/3/charge_kw[25] ev_charging/0/3/E7:on_limit[25] 1
    ev_charging/0/3/charge_kw[25] ev_charging/station/0/E8:shared_most[25] 1
    ev_charging/0/3/charge_kw[25] member/2/C1:balance[25] -1
    ev_charging/0/3/charge_kw[26] cost_eur 0
    ev_charging/0/3/charge_kw[26] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[26] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[26] ev_charging/0/3/E7:on_least[26] -1
    ev_charging/0/3/charge_kw[26] ev_charging/0/3/E7:on_limit[26] 1
    ev_charging/0/3/charge_kw[26] ev_charging/station/0/E8:shared_most[26] 1
    ev_charging/0/3/charge_kw[26] member/2/C1:balance[26] -1
    ev_charging/0/3/charge_kw[27] cost_eur 0
    ev_charging/0/3/charge_kw[27] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[27] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[27] ev_charging/0/3/E7:on_least[27] -1
    ev_charging/0/3/charge_kw[27] ev_charging/0/3/E7:on_limit[27] 1
    ev_charging/0/3/charge_kw[27] ev_charging/station/0/E8:shared_most[27] 1
    ev_charging/0/3/charge_kw[27] member/2/C1:balance[27] -1
    ev_charging/0/3/charge_kw[28] cost_eur 0
    ev_charging/0/3/charge_kw[28] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[28] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[28] ev_charging/0/3/E7:on_least[28] -1
    ev_charging/0/3/charge_kw[28] ev_charging/0/3/E7:on_limit[28] 1
    ev_charging/0/3/charge_kw[28] ev_charging/station/0/E8:shared_most[28] 1
    ev_charging/0/3/charge_kw[28] member/2/C1:balance[28] -1
    ev_charging/0/3/charge_kw[29] cost_eur 0
    ev_charging/0/3/charge_kw[29] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[29] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[29] ev_charging/0/3/E7:on_least[29] -1
    ev_charging/0/3/charge_kw[29] ev_charging/0/3/E7:on_limit[29] 1
    ev_charging/0/3/charge_kw[29] ev_charging/station/0/E8:shared_most[29] 1
    ev_charging/0/3/charge_kw[29] member/2/C1:balance[29] -1
    ev_charging/0/3/charge_kw[30] cost_eur 0
    ev_charging/0/3/charge_kw[30] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[30] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[30] ev_charging/0/3/E7:on_least[30] -1
    ev_charging/0/3/charge_kw[30] ev_charging/0/3/E7:on_limit[30] 1
    ev_charging/0/3/charge_kw[30] ev_charging/station/0/E8:shared_most[30] 1
    ev_charging/0/3/charge_kw[30] member/2/C1:balance[30] -1
    ev_charging/0/3/charge_kw[31] cost_eur 0
    ev_charging/0/3/charge_kw[31] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[31] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[31] ev_charging/0/3/E7:on_least[31] -1
    ev_charging/0/3/charge_kw[31] ev_charging/0/3/E7:on_limit[31] 1
    ev_charging/0/3/charge_kw[31] ev_charging/station/0/E8:shared_most[31] 1
    ev_charging/0/3/charge_kw[31] member/2/C1:balance[31] -1
    ev_charging/0/3/charge_kw[32] cost_eur 0
    ev_charging/0/3/charge_kw[32] ev_charging/0/3/E3:fits 0.25
    ev_charging/0/3/charge_kw[32] ev_charging/0/3/E4:must -0.25
    ev_charging/0/3/charge_kw[32] ev_charging/0/3/E7:on_least[32] -1
    ev_charging/0/3/charge_kw[32] ev_charging/0/3/E7:on_limit[32] 1
    ev_charging/0/3/charge_kw[32] member/2/C1:balance[32] -1
    MARKER 'MARKER' 'INTORG'
    ev_charging/0/3/is_on[0] cost_eur 0
    ev_charging/0/3/is_on[0] ev_charging/0/3/E7:on_least[0] 4.14
    ev_charging/0/3/is_on[0] ev_charging/0/3/E7:on_limit[0] -120
    ev_charging/0/3/is_on[1] cost_eur 0
    ev_charging/0/3/is_on[1] ev_charging/0/3/E7:on_least[1] 4.14
    ev_charging/0/3/is_on[1] ev_charging/0/3/E7:on_limit[1] -120
    ev_charging/0/3/is_on[2] cost_eur 0
    ev_charging/0/3/is_on[2] ev_charging/0/3/E7:on_least[2] 4.14
    ev_charging/0/3/is_on[2] ev_charging/0/3/E7:on_limit[2] -120
    ev_charging/0/3/is_on[3] cost_eur 0
    ev_charging/0/3/is_on[3] ev_charging/0/3/E7:on_least[3] 4.14
    ev_charging/0/3/is_on[3] ev_charging/0/3/E7:on_limit[3] -120
    ev_charging/0/3/is_on[4] cost_eur 0
    ev_charging/0/3/is_on[4] ev_charging/0/3/E7:on_least[4] 4.14
    ev_charging/0/3/is_on[4] ev_charging/0/3/E7:on_limit[4] -120
    ev_charging/0/3/is_on[5] cost_eur 0
    ev_charging/0/3/is_on[5] ev_charging/0/3/E7:on_least[5] 4.14
    ev_charging/0/3/is_on[5] ev_charging/0/3/E7:on_limit[5] -120
    ev_charging/0/3/is_on[6] cost_eur 0
    ev_charging/0/3/is_on[6] ev_charging/0/3/E7:on_least[6] 4.14
    ev_charging/0/3/is_on[6] ev_charging/0/3/E7:on_limit[6] -120
    ev_charging/0/3/is_on[7] cost_eur 0
    ev_charging/0/3/is_on[7] ev_charging/0/3/E7:on_least[7] 4.14
    ev_charging/0/3/is_on[7] ev_charging/0/3/E7:on_limit[7] -120
    ev_charging/0/3/is_on[8] cost_eur 0
    ev_charging/0/3/is_on[8] ev_charging/0/3/E7:on_least[8] 4.14
    ev_charging/0/3/is_on[8] ev_charging/0/3/E7:on_limit[8] -120
    ev_charging/0/3/is_on[9] cost_eur 0
    ev_charging/0/3/is_on[9] ev_charging/0/3/E7:on_least[9] 4.14
    ev_charging/0/3/is_on[9] ev_charging/0/3/E7:on_limit[9] -120
    ev_charging/0/3/is_on[10] cost_eur 0
    ev_charging/0/3/is_on[10] ev_charging/0/3/E7:on_least[10] 4.14
    ev_charging/0/3/is_on[10] ev_charging/0/3/E7:on_limit[10] -120
    ev_charging/0/3/is_on[11] cost_eur 0
    ev_charging/0/3/is_on[11] ev_charging/0/3/E7:on_least[11] 4.14
    ev_charging/0/3/is_on[11] ev_charging/0/3/E7:on_limit[11] -120
    ev_charging/0/3/is_on[12] cost_eur 0
    ev_charging/0/3/is_on[12] ev_charging/0/3/E7:on_least[12] 4.14
    ev_charging/0/3/is_on[12] ev_charging/0/3/E7:on_limit[12] -120
    ev_charging/0/3/is_on[13] cost_eur 0
    ev_charging/0/3/is_on[13] ev_charging/0/3/E7:on_least[13] 4.14
    ev_charging/0/3/is_on[13] ev_charging/0/3/E7:on_limit[13] -120
    ev_charging/0/3/is_on[14] cost_eur 0
    ev_charging/0/3/is_on[14] ev_charging/0/3/E7:on_least[14] 4.14
    ev_charging/0/3/is_on[14] ev_charging/0/3/E7:on_limit[14] -120
    ev_charging/0/3/is_on[15] cost_eur 0
    ev_charging/0/3/is_on[15] ev_charging/0/3/E7:on_least[15] 4.14
    ev_charging/0/3/is_on[15] ev_charging/0/3/E7:on_limit[15] -120
    ev_charging/0/3/is_on[16] cost_eur 0
    ev_charging/0/3/is_on[16] ev_charging/0/3/E7:on_least[16] 4.14
    ev_charging/0/3/is_on[16] ev_charging/0/3/E7:on_limit[16] -120
    ev_charging/0/3/is_on[17] cost_eur 0
    ev_charging/0/3/is_on[17] ev_charging/0/3/E7:on_least[17] 4.14
    ev_charging/0/3/is_on[17] ev_charging/0/3/E7:on_limit[17] -120
    ev_charging/0/3/is_on[18] cost_eur 0
    ev_charging/0/3/is_on[18] ev_charging/0/3/E7:on_least[18] 4.14
    ev_charging/0/3/is_on[18] ev_charging/0/3/E7:on_limit[18] -120
    ev_charging/0/3/is_on[19] cost_eur 0
    ev_charging/0/3/is_on[19] ev_charging/0/3/E7:on_least[19] 4.14
    ev_charging/0/3/is_on[19] ev_charging/0/3/E7:on_limit[19] -120
    ev_charging/0/3/is_on[20] cost_eur 0
    ev_charging/0/3/is_on[20] ev_charging/0/3/E7:on_least[20] 4.14
    ev_charging/0/3/is_on[20] ev_charging/0/3/E7:on_limit[20] -120
    ev_charging/0/3/is_on[21] cost_eur 0
    ev_charging/0/3/is_on[21] ev_charging/0/3/E7:on_least[21] 4.14
    ev_charging/0/3/is_on[21] ev_charging/0/3/E7:on_limit[21] -120
    ev_charging/0/3/is_on[22] cost_eur 0
    ev_charging/0/3/is_on[22] ev_charging/0/3/E7:on_least[22] 4.14
    ev_charging/0/3/is_on[22] ev_charging/0/3/E7:on_limit[22] -120
    ev_charging/0/3/is_on[23] cost_eur 0
    ev_charging/0/3/is_on[23] ev_charging/0/3/E7:on_least[23] 4.14
    ev_charging/0/3/is_on[23] ev_charging/0/3/E7:on_limit[23] -120
    ev_charging/0/3/is_on[24] cost_eur 0
    ev_charging/0/3/is_on[24] ev_charging/0/3/E7:on_least[24] 4.14
    ev_charging/0/3/is_on[24] ev_charging/0/3/E7:on_limit[24] -120
    ev_charging/0/3/is_on[25] cost_eur 0
    ev_charging/0/3/is_on[25] ev_charging/0/3/E7:on_least[25] 4.14
    ev_charging/0/3/is_on[25] ev_charging/0/3/E7:on_limit[25] -120
    ev_charging/0/3/is_on[26] cost_eur 0
    ev_charging/0/3/is_on[26] ev_charging/0/3/E7:on_least[26] 4.14
    ev_charging/0/3/is_on[26] ev_charging/0/3/E7:on_limit[26] -120
    ev_charging/0/3/is_on[27] cost_eur 0
    ev_charging/0/3/is_on[27] ev_charging/0/3/E7:on_least[27] 4.14
    ev_charging/0/3/is_on[27] ev_charging/0/3/E7:on_limit[27] -120
    ev_charging/0/3/is_on[28] cost_eur 0
    ev_charging/0/3/is_on[28] ev_charging/0/3/E7:on_least[28] 4.14
    ev_charging/0/3/is_on[28] ev_charging/0/3/E7:on_limit[28] -120
    ev_charging/0/3/is_on[29] cost_eur 0
    ev_charging/0/3/is_on[29] ev_charging/0/3/E7:on_least[29] 4.14
    ev_charging/0/3/is_on[29] ev_charging/0/3/E7:on_limit[29] -120
    ev_charging/0/3/is_on[30] cost_eur 0
    ev_charging/0/3/is_on[30] ev_charging/0/3/E7:on_least[30] 4.14
    ev_charging/0/3/is_on[30] ev_charging/0/3/E7:on_limit[30] -120
    ev_charging/0/3/is_on[31] cost_eur 0
    ev_charging/0/3/is_on[31] ev_charging/0/3/E7:on_least[31] 4.14
    ev_charging/0/3/is_on[31] ev_charging/0/3/E7:on_limit[31] -120
    ev_charging/0/3/is_on[32] cost_eur 0
    ev_charging/0/3/is_on[32] ev_charging/0/3/E7:on_least[32] 4.14
    ev_charging/0/3/is_on[32] ev_charging/0/3/E7:on_limit[32] -104
    MARKER 'MARKER' 'INTEND'
    ev_charging/0/4/charge_kw[0] cost_eur 0
    ev_charging/0/4/charge_kw[0] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[0] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[0] ev_charging/0/4/E7:on_least[0] -1
    ev_charging/0/4/charge_kw[0] ev_charging/0/4/E7:on_limit[0] 1
    ev_charging/0/4/charge_kw[0] ev_charging/station/0/E8:shared_most[0] 1
    ev_charging/0/4/charge_kw[0] member/2/C1:balance[0] -1
    ev_charging/0/4/charge_kw[1] cost_eur 0
    ev_charging/0/4/charge_kw[1] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[1] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[1] ev_charging/0/4/E7:on_least[1] -1
    ev_charging/0/4/charge_kw[1] ev_charging/0/4/E7:on_limit[1] 1
    ev_charging/0/4/charge_kw[1] ev_charging/station/0/E8:shared_most[1] 1
    ev_charging/0/4/charge_kw[1] member/2/C1:balance[1] -1
    ev_charging/0/4/charge_kw[2] cost_eur 0
    ev_charging/0/4/charge_kw[2] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[2] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[2] ev_charging/0/4/E7:on_least[2] -1
    ev_charging/0/4/charge_kw[2] ev_charging/0/4/E7:on_limit[2] 1
    ev_charging/0/4/charge_kw[2] ev_charging/station/0/E8:shared_most[2] 1
    ev_charging/0/4/charge_kw[2] member/2/C1:balance[2] -1
    ev_charging/0/4/charge_kw[3] cost_eur 0
    ev_charging/0/4/charge_kw[3] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[3] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[3] ev_charging/0/4/E7:on_least[3] -1
    ev_charging/0/4/charge_kw[3] ev_charging/0/4/E7:on_limit[3] 1
    ev_charging/0/4/charge_kw[3] ev_charging/station/0/E8:shared_most[3] 1
    ev_charging/0/4/charge_kw[3] member/2/C1:balance[3] -1
    ev_charging/0/4/charge_kw[4] cost_eur 0
    ev_charging/0/4/charge_kw[4] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[4] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[4] ev_charging/0/4/E7:on_least[4] -1
    ev_charging/0/4/charge_kw[4] ev_charging/0/4/E7:on_limit[4] 1
    ev_charging/0/4/charge_kw[4] ev_charging/station/0/E8:shared_most[4] 1
    ev_charging/0/4/charge_kw[4] member/2/C1:balance[4] -1
    ev_charging/0/4/charge_kw[5] cost_eur 0
    ev_charging/0/4/charge_kw[5] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[5] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[5] ev_charging/0/4/E7:on_least[5] -1
    ev_charging/0/4/charge_kw[5] ev_charging/0/4/E7:on_limit[5] 1
    ev_charging/0/4/charge_kw[5] ev_charging/station/0/E8:shared_most[5] 1
    ev_charging/0/4/charge_kw[5] member/2/C1:balance[5] -1
    ev_charging/0/4/charge_kw[6] cost_eur 0
    ev_charging/0/4/charge_kw[6] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[6] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[6] ev_charging/0/4/E7:on_least[6] -1
    ev_charging/0/4/charge_kw[6] ev_charging/0/4/E7:on_limit[6] 1
    ev_charging/0/4/charge_kw[6] ev_charging/station/0/E8:shared_most[6] 1
    ev_charging/0/4/charge_kw[6] member/2/C1:balance[6] -1
    ev_charging/0/4/charge_kw[7] cost_eur 0
    ev_charging/0/4/charge_kw[7] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[7] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[7] ev_charging/0/4/E7:on_least[7] -1
    ev_charging/0/4/charge_kw[7] ev_charging/0/4/E7:on_limit[7] 1
    ev_charging/0/4/charge_kw[7] ev_charging/station/0/E8:shared_most[7] 1
    ev_charging/0/4/charge_kw[7] member/2/C1:balance[7] -1
    ev_charging/0/4/charge_kw[8] cost_eur 0
    ev_charging/0/4/charge_kw[8] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[8] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[8] ev_charging/0/4/E7:on_least[8] -1
    ev_charging/0/4/charge_kw[8] ev_charging/0/4/E7:on_limit[8] 1
    ev_charging/0/4/charge_kw[8] ev_charging/station/0/E8:shared_most[8] 1
    ev_charging/0/4/charge_kw[8] member/2/C1:balance[8] -1
    ev_charging/0/4/charge_kw[9] cost_eur 0
    ev_charging/0/4/charge_kw[9] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[9] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[9] ev_charging/0/4/E7:on_least[9] -1
    ev_charging/0/4/charge_kw[9] ev_charging/0/4/E7:on_limit[9] 1
    ev_charging/0/4/charge_kw[9] ev_charging/station/0/E8:shared_most[9] 1
    ev_charging/0/4/charge_kw[9] member/2/C1:balance[9] -1
    ev_charging/0/4/charge_kw[10] cost_eur 0
    ev_charging/0/4/charge_kw[10] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[10] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[10] ev_charging/0/4/E7:on_least[10] -1
    ev_charging/0/4/charge_kw[10] ev_charging/0/4/E7:on_limit[10] 1
    ev_charging/0/4/charge_kw[10] ev_charging/station/0/E8:shared_most[10] 1
    ev_charging/0/4/charge_kw[10] member/2/C1:balance[10] -1
    ev_charging/0/4/charge_kw[11] cost_eur 0
    ev_charging/0/4/charge_kw[11] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[11] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[11] ev_charging/0/4/E7:on_least[11] -1
    ev_charging/0/4/charge_kw[11] ev_charging/0/4/E7:on_limit[11] 1
    ev_charging/0/4/charge_kw[11] ev_charging/station/0/E8:shared_most[11] 1
    ev_charging/0/4/charge_kw[11] member/2/C1:balance[11] -1
    ev_charging/0/4/charge_kw[12] cost_eur 0
    ev_charging/0/4/charge_kw[12] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[12] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[12] ev_charging/0/4/E7:on_least[12] -1
    ev_charging/0/4/charge_kw[12] ev_charging/0/4/E7:on_limit[12] 1
    ev_charging/0/4/charge_kw[12] ev_charging/station/0/E8:shared_most[12] 1
    ev_charging/0/4/charge_kw[12] member/2/C1:balance[12] -1
    ev_charging/0/4/charge_kw[13] cost_eur 0
    ev_charging/0/4/charge_kw[13] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[13] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[13] ev_charging/0/4/E7:on_least[13] -1
    ev_charging/0/4/charge_kw[13] ev_charging/0/4/E7:on_limit[13] 1
    ev_charging/0/4/charge_kw[13] ev_charging/station/0/E8:shared_most[13] 1
    ev_charging/0/4/charge_kw[13] member/2/C1:balance[13] -1
    ev_charging/0/4/charge_kw[14] cost_eur 0
    ev_charging/0/4/charge_kw[14] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[14] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[14] ev_charging/0/4/E7:on_least[14] -1
    ev_charging/0/4/charge_kw[14] ev_charging/0/4/E7:on_limit[14] 1
    ev_charging/0/4/charge_kw[14] ev_charging/station/0/E8:shared_most[14] 1
    ev_charging/0/4/charge_kw[14] member/2/C1:balance[14] -1
    ev_charging/0/4/charge_kw[15] cost_eur 0
    ev_charging/0/4/charge_kw[15] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[15] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[15] ev_charging/0/4/E7:on_least[15] -1
    ev_charging/0/4/charge_kw[15] ev_charging/0/4/E7:on_limit[15] 1
    ev_charging/0/4/charge_kw[15] ev_charging/station/0/E8:shared_most[15] 1
    ev_charging/0/4/charge_kw[15] member/2/C1:balance[15] -1
    ev_charging/0/4/charge_kw[16] cost_eur 0
    ev_charging/0/4/charge_kw[16] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[16] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[16] ev_charging/0/4/E7:on_least[16] -1
    ev_charging/0/4/charge_kw[16] ev_charging/0/4/E7:on_limit[16] 1
    ev_charging/0/4/charge_kw[16] ev_charging/station/0/E8:shared_most[16] 1
    ev_charging/0/4/charge_kw[16] member/2/C1:balance[16] -1
    ev_charging/0/4/charge_kw[17] cost_eur 0
    ev_charging/0/4/charge_kw[17] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[17] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[17] ev_charging/0/4/E7:on_least[17] -1
    ev_charging/0/4/charge_kw[17] ev_charging/0/4/E7:on_limit[17] 1
    ev_charging/0/4/charge_kw[17] ev_charging/station/0/E8:shared_most[17] 1
    ev_charging/0/4/charge_kw[17] member/2/C1:balance[17] -1
    ev_charging/0/4/charge_kw[18] cost_eur 0
    ev_charging/0/4/charge_kw[18] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[18] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[18] ev_charging/0/4/E7:on_least[18] -1
    ev_charging/0/4/charge_kw[18] ev_charging/0/4/E7:on_limit[18] 1
    ev_charging/0/4/charge_kw[18] ev_charging/station/0/E8:shared_most[18] 1
    ev_charging/0/4/charge_kw[18] member/2/C1:balance[18] -1
    ev_charging/0/4/charge_kw[19] cost_eur 0
    ev_charging/0/4/charge_kw[19] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[19] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[19] ev_charging/0/4/E7:on_least[19] -1
    ev_charging/0/4/charge_kw[19] ev_charging/0/4/E7:on_limit[19] 1
    ev_charging/0/4/charge_kw[19] ev_charging/station/0/E8:shared_most[19] 1
    ev_charging/0/4/charge_kw[19] member/2/C1:balance[19] -1
    ev_charging/0/4/charge_kw[20] cost_eur 0
    ev_charging/0/4/charge_kw[20] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[20] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[20] ev_charging/0/4/E7:on_least[20] -1
    ev_charging/0/4/charge_kw[20] ev_charging/0/4/E7:on_limit[20] 1
    ev_charging/0/4/charge_kw[20] ev_charging/station/0/E8:shared_most[20] 1
    ev_charging/0/4/charge_kw[20] member/2/C1:balance[20] -1
    ev_charging/0/4/charge_kw[21] cost_eur 0
    ev_charging/0/4/charge_kw[21] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[21] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[21] ev_charging/0/4/E7:on_least[21] -1
    ev_charging/0/4/charge_kw[21] ev_charging/0/4/E7:on_limit[21] 1
    ev_charging/0/4/charge_kw[21] ev_charging/station/0/E8:shared_most[21] 1
    ev_charging/0/4/charge_kw[21] member/2/C1:balance[21] -1
    ev_charging/0/4/charge_kw[22] cost_eur 0
    ev_charging/0/4/charge_kw[22] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[22] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[22] ev_charging/0/4/E7:on_least[22] -1
    ev_charging/0/4/charge_kw[22] ev_charging/0/4/E7:on_limit[22] 1
    ev_charging/0/4/charge_kw[22] ev_charging/station/0/E8:shared_most[22] 1
    ev_charging/0/4/charge_kw[22] member/2/C1:balance[22] -1
    ev_charging/0/4/charge_kw[23] cost_eur 0
    ev_charging/0/4/charge_kw[23] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[23] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[23] ev_charging/0/4/E7:on_least[23] -1
    ev_charging/0/4/charge_kw[23] ev_charging/0/4/E7:on_limit[23] 1
    ev_charging/0/4/charge_kw[23] ev_charging/station/0/E8:shared_most[23] 1
    ev_charging/0/4/charge_kw[23] member/2/C1:balance[23] -1
    ev_charging/0/4/charge_kw[24] cost_eur 0
    ev_charging/0/4/charge_kw[24] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[24] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[24] ev_charging/0/4/E7:on_least[24] -1
    ev_charging/0/4/charge_kw[24] ev_charging/0/4/E7:on_limit[24] 1
    ev_charging/0/4/charge_kw[24] ev_charging/station/0/E8:shared_most[24] 1
    ev_charging/0/4/charge_kw[24] member/2/C1:balance[24] -1
    ev_charging/0/4/charge_kw[25] cost_eur 0
    ev_charging/0/4/charge_kw[25] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[25] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[25] ev_charging/0/4/E7:on_least[25] -1
    ev_charging/0/4/charge_kw[25] ev_charging/0/4/E7:on_limit[25] 1
    ev_charging/0/4/charge_kw[25] ev_charging/station/0/E8:shared_most[25] 1
    ev_charging/0/4/charge_kw[25] member/2/C1:balance[25] -1
    ev_charging/0/4/charge_kw[26] cost_eur 0
    ev_charging/0/4/charge_kw[26] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[26] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[26] ev_charging/0/4/E7:on_least[26] -1
    ev_charging/0/4/charge_kw[26] ev_charging/0/4/E7:on_limit[26] 1
    ev_charging/0/4/charge_kw[26] ev_charging/station/0/E8:shared_most[26] 1
    ev_charging/0/4/charge_kw[26] member/2/C1:balance[26] -1
    ev_charging/0/4/charge_kw[27] cost_eur 0
    ev_charging/0/4/charge_kw[27] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[27] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[27] ev_charging/0/4/E7:on_least[27] -1
    ev_charging/0/4/charge_kw[27] ev_charging/0/4/E7:on_limit[27] 1
    ev_charging/0/4/charge_kw[27] ev_charging/station/0/E8:shared_most[27] 1
    ev_charging/0/4/charge_kw[27] member/2/C1:balance[27] -1
    ev_charging/0/4/charge_kw[28] cost_eur 0
    ev_charging/0/4/charge_kw[28] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[28] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[28] ev_charging/0/4/E7:on_least[28] -1
    ev_charging/0/4/charge_kw[28] ev_charging/0/4/E7:on_limit[28] 1
    ev_charging/0/4/charge_kw[28] ev_charging/station/0/E8:shared_most[28] 1
    ev_charging/0/4/charge_kw[28] member/2/C1:balance[28] -1
    ev_charging/0/4/charge_kw[29] cost_eur 0
    ev_charging/0/4/charge_kw[29] ev_charging/0/4/E3:fits 0.25
    ev_charging/0/4/charge_kw[29] ev_charging/0/4/E4:must -0.25
    ev_charging/0/4/charge_kw[29] ev_charging/0/4/E7:on_least[29] -1
    ev_charging/0/4/charge_kw[29] ev_charging/0/4/E7:on_limit[29] 1
    ev_charging/0/4/charge_kw[29] ev_charging/station/0/E8:shared_most[29] 1
    ev_charging/0/4/charge_kw[29] member/2/C1:balance[29] -1
    MARKER 'MARKER' 'INTORG'
    ev_charging/0/4/is_on[0] cost_eur 0
    ev_charging/0/4/is_on[0] ev_charging/0/4/E7:on_least[0] 4.14
    ev_charging/0/4/is_on[0] ev_charging/0/4/E7:on_limit[0] -120
    ev_charging/0/4/is_on[1] cost_eur 0
    ev_charging/0/4/is_on[1] ev_charging/0/4/E7:on_least[1] 4.14
    ev_charging/0/4/is_on[1] ev_charging/0/4/E7:on_limit[1] -120
    ev_charging/0/4/is_on[2] cost_eur 0
    ev_charging/0/4/is_on[2] ev_charging/0/4/E7:on_least[2] 4.14
    ev_charging/0/4/is_on[2] ev_charging/0/4/E7:on_limit[2] -120
    ev_charging/0/4/is_on[3] cost_eur 0
    ev_charging/0/4/is_on[3] ev_charging/0/4/E7:on_least[3] 4.14
    ev_charging/0/4/is_on[3] ev_charging/0/4/E7:on_limit[3] -120
    ev_charging/0/4/is_on[4] cost_eur 0
    ev_charging/0/4/is_on[4] ev_charging/0/4/E7:on_least[4] 4.14
    ev_charging/0/4/is_on[4] ev_charging/0/4/E7:on_limit[4] -120
    ev_charging/0/4/is_on[5] cost_eur 0
    ev_charging/0/4/is_on[5] ev_charging/0/4/E7:on_least[5] 4.14
    ev_charging/0/4/is_on[5] ev_charging/0/4/E7:on_limit[5] -120
    ev_charging/0/4/is_on[6] cost_eur 0
    ev_charging/0/4/is_on[6] ev_charging/0/4/E7:on_least[6] 4.14
    ev_charging/0/4/is_on[6] ev_charging/0/4/E7:on_limit[6] -120
    ev_charging/0/4/is_on[7] cost_eur 0
    ev_charging/0/4/is_on[7] ev_charging/0/4/E7:on_least[7] 4.14
    ev_charging/0/4/is_on[7] ev_charging/0/4/E7:on_limit[7] -120
    ev_charging/0/4/is_on[8] cost_eur 0
    ev_charging/0/4/is_on[8] ev_charging/0/4/E7:on_least[8] 4.14
    ev_charging/0/4/is_on[8] ev_charging/0/4/E7:on_limit[8] -120
    ev_charging/0/4/is_on[9] cost_eur 0
    ev_charging/0/4/is_on[9] ev_charging/0/4/E7:on_least[9] 4.14
    ev_charging/0/4/is_on[9] ev_charging/0/4/E7:on_limit[9] -120
    ev_charging/0/4/is_on[10] cost_eur 0
    ev_charging/0/4/is_on[10] ev_charging/0/4/E7:on_least[10] 4.14
    ev_charging/0/4/is_on[10] ev_charging/0/4/E7:on_limit[10] -120
    ev_charging/0/4/is_on[11] cost_eur 0
    ev_charging/0/4/is_on[11] ev_charging/0/4/E7:on_least[11] 4.14
    ev_charging/0/4/is_on[11] ev_charging/0/4/E7:on_limit[11] -120
    ev_charging/0/4/is_on[12] cost_eur 0
    ev_charging/0/4/is_on[12] ev_charging/0/4/E7:on_least[12] 4.14
    ev_charging/0/4/is_on[12] ev_charging/0/4/E7:on_limit[12] -120
    ev_charging/0/4/is_on[13] cost_eur 0
    ev_charging/0/4/is_on[13] ev_charging/0/4/E7:on_least[13] 4.14
    ev_charging/0/4/is_on[13] ev_charging/0/4/E7:on_limit[13] -120
    ev_charging/0/4/is_on[14] cost_eur 0
    ev_charging/0/4/is_on[14] ev_charging/0/4/E7:on_least[14] 4.14
    ev_charging/0/4/is_on[14] ev_charging/0/4/E7:on_limit[14] -120
    ev_charging/0/4/is_on[15] cost_eur 0
    ev_charging/0/4/is_on[15] ev_charging/0/4/E7:on_least[15] 4.14
    ev_charging/0/4/is_on[15] ev_charging/0/4/E7:on_limit[15] -120
    ev_charging/0/4/is_on[16] cost_eur 0
    ev_charging/0/4/is_on[16] ev_charging/0/4/E7:on_least[16] 4.14
    ev_charging/0/4/is_on[16] ev_charging/0/4/E7:on_limit[16] -120
    ev_charging/0/4/is_on[17] cost_eur 0
    ev_charging/0/4/is_on[17] ev_charging/0/4/E7:on_least[17] 4.14
    ev_charging/0/4/is_on[17] ev_charging/0/4/E7:on_limit[17] -120
    ev_charging/0/4/is_on[18] cost_eur 0
    ev_charging/0/4/is_on[18] ev_charging/0/4/E7:on_least[18] 4.14
    ev_charging/0/4/is_on[18] ev_charging/0/4/E7:on_limit[18] -120
    ev_charging/0/4/is_on[19] cost_eur 0
    ev_charging/0/4/is_on[19] ev_charging/0/4/E7:on_least[19] 4.14
    ev_charging/0/4/is_on[19] ev_charging/0/4/E7:on_limit[19] -120
    ev_charging/0/4/is_on[20] cost_eur 0
    ev_charging/0/4/is_on[20] ev_charging/0/4/E7:on_least[20] 4.14
    ev_charging/0/4/is_on[20] ev_charging/0/4/E7:on_limit[20] -120
    ev_charging/0/4/is_on[21] cost_eur 0
    ev_charging/0/4/is_on[21] ev_charging/0/4/E7:on_least[21] 4.14
    ev_charging/0/4/is_on[21] ev_charging/0/4/E7:on_limit[21] -120
    ev_charging/0/4/is_on[22] cost_eur 0
    ev_charging/0/4/is_on[22] ev_charging/0/4/E7:on_least[22] 4.14
    ev_charging/0/4/is_on[22] ev_charging/0/4/E7:on_limit[22] -120
    ev_charging/0/4/is_on[23] cost_eur 0
    ev_charging/0/4/is_on[23] ev_charging/0/4/E7:on_least[23] 4.14
    ev_charging/0/4/is_on[23] ev_charging/0/4/E7:on_limit[23] -120
    ev_charging/0/4/is_on[24] cost_eur 0
    ev_charging/0/4/is_on[24] ev_charging/0/4/E7:on_least[24] 4.14
    ev_charging/0/4/is_on[24] ev_charging/0/4/E7:on_limit[24] -120
    ev_charging/0/4/is_on[25] cost_eur 0
    ev_charging/0/4/is_on[25] ev_charging/0/4/E7:on_least[25] 4.14
    ev_charging/0/4/is_on[25] ev_charging/0/4/E7:on_limit[25] -120
    ev_charging/0/4/is_on[26] cost_eur 0
    ev_charging/0/4/is_on[26] ev_charging/0/4/E7:on_least[26] 4.14
    ev_charging/0/4/is_on[26] ev_charging/0/4/E7:on_limit[26] -120
    ev_charging/0/4/is_on[27] cost_eur 0
    ev_charging/0/4/is_on[27] ev_charging/0/4/E7:on_least[27] 4.14
    ev_charging/0/4/is_on[27] ev_charging/0/4/E7:on_limit[27] -120
    ev_charging/0/4/is_on[28] cost_eur 0
    ev_charging/0/4/is_on[28] ev_charging/0/4/E7:on_least[28] 4.14
    ev_charging/0/4/is_on[28] ev_charging/0/4/E7:on_limit[28] -120
    ev_charging/0/4/is_on[29] cost_eur 0
    ev_charging/0/4/is_on[29] ev_charging/0/4/E7:on_least[29] 4.14
    ev_charging/0/4/is_on[29] ev_charging/0/4/E7:on_limit[29] -64
    MARKER 'MARKER' 'INTEND'
    ev_charging/1/0/charge_kw[68] cost_eur 0
    ev_charging/1/0/charge_kw[68] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[68] ev_charging/1/0/E7:on_least[68] -1
    ev_charging/1/0/charge_kw[68] ev_charging/1/0/E7:on_limit[68] 1
    ev_charging/1/0/charge_kw[68] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[68] member/2/C1:balance[68] -1
    ev_charging/1/0/charge_kw[69] cost_eur 0
    ev_charging/1/0/charge_kw[69] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[69] ev_charging/1/0/E7:on_least[69] -1
    ev_charging/1/0/charge_kw[69] ev_charging/1/0/E7:on_limit[69] 1
    ev_charging/1/0/charge_kw[69] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[69] member/2/C1:balance[69] -1
    ev_charging/1/0/charge_kw[70] cost_eur 0
    ev_charging/1/0/charge_kw[70] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[70] ev_charging/1/0/E7:on_least[70] -1
    ev_charging/1/0/charge_kw[70] ev_charging/1/0/E7:on_limit[70] 1
    ev_charging/1/0/charge_kw[70] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[70] member/2/C1:balance[70] -1
    ev_charging/1/0/charge_kw[71] cost_eur 0
    ev_charging/1/0/charge_kw[71] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[71] ev_charging/1/0/E7:on_least[71] -1
    ev_charging/1/0/charge_kw[71] ev_charging/1/0/E7:on_limit[71] 1
    ev_charging/1/0/charge_kw[71] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[71] member/2/C1:balance[71] -1
    ev_charging/1/0/charge_kw[72] cost_eur 0
    ev_charging/1/0/charge_kw[72] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[72] ev_charging/1/0/E7:on_least[72] -1
    ev_charging/1/0/charge_kw[72] ev_charging/1/0/E7:on_limit[72] 1
    ev_charging/1/0/charge_kw[72] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[72] ev_charging/station/0/E8:shared_most[72] 1
    ev_charging/1/0/charge_kw[72] member/2/C1:balance[72] -1
    ev_charging/1/0/charge_kw[73] cost_eur 0
    ev_charging/1/0/charge_kw[73] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[73] ev_charging/1/0/E7:on_least[73] -1
    ev_charging/1/0/charge_kw[73] ev_charging/1/0/E7:on_limit[73] 1
    ev_charging/1/0/charge_kw[73] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[73] ev_charging/station/0/E8:shared_most[73] 1
    ev_charging/1/0/charge_kw[73] member/2/C1:balance[73] -1
    ev_charging/1/0/charge_kw[74] cost_eur 0
    ev_charging/1/0/charge_kw[74] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[74] ev_charging/1/0/E7:on_least[74] -1
    ev_charging/1/0/charge_kw[74] ev_charging/1/0/E7:on_limit[74] 1
    ev_charging/1/0/charge_kw[74] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[74] ev_charging/station/0/E8:shared_most[74] 1
    ev_charging/1/0/charge_kw[74] member/2/C1:balance[74] -1
    ev_charging/1/0/charge_kw[75] cost_eur 0
    ev_charging/1/0/charge_kw[75] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[75] ev_charging/1/0/E7:on_least[75] -1
    ev_charging/1/0/charge_kw[75] ev_charging/1/0/E7:on_limit[75] 1
    ev_charging/1/0/charge_kw[75] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[75] ev_charging/station/0/E8:shared_most[75] 1
    ev_charging/1/0/charge_kw[75] member/2/C1:balance[75] -1
    ev_charging/1/0/charge_kw[76] cost_eur 0
    ev_charging/1/0/charge_kw[76] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[76] ev_charging/1/0/E7:on_least[76] -1
    ev_charging/1/0/charge_kw[76] ev_charging/1/0/E7:on_limit[76] 1
    ev_charging/1/0/charge_kw[76] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[76] ev_charging/station/0/E8:shared_most[76] 1
    ev_charging/1/0/charge_kw[76] member/2/C1:balance[76] -1
    ev_charging/1/0/charge_kw[77] cost_eur 0
    ev_charging/1/0/charge_kw[77] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[77] ev_charging/1/0/E7:on_least[77] -1
    ev_charging/1/0/charge_kw[77] ev_charging/1/0/E7:on_limit[77] 1
    ev_charging/1/0/charge_kw[77] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[77] ev_charging/station/0/E8:shared_most[77] 1
    ev_charging/1/0/charge_kw[77] member/2/C1:balance[77] -1
    ev_charging/1/0/charge_kw[78] cost_eur 0
    ev_charging/1/0/charge_kw[78] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[78] ev_charging/1/0/E7:on_least[78] -1
    ev_charging/1/0/charge_kw[78] ev_charging/1/0/E7:on_limit[78] 1
    ev_charging/1/0/charge_kw[78] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[78] ev_charging/station/0/E8:shared_most[78] 1
    ev_charging/1/0/charge_kw[78] member/2/C1:balance[78] -1
    ev_charging/1/0/charge_kw[79] cost_eur 0
    ev_charging/1/0/charge_kw[79] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[79] ev_charging/1/0/E7:on_least[79] -1
    ev_charging/1/0/charge_kw[79] ev_charging/1/0/E7:on_limit[79] 1
    ev_charging/1/0/charge_kw[79] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[79] ev_charging/station/0/E8:shared_most[79] 1
    ev_charging/1/0/charge_kw[79] member/2/C1:balance[79] -1
    ev_charging/1/0/charge_kw[80] cost_eur 0
    ev_charging/1/0/charge_kw[80] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[80] ev_charging/1/0/E7:on_least[80] -1
    ev_charging/1/0/charge_kw[80] ev_charging/1/0/E7:on_limit[80] 1
    ev_charging/1/0/charge_kw[80] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[80] ev_charging/station/0/E8:shared_most[80] 1
    ev_charging/1/0/charge_kw[80] member/2/C1:balance[80] -1
    ev_charging/1/0/charge_kw[81] cost_eur 0
    ev_charging/1/0/charge_kw[81] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[81] ev_charging/1/0/E7:on_least[81] -1
    ev_charging/1/0/charge_kw[81] ev_charging/1/0/E7:on_limit[81] 1
    ev_charging/1/0/charge_kw[81] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[81] ev_charging/station/0/E8:shared_most[81] 1
    ev_charging/1/0/charge_kw[81] member/2/C1:balance[81] -1
    ev_charging/1/0/charge_kw[82] cost_eur 0
    ev_charging/1/0/charge_kw[82] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[82] ev_charging/1/0/E7:on_least[82] -1
    ev_charging/1/0/charge_kw[82] ev_charging/1/0/E7:on_limit[82] 1
    ev_charging/1/0/charge_kw[82] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[82] ev_charging/station/0/E8:shared_most[82] 1
    ev_charging/1/0/charge_kw[82] member/2/C1:balance[82] -1
    ev_charging/1/0/charge_kw[83] cost_eur 0
    ev_charging/1/0/charge_kw[83] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[83] ev_charging/1/0/E7:on_least[83] -1
    ev_charging/1/0/charge_kw[83] ev_charging/1/0/E7:on_limit[83] 1
    ev_charging/1/0/charge_kw[83] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[83] ev_charging/station/0/E8:shared_most[83] 1
    ev_charging/1/0/charge_kw[83] member/2/C1:balance[83] -1
    ev_charging/1/0/charge_kw[84] cost_eur 0
    ev_charging/1/0/charge_kw[84] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[84] ev_charging/1/0/E7:on_least[84] -1
    ev_charging/1/0/charge_kw[84] ev_charging/1/0/E7:on_limit[84] 1
    ev_charging/1/0/charge_kw[84] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[84] ev_charging/station/0/E8:shared_most[84] 1
    ev_charging/1/0/charge_kw[84] member/2/C1:balance[84] -1
    ev_charging/1/0/charge_kw[85] cost_eur 0
    ev_charging/1/0/charge_kw[85] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[85] ev_charging/1/0/E7:on_least[85] -1
    ev_charging/1/0/charge_kw[85] ev_charging/1/0/E7:on_limit[85] 1
    ev_charging/1/0/charge_kw[85] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[85] ev_charging/station/0/E8:shared_most[85] 1
    ev_charging/1/0/charge_kw[85] member/2/C1:balance[85] -1
    ev_charging/1/0/charge_kw[86] cost_eur 0
    ev_charging/1/0/charge_kw[86] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[86] ev_charging/1/0/E7:on_least[86] -1
    ev_charging/1/0/charge_kw[86] ev_charging/1/0/E7:on_limit[86] 1
    ev_charging/1/0/charge_kw[86] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[86] ev_charging/station/0/E8:shared_most[86] 1
    ev_charging/1/0/charge_kw[86] member/2/C1:balance[86] -1
    ev_charging/1/0/charge_kw[87] cost_eur 0
    ev_charging/1/0/charge_kw[87] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[87] ev_charging/1/0/E7:on_least[87] -1
    ev_charging/1/0/charge_kw[87] ev_charging/1/0/E7:on_limit[87] 1
    ev_charging/1/0/charge_kw[87] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[87] ev_charging/station/0/E8:shared_most[87] 1
    ev_charging/1/0/charge_kw[87] member/2/C1:balance[87] -1
    ev_charging/1/0/charge_kw[88] cost_eur 0
    ev_charging/1/0/charge_kw[88] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[88] ev_charging/1/0/E7:on_least[88] -1
    ev_charging/1/0/charge_kw[88] ev_charging/1/0/E7:on_limit[88] 1
    ev_charging/1/0/charge_kw[88] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[88] ev_charging/station/0/E8:shared_most[88] 1
    ev_charging/1/0/charge_kw[88] member/2/C1:balance[88] -1
    ev_charging/1/0/charge_kw[89] cost_eur 0
    ev_charging/1/0/charge_kw[89] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[89] ev_charging/1/0/E7:on_least[89] -1
    ev_charging/1/0/charge_kw[89] ev_charging/1/0/E7:on_limit[89] 1
    ev_charging/1/0/charge_kw[89] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[89] ev_charging/station/0/E8:shared_most[89] 1
    ev_charging/1/0/charge_kw[89] member/2/C1:balance[89] -1
    ev_charging/1/0/charge_kw[90] cost_eur 0
    ev_charging/1/0/charge_kw[90] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[90] ev_charging/1/0/E7:on_least[90] -1
    ev_charging/1/0/charge_kw[90] ev_charging/1/0/E7:on_limit[90] 1
    ev_charging/1/0/charge_kw[90] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[90] ev_charging/station/0/E8:shared_most[90] 1
    ev_charging/1/0/charge_kw[90] member/2/C1:balance[90] -1
    ev_charging/1/0/charge_kw[91] cost_eur 0
    ev_charging/1/0/charge_kw[91] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[91] ev_charging/1/0/E7:on_least[91] -1
    ev_charging/1/0/charge_kw[91] ev_charging/1/0/E7:on_limit[91] 1
    ev_charging/1/0/charge_kw[91] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[91] ev_charging/station/0/E8:shared_most[91] 1
    ev_charging/1/0/charge_kw[91] member/2/C1:balance[91] -1
    ev_charging/1/0/charge_kw[92] cost_eur 0
    ev_charging/1/0/charge_kw[92] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[92] ev_charging/1/0/E7:on_least[92] -1
    ev_charging/1/0/charge_kw[92] ev_charging/1/0/E7:on_limit[92] 1
    ev_charging/1/0/charge_kw[92] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[92] ev_charging/station/0/E8:shared_most[92] 1
    ev_charging/1/0/charge_kw[92] member/2/C1:balance[92] -1
    ev_charging/1/0/charge_kw[93] cost_eur 0
    ev_charging/1/0/charge_kw[93] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[93] ev_charging/1/0/E7:on_least[93] -1
    ev_charging/1/0/charge_kw[93] ev_charging/1/0/E7:on_limit[93] 1
    ev_charging/1/0/charge_kw[93] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[93] ev_charging/station/0/E8:shared_most[93] 1
    ev_charging/1/0/charge_kw[93] member/2/C1:balance[93] -1
    ev_charging/1/0/charge_kw[94] cost_eur 0
    ev_charging/1/0/charge_kw[94] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[94] ev_charging/1/0/E7:on_least[94] -1
    ev_charging/1/0/charge_kw[94] ev_charging/1/0/E7:on_limit[94] 1
    ev_charging/1/0/charge_kw[94] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[94] ev_charging/station/0/E8:shared_most[94] 1
    ev_charging/1/0/charge_kw[94] member/2/C1:balance[94] -1
    ev_charging/1/0/charge_kw[95] cost_eur 0
    ev_charging/1/0/charge_kw[95] ev_charging/1/0/E3:fits 0.25
    ev_charging/1/0/charge_kw[95] ev_charging/1/0/E7:on_least[95] -1
    ev_charging/1/0/charge_kw[95] ev_charging/1/0/E7:on_limit[95] 1
    ev_charging/1/0/charge_kw[95] ev_charging/1/0/E9:carried -0.25
    ev_charging/1/0/charge_kw[95] ev_charging/station/0/E8:shared_most[95] 1
    ev_charging/1/0/charge_kw[95] member/2/C1:balance[95] -1
    MARKER 'MARKER' 'INTORG'
    ev_charging/1/0/is_on[68] cost_eur 0
    ev_charging/1/0/is_on[68] ev_charging/1/0/E7:on_least[68] 4.14
    ev_charging/1/0/is_on[68] ev_charging/1/0/E7:on_limit[68] -104
    ev_charging/1/0/is_on[69] cost_eur 0
    ev_charging/1/0/is_on[69] ev_charging/1/0/E7:on_least[69] 4.14
    ev_charging/1/0/is_on[69] ev_charging/1/0/E7:on_limit[69] -120
    ev_charging/1/0/is_on[70] cost_eur 0
    ev_charging/1/0/is_on[70] ev_charging/1/0/E7:on_least[70] 4.14
    ev_charging/1/0/is_on[70] ev_charging/1/0/E7:on_limit[70] -120
    ev_charging/1/0/is_on[71] cost_eur 0
    ev_charging/1/0/is_on[71] ev_charging/1/0/E7:on_least[71] 4.14
    ev_charging/1/0/is_on[71] ev_charging/1/0/E7:on_limit[71] -120
    ev_charging/1/0/is_on[72] cost_eur 0
    ev_charging/1/0/is_on[72] ev_charging/1/0/E7:on_least[72] 4.14
    ev_charging/1/0/is_on[72] ev_charging/1/0/E7:on_limit[72] -120
    ev_charging/1/0/is_on[73] cost_eur 0
    ev_charging/1/0/is_on[73] ev_charging/1/0/E7:on_least[73] 4.14
    ev_charging/1/0/is_on[73] ev_charging/1/0/E7:on_limit[73] -120
    ev_charging/1/0/is_on[74] cost_eur 0
    ev_charging/1/0/is_on[74] ev_charging/1/0/E7:on_least[74] 4.14
    ev_charging/1/0/is_on[74] ev_charging/1/0/E7:on_limit[74] -120
    ev_charging/1/0/is_on[75] cost_eur 0
    ev_charging/1/0/is_on[75] ev_charging/1/0/E7:on_least[75] 4.14
    ev_charging/1/0/is_on[75] ev_charging/1/0/E7:on_limit[75] -120
    ev_charging/1/0/is_on[76] cost_eur 0
    ev_charging/1/0/is_on[76] ev_charging/1/0/E7:on_least[76] 4.14
    ev_charging/1/0/is_on[76] ev_charging/1/0/E7:on_limit[76] -120
    ev_charging/1/0/is_on[77] cost_eur 0
    ev_charging/1/0/is_on[77] ev_charging/1/0/E7:on_least[77] 4.14
    ev_charging/1/0/is_on[77] ev_charging/1/0/E7:on_limit[77] -120
    ev_charging/1/0/is_on[78] cost_eur 0
    ev_charging/1/0/is_on[78] ev_charging/1/0/E7:on_least[78] 4.14
    ev_charging/1/0/is_on[78] ev_charging/1/0/E7:on_limit[78] -120
    ev_charging/1/0/is_on[79] cost_eur 0
    ev_charging/1/0/is_on[79] ev_charging/1/0/E7:on_least[79] 4.14
    ev_charging/1/0/is_on[79] ev_charging/1/0/E7:on_limit[79] -120
    ev_charging/1/0/is_on[80] cost_eur 0
    ev_charging/1/0/is_on[80] ev_charging/1/0/E7:on_least[80] 4.14
    ev_charging/1/0/is_on[80] ev_charging/1/0/E7:on_limit[80] -120
    ev_charging/1/0/is_on[81] cost_eur 0
    ev_charging/1/0/is_on[81] ev_charging/1/0/E7:on_least[81] 4.14
    ev_charging/1/0/is_on[81] ev_charging/1/0/E7:on_limit[81] -120
    ev_charging/1/0/is_on[82] cost_eur 0
    ev_charging/1/0/is_on[82] ev_charging/1/0/E7:on_least[82] 4.14
    ev_charging/1/0/is_on[82] ev_charging/1/0/E7:on_limit[82] -120
    ev_charging/1/0/is_on[83] cost_eur 0
    ev_charging/1/0/is_on[83] ev_charging/1/0/E7:on_least[83] 4.14
    ev_charging/1/0/is_on[83] ev_charging/1/0/E7:on_limit[83] -120
    ev_charging/1/0/is_on[84] cost_eur 0
    ev_charging/1/0/is_on[84] ev_charging/1/0/E7:on_least[84] 4.14
    ev_charging/1/0/is_on[84] ev_charging/1/0/E7:on_limit[84] -120
    ev_charging/1/0/is_on[85] cost_eur 0
    ev_charging/1/0/is_on[85] ev_charging/1/0/E7:on_least[85] 4.14
    ev_charging/1/0/is_on[85] ev_charging/1/0/E7:on_limit[85] -120
    ev_charging/1/0/is_on[86] cost_eur 0
    ev_charging/1/0/is_on[86] ev_charging/1/0/E7:on_least[86] 4.14
    ev_charging/1/0/is_on[86] ev_charging/1/0/E7:on_limit[86] -120
    ev_charging/1/0/is_on[87] cost_eur 0
    ev_charging/1/0/is_on[87] ev_charging/1/0/E7:on_least[87] 4.14
    ev_charging/1/0/is_on[87] ev_charging/1/0/E7:on_limit[87] -120
    ev_charging/1/0/is_on[88] cost_eur 0
    ev_charging/1/0/is_on[88] ev_charging/1/0/E7:on_least[88] 4.14
    ev_charging/1/0/is_on[88] ev_charging/1/0/E7:on_limit[88] -120
    ev_charging/1/0/is_on[89] cost_eur 0
    ev_charging/1/0/is_on[89] ev_charging/1/0/E7:on_least[89] 4.14
    ev_charging/1/0/is_on[89] ev_charging/1/0/E7:on_limit[89] -120
    ev_charging/1/0/is_on[90] cost_eur 0
    ev_charging/1/0/is_on[90] ev_charging/1/0/E7:on_least[90] 4.14
    ev_charging/1/0/is_on[90] ev_charging/1/0/E7:on_limit[90] -120
    ev_charging/1/0/is_on[91] cost_eur 0
    ev_charging/1/0/is_on[91] ev_charging/1/0/E7:on_least[91] 4.14
    ev_charging/1/0/is_on[91] ev_charging/1/0/E7:on_limit[91] -120
    ev_charging/1/0/is_on[92] cost_eur 0
    ev_charging/1/0/is_on[92] ev_charging/1/0/E7:on_least[92] 4.14
    ev_charging/1/0/is_on[92] ev_charging/1/0/E7:on_limit[92] -120
    ev_charging/1/0/is_on[93] cost_eur 0
    ev_charging/1/0/is_on[93] ev_charging/1/0/E7:on_least[93] 4.14
    ev_charging/1/0/is_on[93] ev_charging/1/0/E7:on_limit[93] -120
    ev_charging/1/0/is_on[94] cost_eur 0
    ev_charging/1/0/is_on[94] ev_charging/1/0/E7:on_least[94] 4.14
    ev_charging/1/0/is_on[94] ev_charging/1/0/E7:on_limit[94] -120
    ev_charging/1/0/is_on[95] cost_eur 0
    ev_charging/1/0/is_on[95] ev_charging/1/0/E7:on_least[95] 4.14
    ev_charging/1/0/is_on[95] ev_charging/1/0/E7:on_limit[95] -120
    MARKER 'MARKER' 'INTEND'
    ev_charging/1/0/carried_kwh cost_eur 0.221447893333
    ev_charging/1/0/carried_kwh ev_charging/1/0/E9:carried -1
    ev_charging/1/1/charge_kw[71] cost_eur 0
    ev_charging/1/1/charge_kw[71] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[71] ev_charging/1/1/E7:on_least[71] -1
    ev_charging/1/1/charge_kw[71] ev_charging/1/1/E7:on_limit[71] 1
    ev_charging/1/1/charge_kw[71] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[71] member/2/C1:balance[71] -1
    ev_charging/1/1/charge_kw[72] cost_eur 0
    ev_charging/1/1/charge_kw[72] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[72] ev_charging/1/1/E7:on_least[72] -1
    ev_charging/1/1/charge_kw[72] ev_charging/1/1/E7:on_limit[72] 1
    ev_charging/1/1/charge_kw[72] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[72] ev_charging/station/0/E8:shared_most[72] 1
    ev_charging/1/1/charge_kw[72] member/2/C1:balance[72] -1
    ev_charging/1/1/charge_kw[73] cost_eur 0
    ev_charging/1/1/charge_kw[73] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[73] ev_charging/1/1/E7:on_least[73] -1
    ev_charging/1/1/charge_kw[73] ev_charging/1/1/E7:on_limit[73] 1
    ev_charging/1/1/charge_kw[73] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[73] ev_charging/station/0/E8:shared_most[73] 1
    ev_charging/1/1/charge_kw[73] member/2/C1:balance[73] -1
    ev_charging/1/1/charge_kw[74] cost_eur 0
    ev_charging/1/1/charge_kw[74] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[74] ev_charging/1/1/E7:on_least[74] -1
    ev_charging/1/1/charge_kw[74] ev_charging/1/1/E7:on_limit[74] 1
    ev_charging/1/1/charge_kw[74] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[74] ev_charging/station/0/E8:shared_most[74] 1
    ev_charging/1/1/charge_kw[74] member/2/C1:balance[74] -1
    ev_charging/1/1/charge_kw[75] cost_eur 0
    ev_charging/1/1/charge_kw[75] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[75] ev_charging/1/1/E7:on_least[75] -1
    ev_charging/1/1/charge_kw[75] ev_charging/1/1/E7:on_limit[75] 1
    ev_charging/1/1/charge_kw[75] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[75] ev_charging/station/0/E8:shared_most[75] 1
    ev_charging/1/1/charge_kw[75] member/2/C1:balance[75] -1
    ev_charging/1/1/charge_kw[76] cost_eur 0
    ev_charging/1/1/charge_kw[76] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[76] ev_charging/1/1/E7:on_least[76] -1
    ev_charging/1/1/charge_kw[76] ev_charging/1/1/E7:on_limit[76] 1
    ev_charging/1/1/charge_kw[76] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[76] ev_charging/station/0/E8:shared_most[76] 1
    ev_charging/1/1/charge_kw[76] member/2/C1:balance[76] -1
    ev_charging/1/1/charge_kw[77] cost_eur 0
    ev_charging/1/1/charge_kw[77] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[77] ev_charging/1/1/E7:on_least[77] -1
    ev_charging/1/1/charge_kw[77] ev_charging/1/1/E7:on_limit[77] 1
    ev_charging/1/1/charge_kw[77] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[77] ev_charging/station/0/E8:shared_most[77] 1
    ev_charging/1/1/charge_kw[77] member/2/C1:balance[77] -1
    ev_charging/1/1/charge_kw[78] cost_eur 0
    ev_charging/1/1/charge_kw[78] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[78] ev_charging/1/1/E7:on_least[78] -1
    ev_charging/1/1/charge_kw[78] ev_charging/1/1/E7:on_limit[78] 1
    ev_charging/1/1/charge_kw[78] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[78] ev_charging/station/0/E8:shared_most[78] 1
    ev_charging/1/1/charge_kw[78] member/2/C1:balance[78] -1
    ev_charging/1/1/charge_kw[79] cost_eur 0
    ev_charging/1/1/charge_kw[79] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[79] ev_charging/1/1/E7:on_least[79] -1
    ev_charging/1/1/charge_kw[79] ev_charging/1/1/E7:on_limit[79] 1
    ev_charging/1/1/charge_kw[79] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[79] ev_charging/station/0/E8:shared_most[79] 1
    ev_charging/1/1/charge_kw[79] member/2/C1:balance[79] -1
    ev_charging/1/1/charge_kw[80] cost_eur 0
    ev_charging/1/1/charge_kw[80] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[80] ev_charging/1/1/E7:on_least[80] -1
    ev_charging/1/1/charge_kw[80] ev_charging/1/1/E7:on_limit[80] 1
    ev_charging/1/1/charge_kw[80] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[80] ev_charging/station/0/E8:shared_most[80] 1
    ev_charging/1/1/charge_kw[80] member/2/C1:balance[80] -1
    ev_charging/1/1/charge_kw[81] cost_eur 0
    ev_charging/1/1/charge_kw[81] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[81] ev_charging/1/1/E7:on_least[81] -1
    ev_charging/1/1/charge_kw[81] ev_charging/1/1/E7:on_limit[81] 1
    ev_charging/1/1/charge_kw[81] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[81] ev_charging/station/0/E8:shared_most[81] 1
    ev_charging/1/1/charge_kw[81] member/2/C1:balance[81] -1
    ev_charging/1/1/charge_kw[82] cost_eur 0
    ev_charging/1/1/charge_kw[82] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[82] ev_charging/1/1/E7:on_least[82] -1
    ev_charging/1/1/charge_kw[82] ev_charging/1/1/E7:on_limit[82] 1
    ev_charging/1/1/charge_kw[82] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[82] ev_charging/station/0/E8:shared_most[82] 1
    ev_charging/1/1/charge_kw[82] member/2/C1:balance[82] -1
    ev_charging/1/1/charge_kw[83] cost_eur 0
    ev_charging/1/1/charge_kw[83] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[83] ev_charging/1/1/E7:on_least[83] -1
    ev_charging/1/1/charge_kw[83] ev_charging/1/1/E7:on_limit[83] 1
    ev_charging/1/1/charge_kw[83] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[83] ev_charging/station/0/E8:shared_most[83] 1
    ev_charging/1/1/charge_kw[83] member/2/C1:balance[83] -1
    ev_charging/1/1/charge_kw[84] cost_eur 0
    ev_charging/1/1/charge_kw[84] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[84] ev_charging/1/1/E7:on_least[84] -1
    ev_charging/1/1/charge_kw[84] ev_charging/1/1/E7:on_limit[84] 1
    ev_charging/1/1/charge_kw[84] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[84] ev_charging/station/0/E8:shared_most[84] 1
    ev_charging/1/1/charge_kw[84] member/2/C1:balance[84] -1
    ev_charging/1/1/charge_kw[85] cost_eur 0
    ev_charging/1/1/charge_kw[85] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[85] ev_charging/1/1/E7:on_least[85] -1
    ev_charging/1/1/charge_kw[85] ev_charging/1/1/E7:on_limit[85] 1
    ev_charging/1/1/charge_kw[85] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[85] ev_charging/station/0/E8:shared_most[85] 1
    ev_charging/1/1/charge_kw[85] member/2/C1:balance[85] -1
    ev_charging/1/1/charge_kw[86] cost_eur 0
    ev_charging/1/1/charge_kw[86] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[86] ev_charging/1/1/E7:on_least[86] -1
    ev_charging/1/1/charge_kw[86] ev_charging/1/1/E7:on_limit[86] 1
    ev_charging/1/1/charge_kw[86] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[86] ev_charging/station/0/E8:shared_most[86] 1
    ev_charging/1/1/charge_kw[86] member/2/C1:balance[86] -1
    ev_charging/1/1/charge_kw[87] cost_eur 0
    ev_charging/1/1/charge_kw[87] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[87] ev_charging/1/1/E7:on_least[87] -1
    ev_charging/1/1/charge_kw[87] ev_charging/1/1/E7:on_limit[87] 1
    ev_charging/1/1/charge_kw[87] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[87] ev_charging/station/0/E8:shared_most[87] 1
    ev_charging/1/1/charge_kw[87] member/2/C1:balance[87] -1
    ev_charging/1/1/charge_kw[88] cost_eur 0
    ev_charging/1/1/charge_kw[88] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[88] ev_charging/1/1/E7:on_least[88] -1
    ev_charging/1/1/charge_kw[88] ev_charging/1/1/E7:on_limit[88] 1
    ev_charging/1/1/charge_kw[88] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[88] ev_charging/station/0/E8:shared_most[88] 1
    ev_charging/1/1/charge_kw[88] member/2/C1:balance[88] -1
    ev_charging/1/1/charge_kw[89] cost_eur 0
    ev_charging/1/1/charge_kw[89] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[89] ev_charging/1/1/E7:on_least[89] -1
    ev_charging/1/1/charge_kw[89] ev_charging/1/1/E7:on_limit[89] 1
    ev_charging/1/1/charge_kw[89] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[89] ev_charging/station/0/E8:shared_most[89] 1
    ev_charging/1/1/charge_kw[89] member/2/C1:balance[89] -1
    ev_charging/1/1/charge_kw[90] cost_eur 0
    ev_charging/1/1/charge_kw[90] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[90] ev_charging/1/1/E7:on_least[90] -1
    ev_charging/1/1/charge_kw[90] ev_charging/1/1/E7:on_limit[90] 1
    ev_charging/1/1/charge_kw[90] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[90] ev_charging/station/0/E8:shared_most[90] 1
    ev_charging/1/1/charge_kw[90] member/2/C1:balance[90] -1
    ev_charging/1/1/charge_kw[91] cost_eur 0
    ev_charging/1/1/charge_kw[91] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[91] ev_charging/1/1/E7:on_least[91] -1
    ev_charging/1/1/charge_kw[91] ev_charging/1/1/E7:on_limit[91] 1
    ev_charging/1/1/charge_kw[91] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[91] ev_charging/station/0/E8:shared_most[91] 1
    ev_charging/1/1/charge_kw[91] member/2/C1:balance[91] -1
    ev_charging/1/1/charge_kw[92] cost_eur 0
    ev_charging/1/1/charge_kw[92] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[92] ev_charging/1/1/E7:on_least[92] -1
    ev_charging/1/1/charge_kw[92] ev_charging/1/1/E7:on_limit[92] 1
    ev_charging/1/1/charge_kw[92] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[92] ev_charging/station/0/E8:shared_most[92] 1
    ev_charging/1/1/charge_kw[92] member/2/C1:balance[92] -1
    ev_charging/1/1/charge_kw[93] cost_eur 0
    ev_charging/1/1/charge_kw[93] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[93] ev_charging/1/1/E7:on_least[93] -1
    ev_charging/1/1/charge_kw[93] ev_charging/1/1/E7:on_limit[93] 1
    ev_charging/1/1/charge_kw[93] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[93] ev_charging/station/0/E8:shared_most[93] 1
    ev_charging/1/1/charge_kw[93] member/2/C1:balance[93] -1
    ev_charging/1/1/charge_kw[94] cost_eur 0
    ev_charging/1/1/charge_kw[94] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[94] ev_charging/1/1/E7:on_least[94] -1
    ev_charging/1/1/charge_kw[94] ev_charging/1/1/E7:on_limit[94] 1
    ev_charging/1/1/charge_kw[94] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[94] ev_charging/station/0/E8:shared_most[94] 1
    ev_charging/1/1/charge_kw[94] member/2/C1:balance[94] -1
    ev_charging/1/1/charge_kw[95] cost_eur 0
    ev_charging/1/1/charge_kw[95] ev_charging/1/1/E3:fits 0.25
    ev_charging/1/1/charge_kw[95] ev_charging/1/1/E7:on_least[95] -1
    ev_charging/1/1/charge_kw[95] ev_charging/1/1/E7:on_limit[95] 1
    ev_charging/1/1/charge_kw[95] ev_charging/1/1/E9:carried -0.25
    ev_charging/1/1/charge_kw[95] ev_charging/station/0/E8:shared_most[95] 1
    ev_charging/1/1/charge_kw[95] member/2/C1:balance[95] -1
    MARKER 'MARKER' 'INTORG'
    ev_charging/1/1/is_on[71] cost_eur 0
    ev_charging/1/1/is_on[71] ev_charging/1/1/E7:on_least[71] 4.14
    ev_charging/1/1/is_on[71] ev_charging/1/1/E7:on_limit[71] -16
    ev_charging/1/1/is_on[72] cost_eur 0
    ev_charging/1/1/is_on[72] ev_charging/1/1/E7:on_least[72] 4.14
    ev_charging/1/1/is_on[72] ev_charging/1/1/E7:on_limit[72] -120
    ev_charging/1/1/is_on[73] cost_eur 0
    ev_charging/1/1/is_on[73] ev_charging/1/1/E7:on_least[73] 4.14
    ev_charging/1/1/is_on[73] ev_charging/1/1/E7:on_limit[73] -120
    ev_charging/1/1/is_on[74] cost_eur 0
    ev_charging/1/1/is_on[74] ev_charging/1/1/E7:on_least[74] 4.14
    ev_charging/1/1/is_on[74] ev_charging/1/1/E7:on_limit[74] -120
    ev_charging/1/1/is_on[75] cost_eur 0
    ev_charging/1/1/is_on[75] ev_charging/1/1/E7:on_least[75] 4.14
    ev_charging/1/1/is_on[75] ev_charging/1/1/E7:on_limit[75] -120
    ev_charging/1/1/is_on[76] cost_eur 0
    ev_charging/1/1/is_on[76] ev_charging/1/1/E7:on_least[76] 4.14
    ev_charging/1/1/is_on[76] ev_charging/1/1/E7:on_limit[76] -120
    ev_charging/1/1/is_on[77] cost_eur 0
    ev_charging/1/1/is_on[77] ev_charging/1/1/E7:on_least[77] 4.14
    ev_charging/1/1/is_on[77] ev_charging/1/1/E7:on_limit[77] -120
    ev_charging/1/1/is_on[78] cost_eur 0
    ev_charging/1/1/is_on[78] ev_charging/1/1/E7:on_least[78] 4.14
    ev_charging/1/1/is_on[78] ev_charging/1/1/E7:on_limit[78] -120
    ev_charging/1/1/is_on[79] cost_eur 0
    ev_charging/1/1/is_on[79] ev_charging/1/1/E7:on_least[79] 4.14
    ev_charging/1/1/is_on[79] ev_charging/1/1/E7:on_limit[79] -120
    ev_charging/1/1/is_on[80] cost_eur 0
    ev_charging/1/1/is_on[80] ev_charging/1/1/E7:on_least[80] 4.14
    ev_charging/1/1/is_on[80] ev_charging/1/1/E7:on_limit[80] -120
    ev_charging/1/1/is_on[81] cost_eur 0
    ev_charging/1/1/is_on[81] ev_charging/1/1/E7:on_least[81] 4.14
    ev_charging/1/1/is_on[81] ev_charging/1/1/E7:on_limit[81] -120
    ev_charging/1/1/is_on[82] cost_eur 0
    ev_charging/1/1/is_on[82] ev_charging/1/1/E7:on_least[82] 4.14
    ev_charging/1/1/is_on[82] ev_charging/1/1/E7:on_limit[82] -120
    ev_charging/1/1/is_on[83] cost_eur 0
    ev_charging/1/1/is_on[83] ev_charging/1/1/E7:on_least[83] 4.14
    ev_charging/1/1/is_on[83] ev_charging/1/1/E7:on_limit[83] -120
    ev_charging/1/1/is_on[84] cost_eur 0
    ev_charging/1/1/is_on[84] ev_charging/1/1/E7:on_least[84] 4.14
    ev_charging/1/1/is_on[84] ev_charging/1/1/E7:on_limit[84] -120
    ev_charging/1/1/is_on[85] cost_eur 0
    ev_charging/1/1/is_on[85] ev_charging/1/1/E7:on_least[85] 4.14
    ev_charging/1/1/is_on[85] ev_charging/1/1/E7:on_limit[85] -120
    ev_charging/1/1/is_on[86] cost_eur 0
    ev_charging/1/1/is_on[86] ev_charging/1/1/E7:on_least[86] 4.14
    ev_charging/1/1/is_on[86] ev_charging/1/1/E7:on_limit[86] -120
    ev_charging/1/1/is_on[87] cost_eur 0
    ev_charging/1/1/is_on[87] ev_charging/1/1/E7:on_least[87] 4.14
    ev_charging/1/1/is_on[87] ev_charging/1/1/E7:on_limit[87] -120
    ev_charging/1/1/is_on[88] cost_eur 0
    ev_charging/1/1/is_on[88] ev_charging/1/1/E7:on_least[88] 4.14
    ev_charging/1/1/is_on[88] ev_charging/1/1/E7:on_limit[88] -120
    ev_charging/1/1/is_on[89] cost_eur 0
    ev_charging/1/1/is_on[89] ev_charging/1/1/E7:on_least[89] 4.14
    ev_charging/1/1/is_on[89] ev_charging/1/1/E7:on_limit[89] -120
    ev_charging/1/1/is_on[90] cost_eur 0
    ev_charging/1/1/is_on[90] ev_charging/1/1/E7:on_least[90] 4.14
    ev_charging/1/1/is_on[90] ev_charging/1/1/E7:on_limit[90] -120
    ev_charging/1/1/is_on[91] cost_eur 0
    ev_charging/1/1/is_on[91] ev_charging/1/1/E7:on_least[91] 4.14
    ev_charging/1/1/is_on[91] ev_charging/1/1/E7:on_limit[91] -120
    ev_charging/1/1/is_on[92] cost_eur 0
    ev_charging/1/1/is_on[92] ev_charging/1/1/E7:on_least[92] 4.14
    ev_charging/1/1/is_on[92] ev_charging/1/1/E7:on_limit[92] -120
    ev_charging/1/1/is_on[93] cost_eur 0
    ev_charging/1/1/is_on[93] ev_charging/1/1/E7:on_least[93] 4.14
    ev_charging/1/1/is_on[93] ev_charging/1/1/E7:on_limit[93] -120
    ev_charging/1/1/is_on[94] cost_eur 0
    ev_charging/1/1/is_on[94] ev_charging/1/1/E7:on_least[94] 4.14
    ev_charging/1/1/is_on[94] ev_charging/1/1/E7:on_limit[94] -120
    ev_charging/1/1/is_on[95] cost_eur 0
    ev_charging/1/1/is_on[95] ev_charging/1/1/E7:on_least[95] 4.14
    ev_charging/1/1/is_on[95] ev_charging/1/1/E7:on_limit[95] -120
    MARKER 'MARKER' 'INTEND'
    ev_charging/1/1/carried_kwh cost_eur 0.221447893333
    ev_charging/1/1/carried_kwh ev_charging/1/1/E9:carried -1
    ev_charging/1/2/charge_kw[72] cost_eur 0
    ev_charging/1/2/charge_kw[72] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[72] ev_charging/1/2/E7:on_least[72] -1
    ev_charging/1/2/charge_kw[72] ev_charging/1/2/E7:on_limit[72] 1
    ev_charging/1/2/charge_kw[72] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[72] ev_charging/station/0/E8:shared_most[72] 1
    ev_charging/1/2/charge_kw[72] member/2/C1:balance[72] -1
    ev_charging/1/2/charge_kw[73] cost_eur 0
    ev_charging/1/2/charge_kw[73] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[73] ev_charging/1/2/E7:on_least[73] -1
    ev_charging/1/2/charge_kw[73] ev_charging/1/2/E7:on_limit[73] 1
    ev_charging/1/2/charge_kw[73] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[73] ev_charging/station/0/E8:shared_most[73] 1
    ev_charging/1/2/charge_kw[73] member/2/C1:balance[73] -1
    ev_charging/1/2/charge_kw[74] cost_eur 0
    ev_charging/1/2/charge_kw[74] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[74] ev_charging/1/2/E7:on_least[74] -1
    ev_charging/1/2/charge_kw[74] ev_charging/1/2/E7:on_limit[74] 1
    ev_charging/1/2/charge_kw[74] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[74] ev_charging/station/0/E8:shared_most[74] 1
    ev_charging/1/2/charge_kw[74] member/2/C1:balance[74] -1
    ev_charging/1/2/charge_kw[75] cost_eur 0
    ev_charging/1/2/charge_kw[75] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[75] ev_charging/1/2/E7:on_least[75] -1
    ev_charging/1/2/charge_kw[75] ev_charging/1/2/E7:on_limit[75] 1
    ev_charging/1/2/charge_kw[75] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[75] ev_charging/station/0/E8:shared_most[75] 1
    ev_charging/1/2/charge_kw[75] member/2/C1:balance[75] -1
    ev_charging/1/2/charge_kw[76] cost_eur 0
    ev_charging/1/2/charge_kw[76] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[76] ev_charging/1/2/E7:on_least[76] -1
    ev_charging/1/2/charge_kw[76] ev_charging/1/2/E7:on_limit[76] 1
    ev_charging/1/2/charge_kw[76] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[76] ev_charging/station/0/E8:shared_most[76] 1
    ev_charging/1/2/charge_kw[76] member/2/C1:balance[76] -1
    ev_charging/1/2/charge_kw[77] cost_eur 0
    ev_charging/1/2/charge_kw[77] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[77] ev_charging/1/2/E7:on_least[77] -1
    ev_charging/1/2/charge_kw[77] ev_charging/1/2/E7:on_limit[77] 1
    ev_charging/1/2/charge_kw[77] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[77] ev_charging/station/0/E8:shared_most[77] 1
    ev_charging/1/2/charge_kw[77] member/2/C1:balance[77] -1
    ev_charging/1/2/charge_kw[78] cost_eur 0
    ev_charging/1/2/charge_kw[78] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[78] ev_charging/1/2/E7:on_least[78] -1
    ev_charging/1/2/charge_kw[78] ev_charging/1/2/E7:on_limit[78] 1
    ev_charging/1/2/charge_kw[78] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[78] ev_charging/station/0/E8:shared_most[78] 1
    ev_charging/1/2/charge_kw[78] member/2/C1:balance[78] -1
    ev_charging/1/2/charge_kw[79] cost_eur 0
    ev_charging/1/2/charge_kw[79] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[79] ev_charging/1/2/E7:on_least[79] -1
    ev_charging/1/2/charge_kw[79] ev_charging/1/2/E7:on_limit[79] 1
    ev_charging/1/2/charge_kw[79] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[79] ev_charging/station/0/E8:shared_most[79] 1
    ev_charging/1/2/charge_kw[79] member/2/C1:balance[79] -1
    ev_charging/1/2/charge_kw[80] cost_eur 0
    ev_charging/1/2/charge_kw[80] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[80] ev_charging/1/2/E7:on_least[80] -1
    ev_charging/1/2/charge_kw[80] ev_charging/1/2/E7:on_limit[80] 1
    ev_charging/1/2/charge_kw[80] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[80] ev_charging/station/0/E8:shared_most[80] 1
    ev_charging/1/2/charge_kw[80] member/2/C1:balance[80] -1
    ev_charging/1/2/charge_kw[81] cost_eur 0
    ev_charging/1/2/charge_kw[81] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[81] ev_charging/1/2/E7:on_least[81] -1
    ev_charging/1/2/charge_kw[81] ev_charging/1/2/E7:on_limit[81] 1
    ev_charging/1/2/charge_kw[81] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[81] ev_charging/station/0/E8:shared_most[81] 1
    ev_charging/1/2/charge_kw[81] member/2/C1:balance[81] -1
    ev_charging/1/2/charge_kw[82] cost_eur 0
    ev_charging/1/2/charge_kw[82] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[82] ev_charging/1/2/E7:on_least[82] -1
    ev_charging/1/2/charge_kw[82] ev_charging/1/2/E7:on_limit[82] 1
    ev_charging/1/2/charge_kw[82] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[82] ev_charging/station/0/E8:shared_most[82] 1
    ev_charging/1/2/charge_kw[82] member/2/C1:balance[82] -1
    ev_charging/1/2/charge_kw[83] cost_eur 0
    ev_charging/1/2/charge_kw[83] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[83] ev_charging/1/2/E7:on_least[83] -1
    ev_charging/1/2/charge_kw[83] ev_charging/1/2/E7:on_limit[83] 1
    ev_charging/1/2/charge_kw[83] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[83] ev_charging/station/0/E8:shared_most[83] 1
    ev_charging/1/2/charge_kw[83] member/2/C1:balance[83] -1
    ev_charging/1/2/charge_kw[84] cost_eur 0
    ev_charging/1/2/charge_kw[84] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[84] ev_charging/1/2/E7:on_least[84] -1
    ev_charging/1/2/charge_kw[84] ev_charging/1/2/E7:on_limit[84] 1
    ev_charging/1/2/charge_kw[84] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[84] ev_charging/station/0/E8:shared_most[84] 1
    ev_charging/1/2/charge_kw[84] member/2/C1:balance[84] -1
    ev_charging/1/2/charge_kw[85] cost_eur 0
    ev_charging/1/2/charge_kw[85] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[85] ev_charging/1/2/E7:on_least[85] -1
    ev_charging/1/2/charge_kw[85] ev_charging/1/2/E7:on_limit[85] 1
    ev_charging/1/2/charge_kw[85] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[85] ev_charging/station/0/E8:shared_most[85] 1
    ev_charging/1/2/charge_kw[85] member/2/C1:balance[85] -1
    ev_charging/1/2/charge_kw[86] cost_eur 0
    ev_charging/1/2/charge_kw[86] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[86] ev_charging/1/2/E7:on_least[86] -1
    ev_charging/1/2/charge_kw[86] ev_charging/1/2/E7:on_limit[86] 1
    ev_charging/1/2/charge_kw[86] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[86] ev_charging/station/0/E8:shared_most[86] 1
    ev_charging/1/2/charge_kw[86] member/2/C1:balance[86] -1
    ev_charging/1/2/charge_kw[87] cost_eur 0
    ev_charging/1/2/charge_kw[87] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[87] ev_charging/1/2/E7:on_least[87] -1
    ev_charging/1/2/charge_kw[87] ev_charging/1/2/E7:on_limit[87] 1
    ev_charging/1/2/charge_kw[87] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[87] ev_charging/station/0/E8:shared_most[87] 1
    ev_charging/1/2/charge_kw[87] member/2/C1:balance[87] -1
    ev_charging/1/2/charge_kw[88] cost_eur 0
    ev_charging/1/2/charge_kw[88] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[88] ev_charging/1/2/E7:on_least[88] -1
    ev_charging/1/2/charge_kw[88] ev_charging/1/2/E7:on_limit[88] 1
    ev_charging/1/2/charge_kw[88] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[88] ev_charging/station/0/E8:shared_most[88] 1
    ev_charging/1/2/charge_kw[88] member/2/C1:balance[88] -1
    ev_charging/1/2/charge_kw[89] cost_eur 0
    ev_charging/1/2/charge_kw[89] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[89] ev_charging/1/2/E7:on_least[89] -1
    ev_charging/1/2/charge_kw[89] ev_charging/1/2/E7:on_limit[89] 1
    ev_charging/1/2/charge_kw[89] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[89] ev_charging/station/0/E8:shared_most[89] 1
    ev_charging/1/2/charge_kw[89] member/2/C1:balance[89] -1
    ev_charging/1/2/charge_kw[90] cost_eur 0
    ev_charging/1/2/charge_kw[90] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[90] ev_charging/1/2/E7:on_least[90] -1
    ev_charging/1/2/charge_kw[90] ev_charging/1/2/E7:on_limit[90] 1
    ev_charging/1/2/charge_kw[90] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[90] ev_charging/station/0/E8:shared_most[90] 1
    ev_charging/1/2/charge_kw[90] member/2/C1:balance[90] -1
    ev_charging/1/2/charge_kw[91] cost_eur 0
    ev_charging/1/2/charge_kw[91] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[91] ev_charging/1/2/E7:on_least[91] -1
    ev_charging/1/2/charge_kw[91] ev_charging/1/2/E7:on_limit[91] 1
    ev_charging/1/2/charge_kw[91] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[91] ev_charging/station/0/E8:shared_most[91] 1
    ev_charging/1/2/charge_kw[91] member/2/C1:balance[91] -1
    ev_charging/1/2/charge_kw[92] cost_eur 0
    ev_charging/1/2/charge_kw[92] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[92] ev_charging/1/2/E7:on_least[92] -1
    ev_charging/1/2/charge_kw[92] ev_charging/1/2/E7:on_limit[92] 1
    ev_charging/1/2/charge_kw[92] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[92] ev_charging/station/0/E8:shared_most[92] 1
    ev_charging/1/2/charge_kw[92] member/2/C1:balance[92] -1
    ev_charging/1/2/charge_kw[93] cost_eur 0
    ev_charging/1/2/charge_kw[93] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[93] ev_charging/1/2/E7:on_least[93] -1
    ev_charging/1/2/charge_kw[93] ev_charging/1/2/E7:on_limit[93] 1
    ev_charging/1/2/charge_kw[93] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[93] ev_charging/station/0/E8:shared_most[93] 1
    ev_charging/1/2/charge_kw[93] member/2/C1:balance[93] -1
    ev_charging/1/2/charge_kw[94] cost_eur 0
    ev_charging/1/2/charge_kw[94] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[94] ev_charging/1/2/E7:on_least[94] -1
    ev_charging/1/2/charge_kw[94] ev_charging/1/2/E7:on_limit[94] 1
    ev_charging/1/2/charge_kw[94] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[94] ev_charging/station/0/E8:shared_most[94] 1
    ev_charging/1/2/charge_kw[94] member/2/C1:balance[94] -1
    ev_charging/1/2/charge_kw[95] cost_eur 0
    ev_charging/1/2/charge_kw[95] ev_charging/1/2/E3:fits 0.25
    ev_charging/1/2/charge_kw[95] ev_charging/1/2/E7:on_least[95] -1
    ev_charging/1/2/charge_kw[95] ev_charging/1/2/E7:on_limit[95] 1
    ev_charging/1/2/charge_kw[95] ev_charging/1/2/E9:carried -0.25
    ev_charging/1/2/charge_kw[95] ev_charging/station/0/E8:shared_most[95] 1
    ev_charging/1/2/charge_kw[95] member/2/C1:balance[95] -1
    MARKER 'MARKER' 'INTORG'
    ev_charging/1/2/is_on[72] cost_eur 0
    ev_charging/1/2/is_on[72] ev_charging/1/2/E7:on_least[72] 4.14
    ev_charging/1/2/is_on[72] ev_charging/1/2/E7:on_limit[72] -24
    ev_charging/1/2/is_on[73] cost_eur 0
    ev_charging/1/2/is_on[73] ev_charging/1/2/E7:on_least[73] 4.14
    ev_charging/1/2/is_on[73] ev_charging/1/2/E7:on_limit[73] -120
    ev_charging/1/2/is_on[74] cost_eur 0
    ev_charging/1/2/is_on[74] ev_charging/1/2/E7:on_least[74] 4.14
    ev_charging/1/2/is_on[74] ev_charging/1/2/E7:on_limit[74] -120
    ev_charging/1/2/is_on[75] cost_eur 0
    ev_charging/1/2/is_on[75] ev_charging/1/2/E7:on_least[75] 4.14
    ev_charging/1/2/is_on[75] ev_charging/1/2/E7:on_limit[75] -120
    ev_charging/1/2/is_on[76] cost_eur 0
    ev_charging/1/2/is_on[76] ev_charging/1/2/E7:on_least[76] 4.14
    ev_charging/1/2/is_on[76] ev_charging/1/2/E7:on_limit[76] -120
    ev_charging/1/2/is_on[77] cost_eur 0
    ev_charging/1/2/is_on[77] ev_charging/1/2/E7:on_least[77] 4.14
    ev_charging/1/2/is_on[77] ev_charging/1/2/E7:on_limit[77] -120
    ev_charging/1/2/is_on[78] cost_eur 0
    ev_charging/1/2/is_on[78] ev_charging/1/2/E7:on_least[78] 4.14
    ev_charging/1/2/is_on[78] ev_charging/1/2/E7:on_limit[78] -120
    ev_charging/1/2/is_on[79] cost_eur 0
    ev_charging/1/2/is_on[79] ev_charging/1/2/E7:on_least[79] 4.14
    ev_charging/1/2/is_on[79] ev_charging/1/2/E7:on_limit[79] -120
    ev_charging/1/2/is_on[80] cost_eur 0
    ev_charging/1/2/is_on[80] ev_charging/1/2/E7:on_least[80] 4.14
    ev_charging/1/2/is_on[80] ev_charging/1/2/E7:on_limit[80] -120
    ev_charging/1/2/is_on[81] cost_eur 0
    ev_charging/1/2/is_on[81] ev_charging/1/2/E7:on_least[81] 4.14
    ev_charging/1/2/is_on[81] ev_charging/1/2/E7:on_limit[81] -120
    ev_charging/1/2/is_on[82] cost_eur 0
    ev_charging/1/2/is_on[82] ev_charging/1/2/E7:on_least[82] 4.14
    ev_charging/1/2/is_on[82] ev_charging/1/2/E7:on_limit[82] -120
    ev_charging/1/2/is_on[83] cost_eur 0
    ev_charging/1/2/is_on[83] ev_charging/1/2/E7:on_least[83] 4.14
    ev_charging/1/2/is_on[83] ev_charging/1/2/E7:on_limit[83] -120
    ev_charging/1/2/is_on[84] cost_eur 0
    ev_charging/1/2/is_on[84] ev_charging/1/2/E7:on_least[84] 4.14
    ev_charging/1/2/is_on[84] ev_charging/1/2/E7:on_limit[84] -120
    ev_charging/1/2/is_on[85] cost_eur 0
    ev_charging/1/2/is_on[85] ev_charging/1/2/E7:on_least[85] 4.14
    ev_charging/1/2/is_on[85] ev_charging/1/2/E7:on_limit[85] -120
    ev_charging/1/2/is_on[86] cost_eur 0
    ev_charging/1/2/is_on[86] ev_charging/1/2/E7:on_least[86] 4.14
    ev_charging/1/2/is_on[86] ev_charging/1/2/E7:on_limit[86] -120
    ev_charging/1/2/is_on[87] cost_eur 0
    ev_charging/1/2/is_on[87] ev_charging/1/2/E7:on_least[87] 4.14
    ev_charging/1/2/is_on[87] ev_charging/1/2/E7:on_limit[87] -120
    ev_charging/1/2/is_on[88] cost_eur 0
    ev_charging/1/2/is_on[88] ev_charging/1/2/E7:on_least[88] 4.14
    ev_charging/1/2/is_on[88] ev_charging/1/2/E7:on_limit[88] -120
    ev_charging/1/2/is_on[89] cost_eur 0
    ev_charging/1/2/is_on[89] ev_charging/1/2/E7:on_least[89] 4.14
    ev_charging/1/2/is_on[89] ev_charging/1/2/E7:on_limit[89] -120
    ev_charging/1/2/is_on[90] cost_eur 0
    ev_charging/1/2/is_on[90] ev_charging/1/2/E7:on_least[90] 4.14
    ev_charging/1/2/is_on[90] ev_charging/1/2/E7:on_limit[90] -120
    ev_charging/1/2/is_on[91] cost_eur 0
    ev_charging/1/2/is_on[91] ev_charging/1/2/E7:on_least[91] 4.14
    ev_charging/1/2/is_on[91] ev_charging/1/2/E7:on_limit[91] -120
    ev_charging/1/2/is_on[92] cost_eur 0
    ev_charging/1/2/is_on[92] ev_charging/1/2/E7:on_least[92] 4.14
    ev_charging/1/2/is_on[92] ev_charging/1/2/E7:on_limit[92] -120
    ev_charging/1/2/is_on[93] cost_eur 0
    ev_charging/1/2/is_on[93] ev_charging/1/2/E7:on_least[93] 4.14
    ev_charging/1/2/is_on[93] ev_charging/1/2/E7:on_limit[93] -120
    ev_charging/1/2/is_on[94] cost_eur 0
    ev_charging/1/2/is_on[94] ev_charging/1/2/E7:on_least[94] 4.14
    ev_charging/1/2/is_on[94] ev_charging/1/2/E7:on_limit[94] -120
    ev_charging/1/2/is_on[95] cost_eur 0
    ev_charging/1/2/is_on[95] ev_charging/1/2/E7:on_least[95] 4.14
    ev_charging/1/2/is_on[95] ev_charging/1/2/E7:on_limit[95] -120
    MARKER 'MARKER' 'INTEND'
    ev_charging/1/2/carried_kwh cost_eur 0.221447893333
    ev_charging/1/2/carried_kwh ev_charging/1/2/E9:carried -1
    ev_charging/1/3/charge_kw[73] cost_eur 0
    ev_charging/1/3/charge_kw[73] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[73] ev_charging/1/3/E7:on_least[73] -1
    ev_charging/1/3/charge_kw[73] ev_charging/1/3/E7:on_limit[73] 1
    ev_charging/1/3/charge_kw[73] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[73] ev_charging/station/0/E8:shared_most[73] 1
    ev_charging/1/3/charge_kw[73] member/2/C1:balance[73] -1
    ev_charging/1/3/charge_kw[74] cost_eur 0
    ev_charging/1/3/charge_kw[74] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[74] ev_charging/1/3/E7:on_least[74] -1
    ev_charging/1/3/charge_kw[74] ev_charging/1/3/E7:on_limit[74] 1
    ev_charging/1/3/charge_kw[74] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[74] ev_charging/station/0/E8:shared_most[74] 1
    ev_charging/1/3/charge_kw[74] member/2/C1:balance[74] -1
    ev_charging/1/3/charge_kw[75] cost_eur 0
    ev_charging/1/3/charge_kw[75] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[75] ev_charging/1/3/E7:on_least[75] -1
    ev_charging/1/3/charge_kw[75] ev_charging/1/3/E7:on_limit[75] 1
    ev_charging/1/3/charge_kw[75] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[75] ev_charging/station/0/E8:shared_most[75] 1
    ev_charging/1/3/charge_kw[75] member/2/C1:balance[75] -1
    ev_charging/1/3/charge_kw[76] cost_eur 0
    ev_charging/1/3/charge_kw[76] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[76] ev_charging/1/3/E7:on_least[76] -1
    ev_charging/1/3/charge_kw[76] ev_charging/1/3/E7:on_limit[76] 1
    ev_charging/1/3/charge_kw[76] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[76] ev_charging/station/0/E8:shared_most[76] 1
    ev_charging/1/3/charge_kw[76] member/2/C1:balance[76] -1
    ev_charging/1/3/charge_kw[77] cost_eur 0
    ev_charging/1/3/charge_kw[77] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[77] ev_charging/1/3/E7:on_least[77] -1
    ev_charging/1/3/charge_kw[77] ev_charging/1/3/E7:on_limit[77] 1
    ev_charging/1/3/charge_kw[77] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[77] ev_charging/station/0/E8:shared_most[77] 1
    ev_charging/1/3/charge_kw[77] member/2/C1:balance[77] -1
    ev_charging/1/3/charge_kw[78] cost_eur 0
    ev_charging/1/3/charge_kw[78] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[78] ev_charging/1/3/E7:on_least[78] -1
    ev_charging/1/3/charge_kw[78] ev_charging/1/3/E7:on_limit[78] 1
    ev_charging/1/3/charge_kw[78] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[78] ev_charging/station/0/E8:shared_most[78] 1
    ev_charging/1/3/charge_kw[78] member/2/C1:balance[78] -1
    ev_charging/1/3/charge_kw[79] cost_eur 0
    ev_charging/1/3/charge_kw[79] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[79] ev_charging/1/3/E7:on_least[79] -1
    ev_charging/1/3/charge_kw[79] ev_charging/1/3/E7:on_limit[79] 1
    ev_charging/1/3/charge_kw[79] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[79] ev_charging/station/0/E8:shared_most[79] 1
    ev_charging/1/3/charge_kw[79] member/2/C1:balance[79] -1
    ev_charging/1/3/charge_kw[80] cost_eur 0
    ev_charging/1/3/charge_kw[80] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[80] ev_charging/1/3/E7:on_least[80] -1
    ev_charging/1/3/charge_kw[80] ev_charging/1/3/E7:on_limit[80] 1
    ev_charging/1/3/charge_kw[80] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[80] ev_charging/station/0/E8:shared_most[80] 1
    ev_charging/1/3/charge_kw[80] member/2/C1:balance[80] -1
    ev_charging/1/3/charge_kw[81] cost_eur 0
    ev_charging/1/3/charge_kw[81] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[81] ev_charging/1/3/E7:on_least[81] -1
    ev_charging/1/3/charge_kw[81] ev_charging/1/3/E7:on_limit[81] 1
    ev_charging/1/3/charge_kw[81] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[81] ev_charging/station/0/E8:shared_most[81] 1
    ev_charging/1/3/charge_kw[81] member/2/C1:balance[81] -1
    ev_charging/1/3/charge_kw[82] cost_eur 0
    ev_charging/1/3/charge_kw[82] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[82] ev_charging/1/3/E7:on_least[82] -1
    ev_charging/1/3/charge_kw[82] ev_charging/1/3/E7:on_limit[82] 1
    ev_charging/1/3/charge_kw[82] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[82] ev_charging/station/0/E8:shared_most[82] 1
    ev_charging/1/3/charge_kw[82] member/2/C1:balance[82] -1
    ev_charging/1/3/charge_kw[83] cost_eur 0
    ev_charging/1/3/charge_kw[83] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[83] ev_charging/1/3/E7:on_least[83] -1
    ev_charging/1/3/charge_kw[83] ev_charging/1/3/E7:on_limit[83] 1
    ev_charging/1/3/charge_kw[83] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[83] ev_charging/station/0/E8:shared_most[83] 1
    ev_charging/1/3/charge_kw[83] member/2/C1:balance[83] -1
    ev_charging/1/3/charge_kw[84] cost_eur 0
    ev_charging/1/3/charge_kw[84] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[84] ev_charging/1/3/E7:on_least[84] -1
    ev_charging/1/3/charge_kw[84] ev_charging/1/3/E7:on_limit[84] 1
    ev_charging/1/3/charge_kw[84] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[84] ev_charging/station/0/E8:shared_most[84] 1
    ev_charging/1/3/charge_kw[84] member/2/C1:balance[84] -1
    ev_charging/1/3/charge_kw[85] cost_eur 0
    ev_charging/1/3/charge_kw[85] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[85] ev_charging/1/3/E7:on_least[85] -1
    ev_charging/1/3/charge_kw[85] ev_charging/1/3/E7:on_limit[85] 1
    ev_charging/1/3/charge_kw[85] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[85] ev_charging/station/0/E8:shared_most[85] 1
    ev_charging/1/3/charge_kw[85] member/2/C1:balance[85] -1
    ev_charging/1/3/charge_kw[86] cost_eur 0
    ev_charging/1/3/charge_kw[86] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[86] ev_charging/1/3/E7:on_least[86] -1
    ev_charging/1/3/charge_kw[86] ev_charging/1/3/E7:on_limit[86] 1
    ev_charging/1/3/charge_kw[86] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[86] ev_charging/station/0/E8:shared_most[86] 1
    ev_charging/1/3/charge_kw[86] member/2/C1:balance[86] -1
    ev_charging/1/3/charge_kw[87] cost_eur 0
    ev_charging/1/3/charge_kw[87] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[87] ev_charging/1/3/E7:on_least[87] -1
    ev_charging/1/3/charge_kw[87] ev_charging/1/3/E7:on_limit[87] 1
    ev_charging/1/3/charge_kw[87] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[87] ev_charging/station/0/E8:shared_most[87] 1
    ev_charging/1/3/charge_kw[87] member/2/C1:balance[87] -1
    ev_charging/1/3/charge_kw[88] cost_eur 0
    ev_charging/1/3/charge_kw[88] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[88] ev_charging/1/3/E7:on_least[88] -1
    ev_charging/1/3/charge_kw[88] ev_charging/1/3/E7:on_limit[88] 1
    ev_charging/1/3/charge_kw[88] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[88] ev_charging/station/0/E8:shared_most[88] 1
    ev_charging/1/3/charge_kw[88] member/2/C1:balance[88] -1
    ev_charging/1/3/charge_kw[89] cost_eur 0
    ev_charging/1/3/charge_kw[89] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[89] ev_charging/1/3/E7:on_least[89] -1
    ev_charging/1/3/charge_kw[89] ev_charging/1/3/E7:on_limit[89] 1
    ev_charging/1/3/charge_kw[89] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[89] ev_charging/station/0/E8:shared_most[89] 1
    ev_charging/1/3/charge_kw[89] member/2/C1:balance[89] -1
    ev_charging/1/3/charge_kw[90] cost_eur 0
    ev_charging/1/3/charge_kw[90] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[90] ev_charging/1/3/E7:on_least[90] -1
    ev_charging/1/3/charge_kw[90] ev_charging/1/3/E7:on_limit[90] 1
    ev_charging/1/3/charge_kw[90] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[90] ev_charging/station/0/E8:shared_most[90] 1
    ev_charging/1/3/charge_kw[90] member/2/C1:balance[90] -1
    ev_charging/1/3/charge_kw[91] cost_eur 0
    ev_charging/1/3/charge_kw[91] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[91] ev_charging/1/3/E7:on_least[91] -1
    ev_charging/1/3/charge_kw[91] ev_charging/1/3/E7:on_limit[91] 1
    ev_charging/1/3/charge_kw[91] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[91] ev_charging/station/0/E8:shared_most[91] 1
    ev_charging/1/3/charge_kw[91] member/2/C1:balance[91] -1
    ev_charging/1/3/charge_kw[92] cost_eur 0
    ev_charging/1/3/charge_kw[92] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[92] ev_charging/1/3/E7:on_least[92] -1
    ev_charging/1/3/charge_kw[92] ev_charging/1/3/E7:on_limit[92] 1
    ev_charging/1/3/charge_kw[92] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[92] ev_charging/station/0/E8:shared_most[92] 1
    ev_charging/1/3/charge_kw[92] member/2/C1:balance[92] -1
    ev_charging/1/3/charge_kw[93] cost_eur 0
    ev_charging/1/3/charge_kw[93] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[93] ev_charging/1/3/E7:on_least[93] -1
    ev_charging/1/3/charge_kw[93] ev_charging/1/3/E7:on_limit[93] 1
    ev_charging/1/3/charge_kw[93] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[93] ev_charging/station/0/E8:shared_most[93] 1
    ev_charging/1/3/charge_kw[93] member/2/C1:balance[93] -1
    ev_charging/1/3/charge_kw[94] cost_eur 0
    ev_charging/1/3/charge_kw[94] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[94] ev_charging/1/3/E7:on_least[94] -1
    ev_charging/1/3/charge_kw[94] ev_charging/1/3/E7:on_limit[94] 1
    ev_charging/1/3/charge_kw[94] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[94] ev_charging/station/0/E8:shared_most[94] 1
    ev_charging/1/3/charge_kw[94] member/2/C1:balance[94] -1
    ev_charging/1/3/charge_kw[95] cost_eur 0
    ev_charging/1/3/charge_kw[95] ev_charging/1/3/E3:fits 0.25
    ev_charging/1/3/charge_kw[95] ev_charging/1/3/E7:on_least[95] -1
    ev_charging/1/3/charge_kw[95] ev_charging/1/3/E7:on_limit[95] 1
    ev_charging/1/3/charge_kw[95] ev_charging/1/3/E9:carried -0.25
    ev_charging/1/3/charge_kw[95] ev_charging/station/0/E8:shared_most[95] 1
    ev_charging/1/3/charge_kw[95] member/2/C1:balance[95] -1
    MARKER 'MARKER' 'INTORG'
    ev_charging/1/3/is_on[73] cost_eur 0
    ev_charging/1/3/is_on[73] ev_charging/1/3/E7:on_least[73] 4.14
    ev_charging/1/3/is_on[73] ev_charging/1/3/E7:on_limit[73] -104
    ev_charging/1/3/is_on[74] cost_eur 0
    ev_charging/1/3/is_on[74] ev_charging/1/3/E7:on_least[74] 4.14
    ev_charging/1/3/is_on[74] ev_charging/1/3/E7:on_limit[74] -120
    ev_charging/1/3/is_on[75] cost_eur 0
    ev_charging/1/3/is_on[75] ev_charging/1/3/E7:on_least[75] 4.14
    ev_charging/1/3/is_on[75] ev_charging/1/3/E7:on_limit[75] -120
    ev_charging/1/3/is_on[76] cost_eur 0
    ev_charging/1/3/is_on[76] ev_charging/1/3/E7:on_least[76] 4.14
    ev_charging/1/3/is_on[76] ev_charging/1/3/E7:on_limit[76] -120
    ev_charging/1/3/is_on[77] cost_eur 0
    ev_charging/1/3/is_on[77] ev_charging/1/3/E7:on_least[77] 4.14
    ev_charging/1/3/is_on[77] ev_charging/1/3/E7:on_limit[77] -120
    ev_charging/1/3/is_on[78] cost_eur 0
    ev_charging/1/3/is_on[78] ev_charging/1/3/E7:on_least[78] 4.14
    ev_charging/1/3/is_on[78] ev_charging/1/3/E7:on_limit[78] -120
    ev_charging/1/3/is_on[79] cost_eur 0
    ev_charging/1/3/is_on[79] ev_charging/1/3/E7:on_least[79] 4.14
    ev_charging/1/3/is_on[79] ev_charging/1/3/E7:on_limit[79] -120
    ev_charging/1/3/is_on[80] cost_eur 0
    ev_charging/1/3/is_on[80] ev_charging/1/3/E7:on_least[80] 4.14
    ev_charging/1/3/is_on[80] ev_charging/1/3/E7:on_limit[80] -120
    ev_charging/1/3/is_on[81] cost_eur 0
    ev_charging/1/3/is_on[81] ev_charging/1/3/E7:on_least[81] 4.14
    ev_charging/1/3/is_on[81] ev_charging/1/3/E7:on_limit[81] -120
    ev_charging/1/3/is_on[82] cost_eur 0
    ev_charging/1/3/is_on[82] ev_charging/1/3/E7:on_least[82] 4.14
    ev_charging/1/3/is_on[82] ev_charging/1/3/E7:on_limit[82] -120
    ev_charging/1/3/is_on[83] cost_eur 0
    ev_charging/1/3/is_on[83] ev_charging/1/3/E7:on_least[83] 4.14
    ev_charging/1/3/is_on[83] ev_charging/1/3/E7:on_limit[83] -120
    ev_charging/1/3/is_on[84] cost_eur 0
    ev_charging/1/3/is_on[84] ev_charging/1/3/E7:on_least[84] 4.14
    ev_charging/1/3/is_on[84] ev_charging/1/3/E7:on_limit[84] -120
    ev_charging/1/3/is_on[85] cost_eur 0
    ev_charging/1/3/is_on[85] ev_charging/1/3/E7:on_least[85] 4.14
    ev_charging/1/3/is_on[85] ev_charging/1/3/E7:on_limit[85] -120
    ev_charging/1/3/is_on[86] cost_eur 0
    ev_charging/1/3/is_on[86] ev_charging/1/3/E7:on_least[86] 4.14
    ev_charging/1/3/is_on[86] ev_charging/1/3/E7:on_limit[86] -120
    ev_charging/1/3/is_on[87] cost_eur 0
    ev_charging/1/3/is_on[87] ev_charging/1/3/E7:on_least[87] 4.14
    ev_charging/1/3/is_on[87] ev_charging/1/3/E7:on_limit[87] -120
    ev_charging/1/3/is_on[88] cost_eur 0
    ev_charging/1/3/is_on[88] ev_charging/1/3/E7:on_least[88] 4.14
    ev_charging/1/3/is_on[88] ev_charging/1/3/E7:on_limit[88] -120
    ev_charging/1/3/is_on[89] cost_eur 0
    ev_charging/1/3/is_on[89] ev_charging/1/3/E7:on_least[89] 4.14
    ev_charging/1/3/is_on[89] ev_charging/1/3/E7:on_limit[89] -120
    ev_charging/1/3/is_on[90] cost_eur 0
    ev_charging/1/3/is_on[90] ev_charging/1/3/E7:on_least[90] 4.14
    ev_charging/1/3/is_on[90] ev_charging/1/3/E7:on_limit[90] -120
    ev_charging/1/3/is_on[91] cost_eur 0
    ev_charging/1/3/is_on[91] ev_charging/1/3/E7:on_least[91] 4.14
    ev_charging/1/3/is_on[91] ev_charging/1/3/E7:on_limit[91] -120
    ev_charging/1/3/is_on[92] cost_eur 0
    ev_charging/1/3/is_on[92] ev_charging/1/3/E7:on_least[92] 4.14
    ev_charging/1/3/is_on[92] ev_charging/1/3/E7:on_limit[92] -120
    ev_charging/1/3/is_on[93] cost_eur 0
    ev_charging/1/3/is_on[93] ev_charging/1/3/E7:on_least[93] 4.14
    ev_charging/1/3/is_on[93] ev_charging/1/3/E7:on_limit[93] -120
    ev_charging/1/3/is_on[94] cost_eur 0
    ev_charging/1/3/is_on[94] ev_charging/1/3/E7:on_least[94] 4.14
    ev_charging/1/3/is_on[94] ev_charging/1/3/E7:on_limit[94] -120
    ev_charging/1/3/is_on[95] cost_eur 0
    ev_charging/1/3/is_on[95] ev_charging/1/3/E7:on_least[95] 4.14
    ev_charging/1/3/is_on[95] ev_charging/1/3/E7:on_limit[95] -120
    MARKER 'MARKER' 'INTEND'
    ev_charging/1/3/carried_kwh cost_eur 0.221447893333
    ev_charging/1/3/carried_kwh ev_charging/1/3/E9:carried -1
    ev_charging/1/4/charge_kw[76] cost_eur 0
    ev_charging/1/4/charge_kw[76] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[76] ev_charging/1/4/E7:on_least[76] -1
    ev_charging/1/4/charge_kw[76] ev_charging/1/4/E7:on_limit[76] 1
    ev_charging/1/4/charge_kw[76] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[76] ev_charging/station/0/E8:shared_most[76] 1
    ev_charging/1/4/charge_kw[76] member/2/C1:balance[76] -1
    ev_charging/1/4/charge_kw[77] cost_eur 0
    ev_charging/1/4/charge_kw[77] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[77] ev_charging/1/4/E7:on_least[77] -1
    ev_charging/1/4/charge_kw[77] ev_charging/1/4/E7:on_limit[77] 1
    ev_charging/1/4/charge_kw[77] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[77] ev_charging/station/0/E8:shared_most[77] 1
    ev_charging/1/4/charge_kw[77] member/2/C1:balance[77] -1
    ev_charging/1/4/charge_kw[78] cost_eur 0
    ev_charging/1/4/charge_kw[78] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[78] ev_charging/1/4/E7:on_least[78] -1
    ev_charging/1/4/charge_kw[78] ev_charging/1/4/E7:on_limit[78] 1
    ev_charging/1/4/charge_kw[78] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[78] ev_charging/station/0/E8:shared_most[78] 1
    ev_charging/1/4/charge_kw[78] member/2/C1:balance[78] -1
    ev_charging/1/4/charge_kw[79] cost_eur 0
    ev_charging/1/4/charge_kw[79] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[79] ev_charging/1/4/E7:on_least[79] -1
    ev_charging/1/4/charge_kw[79] ev_charging/1/4/E7:on_limit[79] 1
    ev_charging/1/4/charge_kw[79] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[79] ev_charging/station/0/E8:shared_most[79] 1
    ev_charging/1/4/charge_kw[79] member/2/C1:balance[79] -1
    ev_charging/1/4/charge_kw[80] cost_eur 0
    ev_charging/1/4/charge_kw[80] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[80] ev_charging/1/4/E7:on_least[80] -1
    ev_charging/1/4/charge_kw[80] ev_charging/1/4/E7:on_limit[80] 1
    ev_charging/1/4/charge_kw[80] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[80] ev_charging/station/0/E8:shared_most[80] 1
    ev_charging/1/4/charge_kw[80] member/2/C1:balance[80] -1
    ev_charging/1/4/charge_kw[81] cost_eur 0
    ev_charging/1/4/charge_kw[81] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[81] ev_charging/1/4/E7:on_least[81] -1
    ev_charging/1/4/charge_kw[81] ev_charging/1/4/E7:on_limit[81] 1
    ev_charging/1/4/charge_kw[81] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[81] ev_charging/station/0/E8:shared_most[81] 1
    ev_charging/1/4/charge_kw[81] member/2/C1:balance[81] -1
    ev_charging/1/4/charge_kw[82] cost_eur 0
    ev_charging/1/4/charge_kw[82] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[82] ev_charging/1/4/E7:on_least[82] -1
    ev_charging/1/4/charge_kw[82] ev_charging/1/4/E7:on_limit[82] 1
    ev_charging/1/4/charge_kw[82] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[82] ev_charging/station/0/E8:shared_most[82] 1
    ev_charging/1/4/charge_kw[82] member/2/C1:balance[82] -1
    ev_charging/1/4/charge_kw[83] cost_eur 0
    ev_charging/1/4/charge_kw[83] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[83] ev_charging/1/4/E7:on_least[83] -1
    ev_charging/1/4/charge_kw[83] ev_charging/1/4/E7:on_limit[83] 1
    ev_charging/1/4/charge_kw[83] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[83] ev_charging/station/0/E8:shared_most[83] 1
    ev_charging/1/4/charge_kw[83] member/2/C1:balance[83] -1
    ev_charging/1/4/charge_kw[84] cost_eur 0
    ev_charging/1/4/charge_kw[84] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[84] ev_charging/1/4/E7:on_least[84] -1
    ev_charging/1/4/charge_kw[84] ev_charging/1/4/E7:on_limit[84] 1
    ev_charging/1/4/charge_kw[84] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[84] ev_charging/station/0/E8:shared_most[84] 1
    ev_charging/1/4/charge_kw[84] member/2/C1:balance[84] -1
    ev_charging/1/4/charge_kw[85] cost_eur 0
    ev_charging/1/4/charge_kw[85] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[85] ev_charging/1/4/E7:on_least[85] -1
    ev_charging/1/4/charge_kw[85] ev_charging/1/4/E7:on_limit[85] 1
    ev_charging/1/4/charge_kw[85] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[85] ev_charging/station/0/E8:shared_most[85] 1
    ev_charging/1/4/charge_kw[85] member/2/C1:balance[85] -1
    ev_charging/1/4/charge_kw[86] cost_eur 0
    ev_charging/1/4/charge_kw[86] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[86] ev_charging/1/4/E7:on_least[86] -1
    ev_charging/1/4/charge_kw[86] ev_charging/1/4/E7:on_limit[86] 1
    ev_charging/1/4/charge_kw[86] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[86] ev_charging/station/0/E8:shared_most[86] 1
    ev_charging/1/4/charge_kw[86] member/2/C1:balance[86] -1
    ev_charging/1/4/charge_kw[87] cost_eur 0
    ev_charging/1/4/charge_kw[87] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[87] ev_charging/1/4/E7:on_least[87] -1
    ev_charging/1/4/charge_kw[87] ev_charging/1/4/E7:on_limit[87] 1
    ev_charging/1/4/charge_kw[87] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[87] ev_charging/station/0/E8:shared_most[87] 1
    ev_charging/1/4/charge_kw[87] member/2/C1:balance[87] -1
    ev_charging/1/4/charge_kw[88] cost_eur 0
    ev_charging/1/4/charge_kw[88] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[88] ev_charging/1/4/E7:on_least[88] -1
    ev_charging/1/4/charge_kw[88] ev_charging/1/4/E7:on_limit[88] 1
    ev_charging/1/4/charge_kw[88] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[88] ev_charging/station/0/E8:shared_most[88] 1
    ev_charging/1/4/charge_kw[88] member/2/C1:balance[88] -1
    ev_charging/1/4/charge_kw[89] cost_eur 0
    ev_charging/1/4/charge_kw[89] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[89] ev_charging/1/4/E7:on_least[89] -1
    ev_charging/1/4/charge_kw[89] ev_charging/1/4/E7:on_limit[89] 1
    ev_charging/1/4/charge_kw[89] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[89] ev_charging/station/0/E8:shared_most[89] 1
    ev_charging/1/4/charge_kw[89] member/2/C1:balance[89] -1
    ev_charging/1/4/charge_kw[90] cost_eur 0
    ev_charging/1/4/charge_kw[90] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[90] ev_charging/1/4/E7:on_least[90] -1
    ev_charging/1/4/charge_kw[90] ev_charging/1/4/E7:on_limit[90] 1
    ev_charging/1/4/charge_kw[90] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[90] ev_charging/station/0/E8:shared_most[90] 1
    ev_charging/1/4/charge_kw[90] member/2/C1:balance[90] -1
    ev_charging/1/4/charge_kw[91] cost_eur 0
    ev_charging/1/4/charge_kw[91] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[91] ev_charging/1/4/E7:on_least[91] -1
    ev_charging/1/4/charge_kw[91] ev_charging/1/4/E7:on_limit[91] 1
    ev_charging/1/4/charge_kw[91] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[91] ev_charging/station/0/E8:shared_most[91] 1
    ev_charging/1/4/charge_kw[91] member/2/C1:balance[91] -1
    ev_charging/1/4/charge_kw[92] cost_eur 0
    ev_charging/1/4/charge_kw[92] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[92] ev_charging/1/4/E7:on_least[92] -1
    ev_charging/1/4/charge_kw[92] ev_charging/1/4/E7:on_limit[92] 1
    ev_charging/1/4/charge_kw[92] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[92] ev_charging/station/0/E8:shared_most[92] 1
    ev_charging/1/4/charge_kw[92] member/2/C1:balance[92] -1
    ev_charging/1/4/charge_kw[93] cost_eur 0
    ev_charging/1/4/charge_kw[93] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[93] ev_charging/1/4/E7:on_least[93] -1
    ev_charging/1/4/charge_kw[93] ev_charging/1/4/E7:on_limit[93] 1
    ev_charging/1/4/charge_kw[93] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[93] ev_charging/station/0/E8:shared_most[93] 1
    ev_charging/1/4/charge_kw[93] member/2/C1:balance[93] -1
    ev_charging/1/4/charge_kw[94] cost_eur 0
    ev_charging/1/4/charge_kw[94] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[94] ev_charging/1/4/E7:on_least[94] -1
    ev_charging/1/4/charge_kw[94] ev_charging/1/4/E7:on_limit[94] 1
    ev_charging/1/4/charge_kw[94] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[94] ev_charging/station/0/E8:shared_most[94] 1
    ev_charging/1/4/charge_kw[94] member/2/C1:balance[94] -1
    ev_charging/1/4/charge_kw[95] cost_eur 0
    ev_charging/1/4/charge_kw[95] ev_charging/1/4/E3:fits 0.25
    ev_charging/1/4/charge_kw[95] ev_charging/1/4/E7:on_least[95] -1
    ev_charging/1/4/charge_kw[95] ev_charging/1/4/E7:on_limit[95] 1
    ev_charging/1/4/charge_kw[95] ev_charging/1/4/E9:carried -0.25
    ev_charging/1/4/charge_kw[95] ev_charging/station/0/E8:shared_most[95] 1
    ev_charging/1/4/charge_kw[95] member/2/C1:balance[95] -1
    MARKER 'MARKER' 'INTORG'
    ev_charging/1/4/is_on[76] cost_eur 0
    ev_charging/1/4/is_on[76] ev_charging/1/4/E7:on_least[76] 4.14
    ev_charging/1/4/is_on[76] ev_charging/1/4/E7:on_limit[76] -24
    ev_charging/1/4/is_on[77] cost_eur 0
    ev_charging/1/4/is_on[77] ev_charging/1/4/E7:on_least[77] 4.14
    ev_charging/1/4/is_on[77] ev_charging/1/4/E7:on_limit[77] -120
    ev_charging/1/4/is_on[78] cost_eur 0
    ev_charging/1/4/is_on[78] ev_charging/1/4/E7:on_least[78] 4.14
    ev_charging/1/4/is_on[78] ev_charging/1/4/E7:on_limit[78] -120
    ev_charging/1/4/is_on[79] cost_eur 0
    ev_charging/1/4/is_on[79] ev_charging/1/4/E7:on_least[79] 4.14
    ev_charging/1/4/is_on[79] ev_charging/1/4/E7:on_limit[79] -120
    ev_charging/1/4/is_on[80] cost_eur 0
    ev_charging/1/4/is_on[80] ev_charging/1/4/E7:on_least[80] 4.14
    ev_charging/1/4/is_on[80] ev_charging/1/4/E7:on_limit[80] -120
    ev_charging/1/4/is_on[81] cost_eur 0
    ev_charging/1/4/is_on[81] ev_charging/1/4/E7:on_least[81] 4.14
    ev_charging/1/4/is_on[81] ev_charging/1/4/E7:on_limit[81] -120
    ev_charging/1/4/is_on[82] cost_eur 0
    ev_charging/1/4/is_on[82] ev_charging/1/4/E7:on_least[82] 4.14
    ev_charging/1/4/is_on[82] ev_charging/1/4/E7:on_limit[82] -120
    ev_charging/1/4/is_on[83] cost_eur 0
    ev_charging/1/4/is_on[83] ev_charging/1/4/E7:on_least[83] 4.14
    ev_charging/1/4/is_on[83] ev_charging/1/4/E7:on_limit[83] -120
    ev_charging/1/4/is_on[84] cost_eur 0
    ev_charging/1/4/is_on[84] ev_charging/1/4/E7:on_least[84] 4.14
    ev_charging/1/4/is_on[84] ev_charging/1/4/E7:on_limit[84] -120
    ev_charging/1/4/is_on[85] cost_eur 0
    ev_charging/1/4/is_on[85] ev_charging/1/4/E7:on_least[85] 4.14
    ev_charging/1/4/is_on[85] ev_charging/1/4/E7:on_limit[85] -120
    ev_charging/1/4/is_on[86] cost_eur 0
    ev_charging/1/4/is_on[86] ev_charging/1/4/E7:on_least[86] 4.14
    ev_charging/1/4/is_on[86] ev_charging/1/4/E7:on_limit[86] -120
    ev_charging/1/4/is_on[87] cost_eur 0
    ev_charging/1/4/is_on[87] ev_charging/1/4/E7:on_least[87] 4.14
    ev_charging/1/4/is_on[87] ev_charging/1/4/E7:on_limit[87] -120
    ev_charging/1/4/is_on[88] cost_eur 0
    ev_charging/1/4/is_on[88] ev_charging/1/4/E7:on_least[88] 4.14
    ev_charging/1/4/is_on[88] ev_charging/1/4/E7:on_limit[88] -120
    ev_charging/1/4/is_on[89] cost_eur 0
    ev_charging/1/4/is_on[89] ev_charging/1/4/E7:on_least[89] 4.14
    ev_charging/1/4/is_on[89] ev_charging/1/4/E7:on_limit[89] -120
    ev_charging/1/4/is_on[90] cost_eur 0
    ev_charging/1/4/is_on[90] ev_charging/1/4/E7:on_least[90] 4.14
    ev_charging/1/4/is_on[90] ev_charging/1/4/E7:on_limit[90] -120
    ev_charging/1/4/is_on[91] cost_eur 0
    ev_charging/1/4/is_on[91] ev_charging/1/4/E7:on_least[91] 4.14
    ev_charging/1/4/is_on[91] ev_charging/1/4/E7:on_limit[91] -120
    ev_charging/1/4/is_on[92] cost_eur 0
    ev_charging/1/4/is_on[92] ev_charging/1/4/E7:on_least[92] 4.14
    ev_charging/1/4/is_on[92] ev_charging/1/4/E7:on_limit[92] -120
    ev_charging/1/4/is_on[93] cost_eur 0
    ev_charging/1/4/is_on[93] ev_charging/1/4/E7:on_least[93] 4.14
    ev_charging/1/4/is_on[93] ev_charging/1/4/E7:on_limit[93] -120
    ev_charging/1/4/is_on[94] cost_eur 0
    ev_charging/1/4/is_on[94] ev_charging/1/4/E7:on_least[94] 4.14
    ev_charging/1/4/is_on[94] ev_charging/1/4/E7:on_limit[94] -120
    ev_charging/1/4/is_on[95] cost_eur 0
    ev_charging/1/4/is_on[95] ev_charging/1/4/E7:on_least[95] 4.14
    ev_charging/1/4/is_on[95] ev_charging/1/4/E7:on_limit[95] -120
    MARKER 'MARKER' 'INTEND'
    ev_charging/1/4/carried_kwh cost_eur 0.221447893333
    ev_charging/1/4/carried_kwh ev_charging/1/4/E9:carried -1
    MARKER 'MARKER' 'INTORG'
    deferrable_load/runs/0/0/starts[8] cost_eur 0
    deferrable_load/runs/0/0/starts[8] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[8] deferrable_load/runs/0/0/D3:apart[8] 1
    deferrable_load/runs/0/0/starts[8] deferrable_load/runs/0/0/D3:apart[9] 1
    deferrable_load/runs/0/0/starts[8] deferrable_load/runs/0/0/D3:apart[10] 1
    deferrable_load/runs/0/0/starts[8] deferrable_load/runs/0/0/D3:apart[11] 1
    deferrable_load/runs/0/0/starts[8] deferrable_load/runs/0/0/D3:apart[12] 1
    deferrable_load/runs/0/0/starts[8] deferrable_load/runs/0/0/D3:apart[13] 1
    deferrable_load/runs/0/0/starts[8] deferrable_load/runs/0/0/D3:apart[14] 1
    deferrable_load/runs/0/0/starts[8] deferrable_load/runs/0/0/D3:apart[15] 1
    deferrable_load/runs/0/0/starts[8] deferrable_load/runs/0/0/D3:apart[16] 1
    deferrable_load/runs/0/0/starts[8] deferrable_load/runs/0/0/D3:apart[17] 1
    deferrable_load/runs/0/0/starts[8] member/0/C1:balance[8] -90
    deferrable_load/runs/0/0/starts[8] member/0/C1:balance[9] -90
    deferrable_load/runs/0/0/starts[8] member/0/C1:balance[10] -90
    deferrable_load/runs/0/0/starts[8] member/0/C1:balance[11] -90
    deferrable_load/runs/0/0/starts[8] member/0/C1:balance[12] -60
    deferrable_load/runs/0/0/starts[8] member/0/C1:balance[13] -60
    deferrable_load/runs/0/0/starts[8] member/0/C1:balance[14] -40
    deferrable_load/runs/0/0/starts[8] member/0/C1:balance[15] -40
    deferrable_load/runs/0/0/starts[9] cost_eur 0
    deferrable_load/runs/0/0/starts[9] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[9] deferrable_load/runs/0/0/D3:apart[9] 1
    deferrable_load/runs/0/0/starts[9] deferrable_load/runs/0/0/D3:apart[10] 1
    deferrable_load/runs/0/0/starts[9] deferrable_load/runs/0/0/D3:apart[11] 1
    deferrable_load/runs/0/0/starts[9] deferrable_load/runs/0/0/D3:apart[12] 1
    deferrable_load/runs/0/0/starts[9] deferrable_load/runs/0/0/D3:apart[13] 1
    deferrable_load/runs/0/0/starts[9] deferrable_load/runs/0/0/D3:apart[14] 1
    deferrable_load/runs/0/0/starts[9] deferrable_load/runs/0/0/D3:apart[15] 1
    deferrable_load/runs/0/0/starts[9] deferrable_load/runs/0/0/D3:apart[16] 1
    deferrable_load/runs/0/0/starts[9] deferrable_load/runs/0/0/D3:apart[17] 1
    deferrable_load/runs/0/0/starts[9] deferrable_load/runs/0/0/D3:apart[18] 1
    deferrable_load/runs/0/0/starts[9] member/0/C1:balance[9] -90
    deferrable_load/runs/0/0/starts[9] member/0/C1:balance[10] -90
    deferrable_load/runs/0/0/starts[9] member/0/C1:balance[11] -90
    deferrable_load/runs/0/0/starts[9] member/0/C1:balance[12] -90
    deferrable_load/runs/0/0/starts[9] member/0/C1:balance[13] -60
    deferrable_load/runs/0/0/starts[9] member/0/C1:balance[14] -60
    deferrable_load/runs/0/0/starts[9] member/0/C1:balance[15] -40
    deferrable_load/runs/0/0/starts[9] member/0/C1:balance[16] -40
    deferrable_load/runs/0/0/starts[10] cost_eur 0
    deferrable_load/runs/0/0/starts[10] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[10] deferrable_load/runs/0/0/D3:apart[10] 1
    deferrable_load/runs/0/0/starts[10] deferrable_load/runs/0/0/D3:apart[11] 1
    deferrable_load/runs/0/0/starts[10] deferrable_load/runs/0/0/D3:apart[12] 1
    deferrable_load/runs/0/0/starts[10] deferrable_load/runs/0/0/D3:apart[13] 1
    deferrable_load/runs/0/0/starts[10] deferrable_load/runs/0/0/D3:apart[14] 1
    deferrable_load/runs/0/0/starts[10] deferrable_load/runs/0/0/D3:apart[15] 1
    deferrable_load/runs/0/0/starts[10] deferrable_load/runs/0/0/D3:apart[16] 1
    deferrable_load/runs/0/0/starts[10] deferrable_load/runs/0/0/D3:apart[17] 1
    deferrable_load/runs/0/0/starts[10] deferrable_load/runs/0/0/D3:apart[18] 1
    deferrable_load/runs/0/0/starts[10] deferrable_load/runs/0/0/D3:apart[19] 1
    deferrable_load/runs/0/0/starts[10] member/0/C1:balance[10] -90
    deferrable_load/runs/0/0/starts[10] member/0/C1:balance[11] -90
    deferrable_load/runs/0/0/starts[10] member/0/C1:balance[12] -90
    deferrable_load/runs/0/0/starts[10] member/0/C1:balance[13] -90
    deferrable_load/runs/0/0/starts[10] member/0/C1:balance[14] -60
    deferrable_load/runs/0/0/starts[10] member/0/C1:balance[15] -60
    deferrable_load/runs/0/0/starts[10] member/0/C1:balance[16] -40
    deferrable_load/runs/0/0/starts[10] member/0/C1:balance[17] -40
    deferrable_load/runs/0/0/starts[11] cost_eur 0
    deferrable_load/runs/0/0/starts[11] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[11] deferrable_load/runs/0/0/D3:apart[11] 1
    deferrable_load/runs/0/0/starts[11] deferrable_load/runs/0/0/D3:apart[12] 1
    deferrable_load/runs/0/0/starts[11] deferrable_load/runs/0/0/D3:apart[13] 1
    deferrable_load/runs/0/0/starts[11] deferrable_load/runs/0/0/D3:apart[14] 1
    deferrable_load/runs/0/0/starts[11] deferrable_load/runs/0/0/D3:apart[15] 1
    deferrable_load/runs/0/0/starts[11] deferrable_load/runs/0/0/D3:apart[16] 1
    deferrable_load/runs/0/0/starts[11] deferrable_load/runs/0/0/D3:apart[17] 1
    deferrable_load/runs/0/0/starts[11] deferrable_load/runs/0/0/D3:apart[18] 1
    deferrable_load/runs/0/0/starts[11] deferrable_load/runs/0/0/D3:apart[19] 1
    deferrable_load/runs/0/0/starts[11] deferrable_load/runs/0/0/D3:apart[20] 1
    deferrable_load/runs/0/0/starts[11] member/0/C1:balance[11] -90
    deferrable_load/runs/0/0/starts[11] member/0/C1:balance[12] -90
    deferrable_load/runs/0/0/starts[11] member/0/C1:balance[13] -90
    deferrable_load/runs/0/0/starts[11] member/0/C1:balance[14] -90
    deferrable_load/runs/0/0/starts[11] member/0/C1:balance[15] -60
    deferrable_load/runs/0/0/starts[11] member/0/C1:balance[16] -60
    deferrable_load/runs/0/0/starts[11] member/0/C1:balance[17] -40
    deferrable_load/runs/0/0/starts[11] member/0/C1:balance[18] -40
    deferrable_load/runs/0/0/starts[12] cost_eur 0
    deferrable_load/runs/0/0/starts[12] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[12] deferrable_load/runs/0/0/D3:apart[12] 1
    deferrable_load/runs/0/0/starts[12] deferrable_load/runs/0/0/D3:apart[13] 1
    deferrable_load/runs/0/0/starts[12] deferrable_load/runs/0/0/D3:apart[14] 1
    deferrable_load/runs/0/0/starts[12] deferrable_load/runs/0/0/D3:apart[15] 1
    deferrable_load/runs/0/0/starts[12] deferrable_load/runs/0/0/D3:apart[16] 1
    deferrable_load/runs/0/0/starts[12] deferrable_load/runs/0/0/D3:apart[17] 1
    deferrable_load/runs/0/0/starts[12] deferrable_load/runs/0/0/D3:apart[18] 1
    deferrable_load/runs/0/0/starts[12] deferrable_load/runs/0/0/D3:apart[19] 1
    deferrable_load/runs/0/0/starts[12] deferrable_load/runs/0/0/D3:apart[20] 1
    deferrable_load/runs/0/0/starts[12] deferrable_load/runs/0/0/D3:apart[21] 1
    deferrable_load/runs/0/0/starts[12] member/0/C1:balance[12] -90
    deferrable_load/runs/0/0/starts[12] member/0/C1:balance[13] -90
    deferrable_load/runs/0/0/starts[12] member/0/C1:balance[14] -90
    deferrable_load/runs/0/0/starts[12] member/0/C1:balance[15] -90
    deferrable_load/runs/0/0/starts[12] member/0/C1:balance[16] -60
    deferrable_load/runs/0/0/starts[12] member/0/C1:balance[17] -60
    deferrable_load/runs/0/0/starts[12] member/0/C1:balance[18] -40
    deferrable_load/runs/0/0/starts[12] member/0/C1:balance[19] -40
    deferrable_load/runs/0/0/starts[13] cost_eur 0
    deferrable_load/runs/0/0/starts[13] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[13] deferrable_load/runs/0/0/D3:apart[13] 1
    deferrable_load/runs/0/0/starts[13] deferrable_load/runs/0/0/D3:apart[14] 1
    deferrable_load/runs/0/0/starts[13] deferrable_load/runs/0/0/D3:apart[15] 1
    deferrable_load/runs/0/0/starts[13] deferrable_load/runs/0/0/D3:apart[16] 1
    deferrable_load/runs/0/0/starts[13] deferrable_load/runs/0/0/D3:apart[17] 1
    deferrable_load/runs/0/0/starts[13] deferrable_load/runs/0/0/D3:apart[18] 1
    deferrable_load/runs/0/0/starts[13] deferrable_load/runs/0/0/D3:apart[19] 1
    deferrable_load/runs/0/0/starts[13] deferrable_load/runs/0/0/D3:apart[20] 1
    deferrable_load/runs/0/0/starts[13] deferrable_load/runs/0/0/D3:apart[21] 1
    deferrable_load/runs/0/0/starts[13] deferrable_load/runs/0/0/D3:apart[22] 1
    deferrable_load/runs/0/0/starts[13] member/0/C1:balance[13] -90
    deferrable_load/runs/0/0/starts[13] member/0/C1:balance[14] -90
    deferrable_load/runs/0/0/starts[13] member/0/C1:balance[15] -90
    deferrable_load/runs/0/0/starts[13] member/0/C1:balance[16] -90
    deferrable_load/runs/0/0/starts[13] member/0/C1:balance[17] -60
    deferrable_load/runs/0/0/starts[13] member/0/C1:balance[18] -60
    deferrable_load/runs/0/0/starts[13] member/0/C1:balance[19] -40
    deferrable_load/runs/0/0/starts[13] member/0/C1:balance[20] -40
    deferrable_load/runs/0/0/starts[14] cost_eur 0
    deferrable_load/runs/0/0/starts[14] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[14] deferrable_load/runs/0/0/D3:apart[14] 1
    deferrable_load/runs/0/0/starts[14] deferrable_load/runs/0/0/D3:apart[15] 1
    deferrable_load/runs/0/0/starts[14] deferrable_load/runs/0/0/D3:apart[16] 1
    deferrable_load/runs/0/0/starts[14] deferrable_load/runs/0/0/D3:apart[17] 1
    deferrable_load/runs/0/0/starts[14] deferrable_load/runs/0/0/D3:apart[18] 1
    deferrable_load/runs/0/0/starts[14] deferrable_load/runs/0/0/D3:apart[19] 1
    deferrable_load/runs/0/0/starts[14] deferrable_load/runs/0/0/D3:apart[20] 1
    deferrable_load/runs/0/0/starts[14] deferrable_load/runs/0/0/D3:apart[21] 1
    deferrable_load/runs/0/0/starts[14] deferrable_load/runs/0/0/D3:apart[22] 1
    deferrable_load/runs/0/0/starts[14] deferrable_load/runs/0/0/D3:apart[23] 1
    deferrable_load/runs/0/0/starts[14] member/0/C1:balance[14] -90
    deferrable_load/runs/0/0/starts[14] member/0/C1:balance[15] -90
    deferrable_load/runs/0/0/starts[14] member/0/C1:balance[16] -90
    deferrable_load/runs/0/0/starts[14] member/0/C1:balance[17] -90
    deferrable_load/runs/0/0/starts[14] member/0/C1:balance[18] -60
    deferrable_load/runs/0/0/starts[14] member/0/C1:balance[19] -60
    deferrable_load/runs/0/0/starts[14] member/0/C1:balance[20] -40
    deferrable_load/runs/0/0/starts[14] member/0/C1:balance[21] -40
    deferrable_load/runs/0/0/starts[15] cost_eur 0
    deferrable_load/runs/0/0/starts[15] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[15] deferrable_load/runs/0/0/D3:apart[15] 1
    deferrable_load/runs/0/0/starts[15] deferrable_load/runs/0/0/D3:apart[16] 1
    deferrable_load/runs/0/0/starts[15] deferrable_load/runs/0/0/D3:apart[17] 1
    deferrable_load/runs/0/0/starts[15] deferrable_load/runs/0/0/D3:apart[18] 1
    deferrable_load/runs/0/0/starts[15] deferrable_load/runs/0/0/D3:apart[19] 1
    deferrable_load/runs/0/0/starts[15] deferrable_load/runs/0/0/D3:apart[20] 1
    deferrable_load/runs/0/0/starts[15] deferrable_load/runs/0/0/D3:apart[21] 1
    deferrable_load/runs/0/0/starts[15] deferrable_load/runs/0/0/D3:apart[22] 1
    deferrable_load/runs/0/0/starts[15] deferrable_load/runs/0/0/D3:apart[23] 1
    deferrable_load/runs/0/0/starts[15] deferrable_load/runs/0/0/D3:apart[24] 1
    deferrable_load/runs/0/0/starts[15] member/0/C1:balance[15] -90
    deferrable_load/runs/0/0/starts[15] member/0/C1:balance[16] -90
    deferrable_load/runs/0/0/starts[15] member/0/C1:balance[17] -90
    deferrable_load/runs/0/0/starts[15] member/0/C1:balance[18] -90
    deferrable_load/runs/0/0/starts[15] member/0/C1:balance[19] -60
    deferrable_load/runs/0/0/starts[15] member/0/C1:balance[20] -60
    deferrable_load/runs/0/0/starts[15] member/0/C1:balance[21] -40
    deferrable_load/runs/0/0/starts[15] member/0/C1:balance[22] -40
    deferrable_load/runs/0/0/starts[16] cost_eur 0
    deferrable_load/runs/0/0/starts[16] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[16] deferrable_load/runs/0/0/D3:apart[16] 1
    deferrable_load/runs/0/0/starts[16] deferrable_load/runs/0/0/D3:apart[17] 1
    deferrable_load/runs/0/0/starts[16] deferrable_load/runs/0/0/D3:apart[18] 1
    deferrable_load/runs/0/0/starts[16] deferrable_load/runs/0/0/D3:apart[19] 1
    deferrable_load/runs/0/0/starts[16] deferrable_load/runs/0/0/D3:apart[20] 1
    deferrable_load/runs/0/0/starts[16] deferrable_load/runs/0/0/D3:apart[21] 1
    deferrable_load/runs/0/0/starts[16] deferrable_load/runs/0/0/D3:apart[22] 1
    deferrable_load/runs/0/0/starts[16] deferrable_load/runs/0/0/D3:apart[23] 1
    deferrable_load/runs/0/0/starts[16] deferrable_load/runs/0/0/D3:apart[24] 1
    deferrable_load/runs/0/0/starts[16] deferrable_load/runs/0/0/D3:apart[25] 1
    deferrable_load/runs/0/0/starts[16] member/0/C1:balance[16] -90
    deferrable_load/runs/0/0/starts[16] member/0/C1:balance[17] -90
    deferrable_load/runs/0/0/starts[16] member/0/C1:balance[18] -90
    deferrable_load/runs/0/0/starts[16] member/0/C1:balance[19] -90
    deferrable_load/runs/0/0/starts[16] member/0/C1:balance[20] -60
    deferrable_load/runs/0/0/starts[16] member/0/C1:balance[21] -60
    deferrable_load/runs/0/0/starts[16] member/0/C1:balance[22] -40
    deferrable_load/runs/0/0/starts[16] member/0/C1:balance[23] -40
    deferrable_load/runs/0/0/starts[17] cost_eur 0
    deferrable_load/runs/0/0/starts[17] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[17] deferrable_load/runs/0/0/D3:apart[17] 1
    deferrable_load/runs/0/0/starts[17] deferrable_load/runs/0/0/D3:apart[18] 1
    deferrable_load/runs/0/0/starts[17] deferrable_load/runs/0/0/D3:apart[19] 1
    deferrable_load/runs/0/0/starts[17] deferrable_load/runs/0/0/D3:apart[20] 1
    deferrable_load/runs/0/0/starts[17] deferrable_load/runs/0/0/D3:apart[21] 1
    deferrable_load/runs/0/0/starts[17] deferrable_load/runs/0/0/D3:apart[22] 1
    deferrable_load/runs/0/0/starts[17] deferrable_load/runs/0/0/D3:apart[23] 1
    deferrable_load/runs/0/0/starts[17] deferrable_load/runs/0/0/D3:apart[24] 1
    deferrable_load/runs/0/0/starts[17] deferrable_load/runs/0/0/D3:apart[25] 1
    deferrable_load/runs/0/0/starts[17] deferrable_load/runs/0/0/D3:apart[26] 1
    deferrable_load/runs/0/0/starts[17] member/0/C1:balance[17] -90
    deferrable_load/runs/0/0/starts[17] member/0/C1:balance[18] -90
    deferrable_load/runs/0/0/starts[17] member/0/C1:balance[19] -90
    deferrable_load/runs/0/0/starts[17] member/0/C1:balance[20] -90
    deferrable_load/runs/0/0/starts[17] member/0/C1:balance[21] -60
    deferrable_load/runs/0/0/starts[17] member/0/C1:balance[22] -60
    deferrable_load/runs/0/0/starts[17] member/0/C1:balance[23] -40
    deferrable_load/runs/0/0/starts[17] member/0/C1:balance[24] -40
    deferrable_load/runs/0/0/starts[18] cost_eur 0
    deferrable_load/runs/0/0/starts[18] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[18] deferrable_load/runs/0/0/D3:apart[18] 1
    deferrable_load/runs/0/0/starts[18] deferrable_load/runs/0/0/D3:apart[19] 1
    deferrable_load/runs/0/0/starts[18] deferrable_load/runs/0/0/D3:apart[20] 1
    deferrable_load/runs/0/0/starts[18] deferrable_load/runs/0/0/D3:apart[21] 1
    deferrable_load/runs/0/0/starts[18] deferrable_load/runs/0/0/D3:apart[22] 1
    deferrable_load/runs/0/0/starts[18] deferrable_load/runs/0/0/D3:apart[23] 1
    deferrable_load/runs/0/0/starts[18] deferrable_load/runs/0/0/D3:apart[24] 1
    deferrable_load/runs/0/0/starts[18] deferrable_load/runs/0/0/D3:apart[25] 1
    deferrable_load/runs/0/0/starts[18] deferrable_load/runs/0/0/D3:apart[26] 1
    deferrable_load/runs/0/0/starts[18] deferrable_load/runs/0/0/D3:apart[27] 1
    deferrable_load/runs/0/0/starts[18] member/0/C1:balance[18] -90
    deferrable_load/runs/0/0/starts[18] member/0/C1:balance[19] -90
    deferrable_load/runs/0/0/starts[18] member/0/C1:balance[20] -90
    deferrable_load/runs/0/0/starts[18] member/0/C1:balance[21] -90
    deferrable_load/runs/0/0/starts[18] member/0/C1:balance[22] -60
    deferrable_load/runs/0/0/starts[18] member/0/C1:balance[23] -60
    deferrable_load/runs/0/0/starts[18] member/0/C1:balance[24] -40
    deferrable_load/runs/0/0/starts[18] member/0/C1:balance[25] -40
    deferrable_load/runs/0/0/starts[19] cost_eur 0
    deferrable_load/runs/0/0/starts[19] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[19] deferrable_load/runs/0/0/D3:apart[19] 1
    deferrable_load/runs/0/0/starts[19] deferrable_load/runs/0/0/D3:apart[20] 1
    deferrable_load/runs/0/0/starts[19] deferrable_load/runs/0/0/D3:apart[21] 1
    deferrable_load/runs/0/0/starts[19] deferrable_load/runs/0/0/D3:apart[22] 1
    deferrable_load/runs/0/0/starts[19] deferrable_load/runs/0/0/D3:apart[23] 1
    deferrable_load/runs/0/0/starts[19] deferrable_load/runs/0/0/D3:apart[24] 1
    deferrable_load/runs/0/0/starts[19] deferrable_load/runs/0/0/D3:apart[25] 1
    deferrable_load/runs/0/0/starts[19] deferrable_load/runs/0/0/D3:apart[26] 1
    deferrable_load/runs/0/0/starts[19] deferrable_load/runs/0/0/D3:apart[27] 1
    deferrable_load/runs/0/0/starts[19] deferrable_load/runs/0/0/D3:apart[28] 1
    deferrable_load/runs/0/0/starts[19] member/0/C1:balance[19] -90
    deferrable_load/runs/0/0/starts[19] member/0/C1:balance[20] -90
    deferrable_load/runs/0/0/starts[19] member/0/C1:balance[21] -90
    deferrable_load/runs/0/0/starts[19] member/0/C1:balance[22] -90
    deferrable_load/runs/0/0/starts[19] member/0/C1:balance[23] -60
    deferrable_load/runs/0/0/starts[19] member/0/C1:balance[24] -60
    deferrable_load/runs/0/0/starts[19] member/0/C1:balance[25] -40
    deferrable_load/runs/0/0/starts[19] member/0/C1:balance[26] -40
    deferrable_load/runs/0/0/starts[20] cost_eur 0
    deferrable_load/runs/0/0/starts[20] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[20] deferrable_load/runs/0/0/D3:apart[20] 1
    deferrable_load/runs/0/0/starts[20] deferrable_load/runs/0/0/D3:apart[21] 1
    deferrable_load/runs/0/0/starts[20] deferrable_load/runs/0/0/D3:apart[22] 1
    deferrable_load/runs/0/0/starts[20] deferrable_load/runs/0/0/D3:apart[23] 1
    deferrable_load/runs/0/0/starts[20] deferrable_load/runs/0/0/D3:apart[24] 1
    deferrable_load/runs/0/0/starts[20] deferrable_load/runs/0/0/D3:apart[25] 1
    deferrable_load/runs/0/0/starts[20] deferrable_load/runs/0/0/D3:apart[26] 1
    deferrable_load/runs/0/0/starts[20] deferrable_load/runs/0/0/D3:apart[27] 1
    deferrable_load/runs/0/0/starts[20] deferrable_load/runs/0/0/D3:apart[28] 1
    deferrable_load/runs/0/0/starts[20] deferrable_load/runs/0/0/D3:apart[29] 1
    deferrable_load/runs/0/0/starts[20] member/0/C1:balance[20] -90
    deferrable_load/runs/0/0/starts[20] member/0/C1:balance[21] -90
    deferrable_load/runs/0/0/starts[20] member/0/C1:balance[22] -90
    deferrable_load/runs/0/0/starts[20] member/0/C1:balance[23] -90
    deferrable_load/runs/0/0/starts[20] member/0/C1:balance[24] -60
    deferrable_load/runs/0/0/starts[20] member/0/C1:balance[25] -60
    deferrable_load/runs/0/0/starts[20] member/0/C1:balance[26] -40
    deferrable_load/runs/0/0/starts[20] member/0/C1:balance[27] -40
    deferrable_load/runs/0/0/starts[21] cost_eur 0
    deferrable_load/runs/0/0/starts[21] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[21] deferrable_load/runs/0/0/D3:apart[21] 1
    deferrable_load/runs/0/0/starts[21] deferrable_load/runs/0/0/D3:apart[22] 1
    deferrable_load/runs/0/0/starts[21] deferrable_load/runs/0/0/D3:apart[23] 1
    deferrable_load/runs/0/0/starts[21] deferrable_load/runs/0/0/D3:apart[24] 1
    deferrable_load/runs/0/0/starts[21] deferrable_load/runs/0/0/D3:apart[25] 1
    deferrable_load/runs/0/0/starts[21] deferrable_load/runs/0/0/D3:apart[26] 1
    deferrable_load/runs/0/0/starts[21] deferrable_load/runs/0/0/D3:apart[27] 1
    deferrable_load/runs/0/0/starts[21] deferrable_load/runs/0/0/D3:apart[28] 1
    deferrable_load/runs/0/0/starts[21] deferrable_load/runs/0/0/D3:apart[29] 1
    deferrable_load/runs/0/0/starts[21] deferrable_load/runs/0/0/D3:apart[30] 1
    deferrable_load/runs/0/0/starts[21] member/0/C1:balance[21] -90
    deferrable_load/runs/0/0/starts[21] member/0/C1:balance[22] -90
    deferrable_load/runs/0/0/starts[21] member/0/C1:balance[23] -90
    deferrable_load/runs/0/0/starts[21] member/0/C1:balance[24] -90
    deferrable_load/runs/0/0/starts[21] member/0/C1:balance[25] -60
    deferrable_load/runs/0/0/starts[21] member/0/C1:balance[26] -60
    deferrable_load/runs/0/0/starts[21] member/0/C1:balance[27] -40
    deferrable_load/runs/0/0/starts[21] member/0/C1:balance[28] -40
    deferrable_load/runs/0/0/starts[22] cost_eur 0
    deferrable_load/runs/0/0/starts[22] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[22] deferrable_load/runs/0/0/D3:apart[22] 1
    deferrable_load/runs/0/0/starts[22] deferrable_load/runs/0/0/D3:apart[23] 1
    deferrable_load/runs/0/0/starts[22] deferrable_load/runs/0/0/D3:apart[24] 1
    deferrable_load/runs/0/0/starts[22] deferrable_load/runs/0/0/D3:apart[25] 1
    deferrable_load/runs/0/0/starts[22] deferrable_load/runs/0/0/D3:apart[26] 1
    deferrable_load/runs/0/0/starts[22] deferrable_load/runs/0/0/D3:apart[27] 1
    deferrable_load/runs/0/0/starts[22] deferrable_load/runs/0/0/D3:apart[28] 1
    deferrable_load/runs/0/0/starts[22] deferrable_load/runs/0/0/D3:apart[29] 1
    deferrable_load/runs/0/0/starts[22] deferrable_load/runs/0/0/D3:apart[30] 1
    deferrable_load/runs/0/0/starts[22] deferrable_load/runs/0/0/D3:apart[31] 1
    deferrable_load/runs/0/0/starts[22] member/0/C1:balance[22] -90
    deferrable_load/runs/0/0/starts[22] member/0/C1:balance[23] -90
    deferrable_load/runs/0/0/starts[22] member/0/C1:balance[24] -90
    deferrable_load/runs/0/0/starts[22] member/0/C1:balance[25] -90
    deferrable_load/runs/0/0/starts[22] member/0/C1:balance[26] -60
    deferrable_load/runs/0/0/starts[22] member/0/C1:balance[27] -60
    deferrable_load/runs/0/0/starts[22] member/0/C1:balance[28] -40
    deferrable_load/runs/0/0/starts[22] member/0/C1:balance[29] -40
    deferrable_load/runs/0/0/starts[23] cost_eur 0
    deferrable_load/runs/0/0/starts[23] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[23] deferrable_load/runs/0/0/D3:apart[23] 1
    deferrable_load/runs/0/0/starts[23] deferrable_load/runs/0/0/D3:apart[24] 1
    deferrable_load/runs/0/0/starts[23] deferrable_load/runs/0/0/D3:apart[25] 1
    deferrable_load/runs/0/0/starts[23] deferrable_load/runs/0/0/D3:apart[26] 1
    deferrable_load/runs/0/0/starts[23] deferrable_load/runs/0/0/D3:apart[27] 1
    deferrable_load/runs/0/0/starts[23] deferrable_load/runs/0/0/D3:apart[28] 1
    deferrable_load/runs/0/0/starts[23] deferrable_load/runs/0/0/D3:apart[29] 1
    deferrable_load/runs/0/0/starts[23] deferrable_load/runs/0/0/D3:apart[30] 1
    deferrable_load/runs/0/0/starts[23] deferrable_load/runs/0/0/D3:apart[31] 1
    deferrable_load/runs/0/0/starts[23] deferrable_load/runs/0/0/D3:apart[32] 1
    deferrable_load/runs/0/0/starts[23] member/0/C1:balance[23] -90
    deferrable_load/runs/0/0/starts[23] member/0/C1:balance[24] -90
    deferrable_load/runs/0/0/starts[23] member/0/C1:balance[25] -90
    deferrable_load/runs/0/0/starts[23] member/0/C1:balance[26] -90
    deferrable_load/runs/0/0/starts[23] member/0/C1:balance[27] -60
    deferrable_load/runs/0/0/starts[23] member/0/C1:balance[28] -60
    deferrable_load/runs/0/0/starts[23] member/0/C1:balance[29] -40
    deferrable_load/runs/0/0/starts[23] member/0/C1:balance[30] -40
    deferrable_load/runs/0/0/starts[24] cost_eur 0
    deferrable_load/runs/0/0/starts[24] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[24] deferrable_load/runs/0/0/D3:apart[24] 1
    deferrable_load/runs/0/0/starts[24] deferrable_load/runs/0/0/D3:apart[25] 1
    deferrable_load/runs/0/0/starts[24] deferrable_load/runs/0/0/D3:apart[26] 1
    deferrable_load/runs/0/0/starts[24] deferrable_load/runs/0/0/D3:apart[27] 1
    deferrable_load/runs/0/0/starts[24] deferrable_load/runs/0/0/D3:apart[28] 1
    deferrable_load/runs/0/0/starts[24] deferrable_load/runs/0/0/D3:apart[29] 1
    deferrable_load/runs/0/0/starts[24] deferrable_load/runs/0/0/D3:apart[30] 1
    deferrable_load/runs/0/0/starts[24] deferrable_load/runs/0/0/D3:apart[31] 1
    deferrable_load/runs/0/0/starts[24] deferrable_load/runs/0/0/D3:apart[32] 1
    deferrable_load/runs/0/0/starts[24] deferrable_load/runs/0/0/D3:apart[33] 1
    deferrable_load/runs/0/0/starts[24] member/0/C1:balance[24] -90
    deferrable_load/runs/0/0/starts[24] member/0/C1:balance[25] -90
    deferrable_load/runs/0/0/starts[24] member/0/C1:balance[26] -90
    deferrable_load/runs/0/0/starts[24] member/0/C1:balance[27] -90
    deferrable_load/runs/0/0/starts[24] member/0/C1:balance[28] -60
    deferrable_load/runs/0/0/starts[24] member/0/C1:balance[29] -60
    deferrable_load/runs/0/0/starts[24] member/0/C1:balance[30] -40
    deferrable_load/runs/0/0/starts[24] member/0/C1:balance[31] -40
    deferrable_load/runs/0/0/starts[25] cost_eur 0
    deferrable_load/runs/0/0/starts[25] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[25] deferrable_load/runs/0/0/D3:apart[25] 1
    deferrable_load/runs/0/0/starts[25] deferrable_load/runs/0/0/D3:apart[26] 1
    deferrable_load/runs/0/0/starts[25] deferrable_load/runs/0/0/D3:apart[27] 1
    deferrable_load/runs/0/0/starts[25] deferrable_load/runs/0/0/D3:apart[28] 1
    deferrable_load/runs/0/0/starts[25] deferrable_load/runs/0/0/D3:apart[29] 1
    deferrable_load/runs/0/0/starts[25] deferrable_load/runs/0/0/D3:apart[30] 1
    deferrable_load/runs/0/0/starts[25] deferrable_load/runs/0/0/D3:apart[31] 1
    deferrable_load/runs/0/0/starts[25] deferrable_load/runs/0/0/D3:apart[32] 1
    deferrable_load/runs/0/0/starts[25] deferrable_load/runs/0/0/D3:apart[33] 1
    deferrable_load/runs/0/0/starts[25] deferrable_load/runs/0/0/D3:apart[34] 1
    deferrable_load/runs/0/0/starts[25] member/0/C1:balance[25] -90
    deferrable_load/runs/0/0/starts[25] member/0/C1:balance[26] -90
    deferrable_load/runs/0/0/starts[25] member/0/C1:balance[27] -90
    deferrable_load/runs/0/0/starts[25] member/0/C1:balance[28] -90
    deferrable_load/runs/0/0/starts[25] member/0/C1:balance[29] -60
    deferrable_load/runs/0/0/starts[25] member/0/C1:balance[30] -60
    deferrable_load/runs/0/0/starts[25] member/0/C1:balance[31] -40
    deferrable_load/runs/0/0/starts[25] member/0/C1:balance[32] -40
    deferrable_load/runs/0/0/starts[26] cost_eur 0
    deferrable_load/runs/0/0/starts[26] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[26] deferrable_load/runs/0/0/D3:apart[26] 1
    deferrable_load/runs/0/0/starts[26] deferrable_load/runs/0/0/D3:apart[27] 1
    deferrable_load/runs/0/0/starts[26] deferrable_load/runs/0/0/D3:apart[28] 1
    deferrable_load/runs/0/0/starts[26] deferrable_load/runs/0/0/D3:apart[29] 1
    deferrable_load/runs/0/0/starts[26] deferrable_load/runs/0/0/D3:apart[30] 1
    deferrable_load/runs/0/0/starts[26] deferrable_load/runs/0/0/D3:apart[31] 1
    deferrable_load/runs/0/0/starts[26] deferrable_load/runs/0/0/D3:apart[32] 1
    deferrable_load/runs/0/0/starts[26] deferrable_load/runs/0/0/D3:apart[33] 1
    deferrable_load/runs/0/0/starts[26] deferrable_load/runs/0/0/D3:apart[34] 1
    deferrable_load/runs/0/0/starts[26] deferrable_load/runs/0/0/D3:apart[35] 1
    deferrable_load/runs/0/0/starts[26] member/0/C1:balance[26] -90
    deferrable_load/runs/0/0/starts[26] member/0/C1:balance[27] -90
    deferrable_load/runs/0/0/starts[26] member/0/C1:balance[28] -90
    deferrable_load/runs/0/0/starts[26] member/0/C1:balance[29] -90
    deferrable_load/runs/0/0/starts[26] member/0/C1:balance[30] -60
    deferrable_load/runs/0/0/starts[26] member/0/C1:balance[31] -60
    deferrable_load/runs/0/0/starts[26] member/0/C1:balance[32] -40
    deferrable_load/runs/0/0/starts[26] member/0/C1:balance[33] -40
    deferrable_load/runs/0/0/starts[27] cost_eur 0
    deferrable_load/runs/0/0/starts[27] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[27] deferrable_load/runs/0/0/D3:apart[27] 1
    deferrable_load/runs/0/0/starts[27] deferrable_load/runs/0/0/D3:apart[28] 1
    deferrable_load/runs/0/0/starts[27] deferrable_load/runs/0/0/D3:apart[29] 1
    deferrable_load/runs/0/0/starts[27] deferrable_load/runs/0/0/D3:apart[30] 1
    deferrable_load/runs/0/0/starts[27] deferrable_load/runs/0/0/D3:apart[31] 1
    deferrable_load/runs/0/0/starts[27] deferrable_load/runs/0/0/D3:apart[32] 1
    deferrable_load/runs/0/0/starts[27] deferrable_load/runs/0/0/D3:apart[33] 1
    deferrable_load/runs/0/0/starts[27] deferrable_load/runs/0/0/D3:apart[34] 1
    deferrable_load/runs/0/0/starts[27] deferrable_load/runs/0/0/D3:apart[35] 1
    deferrable_load/runs/0/0/starts[27] deferrable_load/runs/0/0/D3:apart[36] 1
    deferrable_load/runs/0/0/starts[27] member/0/C1:balance[27] -90
    deferrable_load/runs/0/0/starts[27] member/0/C1:balance[28] -90
    deferrable_load/runs/0/0/starts[27] member/0/C1:balance[29] -90
    deferrable_load/runs/0/0/starts[27] member/0/C1:balance[30] -90
    deferrable_load/runs/0/0/starts[27] member/0/C1:balance[31] -60
    deferrable_load/runs/0/0/starts[27] member/0/C1:balance[32] -60
    deferrable_load/runs/0/0/starts[27] member/0/C1:balance[33] -40
    deferrable_load/runs/0/0/starts[27] member/0/C1:balance[34] -40
    deferrable_load/runs/0/0/starts[28] cost_eur 0
    deferrable_load/runs/0/0/starts[28] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[28] deferrable_load/runs/0/0/D3:apart[28] 1
    deferrable_load/runs/0/0/starts[28] deferrable_load/runs/0/0/D3:apart[29] 1
    deferrable_load/runs/0/0/starts[28] deferrable_load/runs/0/0/D3:apart[30] 1
    deferrable_load/runs/0/0/starts[28] deferrable_load/runs/0/0/D3:apart[31] 1
    deferrable_load/runs/0/0/starts[28] deferrable_load/runs/0/0/D3:apart[32] 1
    deferrable_load/runs/0/0/starts[28] deferrable_load/runs/0/0/D3:apart[33] 1
    deferrable_load/runs/0/0/starts[28] deferrable_load/runs/0/0/D3:apart[34] 1
    deferrable_load/runs/0/0/starts[28] deferrable_load/runs/0/0/D3:apart[35] 1
    deferrable_load/runs/0/0/starts[28] deferrable_load/runs/0/0/D3:apart[36] 1
    deferrable_load/runs/0/0/starts[28] deferrable_load/runs/0/0/D3:apart[37] 1
    deferrable_load/runs/0/0/starts[28] member/0/C1:balance[28] -90
    deferrable_load/runs/0/0/starts[28] member/0/C1:balance[29] -90
    deferrable_load/runs/0/0/starts[28] member/0/C1:balance[30] -90
    deferrable_load/runs/0/0/starts[28] member/0/C1:balance[31] -90
    deferrable_load/runs/0/0/starts[28] member/0/C1:balance[32] -60
    deferrable_load/runs/0/0/starts[28] member/0/C1:balance[33] -60
    deferrable_load/runs/0/0/starts[28] member/0/C1:balance[34] -40
    deferrable_load/runs/0/0/starts[28] member/0/C1:balance[35] -40
    deferrable_load/runs/0/0/starts[29] cost_eur 0
    deferrable_load/runs/0/0/starts[29] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[29] deferrable_load/runs/0/0/D3:apart[29] 1
    deferrable_load/runs/0/0/starts[29] deferrable_load/runs/0/0/D3:apart[30] 1
    deferrable_load/runs/0/0/starts[29] deferrable_load/runs/0/0/D3:apart[31] 1
    deferrable_load/runs/0/0/starts[29] deferrable_load/runs/0/0/D3:apart[32] 1
    deferrable_load/runs/0/0/starts[29] deferrable_load/runs/0/0/D3:apart[33] 1
    deferrable_load/runs/0/0/starts[29] deferrable_load/runs/0/0/D3:apart[34] 1
    deferrable_load/runs/0/0/starts[29] deferrable_load/runs/0/0/D3:apart[35] 1
    deferrable_load/runs/0/0/starts[29] deferrable_load/runs/0/0/D3:apart[36] 1
    deferrable_load/runs/0/0/starts[29] deferrable_load/runs/0/0/D3:apart[37] 1
    deferrable_load/runs/0/0/starts[29] deferrable_load/runs/0/0/D3:apart[38] 1
    deferrable_load/runs/0/0/starts[29] member/0/C1:balance[29] -90
    deferrable_load/runs/0/0/starts[29] member/0/C1:balance[30] -90
    deferrable_load/runs/0/0/starts[29] member/0/C1:balance[31] -90
    deferrable_load/runs/0/0/starts[29] member/0/C1:balance[32] -90
    deferrable_load/runs/0/0/starts[29] member/0/C1:balance[33] -60
    deferrable_load/runs/0/0/starts[29] member/0/C1:balance[34] -60
    deferrable_load/runs/0/0/starts[29] member/0/C1:balance[35] -40
    deferrable_load/runs/0/0/starts[29] member/0/C1:balance[36] -40
    deferrable_load/runs/0/0/starts[30] cost_eur 0
    deferrable_load/runs/0/0/starts[30] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[30] deferrable_load/runs/0/0/D3:apart[30] 1
    deferrable_load/runs/0/0/starts[30] deferrable_load/runs/0/0/D3:apart[31] 1
    deferrable_load/runs/0/0/starts[30] deferrable_load/runs/0/0/D3:apart[32] 1
    deferrable_load/runs/0/0/starts[30] deferrable_load/runs/0/0/D3:apart[33] 1
    deferrable_load/runs/0/0/starts[30] deferrable_load/runs/0/0/D3:apart[34] 1
    deferrable_load/runs/0/0/starts[30] deferrable_load/runs/0/0/D3:apart[35] 1
    deferrable_load/runs/0/0/starts[30] deferrable_load/runs/0/0/D3:apart[36] 1
    deferrable_load/runs/0/0/starts[30] deferrable_load/runs/0/0/D3:apart[37] 1
    deferrable_load/runs/0/0/starts[30] deferrable_load/runs/0/0/D3:apart[38] 1
    deferrable_load/runs/0/0/starts[30] deferrable_load/runs/0/0/D3:apart[39] 1
    deferrable_load/runs/0/0/starts[30] member/0/C1:balance[30] -90
    deferrable_load/runs/0/0/starts[30] member/0/C1:balance[31] -90
    deferrable_load/runs/0/0/starts[30] member/0/C1:balance[32] -90
    deferrable_load/runs/0/0/starts[30] member/0/C1:balance[33] -90
    deferrable_load/runs/0/0/starts[30] member/0/C1:balance[34] -60
    deferrable_load/runs/0/0/starts[30] member/0/C1:balance[35] -60
    deferrable_load/runs/0/0/starts[30] member/0/C1:balance[36] -40
    deferrable_load/runs/0/0/starts[30] member/0/C1:balance[37] -40
    deferrable_load/runs/0/0/starts[31] cost_eur 0
    deferrable_load/runs/0/0/starts[31] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[31] deferrable_load/runs/0/0/D3:apart[31] 1
    deferrable_load/runs/0/0/starts[31] deferrable_load/runs/0/0/D3:apart[32] 1
    deferrable_load/runs/0/0/starts[31] deferrable_load/runs/0/0/D3:apart[33] 1
    deferrable_load/runs/0/0/starts[31] deferrable_load/runs/0/0/D3:apart[34] 1
    deferrable_load/runs/0/0/starts[31] deferrable_load/runs/0/0/D3:apart[35] 1
    deferrable_load/runs/0/0/starts[31] deferrable_load/runs/0/0/D3:apart[36] 1
    deferrable_load/runs/0/0/starts[31] deferrable_load/runs/0/0/D3:apart[37] 1
    deferrable_load/runs/0/0/starts[31] deferrable_load/runs/0/0/D3:apart[38] 1
    deferrable_load/runs/0/0/starts[31] deferrable_load/runs/0/0/D3:apart[39] 1
    deferrable_load/runs/0/0/starts[31] deferrable_load/runs/0/0/D3:apart[40] 1
    deferrable_load/runs/0/0/starts[31] member/0/C1:balance[31] -90
    deferrable_load/runs/0/0/starts[31] member/0/C1:balance[32] -90
    deferrable_load/runs/0/0/starts[31] member/0/C1:balance[33] -90
    deferrable_load/runs/0/0/starts[31] member/0/C1:balance[34] -90
    deferrable_load/runs/0/0/starts[31] member/0/C1:balance[35] -60
    deferrable_load/runs/0/0/starts[31] member/0/C1:balance[36] -60
    deferrable_load/runs/0/0/starts[31] member/0/C1:balance[37] -40
    deferrable_load/runs/0/0/starts[31] member/0/C1:balance[38] -40
    deferrable_load/runs/0/0/starts[32] cost_eur 0
    deferrable_load/runs/0/0/starts[32] deferrable_load/runs/0/0/D1:runs[0] 1
    deferrable_load/runs/0/0/starts[32] deferrable_load/runs/0/0/D3:apart[32] 1
    deferrable_load/runs/0/0/starts[32] deferrable_load/runs/0/0/D3:apart[33] 1
    deferrable_load/runs/0/0/starts[32] deferrable_load/runs/0/0/D3:apart[34] 1
    deferrable_load/runs/0/0/starts[32] deferrable_load/runs/0/0/D3:apart[35] 1
    deferrable_load/runs/0/0/starts[32] deferrable_load/runs/0/0/D3:apart[36] 1
    deferrable_load/runs/0/0/starts[32] deferrable_load/runs/0/0/D3:apart[37] 1
    deferrable_load/runs/0/0/starts[32] deferrable_load/runs/0/0/D3:apart[38] 1
    deferrable_load/runs/0/0/starts[32] deferrable_load/runs/0/0/D3:apart[39] 1
    deferrable_load/runs/0/0/starts[32] deferrable_load/runs/0/0/D3:apart[40] 1
    deferrable_load/runs/0/0/starts[32] deferrable_load/runs/0/0/D3:apart[41] 1
    deferrable_load/runs/0/0/starts[32] member/0/C1:balance[32] -90
    deferrable_load/runs/0/0/starts[32] member/0/C1:balance[33] -90
    deferrable_load/runs/0/0/starts[32] member/0/C1:balance[34] -90
    deferrable_load/runs/0/0/starts[32] member/0/C1:balance[35] -90
    deferrable_load/runs/0/0/starts[32] member/0/C1:balance[36] -60
    deferrable_load/runs/0/0/starts[32] member/0/C1:balance[37] -60
    deferrable_load/runs/0/0/starts[32] member/0/C1:balance[38] -40
    deferrable_load/runs/0/0/starts[32] member/0/C1:balance[39] -40
    MARKER 'MARKER' 'INTEND'
    thermal_store/0/0/power_kw[0] cost_eur 0
    thermal_store/0/0/power_kw[0] thermal_store/0/0/H1:heat_balance[0] 0.0025
    thermal_store/0/0/power_kw[0] thermal_store/0/0/H4:on_least_kw[0] -1
    thermal_store/0/0/power_kw[0] thermal_store/0/0/H4:on_most_kw[0] 1
    thermal_store/0/0/power_kw[0] member/1/C1:balance[0] -1
    thermal_store/0/0/power_kw[1] cost_eur 0
    thermal_store/0/0/power_kw[1] thermal_store/0/0/H1:heat_balance[1] 0.0025
    thermal_store/0/0/power_kw[1] thermal_store/0/0/H4:on_least_kw[1] -1
    thermal_store/0/0/power_kw[1] thermal_store/0/0/H4:on_most_kw[1] 1
    thermal_store/0/0/power_kw[1] member/1/C1:balance[1] -1
    thermal_store/0/0/power_kw[2] cost_eur 0
    thermal_store/0/0/power_kw[2] thermal_store/0/0/H1:heat_balance[2] 0.0025
    thermal_store/0/0/power_kw[2] thermal_store/0/0/H4:on_least_kw[2] -1
    thermal_store/0/0/power_kw[2] thermal_store/0/0/H4:on_most_kw[2] 1
    thermal_store/0/0/power_kw[2] member/1/C1:balance[2] -1
    thermal_store/0/0/power_kw[3] cost_eur 0
    thermal_store/0/0/power_kw[3] thermal_store/0/0/H1:heat_balance[3] 0.0025
    thermal_store/0/0/power_kw[3] thermal_store/0/0/H4:on_least_kw[3] -1
    thermal_store/0/0/power_kw[3] thermal_store/0/0/H4:on_most_kw[3] 1
    thermal_store/0/0/power_kw[3] member/1/C1:balance[3] -1
    thermal_store/0/0/power_kw[4] cost_eur 0
    thermal_store/0/0/power_kw[4] thermal_store/0/0/H1:heat_balance[4] 0.0025
    thermal_store/0/0/power_kw[4] thermal_store/0/0/H4:on_least_kw[4] -1
    thermal_store/0/0/power_kw[4] thermal_store/0/0/H4:on_most_kw[4] 1
    thermal_store/0/0/power_kw[4] member/1/C1:balance[4] -1
    thermal_store/0/0/power_kw[5] cost_eur 0
    thermal_store/0/0/power_kw[5] thermal_store/0/0/H1:heat_balance[5] 0.0025
    thermal_store/0/0/power_kw[5] thermal_store/0/0/H4:on_least_kw[5] -1
    thermal_store/0/0/power_kw[5] thermal_store/0/0/H4:on_most_kw[5] 1
    thermal_store/0/0/power_kw[5] member/1/C1:balance[5] -1
    thermal_store/0/0/power_kw[6] cost_eur 0
    thermal_store/0/0/power_kw[6] thermal_store/0/0/H1:heat_balance[6] 0.0025
    thermal_store/0/0/power_kw[6] thermal_store/0/0/H4:on_least_kw[6] -1
    thermal_store/0/0/power_kw[6] thermal_store/0/0/H4:on_most_kw[6] 1
    thermal_store/0/0/power_kw[6] member/1/C1:balance[6] -1
    thermal_store/0/0/power_kw[7] cost_eur 0
    thermal_store/0/0/power_kw[7] thermal_store/0/0/H1:heat_balance[7] 0.0025
    thermal_store/0/0/power_kw[7] thermal_store/0/0/H4:on_least_kw[7] -1
    thermal_store/0/0/power_kw[7] thermal_store/0/0/H4:on_most_kw[7] 1
    thermal_store/0/0/power_kw[7] member/1/C1:balance[7] -1
    thermal_store/0/0/power_kw[8] cost_eur 0
    thermal_store/0/0/power_kw[8] thermal_store/0/0/H1:heat_balance[8] 0.0025
    thermal_store/0/0/power_kw[8] thermal_store/0/0/H4:on_least_kw[8] -1
    thermal_store/0/0/power_kw[8] thermal_store/0/0/H4:on_most_kw[8] 1
    thermal_store/0/0/power_kw[8] member/1/C1:balance[8] -1
    thermal_store/0/0/power_kw[9] cost_eur 0
    thermal_store/0/0/power_kw[9] thermal_store/0/0/H1:heat_balance[9] 0.0025
    thermal_store/0/0/power_kw[9] thermal_store/0/0/H4:on_least_kw[9] -1
    thermal_store/0/0/power_kw[9] thermal_store/0/0/H4:on_most_kw[9] 1
    thermal_store/0/0/power_kw[9] member/1/C1:balance[9] -1
    thermal_store/0/0/power_kw[10] cost_eur 0
    thermal_store/0/0/power_kw[10] thermal_store/0/0/H1:heat_balance[10] 0.0025
    thermal_store/0/0/power_kw[10] thermal_store/0/0/H4:on_least_kw[10] -1
    thermal_store/0/0/power_kw[10] thermal_store/0/0/H4:on_most_kw[10] 1
    thermal_store/0/0/power_kw[10] member/1/C1:balance[10] -1
    thermal_store/0/0/power_kw[11] cost_eur 0
    thermal_store/0/0/power_kw[11] thermal_store/0/0/H1:heat_balance[11] 0.0025
    thermal_store/0/0/power_kw[11] thermal_store/0/0/H4:on_least_kw[11] -1
    thermal_store/0/0/power_kw[11] thermal_store/0/0/H4:on_most_kw[11] 1
    thermal_store/0/0/power_kw[11] member/1/C1:balance[11] -1
    thermal_store/0/0/power_kw[12] cost_eur 0
    thermal_store/0/0/power_kw[12] thermal_store/0/0/H1:heat_balance[12] 0.0025
    thermal_store/0/0/power_kw[12] thermal_store/0/0/H4:on_least_kw[12] -1
    thermal_store/0/0/power_kw[12] thermal_store/0/0/H4:on_most_kw[12] 1
    thermal_store/0/0/power_kw[12] member/1/C1:balance[12] -1
    thermal_store/0/0/power_kw[13] cost_eur 0
    thermal_store/0/0/power_kw[13] thermal_store/0/0/H1:heat_balance[13] 0.0025
    thermal_store/0/0/power_kw[13] thermal_store/0/0/H4:on_least_kw[13] -1
    thermal_store/0/0/power_kw[13] thermal_store/0/0/H4:on_most_kw[13] 1
    thermal_store/0/0/power_kw[13] member/1/C1:balance[13] -1
    thermal_store/0/0/power_kw[14] cost_eur 0
    thermal_store/0/0/power_kw[14] thermal_store/0/0/H1:heat_balance[14] 0.0025
    thermal_store/0/0/power_kw[14] thermal_store/0/0/H4:on_least_kw[14] -1
    thermal_store/0/0/power_kw[14] thermal_store/0/0/H4:on_most_kw[14] 1
    thermal_store/0/0/power_kw[14] member/1/C1:balance[14] -1
    thermal_store/0/0/power_kw[15] cost_eur 0
    thermal_store/0/0/power_kw[15] thermal_store/0/0/H1:heat_balance[15] 0.0025
    thermal_store/0/0/power_kw[15] thermal_store/0/0/H4:on_least_kw[15] -1
    thermal_store/0/0/power_kw[15] thermal_store/0/0/H4:on_most_kw[15] 1
    thermal_store/0/0/power_kw[15] member/1/C1:balance[15] -1
    thermal_store/0/0/power_kw[16] cost_eur 0
    thermal_store/0/0/power_kw[16] thermal_store/0/0/H1:heat_balance[16] 0.0025
    thermal_store/0/0/power_kw[16] thermal_store/0/0/H4:on_least_kw[16] -1
    thermal_store/0/0/power_kw[16] thermal_store/0/0/H4:on_most_kw[16] 1
    thermal_store/0/0/power_kw[16] member/1/C1:balance[16] -1
    thermal_store/0/0/power_kw[17] cost_eur 0
    thermal_store/0/0/power_kw[17] thermal_store/0/0/H1:heat_balance[17] 0.0025
    thermal_store/0/0/power_kw[17] thermal_store/0/0/H4:on_least_kw[17] -1
    thermal_store/0/0/power_kw[17] thermal_store/0/0/H4:on_most_kw[17] 1
    thermal_store/0/0/power_kw[17] member/1/C1:balance[17] -1
    thermal_store/0/0/power_kw[18] cost_eur 0
    thermal_store/0/0/power_kw[18] thermal_store/0/0/H1:heat_balance[18] 0.0025
    thermal_store/0/0/power_kw[18] thermal_store/0/0/H4:on_least_kw[18] -1
    thermal_store/0/0/power_kw[18] thermal_store/0/0/H4:on_most_kw[18] 1
    thermal_store/0/0/power_kw[18] member/1/C1:balance[18] -1
    thermal_store/0/0/power_kw[19] cost_eur 0
    thermal_store/0/0/power_kw[19] thermal_store/0/0/H1:heat_balance[19] 0.0025
    thermal_store/0/0/power_kw[19] thermal_store/0/0/H4:on_least_kw[19] -1
    thermal_store/0/0/power_kw[19] thermal_store/0/0/H4:on_most_kw[19] 1
    thermal_store/0/0/power_kw[19] member/1/C1:balance[19] -1
    thermal_store/0/0/power_kw[20] cost_eur 0
    thermal_store/0/0/power_kw[20] thermal_store/0/0/H1:heat_balance[20] 0.0025
    thermal_store/0/0/power_kw[20] thermal_store/0/0/H4:on_least_kw[20] -1
    thermal_store/0/0/power_kw[20] thermal_store/0/0/H4:on_most_kw[20] 1
    thermal_store/0/0/power_kw[20] member/1/C1:balance[20] -1
    thermal_store/0/0/power_kw[21] cost_eur 0
    thermal_store/0/0/power_kw[21] thermal_store/0/0/H1:heat_balance[21] 0.0025
    thermal_store/0/0/power_kw[21] thermal_store/0/0/H4:on_least_kw[21] -1
    thermal_store/0/0/power_kw[21] thermal_store/0/0/H4:on_most_kw[21] 1
    thermal_store/0/0/power_kw[21] member/1/C1:balance[21] -1
    thermal_store/0/0/power_kw[22] cost_eur 0
    thermal_store/0/0/power_kw[22] thermal_store/0/0/H1:heat_balance[22] 0.0025
    thermal_store/0/0/power_kw[22] thermal_store/0/0/H4:on_least_kw[22] -1
    thermal_store/0/0/power_kw[22] thermal_store/0/0/H4:on_most_kw[22] 1
    thermal_store/0/0/power_kw[22] member/1/C1:balance[22] -1
    thermal_store/0/0/power_kw[23] cost_eur 0
    thermal_store/0/0/power_kw[23] thermal_store/0/0/H1:heat_balance[23] 0.0025
    thermal_store/0/0/power_kw[23] thermal_store/0/0/H4:on_least_kw[23] -1
    thermal_store/0/0/power_kw[23] thermal_store/0/0/H4:on_most_kw[23] 1
    thermal_store/0/0/power_kw[23] member/1/C1:balance[23] -1
    thermal_store/0/0/power_kw[24] cost_eur 0
    thermal_store/0/0/power_kw[24] thermal_store/0/0/H1:heat_balance[24] 0.0025
    thermal_store/0/0/power_kw[24] thermal_store/0/0/H4:on_least_kw[24] -1
    thermal_store/0/0/power_kw[24] thermal_store/0/0/H4:on_most_kw[24] 1
    thermal_store/0/0/power_kw[24] member/1/C1:balance[24] -1
    thermal_store/0/0/power_kw[25] cost_eur 0
    thermal_store/0/0/power_kw[25] thermal_store/0/0/H1:heat_balance[25] 0.0025
    thermal_store/0/0/power_kw[25] thermal_store/0/0/H4:on_least_kw[25] -1
    thermal_store/0/0/power_kw[25] thermal_store/0/0/H4:on_most_kw[25] 1
    thermal_store/0/0/power_kw[25] member/1/C1:balance[25] -1
    thermal_store/0/0/power_kw[26] cost_eur 0
    thermal_store/0/0/power_kw[26] thermal_store/0/0/H1:heat_balance[26] 0.0025
    thermal_store/0/0/power_kw[26] thermal_store/0/0/H4:on_least_kw[26] -1
    thermal_store/0/0/power_kw[26] thermal_store/0/0/H4:on_most_kw[26] 1
    thermal_store/0/0/power_kw[26] member/1/C1:balance[26] -1
    thermal_store/0/0/power_kw[27] cost_eur 0
    thermal_store/0/0/power_kw[27] thermal_store/0/0/H1:heat_balance[27] 0.0025
    thermal_store/0/0/power_kw[27] thermal_store/0/0/H4:on_least_kw[27] -1
    thermal_store/0/0/power_kw[27] thermal_store/0/0/H4:on_most_kw[27] 1
    thermal_store/0/0/power_kw[27] member/1/C1:balance[27] -1
    thermal_store/0/0/power_kw[28] cost_eur 0
    thermal_store/0/0/power_kw[28] thermal_store/0/0/H1:heat_balance[28] 0.0025
    thermal_store/0/0/power_kw[28] thermal_store/0/0/H4:on_least_kw[28] -1
    thermal_store/0/0/power_kw[28] thermal_store/0/0/H4:on_most_kw[28] 1
    thermal_store/0/0/power_kw[28] member/1/C1:balance[28] -1
    thermal_store/0/0/power_kw[29] cost_eur 0
    thermal_store/0/0/power_kw[29] thermal_store/0/0/H1:heat_balance[29] 0.0025
    thermal_store/0/0/power_kw[29] thermal_store/0/0/H4:on_least_kw[29] -1
    thermal_store/0/0/power_kw[29] thermal_store/0/0/H4:on_most_kw[29] 1
    thermal_store/0/0/power_kw[29] member/1/C1:balance[29] -1
    thermal_store/0/0/power_kw[30] cost_eur 0
    thermal_store/0/0/power_kw[30] thermal_store/0/0/H1:heat_balance[30] 0.0025
    thermal_store/0/0/power_kw[30] thermal_store/0/0/H4:on_least_kw[30] -1
    thermal_store/0/0/power_kw[30] thermal_store/0/0/H4:on_most_kw[30] 1
    thermal_store/0/0/power_kw[30] member/1/C1:balance[30] -1
    thermal_store/0/0/power_kw[31] cost_eur 0
    thermal_store/0/0/power_kw[31] thermal_store/0/0/H1:heat_balance[31] 0.0025
    thermal_store/0/0/power_kw[31] thermal_store/0/0/H4:on_least_kw[31] -1
    thermal_store/0/0/power_kw[31] thermal_store/0/0/H4:on_most_kw[31] 1
    thermal_store/0/0/power_kw[31] member/1/C1:balance[31] -1
    thermal_store/0/0/power_kw[32] cost_eur 0
    thermal_store/0/0/power_kw[32] thermal_store/0/0/H1:heat_balance[32] 0.0025
    thermal_store/0/0/power_kw[32] thermal_store/0/0/H4:on_least_kw[32] -1
    thermal_store/0/0/power_kw[32] thermal_store/0/0/H4:on_most_kw[32] 1
    thermal_store/0/0/power_kw[32] member/1/C1:balance[32] -1
    thermal_store/0/0/power_kw[33] cost_eur 0
    thermal_store/0/0/power_kw[33] thermal_store/0/0/H1:heat_balance[33] 0.0025
    thermal_store/0/0/power_kw[33] thermal_store/0/0/H4:on_least_kw[33] -1
    thermal_store/0/0/power_kw[33] thermal_store/0/0/H4:on_most_kw[33] 1
    thermal_store/0/0/power_kw[33] member/1/C1:balance[33] -1
    thermal_store/0/0/power_kw[34] cost_eur 0
    thermal_store/0/0/power_kw[34] thermal_store/0/0/H1:heat_balance[34] 0.0025
    thermal_store/0/0/power_kw[34] thermal_store/0/0/H4:on_least_kw[34] -1
    thermal_store/0/0/power_kw[34] thermal_store/0/0/H4:on_most_kw[34] 1
    thermal_store/0/0/power_kw[34] member/1/C1:balance[34] -1
    thermal_store/0/0/power_kw[35] cost_eur 0
    thermal_store/0/0/power_kw[35] thermal_store/0/0/H1:heat_balance[35] 0.0025
    thermal_store/0/0/power_kw[35] thermal_store/0/0/H4:on_least_kw[35] -1
    thermal_store/0/0/power_kw[35] thermal_store/0/0/H4:on_most_kw[35] 1
    thermal_store/0/0/power_kw[35] member/1/C1:balance[35] -1
    thermal_store/0/0/power_kw[36] cost_eur 0
    thermal_store/0/0/power_kw[36] thermal_store/0/0/H1:heat_balance[36] 0.0025
    thermal_store/0/0/power_kw[36] thermal_store/0/0/H4:on_least_kw[36] -1
    thermal_store/0/0/power_kw[36] thermal_store/0/0/H4:on_most_kw[36] 1
    thermal_store/0/0/power_kw[36] member/1/C1:balance[36] -1
    thermal_store/0/0/power_kw[37] cost_eur 0
    thermal_store/0/0/power_kw[37] thermal_store/0/0/H1:heat_balance[37] 0.0025
    thermal_store/0/0/power_kw[37] thermal_store/0/0/H4:on_least_kw[37] -1
    thermal_store/0/0/power_kw[37] thermal_store/0/0/H4:on_most_kw[37] 1
    thermal_store/0/0/power_kw[37] member/1/C1:balance[37] -1
    thermal_store/0/0/power_kw[38] cost_eur 0
    thermal_store/0/0/power_kw[38] thermal_store/0/0/H1:heat_balance[38] 0.0025
    thermal_store/0/0/power_kw[38] thermal_store/0/0/H4:on_least_kw[38] -1
    thermal_store/0/0/power_kw[38] thermal_store/0/0/H4:on_most_kw[38] 1
    thermal_store/0/0/power_kw[38] member/1/C1:balance[38] -1
    thermal_store/0/0/power_kw[39] cost_eur 0
    thermal_store/0/0/power_kw[39] thermal_store/0/0/H1:heat_balance[39] 0.0025
    thermal_store/0/0/power_kw[39] thermal_store/0/0/H4:on_least_kw[39] -1
    thermal_store/0/0/power_kw[39] thermal_store/0/0/H4:on_most_kw[39] 1
    thermal_store/0/0/power_kw[39] member/1/C1:balance[39] -1
    thermal_store/0/0/power_kw[40] cost_eur 0
    thermal_store/0/0/power_kw[40] thermal_store/0/0/H1:heat_balance[40] 0.0025
    thermal_store/0/0/power_kw[40] thermal_store/0/0/H4:on_least_kw[40] -1
    thermal_store/0/0/power_kw[40] thermal_store/0/0/H4:on_most_kw[40] 1
    thermal_store/0/0/power_kw[40] member/1/C1:balance[40] -1
    thermal_store/0/0/power_kw[41] cost_eur 0
    thermal_store/0/0/power_kw[41] thermal_store/0/0/H1:heat_balance[41] 0.0025
    thermal_store/0/0/power_kw[41] thermal_store/0/0/H4:on_least_kw[41] -1
    thermal_store/0/0/power_kw[41] thermal_store/0/0/H4:on_most_kw[41] 1
    thermal_store/0/0/power_kw[41] member/1/C1:balance[41] -1
    thermal_store/0/0/power_kw[42] cost_eur 0
    thermal_store/0/0/power_kw[42] thermal_store/0/0/H1:heat_balance[42] 0.0025
    thermal_store/0/0/power_kw[42] thermal_store/0/0/H4:on_least_kw[42] -1
    thermal_store/0/0/power_kw[42] thermal_store/0/0/H4:on_most_kw[42] 1
    thermal_store/0/0/power_kw[42] member/1/C1:balance[42] -1
    thermal_store/0/0/power_kw[43] cost_eur 0
    thermal_store/0/0/power_kw[43] thermal_store/0/0/H1:heat_balance[43] 0.0025
    thermal_store/0/0/power_kw[43] thermal_store/0/0/H4:on_least_kw[43] -1
    thermal_store/0/0/power_kw[43] thermal_store/0/0/H4:on_most_kw[43] 1
    thermal_store/0/0/power_kw[43] member/1/C1:balance[43] -1
    thermal_store/0/0/power_kw[44] cost_eur 0
    thermal_store/0/0/power_kw[44] thermal_store/0/0/H1:heat_balance[44] 0.0025
    thermal_store/0/0/power_kw[44] thermal_store/0/0/H4:on_least_kw[44] -1
    thermal_store/0/0/power_kw[44] thermal_store/0/0/H4:on_most_kw[44] 1
    thermal_store/0/0/power_kw[44] member/1/C1:balance[44] -1
    thermal_store/0/0/power_kw[45] cost_eur 0
    thermal_store/0/0/power_kw[45] thermal_store/0/0/H1:heat_balance[45] 0.0025
    thermal_store/0/0/power_kw[45] thermal_store/0/0/H4:on_least_kw[45] -1
    thermal_store/0/0/power_kw[45] thermal_store/0/0/H4:on_most_kw[45] 1
    thermal_store/0/0/power_kw[45] member/1/C1:balance[45] -1
    thermal_store/0/0/power_kw[46] cost_eur 0
    thermal_store/0/0/power_kw[46] thermal_store/0/0/H1:heat_balance[46] 0.0025
    thermal_store/0/0/power_kw[46] thermal_store/0/0/H4:on_least_kw[46] -1
    thermal_store/0/0/power_kw[46] thermal_store/0/0/H4:on_most_kw[46] 1
    thermal_store/0/0/power_kw[46] member/1/C1:balance[46] -1
    thermal_store/0/0/power_kw[47] cost_eur 0
    thermal_store/0/0/power_kw[47] thermal_store/0/0/H1:heat_balance[47] 0.0025
    thermal_store/0/0/power_kw[47] thermal_store/0/0/H4:on_least_kw[47] -1
    thermal_store/0/0/power_kw[47] thermal_store/0/0/H4:on_most_kw[47] 1
    thermal_store/0/0/power_kw[47] member/1/C1:balance[47] -1
    thermal_store/0/0/power_kw[48] cost_eur 0
    thermal_store/0/0/power_kw[48] thermal_store/0/0/H1:heat_balance[48] 0.0025
    thermal_store/0/0/power_kw[48] thermal_store/0/0/H4:on_least_kw[48] -1
    thermal_store/0/0/power_kw[48] thermal_store/0/0/H4:on_most_kw[48] 1
    thermal_store/0/0/power_kw[48] member/1/C1:balance[48] -1
    thermal_store/0/0/power_kw[49] cost_eur 0
    thermal_store/0/0/power_kw[49] thermal_store/0/0/H1:heat_balance[49] 0.0025
    thermal_store/0/0/power_kw[49] thermal_store/0/0/H4:on_least_kw[49] -1
    thermal_store/0/0/power_kw[49] thermal_store/0/0/H4:on_most_kw[49] 1
    thermal_store/0/0/power_kw[49] member/1/C1:balance[49] -1
    thermal_store/0/0/power_kw[50] cost_eur 0
    thermal_store/0/0/power_kw[50] thermal_store/0/0/H1:heat_balance[50] 0.0025
    thermal_store/0/0/power_kw[50] thermal_store/0/0/H4:on_least_kw[50] -1
    thermal_store/0/0/power_kw[50] thermal_store/0/0/H4:on_most_kw[50] 1
    thermal_store/0/0/power_kw[50] member/1/C1:balance[50] -1
    thermal_store/0/0/power_kw[51] cost_eur 0
    thermal_store/0/0/power_kw[51] thermal_store/0/0/H1:heat_balance[51] 0.0025
    thermal_store/0/0/power_kw[51] thermal_store/0/0/H4:on_least_kw[51] -1
    thermal_store/0/0/power_kw[51] thermal_store/0/0/H4:on_most_kw[51] 1
    thermal_store/0/0/power_kw[51] member/1/C1:balance[51] -1
    thermal_store/0/0/power_kw[52] cost_eur 0
    thermal_store/0/0/power_kw[52] thermal_store/0/0/H1:heat_balance[52] 0.0025
    thermal_store/0/0/power_kw[52] thermal_store/0/0/H4:on_least_kw[52] -1
    thermal_store/0/0/power_kw[52] thermal_store/0/0/H4:on_most_kw[52] 1
    thermal_store/0/0/power_kw[52] member/1/C1:balance[52] -1
    thermal_store/0/0/power_kw[53] cost_eur 0
    thermal_store/0/0/power_kw[53] thermal_store/0/0/H1:heat_balance[53] 0.0025
    thermal_store/0/0/power_kw[53] thermal_store/0/0/H4:on_least_kw[53] -1
    thermal_store/0/0/power_kw[53] thermal_store/0/0/H4:on_most_kw[53] 1
    thermal_store/0/0/power_kw[53] member/1/C1:balance[53] -1
    thermal_store/0/0/power_kw[54] cost_eur 0
    thermal_store/0/0/power_kw[54] thermal_store/0/0/H1:heat_balance[54] 0.0025
    thermal_store/0/0/power_kw[54] thermal_store/0/0/H4:on_least_kw[54] -1
    thermal_store/0/0/power_kw[54] thermal_store/0/0/H4:on_most_kw[54] 1
    thermal_store/0/0/power_kw[54] member/1/C1:balance[54] -1
    thermal_store/0/0/power_kw[55] cost_eur 0
    thermal_store/0/0/power_kw[55] thermal_store/0/0/H1:heat_balance[55] 0.0025
    thermal_store/0/0/power_kw[55] thermal_store/0/0/H4:on_least_kw[55] -1
    thermal_store/0/0/power_kw[55] thermal_store/0/0/H4:on_most_kw[55] 1
    thermal_store/0/0/power_kw[55] member/1/C1:balance[55] -1
    thermal_store/0/0/power_kw[56] cost_eur 0
    thermal_store/0/0/power_kw[56] thermal_store/0/0/H1:heat_balance[56] 0.0025
    thermal_store/0/0/power_kw[56] thermal_store/0/0/H4:on_least_kw[56] -1
    thermal_store/0/0/power_kw[56] thermal_store/0/0/H4:on_most_kw[56] 1
    thermal_store/0/0/power_kw[56] member/1/C1:balance[56] -1
    thermal_store/0/0/power_kw[57] cost_eur 0
    thermal_store/0/0/power_kw[57] thermal_store/0/0/H1:heat_balance[57] 0.0025
    thermal_store/0/0/power_kw[57] thermal_store/0/0/H4:on_least_kw[57] -1
    thermal_store/0/0/power_kw[57] thermal_store/0/0/H4:on_most_kw[57] 1
    thermal_store/0/0/power_kw[57] member/1/C1:balance[57] -1
    thermal_store/0/0/power_kw[58] cost_eur 0
    thermal_store/0/0/power_kw[58] thermal_store/0/0/H1:heat_balance[58] 0.0025
    thermal_store/0/0/power_kw[58] thermal_store/0/0/H4:on_least_kw[58] -1
    thermal_store/0/0/power_kw[58] thermal_store/0/0/H4:on_most_kw[58] 1
    thermal_store/0/0/power_kw[58] member/1/C1:balance[58] -1
    thermal_store/0/0/power_kw[59] cost_eur 0
    thermal_store/0/0/power_kw[59] thermal_store/0/0/H1:heat_balance[59] 0.0025
    thermal_store/0/0/power_kw[59] thermal_store/0/0/H4:on_least_kw[59] -1
    thermal_store/0/0/power_kw[59] thermal_store/0/0/H4:on_most_kw[59] 1
    thermal_store/0/0/power_kw[59] member/1/C1:balance[59] -1
    thermal_store/0/0/power_kw[60] cost_eur 0
    thermal_store/0/0/power_kw[60] thermal_store/0/0/H1:heat_balance[60] 0.0025
    thermal_store/0/0/power_kw[60] thermal_store/0/0/H4:on_least_kw[60] -1
    thermal_store/0/0/power_kw[60] thermal_store/0/0/H4:on_most_kw[60] 1
    thermal_store/0/0/power_kw[60] member/1/C1:balance[60] -1
    thermal_store/0/0/power_kw[61] cost_eur 0
    thermal_store/0/0/power_kw[61] thermal_store/0/0/H1:heat_balance[61] 0.0025
    thermal_store/0/0/power_kw[61] thermal_store/0/0/H4:on_least_kw[61] -1
    thermal_store/0/0/power_kw[61] thermal_store/0/0/H4:on_most_kw[61] 1
    thermal_store/0/0/power_kw[61] member/1/C1:balance[61] -1
    thermal_store/0/0/power_kw[62] cost_eur 0
    thermal_store/0/0/power_kw[62] thermal_store/0/0/H1:heat_balance[62] 0.0025
    thermal_store/0/0/power_kw[62] thermal_store/0/0/H4:on_least_kw[62] -1
    thermal_store/0/0/power_kw[62] thermal_store/0/0/H4:on_most_kw[62] 1
    thermal_store/0/0/power_kw[62] member/1/C1:balance[62] -1
    thermal_store/0/0/power_kw[63] cost_eur 0
    thermal_store/0/0/power_kw[63] thermal_store/0/0/H1:heat_balance[63] 0.0025
    thermal_store/0/0/power_kw[63] thermal_store/0/0/H4:on_least_kw[63] -1
    thermal_store/0/0/power_kw[63] thermal_store/0/0/H4:on_most_kw[63] 1
    thermal_store/0/0/power_kw[63] member/1/C1:balance[63] -1
    thermal_store/0/0/power_kw[64] cost_eur 0
    thermal_store/0/0/power_kw[64] thermal_store/0/0/H1:heat_balance[64] 0.0025
    thermal_store/0/0/power_kw[64] thermal_store/0/0/H4:on_least_kw[64] -1
    thermal_store/0/0/power_kw[64] thermal_store/0/0/H4:on_most_kw[64] 1
    thermal_store/0/0/power_kw[64] member/1/C1:balance[64] -1
    thermal_store/0/0/power_kw[65] cost_eur 0
    thermal_store/0/0/power_kw[65] thermal_store/0/0/H1:heat_balance[65] 0.0025
    thermal_store/0/0/power_kw[65] thermal_store/0/0/H4:on_least_kw[65] -1
    thermal_store/0/0/power_kw[65] thermal_store/0/0/H4:on_most_kw[65] 1
    thermal_store/0/0/power_kw[65] member/1/C1:balance[65] -1
    thermal_store/0/0/power_kw[66] cost_eur 0
    thermal_store/0/0/power_kw[66] thermal_store/0/0/H1:heat_balance[66] 0.0025
    thermal_store/0/0/power_kw[66] thermal_store/0/0/H4:on_least_kw[66] -1
    thermal_store/0/0/power_kw[66] thermal_store/0/0/H4:on_most_kw[66] 1
    thermal_store/0/0/power_kw[66] member/1/C1:balance[66] -1
    thermal_store/0/0/power_kw[67] cost_eur 0
    thermal_store/0/0/power_kw[67] thermal_store/0/0/H1:heat_balance[67] 0.0025
    thermal_store/0/0/power_kw[67] thermal_store/0/0/H4:on_least_kw[67] -1
    thermal_store/0/0/power_kw[67] thermal_store/0/0/H4:on_most_kw[67] 1
    thermal_store/0/0/power_kw[67] member/1/C1:balance[67] -1
    thermal_store/0/0/power_kw[68] cost_eur 0
    thermal_store/0/0/power_kw[68] thermal_store/0/0/H1:heat_balance[68] 0.0025
    thermal_store/0/0/power_kw[68] thermal_store/0/0/H4:on_least_kw[68] -1
    thermal_store/0/0/power_kw[68] thermal_store/0/0/H4:on_most_kw[68] 1
    thermal_store/0/0/power_kw[68] member/1/C1:balance[68] -1
    thermal_store/0/0/power_kw[69] cost_eur 0
    thermal_store/0/0/power_kw[69] thermal_store/0/0/H1:heat_balance[69] 0.0025
    thermal_store/0/0/power_kw[69] thermal_store/0/0/H4:on_least_kw[69] -1
    thermal_store/0/0/power_kw[69] thermal_store/0/0/H4:on_most_kw[69] 1
    thermal_store/0/0/power_kw[69] member/1/C1:balance[69] -1
    thermal_store/0/0/power_kw[70] cost_eur 0
    thermal_store/0/0/power_kw[70] thermal_store/0/0/H1:heat_balance[70] 0.0025
    thermal_store/0/0/power_kw[70] thermal_store/0/0/H4:on_least_kw[70] -1
    thermal_store/0/0/power_kw[70] thermal_store/0/0/H4:on_most_kw[70] 1
    thermal_store/0/0/power_kw[70] member/1/C1:balance[70] -1
    thermal_store/0/0/power_kw[71] cost_eur 0
    thermal_store/0/0/power_kw[71] thermal_store/0/0/H1:heat_balance[71] 0.0025
    thermal_store/0/0/power_kw[71] thermal_store/0/0/H4:on_least_kw[71] -1
    thermal_store/0/0/power_kw[71] thermal_store/0/0/H4:on_most_kw[71] 1
    thermal_store/0/0/power_kw[71] member/1/C1:balance[71] -1
    thermal_store/0/0/power_kw[72] cost_eur 0
    thermal_store/0/0/power_kw[72] thermal_store/0/0/H1:heat_balance[72] 0.0025
    thermal_store/0/0/power_kw[72] thermal_store/0/0/H4:on_least_kw[72] -1
    thermal_store/0/0/power_kw[72] thermal_store/0/0/H4:on_most_kw[72] 1
    thermal_store/0/0/power_kw[72] member/1/C1:balance[72] -1
    thermal_store/0/0/power_kw[73] cost_eur 0
    thermal_store/0/0/power_kw[73] thermal_store/0/0/H1:heat_balance[73] 0.0025
    thermal_store/0/0/power_kw[73] thermal_store/0/0/H4:on_least_kw[73] -1
    thermal_store/0/0/power_kw[73] thermal_store/0/0/H4:on_most_kw[73] 1
    thermal_store/0/0/power_kw[73] member/1/C1:balance[73] -1
    thermal_store/0/0/power_kw[74] cost_eur 0
    thermal_store/0/0/power_kw[74] thermal_store/0/0/H1:heat_balance[74] 0.0025
    thermal_store/0/0/power_kw[74] thermal_store/0/0/H4:on_least_kw[74] -1
    thermal_store/0/0/power_kw[74] thermal_store/0/0/H4:on_most_kw[74] 1
    thermal_store/0/0/power_kw[74] member/1/C1:balance[74] -1
    thermal_store/0/0/power_kw[75] cost_eur 0
    thermal_store/0/0/power_kw[75] thermal_store/0/0/H1:heat_balance[75] 0.0025
    thermal_store/0/0/power_kw[75] thermal_store/0/0/H4:on_least_kw[75] -1
    thermal_store/0/0/power_kw[75] thermal_store/0/0/H4:on_most_kw[75] 1
    thermal_store/0/0/power_kw[75] member/1/C1:balance[75] -1
    thermal_store/0/0/power_kw[76] cost_eur 0
    thermal_store/0/0/power_kw[76] thermal_store/0/0/H1:heat_balance[76] 0.0025
    thermal_store/0/0/power_kw[76] thermal_store/0/0/H4:on_least_kw[76] -1
    thermal_store/0/0/power_kw[76] thermal_store/0/0/H4:on_most_kw[76] 1
    thermal_store/0/0/power_kw[76] member/1/C1:balance[76] -1
    thermal_store/0/0/power_kw[77] cost_eur 0
    thermal_store/0/0/power_kw[77] thermal_store/0/0/H1:heat_balance[77] 0.0025
    thermal_store/0/0/power_kw[77] thermal_store/0/0/H4:on_least_kw[77] -1
    thermal_store/0/0/power_kw[77] thermal_store/0/0/H4:on_most_kw[77] 1
    thermal_store/0/0/power_kw[77] member/1/C1:balance[77] -1
    thermal_store/0/0/power_kw[78] cost_eur 0
    thermal_store/0/0/power_kw[78] thermal_store/0/0/H1:heat_balance[78] 0.0025
    thermal_store/0/0/power_kw[78] thermal_store/0/0/H4:on_least_kw[78] -1
    thermal_store/0/0/power_kw[78] thermal_store/0/0/H4:on_most_kw[78] 1
    thermal_store/0/0/power_kw[78] member/1/C1:balance[78] -1
    thermal_store/0/0/power_kw[79] cost_eur 0
    thermal_store/0/0/power_kw[79] thermal_store/0/0/H1:heat_balance[79] 0.0025
    thermal_store/0/0/power_kw[79] thermal_store/0/0/H4:on_least_kw[79] -1
    thermal_store/0/0/power_kw[79] thermal_store/0/0/H4:on_most_kw[79] 1
    thermal_store/0/0/power_kw[79] member/1/C1:balance[79] -1
    thermal_store/0/0/power_kw[80] cost_eur 0
    thermal_store/0/0/power_kw[80] thermal_store/0/0/H1:heat_balance[80] 0.0025
    thermal_store/0/0/power_kw[80] thermal_store/0/0/H4:on_least_kw[80] -1
    thermal_store/0/0/power_kw[80] thermal_store/0/0/H4:on_most_kw[80] 1
    thermal_store/0/0/power_kw[80] member/1/C1:balance[80] -1
    thermal_store/0/0/power_kw[81] cost_eur 0
    thermal_store/0/0/power_kw[81] thermal_store/0/0/H1:heat_balance[81] 0.0025
    thermal_store/0/0/power_kw[81] thermal_store/0/0/H4:on_least_kw[81] -1
    thermal_store/0/0/power_kw[81] thermal_store/0/0/H4:on_most_kw[81] 1
    thermal_store/0/0/power_kw[81] member/1/C1:balance[81] -1
    thermal_store/0/0/power_kw[82] cost_eur 0
    thermal_store/0/0/power_kw[82] thermal_store/0/0/H1:heat_balance[82] 0.0025
    thermal_store/0/0/power_kw[82] thermal_store/0/0/H4:on_least_kw[82] -1
    thermal_store/0/0/power_kw[82] thermal_store/0/0/H4:on_most_kw[82] 1
    thermal_store/0/0/power_kw[82] member/1/C1:balance[82] -1
    thermal_store/0/0/power_kw[83] cost_eur 0
    thermal_store/0/0/power_kw[83] thermal_store/0/0/H1:heat_balance[83] 0.0025
    thermal_store/0/0/power_kw[83] thermal_store/0/0/H4:on_least_kw[83] -1
    thermal_store/0/0/power_kw[83] thermal_store/0/0/H4:on_most_kw[83] 1
    thermal_store/0/0/power_kw[83] member/1/C1:balance[83] -1
    thermal_store/0/0/power_kw[84] cost_eur 0
    thermal_store/0/0/power_kw[84] thermal_store/0/0/H1:heat_balance[84] 0.0025
    thermal_store/0/0/power_kw[84] thermal_store/0/0/H4:on_least_kw[84] -1
    thermal_store/0/0/power_kw[84] thermal_store/0/0/H4:on_most_kw[84] 1
    thermal_store/0/0/power_kw[84] member/1/C1:balance[84] -1
    thermal_store/0/0/power_kw[85] cost_eur 0
    thermal_store/0/0/power_kw[85] thermal_store/0/0/H1:heat_balance[85] 0.0025
    thermal_store/0/0/power_kw[85] thermal_store/0/0/H4:on_least_kw[85] -1
    thermal_store/0/0/power_kw[85] thermal_store/0/0/H4:on_most_kw[85] 1
    thermal_store/0/0/power_kw[85] member/1/C1:balance[85] -1
    thermal_store/0/0/power_kw[86] cost_eur 0
    thermal_store/0/0/power_kw[86] thermal_store/0/0/H1:heat_balance[86] 0.0025
    thermal_store/0/0/power_kw[86] thermal_store/0/0/H4:on_least_kw[86] -1
    thermal_store/0/0/power_kw[86] thermal_store/0/0/H4:on_most_kw[86] 1
    thermal_store/0/0/power_kw[86] member/1/C1:balance[86] -1
    thermal_store/0/0/power_kw[87] cost_eur 0
    thermal_store/0/0/power_kw[87] thermal_store/0/0/H1:heat_balance[87] 0.0025
    thermal_store/0/0/power_kw[87] thermal_store/0/0/H4:on_least_kw[87] -1
    thermal_store/0/0/power_kw[87] thermal_store/0/0/H4:on_most_kw[87] 1
    thermal_store/0/0/power_kw[87] member/1/C1:balance[87] -1
    thermal_store/0/0/power_kw[88] cost_eur 0
    thermal_store/0/0/power_kw[88] thermal_store/0/0/H1:heat_balance[88] 0.0025
    thermal_store/0/0/power_kw[88] thermal_store/0/0/H4:on_least_kw[88] -1
    thermal_store/0/0/power_kw[88] thermal_store/0/0/H4:on_most_kw[88] 1
    thermal_store/0/0/power_kw[88] member/1/C1:balance[88] -1
    thermal_store/0/0/power_kw[89] cost_eur 0
    thermal_store/0/0/power_kw[89] thermal_store/0/0/H1:heat_balance[89] 0.0025
    thermal_store/0/0/power_kw[89] thermal_store/0/0/H4:on_least_kw[89] -1
    thermal_store/0/0/power_kw[89] thermal_store/0/0/H4:on_most_kw[89] 1
    thermal_store/0/0/power_kw[89] member/1/C1:balance[89] -1
    thermal_store/0/0/power_kw[90] cost_eur 0
    thermal_store/0/0/power_kw[90] thermal_store/0/0/H1:heat_balance[90] 0.0025
    thermal_store/0/0/power_kw[90] thermal_store/0/0/H4:on_least_kw[90] -1
    thermal_store/0/0/power_kw[90] thermal_store/0/0/H4:on_most_kw[90] 1
    thermal_store/0/0/power_kw[90] member/1/C1:balance[90] -1
    thermal_store/0/0/power_kw[91] cost_eur 0
    thermal_store/0/0/power_kw[91] thermal_store/0/0/H1:heat_balance[91] 0.0025
    thermal_store/0/0/power_kw[91] thermal_store/0/0/H4:on_least_kw[91] -1
    thermal_store/0/0/power_kw[91] thermal_store/0/0/H4:on_most_kw[91] 1
    thermal_store/0/0/power_kw[91] member/1/C1:balance[91] -1
    thermal_store/0/0/power_kw[92] cost_eur 0
    thermal_store/0/0/power_kw[92] thermal_store/0/0/H1:heat_balance[92] 0.0025
    thermal_store/0/0/power_kw[92] thermal_store/0/0/H4:on_least_kw[92] -1
    thermal_store/0/0/power_kw[92] thermal_store/0/0/H4:on_most_kw[92] 1
    thermal_store/0/0/power_kw[92] member/1/C1:balance[92] -1
    thermal_store/0/0/power_kw[93] cost_eur 0
    thermal_store/0/0/power_kw[93] thermal_store/0/0/H1:heat_balance[93] 0.0025
    thermal_store/0/0/power_kw[93] thermal_store/0/0/H4:on_least_kw[93] -1
    thermal_store/0/0/power_kw[93] thermal_store/0/0/H4:on_most_kw[93] 1
    thermal_store/0/0/power_kw[93] member/1/C1:balance[93] -1
    thermal_store/0/0/power_kw[94] cost_eur 0
    thermal_store/0/0/power_kw[94] thermal_store/0/0/H1:heat_balance[94] 0.0025
    thermal_store/0/0/power_kw[94] thermal_store/0/0/H4:on_least_kw[94] -1
    thermal_store/0/0/power_kw[94] thermal_store/0/0/H4:on_most_kw[94] 1
    thermal_store/0/0/power_kw[94] member/1/C1:balance[94] -1
    thermal_store/0/0/power_kw[95] cost_eur 0
    thermal_store/0/0/power_kw[95] thermal_store/0/0/H1:heat_balance[95] 0.0025
    thermal_store/0/0/power_kw[95] thermal_store/0/0/H4:on_least_kw[95] -1
    thermal_store/0/0/power_kw[95] thermal_store/0/0/H4:on_most_kw[95] 1
    thermal_store/0/0/power_kw[95] member/1/C1:balance[95] -1
    thermal_store/0/0/temperature_c[1] cost_eur 0
    thermal_store/0/0/temperature_c[1] thermal_store/0/0/H1:heat_balance[0] 1
    thermal_store/0/0/temperature_c[1] thermal_store/0/0/H1:heat_balance[1] -0.996904761905
    thermal_store/0/0/temperature_c[2] cost_eur 0
    thermal_store/0/0/temperature_c[2] thermal_store/0/0/H1:heat_balance[1] 1
    thermal_store/0/0/temperature_c[2] thermal_store/0/0/H1:heat_balance[2] -0.996904761905
    thermal_store/0/0/temperature_c[3] cost_eur 0
    thermal_store/0/0/temperature_c[3] thermal_store/0/0/H1:heat_balance[2] 1
    thermal_store/0/0/temperature_c[3] thermal_store/0/0/H1:heat_balance[3] -0.996904761905
    thermal_store/0/0/temperature_c[4] cost_eur 0
    thermal_store/0/0/temperature_c[4] thermal_store/0/0/H1:heat_balance[3] 1
    thermal_store/0/0/temperature_c[4] thermal_store/0/0/H1:heat_balance[4] -0.996904761905
    thermal_store/0/0/temperature_c[5] cost_eur 0
    thermal_store/0/0/temperature_c[5] thermal_store/0/0/H1:heat_balance[4] 1
    thermal_store/0/0/temperature_c[5] thermal_store/0/0/H1:heat_balance[5] -0.996904761905
    thermal_store/0/0/temperature_c[6] cost_eur 0
    thermal_store/0/0/temperature_c[6] thermal_store/0/0/H1:heat_balance[5] 1
    thermal_store/0/0/temperature_c[6] thermal_store/0/0/H1:heat_balance[6] -0.996904761905
    thermal_store/0/0/temperature_c[7] cost_eur 0
    thermal_store/0/0/temperature_c[7] thermal_store/0/0/H1:heat_balance[6] 1
    thermal_store/0/0/temperature_c[7] thermal_store/0/0/H1:heat_balance[7] -0.996904761905
    thermal_store/0/0/temperature_c[8] cost_eur 0
    thermal_store/0/0/temperature_c[8] thermal_store/0/0/H1:heat_balance[7] 1
    thermal_store/0/0/temperature_c[8] thermal_store/0/0/H1:heat_balance[8] -0.996904761905
    thermal_store/0/0/temperature_c[9] cost_eur 0
    thermal_store/0/0/temperature_c[9] thermal_store/0/0/H1:heat_balance[8] 1
    thermal_store/0/0/temperature_c[9] thermal_store/0/0/H1:heat_balance[9] -0.996904761905
    thermal_store/0/0/temperature_c[10] cost_eur 0
    thermal_store/0/0/temperature_c[10] thermal_store/0/0/H1:heat_balance[9] 1
    thermal_store/0/0/temperature_c[10] thermal_store/0/0/H1:heat_balance[10] -0.996904761905
    thermal_store/0/0/temperature_c[11] cost_eur 0
    thermal_store/0/0/temperature_c[11] thermal_store/0/0/H1:heat_balance[10] 1
    thermal_store/0/0/temperature_c[11] thermal_store/0/0/H1:heat_balance[11] -0.996904761905
    thermal_store/0/0/temperature_c[12] cost_eur 0
    thermal_store/0/0/temperature_c[12] thermal_store/0/0/H1:heat_balance[11] 1
    thermal_store/0/0/temperature_c[12] thermal_store/0/0/H1:heat_balance[12] -0.996904761905
    thermal_store/0/0/temperature_c[13] cost_eur 0
    thermal_store/0/0/temperature_c[13] thermal_store/0/0/H1:heat_balance[12] 1
    thermal_store/0/0/temperature_c[13] thermal_store/0/0/H1:heat_balance[13] -0.996904761905
    thermal_store/0/0/temperature_c[14] cost_eur 0
    thermal_store/0/0/temperature_c[14] thermal_store/0/0/H1:heat_balance[13] 1
    thermal_store/0/0/temperature_c[14] thermal_store/0/0/H1:heat_balance[14] -0.996904761905
    thermal_store/0/0/temperature_c[15] cost_eur 0
    thermal_store/0/0/temperature_c[15] thermal_store/0/0/H1:heat_balance[14] 1
    thermal_store/0/0/temperature_c[15] thermal_store/0/0/H1:heat_balance[15] -0.996904761905
    thermal_store/0/0/temperature_c[16] cost_eur 0
    thermal_store/0/0/temperature_c[16] thermal_store/0/0/H1:heat_balance[15] 1
    thermal_store/0/0/temperature_c[16] thermal_store/0/0/H1:heat_balance[16] -0.996904761905
    thermal_store/0/0/temperature_c[17] cost_eur 0
    thermal_store/0/0/temperature_c[17] thermal_store/0/0/H1:heat_balance[16] 1
    thermal_store/0/0/temperature_c[17] thermal_store/0/0/H1:heat_balance[17] -0.996904761905
    thermal_store/0/0/temperature_c[18] cost_eur 0
    thermal_store/0/0/temperature_c[18] thermal_store/0/0/H1:heat_balance[17] 1
    thermal_store/0/0/temperature_c[18] thermal_store/0/0/H1:heat_balance[18] -0.996904761905
    thermal_store/0/0/temperature_c[19] cost_eur 0
    thermal_store/0/0/temperature_c[19] thermal_store/0/0/H1:heat_balance[18] 1
    thermal_store/0/0/temperature_c[19] thermal_store/0/0/H1:heat_balance[19] -0.996904761905
    thermal_store/0/0/temperature_c[20] cost_eur 0
    thermal_store/0/0/temperature_c[20] thermal_store/0/0/H1:heat_balance[19] 1
    thermal_store/0/0/temperature_c[20] thermal_store/0/0/H1:heat_balance[20] -0.996904761905
    thermal_store/0/0/temperature_c[21] cost_eur 0
    thermal_store/0/0/temperature_c[21] thermal_store/0/0/H1:heat_balance[20] 1
    thermal_store/0/0/temperature_c[21] thermal_store/0/0/H1:heat_balance[21] -0.996904761905
    thermal_store/0/0/temperature_c[22] cost_eur 0
    thermal_store/0/0/temperature_c[22] thermal_store/0/0/H1:heat_balance[21] 1
    thermal_store/0/0/temperature_c[22] thermal_store/0/0/H1:heat_balance[22] -0.996904761905
    thermal_store/0/0/temperature_c[23] cost_eur 0
    thermal_store/0/0/temperature_c[23] thermal_store/0/0/H1:heat_balance[22] 1
    thermal_store/0/0/temperature_c[23] thermal_store/0/0/H1:heat_balance[23] -0.996904761905
    thermal_store/0/0/temperature_c[24] cost_eur 0
    thermal_store/0/0/temperature_c[24] thermal_store/0/0/H1:heat_balance[23] 1
    thermal_store/0/0/temperature_c[24] thermal_store/0/0/H1:heat_balance[24] -0.996904761905
    thermal_store/0/0/temperature_c[25] cost_eur 0
    thermal_store/0/0/temperature_c[25] thermal_store/0/0/H1:heat_balance[24] 1
    thermal_store/0/0/temperature_c[25] thermal_store/0/0/H1:heat_balance[25] -0.996904761905
    thermal_store/0/0/temperature_c[26] cost_eur 0
    thermal_store/0/0/temperature_c[26] thermal_store/0/0/H1:heat_balance[25] 1
    thermal_store/0/0/temperature_c[26] thermal_store/0/0/H1:heat_balance[26] -0.996904761905
    thermal_store/0/0/temperature_c[27] cost_eur 0
    thermal_store/0/0/temperature_c[27] thermal_store/0/0/H1:heat_balance[26] 1
    thermal_store/0/0/temperature_c[27] thermal_store/0/0/H1:heat_balance[27] -0.996904761905
    thermal_store/0/0/temperature_c[28] cost_eur 0
    thermal_store/0/0/temperature_c[28] thermal_store/0/0/H1:heat_balance[27] 1
    thermal_store/0/0/temperature_c[28] thermal_store/0/0/H1:heat_balance[28] -0.996904761905
    thermal_store/0/0/temperature_c[29] cost_eur 0
    thermal_store/0/0/temperature_c[29] thermal_store/0/0/H1:heat_balance[28] 1
    thermal_store/0/0/temperature_c[29] thermal_store/0/0/H1:heat_balance[29] -0.996904761905
    thermal_store/0/0/temperature_c[30] cost_eur 0
    thermal_store/0/0/temperature_c[30] thermal_store/0/0/H1:heat_balance[29] 1
    thermal_store/0/0/temperature_c[30] thermal_store/0/0/H1:heat_balance[30] -0.996904761905
    thermal_store/0/0/temperature_c[31] cost_eur 0
    thermal_store/0/0/temperature_c[31] thermal_store/0/0/H1:heat_balance[30] 1
    thermal_store/0/0/temperature_c[31] thermal_store/0/0/H1:heat_balance[31] -0.996904761905
    thermal_store/0/0/temperature_c[32] cost_eur 0
    thermal_store/0/0/temperature_c[32] thermal_store/0/0/H1:heat_balance[31] 1
    thermal_store/0/0/temperature_c[32] thermal_store/0/0/H1:heat_balance[32] -0.996904761905
    thermal_store/0/0/temperature_c[33] cost_eur 0
    thermal_store/0/0/temperature_c[33] thermal_store/0/0/H1:heat_balance[32] 1
    thermal_store/0/0/temperature_c[33] thermal_store/0/0/H1:heat_balance[33] -0.996904761905
    thermal_store/0/0/temperature_c[34] cost_eur 0
    thermal_store/0/0/temperature_c[34] thermal_store/0/0/H1:heat_balance[33] 1
    thermal_store/0/0/temperature_c[34] thermal_store/0/0/H1:heat_balance[34] -0.996904761905
    thermal_store/0/0/temperature_c[35] cost_eur 0
    thermal_store/0/0/temperature_c[35] thermal_store/0/0/H1:heat_balance[34] 1
    thermal_store/0/0/temperature_c[35] thermal_store/0/0/H1:heat_balance[35] -0.996904761905
    thermal_store/0/0/temperature_c[36] cost_eur 0
    thermal_store/0/0/temperature_c[36] thermal_store/0/0/H1:heat_balance[35] 1
    thermal_store/0/0/temperature_c[36] thermal_store/0/0/H1:heat_balance[36] -0.996904761905
    thermal_store/0/0/temperature_c[37] cost_eur 0
    thermal_store/0/0/temperature_c[37] thermal_store/0/0/H1:heat_balance[36] 1
    thermal_store/0/0/temperature_c[37] thermal_store/0/0/H1:heat_balance[37] -0.996904761905
    thermal_store/0/0/temperature_c[38] cost_eur 0
    thermal_store/0/0/temperature_c[38] thermal_store/0/0/H1:heat_balance[37] 1
    thermal_store/0/0/temperature_c[38] thermal_store/0/0/H1:heat_balance[38] -0.996904761905
    thermal_store/0/0/temperature_c[39] cost_eur 0
    thermal_store/0/0/temperature_c[39] thermal_store/0/0/H1:heat_balance[38] 1
    thermal_store/0/0/temperature_c[39] thermal_store/0/0/H1:heat_balance[39] -0.996904761905
    thermal_store/0/0/temperature_c[40] cost_eur 0
    thermal_store/0/0/temperature_c[40] thermal_store/0/0/H1:heat_balance[39] 1
    thermal_store/0/0/temperature_c[40] thermal_store/0/0/H1:heat_balance[40] -0.996904761905
    thermal_store/0/0/temperature_c[41] cost_eur 0
    thermal_store/0/0/temperature_c[41] thermal_store/0/0/H1:heat_balance[40] 1
    thermal_store/0/0/temperature_c[41] thermal_store/0/0/H1:heat_balance[41] -0.996904761905
    thermal_store/0/0/temperature_c[42] cost_eur 0
    thermal_store/0/0/temperature_c[42] thermal_store/0/0/H1:heat_balance[41] 1
    thermal_store/0/0/temperature_c[42] thermal_store/0/0/H1:heat_balance[42] -0.996904761905
    thermal_store/0/0/temperature_c[43] cost_eur 0
    thermal_store/0/0/temperature_c[43] thermal_store/0/0/H1:heat_balance[42] 1
    thermal_store/0/0/temperature_c[43] thermal_store/0/0/H1:heat_balance[43] -0.996904761905
    thermal_store/0/0/temperature_c[44] cost_eur 0
    thermal_store/0/0/temperature_c[44] thermal_store/0/0/H1:heat_balance[43] 1
    thermal_store/0/0/temperature_c[44] thermal_store/0/0/H1:heat_balance[44] -0.996904761905
    thermal_store/0/0/temperature_c[45] cost_eur 0
    thermal_store/0/0/temperature_c[45] thermal_store/0/0/H1:heat_balance[44] 1
    thermal_store/0/0/temperature_c[45] thermal_store/0/0/H1:heat_balance[45] -0.996904761905
    thermal_store/0/0/temperature_c[46] cost_eur 0
    thermal_store/0/0/temperature_c[46] thermal_store/0/0/H1:heat_balance[45] 1
    thermal_store/0/0/temperature_c[46] thermal_store/0/0/H1:heat_balance[46] -0.996904761905
    thermal_store/0/0/temperature_c[47] cost_eur 0
    thermal_store/0/0/temperature_c[47] thermal_store/0/0/H1:heat_balance[46] 1
    thermal_store/0/0/temperature_c[47] thermal_store/0/0/H1:heat_balance[47] -0.996904761905
    thermal_store/0/0/temperature_c[48] cost_eur 0
    thermal_store/0/0/temperature_c[48] thermal_store/0/0/H1:heat_balance[47] 1
    thermal_store/0/0/temperature_c[48] thermal_store/0/0/H1:heat_balance[48] -0.996904761905
    thermal_store/0/0/temperature_c[49] cost_eur 0
    thermal_store/0/0/temperature_c[49] thermal_store/0/0/H1:heat_balance[48] 1
    thermal_store/0/0/temperature_c[49] thermal_store/0/0/H1:heat_balance[49] -0.996904761905
    thermal_store/0/0/temperature_c[50] cost_eur 0
    thermal_store/0/0/temperature_c[50] thermal_store/0/0/H1:heat_balance[49] 1
    thermal_store/0/0/temperature_c[50] thermal_store/0/0/H1:heat_balance[50] -0.996904761905
    thermal_store/0/0/temperature_c[51] cost_eur 0
    thermal_store/0/0/temperature_c[51] thermal_store/0/0/H1:heat_balance[50] 1
    thermal_store/0/0/temperature_c[51] thermal_store/0/0/H1:heat_balance[51] -0.996904761905
    thermal_store/0/0/temperature_c[52] cost_eur 0
    thermal_store/0/0/temperature_c[52] thermal_store/0/0/H1:heat_balance[51] 1
    thermal_store/0/0/temperature_c[52] thermal_store/0/0/H1:heat_balance[52] -0.996904761905
    thermal_store/0/0/temperature_c[53] cost_eur 0
    thermal_store/0/0/temperature_c[53] thermal_store/0/0/H1:heat_balance[52] 1
    thermal_store/0/0/temperature_c[53] thermal_store/0/0/H1:heat_balance[53] -0.996904761905
    thermal_store/0/0/temperature_c[54] cost_eur 0
    thermal_store/0/0/temperature_c[54] thermal_store/0/0/H1:heat_balance[53] 1
    thermal_store/0/0/temperature_c[54] thermal_store/0/0/H1:heat_balance[54] -0.996904761905
    thermal_store/0/0/temperature_c[55] cost_eur 0
    thermal_store/0/0/temperature_c[55] thermal_store/0/0/H1:heat_balance[54] 1
    thermal_store/0/0/temperature_c[55] thermal_store/0/0/H1:heat_balance[55] -0.996904761905
    thermal_store/0/0/temperature_c[56] cost_eur 0
    thermal_store/0/0/temperature_c[56] thermal_store/0/0/H1:heat_balance[55] 1
    thermal_store/0/0/temperature_c[56] thermal_store/0/0/H1:heat_balance[56] -0.996904761905
    thermal_store/0/0/temperature_c[57] cost_eur 0
    thermal_store/0/0/temperature_c[57] thermal_store/0/0/H1:heat_balance[56] 1
    thermal_store/0/0/temperature_c[57] thermal_store/0/0/H1:heat_balance[57] -0.996904761905
    thermal_store/0/0/temperature_c[58] cost_eur 0
    thermal_store/0/0/temperature_c[58] thermal_store/0/0/H1:heat_balance[57] 1
    thermal_store/0/0/temperature_c[58] thermal_store/0/0/H1:heat_balance[58] -0.996904761905
    thermal_store/0/0/temperature_c[59] cost_eur 0
    thermal_store/0/0/temperature_c[59] thermal_store/0/0/H1:heat_balance[58] 1
    thermal_store/0/0/temperature_c[59] thermal_store/0/0/H1:heat_balance[59] -0.996904761905
    thermal_store/0/0/temperature_c[60] cost_eur 0
    thermal_store/0/0/temperature_c[60] thermal_store/0/0/H1:heat_balance[59] 1
    thermal_store/0/0/temperature_c[60] thermal_store/0/0/H1:heat_balance[60] -0.996904761905
    thermal_store/0/0/temperature_c[61] cost_eur 0
    thermal_store/0/0/temperature_c[61] thermal_store/0/0/H1:heat_balance[60] 1
    thermal_store/0/0/temperature_c[61] thermal_store/0/0/H1:heat_balance[61] -0.996904761905
    thermal_store/0/0/temperature_c[62] cost_eur 0
    thermal_store/0/0/temperature_c[62] thermal_store/0/0/H1:heat_balance[61] 1
    thermal_store/0/0/temperature_c[62] thermal_store/0/0/H1:heat_balance[62] -0.996904761905
    thermal_store/0/0/temperature_c[63] cost_eur 0
    thermal_store/0/0/temperature_c[63] thermal_store/0/0/H1:heat_balance[62] 1
    thermal_store/0/0/temperature_c[63] thermal_store/0/0/H1:heat_balance[63] -0.996904761905
    thermal_store/0/0/temperature_c[64] cost_eur 0
    thermal_store/0/0/temperature_c[64] thermal_store/0/0/H1:heat_balance[63] 1
    thermal_store/0/0/temperature_c[64] thermal_store/0/0/H1:heat_balance[64] -0.996904761905
    thermal_store/0/0/temperature_c[65] cost_eur 0
    thermal_store/0/0/temperature_c[65] thermal_store/0/0/H1:heat_balance[64] 1
    thermal_store/0/0/temperature_c[65] thermal_store/0/0/H1:heat_balance[65] -0.996904761905
    thermal_store/0/0/temperature_c[66] cost_eur 0
    thermal_store/0/0/temperature_c[66] thermal_store/0/0/H1:heat_balance[65] 1
    thermal_store/0/0/temperature_c[66] thermal_store/0/0/H1:heat_balance[66] -0.996904761905
    thermal_store/0/0/temperature_c[67] cost_eur 0
    thermal_store/0/0/temperature_c[67] thermal_store/0/0/H1:heat_balance[66] 1
    thermal_store/0/0/temperature_c[67] thermal_store/0/0/H1:heat_balance[67] -0.996904761905
    thermal_store/0/0/temperature_c[68] cost_eur 0
    thermal_store/0/0/temperature_c[68] thermal_store/0/0/H1:heat_balance[67] 1
    thermal_store/0/0/temperature_c[68] thermal_store/0/0/H1:heat_balance[68] -0.996904761905
    thermal_store/0/0/temperature_c[69] cost_eur 0
    thermal_store/0/0/temperature_c[69] thermal_store/0/0/H1:heat_balance[68] 1
    thermal_store/0/0/temperature_c[69] thermal_store/0/0/H1:heat_balance[69] -0.996904761905
    thermal_store/0/0/temperature_c[70] cost_eur 0
    thermal_store/0/0/temperature_c[70] thermal_store/0/0/H1:heat_balance[69] 1
    thermal_store/0/0/temperature_c[70] thermal_store/0/0/H1:heat_balance[70] -0.996904761905
    thermal_store/0/0/temperature_c[71] cost_eur 0
    thermal_store/0/0/temperature_c[71] thermal_store/0/0/H1:heat_balance[70] 1
    thermal_store/0/0/temperature_c[71] thermal_store/0/0/H1:heat_balance[71] -0.996904761905
    thermal_store/0/0/temperature_c[72] cost_eur 0
    thermal_store/0/0/temperature_c[72] thermal_store/0/0/H1:heat_balance[71] 1
    thermal_store/0/0/temperature_c[72] thermal_store/0/0/H1:heat_balance[72] -0.996904761905
    thermal_store/0/0/temperature_c[73] cost_eur 0
    thermal_store/0/0/temperature_c[73] thermal_store/0/0/H1:heat_balance[72] 1
    thermal_store/0/0/temperature_c[73] thermal_store/0/0/H1:heat_balance[73] -0.996904761905
    thermal_store/0/0/temperature_c[74] cost_eur 0
    thermal_store/0/0/temperature_c[74] thermal_store/0/0/H1:heat_balance[73] 1
    thermal_store/0/0/temperature_c[74] thermal_store/0/0/H1:heat_balance[74] -0.996904761905
    thermal_store/0/0/temperature_c[75] cost_eur 0
    thermal_store/0/0/temperature_c[75] thermal_store/0/0/H1:heat_balance[74] 1
    thermal_store/0/0/temperature_c[75] thermal_store/0/0/H1:heat_balance[75] -0.996904761905
    thermal_store/0/0/temperature_c[76] cost_eur 0
    thermal_store/0/0/temperature_c[76] thermal_store/0/0/H1:heat_balance[75] 1
    thermal_store/0/0/temperature_c[76] thermal_store/0/0/H1:heat_balance[76] -0.996904761905
    thermal_store/0/0/temperature_c[77] cost_eur 0
    thermal_store/0/0/temperature_c[77] thermal_store/0/0/H1:heat_balance[76] 1
    thermal_store/0/0/temperature_c[77] thermal_store/0/0/H1:heat_balance[77] -0.996904761905
    thermal_store/0/0/temperature_c[78] cost_eur 0
    thermal_store/0/0/temperature_c[78] thermal_store/0/0/H1:heat_balance[77] 1
    thermal_store/0/0/temperature_c[78] thermal_store/0/0/H1:heat_balance[78] -0.996904761905
    thermal_store/0/0/temperature_c[79] cost_eur 0
    thermal_store/0/0/temperature_c[79] thermal_store/0/0/H1:heat_balance[78] 1
    thermal_store/0/0/temperature_c[79] thermal_store/0/0/H1:heat_balance[79] -0.996904761905
    thermal_store/0/0/temperature_c[80] cost_eur 0
    thermal_store/0/0/temperature_c[80] thermal_store/0/0/H1:heat_balance[79] 1
    thermal_store/0/0/temperature_c[80] thermal_store/0/0/H1:heat_balance[80] -0.996904761905
    thermal_store/0/0/temperature_c[81] cost_eur 0
    thermal_store/0/0/temperature_c[81] thermal_store/0/0/H1:heat_balance[80] 1
    thermal_store/0/0/temperature_c[81] thermal_store/0/0/H1:heat_balance[81] -0.996904761905
    thermal_store/0/0/temperature_c[82] cost_eur 0
    thermal_store/0/0/temperature_c[82] thermal_store/0/0/H1:heat_balance[81] 1
    thermal_store/0/0/temperature_c[82] thermal_store/0/0/H1:heat_balance[82] -0.996904761905
    thermal_store/0/0/temperature_c[83] cost_eur 0
    thermal_store/0/0/temperature_c[83] thermal_store/0/0/H1:heat_balance[82] 1
    thermal_store/0/0/temperature_c[83] thermal_store/0/0/H1:heat_balance[83] -0.996904761905
    thermal_store/0/0/temperature_c[84] cost_eur 0
    thermal_store/0/0/temperature_c[84] thermal_store/0/0/H1:heat_balance[83] 1
    thermal_store/0/0/temperature_c[84] thermal_store/0/0/H1:heat_balance[84] -0.996904761905
    thermal_store/0/0/temperature_c[85] cost_eur 0
    thermal_store/0/0/temperature_c[85] thermal_store/0/0/H1:heat_balance[84] 1
    thermal_store/0/0/temperature_c[85] thermal_store/0/0/H1:heat_balance[85] -0.996904761905
    thermal_store/0/0/temperature_c[86] cost_eur 0
    thermal_store/0/0/temperature_c[86] thermal_store/0/0/H1:heat_balance[85] 1
    thermal_store/0/0/temperature_c[86] thermal_store/0/0/H1:heat_balance[86] -0.996904761905
    thermal_store/0/0/temperature_c[87] cost_eur 0
    thermal_store/0/0/temperature_c[87] thermal_store/0/0/H1:heat_balance[86] 1
    thermal_store/0/0/temperature_c[87] thermal_store/0/0/H1:heat_balance[87] -0.996904761905
    thermal_store/0/0/temperature_c[88] cost_eur 0
    thermal_store/0/0/temperature_c[88] thermal_store/0/0/H1:heat_balance[87] 1
    thermal_store/0/0/temperature_c[88] thermal_store/0/0/H1:heat_balance[88] -0.996904761905
    thermal_store/0/0/temperature_c[89] cost_eur 0
    thermal_store/0/0/temperature_c[89] thermal_store/0/0/H1:heat_balance[88] 1
    thermal_store/0/0/temperature_c[89] thermal_store/0/0/H1:heat_balance[89] -0.996904761905
    thermal_store/0/0/temperature_c[90] cost_eur 0
    thermal_store/0/0/temperature_c[90] thermal_store/0/0/H1:heat_balance[89] 1
    thermal_store/0/0/temperature_c[90] thermal_store/0/0/H1:heat_balance[90] -0.996904761905
    thermal_store/0/0/temperature_c[91] cost_eur 0
    thermal_store/0/0/temperature_c[91] thermal_store/0/0/H1:heat_balance[90] 1
    thermal_store/0/0/temperature_c[91] thermal_store/0/0/H1:heat_balance[91] -0.996904761905
    thermal_store/0/0/temperature_c[92] cost_eur 0
    thermal_store/0/0/temperature_c[92] thermal_store/0/0/H1:heat_balance[91] 1
    thermal_store/0/0/temperature_c[92] thermal_store/0/0/H1:heat_balance[92] -0.996904761905
    thermal_store/0/0/temperature_c[93] cost_eur 0
    thermal_store/0/0/temperature_c[93] thermal_store/0/0/H1:heat_balance[92] 1
    thermal_store/0/0/temperature_c[93] thermal_store/0/0/H1:heat_balance[93] -0.996904761905
    thermal_store/0/0/temperature_c[94] cost_eur 0
    thermal_store/0/0/temperature_c[94] thermal_store/0/0/H1:heat_balance[93] 1
    thermal_store/0/0/temperature_c[94] thermal_store/0/0/H1:heat_balance[94] -0.996904761905
    thermal_store/0/0/temperature_c[95] cost_eur 0
    thermal_store/0/0/temperature_c[95] thermal_store/0/0/H1:heat_balance[94] 1
    thermal_store/0/0/temperature_c[95] thermal_store/0/0/H1:heat_balance[95] -0.996904761905
    thermal_store/0/0/temperature_c[96] cost_eur 0
    thermal_store/0/0/temperature_c[96] thermal_store/0/0/H1:heat_balance[95] 1
    MARKER 'MARKER' 'INTORG'
    thermal_store/0/0/is_on[0] cost_eur 0
    thermal_store/0/0/is_on[0] thermal_store/0/0/U1:switching[0] 1
    thermal_store/0/0/is_on[0] thermal_store/0/0/U1:switching[1] -1
    thermal_store/0/0/is_on[0] thermal_store/0/0/U2:least_run[0] -1
    thermal_store/0/0/is_on[0] thermal_store/0/0/H4:on_least_kw[0] 20
    thermal_store/0/0/is_on[0] thermal_store/0/0/H4:on_most_kw[0] -80
    thermal_store/0/0/is_on[1] cost_eur 0
    thermal_store/0/0/is_on[1] thermal_store/0/0/U1:switching[1] 1
    thermal_store/0/0/is_on[1] thermal_store/0/0/U1:switching[2] -1
    thermal_store/0/0/is_on[1] thermal_store/0/0/U2:least_run[1] -1
    thermal_store/0/0/is_on[1] thermal_store/0/0/H4:on_least_kw[1] 20
    thermal_store/0/0/is_on[1] thermal_store/0/0/H4:on_most_kw[1] -80
    thermal_store/0/0/is_on[2] cost_eur 0
    thermal_store/0/0/is_on[2] thermal_store/0/0/U1:switching[2] 1
    thermal_store/0/0/is_on[2] thermal_store/0/0/U1:switching[3] -1
    thermal_store/0/0/is_on[2] thermal_store/0/0/U2:least_run[2] -1
    thermal_store/0/0/is_on[2] thermal_store/0/0/H4:on_least_kw[2] 20
    thermal_store/0/0/is_on[2] thermal_store/0/0/H4:on_most_kw[2] -80
    thermal_store/0/0/is_on[3] cost_eur 0
    thermal_store/0/0/is_on[3] thermal_store/0/0/U1:switching[3] 1
    thermal_store/0/0/is_on[3] thermal_store/0/0/U1:switching[4] -1
    thermal_store/0/0/is_on[3] thermal_store/0/0/U2:least_run[3] -1
    thermal_store/0/0/is_on[3] thermal_store/0/0/H4:on_least_kw[3] 20
    thermal_store/0/0/is_on[3] thermal_store/0/0/H4:on_most_kw[3] -80
    thermal_store/0/0/is_on[4] cost_eur 0
    thermal_store/0/0/is_on[4] thermal_store/0/0/U1:switching[4] 1
    thermal_store/0/0/is_on[4] thermal_store/0/0/U1:switching[5] -1
    thermal_store/0/0/is_on[4] thermal_store/0/0/U2:least_run[4] -1
    thermal_store/0/0/is_on[4] thermal_store/0/0/H4:on_least_kw[4] 20
    thermal_store/0/0/is_on[4] thermal_store/0/0/H4:on_most_kw[4] -80
    thermal_store/0/0/is_on[5] cost_eur 0
    thermal_store/0/0/is_on[5] thermal_store/0/0/U1:switching[5] 1
    thermal_store/0/0/is_on[5] thermal_store/0/0/U1:switching[6] -1
    thermal_store/0/0/is_on[5] thermal_store/0/0/U2:least_run[5] -1
    thermal_store/0/0/is_on[5] thermal_store/0/0/H4:on_least_kw[5] 20
    thermal_store/0/0/is_on[5] thermal_store/0/0/H4:on_most_kw[5] -80
    thermal_store/0/0/is_on[6] cost_eur 0
    thermal_store/0/0/is_on[6] thermal_store/0/0/U1:switching[6] 1
    thermal_store/0/0/is_on[6] thermal_store/0/0/U1:switching[7] -1
    thermal_store/0/0/is_on[6] thermal_store/0/0/U2:least_run[6] -1
    thermal_store/0/0/is_on[6] thermal_store/0/0/H4:on_least_kw[6] 20
    thermal_store/0/0/is_on[6] thermal_store/0/0/H4:on_most_kw[6] -80
    thermal_store/0/0/is_on[7] cost_eur 0
    thermal_store/0/0/is_on[7] thermal_store/0/0/U1:switching[7] 1
    thermal_store/0/0/is_on[7] thermal_store/0/0/U1:switching[8] -1
    thermal_store/0/0/is_on[7] thermal_store/0/0/U2:least_run[7] -1
    thermal_store/0/0/is_on[7] thermal_store/0/0/H4:on_least_kw[7] 20
    thermal_store/0/0/is_on[7] thermal_store/0/0/H4:on_most_kw[7] -80
    thermal_store/0/0/is_on[8] cost_eur 0
    thermal_store/0/0/is_on[8] thermal_store/0/0/U1:switching[8] 1
    thermal_store/0/0/is_on[8] thermal_store/0/0/U1:switching[9] -1
    thermal_store/0/0/is_on[8] thermal_store/0/0/U2:least_run[8] -1
    thermal_store/0/0/is_on[8] thermal_store/0/0/H4:on_least_kw[8] 20
    thermal_store/0/0/is_on[8] thermal_store/0/0/H4:on_most_kw[8] -80
    thermal_store/0/0/is_on[9] cost_eur 0
    thermal_store/0/0/is_on[9] thermal_store/0/0/U1:switching[9] 1
    thermal_store/0/0/is_on[9] thermal_store/0/0/U1:switching[10] -1
    thermal_store/0/0/is_on[9] thermal_store/0/0/U2:least_run[9] -1
    thermal_store/0/0/is_on[9] thermal_store/0/0/H4:on_least_kw[9] 20
    thermal_store/0/0/is_on[9] thermal_store/0/0/H4:on_most_kw[9] -80
    thermal_store/0/0/is_on[10] cost_eur 0
    thermal_store/0/0/is_on[10] thermal_store/0/0/U1:switching[10] 1
    thermal_store/0/0/is_on[10] thermal_store/0/0/U1:switching[11] -1
    thermal_store/0/0/is_on[10] thermal_store/0/0/U2:least_run[10] -1
    thermal_store/0/0/is_on[10] thermal_store/0/0/H4:on_least_kw[10] 20
    thermal_store/0/0/is_on[10] thermal_store/0/0/H4:on_most_kw[10] -80
    thermal_store/0/0/is_on[11] cost_eur 0
    thermal_store/0/0/is_on[11] thermal_store/0/0/U1:switching[11] 1
    thermal_store/0/0/is_on[11] thermal_store/0/0/U1:switching[12] -1
    thermal_store/0/0/is_on[11] thermal_store/0/0/U2:least_run[11] -1
    thermal_store/0/0/is_on[11] thermal_store/0/0/H4:on_least_kw[11] 20
    thermal_store/0/0/is_on[11] thermal_store/0/0/H4:on_most_kw[11] -80
    thermal_store/0/0/is_on[12] cost_eur 0
    thermal_store/0/0/is_on[12] thermal_store/0/0/U1:switching[12] 1
    thermal_store/0/0/is_on[12] thermal_store/0/0/U1:switching[13] -1
    thermal_store/0/0/is_on[12] thermal_store/0/0/U2:least_run[12] -1
    thermal_store/0/0/is_on[12] thermal_store/0/0/H4:on_least_kw[12] 20
    thermal_store/0/0/is_on[12] thermal_store/0/0/H4:on_most_kw[12] -80
    thermal_store/0/0/is_on[13] cost_eur 0
    thermal_store/0/0/is_on[13] thermal_store/0/0/U1:switching[13] 1
    thermal_store/0/0/is_on[13] thermal_store/0/0/U1:switching[14] -1
    thermal_store/0/0/is_on[13] thermal_store/0/0/U2:least_run[13] -1
    thermal_store/0/0/is_on[13] thermal_store/0/0/H4:on_least_kw[13] 20
    thermal_store/0/0/is_on[13] thermal_store/0/0/H4:on_most_kw[13] -80
    thermal_store/0/0/is_on[14] cost_eur 0
    thermal_store/0/0/is_on[14] thermal_store/0/0/U1:switching[14] 1
    thermal_store/0/0/is_on[14] thermal_store/0/0/U1:switching[15] -1
    thermal_store/0/0/is_on[14] thermal_store/0/0/U2:least_run[14] -1
    thermal_store/0/0/is_on[14] thermal_store/0/0/H4:on_least_kw[14] 20
    thermal_store/0/0/is_on[14] thermal_store/0/0/H4:on_most_kw[14] -80
    thermal_store/0/0/is_on[15] cost_eur 0
    thermal_store/0/0/is_on[15] thermal_store/0/0/U1:switching[15] 1
    thermal_store/0/0/is_on[15] thermal_store/0/0/U1:switching[16] -1
    thermal_store/0/0/is_on[15] thermal_store/0/0/U2:least_run[15] -1
    thermal_store/0/0/is_on[15] thermal_store/0/0/H4:on_least_kw[15] 20
    thermal_store/0/0/is_on[15] thermal_store/0/0/H4:on_most_kw[15] -80
    thermal_store/0/0/is_on[16] cost_eur 0
    thermal_store/0/0/is_on[16] thermal_store/0/0/U1:switching[16] 1
    thermal_store/0/0/is_on[16] thermal_store/0/0/U1:switching[17] -1
    thermal_store/0/0/is_on[16] thermal_store/0/0/U2:least_run[16] -1
    thermal_store/0/0/is_on[16] thermal_store/0/0/H4:on_least_kw[16] 20
    thermal_store/0/0/is_on[16] thermal_store/0/0/H4:on_most_kw[16] -80
    thermal_store/0/0/is_on[17] cost_eur 0
    thermal_store/0/0/is_on[17] thermal_store/0/0/U1:switching[17] 1
    thermal_store/0/0/is_on[17] thermal_store/0/0/U1:switching[18] -1
    thermal_store/0/0/is_on[17] thermal_store/0/0/U2:least_run[17] -1
    thermal_store/0/0/is_on[17] thermal_store/0/0/H4:on_least_kw[17] 20
    thermal_store/0/0/is_on[17] thermal_store/0/0/H4:on_most_kw[17] -80
    thermal_store/0/0/is_on[18] cost_eur 0
    thermal_store/0/0/is_on[18] thermal_store/0/0/U1:switching[18] 1
    thermal_store/0/0/is_on[18] thermal_store/0/0/U1:switching[19] -1
    thermal_store/0/0/is_on[18] thermal_store/0/0/U2:least_run[18] -1
    thermal_store/0/0/is_on[18] thermal_store/0/0/H4:on_least_kw[18] 20
    thermal_store/0/0/is_on[18] thermal_store/0/0/H4:on_most_kw[18] -80
    thermal_store/0/0/is_on[19] cost_eur 0
    thermal_store/0/0/is_on[19] thermal_store/0/0/U1:switching[19] 1
    thermal_store/0/0/is_on[19] thermal_store/0/0/U1:switching[20] -1
    thermal_store/0/0/is_on[19] thermal_store/0/0/U2:least_run[19] -1
    thermal_store/0/0/is_on[19] thermal_store/0/0/H4:on_least_kw[19] 20
    thermal_store/0/0/is_on[19] thermal_store/0/0/H4:on_most_kw[19] -80
    thermal_store/0/0/is_on[20] cost_eur 0
    thermal_store/0/0/is_on[20] thermal_store/0/0/U1:switching[20] 1
    thermal_store/0/0/is_on[20] thermal_store/0/0/U1:switching[21] -1
    thermal_store/0/0/is_on[20] thermal_store/0/0/U2:least_run[20] -1
    thermal_store/0/0/is_on[20] thermal_store/0/0/H4:on_least_kw[20] 20
    thermal_store/0/0/is_on[20] thermal_store/0/0/H4:on_most_kw[20] -80
    thermal_store/0/0/is_on[21] cost_eur 0
    thermal_store/0/0/is_on[21] thermal_store/0/0/U1:switching[21] 1
    thermal_store/0/0/is_on[21] thermal_store/0/0/U1:switching[22] -1
    thermal_store/0/0/is_on[21] thermal_store/0/0/U2:least_run[21] -1
    thermal_store/0/0/is_on[21] thermal_store/0/0/H4:on_least_kw[21] 20
    thermal_store/0/0/is_on[21] thermal_store/0/0/H4:on_most_kw[21] -80
    thermal_store/0/0/is_on[22] cost_eur 0
    thermal_store/0/0/is_on[22] thermal_store/0/0/U1:switching[22] 1
    thermal_store/0/0/is_on[22] thermal_store/0/0/U1:switching[23] -1
    thermal_store/0/0/is_on[22] thermal_store/0/0/U2:least_run[22] -1
    thermal_store/0/0/is_on[22] thermal_store/0/0/H4:on_least_kw[22] 20
    thermal_store/0/0/is_on[22] thermal_store/0/0/H4:on_most_kw[22] -80
    thermal_store/0/0/is_on[23] cost_eur 0
    thermal_store/0/0/is_on[23] thermal_store/0/0/U1:switching[23] 1
    thermal_store/0/0/is_on[23] thermal_store/0/0/U1:switching[24] -1
    thermal_store/0/0/is_on[23] thermal_store/0/0/U2:least_run[23] -1
    thermal_store/0/0/is_on[23] thermal_store/0/0/H4:on_least_kw[23] 20
    thermal_store/0/0/is_on[23] thermal_store/0/0/H4:on_most_kw[23] -80
    thermal_store/0/0/is_on[24] cost_eur 0
    thermal_store/0/0/is_on[24] thermal_store/0/0/U1:switching[24] 1
    thermal_store/0/0/is_on[24] thermal_store/0/0/U1:switching[25] -1
    thermal_store/0/0/is_on[24] thermal_store/0/0/U2:least_run[24] -1
    thermal_store/0/0/is_on[24] thermal_store/0/0/H4:on_least_kw[24] 20
    thermal_store/0/0/is_on[24] thermal_store/0/0/H4:on_most_kw[24] -80
    thermal_store/0/0/is_on[25] cost_eur 0
    thermal_store/0/0/is_on[25] thermal_store/0/0/U1:switching[25] 1
    thermal_store/0/0/is_on[25] thermal_store/0/0/U1:switching[26] -1
    thermal_store/0/0/is_on[25] thermal_store/0/0/U2:least_run[25] -1
    thermal_store/0/0/is_on[25] thermal_store/0/0/H4:on_least_kw[25] 20
    thermal_store/0/0/is_on[25] thermal_store/0/0/H4:on_most_kw[25] -80
    thermal_store/0/0/is_on[26] cost_eur 0
    thermal_store/0/0/is_on[26] thermal_store/0/0/U1:switching[26] 1
    thermal_store/0/0/is_on[26] thermal_store/0/0/U1:switching[27] -1
    thermal_store/0/0/is_on[26] thermal_store/0/0/U2:least_run[26] -1
    thermal_store/0/0/is_on[26] thermal_store/0/0/H4:on_least_kw[26] 20
    thermal_store/0/0/is_on[26] thermal_store/0/0/H4:on_most_kw[26] -80
    thermal_store/0/0/is_on[27] cost_eur 0
    thermal_store/0/0/is_on[27] thermal_store/0/0/U1:switching[27] 1
    thermal_store/0/0/is_on[27] thermal_store/0/0/U1:switching[28] -1
    thermal_store/0/0/is_on[27] thermal_store/0/0/U2:least_run[27] -1
    thermal_store/0/0/is_on[27] thermal_store/0/0/H4:on_least_kw[27] 20
    thermal_store/0/0/is_on[27] thermal_store/0/0/H4:on_most_kw[27] -80
    thermal_store/0/0/is_on[28] cost_eur 0
    thermal_store/0/0/is_on[28] thermal_store/0/0/U1:switching[28] 1
    thermal_store/0/0/is_on[28] thermal_store/0/0/U1:switching[29] -1
    thermal_store/0/0/is_on[28] thermal_store/0/0/U2:least_run[28] -1
    thermal_store/0/0/is_on[28] thermal_store/0/0/H4:on_least_kw[28] 20
    thermal_store/0/0/is_on[28] thermal_store/0/0/H4:on_most_kw[28] -80
    thermal_store/0/0/is_on[29] cost_eur 0
    thermal_store/0/0/is_on[29] thermal_store/0/0/U1:switching[29] 1
    thermal_store/0/0/is_on[29] thermal_store/0/0/U1:switching[30] -1
    thermal_store/0/0/is_on[29] thermal_store/0/0/U2:least_run[29] -1
    thermal_store/0/0/is_on[29] thermal_store/0/0/H4:on_least_kw[29] 20
    thermal_store/0/0/is_on[29] thermal_store/0/0/H4:on_most_kw[29] -80
    thermal_store/0/0/is_on[30] cost_eur 0
    thermal_store/0/0/is_on[30] thermal_store/0/0/U1:switching[30] 1
    thermal_store/0/0/is_on[30] thermal_store/0/0/U1:switching[31] -1
    thermal_store/0/0/is_on[30] thermal_store/0/0/U2:least_run[30] -1
    thermal_store/0/0/is_on[30] thermal_store/0/0/H4:on_least_kw[30] 20
    thermal_store/0/0/is_on[30] thermal_store/0/0/H4:on_most_kw[30] -80
    thermal_store/0/0/is_on[31] cost_eur 0
    thermal_store/0/0/is_on[31] thermal_store/0/0/U1:switching[31] 1
    thermal_store/0/0/is_on[31] thermal_store/0/0/U1:switching[32] -1
    thermal_store/0/0/is_on[31] thermal_store/0/0/U2:least_run[31] -1
    thermal_store/0/0/is_on[31] thermal_store/0/0/H4:on_least_kw[31] 20
    thermal_store/0/0/is_on[31] thermal_store/0/0/H4:on_most_kw[31] -80
    thermal_store/0/0/is_on[32] cost_eur 0
    thermal_store/0/0/is_on[32] thermal_store/0/0/U1:switching[32] 1
    thermal_store/0/0/is_on[32] thermal_store/0/0/U1:switching[33] -1
    thermal_store/0/0/is_on[32] thermal_store/0/0/U2:least_run[32] -1
    thermal_store/0/0/is_on[32] thermal_store/0/0/H4:on_least_kw[32] 20
    thermal_store/0/0/is_on[32] thermal_store/0/0/H4:on_most_kw[32] -80
    thermal_store/0/0/is_on[33] cost_eur 0
    thermal_store/0/0/is_on[33] thermal_store/0/0/U1:switching[33] 1
    thermal_store/0/0/is_on[33] thermal_store/0/0/U1:switching[34] -1
    thermal_store/0/0/is_on[33] thermal_store/0/0/U2:least_run[33] -1
    thermal_store/0/0/is_on[33] thermal_store/0/0/H4:on_least_kw[33] 20
    thermal_store/0/0/is_on[33] thermal_store/0/0/H4:on_most_kw[33] -80
    thermal_store/0/0/is_on[34] cost_eur 0
    thermal_store/0/0/is_on[34] thermal_store/0/0/U1:switching[34] 1
    thermal_store/0/0/is_on[34] thermal_store/0/0/U1:switching[35] -1
    thermal_store/0/0/is_on[34] thermal_store/0/0/U2:least_run[34] -1
    thermal_store/0/0/is_on[34] thermal_store/0/0/H4:on_least_kw[34] 20
    thermal_store/0/0/is_on[34] thermal_store/0/0/H4:on_most_kw[34] -80
    thermal_store/0/0/is_on[35] cost_eur 0
    thermal_store/0/0/is_on[35] thermal_store/0/0/U1:switching[35] 1
    thermal_store/0/0/is_on[35] thermal_store/0/0/U1:switching[36] -1
    thermal_store/0/0/is_on[35] thermal_store/0/0/U2:least_run[35] -1
    thermal_store/0/0/is_on[35] thermal_store/0/0/H4:on_least_kw[35] 20
    thermal_store/0/0/is_on[35] thermal_store/0/0/H4:on_most_kw[35] -80
    thermal_store/0/0/is_on[36] cost_eur 0
    thermal_store/0/0/is_on[36] thermal_store/0/0/U1:switching[36] 1
    thermal_store/0/0/is_on[36] thermal_store/0/0/U1:switching[37] -1
    thermal_store/0/0/is_on[36] thermal_store/0/0/U2:least_run[36] -1
    thermal_store/0/0/is_on[36] thermal_store/0/0/H4:on_least_kw[36] 20
    thermal_store/0/0/is_on[36] thermal_store/0/0/H4:on_most_kw[36] -80
    thermal_store/0/0/is_on[37] cost_eur 0
    thermal_store/0/0/is_on[37] thermal_store/0/0/U1:switching[37] 1
    thermal_store/0/0/is_on[37] thermal_store/0/0/U1:switching[38] -1
    thermal_store/0/0/is_on[37] thermal_store/0/0/U2:least_run[37] -1
    thermal_store/0/0/is_on[37] thermal_store/0/0/H4:on_least_kw[37] 20
    thermal_store/0/0/is_on[37] thermal_store/0/0/H4:on_most_kw[37] -80
    thermal_store/0/0/is_on[38] cost_eur 0
    thermal_store/0/0/is_on[38] thermal_store/0/0/U1:switching[38] 1
    thermal_store/0/0/is_on[38] thermal_store/0/0/U1:switching[39] -1
    thermal_store/0/0/is_on[38] thermal_store/0/0/U2:least_run[38] -1
    thermal_store/0/0/is_on[38] thermal_store/0/0/H4:on_least_kw[38] 20
    thermal_store/0/0/is_on[38] thermal_store/0/0/H4:on_most_kw[38] -80
    thermal_store/0/0/is_on[39] cost_eur 0
    thermal_store/0/0/is_on[39] thermal_store/0/0/U1:switching[39] 1
    thermal_store/0/0/is_on[39] thermal_store/0/0/U1:switching[40] -1
    thermal_store/0/0/is_on[39] thermal_store/0/0/U2:least_run[39] -1
    thermal_store/0/0/is_on[39] thermal_store/0/0/H4:on_least_kw[39] 20
    thermal_store/0/0/is_on[39] thermal_store/0/0/H4:on_most_kw[39] -80
    thermal_store/0/0/is_on[40] cost_eur 0
    thermal_store/0/0/is_on[40] thermal_store/0/0/U1:switching[40] 1
    thermal_store/0/0/is_on[40] thermal_store/0/0/U1:switching[41] -1
    thermal_store/0/0/is_on[40] thermal_store/0/0/U2:least_run[40] -1
    thermal_store/0/0/is_on[40] thermal_store/0/0/H4:on_least_kw[40] 20
    thermal_store/0/0/is_on[40] thermal_store/0/0/H4:on_most_kw[40] -80
    thermal_store/0/0/is_on[41] cost_eur 0
    thermal_store/0/0/is_on[41] thermal_store/0/0/U1:switching[41] 1
    thermal_store/0/0/is_on[41] thermal_store/0/0/U1:switching[42] -1
    thermal_store/0/0/is_on[41] thermal_store/0/0/U2:least_run[41] -1
    thermal_store/0/0/is_on[41] thermal_store/0/0/H4:on_least_kw[41] 20
    thermal_store/0/0/is_on[41] thermal_store/0/0/H4:on_most_kw[41] -80
    thermal_store/0/0/is_on[42] cost_eur 0
    thermal_store/0/0/is_on[42] thermal_store/0/0/U1:switching[42] 1
    thermal_store/0/0/is_on[42] thermal_store/0/0/U1:switching[43] -1
    thermal_store/0/0/is_on[42] thermal_store/0/0/U2:least_run[42] -1
    thermal_store/0/0/is_on[42] thermal_store/0/0/H4:on_least_kw[42] 20
    thermal_store/0/0/is_on[42] thermal_store/0/0/H4:on_most_kw[42] -80
    thermal_store/0/0/is_on[43] cost_eur 0
    thermal_store/0/0/is_on[43] thermal_store/0/0/U1:switching[43] 1
    thermal_store/0/0/is_on[43] thermal_store/0/0/U1:switching[44] -1
    thermal_store/0/0/is_on[43] thermal_store/0/0/U2:least_run[43] -1
    thermal_store/0/0/is_on[43] thermal_store/0/0/H4:on_least_kw[43] 20
    thermal_store/0/0/is_on[43] thermal_store/0/0/H4:on_most_kw[43] -80
    thermal_store/0/0/is_on[44] cost_eur 0
    thermal_store/0/0/is_on[44] thermal_store/0/0/U1:switching[44] 1
    thermal_store/0/0/is_on[44] thermal_store/0/0/U1:switching[45] -1
    thermal_store/0/0/is_on[44] thermal_store/0/0/U2:least_run[44] -1
    thermal_store/0/0/is_on[44] thermal_store/0/0/H4:on_least_kw[44] 20
    thermal_store/0/0/is_on[44] thermal_store/0/0/H4:on_most_kw[44] -80
    thermal_store/0/0/is_on[45] cost_eur 0
    thermal_store/0/0/is_on[45] thermal_store/0/0/U1:switching[45] 1
    thermal_store/0/0/is_on[45] thermal_store/0/0/U1:switching[46] -1
    thermal_store/0/0/is_on[45] thermal_store/0/0/U2:least_run[45] -1
    thermal_store/0/0/is_on[45] thermal_store/0/0/H4:on_least_kw[45] 20
    thermal_store/0/0/is_on[45] thermal_store/0/0/H4:on_most_kw[45] -80
    thermal_store/0/0/is_on[46] cost_eur 0
    thermal_store/0/0/is_on[46] thermal_store/0/0/U1:switching[46] 1
    thermal_store/0/0/is_on[46] thermal_store/0/0/U1:switching[47] -1
    thermal_store/0/0/is_on[46] thermal_store/0/0/U2:least_run[46] -1
    thermal_store/0/0/is_on[46] thermal_store/0/0/H4:on_least_kw[46] 20
    thermal_store/0/0/is_on[46] thermal_store/0/0/H4:on_most_kw[46] -80
    thermal_store/0/0/is_on[47] cost_eur 0
    thermal_store/0/0/is_on[47] thermal_store/0/0/U1:switching[47] 1
    thermal_store/0/0/is_on[47] thermal_store/0/0/U1:switching[48] -1
    thermal_store/0/0/is_on[47] thermal_store/0/0/U2:least_run[47] -1
    thermal_store/0/0/is_on[47] thermal_store/0/0/H4:on_least_kw[47] 20
    thermal_store/0/0/is_on[47] thermal_store/0/0/H4:on_most_kw[47] -80
    thermal_store/0/0/is_on[48] cost_eur 0
    thermal_store/0/0/is_on[48] thermal_store/0/0/U1:switching[48] 1
    thermal_store/0/0/is_on[48] thermal_store/0/0/U1:switching[49] -1
    thermal_store/0/0/is_on[48] thermal_store/0/0/U2:least_run[48] -1
    thermal_store/0/0/is_on[48] thermal_store/0/0/H4:on_least_kw[48] 20
    thermal_store/0/0/is_on[48] thermal_store/0/0/H4:on_most_kw[48] -80
    thermal_store/0/0/is_on[49] cost_eur 0
    thermal_store/0/0/is_on[49] thermal_store/0/0/U1:switching[49] 1
    thermal_store/0/0/is_on[49] thermal_store/0/0/U1:switching[50] -1
    thermal_store/0/0/is_on[49] thermal_store/0/0/U2:least_run[49] -1
    thermal_store/0/0/is_on[49] thermal_store/0/0/H4:on_least_kw[49] 20
    thermal_store/0/0/is_on[49] thermal_store/0/0/H4:on_most_kw[49] -80
    thermal_store/0/0/is_on[50] cost_eur 0
    thermal_store/0/0/is_on[50] thermal_store/0/0/U1:switching[50] 1
    thermal_store/0/0/is_on[50] thermal_store/0/0/U1:switching[51] -1
    thermal_store/0/0/is_on[50] thermal_store/0/0/U2:least_run[50] -1
    thermal_store/0/0/is_on[50] thermal_store/0/0/H4:on_least_kw[50] 20
    thermal_store/0/0/is_on[50] thermal_store/0/0/H4:on_most_kw[50] -80
    thermal_store/0/0/is_on[51] cost_eur 0
    thermal_store/0/0/is_on[51] thermal_store/0/0/U1:switching[51] 1
    thermal_store/0/0/is_on[51] thermal_store/0/0/U1:switching[52] -1
    thermal_store/0/0/is_on[51] thermal_store/0/0/U2:least_run[51] -1
    thermal_store/0/0/is_on[51] thermal_store/0/0/H4:on_least_kw[51] 20
    thermal_store/0/0/is_on[51] thermal_store/0/0/H4:on_most_kw[51] -80
    thermal_store/0/0/is_on[52] cost_eur 0
    thermal_store/0/0/is_on[52] thermal_store/0/0/U1:switching[52] 1
    thermal_store/0/0/is_on[52] thermal_store/0/0/U1:switching[53] -1
    thermal_store/0/0/is_on[52] thermal_store/0/0/U2:least_run[52] -1
    thermal_store/0/0/is_on[52] thermal_store/0/0/H4:on_least_kw[52] 20
    thermal_store/0/0/is_on[52] thermal_store/0/0/H4:on_most_kw[52] -80
    thermal_store/0/0/is_on[53] cost_eur 0
    thermal_store/0/0/is_on[53] thermal_store/0/0/U1:switching[53] 1
    thermal_store/0/0/is_on[53] thermal_store/0/0/U1:switching[54] -1
    thermal_store/0/0/is_on[53] thermal_store/0/0/U2:least_run[53] -1
    thermal_store/0/0/is_on[53] thermal_store/0/0/H4:on_least_kw[53] 20
    thermal_store/0/0/is_on[53] thermal_store/0/0/H4:on_most_kw[53] -80
    thermal_store/0/0/is_on[54] cost_eur 0
    thermal_store/0/0/is_on[54] thermal_store/0/0/U1:switching[54] 1
    thermal_store/0/0/is_on[54] thermal_store/0/0/U1:switching[55] -1
    thermal_store/0/0/is_on[54] thermal_store/0/0/U2:least_run[54] -1
    thermal_store/0/0/is_on[54] thermal_store/0/0/H4:on_least_kw[54] 20
    thermal_store/0/0/is_on[54] thermal_store/0/0/H4:on_most_kw[54] -80
    thermal_store/0/0/is_on[55] cost_eur 0
    thermal_store/0/0/is_on[55] thermal_store/0/0/U1:switching[55] 1
    thermal_store/0/0/is_on[55] thermal_store/0/0/U1:switching[56] -1
    thermal_store/0/0/is_on[55] thermal_store/0/0/U2:least_run[55] -1
    thermal_store/0/0/is_on[55] thermal_store/0/0/H4:on_least_kw[55] 20
    thermal_store/0/0/is_on[55] thermal_store/0/0/H4:on_most_kw[55] -80
    thermal_store/0/0/is_on[56] cost_eur 0
    thermal_store/0/0/is_on[56] thermal_store/0/0/U1:switching[56] 1
    thermal_store/0/0/is_on[56] thermal_store/0/0/U1:switching[57] -1
    thermal_store/0/0/is_on[56] thermal_store/0/0/U2:least_run[56] -1
    thermal_store/0/0/is_on[56] thermal_store/0/0/H4:on_least_kw[56] 20
    thermal_store/0/0/is_on[56] thermal_store/0/0/H4:on_most_kw[56] -80
    thermal_store/0/0/is_on[57] cost_eur 0
    thermal_store/0/0/is_on[57] thermal_store/0/0/U1:switching[57] 1
    thermal_store/0/0/is_on[57] thermal_store/0/0/U1:switching[58] -1
    thermal_store/0/0/is_on[57] thermal_store/0/0/U2:least_run[57] -1
    thermal_store/0/0/is_on[57] thermal_store/0/0/H4:on_least_kw[57] 20
    thermal_store/0/0/is_on[57] thermal_store/0/0/H4:on_most_kw[57] -80
    thermal_store/0/0/is_on[58] cost_eur 0
    thermal_store/0/0/is_on[58] thermal_store/0/0/U1:switching[58] 1
    thermal_store/0/0/is_on[58] thermal_store/0/0/U1:switching[59] -1
    thermal_store/0/0/is_on[58] thermal_store/0/0/U2:least_run[58] -1
    thermal_store/0/0/is_on[58] thermal_store/0/0/H4:on_least_kw[58] 20
    thermal_store/0/0/is_on[58] thermal_store/0/0/H4:on_most_kw[58] -80
    thermal_store/0/0/is_on[59] cost_eur 0
    thermal_store/0/0/is_on[59] thermal_store/0/0/U1:switching[59] 1
    thermal_store/0/0/is_on[59] thermal_store/0/0/U1:switching[60] -1
    thermal_store/0/0/is_on[59] thermal_store/0/0/U2:least_run[59] -1
    thermal_store/0/0/is_on[59] thermal_store/0/0/H4:on_least_kw[59] 20
    thermal_store/0/0/is_on[59] thermal_store/0/0/H4:on_most_kw[59] -80
    thermal_store/0/0/is_on[60] cost_eur 0
    thermal_store/0/0/is_on[60] thermal_store/0/0/U1:switching[60] 1
    thermal_store/0/0/is_on[60] thermal_store/0/0/U1:switching[61] -1
    thermal_store/0/0/is_on[60] thermal_store/0/0/U2:least_run[60] -1
    thermal_store/0/0/is_on[60] thermal_store/0/0/H4:on_least_kw[60] 20
    thermal_store/0/0/is_on[60] thermal_store/0/0/H4:on_most_kw[60] -80
    thermal_store/0/0/is_on[61] cost_eur 0
    thermal_store/0/0/is_on[61] thermal_store/0/0/U1:switching[61] 1
    thermal_store/0/0/is_on[61] thermal_store/0/0/U1:switching[62] -1
    thermal_store/0/0/is_on[61] thermal_store/0/0/U2:least_run[61] -1
    thermal_store/0/0/is_on[61] thermal_store/0/0/H4:on_least_kw[61] 20
    thermal_store/0/0/is_on[61] thermal_store/0/0/H4:on_most_kw[61] -80
    thermal_store/0/0/is_on[62] cost_eur 0
    thermal_store/0/0/is_on[62] thermal_store/0/0/U1:switching[62] 1
    thermal_store/0/0/is_on[62] thermal_store/0/0/U1:switching[63] -1
    thermal_store/0/0/is_on[62] thermal_store/0/0/U2:least_run[62] -1
    thermal_store/0/0/is_on[62] thermal_store/0/0/H4:on_least_kw[62] 20
    thermal_store/0/0/is_on[62] thermal_store/0/0/H4:on_most_kw[62] -80
    thermal_store/0/0/is_on[63] cost_eur 0
    thermal_store/0/0/is_on[63] thermal_store/0/0/U1:switching[63] 1
    thermal_store/0/0/is_on[63] thermal_store/0/0/U1:switching[64] -1
    thermal_store/0/0/is_on[63] thermal_store/0/0/U2:least_run[63] -1
    thermal_store/0/0/is_on[63] thermal_store/0/0/H4:on_least_kw[63] 20
    thermal_store/0/0/is_on[63] thermal_store/0/0/H4:on_most_kw[63] -80
    thermal_store/0/0/is_on[64] cost_eur 0
    thermal_store/0/0/is_on[64] thermal_store/0/0/U1:switching[64] 1
    thermal_store/0/0/is_on[64] thermal_store/0/0/U1:switching[65] -1
    thermal_store/0/0/is_on[64] thermal_store/0/0/U2:least_run[64] -1
    thermal_store/0/0/is_on[64] thermal_store/0/0/H4:on_least_kw[64] 20
    thermal_store/0/0/is_on[64] thermal_store/0/0/H4:on_most_kw[64] -80
    thermal_store/0/0/is_on[65] cost_eur 0
    thermal_store/0/0/is_on[65] thermal_store/0/0/U1:switching[65] 1
    thermal_store/0/0/is_on[65] thermal_store/0/0/U1:switching[66] -1
    thermal_store/0/0/is_on[65] thermal_store/0/0/U2:least_run[65] -1
    thermal_store/0/0/is_on[65] thermal_store/0/0/H4:on_least_kw[65] 20
    thermal_store/0/0/is_on[65] thermal_store/0/0/H4:on_most_kw[65] -80
    thermal_store/0/0/is_on[66] cost_eur 0
    thermal_store/0/0/is_on[66] thermal_store/0/0/U1:switching[66] 1
    thermal_store/0/0/is_on[66] thermal_store/0/0/U1:switching[67] -1
    thermal_store/0/0/is_on[66] thermal_store/0/0/U2:least_run[66] -1
    thermal_store/0/0/is_on[66] thermal_store/0/0/H4:on_least_kw[66] 20
    thermal_store/0/0/is_on[66] thermal_store/0/0/H4:on_most_kw[66] -80
    thermal_store/0/0/is_on[67] cost_eur 0
    thermal_store/0/0/is_on[67] thermal_store/0/0/U1:switching[67] 1
    thermal_store/0/0/is_on[67] thermal_store/0/0/U1:switching[68] -1
    thermal_store/0/0/is_on[67] thermal_store/0/0/U2:least_run[67] -1
    thermal_store/0/0/is_on[67] thermal_store/0/0/H4:on_least_kw[67] 20
    thermal_store/0/0/is_on[67] thermal_store/0/0/H4:on_most_kw[67] -80
    thermal_store/0/0/is_on[68] cost_eur 0
    thermal_store/0/0/is_on[68] thermal_store/0/0/U1:switching[68] 1
    thermal_store/0/0/is_on[68] thermal_store/0/0/U1:switching[69] -1
    thermal_store/0/0/is_on[68] thermal_store/0/0/U2:least_run[68] -1
    thermal_store/0/0/is_on[68] thermal_store/0/0/H4:on_least_kw[68] 20
    thermal_store/0/0/is_on[68] thermal_store/0/0/H4:on_most_kw[68] -80
    thermal_store/0/0/is_on[69] cost_eur 0
    thermal_store/0/0/is_on[69] thermal_store/0/0/U1:switching[69] 1
    thermal_store/0/0/is_on[69] thermal_store/0/0/U1:switching[70] -1
    thermal_store/0/0/is_on[69] thermal_store/0/0/U2:least_run[69] -1
    thermal_store/0/0/is_on[69] thermal_store/0/0/H4:on_least_kw[69] 20
    thermal_store/0/0/is_on[69] thermal_store/0/0/H4:on_most_kw[69] -80
    thermal_store/0/0/is_on[70] cost_eur 0
    thermal_store/0/0/is_on[70] thermal_store/0/0/U1:switching[70] 1
    thermal_store/0/0/is_on[70] thermal_store/0/0/U1:switching[71] -1
    thermal_store/0/0/is_on[70] thermal_store/0/0/U2:least_run[70] -1
    thermal_store/0/0/is_on[70] thermal_store/0/0/H4:on_least_kw[70] 20
    thermal_store/0/0/is_on[70] thermal_store/0/0/H4:on_most_kw[70] -80
    thermal_store/0/0/is_on[71] cost_eur 0
    thermal_store/0/0/is_on[71] thermal_store/0/0/U1:switching[71] 1
    thermal_store/0/0/is_on[71] thermal_store/0/0/U1:switching[72] -1
    thermal_store/0/0/is_on[71] thermal_store/0/0/U2:least_run[71] -1
    thermal_store/0/0/is_on[71] thermal_store/0/0/H4:on_least_kw[71] 20
    thermal_store/0/0/is_on[71] thermal_store/0/0/H4:on_most_kw[71] -80
    thermal_store/0/0/is_on[72] cost_eur 0
    thermal_store/0/0/is_on[72] thermal_store/0/0/U1:switching[72] 1
    thermal_store/0/0/is_on[72] thermal_store/0/0/U1:switching[73] -1
    thermal_store/0/0/is_on[72] thermal_store/0/0/U2:least_run[72] -1
    thermal_store/0/0/is_on[72] thermal_store/0/0/H4:on_least_kw[72] 20
    thermal_store/0/0/is_on[72] thermal_store/0/0/H4:on_most_kw[72] -80
    thermal_store/0/0/is_on[73] cost_eur 0
    thermal_store/0/0/is_on[73] thermal_store/0/0/U1:switching[73] 1
    thermal_store/0/0/is_on[73] thermal_store/0/0/U1:switching[74] -1
    thermal_store/0/0/is_on[73] thermal_store/0/0/U2:least_run[73] -1
    thermal_store/0/0/is_on[73] thermal_store/0/0/H4:on_least_kw[73] 20
    thermal_store/0/0/is_on[73] thermal_store/0/0/H4:on_most_kw[73] -80
    thermal_store/0/0/is_on[74] cost_eur 0
    thermal_store/0/0/is_on[74] thermal_store/0/0/U1:switching[74] 1
    thermal_store/0/0/is_on[74] thermal_store/0/0/U1:switching[75] -1
    thermal_store/0/0/is_on[74] thermal_store/0/0/U2:least_run[74] -1
    thermal_store/0/0/is_on[74] thermal_store/0/0/H4:on_least_kw[74] 20
    thermal_store/0/0/is_on[74] thermal_store/0/0/H4:on_most_kw[74] -80
    thermal_store/0/0/is_on[75] cost_eur 0
    thermal_store/0/0/is_on[75] thermal_store/0/0/U1:switching[75] 1
    thermal_store/0/0/is_on[75] thermal_store/0/0/U1:switching[76] -1
    thermal_store/0/0/is_on[75] thermal_store/0/0/U2:least_run[75] -1
    thermal_store/0/0/is_on[75] thermal_store/0/0/H4:on_least_kw[75] 20
    thermal_store/0/0/is_on[75] thermal_store/0/0/H4:on_most_kw[75] -80
    thermal_store/0/0/is_on[76] cost_eur 0
    thermal_store/0/0/is_on[76] thermal_store/0/0/U1:switching[76] 1
    thermal_store/0/0/is_on[76] thermal_store/0/0/U1:switching[77] -1
    thermal_store/0/0/is_on[76] thermal_store/0/0/U2:least_run[76] -1
    thermal_store/0/0/is_on[76] thermal_store/0/0/H4:on_least_kw[76] 20
    thermal_store/0/0/is_on[76] thermal_store/0/0/H4:on_most_kw[76] -80
    thermal_store/0/0/is_on[77] cost_eur 0
    thermal_store/0/0/is_on[77] thermal_store/0/0/U1:switching[77] 1
    thermal_store/0/0/is_on[77] thermal_store/0/0/U1:switching[78] -1
    thermal_store/0/0/is_on[77] thermal_store/0/0/U2:least_run[77] -1
    thermal_store/0/0/is_on[77] thermal_store/0/0/H4:on_least_kw[77] 20
    thermal_store/0/0/is_on[77] thermal_store/0/0/H4:on_most_kw[77] -80
    thermal_store/0/0/is_on[78] cost_eur 0
    thermal_store/0/0/is_on[78] thermal_store/0/0/U1:switching[78] 1
    thermal_store/0/0/is_on[78] thermal_store/0/0/U1:switching[79] -1
    thermal_store/0/0/is_on[78] thermal_store/0/0/U2:least_run[78] -1
    thermal_store/0/0/is_on[78] thermal_store/0/0/H4:on_least_kw[78] 20
    thermal_store/0/0/is_on[78] thermal_store/0/0/H4:on_most_kw[78] -80
    thermal_store/0/0/is_on[79] cost_eur 0
    thermal_store/0/0/is_on[79] thermal_store/0/0/U1:switching[79] 1
    thermal_store/0/0/is_on[79] thermal_store/0/0/U1:switching[80] -1
    thermal_store/0/0/is_on[79] thermal_store/0/0/U2:least_run[79] -1
    thermal_store/0/0/is_on[79] thermal_store/0/0/H4:on_least_kw[79] 20
    thermal_store/0/0/is_on[79] thermal_store/0/0/H4:on_most_kw[79] -80
    thermal_store/0/0/is_on[80] cost_eur 0
    thermal_store/0/0/is_on[80] thermal_store/0/0/U1:switching[80] 1
    thermal_store/0/0/is_on[80] thermal_store/0/0/U1:switching[81] -1
    thermal_store/0/0/is_on[80] thermal_store/0/0/U2:least_run[80] -1
    thermal_store/0/0/is_on[80] thermal_store/0/0/H4:on_least_kw[80] 20
    thermal_store/0/0/is_on[80] thermal_store/0/0/H4:on_most_kw[80] -80
    thermal_store/0/0/is_on[81] cost_eur 0
    thermal_store/0/0/is_on[81] thermal_store/0/0/U1:switching[81] 1
    thermal_store/0/0/is_on[81] thermal_store/0/0/U1:switching[82] -1
    thermal_store/0/0/is_on[81] thermal_store/0/0/U2:least_run[81] -1
    thermal_store/0/0/is_on[81] thermal_store/0/0/H4:on_least_kw[81] 20
    thermal_store/0/0/is_on[81] thermal_store/0/0/H4:on_most_kw[81] -80
    thermal_store/0/0/is_on[82] cost_eur 0
    thermal_store/0/0/is_on[82] thermal_store/0/0/U1:switching[82] 1
    thermal_store/0/0/is_on[82] thermal_store/0/0/U1:switching[83] -1
    thermal_store/0/0/is_on[82] thermal_store/0/0/U2:least_run[82] -1
    thermal_store/0/0/is_on[82] thermal_store/0/0/H4:on_least_kw[82] 20
    thermal_store/0/0/is_on[82] thermal_store/0/0/H4:on_most_kw[82] -80
    thermal_store/0/0/is_on[83] cost_eur 0
    thermal_store/0/0/is_on[83] thermal_store/0/0/U1:switching[83] 1
    thermal_store/0/0/is_on[83] thermal_store/0/0/U1:switching[84] -1
    thermal_store/0/0/is_on[83] thermal_store/0/0/U2:least_run[83] -1
    thermal_store/0/0/is_on[83] thermal_store/0/0/H4:on_least_kw[83] 20
    thermal_store/0/0/is_on[83] thermal_store/0/0/H4:on_most_kw[83] -80
    thermal_store/0/0/is_on[84] cost_eur 0
    thermal_store/0/0/is_on[84] thermal_store/0/0/U1:switching[84] 1
    thermal_store/0/0/is_on[84] thermal_store/0/0/U1:switching[85] -1
    thermal_store/0/0/is_on[84] thermal_store/0/0/U2:least_run[84] -1
    thermal_store/0/0/is_on[84] thermal_store/0/0/H4:on_least_kw[84] 20
    thermal_store/0/0/is_on[84] thermal_store/0/0/H4:on_most_kw[84] -80
    thermal_store/0/0/is_on[85] cost_eur 0
    thermal_store/0/0/is_on[85] thermal_store/0/0/U1:switching[85] 1
    thermal_store/0/0/is_on[85] thermal_store/0/0/U1:switching[86] -1
    thermal_store/0/0/is_on[85] thermal_store/0/0/U2:least_run[85] -1
    thermal_store/0/0/is_on[85] thermal_store/0/0/H4:on_least_kw[85] 20
    thermal_store/0/0/is_on[85] thermal_store/0/0/H4:on_most_kw[85] -80
    thermal_store/0/0/is_on[86] cost_eur 0
    thermal_store/0/0/is_on[86] thermal_store/0/0/U1:switching[86] 1
    thermal_store/0/0/is_on[86] thermal_store/0/0/U1:switching[87] -1
    thermal_store/0/0/is_on[86] thermal_store/0/0/U2:least_run[86] -1
    thermal_store/0/0/is_on[86] thermal_store/0/0/H4:on_least_kw[86] 20
    thermal_store/0/0/is_on[86] thermal_store/0/0/H4:on_most_kw[86] -80
    thermal_store/0/0/is_on[87] cost_eur 0
    thermal_store/0/0/is_on[87] thermal_store/0/0/U1:switching[87] 1
    thermal_store/0/0/is_on[87] thermal_store/0/0/U1:switching[88] -1
    thermal_store/0/0/is_on[87] thermal_store/0/0/U2:least_run[87] -1
    thermal_store/0/0/is_on[87] thermal_store/0/0/H4:on_least_kw[87] 20
    thermal_store/0/0/is_on[87] thermal_store/0/0/H4:on_most_kw[87] -80
    thermal_store/0/0/is_on[88] cost_eur 0
    thermal_store/0/0/is_on[88] thermal_store/0/0/U1:switching[88] 1
    thermal_store/0/0/is_on[88] thermal_store/0/0/U1:switching[89] -1
    thermal_store/0/0/is_on[88] thermal_store/0/0/U2:least_run[88] -1
    thermal_store/0/0/is_on[88] thermal_store/0/0/H4:on_least_kw[88] 20
    thermal_store/0/0/is_on[88] thermal_store/0/0/H4:on_most_kw[88] -80
    thermal_store/0/0/is_on[89] cost_eur 0
    thermal_store/0/0/is_on[89] thermal_store/0/0/U1:switching[89] 1
    thermal_store/0/0/is_on[89] thermal_store/0/0/U1:switching[90] -1
    thermal_store/0/0/is_on[89] thermal_store/0/0/U2:least_run[89] -1
    thermal_store/0/0/is_on[89] thermal_store/0/0/H4:on_least_kw[89] 20
    thermal_store/0/0/is_on[89] thermal_store/0/0/H4:on_most_kw[89] -80
    thermal_store/0/0/is_on[90] cost_eur 0
    thermal_store/0/0/is_on[90] thermal_store/0/0/U1:switching[90] 1
    thermal_store/0/0/is_on[90] thermal_store/0/0/U1:switching[91] -1
    thermal_store/0/0/is_on[90] thermal_store/0/0/U2:least_run[90] -1
    thermal_store/0/0/is_on[90] thermal_store/0/0/H4:on_least_kw[90] 20
    thermal_store/0/0/is_on[90] thermal_store/0/0/H4:on_most_kw[90] -80
    thermal_store/0/0/is_on[91] cost_eur 0
    thermal_store/0/0/is_on[91] thermal_store/0/0/U1:switching[91] 1
    thermal_store/0/0/is_on[91] thermal_store/0/0/U1:switching[92] -1
    thermal_store/0/0/is_on[91] thermal_store/0/0/U2:least_run[91] -1
    thermal_store/0/0/is_on[91] thermal_store/0/0/H4:on_least_kw[91] 20
    thermal_store/0/0/is_on[91] thermal_store/0/0/H4:on_most_kw[91] -80
    thermal_store/0/0/is_on[92] cost_eur 0
    thermal_store/0/0/is_on[92] thermal_store/0/0/U1:switching[92] 1
    thermal_store/0/0/is_on[92] thermal_store/0/0/U1:switching[93] -1
    thermal_store/0/0/is_on[92] thermal_store/0/0/U2:least_run[92] -1
    thermal_store/0/0/is_on[92] thermal_store/0/0/H4:on_least_kw[92] 20
    thermal_store/0/0/is_on[92] thermal_store/0/0/H4:on_most_kw[92] -80
    thermal_store/0/0/is_on[93] cost_eur 0
    thermal_store/0/0/is_on[93] thermal_store/0/0/U1:switching[93] 1
    thermal_store/0/0/is_on[93] thermal_store/0/0/U1:switching[94] -1
    thermal_store/0/0/is_on[93] thermal_store/0/0/U2:least_run[93] -1
    thermal_store/0/0/is_on[93] thermal_store/0/0/H4:on_least_kw[93] 20
    thermal_store/0/0/is_on[93] thermal_store/0/0/H4:on_most_kw[93] -80
    thermal_store/0/0/is_on[94] cost_eur 0
    thermal_store/0/0/is_on[94] thermal_store/0/0/U1:switching[94] 1
    thermal_store/0/0/is_on[94] thermal_store/0/0/U1:switching[95] -1
    thermal_store/0/0/is_on[94] thermal_store/0/0/U2:least_run[94] -1
    thermal_store/0/0/is_on[94] thermal_store/0/0/H4:on_least_kw[94] 20
    thermal_store/0/0/is_on[94] thermal_store/0/0/H4:on_most_kw[94] -80
    thermal_store/0/0/is_on[95] cost_eur 0
    thermal_store/0/0/is_on[95] thermal_store/0/0/U1:switching[95] 1
    thermal_store/0/0/is_on[95] thermal_store/0/0/U2:least_run[95] -1
    thermal_store/0/0/is_on[95] thermal_store/0/0/H4:on_least_kw[95] 20
    thermal_store/0/0/is_on[95] thermal_store/0/0/H4:on_most_kw[95] -80
    MARKER 'MARKER' 'INTEND'
    thermal_store/0/0/starts[0] cost_eur 0
    thermal_store/0/0/starts[0] thermal_store/0/0/U1:switching[0] -1
    thermal_store/0/0/starts[0] thermal_store/0/0/U2:least_run[0] 1
    thermal_store/0/0/starts[0] thermal_store/0/0/U2:least_run[1] 1
    thermal_store/0/0/starts[1] cost_eur 0
    thermal_store/0/0/starts[1] thermal_store/0/0/U1:switching[1] -1
    thermal_store/0/0/starts[1] thermal_store/0/0/U2:least_run[1] 1
    thermal_store/0/0/starts[1] thermal_store/0/0/U2:least_run[2] 1
    thermal_store/0/0/starts[2] cost_eur 0
    thermal_store/0/0/starts[2] thermal_store/0/0/U1:switching[2] -1
    thermal_store/0/0/starts[2] thermal_store/0/0/U2:least_run[2] 1
    thermal_store/0/0/starts[2] thermal_store/0/0/U2:least_run[3] 1
    thermal_store/0/0/starts[3] cost_eur 0
    thermal_store/0/0/starts[3] thermal_store/0/0/U1:switching[3] -1
    thermal_store/0/0/starts[3] thermal_store/0/0/U2:least_run[3] 1
    thermal_store/0/0/starts[3] thermal_store/0/0/U2:least_run[4] 1
    thermal_store/0/0/starts[4] cost_eur 0
    thermal_store/0/0/starts[4] thermal_store/0/0/U1:switching[4] -1
    thermal_store/0/0/starts[4] thermal_store/0/0/U2:least_run[4] 1
    thermal_store/0/0/starts[4] thermal_store/0/0/U2:least_run[5] 1
    thermal_store/0/0/starts[5] cost_eur 0
    thermal_store/0/0/starts[5] thermal_store/0/0/U1:switching[5] -1
    thermal_store/0/0/starts[5] thermal_store/0/0/U2:least_run[5] 1
    thermal_store/0/0/starts[5] thermal_store/0/0/U2:least_run[6] 1
    thermal_store/0/0/starts[6] cost_eur 0
    thermal_store/0/0/starts[6] thermal_store/0/0/U1:switching[6] -1
    thermal_store/0/0/starts[6] thermal_store/0/0/U2:least_run[6] 1
    thermal_store/0/0/starts[6] thermal_store/0/0/U2:least_run[7] 1
    thermal_store/0/0/starts[7] cost_eur 0
    thermal_store/0/0/starts[7] thermal_store/0/0/U1:switching[7] -1
    thermal_store/0/0/starts[7] thermal_store/0/0/U2:least_run[7] 1
    thermal_store/0/0/starts[7] thermal_store/0/0/U2:least_run[8] 1
    thermal_store/0/0/starts[8] cost_eur 0
    thermal_store/0/0/starts[8] thermal_store/0/0/U1:switching[8] -1
    thermal_store/0/0/starts[8] thermal_store/0/0/U2:least_run[8] 1
    thermal_store/0/0/starts[8] thermal_store/0/0/U2:least_run[9] 1
    thermal_store/0/0/starts[9] cost_eur 0
    thermal_store/0/0/starts[9] thermal_store/0/0/U1:switching[9] -1
    thermal_store/0/0/starts[9] thermal_store/0/0/U2:least_run[9] 1
    thermal_store/0/0/starts[9] thermal_store/0/0/U2:least_run[10] 1
    thermal_store/0/0/starts[10] cost_eur 0
    thermal_store/0/0/starts[10] thermal_store/0/0/U1:switching[10] -1
    thermal_store/0/0/starts[10] thermal_store/0/0/U2:least_run[10] 1
    thermal_store/0/0/starts[10] thermal_store/0/0/U2:least_run[11] 1
    thermal_store/0/0/starts[11] cost_eur 0
    thermal_store/0/0/starts[11] thermal_store/0/0/U1:switching[11] -1
    thermal_store/0/0/starts[11] thermal_store/0/0/U2:least_run[11] 1
    thermal_store/0/0/starts[11] thermal_store/0/0/U2:least_run[12] 1
    thermal_store/0/0/starts[12] cost_eur 0
    thermal_store/0/0/starts[12] thermal_store/0/0/U1:switching[12] -1
    thermal_store/0/0/starts[12] thermal_store/0/0/U2:least_run[12] 1
    thermal_store/0/0/starts[12] thermal_store/0/0/U2:least_run[13] 1
    thermal_store/0/0/starts[13] cost_eur 0
    thermal_store/0/0/starts[13] thermal_store/0/0/U1:switching[13] -1
    thermal_store/0/0/starts[13] thermal_store/0/0/U2:least_run[13] 1
    thermal_store/0/0/starts[13] thermal_store/0/0/U2:least_run[14] 1
    thermal_store/0/0/starts[14] cost_eur 0
    thermal_store/0/0/starts[14] thermal_store/0/0/U1:switching[14] -1
    thermal_store/0/0/starts[14] thermal_store/0/0/U2:least_run[14] 1
    thermal_store/0/0/starts[14] thermal_store/0/0/U2:least_run[15] 1
    thermal_store/0/0/starts[15] cost_eur 0
    thermal_store/0/0/starts[15] thermal_store/0/0/U1:switching[15] -1
    thermal_store/0/0/starts[15] thermal_store/0/0/U2:least_run[15] 1
    thermal_store/0/0/starts[15] thermal_store/0/0/U2:least_run[16] 1
    thermal_store/0/0/starts[16] cost_eur 0
    thermal_store/0/0/starts[16] thermal_store/0/0/U1:switching[16] -1
    thermal_store/0/0/starts[16] thermal_store/0/0/U2:least_run[16] 1
    thermal_store/0/0/starts[16] thermal_store/0/0/U2:least_run[17] 1
    thermal_store/0/0/starts[17] cost_eur 0
    thermal_store/0/0/starts[17] thermal_store/0/0/U1:switching[17] -1
    thermal_store/0/0/starts[17] thermal_store/0/0/U2:least_run[17] 1
    thermal_store/0/0/starts[17] thermal_store/0/0/U2:least_run[18] 1
    thermal_store/0/0/starts[18] cost_eur 0
    thermal_store/0/0/starts[18] thermal_store/0/0/U1:switching[18] -1
    thermal_store/0/0/starts[18] thermal_store/0/0/U2:least_run[18] 1
    thermal_store/0/0/starts[18] thermal_store/0/0/U2:least_run[19] 1
    thermal_store/0/0/starts[19] cost_eur 0
    thermal_store/0/0/starts[19] thermal_store/0/0/U1:switching[19] -1
    thermal_store/0/0/starts[19] thermal_store/0/0/U2:least_run[19] 1
    thermal_store/0/0/starts[19] thermal_store/0/0/U2:least_run[20] 1
    thermal_store/0/0/starts[20] cost_eur 0
    thermal_store/0/0/starts[20] thermal_store/0/0/U1:switching[20] -1
    thermal_store/0/0/starts[20] thermal_store/0/0/U2:least_run[20] 1
    thermal_store/0/0/starts[20] thermal_store/0/0/U2:least_run[21] 1
    thermal_store/0/0/starts[21] cost_eur 0
    thermal_store/0/0/starts[21] thermal_store/0/0/U1:switching[21] -1
    thermal_store/0/0/starts[21] thermal_store/0/0/U2:least_run[21] 1
    thermal_store/0/0/starts[21] thermal_store/0/0/U2:least_run[22] 1
    thermal_store/0/0/starts[22] cost_eur 0
    thermal_store/0/0/starts[22] thermal_store/0/0/U1:switching[22] -1
    thermal_store/0/0/starts[22] thermal_store/0/0/U2:least_run[22] 1
    thermal_store/0/0/starts[22] thermal_store/0/0/U2:least_run[23] 1
    thermal_store/0/0/starts[23] cost_eur 0
    thermal_store/0/0/starts[23] thermal_store/0/0/U1:switching[23] -1
    thermal_store/0/0/starts[23] thermal_store/0/0/U2:least_run[23] 1
    thermal_store/0/0/starts[23] thermal_store/0/0/U2:least_run[24] 1
    thermal_store/0/0/starts[24] cost_eur 0
    thermal_store/0/0/starts[24] thermal_store/0/0/U1:switching[24] -1
    thermal_store/0/0/starts[24] thermal_store/0/0/U2:least_run[24] 1
    thermal_store/0/0/starts[24] thermal_store/0/0/U2:least_run[25] 1
    thermal_store/0/0/starts[25] cost_eur 0
    thermal_store/0/0/starts[25] thermal_store/0/0/U1:switching[25] -1
    thermal_store/0/0/starts[25] thermal_store/0/0/U2:least_run[25] 1
    thermal_store/0/0/starts[25] thermal_store/0/0/U2:least_run[26] 1
    thermal_store/0/0/starts[26] cost_eur 0
    thermal_store/0/0/starts[26] thermal_store/0/0/U1:switching[26] -1
    thermal_store/0/0/starts[26] thermal_store/0/0/U2:least_run[26] 1
    thermal_store/0/0/starts[26] thermal_store/0/0/U2:least_run[27] 1
    thermal_store/0/0/starts[27] cost_eur 0
    thermal_store/0/0/starts[27] thermal_store/0/0/U1:switching[27] -1
    thermal_store/0/0/starts[27] thermal_store/0/0/U2:least_run[27] 1
    thermal_store/0/0/starts[27] thermal_store/0/0/U2:least_run[28] 1
    thermal_store/0/0/starts[28] cost_eur 0
    thermal_store/0/0/starts[28] thermal_store/0/0/U1:switching[28] -1
    thermal_store/0/0/starts[28] thermal_store/0/0/U2:least_run[28] 1
    thermal_store/0/0/starts[28] thermal_store/0/0/U2:least_run[29] 1
    thermal_store/0/0/starts[29] cost_eur 0
    thermal_store/0/0/starts[29] thermal_store/0/0/U1:switching[29] -1
    thermal_store/0/0/starts[29] thermal_store/0/0/U2:least_run[29] 1
    thermal_store/0/0/starts[29] thermal_store/0/0/U2:least_run[30] 1
    thermal_store/0/0/starts[30] cost_eur 0
    thermal_store/0/0/starts[30] thermal_store/0/0/U1:switching[30] -1
    thermal_store/0/0/starts[30] thermal_store/0/0/U2:least_run[30] 1
    thermal_store/0/0/starts[30] thermal_store/0/0/U2:least_run[31] 1
    thermal_store/0/0/starts[31] cost_eur 0
    thermal_store/0/0/starts[31] thermal_store/0/0/U1:switching[31] -1
    thermal_store/0/0/starts[31] thermal_store/0/0/U2:least_run[31] 1
    thermal_store/0/0/starts[31] thermal_store/0/0/U2:least_run[32] 1
    thermal_store/0/0/starts[32] cost_eur 0
    thermal_store/0/0/starts[32] thermal_store/0/0/U1:switching[32] -1
    thermal_store/0/0/starts[32] thermal_store/0/0/U2:least_run[32] 1
    thermal_store/0/0/starts[32] thermal_store/0/0/U2:least_run[33] 1
    thermal_store/0/0/starts[33] cost_eur 0
    thermal_store/0/0/starts[33] thermal_store/0/0/U1:switching[33] -1
    thermal_store/0/0/starts[33] thermal_store/0/0/U2:least_run[33] 1
    thermal_store/0/0/starts[33] thermal_store/0/0/U2:least_run[34] 1
    thermal_store/0/0/starts[34] cost_eur 0
    thermal_store/0/0/starts[34] thermal_store/0/0/U1:switching[34] -1
    thermal_store/0/0/starts[34] thermal_store/0/0/U2:least_run[34] 1
    thermal_store/0/0/starts[34] thermal_store/0/0/U2:least_run[35] 1
    thermal_store/0/0/starts[35] cost_eur 0
    thermal_store/0/0/starts[35] thermal_store/0/0/U1:switching[35] -1
    thermal_store/0/0/starts[35] thermal_store/0/0/U2:least_run[35] 1
    thermal_store/0/0/starts[35] thermal_store/0/0/U2:least_run[36] 1
    thermal_store/0/0/starts[36] cost_eur 0
    thermal_store/0/0/starts[36] thermal_store/0/0/U1:switching[36] -1
    thermal_store/0/0/starts[36] thermal_store/0/0/U2:least_run[36] 1
    thermal_store/0/0/starts[36] thermal_store/0/0/U2:least_run[37] 1
    thermal_store/0/0/starts[37] cost_eur 0
    thermal_store/0/0/starts[37] thermal_store/0/0/U1:switching[37] -1
    thermal_store/0/0/starts[37] thermal_store/0/0/U2:least_run[37] 1
    thermal_store/0/0/starts[37] thermal_store/0/0/U2:least_run[38] 1
    thermal_store/0/0/starts[38] cost_eur 0
    thermal_store/0/0/starts[38] thermal_store/0/0/U1:switching[38] -1
    thermal_store/0/0/starts[38] thermal_store/0/0/U2:least_run[38] 1
    thermal_store/0/0/starts[38] thermal_store/0/0/U2:least_run[39] 1
    thermal_store/0/0/starts[39] cost_eur 0
    thermal_store/0/0/starts[39] thermal_store/0/0/U1:switching[39] -1
    thermal_store/0/0/starts[39] thermal_store/0/0/U2:least_run[39] 1
    thermal_store/0/0/starts[39] thermal_store/0/0/U2:least_run[40] 1
    thermal_store/0/0/starts[40] cost_eur 0
    thermal_store/0/0/starts[40] thermal_store/0/0/U1:switching[40] -1
    thermal_store/0/0/starts[40] thermal_store/0/0/U2:least_run[40] 1
    thermal_store/0/0/starts[40] thermal_store/0/0/U2:least_run[41] 1
    thermal_store/0/0/starts[41] cost_eur 0
    thermal_store/0/0/starts[41] thermal_store/0/0/U1:switching[41] -1
    thermal_store/0/0/starts[41] thermal_store/0/0/U2:least_run[41] 1
    thermal_store/0/0/starts[41] thermal_store/0/0/U2:least_run[42] 1
    thermal_store/0/0/starts[42] cost_eur 0
    thermal_store/0/0/starts[42] thermal_store/0/0/U1:switching[42] -1
    thermal_store/0/0/starts[42] thermal_store/0/0/U2:least_run[42] 1
    thermal_store/0/0/starts[42] thermal_store/0/0/U2:least_run[43] 1
    thermal_store/0/0/starts[43] cost_eur 0
    thermal_store/0/0/starts[43] thermal_store/0/0/U1:switching[43] -1
    thermal_store/0/0/starts[43] thermal_store/0/0/U2:least_run[43] 1
    thermal_store/0/0/starts[43] thermal_store/0/0/U2:least_run[44] 1
    thermal_store/0/0/starts[44] cost_eur 0
    thermal_store/0/0/starts[44] thermal_store/0/0/U1:switching[44] -1
    thermal_store/0/0/starts[44] thermal_store/0/0/U2:least_run[44] 1
    thermal_store/0/0/starts[44] thermal_store/0/0/U2:least_run[45] 1
    thermal_store/0/0/starts[45] cost_eur 0
    thermal_store/0/0/starts[45] thermal_store/0/0/U1:switching[45] -1
    thermal_store/0/0/starts[45] thermal_store/0/0/U2:least_run[45] 1
    thermal_store/0/0/starts[45] thermal_store/0/0/U2:least_run[46] 1
    thermal_store/0/0/starts[46] cost_eur 0
    thermal_store/0/0/starts[46] thermal_store/0/0/U1:switching[46] -1
    thermal_store/0/0/starts[46] thermal_store/0/0/U2:least_run[46] 1
    thermal_store/0/0/starts[46] thermal_store/0/0/U2:least_run[47] 1
    thermal_store/0/0/starts[47] cost_eur 0
    thermal_store/0/0/starts[47] thermal_store/0/0/U1:switching[47] -1
    thermal_store/0/0/starts[47] thermal_store/0/0/U2:least_run[47] 1
    thermal_store/0/0/starts[47] thermal_store/0/0/U2:least_run[48] 1
    thermal_store/0/0/starts[48] cost_eur 0
    thermal_store/0/0/starts[48] thermal_store/0/0/U1:switching[48] -1
    thermal_store/0/0/starts[48] thermal_store/0/0/U2:least_run[48] 1
    thermal_store/0/0/starts[48] thermal_store/0/0/U2:least_run[49] 1
    thermal_store/0/0/starts[49] cost_eur 0
    thermal_store/0/0/starts[49] thermal_store/0/0/U1:switching[49] -1
    thermal_store/0/0/starts[49] thermal_store/0/0/U2:least_run[49] 1
    thermal_store/0/0/starts[49] thermal_store/0/0/U2:least_run[50] 1
    thermal_store/0/0/starts[50] cost_eur 0
    thermal_store/0/0/starts[50] thermal_store/0/0/U1:switching[50] -1
    thermal_store/0/0/starts[50] thermal_store/0/0/U2:least_run[50] 1
    thermal_store/0/0/starts[50] thermal_store/0/0/U2:least_run[51] 1
    thermal_store/0/0/starts[51] cost_eur 0
    thermal_store/0/0/starts[51] thermal_store/0/0/U1:switching[51] -1
    thermal_store/0/0/starts[51] thermal_store/0/0/U2:least_run[51] 1
    thermal_store/0/0/starts[51] thermal_store/0/0/U2:least_run[52] 1
    thermal_store/0/0/starts[52] cost_eur 0
    thermal_store/0/0/starts[52] thermal_store/0/0/U1:switching[52] -1
    thermal_store/0/0/starts[52] thermal_store/0/0/U2:least_run[52] 1
    thermal_store/0/0/starts[52] thermal_store/0/0/U2:least_run[53] 1
    thermal_store/0/0/starts[53] cost_eur 0
    thermal_store/0/0/starts[53] thermal_store/0/0/U1:switching[53] -1
    thermal_store/0/0/starts[53] thermal_store/0/0/U2:least_run[53] 1
    thermal_store/0/0/starts[53] thermal_store/0/0/U2:least_run[54] 1
    thermal_store/0/0/starts[54] cost_eur 0
    thermal_store/0/0/starts[54] thermal_store/0/0/U1:switching[54] -1
    thermal_store/0/0/starts[54] thermal_store/0/0/U2:least_run[54] 1
    thermal_store/0/0/starts[54] thermal_store/0/0/U2:least_run[55] 1
    thermal_store/0/0/starts[55] cost_eur 0
    thermal_store/0/0/starts[55] thermal_store/0/0/U1:switching[55] -1
    thermal_store/0/0/starts[55] thermal_store/0/0/U2:least_run[55] 1
    thermal_store/0/0/starts[55] thermal_store/0/0/U2:least_run[56] 1
    thermal_store/0/0/starts[56] cost_eur 0
    thermal_store/0/0/starts[56] thermal_store/0/0/U1:switching[56] -1
    thermal_store/0/0/starts[56] thermal_store/0/0/U2:least_run[56] 1
    thermal_store/0/0/starts[56] thermal_store/0/0/U2:least_run[57] 1
    thermal_store/0/0/starts[57] cost_eur 0
    thermal_store/0/0/starts[57] thermal_store/0/0/U1:switching[57] -1
    thermal_store/0/0/starts[57] thermal_store/0/0/U2:least_run[57] 1
    thermal_store/0/0/starts[57] thermal_store/0/0/U2:least_run[58] 1
    thermal_store/0/0/starts[58] cost_eur 0
    thermal_store/0/0/starts[58] thermal_store/0/0/U1:switching[58] -1
    thermal_store/0/0/starts[58] thermal_store/0/0/U2:least_run[58] 1
    thermal_store/0/0/starts[58] thermal_store/0/0/U2:least_run[59] 1
    thermal_store/0/0/starts[59] cost_eur 0
    thermal_store/0/0/starts[59] thermal_store/0/0/U1:switching[59] -1
    thermal_store/0/0/starts[59] thermal_store/0/0/U2:least_run[59] 1
    thermal_store/0/0/starts[59] thermal_store/0/0/U2:least_run[60] 1
    thermal_store/0/0/starts[60] cost_eur 0
    thermal_store/0/0/starts[60] thermal_store/0/0/U1:switching[60] -1
    thermal_store/0/0/starts[60] thermal_store/0/0/U2:least_run[60] 1
    thermal_store/0/0/starts[60] thermal_store/0/0/U2:least_run[61] 1
    thermal_store/0/0/starts[61] cost_eur 0
    thermal_store/0/0/starts[61] thermal_store/0/0/U1:switching[61] -1
    thermal_store/0/0/starts[61] thermal_store/0/0/U2:least_run[61] 1
    thermal_store/0/0/starts[61] thermal_store/0/0/U2:least_run[62] 1
    thermal_store/0/0/starts[62] cost_eur 0
    thermal_store/0/0/starts[62] thermal_store/0/0/U1:switching[62] -1
    thermal_store/0/0/starts[62] thermal_store/0/0/U2:least_run[62] 1
    thermal_store/0/0/starts[62] thermal_store/0/0/U2:least_run[63] 1
    thermal_store/0/0/starts[63] cost_eur 0
    thermal_store/0/0/starts[63] thermal_store/0/0/U1:switching[63] -1
    thermal_store/0/0/starts[63] thermal_store/0/0/U2:least_run[63] 1
    thermal_store/0/0/starts[63] thermal_store/0/0/U2:least_run[64] 1
    thermal_store/0/0/starts[64] cost_eur 0
    thermal_store/0/0/starts[64] thermal_store/0/0/U1:switching[64] -1
    thermal_store/0/0/starts[64] thermal_store/0/0/U2:least_run[64] 1
    thermal_store/0/0/starts[64] thermal_store/0/0/U2:least_run[65] 1
    thermal_store/0/0/starts[65] cost_eur 0
    thermal_store/0/0/starts[65] thermal_store/0/0/U1:switching[65] -1
    thermal_store/0/0/starts[65] thermal_store/0/0/U2:least_run[65] 1
    thermal_store/0/0/starts[65] thermal_store/0/0/U2:least_run[66] 1
    thermal_store/0/0/starts[66] cost_eur 0
    thermal_store/0/0/starts[66] thermal_store/0/0/U1:switching[66] -1
    thermal_store/0/0/starts[66] thermal_store/0/0/U2:least_run[66] 1
    thermal_store/0/0/starts[66] thermal_store/0/0/U2:least_run[67] 1
    thermal_store/0/0/starts[67] cost_eur 0
    thermal_store/0/0/starts[67] thermal_store/0/0/U1:switching[67] -1
    thermal_store/0/0/starts[67] thermal_store/0/0/U2:least_run[67] 1
    thermal_store/0/0/starts[67] thermal_store/0/0/U2:least_run[68] 1
    thermal_store/0/0/starts[68] cost_eur 0
    thermal_store/0/0/starts[68] thermal_store/0/0/U1:switching[68] -1
    thermal_store/0/0/starts[68] thermal_store/0/0/U2:least_run[68] 1
    thermal_store/0/0/starts[68] thermal_store/0/0/U2:least_run[69] 1
    thermal_store/0/0/starts[69] cost_eur 0
    thermal_store/0/0/starts[69] thermal_store/0/0/U1:switching[69] -1
    thermal_store/0/0/starts[69] thermal_store/0/0/U2:least_run[69] 1
    thermal_store/0/0/starts[69] thermal_store/0/0/U2:least_run[70] 1
    thermal_store/0/0/starts[70] cost_eur 0
    thermal_store/0/0/starts[70] thermal_store/0/0/U1:switching[70] -1
    thermal_store/0/0/starts[70] thermal_store/0/0/U2:least_run[70] 1
    thermal_store/0/0/starts[70] thermal_store/0/0/U2:least_run[71] 1
    thermal_store/0/0/starts[71] cost_eur 0
    thermal_store/0/0/starts[71] thermal_store/0/0/U1:switching[71] -1
    thermal_store/0/0/starts[71] thermal_store/0/0/U2:least_run[71] 1
    thermal_store/0/0/starts[71] thermal_store/0/0/U2:least_run[72] 1
    thermal_store/0/0/starts[72] cost_eur 0
    thermal_store/0/0/starts[72] thermal_store/0/0/U1:switching[72] -1
    thermal_store/0/0/starts[72] thermal_store/0/0/U2:least_run[72] 1
    thermal_store/0/0/starts[72] thermal_store/0/0/U2:least_run[73] 1
    thermal_store/0/0/starts[73] cost_eur 0
    thermal_store/0/0/starts[73] thermal_store/0/0/U1:switching[73] -1
    thermal_store/0/0/starts[73] thermal_store/0/0/U2:least_run[73] 1
    thermal_store/0/0/starts[73] thermal_store/0/0/U2:least_run[74] 1
    thermal_store/0/0/starts[74] cost_eur 0
    thermal_store/0/0/starts[74] thermal_store/0/0/U1:switching[74] -1
    thermal_store/0/0/starts[74] thermal_store/0/0/U2:least_run[74] 1
    thermal_store/0/0/starts[74] thermal_store/0/0/U2:least_run[75] 1
    thermal_store/0/0/starts[75] cost_eur 0
    thermal_store/0/0/starts[75] thermal_store/0/0/U1:switching[75] -1
    thermal_store/0/0/starts[75] thermal_store/0/0/U2:least_run[75] 1
    thermal_store/0/0/starts[75] thermal_store/0/0/U2:least_run[76] 1
    thermal_store/0/0/starts[76] cost_eur 0
    thermal_store/0/0/starts[76] thermal_store/0/0/U1:switching[76] -1
    thermal_store/0/0/starts[76] thermal_store/0/0/U2:least_run[76] 1
    thermal_store/0/0/starts[76] thermal_store/0/0/U2:least_run[77] 1
    thermal_store/0/0/starts[77] cost_eur 0
    thermal_store/0/0/starts[77] thermal_store/0/0/U1:switching[77] -1
    thermal_store/0/0/starts[77] thermal_store/0/0/U2:least_run[77] 1
    thermal_store/0/0/starts[77] thermal_store/0/0/U2:least_run[78] 1
    thermal_store/0/0/starts[78] cost_eur 0
    thermal_store/0/0/starts[78] thermal_store/0/0/U1:switching[78] -1
    thermal_store/0/0/starts[78] thermal_store/0/0/U2:least_run[78] 1
    thermal_store/0/0/starts[78] thermal_store/0/0/U2:least_run[79] 1
    thermal_store/0/0/starts[79] cost_eur 0
    thermal_store/0/0/starts[79] thermal_store/0/0/U1:switching[79] -1
    thermal_store/0/0/starts[79] thermal_store/0/0/U2:least_run[79] 1
    thermal_store/0/0/starts[79] thermal_store/0/0/U2:least_run[80] 1
    thermal_store/0/0/starts[80] cost_eur 0
    thermal_store/0/0/starts[80] thermal_store/0/0/U1:switching[80] -1
    thermal_store/0/0/starts[80] thermal_store/0/0/U2:least_run[80] 1
    thermal_store/0/0/starts[80] thermal_store/0/0/U2:least_run[81] 1
    thermal_store/0/0/starts[81] cost_eur 0
    thermal_store/0/0/starts[81] thermal_store/0/0/U1:switching[81] -1
    thermal_store/0/0/starts[81] thermal_store/0/0/U2:least_run[81] 1
    thermal_store/0/0/starts[81] thermal_store/0/0/U2:least_run[82] 1
    thermal_store/0/0/starts[82] cost_eur 0
    thermal_store/0/0/starts[82] thermal_store/0/0/U1:switching[82] -1
    thermal_store/0/0/starts[82] thermal_store/0/0/U2:least_run[82] 1
    thermal_store/0/0/starts[82] thermal_store/0/0/U2:least_run[83] 1
    thermal_store/0/0/starts[83] cost_eur 0
    thermal_store/0/0/starts[83] thermal_store/0/0/U1:switching[83] -1
    thermal_store/0/0/starts[83] thermal_store/0/0/U2:least_run[83] 1
    thermal_store/0/0/starts[83] thermal_store/0/0/U2:least_run[84] 1
    thermal_store/0/0/starts[84] cost_eur 0
    thermal_store/0/0/starts[84] thermal_store/0/0/U1:switching[84] -1
    thermal_store/0/0/starts[84] thermal_store/0/0/U2:least_run[84] 1
    thermal_store/0/0/starts[84] thermal_store/0/0/U2:least_run[85] 1
    thermal_store/0/0/starts[85] cost_eur 0
    thermal_store/0/0/starts[85] thermal_store/0/0/U1:switching[85] -1
    thermal_store/0/0/starts[85] thermal_store/0/0/U2:least_run[85] 1
    thermal_store/0/0/starts[85] thermal_store/0/0/U2:least_run[86] 1
    thermal_store/0/0/starts[86] cost_eur 0
    thermal_store/0/0/starts[86] thermal_store/0/0/U1:switching[86] -1
    thermal_store/0/0/starts[86] thermal_store/0/0/U2:least_run[86] 1
    thermal_store/0/0/starts[86] thermal_store/0/0/U2:least_run[87] 1
    thermal_store/0/0/starts[87] cost_eur 0
    thermal_store/0/0/starts[87] thermal_store/0/0/U1:switching[87] -1
    thermal_store/0/0/starts[87] thermal_store/0/0/U2:least_run[87] 1
    thermal_store/0/0/starts[87] thermal_store/0/0/U2:least_run[88] 1
    thermal_store/0/0/starts[88] cost_eur 0
    thermal_store/0/0/starts[88] thermal_store/0/0/U1:switching[88] -1
    thermal_store/0/0/starts[88] thermal_store/0/0/U2:least_run[88] 1
    thermal_store/0/0/starts[88] thermal_store/0/0/U2:least_run[89] 1
    thermal_store/0/0/starts[89] cost_eur 0
    thermal_store/0/0/starts[89] thermal_store/0/0/U1:switching[89] -1
    thermal_store/0/0/starts[89] thermal_store/0/0/U2:least_run[89] 1
    thermal_store/0/0/starts[89] thermal_store/0/0/U2:least_run[90] 1
    thermal_store/0/0/starts[90] cost_eur 0
    thermal_store/0/0/starts[90] thermal_store/0/0/U1:switching[90] -1
    thermal_store/0/0/starts[90] thermal_store/0/0/U2:least_run[90] 1
    thermal_store/0/0/starts[90] thermal_store/0/0/U2:least_run[91] 1
    thermal_store/0/0/starts[91] cost_eur 0
    thermal_store/0/0/starts[91] thermal_store/0/0/U1:switching[91] -1
    thermal_store/0/0/starts[91] thermal_store/0/0/U2:least_run[91] 1
    thermal_store/0/0/starts[91] thermal_store/0/0/U2:least_run[92] 1
    thermal_store/0/0/starts[92] cost_eur 0
    thermal_store/0/0/starts[92] thermal_store/0/0/U1:switching[92] -1
    thermal_store/0/0/starts[92] thermal_store/0/0/U2:least_run[92] 1
    thermal_store/0/0/starts[92] thermal_store/0/0/U2:least_run[93] 1
    thermal_store/0/0/starts[93] cost_eur 0
    thermal_store/0/0/starts[93] thermal_store/0/0/U1:switching[93] -1
    thermal_store/0/0/starts[93] thermal_store/0/0/U2:least_run[93] 1
    thermal_store/0/0/starts[93] thermal_store/0/0/U2:least_run[94] 1
    thermal_store/0/0/starts[94] cost_eur 0
    thermal_store/0/0/starts[94] thermal_store/0/0/U1:switching[94] -1
    thermal_store/0/0/starts[94] thermal_store/0/0/U2:least_run[94] 1
    thermal_store/0/0/starts[94] thermal_store/0/0/U2:least_run[95] 1
    thermal_store/0/0/stops[0] cost_eur 0
    thermal_store/0/0/stops[0] thermal_store/0/0/U1:switching[0] 1
    thermal_store/0/0/stops[1] cost_eur 0
    thermal_store/0/0/stops[1] thermal_store/0/0/U1:switching[1] 1
    thermal_store/0/0/stops[2] cost_eur 0
    thermal_store/0/0/stops[2] thermal_store/0/0/U1:switching[2] 1
    thermal_store/0/0/stops[3] cost_eur 0
    thermal_store/0/0/stops[3] thermal_store/0/0/U1:switching[3] 1
    thermal_store/0/0/stops[4] cost_eur 0
    thermal_store/0/0/stops[4] thermal_store/0/0/U1:switching[4] 1
    thermal_store/0/0/stops[5] cost_eur 0
    thermal_store/0/0/stops[5] thermal_store/0/0/U1:switching[5] 1
    thermal_store/0/0/stops[6] cost_eur 0
    thermal_store/0/0/stops[6] thermal_store/0/0/U1:switching[6] 1
    thermal_store/0/0/stops[7] cost_eur 0
    thermal_store/0/0/stops[7] thermal_store/0/0/U1:switching[7] 1
    thermal_store/0/0/stops[8] cost_eur 0
    thermal_store/0/0/stops[8] thermal_store/0/0/U1:switching[8] 1
    thermal_store/0/0/stops[9] cost_eur 0
    thermal_store/0/0/stops[9] thermal_store/0/0/U1:switching[9] 1
    thermal_store/0/0/stops[10] cost_eur 0
    thermal_store/0/0/stops[10] thermal_store/0/0/U1:switching[10] 1
    thermal_store/0/0/stops[11] cost_eur 0
    thermal_store/0/0/stops[11] thermal_store/0/0/U1:switching[11] 1
    thermal_store/0/0/stops[12] cost_eur 0
    thermal_store/0/0/stops[12] thermal_store/0/0/U1:switching[12] 1
    thermal_store/0/0/stops[13] cost_eur 0
    thermal_store/0/0/stops[13] thermal_store/0/0/U1:switching[13] 1
    thermal_store/0/0/stops[14] cost_eur 0
    thermal_store/0/0/stops[14] thermal_store/0/0/U1:switching[14] 1
    thermal_store/0/0/stops[15] cost_eur 0
    thermal_store/0/0/stops[15] thermal_store/0/0/U1:switching[15] 1
    thermal_store/0/0/stops[16] cost_eur 0
    thermal_store/0/0/stops[16] thermal_store/0/0/U1:switching[16] 1
    thermal_store/0/0/stops[17] cost_eur 0
    thermal_store/0/0/stops[17] thermal_store/0/0/U1:switching[17] 1
    thermal_store/0/0/stops[18] cost_eur 0
    thermal_store/0/0/stops[18] thermal_store/0/0/U1:switching[18] 1
    thermal_store/0/0/stops[19] cost_eur 0
    thermal_store/0/0/stops[19] thermal_store/0/0/U1:switching[19] 1
    thermal_store/0/0/stops[20] cost_eur 0
    thermal_store/0/0/stops[20] thermal_store/0/0/U1:switching[20] 1
    thermal_store/0/0/stops[21] cost_eur 0
    thermal_store/0/0/stops[21] thermal_store/0/0/U1:switching[21] 1
    thermal_store/0/0/stops[22] cost_eur 0
    thermal_store/0/0/stops[22] thermal_store/0/0/U1:switching[22] 1
    thermal_store/0/0/stops[23] cost_eur 0
    thermal_store/0/0/stops[23] thermal_store/0/0/U1:switching[23] 1
    thermal_store/0/0/stops[24] cost_eur 0
    thermal_store/0/0/stops[24] thermal_store/0/0/U1:switching[24] 1
    thermal_store/0/0/stops[25] cost_eur 0
    thermal_store/0/0/stops[25] thermal_store/0/0/U1:switching[25] 1
    thermal_store/0/0/stops[26] cost_eur 0
    thermal_store/0/0/stops[26] thermal_store/0/0/U1:switching[26] 1
    thermal_store/0/0/stops[27] cost_eur 0
    thermal_store/0/0/stops[27] thermal_store/0/0/U1:switching[27] 1
    thermal_store/0/0/stops[28] cost_eur 0
    thermal_store/0/0/stops[28] thermal_store/0/0/U1:switching[28] 1
    thermal_store/0/0/stops[29] cost_eur 0
    thermal_store/0/0/stops[29] thermal_store/0/0/U1:switching[29] 1
    thermal_store/0/0/stops[30] cost_eur 0
    thermal_store/0/0/stops[30] thermal_store/0/0/U1:switching[30] 1
    thermal_store/0/0/stops[31] cost_eur 0
    thermal_store/0/0/stops[31] thermal_store/0/0/U1:switching[31] 1
    thermal_store/0/0/stops[32] cost_eur 0
    thermal_store/0/0/stops[32] thermal_store/0/0/U1:switching[32] 1
    thermal_store/0/0/stops[33] cost_eur 0
    thermal_store/0/0/stops[33] thermal_store/0/0/U1:switching[33] 1
    thermal_store/0/0/stops[34] cost_eur 0
    thermal_store/0/0/stops[34] thermal_store/0/0/U1:switching[34] 1
    thermal_store/0/0/stops[35] cost_eur 0
    thermal_store/0/0/stops[35] thermal_store/0/0/U1:switching[35] 1
    thermal_store/0/0/stops[36] cost_eur 0
    thermal_store/0/0/stops[36] thermal_store/0/0/U1:switching[36] 1
    thermal_store/0/0/stops[37] cost_eur 0
    thermal_store/0/0/stops[37] thermal_store/0/0/U1:switching[37] 1
    thermal_store/0/0/stops[38] cost_eur 0
    thermal_store/0/0/stops[38] thermal_store/0/0/U1:switching[38] 1
    thermal_store/0/0/stops[39] cost_eur 0
    thermal_store/0/0/stops[39] thermal_store/0/0/U1:switching[39] 1
    thermal_store/0/0/stops[40] cost_eur 0
    thermal_store/0/0/stops[40] thermal_store/0/0/U1:switching[40] 1
    thermal_store/0/0/stops[41] cost_eur 0
    thermal_store/0/0/stops[41] thermal_store/0/0/U1:switching[41] 1
    thermal_store/0/0/stops[42] cost_eur 0
    thermal_store/0/0/stops[42] thermal_store/0/0/U1:switching[42] 1
    thermal_store/0/0/stops[43] cost_eur 0
    thermal_store/0/0/stops[43] thermal_store/0/0/U1:switching[43] 1
    thermal_store/0/0/stops[44] cost_eur 0
    thermal_store/0/0/stops[44] thermal_store/0/0/U1:switching[44] 1
    thermal_store/0/0/stops[45] cost_eur 0
    thermal_store/0/0/stops[45] thermal_store/0/0/U1:switching[45] 1
    thermal_store/0/0/stops[46] cost_eur 0
    thermal_store/0/0/stops[46] thermal_store/0/0/U1:switching[46] 1
    thermal_store/0/0/stops[47] cost_eur 0
    thermal_store/0/0/stops[47] thermal_store/0/0/U1:switching[47] 1
    thermal_store/0/0/stops[48] cost_eur 0
    thermal_store/0/0/stops[48] thermal_store/0/0/U1:switching[48] 1
    thermal_store/0/0/stops[49] cost_eur 0
    thermal_store/0/0/stops[49] thermal_store/0/0/U1:switching[49] 1
    thermal_store/0/0/stops[50] cost_eur 0
    thermal_store/0/0/stops[50] thermal_store/0/0/U1:switching[50] 1
    thermal_store/0/0/stops[51] cost_eur 0
    thermal_store/0/0/stops[51] thermal_store/0/0/U1:switching[51] 1
    thermal_store/0/0/stops[52] cost_eur 0
    thermal_store/0/0/stops[52] thermal_store/0/0/U1:switching[52] 1
    thermal_store/0/0/stops[53] cost_eur 0
    thermal_store/0/0/stops[53] thermal_store/0/0/U1:switching[53] 1
    thermal_store/0/0/stops[54] cost_eur 0
    thermal_store/0/0/stops[54] thermal_store/0/0/U1:switching[54] 1
    thermal_store/0/0/stops[55] cost_eur 0
    thermal_store/0/0/stops[55] thermal_store/0/0/U1:switching[55] 1
    thermal_store/0/0/stops[56] cost_eur 0
    thermal_store/0/0/stops[56] thermal_store/0/0/U1:switching[56] 1
    thermal_store/0/0/stops[57] cost_eur 0
    thermal_store/0/0/stops[57] thermal_store/0/0/U1:switching[57] 1
    thermal_store/0/0/stops[58] cost_eur 0
    thermal_store/0/0/stops[58] thermal_store/0/0/U1:switching[58] 1
    thermal_store/0/0/stops[59] cost_eur 0
    thermal_store/0/0/stops[59] thermal_store/0/0/U1:switching[59] 1
    thermal_store/0/0/stops[60] cost_eur 0
    thermal_store/0/0/stops[60] thermal_store/0/0/U1:switching[60] 1
    thermal_store/0/0/stops[61] cost_eur 0
    thermal_store/0/0/stops[61] thermal_store/0/0/U1:switching[61] 1
    thermal_store/0/0/stops[62] cost_eur 0
    thermal_store/0/0/stops[62] thermal_store/0/0/U1:switching[62] 1
    thermal_store/0/0/stops[63] cost_eur 0
    thermal_store/0/0/stops[63] thermal_store/0/0/U1:switching[63] 1
    thermal_store/0/0/stops[64] cost_eur 0
    thermal_store/0/0/stops[64] thermal_store/0/0/U1:switching[64] 1
    thermal_store/0/0/stops[65] cost_eur 0
    thermal_store/0/0/stops[65] thermal_store/0/0/U1:switching[65] 1
    thermal_store/0/0/stops[66] cost_eur 0
    thermal_store/0/0/stops[66] thermal_store/0/0/U1:switching[66] 1
    thermal_store/0/0/stops[67] cost_eur 0
    thermal_store/0/0/stops[67] thermal_store/0/0/U1:switching[67] 1
    thermal_store/0/0/stops[68] cost_eur 0
    thermal_store/0/0/stops[68] thermal_store/0/0/U1:switching[68] 1
    thermal_store/0/0/stops[69] cost_eur 0
    thermal_store/0/0/stops[69] thermal_store/0/0/U1:switching[69] 1
    thermal_store/0/0/stops[70] cost_eur 0
    thermal_store/0/0/stops[70] thermal_store/0/0/U1:switching[70] 1
    thermal_store/0/0/stops[71] cost_eur 0
    thermal_store/0/0/stops[71] thermal_store/0/0/U1:switching[71] 1
    thermal_store/0/0/stops[72] cost_eur 0
    thermal_store/0/0/stops[72] thermal_store/0/0/U1:switching[72] 1
    thermal_store/0/0/stops[73] cost_eur 0
    thermal_store/0/0/stops[73] thermal_store/0/0/U1:switching[73] 1
    thermal_store/0/0/stops[74] cost_eur 0
    thermal_store/0/0/stops[74] thermal_store/0/0/U1:switching[74] 1
    thermal_store/0/0/stops[75] cost_eur 0
    thermal_store/0/0/stops[75] thermal_store/0/0/U1:switching[75] 1
    thermal_store/0/0/stops[76] cost_eur 0
    thermal_store/0/0/stops[76] thermal_store/0/0/U1:switching[76] 1
    thermal_store/0/0/stops[77] cost_eur 0
    thermal_store/0/0/stops[77] thermal_store/0/0/U1:switching[77] 1
    thermal_store/0/0/stops[78] cost_eur 0
    thermal_store/0/0/stops[78] thermal_store/0/0/U1:switching[78] 1
    thermal_store/0/0/stops[79] cost_eur 0
    thermal_store/0/0/stops[79] thermal_store/0/0/U1:switching[79] 1
    thermal_store/0/0/stops[80] cost_eur 0
    thermal_store/0/0/stops[80] thermal_store/0/0/U1:switching[80] 1
    thermal_store/0/0/stops[81] cost_eur 0
    thermal_store/0/0/stops[81] thermal_store/0/0/U1:switching[81] 1
    thermal_store/0/0/stops[82] cost_eur 0
    thermal_store/0/0/stops[82] thermal_store/0/0/U1:switching[82] 1
    thermal_store/0/0/stops[83] cost_eur 0
    thermal_store/0/0/stops[83] thermal_store/0/0/U1:switching[83] 1
    thermal_store/0/0/stops[84] cost_eur 0
    thermal_store/0/0/stops[84] thermal_store/0/0/U1:switching[84] 1
    thermal_store/0/0/stops[85] cost_eur 0
    thermal_store/0/0/stops[85] thermal_store/0/0/U1:switching[85] 1
    thermal_store/0/0/stops[86] cost_eur 0
    thermal_store/0/0/stops[86] thermal_store/0/0/U1:switching[86] 1
    thermal_store/0/0/stops[87] cost_eur 0
    thermal_store/0/0/stops[87] thermal_store/0/0/U1:switching[87] 1
    thermal_store/0/0/stops[88] cost_eur 0
    thermal_store/0/0/stops[88] thermal_store/0/0/U1:switching[88] 1
    thermal_store/0/0/stops[89] cost_eur 0
    thermal_store/0/0/stops[89] thermal_store/0/0/U1:switching[89] 1
    thermal_store/0/0/stops[90] cost_eur 0
    thermal_store/0/0/stops[90] thermal_store/0/0/U1:switching[90] 1
    thermal_store/0/0/stops[91] cost_eur 0
    thermal_store/0/0/stops[91] thermal_store/0/0/U1:switching[91] 1
    thermal_store/0/0/stops[92] cost_eur 0
    thermal_store/0/0/stops[92] thermal_store/0/0/U1:switching[92] 1
    thermal_store/0/0/stops[93] cost_eur 0
    thermal_store/0/0/stops[93] thermal_store/0/0/U1:switching[93] 1
    thermal_store/0/0/stops[94] cost_eur 0
    thermal_store/0/0/stops[94] thermal_store/0/0/U1:switching[94] 1
    thermal_store/0/0/stops[95] cost_eur 0
    thermal_store/0/0/stops[95] thermal_store/0/0/U1:switching[95] 1
    member/0/import_kw[0] cost_eur 0.06
    member/0/import_kw[0] member/0/C1:balance[0] 1
    member/0/import_kw[0] group/0/C1:balance[0] -1
    member/0/import_kw[1] cost_eur 0.06
    member/0/import_kw[1] member/0/C1:balance[1] 1
    member/0/import_kw[1] group/0/C1:balance[1] -1
    member/0/import_kw[2] cost_eur 0.06
    member/0/import_kw[2] member/0/C1:balance[2] 1
    member/0/import_kw[2] group/0/C1:balance[2] -1
    member/0/import_kw[3] cost_eur 0.06
    member/0/import_kw[3] member/0/C1:balance[3] 1
    member/0/import_kw[3] group/0/C1:balance[3] -1
    member/0/import_kw[4] cost_eur 0.06
    member/0/import_kw[4] member/0/C1:balance[4] 1
    member/0/import_kw[4] group/0/C1:balance[4] -1
    member/0/import_kw[5] cost_eur 0.06
    member/0/import_kw[5] member/0/C1:balance[5] 1
    member/0/import_kw[5] group/0/C1:balance[5] -1
    member/0/import_kw[6] cost_eur 0.06
    member/0/import_kw[6] member/0/C1:balance[6] 1
    member/0/import_kw[6] group/0/C1:balance[6] -1
    member/0/import_kw[7] cost_eur 0.06
    member/0/import_kw[7] member/0/C1:balance[7] 1
    member/0/import_kw[7] group/0/C1:balance[7] -1
    member/0/import_kw[8] cost_eur 0.06
    member/0/import_kw[8] member/0/C1:balance[8] 1
    member/0/import_kw[8] group/0/C1:balance[8] -1
    member/0/import_kw[9] cost_eur 0.06
    member/0/import_kw[9] member/0/C1:balance[9] 1
    member/0/import_kw[9] group/0/C1:balance[9] -1
    member/0/import_kw[10] cost_eur 0.06
    member/0/import_kw[10] member/0/C1:balance[10] 1
    member/0/import_kw[10] group/0/C1:balance[10] -1
    member/0/import_kw[11] cost_eur 0.06
    member/0/import_kw[11] member/0/C1:balance[11] 1
    member/0/import_kw[11] group/0/C1:balance[11] -1
    member/0/import_kw[12] cost_eur 0.06
    member/0/import_kw[12] member/0/C1:balance[12] 1
    member/0/import_kw[12] group/0/C1:balance[12] -1
    member/0/import_kw[13] cost_eur 0.06
    member/0/import_kw[13] member/0/C1:balance[13] 1
    member/0/import_kw[13] group/0/C1:balance[13] -1
    member/0/import_kw[14] cost_eur 0.06
    member/0/import_kw[14] member/0/C1:balance[14] 1
    member/0/import_kw[14] group/0/C1:balance[14] -1
    member/0/import_kw[15] cost_eur 0.06
    member/0/import_kw[15] member/0/C1:balance[15] 1
    member/0/import_kw[15] group/0/C1:balance[15] -1
    member/0/import_kw[16] cost_eur 0.06
    member/0/import_kw[16] member/0/C1:balance[16] 1
    member/0/import_kw[16] group/0/C1:balance[16] -1
    member/0/import_kw[17] cost_eur 0.06
    member/0/import_kw[17] member/0/C1:balance[17] 1
    member/0/import_kw[17] group/0/C1:balance[17] -1
    member/0/import_kw[18] cost_eur 0.06
    member/0/import_kw[18] member/0/C1:balance[18] 1
    member/0/import_kw[18] group/0/C1:balance[18] -1
    member/0/import_kw[19] cost_eur 0.06
    member/0/import_kw[19] member/0/C1:balance[19] 1
    member/0/import_kw[19] group/0/C1:balance[19] -1
    member/0/import_kw[20] cost_eur 0.06
    member/0/import_kw[20] member/0/C1:balance[20] 1
    member/0/import_kw[20] group/0/C1:balance[20] -1
    member/0/import_kw[21] cost_eur 0.06
    member/0/import_kw[21] member/0/C1:balance[21] 1
    member/0/import_kw[21] group/0/C1:balance[21] -1
    member/0/import_kw[22] cost_eur 0.06
    member/0/import_kw[22] member/0/C1:balance[22] 1
    member/0/import_kw[22] group/0/C1:balance[22] -1
    member/0/import_kw[23] cost_eur 0.06
    member/0/import_kw[23] member/0/C1:balance[23] 1
    member/0/import_kw[23] group/0/C1:balance[23] -1
    member/0/import_kw[24] cost_eur 0.06
    member/0/import_kw[24] member/0/C1:balance[24] 1
    member/0/import_kw[24] group/0/C1:balance[24] -1
    member/0/import_kw[25] cost_eur 0.06
    member/0/import_kw[25] member/0/C1:balance[25] 1
    member/0/import_kw[25] group/0/C1:balance[25] -1
    member/0/import_kw[26] cost_eur 0.06
    member/0/import_kw[26] member/0/C1:balance[26] 1
    member/0/import_kw[26] group/0/C1:balance[26] -1
    member/0/import_kw[27] cost_eur 0.06
    member/0/import_kw[27] member/0/C1:balance[27] 1
    member/0/import_kw[27] group/0/C1:balance[27] -1
    member/0/import_kw[28] cost_eur 0.06
    member/0/import_kw[28] member/0/C1:balance[28] 1
    member/0/import_kw[28] group/0/C1:balance[28] -1
    member/0/import_kw[29] cost_eur 0.06
    member/0/import_kw[29] member/0/C1:balance[29] 1
    member/0/import_kw[29] group/0/C1:balance[29] -1
    member/0/import_kw[30] cost_eur 0.06
    member/0/import_kw[30] member/0/C1:balance[30] 1
    member/0/import_kw[30] group/0/C1:balance[30] -1
    member/0/import_kw[31] cost_eur 0.06
    member/0/import_kw[31] member/0/C1:balance[31] 1
    member/0/import_kw[31] group/0/C1:balance[31] -1
    member/0/import_kw[32] cost_eur 0.06
    member/0/import_kw[32] member/0/C1:balance[32] 1
    member/0/import_kw[32] group/0/C1:balance[32] -1
    member/0/import_kw[33] cost_eur 0.06
    member/0/import_kw[33] member/0/C1:balance[33] 1
    member/0/import_kw[33] group/0/C1:balance[33] -1
    member/0/import_kw[34] cost_eur 0.06
    member/0/import_kw[34] member/0/C1:balance[34] 1
    member/0/import_kw[34] group/0/C1:balance[34] -1
    member/0/import_kw[35] cost_eur 0.06
    member/0/import_kw[35] member/0/C1:balance[35] 1
    member/0/import_kw[35] group/0/C1:balance[35] -1
    member/0/import_kw[36] cost_eur 0.06
    member/0/import_kw[36] member/0/C1:balance[36] 1
    member/0/import_kw[36] group/0/C1:balance[36] -1
    member/0/import_kw[37] cost_eur 0.06
    member/0/import_kw[37] member/0/C1:balance[37] 1
    member/0/import_kw[37] group/0/C1:balance[37] -1
    member/0/import_kw[38] cost_eur 0.06
    member/0/import_kw[38] member/0/C1:balance[38] 1
    member/0/import_kw[38] group/0/C1:balance[38] -1
    member/0/import_kw[39] cost_eur 0.06
    member/0/import_kw[39] member/0/C1:balance[39] 1
    member/0/import_kw[39] group/0/C1:balance[39] -1
    member/0/import_kw[40] cost_eur 0.06
    member/0/import_kw[40] member/0/C1:balance[40] 1
    member/0/import_kw[40] group/0/C1:balance[40] -1
    member/0/import_kw[41] cost_eur 0.06
    member/0/import_kw[41] member/0/C1:balance[41] 1
    member/0/import_kw[41] group/0/C1:balance[41] -1
    member/0/import_kw[42] cost_eur 0.06
    member/0/import_kw[42] member/0/C1:balance[42] 1
    member/0/import_kw[42] group/0/C1:balance[42] -1
    member/0/import_kw[43] cost_eur 0.06
    member/0/import_kw[43] member/0/C1:balance[43] 1
    member/0/import_kw[43] group/0/C1:balance[43] -1
    member/0/import_kw[44] cost_eur 0.06
    member/0/import_kw[44] member/0/C1:balance[44] 1
    member/0/import_kw[44] group/0/C1:balance[44] -1
    member/0/import_kw[45] cost_eur 0.06
    member/0/import_kw[45] member/0/C1:balance[45] 1
    member/0/import_kw[45] group/0/C1:balance[45] -1
    member/0/import_kw[46] cost_eur 0.06
    member/0/import_kw[46] member/0/C1:balance[46] 1
    member/0/import_kw[46] group/0/C1:balance[46] -1
    member/0/import_kw[47] cost_eur 0.06
    member/0/import_kw[47] member/0/C1:balance[47] 1
    member/0/import_kw[47] group/0/C1:balance[47] -1
    member/0/import_kw[48] cost_eur 0.06
    member/0/import_kw[48] member/0/C1:balance[48] 1
    member/0/import_kw[48] group/0/C1:balance[48] -1
    member/0/import_kw[49] cost_eur 0.06
    member/0/import_kw[49] member/0/C1:balance[49] 1
    member/0/import_kw[49] group/0/C1:balance[49] -1
    member/0/import_kw[50] cost_eur 0.06
    member/0/import_kw[50] member/0/C1:balance[50] 1
    member/0/import_kw[50] group/0/C1:balance[50] -1
    member/0/import_kw[51] cost_eur 0.06
    member/0/import_kw[51] member/0/C1:balance[51] 1
    member/0/import_kw[51] group/0/C1:balance[51] -1
    member/0/import_kw[52] cost_eur 0.06
    member/0/import_kw[52] member/0/C1:balance[52] 1
    member/0/import_kw[52] group/0/C1:balance[52] -1
    member/0/import_kw[53] cost_eur 0.06
    member/0/import_kw[53] member/0/C1:balance[53] 1
    member/0/import_kw[53] group/0/C1:balance[53] -1
    member/0/import_kw[54] cost_eur 0.06
    member/0/import_kw[54] member/0/C1:balance[54] 1
    member/0/import_kw[54] group/0/C1:balance[54] -1
    member/0/import_kw[55] cost_eur 0.06
    member/0/import_kw[55] member/0/C1:balance[55] 1
    member/0/import_kw[55] group/0/C1:balance[55] -1
    member/0/import_kw[56] cost_eur 0.06
    member/0/import_kw[56] member/0/C1:balance[56] 1
    member/0/import_kw[56] group/0/C1:balance[56] -1
    member/0/import_kw[57] cost_eur 0.06
    member/0/import_kw[57] member/0/C1:balance[57] 1
    member/0/import_kw[57] group/0/C1:balance[57] -1
    member/0/import_kw[58] cost_eur 0.06
    member/0/import_kw[58] member/0/C1:balance[58] 1
    member/0/import_kw[58] group/0/C1:balance[58] -1
    member/0/import_kw[59] cost_eur 0.06
    member/0/import_kw[59] member/0/C1:balance[59] 1
    member/0/import_kw[59] group/0/C1:balance[59] -1
    member/0/import_kw[60] cost_eur 0.06
    member/0/import_kw[60] member/0/C1:balance[60] 1
    member/0/import_kw[60] group/0/C1:balance[60] -1
    member/0/import_kw[61] cost_eur 0.06
    member/0/import_kw[61] member/0/C1:balance[61] 1
    member/0/import_kw[61] group/0/C1:balance[61] -1
    member/0/import_kw[62] cost_eur 0.06
    member/0/import_kw[62] member/0/C1:balance[62] 1
    member/0/import_kw[62] group/0/C1:balance[62] -1
    member/0/import_kw[63] cost_eur 0.06
    member/0/import_kw[63] member/0/C1:balance[63] 1
    member/0/import_kw[63] group/0/C1:balance[63] -1
    member/0/import_kw[64] cost_eur 0.06
    member/0/import_kw[64] member/0/C1:balance[64] 1
    member/0/import_kw[64] group/0/C1:balance[64] -1
    member/0/import_kw[65] cost_eur 0.06
    member/0/import_kw[65] member/0/C1:balance[65] 1
    member/0/import_kw[65] group/0/C1:balance[65] -1
    member/0/import_kw[66] cost_eur 0.06
    member/0/import_kw[66] member/0/C1:balance[66] 1
    member/0/import_kw[66] group/0/C1:balance[66] -1
    member/0/import_kw[67] cost_eur 0.06
    member/0/import_kw[67] member/0/C1:balance[67] 1
    member/0/import_kw[67] group/0/C1:balance[67] -1
    member/0/import_kw[68] cost_eur 0.06
    member/0/import_kw[68] member/0/C1:balance[68] 1
    member/0/import_kw[68] group/0/C1:balance[68] -1
    member/0/import_kw[69] cost_eur 0.06
    member/0/import_kw[69] member/0/C1:balance[69] 1
    member/0/import_kw[69] group/0/C1:balance[69] -1
    member/0/import_kw[70] cost_eur 0.06
    member/0/import_kw[70] member/0/C1:balance[70] 1
    member/0/import_kw[70] group/0/C1:balance[70] -1
    member/0/import_kw[71] cost_eur 0.06
    member/0/import_kw[71] member/0/C1:balance[71] 1
    member/0/import_kw[71] group/0/C1:balance[71] -1
    member/0/import_kw[72] cost_eur 0.06
    member/0/import_kw[72] member/0/C1:balance[72] 1
    member/0/import_kw[72] group/0/C1:balance[72] -1
    member/0/import_kw[73] cost_eur 0.06
    member/0/import_kw[73] member/0/C1:balance[73] 1
    member/0/import_kw[73] group/0/C1:balance[73] -1
    member/0/import_kw[74] cost_eur 0.06
    member/0/import_kw[74] member/0/C1:balance[74] 1
    member/0/import_kw[74] group/0/C1:balance[74] -1
    member/0/import_kw[75] cost_eur 0.06
    member/0/import_kw[75] member/0/C1:balance[75] 1
    member/0/import_kw[75] group/0/C1:balance[75] -1
    member/0/import_kw[76] cost_eur 0.06
    member/0/import_kw[76] member/0/C1:balance[76] 1
    member/0/import_kw[76] group/0/C1:balance[76] -1
    member/0/import_kw[77] cost_eur 0.06
    member/0/import_kw[77] member/0/C1:balance[77] 1
    member/0/import_kw[77] group/0/C1:balance[77] -1
    member/0/import_kw[78] cost_eur 0.06
    member/0/import_kw[78] member/0/C1:balance[78] 1
    member/0/import_kw[78] group/0/C1:balance[78] -1
    member/0/import_kw[79] cost_eur 0.06
    member/0/import_kw[79] member/0/C1:balance[79] 1
    member/0/import_kw[79] group/0/C1:balance[79] -1
    member/0/import_kw[80] cost_eur 0.06
    member/0/import_kw[80] member/0/C1:balance[80] 1
    member/0/import_kw[80] group/0/C1:balance[80] -1
    member/0/import_kw[81] cost_eur 0.06
    member/0/import_kw[81] member/0/C1:balance[81] 1
    member/0/import_kw[81] group/0/C1:balance[81] -1
    member/0/import_kw[82] cost_eur 0.06
    member/0/import_kw[82] member/0/C1:balance[82] 1
    member/0/import_kw[82] group/0/C1:balance[82] -1
    member/0/import_kw[83] cost_eur 0.06
    member/0/import_kw[83] member/0/C1:balance[83] 1
    member/0/import_kw[83] group/0/C1:balance[83] -1
    member/0/import_kw[84] cost_eur 0.06
    member/0/import_kw[84] member/0/C1:balance[84] 1
    member/0/import_kw[84] group/0/C1:balance[84] -1
    member/0/import_kw[85] cost_eur 0.06
    member/0/import_kw[85] member/0/C1:balance[85] 1
    member/0/import_kw[85] group/0/C1:balance[85] -1
    member/0/import_kw[86] cost_eur 0.06
    member/0/import_kw[86] member/0/C1:balance[86] 1
    member/0/import_kw[86] group/0/C1:balance[86] -1
    member/0/import_kw[87] cost_eur 0.06
    member/0/import_kw[87] member/0/C1:balance[87] 1
    member/0/import_kw[87] group/0/C1:balance[87] -1
    member/0/import_kw[88] cost_eur 0.06
    member/0/import_kw[88] member/0/C1:balance[88] 1
    member/0/import_kw[88] group/0/C1:balance[88] -1
    member/0/import_kw[89] cost_eur 0.06
    member/0/import_kw[89] member/0/C1:balance[89] 1
    member/0/import_kw[89] group/0/C1:balance[89] -1
    member/0/import_kw[90] cost_eur 0.06
    member/0/import_kw[90] member/0/C1:balance[90] 1
    member/0/import_kw[90] group/0/C1:balance[90] -1
    member/0/import_kw[91] cost_eur 0.06
    member/0/import_kw[91] member/0/C1:balance[91] 1
    member/0/import_kw[91] group/0/C1:balance[91] -1
    member/0/import_kw[92] cost_eur 0.06
    member/0/import_kw[92] member/0/C1:balance[92] 1
    member/0/import_kw[92] group/0/C1:balance[92] -1
    member/0/import_kw[93] cost_eur 0.06
    member/0/import_kw[93] member/0/C1:balance[93] 1
    member/0/import_kw[93] group/0/C1:balance[93] -1
    member/0/import_kw[94] cost_eur 0.06
    member/0/import_kw[94] member/0/C1:balance[94] 1
    member/0/import_kw[94] group/0/C1:balance[94] -1
    member/0/import_kw[95] cost_eur 0.06
    member/0/import_kw[95] member/0/C1:balance[95] 1
    member/0/import_kw[95] group/0/C1:balance[95] -1
    member/1/import_kw[0] cost_eur 0.049105
    member/1/import_kw[0] member/1/C1:balance[0] 1
    member/1/import_kw[0] group/0/C1:balance[0] -1
    member/1/import_kw[1] cost_eur 0.049105
    member/1/import_kw[1] member/1/C1:balance[1] 1
    member/1/import_kw[1] group/0/C1:balance[1] -1
    member/1/import_kw[2] cost_eur 0.049105
    member/1/import_kw[2] member/1/C1:balance[2] 1
    member/1/import_kw[2] group/0/C1:balance[2] -1
    member/1/import_kw[3] cost_eur 0.049105
    member/1/import_kw[3] member/1/C1:balance[3] 1
    member/1/import_kw[3] group/0/C1:balance[3] -1
    member/1/import_kw[4] cost_eur 0.048205
    member/1/import_kw[4] member/1/C1:balance[4] 1
    member/1/import_kw[4] group/0/C1:balance[4] -1
    member/1/import_kw[5] cost_eur 0.048205
    member/1/import_kw[5] member/1/C1:balance[5] 1
    member/1/import_kw[5] group/0/C1:balance[5] -1
    member/1/import_kw[6] cost_eur 0.048205
    member/1/import_kw[6] member/1/C1:balance[6] 1
    member/1/import_kw[6] group/0/C1:balance[6] -1
    member/1/import_kw[7] cost_eur 0.048205
    member/1/import_kw[7] member/1/C1:balance[7] 1
    member/1/import_kw[7] group/0/C1:balance[7] -1
    member/1/import_kw[8] cost_eur 0.0477525
    member/1/import_kw[8] member/1/C1:balance[8] 1
    member/1/import_kw[8] group/0/C1:balance[8] -1
    member/1/import_kw[9] cost_eur 0.0477525
    member/1/import_kw[9] member/1/C1:balance[9] 1
    member/1/import_kw[9] group/0/C1:balance[9] -1
    member/1/import_kw[10] cost_eur 0.0477525
    member/1/import_kw[10] member/1/C1:balance[10] 1
    member/1/import_kw[10] group/0/C1:balance[10] -1
    member/1/import_kw[11] cost_eur 0.0477525
    member/1/import_kw[11] member/1/C1:balance[11] 1
    member/1/import_kw[11] group/0/C1:balance[11] -1
    member/1/import_kw[12] cost_eur 0.047515
    member/1/import_kw[12] member/1/C1:balance[12] 1
    member/1/import_kw[12] group/0/C1:balance[12] -1
    member/1/import_kw[13] cost_eur 0.047515
    member/1/import_kw[13] member/1/C1:balance[13] 1
    member/1/import_kw[13] group/0/C1:balance[13] -1
    member/1/import_kw[14] cost_eur 0.047515
    member/1/import_kw[14] member/1/C1:balance[14] 1
    member/1/import_kw[14] group/0/C1:balance[14] -1
    member/1/import_kw[15] cost_eur 0.047515
    member/1/import_kw[15] member/1/C1:balance[15] 1
    member/1/import_kw[15] group/0/C1:balance[15] -1
    member/1/import_kw[16] cost_eur 0.048075
    member/1/import_kw[16] member/1/C1:balance[16] 1
    member/1/import_kw[16] group/0/C1:balance[16] -1
    member/1/import_kw[17] cost_eur 0.048075
    member/1/import_kw[17] member/1/C1:balance[17] 1
    member/1/import_kw[17] group/0/C1:balance[17] -1
    member/1/import_kw[18] cost_eur 0.048075
    member/1/import_kw[18] member/1/C1:balance[18] 1
    member/1/import_kw[18] group/0/C1:balance[18] -1
    member/1/import_kw[19] cost_eur 0.048075
    member/1/import_kw[19] member/1/C1:balance[19] 1
    member/1/import_kw[19] group/0/C1:balance[19] -1
    member/1/import_kw[20] cost_eur 0.048535
    member/1/import_kw[20] member/1/C1:balance[20] 1
    member/1/import_kw[20] group/0/C1:balance[20] -1
    member/1/import_kw[21] cost_eur 0.048535
    member/1/import_kw[21] member/1/C1:balance[21] 1
    member/1/import_kw[21] group/0/C1:balance[21] -1
    member/1/import_kw[22] cost_eur 0.048535
    member/1/import_kw[22] member/1/C1:balance[22] 1
    member/1/import_kw[22] group/0/C1:balance[22] -1
    member/1/import_kw[23] cost_eur 0.048535
    member/1/import_kw[23] member/1/C1:balance[23] 1
    member/1/import_kw[23] group/0/C1:balance[23] -1
    member/1/import_kw[24] cost_eur 0.05531
    member/1/import_kw[24] member/1/C1:balance[24] 1
    member/1/import_kw[24] group/0/C1:balance[24] -1
    member/1/import_kw[25] cost_eur 0.05531
    member/1/import_kw[25] member/1/C1:balance[25] 1
    member/1/import_kw[25] group/0/C1:balance[25] -1
    member/1/import_kw[26] cost_eur 0.05531
    member/1/import_kw[26] member/1/C1:balance[26] 1
    member/1/import_kw[26] group/0/C1:balance[26] -1
    member/1/import_kw[27] cost_eur 0.05531
    member/1/import_kw[27] member/1/C1:balance[27] 1
    member/1/import_kw[27] group/0/C1:balance[27] -1
    member/1/import_kw[28] cost_eur 0.0621825
    member/1/import_kw[28] member/1/C1:balance[28] 1
    member/1/import_kw[28] group/0/C1:balance[28] -1
    member/1/import_kw[29] cost_eur 0.0621825
    member/1/import_kw[29] member/1/C1:balance[29] 1
    member/1/import_kw[29] group/0/C1:balance[29] -1
    member/1/import_kw[30] cost_eur 0.0621825
    member/1/import_kw[30] member/1/C1:balance[30] 1
    member/1/import_kw[30] group/0/C1:balance[30] -1
    member/1/import_kw[31] cost_eur 0.0621825
    member/1/import_kw[31] member/1/C1:balance[31] 1
    member/1/import_kw[31] group/0/C1:balance[31] -1
    member/1/import_kw[32] cost_eur 0.066215
    member/1/import_kw[32] member/1/C1:balance[32] 1
    member/1/import_kw[32] group/0/C1:balance[32] -1
    member/1/import_kw[33] cost_eur 0.066215
    member/1/import_kw[33] member/1/C1:balance[33] 1
    member/1/import_kw[33] group/0/C1:balance[33] -1
    member/1/import_kw[34] cost_eur 0.066215
    member/1/import_kw[34] member/1/C1:balance[34] 1
    member/1/import_kw[34] group/0/C1:balance[34] -1
    member/1/import_kw[35] cost_eur 0.066215
    member/1/import_kw[35] member/1/C1:balance[35] 1
    member/1/import_kw[35] group/0/C1:balance[35] -1
    member/1/import_kw[36] cost_eur 0.0606375
    member/1/import_kw[36] member/1/C1:balance[36] 1
    member/1/import_kw[36] group/0/C1:balance[36] -1
    member/1/import_kw[37] cost_eur 0.0606375
    member/1/import_kw[37] member/1/C1:balance[37] 1
    member/1/import_kw[37] group/0/C1:balance[37] -1
    member/1/import_kw[38] cost_eur 0.0606375
    member/1/import_kw[38] member/1/C1:balance[38] 1
    member/1/import_kw[38] group/0/C1:balance[38] -1
    member/1/import_kw[39] cost_eur 0.0606375
    member/1/import_kw[39] member/1/C1:balance[39] 1
    member/1/import_kw[39] group/0/C1:balance[39] -1
    member/1/import_kw[40] cost_eur 0.05477
    member/1/import_kw[40] member/1/C1:balance[40] 1
    member/1/import_kw[40] group/0/C1:balance[40] -1
    member/1/import_kw[41] cost_eur 0.05477
    member/1/import_kw[41] member/1/C1:balance[41] 1
    member/1/import_kw[41] group/0/C1:balance[41] -1
    member/1/import_kw[42] cost_eur 0.05477
    member/1/import_kw[42] member/1/C1:balance[42] 1
    member/1/import_kw[42] group/0/C1:balance[42] -1
    member/1/import_kw[43] cost_eur 0.05477
    member/1/import_kw[43] member/1/C1:balance[43] 1
    member/1/import_kw[43] group/0/C1:balance[43] -1
    member/1/import_kw[44] cost_eur 0.044115
    member/1/import_kw[44] member/1/C1:balance[44] 1
    member/1/import_kw[44] group/0/C1:balance[44] -1
    member/1/import_kw[45] cost_eur 0.044115
    member/1/import_kw[45] member/1/C1:balance[45] 1
    member/1/import_kw[45] group/0/C1:balance[45] -1
    member/1/import_kw[46] cost_eur 0.044115
    member/1/import_kw[46] member/1/C1:balance[46] 1
    member/1/import_kw[46] group/0/C1:balance[46] -1
    member/1/import_kw[47] cost_eur 0.044115
    member/1/import_kw[47] member/1/C1:balance[47] 1
    member/1/import_kw[47] group/0/C1:balance[47] -1
    member/1/import_kw[48] cost_eur 0.0435675
    member/1/import_kw[48] member/1/C1:balance[48] 1
    member/1/import_kw[48] group/0/C1:balance[48] -1
    member/1/import_kw[49] cost_eur 0.0435675
    member/1/import_kw[49] member/1/C1:balance[49] 1
    member/1/import_kw[49] group/0/C1:balance[49] -1
    member/1/import_kw[50] cost_eur 0.0435675
    member/1/import_kw[50] member/1/C1:balance[50] 1
    member/1/import_kw[50] group/0/C1:balance[50] -1
    member/1/import_kw[51] cost_eur 0.0435675
    member/1/import_kw[51] member/1/C1:balance[51] 1
    member/1/import_kw[51] group/0/C1:balance[51] -1
    member/1/import_kw[52] cost_eur 0.044075
    member/1/import_kw[52] member/1/C1:balance[52] 1
    member/1/import_kw[52] group/0/C1:balance[52] -1
    member/1/import_kw[53] cost_eur 0.044075
    member/1/import_kw[53] member/1/C1:balance[53] 1
    member/1/import_kw[53] group/0/C1:balance[53] -1
    member/1/import_kw[54] cost_eur 0.044075
    member/1/import_kw[54] member/1/C1:balance[54] 1
    member/1/import_kw[54] group/0/C1:balance[54] -1
    member/1/import_kw[55] cost_eur 0.044075
    member/1/import_kw[55] member/1/C1:balance[55] 1
    member/1/import_kw[55] group/0/C1:balance[55] -1
    member/1/import_kw[56] cost_eur 0.0476575
    member/1/import_kw[56] member/1/C1:balance[56] 1
    member/1/import_kw[56] group/0/C1:balance[56] -1
    member/1/import_kw[57] cost_eur 0.0476575
    member/1/import_kw[57] member/1/C1:balance[57] 1
    member/1/import_kw[57] group/0/C1:balance[57] -1
    member/1/import_kw[58] cost_eur 0.0476575
    member/1/import_kw[58] member/1/C1:balance[58] 1
    member/1/import_kw[58] group/0/C1:balance[58] -1
    member/1/import_kw[59] cost_eur 0.0476575
    member/1/import_kw[59] member/1/C1:balance[59] 1
    member/1/import_kw[59] group/0/C1:balance[59] -1
    member/1/import_kw[60] cost_eur 0.0556275
    member/1/import_kw[60] member/1/C1:balance[60] 1
    member/1/import_kw[60] group/0/C1:balance[60] -1
    member/1/import_kw[61] cost_eur 0.0556275
    member/1/import_kw[61] member/1/C1:balance[61] 1
    member/1/import_kw[61] group/0/C1:balance[61] -1
    member/1/import_kw[62] cost_eur 0.0556275
    member/1/import_kw[62] member/1/C1:balance[62] 1
    member/1/import_kw[62] group/0/C1:balance[62] -1
    member/1/import_kw[63] cost_eur 0.0556275
    member/1/import_kw[63] member/1/C1:balance[63] 1
    member/1/import_kw[63] group/0/C1:balance[63] -1
    member/1/import_kw[64] cost_eur 0.06017
    member/1/import_kw[64] member/1/C1:balance[64] 1
    member/1/import_kw[64] group/0/C1:balance[64] -1
    member/1/import_kw[65] cost_eur 0.06017
    member/1/import_kw[65] member/1/C1:balance[65] 1
    member/1/import_kw[65] group/0/C1:balance[65] -1
    member/1/import_kw[66] cost_eur 0.06017
    member/1/import_kw[66] member/1/C1:balance[66] 1
    member/1/import_kw[66] group/0/C1:balance[66] -1
    member/1/import_kw[67] cost_eur 0.06017
    member/1/import_kw[67] member/1/C1:balance[67] 1
    member/1/import_kw[67] group/0/C1:balance[67] -1
    member/1/import_kw[68] cost_eur 0.06824
    member/1/import_kw[68] member/1/C1:balance[68] 1
    member/1/import_kw[68] group/0/C1:balance[68] -1
    member/1/import_kw[69] cost_eur 0.06824
    member/1/import_kw[69] member/1/C1:balance[69] 1
    member/1/import_kw[69] group/0/C1:balance[69] -1
    member/1/import_kw[70] cost_eur 0.06824
    member/1/import_kw[70] member/1/C1:balance[70] 1
    member/1/import_kw[70] group/0/C1:balance[70] -1
    member/1/import_kw[71] cost_eur 0.06824
    member/1/import_kw[71] member/1/C1:balance[71] 1
    member/1/import_kw[71] group/0/C1:balance[71] -1
    member/1/import_kw[72] cost_eur 0.074075
    member/1/import_kw[72] member/1/C1:balance[72] 1
    member/1/import_kw[72] group/0/C1:balance[72] -1
    member/1/import_kw[73] cost_eur 0.074075
    member/1/import_kw[73] member/1/C1:balance[73] 1
    member/1/import_kw[73] group/0/C1:balance[73] -1
    member/1/import_kw[74] cost_eur 0.074075
    member/1/import_kw[74] member/1/C1:balance[74] 1
    member/1/import_kw[74] group/0/C1:balance[74] -1
    member/1/import_kw[75] cost_eur 0.074075
    member/1/import_kw[75] member/1/C1:balance[75] 1
    member/1/import_kw[75] group/0/C1:balance[75] -1
    member/1/import_kw[76] cost_eur 0.069925
    member/1/import_kw[76] member/1/C1:balance[76] 1
    member/1/import_kw[76] group/0/C1:balance[76] -1
    member/1/import_kw[77] cost_eur 0.069925
    member/1/import_kw[77] member/1/C1:balance[77] 1
    member/1/import_kw[77] group/0/C1:balance[77] -1
    member/1/import_kw[78] cost_eur 0.069925
    member/1/import_kw[78] member/1/C1:balance[78] 1
    member/1/import_kw[78] group/0/C1:balance[78] -1
    member/1/import_kw[79] cost_eur 0.069925
    member/1/import_kw[79] member/1/C1:balance[79] 1
    member/1/import_kw[79] group/0/C1:balance[79] -1
    member/1/import_kw[80] cost_eur 0.0624325
    member/1/import_kw[80] member/1/C1:balance[80] 1
    member/1/import_kw[80] group/0/C1:balance[80] -1
    member/1/import_kw[81] cost_eur 0.0624325
    member/1/import_kw[81] member/1/C1:balance[81] 1
    member/1/import_kw[81] group/0/C1:balance[81] -1
    member/1/import_kw[82] cost_eur 0.0624325
    member/1/import_kw[82] member/1/C1:balance[82] 1
    member/1/import_kw[82] group/0/C1:balance[82] -1
    member/1/import_kw[83] cost_eur 0.0624325
    member/1/import_kw[83] member/1/C1:balance[83] 1
    member/1/import_kw[83] group/0/C1:balance[83] -1
    member/1/import_kw[84] cost_eur 0.05972
    member/1/import_kw[84] member/1/C1:balance[84] 1
    member/1/import_kw[84] group/0/C1:balance[84] -1
    member/1/import_kw[85] cost_eur 0.05972
    member/1/import_kw[85] member/1/C1:balance[85] 1
    member/1/import_kw[85] group/0/C1:balance[85] -1
    member/1/import_kw[86] cost_eur 0.05972
    member/1/import_kw[86] member/1/C1:balance[86] 1
    member/1/import_kw[86] group/0/C1:balance[86] -1
    member/1/import_kw[87] cost_eur 0.05972
    member/1/import_kw[87] member/1/C1:balance[87] 1
    member/1/import_kw[87] group/0/C1:balance[87] -1
    member/1/import_kw[88] cost_eur 0.05601
    member/1/import_kw[88] member/1/C1:balance[88] 1
    member/1/import_kw[88] group/0/C1:balance[88] -1
    member/1/import_kw[89] cost_eur 0.05601
    member/1/import_kw[89] member/1/C1:balance[89] 1
    member/1/import_kw[89] group/0/C1:balance[89] -1
    member/1/import_kw[90] cost_eur 0.05601
    member/1/import_kw[90] member/1/C1:balance[90] 1
    member/1/import_kw[90] group/0/C1:balance[90] -1
    member/1/import_kw[91] cost_eur 0.05601
    member/1/import_kw[91] member/1/C1:balance[91] 1
    member/1/import_kw[91] group/0/C1:balance[91] -1
    member/1/import_kw[92] cost_eur 0.0534425
    member/1/import_kw[92] member/1/C1:balance[92] 1
    member/1/import_kw[92] group/0/C1:balance[92] -1
    member/1/import_kw[93] cost_eur 0.0534425
    member/1/import_kw[93] member/1/C1:balance[93] 1
    member/1/import_kw[93] group/0/C1:balance[93] -1
    member/1/import_kw[94] cost_eur 0.0534425
    member/1/import_kw[94] member/1/C1:balance[94] 1
    member/1/import_kw[94] group/0/C1:balance[94] -1
    member/1/import_kw[95] cost_eur 0.0534425
    member/1/import_kw[95] member/1/C1:balance[95] 1
    member/1/import_kw[95] group/0/C1:balance[95] -1
    member/1/export_kw[41] cost_eur -0.040845
    member/1/export_kw[41] member/1/C1:balance[41] -1
    member/1/export_kw[41] group/0/C1:balance[41] 1
    member/1/export_kw[42] cost_eur -0.040845
    member/1/export_kw[42] member/1/C1:balance[42] -1
    member/1/export_kw[42] group/0/C1:balance[42] 1
    member/1/export_kw[43] cost_eur -0.040845
    member/1/export_kw[43] member/1/C1:balance[43] -1
    member/1/export_kw[43] group/0/C1:balance[43] 1
    member/1/export_kw[44] cost_eur -0.03019
    member/1/export_kw[44] member/1/C1:balance[44] -1
    member/1/export_kw[44] group/0/C1:balance[44] 1
    member/1/export_kw[45] cost_eur -0.03019
    member/1/export_kw[45] member/1/C1:balance[45] -1
    member/1/export_kw[45] group/0/C1:balance[45] 1
    member/1/export_kw[46] cost_eur -0.03019
    member/1/export_kw[46] member/1/C1:balance[46] -1
    member/1/export_kw[46] group/0/C1:balance[46] 1
    member/1/export_kw[47] cost_eur -0.03019
    member/1/export_kw[47] member/1/C1:balance[47] -1
    member/1/export_kw[47] group/0/C1:balance[47] 1
    member/1/export_kw[48] cost_eur -0.0296425
    member/1/export_kw[48] member/1/C1:balance[48] -1
    member/1/export_kw[48] group/0/C1:balance[48] 1
    member/1/export_kw[49] cost_eur -0.0296425
    member/1/export_kw[49] member/1/C1:balance[49] -1
    member/1/export_kw[49] group/0/C1:balance[49] 1
    member/1/export_kw[50] cost_eur -0.0296425
    member/1/export_kw[50] member/1/C1:balance[50] -1
    member/1/export_kw[50] group/0/C1:balance[50] 1
    member/1/export_kw[51] cost_eur -0.0296425
    member/1/export_kw[51] member/1/C1:balance[51] -1
    member/1/export_kw[51] group/0/C1:balance[51] 1
    member/1/export_kw[52] cost_eur -0.03015
    member/1/export_kw[52] member/1/C1:balance[52] -1
    member/1/export_kw[52] group/0/C1:balance[52] 1
    member/1/export_kw[53] cost_eur -0.03015
    member/1/export_kw[53] member/1/C1:balance[53] -1
    member/1/export_kw[53] group/0/C1:balance[53] 1
    member/1/export_kw[54] cost_eur -0.03015
    member/1/export_kw[54] member/1/C1:balance[54] -1
    member/1/export_kw[54] group/0/C1:balance[54] 1
    member/1/export_kw[55] cost_eur -0.03015
    member/1/export_kw[55] member/1/C1:balance[55] -1
    member/1/export_kw[55] group/0/C1:balance[55] 1
    member/1/export_kw[56] cost_eur -0.0337325
    member/1/export_kw[56] member/1/C1:balance[56] -1
    member/1/export_kw[56] group/0/C1:balance[56] 1
    member/1/export_kw[57] cost_eur -0.0337325
    member/1/export_kw[57] member/1/C1:balance[57] -1
    member/1/export_kw[57] group/0/C1:balance[57] 1
    member/1/export_kw[58] cost_eur -0.0337325
    member/1/export_kw[58] member/1/C1:balance[58] -1
    member/1/export_kw[58] group/0/C1:balance[58] 1
    member/1/export_kw[59] cost_eur -0.0337325
    member/1/export_kw[59] member/1/C1:balance[59] -1
    member/1/export_kw[59] group/0/C1:balance[59] 1
    member/1/export_kw[60] cost_eur -0.0417025
    member/1/export_kw[60] member/1/C1:balance[60] -1
    member/1/export_kw[60] group/0/C1:balance[60] 1
    member/1/export_kw[61] cost_eur -0.0417025
    member/1/export_kw[61] member/1/C1:balance[61] -1
    member/1/export_kw[61] group/0/C1:balance[61] 1
    member/1/export_kw[62] cost_eur -0.0417025
    member/1/export_kw[62] member/1/C1:balance[62] -1
    member/1/export_kw[62] group/0/C1:balance[62] 1
    member/1/export_kw[63] cost_eur -0.0417025
    member/1/export_kw[63] member/1/C1:balance[63] -1
    member/1/export_kw[63] group/0/C1:balance[63] 1
    member/1/export_kw[64] cost_eur -0.046245
    member/1/export_kw[64] member/1/C1:balance[64] -1
    member/1/export_kw[64] group/0/C1:balance[64] 1
    member/1/export_kw[65] cost_eur -0.046245
    member/1/export_kw[65] member/1/C1:balance[65] -1
    member/1/export_kw[65] group/0/C1:balance[65] 1
    member/1/export_kw[66] cost_eur -0.046245
    member/1/export_kw[66] member/1/C1:balance[66] -1
    member/1/export_kw[66] group/0/C1:balance[66] 1
    member/1/export_kw[67] cost_eur -0.046245
    member/1/export_kw[67] member/1/C1:balance[67] -1
    member/1/export_kw[67] group/0/C1:balance[67] 1
    member/2/import_kw[0] cost_eur 0.049105
    member/2/import_kw[0] member/2/C1:balance[0] 1
    member/2/import_kw[0] group/0/C1:balance[0] -1
    member/2/import_kw[1] cost_eur 0.049105
    member/2/import_kw[1] member/2/C1:balance[1] 1
    member/2/import_kw[1] group/0/C1:balance[1] -1
    member/2/import_kw[2] cost_eur 0.049105
    member/2/import_kw[2] member/2/C1:balance[2] 1
    member/2/import_kw[2] group/0/C1:balance[2] -1
    member/2/import_kw[3] cost_eur 0.049105
    member/2/import_kw[3] member/2/C1:balance[3] 1
    member/2/import_kw[3] group/0/C1:balance[3] -1
    member/2/import_kw[4] cost_eur 0.048205
    member/2/import_kw[4] member/2/C1:balance[4] 1
    member/2/import_kw[4] group/0/C1:balance[4] -1
    member/2/import_kw[5] cost_eur 0.048205
    member/2/import_kw[5] member/2/C1:balance[5] 1
    member/2/import_kw[5] group/0/C1:balance[5] -1
    member/2/import_kw[6] cost_eur 0.048205
    member/2/import_kw[6] member/2/C1:balance[6] 1
    member/2/import_kw[6] group/0/C1:balance[6] -1
    member/2/import_kw[7] cost_eur 0.048205
    member/2/import_kw[7] member/2/C1:balance[7] 1
    member/2/import_kw[7] group/0/C1:balance[7] -1
    member/2/import_kw[8] cost_eur 0.0477525
    member/2/import_kw[8] member/2/C1:balance[8] 1
    member/2/import_kw[8] group/0/C1:balance[8] -1
    member/2/import_kw[9] cost_eur 0.0477525
    member/2/import_kw[9] member/2/C1:balance[9] 1
    member/2/import_kw[9] group/0/C1:balance[9] -1
    member/2/import_kw[10] cost_eur 0.0477525
    member/2/import_kw[10] member/2/C1:balance[10] 1
    member/2/import_kw[10] group/0/C1:balance[10] -1
    member/2/import_kw[11] cost_eur 0.0477525
    member/2/import_kw[11] member/2/C1:balance[11] 1
    member/2/import_kw[11] group/0/C1:balance[11] -1
    member/2/import_kw[12] cost_eur 0.047515
    member/2/import_kw[12] member/2/C1:balance[12] 1
    member/2/import_kw[12] group/0/C1:balance[12] -1
    member/2/import_kw[13] cost_eur 0.047515
    member/2/import_kw[13] member/2/C1:balance[13] 1
    member/2/import_kw[13] group/0/C1:balance[13] -1
    member/2/import_kw[14] cost_eur 0.047515
    member/2/import_kw[14] member/2/C1:balance[14] 1
    member/2/import_kw[14] group/0/C1:balance[14] -1
    member/2/import_kw[15] cost_eur 0.047515
    member/2/import_kw[15] member/2/C1:balance[15] 1
    member/2/import_kw[15] group/0/C1:balance[15] -1
    member/2/import_kw[16] cost_eur 0.048075
    member/2/import_kw[16] member/2/C1:balance[16] 1
    member/2/import_kw[16] group/0/C1:balance[16] -1
    member/2/import_kw[17] cost_eur 0.048075
    member/2/import_kw[17] member/2/C1:balance[17] 1
    member/2/import_kw[17] group/0/C1:balance[17] -1
    member/2/import_kw[18] cost_eur 0.048075
    member/2/import_kw[18] member/2/C1:balance[18] 1
    member/2/import_kw[18] group/0/C1:balance[18] -1
    member/2/import_kw[19] cost_eur 0.048075
    member/2/import_kw[19] member/2/C1:balance[19] 1
    member/2/import_kw[19] group/0/C1:balance[19] -1
    member/2/import_kw[20] cost_eur 0.048535
    member/2/import_kw[20] member/2/C1:balance[20] 1
    member/2/import_kw[20] group/0/C1:balance[20] -1
    member/2/import_kw[21] cost_eur 0.048535
    member/2/import_kw[21] member/2/C1:balance[21] 1
    member/2/import_kw[21] group/0/C1:balance[21] -1
    member/2/import_kw[22] cost_eur 0.048535
    member/2/import_kw[22] member/2/C1:balance[22] 1
    member/2/import_kw[22] group/0/C1:balance[22] -1
    member/2/import_kw[23] cost_eur 0.048535
    member/2/import_kw[23] member/2/C1:balance[23] 1
    member/2/import_kw[23] group/0/C1:balance[23] -1
    member/2/import_kw[24] cost_eur 0.05531
    member/2/import_kw[24] member/2/C1:balance[24] 1
    member/2/import_kw[24] group/0/C1:balance[24] -1
    member/2/import_kw[25] cost_eur 0.05531
    member/2/import_kw[25] member/2/C1:balance[25] 1
    member/2/import_kw[25] group/0/C1:balance[25] -1
    member/2/import_kw[26] cost_eur 0.05531
    member/2/import_kw[26] member/2/C1:balance[26] 1
    member/2/import_kw[26] group/0/C1:balance[26] -1
    member/2/import_kw[27] cost_eur 0.05531
    member/2/import_kw[27] member/2/C1:balance[27] 1
    member/2/import_kw[27] group/0/C1:balance[27] -1
    member/2/import_kw[28] cost_eur 0.0621825
    member/2/import_kw[28] member/2/C1:balance[28] 1
    member/2/import_kw[28] group/0/C1:balance[28] -1
    member/2/import_kw[29] cost_eur 0.0621825
    member/2/import_kw[29] member/2/C1:balance[29] 1
    member/2/import_kw[29] group/0/C1:balance[29] -1
    member/2/import_kw[30] cost_eur 0.0621825
    member/2/import_kw[30] member/2/C1:balance[30] 1
    member/2/import_kw[30] group/0/C1:balance[30] -1
    member/2/import_kw[31] cost_eur 0.0621825
    member/2/import_kw[31] member/2/C1:balance[31] 1
    member/2/import_kw[31] group/0/C1:balance[31] -1
    member/2/import_kw[32] cost_eur 0.066215
    member/2/import_kw[32] member/2/C1:balance[32] 1
    member/2/import_kw[32] group/0/C1:balance[32] -1
    member/2/import_kw[33] cost_eur 0.066215
    member/2/import_kw[33] member/2/C1:balance[33] 1
    member/2/import_kw[33] group/0/C1:balance[33] -1
    member/2/import_kw[34] cost_eur 0.066215
    member/2/import_kw[34] member/2/C1:balance[34] 1
    member/2/import_kw[34] group/0/C1:balance[34] -1
    member/2/import_kw[35] cost_eur 0.066215
    member/2/import_kw[35] member/2/C1:balance[35] 1
    member/2/import_kw[35] group/0/C1:balance[35] -1
    member/2/import_kw[36] cost_eur 0.0606375
    member/2/import_kw[36] member/2/C1:balance[36] 1
    member/2/import_kw[36] group/0/C1:balance[36] -1
    member/2/import_kw[37] cost_eur 0.0606375
    member/2/import_kw[37] member/2/C1:balance[37] 1
    member/2/import_kw[37] group/0/C1:balance[37] -1
    member/2/import_kw[38] cost_eur 0.0606375
    member/2/import_kw[38] member/2/C1:balance[38] 1
    member/2/import_kw[38] group/0/C1:balance[38] -1
    member/2/import_kw[39] cost_eur 0.0606375
    member/2/import_kw[39] member/2/C1:balance[39] 1
    member/2/import_kw[39] group/0/C1:balance[39] -1
    member/2/import_kw[40] cost_eur 0.05477
    member/2/import_kw[40] member/2/C1:balance[40] 1
    member/2/import_kw[40] group/0/C1:balance[40] -1
    member/2/import_kw[41] cost_eur 0.05477
    member/2/import_kw[41] member/2/C1:balance[41] 1
    member/2/import_kw[41] group/0/C1:balance[41] -1
    member/2/import_kw[42] cost_eur 0.05477
    member/2/import_kw[42] member/2/C1:balance[42] 1
    member/2/import_kw[42] group/0/C1:balance[42] -1
    member/2/import_kw[43] cost_eur 0.05477
    member/2/import_kw[43] member/2/C1:balance[43] 1
    member/2/import_kw[43] group/0/C1:balance[43] -1
    member/2/import_kw[44] cost_eur 0.044115
    member/2/import_kw[44] member/2/C1:balance[44] 1
    member/2/import_kw[44] group/0/C1:balance[44] -1
    member/2/import_kw[45] cost_eur 0.044115
    member/2/import_kw[45] member/2/C1:balance[45] 1
    member/2/import_kw[45] group/0/C1:balance[45] -1
    member/2/import_kw[46] cost_eur 0.044115
    member/2/import_kw[46] member/2/C1:balance[46] 1
    member/2/import_kw[46] group/0/C1:balance[46] -1
    member/2/import_kw[47] cost_eur 0.044115
    member/2/import_kw[47] member/2/C1:balance[47] 1
    member/2/import_kw[47] group/0/C1:balance[47] -1
    member/2/import_kw[48] cost_eur 0.0435675
    member/2/import_kw[48] member/2/C1:balance[48] 1
    member/2/import_kw[48] group/0/C1:balance[48] -1
    member/2/import_kw[49] cost_eur 0.0435675
    member/2/import_kw[49] member/2/C1:balance[49] 1
    member/2/import_kw[49] group/0/C1:balance[49] -1
    member/2/import_kw[50] cost_eur 0.0435675
    member/2/import_kw[50] member/2/C1:balance[50] 1
    member/2/import_kw[50] group/0/C1:balance[50] -1
    member/2/import_kw[51] cost_eur 0.0435675
    member/2/import_kw[51] member/2/C1:balance[51] 1
    member/2/import_kw[51] group/0/C1:balance[51] -1
    member/2/import_kw[52] cost_eur 0.044075
    member/2/import_kw[52] member/2/C1:balance[52] 1
    member/2/import_kw[52] group/0/C1:balance[52] -1
    member/2/import_kw[53] cost_eur 0.044075
    member/2/import_kw[53] member/2/C1:balance[53] 1
    member/2/import_kw[53] group/0/C1:balance[53] -1
    member/2/import_kw[54] cost_eur 0.044075
    member/2/import_kw[54] member/2/C1:balance[54] 1
    member/2/import_kw[54] group/0/C1:balance[54] -1
    member/2/import_kw[55] cost_eur 0.044075
    member/2/import_kw[55] member/2/C1:balance[55] 1
    member/2/import_kw[55] group/0/C1:balance[55] -1
    member/2/import_kw[56] cost_eur 0.0476575
    member/2/import_kw[56] member/2/C1:balance[56] 1
    member/2/import_kw[56] group/0/C1:balance[56] -1
    member/2/import_kw[57] cost_eur 0.0476575
    member/2/import_kw[57] member/2/C1:balance[57] 1
    member/2/import_kw[57] group/0/C1:balance[57] -1
    member/2/import_kw[58] cost_eur 0.0476575
    member/2/import_kw[58] member/2/C1:balance[58] 1
    member/2/import_kw[58] group/0/C1:balance[58] -1
    member/2/import_kw[59] cost_eur 0.0476575
    member/2/import_kw[59] member/2/C1:balance[59] 1
    member/2/import_kw[59] group/0/C1:balance[59] -1
    member/2/import_kw[60] cost_eur 0.0556275
    member/2/import_kw[60] member/2/C1:balance[60] 1
    member/2/import_kw[60] group/0/C1:balance[60] -1
    member/2/import_kw[61] cost_eur 0.0556275
    member/2/import_kw[61] member/2/C1:balance[61] 1
    member/2/import_kw[61] group/0/C1:balance[61] -1
    member/2/import_kw[62] cost_eur 0.0556275
    member/2/import_kw[62] member/2/C1:balance[62] 1
    member/2/import_kw[62] group/0/C1:balance[62] -1
    member/2/import_kw[63] cost_eur 0.0556275
    member/2/import_kw[63] member/2/C1:balance[63] 1
    member/2/import_kw[63] group/0/C1:balance[63] -1
    member/2/import_kw[64] cost_eur 0.06017
    member/2/import_kw[64] member/2/C1:balance[64] 1
    member/2/import_kw[64] group/0/C1:balance[64] -1
    member/2/import_kw[65] cost_eur 0.06017
    member/2/import_kw[65] member/2/C1:balance[65] 1
    member/2/import_kw[65] group/0/C1:balance[65] -1
    member/2/import_kw[66] cost_eur 0.06017
    member/2/import_kw[66] member/2/C1:balance[66] 1
    member/2/import_kw[66] group/0/C1:balance[66] -1
    member/2/import_kw[67] cost_eur 0.06017
    member/2/import_kw[67] member/2/C1:balance[67] 1
    member/2/import_kw[67] group/0/C1:balance[67] -1
    member/2/import_kw[68] cost_eur 0.06824
    member/2/import_kw[68] member/2/C1:balance[68] 1
    member/2/import_kw[68] group/0/C1:balance[68] -1
    member/2/import_kw[69] cost_eur 0.06824
    member/2/import_kw[69] member/2/C1:balance[69] 1
    member/2/import_kw[69] group/0/C1:balance[69] -1
    member/2/import_kw[70] cost_eur 0.06824
    member/2/import_kw[70] member/2/C1:balance[70] 1
    member/2/import_kw[70] group/0/C1:balance[70] -1
    member/2/import_kw[71] cost_eur 0.06824
    member/2/import_kw[71] member/2/C1:balance[71] 1
    member/2/import_kw[71] group/0/C1:balance[71] -1
    member/2/import_kw[72] cost_eur 0.074075
    member/2/import_kw[72] member/2/C1:balance[72] 1
    member/2/import_kw[72] group/0/C1:balance[72] -1
    member/2/import_kw[73] cost_eur 0.074075
    member/2/import_kw[73] member/2/C1:balance[73] 1
    member/2/import_kw[73] group/0/C1:balance[73] -1
    member/2/import_kw[74] cost_eur 0.074075
    member/2/import_kw[74] member/2/C1:balance[74] 1
    member/2/import_kw[74] group/0/C1:balance[74] -1
    member/2/import_kw[75] cost_eur 0.074075
    member/2/import_kw[75] member/2/C1:balance[75] 1
    member/2/import_kw[75] group/0/C1:balance[75] -1
    member/2/import_kw[76] cost_eur 0.069925
    member/2/import_kw[76] member/2/C1:balance[76] 1
    member/2/import_kw[76] group/0/C1:balance[76] -1
    member/2/import_kw[77] cost_eur 0.069925
    member/2/import_kw[77] member/2/C1:balance[77] 1
    member/2/import_kw[77] group/0/C1:balance[77] -1
    member/2/import_kw[78] cost_eur 0.069925
    member/2/import_kw[78] member/2/C1:balance[78] 1
    member/2/import_kw[78] group/0/C1:balance[78] -1
    member/2/import_kw[79] cost_eur 0.069925
    member/2/import_kw[79] member/2/C1:balance[79] 1
    member/2/import_kw[79] group/0/C1:balance[79] -1
    member/2/import_kw[80] cost_eur 0.0624325
    member/2/import_kw[80] member/2/C1:balance[80] 1
    member/2/import_kw[80] group/0/C1:balance[80] -1
    member/2/import_kw[81] cost_eur 0.0624325
    member/2/import_kw[81] member/2/C1:balance[81] 1
    member/2/import_kw[81] group/0/C1:balance[81] -1
    member/2/import_kw[82] cost_eur 0.0624325
    member/2/import_kw[82] member/2/C1:balance[82] 1
    member/2/import_kw[82] group/0/C1:balance[82] -1
    member/2/import_kw[83] cost_eur 0.0624325
    member/2/import_kw[83] member/2/C1:balance[83] 1
    member/2/import_kw[83] group/0/C1:balance[83] -1
    member/2/import_kw[84] cost_eur 0.05972
    member/2/import_kw[84] member/2/C1:balance[84] 1
    member/2/import_kw[84] group/0/C1:balance[84] -1
    member/2/import_kw[85] cost_eur 0.05972
    member/2/import_kw[85] member/2/C1:balance[85] 1
    member/2/import_kw[85] group/0/C1:balance[85] -1
    member/2/import_kw[86] cost_eur 0.05972
    member/2/import_kw[86] member/2/C1:balance[86] 1
    member/2/import_kw[86] group/0/C1:balance[86] -1
    member/2/import_kw[87] cost_eur 0.05972
    member/2/import_kw[87] member/2/C1:balance[87] 1
    member/2/import_kw[87] group/0/C1:balance[87] -1
    member/2/import_kw[88] cost_eur 0.05601
    member/2/import_kw[88] member/2/C1:balance[88] 1
    member/2/import_kw[88] group/0/C1:balance[88] -1
    member/2/import_kw[89] cost_eur 0.05601
    member/2/import_kw[89] member/2/C1:balance[89] 1
    member/2/import_kw[89] group/0/C1:balance[89] -1
    member/2/import_kw[90] cost_eur 0.05601
    member/2/import_kw[90] member/2/C1:balance[90] 1
    member/2/import_kw[90] group/0/C1:balance[90] -1
    member/2/import_kw[91] cost_eur 0.05601
    member/2/import_kw[91] member/2/C1:balance[91] 1
    member/2/import_kw[91] group/0/C1:balance[91] -1
    member/2/import_kw[92] cost_eur 0.0534425
    member/2/import_kw[92] member/2/C1:balance[92] 1
    member/2/import_kw[92] group/0/C1:balance[92] -1
    member/2/import_kw[93] cost_eur 0.0534425
    member/2/import_kw[93] member/2/C1:balance[93] 1
    member/2/import_kw[93] group/0/C1:balance[93] -1
    member/2/import_kw[94] cost_eur 0.0534425
    member/2/import_kw[94] member/2/C1:balance[94] 1
    member/2/import_kw[94] group/0/C1:balance[94] -1
    member/2/import_kw[95] cost_eur 0.0534425
    member/2/import_kw[95] member/2/C1:balance[95] 1
    member/2/import_kw[95] group/0/C1:balance[95] -1
    member/2/export_kw[0] cost_eur -0.03518
    member/2/export_kw[0] member/2/C1:balance[0] -1
    member/2/export_kw[0] group/0/C1:balance[0] 1
    member/2/export_kw[1] cost_eur -0.03518
    member/2/export_kw[1] member/2/C1:balance[1] -1
    member/2/export_kw[1] group/0/C1:balance[1] 1
    member/2/export_kw[2] cost_eur -0.03518
    member/2/export_kw[2] member/2/C1:balance[2] -1
    member/2/export_kw[2] group/0/C1:balance[2] 1
    member/2/export_kw[3] cost_eur -0.03518
    member/2/export_kw[3] member/2/C1:balance[3] -1
    member/2/export_kw[3] group/0/C1:balance[3] 1
    member/2/export_kw[4] cost_eur -0.03428
    member/2/export_kw[4] member/2/C1:balance[4] -1
    member/2/export_kw[4] group/0/C1:balance[4] 1
    member/2/export_kw[5] cost_eur -0.03428
    member/2/export_kw[5] member/2/C1:balance[5] -1
    member/2/export_kw[5] group/0/C1:balance[5] 1
    member/2/export_kw[6] cost_eur -0.03428
    member/2/export_kw[6] member/2/C1:balance[6] -1
    member/2/export_kw[6] group/0/C1:balance[6] 1
    member/2/export_kw[7] cost_eur -0.03428
    member/2/export_kw[7] member/2/C1:balance[7] -1
    member/2/export_kw[7] group/0/C1:balance[7] 1
    member/2/export_kw[8] cost_eur -0.0338275
    member/2/export_kw[8] member/2/C1:balance[8] -1
    member/2/export_kw[8] group/0/C1:balance[8] 1
    member/2/export_kw[9] cost_eur -0.0338275
    member/2/export_kw[9] member/2/C1:balance[9] -1
    member/2/export_kw[9] group/0/C1:balance[9] 1
    member/2/export_kw[10] cost_eur -0.0338275
    member/2/export_kw[10] member/2/C1:balance[10] -1
    member/2/export_kw[10] group/0/C1:balance[10] 1
    member/2/export_kw[11] cost_eur -0.0338275
    member/2/export_kw[11] member/2/C1:balance[11] -1
    member/2/export_kw[11] group/0/C1:balance[11] 1
    member/2/export_kw[12] cost_eur -0.03359
    member/2/export_kw[12] member/2/C1:balance[12] -1
    member/2/export_kw[12] group/0/C1:balance[12] 1
    member/2/export_kw[13] cost_eur -0.03359
    member/2/export_kw[13] member/2/C1:balance[13] -1
    member/2/export_kw[13] group/0/C1:balance[13] 1
    member/2/export_kw[14] cost_eur -0.03359
    member/2/export_kw[14] member/2/C1:balance[14] -1
    member/2/export_kw[14] group/0/C1:balance[14] 1
    member/2/export_kw[15] cost_eur -0.03359
    member/2/export_kw[15] member/2/C1:balance[15] -1
    member/2/export_kw[15] group/0/C1:balance[15] 1
    member/2/export_kw[16] cost_eur -0.03415
    member/2/export_kw[16] member/2/C1:balance[16] -1
    member/2/export_kw[16] group/0/C1:balance[16] 1
    member/2/export_kw[17] cost_eur -0.03415
    member/2/export_kw[17] member/2/C1:balance[17] -1
    member/2/export_kw[17] group/0/C1:balance[17] 1
    member/2/export_kw[18] cost_eur -0.03415
    member/2/export_kw[18] member/2/C1:balance[18] -1
    member/2/export_kw[18] group/0/C1:balance[18] 1
    member/2/export_kw[19] cost_eur -0.03415
    member/2/export_kw[19] member/2/C1:balance[19] -1
    member/2/export_kw[19] group/0/C1:balance[19] 1
    member/2/export_kw[20] cost_eur -0.03461
    member/2/export_kw[20] member/2/C1:balance[20] -1
    member/2/export_kw[20] group/0/C1:balance[20] 1
    member/2/export_kw[21] cost_eur -0.03461
    member/2/export_kw[21] member/2/C1:balance[21] -1
    member/2/export_kw[21] group/0/C1:balance[21] 1
    member/2/export_kw[22] cost_eur -0.03461
    member/2/export_kw[22] member/2/C1:balance[22] -1
    member/2/export_kw[22] group/0/C1:balance[22] 1
    member/2/export_kw[23] cost_eur -0.03461
    member/2/export_kw[23] member/2/C1:balance[23] -1
    member/2/export_kw[23] group/0/C1:balance[23] 1
    member/2/export_kw[24] cost_eur -0.041385
    member/2/export_kw[24] member/2/C1:balance[24] -1
    member/2/export_kw[24] group/0/C1:balance[24] 1
    member/2/export_kw[25] cost_eur -0.041385
    member/2/export_kw[25] member/2/C1:balance[25] -1
    member/2/export_kw[25] group/0/C1:balance[25] 1
    member/2/export_kw[26] cost_eur -0.041385
    member/2/export_kw[26] member/2/C1:balance[26] -1
    member/2/export_kw[26] group/0/C1:balance[26] 1
    member/2/export_kw[27] cost_eur -0.041385
    member/2/export_kw[27] member/2/C1:balance[27] -1
    member/2/export_kw[27] group/0/C1:balance[27] 1
    member/2/export_kw[28] cost_eur -0.0482575
    member/2/export_kw[28] member/2/C1:balance[28] -1
    member/2/export_kw[28] group/0/C1:balance[28] 1
    member/2/export_kw[29] cost_eur -0.0482575
    member/2/export_kw[29] member/2/C1:balance[29] -1
    member/2/export_kw[29] group/0/C1:balance[29] 1
    member/2/export_kw[30] cost_eur -0.0482575
    member/2/export_kw[30] member/2/C1:balance[30] -1
    member/2/export_kw[30] group/0/C1:balance[30] 1
    member/2/export_kw[31] cost_eur -0.0482575
    member/2/export_kw[31] member/2/C1:balance[31] -1
    member/2/export_kw[31] group/0/C1:balance[31] 1
    member/2/export_kw[32] cost_eur -0.05229
    member/2/export_kw[32] member/2/C1:balance[32] -1
    member/2/export_kw[32] group/0/C1:balance[32] 1
    member/2/export_kw[33] cost_eur -0.05229
    member/2/export_kw[33] member/2/C1:balance[33] -1
    member/2/export_kw[33] group/0/C1:balance[33] 1
    member/2/export_kw[34] cost_eur -0.05229
    member/2/export_kw[34] member/2/C1:balance[34] -1
    member/2/export_kw[34] group/0/C1:balance[34] 1
    member/2/export_kw[35] cost_eur -0.05229
    member/2/export_kw[35] member/2/C1:balance[35] -1
    member/2/export_kw[35] group/0/C1:balance[35] 1
    member/2/export_kw[36] cost_eur -0.0467125
    member/2/export_kw[36] member/2/C1:balance[36] -1
    member/2/export_kw[36] group/0/C1:balance[36] 1
    member/2/export_kw[37] cost_eur -0.0467125
    member/2/export_kw[37] member/2/C1:balance[37] -1
    member/2/export_kw[37] group/0/C1:balance[37] 1
    member/2/export_kw[38] cost_eur -0.0467125
    member/2/export_kw[38] member/2/C1:balance[38] -1
    member/2/export_kw[38] group/0/C1:balance[38] 1
    member/2/export_kw[39] cost_eur -0.0467125
    member/2/export_kw[39] member/2/C1:balance[39] -1
    member/2/export_kw[39] group/0/C1:balance[39] 1
    member/2/export_kw[40] cost_eur -0.040845
    member/2/export_kw[40] member/2/C1:balance[40] -1
    member/2/export_kw[40] group/0/C1:balance[40] 1
    member/2/export_kw[41] cost_eur -0.040845
    member/2/export_kw[41] member/2/C1:balance[41] -1
    member/2/export_kw[41] group/0/C1:balance[41] 1
    member/2/export_kw[42] cost_eur -0.040845
    member/2/export_kw[42] member/2/C1:balance[42] -1
    member/2/export_kw[42] group/0/C1:balance[42] 1
    member/2/export_kw[43] cost_eur -0.040845
    member/2/export_kw[43] member/2/C1:balance[43] -1
    member/2/export_kw[43] group/0/C1:balance[43] 1
    member/2/export_kw[44] cost_eur -0.03019
    member/2/export_kw[44] member/2/C1:balance[44] -1
    member/2/export_kw[44] group/0/C1:balance[44] 1
    member/2/export_kw[45] cost_eur -0.03019
    member/2/export_kw[45] member/2/C1:balance[45] -1
    member/2/export_kw[45] group/0/C1:balance[45] 1
    member/2/export_kw[46] cost_eur -0.03019
    member/2/export_kw[46] member/2/C1:balance[46] -1
    member/2/export_kw[46] group/0/C1:balance[46] 1
    member/2/export_kw[47] cost_eur -0.03019
    member/2/export_kw[47] member/2/C1:balance[47] -1
    member/2/export_kw[47] group/0/C1:balance[47] 1
    member/2/export_kw[48] cost_eur -0.0296425
    member/2/export_kw[48] member/2/C1:balance[48] -1
    member/2/export_kw[48] group/0/C1:balance[48] 1
    member/2/export_kw[49] cost_eur -0.0296425
    member/2/export_kw[49] member/2/C1:balance[49] -1
    member/2/export_kw[49] group/0/C1:balance[49] 1
    member/2/export_kw[50] cost_eur -0.0296425
    member/2/export_kw[50] member/2/C1:balance[50] -1
    member/2/export_kw[50] group/0/C1:balance[50] 1
    member/2/export_kw[51] cost_eur -0.0296425
    member/2/export_kw[51] member/2/C1:balance[51] -1
    member/2/export_kw[51] group/0/C1:balance[51] 1
    member/2/export_kw[52] cost_eur -0.03015
    member/2/export_kw[52] member/2/C1:balance[52] -1
    member/2/export_kw[52] group/0/C1:balance[52] 1
    member/2/export_kw[53] cost_eur -0.03015
    member/2/export_kw[53] member/2/C1:balance[53] -1
    member/2/export_kw[53] group/0/C1:balance[53] 1
    member/2/export_kw[54] cost_eur -0.03015
    member/2/export_kw[54] member/2/C1:balance[54] -1
    member/2/export_kw[54] group/0/C1:balance[54] 1
    member/2/export_kw[55] cost_eur -0.03015
    member/2/export_kw[55] member/2/C1:balance[55] -1
    member/2/export_kw[55] group/0/C1:balance[55] 1
    member/2/export_kw[56] cost_eur -0.0337325
    member/2/export_kw[56] member/2/C1:balance[56] -1
    member/2/export_kw[56] group/0/C1:balance[56] 1
    member/2/export_kw[57] cost_eur -0.0337325
    member/2/export_kw[57] member/2/C1:balance[57] -1
    member/2/export_kw[57] group/0/C1:balance[57] 1
    member/2/export_kw[58] cost_eur -0.0337325
    member/2/export_kw[58] member/2/C1:balance[58] -1
    member/2/export_kw[58] group/0/C1:balance[58] 1
    member/2/export_kw[59] cost_eur -0.0337325
    member/2/export_kw[59] member/2/C1:balance[59] -1
    member/2/export_kw[59] group/0/C1:balance[59] 1
    member/2/export_kw[60] cost_eur -0.0417025
    member/2/export_kw[60] member/2/C1:balance[60] -1
    member/2/export_kw[60] group/0/C1:balance[60] 1
    member/2/export_kw[61] cost_eur -0.0417025
    member/2/export_kw[61] member/2/C1:balance[61] -1
    member/2/export_kw[61] group/0/C1:balance[61] 1
    member/2/export_kw[62] cost_eur -0.0417025
    member/2/export_kw[62] member/2/C1:balance[62] -1
    member/2/export_kw[62] group/0/C1:balance[62] 1
    member/2/export_kw[63] cost_eur -0.0417025
    member/2/export_kw[63] member/2/C1:balance[63] -1
    member/2/export_kw[63] group/0/C1:balance[63] 1
    member/2/export_kw[64] cost_eur -0.046245
    member/2/export_kw[64] member/2/C1:balance[64] -1
    member/2/export_kw[64] group/0/C1:balance[64] 1
    member/2/export_kw[65] cost_eur -0.046245
    member/2/export_kw[65] member/2/C1:balance[65] -1
    member/2/export_kw[65] group/0/C1:balance[65] 1
    member/2/export_kw[66] cost_eur -0.046245
    member/2/export_kw[66] member/2/C1:balance[66] -1
    member/2/export_kw[66] group/0/C1:balance[66] 1
    member/2/export_kw[67] cost_eur -0.046245
    member/2/export_kw[67] member/2/C1:balance[67] -1
    member/2/export_kw[67] group/0/C1:balance[67] 1
    member/2/export_kw[68] cost_eur -0.054315
    member/2/export_kw[68] member/2/C1:balance[68] -1
    member/2/export_kw[68] group/0/C1:balance[68] 1
    member/2/export_kw[69] cost_eur -0.054315
    member/2/export_kw[69] member/2/C1:balance[69] -1
    member/2/export_kw[69] group/0/C1:balance[69] 1
    member/2/export_kw[70] cost_eur -0.054315
    member/2/export_kw[70] member/2/C1:balance[70] -1
    member/2/export_kw[70] group/0/C1:balance[70] 1
    member/2/export_kw[71] cost_eur -0.054315
    member/2/export_kw[71] member/2/C1:balance[71] -1
    member/2/export_kw[71] group/0/C1:balance[71] 1
    member/2/export_kw[72] cost_eur -0.06015
    member/2/export_kw[72] member/2/C1:balance[72] -1
    member/2/export_kw[72] group/0/C1:balance[72] 1
    member/2/export_kw[73] cost_eur -0.06015
    member/2/export_kw[73] member/2/C1:balance[73] -1
    member/2/export_kw[73] group/0/C1:balance[73] 1
    member/2/export_kw[74] cost_eur -0.06015
    member/2/export_kw[74] member/2/C1:balance[74] -1
    member/2/export_kw[74] group/0/C1:balance[74] 1
    member/2/export_kw[75] cost_eur -0.06015
    member/2/export_kw[75] member/2/C1:balance[75] -1
    member/2/export_kw[75] group/0/C1:balance[75] 1
    member/2/export_kw[76] cost_eur -0.056
    member/2/export_kw[76] member/2/C1:balance[76] -1
    member/2/export_kw[76] group/0/C1:balance[76] 1
    member/2/export_kw[77] cost_eur -0.056
    member/2/export_kw[77] member/2/C1:balance[77] -1
    member/2/export_kw[77] group/0/C1:balance[77] 1
    member/2/export_kw[78] cost_eur -0.056
    member/2/export_kw[78] member/2/C1:balance[78] -1
    member/2/export_kw[78] group/0/C1:balance[78] 1
    member/2/export_kw[79] cost_eur -0.056
    member/2/export_kw[79] member/2/C1:balance[79] -1
    member/2/export_kw[79] group/0/C1:balance[79] 1
    member/2/export_kw[80] cost_eur -0.0485075
    member/2/export_kw[80] member/2/C1:balance[80] -1
    member/2/export_kw[80] group/0/C1:balance[80] 1
    member/2/export_kw[81] cost_eur -0.0485075
    member/2/export_kw[81] member/2/C1:balance[81] -1
    member/2/export_kw[81] group/0/C1:balance[81] 1
    member/2/export_kw[82] cost_eur -0.0485075
    member/2/export_kw[82] member/2/C1:balance[82] -1
    member/2/export_kw[82] group/0/C1:balance[82] 1
    member/2/export_kw[83] cost_eur -0.0485075
    member/2/export_kw[83] member/2/C1:balance[83] -1
    member/2/export_kw[83] group/0/C1:balance[83] 1
    member/2/export_kw[84] cost_eur -0.045795
    member/2/export_kw[84] member/2/C1:balance[84] -1
    member/2/export_kw[84] group/0/C1:balance[84] 1
    member/2/export_kw[85] cost_eur -0.045795
    member/2/export_kw[85] member/2/C1:balance[85] -1
    member/2/export_kw[85] group/0/C1:balance[85] 1
    member/2/export_kw[86] cost_eur -0.045795
    member/2/export_kw[86] member/2/C1:balance[86] -1
    member/2/export_kw[86] group/0/C1:balance[86] 1
    member/2/export_kw[87] cost_eur -0.045795
    member/2/export_kw[87] member/2/C1:balance[87] -1
    member/2/export_kw[87] group/0/C1:balance[87] 1
    member/2/export_kw[88] cost_eur -0.042085
    member/2/export_kw[88] member/2/C1:balance[88] -1
    member/2/export_kw[88] group/0/C1:balance[88] 1
    member/2/export_kw[89] cost_eur -0.042085
    member/2/export_kw[89] member/2/C1:balance[89] -1
    member/2/export_kw[89] group/0/C1:balance[89] 1
    member/2/export_kw[90] cost_eur -0.042085
    member/2/export_kw[90] member/2/C1:balance[90] -1
    member/2/export_kw[90] group/0/C1:balance[90] 1
    member/2/export_kw[91] cost_eur -0.042085
    member/2/export_kw[91] member/2/C1:balance[91] -1
    member/2/export_kw[91] group/0/C1:balance[91] 1
    member/2/export_kw[92] cost_eur -0.0395175
    member/2/export_kw[92] member/2/C1:balance[92] -1
    member/2/export_kw[92] group/0/C1:balance[92] 1
    member/2/export_kw[93] cost_eur -0.0395175
    member/2/export_kw[93] member/2/C1:balance[93] -1
    member/2/export_kw[93] group/0/C1:balance[93] 1
    member/2/export_kw[94] cost_eur -0.0395175
    member/2/export_kw[94] member/2/C1:balance[94] -1
    member/2/export_kw[94] group/0/C1:balance[94] 1
    member/2/export_kw[95] cost_eur -0.0395175
    member/2/export_kw[95] member/2/C1:balance[95] -1
    member/2/export_kw[95] group/0/C1:balance[95] 1
    group/0/import_kw[0] cost_eur 0
    group/0/import_kw[0] group/0/C1:balance[0] 1
    group/0/import_kw[0] peak/0/0/T2:interval[0] 1
    group/0/import_kw[1] cost_eur 0
    group/0/import_kw[1] group/0/C1:balance[1] 1
    group/0/import_kw[1] peak/0/0/T2:interval[1] 1
    group/0/import_kw[2] cost_eur 0
    group/0/import_kw[2] group/0/C1:balance[2] 1
    group/0/import_kw[2] peak/0/0/T2:interval[2] 1
    group/0/import_kw[3] cost_eur 0
    group/0/import_kw[3] group/0/C1:balance[3] 1
    group/0/import_kw[3] peak/0/0/T2:interval[3] 1
    group/0/import_kw[4] cost_eur 0
    group/0/import_kw[4] group/0/C1:balance[4] 1
    group/0/import_kw[4] peak/0/0/T2:interval[4] 1
    group/0/import_kw[5] cost_eur 0
    group/0/import_kw[5] group/0/C1:balance[5] 1
    group/0/import_kw[5] peak/0/0/T2:interval[5] 1
    group/0/import_kw[6] cost_eur 0
    group/0/import_kw[6] group/0/C1:balance[6] 1
    group/0/import_kw[6] peak/0/0/T2:interval[6] 1
    group/0/import_kw[7] cost_eur 0
    group/0/import_kw[7] group/0/C1:balance[7] 1
    group/0/import_kw[7] peak/0/0/T2:interval[7] 1
    group/0/import_kw[8] cost_eur 0
    group/0/import_kw[8] group/0/C1:balance[8] 1
    group/0/import_kw[8] peak/0/0/T2:interval[8] 1
    group/0/import_kw[9] cost_eur 0
    group/0/import_kw[9] group/0/C1:balance[9] 1
    group/0/import_kw[9] peak/0/0/T2:interval[9] 1
    group/0/import_kw[10] cost_eur 0
    group/0/import_kw[10] group/0/C1:balance[10] 1
    group/0/import_kw[10] peak/0/0/T2:interval[10] 1
    group/0/import_kw[11] cost_eur 0
    group/0/import_kw[11] group/0/C1:balance[11] 1
    group/0/import_kw[11] peak/0/0/T2:interval[11] 1
    group/0/import_kw[12] cost_eur 0
    group/0/import_kw[12] group/0/C1:balance[12] 1
    group/0/import_kw[12] peak/0/0/T2:interval[12] 1
    group/0/import_kw[13] cost_eur 0
    group/0/import_kw[13] group/0/C1:balance[13] 1
    group/0/import_kw[13] peak/0/0/T2:interval[13] 1
    group/0/import_kw[14] cost_eur 0
    group/0/import_kw[14] group/0/C1:balance[14] 1
    group/0/import_kw[14] peak/0/0/T2:interval[14] 1
    group/0/import_kw[15] cost_eur 0
    group/0/import_kw[15] group/0/C1:balance[15] 1
    group/0/import_kw[15] peak/0/0/T2:interval[15] 1
    group/0/import_kw[16] cost_eur 0
    group/0/import_kw[16] group/0/C1:balance[16] 1
    group/0/import_kw[16] peak/0/0/T2:interval[16] 1
    group/0/import_kw[17] cost_eur 0
    group/0/import_kw[17] group/0/C1:balance[17] 1
    group/0/import_kw[17] peak/0/0/T2:interval[17] 1
    group/0/import_kw[18] cost_eur 0
    group/0/import_kw[18] group/0/C1:balance[18] 1
    group/0/import_kw[18] peak/0/0/T2:interval[18] 1
    group/0/import_kw[19] cost_eur 0
    group/0/import_kw[19] group/0/C1:balance[19] 1
    group/0/import_kw[19] peak/0/0/T2:interval[19] 1
    group/0/import_kw[20] cost_eur 0
    group/0/import_kw[20] group/0/C1:balance[20] 1
    group/0/import_kw[20] peak/0/0/T2:interval[20] 1
    group/0/import_kw[21] cost_eur 0
    group/0/import_kw[21] group/0/C1:balance[21] 1
    group/0/import_kw[21] peak/0/0/T2:interval[21] 1
    group/0/import_kw[22] cost_eur 0
    group/0/import_kw[22] group/0/C1:balance[22] 1
    group/0/import_kw[22] peak/0/0/T2:interval[22] 1
    group/0/import_kw[23] cost_eur 0
    group/0/import_kw[23] group/0/C1:balance[23] 1
    group/0/import_kw[23] peak/0/0/T2:interval[23] 1
    group/0/import_kw[24] cost_eur 0
    group/0/import_kw[24] group/0/C1:balance[24] 1
    group/0/import_kw[24] peak/0/0/T2:interval[24] 1
    group/0/import_kw[25] cost_eur 0
    group/0/import_kw[25] group/0/C1:balance[25] 1
    group/0/import_kw[25] peak/0/0/T2:interval[25] 1
    group/0/import_kw[26] cost_eur 0
    group/0/import_kw[26] group/0/C1:balance[26] 1
    group/0/import_kw[26] peak/0/0/T2:interval[26] 1
    group/0/import_kw[27] cost_eur 0
    group/0/import_kw[27] group/0/C1:balance[27] 1
    group/0/import_kw[27] peak/0/0/T2:interval[27] 1
    group/0/import_kw[28] cost_eur 0
    group/0/import_kw[28] group/0/C1:balance[28] 1
    group/0/import_kw[28] peak/0/0/T2:interval[28] 1
    group/0/import_kw[29] cost_eur 0
    group/0/import_kw[29] group/0/C1:balance[29] 1
    group/0/import_kw[29] peak/0/0/T2:interval[29] 1
    group/0/import_kw[30] cost_eur 0
    group/0/import_kw[30] group/0/C1:balance[30] 1
    group/0/import_kw[30] peak/0/0/T2:interval[30] 1
    group/0/import_kw[31] cost_eur 0
    group/0/import_kw[31] group/0/C1:balance[31] 1
    group/0/import_kw[31] peak/0/0/T2:interval[31] 1
    group/0/import_kw[32] cost_eur 0
    group/0/import_kw[32] group/0/C1:balance[32] 1
    group/0/import_kw[32] peak/0/0/T2:interval[32] 1
    group/0/import_kw[33] cost_eur 0
    group/0/import_kw[33] group/0/C1:balance[33] 1
    group/0/import_kw[33] peak/0/0/T2:interval[33] 1
    group/0/import_kw[34] cost_eur 0
    group/0/import_kw[34] group/0/C1:balance[34] 1
    group/0/import_kw[34] peak/0/0/T2:interval[34] 1
    group/0/import_kw[35] cost_eur 0
    group/0/import_kw[35] group/0/C1:balance[35] 1
    group/0/import_kw[35] peak/0/0/T2:interval[35] 1
    group/0/import_kw[36] cost_eur 0
    group/0/import_kw[36] group/0/C1:balance[36] 1
    group/0/import_kw[36] peak/0/0/T2:interval[36] 1
    group/0/import_kw[37] cost_eur 0
    group/0/import_kw[37] group/0/C1:balance[37] 1
    group/0/import_kw[37] peak/0/0/T2:interval[37] 1
    group/0/import_kw[38] cost_eur 0
    group/0/import_kw[38] group/0/C1:balance[38] 1
    group/0/import_kw[38] peak/0/0/T2:interval[38] 1
    group/0/import_kw[39] cost_eur 0
    group/0/import_kw[39] group/0/C1:balance[39] 1
    group/0/import_kw[39] peak/0/0/T2:interval[39] 1
    group/0/import_kw[40] cost_eur 0
    group/0/import_kw[40] group/0/C1:balance[40] 1
    group/0/import_kw[40] peak/0/0/T2:interval[40] 1
    group/0/import_kw[41] cost_eur 0
    group/0/import_kw[41] group/0/C1:balance[41] 1
    group/0/import_kw[41] peak/0/0/T2:interval[41] 1
    group/0/import_kw[42] cost_eur 0
    group/0/import_kw[42] group/0/C1:balance[42] 1
    group/0/import_kw[42] peak/0/0/T2:interval[42] 1
    group/0/import_kw[43] cost_eur 0
    group/0/import_kw[43] group/0/C1:balance[43] 1
    group/0/import_kw[43] peak/0/0/T2:interval[43] 1
    group/0/import_kw[44] cost_eur 0
    group/0/import_kw[44] group/0/C1:balance[44] 1
    group/0/import_kw[44] peak/0/0/T2:interval[44] 1
    group/0/import_kw[45] cost_eur 0
    group/0/import_kw[45] group/0/C1:balance[45] 1
    group/0/import_kw[45] peak/0/0/T2:interval[45] 1
    group/0/import_kw[46] cost_eur 0
    group/0/import_kw[46] group/0/C1:balance[46] 1
    group/0/import_kw[46] peak/0/0/T2:interval[46] 1
    group/0/import_kw[47] cost_eur 0
    group/0/import_kw[47] group/0/C1:balance[47] 1
    group/0/import_kw[47] peak/0/0/T2:interval[47] 1
    group/0/import_kw[48] cost_eur 0
    group/0/import_kw[48] group/0/C1:balance[48] 1
    group/0/import_kw[48] peak/0/0/T2:interval[48] 1
    group/0/import_kw[49] cost_eur 0
    group/0/import_kw[49] group/0/C1:balance[49] 1
    group/0/import_kw[49] peak/0/0/T2:interval[49] 1
    group/0/import_kw[50] cost_eur 0
    group/0/import_kw[50] group/0/C1:balance[50] 1
    group/0/import_kw[50] peak/0/0/T2:interval[50] 1
    group/0/import_kw[51] cost_eur 0
    group/0/import_kw[51] group/0/C1:balance[51] 1
    group/0/import_kw[51] peak/0/0/T2:interval[51] 1
    group/0/import_kw[52] cost_eur 0
    group/0/import_kw[52] group/0/C1:balance[52] 1
    group/0/import_kw[52] peak/0/0/T2:interval[52] 1
    group/0/import_kw[53] cost_eur 0
    group/0/import_kw[53] group/0/C1:balance[53] 1
    group/0/import_kw[53] peak/0/0/T2:interval[53] 1
    group/0/import_kw[54] cost_eur 0
    group/0/import_kw[54] group/0/C1:balance[54] 1
    group/0/import_kw[54] peak/0/0/T2:interval[54] 1
    group/0/import_kw[55] cost_eur 0
    group/0/import_kw[55] group/0/C1:balance[55] 1
    group/0/import_kw[55] peak/0/0/T2:interval[55] 1
    group/0/import_kw[56] cost_eur 0
    group/0/import_kw[56] group/0/C1:balance[56] 1
    group/0/import_kw[56] peak/0/0/T2:interval[56] 1
    group/0/import_kw[57] cost_eur 0
    group/0/import_kw[57] group/0/C1:balance[57] 1
    group/0/import_kw[57] peak/0/0/T2:interval[57] 1
    group/0/import_kw[58] cost_eur 0
    group/0/import_kw[58] group/0/C1:balance[58] 1
    group/0/import_kw[58] peak/0/0/T2:interval[58] 1
    group/0/import_kw[59] cost_eur 0
    group/0/import_kw[59] group/0/C1:balance[59] 1
    group/0/import_kw[59] peak/0/0/T2:interval[59] 1
    group/0/import_kw[60] cost_eur 0
    group/0/import_kw[60] group/0/C1:balance[60] 1
    group/0/import_kw[60] peak/0/0/T2:interval[60] 1
    group/0/import_kw[61] cost_eur 0
    group/0/import_kw[61] group/0/C1:balance[61] 1
    group/0/import_kw[61] peak/0/0/T2:interval[61] 1
    group/0/import_kw[62] cost_eur 0
    group/0/import_kw[62] group/0/C1:balance[62] 1
    group/0/import_kw[62] peak/0/0/T2:interval[62] 1
    group/0/import_kw[63] cost_eur 0
    group/0/import_kw[63] group/0/C1:balance[63] 1
    group/0/import_kw[63] peak/0/0/T2:interval[63] 1
    group/0/import_kw[64] cost_eur 0
    group/0/import_kw[64] group/0/C1:balance[64] 1
    group/0/import_kw[64] peak/0/0/T2:interval[64] 1
    group/0/import_kw[65] cost_eur 0
    group/0/import_kw[65] group/0/C1:balance[65] 1
    group/0/import_kw[65] peak/0/0/T2:interval[65] 1
    group/0/import_kw[66] cost_eur 0
    group/0/import_kw[66] group/0/C1:balance[66] 1
    group/0/import_kw[66] peak/0/0/T2:interval[66] 1
    group/0/import_kw[67] cost_eur 0
    group/0/import_kw[67] group/0/C1:balance[67] 1
    group/0/import_kw[67] peak/0/0/T2:interval[67] 1
    group/0/import_kw[68] cost_eur 0
    group/0/import_kw[68] group/0/C1:balance[68] 1
    group/0/import_kw[68] peak/0/0/T2:interval[68] 1
    group/0/import_kw[69] cost_eur 0
    group/0/import_kw[69] group/0/C1:balance[69] 1
    group/0/import_kw[69] peak/0/0/T2:interval[69] 1
    group/0/import_kw[70] cost_eur 0
    group/0/import_kw[70] group/0/C1:balance[70] 1
    group/0/import_kw[70] peak/0/0/T2:interval[70] 1
    group/0/import_kw[71] cost_eur 0
    group/0/import_kw[71] group/0/C1:balance[71] 1
    group/0/import_kw[71] peak/0/0/T2:interval[71] 1
    group/0/import_kw[72] cost_eur 0
    group/0/import_kw[72] group/0/C1:balance[72] 1
    group/0/import_kw[72] peak/0/0/T2:interval[72] 1
    group/0/import_kw[73] cost_eur 0
    group/0/import_kw[73] group/0/C1:balance[73] 1
    group/0/import_kw[73] peak/0/0/T2:interval[73] 1
    group/0/import_kw[74] cost_eur 0
    group/0/import_kw[74] group/0/C1:balance[74] 1
    group/0/import_kw[74] peak/0/0/T2:interval[74] 1
    group/0/import_kw[75] cost_eur 0
    group/0/import_kw[75] group/0/C1:balance[75] 1
    group/0/import_kw[75] peak/0/0/T2:interval[75] 1
    group/0/import_kw[76] cost_eur 0
    group/0/import_kw[76] group/0/C1:balance[76] 1
    group/0/import_kw[76] peak/0/0/T2:interval[76] 1
    group/0/import_kw[77] cost_eur 0
    group/0/import_kw[77] group/0/C1:balance[77] 1
    group/0/import_kw[77] peak/0/0/T2:interval[77] 1
    group/0/import_kw[78] cost_eur 0
    group/0/import_kw[78] group/0/C1:balance[78] 1
    group/0/import_kw[78] peak/0/0/T2:interval[78] 1
    group/0/import_kw[79] cost_eur 0
    group/0/import_kw[79] group/0/C1:balance[79] 1
    group/0/import_kw[79] peak/0/0/T2:interval[79] 1
    group/0/import_kw[80] cost_eur 0
    group/0/import_kw[80] group/0/C1:balance[80] 1
    group/0/import_kw[80] peak/0/0/T2:interval[80] 1
    group/0/import_kw[81] cost_eur 0
    group/0/import_kw[81] group/0/C1:balance[81] 1
    group/0/import_kw[81] peak/0/0/T2:interval[81] 1
    group/0/import_kw[82] cost_eur 0
    group/0/import_kw[82] group/0/C1:balance[82] 1
    group/0/import_kw[82] peak/0/0/T2:interval[82] 1
    group/0/import_kw[83] cost_eur 0
    group/0/import_kw[83] group/0/C1:balance[83] 1
    group/0/import_kw[83] peak/0/0/T2:interval[83] 1
    group/0/import_kw[84] cost_eur 0
    group/0/import_kw[84] group/0/C1:balance[84] 1
    group/0/import_kw[84] peak/0/0/T2:interval[84] 1
    group/0/import_kw[85] cost_eur 0
    group/0/import_kw[85] group/0/C1:balance[85] 1
    group/0/import_kw[85] peak/0/0/T2:interval[85] 1
    group/0/import_kw[86] cost_eur 0
    group/0/import_kw[86] group/0/C1:balance[86] 1
    group/0/import_kw[86] peak/0/0/T2:interval[86] 1
    group/0/import_kw[87] cost_eur 0
    group/0/import_kw[87] group/0/C1:balance[87] 1
    group/0/import_kw[87] peak/0/0/T2:interval[87] 1
    group/0/import_kw[88] cost_eur 0
    group/0/import_kw[88] group/0/C1:balance[88] 1
    group/0/import_kw[88] peak/0/0/T2:interval[88] 1
    group/0/import_kw[89] cost_eur 0
    group/0/import_kw[89] group/0/C1:balance[89] 1
    group/0/import_kw[89] peak/0/0/T2:interval[89] 1
    group/0/import_kw[90] cost_eur 0
    group/0/import_kw[90] group/0/C1:balance[90] 1
    group/0/import_kw[90] peak/0/0/T2:interval[90] 1
    group/0/import_kw[91] cost_eur 0
    group/0/import_kw[91] group/0/C1:balance[91] 1
    group/0/import_kw[91] peak/0/0/T2:interval[91] 1
    group/0/import_kw[92] cost_eur 0
    group/0/import_kw[92] group/0/C1:balance[92] 1
    group/0/import_kw[92] peak/0/0/T2:interval[92] 1
    group/0/import_kw[93] cost_eur 0
    group/0/import_kw[93] group/0/C1:balance[93] 1
    group/0/import_kw[93] peak/0/0/T2:interval[93] 1
    group/0/import_kw[94] cost_eur 0
    group/0/import_kw[94] group/0/C1:balance[94] 1
    group/0/import_kw[94] peak/0/0/T2:interval[94] 1
    group/0/import_kw[95] cost_eur 0
    group/0/import_kw[95] group/0/C1:balance[95] 1
    group/0/import_kw[95] peak/0/0/T2:interval[95] 1
    group/0/export_kw[0] cost_eur 0
    group/0/export_kw[0] group/0/C1:balance[0] -1
    group/0/export_kw[1] cost_eur 0
    group/0/export_kw[1] group/0/C1:balance[1] -1
    group/0/export_kw[2] cost_eur 0
    group/0/export_kw[2] group/0/C1:balance[2] -1
    group/0/export_kw[3] cost_eur 0
    group/0/export_kw[3] group/0/C1:balance[3] -1
    group/0/export_kw[4] cost_eur 0
    group/0/export_kw[4] group/0/C1:balance[4] -1
    group/0/export_kw[5] cost_eur 0
    group/0/export_kw[5] group/0/C1:balance[5] -1
    group/0/export_kw[6] cost_eur 0
    group/0/export_kw[6] group/0/C1:balance[6] -1
    group/0/export_kw[7] cost_eur 0
    group/0/export_kw[7] group/0/C1:balance[7] -1
    group/0/export_kw[8] cost_eur 0
    group/0/export_kw[8] group/0/C1:balance[8] -1
    group/0/export_kw[9] cost_eur 0
    group/0/export_kw[9] group/0/C1:balance[9] -1
    group/0/export_kw[10] cost_eur 0
    group/0/export_kw[10] group/0/C1:balance[10] -1
    group/0/export_kw[11] cost_eur 0
    group/0/export_kw[11] group/0/C1:balance[11] -1
    group/0/export_kw[12] cost_eur 0
    group/0/export_kw[12] group/0/C1:balance[12] -1
    group/0/export_kw[13] cost_eur 0
    group/0/export_kw[13] group/0/C1:balance[13] -1
    group/0/export_kw[14] cost_eur 0
    group/0/export_kw[14] group/0/C1:balance[14] -1
    group/0/export_kw[15] cost_eur 0
    group/0/export_kw[15] group/0/C1:balance[15] -1
    group/0/export_kw[16] cost_eur 0
    group/0/export_kw[16] group/0/C1:balance[16] -1
    group/0/export_kw[17] cost_eur 0
    group/0/export_kw[17] group/0/C1:balance[17] -1
    group/0/export_kw[18] cost_eur 0
    group/0/export_kw[18] group/0/C1:balance[18] -1
    group/0/export_kw[19] cost_eur 0
    group/0/export_kw[19] group/0/C1:balance[19] -1
    group/0/export_kw[20] cost_eur 0
    group/0/export_kw[20] group/0/C1:balance[20] -1
    group/0/export_kw[21] cost_eur 0
    group/0/export_kw[21] group/0/C1:balance[21] -1
    group/0/export_kw[22] cost_eur 0
    group/0/export_kw[22] group/0/C1:balance[22] -1
    group/0/export_kw[23] cost_eur 0
    group/0/export_kw[23] group/0/C1:balance[23] -1
    group/0/export_kw[24] cost_eur 0
    group/0/export_kw[24] group/0/C1:balance[24] -1
    group/0/export_kw[25] cost_eur 0
    group/0/export_kw[25] group/0/C1:balance[25] -1
    group/0/export_kw[26] cost_eur 0
    group/0/export_kw[26] group/0/C1:balance[26] -1
    group/0/export_kw[27] cost_eur 0
    group/0/export_kw[27] group/0/C1:balance[27] -1
    group/0/export_kw[28] cost_eur 0
    group/0/export_kw[28] group/0/C1:balance[28] -1
    group/0/export_kw[29] cost_eur 0
    group/0/export_kw[29] group/0/C1:balance[29] -1
    group/0/export_kw[30] cost_eur 0
    group/0/export_kw[30] group/0/C1:balance[30] -1
    group/0/export_kw[31] cost_eur 0
    group/0/export_kw[31] group/0/C1:balance[31] -1
    group/0/export_kw[32] cost_eur 0
    group/0/export_kw[32] group/0/C1:balance[32] -1
    group/0/export_kw[33] cost_eur 0
    group/0/export_kw[33] group/0/C1:balance[33] -1
    group/0/export_kw[34] cost_eur 0
    group/0/export_kw[34] group/0/C1:balance[34] -1
    group/0/export_kw[35] cost_eur 0
    group/0/export_kw[35] group/0/C1:balance[35] -1
    group/0/export_kw[36] cost_eur 0
    group/0/export_kw[36] group/0/C1:balance[36] -1
    group/0/export_kw[37] cost_eur 0
    group/0/export_kw[37] group/0/C1:balance[37] -1
    group/0/export_kw[38] cost_eur 0
    group/0/export_kw[38] group/0/C1:balance[38] -1
    group/0/export_kw[39] cost_eur 0
    group/0/export_kw[39] group/0/C1:balance[39] -1
    group/0/export_kw[40] cost_eur 0
    group/0/export_kw[40] group/0/C1:balance[40] -1
    group/0/export_kw[41] cost_eur 0
    group/0/export_kw[41] group/0/C1:balance[41] -1
    group/0/export_kw[42] cost_eur 0
    group/0/export_kw[42] group/0/C1:balance[42] -1
    group/0/export_kw[43] cost_eur 0
    group/0/export_kw[43] group/0/C1:balance[43] -1
    group/0/export_kw[44] cost_eur 0
    group/0/export_kw[44] group/0/C1:balance[44] -1
    group/0/export_kw[45] cost_eur 0
    group/0/export_kw[45] group/0/C1:balance[45] -1
    group/0/export_kw[46] cost_eur 0
    group/0/export_kw[46] group/0/C1:balance[46] -1
    group/0/export_kw[47] cost_eur 0
    group/0/export_kw[47] group/0/C1:balance[47] -1
    group/0/export_kw[48] cost_eur 0
    group/0/export_kw[48] group/0/C1:balance[48] -1
    group/0/export_kw[49] cost_eur 0
    group/0/export_kw[49] group/0/C1:balance[49] -1
    group/0/export_kw[50] cost_eur 0
    group/0/export_kw[50] group/0/C1:balance[50] -1
    group/0/export_kw[51] cost_eur 0
    group/0/export_kw[51] group/0/C1:balance[51] -1
    group/0/export_kw[52] cost_eur 0
    group/0/export_kw[52] group/0/C1:balance[52] -1
    group/0/export_kw[53] cost_eur 0
    group/0/export_kw[53] group/0/C1:balance[53] -1
    group/0/export_kw[54] cost_eur 0
    group/0/export_kw[54] group/0/C1:balance[54] -1
    group/0/export_kw[55] cost_eur 0
    group/0/export_kw[55] group/0/C1:balance[55] -1
    group/0/export_kw[56] cost_eur 0
    group/0/export_kw[56] group/0/C1:balance[56] -1
    group/0/export_kw[57] cost_eur 0
    group/0/export_kw[57] group/0/C1:balance[57] -1
    group/0/export_kw[58] cost_eur 0
    group/0/export_kw[58] group/0/C1:balance[58] -1
    group/0/export_kw[59] cost_eur 0
    group/0/export_kw[59] group/0/C1:balance[59] -1
    group/0/export_kw[60] cost_eur 0
    group/0/export_kw[60] group/0/C1:balance[60] -1
    group/0/export_kw[61] cost_eur 0
    group/0/export_kw[61] group/0/C1:balance[61] -1
    group/0/export_kw[62] cost_eur 0
    group/0/export_kw[62] group/0/C1:balance[62] -1
    group/0/export_kw[63] cost_eur 0
    group/0/export_kw[63] group/0/C1:balance[63] -1
    group/0/export_kw[64] cost_eur 0
    group/0/export_kw[64] group/0/C1:balance[64] -1
    group/0/export_kw[65] cost_eur 0
    group/0/export_kw[65] group/0/C1:balance[65] -1
    group/0/export_kw[66] cost_eur 0
    group/0/export_kw[66] group/0/C1:balance[66] -1
    group/0/export_kw[67] cost_eur 0
    group/0/export_kw[67] group/0/C1:balance[67] -1
    group/0/export_kw[68] cost_eur 0
    group/0/export_kw[68] group/0/C1:balance[68] -1
    group/0/export_kw[69] cost_eur 0
    group/0/export_kw[69] group/0/C1:balance[69] -1
    group/0/export_kw[70] cost_eur 0
    group/0/export_kw[70] group/0/C1:balance[70] -1
    group/0/export_kw[71] cost_eur 0
    group/0/export_kw[71] group/0/C1:balance[71] -1
    group/0/export_kw[72] cost_eur 0
    group/0/export_kw[72] group/0/C1:balance[72] -1
    group/0/export_kw[73] cost_eur 0
    group/0/export_kw[73] group/0/C1:balance[73] -1
    group/0/export_kw[74] cost_eur 0
    group/0/export_kw[74] group/0/C1:balance[74] -1
    group/0/export_kw[75] cost_eur 0
    group/0/export_kw[75] group/0/C1:balance[75] -1
    group/0/export_kw[76] cost_eur 0
    group/0/export_kw[76] group/0/C1:balance[76] -1
    group/0/export_kw[77] cost_eur 0
    group/0/export_kw[77] group/0/C1:balance[77] -1
    group/0/export_kw[78] cost_eur 0
    group/0/export_kw[78] group/0/C1:balance[78] -1
    group/0/export_kw[79] cost_eur 0
    group/0/export_kw[79] group/0/C1:balance[79] -1
    group/0/export_kw[80] cost_eur 0
    group/0/export_kw[80] group/0/C1:balance[80] -1
    group/0/export_kw[81] cost_eur 0
    group/0/export_kw[81] group/0/C1:balance[81] -1
    group/0/export_kw[82] cost_eur 0
    group/0/export_kw[82] group/0/C1:balance[82] -1
    group/0/export_kw[83] cost_eur 0
    group/0/export_kw[83] group/0/C1:balance[83] -1
    group/0/export_kw[84] cost_eur 0
    group/0/export_kw[84] group/0/C1:balance[84] -1
    group/0/export_kw[85] cost_eur 0
    group/0/export_kw[85] group/0/C1:balance[85] -1
    group/0/export_kw[86] cost_eur 0
    group/0/export_kw[86] group/0/C1:balance[86] -1
    group/0/export_kw[87] cost_eur 0
    group/0/export_kw[87] group/0/C1:balance[87] -1
    group/0/export_kw[88] cost_eur 0
    group/0/export_kw[88] group/0/C1:balance[88] -1
    group/0/export_kw[89] cost_eur 0
    group/0/export_kw[89] group/0/C1:balance[89] -1
    group/0/export_kw[90] cost_eur 0
    group/0/export_kw[90] group/0/C1:balance[90] -1
    group/0/export_kw[91] cost_eur 0
    group/0/export_kw[91] group/0/C1:balance[91] -1
    group/0/export_kw[92] cost_eur 0
    group/0/export_kw[92] group/0/C1:balance[92] -1
    group/0/export_kw[93] cost_eur 0
    group/0/export_kw[93] group/0/C1:balance[93] -1
    group/0/export_kw[94] cost_eur 0
    group/0/export_kw[94] group/0/C1:balance[94] -1
    group/0/export_kw[95] cost_eur 0
    group/0/export_kw[95] group/0/C1:balance[95] -1
    peak/0/0/peak_kw cost_eur 3.0966
    peak/0/0/peak_kw peak/0/0/T2:interval[0] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[1] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[2] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[3] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[4] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[5] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[6] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[7] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[8] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[9] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[10] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[11] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[12] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[13] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[14] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[15] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[16] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[17] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[18] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[19] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[20] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[21] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[22] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[23] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[24] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[25] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[26] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[27] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[28] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[29] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[30] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[31] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[32] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[33] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[34] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[35] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[36] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[37] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[38] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[39] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[40] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[41] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[42] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[43] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[44] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[45] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[46] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[47] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[48] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[49] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[50] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[51] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[52] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[53] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[54] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[55] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[56] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[57] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[58] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[59] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[60] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[61] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[62] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[63] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[64] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[65] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[66] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[67] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[68] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[69] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[70] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[71] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[72] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[73] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[74] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[75] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[76] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[77] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[78] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[79] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[80] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[81] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[82] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[83] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[84] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[85] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[86] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[87] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[88] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[89] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[90] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[91] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[92] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[93] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[94] -1
    peak/0/0/peak_kw peak/0/0/T2:interval[95] -1
RHS
    RHS cost_eur 1083.81
    RHS battery/0/0/B1:energy_balance[0] 200
    RHS battery/0/0/B4:discharge_or_not[0] 200
    RHS battery/0/0/B4:discharge_or_not[1] 200
    RHS battery/0/0/B4:discharge_or_not[2] 200
    RHS battery/0/0/B4:discharge_or_not[3] 200
    RHS battery/0/0/B4:discharge_or_not[4] 200
    RHS battery/0/0/B4:discharge_or_not[5] 200
    RHS battery/0/0/B4:discharge_or_not[6] 200
    RHS battery/0/0/B4:discharge_or_not[7] 200
    RHS battery/0/0/B4:discharge_or_not[8] 200
    RHS battery/0/0/B4:discharge_or_not[9] 200
    RHS battery/0/0/B4:discharge_or_not[10] 200
    RHS battery/0/0/B4:discharge_or_not[11] 200
    RHS battery/0/0/B4:discharge_or_not[12] 200
    RHS battery/0/0/B4:discharge_or_not[13] 200
    RHS battery/0/0/B4:discharge_or_not[14] 200
    RHS battery/0/0/B4:discharge_or_not[15] 200
    RHS battery/0/0/B4:discharge_or_not[16] 200
    RHS battery/0/0/B4:discharge_or_not[17] 200
    RHS battery/0/0/B4:discharge_or_not[18] 200
    RHS battery/0/0/B4:discharge_or_not[19] 200
    RHS battery/0/0/B4:discharge_or_not[20] 200
    RHS battery/0/0/B4:discharge_or_not[21] 200
    RHS battery/0/0/B4:discharge_or_not[22] 200
    RHS battery/0/0/B4:discharge_or_not[23] 200
    RHS battery/0/0/B4:discharge_or_not[24] 200
    RHS battery/0/0/B4:discharge_or_not[25] 200
    RHS battery/0/0/B4:discharge_or_not[26] 200
    RHS battery/0/0/B4:discharge_or_not[27] 200
    RHS battery/0/0/B4:discharge_or_not[28] 200
    RHS battery/0/0/B4:discharge_or_not[29] 200
    RHS battery/0/0/B4:discharge_or_not[30] 200
    RHS battery/0/0/B4:discharge_or_not[31] 200
    RHS battery/0/0/B4:discharge_or_not[32] 200
    RHS battery/0/0/B4:discharge_or_not[33] 200
    RHS battery/0/0/B4:discharge_or_not[34] 200
    RHS battery/0/0/B4:discharge_or_not[35] 200
    RHS battery/0/0/B4:discharge_or_not[36] 200
    RHS battery/0/0/B4:discharge_or_not[37] 200
    RHS battery/0/0/B4:discharge_or_not[38] 200
    RHS battery/0/0/B4:discharge_or_not[39] 200
    RHS battery/0/0/B4:discharge_or_not[40] 200
    RHS battery/0/0/B4:discharge_or_not[41] 200
    RHS battery/0/0/B4:discharge_or_not[42] 200
    RHS battery/0/0/B4:discharge_or_not[43] 200
    RHS battery/0/0/B4:discharge_or_not[44] 200
    RHS battery/0/0/B4:discharge_or_not[45] 200
    RHS battery/0/0/B4:discharge_or_not[46] 200
    RHS battery/0/0/B4:discharge_or_not[47] 200
    RHS battery/0/0/B4:discharge_or_not[48] 200
    RHS battery/0/0/B4:discharge_or_not[49] 200
    RHS battery/0/0/B4:discharge_or_not[50] 200
    RHS battery/0/0/B4:discharge_or_not[51] 200
    RHS battery/0/0/B4:discharge_or_not[52] 200
    RHS battery/0/0/B4:discharge_or_not[53] 200
    RHS battery/0/0/B4:discharge_or_not[54] 200
    RHS battery/0/0/B4:discharge_or_not[55] 200
    RHS battery/0/0/B4:discharge_or_not[56] 200
    RHS battery/0/0/B4:discharge_or_not[57] 200
    RHS battery/0/0/B4:discharge_or_not[58] 200
    RHS battery/0/0/B4:discharge_or_not[59] 200
    RHS battery/0/0/B4:discharge_or_not[60] 200
    RHS battery/0/0/B4:discharge_or_not[61] 200
    RHS battery/0/0/B4:discharge_or_not[62] 200
    RHS battery/0/0/B4:discharge_or_not[63] 200
    RHS battery/0/0/B4:discharge_or_not[64] 200
    RHS battery/0/0/B4:discharge_or_not[65] 200
    RHS battery/0/0/B4:discharge_or_not[66] 200
    RHS battery/0/0/B4:discharge_or_not[67] 200
    RHS battery/0/0/B4:discharge_or_not[68] 200
    RHS battery/0/0/B4:discharge_or_not[69] 200
    RHS battery/0/0/B4:discharge_or_not[70] 200
    RHS battery/0/0/B4:discharge_or_not[71] 200
    RHS battery/0/0/B4:discharge_or_not[72] 200
    RHS battery/0/0/B4:discharge_or_not[73] 200
    RHS battery/0/0/B4:discharge_or_not[74] 200
    RHS battery/0/0/B4:discharge_or_not[75] 200
    RHS battery/0/0/B4:discharge_or_not[76] 200
    RHS battery/0/0/B4:discharge_or_not[77] 200
    RHS battery/0/0/B4:discharge_or_not[78] 200
    RHS battery/0/0/B4:discharge_or_not[79] 200
    RHS battery/0/0/B4:discharge_or_not[80] 200
    RHS battery/0/0/B4:discharge_or_not[81] 200
    RHS battery/0/0/B4:discharge_or_not[82] 200
    RHS battery/0/0/B4:discharge_or_not[83] 200
    RHS battery/0/0/B4:discharge_or_not[84] 200
    RHS battery/0/0/B4:discharge_or_not[85] 200
    RHS battery/0/0/B4:discharge_or_not[86] 200
    RHS battery/0/0/B4:discharge_or_not[87] 200
    RHS battery/0/0/B4:discharge_or_not[88] 200
    RHS battery/0/0/B4:discharge_or_not[89] 200
    RHS battery/0/0/B4:discharge_or_not[90] 200
    RHS battery/0/0/B4:discharge_or_not[91] 200
    RHS battery/0/0/B4:discharge_or_not[92] 200
    RHS battery/0/0/B4:discharge_or_not[93] 200
    RHS battery/0/0/B4:discharge_or_not[94] 200
    RHS battery/0/0/B4:discharge_or_not[95] 200
    RHS ev_charging/0/0/E3:fits 54.3
    RHS ev_charging/0/0/E4:must -54.3
    RHS ev_charging/0/1/E3:fits 80.8
    RHS ev_charging/0/1/E4:must -80.8
    RHS ev_charging/0/2/E3:fits 78.5
    RHS ev_charging/0/2/E4:must -78.5
    RHS ev_charging/0/3/E3:fits 100
    RHS ev_charging/0/3/E4:must -100
    RHS ev_charging/0/4/E3:fits 58.6
    RHS ev_charging/0/4/E4:must -58.6
    RHS ev_charging/1/0/E3:fits 151.5
    RHS ev_charging/1/0/E9:carried -151.5
    RHS ev_charging/1/1/E3:fits 145.1
    RHS ev_charging/1/1/E9:carried -145.1
    RHS ev_charging/1/2/E3:fits 134.4
    RHS ev_charging/1/2/E9:carried -134.4
    RHS ev_charging/1/3/E3:fits 171.6
    RHS ev_charging/1/3/E9:carried -171.6
    RHS ev_charging/1/4/E3:fits 147.7
    RHS ev_charging/1/4/E9:carried -147.7
    RHS ev_charging/station/0/E8:shared_most[0] 240
    RHS ev_charging/station/0/E8:shared_most[1] 240
    RHS ev_charging/station/0/E8:shared_most[2] 240
    RHS ev_charging/station/0/E8:shared_most[3] 240
    RHS ev_charging/station/0/E8:shared_most[4] 240
    RHS ev_charging/station/0/E8:shared_most[5] 240
    RHS ev_charging/station/0/E8:shared_most[6] 240
    RHS ev_charging/station/0/E8:shared_most[7] 240
    RHS ev_charging/station/0/E8:shared_most[8] 240
    RHS ev_charging/station/0/E8:shared_most[9] 240
    RHS ev_charging/station/0/E8:shared_most[10] 240
    RHS ev_charging/station/0/E8:shared_most[11] 240
    RHS ev_charging/station/0/E8:shared_most[12] 240
    RHS ev_charging/station/0/E8:shared_most[13] 240
    RHS ev_charging/station/0/E8:shared_most[14] 240
    RHS ev_charging/station/0/E8:shared_most[15] 240
    RHS ev_charging/station/0/E8:shared_most[16] 240
    RHS ev_charging/station/0/E8:shared_most[17] 240
    RHS ev_charging/station/0/E8:shared_most[18] 240
    RHS ev_charging/station/0/E8:shared_most[19] 240
    RHS ev_charging/station/0/E8:shared_most[20] 240
    RHS ev_charging/station/0/E8:shared_most[21] 240
    RHS ev_charging/station/0/E8:shared_most[22] 240
    RHS ev_charging/station/0/E8:shared_most[23] 240
    RHS ev_charging/station/0/E8:shared_most[24] 240
    RHS ev_charging/station/0/E8:shared_most[25] 240
    RHS ev_charging/station/0/E8:shared_most[26] 240
    RHS ev_charging/station/0/E8:shared_most[27] 240
    RHS ev_charging/station/0/E8:shared_most[28] 240
    RHS ev_charging/station/0/E8:shared_most[29] 240
    RHS ev_charging/station/0/E8:shared_most[30] 240
    RHS ev_charging/station/0/E8:shared_most[31] 240
    RHS ev_charging/station/0/E8:shared_most[72] 240
    RHS ev_charging/station/0/E8:shared_most[73] 240
    RHS ev_charging/station/0/E8:shared_most[74] 240
    RHS ev_charging/station/0/E8:shared_most[75] 240
    RHS ev_charging/station/0/E8:shared_most[76] 240
    RHS ev_charging/station/0/E8:shared_most[77] 240
    RHS ev_charging/station/0/E8:shared_most[78] 240
    RHS ev_charging/station/0/E8:shared_most[79] 240
    RHS ev_charging/station/0/E8:shared_most[80] 240
    RHS ev_charging/station/0/E8:shared_most[81] 240
    RHS ev_charging/station/0/E8:shared_most[82] 240
    RHS ev_charging/station/0/E8:shared_most[83] 240
    RHS ev_charging/station/0/E8:shared_most[84] 240
    RHS ev_charging/station/0/E8:shared_most[85] 240
    RHS ev_charging/station/0/E8:shared_most[86] 240
    RHS ev_charging/station/0/E8:shared_most[87] 240
    RHS ev_charging/station/0/E8:shared_most[88] 240
    RHS ev_charging/station/0/E8:shared_most[89] 240
    RHS ev_charging/station/0/E8:shared_most[90] 240
    RHS ev_charging/station/0/E8:shared_most[91] 240
    RHS ev_charging/station/0/E8:shared_most[92] 240
    RHS ev_charging/station/0/E8:shared_most[93] 240
    RHS ev_charging/station/0/E8:shared_most[94] 240
    RHS ev_charging/station/0/E8:shared_most[95] 240
    RHS deferrable_load/runs/0/0/D1:runs[0] 2
    RHS deferrable_load/runs/0/0/D3:apart[1] 1
    RHS deferrable_load/runs/0/0/D3:apart[2] 1
    RHS deferrable_load/runs/0/0/D3:apart[3] 1
    RHS deferrable_load/runs/0/0/D3:apart[4] 1
    RHS deferrable_load/runs/0/0/D3:apart[5] 1
    RHS deferrable_load/runs/0/0/D3:apart[6] 1
    RHS deferrable_load/runs/0/0/D3:apart[7] 1
    RHS deferrable_load/runs/0/0/D3:apart[8] 1
    RHS deferrable_load/runs/0/0/D3:apart[9] 1
    RHS deferrable_load/runs/0/0/D3:apart[10] 1
    RHS deferrable_load/runs/0/0/D3:apart[11] 1
    RHS deferrable_load/runs/0/0/D3:apart[12] 1
    RHS deferrable_load/runs/0/0/D3:apart[13] 1
    RHS deferrable_load/runs/0/0/D3:apart[14] 1
    RHS deferrable_load/runs/0/0/D3:apart[15] 1
    RHS deferrable_load/runs/0/0/D3:apart[16] 1
    RHS deferrable_load/runs/0/0/D3:apart[17] 1
    RHS deferrable_load/runs/0/0/D3:apart[18] 1
    RHS deferrable_load/runs/0/0/D3:apart[19] 1
    RHS deferrable_load/runs/0/0/D3:apart[20] 1
    RHS deferrable_load/runs/0/0/D3:apart[21] 1
    RHS deferrable_load/runs/0/0/D3:apart[22] 1
    RHS deferrable_load/runs/0/0/D3:apart[23] 1
    RHS deferrable_load/runs/0/0/D3:apart[24] 1
    RHS deferrable_load/runs/0/0/D3:apart[25] 1
    RHS deferrable_load/runs/0/0/D3:apart[26] 1
    RHS deferrable_load/runs/0/0/D3:apart[27] 1
    RHS deferrable_load/runs/0/0/D3:apart[28] 1
    RHS deferrable_load/runs/0/0/D3:apart[29] 1
    RHS deferrable_load/runs/0/0/D3:apart[30] 1
    RHS deferrable_load/runs/0/0/D3:apart[31] 1
    RHS deferrable_load/runs/0/0/D3:apart[32] 1
    RHS deferrable_load/runs/0/0/D3:apart[33] 1
    RHS deferrable_load/runs/0/0/D3:apart[34] 1
    RHS deferrable_load/runs/0/0/D3:apart[35] 1
    RHS deferrable_load/runs/0/0/D3:apart[36] 1
    RHS deferrable_load/runs/0/0/D3:apart[37] 1
    RHS deferrable_load/runs/0/0/D3:apart[38] 1
    RHS deferrable_load/runs/0/0/D3:apart[39] 1
    RHS deferrable_load/runs/0/0/D3:apart[40] 1
    RHS deferrable_load/runs/0/0/D3:apart[41] 1
    RHS deferrable_load/runs/0/0/D3:apart[42] 1
    RHS deferrable_load/runs/0/0/D3:apart[43] 1
    RHS deferrable_load/runs/0/0/D3:apart[44] 1
    RHS deferrable_load/runs/0/0/D3:apart[45] 1
    RHS deferrable_load/runs/0/0/D3:apart[46] 1
    RHS deferrable_load/runs/0/0/D3:apart[47] 1
    RHS deferrable_load/runs/0/0/D3:apart[48] 1
    RHS deferrable_load/runs/0/0/D3:apart[49] 1
    RHS deferrable_load/runs/0/0/D3:apart[50] 1
    RHS deferrable_load/runs/0/0/D3:apart[51] 1
    RHS deferrable_load/runs/0/0/D3:apart[52] 1
    RHS deferrable_load/runs/0/0/D3:apart[53] 1
    RHS deferrable_load/runs/0/0/D3:apart[54] 1
    RHS deferrable_load/runs/0/0/D3:apart[55] 1
    RHS deferrable_load/runs/0/0/D3:apart[56] 1
    RHS deferrable_load/runs/0/0/D3:apart[57] 1
    RHS deferrable_load/runs/0/0/D3:apart[58] 1
    RHS deferrable_load/runs/0/0/D3:apart[59] 1
    RHS deferrable_load/runs/0/0/D3:apart[60] 1
    RHS deferrable_load/runs/0/0/D3:apart[61] 1
    RHS deferrable_load/runs/0/0/D3:apart[62] 1
    RHS deferrable_load/runs/0/0/D3:apart[63] 1
    RHS deferrable_load/runs/0/0/D3:apart[64] 1
    RHS deferrable_load/runs/0/0/D3:apart[65] 1
    RHS deferrable_load/runs/0/0/D3:apart[66] 1
    RHS deferrable_load/runs/0/0/D3:apart[67] 1
    RHS deferrable_load/runs/0/0/D3:apart[68] 1
    RHS deferrable_load/runs/0/0/D3:apart[69] 1
    RHS deferrable_load/runs/0/0/D3:apart[70] 1
    RHS deferrable_load/runs/0/0/D3:apart[71] 1
    RHS deferrable_load/runs/0/0/D3:apart[72] 1
    RHS deferrable_load/runs/0/0/D3:apart[73] 1
    RHS deferrable_load/runs/0/0/D3:apart[74] 1
    RHS deferrable_load/runs/0/0/D3:apart[75] 1
    RHS deferrable_load/runs/0/0/D3:apart[76] 1
    RHS deferrable_load/runs/0/0/D3:apart[77] 1
    RHS deferrable_load/runs/0/0/D3:apart[78] 1
    RHS deferrable_load/runs/0/0/D3:apart[79] 1
    RHS deferrable_load/runs/0/0/D3:apart[80] 1
    RHS deferrable_load/runs/0/0/D3:apart[81] 1
    RHS deferrable_load/runs/0/0/D3:apart[82] 1
    RHS deferrable_load/runs/0/0/D3:apart[83] 1
    RHS deferrable_load/runs/0/0/D3:apart[84] 1
    RHS deferrable_load/runs/0/0/D3:apart[85] 1
    RHS deferrable_load/runs/0/0/D3:apart[86] 1
    RHS deferrable_load/runs/0/0/D3:apart[87] 1
    RHS deferrable_load/runs/0/0/D3:apart[88] 1
    RHS deferrable_load/runs/0/0/D3:apart[89] 1
    RHS deferrable_load/runs/0/0/D3:apart[90] 1
    RHS deferrable_load/runs/0/0/D3:apart[91] 1
    RHS deferrable_load/runs/0/0/D3:apart[92] 1
    RHS deferrable_load/runs/0/0/D3:apart[93] 1
    RHS deferrable_load/runs/0/0/D3:apart[94] 1
    RHS deferrable_load/runs/0/0/D3:apart[95] 1
    RHS thermal_store/0/0/H1:heat_balance[0] -21.4090238095
    RHS thermal_store/0/0/H1:heat_balance[1] 0.0238095238095
    RHS thermal_store/0/0/H1:heat_balance[2] 0.0231904761905
    RHS thermal_store/0/0/H1:heat_balance[3] 0.022880952381
    RHS thermal_store/0/0/H1:heat_balance[4] 0.0222619047619
    RHS thermal_store/0/0/H1:heat_balance[5] 0.0216428571429
    RHS thermal_store/0/0/H1:heat_balance[6] 0.0213333333333
    RHS thermal_store/0/0/H1:heat_balance[7] 0.0213333333333
    RHS thermal_store/0/0/H1:heat_balance[8] 0.0204047619048
    RHS thermal_store/0/0/H1:heat_balance[9] 0.0207142857143
    RHS thermal_store/0/0/H1:heat_balance[10] 0.0207142857143
    RHS thermal_store/0/0/H1:heat_balance[11] 0.0200952380952
    RHS thermal_store/0/0/H1:heat_balance[12] 0.0204047619048
    RHS thermal_store/0/0/H1:heat_balance[13] 0.0204047619048
    RHS thermal_store/0/0/H1:heat_balance[14] 0.0200952380952
    RHS thermal_store/0/0/H1:heat_balance[15] 0.0197857142857
    RHS thermal_store/0/0/H1:heat_balance[16] 0.0197857142857
    RHS thermal_store/0/0/H1:heat_balance[17] 0.0191666666667
    RHS thermal_store/0/0/H1:heat_balance[18] 0.0185476190476
    RHS thermal_store/0/0/H1:heat_balance[19] 0.0182380952381
    RHS thermal_store/0/0/H1:heat_balance[20] 0.017619047619
    RHS thermal_store/0/0/H1:heat_balance[21] 0.0166904761905
    RHS thermal_store/0/0/H1:heat_balance[22] 0.016380952381
    RHS thermal_store/0/0/H1:heat_balance[23] 0.016380952381
    RHS thermal_store/0/0/H1:heat_balance[24] 0.0157619047619
    RHS thermal_store/0/0/H1:heat_balance[25] 0.0154523809524
    RHS thermal_store/0/0/H1:heat_balance[26] 0.0151428571429
    RHS thermal_store/0/0/H1:heat_balance[27] 0.0148333333333
    RHS thermal_store/0/0/H1:heat_balance[28] 0.0151428571429
    RHS thermal_store/0/0/H1:heat_balance[29] 0.0148333333333
    RHS thermal_store/0/0/H1:heat_balance[30] 0.0151428571429
    RHS thermal_store/0/0/H1:heat_balance[31] 0.0157619047619
    RHS thermal_store/0/0/H1:heat_balance[32] 0.0157619047619
    RHS thermal_store/0/0/H1:heat_balance[33] 0.0157619047619
    RHS thermal_store/0/0/H1:heat_balance[34] 0.0173095238095
    RHS thermal_store/0/0/H1:heat_balance[35] 0.0179285714286
    RHS thermal_store/0/0/H1:heat_balance[36] 0.0191666666667
    RHS thermal_store/0/0/H1:heat_balance[37] 0.0194761904762
    RHS thermal_store/0/0/H1:heat_balance[38] 0.0204047619048
    RHS thermal_store/0/0/H1:heat_balance[39] 0.0210238095238
    RHS thermal_store/0/0/H1:heat_balance[40] 0.0222619047619
    RHS thermal_store/0/0/H1:heat_balance[41] 0.0231904761905
    RHS thermal_store/0/0/H1:heat_balance[42] 0.0244285714286
    RHS thermal_store/0/0/H1:heat_balance[43] 0.0253571428571
    RHS thermal_store/0/0/H1:heat_balance[44] 0.0269047619048
    RHS thermal_store/0/0/H1:heat_balance[45] 0.0281428571429
    RHS thermal_store/0/0/H1:heat_balance[46] 0.0290714285714
    RHS thermal_store/0/0/H1:heat_balance[47] 0.03
    RHS thermal_store/0/0/H1:heat_balance[48] 0.0312380952381
    RHS thermal_store/0/0/H1:heat_balance[49] 0.0315476190476
    RHS thermal_store/0/0/H1:heat_balance[50] 0.0315476190476
    RHS thermal_store/0/0/H1:heat_balance[51] 0.0321666666667
    RHS thermal_store/0/0/H1:heat_balance[52] 0.0327857142857
    RHS thermal_store/0/0/H1:heat_balance[53] 0.0334047619048
    RHS thermal_store/0/0/H1:heat_balance[54] 0.0337142857143
    RHS thermal_store/0/0/H1:heat_balance[55] 0.0337142857143
    RHS thermal_store/0/0/H1:heat_balance[56] 0.0340238095238
    RHS thermal_store/0/0/H1:heat_balance[57] 0.0346428571429
    RHS thermal_store/0/0/H1:heat_balance[58] 0.0346428571429
    RHS thermal_store/0/0/H1:heat_balance[59] 0.0349523809524
    RHS thermal_store/0/0/H1:heat_balance[60] 0.0349523809524
    RHS thermal_store/0/0/H1:heat_balance[61] 0.0355714285714
    RHS thermal_store/0/0/H1:heat_balance[62] 0.0355714285714
    RHS thermal_store/0/0/H1:heat_balance[63] 0.0355714285714
    RHS thermal_store/0/0/H1:heat_balance[64] 0.0352619047619
    RHS thermal_store/0/0/H1:heat_balance[65] 0.0349523809524
    RHS thermal_store/0/0/H1:heat_balance[66] 0.0343333333333
    RHS thermal_store/0/0/H1:heat_balance[67] 0.0334047619048
    RHS thermal_store/0/0/H1:heat_balance[68] 0.0321666666667
    RHS thermal_store/0/0/H1:heat_balance[69] 0.030619047619
    RHS thermal_store/0/0/H1:heat_balance[70] 0.0290714285714
    RHS thermal_store/0/0/H1:heat_balance[71] 0.0284523809524
    RHS thermal_store/0/0/H1:heat_balance[72] 0.0272142857143
    RHS thermal_store/0/0/H1:heat_balance[73] 0.0262857142857
    RHS thermal_store/0/0/H1:heat_balance[74] 0.0256666666667
    RHS thermal_store/0/0/H1:heat_balance[75] 0.0250476190476
    RHS thermal_store/0/0/H1:heat_balance[76] 0.0244285714286
    RHS thermal_store/0/0/H1:heat_balance[77] 0.0238095238095
    RHS thermal_store/0/0/H1:heat_balance[78] 0.022880952381
    RHS thermal_store/0/0/H1:heat_balance[79] 0.022880952381
    RHS thermal_store/0/0/H1:heat_balance[80] 0.0225714285714
    RHS thermal_store/0/0/H1:heat_balance[81] 0.0216428571429
    RHS thermal_store/0/0/H1:heat_balance[82] 0.0225714285714
    RHS thermal_store/0/0/H1:heat_balance[83] 0.0225714285714
    RHS thermal_store/0/0/H1:heat_balance[84] 0.022880952381
    RHS thermal_store/0/0/H1:heat_balance[85] 0.0222619047619
    RHS thermal_store/0/0/H1:heat_balance[86] 0.0216428571429
    RHS thermal_store/0/0/H1:heat_balance[87] 0.0194761904762
    RHS thermal_store/0/0/H1:heat_balance[88] 0.0210238095238
    RHS thermal_store/0/0/H1:heat_balance[89] 0.0200952380952
    RHS thermal_store/0/0/H1:heat_balance[90] 0.0200952380952
    RHS thermal_store/0/0/H1:heat_balance[91] 0.0200952380952
    RHS thermal_store/0/0/H1:heat_balance[92] 0.0194761904762
    RHS thermal_store/0/0/H1:heat_balance[93] 0.0210238095238
    RHS thermal_store/0/0/H1:heat_balance[94] 0.0197857142857
    RHS thermal_store/0/0/H1:heat_balance[95] 0.0197857142857
    RHS member/0/C1:balance[0] 42.4
    RHS member/0/C1:balance[1] 38.5
    RHS member/0/C1:balance[2] 31.4
    RHS member/0/C1:balance[3] 29.8
    RHS member/0/C1:balance[4] 29.8
    RHS member/0/C1:balance[5] 29.1
    RHS member/0/C1:balance[6] 29.1
    RHS member/0/C1:balance[7] 28.8
    RHS member/0/C1:balance[8] 29.8
    RHS member/0/C1:balance[9] 27.8
    RHS member/0/C1:balance[10] 28.8
    RHS member/0/C1:balance[11] 28.5
    RHS member/0/C1:balance[12] 29.5
    RHS member/0/C1:balance[13] 29.5
    RHS member/0/C1:balance[14] 27.8
    RHS member/0/C1:balance[15] 29.1
    RHS member/0/C1:balance[16] 28.8
    RHS member/0/C1:balance[17] 26.9
    RHS member/0/C1:balance[18] 27.5
    RHS member/0/C1:balance[19] 26.5
    RHS member/0/C1:balance[20] 27.8
    RHS member/0/C1:balance[21] 28.2
    RHS member/0/C1:balance[22] 32.7
    RHS member/0/C1:balance[23] 35.9
    RHS member/0/C1:balance[24] 48.9
    RHS member/0/C1:balance[25] 49.9
    RHS member/0/C1:balance[26] 50.2
    RHS member/0/C1:balance[27] 65.4
    RHS member/0/C1:balance[28] 63.5
    RHS member/0/C1:balance[29] 60.5
    RHS member/0/C1:balance[30] 61.5
    RHS member/0/C1:balance[31] 63.5
    RHS member/0/C1:balance[32] 59.2
    RHS member/0/C1:balance[33] 60.2
    RHS member/0/C1:balance[34] 68.6
    RHS member/0/C1:balance[35] 63.8
    RHS member/0/C1:balance[36] 59.6
    RHS member/0/C1:balance[37] 59.9
    RHS member/0/C1:balance[38] 63.8
    RHS member/0/C1:balance[39] 61.8
    RHS member/0/C1:balance[40] 59.2
    RHS member/0/C1:balance[41] 59.2
    RHS member/0/C1:balance[42] 59.6
    RHS member/0/C1:balance[43] 55.7
    RHS member/0/C1:balance[44] 63.8
    RHS member/0/C1:balance[45] 58.9
    RHS member/0/C1:balance[46] 55.7
    RHS member/0/C1:balance[47] 60.5
    RHS member/0/C1:balance[48] 58.3
    RHS member/0/C1:balance[49] 55.4
    RHS member/0/C1:balance[50] 59.9
    RHS member/0/C1:balance[51] 58.3
    RHS member/0/C1:balance[52] 58.3
    RHS member/0/C1:balance[53] 52.1
    RHS member/0/C1:balance[54] 58.6
    RHS member/0/C1:balance[55] 63.8
    RHS member/0/C1:balance[56] 59.9
    RHS member/0/C1:balance[57] 60.5
    RHS member/0/C1:balance[58] 55
    RHS member/0/C1:balance[59] 54.4
    RHS member/0/C1:balance[60] 54.4
    RHS member/0/C1:balance[61] 52.1
    RHS member/0/C1:balance[62] 55
    RHS member/0/C1:balance[63] 51.8
    RHS member/0/C1:balance[64] 51.2
    RHS member/0/C1:balance[65] 55
    RHS member/0/C1:balance[66] 53.4
    RHS member/0/C1:balance[67] 58.3
    RHS member/0/C1:balance[68] 53.7
    RHS member/0/C1:balance[69] 50.8
    RHS member/0/C1:balance[70] 53.7
    RHS member/0/C1:balance[71] 49.9
    RHS member/0/C1:balance[72] 51.8
    RHS member/0/C1:balance[73] 50.8
    RHS member/0/C1:balance[74] 48.9
    RHS member/0/C1:balance[75] 50.5
    RHS member/0/C1:balance[76] 46.3
    RHS member/0/C1:balance[77] 47.9
    RHS member/0/C1:balance[78] 54.4
    RHS member/0/C1:balance[79] 53.4
    RHS member/0/C1:balance[80] 47.3
    RHS member/0/C1:balance[81] 47.6
    RHS member/0/C1:balance[82] 44.7
    RHS member/0/C1:balance[83] 45.6
    RHS member/0/C1:balance[84] 42.7
    RHS member/0/C1:balance[85] 44.7
    RHS member/0/C1:balance[86] 42.4
    RHS member/0/C1:balance[87] 55.7
    RHS member/0/C1:balance[88] 39.2
    RHS member/0/C1:balance[89] 33.3
    RHS member/0/C1:balance[90] 29.1
    RHS member/0/C1:balance[91] 31.7
    RHS member/0/C1:balance[92] 29.5
    RHS member/0/C1:balance[93] 28.8
    RHS member/0/C1:balance[94] 28.5
    RHS member/0/C1:balance[95] 32.7
    RHS member/1/C1:balance[0] 25
    RHS member/1/C1:balance[1] 25
    RHS member/1/C1:balance[2] 25
    RHS member/1/C1:balance[3] 25
    RHS member/1/C1:balance[4] 29.5
    RHS member/1/C1:balance[5] 29.5
    RHS member/1/C1:balance[6] 29.5
    RHS member/1/C1:balance[7] 29.5
    RHS member/1/C1:balance[8] 28.8
    RHS member/1/C1:balance[9] 28.8
    RHS member/1/C1:balance[10] 28.8
    RHS member/1/C1:balance[11] 28.8
    RHS member/1/C1:balance[12] 28.3
    RHS member/1/C1:balance[13] 28.3
    RHS member/1/C1:balance[14] 28.3
    RHS member/1/C1:balance[15] 28.3
    RHS member/1/C1:balance[16] 29.3
    RHS member/1/C1:balance[17] 29.3
    RHS member/1/C1:balance[18] 29.3
    RHS member/1/C1:balance[19] 29.3
    RHS member/1/C1:balance[20] 30
    RHS member/1/C1:balance[21] 30
    RHS member/1/C1:balance[22] 30
    RHS member/1/C1:balance[23] 30
    RHS member/1/C1:balance[24] 33.3
    RHS member/1/C1:balance[25] 33.3
    RHS member/1/C1:balance[26] 33.3
    RHS member/1/C1:balance[27] 33.3
    RHS member/1/C1:balance[28] 43.2
    RHS member/1/C1:balance[29] 43.2
    RHS member/1/C1:balance[30] 43.2
    RHS member/1/C1:balance[31] 43.2
    RHS member/1/C1:balance[32] 59.6
    RHS member/1/C1:balance[33] 58.35
    RHS member/1/C1:balance[34] 54.35
    RHS member/1/C1:balance[35] 42.35
    RHS member/1/C1:balance[36] 12.55
    RHS member/1/C1:balance[37] 1.8
    RHS member/1/C1:balance[38] 2.55
    RHS member/1/C1:balance[39] 8.55
    RHS member/1/C1:balance[40] 9.7
    RHS member/1/C1:balance[41] -18.8
    RHS member/1/C1:balance[42] -35.55
    RHS member/1/C1:balance[43] -33.05
    RHS member/1/C1:balance[44] -53.45
    RHS member/1/C1:balance[45] -40.95
    RHS member/1/C1:balance[46] -38.45
    RHS member/1/C1:balance[47] -33.7
    RHS member/1/C1:balance[48] -42.1
    RHS member/1/C1:balance[49] -58.1
    RHS member/1/C1:balance[50] -70.85
    RHS member/1/C1:balance[51] -62.85
    RHS member/1/C1:balance[52] -71.3
    RHS member/1/C1:balance[53] -85.3
    RHS member/1/C1:balance[54] -86.55
    RHS member/1/C1:balance[55] -86.55
    RHS member/1/C1:balance[56] -80.75
    RHS member/1/C1:balance[57] -66
    RHS member/1/C1:balance[58] -74.5
    RHS member/1/C1:balance[59] -67.5
    RHS member/1/C1:balance[60] -61.3
    RHS member/1/C1:balance[61] -56.05
    RHS member/1/C1:balance[62] -47.8
    RHS member/1/C1:balance[63] -41.05
    RHS member/1/C1:balance[64] -32.75
    RHS member/1/C1:balance[65] -25.25
    RHS member/1/C1:balance[66] -12
    RHS member/1/C1:balance[67] -4.5
    RHS member/1/C1:balance[68] 15.6
    RHS member/1/C1:balance[69] 34.6
    RHS member/1/C1:balance[70] 38.6
    RHS member/1/C1:balance[71] 39.85
    RHS member/1/C1:balance[72] 27.3
    RHS member/1/C1:balance[73] 27.3
    RHS member/1/C1:balance[74] 27.3
    RHS member/1/C1:balance[75] 27.3
    RHS member/1/C1:balance[76] 17.8
    RHS member/1/C1:balance[77] 17.8
    RHS member/1/C1:balance[78] 17.8
    RHS member/1/C1:balance[79] 17.8
    RHS member/1/C1:balance[80] 15.3
    RHS member/1/C1:balance[81] 15.3
    RHS member/1/C1:balance[82] 15.3
    RHS member/1/C1:balance[83] 15.3
    RHS member/1/C1:balance[84] 17.5
    RHS member/1/C1:balance[85] 17.5
    RHS member/1/C1:balance[86] 17.5
    RHS member/1/C1:balance[87] 17.5
    RHS member/1/C1:balance[88] 16.6
    RHS member/1/C1:balance[89] 16.6
    RHS member/1/C1:balance[90] 16.6
    RHS member/1/C1:balance[91] 16.6
    RHS member/1/C1:balance[92] 28.2
    RHS member/1/C1:balance[93] 28.2
    RHS member/1/C1:balance[94] 28.2
    RHS member/1/C1:balance[95] 28.2
    RHS member/2/C1:balance[0] 24.9
    RHS member/2/C1:balance[1] 24.9
    RHS member/2/C1:balance[2] 24.9
    RHS member/2/C1:balance[3] 24.9
    RHS member/2/C1:balance[4] 26.5
    RHS member/2/C1:balance[5] 26.5
    RHS member/2/C1:balance[6] 26.5
    RHS member/2/C1:balance[7] 26.5
    RHS member/2/C1:balance[8] 28.1
    RHS member/2/C1:balance[9] 28.1
    RHS member/2/C1:balance[10] 28.1
    RHS member/2/C1:balance[11] 28.1
    RHS member/2/C1:balance[12] 28
    RHS member/2/C1:balance[13] 28
    RHS member/2/C1:balance[14] 28
    RHS member/2/C1:balance[15] 28
    RHS member/2/C1:balance[16] 28.7
    RHS member/2/C1:balance[17] 28.7
    RHS member/2/C1:balance[18] 28.7
    RHS member/2/C1:balance[19] 28.7
    RHS member/2/C1:balance[20] 31.3
    RHS member/2/C1:balance[21] 31.3
    RHS member/2/C1:balance[22] 31.3
    RHS member/2/C1:balance[23] 31.3
    RHS member/2/C1:balance[24] 40.3
    RHS member/2/C1:balance[25] 40.3
    RHS member/2/C1:balance[26] 40.3
    RHS member/2/C1:balance[27] 40.3
    RHS member/2/C1:balance[28] 50.5
    RHS member/2/C1:balance[29] 50.5
    RHS member/2/C1:balance[30] 50.5
    RHS member/2/C1:balance[31] 50.5
    RHS member/2/C1:balance[32] 56.1
    RHS member/2/C1:balance[33] 56.1
    RHS member/2/C1:balance[34] 56.1
    RHS member/2/C1:balance[35] 56.1
    RHS member/2/C1:balance[36] 70.3
    RHS member/2/C1:balance[37] 70.3
    RHS member/2/C1:balance[38] 70.3
    RHS member/2/C1:balance[39] 70.3
    RHS member/2/C1:balance[40] 82.2
    RHS member/2/C1:balance[41] 82.2
    RHS member/2/C1:balance[42] 82.2
    RHS member/2/C1:balance[43] 82.2
    RHS member/2/C1:balance[44] 84.8
    RHS member/2/C1:balance[45] 84.8
    RHS member/2/C1:balance[46] 84.8
    RHS member/2/C1:balance[47] 84.8
    RHS member/2/C1:balance[48] 83.6
    RHS member/2/C1:balance[49] 83.6
    RHS member/2/C1:balance[50] 83.6
    RHS member/2/C1:balance[51] 83.6
    RHS member/2/C1:balance[52] 81.7
    RHS member/2/C1:balance[53] 81.7
    RHS member/2/C1:balance[54] 81.7
    RHS member/2/C1:balance[55] 81.7
    RHS member/2/C1:balance[56] 81.7
    RHS member/2/C1:balance[57] 81.7
    RHS member/2/C1:balance[58] 81.7
    RHS member/2/C1:balance[59] 81.7
    RHS member/2/C1:balance[60] 80.4
    RHS member/2/C1:balance[61] 80.4
    RHS member/2/C1:balance[62] 80.4
    RHS member/2/C1:balance[63] 80.4
    RHS member/2/C1:balance[64] 77.7
    RHS member/2/C1:balance[65] 77.7
    RHS member/2/C1:balance[66] 77.7
    RHS member/2/C1:balance[67] 77.7
    RHS member/2/C1:balance[68] 77.1
    RHS member/2/C1:balance[69] 77.1
    RHS member/2/C1:balance[70] 77.1
    RHS member/2/C1:balance[71] 77.1
    RHS member/2/C1:balance[72] 53
    RHS member/2/C1:balance[73] 53
    RHS member/2/C1:balance[74] 53
    RHS member/2/C1:balance[75] 53
    RHS member/2/C1:balance[76] 41
    RHS member/2/C1:balance[77] 41
    RHS member/2/C1:balance[78] 41
    RHS member/2/C1:balance[79] 41
    RHS member/2/C1:balance[80] 32.6
    RHS member/2/C1:balance[81] 32.6
    RHS member/2/C1:balance[82] 32.6
    RHS member/2/C1:balance[83] 32.6
    RHS member/2/C1:balance[84] 25.1
    RHS member/2/C1:balance[85] 25.1
    RHS member/2/C1:balance[86] 25.1
    RHS member/2/C1:balance[87] 25.1
    RHS member/2/C1:balance[88] 25.9
    RHS member/2/C1:balance[89] 25.9
    RHS member/2/C1:balance[90] 25.9
    RHS member/2/C1:balance[91] 25.9
    RHS member/2/C1:balance[92] 24.9
    RHS member/2/C1:balance[93] 24.9
    RHS member/2/C1:balance[94] 24.9
    RHS member/2/C1:balance[95] 24.9
BOUNDS
 UP BOUND solar/0/0/curtailed_kw[33] 1.25
 UP BOUND solar/0/0/curtailed_kw[34] 5.25
 UP BOUND solar/0/0/curtailed_kw[35] 17.25
 UP BOUND solar/0/0/curtailed_kw[36] 45.25
 UP BOUND solar/0/0/curtailed_kw[37] 56
 UP BOUND solar/0/0/curtailed_kw[38] 55.25
 UP BOUND solar/0/0/curtailed_kw[39] 49.25
 UP BOUND solar/0/0/curtailed_kw[40] 49
 UP BOUND solar/0/0/curtailed_kw[41] 77.5
 UP BOUND solar/0/0/curtailed_kw[42] 94.25
 UP BOUND solar/0/0/curtailed_kw[43] 91.75
 UP BOUND solar/0/0/curtailed_kw[44] 113.75
 UP BOUND solar/0/0/curtailed_kw[45] 101.25
 UP BOUND solar/0/0/curtailed_kw[46] 98.75
 UP BOUND solar/0/0/curtailed_kw[47] 94
 UP BOUND solar/0/0/curtailed_kw[48] 95.5
 UP BOUND solar/0/0/curtailed_kw[49] 111.5
 UP BOUND solar/0/0/curtailed_kw[50] 124.25
 UP BOUND solar/0/0/curtailed_kw[51] 116.25
 UP BOUND solar/0/0/curtailed_kw[52] 124.5
 UP BOUND solar/0/0/curtailed_kw[53] 138.5
 UP BOUND solar/0/0/curtailed_kw[54] 139.75
 UP BOUND solar/0/0/curtailed_kw[55] 139.75
 UP BOUND solar/0/0/curtailed_kw[56] 132.75
 UP BOUND solar/0/0/curtailed_kw[57] 118
 UP BOUND solar/0/0/curtailed_kw[58] 126.5
 UP BOUND solar/0/0/curtailed_kw[59] 119.5
 UP BOUND solar/0/0/curtailed_kw[60] 110.5
 UP BOUND solar/0/0/curtailed_kw[61] 105.25
 UP BOUND solar/0/0/curtailed_kw[62] 97
 UP BOUND solar/0/0/curtailed_kw[63] 90.25
 UP BOUND solar/0/0/curtailed_kw[64] 78.25
 UP BOUND solar/0/0/curtailed_kw[65] 70.75
 UP BOUND solar/0/0/curtailed_kw[66] 57.5
 UP BOUND solar/0/0/curtailed_kw[67] 50
 UP BOUND solar/0/0/curtailed_kw[68] 24.5
 UP BOUND solar/0/0/curtailed_kw[69] 5.5
 UP BOUND solar/0/0/curtailed_kw[70] 1.5
 UP BOUND solar/0/0/curtailed_kw[71] 0.25
 UP BOUND battery/0/0/charge_kw[0] 200
 UP BOUND battery/0/0/charge_kw[1] 200
 UP BOUND battery/0/0/charge_kw[2] 200
 UP BOUND battery/0/0/charge_kw[3] 200
 UP BOUND battery/0/0/charge_kw[4] 200
 UP BOUND battery/0/0/charge_kw[5] 200
 UP BOUND battery/0/0/charge_kw[6] 200
 UP BOUND battery/0/0/charge_kw[7] 200
 UP BOUND battery/0/0/charge_kw[8] 200
 UP BOUND battery/0/0/charge_kw[9] 200
 UP BOUND battery/0/0/charge_kw[10] 200
 UP BOUND battery/0/0/charge_kw[11] 200
 UP BOUND battery/0/0/charge_kw[12] 200
 UP BOUND battery/0/0/charge_kw[13] 200
 UP BOUND battery/0/0/charge_kw[14] 200
 UP BOUND battery/0/0/charge_kw[15] 200
 UP BOUND battery/0/0/charge_kw[16] 200
 UP BOUND battery/0/0/charge_kw[17] 200
 UP BOUND battery/0/0/charge_kw[18] 200
 UP BOUND battery/0/0/charge_kw[19] 200
 UP BOUND battery/0/0/charge_kw[20] 200
 UP BOUND battery/0/0/charge_kw[21] 200
 UP BOUND battery/0/0/charge_kw[22] 200
 UP BOUND battery/0/0/charge_kw[23] 200
 UP BOUND battery/0/0/charge_kw[24] 200
 UP BOUND battery/0/0/charge_kw[25] 200
 UP BOUND battery/0/0/charge_kw[26] 200
 UP BOUND battery/0/0/charge_kw[27] 200
 UP BOUND battery/0/0/charge_kw[28] 200
 UP BOUND battery/0/0/charge_kw[29] 200
 UP BOUND battery/0/0/charge_kw[30] 200
 UP BOUND battery/0/0/charge_kw[31] 200
 UP BOUND battery/0/0/charge_kw[32] 200
 UP BOUND battery/0/0/charge_kw[33] 200
 UP BOUND battery/0/0/charge_kw[34] 200
 UP BOUND battery/0/0/charge_kw[35] 200
 UP BOUND battery/0/0/charge_kw[36] 200
 UP BOUND battery/0/0/charge_kw[37] 200
 UP BOUND battery/0/0/charge_kw[38] 200
 UP BOUND battery/0/0/charge_kw[39] 200
 UP BOUND battery/0/0/charge_kw[40] 200
 UP BOUND battery/0/0/charge_kw[41] 200
 UP BOUND battery/0/0/charge_kw[42] 200
 UP BOUND battery/0/0/charge_kw[43] 200
 UP BOUND battery/0/0/charge_kw[44] 200
 UP BOUND battery/0/0/charge_kw[45] 200
 UP BOUND battery/0/0/charge_kw[46] 200
 UP BOUND battery/0/0/charge_kw[47] 200
 UP BOUND battery/0/0/charge_kw[48] 200
 UP BOUND battery/0/0/charge_kw[49] 200
 UP BOUND battery/0/0/charge_kw[50] 200
 UP BOUND battery/0/0/charge_kw[51] 200
 UP BOUND battery/0/0/charge_kw[52] 200
 UP BOUND battery/0/0/charge_kw[53] 200
 UP BOUND battery/0/0/charge_kw[54] 200
 UP BOUND battery/0/0/charge_kw[55] 200
 UP BOUND battery/0/0/charge_kw[56] 200
 UP BOUND battery/0/0/charge_kw[57] 200
 UP BOUND battery/0/0/charge_kw[58] 200
 UP BOUND battery/0/0/charge_kw[59] 200
 UP BOUND battery/0/0/charge_kw[60] 200
 UP BOUND battery/0/0/charge_kw[61] 200
 UP BOUND battery/0/0/charge_kw[62] 200
 UP BOUND battery/0/0/charge_kw[63] 200
 UP BOUND battery/0/0/charge_kw[64] 200
 UP BOUND battery/0/0/charge_kw[65] 200
 UP BOUND battery/0/0/charge_kw[66] 200
 UP BOUND battery/0/0/charge_kw[67] 200
 UP BOUND battery/0/0/charge_kw[68] 200
 UP BOUND battery/0/0/charge_kw[69] 200
 UP BOUND battery/0/0/charge_kw[70] 200
 UP BOUND battery/0/0/charge_kw[71] 200
 UP BOUND battery/0/0/charge_kw[72] 200
 UP BOUND battery/0/0/charge_kw[73] 200
 UP BOUND battery/0/0/charge_kw[74] 200
 UP BOUND battery/0/0/charge_kw[75] 200
 UP BOUND battery/0/0/charge_kw[76] 200
 UP BOUND battery/0/0/charge_kw[77] 200
 UP BOUND battery/0/0/charge_kw[78] 200
 UP BOUND battery/0/0/charge_kw[79] 200
 UP BOUND battery/0/0/charge_kw[80] 200
 UP BOUND battery/0/0/charge_kw[81] 200
 UP BOUND battery/0/0/charge_kw[82] 200
 UP BOUND battery/0/0/charge_kw[83] 200
 UP BOUND battery/0/0/charge_kw[84] 200
 UP BOUND battery/0/0/charge_kw[85] 200
 UP BOUND battery/0/0/charge_kw[86] 200
 UP BOUND battery/0/0/charge_kw[87] 200
 UP BOUND battery/0/0/charge_kw[88] 200
 UP BOUND battery/0/0/charge_kw[89] 200
 UP BOUND battery/0/0/charge_kw[90] 200
 UP BOUND battery/0/0/charge_kw[91] 200
 UP BOUND battery/0/0/charge_kw[92] 200
 UP BOUND battery/0/0/charge_kw[93] 200
 UP BOUND battery/0/0/charge_kw[94] 200
 UP BOUND battery/0/0/charge_kw[95] 200
 UP BOUND battery/0/0/discharge_kw[0] 200
 UP BOUND battery/0/0/discharge_kw[1] 200
 UP BOUND battery/0/0/discharge_kw[2] 200
 UP BOUND battery/0/0/discharge_kw[3] 200
 UP BOUND battery/0/0/discharge_kw[4] 200
 UP BOUND battery/0/0/discharge_kw[5] 200
 UP BOUND battery/0/0/discharge_kw[6] 200
 UP BOUND battery/0/0/discharge_kw[7] 200
 UP BOUND battery/0/0/discharge_kw[8] 200
 UP BOUND battery/0/0/discharge_kw[9] 200
 UP BOUND battery/0/0/discharge_kw[10] 200
 UP BOUND battery/0/0/discharge_kw[11] 200
 UP BOUND battery/0/0/discharge_kw[12] 200
 UP BOUND battery/0/0/discharge_kw[13] 200
 UP BOUND battery/0/0/discharge_kw[14] 200
 UP BOUND battery/0/0/discharge_kw[15] 200
 UP BOUND battery/0/0/discharge_kw[16] 200
 UP BOUND battery/0/0/discharge_kw[17] 200
 UP BOUND battery/0/0/discharge_kw[18] 200
 UP BOUND battery/0/0/discharge_kw[19] 200
 UP BOUND battery/0/0/discharge_kw[20] 200
 UP BOUND battery/0/0/discharge_kw[21] 200
 UP BOUND battery/0/0/discharge_kw[22] 200
 UP BOUND battery/0/0/discharge_kw[23] 200
 UP BOUND battery/0/0/discharge_kw[24] 200
 UP BOUND battery/0/0/discharge_kw[25] 200
 UP BOUND battery/0/0/discharge_kw[26] 200
 UP BOUND battery/0/0/discharge_kw[27] 200
 UP BOUND battery/0/0/discharge_kw[28] 200
 UP BOUND battery/0/0/discharge_kw[29] 200
 UP BOUND battery/0/0/discharge_kw[30] 200
 UP BOUND battery/0/0/discharge_kw[31] 200
 UP BOUND battery/0/0/discharge_kw[32] 200
 UP BOUND battery/0/0/discharge_kw[33] 200
 UP BOUND battery/0/0/discharge_kw[34] 200
 UP BOUND battery/0/0/discharge_kw[35] 200
 UP BOUND battery/0/0/discharge_kw[36] 200
 UP BOUND battery/0/0/discharge_kw[37] 200
 UP BOUND battery/0/0/discharge_kw[38] 200
 UP BOUND battery/0/0/discharge_kw[39] 200
 UP BOUND battery/0/0/discharge_kw[40] 200
 UP BOUND battery/0/0/discharge_kw[41] 200
 UP BOUND battery/0/0/discharge_kw[42] 200
 UP BOUND battery/0/0/discharge_kw[43] 200
 UP BOUND battery/0/0/discharge_kw[44] 200
 UP BOUND battery/0/0/discharge_kw[45] 200
 UP BOUND battery/0/0/discharge_kw[46] 200
 UP BOUND battery/0/0/discharge_kw[47] 200
 UP BOUND battery/0/0/discharge_kw[48] 200
 UP BOUND battery/0/0/discharge_kw[49] 200
 UP BOUND battery/0/0/discharge_kw[50] 200
 UP BOUND battery/0/0/discharge_kw[51] 200
 UP BOUND battery/0/0/discharge_kw[52] 200
 UP BOUND battery/0/0/discharge_kw[53] 200
 UP BOUND battery/0/0/discharge_kw[54] 200
 UP BOUND battery/0/0/discharge_kw[55] 200
 UP BOUND battery/0/0/discharge_kw[56] 200
 UP BOUND battery/0/0/discharge_kw[57] 200
 UP BOUND battery/0/0/discharge_kw[58] 200
 UP BOUND battery/0/0/discharge_kw[59] 200
 UP BOUND battery/0/0/discharge_kw[60] 200
 UP BOUND battery/0/0/discharge_kw[61] 200
 UP BOUND battery/0/0/discharge_kw[62] 200
 UP BOUND battery/0/0/discharge_kw[63] 200
 UP BOUND battery/0/0/discharge_kw[64] 200
 UP BOUND battery/0/0/discharge_kw[65] 200
 UP BOUND battery/0/0/discharge_kw[66] 200
 UP BOUND battery/0/0/discharge_kw[67] 200
 UP BOUND battery/0/0/discharge_kw[68] 200
 UP BOUND battery/0/0/discharge_kw[69] 200
 UP BOUND battery/0/0/discharge_kw[70] 200
 UP BOUND battery/0/0/discharge_kw[71] 200
 UP BOUND battery/0/0/discharge_kw[72] 200
 UP BOUND battery/0/0/discharge_kw[73] 200
 UP BOUND battery/0/0/discharge_kw[74] 200
 UP BOUND battery/0/0/discharge_kw[75] 200
 UP BOUND battery/0/0/discharge_kw[76] 200
 UP BOUND battery/0/0/discharge_kw[77] 200
 UP BOUND battery/0/0/discharge_kw[78] 200
 UP BOUND battery/0/0/discharge_kw[79] 200
 UP BOUND battery/0/0/discharge_kw[80] 200
 UP BOUND battery/0/0/discharge_kw[81] 200
 UP BOUND battery/0/0/discharge_kw[82] 200
 UP BOUND battery/0/0/discharge_kw[83] 200
 UP BOUND battery/0/0/discharge_kw[84] 200
 UP BOUND battery/0/0/discharge_kw[85] 200
 UP BOUND battery/0/0/discharge_kw[86] 200
 UP BOUND battery/0/0/discharge_kw[87] 200
 UP BOUND battery/0/0/discharge_kw[88] 200
 UP BOUND battery/0/0/discharge_kw[89] 200
 UP BOUND battery/0/0/discharge_kw[90] 200
 UP BOUND battery/0/0/discharge_kw[91] 200
 UP BOUND battery/0/0/discharge_kw[92] 200
 UP BOUND battery/0/0/discharge_kw[93] 200
 UP BOUND battery/0/0/discharge_kw[94] 200
 UP BOUND battery/0/0/discharge_kw[95] 200
 UP BOUND battery/0/0/energy_kwh[1] 400
 UP BOUND battery/0/0/energy_kwh[2] 400
 UP BOUND battery/0/0/energy_kwh[3] 400
 UP BOUND battery/0/0/energy_kwh[4] 400
 UP BOUND battery/0/0/energy_kwh[5] 400
 UP BOUND battery/0/0/energy_kwh[6] 400
 UP BOUND battery/0/0/energy_kwh[7] 400
 UP BOUND battery/0/0/energy_kwh[8] 400
 UP BOUND battery/0/0/energy_kwh[9] 400
 UP BOUND battery/0/0/energy_kwh[10] 400
 UP BOUND battery/0/0/energy_kwh[11] 400
 UP BOUND battery/0/0/energy_kwh[12] 400
 UP BOUND battery/0/0/energy_kwh[13] 400
 UP BOUND battery/0/0/energy_kwh[14] 400
 UP BOUND battery/0/0/energy_kwh[15] 400
 UP BOUND battery/0/0/energy_kwh[16] 400
 UP BOUND battery/0/0/energy_kwh[17] 400
 UP BOUND battery/0/0/energy_kwh[18] 400
 UP BOUND battery/0/0/energy_kwh[19] 400
 UP BOUND battery/0/0/energy_kwh[20] 400
 UP BOUND battery/0/0/energy_kwh[21] 400
 UP BOUND battery/0/0/energy_kwh[22] 400
 UP BOUND battery/0/0/energy_kwh[23] 400
 UP BOUND battery/0/0/energy_kwh[24] 400
 UP BOUND battery/0/0/energy_kwh[25] 400
 UP BOUND battery/0/0/energy_kwh[26] 400
 UP BOUND battery/0/0/energy_kwh[27] 400
 UP BOUND battery/0/0/energy_kwh[28] 400
 UP BOUND battery/0/0/energy_kwh[29] 400
 UP BOUND battery/0/0/energy_kwh[30] 400
 UP BOUND battery/0/0/energy_kwh[31] 400
 UP BOUND battery/0/0/energy_kwh[32] 400
 UP BOUND battery/0/0/energy_kwh[33] 400
 UP BOUND battery/0/0/energy_kwh[34] 400
 UP BOUND battery/0/0/energy_kwh[35] 400
 UP BOUND battery/0/0/energy_kwh[36] 400
 UP BOUND battery/0/0/energy_kwh[37] 400
 UP BOUND battery/0/0/energy_kwh[38] 400
 UP BOUND battery/0/0/energy_kwh[39] 400
 UP BOUND battery/0/0/energy_kwh[40] 400
 UP BOUND battery/0/0/energy_kwh[41] 400
 UP BOUND battery/0/0/energy_kwh[42] 400
 UP BOUND battery/0/0/energy_kwh[43] 400
 UP BOUND battery/0/0/energy_kwh[44] 400
 UP BOUND battery/0/0/energy_kwh[45] 400
 UP BOUND battery/0/0/energy_kwh[46] 400
 UP BOUND battery/0/0/energy_kwh[47] 400
 UP BOUND battery/0/0/energy_kwh[48] 400
 UP BOUND battery/0/0/energy_kwh[49] 400
 UP BOUND battery/0/0/energy_kwh[50] 400
 UP BOUND battery/0/0/energy_kwh[51] 400
 UP BOUND battery/0/0/energy_kwh[52] 400
 UP BOUND battery/0/0/energy_kwh[53] 400
 UP BOUND battery/0/0/energy_kwh[54] 400
 UP BOUND battery/0/0/energy_kwh[55] 400
 UP BOUND battery/0/0/energy_kwh[56] 400
 UP BOUND battery/0/0/energy_kwh[57] 400
 UP BOUND battery/0/0/energy_kwh[58] 400
 UP BOUND battery/0/0/energy_kwh[59] 400
 UP BOUND battery/0/0/energy_kwh[60] 400
 UP BOUND battery/0/0/energy_kwh[61] 400
 UP BOUND battery/0/0/energy_kwh[62] 400
 UP BOUND battery/0/0/energy_kwh[63] 400
 UP BOUND battery/0/0/energy_kwh[64] 400
 UP BOUND battery/0/0/energy_kwh[65] 400
 UP BOUND battery/0/0/energy_kwh[66] 400
 UP BOUND battery/0/0/energy_kwh[67] 400
 UP BOUND battery/0/0/energy_kwh[68] 400
 UP BOUND battery/0/0/energy_kwh[69] 400
 UP BOUND battery/0/0/energy_kwh[70] 400
 UP BOUND battery/0/0/energy_kwh[71] 400
 UP BOUND battery/0/0/energy_kwh[72] 400
 UP BOUND battery/0/0/energy_kwh[73] 400
 UP BOUND battery/0/0/energy_kwh[74] 400
 UP BOUND battery/0/0/energy_kwh[75] 400
 UP BOUND battery/0/0/energy_kwh[76] 400
 UP BOUND battery/0/0/energy_kwh[77] 400
 UP BOUND battery/0/0/energy_kwh[78] 400
 UP BOUND battery/0/0/energy_kwh[79] 400
 UP BOUND battery/0/0/energy_kwh[80] 400
 UP BOUND battery/0/0/energy_kwh[81] 400
 UP BOUND battery/0/0/energy_kwh[82] 400
 UP BOUND battery/0/0/energy_kwh[83] 400
 UP BOUND battery/0/0/energy_kwh[84] 400
 UP BOUND battery/0/0/energy_kwh[85] 400
 UP BOUND battery/0/0/energy_kwh[86] 400
 UP BOUND battery/0/0/energy_kwh[87] 400
 UP BOUND battery/0/0/energy_kwh[88] 400
 UP BOUND battery/0/0/energy_kwh[89] 400
 UP BOUND battery/0/0/energy_kwh[90] 400
 UP BOUND battery/0/0/energy_kwh[91] 400
 UP BOUND battery/0/0/energy_kwh[92] 400
 UP BOUND battery/0/0/energy_kwh[93] 400
 UP BOUND battery/0/0/energy_kwh[94] 400
 UP BOUND battery/0/0/energy_kwh[95] 400
 LO BOUND battery/0/0/energy_kwh[96] 200
 UP BOUND battery/0/0/energy_kwh[96] 400
 UP BOUND battery/0/0/is_charging[0] 1
 UP BOUND battery/0/0/is_charging[1] 1
 UP BOUND battery/0/0/is_charging[2] 1
 UP BOUND battery/0/0/is_charging[3] 1
 UP BOUND battery/0/0/is_charging[4] 1
 UP BOUND battery/0/0/is_charging[5] 1
 UP BOUND battery/0/0/is_charging[6] 1
 UP BOUND battery/0/0/is_charging[7] 1
 UP BOUND battery/0/0/is_charging[8] 1
 UP BOUND battery/0/0/is_charging[9] 1
 UP BOUND battery/0/0/is_charging[10] 1
 UP BOUND battery/0/0/is_charging[11] 1
 UP BOUND battery/0/0/is_charging[12] 1
 UP BOUND battery/0/0/is_charging[13] 1
 UP BOUND battery/0/0/is_charging[14] 1
 UP BOUND battery/0/0/is_charging[15] 1
 UP BOUND battery/0/0/is_charging[16] 1
 UP BOUND battery/0/0/is_charging[17] 1
 UP BOUND battery/0/0/is_charging[18] 1
 UP BOUND battery/0/0/is_charging[19] 1
 UP BOUND battery/0/0/is_charging[20] 1
 UP BOUND battery/0/0/is_charging[21] 1
 UP BOUND battery/0/0/is_charging[22] 1
 UP BOUND battery/0/0/is_charging[23] 1
 UP BOUND battery/0/0/is_charging[24] 1
 UP BOUND battery/0/0/is_charging[25] 1
 UP BOUND battery/0/0/is_charging[26] 1
 UP BOUND battery/0/0/is_charging[27] 1
 UP BOUND battery/0/0/is_charging[28] 1
 UP BOUND battery/0/0/is_charging[29] 1
 UP BOUND battery/0/0/is_charging[30] 1
 UP BOUND battery/0/0/is_charging[31] 1
 UP BOUND battery/0/0/is_charging[32] 1
 UP BOUND battery/0/0/is_charging[33] 1
 UP BOUND battery/0/0/is_charging[34] 1
 UP BOUND battery/0/0/is_charging[35] 1
 UP BOUND battery/0/0/is_charging[36] 1
 UP BOUND battery/0/0/is_charging[37] 1
 UP BOUND battery/0/0/is_charging[38] 1
 UP BOUND battery/0/0/is_charging[39] 1
 UP BOUND battery/0/0/is_charging[40] 1
 UP BOUND battery/0/0/is_charging[41] 1
 UP BOUND battery/0/0/is_charging[42] 1
 UP BOUND battery/0/0/is_charging[43] 1
 UP BOUND battery/0/0/is_charging[44] 1
 UP BOUND battery/0/0/is_charging[45] 1
 UP BOUND battery/0/0/is_charging[46] 1
 UP BOUND battery/0/0/is_charging[47] 1
 UP BOUND battery/0/0/is_charging[48] 1
 UP BOUND battery/0/0/is_charging[49] 1
 UP BOUND battery/0/0/is_charging[50] 1
 UP BOUND battery/0/0/is_charging[51] 1
 UP BOUND battery/0/0/is_charging[52] 1
 UP BOUND battery/0/0/is_charging[53] 1
 UP BOUND battery/0/0/is_charging[54] 1
 UP BOUND battery/0/0/is_charging[55] 1
 UP BOUND battery/0/0/is_charging[56] 1
 UP BOUND battery/0/0/is_charging[57] 1
 UP BOUND battery/0/0/is_charging[58] 1
 UP BOUND battery/0/0/is_charging[59] 1
 UP BOUND battery/0/0/is_charging[60] 1
 UP BOUND battery/0/0/is_charging[61] 1
 UP BOUND battery/0/0/is_charging[62] 1
 UP BOUND battery/0/0/is_charging[63] 1
 UP BOUND battery/0/0/is_charging[64] 1
 UP BOUND battery/0/0/is_charging[65] 1
 UP BOUND battery/0/0/is_charging[66] 1
 UP BOUND battery/0/0/is_charging[67] 1
 UP BOUND battery/0/0/is_charging[68] 1
 UP BOUND battery/0/0/is_charging[69] 1
 UP BOUND battery/0/0/is_charging[70] 1
 UP BOUND battery/0/0/is_charging[71] 1
 UP BOUND battery/0/0/is_charging[72] 1
 UP BOUND battery/0/0/is_charging[73] 1
 UP BOUND battery/0/0/is_charging[74] 1
 UP BOUND battery/0/0/is_charging[75] 1
 UP BOUND battery/0/0/is_charging[76] 1
 UP BOUND battery/0/0/is_charging[77] 1
 UP BOUND battery/0/0/is_charging[78] 1
 UP BOUND battery/0/0/is_charging[79] 1
 UP BOUND battery/0/0/is_charging[80] 1
 UP BOUND battery/0/0/is_charging[81] 1
 UP BOUND battery/0/0/is_charging[82] 1
 UP BOUND battery/0/0/is_charging[83] 1
 UP BOUND battery/0/0/is_charging[84] 1
 UP BOUND battery/0/0/is_charging[85] 1
 UP BOUND battery/0/0/is_charging[86] 1
 UP BOUND battery/0/0/is_charging[87] 1
 UP BOUND battery/0/0/is_charging[88] 1
 UP BOUND battery/0/0/is_charging[89] 1
 UP BOUND battery/0/0/is_charging[90] 1
 UP BOUND battery/0/0/is_charging[91] 1
 UP BOUND battery/0/0/is_charging[92] 1
 UP BOUND battery/0/0/is_charging[93] 1
 UP BOUND battery/0/0/is_charging[94] 1
 UP BOUND battery/0/0/is_charging[95] 1
 UP BOUND ev_charging/0/0/charge_kw[0] 120
 UP BOUND ev_charging/0/0/charge_kw[1] 120
 UP BOUND ev_charging/0/0/charge_kw[2] 120
 UP BOUND ev_charging/0/0/charge_kw[3] 120
 UP BOUND ev_charging/0/0/charge_kw[4] 120
 UP BOUND ev_charging/0/0/charge_kw[5] 120
 UP BOUND ev_charging/0/0/charge_kw[6] 120
 UP BOUND ev_charging/0/0/charge_kw[7] 120
 UP BOUND ev_charging/0/0/charge_kw[8] 120
 UP BOUND ev_charging/0/0/charge_kw[9] 120
 UP BOUND ev_charging/0/0/charge_kw[10] 120
 UP BOUND ev_charging/0/0/charge_kw[11] 120
 UP BOUND ev_charging/0/0/charge_kw[12] 120
 UP BOUND ev_charging/0/0/charge_kw[13] 120
 UP BOUND ev_charging/0/0/charge_kw[14] 120
 UP BOUND ev_charging/0/0/charge_kw[15] 120
 UP BOUND ev_charging/0/0/charge_kw[16] 120
 UP BOUND ev_charging/0/0/charge_kw[17] 120
 UP BOUND ev_charging/0/0/charge_kw[18] 120
 UP BOUND ev_charging/0/0/charge_kw[19] 120
 UP BOUND ev_charging/0/0/charge_kw[20] 120
 UP BOUND ev_charging/0/0/charge_kw[21] 120
 UP BOUND ev_charging/0/0/charge_kw[22] 120
 UP BOUND ev_charging/0/0/charge_kw[23] 120
 UP BOUND ev_charging/0/0/charge_kw[24] 120
 UP BOUND ev_charging/0/0/charge_kw[25] 120
 UP BOUND ev_charging/0/0/charge_kw[26] 120
 UP BOUND ev_charging/0/0/charge_kw[27] 120
 UP BOUND ev_charging/0/0/charge_kw[28] 120
 UP BOUND ev_charging/0/0/charge_kw[29] 120
 UP BOUND ev_charging/0/0/charge_kw[30] 120
 UP BOUND ev_charging/0/0/charge_kw[31] 120
 UP BOUND ev_charging/0/0/charge_kw[32] 120
 UP BOUND ev_charging/0/0/charge_kw[33] 80
 UP BOUND ev_charging/0/0/is_on[0] 1
 UP BOUND ev_charging/0/0/is_on[1] 1
 UP BOUND ev_charging/0/0/is_on[2] 1
 UP BOUND ev_charging/0/0/is_on[3] 1
 UP BOUND ev_charging/0/0/is_on[4] 1
 UP BOUND ev_charging/0/0/is_on[5] 1
 UP BOUND ev_charging/0/0/is_on[6] 1
 UP BOUND ev_charging/0/0/is_on[7] 1
 UP BOUND ev_charging/0/0/is_on[8] 1
 UP BOUND ev_charging/0/0/is_on[9] 1
 UP BOUND ev_charging/0/0/is_on[10] 1
 UP BOUND ev_charging/0/0/is_on[11] 1
 UP BOUND ev_charging/0/0/is_on[12] 1
 UP BOUND ev_charging/0/0/is_on[13] 1
 UP BOUND ev_charging/0/0/is_on[14] 1
 UP BOUND ev_charging/0/0/is_on[15] 1
 UP BOUND ev_charging/0/0/is_on[16] 1
 UP BOUND ev_charging/0/0/is_on[17] 1
 UP BOUND ev_charging/0/0/is_on[18] 1
 UP BOUND ev_charging/0/0/is_on[19] 1
 UP BOUND ev_charging/0/0/is_on[20] 1
 UP BOUND ev_charging/0/0/is_on[21] 1
 UP BOUND ev_charging/0/0/is_on[22] 1
 UP BOUND ev_charging/0/0/is_on[23] 1
 UP BOUND ev_charging/0/0/is_on[24] 1
 UP BOUND ev_charging/0/0/is_on[25] 1
 UP BOUND ev_charging/0/0/is_on[26] 1
 UP BOUND ev_charging/0/0/is_on[27] 1
 UP BOUND ev_charging/0/0/is_on[28] 1
 UP BOUND ev_charging/0/0/is_on[29] 1
 UP BOUND ev_charging/0/0/is_on[30] 1
 UP BOUND ev_charging/0/0/is_on[31] 1
 UP BOUND ev_charging/0/0/is_on[32] 1
 UP BOUND ev_charging/0/0/is_on[33] 1
 UP BOUND ev_charging/0/1/charge_kw[0] 120
 UP BOUND ev_charging/0/1/charge_kw[1] 120
 UP BOUND ev_charging/0/1/charge_kw[2] 120
 UP BOUND ev_charging/0/1/charge_kw[3] 120
 UP BOUND ev_charging/0/1/charge_kw[4] 120
 UP BOUND ev_charging/0/1/charge_kw[5] 120
 UP BOUND ev_charging/0/1/charge_kw[6] 120
 UP BOUND ev_charging/0/1/charge_kw[7] 120
 UP BOUND ev_charging/0/1/charge_kw[8] 120
 UP BOUND ev_charging/0/1/charge_kw[9] 120
 UP BOUND ev_charging/0/1/charge_kw[10] 120
 UP BOUND ev_charging/0/1/charge_kw[11] 120
 UP BOUND ev_charging/0/1/charge_kw[12] 120
 UP BOUND ev_charging/0/1/charge_kw[13] 120
 UP BOUND ev_charging/0/1/charge_kw[14] 120
 UP BOUND ev_charging/0/1/charge_kw[15] 120
 UP BOUND ev_charging/0/1/charge_kw[16] 120
 UP BOUND ev_charging/0/1/charge_kw[17] 120
 UP BOUND ev_charging/0/1/charge_kw[18] 120
 UP BOUND ev_charging/0/1/charge_kw[19] 120
 UP BOUND ev_charging/0/1/charge_kw[20] 120
 UP BOUND ev_charging/0/1/charge_kw[21] 120
 UP BOUND ev_charging/0/1/charge_kw[22] 120
 UP BOUND ev_charging/0/1/charge_kw[23] 120
 UP BOUND ev_charging/0/1/charge_kw[24] 120
 UP BOUND ev_charging/0/1/charge_kw[25] 120
 UP BOUND ev_charging/0/1/charge_kw[26] 120
 UP BOUND ev_charging/0/1/charge_kw[27] 120
 UP BOUND ev_charging/0/1/charge_kw[28] 120
 UP BOUND ev_charging/0/1/charge_kw[29] 120
 UP BOUND ev_charging/0/1/charge_kw[30] 120
 UP BOUND ev_charging/0/1/charge_kw[31] 48
 UP BOUND ev_charging/0/1/is_on[0] 1
 UP BOUND ev_charging/0/1/is_on[1] 1
 UP BOUND ev_charging/0/1/is_on[2] 1
 UP BOUND ev_charging/0/1/is_on[3] 1
 UP BOUND ev_charging/0/1/is_on[4] 1
 UP BOUND ev_charging/0/1/is_on[5] 1
 UP BOUND ev_charging/0/1/is_on[6] 1
 UP BOUND ev_charging/0/1/is_on[7] 1
 UP BOUND ev_charging/0/1/is_on[8] 1
 UP BOUND ev_charging/0/1/is_on[9] 1
 UP BOUND ev_charging/0/1/is_on[10] 1
 UP BOUND ev_charging/0/1/is_on[11] 1
 UP BOUND ev_charging/0/1/is_on[12] 1
 UP BOUND ev_charging/0/1/is_on[13] 1
 UP BOUND ev_charging/0/1/is_on[14] 1
 UP BOUND ev_charging/0/1/is_on[15] 1
 UP BOUND ev_charging/0/1/is_on[16] 1
 UP BOUND ev_charging/0/1/is_on[17] 1
 UP BOUND ev_charging/0/1/is_on[18] 1
 UP BOUND ev_charging/0/1/is_on[19] 1
 UP BOUND ev_charging/0/1/is_on[20] 1
 UP BOUND ev_charging/0/1/is_on[21] 1
 UP BOUND ev_charging/0/1/is_on[22] 1
 UP BOUND ev_charging/0/1/is_on[23] 1
 UP BOUND ev_charging/0/1/is_on[24] 1
 UP BOUND ev_charging/0/1/is_on[25] 1
 UP BOUND ev_charging/0/1/is_on[26] 1
 UP BOUND ev_charging/0/1/is_on[27] 1
 UP BOUND ev_charging/0/1/is_on[28] 1
 UP BOUND ev_charging/0/1/is_on[29] 1
 UP BOUND ev_charging/0/1/is_on[30] 1
 UP BOUND ev_charging/0/1/is_on[31] 1
 UP BOUND ev_charging/0/2/charge_kw[0] 120
 UP BOUND ev_charging/0/2/charge_kw[1] 120
 UP BOUND ev_charging/0/2/charge_kw[2] 120
 UP BOUND ev_charging/0/2/charge_kw[3] 120
 UP BOUND ev_charging/0/2/charge_kw[4] 120
 UP BOUND ev_charging/0/2/charge_kw[5] 120
 UP BOUND ev_charging/0/2/charge_kw[6] 120
 UP BOUND ev_charging/0/2/charge_kw[7] 120
 UP BOUND ev_charging/0/2/charge_kw[8] 120
 UP BOUND ev_charging/0/2/charge_kw[9] 120
 UP BOUND ev_charging/0/2/charge_kw[10] 120
 UP BOUND ev_charging/0/2/charge_kw[11] 120
 UP BOUND ev_charging/0/2/charge_kw[12] 120
 UP BOUND ev_charging/0/2/charge_kw[13] 120
 UP BOUND ev_charging/0/2/charge_kw[14] 120
 UP BOUND ev_charging/0/2/charge_kw[15] 120
 UP BOUND ev_charging/0/2/charge_kw[16] 120
 UP BOUND ev_charging/0/2/charge_kw[17] 120
 UP BOUND ev_charging/0/2/charge_kw[18] 120
 UP BOUND ev_charging/0/2/charge_kw[19] 120
 UP BOUND ev_charging/0/2/charge_kw[20] 120
 UP BOUND ev_charging/0/2/charge_kw[21] 120
 UP BOUND ev_charging/0/2/charge_kw[22] 120
 UP BOUND ev_charging/0/2/charge_kw[23] 120
 UP BOUND ev_charging/0/2/charge_kw[24] 120
 UP BOUND ev_charging/0/2/charge_kw[25] 120
 UP BOUND ev_charging/0/2/charge_kw[26] 120
 UP BOUND ev_charging/0/2/charge_kw[27] 120
 UP BOUND ev_charging/0/2/charge_kw[28] 120
 UP BOUND ev_charging/0/2/charge_kw[29] 120
 UP BOUND ev_charging/0/2/charge_kw[30] 120
 UP BOUND ev_charging/0/2/charge_kw[31] 96
 UP BOUND ev_charging/0/2/is_on[0] 1
 UP BOUND ev_charging/0/2/is_on[1] 1
 UP BOUND ev_charging/0/2/is_on[2] 1
 UP BOUND ev_charging/0/2/is_on[3] 1
 UP BOUND ev_charging/0/2/is_on[4] 1
 UP BOUND ev_charging/0/2/is_on[5] 1
 UP BOUND ev_charging/0/2/is_on[6] 1
 UP BOUND ev_charging/0/2/is_on[7] 1
 UP BOUND ev_charging/0/2/is_on[8] 1
 UP BOUND ev_charging/0/2/is_on[9] 1
 UP BOUND ev_charging/0/2/is_on[10] 1
 UP BOUND ev_charging/0/2/is_on[11] 1
 UP BOUND ev_charging/0/2/is_on[12] 1
 UP BOUND ev_charging/0/2/is_on[13] 1
 UP BOUND ev_charging/0/2/is_on[14] 1
 UP BOUND ev_charging/0/2/is_on[15] 1
 UP BOUND ev_charging/0/2/is_on[16] 1
 UP BOUND ev_charging/0/2/is_on[17] 1
 UP BOUND ev_charging/0/2/is_on[18] 1
 UP BOUND ev_charging/0/2/is_on[19] 1
 UP BOUND ev_charging/0/2/is_on[20] 1
 UP BOUND ev_charging/0/2/is_on[21] 1
 UP BOUND ev_charging/0/2/is_on[22] 1
 UP BOUND ev_charging/0/2/is_on[23] 1
 UP BOUND ev_charging/0/2/is_on[24] 1
 UP BOUND ev_charging/0/2/is_on[25] 1
 UP BOUND ev_charging/0/2/is_on[26] 1
 UP BOUND ev_charging/0/2/is_on[27] 1
 UP BOUND ev_charging/0/2/is_on[28] 1
 UP BOUND ev_charging/0/2/is_on[29] 1
 UP BOUND ev_charging/0/2/is_on[30] 1
 UP BOUND ev_charging/0/2/is_on[31] 1
 UP BOUND ev_charging/0/3/charge_kw[0] 120
 UP BOUND ev_charging/0/3/charge_kw[1] 120
 UP BOUND ev_charging/0/3/charge_kw[2] 120
 UP BOUND ev_charging/0/3/charge_kw[3] 120
 UP BOUND ev_charging/0/3/charge_kw[4] 120
 UP BOUND ev_charging/0/3/charge_kw[5] 120
 UP BOUND ev_charging/0/3/charge_kw[6] 120
 UP BOUND ev_charging/0/3/charge_kw[7] 120
 UP BOUND ev_charging/0/3/charge_kw[8] 120
 UP BOUND ev_charging/0/3/charge_kw[9] 120
 UP BOUND ev_charging/0/3/charge_kw[10] 120
 UP BOUND ev_charging/0/3/charge_kw[11] 120
 UP BOUND ev_charging/0/3/charge_kw[12] 120
 UP BOUND ev_charging/0/3/charge_kw[13] 120
 UP BOUND ev_charging/0/3/charge_kw[14] 120
 UP BOUND ev_charging/0/3/charge_kw[15] 120
 UP BOUND ev_charging/0/3/charge_kw[16] 120
 UP BOUND ev_charging/0/3/charge_kw[17] 120
 UP BOUND ev_charging/0/3/charge_kw[18] 120
 UP BOUND ev_charging/0/3/charge_kw[19] 120
 UP BOUND ev_charging/0/3/charge_kw[20] 120
 UP BOUND ev_charging/0/3/charge_kw[21] 120
 UP BOUND ev_charging/0/3/charge_kw[22] 120
 UP BOUND ev_charging/0/3/charge_kw[23] 120
 UP BOUND ev_charging/0/3/charge_kw[24] 120
 UP BOUND ev_charging/0/3/charge_kw[25] 120
 UP BOUND ev_charging/0/3/charge_kw[26] 120
 UP BOUND ev_charging/0/3/charge_kw[27] 120
 UP BOUND ev_charging/0/3/charge_kw[28] 120
 UP BOUND ev_charging/0/3/charge_kw[29] 120
 UP BOUND ev_charging/0/3/charge_kw[30] 120
 UP BOUND ev_charging/0/3/charge_kw[31] 120
 UP BOUND ev_charging/0/3/charge_kw[32] 104
 UP BOUND ev_charging/0/3/is_on[0] 1
 UP BOUND ev_charging/0/3/is_on[1] 1
 UP BOUND ev_charging/0/3/is_on[2] 1
 UP BOUND ev_charging/0/3/is_on[3] 1
 UP BOUND ev_charging/0/3/is_on[4] 1
 UP BOUND ev_charging/0/3/is_on[5] 1
 UP BOUND ev_charging/0/3/is_on[6] 1
 UP BOUND ev_charging/0/3/is_on[7] 1
 UP BOUND ev_charging/0/3/is_on[8] 1
 UP BOUND ev_charging/0/3/is_on[9] 1
 UP BOUND ev_charging/0/3/is_on[10] 1
 UP BOUND ev_charging/0/3/is_on[11] 1
 UP BOUND ev_charging/0/3/is_on[12] 1
 UP BOUND ev_charging/0/3/is_on[13] 1
 UP BOUND ev_charging/0/3/is_on[14] 1
 UP BOUND ev_charging/0/3/is_on[15] 1
 UP BOUND ev_charging/0/3/is_on[16] 1
 UP BOUND ev_charging/0/3/is_on[17] 1
 UP BOUND ev_charging/0/3/is_on[18] 1
 UP BOUND ev_charging/0/3/is_on[19] 1
 UP BOUND ev_charging/0/3/is_on[20] 1
 UP BOUND ev_charging/0/3/is_on[21] 1
 UP BOUND ev_charging/0/3/is_on[22] 1
 UP BOUND ev_charging/0/3/is_on[23] 1
 UP BOUND ev_charging/0/3/is_on[24] 1
 UP BOUND ev_charging/0/3/is_on[25] 1
 UP BOUND ev_charging/0/3/is_on[26] 1
 UP BOUND ev_charging/0/3/is_on[27] 1
 UP BOUND ev_charging/0/3/is_on[28] 1
 UP BOUND ev_charging/0/3/is_on[29] 1
 UP BOUND ev_charging/0/3/is_on[30] 1
 UP BOUND ev_charging/0/3/is_on[31] 1
 UP BOUND ev_charging/0/3/is_on[32] 1
 UP BOUND ev_charging/0/4/charge_kw[0] 120
 UP BOUND ev_charging/0/4/charge_kw[1] 120
 UP BOUND ev_charging/0/4/charge_kw[2] 120
 UP BOUND ev_charging/0/4/charge_kw[3] 120
 UP BOUND ev_charging/0/4/charge_kw[4] 120
 UP BOUND ev_charging/0/4/charge_kw[5] 120
 UP BOUND ev_charging/0/4/charge_kw[6] 120
 UP BOUND ev_charging/0/4/charge_kw[7] 120
 UP BOUND ev_charging/0/4/charge_kw[8] 120
 UP BOUND ev_charging/0/4/charge_kw[9] 120
 UP BOUND ev_charging/0/4/charge_kw[10] 120
 UP BOUND ev_charging/0/4/charge_kw[11] 120
 UP BOUND ev_charging/0/4/charge_kw[12] 120
 UP BOUND ev_charging/0/4/charge_kw[13] 120
 UP BOUND ev_charging/0/4/charge_kw[14] 120
 UP BOUND ev_charging/0/4/charge_kw[15] 120
 UP BOUND ev_charging/0/4/charge_kw[16] 120
 UP BOUND ev_charging/0/4/charge_kw[17] 120
 UP BOUND ev_charging/0/4/charge_kw[18] 120
 UP BOUND ev_charging/0/4/charge_kw[19] 120
 UP BOUND ev_charging/0/4/charge_kw[20] 120
 UP BOUND ev_charging/0/4/charge_kw[21] 120
 UP BOUND ev_charging/0/4/charge_kw[22] 120
 UP BOUND ev_charging/0/4/charge_kw[23] 120
 UP BOUND ev_charging/0/4/charge_kw[24] 120
 UP BOUND ev_charging/0/4/charge_kw[25] 120
 UP BOUND ev_charging/0/4/charge_kw[26] 120
 UP BOUND ev_charging/0/4/charge_kw[27] 120
 UP BOUND ev_charging/0/4/charge_kw[28] 120
 UP BOUND ev_charging/0/4/charge_kw[29] 64
 UP BOUND ev_charging/0/4/is_on[0] 1
 UP BOUND ev_charging/0/4/is_on[1] 1
 UP BOUND ev_charging/0/4/is_on[2] 1
 UP BOUND ev_charging/0/4/is_on[3] 1
 UP BOUND ev_charging/0/4/is_on[4] 1
 UP BOUND ev_charging/0/4/is_on[5] 1
 UP BOUND ev_charging/0/4/is_on[6] 1
 UP BOUND ev_charging/0/4/is_on[7] 1
 UP BOUND ev_charging/0/4/is_on[8] 1
 UP BOUND ev_charging/0/4/is_on[9] 1
 UP BOUND ev_charging/0/4/is_on[10] 1
 UP BOUND ev_charging/0/4/is_on[11] 1
 UP BOUND ev_charging/0/4/is_on[12] 1
 UP BOUND ev_charging/0/4/is_on[13] 1
 UP BOUND ev_charging/0/4/is_on[14] 1
 UP BOUND ev_charging/0/4/is_on[15] 1
 UP BOUND ev_charging/0/4/is_on[16] 1
 UP BOUND ev_charging/0/4/is_on[17] 1
 UP BOUND ev_charging/0/4/is_on[18] 1
 UP BOUND ev_charging/0/4/is_on[19] 1
 UP BOUND ev_charging/0/4/is_on[20] 1
 UP BOUND ev_charging/0/4/is_on[21] 1
 UP BOUND ev_charging/0/4/is_on[22] 1
 UP BOUND ev_charging/0/4/is_on[23] 1
 UP BOUND ev_charging/0/4/is_on[24] 1
 UP BOUND ev_charging/0/4/is_on[25] 1
 UP BOUND ev_charging/0/4/is_on[26] 1
 UP BOUND ev_charging/0/4/is_on[27] 1
 UP BOUND ev_charging/0/4/is_on[28] 1
 UP BOUND ev_charging/0/4/is_on[29] 1
 UP BOUND ev_charging/1/0/charge_kw[68] 104
 UP BOUND ev_charging/1/0/charge_kw[69] 120
 UP BOUND ev_charging/1/0/charge_kw[70] 120
 UP BOUND ev_charging/1/0/charge_kw[71] 120
 UP BOUND ev_charging/1/0/charge_kw[72] 120
 UP BOUND ev_charging/1/0/charge_kw[73] 120
 UP BOUND ev_charging/1/0/charge_kw[74] 120
 UP BOUND ev_charging/1/0/charge_kw[75] 120
 UP BOUND ev_charging/1/0/charge_kw[76] 120
 UP BOUND ev_charging/1/0/charge_kw[77] 120
 UP BOUND ev_charging/1/0/charge_kw[78] 120
 UP BOUND ev_charging/1/0/charge_kw[79] 120
 UP BOUND ev_charging/1/0/charge_kw[80] 120
 UP BOUND ev_charging/1/0/charge_kw[81] 120
 UP BOUND ev_charging/1/0/charge_kw[82] 120
 UP BOUND ev_charging/1/0/charge_kw[83] 120
 UP BOUND ev_charging/1/0/charge_kw[84] 120
 UP BOUND ev_charging/1/0/charge_kw[85] 120
 UP BOUND ev_charging/1/0/charge_kw[86] 120
 UP BOUND ev_charging/1/0/charge_kw[87] 120
 UP BOUND ev_charging/1/0/charge_kw[88] 120
 UP BOUND ev_charging/1/0/charge_kw[89] 120
 UP BOUND ev_charging/1/0/charge_kw[90] 120
 UP BOUND ev_charging/1/0/charge_kw[91] 120
 UP BOUND ev_charging/1/0/charge_kw[92] 120
 UP BOUND ev_charging/1/0/charge_kw[93] 120
 UP BOUND ev_charging/1/0/charge_kw[94] 120
 UP BOUND ev_charging/1/0/charge_kw[95] 120
 UP BOUND ev_charging/1/0/is_on[68] 1
 UP BOUND ev_charging/1/0/is_on[69] 1
 UP BOUND ev_charging/1/0/is_on[70] 1
 UP BOUND ev_charging/1/0/is_on[71] 1
 UP BOUND ev_charging/1/0/is_on[72] 1
 UP BOUND ev_charging/1/0/is_on[73] 1
 UP BOUND ev_charging/1/0/is_on[74] 1
 UP BOUND ev_charging/1/0/is_on[75] 1
 UP BOUND ev_charging/1/0/is_on[76] 1
 UP BOUND ev_charging/1/0/is_on[77] 1
 UP BOUND ev_charging/1/0/is_on[78] 1
 UP BOUND ev_charging/1/0/is_on[79] 1
 UP BOUND ev_charging/1/0/is_on[80] 1
 UP BOUND ev_charging/1/0/is_on[81] 1
 UP BOUND ev_charging/1/0/is_on[82] 1
 UP BOUND ev_charging/1/0/is_on[83] 1
 UP BOUND ev_charging/1/0/is_on[84] 1
 UP BOUND ev_charging/1/0/is_on[85] 1
 UP BOUND ev_charging/1/0/is_on[86] 1
 UP BOUND ev_charging/1/0/is_on[87] 1
 UP BOUND ev_charging/1/0/is_on[88] 1
 UP BOUND ev_charging/1/0/is_on[89] 1
 UP BOUND ev_charging/1/0/is_on[90] 1
 UP BOUND ev_charging/1/0/is_on[91] 1
 UP BOUND ev_charging/1/0/is_on[92] 1
 UP BOUND ev_charging/1/0/is_on[93] 1
 UP BOUND ev_charging/1/0/is_on[94] 1
 UP BOUND ev_charging/1/0/is_on[95] 1
 UP BOUND ev_charging/1/1/charge_kw[71] 16
 UP BOUND ev_charging/1/1/charge_kw[72] 120
 UP BOUND ev_charging/1/1/charge_kw[73] 120
 UP BOUND ev_charging/1/1/charge_kw[74] 120
 UP BOUND ev_charging/1/1/charge_kw[75] 120
 UP BOUND ev_charging/1/1/charge_kw[76] 120
 UP BOUND ev_charging/1/1/charge_kw[77] 120
 UP BOUND ev_charging/1/1/charge_kw[78] 120
 UP BOUND ev_charging/1/1/charge_kw[79] 120
 UP BOUND ev_charging/1/1/charge_kw[80] 120
 UP BOUND ev_charging/1/1/charge_kw[81] 120
 UP BOUND ev_charging/1/1/charge_kw[82] 120
 UP BOUND ev_charging/1/1/charge_kw[83] 120
 UP BOUND ev_charging/1/1/charge_kw[84] 120
 UP BOUND ev_charging/1/1/charge_kw[85] 120
 UP BOUND ev_charging/1/1/charge_kw[86] 120
 UP BOUND ev_charging/1/1/charge_kw[87] 120
 UP BOUND ev_charging/1/1/charge_kw[88] 120
 UP BOUND ev_charging/1/1/charge_kw[89] 120
 UP BOUND ev_charging/1/1/charge_kw[90] 120
 UP BOUND ev_charging/1/1/charge_kw[91] 120
 UP BOUND ev_charging/1/1/charge_kw[92] 120
 UP BOUND ev_charging/1/1/charge_kw[93] 120
 UP BOUND ev_charging/1/1/charge_kw[94] 120
 UP BOUND ev_charging/1/1/charge_kw[95] 120
 UP BOUND ev_charging/1/1/is_on[71] 1
 UP BOUND ev_charging/1/1/is_on[72] 1
 UP BOUND ev_charging/1/1/is_on[73] 1
 UP BOUND ev_charging/1/1/is_on[74] 1
 UP BOUND ev_charging/1/1/is_on[75] 1
 UP BOUND ev_charging/1/1/is_on[76] 1
 UP BOUND ev_charging/1/1/is_on[77] 1
 UP BOUND ev_charging/1/1/is_on[78] 1
 UP BOUND ev_charging/1/1/is_on[79] 1
 UP BOUND ev_charging/1/1/is_on[80] 1
 UP BOUND ev_charging/1/1/is_on[81] 1
 UP BOUND ev_charging/1/1/is_on[82] 1
 UP BOUND ev_charging/1/1/is_on[83] 1
 UP BOUND ev_charging/1/1/is_on[84] 1
 UP BOUND ev_charging/1/1/is_on[85] 1
 UP BOUND ev_charging/1/1/is_on[86] 1
 UP BOUND ev_charging/1/1/is_on[87] 1
 UP BOUND ev_charging/1/1/is_on[88] 1
 UP BOUND ev_charging/1/1/is_on[89] 1
 UP BOUND ev_charging/1/1/is_on[90] 1
 UP BOUND ev_charging/1/1/is_on[91] 1
 UP BOUND ev_charging/1/1/is_on[92] 1
 UP BOUND ev_charging/1/1/is_on[93] 1
 UP BOUND ev_charging/1/1/is_on[94] 1
 UP BOUND ev_charging/1/1/is_on[95] 1
 UP BOUND ev_charging/1/2/charge_kw[72] 24
 UP BOUND ev_charging/1/2/charge_kw[73] 120
 UP BOUND ev_charging/1/2/charge_kw[74] 120
 UP BOUND ev_charging/1/2/charge_kw[75] 120
 UP BOUND ev_charging/1/2/charge_kw[76] 120
 UP BOUND ev_charging/1/2/charge_kw[77] 120
 UP BOUND ev_charging/1/2/charge_kw[78] 120
 UP BOUND ev_charging/1/2/charge_kw[79] 120
 UP BOUND ev_charging/1/2/charge_kw[80] 120
 UP BOUND ev_charging/1/2/charge_kw[81] 120
 UP BOUND ev_charging/1/2/charge_kw[82] 120
 UP BOUND ev_charging/1/2/charge_kw[83] 120
 UP BOUND ev_charging/1/2/charge_kw[84] 120
 UP BOUND ev_charging/1/2/charge_kw[85] 120
 UP BOUND ev_charging/1/2/charge_kw[86] 120
 UP BOUND ev_charging/1/2/charge_kw[87] 120
 UP BOUND ev_charging/1/2/charge_kw[88] 120
 UP BOUND ev_charging/1/2/charge_kw[89] 120
 UP BOUND ev_charging/1/2/charge_kw[90] 120
 UP BOUND ev_charging/1/2/charge_kw[91] 120
 UP BOUND ev_charging/1/2/charge_kw[92] 120
 UP BOUND ev_charging/1/2/charge_kw[93] 120
 UP BOUND ev_charging/1/2/charge_kw[94] 120
 UP BOUND ev_charging/1/2/charge_kw[95] 120
 UP BOUND ev_charging/1/2/is_on[72] 1
 UP BOUND ev_charging/1/2/is_on[73] 1
 UP BOUND ev_charging/1/2/is_on[74] 1
 UP BOUND ev_charging/1/2/is_on[75] 1
 UP BOUND ev_charging/1/2/is_on[76] 1
 UP BOUND ev_charging/1/2/is_on[77] 1
 UP BOUND ev_charging/1/2/is_on[78] 1
 UP BOUND ev_charging/1/2/is_on[79] 1
 UP BOUND ev_charging/1/2/is_on[80] 1
 UP BOUND ev_charging/1/2/is_on[81] 1
 UP BOUND ev_charging/1/2/is_on[82] 1
 UP BOUND ev_charging/1/2/is_on[83] 1
 UP BOUND ev_charging/1/2/is_on[84] 1
 UP BOUND ev_charging/1/2/is_on[85] 1
 UP BOUND ev_charging/1/2/is_on[86] 1
 UP BOUND ev_charging/1/2/is_on[87] 1
 UP BOUND ev_charging/1/2/is_on[88] 1
 UP BOUND ev_charging/1/2/is_on[89] 1
 UP BOUND ev_charging/1/2/is_on[90] 1
 UP BOUND ev_charging/1/2/is_on[91] 1
 UP BOUND ev_charging/1/2/is_on[92] 1
 UP BOUND ev_charging/1/2/is_on[93] 1
 UP BOUND ev_charging/1/2/is_on[94] 1
 UP BOUND ev_charging/1/2/is_on[95] 1
 UP BOUND ev_charging/1/3/charge_kw[73] 104
 UP BOUND ev_charging/1/3/charge_kw[74] 120
 UP BOUND ev_charging/1/3/charge_kw[75] 120
 UP BOUND ev_charging/1/3/charge_kw[76] 120
 UP BOUND ev_charging/1/3/charge_kw[77] 120
 UP BOUND ev_charging/1/3/charge_kw[78] 120
 UP BOUND ev_charging/1/3/charge_kw[79] 120
 UP BOUND ev_charging/1/3/charge_kw[80] 120
 UP BOUND ev_charging/1/3/charge_kw[81] 120
 UP BOUND ev_charging/1/3/charge_kw[82] 120
 UP BOUND ev_charging/1/3/charge_kw[83] 120
 UP BOUND ev_charging/1/3/charge_kw[84] 120
 UP BOUND ev_charging/1/3/charge_kw[85] 120
 UP BOUND ev_charging/1/3/charge_kw[86] 120
 UP BOUND ev_charging/1/3/charge_kw[87] 120
 UP BOUND ev_charging/1/3/charge_kw[88] 120
 UP BOUND ev_charging/1/3/charge_kw[89] 120
 UP BOUND ev_charging/1/3/charge_kw[90] 120
 UP BOUND ev_charging/1/3/charge_kw[91] 120
 UP BOUND ev_charging/1/3/charge_kw[92] 120
 UP BOUND ev_charging/1/3/charge_kw[93] 120
 UP BOUND ev_charging/1/3/charge_kw[94] 120
 UP BOUND ev_charging/1/3/charge_kw[95] 120
 UP BOUND ev_charging/1/3/is_on[73] 1
 UP BOUND ev_charging/1/3/is_on[74] 1
 UP BOUND ev_charging/1/3/is_on[75] 1
 UP BOUND ev_charging/1/3/is_on[76] 1
 UP BOUND ev_charging/1/3/is_on[77] 1
 UP BOUND ev_charging/1/3/is_on[78] 1
 UP BOUND ev_charging/1/3/is_on[79] 1
 UP BOUND ev_charging/1/3/is_on[80] 1
 UP BOUND ev_charging/1/3/is_on[81] 1
 UP BOUND ev_charging/1/3/is_on[82] 1
 UP BOUND ev_charging/1/3/is_on[83] 1
 UP BOUND ev_charging/1/3/is_on[84] 1
 UP BOUND ev_charging/1/3/is_on[85] 1
 UP BOUND ev_charging/1/3/is_on[86] 1
 UP BOUND ev_charging/1/3/is_on[87] 1
 UP BOUND ev_charging/1/3/is_on[88] 1
 UP BOUND ev_charging/1/3/is_on[89] 1
 UP BOUND ev_charging/1/3/is_on[90] 1
 UP BOUND ev_charging/1/3/is_on[91] 1
 UP BOUND ev_charging/1/3/is_on[92] 1
 UP BOUND ev_charging/1/3/is_on[93] 1
 UP BOUND ev_charging/1/3/is_on[94] 1
 UP BOUND ev_charging/1/3/is_on[95] 1
 UP BOUND ev_charging/1/4/charge_kw[76] 24
 UP BOUND ev_charging/1/4/charge_kw[77] 120
 UP BOUND ev_charging/1/4/charge_kw[78] 120
 UP BOUND ev_charging/1/4/charge_kw[79] 120
 UP BOUND ev_charging/1/4/charge_kw[80] 120
 UP BOUND ev_charging/1/4/charge_kw[81] 120
 UP BOUND ev_charging/1/4/charge_kw[82] 120
 UP BOUND ev_charging/1/4/charge_kw[83] 120
 UP BOUND ev_charging/1/4/charge_kw[84] 120
 UP BOUND ev_charging/1/4/charge_kw[85] 120
 UP BOUND ev_charging/1/4/charge_kw[86] 120
 UP BOUND ev_charging/1/4/charge_kw[87] 120
 UP BOUND ev_charging/1/4/charge_kw[88] 120
 UP BOUND ev_charging/1/4/charge_kw[89] 120
 UP BOUND ev_charging/1/4/charge_kw[90] 120
 UP BOUND ev_charging/1/4/charge_kw[91] 120
 UP BOUND ev_charging/1/4/charge_kw[92] 120
 UP BOUND ev_charging/1/4/charge_kw[93] 120
 UP BOUND ev_charging/1/4/charge_kw[94] 120
 UP BOUND ev_charging/1/4/charge_kw[95] 120
 UP BOUND ev_charging/1/4/is_on[76] 1
 UP BOUND ev_charging/1/4/is_on[77] 1
 UP BOUND ev_charging/1/4/is_on[78] 1
 UP BOUND ev_charging/1/4/is_on[79] 1
 UP BOUND ev_charging/1/4/is_on[80] 1
 UP BOUND ev_charging/1/4/is_on[81] 1
 UP BOUND ev_charging/1/4/is_on[82] 1
 UP BOUND ev_charging/1/4/is_on[83] 1
 UP BOUND ev_charging/1/4/is_on[84] 1
 UP BOUND ev_charging/1/4/is_on[85] 1
 UP BOUND ev_charging/1/4/is_on[86] 1
 UP BOUND ev_charging/1/4/is_on[87] 1
 UP BOUND ev_charging/1/4/is_on[88] 1
 UP BOUND ev_charging/1/4/is_on[89] 1
 UP BOUND ev_charging/1/4/is_on[90] 1
 UP BOUND ev_charging/1/4/is_on[91] 1
 UP BOUND ev_charging/1/4/is_on[92] 1
 UP BOUND ev_charging/1/4/is_on[93] 1
 UP BOUND ev_charging/1/4/is_on[94] 1
 UP BOUND ev_charging/1/4/is_on[95] 1
 UP BOUND deferrable_load/runs/0/0/starts[8] 1
 UP BOUND deferrable_load/runs/0/0/starts[9] 1
 UP BOUND deferrable_load/runs/0/0/starts[10] 1
 UP BOUND deferrable_load/runs/0/0/starts[11] 1
 UP BOUND deferrable_load/runs/0/0/starts[12] 1
 UP BOUND deferrable_load/runs/0/0/starts[13] 1
 UP BOUND deferrable_load/runs/0/0/starts[14] 1
 UP BOUND deferrable_load/runs/0/0/starts[15] 1
 UP BOUND deferrable_load/runs/0/0/starts[16] 1
 UP BOUND deferrable_load/runs/0/0/starts[17] 1
 UP BOUND deferrable_load/runs/0/0/starts[18] 1
 UP BOUND deferrable_load/runs/0/0/starts[19] 1
 UP BOUND deferrable_load/runs/0/0/starts[20] 1
 UP BOUND deferrable_load/runs/0/0/starts[21] 1
 UP BOUND deferrable_load/runs/0/0/starts[22] 1
 UP BOUND deferrable_load/runs/0/0/starts[23] 1
 UP BOUND deferrable_load/runs/0/0/starts[24] 1
 UP BOUND deferrable_load/runs/0/0/starts[25] 1
 UP BOUND deferrable_load/runs/0/0/starts[26] 1
 UP BOUND deferrable_load/runs/0/0/starts[27] 1
 UP BOUND deferrable_load/runs/0/0/starts[28] 1
 UP BOUND deferrable_load/runs/0/0/starts[29] 1
 UP BOUND deferrable_load/runs/0/0/starts[30] 1
 UP BOUND deferrable_load/runs/0/0/starts[31] 1
 UP BOUND deferrable_load/runs/0/0/starts[32] 1
 UP BOUND thermal_store/0/0/power_kw[0] 80
 UP BOUND thermal_store/0/0/power_kw[1] 80
 UP BOUND thermal_store/0/0/power_kw[2] 80
 UP BOUND thermal_store/0/0/power_kw[3] 80
 UP BOUND thermal_store/0/0/power_kw[4] 80
 UP BOUND thermal_store/0/0/power_kw[5] 80
 UP BOUND thermal_store/0/0/power_kw[6] 80
 UP BOUND thermal_store/0/0/power_kw[7] 80
 UP BOUND thermal_store/0/0/power_kw[8] 80
 UP BOUND thermal_store/0/0/power_kw[9] 80
 UP BOUND thermal_store/0/0/power_kw[10] 80
 UP BOUND thermal_store/0/0/power_kw[11] 80
 UP BOUND thermal_store/0/0/power_kw[12] 80
 UP BOUND thermal_store/0/0/power_kw[13] 80
 UP BOUND thermal_store/0/0/power_kw[14] 80
 UP BOUND thermal_store/0/0/power_kw[15] 80
 UP BOUND thermal_store/0/0/power_kw[16] 80
 UP BOUND thermal_store/0/0/power_kw[17] 80
 UP BOUND thermal_store/0/0/power_kw[18] 80
 UP BOUND thermal_store/0/0/power_kw[19] 80
 UP BOUND thermal_store/0/0/power_kw[20] 80
 UP BOUND thermal_store/0/0/power_kw[21] 80
 UP BOUND thermal_store/0/0/power_kw[22] 80
 UP BOUND thermal_store/0/0/power_kw[23] 80
 UP BOUND thermal_store/0/0/power_kw[24] 80
 UP BOUND thermal_store/0/0/power_kw[25] 80
 UP BOUND thermal_store/0/0/power_kw[26] 80
 UP BOUND thermal_store/0/0/power_kw[27] 80
 UP BOUND thermal_store/0/0/power_kw[28] 80
 UP BOUND thermal_store/0/0/power_kw[29] 80
 UP BOUND thermal_store/0/0/power_kw[30] 80
 UP BOUND thermal_store/0/0/power_kw[31] 80
 UP BOUND thermal_store/0/0/power_kw[32] 80
 UP BOUND thermal_store/0/0/power_kw[33] 80
 UP BOUND thermal_store/0/0/power_kw[34] 80
 UP BOUND thermal_store/0/0/power_kw[35] 80
 UP BOUND thermal_store/0/0/power_kw[36] 80
 UP BOUND thermal_store/0/0/power_kw[37] 80
 UP BOUND thermal_store/0/0/power_kw[38] 80
 UP BOUND thermal_store/0/0/power_kw[39] 80
 UP BOUND thermal_store/0/0/power_kw[40] 80
 UP BOUND thermal_store/0/0/power_kw[41] 80
 UP BOUND thermal_store/0/0/power_kw[42] 80
 UP BOUND thermal_store/0/0/power_kw[43] 80
 UP BOUND thermal_store/0/0/power_kw[44] 80
 UP BOUND thermal_store/0/0/power_kw[45] 80
 UP BOUND thermal_store/0/0/power_kw[46] 80
 UP BOUND thermal_store/0/0/power_kw[47] 80
 UP BOUND thermal_store/0/0/power_kw[48] 80
 UP BOUND thermal_store/0/0/power_kw[49] 80
 UP BOUND thermal_store/0/0/power_kw[50] 80
 UP BOUND thermal_store/0/0/power_kw[51] 80
 UP BOUND thermal_store/0/0/power_kw[52] 80
 UP BOUND thermal_store/0/0/power_kw[53] 80
 UP BOUND thermal_store/0/0/power_kw[54] 80
 UP BOUND thermal_store/0/0/power_kw[55] 80
 UP BOUND thermal_store/0/0/power_kw[56] 80
 UP BOUND thermal_store/0/0/power_kw[57] 80
 UP BOUND thermal_store/0/0/power_kw[58] 80
 UP BOUND thermal_store/0/0/power_kw[59] 80
 UP BOUND thermal_store/0/0/power_kw[60] 80
 UP BOUND thermal_store/0/0/power_kw[61] 80
 UP BOUND thermal_store/0/0/power_kw[62] 80
 UP BOUND thermal_store/0/0/power_kw[63] 80
 UP BOUND thermal_store/0/0/power_kw[64] 80
 UP BOUND thermal_store/0/0/power_kw[65] 80
 UP BOUND thermal_store/0/0/power_kw[66] 80
 UP BOUND thermal_store/0/0/power_kw[67] 80
 UP BOUND thermal_store/0/0/power_kw[68] 80
 UP BOUND thermal_store/0/0/power_kw[69] 80
 UP BOUND thermal_store/0/0/power_kw[70] 80
 UP BOUND thermal_store/0/0/power_kw[71] 80
 UP BOUND thermal_store/0/0/power_kw[72] 80
 UP BOUND thermal_store/0/0/power_kw[73] 80
 UP BOUND thermal_store/0/0/power_kw[74] 80
 UP BOUND thermal_store/0/0/power_kw[75] 80
 UP BOUND thermal_store/0/0/power_kw[76] 80
 UP BOUND thermal_store/0/0/power_kw[77] 80
 UP BOUND thermal_store/0/0/power_kw[78] 80
 UP BOUND thermal_store/0/0/power_kw[79] 80
 UP BOUND thermal_store/0/0/power_kw[80] 80
 UP BOUND thermal_store/0/0/power_kw[81] 80
 UP BOUND thermal_store/0/0/power_kw[82] 80
 UP BOUND thermal_store/0/0/power_kw[83] 80
 UP BOUND thermal_store/0/0/power_kw[84] 80
 UP BOUND thermal_store/0/0/power_kw[85] 80
 UP BOUND thermal_store/0/0/power_kw[86] 80
 UP BOUND thermal_store/0/0/power_kw[87] 80
 UP BOUND thermal_store/0/0/power_kw[88] 80
 UP BOUND thermal_store/0/0/power_kw[89] 80
 UP BOUND thermal_store/0/0/power_kw[90] 80
 UP BOUND thermal_store/0/0/power_kw[91] 80
 UP BOUND thermal_store/0/0/power_kw[92] 80
 UP BOUND thermal_store/0/0/power_kw[93] 80
 UP BOUND thermal_store/0/0/power_kw[94] 80
 UP BOUND thermal_store/0/0/power_kw[95] 80
 LO BOUND thermal_store/0/0/temperature_c[1] -24
 UP BOUND thermal_store/0/0/temperature_c[1] -20
 LO BOUND thermal_store/0/0/temperature_c[2] -24
 UP BOUND thermal_store/0/0/temperature_c[2] -20
 LO BOUND thermal_store/0/0/temperature_c[3] -24
 UP BOUND thermal_store/0/0/temperature_c[3] -20
 LO BOUND thermal_store/0/0/temperature_c[4] -24
 UP BOUND thermal_store/0/0/temperature_c[4] -20
 LO BOUND thermal_store/0/0/temperature_c[5] -24
 UP BOUND thermal_store/0/0/temperature_c[5] -20
 LO BOUND thermal_store/0/0/temperature_c[6] -24
 UP BOUND thermal_store/0/0/temperature_c[6] -20
 LO BOUND thermal_store/0/0/temperature_c[7] -24
 UP BOUND thermal_store/0/0/temperature_c[7] -20
 LO BOUND thermal_store/0/0/temperature_c[8] -24
 UP BOUND thermal_store/0/0/temperature_c[8] -20
 LO BOUND thermal_store/0/0/temperature_c[9] -24
 UP BOUND thermal_store/0/0/temperature_c[9] -20
 LO BOUND thermal_store/0/0/temperature_c[10] -24
 UP BOUND thermal_store/0/0/temperature_c[10] -20
 LO BOUND thermal_store/0/0/temperature_c[11] -24
 UP BOUND thermal_store/0/0/temperature_c[11] -20
 LO BOUND thermal_store/0/0/temperature_c[12] -24
 UP BOUND thermal_store/0/0/temperature_c[12] -20
 LO BOUND thermal_store/0/0/temperature_c[13] -24
 UP BOUND thermal_store/0/0/temperature_c[13] -20
 LO BOUND thermal_store/0/0/temperature_c[14] -24
 UP BOUND thermal_store/0/0/temperature_c[14] -20
 LO BOUND thermal_store/0/0/temperature_c[15] -24
 UP BOUND thermal_store/0/0/temperature_c[15] -20
 LO BOUND thermal_store/0/0/temperature_c[16] -24
 UP BOUND thermal_store/0/0/temperature_c[16] -20
 LO BOUND thermal_store/0/0/temperature_c[17] -24
 UP BOUND thermal_store/0/0/temperature_c[17] -20
 LO BOUND thermal_store/0/0/temperature_c[18] -24
 UP BOUND thermal_store/0/0/temperature_c[18] -20
 LO BOUND thermal_store/0/0/temperature_c[19] -24
 UP BOUND thermal_store/0/0/temperature_c[19] -20
 LO BOUND thermal_store/0/0/temperature_c[20] -24
 UP BOUND thermal_store/0/0/temperature_c[20] -20
 LO BOUND thermal_store/0/0/temperature_c[21] -24
 UP BOUND thermal_store/0/0/temperature_c[21] -20
 LO BOUND thermal_store/0/0/temperature_c[22] -24
 UP BOUND thermal_store/0/0/temperature_c[22] -20
 LO BOUND thermal_store/0/0/temperature_c[23] -24
 UP BOUND thermal_store/0/0/temperature_c[23] -20
 LO BOUND thermal_store/0/0/temperature_c[24] -24
 UP BOUND thermal_store/0/0/temperature_c[24] -20
 LO BOUND thermal_store/0/0/temperature_c[25] -24
 UP BOUND thermal_store/0/0/temperature_c[25] -20
 LO BOUND thermal_store/0/0/temperature_c[26] -24
 UP BOUND thermal_store/0/0/temperature_c[26] -20
 LO BOUND thermal_store/0/0/temperature_c[27] -24
 UP BOUND thermal_store/0/0/temperature_c[27] -20
 LO BOUND thermal_store/0/0/temperature_c[28] -24
 UP BOUND thermal_store/0/0/temperature_c[28] -20
 LO BOUND thermal_store/0/0/temperature_c[29] -24
 UP BOUND thermal_store/0/0/temperature_c[29] -20
 LO BOUND thermal_store/0/0/temperature_c[30] -24
 UP BOUND thermal_store/0/0/temperature_c[30] -20
 LO BOUND thermal_store/0/0/temperature_c[31] -24
 UP BOUND thermal_store/0/0/temperature_c[31] -20
 LO BOUND thermal_store/0/0/temperature_c[32] -24
 UP BOUND thermal_store/0/0/temperature_c[32] -20
 LO BOUND thermal_store/0/0/temperature_c[33] -24
 UP BOUND thermal_store/0/0/temperature_c[33] -20
 LO BOUND thermal_store/0/0/temperature_c[34] -24
 UP BOUND thermal_store/0/0/temperature_c[34] -20
 LO BOUND thermal_store/0/0/temperature_c[35] -24
 UP BOUND thermal_store/0/0/temperature_c[35] -20
 LO BOUND thermal_store/0/0/temperature_c[36] -24
 UP BOUND thermal_store/0/0/temperature_c[36] -20
 LO BOUND thermal_store/0/0/temperature_c[37] -24
 UP BOUND thermal_store/0/0/temperature_c[37] -20
 LO BOUND thermal_store/0/0/temperature_c[38] -24
 UP BOUND thermal_store/0/0/temperature_c[38] -20
 LO BOUND thermal_store/0/0/temperature_c[39] -24
 UP BOUND thermal_store/0/0/temperature_c[39] -20
 LO BOUND thermal_store/0/0/temperature_c[40] -24
 UP BOUND thermal_store/0/0/temperature_c[40] -20
 LO BOUND thermal_store/0/0/temperature_c[41] -24
 UP BOUND thermal_store/0/0/temperature_c[41] -20
 LO BOUND thermal_store/0/0/temperature_c[42] -24
 UP BOUND thermal_store/0/0/temperature_c[42] -20
 LO BOUND thermal_store/0/0/temperature_c[43] -24
 UP BOUND thermal_store/0/0/temperature_c[43] -20
 LO BOUND thermal_store/0/0/temperature_c[44] -24
 UP BOUND thermal_store/0/0/temperature_c[44] -20
 LO BOUND thermal_store/0/0/temperature_c[45] -24
 UP BOUND thermal_store/0/0/temperature_c[45] -20
 LO BOUND thermal_store/0/0/temperature_c[46] -24
 UP BOUND thermal_store/0/0/temperature_c[46] -20
 LO BOUND thermal_store/0/0/temperature_c[47] -24
 UP BOUND thermal_store/0/0/temperature_c[47] -20
 LO BOUND thermal_store/0/0/temperature_c[48] -24
 UP BOUND thermal_store/0/0/temperature_c[48] -20
 LO BOUND thermal_store/0/0/temperature_c[49] -24
 UP BOUND thermal_store/0/0/temperature_c[49] -20
 LO BOUND thermal_store/0/0/temperature_c[50] -24
 UP BOUND thermal_store/0/0/temperature_c[50] -20
 LO BOUND thermal_store/0/0/temperature_c[51] -24
 UP BOUND thermal_store/0/0/temperature_c[51] -20
 LO BOUND thermal_store/0/0/temperature_c[52] -24
 UP BOUND thermal_store/0/0/temperature_c[52] -20
 LO BOUND thermal_store/0/0/temperature_c[53] -24
 UP BOUND thermal_store/0/0/temperature_c[53] -20
 LO BOUND thermal_store/0/0/temperature_c[54] -24
 UP BOUND thermal_store/0/0/temperature_c[54] -20
 LO BOUND thermal_store/0/0/temperature_c[55] -24
 UP BOUND thermal_store/0/0/temperature_c[55] -20
 LO BOUND thermal_store/0/0/temperature_c[56] -24
 UP BOUND thermal_store/0/0/temperature_c[56] -20
 LO BOUND thermal_store/0/0/temperature_c[57] -24
 UP BOUND thermal_store/0/0/temperature_c[57] -20
 LO BOUND thermal_store/0/0/temperature_c[58] -24
 UP BOUND thermal_store/0/0/temperature_c[58] -20
 LO BOUND thermal_store/0/0/temperature_c[59] -24
 UP BOUND thermal_store/0/0/temperature_c[59] -20
 LO BOUND thermal_store/0/0/temperature_c[60] -24
 UP BOUND thermal_store/0/0/temperature_c[60] -20
 LO BOUND thermal_store/0/0/temperature_c[61] -24
 UP BOUND thermal_store/0/0/temperature_c[61] -20
 LO BOUND thermal_store/0/0/temperature_c[62] -24
 UP BOUND thermal_store/0/0/temperature_c[62] -20
 LO BOUND thermal_store/0/0/temperature_c[63] -24
 UP BOUND thermal_store/0/0/temperature_c[63] -20
 LO BOUND thermal_store/0/0/temperature_c[64] -24
 UP BOUND thermal_store/0/0/temperature_c[64] -20
 LO BOUND thermal_store/0/0/temperature_c[65] -24
 UP BOUND thermal_store/0/0/temperature_c[65] -20
 LO BOUND thermal_store/0/0/temperature_c[66] -24
 UP BOUND thermal_store/0/0/temperature_c[66] -20
 LO BOUND thermal_store/0/0/temperature_c[67] -24
 UP BOUND thermal_store/0/0/temperature_c[67] -20
 LO BOUND thermal_store/0/0/temperature_c[68] -24
 UP BOUND thermal_store/0/0/temperature_c[68] -20
 LO BOUND thermal_store/0/0/temperature_c[69] -24
 UP BOUND thermal_store/0/0/temperature_c[69] -20
 LO BOUND thermal_store/0/0/temperature_c[70] -24
 UP BOUND thermal_store/0/0/temperature_c[70] -20
 LO BOUND thermal_store/0/0/temperature_c[71] -24
 UP BOUND thermal_store/0/0/temperature_c[71] -20
 LO BOUND thermal_store/0/0/temperature_c[72] -24
 UP BOUND thermal_store/0/0/temperature_c[72] -20
 LO BOUND thermal_store/0/0/temperature_c[73] -24
 UP BOUND thermal_store/0/0/temperature_c[73] -20
 LO BOUND thermal_store/0/0/temperature_c[74] -24
 UP BOUND thermal_store/0/0/temperature_c[74] -20
 LO BOUND thermal_store/0/0/temperature_c[75] -24
 UP BOUND thermal_store/0/0/temperature_c[75] -20
 LO BOUND thermal_store/0/0/temperature_c[76] -24
 UP BOUND thermal_store/0/0/temperature_c[76] -20
 LO BOUND thermal_store/0/0/temperature_c[77] -24
 UP BOUND thermal_store/0/0/temperature_c[77] -20
 LO BOUND thermal_store/0/0/temperature_c[78] -24
 UP BOUND thermal_store/0/0/temperature_c[78] -20
 LO BOUND thermal_store/0/0/temperature_c[79] -24
 UP BOUND thermal_store/0/0/temperature_c[79] -20
 LO BOUND thermal_store/0/0/temperature_c[80] -24
 UP BOUND thermal_store/0/0/temperature_c[80] -20
 LO BOUND thermal_store/0/0/temperature_c[81] -24
 UP BOUND thermal_store/0/0/temperature_c[81] -20
 LO BOUND thermal_store/0/0/temperature_c[82] -24
 UP BOUND thermal_store/0/0/temperature_c[82] -20
 LO BOUND thermal_store/0/0/temperature_c[83] -24
 UP BOUND thermal_store/0/0/temperature_c[83] -20
 LO BOUND thermal_store/0/0/temperature_c[84] -24
 UP BOUND thermal_store/0/0/temperature_c[84] -20
 LO BOUND thermal_store/0/0/temperature_c[85] -24
 UP BOUND thermal_store/0/0/temperature_c[85] -20
 LO BOUND thermal_store/0/0/temperature_c[86] -24
 UP BOUND thermal_store/0/0/temperature_c[86] -20
 LO BOUND thermal_store/0/0/temperature_c[87] -24
 UP BOUND thermal_store/0/0/temperature_c[87] -20
 LO BOUND thermal_store/0/0/temperature_c[88] -24
 UP BOUND thermal_store/0/0/temperature_c[88] -20
 LO BOUND thermal_store/0/0/temperature_c[89] -24
 UP BOUND thermal_store/0/0/temperature_c[89] -20
 LO BOUND thermal_store/0/0/temperature_c[90] -24
 UP BOUND thermal_store/0/0/temperature_c[90] -20
 LO BOUND thermal_store/0/0/temperature_c[91] -24
 UP BOUND thermal_store/0/0/temperature_c[91] -20
 LO BOUND thermal_store/0/0/temperature_c[92] -24
 UP BOUND thermal_store/0/0/temperature_c[92] -20
 LO BOUND thermal_store/0/0/temperature_c[93] -24
 UP BOUND thermal_store/0/0/temperature_c[93] -20
 LO BOUND thermal_store/0/0/temperature_c[94] -24
 UP BOUND thermal_store/0/0/temperature_c[94] -20
 LO BOUND thermal_store/0/0/temperature_c[95] -24
 UP BOUND thermal_store/0/0/temperature_c[95] -20
 LO BOUND thermal_store/0/0/temperature_c[96] -24
 UP BOUND thermal_store/0/0/temperature_c[96] -21.5
 UP BOUND thermal_store/0/0/is_on[0] 1
 UP BOUND thermal_store/0/0/is_on[1] 1
 UP BOUND thermal_store/0/0/is_on[2] 1
 UP BOUND thermal_store/0/0/is_on[3] 1
 UP BOUND thermal_store/0/0/is_on[4] 1
 UP BOUND thermal_store/0/0/is_on[5] 1
 UP BOUND thermal_store/0/0/is_on[6] 1
 UP BOUND thermal_store/0/0/is_on[7] 1
 UP BOUND thermal_store/0/0/is_on[8] 1
 UP BOUND thermal_store/0/0/is_on[9] 1
 UP BOUND thermal_store/0/0/is_on[10] 1
 UP BOUND thermal_store/0/0/is_on[11] 1
 UP BOUND thermal_store/0/0/is_on[12] 1
 UP BOUND thermal_store/0/0/is_on[13] 1
 UP BOUND thermal_store/0/0/is_on[14] 1
 UP BOUND thermal_store/0/0/is_on[15] 1
 UP BOUND thermal_store/0/0/is_on[16] 1
 UP BOUND thermal_store/0/0/is_on[17] 1
 UP BOUND thermal_store/0/0/is_on[18] 1
 UP BOUND thermal_store/0/0/is_on[19] 1
 UP BOUND thermal_store/0/0/is_on[20] 1
 UP BOUND thermal_store/0/0/is_on[21] 1
 UP BOUND thermal_store/0/0/is_on[22] 1
 UP BOUND thermal_store/0/0/is_on[23] 1
 UP BOUND thermal_store/0/0/is_on[24] 1
 UP BOUND thermal_store/0/0/is_on[25] 1
 UP BOUND thermal_store/0/0/is_on[26] 1
 UP BOUND thermal_store/0/0/is_on[27] 1
 UP BOUND thermal_store/0/0/is_on[28] 1
 UP BOUND thermal_store/0/0/is_on[29] 1
 UP BOUND thermal_store/0/0/is_on[30] 1
 UP BOUND thermal_store/0/0/is_on[31] 1
 UP BOUND thermal_store/0/0/is_on[32] 1
 UP BOUND thermal_store/0/0/is_on[33] 1
 UP BOUND thermal_store/0/0/is_on[34] 1
 UP BOUND thermal_store/0/0/is_on[35] 1
 UP BOUND thermal_store/0/0/is_on[36] 1
 UP BOUND thermal_store/0/0/is_on[37] 1
 UP BOUND thermal_store/0/0/is_on[38] 1
 UP BOUND thermal_store/0/0/is_on[39] 1
 UP BOUND thermal_store/0/0/is_on[40] 1
 UP BOUND thermal_store/0/0/is_on[41] 1
 UP BOUND thermal_store/0/0/is_on[42] 1
 UP BOUND thermal_store/0/0/is_on[43] 1
 UP BOUND thermal_store/0/0/is_on[44] 1
 UP BOUND thermal_store/0/0/is_on[45] 1
 UP BOUND thermal_store/0/0/is_on[46] 1
 UP BOUND thermal_store/0/0/is_on[47] 1
 UP BOUND thermal_store/0/0/is_on[48] 1
 UP BOUND thermal_store/0/0/is_on[49] 1
 UP BOUND thermal_store/0/0/is_on[50] 1
 UP BOUND thermal_store/0/0/is_on[51] 1
 UP BOUND thermal_store/0/0/is_on[52] 1
 UP BOUND thermal_store/0/0/is_on[53] 1
 UP BOUND thermal_store/0/0/is_on[54] 1
 UP BOUND thermal_store/0/0/is_on[55] 1
 UP BOUND thermal_store/0/0/is_on[56] 1
 UP BOUND thermal_store/0/0/is_on[57] 1
 UP BOUND thermal_store/0/0/is_on[58] 1
 UP BOUND thermal_store/0/0/is_on[59] 1
 UP BOUND thermal_store/0/0/is_on[60] 1
 UP BOUND thermal_store/0/0/is_on[61] 1
 UP BOUND thermal_store/0/0/is_on[62] 1
 UP BOUND thermal_store/0/0/is_on[63] 1
 UP BOUND thermal_store/0/0/is_on[64] 1
 UP BOUND thermal_store/0/0/is_on[65] 1
 UP BOUND thermal_store/0/0/is_on[66] 1
 UP BOUND thermal_store/0/0/is_on[67] 1
 UP BOUND thermal_store/0/0/is_on[68] 1
 UP BOUND thermal_store/0/0/is_on[69] 1
 UP BOUND thermal_store/0/0/is_on[70] 1
 UP BOUND thermal_store/0/0/is_on[71] 1
 UP BOUND thermal_store/0/0/is_on[72] 1
 UP BOUND thermal_store/0/0/is_on[73] 1
 UP BOUND thermal_store/0/0/is_on[74] 1
 UP BOUND thermal_store/0/0/is_on[75] 1
 UP BOUND thermal_store/0/0/is_on[76] 1
 UP BOUND thermal_store/0/0/is_on[77] 1
 UP BOUND thermal_store/0/0/is_on[78] 1
 UP BOUND thermal_store/0/0/is_on[79] 1
 UP BOUND thermal_store/0/0/is_on[80] 1
 UP BOUND thermal_store/0/0/is_on[81] 1
 UP BOUND thermal_store/0/0/is_on[82] 1
 UP BOUND thermal_store/0/0/is_on[83] 1
 UP BOUND thermal_store/0/0/is_on[84] 1
 UP BOUND thermal_store/0/0/is_on[85] 1
 UP BOUND thermal_store/0/0/is_on[86] 1
 UP BOUND thermal_store/0/0/is_on[87] 1
 UP BOUND thermal_store/0/0/is_on[88] 1
 UP BOUND thermal_store/0/0/is_on[89] 1
 UP BOUND thermal_store/0/0/is_on[90] 1
 UP BOUND thermal_store/0/0/is_on[91] 1
 UP BOUND thermal_store/0/0/is_on[92] 1
 UP BOUND thermal_store/0/0/is_on[93] 1
 UP BOUND thermal_store/0/0/is_on[94] 1
 UP BOUND thermal_store/0/0/is_on[95] 1
 UP BOUND thermal_store/0/0/starts[0] 1
 UP BOUND thermal_store/0/0/starts[1] 1
 UP BOUND thermal_store/0/0/starts[2] 1
 UP BOUND thermal_store/0/0/starts[3] 1
 UP BOUND thermal_store/0/0/starts[4] 1
 UP BOUND thermal_store/0/0/starts[5] 1
 UP BOUND thermal_store/0/0/starts[6] 1
 UP BOUND thermal_store/0/0/starts[7] 1
 UP BOUND thermal_store/0/0/starts[8] 1
 UP BOUND thermal_store/0/0/starts[9] 1
 UP BOUND thermal_store/0/0/starts[10] 1
 UP BOUND thermal_store/0/0/starts[11] 1
 UP BOUND thermal_store/0/0/starts[12] 1
 UP BOUND thermal_store/0/0/starts[13] 1
 UP BOUND thermal_store/0/0/starts[14] 1
 UP BOUND thermal_store/0/0/starts[15] 1
 UP BOUND thermal_store/0/0/starts[16] 1
 UP BOUND thermal_store/0/0/starts[17] 1
 UP BOUND thermal_store/0/0/starts[18] 1
 UP BOUND thermal_store/0/0/starts[19] 1
 UP BOUND thermal_store/0/0/starts[20] 1
 UP BOUND thermal_store/0/0/starts[21] 1
 UP BOUND thermal_store/0/0/starts[22] 1
 UP BOUND thermal_store/0/0/starts[23] 1
 UP BOUND thermal_store/0/0/starts[24] 1
 UP BOUND thermal_store/0/0/starts[25] 1
 UP BOUND thermal_store/0/0/starts[26] 1
 UP BOUND thermal_store/0/0/starts[27] 1
 UP BOUND thermal_store/0/0/starts[28] 1
 UP BOUND thermal_store/0/0/starts[29] 1
 UP BOUND thermal_store/0/0/starts[30] 1
 UP BOUND thermal_store/0/0/starts[31] 1
 UP BOUND thermal_store/0/0/starts[32] 1
 UP BOUND thermal_store/0/0/starts[33] 1
 UP BOUND thermal_store/0/0/starts[34] 1
 UP BOUND thermal_store/0/0/starts[35] 1
 UP BOUND thermal_store/0/0/starts[36] 1
 UP BOUND thermal_store/0/0/starts[37] 1
 UP BOUND thermal_store/0/0/starts[38] 1
 UP BOUND thermal_store/0/0/starts[39] 1
 UP BOUND thermal_store/0/0/starts[40] 1
 UP BOUND thermal_store/0/0/starts[41] 1
 UP BOUND thermal_store/0/0/starts[42] 1
 UP BOUND thermal_store/0/0/starts[43] 1
 UP BOUND thermal_store/0/0/starts[44] 1
 UP BOUND thermal_store/0/0/starts[45] 1
 UP BOUND thermal_store/0/0/starts[46] 1
 UP BOUND thermal_store/0/0/starts[47] 1
 UP BOUND thermal_store/0/0/starts[48] 1
 UP BOUND thermal_store/0/0/starts[49] 1
 UP BOUND thermal_store/0/0/starts[50] 1
 UP BOUND thermal_store/0/0/starts[51] 1
 UP BOUND thermal_store/0/0/starts[52] 1
 UP BOUND thermal_store/0/0/starts[53] 1
 UP BOUND thermal_store/0/0/starts[54] 1
 UP BOUND thermal_store/0/0/starts[55] 1
 UP BOUND thermal_store/0/0/starts[56] 1
 UP BOUND thermal_store/0/0/starts[57] 1
 UP BOUND thermal_store/0/0/starts[58] 1
 UP BOUND thermal_store/0/0/starts[59] 1
 UP BOUND thermal_store/0/0/starts[60] 1
 UP BOUND thermal_store/0/0/starts[61] 1
 UP BOUND thermal_store/0/0/starts[62] 1
 UP BOUND thermal_store/0/0/starts[63] 1
 UP BOUND thermal_store/0/0/starts[64] 1
 UP BOUND thermal_store/0/0/starts[65] 1
 UP BOUND thermal_store/0/0/starts[66] 1
 UP BOUND thermal_store/0/0/starts[67] 1
 UP BOUND thermal_store/0/0/starts[68] 1
 UP BOUND thermal_store/0/0/starts[69] 1
 UP BOUND thermal_store/0/0/starts[70] 1
 UP BOUND thermal_store/0/0/starts[71] 1
 UP BOUND thermal_store/0/0/starts[72] 1
 UP BOUND thermal_store/0/0/starts[73] 1
 UP BOUND thermal_store/0/0/starts[74] 1
 UP BOUND thermal_store/0/0/starts[75] 1
 UP BOUND thermal_store/0/0/starts[76] 1
 UP BOUND thermal_store/0/0/starts[77] 1
 UP BOUND thermal_store/0/0/starts[78] 1
 UP BOUND thermal_store/0/0/starts[79] 1
 UP BOUND thermal_store/0/0/starts[80] 1
 UP BOUND thermal_store/0/0/starts[81] 1
 UP BOUND thermal_store/0/0/starts[82] 1
 UP BOUND thermal_store/0/0/starts[83] 1
 UP BOUND thermal_store/0/0/starts[84] 1
 UP BOUND thermal_store/0/0/starts[85] 1
 UP BOUND thermal_store/0/0/starts[86] 1
 UP BOUND thermal_store/0/0/starts[87] 1
 UP BOUND thermal_store/0/0/starts[88] 1
 UP BOUND thermal_store/0/0/starts[89] 1
 UP BOUND thermal_store/0/0/starts[90] 1
 UP BOUND thermal_store/0/0/starts[91] 1
 UP BOUND thermal_store/0/0/starts[92] 1
 UP BOUND thermal_store/0/0/starts[93] 1
 UP BOUND thermal_store/0/0/starts[94] 1
 UP BOUND thermal_store/0/0/stops[0] 1
 UP BOUND thermal_store/0/0/stops[1] 1
 UP BOUND thermal_store/0/0/stops[2] 1
 UP BOUND thermal_store/0/0/stops[3] 1
 UP BOUND thermal_store/0/0/stops[4] 1
 UP BOUND thermal_store/0/0/stops[5] 1
 UP BOUND thermal_store/0/0/stops[6] 1
 UP BOUND thermal_store/0/0/stops[7] 1
 UP BOUND thermal_store/0/0/stops[8] 1
 UP BOUND thermal_store/0/0/stops[9] 1
 UP BOUND thermal_store/0/0/stops[10] 1
 UP BOUND thermal_store/0/0/stops[11] 1
 UP BOUND thermal_store/0/0/stops[12] 1
 UP BOUND thermal_store/0/0/stops[13] 1
 UP BOUND thermal_store/0/0/stops[14] 1
 UP BOUND thermal_store/0/0/stops[15] 1
 UP BOUND thermal_store/0/0/stops[16] 1
 UP BOUND thermal_store/0/0/stops[17] 1
 UP BOUND thermal_store/0/0/stops[18] 1
 UP BOUND thermal_store/0/0/stops[19] 1
 UP BOUND thermal_store/0/0/stops[20] 1
 UP BOUND thermal_store/0/0/stops[21] 1
 UP BOUND thermal_store/0/0/stops[22] 1
 UP BOUND thermal_store/0/0/stops[23] 1
 UP BOUND thermal_store/0/0/stops[24] 1
 UP BOUND thermal_store/0/0/stops[25] 1
 UP BOUND thermal_store/0/0/stops[26] 1
 UP BOUND thermal_store/0/0/stops[27] 1
 UP BOUND thermal_store/0/0/stops[28] 1
 UP BOUND thermal_store/0/0/stops[29] 1
 UP BOUND thermal_store/0/0/stops[30] 1
 UP BOUND thermal_store/0/0/stops[31] 1
 UP BOUND thermal_store/0/0/stops[32] 1
 UP BOUND thermal_store/0/0/stops[33] 1
 UP BOUND thermal_store/0/0/stops[34] 1
 UP BOUND thermal_store/0/0/stops[35] 1
 UP BOUND thermal_store/0/0/stops[36] 1
 UP BOUND thermal_store/0/0/stops[37] 1
 UP BOUND thermal_store/0/0/stops[38] 1
 UP BOUND thermal_store/0/0/stops[39] 1
 UP BOUND thermal_store/0/0/stops[40] 1
 UP BOUND thermal_store/0/0/stops[41] 1
 UP BOUND thermal_store/0/0/stops[42] 1
 UP BOUND thermal_store/0/0/stops[43] 1
 UP BOUND thermal_store/0/0/stops[44] 1
 UP BOUND thermal_store/0/0/stops[45] 1
 UP BOUND thermal_store/0/0/stops[46] 1
 UP BOUND thermal_store/0/0/stops[47] 1
 UP BOUND thermal_store/0/0/stops[48] 1
 UP BOUND thermal_store/0/0/stops[49] 1
 UP BOUND thermal_store/0/0/stops[50] 1
 UP BOUND thermal_store/0/0/stops[51] 1
 UP BOUND thermal_store/0/0/stops[52] 1
 UP BOUND thermal_store/0/0/stops[53] 1
 UP BOUND thermal_store/0/0/stops[54] 1
 UP BOUND thermal_store/0/0/stops[55] 1
 UP BOUND thermal_store/0/0/stops[56] 1
 UP BOUND thermal_store/0/0/stops[57] 1
 UP BOUND thermal_store/0/0/stops[58] 1
 UP BOUND thermal_store/0/0/stops[59] 1
 UP BOUND thermal_store/0/0/stops[60] 1
 UP BOUND thermal_store/0/0/stops[61] 1
 UP BOUND thermal_store/0/0/stops[62] 1
 UP BOUND thermal_store/0/0/stops[63] 1
 UP BOUND thermal_store/0/0/stops[64] 1
 UP BOUND thermal_store/0/0/stops[65] 1
 UP BOUND thermal_store/0/0/stops[66] 1
 UP BOUND thermal_store/0/0/stops[67] 1
 UP BOUND thermal_store/0/0/stops[68] 1
 UP BOUND thermal_store/0/0/stops[69] 1
 UP BOUND thermal_store/0/0/stops[70] 1
 UP BOUND thermal_store/0/0/stops[71] 1
 UP BOUND thermal_store/0/0/stops[72] 1
 UP BOUND thermal_store/0/0/stops[73] 1
 UP BOUND thermal_store/0/0/stops[74] 1
 UP BOUND thermal_store/0/0/stops[75] 1
 UP BOUND thermal_store/0/0/stops[76] 1
 UP BOUND thermal_store/0/0/stops[77] 1
 UP BOUND thermal_store/0/0/stops[78] 1
 UP BOUND thermal_store/0/0/stops[79] 1
 UP BOUND thermal_store/0/0/stops[80] 1
 UP BOUND thermal_store/0/0/stops[81] 1
 UP BOUND thermal_store/0/0/stops[82] 1
 UP BOUND thermal_store/0/0/stops[83] 1
 UP BOUND thermal_store/0/0/stops[84] 1
 UP BOUND thermal_store/0/0/stops[85] 1
 UP BOUND thermal_store/0/0/stops[86] 1
 UP BOUND thermal_store/0/0/stops[87] 1
 UP BOUND thermal_store/0/0/stops[88] 1
 UP BOUND thermal_store/0/0/stops[89] 1
 UP BOUND thermal_store/0/0/stops[90] 1
 UP BOUND thermal_store/0/0/stops[91] 1
 UP BOUND thermal_store/0/0/stops[92] 1
 UP BOUND thermal_store/0/0/stops[93] 1
 UP BOUND thermal_store/0/0/stops[94] 1
 UP BOUND thermal_store/0/0/stops[95] 1
 UP BOUND member/0/import_kw[0] 42.4
 UP BOUND member/0/import_kw[1] 38.5
 UP BOUND member/0/import_kw[2] 31.4
 UP BOUND member/0/import_kw[3] 29.8
 UP BOUND member/0/import_kw[4] 29.8
 UP BOUND member/0/import_kw[5] 29.1
 UP BOUND member/0/import_kw[6] 29.1
 UP BOUND member/0/import_kw[7] 28.8
 UP BOUND member/0/import_kw[8] 119.8
 UP BOUND member/0/import_kw[9] 207.8
 UP BOUND member/0/import_kw[10] 237.5
 UP BOUND member/0/import_kw[11] 237.5
 UP BOUND member/0/import_kw[12] 237.5
 UP BOUND member/0/import_kw[13] 237.5
 UP BOUND member/0/import_kw[14] 237.5
 UP BOUND member/0/import_kw[15] 237.5
 UP BOUND member/0/import_kw[16] 237.5
 UP BOUND member/0/import_kw[17] 237.5
 UP BOUND member/0/import_kw[18] 237.5
 UP BOUND member/0/import_kw[19] 237.5
 UP BOUND member/0/import_kw[20] 237.5
 UP BOUND member/0/import_kw[21] 237.5
 UP BOUND member/0/import_kw[22] 237.5
 UP BOUND member/0/import_kw[23] 237.5
 UP BOUND member/0/import_kw[24] 237.5
 UP BOUND member/0/import_kw[25] 237.5
 UP BOUND member/0/import_kw[26] 237.5
 UP BOUND member/0/import_kw[27] 237.5
 UP BOUND member/0/import_kw[28] 237.5
 UP BOUND member/0/import_kw[29] 237.5
 UP BOUND member/0/import_kw[30] 237.5
 UP BOUND member/0/import_kw[31] 237.5
 UP BOUND member/0/import_kw[32] 237.5
 UP BOUND member/0/import_kw[33] 237.5
 UP BOUND member/0/import_kw[34] 237.5
 UP BOUND member/0/import_kw[35] 237.5
 UP BOUND member/0/import_kw[36] 237.5
 UP BOUND member/0/import_kw[37] 199.9
 UP BOUND member/0/import_kw[38] 143.8
 UP BOUND member/0/import_kw[39] 101.8
 UP BOUND member/0/import_kw[40] 59.2
 UP BOUND member/0/import_kw[41] 59.2
 UP BOUND member/0/import_kw[42] 59.6
 UP BOUND member/0/import_kw[43] 55.7
 UP BOUND member/0/import_kw[44] 63.8
 UP BOUND member/0/import_kw[45] 58.9
 UP BOUND member/0/import_kw[46] 55.7
 UP BOUND member/0/import_kw[47] 60.5
 UP BOUND member/0/import_kw[48] 58.3
 UP BOUND member/0/import_kw[49] 55.4
 UP BOUND member/0/import_kw[50] 59.9
 UP BOUND member/0/import_kw[51] 58.3
 UP BOUND member/0/import_kw[52] 58.3
 UP BOUND member/0/import_kw[53] 52.1
 UP BOUND member/0/import_kw[54] 58.6
 UP BOUND member/0/import_kw[55] 63.8
 UP BOUND member/0/import_kw[56] 59.9
 UP BOUND member/0/import_kw[57] 60.5
 UP BOUND member/0/import_kw[58] 55
 UP BOUND member/0/import_kw[59] 54.4
 UP BOUND member/0/import_kw[60] 54.4
 UP BOUND member/0/import_kw[61] 52.1
 UP BOUND member/0/import_kw[62] 55
 UP BOUND member/0/import_kw[63] 51.8
 UP BOUND member/0/import_kw[64] 51.2
 UP BOUND member/0/import_kw[65] 55
 UP BOUND member/0/import_kw[66] 53.4
 UP BOUND member/0/import_kw[67] 58.3
 UP BOUND member/0/import_kw[68] 53.7
 UP BOUND member/0/import_kw[69] 50.8
 UP BOUND member/0/import_kw[70] 53.7
 UP BOUND member/0/import_kw[71] 49.9
 UP BOUND member/0/import_kw[72] 51.8
 UP BOUND member/0/import_kw[73] 50.8
 UP BOUND member/0/import_kw[74] 48.9
 UP BOUND member/0/import_kw[75] 50.5
 UP BOUND member/0/import_kw[76] 46.3
 UP BOUND member/0/import_kw[77] 47.9
 UP BOUND member/0/import_kw[78] 54.4
 UP BOUND member/0/import_kw[79] 53.4
 UP BOUND member/0/import_kw[80] 47.3
 UP BOUND member/0/import_kw[81] 47.6
 UP BOUND member/0/import_kw[82] 44.7
 UP BOUND member/0/import_kw[83] 45.6
 UP BOUND member/0/import_kw[84] 42.7
 UP BOUND member/0/import_kw[85] 44.7
 UP BOUND member/0/import_kw[86] 42.4
 UP BOUND member/0/import_kw[87] 55.7
 UP BOUND member/0/import_kw[88] 39.2
 UP BOUND member/0/import_kw[89] 33.3
 UP BOUND member/0/import_kw[90] 29.1
 UP BOUND member/0/import_kw[91] 31.7
 UP BOUND member/0/import_kw[92] 29.5
 UP BOUND member/0/import_kw[93] 28.8
 UP BOUND member/0/import_kw[94] 28.5
 UP BOUND member/0/import_kw[95] 32.7
 UP BOUND member/1/import_kw[0] 105
 UP BOUND member/1/import_kw[1] 105
 UP BOUND member/1/import_kw[2] 105
 UP BOUND member/1/import_kw[3] 105
 UP BOUND member/1/import_kw[4] 109.5
 UP BOUND member/1/import_kw[5] 109.5
 UP BOUND member/1/import_kw[6] 109.5
 UP BOUND member/1/import_kw[7] 109.5
 UP BOUND member/1/import_kw[8] 108.8
 UP BOUND member/1/import_kw[9] 108.8
 UP BOUND member/1/import_kw[10] 108.8
 UP BOUND member/1/import_kw[11] 108.8
 UP BOUND member/1/import_kw[12] 108.3
 UP BOUND member/1/import_kw[13] 108.3
 UP BOUND member/1/import_kw[14] 108.3
 UP BOUND member/1/import_kw[15] 108.3
 UP BOUND member/1/import_kw[16] 109.3
 UP BOUND member/1/import_kw[17] 109.3
 UP BOUND member/1/import_kw[18] 109.3
 UP BOUND member/1/import_kw[19] 109.3
 UP BOUND member/1/import_kw[20] 110
 UP BOUND member/1/import_kw[21] 110
 UP BOUND member/1/import_kw[22] 110
 UP BOUND member/1/import_kw[23] 110
 UP BOUND member/1/import_kw[24] 113.3
 UP BOUND member/1/import_kw[25] 113.3
 UP BOUND member/1/import_kw[26] 113.3
 UP BOUND member/1/import_kw[27] 113.3
 UP BOUND member/1/import_kw[28] 123.2
 UP BOUND member/1/import_kw[29] 123.2
 UP BOUND member/1/import_kw[30] 123.2
 UP BOUND member/1/import_kw[31] 123.2
 UP BOUND member/1/import_kw[32] 139.6
 UP BOUND member/1/import_kw[33] 139.6
 UP BOUND member/1/import_kw[34] 139.6
 UP BOUND member/1/import_kw[35] 139.6
 UP BOUND member/1/import_kw[36] 137.8
 UP BOUND member/1/import_kw[37] 137.8
 UP BOUND member/1/import_kw[38] 137.8
 UP BOUND member/1/import_kw[39] 137.8
 UP BOUND member/1/import_kw[40] 138.7
 UP BOUND member/1/import_kw[41] 138.7
 UP BOUND member/1/import_kw[42] 138.7
 UP BOUND member/1/import_kw[43] 138.7
 UP BOUND member/1/import_kw[44] 140.3
 UP BOUND member/1/import_kw[45] 140.3
 UP BOUND member/1/import_kw[46] 140.3
 UP BOUND member/1/import_kw[47] 140.3
 UP BOUND member/1/import_kw[48] 133.4
 UP BOUND member/1/import_kw[49] 133.4
 UP BOUND member/1/import_kw[50] 133.4
 UP BOUND member/1/import_kw[51] 133.4
 UP BOUND member/1/import_kw[52] 133.2
 UP BOUND member/1/import_kw[53] 133.2
 UP BOUND member/1/import_kw[54] 133.2
 UP BOUND member/1/import_kw[55] 133.2
 UP BOUND member/1/import_kw[56] 132
 UP BOUND member/1/import_kw[57] 132
 UP BOUND member/1/import_kw[58] 132
 UP BOUND member/1/import_kw[59] 132
 UP BOUND member/1/import_kw[60] 129.2
 UP BOUND member/1/import_kw[61] 129.2
 UP BOUND member/1/import_kw[62] 129.2
 UP BOUND member/1/import_kw[63] 129.2
 UP BOUND member/1/import_kw[64] 125.5
 UP BOUND member/1/import_kw[65] 125.5
 UP BOUND member/1/import_kw[66] 125.5
 UP BOUND member/1/import_kw[67] 125.5
 UP BOUND member/1/import_kw[68] 120.1
 UP BOUND member/1/import_kw[69] 120.1
 UP BOUND member/1/import_kw[70] 120.1
 UP BOUND member/1/import_kw[71] 120.1
 UP BOUND member/1/import_kw[72] 107.3
 UP BOUND member/1/import_kw[73] 107.3
 UP BOUND member/1/import_kw[74] 107.3
 UP BOUND member/1/import_kw[75] 107.3
 UP BOUND member/1/import_kw[76] 97.8
 UP BOUND member/1/import_kw[77] 97.8
 UP BOUND member/1/import_kw[78] 97.8
 UP BOUND member/1/import_kw[79] 97.8
 UP BOUND member/1/import_kw[80] 95.3
 UP BOUND member/1/import_kw[81] 95.3
 UP BOUND member/1/import_kw[82] 95.3
 UP BOUND member/1/import_kw[83] 95.3
 UP BOUND member/1/import_kw[84] 97.5
 UP BOUND member/1/import_kw[85] 97.5
 UP BOUND member/1/import_kw[86] 97.5
 UP BOUND member/1/import_kw[87] 97.5
 UP BOUND member/1/import_kw[88] 96.6
 UP BOUND member/1/import_kw[89] 96.6
 UP BOUND member/1/import_kw[90] 96.6
 UP BOUND member/1/import_kw[91] 96.6
 UP BOUND member/1/import_kw[92] 108.2
 UP BOUND member/1/import_kw[93] 108.2
 UP BOUND member/1/import_kw[94] 108.2
 UP BOUND member/1/import_kw[95] 108.2
 UP BOUND member/1/export_kw[41] 18.8
 UP BOUND member/1/export_kw[42] 35.55
 UP BOUND member/1/export_kw[43] 33.05
 UP BOUND member/1/export_kw[44] 53.45
 UP BOUND member/1/export_kw[45] 40.95
 UP BOUND member/1/export_kw[46] 38.45
 UP BOUND member/1/export_kw[47] 33.7
 UP BOUND member/1/export_kw[48] 42.1
 UP BOUND member/1/export_kw[49] 58.1
 UP BOUND member/1/export_kw[50] 70.85
 UP BOUND member/1/export_kw[51] 62.85
 UP BOUND member/1/export_kw[52] 71.3
 UP BOUND member/1/export_kw[53] 85.3
 UP BOUND member/1/export_kw[54] 86.55
 UP BOUND member/1/export_kw[55] 86.55
 UP BOUND member/1/export_kw[56] 80.75
 UP BOUND member/1/export_kw[57] 66
 UP BOUND member/1/export_kw[58] 74.5
 UP BOUND member/1/export_kw[59] 67.5
 UP BOUND member/1/export_kw[60] 61.3
 UP BOUND member/1/export_kw[61] 56.05
 UP BOUND member/1/export_kw[62] 47.8
 UP BOUND member/1/export_kw[63] 41.05
 UP BOUND member/1/export_kw[64] 32.75
 UP BOUND member/1/export_kw[65] 25.25
 UP BOUND member/1/export_kw[66] 12
 UP BOUND member/1/export_kw[67] 4.5
 UP BOUND member/2/import_kw[0] 380
 UP BOUND member/2/import_kw[1] 380
 UP BOUND member/2/import_kw[2] 380
 UP BOUND member/2/import_kw[3] 380
 UP BOUND member/2/import_kw[4] 380
 UP BOUND member/2/import_kw[5] 380
 UP BOUND member/2/import_kw[6] 380
 UP BOUND member/2/import_kw[7] 380
 UP BOUND member/2/import_kw[8] 380
 UP BOUND member/2/import_kw[9] 380
 UP BOUND member/2/import_kw[10] 380
 UP BOUND member/2/import_kw[11] 380
 UP BOUND member/2/import_kw[12] 380
 UP BOUND member/2/import_kw[13] 380
 UP BOUND member/2/import_kw[14] 380
 UP BOUND member/2/import_kw[15] 380
 UP BOUND member/2/import_kw[16] 380
 UP BOUND member/2/import_kw[17] 380
 UP BOUND member/2/import_kw[18] 380
 UP BOUND member/2/import_kw[19] 380
 UP BOUND member/2/import_kw[20] 380
 UP BOUND member/2/import_kw[21] 380
 UP BOUND member/2/import_kw[22] 380
 UP BOUND member/2/import_kw[23] 380
 UP BOUND member/2/import_kw[24] 380
 UP BOUND member/2/import_kw[25] 380
 UP BOUND member/2/import_kw[26] 380
 UP BOUND member/2/import_kw[27] 380
 UP BOUND member/2/import_kw[28] 380
 UP BOUND member/2/import_kw[29] 380
 UP BOUND member/2/import_kw[30] 380
 UP BOUND member/2/import_kw[31] 380
 UP BOUND member/2/import_kw[32] 380
 UP BOUND member/2/import_kw[33] 336.1
 UP BOUND member/2/import_kw[34] 256.1
 UP BOUND member/2/import_kw[35] 256.1
 UP BOUND member/2/import_kw[36] 270.3
 UP BOUND member/2/import_kw[37] 270.3
 UP BOUND member/2/import_kw[38] 270.3
 UP BOUND member/2/import_kw[39] 270.3
 UP BOUND member/2/import_kw[40] 282.2
 UP BOUND member/2/import_kw[41] 282.2
 UP BOUND member/2/import_kw[42] 282.2
 UP BOUND member/2/import_kw[43] 282.2
 UP BOUND member/2/import_kw[44] 284.8
 UP BOUND member/2/import_kw[45] 284.8
 UP BOUND member/2/import_kw[46] 284.8
 UP BOUND member/2/import_kw[47] 284.8
 UP BOUND member/2/import_kw[48] 283.6
 UP BOUND member/2/import_kw[49] 283.6
 UP BOUND member/2/import_kw[50] 283.6
 UP BOUND member/2/import_kw[51] 283.6
 UP BOUND member/2/import_kw[52] 281.7
 UP BOUND member/2/import_kw[53] 281.7
 UP BOUND member/2/import_kw[54] 281.7
 UP BOUND member/2/import_kw[55] 281.7
 UP BOUND member/2/import_kw[56] 281.7
 UP BOUND member/2/import_kw[57] 281.7
 UP BOUND member/2/import_kw[58] 281.7
 UP BOUND member/2/import_kw[59] 281.7
 UP BOUND member/2/import_kw[60] 280.4
 UP BOUND member/2/import_kw[61] 280.4
 UP BOUND member/2/import_kw[62] 280.4
 UP BOUND member/2/import_kw[63] 280.4
 UP BOUND member/2/import_kw[64] 277.7
 UP BOUND member/2/import_kw[65] 277.7
 UP BOUND member/2/import_kw[66] 277.7
 UP BOUND member/2/import_kw[67] 277.7
 UP BOUND member/2/import_kw[68] 380
 UP BOUND member/2/import_kw[69] 380
 UP BOUND member/2/import_kw[70] 380
 UP BOUND member/2/import_kw[71] 380
 UP BOUND member/2/import_kw[72] 380
 UP BOUND member/2/import_kw[73] 380
 UP BOUND member/2/import_kw[74] 380
 UP BOUND member/2/import_kw[75] 380
 UP BOUND member/2/import_kw[76] 380
 UP BOUND member/2/import_kw[77] 380
 UP BOUND member/2/import_kw[78] 380
 UP BOUND member/2/import_kw[79] 380
 UP BOUND member/2/import_kw[80] 380
 UP BOUND member/2/import_kw[81] 380
 UP BOUND member/2/import_kw[82] 380
 UP BOUND member/2/import_kw[83] 380
 UP BOUND member/2/import_kw[84] 380
 UP BOUND member/2/import_kw[85] 380
 UP BOUND member/2/import_kw[86] 380
 UP BOUND member/2/import_kw[87] 380
 UP BOUND member/2/import_kw[88] 380
 UP BOUND member/2/import_kw[89] 380
 UP BOUND member/2/import_kw[90] 380
 UP BOUND member/2/import_kw[91] 380
 UP BOUND member/2/import_kw[92] 380
 UP BOUND member/2/import_kw[93] 380
 UP BOUND member/2/import_kw[94] 380
 UP BOUND member/2/import_kw[95] 380
 UP BOUND member/2/export_kw[0] 175.1
 UP BOUND member/2/export_kw[1] 175.1
 UP BOUND member/2/export_kw[2] 175.1
 UP BOUND member/2/export_kw[3] 175.1
 UP BOUND member/2/export_kw[4] 173.5
 UP BOUND member/2/export_kw[5] 173.5
 UP BOUND member/2/export_kw[6] 173.5
 UP BOUND member/2/export_kw[7] 173.5
 UP BOUND member/2/export_kw[8] 171.9
 UP BOUND member/2/export_kw[9] 171.9
 UP BOUND member/2/export_kw[10] 171.9
 UP BOUND member/2/export_kw[11] 171.9
 UP BOUND member/2/export_kw[12] 172
 UP BOUND member/2/export_kw[13] 172
 UP BOUND member/2/export_kw[14] 172
 UP BOUND member/2/export_kw[15] 172
 UP BOUND member/2/export_kw[16] 171.3
 UP BOUND member/2/export_kw[17] 171.3
 UP BOUND member/2/export_kw[18] 171.3
 UP BOUND member/2/export_kw[19] 171.3
 UP BOUND member/2/export_kw[20] 168.7
 UP BOUND member/2/export_kw[21] 168.7
 UP BOUND member/2/export_kw[22] 168.7
 UP BOUND member/2/export_kw[23] 168.7
 UP BOUND member/2/export_kw[24] 159.7
 UP BOUND member/2/export_kw[25] 159.7
 UP BOUND member/2/export_kw[26] 159.7
 UP BOUND member/2/export_kw[27] 159.7
 UP BOUND member/2/export_kw[28] 149.5
 UP BOUND member/2/export_kw[29] 149.5
 UP BOUND member/2/export_kw[30] 149.5
 UP BOUND member/2/export_kw[31] 149.5
 UP BOUND member/2/export_kw[32] 143.9
 UP BOUND member/2/export_kw[33] 143.9
 UP BOUND member/2/export_kw[34] 143.9
 UP BOUND member/2/export_kw[35] 143.9
 UP BOUND member/2/export_kw[36] 129.7
 UP BOUND member/2/export_kw[37] 129.7
 UP BOUND member/2/export_kw[38] 129.7
 UP BOUND member/2/export_kw[39] 129.7
 UP BOUND member/2/export_kw[40] 117.8
 UP BOUND member/2/export_kw[41] 117.8
 UP BOUND member/2/export_kw[42] 117.8
 UP BOUND member/2/export_kw[43] 117.8
 UP BOUND member/2/export_kw[44] 115.2
 UP BOUND member/2/export_kw[45] 115.2
 UP BOUND member/2/export_kw[46] 115.2
 UP BOUND member/2/export_kw[47] 115.2
 UP BOUND member/2/export_kw[48] 116.4
 UP BOUND member/2/export_kw[49] 116.4
 UP BOUND member/2/export_kw[50] 116.4
 UP BOUND member/2/export_kw[51] 116.4
 UP BOUND member/2/export_kw[52] 118.3
 UP BOUND member/2/export_kw[53] 118.3
 UP BOUND member/2/export_kw[54] 118.3
 UP BOUND member/2/export_kw[55] 118.3
 UP BOUND member/2/export_kw[56] 118.3
 UP BOUND member/2/export_kw[57] 118.3
 UP BOUND member/2/export_kw[58] 118.3
 UP BOUND member/2/export_kw[59] 118.3
 UP BOUND member/2/export_kw[60] 119.6
 UP BOUND member/2/export_kw[61] 119.6
 UP BOUND member/2/export_kw[62] 119.6
 UP BOUND member/2/export_kw[63] 119.6
 UP BOUND member/2/export_kw[64] 122.3
 UP BOUND member/2/export_kw[65] 122.3
 UP BOUND member/2/export_kw[66] 122.3
 UP BOUND member/2/export_kw[67] 122.3
 UP BOUND member/2/export_kw[68] 122.9
 UP BOUND member/2/export_kw[69] 122.9
 UP BOUND member/2/export_kw[70] 122.9
 UP BOUND member/2/export_kw[71] 122.9
 UP BOUND member/2/export_kw[72] 147
 UP BOUND member/2/export_kw[73] 147
 UP BOUND member/2/export_kw[74] 147
 UP BOUND member/2/export_kw[75] 147
 UP BOUND member/2/export_kw[76] 159
 UP BOUND member/2/export_kw[77] 159
 UP BOUND member/2/export_kw[78] 159
 UP BOUND member/2/export_kw[79] 159
 UP BOUND member/2/export_kw[80] 167.4
 UP BOUND member/2/export_kw[81] 167.4
 UP BOUND member/2/export_kw[82] 167.4
 UP BOUND member/2/export_kw[83] 167.4
 UP BOUND member/2/export_kw[84] 174.9
 UP BOUND member/2/export_kw[85] 174.9
 UP BOUND member/2/export_kw[86] 174.9
 UP BOUND member/2/export_kw[87] 174.9
 UP BOUND member/2/export_kw[88] 174.1
 UP BOUND member/2/export_kw[89] 174.1
 UP BOUND member/2/export_kw[90] 174.1
 UP BOUND member/2/export_kw[91] 174.1
 UP BOUND member/2/export_kw[92] 175.1
 UP BOUND member/2/export_kw[93] 175.1
 UP BOUND member/2/export_kw[94] 175.1
 UP BOUND member/2/export_kw[95] 175.1
 UP BOUND group/0/import_kw[0] 450
 UP BOUND group/0/import_kw[1] 450
 UP BOUND group/0/import_kw[2] 450
 UP BOUND group/0/import_kw[3] 450
 UP BOUND group/0/import_kw[4] 450
 UP BOUND group/0/import_kw[5] 450
 UP BOUND group/0/import_kw[6] 450
 UP BOUND group/0/import_kw[7] 450
 UP BOUND group/0/import_kw[8] 450
 UP BOUND group/0/import_kw[9] 450
 UP BOUND group/0/import_kw[10] 450
 UP BOUND group/0/import_kw[11] 450
 UP BOUND group/0/import_kw[12] 450
 UP BOUND group/0/import_kw[13] 450
 UP BOUND group/0/import_kw[14] 450
 UP BOUND group/0/import_kw[15] 450
 UP BOUND group/0/import_kw[16] 450
 UP BOUND group/0/import_kw[17] 450
 UP BOUND group/0/import_kw[18] 450
 UP BOUND group/0/import_kw[19] 450
 UP BOUND group/0/import_kw[20] 450
 UP BOUND group/0/import_kw[21] 450
 UP BOUND group/0/import_kw[22] 450
 UP BOUND group/0/import_kw[23] 450
 UP BOUND group/0/import_kw[24] 450
 UP BOUND group/0/import_kw[25] 450
 UP BOUND group/0/import_kw[26] 450
 UP BOUND group/0/import_kw[27] 450
 UP BOUND group/0/import_kw[28] 450
 UP BOUND group/0/import_kw[29] 450
 UP BOUND group/0/import_kw[30] 450
 UP BOUND group/0/import_kw[31] 450
 UP BOUND group/0/import_kw[32] 450
 UP BOUND group/0/import_kw[33] 450
 UP BOUND group/0/import_kw[34] 450
 UP BOUND group/0/import_kw[35] 450
 UP BOUND group/0/import_kw[36] 450
 UP BOUND group/0/import_kw[37] 450
 UP BOUND group/0/import_kw[38] 450
 UP BOUND group/0/import_kw[39] 450
 UP BOUND group/0/import_kw[40] 450
 UP BOUND group/0/import_kw[41] 450
 UP BOUND group/0/import_kw[42] 450
 UP BOUND group/0/import_kw[43] 450
 UP BOUND group/0/import_kw[44] 450
 UP BOUND group/0/import_kw[45] 450
 UP BOUND group/0/import_kw[46] 450
 UP BOUND group/0/import_kw[47] 450
 UP BOUND group/0/import_kw[48] 450
 UP BOUND group/0/import_kw[49] 450
 UP BOUND group/0/import_kw[50] 450
 UP BOUND group/0/import_kw[51] 450
 UP BOUND group/0/import_kw[52] 450
 UP BOUND group/0/import_kw[53] 450
 UP BOUND group/0/import_kw[54] 450
 UP BOUND group/0/import_kw[55] 450
 UP BOUND group/0/import_kw[56] 450
 UP BOUND group/0/import_kw[57] 450
 UP BOUND group/0/import_kw[58] 450
 UP BOUND group/0/import_kw[59] 450
 UP BOUND group/0/import_kw[60] 450
 UP BOUND group/0/import_kw[61] 450
 UP BOUND group/0/import_kw[62] 450
 UP BOUND group/0/import_kw[63] 450
 UP BOUND group/0/import_kw[64] 260
 UP BOUND group/0/import_kw[65] 260
 UP BOUND group/0/import_kw[66] 260
 UP BOUND group/0/import_kw[67] 260
 UP BOUND group/0/import_kw[68] 260
 UP BOUND group/0/import_kw[69] 260
 UP BOUND group/0/import_kw[70] 260
 UP BOUND group/0/import_kw[71] 260
 UP BOUND group/0/import_kw[72] 260
 UP BOUND group/0/import_kw[73] 260
 UP BOUND group/0/import_kw[74] 260
 UP BOUND group/0/import_kw[75] 260
 UP BOUND group/0/import_kw[76] 450
 UP BOUND group/0/import_kw[77] 450
 UP BOUND group/0/import_kw[78] 450
 UP BOUND group/0/import_kw[79] 450
 UP BOUND group/0/import_kw[80] 450
 UP BOUND group/0/import_kw[81] 450
 UP BOUND group/0/import_kw[82] 450
 UP BOUND group/0/import_kw[83] 450
 UP BOUND group/0/import_kw[84] 450
 UP BOUND group/0/import_kw[85] 450
 UP BOUND group/0/import_kw[86] 450
 UP BOUND group/0/import_kw[87] 450
 UP BOUND group/0/import_kw[88] 450
 UP BOUND group/0/import_kw[89] 450
 UP BOUND group/0/import_kw[90] 450
 UP BOUND group/0/import_kw[91] 450
 UP BOUND group/0/import_kw[92] 450
 UP BOUND group/0/import_kw[93] 450
 UP BOUND group/0/import_kw[94] 450
 UP BOUND group/0/import_kw[95] 450
 UP BOUND group/0/export_kw[0] 100
 UP BOUND group/0/export_kw[1] 100
 UP BOUND group/0/export_kw[2] 100
 UP BOUND group/0/export_kw[3] 100
 UP BOUND group/0/export_kw[4] 100
 UP BOUND group/0/export_kw[5] 100
 UP BOUND group/0/export_kw[6] 100
 UP BOUND group/0/export_kw[7] 100
 UP BOUND group/0/export_kw[8] 100
 UP BOUND group/0/export_kw[9] 100
 UP BOUND group/0/export_kw[10] 100
 UP BOUND group/0/export_kw[11] 100
 UP BOUND group/0/export_kw[12] 100
 UP BOUND group/0/export_kw[13] 100
 UP BOUND group/0/export_kw[14] 100
 UP BOUND group/0/export_kw[15] 100
 UP BOUND group/0/export_kw[16] 100
 UP BOUND group/0/export_kw[17] 100
 UP BOUND group/0/export_kw[18] 100
 UP BOUND group/0/export_kw[19] 100
 UP BOUND group/0/export_kw[20] 100
 UP BOUND group/0/export_kw[21] 100
 UP BOUND group/0/export_kw[22] 100
 UP BOUND group/0/export_kw[23] 100
 UP BOUND group/0/export_kw[24] 100
 UP BOUND group/0/export_kw[25] 100
 UP BOUND group/0/export_kw[26] 100
 UP BOUND group/0/export_kw[27] 100
 UP BOUND group/0/export_kw[28] 100
 UP BOUND group/0/export_kw[29] 100
 UP BOUND group/0/export_kw[30] 100
 UP BOUND group/0/export_kw[31] 100
 UP BOUND group/0/export_kw[32] 100
 UP BOUND group/0/export_kw[33] 100
 UP BOUND group/0/export_kw[34] 100
 UP BOUND group/0/export_kw[35] 100
 UP BOUND group/0/export_kw[36] 100
 UP BOUND group/0/export_kw[37] 100
 UP BOUND group/0/export_kw[38] 100
 UP BOUND group/0/export_kw[39] 100
 UP BOUND group/0/export_kw[40] 100
 UP BOUND group/0/export_kw[41] 100
 UP BOUND group/0/export_kw[42] 100
 UP BOUND group/0/export_kw[43] 100
 UP BOUND group/0/export_kw[44] 100
 UP BOUND group/0/export_kw[45] 100
 UP BOUND group/0/export_kw[46] 100
 UP BOUND group/0/export_kw[47] 100
 UP BOUND group/0/export_kw[48] 100
 UP BOUND group/0/export_kw[49] 100
 UP BOUND group/0/export_kw[50] 100
 UP BOUND group/0/export_kw[51] 100
 UP BOUND group/0/export_kw[52] 100
 UP BOUND group/0/export_kw[53] 100
 UP BOUND group/0/export_kw[54] 100
 UP BOUND group/0/export_kw[55] 100
 UP BOUND group/0/export_kw[56] 100
 UP BOUND group/0/export_kw[57] 100
 UP BOUND group/0/export_kw[58] 100
 UP BOUND group/0/export_kw[59] 100
 UP BOUND group/0/export_kw[60] 100
 UP BOUND group/0/export_kw[61] 100
 UP BOUND group/0/export_kw[62] 100
 UP BOUND group/0/export_kw[63] 100
 UP BOUND group/0/export_kw[64] 100
 UP BOUND group/0/export_kw[65] 100
 UP BOUND group/0/export_kw[66] 100
 UP BOUND group/0/export_kw[67] 100
 UP BOUND group/0/export_kw[68] 100
 UP BOUND group/0/export_kw[69] 100
 UP BOUND group/0/export_kw[70] 100
 UP BOUND group/0/export_kw[71] 100
 UP BOUND group/0/export_kw[72] 100
 UP BOUND group/0/export_kw[73] 100
 UP BOUND group/0/export_kw[74] 100
 UP BOUND group/0/export_kw[75] 100
 UP BOUND group/0/export_kw[76] 100
 UP BOUND group/0/export_kw[77] 100
 UP BOUND group/0/export_kw[78] 100
 UP BOUND group/0/export_kw[79] 100
 UP BOUND group/0/export_kw[80] 100
 UP BOUND group/0/export_kw[81] 100
 UP BOUND group/0/export_kw[82] 100
 UP BOUND group/0/export_kw[83] 100
 UP BOUND group/0/export_kw[84] 100
 UP BOUND group/0/export_kw[85] 100
 UP BOUND group/0/export_kw[86] 100
 UP BOUND group/0/export_kw[87] 100
 UP BOUND group/0/export_kw[88] 100
 UP BOUND group/0/export_kw[89] 100
 UP BOUND group/0/export_kw[90] 100
 UP BOUND group/0/export_kw[91] 100
 UP BOUND group/0/export_kw[92] 100
 UP BOUND group/0/export_kw[93] 100
 UP BOUND group/0/export_kw[94] 100
 UP BOUND group/0/export_kw[95] 100
 LO BOUND peak/0/0/peak_kw 350
ENDATA
