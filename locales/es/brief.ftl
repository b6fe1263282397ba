# La hoja: una página sobre un área, para llevar en la mano. Oraciones de 20 palabras como máximo.
# $figure ya lleva "unas", "unos" o "cerca de". $hundred va después de "cada". $people conserva su mayúscula: por eso abre la oración
# o va después de dos puntos. $site va después de "sin" y de "con".

brief-title = { $area }: quién no tiene acceso · { $study }
brief-question = ¿Quién no tiene acceso aquí, y con qué certeza lo sabemos?

## Los números y con qué certeza se saben

brief-about =
    { $unit ->
        [households] { $count ->
            [one] cerca de { $number } hogar
            [many] unos { $number } de hogares
           *[other] unos { $number } hogares
        }
        [workers] { $count ->
            [one] cerca de { $number } trabajador
            [many] unos { $number } de trabajadores
           *[other] unos { $number } trabajadores
        }
       *[people] { $count ->
            [one] cerca de { $number } persona
            [many] unos { $number } de personas
           *[other] unas { $number } personas
        }
    }
brief-exactly =
    { $unit ->
        [households] { $count ->
            [one] { $number } hogar
            [many] { $number } de hogares
           *[other] { $number } hogares
        }
        [workers] { $count ->
            [one] { $number } trabajador
            [many] { $number } de trabajadores
           *[other] { $number } trabajadores
        }
       *[people] { $count ->
            [one] { $number } persona
            [many] { $number } de personas
           *[other] { $number } personas
        }
    }
brief-sure = Lo sabemos con bastante certeza: entre { $least } y { $most }.
brief-sure-low = Tenga cuidado: la encuesta preguntó a poca gente aquí. El número verdadero puede estar entre { $least } y { $most }.
brief-sure-exact = El margen de error de la encuesta no cambia este número.
brief-sure-unknown = No sabemos qué tan seguro es. La fuente no da ningún margen de error.
brief-sure-bounds = Con el margen de error de la encuesta: entre { $least } y { $most }.

## El lugar

brief-living = { $people }: { $figure }.
brief-living-everybody = Aquí viven { $figure }.
brief-living-in-part = De esta área conocemos { $share }. { $people } en esa parte: { $figure }.

## Los resultados

brief-findings = Lo que muestran los números

brief-without = Sin { $site } al alcance: { $figure }
brief-without-bounds = Sin { $site } al alcance: al menos { $least }, quizá hasta { $most }
brief-nobody-without = Con { $site } al alcance: el total contado aquí ({ $figure })
brief-who = Aquí contamos: { $people }.
brief-who-everybody = Aquí contamos a todas las personas que viven aquí.
brief-reach = “Al alcance” significa: { $standard }.
brief-hundred =
    { $unit ->
        [households] 100 hogares
        [workers] 100 trabajadores
       *[people] 100 personas
    }
brief-share = Son cerca de { $of } de cada { $hundred } que contamos aquí.
# "100 de cada 100" no tiene género.
brief-share-all = Es el total: 100 de cada 100.
brief-share-some = Son menos de 1 de cada { $hundred } que contamos aquí.
brief-share-nearly-all = Son más de 99 de cada { $hundred } que contamos aquí.
brief-share-bounds = Son entre { $least } y { $most } de cada { $hundred } que contamos aquí.
# Lo que está peor o mejor es el acceso, no la gente ni el lugar.
brief-region-higher =
    { $place ->
        [whole] En toda la región son { $of } de cada { $hundred }. Aquí el acceso es claramente peor.
       *[part] En la parte de la región que conocemos son { $of } de cada { $hundred }. Aquí el acceso es claramente peor.
    }
brief-region-lower =
    { $place ->
        [whole] En toda la región son { $of } de cada { $hundred }. Aquí el acceso es claramente mejor.
       *[part] En la parte de la región que conocemos son { $of } de cada { $hundred }. Aquí el acceso es claramente mejor.
    }
brief-region-not-clear =
    { $place ->
        [whole] En toda la región son { $of } de cada { $hundred }. No hay una diferencia clara.
       *[part] En la parte de la región que conocemos son { $of } de cada { $hundred }. No hay una diferencia clara.
    }
brief-of-hundred = cerca de { $of }
brief-of-hundred-some = menos de 1
brief-of-hundred-nearly-all = más de 99
brief-of-hundred-bounds = entre { $least } y { $most }

brief-not-known-missing-fact = De { $figure } no se sabe si tienen acceso. A las listas de { $sites } les faltan datos.
brief-not-known-incomplete-list = De { $figure } no se sabe si tienen acceso. Donde viven no hay una lista completa de { $sites }.
brief-not-known-edge = De { $figure } no se sabe si tienen acceso. Pueden ir más allá de donde llega la lista.
brief-not-known-language = De { $figure } no se sabe si tienen acceso. No hay atención en todos los idiomas de su grupo.

brief-group = Más a menudo sin { $site } al alcance: { $group }
brief-group-shares = De cada { $hundred } de este grupo, son { $own }. De cada { $hundred } del total, son { $whole }.
brief-group-clear = La diferencia es mayor que el margen de error de la encuesta.
brief-group-count = En este grupo: { $figure }.
brief-group-count-bounds = En este grupo: al menos { $least }, quizá hasta { $most }.

brief-nothing-stands = Ningún número de este lugar es lo bastante claro para ponerlo en letra grande.
brief-nothing-because = La encuesta preguntó aquí a muy poca gente, o las listas de sitios no están completas.
brief-all-numbers = El informe completo tiene todos los números.

## El mapa y la gráfica

brief-where = Dónde
brief-chart = Cuántos de cada 100 no tienen acceso
brief-chart-share = { $of } (de { $least } a { $most })
brief-chart-how = Punto: la estimación. Línea: nueve de cada diez veces, el número verdadero cae dentro de ella.
brief-chart-region = Punto vacío: toda la región.
brief-chart-bounds = Línea de puntos: lo que no se sabe. La parte está en algún punto de ella.

## Dónde está la ayuda

brief-places = Adónde ir
brief-map-numbers = Los números del mapa son los de «{ brief-places }».
brief-places-none = Las listas no tienen ningún sitio en esta área ni cerca de ella.
brief-place-inside = En esta área.
brief-place-away = A más o menos { $distance } del borde de esta área.
brief-places-first = Confirme antes de ir: los horarios y las reglas cambian.
brief-places-missing = Si aquí falta un dato, como el teléfono o el horario, nuestras listas no lo dicen.
brief-places-private = Los sitios que deben ser confidenciales no están en esta lista.

## Las palabras de quien la usa

brief-ask = Lo que pedimos
brief-story = Una historia de aquí
brief-decides = Quién decide
brief-contact = Contacto

## Con qué certeza se sabe, quién la hizo, dónde leer más

brief-how-sure = ¿Con qué certeza lo sabemos?
brief-survey = Los números vienen de una encuesta a algunos hogares, no a todos. Por eso, cada número tiene un margen de error.
brief-nine-of-ten = Nueve de cada diez veces, el número verdadero está entre los dos números que damos.
brief-clearly = “Claramente” significa: la diferencia es mayor que este margen de error.
brief-list-ends = Decimos “sin” solo donde las listas de sitios están completas.
brief-read-more = Más información
brief-report-at = Todos los números, sus fuentes y cómo se hicieron:
brief-qr = Código QR de la dirección { $address }
brief-report-from = Todos los números, sus fuentes y cómo se hicieron están en el informe completo.
brief-made = Hecho con { $program } a partir del estudio “{ $study }”.
brief-sources = Los números vienen de: { $sources }.
brief-survey-of = { $survey } ({ $publisher })
brief-source-years = { $source }, { $years }

## El índice de los documentos sobre muchas áreas

documents-title = Documentos sobre las áreas de { $study }
documents-area = Área
documents-languages = Leer en
