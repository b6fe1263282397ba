# Cómo se hicieron los números, en oraciones, y sus fuentes.

method-heading = Cómo se hicieron estos números

method-one-point = Se supone que todas las personas de un sector censal viven en un mismo punto dentro de él: un sector cumple un estándar por completo o no lo cumple.
method-points = Se sabe dónde viven las personas dentro de un sector censal por puntos con su población; la proporción que cumple un estándar es la proporción de esas personas.
method-margins = Los márgenes de error son los de la encuesta al nivel del 90%, trasladados a las sumas con las fórmulas del manual de la Oficina del Censo. No incluyen en qué parte de un sector censal viven las personas. Un margen desconocido sigue siendo desconocido.
method-reliability = Confiabilidad: alta donde el error estándar es como máximo el 12% del número, media hasta el 40%, baja por encima.
method-tract-crosswalk = Las tablas sobre los sectores censales de otro censo se dividieron entre estos sectores con una tabla de correspondencia. Los márgenes de error no incluyen en qué parte del terreno vivía la gente; donde más del 5% de un número anterior depende de eso, ningún cambio se llama claro.
method-suppressed = Los números de los grupos de idiomas pequeños no se publican, y tampoco los que permitirían calcularlos al sumar y restar números publicados; la ciudadanía y el país de nacimiento se muestran solo para áreas de al menos 20,000 personas.
method-license = Licencia de estos números: { $license }. También se aplican las condiciones de las fuentes.
method-no-license = Quien publica estos números no indica ninguna licencia; se aplican las condiciones de las fuentes.

method-requirements = Donde un estándar pide más que tener un sitio al alcance, un sitio cuenta con certeza si su lista dice que cumple los requisitos; donde su lista no lo dice, no se sabe si tienen acceso las personas a las que podría servir. Los horarios son los de una semana normal.
method-languages = El número de personas sin un sitio en su idioma se da con un límite inferior y uno superior, calculados a partir de los números de los grupos que se muestran; las personas de los grupos que no se muestran cuentan como un solo grupo.

# Dónde está completa una lista. $list: su nombre; $places: dónde, como una frase.
method-list-streets = Calles
method-list-timetables = Horarios
method-list-costs = Tabla de costos { $table }
method-completeness-unknown = { $list }: el estudio no dice dónde está completa la lista, así que por esta lista nadie cuenta como persona sin acceso.
method-completeness = { $list }: según se indica, la lista está completa { $places }.
method-completeness-more = { $places } y { $place }
method-in-region = en toda la región
method-everywhere = en la región y a su alrededor, hasta donde cualquier persona puede llegar
method-within = en { $place }
method-within-kind = en todas las áreas del tipo “{ $kind }”

method-straight = Las distancias son líneas rectas sobre el elipsoide terrestre, también a través de ríos y autopistas.
method-straight-time = El tiempo según la línea recta es esa línea multiplicada por un rodeo de { $detour }, a una velocidad de caminata de { $speed } km/h.
method-timetable = Se usa el horario { $file } del día { $day }, con { $trips } viajes.
method-matrix = Los costos de viaje de la tabla { $table } se calcularon en otra parte y se usan tal como están; todas las personas de un sector censal tienen los costos de su sector.
method-walk = Los recorridos a pie siguen las calles y caminos abiertos a peatones, a { $speed } km/h, desde el más cercano hasta donde están las personas; a los parques se entra donde una calle o un camino llega a su borde. No se toman en cuenta las pendientes, los semáforos ni la seguridad.
method-drive = Los recorridos en automóvil siguen las calles a la velocidad señalizada, o a la usual de su clase, sin congestión, semáforos ni estacionamiento: los recorridos reales tardan más.
method-transit = Los tiempos de viaje en autobús y tren son de puerta a puerta, con caminatas, esperas y transbordos, según el horario de un día ({ $day }): de todas las salidas entre las { $from } y las { $until }, el tiempo en el percentil { $percentile }. No se toman en cuenta los retrasos, los vehículos llenos ni las tarifas.
method-transit-modal-weekday = Los tiempos de viaje en autobús y tren son de puerta a puerta, con caminatas, esperas y transbordos, según el horario de un día (el más típico de lunes a viernes): de todas las salidas entre las { $from } y las { $until }, el tiempo en el percentil { $percentile }. No se toman en cuenta los retrasos, los vehículos llenos ni las tarifas.

# $kinds: los tipos de áreas de planificación.
method-divided-by-crosswalk = Un sector censal que un área de planificación corta se divide ({ $kinds }) según las proporciones de una tabla que da el estudio.
method-divided-by-origins = Un sector censal que un área de planificación corta se divide ({ $kinds }) según dónde viven sus habitantes y, para los hogares, según dónde están sus viviendas, tal como los cuentan los puntos del estudio; un sector con menos de dos de esos puntos se divide según su superficie.
method-divided-by-ground = Un sector censal que un área de planificación corta se divide ({ $kinds }) según su superficie, incluida el agua, como si la gente viviera repartida por igual en ella.
method-whole-tracts = Un sector censal que queda entero en un área conserva exactamente su margen de error; las tablas muestran qué parte de cada número viene de sectores divididos.

# $index: su nombre; $parts: de qué está hecho, como oración.
method-index = { $index }: { $parts } Se omiten los lugares sin habitantes. Los puestos entre los que quedarían nueve de cada diez encuestas repetidas se simulan a partir de los márgenes de error, con una semilla fija; muestran cuánto depende el orden de la muestra, y no son un intervalo de confianza.
method-supply = { $measure }: { $how }
method-trends = Un cambio es el número más reciente menos el anterior. Es claro donde es mayor que su margen de error, que es la raíz de la suma de los cuadrados de los dos márgenes; donde los períodos comparten años, esa raíz se multiplica por la raíz de la proporción de años que no comparten.

# De qué está hecho un índice. $terms: sus indicadores con sus pesos.
index-percentiles = Suma de los rangos percentiles de las proporciones de { $terms }.
index-scores = Promedio de los puntajes estandarizados de las proporciones de { $terms }.
index-term = { $indicator } (peso { $weight })
index-term-less = { $indicator } (peso { $weight }; menos significa más necesidad)

# Sources as citations, whose parts stand one behind the other: publisher, title, period, when it was fetched.

citation-file = archivo del estudio: { $file }
citation-parts = { $first }, { $next }
citation-tables =
    { $count ->
        [one] tabla { $tables }
        [many] tablas { $tables }
       *[other] tablas { $tables }
    }
citation-tables-of =
    { $count ->
        [one] { $survey }, tabla { $tables }
        [many] { $survey }, tablas { $tables }
       *[other] { $survey }, tablas { $tables }
    }
citation-table-title = { $survey }, tabla { $table }: { $title }
citation-universe = universo: { $universe }
citation-fetched = obtenido el { $day }
method-source = Fuente: { $citation }.
method-source-at = Fuente: { $citation }, { $address }
