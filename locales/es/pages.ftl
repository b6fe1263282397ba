# La página de la raíz del servicio y las páginas de su API de OGC.

page-title = { $page } · { $study }

# La página de la raíz.
landing-question = ¿Quién no tiene acceso a qué, dónde, y con qué certeza lo sabemos?
landing-counts =
    { $tracts ->
        [one] 1 sector censal
        [many] { $tracts } de sectores censales
       *[other] { $tracts } sectores censales
    }, { $sites ->
        [one] 1 sitio
        [many] { $sites } de sitios
       *[other] { $sites } sitios
    }, { $areas ->
        [one] 1 área de planificación
        [many] { $areas } de áreas de planificación
       *[other] { $areas } áreas de planificación
    }.
landing-map = Abrir el mapa

landing-measured = Qué se mide
landing-standard = { $people }: sin { $standard }

landing-reports = Informes para imprimir
landing-brief = una hoja
landing-region = Toda la región

landing-downloads = Descargas
landing-column-layer = Capa
landing-column-description = Qué es
landing-column-files = Archivos
landing-layer-tracts = todos los números de cada sector censal, con su contorno
landing-layer-gaps = personas sin acceso, una fila por cada sector censal y estándar
landing-layer-areas = los mismos números para las áreas de planificación y para toda la región
landing-layer-sites = los sitios a los que la gente necesita llegar
landing-shapefile = shapefile
landing-dictionary = qué significan las columnas

landing-programs = Para programas
landing-collections = <a href="/collections?f=html">/collections</a>: las capas como OGC API - Features; dé a QGIS, o a otro programa de SIG, la dirección de esta página
landing-api = <a href="/api?f=html">/api</a>: todas las direcciones, también en OpenAPI 3.0 para programas; <a href="/conformance?f=html">los estándares que cumple</a>
landing-tiles = <a href="/tiles?f=html">/tiles</a>: mosaicos vectoriales como OGC API - Tiles
landing-tilejson = <a href="/tiles.json">/tiles.json</a>: mosaicos vectoriales, TileJSON 3.0
landing-style = <a href="/styles/light.json">/styles/light.json</a>: un estilo para MapLibre y QGIS
landing-atlas = <a href="/atlas.json">/atlas.json</a>: estándares, leyendas, indicadores y sus fuentes
landing-tables = <a href="/tables/areas.json">/tables/areas.json</a>: números sin contornos, de sectores censales, brechas, áreas y sitios; <code>?columns=</code> e <code>?id=</code> eligen cuáles

landing-findings = Datos dudosos
landing-no-findings = No se encontró nada dudoso en los datos.
landing-finding = { $title }: { $count }

landing-method = Cómo se hicieron los números

# Lo que tienen todas las páginas de la API de OGC. Las tres primeras se leen en voz alta y no se muestran.
page-where = Dónde está usted
page-sketch = Un mapa pequeño de lo que aparece abajo
page-pagination = Páginas
page-json = lo mismo, para programas

page-conformance = Estándares
    .lead = Las clases de estándares del Open Geospatial Consortium que cumple este servicio.
    .classes = Clases de conformidad

page-collections = Colecciones
    .lead = Las capas del atlas como objetos, para programas de SIG y para personas.
    .layers = Capas

page-collection = Contenido
    .features = Objetos ({ $features })
    .systems = Sistemas de coordenadas de referencia

page-features = Objetos
    .title = { $layer }: objetos
    .lead =
        { $shown } de { $of ->
            [one] 1 objeto
            [many] { $of } de objetos
           *[other] { $of } objetos
        }, desde el número { $from }. Parámetros: { $parameters }, y las columnas por su nombre.
    .feature = Objeto

page-feature = Valores
    .lead = Un valor está vacío donde un número no se sabe o no se publica.
    .what = Qué
    .value = Valor
    .unit = Unidad
    .column = Columna

page-schema = Columnas de los objetos
    .title = { $layer }: columnas de los objetos
    .lead = Todos los objetos tienen estas columnas; null donde un número no se sabe o no se publica.
page-queryables = Columnas que se pueden usar en filtros
    .title = { $layer }: columnas que se pueden usar en filtros
    .lead = Use filter=… en CQL2, por ejemplo { $column } > 10, o el nombre de una columna con un valor.
page-sortables = Columnas por las que se pueden ordenar los objetos
    .title = { $layer }: columnas por las que se pueden ordenar los objetos
    .lead = Use sortby=-{ $column },name; el signo menos pone primero los valores más grandes. Los valores desconocidos van al final.
page-columns = Columnas
    .name = Nombre
    .type = Tipo
    .unit = Unidad
    .label = Rótulo
    .description = Descripción

page-tilesets = Mosaicos vectoriales
    .lead = Mapbox Vector Tiles en una sola cuadrícula, la de los mapas web.
    .sets = Conjuntos de mosaicos
page-tileset = Capas
    .lead = { $address }: la fila antes que la columna.
    .grid = Cuadrícula

page-grids = Cuadrículas de mosaicos
    .lead = Cómo se reparten los mosaicos sobre el globo.
    .grids = Cuadrículas
page-grid = Niveles de acercamiento
    .lead = Web Mercator en cuadrados: cada nivel tiene cuatro veces más que el anterior.
    .zoom = Nivel
    .scale = Escala 1 a
    .pixel = Metros por píxel
    .width = Mosaicos de oeste a este

page-api = Para programas
    .lead = Todas las direcciones, sus parámetros y los formatos de sus respuestas. Los errores son problem+json.
    .address = Dirección
    .method = Método
    .what = Qué
    .parameters = Parámetros
    .formats = Formatos

# The page about what is mapped and what is not.
page-policy = Lo que se muestra en el mapa y lo que no
    .for = Este atlas muestra dónde faltan servicios: clínicas, parques, transporte público, ayuda legal y ayuda en el idioma de cada persona. Cuenta a las personas de cada sector censal, con tablas publicadas, y nunca a una sola persona.
    .refused = Lo que nunca se muestra
    .why = Por qué
    .no-service = Nada de esto es un servicio que le falte a la gente. En un mapa, junto a los lugares donde vive gente que nació en otro país o que habla otro idioma, es una herramienta contra esas personas.
    .danger = El lugar de un operativo cambia de una hora a otra. Un aviso viejo o falso aleja a la gente de una clínica; uno verdadero muestra quién va allí.
    .history = Un registro de personas en un mapa son sus direcciones. En 1942 y 1943, en Estados Unidos, se usaron tablas del censo contra la gente.
    .no-status = Por la misma razón no se cuenta a nadie por su situación legal, y algunos números y lugares no se publican.
    .harm = Cuando algo hace daño
    .tell = Si un atlas muestra lo que no debe, como el lugar de un refugio o un número que señala a una familia, avise a quienes lo publican. Pueden marcar la lista como confidencial o quitarla, y hacer el atlas de nuevo.
    .name-nobody = Al avisar, no escriba ningún nombre, ninguna dirección ni otro dato de una persona.

## Pages about errors. What a program is told, in English, stands below.
problem-details = Lo que dice el servicio
problem-400 = No se entiende esta dirección
    .advice = Una parte no es como debe ser; abajo se dice cuál. Corríjala, o siga desde el mapa.
problem-404 = No hay nada en esta dirección
    .advice = Busque un error en la dirección. Lo que estaba aquí puede tener otra desde que se rehicieron los datos; siga desde el mapa o la página de inicio.
problem-422 = Esto no tiene respuesta
    .advice = La solicitud se entiende, pero no hay respuesta; abajo se dice por qué.
problem-429 = Demasiadas solicitudes
    .advice = Desde su dirección llegaron muchas solicitudes en poco tiempo. Espere un momento y vuelva a cargar la página.
problem-500 = Aquí algo salió mal
    .advice = La falla no es suya. Inténtelo más tarde; si continúa, diga a quienes mantienen este servicio lo que está abajo.
problem-501 = Este servicio no puede hacer eso
    .advice = Su programa se hizo sin lo necesario. Elija otro formato u otra página.
problem-503 = La respuesta tarda demasiado
    .advice = Pida menos de una vez, como menos columnas o un área menor, o inténtelo más tarde.
