"""Makes zones.omx of this folder with openmatrix 0.3.5: python3 make.py

The costs are those of `odd_places` in tests/it/measure.rs, between eleven zones: the first six are its origins, the others
its clinics and one zone more. What is not there is infinite or no number. STEPS holds whole numbers, one of them below zero.
"""

import numpy as np
import openmatrix

zones = [1, 2, 3, 4, 5, 6, 101, 102, 103, 104, 900]
pairs = "1,101,0 1,102,10 1,103,20 2,101,30 2,102,20 2,103,60 3,101,10 3,104,5 4,101,75 4,102,90 6,103,12"
time = np.full((11, 11), np.inf, dtype="f4")
time[:, 9] = np.nan
for pair in pairs.split():
    origin, destination, cost = (int(part) for part in pair.split(","))
    time[zones.index(origin), zones.index(destination)] = cost
steps = np.full((11, 11), 3, dtype="i2")
steps[1, 7] = -1
with openmatrix.open_file("zones.omx", "w") as file:
    file["AM_TIME"] = time
    file.create_array("/data", "STEPS", steps)
    file.create_mapping("TAZ", zones)
