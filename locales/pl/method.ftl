# How the numbers were made, in sentences, and their sources.

method-heading = Jak powstały te liczby

method-one-point = Przyjęto, że wszyscy mieszkańcy obwodu mieszkają w jednym punkcie w jego wnętrzu: obwód spełnia standard w całości albo wcale.
method-points = To, gdzie w obwodzie mieszkają ludzie, wiadomo z punktów z liczbą mieszkańców; odsetek spełniający standard to odsetek tych osób.
method-margins = Marginesy błędu pochodzą z badania, na poziomie ufności 90%, i zostały przeniesione na sumy według wzorów z podręcznika Urzędu Spisu Ludności. Nie obejmują tego, gdzie w obwodzie mieszkają ludzie. Nieznany margines pozostaje nieznany.
method-reliability = Wiarygodność: wysoka, jeśli błąd standardowy to najwyżej 12% liczby, średnia do 40%, niska powyżej.
method-tract-crosswalk = Tabele o obwodach z innego spisu podzielono między te obwody według tabeli przeliczeniowej. Marginesy błędu nie obejmują tego, jak ich mieszkańcy byli rozmieszczeni; jeśli zależy od tego ponad 5% wcześniejszej liczby, żadnej zmiany nie nazywa się wyraźną.
method-suppressed = Nie publikuje się liczebności małych grup językowych ani tych liczb, które ujawniłyby je przez dodawanie i odejmowanie liczb opublikowanych; obywatelstwo i kraj urodzenia podaje się tylko dla obszarów, w których mieszka co najmniej 20 000 osób.
method-license = Licencja na te liczby: { $license }. Obowiązują też warunki źródeł.
method-no-license = Wydawca tych liczb nie podaje licencji; obowiązują warunki źródeł.

method-requirements = Jeśli standard wymaga czegoś więcej niż zasięgu, miejsce liczy się na pewno wtedy, gdy jego lista podaje, że spełnia wymagania; jeśli lista tego nie podaje, nie wiadomo, czy osoby, które mogłyby z niego skorzystać, mają dostęp. Godziny otwarcia to godziny zwykłego tygodnia.
method-languages = Liczbę osób, które nie mają miejsca z obsługą w swoim języku, podano jako dolną i górną granicę, obliczoną na podstawie liczebności pokazanych grup; osoby z grup, których nie pokazano, liczą się jako jedna grupa.

# Where a list is complete. $list: its name; $places: where, as one phrase.
method-list-streets = Ulice
method-list-timetables = Rozkłady jazdy
method-list-costs = Tabela kosztów podróży { $table }
method-completeness-unknown = { $list }: analiza nie podaje, gdzie lista jest kompletna, więc na jej podstawie nikogo nie zalicza się do osób bez dostępu.
method-completeness = { $list }: podano, że lista jest kompletna { $places }.
method-completeness-more = { $places } oraz { $place }
method-in-region = w całym regionie
method-everywhere = w regionie i wokół niego tak daleko, jak ktokolwiek może dotrzeć
method-within = na obszarze „{ $place }”
method-within-kind = na wszystkich obszarach rodzaju „{ $kind }”

method-straight = Odległości to linie proste na elipsoidzie ziemskiej, także przez rzeki i drogi szybkiego ruchu.
method-straight-time = Czas na podstawie linii prostej to długość tej linii pomnożona przez { $detour } (z powodu objazdów) przy prędkości marszu { $speed } km/h.
method-timetable = Z rozkładu jazdy { $file } użyto dnia { $day }; liczba kursów: { $trips }.
method-matrix = Koszty podróży (czas lub odległość) z tabeli { $table } obliczono gdzie indziej i użyto ich bez zmian; wszyscy mieszkańcy obwodu mają koszty swojego obwodu.
method-walk = Drogi piesze prowadzą ulicami i ścieżkami dostępnymi dla pieszych, z prędkością { $speed } km/h, od najbliższej z nich; do parków wchodzi się tam, gdzie ulice lub ścieżki dochodzą do ich granicy. Nie uwzględniono nachylenia, świateł ani bezpieczeństwa.
method-drive = Przejazdy samochodem prowadzą ulicami z dozwoloną prędkością albo z prędkością zwykłą dla ich klasy, bez korków, świateł i parkowania: prawdziwe przejazdy trwają dłużej.
method-transit = Czasy podróży autobusem i pociągiem liczono od drzwi do drzwi, z dojściem, oczekiwaniem i przesiadkami, według rozkładu jazdy z jednego dnia ({ $day }): spośród wszystkich odjazdów między { $from } a { $until } podano czas dla percentyla { $percentile }. Nie uwzględniono opóźnień, tłoku ani cen biletów.
method-transit-modal-weekday = Czasy podróży autobusem i pociągiem liczono od drzwi do drzwi, z dojściem, oczekiwaniem i przesiadkami, według rozkładu jazdy z jednego dnia (najbardziej typowy dzień powszedni): spośród wszystkich odjazdów między { $from } a { $until } podano czas dla percentyla { $percentile }. Nie uwzględniono opóźnień, tłoku ani cen biletów.

# $kinds: the kinds of planning areas.
method-divided-by-crosswalk = Obwód przecięty granicą obszaru planistycznego dzieli się ({ $kinds }) według udziałów z tabeli podanej w analizie.
method-divided-by-origins = Obwód przecięty granicą obszaru planistycznego dzieli się ({ $kinds }) według tego, gdzie mieszkają ludzie, a dla gospodarstw domowych – gdzie są mieszkania, jak liczą je punkty analizy; obwód, który ma mniej niż dwa takie punkty, dzieli się według powierzchni.
method-divided-by-ground = Obwód przecięty granicą obszaru planistycznego dzieli się ({ $kinds }) według powierzchni, razem z wodą, tak jakby ludzie mieszkali na niej równomiernie.
method-whole-tracts = Obwód, który w całości leży w jednym obszarze, zachowuje dokładnie swój margines błędu; tabele pokazują, jaka część każdej liczby pochodzi z podzielonych obwodów.

# $index: its name; $parts: what it is made of, as a sentence.
method-index = { $index }: { $parts } Pominięto miejsca, w których nikt nie mieszka. Granice, między którymi znalazłoby się dziewięć z dziesięciu powtórzonych badań, wyznaczono przez symulację z marginesów błędu, ze stałym ziarnem losowym; pokazują one, jak bardzo kolejność zależy od próby, i nie są przedziałem ufności.
method-supply = { $measure }: { $how }
method-trends = Zmiana to późniejsza liczba minus wcześniejsza. Jest wyraźna, jeśli jest większa niż jej margines błędu, czyli pierwiastek z sumy kwadratów obu marginesów; jeśli okresy mają wspólne lata, ten pierwiastek mnoży się przez pierwiastek z udziału lat, które nie są wspólne.

# What an index is made of. $terms: its indicators with their weights; labels in the nominative.
index-percentiles = Suma rang percentylowych odsetków dla wskaźników: { $terms }.
index-scores = Średnia wyników standaryzowanych odsetków dla wskaźników: { $terms }.
index-term = { $indicator } (waga { $weight })
index-term-less = { $indicator } (waga { $weight }, mniej oznacza większe potrzeby)

# Sources as citations, whose parts stand one behind the other: publisher, title, period, when it was fetched.

citation-file = plik analizy: { $file }
citation-parts = { $first }, { $next }
citation-tables =
    { $count ->
        [one] tabela { $tables }
        [few] tabele { $tables }
        [many] tabele { $tables }
       *[other] tabele { $tables }
    }
citation-tables-of =
    { $count ->
        [one] { $survey }, tabela { $tables }
        [few] { $survey }, tabele { $tables }
        [many] { $survey }, tabele { $tables }
       *[other] { $survey }, tabele { $tables }
    }
citation-table-title = { $survey }, tabela { $table }: { $title }
citation-universe = kogo dotyczy: { $universe }
citation-fetched = pobrano { $day }
method-source = Źródło: { $citation }.
method-source-at = Źródło: { $citation }, { $address }
