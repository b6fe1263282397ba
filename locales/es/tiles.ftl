# Lo que tienen las capas de los mosaicos vectoriales y, como atributos, lo que son sus campos.

tiles = Quién no tiene acceso a qué, dónde, y con qué certeza lo sabemos. Hecho con Gapatlas.

tile-layer-tracts = Sectores censales: personas, necesidad, y quién no tiene acceso.
tile-layer-areas = Áreas de planificación y toda la región: personas, necesidad, y quién no tiene acceso.
tile-layer-sites = Los sitios a los que la gente necesita llegar.
tile-layer-labels = Un punto para el nombre de cada área de planificación, donde hay más espacio para él.
    .id = El identificador del área de planificación.
    .kind = El tipo de área de planificación.
    .name = Como la llama la gente.
tile-layer-tract_labels = Un punto para el nombre de cada sector, donde hay más espacio para él.
    .geoid = El identificador del sector; en los sectores del Censo de EE. UU., su GEOID.
    .name = Como lo llama la gente.
tile-layer-site_labels = Un punto para el símbolo de cada sitio con superficie, una sola vez, cuando el sitio mismo está en muchos mosaicos.
    .id = El identificador del sitio.
    .name = Como lo llama la gente.
    .theme = Lo que la gente encuentra allí.
tile-layer-water = Agua, para orientarse.
    .name = Cómo se llama.
tile-layer-green = Parques, bosques y praderas, para orientarse.
    .name = Cómo se llama.
tile-layer-streets = Calles, para orientarse.
    .class = Qué tan grande es: motorway, primary, secondary, minor (autopista, principal, secundaria, menor); o path, un camino para peatones y bicicletas.
    .name = Cómo se llama.
tile-layer-transit = Las líneas de los horarios del estudio, para orientarse: todas, también las que no circulan el día del estudio.
    .class = Qué circula: rail, tram, ferry, cable, bus (tren, tranvía, transbordador, funicular o teleférico, autobús).
    .name = Su número o su nombre.
tile-layer-stops = Las estaciones de los horarios del estudio, y las paradas sin estación.
    .class = El primero de rail, tram, ferry, cable y bus que se detiene allí.
    .name = Como la llama la gente.
tile-layer-places = Nombres de ciudades, pueblos y barrios, para orientarse.
    .class = Qué tan grande es: city, town, suburb, neighbourhood (ciudad, pueblo, suburbio, barrio).
    .name = Cómo se llama.
tile-layer-completeness = El borde del área donde las listas de un tema están completas: más allá puede haber sitios que no están en la lista.
    .theme = El tema de las listas.
