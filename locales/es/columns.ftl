# Las columnas de las tablas: un rótulo y, como `.description`, lo que se cuenta o se mide.
# "Población considerada" son las personas u hogares que cuenta el estándar: una palabra para ambos.

unit-people = personas
unit-households = hogares
unit-workers = trabajadores
unit-share = proporción de 0 a 1
unit-m = m
unit-min = min
unit-dollars = dólares de EE. UU.
unit-trips = viajes por hora
unit-degrees = grados

source-computed = calculado
source-computed-from = calculado a partir de { $source }
source-computed-from-both = calculado a partir de { $source } y { $earlier }
source-lists = listas de sitios
source-timetables = calculado a partir de los horarios

column-geoid = ID del sector
    .description = El GEOID del sector censal; es texto, y su cero inicial forma parte de él.
column-id = ID
    .description = Un nombre que no cambia de una versión del atlas a otra.
column-name = Nombre
    .description = Como lo llama la gente.
# The name of a place in another language than the study's: `name_es`. $language is that language.
column-name-in = Nombre ({ $language })
    .description = Lo mismo en otro idioma. Vacío si nadie lo ha indicado.
column-kind = Tipo
    .description = El tipo de área de planificación.
column-area = En el área de planificación
    .description = El ID del área de planificación, del primer tipo del estudio, en la que se cuenta más de la mitad del sector censal. Vacío donde no hay ninguna.
column-theme = Tema
    .description = Para qué es el sitio.
column-standard = Estándar
    .description = El estándar del que trata la fila.
column-people = Personas
    .description = El indicador de las personas que cuenta el estándar.
column-limit = Límite
    .description = A qué distancia, o a cuánto tiempo, puede estar como máximo el sitio más cercano.
column-covered = Cubierto por sectores
    .description = La proporción de la superficie del área que cubren los sectores censales del estudio. Todos los números de la fila tratan de esa parte.
column-withheld = No se publica
    .description = yes (sí): los números de esta fila no se publican, porque tratan de pocas personas o revelarían otros números que no se publican.

column-count = { $indicator }
    .description = { $definition }
column-count-moe = { $indicator }: margen de error
    .description = { $definition } Margen de error al nivel del 90%.
column-share = { $indicator }: proporción
    .description = { $definition } Como proporción de su universo.
column-share-moe = { $indicator }: margen de error de la proporción
    .description = { $definition } Margen de error al nivel del 90%.
column-reliability = { $indicator }: confiabilidad
    .description = { $definition } high (alta): error estándar de 12% del número como máximo; medium (media): de 40% como máximo; low (baja): mayor.
    .description-15-30 = { $definition } high (alta): error estándar de 15% del número como máximo; medium (media): de 30% como máximo; low (baja): mayor.
column-from-split = { $indicator }: proporción que viene de sectores divididos
    .description = { $definition } La proporción de este número que viene de sectores censales que están solo en parte dentro del área. Depende de cómo se dividen los sectores, y el margen de error no incluye eso.
column-known = { $indicator }: parte que se conoce
    .description = { $definition } La proporción del área que está en sectores censales donde se conoce el número, medida en personas o viviendas donde se conocen, y si no, en superficie: el número trata de esa parte.
column-at-most = { $indicator }: como máximo
    .description = { $definition } Como máximo: donde no se sabe el número de un sector censal, se cuenta todo su universo.
column-at-most-moe = { $indicator }: como máximo, margen de error
    .description = { $definition } Margen de error al nivel del 90%.
column-withheld-indicator = { $indicator }: no se publica
    .description = { $definition } yes: los números de esta fila no se publican, porque tratan de pocas personas o revelarían otros números que no se publican.

column-trend-baseline = { $indicator }: antes
    .description = { $definition } En el período anterior.
column-trend-baseline-moe = { $indicator }: antes, margen de error
    .description = { $definition } Margen de error al nivel del 90%.
column-trend-change = { $indicator }: cambio
    .description = { $definition } El número más reciente menos el anterior.
column-trend-change-moe = { $indicator }: margen de error del cambio
    .description = { $definition } Margen de error al nivel del 90%.
column-trend-compared = { $indicator }: ¿ha cambiado?
    .description = { $definition } higher o lower (mayor o menor): el cambio es mayor que su margen de error; not_clear (no es claro): no lo es; unknown (no se sabe): se desconoce un margen, o una parte demasiado grande del número anterior se dividió entre sectores censales.

# $measure: lo que cuenta una medida de área de captación flotante; $how: cómo se hace.
column-supply = { $measure }
    .description = { $how } Vacío donde no se sabe algo de lo que depende el número.
column-supply-moe = { $measure }: margen de error
    .description = { $how } Margen de error al nivel del 90%, a partir de los márgenes de los números de personas.
column-supply-at-least = { $measure }: como mínimo
    .description = { $how } El límite inferior: la parte que es segura.
column-supply-at-least-moe = { $measure }: como mínimo, margen de error
    .description = { $how } Margen de error al nivel del 90%.
column-supply-at-most = { $measure }: como máximo
    .description = { $how } El límite superior; vacío donde sitios que no están en las listas, o que no indican su capacidad, pueden agregar cualquier cantidad.
column-supply-at-most-moe = { $measure }: como máximo, margen de error
    .description = { $how } Margen de error al nivel del 90%.

column-index-percentile = { $index }
    .description = { $parts } Como rango percentil entre los sectores censales, o entre las áreas del mismo tipo: 1 es la necesidad más alta.
column-index-score = { $index }: puntaje
    .description = { $parts }
column-index-rank = { $index }: puesto
    .description = 1 es la necesidad más alta entre los sectores censales, o entre las áreas del mismo tipo; los puntajes iguales comparten puesto.
column-index-rank-from = { $index }: puesto más alto
    .description = El puesto más alto que dan nueve de cada diez encuestas repetidas.
column-index-rank-to = { $index }: puesto más bajo
    .description = El puesto más bajo que dan nueve de cada diez encuestas repetidas.
column-index-drop-one = { $index }: sin un indicador
    .description = Cuántos puestos cambia como máximo si se deja fuera uno de los indicadores.

# $site: un sitio de un tema ("una clínica"), que no se declina ni concuerda con nada.
column-distance = Distancia a { $site }
    .description =
        { $mode ->
            [straight] Distancia hasta { $site } (el sitio más cercano), en línea recta; promedio de las personas del sector censal.
            [walk] Distancia hasta { $site } (el sitio más cercano), a pie; promedio de las personas del sector censal.
            [drive] Distancia hasta { $site } (el sitio más cercano), en automóvil; promedio de las personas del sector censal.
            [transit] Distancia hasta { $site } (el sitio más cercano), en autobús y tren; promedio de las personas del sector censal.
           *[matrix] Distancia hasta { $site } (el sitio más cercano), según la tabla de costos { $table }; promedio de las personas del sector censal.
        }
column-time = Tiempo a { $site }
    .description =
        { $mode ->
            [straight] Tiempo hasta { $site } (el sitio más cercano), en línea recta; promedio de las personas del sector censal.
            [walk] Tiempo hasta { $site } (el sitio más cercano), a pie; promedio de las personas del sector censal.
            [drive] Tiempo hasta { $site } (el sitio más cercano), en automóvil; promedio de las personas del sector censal.
            [transit] Tiempo hasta { $site } (el sitio más cercano), en autobús y tren; promedio de las personas del sector censal.
           *[matrix] Tiempo hasta { $site } (el sitio más cercano), según la tabla de costos { $table }; promedio de las personas del sector censal.
        }
    .description-percentile =
        { $mode ->
            [straight] Tiempo hasta { $site } (el sitio más cercano), en línea recta, en el percentil { $percentile } de las salidas; promedio de las personas del sector censal.
            [walk] Tiempo hasta { $site } (el sitio más cercano), a pie, en el percentil { $percentile } de las salidas; promedio de las personas del sector censal.
            [drive] Tiempo hasta { $site } (el sitio más cercano), en automóvil, en el percentil { $percentile } de las salidas; promedio de las personas del sector censal.
            [transit] Tiempo hasta { $site } (el sitio más cercano), en autobús y tren, en el percentil { $percentile } de las salidas; promedio de las personas del sector censal.
           *[matrix] Tiempo hasta { $site } (el sitio más cercano), según la tabla de costos { $table }, en el percentil { $percentile } de las salidas; promedio de las personas del sector censal.
        }

# En las tablas que tienen una fila por estándar.
column-row-standard = un sitio que cumple el estándar de la fila
column-row-people = población considerada

column-gap-people =
    { $unit ->
        [households] Hogares considerados
        [workers] Trabajadores considerados
       *[people] Personas consideradas
    }
    .description = { $people }
column-gap-people-moe =
    { $unit ->
        [households] Hogares considerados: margen de error
        [workers] Trabajadores considerados: margen de error
       *[people] Personas consideradas: margen de error
    }
    .description = { $people }: margen de error al nivel del 90%; vacío donde la fuente no da ninguno.
column-gap-within = Proporción con { $standard }
    .description = { $people }: la proporción que tiene, con certeza, { $standard }.
column-gap-within-moe = Proporción con { $standard }: margen de error
    .description = { $people }: la proporción que tiene, con certeza, { $standard }: margen de error al nivel del 90%; vacío donde la fuente no da ninguno.
column-gap-within-at-most = Proporción con { $standard }: como máximo
    .description = { $people }: la proporción que tiene, como máximo, { $standard }, donde hay algo que no se sabe.
column-gap-within-at-most-moe = Proporción con { $standard }: como máximo, margen de error
    .description = { $people }: la proporción que tiene, como máximo, { $standard }, donde hay algo que no se sabe: margen de error al nivel del 90%; vacío donde la fuente no da ninguno.
column-gap-without =
    { $unit ->
        [households] Hogares sin { $standard }
        [workers] Trabajadores sin { $standard }
       *[people] Personas sin { $standard }
    }
    .description = { $people }: cuántas personas u hogares no tienen { $standard }; el mínimo, donde hay algo que no se sabe.
column-gap-without-moe =
    { $unit ->
        [households] Hogares sin { $standard }: margen de error
        [workers] Trabajadores sin { $standard }: margen de error
       *[people] Personas sin { $standard }: margen de error
    }
    .description =
        { $unit ->
            [households] Hogares sin acceso: margen de error al nivel del 90%; vacío donde la fuente no da ninguno.
            [workers] Trabajadores sin acceso: margen de error al nivel del 90%; vacío donde la fuente no da ninguno.
           *[people] Personas sin acceso: margen de error al nivel del 90%; vacío donde la fuente no da ninguno.
        }
column-gap-reliability =
    { $unit ->
        [households] Hogares sin { $standard }: confiabilidad
        [workers] Trabajadores sin { $standard }: confiabilidad
       *[people] Personas sin { $standard }: confiabilidad
    }
    .description = { $people }: qué tan confiable es el número de personas u hogares que no tienen { $standard }. high (alta): error estándar de 12% del número como máximo; medium (media): de 40% como máximo; low (baja): mayor.
column-gap-at-most =
    { $unit ->
        [households] Hogares sin { $standard }: como máximo
        [workers] Trabajadores sin { $standard }: como máximo
       *[people] Personas sin { $standard }: como máximo
    }
    .description = { $people }: cuántas personas u hogares, como máximo, no tienen { $standard }. { $bounds }
column-gap-at-most-moe =
    { $unit ->
        [households] Hogares sin { $standard }: como máximo, margen de error
        [workers] Trabajadores sin { $standard }: como máximo, margen de error
       *[people] Personas sin { $standard }: como máximo, margen de error
    }
    .description =
        { $unit ->
            [households] Hogares sin acceso, como máximo: margen de error al nivel del 90%; vacío donde la fuente no da ninguno.
            [workers] Trabajadores sin acceso, como máximo: margen de error al nivel del 90%; vacío donde la fuente no da ninguno.
           *[people] Personas sin acceso, como máximo: margen de error al nivel del 90%; vacío donde la fuente no da ninguno.
        }
# $barrier: las personas que agrega un obstáculo; $sentence: lo mismo como oración.
column-gap-barrier =
    { $unit ->
        [households] Hogares: { $barrier }
        [workers] Trabajadores: { $barrier }
       *[people] Personas: { $barrier }
    }
    .description = { $people }: { $sentence }
column-gap-barrier-moe =
    { $unit ->
        [households] Hogares: { $barrier }: margen de error
        [workers] Trabajadores: { $barrier }: margen de error
       *[people] Personas: { $barrier }: margen de error
    }
    .description = { $people }: { $barrier }: margen de error al nivel del 90%; vacío donde la fuente no da ninguno.
# $unknown: las personas cuyo acceso no se sabe, por un motivo; $because: el motivo.
column-gap-unknown =
    { $unit ->
        [households] Hogares: { $unknown }
        [workers] Trabajadores: { $unknown }
       *[people] Personas: { $unknown }
    }
    .description = { $people }: personas u hogares de los que no se sabe si tienen { $standard }, porque { $because }.
column-gap-unknown-moe =
    { $unit ->
        [households] Hogares: { $unknown }: margen de error
        [workers] Trabajadores: { $unknown }: margen de error
       *[people] Personas: { $unknown }: margen de error
    }
    .description = { $people }: { $unknown }: margen de error al nivel del 90%; vacío donde la fuente no da ninguno.
column-gap-nearest = Sitio más cercano
    .description = Costo de llegar al sitio más cercano, promedio de la población considerada.
column-gap-reason = Por qué sin { $standard }
    .description = El motivo de la mayoría de quienes no tienen acceso con certeza. beyond_limit: todos los sitios a los que pueden llegar cuestan más que el límite; no_street: están demasiado lejos de todas las calles; isolated: ninguna calle lleva a un sitio; no_stop: no hay ninguna parada dentro de la caminata más larga; no_departure: nada sale a tiempo de las paradas a las que caminan; no_cost, not_in_table: la tabla de costos no tiene un costo para ellas, o no tiene su sector censal; without_…: hay sitios al alcance, pero la mayoría no puede usar ninguno por el motivo que cuenta la columna de ese nombre; unknown_…: no se sabe si la mayoría tiene acceso, por el motivo que cuenta la columna de ese nombre.

column-service-per-hour = Salidas por hora
    .description = Viajes de autobús y tren que salen en una hora de la franja de salidas; en un sector censal, desde paradas a menos de un cuarto de milla en línea recta, cada viaje una sola vez, como promedio de las personas del sector.
column-service-headway = Intervalo entre salidas
    .description = Minutos entre salidas de la línea y la dirección que sale más veces en la franja.
column-service-wait = Espera prevista
    .description = Minutos que espera esa línea quien llega a cualquier hora: la suma de los cuadrados de los intervalos dividida entre el doble de su suma.
column-service-first = Primera salida
    .description = A qué hora sale el primer viaje del día; las horas después de la medianoche siguen desde 24.
column-service-last = Última salida
    .description = A qué hora sale el último viaje del día; las horas después de la medianoche siguen desde 24.
column-service-frequent = Servicio frecuente
    .description = yes (sí): una línea sale en una dirección al menos cuatro veces en cada hora, de las 6 a las 21 h.
column-service-near-frequent = Proporción cerca de un servicio frecuente
    .description = La proporción de las personas del sector censal que viven a menos de un cuarto de milla de una parada con servicio frecuente, o de media milla si va sobre rieles o por agua, en línea recta.

column-site-languages = Idiomas
    .description = Códigos ISO 639-3 de los idiomas en que se atiende allí, separados por ;.
column-site-interpreter = Intérpretes
    .description = Si hay intérpretes para otros idiomas; vacío donde la lista no lo dice.
column-site-hours = Horario de atención
    .description = Cuándo atiende, en el formato de OpenStreetMap; vacío donde no es seguro.
column-site-cost = Costo
    .description = El costo más bajo de usarlo; vacío donde la lista no lo dice.
column-site-status = Pide estatus
    .description = Si pide un documento de estatus migratorio; vacío donde la lista no menciona documentos.
column-site-wheelchair = Silla de ruedas
    .description = Si pueden usarlo las personas en silla de ruedas; vacío donde la lista no lo dice.
column-site-entrance = Entrada
    .description = Si la entrada es accesible: yes, no, o las palabras de la lista; vacío donde la lista no lo dice.
column-site-appointment = Cita
    .description = Si hay que pedir cita: yes, no, o las palabras de la lista; vacío donde la lista no lo dice.
column-site-bring = Qué llevar
    .description = En las palabras de la lista; vacío donde la lista no lo dice y en sitios confidenciales.
column-site-address = Dirección
    .description = Como está en la lista; vacío donde la lista no lo dice y en sitios confidenciales.
column-site-telephone = Teléfono
    .description = Como está en la lista; vacío donde la lista no lo dice y en sitios confidenciales.
column-site-website = Página web
    .description = La dirección de su página, que empieza por http:// o https://; vacío donde la lista no lo dice y en sitios confidenciales.
column-site-located = Ubicado por
    .description = De dónde vienen sus coordenadas: de su lista, o de su dirección, calle, código postal o sector censal.
column-site-checked = Revisado
    .description = El día en que se revisó su lista por última vez.

# Dónde está un sitio, en tablas sin contornos.
column-lon = Longitud
    .description = WGS 84; de un área, un punto dentro de ella.
column-lat = Latitud
    .description = { column-lon.description }
# En lugar del nombre de una columna en un shapefile.
column-not-in-shapefile = (se omite: un shapefile tiene 255 campos)

# Columnas de la capa de secciones que escribe `gapatlas whatif`. $counted es una de las cinco frases.
scenario-before = Sin { $standard } como está ahora
scenario-after = Sin { $standard } en el escenario
scenario-change = Cambio del número sin { $standard }
scenario-gain = Obtienen { $standard }
scenario-lose = Pierden { $standard }
column-scenario =
    { $bound ->
        [at-least-moe] { $counted }: margen de error
        [at-most] { $counted }: como máximo
        [at-most-moe] { $counted }: como máximo, margen de error
       *[at-least] { $counted }
    }
    .description =
        { $bound ->
            [at-least-moe] { $people }: margen de error del número con un nivel de confianza del 90 %; vacío donde la fuente no lo da.
            [at-most] { $people }: el número máximo, donde hay algo que no se sabe.
            [at-most-moe] { $people }: margen de error del número máximo con un nivel de confianza del 90 %; vacío donde la fuente no lo da.
           *[at-least] { $people }: el número; el mínimo, donde hay algo que no se sabe. Un valor menor que cero significa que hay menos sin acceso en el escenario.
        }
