# What the layers of the vector tiles have, and as attributes what their fields are.

tiles = Kto nie ma dostępu do czego, gdzie i na ile to pewne. Zbudowano za pomocą Gapatlas.

tile-layer-tracts = Obwody spisowe: mieszkańcy, potrzeby i kto nie ma dostępu.
tile-layer-areas = Obszary planistyczne i cały region: mieszkańcy, potrzeby i kto nie ma dostępu.
tile-layer-sites = Miejsca, do których ludzie potrzebują dotrzeć.
tile-layer-labels = Punkt na nazwę każdego obszaru planistycznego, tam, gdzie jest na nią najwięcej miejsca.
    .id = Identyfikator obszaru planistycznego.
    .kind = Rodzaj obszaru planistycznego.
    .name = Nazwa używana przez ludzi.
tile-layer-tract_labels = Punkt na nazwę każdego obwodu, tam, gdzie jest na nią najwięcej miejsca.
    .geoid = Identyfikator obwodu; dla obwodów spisowych USA jego GEOID.
    .name = Nazwa używana przez ludzi.
tile-layer-site_labels = Punkt na symbol każdego miejsca, które ma powierzchnię; tylko jeden, choć samo miejsce leży na wielu kafelkach.
    .id = Identyfikator miejsca.
    .name = Nazwa używana przez ludzi.
    .theme = Co można tam znaleźć.
tile-layer-water = Woda, dla orientacji.
    .name = Nazwa.
tile-layer-green = Parki, lasy i łąki, dla orientacji.
    .name = Nazwa.
tile-layer-streets = Ulice, dla orientacji.
    .class = Jak duża jest ulica: motorway (autostrada), primary (główna), secondary (drugorzędna), minor (mała); albo path, droga dla pieszych i rowerów.
    .name = Nazwa.
tile-layer-transit = Linie z rozkładów jazdy tej analizy, dla orientacji: wszystkie, także te, które nie kursują w dniu analizy.
    .class = Co kursuje: rail (kolej), tram (tramwaj), ferry (prom), cable (kolej linowa), bus (autobus).
    .name = Numer lub nazwa.
tile-layer-stops = Stacje i przystanki bez stacji z rozkładów jazdy tej analizy.
    .class = Pierwszy ze środków transportu rail (kolej), tram (tramwaj), ferry (prom), cable (kolej linowa) i bus (autobus), który się tu zatrzymuje.
    .name = Nazwa używana przez ludzi.
tile-layer-places = Nazwy miast, miasteczek i dzielnic, dla orientacji.
    .class = Jak duża jest miejscowość: city (duże miasto), town (miasto), suburb (dzielnica), neighbourhood (osiedle).
    .name = Nazwa.
tile-layer-completeness = Granica obszaru, na którym listy danej kategorii są kompletne: za nią mogą być miejsca, których nie ma na listach.
    .theme = Kategoria list.
