# The classes of maps.

legend-up-to = do { $to }
legend-between = { $from }–{ $to }
legend-more-than = ponad { $from }
legend-costs = od { $from } do { $to }
legend-share-up-to = do { $to }%
legend-share-between = { $from }–{ $to }%
legend-share-more-than = ponad { $from }%
# Of a share within reach: "0%" and "100%" hold for people, households and workers alike.
legend-none = 0%
legend-all = 100%
legend-most = { $from }% i więcej

# The share of a tract compared with that of the region, or of its part that is known.
legend-far-below =
    { $of ->
        [part] o ponad 25 punktów procentowych mniej niż w tej części regionu, dla której są dane
       *[region] o ponad 25 punktów procentowych mniej niż w regionie
    }
legend-below = o 10–25 punktów procentowych mniej
legend-as =
    { $of ->
        [part] tyle co w tej części regionu, dla której są dane: { $share }%
       *[region] tyle co w regionie: { $share }%
    }
legend-above = o 10–25 punktów procentowych więcej
legend-far-above = o ponad 25 punktów procentowych więcej

# The share of a tract's people who are within reach.
legend-lack-0 = ponad dwie trzecie
legend-lack-1 = od jednej do dwóch trzecich
legend-lack-2 = do jednej trzeciej

# What maps show.
measure-without-people = Osoby bez dostępu
measure-without-households = Gospodarstwa domowe bez dostępu
measure-within = Odsetek w zasięgu
measure-within-at-most = Odsetek, który może być w zasięgu
measure-distance = Odległość do najbliższego miejsca
measure-time = Czas do najbliższego miejsca
measure-compared = Porównanie z całym regionem
measure-compared-known = Porównanie z tą częścią regionu, dla której są dane
# Of an indicator, such as households without a car.
measure-indicator-share = Odsetek
measure-indicator-count = Liczba
measure-bivariate = Potrzeby i dostęp razem

# Tracts in no class, in layers of QGIS.
legend-not-known = nie wiadomo
legend-low = niska wiarygodność
legend-without = Bez dostępu: { $standard }

style-description = Klasy i kolory mapy
style-light = ekrany w dzień; pierwszy wybór pod inne mapy
style-dark = ciemne pomieszczenia i ciemne strony: im więcej osób, tym jaśniej, bo jasne pola są tam bardziej widoczne
style-high-contrast = osoby słabowidzące, rzutniki i słońce: czarne linie w białych obwódkach i wyraźne różnice między klasami
style-print = papier, w kolorze lub w odcieniach szarości: białe tło, mało tuszu, klasy do odróżnienia także w szarości
