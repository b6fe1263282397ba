# Findings about streets, timetables, origins, costs, and where lists are complete.

finding-streets-elsewhere = ten plik nie zawiera niczego w pobliżu obwodów; mapa nie ma ulic
    .title = Ulice z innego miejsca

finding-tracts-without-land =
    { $which ->
        [all] nie ma lądu tam, gdzie są obwody; mapy rysują je w całości
       *[some] żadna część { $tracts ->
            [one] { $tracts } obwodu
            [few] { $tracts } obwodów
            [many] { $tracts } obwodów
           *[other] { $tracts } obwodu
        } nie jest lądem, a mapy rysują je w całości: { $ids }
    }
    .title = Obwody bez lądu

finding-street-without-node = węzła ulicy `{ $node }` nie ma w tabeli węzłów; pominięto
    .title = Ulice bez jednego z węzłów, pominięte

finding-streets-too-short = ulice krótsze niż linia prosta między ich końcami: { $streets } z { $of }; czy jednostka ich długości jest prawidłowa?
    .title = Tabele ulic krótszych niż linia prosta

finding-street-islands =
    { $groups ->
        [one] { $groups } grupa ulic nie ma
        [few] { $groups } grupy ulic nie mają
        [many] { $groups } grup ulic nie ma
       *[other] { $groups } grupy ulic nie ma
    } połączenia w obie strony z innymi ulicami { $mode ->
        [drive] samochodem
       *[walk] pieszo
    }; największa ma { $km } km
    .title = Ulice bez połączenia z innymi

finding-origins-off-streets =
    { $origins ->
        [one] { $origins } punkt początkowy leży
        [few] { $origins } punkty początkowe leżą
        [many] { $origins } punktów początkowych leży
       *[other] { $origins } punktu początkowego leży
    } dalej niż milę od każdej ulicy, którą można { $mode ->
        [drive] jechać samochodem
       *[walk] iść pieszo
    }; nie da się stamtąd dotrzeć do żadnego miejsca
    .title = Punkty początkowe daleko od wszystkich ulic

finding-origins-on-islands =
    { $origins ->
        [one] { $origins } punkt początkowy leży
        [few] { $origins } punkty początkowe leżą
        [many] { $origins } punktów początkowych leży
       *[other] { $origins } punktu początkowego leży
    } przy ulicach, z których nie da się dotrzeć do żadnego miejsca z kategorii { $theme } { $mode ->
        [drive] samochodem
       *[walk] pieszo
    }
    .title = Punkty początkowe przy ulicach, które nie prowadzą do żadnego miejsca

finding-origins-across =
    { $origins ->
        [one] { $origins } punkt początkowy nie ma
        [few] { $origins } punkty początkowe nie mają
        [many] { $origins } punktów początkowych nie ma
       *[other] { $origins } punktu początkowego nie ma
    } w odległości do mili, po tej samej stronie autostrady, torów kolejowych lub rzeki, ulicy, którą można { $mode ->
        [drive] jechać samochodem
       *[walk] iść pieszo
    }; połączono z ulicą po drugiej stronie
    .title = Punkty początkowe bez ulicy po swojej stronie

finding-sites-off-streets =
    { $sites ->
        [one] { $sites } miejsce leży
        [few] { $sites } miejsca leżą
        [many] { $sites } miejsc leży
       *[other] { $sites } miejsca leży
    } dalej niż milę od każdej ulicy, którą można { $mode ->
        [drive] jechać samochodem
       *[walk] iść pieszo
    }: { $ids }; nikt tam nie dociera
    .title = Miejsca daleko od wszystkich ulic

finding-sites-without-ways =
    żadna ulica, którą można { $mode ->
        [drive] jechać samochodem
       *[walk] iść pieszo
    }, ani żadne wejście nie prowadzi do { $sites ->
        [one] { $sites } miejsca
        [few] { $sites } miejsc
        [many] { $sites } miejsc
       *[other] { $sites } miejsca
    }: { $ids }; wejście przyjęto tam, gdzie ulice są najbliżej granicy
    .title = Tereny, do których nie prowadzi żadna ulica

finding-feed-without-stop-times = rozkład jazdy nie ma pliku stop_times.txt: jego przystanki liczą się jako miejsca; nie wiadomo, czy i kiedy coś tam kursuje
    .title = Rozkłady jazdy bez godzin odjazdów

# Trips (kursy) and rows (wiersze) are both masculine, so one list of faults is enough. The names of GTFS stay as they are.
finding-timetable-rows =
    { $what ->
        [trips] { $count ->
            [one] { $count } kurs
            [few] { $count } kursy
            [many] { $count } kursów
           *[other] { $count } kursu
        }
       *[rows] { $count ->
            [one] { $count } wiersz
            [few] { $count } wiersze
            [many] { $count } wierszy
           *[other] { $count } wiersza
        }
    } { $fault ->
        [repeated] z identyfikatorem, który już wystąpił, albo bez identyfikatora
        [unknown_trip] o kursie, którego nie ma w trips.txt
        [unknown_stop] o przystanku, którego nie ma w stops.txt
        [unknown_station] z wartością parent_station, której nie ma w stops.txt
        [unknown_route] z linią, której nie ma w routes.txt
        [unknown_service] z wartością service_id, której nie ma ani w calendar.txt, ani w calendar_dates.txt
        [no_date] z tekstem tam, gdzie powinna być data, na przykład 20250318
        [no_exception_type] z wartością exception_type inną niż 1 i 2
        [no_time] z tekstem tam, gdzie powinna być godzina, na przykład 07:05:00
        [no_sequence] z tekstem tam, gdzie powinna być wartość stop_sequence
        [unknown_shape] z kształtem, którego nie ma w shapes.txt
        [no_shape_point] z punktem, który nie wskazuje miejsca na kuli ziemskiej
        [no_headway] z tekstem tam, gdzie powinna być liczba sekund między odjazdami
        [no_transfer_time] z tekstem tam, gdzie powinna być liczba sekund na przesiadkę
        [narrow_transfer] z regułą przesiadek dla pojedynczych linii lub kursów, której nie użyto
        [no_calls] bez wiersza w tym pliku
        [no_times] bez żadnej godziny
        [no_end_time] bez godziny dla pierwszych lub ostatnich postojów
        [one_call] z tylko jednym postojem, który ma godzinę
        [sequence_twice] z tą samą wartością stop_sequence dwa razy
       *[times_fall] z godzinami, które maleją w trakcie kursu
    }; pierwszy przypadek: { $cell ->
        [empty] pusta komórka
       *[text] `{ $example }`
    }; { $fault ->
        [unknown_station] przystanku użyto bez stacji
        [unknown_shape] linię bez żadnego kształtu narysowano od przystanku do przystanku
        [no_time] uznano, że godziny nie podano
        [no_end_time] te postoje pominięto
       *[other] pominięto
    }
    .title = Rozkłady jazdy z wierszami lub kursami, których nie da się użyć

finding-times-interpolated =
    { $calls ->
        [one] { $calls } postój
        [few] { $calls } postoje
        [many] { $calls } postojów
       *[other] { $calls } postoju
    } z { $of } bez własnej godziny; obliczono ją na podstawie postojów, które mają godzinę
    .title = Rozkłady jazdy bez godziny dla każdego postoju

finding-no-service-on-day = w wybranym dniu ({ $day }) nic nie kursuje
    .title = Rozkłady jazdy bez kursów w tym dniu

finding-feeds-of-other-days = nie ma dnia powszedniego, w którym ważne są wszystkie rozkłady jazdy; tego użyto dla dnia { $day }, jego własnego zwykłego dnia powszedniego
    .title = Rozkłady jazdy ważne w różnych okresach

finding-origins-outside =
    { $origins ->
        [one] { $origins } punkt początkowy
        [few] { $origins } punkty początkowe
        [many] { $origins } punktów początkowych
       *[other] { $origins } punktu początkowego
    } ({ $people ->
        [one] { $people } osoba
        [few] { $people } osoby
        [many] { $people } osób
       *[other] { $people } osoby
    }) poza wszystkimi obwodami; pominięto
    .title = Pliki z punktami początkowymi poza wszystkimi obwodami

finding-tracts-without-origin =
    brak zamieszkanego punktu początkowego w { $tracts ->
        [one] { $tracts } obwodzie
        [few] { $tracts } obwodach
        [many] { $tracts } obwodach
       *[other] { $tracts } obwodu
    }: { $ids }; zamiast tego użyto punktu wewnątrz obwodu
    .title = Pliki bez punktów początkowych dla niektórych obwodów

finding-origins-incomplete =
    punkty w { $tracts ->
        [one] { $tracts } obwodzie
        [few] { $tracts } obwodach
        [many] { $tracts } obwodach
       *[other] { $tracts } obwodu
    } liczą mniej niż połowę tamtejszych mieszkańców, jakby obejmowały tylko część: { $ids }; pominięto je, zamiast nich użyto punktu wewnątrz obwodu
    .title = Pliki z punktami początkowymi tylko dla części obwodu

finding-origins-without-ride =
    z { $of ->
        [one] { $of } miejsca zamieszkania
        [few] { $of } miejsc zamieszkania
        [many] { $of } miejsc zamieszkania
       *[other] { $of } miejsca zamieszkania
    }: bez przystanku w zasięgu najdłuższego dojścia – { $no_stop }, z przystankiem, z którego nic nie odjeżdża na czas – { $no_departure }; nie da się stamtąd dotrzeć autobusem i pociągiem do żadnego miejsca z kategorii { $theme }
    .title = Punkty początkowe, z których autobusem i pociągiem nie da się dotrzeć do żadnego miejsca

finding-pairs-outside =
    { $pairs ->
        [one] { $pairs } para dotyczy
        [few] { $pairs } pary dotyczą
        [many] { $pairs } par dotyczy
       *[other] { $pairs } pary dotyczy
    } miejsc, których nie ma w tabelach popytu i podaży, pierwsza dotyczy `{ $id }`; pominięto
    .title = Koszty podróży między miejscami, których nie ma w tabelach

finding-pairs-without-cost =
    { $pairs ->
        [one] { $pairs } para nie ma
        [few] { $pairs } pary nie mają
        [many] { $pairs } par nie ma
       *[other] { $pairs } pary nie ma
    } kosztu podróży, pierwsza ma `{ $text }`; przyjęto: poza zasięgiem
    .title = Pary bez kosztu podróży

finding-costs-not-used = żaden standard nie ma sposobu podróży `{ $mode }`; tabeli nie użyto
    .title = Nieużyte tabele kosztów podróży

finding-tracts-without-costs =
    brak wiersza o { $tracts ->
        [one] { $tracts } obwodzie
        [few] { $tracts } obwodach
        [many] { $tracts } obwodach
       *[other] { $tracts } obwodu
    }: { $ids }; nie wiadomo, czy ich mieszkańcy do czegokolwiek docierają. Jeśli nie docierają, należy dodać wiersz z pustym kosztem
    .title = Obwody, których nie ma w tabeli kosztów podróży

finding-sites-without-costs =
    { $sites ->
        [one] { $sites } miejsce nie ma
        [few] { $sites } miejsca nie mają
        [many] { $sites } miejsc nie ma
       *[other] { $sites } miejsca nie ma
    } kosztu podróży z żadnego obwodu: { $ids }; przyjęto: poza zasięgiem
    .title = Miejsca bez kosztu podróży z żadnego obwodu

finding-completeness-not-known =
    analiza nie podaje, gdzie { $list ->
        [sites] kompletna jest lista kategorii { $name }, więc na jej podstawie
        [streets] kompletne są ulice, więc na ich podstawie
        [timetables] kompletne są rozkłady jazdy, więc na ich podstawie
       *[costs] kompletne są koszty podróży { $name }, więc na ich podstawie
    } nikogo nie zalicza się do osób bez dostępu: o osobach bez miejsca w zasięgu przyjmuje się, że nie wiadomo, czy mają dostęp; jeśli to prawda, należy wpisać pod { $list ->
        [sites] { $section } lub { $other_section },
       *[other] { $section }
    }: { $setting }  # do sprawdzenia: propozycja na podstawie położenia miejsc ({ $list ->
        [streets] o ile są kompletne tam, gdzie są obwody
        [costs] o ile są kompletne tam, gdzie są obwody
       *[other] leży tam { $inside } z { $sites ->
            [one] { $sites } miejsca
            [few] { $sites } miejsc
            [many] { $sites } miejsc
           *[other] { $sites } miejsca
        }; gdzie indziej leży { $outside } z { $origins ->
            [one] { $origins } miejsca zamieszkania
            [few] { $origins } miejsc zamieszkania
            [many] { $origins } miejsc zamieszkania
           *[other] { $origins } miejsca zamieszkania
        }
    })
    .title = Listy, dla których analiza nie podaje, gdzie są kompletne

finding-list-ends-at-border =
    analiza podaje, że lista kategorii { $name } jest kompletna na obszarze „{ $within }”, a { $sites ->
        [one] jej jedyne miejsce leży
        [few] wszystkie jej { $sites } miejsca leżą
        [many] wszystkie jej miejsca ({ $sites }) leżą
       *[other] wszystkie jej miejsca ({ $sites }) leżą
    } na obszarze { $area }; gdzie indziej leży { $outside } z { $origins ->
        [one] { $origins } miejsca zamieszkania
        [few] { $origins } miejsc zamieszkania
        [many] { $origins } miejsc zamieszkania
       *[other] { $origins } miejsca zamieszkania
    }. Jeśli lista kończy się na tej granicy, osoby poza nią, które mogą mieć dostęp, zalicza się do osób bez dostępu; wtedy należy wpisać: { $setting }
    .title = Listy, które mogą kończyć się na granicy wewnątrz regionu

finding-sites-outside-completeness =
    { $outside } z { $sites ->
        [one] { $sites } miejsca
        [few] { $sites } miejsc
        [many] { $sites } miejsc
       *[other] { $sites } miejsca
    } leży poza obszarem, na którym, jak podano ({ $within }), { $list ->
        [sites] kompletna jest lista kategorii { $name }
        [streets] kompletne są ulice
        [timetables] kompletne są rozkłady jazdy
       *[costs] kompletne są koszty podróży { $name }
    }; liczą się
    .title = Miejsca poza obszarem, na którym ich lista jest kompletna

finding-completeness-elsewhere =
    podano, że { $list ->
        [sites] lista kategorii { $name } jest kompletna
        [streets] ulice są kompletne
        [timetables] rozkłady jazdy są kompletne
       *[costs] koszty podróży { $name } są kompletne
    } tam, gdzie nie mieszka nikt z tej analizy ({ $within }); o osobach bez miejsca w zasięgu przyjmuje się, że nie wiadomo, czy mają dostęp
    .title = Listy kompletne tam, gdzie nikt nie mieszka

finding-people-at-the-edge =
    standard { $standard }: { $people ->
        [one] { $people } osoba może
        [few] { $people } osoby mogą
        [many] { $people } osób może
       *[other] { $people } osoby może
    } dotrzeć poza obszar, na którym listy są kompletne, więc nie wiadomo, czy mają dostęp; jeśli za granicą jest woda, a nie ląd, należy podać warstwę lądu pod { $section }: { $setting }
    .title = Osoby blisko granicy obszaru, na którym listy są kompletne
