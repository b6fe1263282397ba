## The languages

language-own-name = Español
language-menu = Idioma
language-draft = Estos textos son un borrador: ningún hablante nativo los ha revisado todavía.
language-draft-english = Leer en inglés

# Lo que dicen por igual el mapa, los informes y las demás respuestas del servidor.

## Números. Las cifras llegan como texto del idioma.

number-no-data = sin datos
number-withheld = no se publica por privacidad
number-not-applicable = –
number-less-than = <{ $number }
number-more-than = >{ $number }
# Sin espacio, como lo escriben en español las agencias federales de EE. UU.
number-percent = { $number }%
number-margin = ±{ "\u00A0" }{ $margin }
number-margin-unknown = (margen de error desconocido)
number-margin-unknown-short = ± desconocido
number-with-margin = { $number } { $margin }
number-between = entre { $least } y { $most }
number-range = { $least } a { $most }

## Unidades

unit-meters = { $number }{ "\u00A0" }m
unit-kilometers = { $number }{ "\u00A0" }km
unit-miles = { $number }{ "\u00A0" }mi
unit-minutes = { $number }{ "\u00A0" }min
unit-metric-and-miles = { $metric } ({ $miles })

## Si dos estimaciones difieren más de lo que explica el azar, por código.

comparison-higher = claramente mayor
comparison-lower = claramente menor
comparison-not_clear = sin diferencia clara
comparison-unknown = no se sabe

## La confiabilidad de un número, por código.

reliability-high = Alta
    .inside = alta
reliability-medium = Media
    .inside = media
reliability-low = Baja
    .inside = baja
reliability-not-rated = Sin calificar
    .inside = sin calificar
reliability-not-rated-zero = Sin calificar, porque el número es cero
reliability-unknown = Desconocida, porque se desconoce el margen de error
reliability-unknown-short = desconocida

## Por qué no tiene acceso la mayoría de quienes no lo tienen en un lugar, por código.

reason-beyond_limit = fuera del límite
reason-no_street = ninguna calle cerca
reason-isolated = las calles no llevan a ninguno
reason-no_stop = ninguna parada cerca
reason-no_departure = ninguna salida a tiempo
reason-no_cost = ningún recorrido en la tabla
reason-not_in_table = no está en la tabla
reason-without_language = no en su idioma
reason-without_open = cerrado a esa hora
reason-without_cost = cuesta demasiado
reason-without_documents = pide documentos
reason-without_wheelchair = sin acceso en silla de ruedas
reason-without_capacity = demasiado pequeño
reason-unknown_said = no se sabe: un sitio no lo dice
reason-unknown_list = no se sabe: aquí no hay una lista completa
reason-unknown_edge = no se sabe: cerca de donde termina la lista
reason-unknown_language = no se sabe: su idioma, solo en parte

## Para qué se usa un archivo del estudio, por código.

purpose-tracts = sectores censales
purpose-demographics = quién vive dónde
purpose-origins = dónde vive la gente dentro de un sector censal
purpose-streets = calles, agua y áreas verdes
purpose-basemap = el fondo del mapa
purpose-land = la orilla, en los mapas
purpose-costs = costos de viaje calculados en otra parte
purpose-order_of_costs = el orden de los costos de viaje
purpose-completeness = dónde están completas las listas
purpose-tract_crosswalk = de qué sectores censales de otro año forma parte cada uno
purpose-crosswalk = en qué área queda cada sector censal
purpose-places_of_tracts = en qué localidad queda cada sector censal
purpose-languages = idiomas de localidades más grandes
purpose-directory = un directorio de servicios
purpose-addresses = dónde están las direcciones
purpose-postal_codes = dónde están los códigos postales
purpose-labels = cómo se llaman las líneas de una tabla

## What a list says of a site, for those who go there. -yes and -no: of the entrance, and whether an appointment is needed.

site-languages = Idiomas
site-interpreter = intérpretes para otros idiomas
site-hours = Horario de atención
site-cost = Cuesta al menos
site-free = nada
site-wheelchair = Acceso en silla de ruedas
site-wheelchair-yes = sí
site-wheelchair-no = no
site-entrance = Entrada
site-entrance-yes = accesible
site-entrance-no = no accesible
site-appointment = Cita
site-appointment-yes = necesaria
site-appointment-no = no hace falta
site-bring = Qué llevar
site-address = Dirección
site-telephone = Teléfono
site-website = Página web

policy-link = Lo que nunca se muestra, y por qué

## A tract in its neighborhood.
tract-in-area = { $tract }, en { $area }
tract-in-list = { $tract } ({ $area })

## The ways from one page of a service to the others.
ways-menu = Ir a
ways-map = Mapa
ways-start = Página de inicio
ways-reports = Informes
ways-data = Datos
ways-api = Para programas
ways-policy = Lo que nunca se muestra
