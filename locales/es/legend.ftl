# Las clases de los mapas.

legend-up-to = hasta { $to }
legend-between = { $from }–{ $to }
legend-more-than = más de { $from }
legend-costs = { $from } a { $to }
legend-share-up-to = hasta { $to }%
legend-share-between = { $from }–{ $to }%
legend-share-more-than = más de { $from }%
legend-none = 0%
legend-all = 100%
legend-most = { $from }% y más

# La proporción de un sector comparada con la de la región.
legend-far-below =
    { $of ->
        [part] más de 25 puntos por debajo de la parte de la región que se conoce
       *[region] más de 25 puntos por debajo de la región
    }
legend-below = de 10 a 25 puntos por debajo
legend-as =
    { $of ->
        [part] como la parte de la región que se conoce, { $share }%
       *[region] como la región, { $share }%
    }
legend-above = de 10 a 25 puntos por encima
legend-far-above = más de 25 puntos por encima

# La proporción de la gente de un sector que tiene acceso.
legend-lack-0 = más de dos tercios
legend-lack-1 = de uno a dos tercios
legend-lack-2 = hasta un tercio

# Lo que muestran los mapas.
measure-without-people = Personas sin acceso
measure-without-households = Hogares sin acceso
measure-within = Proporción con acceso
measure-within-at-most = Proporción que puede tener acceso
measure-distance = Distancia al sitio más cercano
measure-time = Tiempo al sitio más cercano
measure-compared = Comparación con toda la región
measure-compared-known = Comparación con la parte de la región que se conoce
# Of an indicator, such as households without a car.
measure-indicator-share = Proporción
measure-indicator-count = Número
measure-bivariate = Necesidad y acceso a la vez

# Sectores que no están en ninguna clase, en las capas de QGIS.
legend-not-known = no se sabe
legend-low = confiabilidad baja
legend-without = Sin { $standard }

style-description = Las clases y los colores del mapa
style-light = pantallas de día; la primera opción debajo de otros mapas
style-dark = salas y páginas oscuras: donde hay más personas el color es más claro, porque lo claro resalta
style-high-contrast = personas que ven poco, proyectores y luz del sol: líneas negras dentro de líneas blancas, y clases muy distintas
style-print = papel, en color o copiado en gris: fondo blanco, poca tinta, y clases que también se distinguen en gris
