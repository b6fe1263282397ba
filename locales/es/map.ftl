# La página del mapa.
#
# Ante un número redondo de millones el español pone "de" (2,000,000 de personas): por eso la categoría `many`.

## La página

map-brand = Gapatlas
map-page-title = { $study }: brechas de acceso – Gapatlas
map-skip = Ir al mapa
map-loading = Abriendo el atlas…
map-try-again = Intentar de nuevo
map-rebuilt = El atlas se volvió a generar mientras esta página estaba abierta: vuelva a cargarla para ver los números actuales.
map-reload = Volver a cargar
map-made-with = Hecho con { $program }.
map-clauses = { $first }; { $next }
map-note = { $note }.

## Sin JavaScript. Siguen los dos enlaces.

map-no-script = Este mapa necesita JavaScript. Los mismos números se pueden descargar:
map-no-script-areas = áreas
map-no-script-tracts = sectores censales

## Lo que falló

map-failure-unreachable = No se puede conectar con el servidor. ¿Sigue en funcionamiento?
map-failure-unknown = El servidor no tiene esto. Es posible que el atlas se haya vuelto a generar: vuelva a cargar la página.
map-failure-refused = El servidor no pudo responder. Es posible que el atlas se haya vuelto a generar: vuelva a cargar la página.
map-failure-unexpected = Esta página no entiende la respuesta del servidor. Es posible que sean de versiones distintas.

## Lo que le falta a un atlas

map-no-standards = Este atlas todavía no tiene estándares, así que no hay brechas que mostrar. Un estándar dice qué significa “tener acceso”: agregue uno al archivo del estudio, genere el atlas otra vez y vuelva a cargar esta página.
map-no-tracts = Este atlas no tiene sectores censales: no hay nada que mostrar.
map-empty-downloads = Lo que contiene el atlas se puede descargar:
map-no-areas = Este estudio no tiene áreas de planificación que ordenar. La tabla muestra sus sectores censales.
map-no-rows = El atlas no tiene nada de este tipo.

## Los controles

map-controls-label = Qué muestra el mapa
map-controls-summary = Elija qué muestra el mapa
map-controls-theme = Qué necesita la gente
map-controls-standard = Tener acceso significa
map-controls-people = para: { $people }
map-controls-measure = Medida
map-controls-kind = Áreas de planificación
map-controls-level = Números por
map-controls-also = Mostrar también
map-controls-sites = ({ COUNT($sites) })
map-controls-colors = Colores del mapa
map-colors-light = Claros
map-colors-dark = Oscuros
map-colors-high-contrast = Alto contraste
map-colors-print = Para imprimir

## La búsqueda

map-search-label = Buscar áreas, sitios y sectores censales
map-search-placeholder = Busque un área, sitio o sector
map-search-placeholder-addresses = Busque un área, sitio, sector o dirección
map-search-loading = Leyendo los nombres…
map-search-none = Nada tiene este nombre o este ID.
map-search-address = una dirección
map-search-street = en esta calle
map-search-found =
    { COUNT($found) ->
        [one] { COUNT($found) } resultado
        [many] { COUNT($found) } de resultados
       *[other] { COUNT($found) } resultados
    }
map-search-more = Los primeros { COUNT($shown) } de { COUNT($all) } resultados. Escriba más para reducirlos.

## El mapa

map-canvas = Mapa de sectores censales. Las teclas de flecha lo mueven, más y menos lo acercan y lo alejan, y Enter muestra los números del sector que está bajo la cruz del centro.
map-zoom-in = Acercar
map-zoom-out = Alejar
map-home = Mostrar toda la región
map-no-webgl = El mapa no se puede dibujar, porque este navegador no tiene WebGL 2. Todo lo que mostraría está en la tabla y en la clasificación.
map-failed = El mapa no se puede dibujar. Todo lo que mostraría está en la tabla y en la clasificación.
map-tiles-failed = Una parte del mapa no se pudo cargar, así que puede faltar algo.
map-nothing-here = Aquí no hay ningún sector censal
map-zoom-for-tracts = Acerque el mapa para ver los sectores censales.
map-zoom-for-sites = { $theme }: a esta distancia no se muestran; acerque el mapa para verlos.
map-credit = Gapatlas · { $attribution }

## Las unidades de la escala del mapa

map-scale-meters = m
map-scale-kilometers = km
map-scale-feet = pies
map-scale-miles = mi

## Lo que muestra el mapa: el título

map-title-without = { $people }, sin { $standard }
map-title-within = { $people }: proporción con { $standard }
map-title-nearest = { $people }: a qué distancia está el sitio más cercano; el estándar es “{ $standard }”
map-title-difference = { $people }: proporción con { $standard }, en comparación con toda la región
map-title-bivariate = { $people }: dónde la necesidad es alta, y baja la proporción con { $standard }
map-title-other = { $people }: { $standard }
map-title-announced = { $measure }. { $title }

## La oferta al alcance de un lugar.

map-supply-between = entre { $least } y { $most }
map-supply-at-least = al menos { $least }
map-supply-not-known = no se sabe
map-region-supply = En toda la región: { $number }.

## Debajo del título: personas sin acceso en toda la región.

map-region-without =
    Sin acceso en toda la región: { $number } de { $unit ->
        [households]
            { COUNT($people) ->
                [one] { COUNT($people) } hogar
                [many] { COUNT($people) } de hogares
               *[other] { COUNT($people) } hogares
            }
       *[people]
            { COUNT($people) ->
                [one] { COUNT($people) } persona
                [many] { COUNT($people) } de personas
               *[other] { COUNT($people) } personas
            }
    }.
map-region-without-alone =
    Sin acceso en toda la región: { $number } { $unit ->
        [households]
            { COUNT($count) ->
                [one] hogar
                [many] de hogares
               *[other] hogares
            }
       *[people]
            { COUNT($count) ->
                [one] persona
                [many] de personas
               *[other] personas
            }
    }.
map-region-between =
    Sin acceso en toda la región: entre { $least } y { $most } de { $unit ->
        [households]
            { COUNT($people) ->
                [one] { COUNT($people) } hogar
                [many] { COUNT($people) } de hogares
               *[other] { COUNT($people) } hogares
            }; de { COUNT($unknown) ->
                [one] { COUNT($unknown) } hogar
                [many] { COUNT($unknown) } de hogares
               *[other] { COUNT($unknown) } hogares
            } no se sabe
       *[people]
            { COUNT($people) ->
                [one] { COUNT($people) } persona
                [many] { COUNT($people) } de personas
               *[other] { COUNT($people) } personas
            }; de { COUNT($unknown) ->
                [one] { COUNT($unknown) } persona
                [many] { COUNT($unknown) } de personas
               *[other] { COUNT($unknown) } personas
            } no se sabe
    }: { $reasons }.
map-region-between-alone =
    Sin acceso en toda la región: entre { $least } y { $most } { $unit ->
        [households]
            hogares; de { COUNT($unknown) ->
                [one] { COUNT($unknown) } hogar
                [many] { COUNT($unknown) } de hogares
               *[other] { COUNT($unknown) } hogares
            } no se sabe
       *[people]
            personas; de { COUNT($unknown) ->
                [one] { COUNT($unknown) } persona
                [many] { COUNT($unknown) } de personas
               *[other] { COUNT($unknown) } personas
            } no se sabe
    }: { $reasons }.
map-region-reason = { $reason } ({ COUNT($people) })
map-region-known = Estos números tratan del { $share } de la región donde se conoce el número de la población considerada.
map-region-unknown = No se sabe para toda la región, porque algunos sectores censales no tienen número.
map-region-withheld = Para toda la región no se publica, para proteger la privacidad.

## La línea sobre el sector que está bajo el puntero o la cruz.

map-readout-without =
    { $name }: { $number } { $unit ->
        [households]
            { COUNT($count) ->
                [one] hogar
                [many] de hogares
               *[other] hogares
            }
       *[people]
            { COUNT($count) ->
                [one] persona
                [many] de personas
               *[other] personas
            }
    } sin acceso
map-readout-without-reliability =
    { $name }: { $number } { $unit ->
        [households]
            { COUNT($count) ->
                [one] hogar
                [many] de hogares
               *[other] hogares
            }
       *[people]
            { COUNT($count) ->
                [one] persona
                [many] de personas
               *[other] personas
            }
    } sin acceso; confiabilidad: { $reliability ->
        [high] alta
        [medium] media
       *[low] baja
    }
map-readout-within = { $name }: { $share } con acceso
map-readout-difference = { $name }: { $share } con acceso ({ $compared })
map-readout-nearest = { $name }: el sitio más cercano está a { $distance }
map-readout-missing = { $name }: { $missing }
map-readout-nobody = { $name }: aquí no vive nadie de este grupo
map-readout-class = { $name }: { $class }
map-readout-class-reliability =
    { $name }: { $class }; confiabilidad: { $reliability ->
        [high] alta
        [medium] media
       *[low] baja
    }
map-readout-not-known = { $name }: no se sabe
map-readout-not-known-reason = { $name }: no se sabe: { $reason }
map-readout-without-not-known =
    { $name }: { $number } { $unit ->
        [households]
            { COUNT($count) ->
                [one] hogar
                [many] de hogares
               *[other] hogares
            }
       *[people]
            { COUNT($count) ->
                [one] persona
                [many] de personas
               *[other] personas
            }
    } sin acceso; no se sabe: { $reason }
map-readout-within-not-known = { $name }: { $share } con acceso; no se sabe: { $reason }
map-readout-nearest-not-known = { $name }: el sitio más cercano está a { $distance }; no se sabe: { $reason }

## Un sector en el mapa de necesidad y acceso a la vez.
## $access: "hasta un tercio", sin artículo; por eso va después de dos puntos.

map-class =
    { $need ->
        [highest] necesidad en el tercio más alto de los sectores censales ({ $number }); con acceso: { $access } ({ $within })
        [middle] necesidad en el tercio medio de los sectores censales ({ $number }); con acceso: { $access } ({ $within })
       *[lowest] necesidad en el tercio más bajo de los sectores censales ({ $number }); con acceso: { $access } ({ $within })
    }
map-class-short =
    { $need ->
        [highest] tercio más alto; { $access }
        [middle] tercio medio; { $access }
       *[lowest] tercio más bajo; { $access }
    }
map-class-not-known = no se sabe

## La leyenda

map-legend-label = Leyenda
map-legend-title-count =
    { $unit ->
        [households] { $measure }, hogares por sector censal
       *[people] { $measure }, personas por sector censal
    }
map-legend-title-count-areas =
    { $unit ->
        [households] { $measure }, hogares por área
       *[people] { $measure }, personas por área
    }
map-legend-title-tracts = { $measure }, número de sectores censales
map-legend-withheld = no se publica por privacidad
map-legend-low = rayado: confiabilidad baja, el margen de error es grande
map-legend-no-margins = Se desconocen los márgenes de error y, por lo tanto, la confiabilidad de estos números.
map-legend-some-margins = Se desconocen algunos márgenes de error: un número sin rayado no siempre es confiable.
map-legend-nobody =
    { $unit ->
        [households] aquí no hay hogares de este grupo
       *[people] aquí no vive nadie de este grupo
    }
map-legend-sites = { $theme } ({ COUNT($sites) })
map-legend-need = Más necesidad:
map-legend-access = Menos acceso:
map-legend-need-share = proporción de “{ $whole }”
map-legend-need-count =
    { $unit ->
        [households] hogares por sector censal
       *[people] personas por sector censal
    }
map-legend-access-share = proporción con acceso
map-legend-cell =
    { COUNT($tracts) ->
        [one] { COUNT($tracts) } sector censal
        [many] { COUNT($tracts) } de sectores censales
       *[other] { COUNT($tracts) } sectores censales
    }: { $need ->
        [highest] necesidad en el tercio más alto
        [middle] necesidad en el tercio medio
       *[lowest] necesidad en el tercio más bajo
    }; con acceso: { $access }
map-legend-worst =
    Arriba a la derecha, la necesidad es alta y el acceso es el más bajo: { COUNT($tracts) ->
        [one] { COUNT($tracts) } sector censal
        [many] { COUNT($tracts) } de sectores censales
       *[other] { COUNT($tracts) } sectores censales
    }. La necesidad se divide en tercios de los sectores censales donde vive alguien de este grupo.

## El panel: los números de un sector, un área o un sitio

map-panel-label = Números de lo seleccionado
map-panel-tract = Sector censal { $id }
map-panel-area = Área de planificación
map-panel-site = Sitio
map-panel-close = Cerrar
map-panel-loading = Leyendo los números…
map-panel-unknown = Este atlas no tiene nada con el ID “{ $id }”.
map-panel-show = Mostrar en el mapa
map-panel-report = Informe para imprimir
map-panel-no-position = El atlas no dice dónde está.
map-panel-without =
    { $number } { $unit ->
        [households]
            { COUNT($count) ->
                [one] hogar
                [many] de hogares
               *[other] hogares
            }
       *[people]
            { COUNT($count) ->
                [one] persona
                [many] de personas
               *[other] personas
            }
    } sin acceso
map-panel-without-between =
    { $unit ->
        [households] entre { $least } y { $most } hogares sin acceso
       *[people] entre { $least } y { $most } personas sin acceso
    }
map-panel-without-missing = Sin acceso: { $missing }
map-panel-covered = Los sectores censales cubren el { $share } de esta área; todos sus números tratan de esa parte.
map-panel-known = Algunos sectores censales no tienen número: los números tratan del { $share } de esta área donde se conoce el número de la población considerada.
map-panel-from-split = De sectores censales divididos
map-panel-from-split-note = Esta proporción del número de personas depende de cómo se dividen los sectores censales; el margen de error no incluye eso.
map-panel-within = Proporción con acceso
map-panel-why = Por qué no hay acceso
map-panel-steps = Sin acceso, paso a paso
map-panel-steps-uncertain = Sin acceso, o quizá sin acceso, paso a paso
map-panel-not-known = En el mapa
map-panel-not-known-because = No se sabe para la mayoría: { $reasons }
map-panel-nearest = El más cercano, en promedio
map-panel-reliability = Confiabilidad
map-panel-source = Fuente
map-panel-source-of = Fuente: { $source }
map-panel-by-group = Proporción con acceso, por grupo
map-panel-of-all = Del total
map-panel-other = Otros estándares
map-panel-standard = Tener acceso significa
map-panel-without-access = Sin acceso
map-panel-indicators = Quiénes viven aquí
map-panel-indicator = Quiénes
map-panel-number = Número
map-panel-share = Proporción
map-panel-share-of = de: { $whole }
map-panel-nobody = aquí no vive nadie de este grupo
map-panel-id = ID
map-panel-margins = ± es el margen de error de la encuesta al nivel del 90%.
map-panel-change = { $change } desde { $since }: { $compared }
map-panel-change-unknown = { $change } desde { $since }: no se sabe qué tan seguro es

## Se lee a quienes no pueden ver el panel.

map-panel-announced =
    { $name }. { $number } { $unit ->
        [households]
            { COUNT($count) ->
                [one] hogar
                [many] de hogares
               *[other] hogares
            }
       *[people]
            { COUNT($count) ->
                [one] persona
                [many] de personas
               *[other] personas
            }
    } sin acceso. Confiabilidad: { $reliability }
map-panel-announced-class =
    { $name }. { $number } { $unit ->
        [households]
            { COUNT($count) ->
                [one] hogar
                [many] de hogares
               *[other] hogares
            }
       *[people]
            { COUNT($count) ->
                [one] persona
                [many] de personas
               *[other] personas
            }
    } sin acceso. Confiabilidad: { $reliability }. En el mapa: { $class }
map-panel-announced-missing = { $name }. Sin acceso: { $missing }
map-panel-announced-site = { $name }. { $kind }

## Lo que una lista dice de un sitio

map-site-documents = Documento de estatus migratorio
map-site-documents-asked = se pide
map-site-documents-not-asked = no se pide
map-site-located = Dónde está
map-site-located-address = en su dirección
map-site-located-street = en algún punto de su calle
map-site-located-postal-code = en algún punto de su código postal
map-site-located-tract = en algún punto de su sector censal
map-site-checked = Última revisión de la lista
map-site-unstated = la lista no lo dice

## Quién llega a qué: los lugares más cercanos de un sector, y los sectores al alcance de un lugar

map-why = ¿Por qué?
map-why-nearest = El lugar más cercano, { $site }, está a { $cost } en promedio. El estándar pide { $limit } como máximo.
map-why-nearest-partly = El lugar más cercano, { $site }, está a más de { $limit } para algunas de las personas; no se guarda a cuánto exactamente.
map-why-none = Las listas no tienen ningún lugar así.
map-why-none-within = No se conoce ningún lugar a { $limit } o menos. No se guarda a cuánto está el más cercano ni si se puede llegar.
map-why-usable-same = Según su lista, estas personas o algunas de ellas pueden usarlo.
map-why-usable = De los lugares que, según las listas, estas personas o algunas de ellas pueden usar, el más cercano es { $site }, a { $cost } en promedio.
map-why-usable-not-known = De los lugares que, según las listas, estas personas o algunas de ellas pueden usar, el más cercano es { $site }; no se guarda a cuánto está para algunas de las personas.
map-why-none-usable = Según las listas, ningún lugar cumple todo lo que pide el estándar.
map-why-none-usable-within = Según las listas, ningún lugar a { $limit } o menos cumple todo lo que pide el estándar; lo que está más lejos no se guarda.
map-why-table = Los lugares más cercanos y lo que le falta a cada uno
map-why-cost-head = En promedio
map-why-from = desde { $least }
map-why-range = de { $least } a { $most }
map-why-range-beyond = de { $least } a más de { $most }
map-why-not-known = no se sabe para todas las personas
map-why-condition = { $condition }: { $answer }
map-why-language = Habla su idioma
map-why-open = Abre cuando se pide
map-why-cost = No cuesta más de lo pedido
map-why-documents = No pide documentos de estatus migratorio
map-why-wheelchair = Se puede usar en silla de ruedas
map-why-capacity = Tiene capacidad suficiente
map-why-yes = sí
map-why-partly = para algunas de las personas
map-why-no = no
map-why-not-kept = no está en este atlas
map-why-usable-mark = El más cercano que pueden usar
map-why-note = Los promedios son de las personas del sector censal; los rangos se redondean hacia afuera. Las líneas del mapa unen el sector con los lugares. No son caminos.
map-way = El camino
map-way-to = El camino a { $name }
map-way-from = Desde un punto en medio del sector censal:
map-way-straight = { $distance } en línea recta
map-way-walk = A pie hasta { $place }: { $distance }, { $minutes }
map-way-stop = una parada
map-way-wait = Espera de { $minutes }
map-way-drive = En automóvil: { $distance }, { $minutes }, con lo que se camina entre la calle y la puerta
map-way-ride =
    { $departs }: { $class ->
        [rail] tren
        [tram] tranvía
        [cable] teleférico
        [ferry] transbordador
       *[bus] autobús
    } { $route } de { $from } a { $to }, llegada a las { $arrives } ({ $minutes })
map-way-total = En total: { $cost }
map-way-total-transit = En total: { $minutes }, de { $departs } a { $arrives }. De quienes salen en el horario { $window }, el { $percentile } % llega en ese tiempo o en menos.
map-way-none = No se conoce ningún camino de { $limit } o menos.
map-way-note = A pie se siguen las calles del estudio. Las líneas de los viajes van derecho de parada a parada. Quienes viven en otra parte del sector censal tienen otros caminos.
map-who = ¿Quién llega a este lugar?
map-who-lead = Personas que viven a { $limit } o menos de este lugar, puedan usarlo o no:
map-who-bands = Personas al alcance
map-who-within = A no más de
map-who-tracts = Sectores censales
map-who-none = nadie
map-who-too-small = muy pocas para decirlo
map-who-withheld =
    { COUNT($tracts) ->
        [one] En { COUNT($tracts) } sector censal el número no se publica por privacidad; no está en la suma.
        [many] En { COUNT($tracts) } de sectores censales el número no se publica por privacidad; no están en la suma.
       *[other] En { COUNT($tracts) } sectores censales el número no se publica por privacidad; no están en la suma.
    }
map-who-missing =
    { COUNT($tracts) ->
        [one] En { COUNT($tracts) } sector censal no hay número; no está en la suma.
        [many] En { COUNT($tracts) } de sectores censales no hay número; no están en la suma.
       *[other] En { COUNT($tracts) } sectores censales no hay número; no están en la suma.
    }
map-who-nobody = Ningún sector censal de este atlas tiene personas dentro de ese límite.
map-who-tract = Sector censal
map-who-share = Proporción a { $limit } o menos
map-who-people = Todas las del sector
map-who-table = Sectores censales al alcance, con la proporción de sus personas
map-who-colors = Los colores muestran el límite más cercano dentro del cual vive al menos la mitad de las personas de un sector; con este color es menos de la mitad.
map-who-more =
    { COUNT($tracts) ->
        [one] { COUNT($tracts) } sector censal más está en las descargas.
        [many] { COUNT($tracts) } de sectores censales más están en las descargas.
       *[other] { COUNT($tracts) } sectores censales más están en las descargas.
    }
map-who-download = Descargar:
map-who-note = Son números publicados por la proporción de las personas de cada sector al alcance, en porcentajes enteros. Donde los sectores se dividen, las sumas se redondean; los márgenes de error no cubren en qué parte de un sector viven las personas. No se cuenta a quienes viven fuera de los sectores de este atlas.

## La clasificación de las áreas de planificación

map-ranking-label = Clasificación de las áreas de planificación
map-ranking-lead =
    { $unit ->
        [households] Por hogares sin acceso, de más a menos.
       *[people] Por personas sin acceso, de más a menos.
    }
map-ranking-lead-uncertain =
    { $unit ->
        [households] Por hogares que con certeza no tienen acceso, de más a menos. Donde hay dos números, son el mínimo y el máximo.
       *[people] Por personas que con certeza no tienen acceso, de más a menos. Donde hay dos números, son el mínimo y el máximo.
    }
map-ranking-whiskers = La línea fina es el margen de error. Las áreas cuyas líneas se superponen pueden estar, en realidad, en el orden contrario.
map-ranking-no-margins = Se desconocen los márgenes de error, así que no se sabe qué tan seguro es este orden.
map-ranking-all = Mostrar las { COUNT($areas) }
map-ranking-first = Mostrar las primeras { COUNT($areas) }; la tabla las tiene todas
map-ranking-fewer = Mostrar menos
map-ranking-covered = solo el { $share } está dentro de los sectores censales
map-ranking-known = trata del { $share } cuyo número se conoce
map-ranking-uncertain = no se sabe su puesto

## La tabla

map-table-heading = Tabla
map-table-scroller = Filas y columnas
map-table-close = Cerrar la tabla
map-table-caption = { $rows }. { $people }, sin { $standard }.
map-table-areas = Áreas de planificación
map-table-tracts = Sectores censales
map-table-choose = Filas de la tabla
map-table-loading = Leyendo la tabla…
map-table-more = Mostrar { COUNT($rows) } más
map-table-shown =
    { COUNT($shown) } de { COUNT($all) ->
        [one] { COUNT($all) } fila
        [many] { COUNT($all) } de filas
       *[other] { COUNT($all) } filas
    }
map-table-download = Descargar:
map-column-name = Nombre
map-column-class = Necesidad; acceso
map-column-people = Población considerada
map-column-without = Sin acceso
map-column-moe = ±
map-column-moe-long = ± Margen de error del número sin acceso
map-column-at-most = Sin acceso, como máximo
map-column-unknown = No se sabe
map-column-within = Proporción con acceso
map-column-nearest = El más cercano, en promedio
map-column-reliability = Confiabilidad
map-column-moe-unknown = desconocido

## Crear una hoja para repartir

map-handout = Crear una hoja para repartir
map-handout-close = Cerrar
map-handout-document = Documento
map-handout-brief = Resumen
map-handout-brief-note = Una hoja para repartir: lo que muestran los números, en palabras sencillas
map-handout-report = Informe completo
map-handout-report-note = Todos los números, con sus fuentes y cómo se hicieron
map-handout-draft = Los textos en este idioma son un borrador. Pida a alguien que lo hable que lea el documento antes de repartirlo.
map-handout-paper = Papel
map-handout-letter = Carta (US Letter)
map-handout-a4 = A4
map-handout-findings = Resultados en la hoja
map-handout-no-findings = No queda ningún resultado para la hoja.
map-handout-replaced = En su lugar: { $finding }
map-handout-own = En sus propias palabras
map-handout-own-note = Estos textos se quedan en este navegador. Solo se envían para hacer el documento, y el servidor no los guarda.
map-handout-ask = Lo que pide
map-handout-story = Una historia de aquí
map-handout-decides = Quién decide
map-handout-contact = Contacto
map-handout-left =
    { COUNT($left) ->
        [one] Queda { COUNT($left) } carácter
       *[other] Quedan { COUNT($left) } caracteres
    }
map-handout-over =
    { COUNT($over) ->
        [one] Sobra { COUNT($over) } carácter
       *[other] Sobran { COUNT($over) } caracteres
    }
map-handout-delete = Borrar estos textos
map-handout-deleted = Los textos se borraron de este navegador.
map-handout-preview = Vista previa
map-handout-preview-title = Vista previa del documento
map-handout-save = Guardar como PDF
map-handout-open = Abrir como página para imprimir
map-handout-making = Se está haciendo el PDF…
map-handout-saved = El PDF está hecho: { $file }
map-handout-too-long = Este texto es más largo que el espacio de la hoja. Acórtelo.
map-handout-no-pdf = Este servidor no hace PDF. Abra el documento como página e imprímalo desde ahí.
map-handout-refused = No se pudo hacer el documento. El servidor dice: { $detail }

## Acerca de estos números

map-about = Acerca de estos números
map-about-close = Cerrar
map-about-method = Método
map-about-reliability = Confiabilidad
map-about-class = { $class } – { $note }.
map-about-indicators = A quiénes se cuenta
map-about-sources = Fuentes
map-about-findings = Datos dudosos
map-about-no-findings = No se encontró nada dudoso en los datos.
map-about-finding = { $title }: { COUNT($count) }
map-about-source = Fuente
map-about-purpose = Se usa para

## En papel

map-print-study = { $study }. Hecho con { $program }.
map-print-rank = N.º
map-print-first = Las primeras { COUNT($shown) } de { COUNT($all) }.

map-share = Compartir
map-share-address = La dirección de esta vista
map-share-copy = Copiar
map-share-copied = La dirección está copiada.
map-share-not-copied = La dirección está seleccionada: cópiela con el teclado.
map-share-png = Imagen (PNG)
map-share-svg = Imagen (SVG)
map-share-features = Los números a la vista (GeoJSON)
map-share-making = La imagen se está haciendo…
map-share-saved = La imagen está lista: { $file }
map-share-failed = No se pudo hacer la imagen.
map-share-source = { $study }. Números: { $source }
map-share-made = Hecho con { $program } el { $date }.

## Areas of the reader's own

map-own-several = Elegir varios sectores censales o áreas
map-own-several-help = Elija sectores censales o áreas en el mapa. El que se elige otra vez se quita.
map-own-done = Listo
map-own-add = Juntar con otros
map-own-draw = Dibujar un área
map-own-draw-help = Elija en el mapa las esquinas del área, o un solo lugar, para un círculo a su alrededor o lo que se alcanza desde allí: con el puntero, o con Entrar en el centro del mapa.
map-own-finish = Terminar el área
map-own-undo = Deshacer la última esquina
map-own-cancel = Cancelar
map-own-too-many = Un área propia tiene como máximo 500 áreas y sectores censales.
map-own-kind = Área propia
map-own-members = De qué se compone esta área
map-own-name = Nombre de esta área
map-own-file = Añadir contornos de un archivo (GeoJSON, KML, GeoPackage o shapefile en zip)
map-own-file-failed = No se pudo leer ningún contorno de este archivo. Puede ser GeoJSON, KML, GeoPackage o shapefile en zip de 10 MB como máximo, con áreas en longitud y latitud.
map-own-no-numbers = Esta área no tiene números: queda fuera de los sectores censales, es demasiado pequeña (partes de menos de 3 sectores y menos de 1,000 personas) o su contorno se cruza a sí mismo.
map-own-note = Sus números son sumas de los números publicados de sus sectores censales. Un sector del que solo una parte está en ella cuenta según la proporción de su superficie; entonces los números se redondean a decenas, y hasta 100 a múltiplos de cinco. No se guarda nada de ella: la dirección de esta página la contiene toda.
map-own-downloads = Descargar lo que hay aquí
map-own-download-area = Esta área
map-own-download-tracts = Sus sectores censales
map-own-download-sites = Lugares de ayuda en ella
# $name: the name of a part.
map-own-remove = Quitar { $name }
# $number: which of the outlines, from 1.
map-own-outline = Contorno { $number }
# $most: the most corners.
map-own-too-detailed = Estos contornos tienen demasiadas esquinas: se leen { COUNT($most) } como máximo.
map-own-corners =
    { $corners ->
        [one] 1 esquina
       *[other] { COUNT($corners) } esquinas
    }
map-own-unnamed =
    { $parts ->
        [one] Área propia de 1 parte
       *[other] Área propia de { COUNT($parts) } partes
    }

## Places side by side

map-beside = Lado a lado
map-beside-close = Cerrar
map-beside-add = Comparar
map-beside-more = Elegir otro lugar en el mapa
map-beside-similar = Añadir los lugares más parecidos a { $first }
map-beside-similar-note = Parecidos en el número de personas y en estas proporciones, todas con la misma importancia: { $indicators }. No se tiene en cuenta el error de la encuesta.
map-beside-region = Toda la región
map-beside-shown = En el mapa
# $first: the name of the first place.
map-beside-caption = Cada número con su margen de error, al nivel del 90 %. Las proporciones se comparan con las de { $first } y con las de toda la región; «claramente» significa que la diferencia es mayor que su propio margen. Las barras muestran proporciones, con una sola escala en cada fila.
# $name: the name of a place.
map-beside-overlap = { $name } y el primer lugar tienen personas en común, así que no se comparan.
# $name: the name of a place.
map-beside-remove = Quitar { $name }
# $share: a share, or bounds of it.
map-beside-within = { $share } con acceso
# $compared: clearly higher
map-beside-to-first = Junto al primer lugar: { $compared }
# $compared: clearly higher
map-beside-to-region = Junto a la región: { $compared }
map-beside-open =
    { $places ->
        [one] Lado a lado: 1 lugar
       *[other] Lado a lado: { COUNT($places) } lugares
    }

## In another page, and on a telephone

map-two-fingers = Use dos dedos para mover el mapa
map-share-embed = Mostrar este mapa en otra página
map-share-embed-code = HTML para esa página
map-share-code = Código para teléfonos (QR)
map-share-code-label = Código QR con la dirección de esta vista
map-share-code-too-long = Esta dirección es demasiado larga para un código que las cámaras lean bien. Envíe la dirección misma.
map-embed-open = Abrir el mapa completo

## The ranking follows the map

map-ranking-by = { $kind }, clasificación por: { $measure }
map-ranking-lead-within = Por la proporción con acceso, de menos a más.
map-ranking-lead-within-uncertain = Por la proporción que puede tener acceso, de menos a más. Donde hay dos números, son el mínimo y el máximo.
map-ranking-lead-difference = Por la proporción con acceso, comparada con la región: primero las que quedan más por debajo.
map-ranking-lead-nearest = Por la distancia media al sitio más cercano, de más a menos.
map-ranking-lead-supply = Por la oferta al alcance de cada persona, de menos a más.
map-ranking-not-tested = orden sin comprobar
map-ranking-rest = Resto de la región
map-ranking-rest-note =
    { $unit ->
        [households] Hogares sin acceso fuera de todas estas áreas: sin puesto. No se conoce su margen de error.
       *[people] Personas sin acceso fuera de todas estas áreas: sin puesto. No se conoce su margen de error.
    }

## Indicators on the map

map-controls-subject = El mapa muestra
map-controls-gaps = Brechas en los servicios
map-controls-indicators = Indicadores
map-controls-indicator = Indicador
map-title-indicator-share = { $indicator }, como proporción de «{ $whole }»
map-title-indicator-count = { $indicator }, número
map-legend-indicator = { $indicator }, número por sector censal
map-legend-indicator-areas = { $indicator }, número por área
map-legend-source = Fuente: { $source }
map-readout-number = { $name }: { $number }
map-readout-number-reliability =
    { $name }: { $number }; confiabilidad: { $reliability ->
        [high] alta
        [medium] media
       *[low] baja
    }
map-readout-number-alone = { $name }: { $number }; selecciónelo para ver el margen de error
map-panel-announced-indicator = { $name }. { $indicator }: { $number }
map-panel-standards = Acceso según cada estándar
map-table-caption-indicator = { $rows }. { $indicator }.
map-ranking-lead-indicator = Primero el número más alto.
map-ranking-lead-indicator-share = Primero la proporción más alta.

## Numbers as circles

map-controls-as = Se muestra con
map-controls-as-colors = Colores
map-controls-as-symbols = Círculos
map-legend-low-symbol = más pálido: confiabilidad baja, el margen de error es grande

## Signs from far away

map-sites-thinned = { $theme }: a esta escala se dibujan { COUNT($drawn) } de { COUNT($all) }; acérquese para verlos todos.

## Two maps

map-second = Segundo mapa
map-second-title = Segundo mapa, del mismo lugar
map-second-close = Quitar el segundo mapa

## A tour

map-tour = Recorrido
map-tour-what = Vistas del mapa en un orden, cada una con un texto, para mostrarlas a un público. La dirección de esta página lo contiene todo, y un archivo también.
map-tour-begin = Hacer un recorrido de vistas
map-tour-add = Añadir lo que se ve ahora
map-tour-present = Presentar
map-tour-save = Guardar como archivo
map-tour-end = Terminar el recorrido
map-tour-file = Abrir un recorrido desde un archivo
map-tour-no-tour = { $file } no es un recorrido guardado por esta página.
map-tour-text = Texto de la parada { COUNT($number) }
map-tour-see = Mostrar
map-tour-see-label = Mostrar la parada { COUNT($number) }
map-tour-now = Tomar lo que se ve ahora
map-tour-now-label = Que la parada { COUNT($number) } muestre lo que se ve ahora
map-tour-kept = La parada { COUNT($number) } muestra lo que se ve ahora.
map-tour-earlier = Parada { COUNT($number) }, antes
map-tour-later = Parada { COUNT($number) }, después
map-tour-remove = Quitar la parada { COUNT($number) }
map-tour-count = { COUNT($number) } de { COUNT($all) }
map-tour-back = Atrás
map-tour-next = Siguiente
map-tour-screen = Pantalla completa
map-tour-leave = Salir

## Ranks side by side

map-beside-rank = Puesto { COUNT($rank) } de { COUNT($of) }
map-beside-ranks = Puesto { COUNT($rank) } de { COUNT($of) } (entre el { COUNT($from) } y el { COUNT($to) })
map-beside-ranks-note = Los puestos entre las áreas de un tipo empiezan por la proporción más alta; en un estándar, por la proporción más alta sin acceso. Nueve de cada diez veces el puesto verdadero está entre los dos.

## Within a distance

map-own-distance =
    A menos de esta distancia del punto, en { $unit ->
        [mi] millas
       *[km] kilómetros
    }:
map-own-circle = Tomar lo que queda dentro

# Fields follow: a choice, a number, a time of day.
map-own-mode = Cómo se viaja:
map-own-minutes = Minutos de viaje:
map-own-depart = Hora de salida (vacía: la del estudio):
# $mode: how people travel.
map-own-mode-name =
    { $mode ->
        [walk] a pie
        [drive] en automóvil
        [transit] en autobús y tren
       *[straight] a pie, según la línea recta
    }
map-own-reach = Tomar lo que se alcanza
# The name of an area. $minutes: a number; $mode: how people travel.
map-own-reach-name =
    { $mode ->
        [walk] { $minutes } min a pie
        [drive] { $minutes } min en automóvil
        [transit] { $minutes } min en autobús y tren
       *[straight] { $minutes } min a pie, estimado
    }
map-own-reach-wait = Se está midiendo lo que se alcanza …
map-own-reach-none = Desde aquí no se alcanza nada: ninguna calle ni parada está bastante cerca.
map-own-reach-show = Mostrar a dónde se llega
map-own-reach-band = a no más de { $limit }
map-own-reach-theme = { $theme }: { COUNT($sites) }; lo más cercano es { $name }, { $cost }
map-own-reach-empty = Ningún lugar de las listas está al alcance.
map-own-reach-from = ¿A dónde se llega desde aquí?

## Probar un cambio

map-try = Probar un cambio
map-try-what = Abra, cierre o cambie un lugar y vea quién gana acceso y quién lo pierde. No se guarda nada: todo está en la dirección de esta página.
map-try-add = Añadir un lugar nuevo: { $theme }
map-try-undo = Deshacer
map-try-end = Terminar la prueba
map-try-site = Probar un cambio aquí
map-try-new = Nuevo: { $theme }
map-try-see = Mostrar
map-try-see-label = Mostrar { $name } en el mapa
map-try-remove = Quitar { $name }
map-try-pin = { $name }: arrástrelo, o muévalo con las flechas del teclado
map-try-how = En el escenario
map-try-closes = cierra
map-try-moves = está en otro sitio
map-try-changes = ofrece otra cosa
map-try-languages = Idiomas que se hablan allí, separados por comas
map-try-interpreter = Intérpretes para otros idiomas
map-try-hours = Horario
map-try-cost = Costo en dólares estadounidenses
map-try-documents = Pide documentos sobre la situación migratoria
map-try-wheelchair = Las personas en silla de ruedas pueden usarlo
map-try-capacity = Capacidad
map-try-not-said = como dice su lista
map-try-yes = sí
map-try-no = no
map-try-region = Toda la región
map-try-before = Sin acceso ahora
map-try-after = Sin acceso en el escenario
map-try-change = Cambio
map-try-gain = Ganan acceso
map-try-lose = Pierden acceso
map-try-area = Área
map-try-areas = Áreas en las que algo cambia
map-try-more-areas = { $areas ->
    [one] { $areas } área más está en la tabla que se puede guardar.
   *[other] { $areas } áreas más están en la tabla que se puede guardar.
}
map-try-nothing = Según este estándar no cambia nada para nadie.
map-try-summary = Ganan acceso: { $gain }. Pierden acceso: { $lose }.
map-try-tracts = { $change }: { $tracts ->
    [one] { $tracts } sector censal
   *[other] { $tracts } sectores censales
}
map-try-gain-most = Al menos la mitad de las personas gana acceso
map-try-gain-some = Menos de la mitad gana acceso
map-try-lose-some = Menos de la mitad pierde acceso
map-try-lose-most = Al menos la mitad de las personas pierde acceso
map-try-refused = Este escenario no se puede evaluar.
map-try-no-standard = Según este estándar no hay respuesta: un lugar de su tema es confidencial, sus lugares son paradas de un horario, o el atlas no tiene datos para ello. Elija otro estándar.
map-try-other-theme = El estándar que muestra el mapa trata de otros lugares. Elija uno sobre los lugares que cambian.
map-try-file = Guardar como archivo de escenario
map-try-places = Guardar los lugares (GeoJSON)
map-try-table = Guardar los números (CSV)
map-try-name = Un cambio en { $study }
map-try-note = El margen de un cambio es el de las personas para quienes algo cambia; por eso es más estrecho que los de los números de antes y de después. Se cuenta a las personas donde viven, hasta donde lo sabe el atlas.
