"""Opens a layer in QGIS, without a screen, and prints whether its style came with it and what each rule draws; then a picture of it.

    python3 style_in_qgis.py 'tracts.gpkg|layername=tracts' tracts.png
"""

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402

QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()
layer = QgsVectorLayer(sys.argv[1], "layer", "ogr")
if not layer.isValid():
    sys.exit(layer.error().summary())
if not isinstance(layer.renderer(), QgsRuleBasedRenderer):
    sys.exit(f"the style did not come along: {layer.renderer().type()}")
fields = layer.fields()
for rule in layer.renderer().rootRule().descendants():
    symbol = rule.symbol()
    color = symbol.color().name() if symbol else "-"
    kinds = "+".join(part.layerType() for part in symbol.symbolLayers()) if symbol else "-"
    if rule.filter() is not None and rule.filter().hasParserError():
        sys.exit(f"{rule.filterExpression()}: {rule.filter().parserErrorString()}")
    unknown = [] if rule.filter() is None else [c for c in rule.filter().referencedColumns() if fields.indexOf(c) < 0]
    if unknown:
        sys.exit(f"{rule.filterExpression()}: the layer has no {unknown}")
    own = rule.parent().filterExpression()
    wanted = " AND ".join(f"({part})" for part in (own, rule.filterExpression()) if part)
    layer.setSubsetString("")
    found = sum(1 for feature in layer.getFeatures(wanted) if feature.hasGeometry())
    print(rule.label() or rule.parent().label(), color, kinds, found if symbol else "-", rule.active(), sep="\t")
if layer.labelsEnabled():
    labels = layer.labeling().settings()
    print("labels", labels.fieldName, labels.minimumScale, sep="\t")
settings = QgsMapSettings()
settings.setLayers([layer])
settings.setBackgroundColor(QColor(255, 255, 255))
settings.setOutputSize(QSize(1000, 800))
settings.setOutputDpi(96)
settings.setFlag(QgsMapSettings.DrawLabeling, True)
box = layer.extent()
box.scale(1.05)
settings.setExtent(box)
settings.setDestinationCrs(layer.crs())
job = QgsMapRendererParallelJob(settings)
job.start()
job.waitForFinished()
picture = job.renderedImage()
picture.save(sys.argv[2])
seen = {QColor(picture.pixel(x, y)).name() for x in range(0, 1000, 5) for y in range(0, 800, 5)}
print("seen", *sorted(seen), sep="\t")
sys.stdout.flush()
# Taking QGIS down from Python fails now and then; what is asked here has been answered.
os._exit(0)
