# Hallazgos: problemas en los datos, con lo que se hizo en cada caso. El título encabeza una lista de hallazgos del mismo
# tipo. Los id, columnas, celdas, archivos y nombres de tablas se muestran como están en los datos.

finding-at-place = { $place }: { $finding }

ids-and-more =
    { $more ->
        [0] { $ids }
       *[other] { $ids } y { $more } más
    }

# Encabezados de grupos de hallazgos, según lo que una persona puede hacer.
finding-action-say-in-study = Lo que el estudio debería decir
finding-action-correct-file = Lo que hay que corregir, o preguntar, en los archivos
finding-action-look-at = Lo que hay que revisar: puede ser intencional o puede ser un error
finding-action-take-into-account = Lo que hay que saber al leer los resultados

# La página de hallazgos.
findings-page-title = Datos dudosos en { $study }
findings-page-heading = Datos dudosos en <bdi>{ $study }</bdi>
findings-page-lead =
    { $findings ->
        [one] 1 hallazgo
        [many] { $findings } de hallazgos
       *[other] { $findings } hallazgos
    } de { $kinds ->
        [one] 1 tipo
        [many] { $kinds } de tipos
       *[other] { $kinds } tipos
    }; { $shown ->
        [0] ninguno trata de un lugar que esté en el mapa
        [one] los de 1 tipo están en el mapa
        [many] los de { $shown } de tipos están en el mapa
       *[other] los de { $shown } tipos están en el mapa
    }. Los sitios confidenciales, y lo que se omitió, no están en él.
findings-page-errors = Lo que impide leer el estudio
findings-page-map = Los sectores censales del estudio, sus áreas de planificación y los lugares de los hallazgos
findings-page-show-all = Mostrar los lugares de todos los tipos
findings-page-show = Mostrar solo estos lugares
findings-page-more = y { $more } más
findings-page-not-drawn =
    { $places ->
        [one] { $places } lugar más no se dibuja.
        [many] { $places } de lugares más no se dibujan.
       *[other] { $places } lugares más no se dibujan.
    }
findings-page-beyond =
    { $places ->
        [one] Uno de ellos queda fuera del mapa y se dibuja en su borde.
        [many] { $places } de ellos quedan fuera del mapa y se dibujan en su borde.
       *[other] { $places } de ellos quedan fuera del mapa y se dibujan en su borde.
    }
findings-page-mark = { $id } – { $finding }

finding-not-utf8 = el texto no está en UTF-8; se leyó como { $encoding }
    .title = Archivos de texto que no están en UTF-8

finding-row-too-long =
    la fila tiene { $cells ->
        [one] 1 celda
        [many] { $cells } de celdas
       *[other] { $cells } celdas
    } y la tabla { $columns ->
        [one] 1 columna
        [many] { $columns } de columnas
       *[other] { $columns } columnas
    }; se omite, porque sus celdas pueden estar corridas
    .title = Filas con demasiadas celdas, omitidas

finding-row-too-short =
    la fila tiene { $cells ->
        [one] 1 celda
        [many] { $cells } de celdas
       *[other] { $cells } celdas
    } y la tabla { $columns ->
        [one] 1 columna
        [many] { $columns } de columnas
       *[other] { $columns } columnas
    }; faltan las demás celdas
    .title = Filas con muy pocas celdas

finding-rows-above-header =
    aquí están los nombres de las columnas, y se omite lo de arriba ({ $rows ->
        [one] 1 fila
        [many] { $rows } de filas
       *[other] { $rows } filas
    }); si los nombres están en otra fila, escriba su número como { $setting }
    .title = Hojas con filas encima de los nombres de las columnas, omitidas

finding-cells-without-column =
    { $cells ->
        [one] 1 celda
        [many] { $cells } de celdas
       *[other] { $cells } celdas
    } de la hoja en una columna sin nombre, por primera vez en esta fila; eso se omite
    .title = Celdas de hojas en columnas sin nombre, omitidas

finding-error-cells =
    { $cells ->
        [one] 1 celda
        [many] { $cells } de celdas
       *[other] { $cells } celdas
    } de `{ $column }` con el error { $text }, por primera vez en esta fila; se lee como vacío
    .title = Celdas de hojas con un error, leídas como vacías

finding-formulas-without-value =
    { $cells ->
        [one] 1 fórmula
        [many] { $cells } de fórmulas
       *[other] { $cells } fórmulas
    } de `{ $column }` sin valor en el archivo, por primera vez en esta fila; se lee como vacío. Abra el libro en un programa de hojas de cálculo y guárdelo de nuevo
    .title = Fórmulas de hojas sin valor, leídas como vacías

finding-rows-without-id =
    { $rows ->
        [one] 1 fila
        [many] { $rows } de filas
       *[other] { $rows } filas
    } sin id, por primera vez aquí; eso se omite
    .title = Filas sin id, omitidas

finding-services-by-organization =
    de { $services ->
        [one] 1 servicio
        [many] { $services } de servicios
       *[other] { $services } servicios
    } solo se conoce la organización; se pone en el único lugar de la organización
    .title = Servicios puestos en el único lugar de su organización

finding-services-unlinked =
    de { $services ->
        [one] 1 servicio
        [many] { $services } de servicios
       *[other] { $services } servicios
    } solo se conoce la organización, que tiene varios lugares: { $ids }; eso se omite. Una tabla { $table } con service_id y location_id diría dónde se prestan
    .title = Servicios de organizaciones con varios lugares, omitidos

finding-tracts-without-suffix =
    { $rows ->
        [one] 1 id de sector censal
        [many] { $rows } de id de sectores censales
       *[other] { $rows } id de sectores censales
    } de nueve dígitos, como el Censo del 2000 escribe los sectores sin sufijo; se lee con el sufijo 00
    .title = Id de sectores censales del 2000 con nueve dígitos

finding-tracts-in-parts =
    { $tracts ->
        [one] 1 sector censal tiene
        [many] { $tracts } de sectores censales tienen
       *[other] { $tracts } sectores censales tienen
    } varias filas, cada una con una parte del contorno: { $ids }; las partes se unieron
    .title = Sectores censales con varias filas, unidas

finding-geometry-repaired =
    { $problem ->
        [antimeridian] el contorno de { $id } cruza el meridiano 180 de una sola pieza; se dividió allí
       *[invalid] el contorno de { $id } se cruza o se superpone consigo mismo; se reparó
    }
    .title = Contornos reparados

finding-geometry-dropped = { $id } no tiene un contorno que se pueda reparar; se omite
    .title = Sectores censales o áreas sin contorno utilizable, omitidos

finding-geoid-mended = el id `{ $found }` no es un GEOID; se leyó como { $geoid }
    .title = GEOID corregidos

finding-geoid-refused = `{ $found }` no es el id de un sector censal; la fila se omite
    .title = Filas sin id de sector censal, omitidas

finding-other-areas =
    { $rows ->
        [one] 1 fila
        [many] { $rows } de filas
       *[other] { $rows } filas
    } con el id de { $areas ->
        [nation] un país
        [region] una región
        [division] una división
        [state] un estado
        [county] un condado
        [county-subdivision] una subdivisión de condado
        [block-group] un grupo de bloques
        [block] un bloque censal
        [place] una localidad
        [metropolitan-area] un área metropolitana
        [congressional-district] un distrito congresional
        [public-use-microdata-area] un área de microdatos de uso público
        [zip-code-tabulation-area] un área de tabulación de código postal (ZIP)
        [school-district] un distrito escolar
       *[other] una parte o un grupo de sectores censales
    }; eso se omite, porque un estudio cuenta sectores censales
    .title = Tablas con filas sobre otros tipos de áreas

finding-rows-outside =
    { $rows ->
        [one] 1 fila
        [many] { $rows } de filas
       *[other] { $rows } filas
    } sobre sectores censales que el estudio no tiene: { $ids }; eso se omite
    .title = Tablas con filas sobre otros sectores censales

finding-tracts-converted =
    trata de los sectores censales de { $year }; sus números se dividieron entre los sectores del estudio { $way ->
        [land] según la tierra que tienen en común
       *[shares] según las proporciones que da el estudio
    }; de estos, { $tracts ->
        [one] 1 está formado
        [many] { $tracts } están formados
       *[other] { $tracts } están formados
    } por partes
    .title = Tablas sobre los sectores censales de otro censo

finding-crosswalk-incomplete =
    las proporciones de { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    } suman menos de 1; la suma más baja es { $least }: { $ids }; el resto no se cuenta
    .title = Tablas de correspondencia cuyas proporciones de un sector censal suman menos de 1

finding-area-without-shares = no le da a { $id } ninguna proporción de ningún sector censal; queda sin habitantes
    .title = Áreas de planificación sin proporción en una tabla de correspondencia

finding-shares-elsewhere =
    le da a { $id } proporciones de { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    } que su contorno no toca: { $ids }; ¿se intercambiaron los id?
    .title = Áreas de planificación con proporciones de sectores censales de otra parte

finding-empty-cell = una celda vacía
finding-quoted-cell = “{ $text }”

finding-rows-outside-areas =
    { $rows ->
        [one] 1 fila trata
        [many] { $rows } de filas tratan
       *[other] { $rows } filas tratan
    } de terreno que no está en ningún área ({ $names }); las proporciones que tienen allí { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    } no se cuentan en ninguna: { $ids }
    .title = Filas de una tabla de correspondencia sobre terreno que no está en ningún área

finding-shares-normalized =
    las proporciones de { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    } suman más de 1 por el redondeo, como máximo { $most }, y se dividieron entre su suma: { $ids }
    .title = Tablas de correspondencia cuyas proporciones redondeadas de un sector censal suman más de 1

finding-connecticut-renamed =
    { $rows ->
        [one] 1 fila nombra
        [many] { $rows } de filas nombran
       *[other] { $rows } filas nombran
    } un sector censal de Connecticut por su región de planificación donde el estudio tiene el condado, o al revés; se tratan como los mismos sectores
    .title = Tablas con otros id para los sectores censales de Connecticut

finding-tracts-without-row =
    ninguna fila para { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    }: { $ids }; allí falta { $indicators }
    .title = Tablas que dejan fuera sectores censales

finding-tracts-without-people =
    nadie vive en { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    }: { $ids }
    .title = Sectores censales sin habitantes

finding-not-a-number = la columna `{ $column }` tiene `{ $value }` donde va un número; falta el valor
    .title = Celdas con texto donde va un número

finding-negative-count = la columna `{ $column }` tiene el número de personas o viviendas { $value }, que no puede ser menor que cero; falta el valor (si el número significa “sin valor”, indíquelo con `{ $setting }`)
    .title = Números de personas o viviendas menores que cero

finding-values-withheld =
    { $cell ->
        [empty] “{ $indicator }” está vacío
       *[marked] “{ $indicator }” está marcado con `{ $mark }`
    } en { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    }: { $ids }; faltan los valores
    .title = Valores que la agencia no da

finding-margins-unknown =
    { $cell ->
        [empty] el margen de “{ $indicator }” está vacío
       *[marked] el margen de “{ $indicator }” está marcado con `{ $mark }`
    } en { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    }: { $ids }; allí es desconocido
    .title = Márgenes de error que la agencia no da

finding-no-margins = este archivo no tiene márgenes de error; la confiabilidad de sus números es desconocida
    .title = Tablas sin márgenes de error

finding-open-ended =
    de “{ $indicator }” solo se conoce `{ $mark }` en { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    }: { $ids }; faltan los valores
    .title = Valores más allá de lo que la agencia cuenta

finding-languages-unknown =
    no hay números de todos los idiomas de la localidad de { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    }: { $ids }; allí los idiomas principales de un grupo son los que nombra la tabla B16001
    .title = Sectores censales sin números de los idiomas de su localidad

finding-lines-missing =
    le faltan algunas líneas de la tabla { $table } de las que se lee “{ $indicator }”: { $more ->
        [0] `{ $line }`
       *[other] `{ $line }` y { $more } más
    }; no se lee
    .title = Tablas sin algunas líneas de un indicador

finding-other-lines =
    en { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    } faltan las líneas de la tabla { $table } con las que “{ $indicator }” se calcula mejor: { $ids }; se calculó con otras líneas de la tabla, cuyos márgenes de error casi siempre son mayores
    .title = Indicadores calculados con líneas que no son las mejores

finding-table-not-used = también tiene “{ $indicator }”, que se lee de { $used }; no se usa
    .title = Tablas que no se usan, porque otra tiene lo mismo

finding-tracts-differ =
    { $tracts ->
        [one] 1 sector censal que el estudio no tiene
        [many] { $tracts } de sectores censales que el estudio no tiene
       *[other] { $tracts } sectores censales que el estudio no tiene
    } ({ $ids }), mientras que { $missing ->
        [one] 1 sector censal del estudio en los mismos condados no tiene fila ({ $missing_id })
        [many] { $missing } de sectores censales del estudio en los mismos condados no tienen fila (como { $missing_id })
       *[other] { $missing } sectores censales del estudio en los mismos condados no tienen fila (como { $missing_id })
    }: estos id parecen los de otro censo, o tienen errores de escritura
    .title = Id que parecen de otro censo

finding-rows-left-out =
    { $rows ->
        [one] 1 fila de { $of } se omite
        [many] { $rows } de filas de { $of } se omiten
       *[other] { $rows } filas de { $of } se omiten
    }, porque el estudio toma solo las que cumplen { $condition }{ $unknown ->
        [0] {""}
        [one] ; de 1 fila no se sabe, porque una celda está vacía o no es un número
        [many] ; de { $unknown } de filas no se sabe, porque una celda está vacía o no es un número
       *[other] ; de { $unknown } filas no se sabe, porque una celda está vacía o no es un número
    }
    .title = Filas omitidas por las condiciones del estudio

finding-rows-left-out-confidential =
    { $rows ->
        [one] 1 fila de { $of } se omite
        [many] { $rows } de filas de { $of } se omiten
       *[other] { $rows } filas de { $of } se omiten
    }, porque no se cumple la condición del estudio para esta lista{ $unknown ->
        [0] {""}
        [one] ; de 1 fila no se sabe, porque una celda está vacía o no es un número
        [many] ; de { $unknown } de filas no se sabe, porque una celda está vacía o no es un número
       *[other] ; de { $unknown } filas no se sabe, porque una celda está vacía o no es un número
    }

finding-other-counties =
    { $rows ->
        [one] 1 sector censal de { $of } se omite
        [many] { $rows } de sectores censales de { $of } se omiten
       *[other] { $rows } sectores censales de { $of } se omiten
    }, porque el estudio no nombra su condado
    .title = Sectores censales de otros condados, omitidos

finding-part-above-whole =
    “{ $indicator }” es mayor que “{ $whole }”, de lo que forma parte, en { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    }: { $ids }
    .title = Partes mayores que su total

finding-share-periods-differ = “{ $indicator }” y “{ $whole }” tratan de años distintos; la proporción no se calcula
    .title = Proporciones que no se calculan, porque los años son distintos

finding-periods-overlap =
    el dato anterior de “{ $indicator }” comparte { $years ->
        [one] 1 año
        [many] { $years } de años
       *[other] { $years } años
    } con el más reciente; el margen del cambio lo toma en cuenta, y es mejor comparar períodos que no se superponen
    .title = Períodos de una tendencia que se superponen

finding-standard-without-tracts =
    el estándar “{ $standard }” cuenta “{ $indicator }”, que solo se muestra en áreas de al menos { $people ->
        [one] 1 persona
        [many] { $people } de personas
       *[other] { $people } personas
    }: ningún sector censal muestra su resultado
    .title = Estándares sin resultados por sector censal

finding-no-place = las coordenadas `{ $x }`, `{ $y }` no son un lugar del globo
    .title = Coordenadas que no son un lugar

finding-area-without-origin = { $id } corta sectores censales y no contiene ninguno de sus puntos de origen con habitantes: faltan sus números
    .title = Áreas de planificación sin ningún punto de origen con habitantes

finding-area-partly-outside = los sectores censales cubren { $covered } de { $id }; sus números tratan de esa parte
    .title = Áreas de planificación en parte fuera de los sectores censales

finding-area-incomplete =
    { $about ->
        [part] “{ $indicator }” de { $id } trata de la parte que se conoce ({ $known })
       *[nothing] falta “{ $indicator }” de { $id }
    }: { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    } sin valor: { $ids }
    .title = Números de áreas de planificación a los que les faltan sectores censales
