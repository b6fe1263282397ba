# Hallazgos sobre sitios, y problemas de las listas de sitios para quienes las mantienen.

finding-site-without-coordinates = el sitio { $id } no tiene coordenadas que se puedan usar; se omite
    .title = Sitios sin coordenadas, omitidos

finding-site-far-outside =
    { $exchanged ->
        [yes] el sitio { $id } está a { $km } km fuera del rectángulo que rodea todos los sectores censales (con la longitud y la latitud intercambiadas quedaría dentro); se omite
       *[no] el sitio { $id } está a { $km } km fuera del rectángulo que rodea todos los sectores censales; se omite
    }
    .title = Sitios muy lejos, omitidos

finding-site-id-repeated = el id { $id } ya está en uso; este sitio recibe el id { $given }
    .title = Sitios con el id de otro sitio

finding-hours-unclear = el horario de atención del sitio { $id } no es seguro: `{ $text }`; se toma como que no se sabe, y el texto se conserva
    .title = Sitios cuyo horario de atención no es seguro

finding-language-unknown = `{ $text }` del sitio { $id } no es un idioma conocido; sus demás idiomas se conservan
    .title = Idiomas que no se conocen

finding-term-unclear = `{ $column }` del sitio { $id } no es seguro: `{ $text }`; se toma como no indicado
    .title = Atributos de sitios que no son seguros

finding-detail-refused =
    { $reason ->
        [too_long] `{ $column }` del sitio { $id } es demasiado largo: `{ $text }`; se deja fuera, el resto del sitio se conserva
        [control_character] `{ $column }` del sitio { $id } tiene caracteres que no se ven: `{ $text }`; se deja fuera, el resto del sitio se conserva
        [too_few_digits] `{ $column }` del sitio { $id } no es un número de teléfono, pues tiene menos de tres cifras: `{ $text }`; se deja fuera, el resto del sitio se conserva
       *[not_web] `{ $column }` del sitio { $id } no es la dirección de una página que empiece por http:// o https://: `{ $text }`; se deja fuera, el resto del sitio se conserva
    }
    .title = Textos de sitios que no se muestran

finding-sites-on-one-point =
    { $sites ->
        [one] { $sites } sitio está
        [many] { $sites } de sitios están
       *[other] { $sites } sitios están
    } en { $points ->
        [one] un solo punto
        [many] { $points } de puntos, hasta { $most } en uno
       *[other] { $points } puntos, hasta { $most } en uno
    } ({ $ids }); ¿es un edificio con muchas oficinas, y todas son lo que dice el tema, o se pusieron direcciones en el centro de una ciudad o de un código postal? Todos cuentan donde están
    .title = Muchos sitios en un mismo punto

finding-sites-in-two-lists =
    { $found } de { $sites ->
        [one] 1 sitio
        [many] { $sites } de sitios
       *[other] { $sites } sitios
    } { $found ->
        [one] tiene
        [many] tienen
       *[other] tienen
    } el nombre de un sitio de { $other } que está a menos de 50 m ({ $ids }); se conservan ambos, lo que duplica lo que pueden ofrecer (capacidad). Si son los mismos lugares, déjelos fuera de una de las listas con "where"
    .title = Sitios que están en dos listas

finding-sites-located =
    { $sites ->
        [one] 1 sitio sin coordenadas se ubicó
        [many] { $sites } de sitios sin coordenadas se ubicaron
       *[other] { $sites } sitios sin coordenadas se ubicaron
    } { $by ->
        [given] por coordenadas de su lista
        [address] en su dirección
        [street] en su calle, entre los números que se conocen
        [postal_code] en el centro de su código postal
       *[tract] en el centro de su sector censal
    }: { $ids }
    .title = Sitios ubicados por su dirección

finding-site-inactive = el sitio { $id } está marcado como `{ $status }`; se omite
    .title = Sitios que no están activos, omitidos

finding-site-virtual = el sitio { $id } no es un lugar al que se pueda ir (solo teléfono, correo o internet); se omite
    .title = Sitios que no son un lugar al que se pueda ir, omitidos

finding-service-without-place = el servicio { $id } no está en ningún lugar de su lista; se omite
    .title = Servicios sin lugar, omitidos

finding-services-without-theme =
    { $services ->
        [one] 1 servicio no pertenece
        [many] { $services } de servicios no pertenecen
       *[other] { $services } servicios no pertenecen
    } a ningún tema del estudio: { $ids }; eso se omite
    .title = Servicios sin tema, omitidos

finding-requirement-unsaid =
    estándar “{ $standard }”: { $unsaid } de { $of } sitios no { $unsaid ->
        [one] dice
        [many] dicen
       *[other] dicen
    } { $fact ->
        [reach] su lugar exacto
        [language] en qué idiomas se atiende allí
        [open] su horario de atención
        [cost] su costo
        [documents] si se pide un documento de estatus migratorio
        [wheelchair] si se puede usar en silla de ruedas
       *[capacity] su capacidad
    }; no se sabe a quiénes podrían servir estos sitios
    .title = Sitios que no indican lo que exige un estándar

finding-standard-of-confidential-sites =
    estándar “{ $standard }”: { $sites ->
        [one] 1 sitio es confidencial
        [many] { $sites } de sitios son confidenciales
       *[other] { $sites } sitios son confidenciales
    }; quién tiene acceso se publica para áreas con partes de al menos tres sectores censales, y no para cada sector
    .title = Estándares sobre sitios confidenciales

finding-link-broken = una fila de `{ $table }` trata de `{ $id }`, que no existe; la fila no se usa
    .title = Filas sobre registros que no existen

# La página para quienes mantienen las listas.
directory-title = Qué revisar en las listas de { $study }
directory-heading = Qué revisar en las listas de <bdi>{ $study }</bdi>
directory-lead = Estas listas dicen dónde, en qué idiomas y cuándo encuentra ayuda la gente. Los datos que faltan o que no son claros envían a las personas a puertas cerradas, o hacen que no pregunten. Cada línea de abajo es una pregunta para quienes mantienen la lista; no se cambió nada. El tiempo transcurrido se cuenta hasta el { $day }.

directory-list =
    { $sites ->
        [one] 1 sitio
        [many] { $sites } de sitios
       *[other] { $sites } sitios
    } en el mapa, { $remarks ->
        [one] 1 observación
        [many] { $remarks } de observaciones
       *[other] { $remarks } observaciones
    }

directory-column-line = Línea
directory-column-site = Sitio
directory-column-name = Nombre
directory-column-problem = Qué revisar

directory-stale = última revisión el { $day }, hace más de un año
directory-never-checked = sin fecha de la última revisión; otros sitios de la lista la tienen
directory-missing-hours = sin horario de atención; quienes trabajan no pueden saber si les es posible ir
directory-missing-languages = sin idiomas; no cuenta para nadie que necesite uno
directory-missing-contact = sin teléfono ni página web; no se puede preguntar antes de ir
directory-missing-address = sin dirección; no se sabe adónde ir
directory-duplicate = en el mismo lugar que { $site }, con un nombre parecido; si es el mismo sitio, hay que quitar uno de los dos

directory-services-written =
    { $services ->
        [one] 1 servicio
        [many] { $services } de servicios
       *[other] { $services } servicios
    }; se omiten { $confidential } por ser confidenciales y { $areas } por ser áreas
directory-remarks-written =
    { $remarks ->
        [one] 1 observación
        [many] { $remarks } de observaciones
       *[other] { $remarks } observaciones
    } en { $lists ->
        [one] 1 lista
        [many] { $lists } de listas
       *[other] { $lists } listas
    }

# Qué pregunta hacer primero: una página, y lo mismo como texto.
calls-heading = Qué pregunta hacer primero
calls-lead = <bdi>{ $study }</bdi>. Datos que las listas no dan, ordenados por el número de personas para las que una respuesta decide si tienen acceso. ± es el margen de error al nivel del 90%; es desconocido donde la fuente no da ninguno.
calls-nothing-to-ask = Ningún estándar del estudio pide más que tener un sitio al alcance, y se conoce el lugar de todos los sitios: no hay nada que preguntar.
calls-without = Sin { $standard }

calls-standard = { $id }: { $standard }

calls-undecided =
    No se sabe si tienen acceso { $people } { $count ->
        [one] persona
        [many] de personas
       *[other] personas
    }, porque un sitio al alcance no lo dice.

calls-undecided-in-part =
    No se sabe si tienen acceso { $people } { $count ->
        [one] persona
        [many] de personas
       *[other] personas
    }, porque un sitio al alcance no lo dice, ni si lo tienen otras { $in_part }, porque su grupo de idiomas recibe atención solo en parte.
calls-nobody = Ninguna respuesta por sí sola decide el acceso de nadie.

calls-column-site = A quién preguntar
calls-column-question = Qué preguntar
calls-column-people = Decide, como máximo, para
calls-column-if-met = Con acceso con certeza, si cumple el estándar
calls-column-if-not = Sin acceso, si no lo cumple

calls-facts-together = (importan en conjunto)
calls-answers-together = (solo todas las respuestas juntas deciden)

calls-ask =
    { $count ->
        [one] pregunte a { $sites }
        [many] pregunte a { $sites }, que solo en conjunto deciden
       *[other] pregunte a { $sites }, que solo en conjunto deciden
    }: hasta { $people } { $number ->
        [one] persona
        [many] de personas
       *[other] personas
    }

calls-site =
    { $facts ->
        [one] { $name } ({ $site }) por { $question }
        [many] { $name } ({ $site }) por { $question } (importan en conjunto)
       *[other] { $name } ({ $site }) por { $question } (importan en conjunto)
    }

calls-more = … y { $more } más (--all)

calls-people = { $people } (± { $margin })
calls-people-margin-unknown = { $people } (margen de error desconocido)
calls-margin = ±{ "\u00A0" }{ $margin }
calls-margin-unknown = ±{ "\u00A0" }desconocido

## Opening hours, as people read them.

hours-clock = 12
hours-time =
    { $half ->
        [am] { $time } a. m.
       *[pm] { $time } p. m.
    }
hours-day =
    { $day ->
        [mo] lun.
        [tu] mar.
        [we] mié.
        [th] jue.
        [fr] vie.
        [sa] sáb.
       *[su] dom.
    }
hours-days = { $first }–{ $last }
hours-span = { $from }–{ $to }
hours-all-day = todo el día
hours-closed = cerrado
hours-of-days = { $days } { $times }
hours-day-of-month =
    { $nth ->
        [1] 1.er { $day } del mes
        [2] 2.º { $day } del mes
        [3] 3.er { $day } del mes
        [4] 4.º { $day } del mes
        [5] 5.º { $day } del mes
       *[last] último { $day } del mes
    }
hours-always = todos los días, las 24 horas
hours-holidays-closed = cerrado en días festivos
hours-by-appointment = con cita
hours-with-appointment = { $hours } (con cita)
hours-and = { $first }; { $next }
