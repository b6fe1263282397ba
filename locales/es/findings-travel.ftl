# Hallazgos sobre calles, horarios, puntos de origen, costos, y dónde están completas las listas. De los nombres de archivos
# y columnas (GTFS) no se traduce nada.

finding-streets-elsewhere = no tiene nada cerca de los sectores censales; el mapa no tiene calles
    .title = Calles de otro lugar

finding-tracts-without-land =
    { $which ->
        [all] no tiene tierra donde están los sectores censales; los mapas los dibujan enteros
       *[some] ninguna parte de { $tracts ->
            [one] 1 sector censal
            [many] { $tracts } de sectores censales
           *[other] { $tracts } sectores censales
        } es tierra, y los mapas los dibujan enteros: { $ids }
    }
    .title = Sectores censales sin tierra

finding-street-without-node = el nodo `{ $node }` de la calle no está en la tabla de nodos; se omite
    .title = Calles a las que les falta un nodo, omitidas

finding-streets-too-short =
    { $streets } de { $of } calles { $streets ->
        [one] es más corta
        [many] son más cortas
       *[other] son más cortas
    } que la línea recta entre sus extremos; ¿es correcta la unidad de su longitud?
    .title = Tablas de calles más cortas que la línea recta

finding-street-islands =
    { $groups ->
        [one] 1 grupo de calles no tiene
        [many] { $groups } de grupos de calles no tienen
       *[other] { $groups } grupos de calles no tienen
    } camino de ida y vuelta a las demás calles { $mode ->
        [drive] en automóvil
       *[walk] a pie
    }; el más grande mide { $km } km
    .title = Calles sin camino a las demás

finding-origins-off-streets =
    { $origins ->
        [one] 1 punto de origen está
        [many] { $origins } de puntos de origen están
       *[other] { $origins } puntos de origen están
    } a más de una milla de toda calle por la que se puede ir { $mode ->
        [drive] en automóvil
       *[walk] a pie
    }; desde allí no se llega a ningún sitio
    .title = Puntos de origen lejos de todas las calles

finding-origins-on-islands =
    { $origins ->
        [one] 1 punto de origen está
        [many] { $origins } de puntos de origen están
       *[other] { $origins } puntos de origen están
    } en calles desde las que no se puede llegar { $mode ->
        [drive] en automóvil
       *[walk] a pie
    } a ningún sitio del tema “{ $theme }”
    .title = Puntos de origen en calles que no llevan a ningún sitio

finding-origins-across =
    { $origins ->
        [one] 1 punto de origen no tiene
        [many] { $origins } de puntos de origen no tienen
       *[other] { $origins } puntos de origen no tienen
    } a menos de una milla ninguna calle por la que se pueda ir { $mode ->
        [drive] en automóvil
       *[walk] a pie
    } del mismo lado de una autopista, una vía de tren o un río; la conexión se hace con una del otro lado
    .title = Puntos de origen sin calle de su lado

finding-sites-off-streets =
    { $sites ->
        [one] 1 sitio está
        [many] { $sites } de sitios están
       *[other] { $sites } sitios están
    } a más de una milla de toda calle por la que se puede ir { $mode ->
        [drive] en automóvil
       *[walk] a pie
    }: { $ids }; nadie llega allí
    .title = Sitios lejos de todas las calles

finding-sites-without-ways =
    ninguna calle por la que se pueda ir { $mode ->
        [drive] en automóvil
       *[walk] a pie
    } y ninguna entrada llevan al interior de { $sites ->
        [one] 1 sitio
        [many] { $sites } de sitios
       *[other] { $sites } sitios
    }: { $ids }; se entra por donde las calles quedan más cerca del borde
    .title = Áreas en las que no entra ninguna calle

finding-feed-without-stop-times = el horario no tiene stop_times.txt: sus paradas cuentan como sitios; no se sabe si algo circula allí, ni cuándo
    .title = Horarios sin horas de parada

finding-timetable-rows =
    { $what ->
        [trips] { $count ->
            [one] 1 viaje
            [many] { $count } de viajes
           *[other] { $count } viajes
        }
       *[rows] { $count ->
            [one] 1 fila
            [many] { $count } de filas
           *[other] { $count } filas
        }
    } { $fault ->
        [repeated] con un id que ya se usó antes, o sin id
        [unknown_trip] sobre un viaje que no está en trips.txt
        [unknown_stop] sobre una parada que no está en stops.txt
        [unknown_station] con un parent_station que no está en stops.txt
        [unknown_route] con una ruta que no está en routes.txt
        [unknown_service] con un servicio que no está en calendar.txt ni en calendar_dates.txt
        [no_date] con texto donde va una fecha como 20250318
        [no_exception_type] con un exception_type que no es 1 ni 2
        [no_time] con texto donde va una hora como 07:05:00
        [no_sequence] con texto donde va un stop_sequence
        [unknown_shape] con un trazado que no está en shapes.txt
        [no_shape_point] con un punto que no es un lugar del globo
        [no_headway] con texto donde van los segundos entre salidas
        [no_transfer_time] con texto donde van los segundos de un transbordo
        [narrow_transfer] con una regla de transbordo para rutas o viajes determinados, que no se usa
        [no_calls] sin ninguna fila aquí
        [no_times] sin ninguna hora
        [no_end_time] sin hora en sus primeras o últimas paradas
        [one_call] con una sola parada que tiene hora
        [sequence_twice] con el mismo stop_sequence dos veces
       *[times_fall] con horas que disminuyen a lo largo del viaje
    }, por primera vez { $cell ->
        [empty] donde está vacío
       *[text] `{ $example }`
    }; { $fault ->
        [unknown_station] la parada se usa sin estación
        [unknown_shape] una línea sin trazado se dibuja de parada en parada
        [no_time] se toma como si no se hubiera dado
        [no_end_time] estas paradas se omiten
       *[other] eso se omite
    }
    .title = Horarios con filas o viajes que no se pueden usar

finding-times-interpolated =
    { $calls ->
        [one] 1 parada de un total de { $of } no tiene
        [many] { $calls } de paradas de un total de { $of } no tienen
       *[other] { $calls } paradas de un total de { $of } no tienen
    } hora propia; se interpoló entre las que sí la tienen
    .title = Horarios sin hora en todas las paradas

finding-no-service-on-day = nada circula el día pedido ({ $day })
    .title = Horarios sin servicio ese día

finding-feeds-of-other-days = no hay ningún día de lunes a viernes en que todos los horarios sean válidos; este se usa como el { $day }, un día típico suyo
    .title = Horarios válidos en épocas distintas

finding-origins-outside =
    { $origins ->
        [one] 1 punto de origen
        [many] { $origins } de puntos de origen
       *[other] { $origins } puntos de origen
    } con { $people ->
        [one] 1 persona
        [many] { $people } de personas
       *[other] { $people } personas
    } fuera de todo sector censal; eso se omite
    .title = Archivos con puntos de origen fuera de todos los sectores censales

finding-tracts-without-origin =
    ningún punto de origen con habitantes en { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    }: { $ids }; se usa en su lugar un punto dentro del sector
    .title = Archivos sin puntos de origen en algunos sectores censales

finding-origins-incomplete =
    los puntos de { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    } cuentan menos de la mitad de sus habitantes, como si cubrieran solo una parte: { $ids }; se omiten, y se usa en su lugar un punto dentro del sector
    .title = Archivos con puntos de origen solo en una parte de un sector censal

finding-origins-without-ride =
    de { $of ->
        [one] 1 lugar donde vive gente
        [many] { $of } de lugares donde vive gente
       *[other] { $of } lugares donde vive gente
    }, { $no_stop ->
        [one] 1 no tiene
        [many] { $no_stop } no tienen
       *[other] { $no_stop } no tienen
    } parada dentro de la caminata más larga y { $no_departure ->
        [one] 1 tiene
        [many] { $no_departure } tienen
       *[other] { $no_departure } tienen
    } una parada donde nada sale a tiempo: no llegan en autobús y tren a ningún sitio del tema “{ $theme }”
    .title = Puntos de origen que no llegan a ningún sitio en autobús o tren

finding-pairs-outside =
    { $pairs ->
        [one] 1 par trata
        [many] { $pairs } de pares tratan
       *[other] { $pairs } pares tratan
    } de lugares que no están en las tablas de demanda y oferta; el primero trata de `{ $id }`; eso se omite
    .title = Costos entre lugares que no están en las tablas

finding-pairs-without-cost =
    { $pairs ->
        [one] 1 par no tiene
        [many] { $pairs } de pares no tienen
       *[other] { $pairs } pares no tienen
    } costo; el primero dice `{ $text }`; eso se toma como fuera del alcance
    .title = Pares sin costo

finding-costs-not-used = ningún estándar tiene el modo `{ $mode }`; la tabla no se usa
    .title = Tablas de costos que no se usan

finding-tracts-without-costs =
    ninguna fila sobre { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    }: { $ids }; no se sabe si sus habitantes llegan a algún sitio. Agregue una fila con un costo vacío donde no llegan
    .title = Sectores censales que no están en una tabla de costos

finding-sites-without-costs =
    { $sites ->
        [one] 1 sitio no tiene
        [many] { $sites } de sitios no tienen
       *[other] { $sites } sitios no tienen
    } costo desde ningún sector censal: { $ids }; eso se toma como fuera del alcance
    .title = Sitios sin costo desde ningún sector censal

finding-completeness-not-known =
    el estudio no dice dónde { $list ->
        [sites] está completa la lista del tema “{ $name }”, así que por esta lista
        [streets] están completas las calles, así que por ellas
        [timetables] están completos los horarios, así que por ellos
       *[costs] están completos los costos de { $name }, así que por ellos
    } nadie cuenta como persona sin acceso: las personas sin ningún sitio al alcance se cuentan en “no se sabe”; si es cierto, escriba en { $list ->
        [sites] { $section } o en { $other_section }
       *[other] { $section }
    }: { $setting }  # revíselo: propuesto según dónde están los sitios ({ $list ->
        [streets] si están completas donde están los sectores censales
        [costs] si están completos donde están los sectores censales
       *[other] sitios allí: { $inside } de { $sites }; lugares donde vive gente en otra parte: { $outside } de { $origins }
    })
    .title = Listas de las que el estudio no dice dónde están completas

finding-list-ends-at-border =
    el estudio dice que la lista del tema “{ $name }” está completa en “{ $within }”, y { $sites ->
        [one] su único sitio está
        [many] todos sus { $sites } de sitios están
       *[other] todos sus { $sites } sitios están
    } en { $area }; lugares donde vive gente en otra parte: { $outside } de { $origins }. Si la lista termina en ese límite, las personas de más allá se cuentan como personas sin acceso aunque puedan tenerlo; en ese caso, escriba: { $setting }
    .title = Listas que pueden terminar en un límite dentro de la región

finding-sites-outside-completeness =
    { $outside } de { $sites ->
        [one] 1 sitio
        [many] { $sites } de sitios
       *[other] { $sites } sitios
    } { $outside ->
        [one] está
        [many] están
       *[other] están
    } fuera del área donde, según se indica, { $list ->
        [sites] la lista del tema “{ $name }” está completa
        [streets] las calles están completas
        [timetables] los horarios están completos
       *[costs] los costos de { $name } están completos
    } ({ $within }); cuentan
    .title = Sitios fuera del área donde su lista está completa

finding-completeness-elsewhere =
    según se indica, { $list ->
        [sites] la lista del tema “{ $name }” está completa
        [streets] las calles están completas
        [timetables] los horarios están completos
       *[costs] los costos de { $name } están completos
    } donde no vive nadie del estudio ({ $within }); las personas sin ningún sitio al alcance se cuentan en “no se sabe”
    .title = Listas completas donde no vive nadie

finding-people-at-the-edge =
    estándar “{ $standard }”: { $people ->
        [one] 1 persona puede
        [many] { $people } de personas pueden
       *[other] { $people } personas pueden
    } llegar más allá de donde las listas están completas, así que no se sabe si tienen acceso; si más allá del límite hay agua y no tierra, indique una capa de tierra en { $section }: { $setting }
    .title = Personas cerca del borde de donde las listas están completas
