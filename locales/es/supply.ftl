# Cuánto de una oferta tiene la gente al alcance, compartida con toda la que llega a ella.
# $supply puede ser cualquier palabra en plural (médicos, clínicas), y también la que escribe el estudio: no concuerda con nada.

supply-reach =
    { $mode ->
        [straight] a menos de { $limit } en línea recta
        [straight-time] a menos de { $limit } a pie, según la línea recta
        [walk] a menos de { $limit } a pie
        [drive] a menos de { $limit } en automóvil
        [transit] a menos de { $limit } en autobús y tren
       *[matrix] a menos de { $limit } según la tabla de costos { $table }
    }
supply-per-people = { $supply } por cada { $per } personas
supply-per-people-of = { $supply } por cada { $per } de “{ $people }”
supply-label = { $unit } { $reach }

supply-how-2sfca =
    { $kind ->
        [capacity] Lo que ofrece cada sitio ({ $supply }) se reparte entre todas las personas que están { $reach } del sitio, y cada sector censal suma su parte de todos los sitios que alcanza (área de captación flotante en dos pasos, 2SFCA).
       *[sites] Los sitios son { $supply }. Cada uno se reparte entre todas las personas que están { $reach } del sitio, y cada sector censal suma su parte de todos los sitios que alcanza (área de captación flotante en dos pasos, 2SFCA).
    }
supply-how-3sfca =
    { $kind ->
        [capacity] Cada persona elige entre los sitios que están { $reach }, y lo que ofrece cada sitio ({ $supply }) se reparte entre quienes eligen ese sitio (área de captación flotante en tres pasos, 3SFCA).
       *[sites] Los sitios son { $supply }. Cada persona elige entre los que están { $reach }, y cada sitio se reparte entre quienes lo eligen (área de captación flotante en tres pasos, 3SFCA).
    }
supply-how-bfca =
    { $kind ->
        [capacity] Las personas de cada sector censal se dividen entre los sitios que están { $reach }, y lo que ofrece cada sitio ({ $supply }) entre los sectores que llegan a él, de modo que nada se cuenta dos veces (área de captación flotante equilibrada, BFCA).
       *[sites] Los sitios son { $supply }. Las personas de cada sector censal se dividen entre los que están { $reach }, y cada sitio entre los sectores que llegan a él, de modo que nada se cuenta dos veces (área de captación flotante equilibrada, BFCA).
    }
supply-how-availability =
    { $kind ->
        [capacity] Lo que ofrece cada sitio ({ $supply }) se divide entre los sectores censales que están { $reach } del sitio, en proporción a sus habitantes (disponibilidad espacial): el número es lo que corresponde al sector o al área en su conjunto.
       *[sites] Los sitios son { $supply }. Cada uno se divide entre los sectores censales que están { $reach } del sitio, en proporción a sus habitantes (disponibilidad espacial): el número es lo que corresponde al sector o al área en su conjunto.
    }
supply-how-weights = Un sitio cuenta menos cuanto más lejos está, según los pesos { $decay }.
supply-how-residents = Solo comparten las personas de la región, porque los sitios no atienden a nadie de otra parte.

supply-certainty-bounds = Se da un número donde es seguro: donde las listas de sitios están completas hasta donde llega la gente, todos los sitios de allí indican su capacidad y su lugar exacto, y todas las personas que comparten viven en los sectores censales del estudio. En lo demás se dan límites: otros sitios pueden aumentar el número, y otras personas pueden reducirlo. El margen de error es el de los números de personas.
supply-certainty = Se da un número donde es seguro: donde las listas de sitios están completas hasta donde llega la gente, todos los sitios de allí indican su capacidad y su lugar exacto, y todas las personas que comparten viven en los sectores censales del estudio. El margen de error es el de los números de personas.
supply-not-known = no se sabe: sitios o personas que no están en las listas pueden cambiarlo
