# Findings: problems in the data, with what was done about each. Ids, columns, cells, files and names of tables are shown as
# in the data.

finding-at-place = { $place }: { $finding }

ids-and-more =
    { $more ->
        [0] { $ids }
       *[other] { $ids } i jeszcze { $more }
    }

# Headings of groups of findings, by what a person can do about them.
finding-action-say-in-study = Co powinna podać analiza
finding-action-correct-file = Co należy poprawić w plikach lub o co zapytać
finding-action-look-at = Co należy obejrzeć: może to być celowe, a może być błędem
finding-action-take-into-account = O czym trzeba wiedzieć, czytając wyniki

# The page of findings.
findings-page-title = Co budzi wątpliwości w danych: { $study }
findings-page-heading = Co budzi wątpliwości w danych: <bdi>{ $study }</bdi>
findings-page-lead =
    { $findings ->
        [one] { $findings } wątpliwość
        [few] { $findings } wątpliwości
        [many] { $findings } wątpliwości
       *[other] { $findings } wątpliwości
    } w { $kinds ->
        [one] { $kinds } rodzaju
        [few] { $kinds } rodzajach
        [many] { $kinds } rodzajach
       *[other] { $kinds } rodzaju
    }; { $shown ->
        [0] żadna nie dotyczy miejsca, które jest na mapie
        [one] na mapie są te z { $shown } rodzaju
        [few] na mapie są te z { $shown } rodzajów
        [many] na mapie są te z { $shown } rodzajów
       *[other] na mapie są te z { $shown } rodzaju
    }. Nie ma na niej miejsc poufnych ani tego, co pominięto.
findings-page-errors = Co uniemożliwia odczytanie analizy
findings-page-map = Obwody tej analizy, jej obszary planistyczne i miejsca, których dotyczą wątpliwości
findings-page-show-all = Pokaż miejsca wszystkich rodzajów
findings-page-show = Pokaż tylko te miejsca
findings-page-more = i jeszcze { $more }
findings-page-not-drawn =
    Nie narysowano: { $places ->
        [one] { $places } miejsce
        [few] { $places } miejsca
        [many] { $places } miejsc
       *[other] { $places } miejsca
    }.
findings-page-beyond =
    { $places ->
        [one] 1 z tych miejsc leży poza mapą i jest zaznaczone na jej krawędzi.
        [few] { $places } z tych miejsc leżą poza mapą i są zaznaczone na jej krawędzi.
        [many] { $places } z tych miejsc leży poza mapą i jest zaznaczonych na jej krawędzi.
       *[other] { $places } z tych miejsc leży poza mapą i jest zaznaczonych na jej krawędzi.
    }
findings-page-mark = { $id } – { $finding }

finding-not-utf8 = tekst nie jest w UTF-8; odczytano jako { $encoding }
    .title = Pliki tekstowe, które nie są w UTF-8

finding-row-too-long =
    wiersz ma { $cells ->
        [one] { $cells } komórkę
        [few] { $cells } komórki
        [many] { $cells } komórek
       *[other] { $cells } komórki
    }, a tabela { $columns ->
        [one] { $columns } kolumnę
        [few] { $columns } kolumny
        [many] { $columns } kolumn
       *[other] { $columns } kolumny
    }; pominięto, bo komórki mogą być przesunięte
    .title = Wiersze ze zbyt wieloma komórkami, pominięte

finding-row-too-short =
    wiersz ma { $cells ->
        [one] { $cells } komórkę
        [few] { $cells } komórki
        [many] { $cells } komórek
       *[other] { $cells } komórki
    }, a tabela { $columns ->
        [one] { $columns } kolumnę
        [few] { $columns } kolumny
        [many] { $columns } kolumn
       *[other] { $columns } kolumny
    }; pozostałych komórek brakuje
    .title = Wiersze ze zbyt małą liczbą komórek

finding-rows-above-header =
    nazwy kolumn są w tym wierszu; pominięto powyżej { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wiersza
    }; jeśli nazwy są w innym wierszu, należy podać jego numer jako { $setting }
    .title = Arkusze z wierszami nad nazwami kolumn, które pominięto

finding-cells-without-column =
    { $cells ->
        [one] { $cells } komórka arkusza
        [few] { $cells } komórki arkusza
        [many] { $cells } komórek arkusza
       *[other] { $cells } komórki arkusza
    } w kolumnie bez nazwy, pierwsza w tym wierszu; pominięto
    .title = Komórki arkuszy w kolumnach bez nazwy, pominięte

finding-error-cells =
    { $cells ->
        [one] { $cells } komórka
        [few] { $cells } komórki
        [many] { $cells } komórek
       *[other] { $cells } komórki
    } kolumny `{ $column }` z błędem { $text }, pierwsza w tym wierszu; odczytano jako puste
    .title = Komórki arkuszy z błędem, odczytane jako puste

finding-formulas-without-value =
    { $cells ->
        [one] { $cells } formuła
        [few] { $cells } formuły
        [many] { $cells } formuł
       *[other] { $cells } formuły
    } w kolumnie `{ $column }` bez wartości w pliku, pierwsza w tym wierszu; odczytano jako puste. Skoroszyt należy otworzyć w arkuszu kalkulacyjnym i zapisać ponownie
    .title = Formuły w arkuszach bez wartości, odczytane jako puste

finding-rows-without-id =
    { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wiersza
    } bez identyfikatora, pierwszy tutaj; pominięto
    .title = Wiersze bez identyfikatora, pominięte

finding-services-by-organization =
    { $services ->
        [one] { $services } usługa, o której
        [few] { $services } usługi, o których
        [many] { $services } usług, o których
       *[other] { $services } usługi, o których
    } wiadomo tylko, jaka to organizacja; przypisano do jedynej lokalizacji organizacji
    .title = Usługi przypisane do jedynej lokalizacji swojej organizacji

finding-services-unlinked =
    { $services ->
        [one] { $services } usługa, o której
        [few] { $services } usługi, o których
        [many] { $services } usług, o których
       *[other] { $services } usługi, o których
    } wiadomo tylko, jaka to organizacja, a ma ona kilka lokalizacji: { $ids }; pominięto. Tabela { $table } z kolumnami service_id i location_id może podać, gdzie są świadczone
    .title = Usługi organizacji o kilku lokalizacjach, pominięte

finding-tracts-without-suffix =
    { $rows ->
        [one] { $rows } identyfikator obwodu
        [few] { $rows } identyfikatory obwodów
        [many] { $rows } identyfikatorów obwodów
       *[other] { $rows } identyfikatora obwodu
    } z dziewięcioma cyframi, tak jak spis z 2000 r. zapisuje obwody bez przyrostka; odczytano z przyrostkiem 00
    .title = Identyfikatory obwodów z 2000 r. z dziewięcioma cyframi

finding-tracts-in-parts =
    { $tracts ->
        [one] { $tracts } obwód
        [few] { $tracts } obwody
        [many] { $tracts } obwodów
       *[other] { $tracts } obwodu
    } z kilkoma wierszami, z których każdy ma część obrysu: { $ids }; połączono
    .title = Obwody z kilkoma wierszami, połączone

finding-geometry-repaired =
    { $problem ->
        [antimeridian] obrys { $id } przecina południk 180° w jednym kawałku; podzielono w tym miejscu
       *[invalid] obrys { $id } przecina sam siebie lub zachodzi na siebie; naprawiono
    }
    .title = Naprawione obrysy

finding-geometry-dropped = { $id } nie ma obrysu, który da się naprawić; pominięto
    .title = Obwody lub obszary bez obrysu, którego można użyć, pominięte

finding-geoid-mended = identyfikator `{ $found }` nie jest GEOID-em; odczytano jako { $geoid }
    .title = Poprawione GEOID-y

finding-geoid-refused = `{ $found }` nie jest identyfikatorem obwodu; wiersz pominięto
    .title = Wiersze bez identyfikatora obwodu, pominięte

finding-other-areas =
    { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wiersza
    } z identyfikatorem obszaru innego rodzaju ({ $areas ->
        [nation] kraj
        [region] region spisowy
        [division] część regionu spisowego
        [state] stan
        [county] hrabstwo
        [county-subdivision] część hrabstwa
        [block-group] grupa bloków spisowych
        [block] blok spisowy
        [place] miejscowość
        [metropolitan-area] obszar metropolitalny
        [congressional-district] okręg wyborczy do Kongresu
        [public-use-microdata-area] obszar mikrodanych publicznych (PUMA)
        [zip-code-tabulation-area] obszar kodu pocztowego (ZCTA)
        [school-district] okręg szkolny
       *[other] część lub grupa obwodów
    }); pominięto, bo analiza liczy obwody
    .title = Tabele z wierszami o obszarach innego rodzaju

finding-rows-outside =
    { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wiersza
    } o obwodach, których nie ma w analizie: { $ids }; pominięto
    .title = Tabele z wierszami o innych obwodach

finding-tracts-converted =
    dotyczy obwodów z { $year } r.; liczby podzielono między obwody tej analizy { $way ->
        [land] według wspólnej powierzchni lądu
       *[shares] według udziałów podanych w analizie
    }; złożone z części: { $tracts ->
        [one] { $tracts } obwód
        [few] { $tracts } obwody
        [many] { $tracts } obwodów
       *[other] { $tracts } obwodu
    }
    .title = Tabele o obwodach z innego spisu

finding-crosswalk-incomplete =
    udziały { $tracts ->
        [one] { $tracts } obwodu
        [few] { $tracts } obwodów
        [many] { $tracts } obwodów
       *[other] { $tracts } obwodu
    } sumują się do mniej niż 1, najmniejsza suma to { $least }: { $ids }; reszty nie liczy się
    .title = Tabele przeliczeniowe, w których udziały obwodu sumują się do mniej niż 1

finding-area-without-shares = { $id } nie ma udziału w żadnym obwodzie; nie ma tam mieszkańców
    .title = Obszary planistyczne bez udziału w tabeli przeliczeniowej

finding-shares-elsewhere =
    { $id } ma udziały w { $tracts ->
        [one] { $tracts } obwodzie, którego
        [few] { $tracts } obwodach, których
        [many] { $tracts } obwodach, których
       *[other] { $tracts } obwodu, których
    } jego obrys nie dotyka: { $ids }; czy zamieniono identyfikatory?
    .title = Obszary planistyczne z udziałami w obwodach położonych gdzie indziej

finding-empty-cell = pusta komórka
finding-quoted-cell = „{ $text }”

finding-rows-outside-areas =
    { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wiersza
    } o terenie, który nie leży w żadnym obszarze ({ $names }); udziałów leżących tam obwodów nie liczy się nigdzie: { $tracts ->
        [one] { $tracts } obwód
        [few] { $tracts } obwody
        [many] { $tracts } obwodów
       *[other] { $tracts } obwodu
    } ({ $ids })
    .title = Wiersze tabeli przeliczeniowej o terenie poza obszarami

finding-shares-normalized =
    udziały { $tracts ->
        [one] { $tracts } obwodu
        [few] { $tracts } obwodów
        [many] { $tracts } obwodów
       *[other] { $tracts } obwodu
    } sumują się z powodu zaokrągleń do więcej niż 1, najwyżej do { $most }, i podzielono je przez ich sumę: { $ids }
    .title = Tabele przeliczeniowe, w których zaokrąglone udziały obwodu sumują się do więcej niż 1

finding-connecticut-renamed =
    { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wiersza
    } z identyfikatorem obwodu w Connecticut według regionu planistycznego, gdy analiza ma hrabstwo, albo odwrotnie; uznano je za te same obwody
    .title = Tabele z innymi identyfikatorami obwodów w Connecticut

finding-tracts-without-row =
    brak wiersza dla { $tracts ->
        [one] { $tracts } obwodu
        [few] { $tracts } obwodów
        [many] { $tracts } obwodów
       *[other] { $tracts } obwodu
    }: { $ids }; brakuje tam: { $indicators }
    .title = Tabele, w których brakuje obwodów

finding-tracts-without-people =
    nikt nie mieszka w { $tracts ->
        [one] { $tracts } obwodzie
        [few] { $tracts } obwodach
        [many] { $tracts } obwodach
       *[other] { $tracts } obwodu
    }: { $ids }
    .title = Obwody bez mieszkańców

finding-not-a-number = kolumna `{ $column }` ma `{ $value }` tam, gdzie powinna być liczba; brak wartości
    .title = Komórki z tekstem tam, gdzie powinna być liczba

finding-negative-count = kolumna `{ $column }` ma liczbę { $value }, a żadna liczba osób nie jest mniejsza od zera; brak wartości (jeśli ta liczba oznacza „brak wartości”, należy podać to za pomocą `{ $setting }`)
    .title = Liczby mniejsze od zera

finding-values-withheld =
    { $cell ->
        [empty] wskaźnik „{ $indicator }” jest pusty
       *[marked] wskaźnik „{ $indicator }” ma znak `{ $mark }`
    } dla { $tracts ->
        [one] { $tracts } obwodu
        [few] { $tracts } obwodów
        [many] { $tracts } obwodów
       *[other] { $tracts } obwodu
    }: { $ids }; brak wartości
    .title = Wartości, których urząd nie podaje

finding-margins-unknown =
    { $cell ->
        [empty] margines wskaźnika „{ $indicator }” jest pusty
       *[marked] margines wskaźnika „{ $indicator }” ma znak `{ $mark }`
    } dla { $tracts ->
        [one] { $tracts } obwodu
        [few] { $tracts } obwodów
        [many] { $tracts } obwodów
       *[other] { $tracts } obwodu
    }: { $ids }; jest tam nieznany
    .title = Marginesy błędu, których urząd nie podaje

finding-no-margins = w tym pliku nie ma marginesów błędu; wiarygodność jego liczb jest nieznana
    .title = Tabele bez marginesów błędu

finding-open-ended =
    wskaźnik „{ $indicator }” jest znany tylko jako `{ $mark }` dla { $tracts ->
        [one] { $tracts } obwodu
        [few] { $tracts } obwodów
        [many] { $tracts } obwodów
       *[other] { $tracts } obwodu
    }: { $ids }; brak wartości
    .title = Wartości wykraczające poza zakres, który liczy urząd

finding-languages-unknown =
    brak liczb dla wszystkich języków w miejscowości, w której leży { $tracts ->
        [one] { $tracts } obwód
        [few] { $tracts } obwody
        [many] { $tracts } obwodów
       *[other] { $tracts } obwodu
    }: { $ids }; głównymi językami grupy są tam te, które wymienia tabela B16001
    .title = Obwody bez liczb dotyczących języków ich miejscowości

finding-lines-missing =
    brakuje wierszy tabeli { $table }, z których odczytuje się wskaźnik „{ $indicator }”: { $more ->
        [0] `{ $line }`
       *[other] `{ $line }` i jeszcze { $more }
    }; nie odczytano
    .title = Tabele bez niektórych wierszy wskaźnika

finding-other-lines =
    wierszy tabeli { $table }, z których najlepiej oblicza się wskaźnik „{ $indicator }”, brakuje dla { $tracts ->
        [one] { $tracts } obwodu
        [few] { $tracts } obwodów
        [many] { $tracts } obwodów
       *[other] { $tracts } obwodu
    }: { $ids }; obliczono z innych wierszy tej tabeli, których marginesy błędu są zwykle większe
    .title = Wskaźniki obliczone z innych wierszy niż najlepsze

finding-table-not-used = też ma wskaźnik „{ $indicator }”, który odczytano z { $used }; nie użyto
    .title = Nieużyte tabele, bo to samo ma inna

finding-tracts-differ =
    { $tracts ->
        [one] { $tracts } obwód, którego nie ma w analizie
        [few] { $tracts } obwody, których nie ma w analizie
        [many] { $tracts } obwodów, których nie ma w analizie
       *[other] { $tracts } obwodu, którego nie ma w analizie
    } ({ $ids }), a { $missing ->
        [one] { $missing } obwód analizy w tych samych hrabstwach nie ma wiersza ({ $missing_id })
        [few] { $missing } obwody analizy w tych samych hrabstwach nie mają wiersza (na przykład { $missing_id })
        [many] { $missing } obwodów analizy w tych samych hrabstwach nie ma wiersza (na przykład { $missing_id })
       *[other] { $missing } obwodu analizy w tych samych hrabstwach nie ma wiersza (na przykład { $missing_id })
    }: te identyfikatory wyglądają na pochodzące z innego spisu albo zawierają literówki
    .title = Identyfikatory, które wyglądają na pochodzące z innego spisu

finding-rows-left-out =
    pominięto { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wiersza
    } z { $of }, bo analiza bierze te, dla których { $condition }{ $unknown ->
        [0] {""}
        [one] ; dla { $unknown } wiersza tego nie wiadomo, bo komórka jest pusta lub nie zawiera liczby
        [few] ; dla { $unknown } wierszy tego nie wiadomo, bo komórka jest pusta lub nie zawiera liczby
        [many] ; dla { $unknown } wierszy tego nie wiadomo, bo komórka jest pusta lub nie zawiera liczby
       *[other] ; dla { $unknown } wiersza tego nie wiadomo, bo komórka jest pusta lub nie zawiera liczby
    }
    .title = Wiersze pominięte ze względu na warunki analizy

finding-rows-left-out-confidential =
    pominięto { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wiersza
    } z { $of }, bo nie spełniają warunku analizy dla tej listy{ $unknown ->
        [0] {""}
        [one] ; dla { $unknown } wiersza tego nie wiadomo, bo komórka jest pusta lub nie zawiera liczby
        [few] ; dla { $unknown } wierszy tego nie wiadomo, bo komórka jest pusta lub nie zawiera liczby
        [many] ; dla { $unknown } wierszy tego nie wiadomo, bo komórka jest pusta lub nie zawiera liczby
       *[other] ; dla { $unknown } wiersza tego nie wiadomo, bo komórka jest pusta lub nie zawiera liczby
    }

finding-other-counties =
    pominięto { $rows ->
        [one] { $rows } obwód
        [few] { $rows } obwody
        [many] { $rows } obwodów
       *[other] { $rows } obwodu
    } z { $of }, bo leżą w hrabstwach, których analiza nie wymienia
    .title = Obwody z innych hrabstw, pominięte

finding-part-above-whole =
    wskaźnik „{ $indicator }” jest większy niż „{ $whole }”, którego jest częścią, w { $tracts ->
        [one] { $tracts } obwodzie
        [few] { $tracts } obwodach
        [many] { $tracts } obwodach
       *[other] { $tracts } obwodu
    }: { $ids }
    .title = Części większe niż całość

finding-share-periods-differ = wskaźniki „{ $indicator }” i „{ $whole }” dotyczą różnych lat; odsetka nie obliczono
    .title = Odsetki nieobliczone z powodu różnych lat

finding-periods-overlap =
    wcześniejszy wskaźnik „{ $indicator }” i późniejszy mają wspólnie { $years ->
        [one] { $years } rok
        [few] { $years } lata
        [many] { $years } lat
       *[other] { $years } roku
    }; margines zmiany to uwzględnia, a okresy, które się nie pokrywają, lepiej nadają się do porównania
    .title = Okresy zmian, które się pokrywają

finding-standard-without-tracts =
    standard { $standard } liczy wskaźnik „{ $indicator }”, który pokazuje się tylko dla obszarów, gdzie mieszka co najmniej { $people ->
        [one] { $people } osoba
        [few] { $people } osoby
        [many] { $people } osób
       *[other] { $people } osoby
    }: żaden obwód nie pokazuje jego wyniku
    .title = Standardy bez wyników dla obwodów

finding-no-place = współrzędne `{ $x }`, `{ $y }` nie wskazują żadnego miejsca na kuli ziemskiej
    .title = Współrzędne, które nie wskazują miejsca

finding-area-without-origin = { $id } przecina obwody i nie zawiera żadnego z ich zamieszkanych punktów początkowych: brakuje liczb dla tego obszaru
    .title = Obszary planistyczne bez zamieszkanego punktu początkowego

finding-area-partly-outside = obwody obejmują { $covered } obszaru { $id }; jego liczby dotyczą tej części
    .title = Obszary planistyczne częściowo poza obwodami

finding-area-incomplete =
    { $about ->
        [part] wskaźnik „{ $indicator }” dla { $id } dotyczy znanej części obszaru ({ $known })
       *[nothing] brakuje wskaźnika „{ $indicator }” dla { $id }
    }: { $tracts ->
        [one] { $tracts } obwód bez wartości
        [few] { $tracts } obwody bez wartości
        [many] { $tracts } obwodów bez wartości
       *[other] { $tracts } obwodu bez wartości
    }: { $ids }
    .title = Liczby dla obszarów planistycznych bez niektórych obwodów
