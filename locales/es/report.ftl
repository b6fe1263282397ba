# El informe sobre un área: su página, y los rótulos de su JSON y su CSV.
# $share puede ser "menos de 0.1%": por eso no lleva artículo delante.
# $people puede contar personas, hogares o trabajadores: ninguna oración concuerda con su género.

## El encabezado de la página

report-title = { $area }: quién no tiene acceso · { $study }
report-question = ¿Quién no tiene acceso a qué, dónde, y con qué certeza lo sabemos?
report-about = <bdi>{ $kind }</bdi>. <bdi>{ $study }</bdi>.
report-about-region = <bdi>{ $kind }</bdi>.
report-kind-drawn = Un área dibujada
report-drawn-name = Área dibujada
report-kind-own = Área propia
report-tracts-none = No hay ningún sector censal en esta área.
report-tracts-whole =
    { $tracts ->
        [one] 1 sector censal.
        [many] { $tracts } de sectores censales.
       *[other] { $tracts } sectores censales.
    }
report-tracts-all-in-part =
    { $tracts ->
        [one] 1 sector censal, solo en parte.
        [many] { $tracts } de sectores censales, todos solo en parte.
       *[other] { $tracts } sectores censales, todos solo en parte.
    }
report-tracts-some-in-part =
    { $tracts ->
        [one] { $tracts } sector censal, { $part } solo en parte.
        [many] { $tracts } de sectores censales, { $part } de ellos solo en parte.
       *[other] { $tracts } sectores censales, { $part } de ellos solo en parte.
    }
report-covered = Los sectores censales del estudio cubren { $share } de esta área.
report-locator = Dónde está { $area } entre las áreas de su tipo

## El resumen

report-in-short = En resumen
report-margin-note = ± es el margen de error al nivel del 90%: nueve de cada diez veces, el número verdadero está dentro de él.

report-coverage-none = Ninguna parte de esta área está dentro de los sectores censales del estudio: no se sabe ningún número de ella.
report-coverage-most = { $share } de esta área está dentro de los sectores censales del estudio; los números tratan de esa parte.
report-coverage-little = Solo { $share } de esta área está dentro de los sectores censales del estudio; los números tratan de esa parte y no se comparan con otros.

report-living-here = { $people } aquí: { $figure }.
report-living-in-part = { $people } en esa parte: { $figure }.
report-living-known = { $people } en la parte del área donde se conoce su número ({ $share }): { $figure }.

report-figure = { $number } ({ $margin })
report-range = { $least } a { $most }

report-none-without = { $people }: el total ({ $all }) tiene { $standard }.
report-all-without = { $people }: el total, { $without }, no tiene { $standard }.
report-some-without =
    { $count ->
        [one] { $people }: { $without } de { $all } no tiene { $standard }: { $share }.
        [many] { $people }: { $without } de { $all } no tienen { $standard }: { $share }.
       *[other] { $people }: { $without } de { $all } no tienen { $standard }: { $share }.
    }
report-one-without = { $people }: { $without } de 1 no tiene { $standard }: { $share }.
report-between-without = { $people }: entre { $least } y { $most } de { $all } no tienen { $standard }.
report-between-without-shares = { $people }: entre { $least } y { $most } de { $all } no tienen { $standard }: { $shares }.
report-without-not-known = { $people }: { $all } en total; no se sabe si tienen { $standard }, porque ninguna lista completa de sitios cubre este lugar.

# So many people, households or workers, as the next messages have them in $number. $number here: written as text; $count: the
# same, for its plural.
report-not-known-number =
    { $unit ->
        [households]
            { $count ->
                [one] { $number } hogar
                [many] { $number } de hogares
               *[other] { $number } hogares
            }
        [workers]
            { $count ->
                [one] { $number } persona que trabaja
                [many] { $number } de personas que trabajan
               *[other] { $number } personas que trabajan
            }
       *[people]
            { $count ->
                [one] { $number } persona
                [many] { $number } de personas
               *[other] { $number } personas
            }
    }
report-not-known-missing-fact = De { $number } no se sabe, porque un sitio al alcance no indica lo que se exige, o dónde está exactamente.
report-not-known-incomplete-list = De { $number } no se sabe, porque donde viven ninguna lista está completa.
report-not-known-edge = De { $number } no se sabe, porque pueden llegar más allá de donde la lista está completa.
report-not-known-language = De { $number } no se sabe, porque su grupo de idiomas recibe atención solo en parte.

report-region-higher =
    { $place ->
        [whole] La proporción es claramente mayor que la de toda la región ({ $region }).
       *[part] La proporción es claramente mayor que la de la parte de la región donde las listas están completas ({ $region }; esa parte es { $part } de la región).
    }
report-region-lower =
    { $place ->
        [whole] La proporción es claramente menor que la de toda la región ({ $region }).
       *[part] La proporción es claramente menor que la de la parte de la región donde las listas están completas ({ $region }; esa parte es { $part } de la región).
    }
report-region-not-clear =
    { $place ->
        [whole] La proporción no es claramente distinta de la de toda la región ({ $region }).
       *[part] La proporción no es claramente distinta de la de la parte de la región donde las listas están completas ({ $region }; esa parte es { $part } de la región).
    }
report-region-unknown =
    { $place ->
        [whole] En toda la región la proporción es de { $region }
       *[part] En la parte de la región donde las listas están completas ({ $part } de la región) la proporción es de { $region }
    }, y no se sabe si la diferencia es real: { $why ->
        [part] no se sabe el número de una parte demasiado grande del área o de la región
        [bounds] de demasiadas personas no se sabe si tienen acceso
        [own-margin] se desconoce el margen de error de aquí
        [region-margin] se desconoce el margen de error de la región
       *[both-margins] se desconocen ambos márgenes de error
    }.

report-known-part = Esto trata de la parte del área donde se conoce el número de la población considerada ({ $share }).
report-unlocated =
    { $sites ->
        [one] 1 sitio de la lista no se pudo ubicar y se trata como si no existiera.
        [many] { $sites } de sitios de la lista no se pudieron ubicar y se tratan como si no existieran.
       *[other] { $sites } sitios de la lista no se pudieron ubicar y se tratan como si no existieran.
    }
report-more-standards =
    { $standards ->
        [one] La tabla de abajo tiene 1 estándar más.
        [many] La tabla de abajo tiene { $standards } de estándares más.
       *[other] La tabla de abajo tiene { $standards } estándares más.
    }

report-no-numbers-area = No se sabe ningún número de esta área.
report-no-numbers-region = No se sabe ningún número de la región.
report-no-access-numbers-area = No se sabe ningún número de personas sin acceso en esta área.
report-no-access-numbers-region = No se sabe ningún número de personas sin acceso en la región.
report-withheld-area = Los números de personas sin acceso en esta área no se publican, para proteger la privacidad.
report-withheld-region = Los números de personas sin acceso en la región no se publican, para proteger la privacidad.
report-standards-no-number =
    { $standards ->
        [one] De 1 estándar no se sabe ningún número.
        [many] De { $standards } de estándares no se sabe ningún número.
       *[other] De { $standards } estándares no se sabe ningún número.
    }
report-standards-withheld =
    { $standards ->
        [one] De 1 estándar el número no se publica, para proteger la privacidad.
        [many] De { $standards } de estándares el número no se publica, para proteger la privacidad.
       *[other] De { $standards } estándares el número no se publica, para proteger la privacidad.
    }

## La tabla de personas sin acceso

report-gaps = Quién no tiene acceso
report-gaps-caption = Personas y hogares sin acceso. Un sitio está al alcance si está lo bastante cerca, como dice cada fila.
report-column-reach = Tener acceso significa
report-column-concerned = Población considerada
report-column-without = Sin acceso
report-column-reliability = Confiabilidad
report-column-share-without = Proporción sin acceso
report-column-region = Proporción en la región
report-column-compared = Aquí, en comparación
report-column-nearest = Al más cercano, promedio
report-column-source = Fuente
report-at-most = <span class="who">como máximo</span> <span class="number">{ $number }</span> <span class="margin">{ $margin }</span>

report-nearest-not-measured = no se mide
report-nearest-withheld = no se publica por privacidad
report-nearest-no-mean = sin promedio: algunas personas no llegan a ninguno
report-nearest-no-data = sin datos
report-minutes = { $minutes } min

report-steps = Sin { $standard }, paso a paso
report-steps-bounds = Sin (o quizá sin) { $standard }, paso a paso
report-step = <span class="number">{ $number }</span> <span class="margin">{ $margin }</span>: { $label }
report-unlocated-note =
    { $sites ->
        [one] 1 de los sitios de la lista no se pudo ubicar y se trata como si no existiera.
        [many] { $sites } de los sitios de la lista no se pudieron ubicar y se tratan como si no existieran.
       *[other] { $sites } de los sitios de la lista no se pudieron ubicar y se tratan como si no existieran.
    }
report-bounds = Como mínimo y como máximo:
report-part-of-region = Solo se compara la parte de la región donde las listas están completas: al menos { $share } de la población considerada.
report-reliability-note = Confiabilidad: <b>alta</b> donde el margen de error es como máximo cerca de un quinto del número, <b>media</b> hasta cerca de dos tercios, <b>baja</b> por encima: úselo con precaución; <b>sin calificar</b> donde se desconoce el margen o el número es 0. Los márgenes de las proporciones están en puntos porcentuales. <b>± desconocido</b>: la fuente no da ningún margen de error.

## La gráfica de proporciones

report-chart = Proporción sin acceso
report-chart-here = aquí
report-chart-region = en toda la región
report-chart-part = en la región
report-chart-note = Líneas a ambos lados: margen de error; sin línea: se desconoce, o es demasiado pequeño para dibujarlo.
report-strip = sin { $standard }
report-strip-here = { $own } aquí
report-strip-region = { $own } aquí, { $region } en toda la región
report-strip-part = { $own } aquí, { $region } en la región

## La tabla de grupos

report-supply = Cuánto hay para cada persona
report-supply-caption = Lo que ofrecen los sitios, compartido entre todas las personas que pueden llegar a ellos.
report-supply-what = Qué se comparte
report-supply-here = Aquí
report-supply-region = Toda la región
report-supply-number = { $number } { $margin }
report-supply-between = entre { $least } y { $most }
report-supply-at-least = al menos { $least }
report-supply-unlocated = { $unlocated }.
report-supply-not-known = no se sabe
report-groups = Quién tiene peor acceso
report-groups-caption = Cada grupo, comparado con todas las personas, o todos los hogares, de los que forma parte.
report-groups-who = Quiénes
report-groups-of-all = Del total
report-groups-compared = El grupo, en comparación
report-without = Sin { $standard }

## Los mapas

report-maps = Dónde
report-map-title =
    { $unit ->
        [households] Mapa de { $area }: hogares sin { $standard }
        [workers] Mapa de { $area }: trabajadores sin { $standard }
       *[people] Mapa de { $area }: personas sin { $standard }
    }
report-map-no-tracts = No hay ningún sector censal en el área.
report-map-description =
    { $unit ->
        [households] Sectores censales del área según los hogares sin acceso.
        [workers] Sectores censales del área según los trabajadores sin acceso.
       *[people] Sectores censales del área según las personas sin acceso.
    }
report-map-class =
    { $tracts ->
        [one] { $class }: 1 sector censal.
        [many] { $class }: { $tracts } de sectores censales.
       *[other] { $class }: { $tracts } sectores censales.
    }
report-map-not-known = no se sabe
report-map-no-data = sin datos, o no se publica
report-map-outside = aquí no hay sectores censales
report-legend = Leyenda
report-legend-heading =
    { $unit ->
        [households] hogares sin acceso, por sector censal:
        [workers] trabajadores sin acceso, por sector censal:
       *[people] personas sin acceso, por sector censal:
    }
report-north = el norte está arriba
report-kilometers = { $kilometers } km
report-maps-note = La línea oscura es el límite de <bdi>{ $area }</bdi>; el terreno de afuera es más pálido. Las clases son las de toda la región, para poder comparar mapas de áreas distintas.

report-peer-more =
    { $unit ->
        [households] La otra área de este tipo tiene claramente más hogares sin acceso.
        [workers] La otra área de este tipo tiene claramente más trabajadores sin acceso.
       *[people] La otra área de este tipo tiene claramente más personas sin acceso.
    }
report-peer-fewer =
    { $unit ->
        [households] La otra área de este tipo tiene claramente menos hogares sin acceso.
        [workers] La otra área de este tipo tiene claramente menos trabajadores sin acceso.
       *[people] La otra área de este tipo tiene claramente menos personas sin acceso.
    }
report-peer-not-clear = La otra área de este tipo no se distingue claramente de esta.
report-peer-unknown = La otra área de este tipo no se puede comparar, porque no se sabe un número, o su margen de error, o una parte demasiado grande de él.
report-peer-outside = La otra área de este tipo no se compara, porque una parte demasiado grande de ella está fuera de los sectores censales del estudio, o no tiene número.

report-peers =
    De las otras { $others } áreas de este tipo, { $more ->
        [0] ninguna tiene
        [one] 1 tiene
        [many] { $more } tienen
       *[other] { $more } tienen
    } claramente más { $unit ->
        [households] hogares
        [workers] trabajadores
       *[people] personas
    } sin acceso, y { $fewer ->
        [0] ninguna tiene
        [one] 1 tiene
        [many] { $fewer } tienen
       *[other] { $fewer } tienen
    } claramente menos.
report-peers-not-clear =
    { $areas ->
        [one] 1 no se distingue claramente de esta.
        [many] { $areas } no se distinguen claramente de esta.
       *[other] { $areas } no se distinguen claramente de esta.
    }
report-peers-unknown =
    { $areas ->
        [one] 1 no se puede comparar, porque no se sabe un número, o su margen de error, o una parte demasiado grande de él.
        [many] { $areas } no se pueden comparar, porque no se sabe un número, o su margen de error, o una parte demasiado grande de él.
       *[other] { $areas } no se pueden comparar, porque no se sabe un número, o su margen de error, o una parte demasiado grande de él.
    }
report-peers-outside =
    { $areas ->
        [one] 1 no se compara, porque una parte demasiado grande de ella está fuera de los sectores censales del estudio, o no tiene número.
        [many] { $areas } no se comparan, porque una parte demasiado grande de cada una está fuera de los sectores censales del estudio, o no tiene número.
       *[other] { $areas } no se comparan, porque una parte demasiado grande de cada una está fuera de los sectores censales del estudio, o no tiene número.
    }
report-peers-no-margin =
    { $others ->
        [one] Esta área no se puede comparar con la otra área de este tipo: se desconoce el margen de error de su número.
        [many] Esta área no se puede comparar con las otras { $others } de áreas de este tipo: se desconoce el margen de error de su número.
       *[other] Esta área no se puede comparar con las otras { $others } áreas de este tipo: se desconoce el margen de error de su número.
    }
report-peers-withheld =
    { $others ->
        [one] Esta área no se puede comparar con la otra área de este tipo: su número no se publica, para proteger la privacidad.
        [many] Esta área no se puede comparar con las otras { $others } de áreas de este tipo: su número no se publica, para proteger la privacidad.
       *[other] Esta área no se puede comparar con las otras { $others } áreas de este tipo: su número no se publica, para proteger la privacidad.
    }
report-peers-no-number =
    { $others ->
        [one] Esta área no se puede comparar con la otra área de este tipo: no se sabe su número.
        [many] Esta área no se puede comparar con las otras { $others } de áreas de este tipo: no se sabe su número.
       *[other] Esta área no se puede comparar con las otras { $others } áreas de este tipo: no se sabe su número.
    }
report-ranking =
    { $unit ->
        [households] Las áreas de este tipo según los hogares sin acceso, cada una con su margen de error, de 0 a { $most }. La oscura es { $area }.
        [workers] Las áreas de este tipo según los trabajadores sin acceso, cada una con su margen de error, de 0 a { $most }. La oscura es { $area }.
       *[people] Las áreas de este tipo según las personas sin acceso, cada una con su margen de error, de 0 a { $most }. La oscura es { $area }.
    }
report-ranking-part = Se muestran las { $shown } más cercanas a ella en el orden, de { $areas } áreas.
report-rank = Si se comparan las { $areas } a la vez, ocupa el puesto { $place }; el puesto 1 es el de más personas u hogares sin acceso.
report-rank-between = Si se comparan las { $areas } a la vez, ocupa un puesto entre el { $from } y el { $to }; el puesto 1 es el de más personas u hogares sin acceso.

## La tabla de personas

report-people-area = Quiénes viven aquí
report-people-region = Quiénes viven en la región
report-people-caption = Estos grupos se superponen: una persona puede estar en varios de ellos.
report-column-group = Grupo
report-column-number = Número
report-column-share = Proporción
report-column-whole-region = Proporción en toda la región
report-people-known = se conoce de { $share } del área
report-people-known-at-most = se conoce de { $share } del área; en total, { $most } como máximo

report-change-higher = { $change } { $margin } desde { $since }: claramente mayor
report-change-lower = { $change } { $margin } desde { $since }: claramente menor
report-change-not-clear = { $change } { $margin } desde { $since }: sin diferencia clara
report-change-unknown = { $change } { $margin } desde { $since }: no se sabe si la diferencia es real
report-change-no-data = cambio desde { $since }: no se sabe

## Sitios, hallazgos, fuentes y método

report-sites-area = Sitios en el área
report-sites-study = Sitios del estudio
report-sites-heading = { $theme }: { $sites }
report-sites-more-names =
    { $names ->
        [one] y 1 nombre más
        [many] y { $names } de nombres más
       *[other] y { $names } nombres más
    }
report-site-dollars = ${ $amount }
report-sites-more =
    { $sites ->
        [one] y 1 más
        [many] y { $sites } de más
       *[other] y { $sites } más
    }
report-sites-unnamed = { $sites } sin nombre

report-findings = Datos dudosos
report-findings-none = No se encontró nada dudoso en los datos.
report-findings-none-here = No se encontró nada dudoso sobre esta área.
report-findings-here = Sobre esta área, sus sectores censales y sus sitios:
report-findings-data = En los datos del estudio:
report-findings-more = y { $findings } más, en el informe en JSON
report-findings-study = En todo el estudio: { $kinds }.
report-findings-kind = { $kind } ({ $findings })

report-sources = Fuentes
report-sources-note = Con los primeros dígitos de la suma de verificación SHA-256 de cada archivo, que muestra si otra copia es idéntica.
report-source = <bdi>{ $citation }</bdi> – <bdi>{ $purpose }</bdi>
report-source-at = { $source } – { $address }

report-source-numbered = { $number }. { $source } ({ $sum })

report-purpose-areas = áreas de planificación: { $kind }

report-method = Cómo se hicieron los números
report-method-bounds = Donde hay algo que no se sabe, el número de personas sin acceso se da entre límites: el menor son las que con certeza no lo tienen; el mayor, todas las que pueden no tenerlo. Las áreas se comparan con ambos, y con la parte de la región donde las listas están completas; donde la respuesta no es la misma para todos los números intermedios, no se sabe.
report-method-share = El margen de una proporción sin acceso se obtiene de los márgenes de los números de los sectores censales: cada uno cambia a la vez las personas sin acceso y toda la población considerada.
report-method-compared = Claramente mayor o menor significa que la diferencia es mayor que su propio margen de error, que se obtiene de los márgenes de los dos números; como el área es parte de la región, se compara con la gente del resto de la región. De cada diez comparaciones sin una diferencia verdadera, cerca de una parece clara por azar. Los puestos valen para todas las áreas del tipo comparadas a la vez: nueve de cada diez veces, el puesto verdadero está entre los dos.
report-method-distances = La distancia al sitio más cercano es el promedio de la población considerada. Se mide, no viene de una encuesta, y no tiene margen de error.
report-method-places = Un sitio aparece en la lista si está en el área, entero o en parte; puede haber sitios más cercanos afuera.
report-method-drawn = Esta área fue dibujada y no se guarda.
# $members: areas, tracts and outlines, as a list.
report-method-own = Esta área se compuso de { $members } y no se guarda.
report-method-divided = Sus números son sumas de los números publicados de sus sectores censales, cada uno con el peso de la parte de su superficie que está en el área, como si la gente viviera repartida por igual en ella; los números se redondean a decenas, y hasta 100 a múltiplos de cinco. Los números que no se publican en un sector se dejan fuera de las sumas: un número así trata solo de los demás sectores, y no es una proporción del total.
report-method-whole = Sus números son sumas de los números publicados de sus sectores censales, y todos están enteros en ella. Los números que no se publican en un sector se dejan fuera de las sumas: un número así trata solo de los demás sectores, y no es una proporción del total.
# The members of an own area, in a list.
report-own-areas =
    { $areas ->
        [one] 1 área
       *[other] { $areas } áreas
    }
report-own-tracts =
    { $tracts ->
        [one] 1 sector censal
       *[other] { $tracts } sectores censales
    }
report-own-outlines =
    { $outlines ->
        [one] 1 contorno dibujado
       *[other] { $outlines } contornos dibujados
    }

report-drawn-withheld =
    { $tracts ->
        [one] { $indicator }: en { $withheld } de 1 sector censal no se publica, para proteger la privacidad; el número es de los demás.
        [many] { $indicator }: en { $withheld } de { $tracts } de sectores censales no se publica, para proteger la privacidad; el número es de los demás.
       *[other] { $indicator }: en { $withheld } de { $tracts } sectores censales no se publica, para proteger la privacidad; el número es de los demás.
    }
report-drawn-withheld-all =
    { $tracts ->
        [one] { $indicator }: no se publica en el único sector censal, para proteger la privacidad.
        [many] { $indicator }: no se publica en ninguno de los { $tracts } de sectores censales, para proteger la privacidad.
       *[other] { $indicator }: no se publica en ninguno de los { $tracts } sectores censales, para proteger la privacidad.
    }

report-footer = Hecho con { $program } a partir del estudio “<bdi>{ $study }</bdi>”. Área <code>{ $id }</code>; los mismos números están en CSV y JSON.

## Rótulos del CSV

report-label-without = { $people }: sin { $standard }
report-label-supply-at-least = { $measure }: como mínimo
report-label-supply-at-most = { $measure }: como máximo
report-label-at-most = { $people }: sin { $standard }, como máximo
report-label-not-known = { $people }: { $reason }
report-label-nearest = { $people }: distancia o tiempo al sitio más cercano, promedio
report-label-unlocated =
    { $sites ->
        [one] 1 sitio de la lista no se pudo ubicar y se trata como si no existiera
        [many] { $sites } de sitios de la lista no se pudieron ubicar y se tratan como si no existieran
       *[other] { $sites } sitios de la lista no se pudieron ubicar y se tratan como si no existieran
    }
report-label-computed = calculado

site-fact = { $label }: { $value }
