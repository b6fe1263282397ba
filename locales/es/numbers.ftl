# Números con sus unidades.

share-percent = { $percent }%
share-under = menos de { $percent }%
share-over = más de { $percent }%
length-meters = { $meters } m
length-miles = { $miles } mi

# Un puesto en un orden. Las oraciones dicen "el puesto 3", así que el número no necesita terminación (1.er, 3.er, 2.º).
ordinal = { $place }

between-sentences = { " " }
