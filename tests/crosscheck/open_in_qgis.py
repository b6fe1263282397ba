"""Opens every collection of a service in QGIS, without a screen, and prints its name, its features and its columns.

    python3 open_in_qgis.py http://localhost:8080
"""

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import QgsApplication, QgsVectorLayer  # noqa: E402

QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()
for name in sys.argv[2:]:
    # Small pages, so that it has to follow `next`.
    source = f"pagingEnabled='true' pageSize='7' typename='{name}' url='{sys.argv[1]}'"
    layer = QgsVectorLayer(source, name, "OAPIF")
    if not layer.isValid():
        sys.exit(f"{name}: {layer.error().summary()}")
    print(name, sum(1 for _ in layer.getFeatures()), layer.fields().count())
sys.stdout.flush()
# Taking QGIS down from Python fails now and then; what is asked here has been answered.
os._exit(0)
