# The columns of tables: a label and, as `.description`, what is counted or measured. Codes in tables (high, higher, yes …)
# stay as they are, with the Polish word in brackets.

unit-people = osoby
unit-households = gospodarstwa domowe
unit-workers = pracujący
unit-share = ułamek 0–1
unit-m = m
unit-min = min
unit-dollars = USD
unit-trips = kursy na godzinę
unit-degrees = stopnie

source-computed = obliczono
source-computed-from = obliczono na podstawie: { $source }
source-computed-from-both = obliczono na podstawie: { $source } oraz { $earlier }
source-lists = listy miejsc
source-timetables = obliczono na podstawie rozkładów jazdy

column-geoid = Identyfikator obwodu
    .description = GEOID obwodu spisowego; to tekst, a zero na początku jest jego częścią.
column-id = Identyfikator
    .description = Oznaczenie, które nie zmienia się przy kolejnych budowach atlasu.
column-name = Nazwa
    .description = Nazwa używana przez ludzi.
# The name of a place in another language than the study's: `name_es`. $language is that language.
column-name-in = Nazwa ({ $language })
    .description = To samo w innym języku. Puste, jeśli nikt tego nie podał.
column-kind = Rodzaj
    .description = Rodzaj obszaru planistycznego.
column-area = W obszarze planistycznym
    .description = Identyfikator obszaru planistycznego, pierwszego rodzaju w tej analizie, do którego zalicza się ponad połowę obwodu. Puste, jeżeli takiego obszaru nie ma.
column-theme = Kategoria
    .description = Do czego służy to miejsce.
column-standard = Standard
    .description = Standard, którego dotyczy wiersz.
column-people = Osoby
    .description = Wskaźnik, który określa, kogo liczy standard.
column-limit = Limit
    .description = Jak daleko, w odległości lub czasie, może być najbliższe miejsce.
column-covered = Objęte obwodami
    .description = Część powierzchni obszaru, którą obejmują obwody spisowe tej analizy. Wszystkie liczby w wierszu dotyczą tej części.
column-withheld = Nie publikuje się
    .description = yes (tak): liczb w tym wierszu nie publikuje się, bo dotyczą niewielu osób albo ujawniłyby inne niepublikowane liczby.

column-count = { $indicator }
    .description = { $definition }
column-count-moe = { $indicator }: margines błędu
    .description = { $definition } Margines błędu na poziomie ufności 90%.
column-share = { $indicator }: odsetek
    .description = { $definition } Jako odsetek wszystkich, których dotyczy tabela źródłowa.
column-share-moe = { $indicator }: margines błędu odsetka
    .description = { $definition } Margines błędu na poziomie ufności 90%.
column-reliability = { $indicator }: wiarygodność
    .description = { $definition } high (wysoka): błąd standardowy to najwyżej 12% liczby; medium (średnia): najwyżej 40%; low (niska): więcej.
    .description-15-30 = { $definition } high (wysoka): błąd standardowy to najwyżej 15% liczby; medium (średnia): najwyżej 30%; low (niska): więcej.
column-from-split = { $indicator }: część z podzielonych obwodów
    .description = { $definition } Część tej liczby, która pochodzi z obwodów leżących na tym obszarze tylko częściowo. Zależy ona od sposobu podziału obwodów, którego nie obejmuje margines błędu.
column-known = { $indicator }: znana część
    .description = { $definition } Część obszaru, która leży w obwodach o znanej liczbie; mierzona liczbą osób lub mieszkań, jeśli są znane, a w innym razie powierzchnią. Liczba dotyczy tej części.
column-at-most = { $indicator }: najwyżej
    .description = { $definition } Najwyżej: jeśli liczba dla obwodu nie jest znana, wlicza się wszystkich, których dotyczy tabela źródłowa.
column-at-most-moe = { $indicator }: najwyżej, margines błędu
    .description = { $definition } Margines błędu na poziomie ufności 90%.
column-withheld-indicator = { $indicator }: nie publikuje się
    .description = { $definition } yes (tak): liczb w tym wierszu nie publikuje się, bo dotyczą niewielu osób albo ujawniłyby inne niepublikowane liczby.

column-trend-baseline = { $indicator }: wcześniej
    .description = { $definition } We wcześniejszym okresie.
column-trend-baseline-moe = { $indicator }: wcześniej, margines błędu
    .description = { $definition } Margines błędu na poziomie ufności 90%.
column-trend-change = { $indicator }: zmiana
    .description = { $definition } Późniejsza liczba minus wcześniejsza.
column-trend-change-moe = { $indicator }: margines błędu zmiany
    .description = { $definition } Margines błędu na poziomie ufności 90%.
column-trend-compared = { $indicator }: czy się zmieniło?
    .description = { $definition } higher (więcej) lub lower (mniej): zmiana jest większa niż jej margines błędu; not_clear (bez wyraźnej różnicy): nie jest większa; unknown (nie wiadomo): margines jest nieznany albo zbyt dużą część wcześniejszej liczby podzielono między obwody.

# $measure: what a floating catchment measure counts; $how: how it is made, in sentences.
column-supply = { $measure }
    .description = { $how } Puste, jeśli nie wiadomo czegoś, od czego zależy liczba.
column-supply-moe = { $measure }: margines błędu
    .description = { $how } Margines błędu na poziomie ufności 90%, wynikający z marginesów liczb osób.
column-supply-at-least = { $measure }: co najmniej
    .description = { $how } Dolna granica: część, która jest pewna.
column-supply-at-least-moe = { $measure }: co najmniej, margines błędu
    .description = { $how } Margines błędu na poziomie ufności 90%.
column-supply-at-most = { $measure }: najwyżej
    .description = { $how } Górna granica; pusta, jeśli miejsca spoza list lub bez podanej pojemności mogą dodać dowolnie dużo.
column-supply-at-most-moe = { $measure }: najwyżej, margines błędu
    .description = { $how } Margines błędu na poziomie ufności 90%.

# $index: the name of an index; $parts: what it is made of, as a sentence.
column-index-percentile = { $index }
    .description = { $parts } Jako ranga percentylowa wśród obwodów lub obszarów tego samego rodzaju: 1 oznacza największe potrzeby.
column-index-score = { $index }: wynik
    .description = { $parts }
column-index-rank = { $index }: miejsce w rankingu
    .description = 1 oznacza największe potrzeby wśród obwodów lub obszarów tego samego rodzaju; równe wyniki zajmują to samo miejsce.
column-index-rank-from = { $index }: najwyższe miejsce
    .description = Najwyższe miejsce, które daje dziewięć z dziesięciu powtórzonych badań.
column-index-rank-to = { $index }: najniższe miejsce
    .description = Najniższe miejsce, które daje dziewięć z dziesięciu powtórzonych badań.
column-index-drop-one = { $index }: bez jednego wskaźnika
    .description = O ile miejsc najwyżej zmienia się pozycja, jeśli pominie się jeden ze wskaźników.

# $site: one site of a theme, in the nominative; $mode: how people travel.
column-distance = Odległość do najbliższego miejsca: { $site }
    .description =
        { $mode ->
            [straight] Odległość do najbliższego miejsca ({ $site }) w linii prostej; średnia dla mieszkańców obwodu.
            [walk] Odległość do najbliższego miejsca ({ $site }) pieszo; średnia dla mieszkańców obwodu.
            [drive] Odległość do najbliższego miejsca ({ $site }) samochodem; średnia dla mieszkańców obwodu.
            [transit] Odległość do najbliższego miejsca ({ $site }) autobusem i pociągiem; średnia dla mieszkańców obwodu.
           *[matrix] Odległość do najbliższego miejsca ({ $site }) według tabeli kosztów podróży { $table }; średnia dla mieszkańców obwodu.
        }
column-time = Czas do najbliższego miejsca: { $site }
    .description =
        { $mode ->
            [straight] Czas podróży do najbliższego miejsca ({ $site }) w linii prostej; średnia dla mieszkańców obwodu.
            [walk] Czas podróży do najbliższego miejsca ({ $site }) pieszo; średnia dla mieszkańców obwodu.
            [drive] Czas podróży do najbliższego miejsca ({ $site }) samochodem; średnia dla mieszkańców obwodu.
            [transit] Czas podróży do najbliższego miejsca ({ $site }) autobusem i pociągiem; średnia dla mieszkańców obwodu.
           *[matrix] Czas podróży do najbliższego miejsca ({ $site }) według tabeli kosztów podróży { $table }; średnia dla mieszkańców obwodu.
        }
    .description-percentile =
        { $mode ->
            [straight] Czas podróży do najbliższego miejsca ({ $site }) w linii prostej, percentyl { $percentile } odjazdów; średnia dla mieszkańców obwodu.
            [walk] Czas podróży do najbliższego miejsca ({ $site }) pieszo, percentyl { $percentile } odjazdów; średnia dla mieszkańców obwodu.
            [drive] Czas podróży do najbliższego miejsca ({ $site }) samochodem, percentyl { $percentile } odjazdów; średnia dla mieszkańców obwodu.
            [transit] Czas podróży do najbliższego miejsca ({ $site }) autobusem i pociągiem, percentyl { $percentile } odjazdów; średnia dla mieszkańców obwodu.
           *[matrix] Czas podróży do najbliższego miejsca ({ $site }) według tabeli kosztów podróży { $table }, percentyl { $percentile } odjazdów; średnia dla mieszkańców obwodu.
        }

# In tables that have a row for each standard: they stand for a standard and for people.
column-row-standard = miejsce, które spełnia standard z tego wiersza
column-row-people = osoby, których dotyczy standard

column-gap-people =
    { $unit ->
        [households] Gospodarstwa domowe, których dotyczy standard
        [workers] Pracujący, których dotyczy standard
       *[people] Osoby, których dotyczy standard
    }
    .description = { $people }
column-gap-people-moe =
    { $unit ->
        [households] Gospodarstwa domowe, których dotyczy standard: margines błędu
        [workers] Pracujący, których dotyczy standard: margines błędu
       *[people] Osoby, których dotyczy standard: margines błędu
    }
    .description = { $people }: margines błędu na poziomie ufności 90%; puste, jeśli źródło go nie podaje.
column-gap-within = Odsetek z dostępem: { $standard }
    .description = { $people }: odsetek, który na pewno ma dostęp ({ $standard }).
column-gap-within-moe = Odsetek z dostępem: { $standard } – margines błędu
    .description = { $people }: odsetek, który na pewno ma dostęp ({ $standard }) – margines błędu na poziomie ufności 90%; puste, jeśli źródło go nie podaje.
column-gap-within-at-most = Odsetek z dostępem: { $standard } – najwyżej
    .description = { $people }: największy możliwy odsetek z dostępem ({ $standard }), jeśli czegoś nie wiadomo.
column-gap-within-at-most-moe = Odsetek z dostępem: { $standard } – najwyżej, margines błędu
    .description = { $people }: największy możliwy odsetek z dostępem ({ $standard }), jeśli czegoś nie wiadomo – margines błędu na poziomie ufności 90%; puste, jeśli źródło go nie podaje.
column-gap-without =
    { $unit ->
        [households] Gospodarstwa domowe bez dostępu: { $standard }
        [workers] Pracujący bez dostępu: { $standard }
       *[people] Osoby bez dostępu: { $standard }
    }
    .description = { $people }: liczba bez dostępu ({ $standard }); najmniejsza możliwa, jeśli czegoś nie wiadomo.
column-gap-without-moe =
    { $unit ->
        [households] Gospodarstwa domowe bez dostępu: { $standard } – margines błędu
        [workers] Pracujący bez dostępu: { $standard } – margines błędu
       *[people] Osoby bez dostępu: { $standard } – margines błędu
    }
    .description =
        { $unit ->
            [households] Gospodarstwa domowe bez dostępu: margines błędu na poziomie ufności 90%; puste, jeśli źródło go nie podaje.
            [workers] Pracujący bez dostępu: margines błędu na poziomie ufności 90%; puste, jeśli źródło go nie podaje.
           *[people] Osoby bez dostępu: margines błędu na poziomie ufności 90%; puste, jeśli źródło go nie podaje.
        }
column-gap-reliability =
    { $unit ->
        [households] Gospodarstwa domowe bez dostępu: { $standard } – wiarygodność
        [workers] Pracujący bez dostępu: { $standard } – wiarygodność
       *[people] Osoby bez dostępu: { $standard } – wiarygodność
    }
    .description = { $people }: na ile wiarygodna jest liczba bez dostępu ({ $standard }). high (wysoka): błąd standardowy to najwyżej 12% liczby; medium (średnia): najwyżej 40%; low (niska): więcej.
column-gap-at-most =
    { $unit ->
        [households] Gospodarstwa domowe bez dostępu: { $standard } – najwyżej
        [workers] Pracujący bez dostępu: { $standard } – najwyżej
       *[people] Osoby bez dostępu: { $standard } – najwyżej
    }
    .description = { $people }: największa możliwa liczba bez dostępu ({ $standard }). { $bounds }
column-gap-at-most-moe =
    { $unit ->
        [households] Gospodarstwa domowe bez dostępu: { $standard } – najwyżej, margines błędu
        [workers] Pracujący bez dostępu: { $standard } – najwyżej, margines błędu
       *[people] Osoby bez dostępu: { $standard } – najwyżej, margines błędu
    }
    .description =
        { $unit ->
            [households] Największa możliwa liczba gospodarstw domowych bez dostępu: margines błędu na poziomie ufności 90%; puste, jeśli źródło go nie podaje.
            [workers] Największa możliwa liczba pracujących bez dostępu: margines błędu na poziomie ufności 90%; puste, jeśli źródło go nie podaje.
           *[people] Największa możliwa liczba osób bez dostępu: margines błędu na poziomie ufności 90%; puste, jeśli źródło go nie podaje.
        }
# $barrier: the people whom one barrier adds; $sentence: the same as a sentence.
column-gap-barrier =
    { $unit ->
        [households] Gospodarstwa domowe: { $barrier }
        [workers] Pracujący: { $barrier }
       *[people] Osoby: { $barrier }
    }
    .description = { $people }: { $sentence }
column-gap-barrier-moe =
    { $unit ->
        [households] Gospodarstwa domowe: { $barrier } – margines błędu
        [workers] Pracujący: { $barrier } – margines błędu
       *[people] Osoby: { $barrier } – margines błędu
    }
    .description = { $people }: { $barrier } – margines błędu na poziomie ufności 90%; puste, jeśli źródło go nie podaje.
# $unknown: the people whose access is not known, for one reason; $because: the reason.
column-gap-unknown =
    { $unit ->
        [households] Gospodarstwa domowe: { $unknown }
        [workers] Pracujący: { $unknown }
       *[people] Osoby: { $unknown }
    }
    .description = { $people }: liczba tych, dla których nie wiadomo, czy mają dostęp ({ $standard }), ponieważ { $because }.
column-gap-unknown-moe =
    { $unit ->
        [households] Gospodarstwa domowe: { $unknown } – margines błędu
        [workers] Pracujący: { $unknown } – margines błędu
       *[people] Osoby: { $unknown } – margines błędu
    }
    .description = { $people }: { $unknown } – margines błędu na poziomie ufności 90%; puste, jeśli źródło go nie podaje.
column-gap-nearest = Najbliższe miejsce
    .description = Koszt podróży do najbliższego miejsca (czas lub odległość), średnia dla osób, których dotyczy standard.
column-gap-reason = Dlaczego bez dostępu: { $standard }
    .description = Powód, który dotyczy większości osób bez pewnego dostępu. beyond_limit: każde miejsce, do którego można dotrzeć, jest dalej, niż dopuszcza limit; no_street: do każdej ulicy jest za daleko; isolated: żadna ulica nie prowadzi do miejsca; no_stop: żaden przystanek nie leży w zasięgu najdłuższego dojścia pieszo; no_departure: z przystanków w zasięgu dojścia nic nie odjeżdża na czas; no_cost, not_in_table: w tabeli kosztów podróży nie ma kosztu dla tych osób albo nie ma ich obwodu; without_…: miejsca są w zasięgu, ale z powodu, który liczy kolumna o tej nazwie, większość osób nie może skorzystać z żadnego; unknown_…: nie wiadomo, czy większość osób ma dostęp, z powodu, który liczy kolumna o tej nazwie.

column-service-per-hour = Odjazdy na godzinę
    .description = Kursy autobusów i pociągów, które odjeżdżają w ciągu godziny w badanym przedziale czasu; dla obwodu – z przystanków w odległości do ćwierci mili w linii prostej, każdy kurs liczony raz, średnia dla mieszkańców obwodu.
column-service-headway = Odstęp między odjazdami
    .description = Liczba minut między odjazdami tej linii i kierunku, które w badanym przedziale czasu odjeżdżają najczęściej.
column-service-wait = Przewidywany czas oczekiwania
    .description = Ile minut na tę linię czekają osoby, które przychodzą w przypadkowej chwili: suma kwadratów odstępów podzielona przez ich podwojoną sumę.
column-service-first = Pierwszy odjazd
    .description = Kiedy odjeżdża pierwszy kurs w ciągu dnia; godziny po północy liczy się dalej od 24.
column-service-last = Ostatni odjazd
    .description = Kiedy odjeżdża ostatni kurs w ciągu dnia; godziny po północy liczy się dalej od 24.
column-service-frequent = Częste kursy
    .description = yes (tak): jedna linia odjeżdża w jednym kierunku co najmniej cztery razy w każdej godzinie od 6 do 21.
column-service-near-frequent = Odsetek mieszkający blisko częstych kursów
    .description = Odsetek mieszkańców obwodu, którzy mieszkają nie dalej niż ćwierć mili w linii prostej od przystanku z częstymi kursami, a w przypadku kolei i promów – nie dalej niż pół mili.

column-site-languages = Języki
    .description = Kody ISO 639-3 języków, w których można tam rozmawiać, rozdzielone znakiem ;.
column-site-interpreter = Tłumacze
    .description = Czy są tłumacze innych języków; puste, jeśli lista tego nie podaje.
column-site-hours = Godziny otwarcia
    .description = Kiedy jest otwarte, w formacie OpenStreetMap; puste, jeśli nie jest to pewne.
column-site-cost = Koszt
    .description = Najniższa opłata za skorzystanie; puste, jeśli lista tego nie podaje.
column-site-status = Wymaga dokumentu o statusie
    .description = Czy wymaga dokumentu o statusie imigracyjnym; puste, jeśli lista nie mówi nic o dokumentach.
column-site-wheelchair = Dostęp na wózku
    .description = Czy mogą z niego korzystać osoby na wózku; puste, jeśli lista tego nie podaje.
column-site-entrance = Wejście
    .description = Czy wejście jest bez barier: yes, no albo słowa listy; puste, jeśli lista tego nie podaje.
column-site-appointment = Umówienie wizyty
    .description = Czy trzeba umówić wizytę: yes, no albo słowa listy; puste, jeśli lista tego nie podaje.
column-site-bring = Co zabrać ze sobą
    .description = Słowami listy; puste, jeśli lista tego nie podaje, oraz dla miejsc poufnych.
column-site-address = Adres
    .description = Jak na liście; puste, jeśli lista tego nie podaje, oraz dla miejsc poufnych.
column-site-telephone = Telefon
    .description = Jak na liście; puste, jeśli lista tego nie podaje, oraz dla miejsc poufnych.
column-site-website = Strona internetowa
    .description = Adres strony, zaczynający się od http:// lub https://; puste, jeśli lista tego nie podaje, oraz dla miejsc poufnych.
column-site-located = Jak ustalono położenie
    .description = Skąd pochodzą współrzędne: z listy albo na podstawie adresu, ulicy, kodu pocztowego lub obwodu.
column-site-checked = Sprawdzono
    .description = Dzień, w którym ostatnio sprawdzono listę tego miejsca.

# Where a site is, in tables without outlines.
column-lon = Długość geograficzna
    .description = WGS 84; dla obszaru – punkt w jego wnętrzu.
column-lat = Szerokość geograficzna
    .description = { column-lon.description }
# Instead of the name of a column in a shapefile.
column-not-in-shapefile = (pominięto: plik shapefile ma 255 pól)

# Kolumny warstwy obwodów, którą zapisuje `gapatlas whatif`. $counted to jedno z pięciu wyrażeń.
scenario-before = Bez dostępu obecnie: { $standard }
scenario-after = Bez dostępu w scenariuszu: { $standard }
scenario-change = Zmiana liczby bez dostępu: { $standard }
scenario-gain = Zyskują dostęp: { $standard }
scenario-lose = Tracą dostęp: { $standard }
column-scenario =
    { $bound ->
        [at-least-moe] { $counted } – margines błędu
        [at-most] { $counted } – najwyżej
        [at-most-moe] { $counted } – najwyżej, margines błędu
       *[at-least] { $counted }
    }
    .description =
        { $bound ->
            [at-least-moe] { $people }: margines błędu liczby na poziomie ufności 90%; puste, jeśli źródło go nie podaje.
            [at-most] { $people }: największa możliwa liczba, jeśli czegoś nie wiadomo.
            [at-most-moe] { $people }: margines błędu największej możliwej liczby na poziomie ufności 90%; puste, jeśli źródło go nie podaje.
           *[at-least] { $people }: liczba; najmniejsza możliwa, jeśli czegoś nie wiadomo. Wartość poniżej zera oznacza, że w scenariuszu mniej osób jest bez dostępu.
        }
