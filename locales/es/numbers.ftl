# Números con sus unidades.

share-percent = { $percent }%
share-under = menos de { $percent }%
share-over = más de { $percent }%
length-meters = { $meters } m
length-miles = { $miles } mi

# Un puesto en un orden. Las oraciones dicen "el puesto 3", así que el número no necesita terminación (1.er, 3.er, 2.º).
ordinal = { $place }

between-sentences = { " " }

# A rounded number inside a sentence.
figure-about-unknown = cerca de { $number } (no sabemos con qué certeza: la fuente no da un margen de error)
figure-about-sure =
    { $reliability ->
        [low] cerca de { $number } (tenga cuidado: puede ser cualquier número entre { $least } y { $most })
       *[other] cerca de { $number } (lo sabemos con bastante certeza: entre { $least } y { $most })
    }
