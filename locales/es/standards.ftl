# Qué piden los estándares, y por qué alguien no tiene acceso o puede no tenerlo.

# Un estándar, después de "personas sin" o "personas con". El género del sitio cambia con el tema (una clínica, un parque),
# por eso ninguna parte de la frase concuerda con él.
standard =
    { $mode ->
        [straight] { $site } a menos de { $limit } en línea recta
        [straight-time] { $site } a menos de { $limit } a pie, según la línea recta
        [walk] { $site } a menos de { $limit } a pie
        [drive] { $site } a menos de { $limit } en automóvil
        [transit] { $site } a menos de { $limit } en autobús y tren
       *[matrix] { $site } a menos de { $limit } según la tabla de costos { $table }
    }
standard-language = { $standard }, con atención en su idioma
standard-open = { $standard }, con atención { $when }
# Una hora de visita, después de "con atención": una hora o dos con guion.
visit-time =
    { $days ->
        [weekday] de lunes a viernes ({ $time })
        [any-weekday] al menos un día de lunes a viernes ({ $time })
        [weekend] los sábados y domingos ({ $time })
        [any-weekend] el sábado o el domingo ({ $time })
        [any-day] al menos un día de la semana ({ $time })
        [monday] los lunes ({ $time })
        [tuesday] los martes ({ $time })
        [wednesday] los miércoles ({ $time })
        [thursday] los jueves ({ $time })
        [friday] los viernes ({ $time })
        [saturday] los sábados ({ $time })
        [sunday] los domingos ({ $time })
       *[daily] todos los días ({ $time })
    }
standard-free = { $standard }, gratis
standard-cost = { $standard }, por ${ $most } como máximo
standard-documents = { $standard }, que no pida documentos de estatus migratorio
standard-wheelchair = { $standard }, con acceso en silla de ruedas
standard-capacity = { $standard }, con capacidad de al menos { $least }
# Una combinación de estándares, después de "personas sin" o "personas con": "una siquiera" vale para ambas.
combination-any = una siquiera de estas { $of } opciones: { $list }
combination-each = el conjunto completo de estas { $of } opciones: { $list }
combination-some = suficientes de estas { $of } opciones (bastan { $enough }): { $list }
combination-more = { $list }; { $standard }

# A qué distancia o a cuánto tiempo.
cost-meters = { $number } m
cost-miles = { $number } mi
cost-minutes = { $number } min

# El dato que falta y que hay que preguntar a un sitio.
question-reach = su dirección
question-language = los idiomas en que atiende
question-open = su horario de atención: { $when }
question-free = su costo (gratis)
question-cost = su costo (${ $most } como máximo)
question-documents = los documentos que pide (ninguno de estatus migratorio)
question-wheelchair = su acceso en silla de ruedas
question-capacity = su capacidad (al menos { $least })

# Personas sin acceso, según lo que se lo impide. "Ninguno" es ningún sitio.
barrier-reach = ningún sitio al alcance
    .sentence = sin ningún sitio al alcance.
barrier-language = con algún sitio al alcance, pero ninguno que atienda en su idioma
    .sentence = con algún sitio al alcance, pero ninguno que atienda, o pueda atender, en un idioma de su grupo.
barrier-open = pero ninguno con atención a esa hora
    .sentence = con un sitio que cumple los requisitos anteriores a este, pero ninguno que atienda, o pueda atender, a esa hora.
barrier-cost = pero ninguno a ese costo
    .sentence = con un sitio que cumple los requisitos anteriores a este, pero ninguno que cueste, o pueda costar, tan poco.
barrier-documents = pero ninguno que no pida documentos de estatus migratorio
    .sentence = con un sitio que cumple los requisitos anteriores a este, pero ninguno que atienda, o pueda atender, sin pedir documentos de estatus migratorio.
barrier-wheelchair = pero ninguno con acceso en silla de ruedas
    .sentence = con un sitio que cumple los requisitos anteriores a este, pero ninguno que tenga, o pueda tener, acceso en silla de ruedas.
barrier-capacity = pero ninguno con esa capacidad
    .sentence = con un sitio que cumple los requisitos anteriores a este, pero ninguno que tenga, o pueda tener, esa capacidad.

# Personas cuyo acceso no se sabe, según el motivo.
unknown-said = no se dice: un sitio al alcance no indica lo que se exige, o dónde está exactamente
    .because = un sitio al alcance no indica algo que se exige, o dónde está exactamente
unknown-list = no se sabe: donde viven no hay una lista completa
    .because = donde viven no hay ninguna lista completa
unknown-edge = no se sabe: pueden llegar más allá de donde la lista está completa
    .because = pueden llegar más allá de donde las listas están completas
unknown-language = no se sabe: su grupo de idiomas recibe atención solo en parte
    .because = un sitio al alcance atiende en algunos idiomas de su grupo, o el número de personas de su grupo no se publica

# Por qué casi no se sabe si hay acceso en un lugar del mapa.
place-unknown-said = un sitio al alcance no indica lo que se exige, o dónde está exactamente
place-unknown-list =
    { $mode ->
        [straight] ninguna lista completa de { $theme } cubre este lugar
        [transit] ninguna lista completa de { $theme }, o de las líneas que llegan allí, cubre este lugar
        [matrix] ninguna lista completa de { $theme }, o ninguna tabla completa de costos, cubre este lugar
       *[other] ninguna lista completa de { $theme }, o ningún archivo completo de calles, cubre este lugar
    }
place-unknown-lists = ningunas listas completas de todos estos sitios cubren este lugar
place-unknown-edge = la gente puede llegar más allá de donde la lista está completa
place-unknown-language = su grupo de idiomas recibe atención solo en parte

# La leyenda de los sectores de los que casi todo no se sabe.
not-known =
    { $reasons ->
        [0] no se sabe
        [1] no se sabe: { $first }
        [2] no se sabe: { $first }; o { $second }
        [3] no se sabe: { $first }; o { $second }; o { $third }
       *[4] no se sabe: { $first }; o { $second }; o { $third }; o { $fourth }
    }
where-complete = donde la lista de { $theme } está completa
unlocated =
    { $sites ->
        [one] { $sites } sitio de la lista no se pudo ubicar y se trata como si no existiera
        [many] { $sites } de sitios de la lista no se pudieron ubicar y se tratan como si no existieran
       *[other] { $sites } sitios de la lista no se pudieron ubicar y se tratan como si no existieran
    }

# Por qué hay dos números de personas sin acceso.
bounds = El número menor cuenta a quienes con certeza no tienen acceso; el mayor, a todas las personas que pueden no tenerlo: también a quienes tienen al alcance un sitio que no indica lo que se exige o dónde está exactamente, a quienes viven donde ninguna lista de sitios está completa y a quienes pueden llegar más allá de donde lo está.
bounds-national-languages = { bounds } { -language-groups }los que la tabla B16001 del Censo nombra para todo el país, sin importar cuántas personas los hablan aquí.
bounds-local-languages = { bounds } { -language-groups }los idiomas más hablados de la tabla B16001 de { $period } que juntos reúnen al menos al { $share }% de las personas del grupo que hablan inglés menos que “muy bien”, en la localidad del sector censal.
bounds-undated-local-languages = { bounds } { -language-groups }los idiomas más hablados de la tabla B16001 que juntos reúnen al menos al { $share }% de las personas del grupo que hablan inglés menos que “muy bien”, en la localidad del sector censal.
-language-groups = En los sectores censales, el Censo cuenta grupos de idiomas y no idiomas por separado, así que no se sabe quién habla cada idioma dentro de un grupo. Para el número menor, basta que se atienda en cualquiera de los idiomas del grupo; para el mayor, hace falta que se atienda en todos sus idiomas principales:{ " " }

# Qué significa la confiabilidad de un número para su uso.
reliability-meaning-high = confiable: el error estándar es como máximo el 12% del número
reliability-meaning-medium = úselo con cuidado: el error estándar está entre el 12 y el 40% del número
reliability-meaning-low = poco confiable: el error estándar es más del 40% del número

# Márgenes de error.
figure-margin = ± { $margin }
figure-margin-unknown = ± desconocido
figure-margin-unknown-sentence = margen de error desconocido
