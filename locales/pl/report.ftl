# The report about an area: its page, and the labels of its JSON and CSV. Labels of people and standards are in the
# nominative; a standard comes first ("Standard: …") or in brackets, and numbers follow "bez dostępu:".

## The head of the page

report-title = { $area }: kto nie ma dostępu · { $study }
report-question = Kto nie ma dostępu do czego, gdzie i na ile to pewne?
report-about = <bdi>{ $kind }</bdi>. <bdi>{ $study }</bdi>.
report-about-region = <bdi>{ $kind }</bdi>.
report-kind-drawn = Obszar narysowany przez użytkownika
report-drawn-name = Narysowany obszar
report-kind-own = Własny obszar
report-tracts-none = Na tym obszarze nie leży żaden obwód spisowy.
report-tracts-whole =
    { $tracts ->
        [one] { $tracts } obwód spisowy
        [few] { $tracts } obwody spisowe
        [many] { $tracts } obwodów spisowych
       *[other] { $tracts } obwodu spisowego
    }.
report-tracts-all-in-part =
    { $tracts ->
        [one] { $tracts } obwód spisowy, częściowo.
        [few] { $tracts } obwody spisowe, wszystkie częściowo.
        [many] { $tracts } obwodów spisowych, wszystkie częściowo.
       *[other] { $tracts } obwodu spisowego, wszystkie częściowo.
    }
report-tracts-some-in-part =
    { $tracts ->
        [one] { $tracts } obwód spisowy
        [few] { $tracts } obwody spisowe
        [many] { $tracts } obwodów spisowych
       *[other] { $tracts } obwodu spisowego
    }, w tym częściowo: { $part }.
report-covered = Obwody spisowe tej analizy obejmują { $share } tego obszaru.
report-locator = Położenie wśród obszarów tego samego rodzaju: { $area }

## The summary

report-in-short = W skrócie
report-margin-note = ± to margines błędu na poziomie ufności 90%: dziewięć razy na dziesięć prawdziwa liczba mieści się w tych granicach.

report-coverage-none = Żadna część tego obszaru nie leży w obwodach spisowych tej analizy: nie są znane żadne liczby.
report-coverage-most = W obwodach spisowych tej analizy leży { $share } tego obszaru; liczby dotyczą tej części.
report-coverage-little = W obwodach spisowych tej analizy leży tylko { $share } tego obszaru; liczby dotyczą tej części i nie porównuje się ich z innymi.

report-living-here = { $people } – na tym obszarze: { $figure }.
report-living-in-part = { $people } – w tej części: { $figure }.
report-living-known = { $people } – w części obszaru, dla której ich liczba jest znana ({ $share }): { $figure }.

report-figure = { $number } ({ $margin })
report-range = od { $least } do { $most }

report-none-without = Standard: { $standard }. { $people } – bez dostępu: 0 z { $all }.
report-all-without = Standard: { $standard }. { $people } – bez dostępu: { $without }, czyli 100%.
report-some-without = Standard: { $standard }. { $people } – bez dostępu: { $without } z { $all }, czyli { $share }.
report-one-without = Standard: { $standard }. { $people } – bez dostępu: { $without } z 1, czyli { $share }.
report-between-without = Standard: { $standard }. { $people } – bez dostępu: od { $least } do { $most } z { $all }.
report-between-without-shares = Standard: { $standard }. { $people } – bez dostępu: od { $least } do { $most } z { $all }, czyli { $shares }.
report-without-not-known = Standard: { $standard }. { $people } – nie wiadomo, ile z { $all } nie ma dostępu, bo żadna kompletna lista miejsc nie obejmuje tego obszaru.

# So many people, households or workers, as the next messages have them in $number. $number here: written as text; $count: the
# same, for its plural.
report-not-known-number =
    { $unit ->
        [households]
            { $count ->
                [one] { $number } gospodarstwa domowego
                [few] { $number } gospodarstw domowych
                [many] { $number } gospodarstw domowych
               *[other] { $number } gospodarstwa domowego
            }
        [workers]
            { $count ->
                [one] { $number } osoby pracującej
                [few] { $number } osób pracujących
                [many] { $number } osób pracujących
               *[other] { $number } osoby pracującej
            }
       *[people]
            { $count ->
                [one] { $number } osoby
                [few] { $number } osób
                [many] { $number } osób
               *[other] { $number } osoby
            }
    }
report-not-known-missing-fact = W przypadku { $number } nie wiadomo, bo miejsce w zasięgu nie podaje tego, co jest wymagane, albo swojego dokładnego położenia.
report-not-known-incomplete-list = W przypadku { $number } nie wiadomo, bo tam, gdzie mieszkają, żadna lista nie jest kompletna.
report-not-known-edge = W przypadku { $number } nie wiadomo, bo mogą dotrzeć poza obszar, na którym lista jest kompletna.
report-not-known-language = W przypadku { $number } nie wiadomo, bo ich grupa językowa ma tylko częściową obsługę.

report-region-higher =
    { $place ->
        [whole] Odsetek jest wyraźnie wyższy niż w całym regionie ({ $region }).
       *[part] Odsetek jest wyraźnie wyższy niż w tej części regionu ({ $part }), w której listy są kompletne ({ $region }).
    }
report-region-lower =
    { $place ->
        [whole] Odsetek jest wyraźnie niższy niż w całym regionie ({ $region }).
       *[part] Odsetek jest wyraźnie niższy niż w tej części regionu ({ $part }), w której listy są kompletne ({ $region }).
    }
report-region-not-clear =
    { $place ->
        [whole] Odsetek nie różni się wyraźnie od odsetka w całym regionie ({ $region }).
       *[part] Odsetek nie różni się wyraźnie od odsetka w tej części regionu ({ $part }), w której listy są kompletne ({ $region }).
    }
report-region-unknown =
    { $place ->
        [whole] W całym regionie odsetek wynosi { $region }
       *[part] W tej części regionu ({ $part }), w której listy są kompletne, odsetek wynosi { $region }
    }; nie wiadomo, czy to rzeczywista różnica: { $why ->
        [part] nie jest znana liczba dla zbyt dużej części obszaru lub regionu
        [bounds] dla zbyt wielu osób nie wiadomo, czy mają dostęp
        [own-margin] margines błędu tutaj jest nieznany
        [region-margin] margines błędu dla regionu jest nieznany
       *[both-margins] oba marginesy błędu są nieznane
    }.

report-known-part = Liczby dotyczą { $share } obszaru, dla których wiadomo, ilu osób dotyczy standard.
report-unlocated =
    { $sites ->
        [one] { $sites } miejsca z listy nie udało się zlokalizować; uznano, że go nie ma.
        [few] { $sites } miejsc z listy nie udało się zlokalizować; uznano, że ich nie ma.
        [many] { $sites } miejsc z listy nie udało się zlokalizować; uznano, że ich nie ma.
       *[other] { $sites } miejsca z listy nie udało się zlokalizować; uznano, że go nie ma.
    }
report-more-standards =
    W tabeli poniżej jest jeszcze { $standards ->
        [one] { $standards } standard
        [few] { $standards } standardy
        [many] { $standards } standardów
       *[other] { $standards } standardu
    }.

report-no-numbers-area = Dla tego obszaru nie są znane żadne liczby.
report-no-numbers-region = Dla regionu nie są znane żadne liczby.
report-no-access-numbers-area = Dla tego obszaru nie jest znana liczba osób bez dostępu.
report-no-access-numbers-region = Dla regionu nie jest znana liczba osób bez dostępu.
report-withheld-area = Liczb osób bez dostępu na tym obszarze nie publikuje się ze względu na ochronę prywatności.
report-withheld-region = Liczb osób bez dostępu w regionie nie publikuje się ze względu na ochronę prywatności.
report-standards-no-number =
    { $standards ->
        [one] Dla { $standards } standardu liczba nie jest znana.
        [few] Dla { $standards } standardów liczba nie jest znana.
        [many] Dla { $standards } standardów liczba nie jest znana.
       *[other] Dla { $standards } standardu liczba nie jest znana.
    }
report-standards-withheld =
    { $standards ->
        [one] Dla { $standards } standardu liczby nie publikuje się ze względu na ochronę prywatności.
        [few] Dla { $standards } standardów liczby nie publikuje się ze względu na ochronę prywatności.
        [many] Dla { $standards } standardów liczby nie publikuje się ze względu na ochronę prywatności.
       *[other] Dla { $standards } standardu liczby nie publikuje się ze względu na ochronę prywatności.
    }

## The table of people without access

report-gaps = Kto nie ma dostępu
report-gaps-caption = Osoby i gospodarstwa domowe bez dostępu. Miejsce jest w zasięgu, jeśli jest wystarczająco blisko, jak podaje każdy wiersz.
report-column-reach = „W zasięgu” oznacza
report-column-concerned = Osoby, których dotyczy standard
report-column-without = Bez dostępu
report-column-reliability = Wiarygodność
report-column-share-without = Odsetek bez dostępu
report-column-region = Odsetek w regionie
report-column-compared = Tutaj, w porównaniu
report-column-nearest = Do najbliższego miejsca, średnio
report-column-source = Źródło
report-at-most = <span class="who">najwyżej</span> <span class="number">{ $number }</span> <span class="margin">{ $margin }</span>

report-nearest-not-measured = nie mierzono
report-nearest-withheld = nie publikuje się ze względu na ochronę prywatności
report-nearest-no-mean = brak średniej: niektórzy nie docierają do żadnego
report-nearest-no-data = brak danych
report-minutes = { $minutes } min

report-steps = Bez dostępu, krok po kroku: { $standard }
report-steps-bounds = Bez dostępu na pewno lub być może, krok po kroku: { $standard }
report-step = <span class="number">{ $number }</span> <span class="margin">{ $margin }</span>: { $label }
report-unlocated-note =
    { $sites ->
        [one] { $sites } miejsca z listy nie udało się zlokalizować; uznano, że go nie ma.
        [few] { $sites } miejsc z listy nie udało się zlokalizować; uznano, że ich nie ma.
        [many] { $sites } miejsc z listy nie udało się zlokalizować; uznano, że ich nie ma.
       *[other] { $sites } miejsca z listy nie udało się zlokalizować; uznano, że go nie ma.
    }
report-bounds = Co najmniej i najwyżej:
report-part-of-region = Porównuje się tylko tę część regionu, w której listy są kompletne: co najmniej { $share } osób, których dotyczy standard.
report-reliability-note = Wiarygodność: <b>wysoka</b>, jeśli margines błędu to najwyżej około jednej piątej liczby, <b>średnia</b> – do około dwóch trzecich, <b>niska</b> – powyżej: używać ostrożnie; <b>nie oceniono</b>, jeśli margines jest nieznany lub liczba wynosi 0. Marginesy odsetków podano w punktach procentowych. <b>± nieznany</b>: źródło nie podaje marginesu błędu.

## The chart of shares

report-chart = Odsetek bez dostępu
report-chart-here = tutaj
report-chart-region = w całym regionie
report-chart-part = w regionie
report-chart-note = Linie po obu stronach: margines błędu; brak linii: margines nieznany lub zbyt mały, by go narysować.
report-strip = bez dostępu: { $standard }
report-strip-here = { $own } tutaj
report-strip-region = { $own } tutaj, { $region } w całym regionie
report-strip-part = { $own } tutaj, { $region } w regionie

## The table of groups

report-supply = Ile przypada na osobę
report-supply-caption = To, co oferują miejsca, podzielone między wszystkie osoby, które mogą do nich dotrzeć.
report-supply-what = Co się dzieli
report-supply-here = Tutaj
report-supply-region = Cały region
report-supply-number = { $number } { $margin }
report-supply-between = od { $least } do { $most }
report-supply-at-least = co najmniej { $least }
report-supply-unlocated = { $unlocated }.
report-supply-not-known = nie wiadomo
report-groups = Kto ma gorszy dostęp
report-groups-caption = Każda grupa w porównaniu z wszystkimi osobami lub gospodarstwami domowymi, do których należy.
report-groups-who = Kto
report-groups-of-all = Wśród wszystkich
report-groups-compared = Grupa, w porównaniu
report-without = Bez dostępu: { $standard }

## The maps

report-maps = Gdzie
report-map-title =
    { $unit ->
        [households] Mapa: { $area }. Gospodarstwa domowe bez dostępu: { $standard }
        [workers] Mapa: { $area }. Pracujący bez dostępu: { $standard }
       *[people] Mapa: { $area }. Osoby bez dostępu: { $standard }
    }
report-map-no-tracts = Na tym obszarze nie leży żaden obwód spisowy.
report-map-description =
    { $unit ->
        [households] Obwody spisowe obszaru według liczby gospodarstw domowych bez dostępu.
        [workers] Obwody spisowe obszaru według liczby pracujących bez dostępu.
       *[people] Obwody spisowe obszaru według liczby osób bez dostępu.
    }
report-map-class =
    { $class }: { $tracts ->
        [one] { $tracts } obwód
        [few] { $tracts } obwody
        [many] { $tracts } obwodów
       *[other] { $tracts } obwodu
    }.
report-map-not-known = nie wiadomo
report-map-no-data = brak danych lub nie publikuje się
report-map-outside = tutaj nie ma obwodów
report-legend = Legenda
report-legend-heading =
    { $unit ->
        [households] gospodarstwa domowe bez dostępu, według obwodów spisowych:
        [workers] pracujący bez dostępu, według obwodów spisowych:
       *[people] osoby bez dostępu, według obwodów spisowych:
    }
report-north = północ jest u góry
report-kilometers = { $kilometers } km
report-maps-note = Ciemna linia to granica obszaru: <bdi>{ $area }</bdi>; teren na zewnątrz jest jaśniejszy. Klasy są takie jak dla całego regionu, więc mapy różnych obszarów można porównywać.

report-peer-more =
    { $unit ->
        [households] Drugi obszar tego rodzaju ma wyraźnie więcej gospodarstw domowych bez dostępu.
        [workers] Drugi obszar tego rodzaju ma wyraźnie więcej pracujących bez dostępu.
       *[people] Drugi obszar tego rodzaju ma wyraźnie więcej osób bez dostępu.
    }
report-peer-fewer =
    { $unit ->
        [households] Drugi obszar tego rodzaju ma wyraźnie mniej gospodarstw domowych bez dostępu.
        [workers] Drugi obszar tego rodzaju ma wyraźnie mniej pracujących bez dostępu.
       *[people] Drugi obszar tego rodzaju ma wyraźnie mniej osób bez dostępu.
    }
report-peer-not-clear = Drugi obszar tego rodzaju nie różni się wyraźnie od tego.
report-peer-unknown = Drugiego obszaru tego rodzaju nie można porównać, bo nie wiadomo, jaka jest liczba lub jej margines błędu, albo nie wiadomo tego dla zbyt dużej jego części.
report-peer-outside = Drugiego obszaru tego rodzaju nie porównano, bo zbyt duża jego część leży poza obwodami spisowymi tej analizy lub nie ma liczby.

report-peers =
    Spośród { $others } innych obszarów tego rodzaju wyraźnie więcej { $unit ->
        [households] gospodarstw domowych
        [workers] pracujących
       *[people] osób
    } bez dostępu { $more ->
        [0] nie ma żaden
        [one] ma { $more }
        [few] mają { $more }
        [many] ma { $more }
       *[other] ma { $more }
    }, a wyraźnie mniej { $fewer ->
        [0] nie ma żaden
        [one] ma { $fewer }
        [few] mają { $fewer }
        [many] ma { $fewer }
       *[other] ma { $fewer }
    }.
report-peers-not-clear = W przypadku { $areas } z nich nie ma wyraźnej różnicy w porównaniu z tym obszarem.
report-peers-unknown = Nie można porównać { $areas } z nich, bo nie wiadomo, jaka jest liczba lub jej margines błędu, albo nie wiadomo tego dla zbyt dużej części obszaru.
report-peers-outside = Nie porównano { $areas } z nich, bo zbyt duża część obszaru leży poza obwodami spisowymi tej analizy lub nie ma liczby.
report-peers-no-margin =
    { $others ->
        [one] Tego obszaru nie można porównać z drugim obszarem tego rodzaju: margines błędu liczby dla tego obszaru jest nieznany.
        [few] Tego obszaru nie można porównać z { $others } innymi obszarami tego rodzaju: margines błędu liczby dla tego obszaru jest nieznany.
        [many] Tego obszaru nie można porównać z { $others } innymi obszarami tego rodzaju: margines błędu liczby dla tego obszaru jest nieznany.
       *[other] Tego obszaru nie można porównać z { $others } innymi obszarami tego rodzaju: margines błędu liczby dla tego obszaru jest nieznany.
    }
report-peers-withheld =
    { $others ->
        [one] Tego obszaru nie można porównać z drugim obszarem tego rodzaju: liczby dla tego obszaru nie publikuje się ze względu na ochronę prywatności.
        [few] Tego obszaru nie można porównać z { $others } innymi obszarami tego rodzaju: liczby dla tego obszaru nie publikuje się ze względu na ochronę prywatności.
        [many] Tego obszaru nie można porównać z { $others } innymi obszarami tego rodzaju: liczby dla tego obszaru nie publikuje się ze względu na ochronę prywatności.
       *[other] Tego obszaru nie można porównać z { $others } innymi obszarami tego rodzaju: liczby dla tego obszaru nie publikuje się ze względu na ochronę prywatności.
    }
report-peers-no-number =
    { $others ->
        [one] Tego obszaru nie można porównać z drugim obszarem tego rodzaju: liczba dla tego obszaru nie jest znana.
        [few] Tego obszaru nie można porównać z { $others } innymi obszarami tego rodzaju: liczba dla tego obszaru nie jest znana.
        [many] Tego obszaru nie można porównać z { $others } innymi obszarami tego rodzaju: liczba dla tego obszaru nie jest znana.
       *[other] Tego obszaru nie można porównać z { $others } innymi obszarami tego rodzaju: liczba dla tego obszaru nie jest znana.
    }
report-ranking =
    { $unit ->
        [households] Obszary tego rodzaju według liczby gospodarstw domowych bez dostępu, każdy z marginesem błędu, od 0 do { $most }. Ciemny to { $area }.
        [workers] Obszary tego rodzaju według liczby pracujących bez dostępu, każdy z marginesem błędu, od 0 do { $most }. Ciemny to { $area }.
       *[people] Obszary tego rodzaju według liczby osób bez dostępu, każdy z marginesem błędu, od 0 do { $most }. Ciemny to { $area }.
    }
report-ranking-part = Pokazano { $shown } najbliższych mu w kolejności spośród { $areas } obszarów.
report-rank = Wśród wszystkich porównywanych naraz obszarów ({ $areas }) ten zajmuje { $place } miejsce; pierwsze oznacza największą liczbę.
report-rank-between = Wśród wszystkich porównywanych naraz obszarów ({ $areas }) ten zajmuje miejsce od { $from } do { $to }; pierwsze oznacza największą liczbę.

## The table of people

report-people-area = Kto tu mieszka
report-people-region = Kto mieszka w regionie
report-people-caption = Te grupy się pokrywają: jedna osoba może należeć do kilku z nich.
report-column-group = Grupa
report-column-number = Liczba
report-column-share = Odsetek
report-column-whole-region = Odsetek w całym regionie
report-people-known = znane dla { $share } obszaru
report-people-known-at-most = znane dla { $share } obszaru, na całym obszarze najwyżej { $most }

report-change-higher = { $change } { $margin } od okresu { $since }: wyraźnie więcej
report-change-lower = { $change } { $margin } od okresu { $since }: wyraźnie mniej
report-change-not-clear = { $change } { $margin } od okresu { $since }: bez wyraźnej różnicy
report-change-unknown = { $change } { $margin } od okresu { $since }: nie wiadomo, czy to rzeczywista różnica
report-change-no-data = zmiana od okresu { $since }: nie wiadomo

## Sites, findings, sources and method

report-sites-area = Miejsca na tym obszarze
report-sites-study = Miejsca tej analizy
report-sites-heading = { $theme }: { $sites }
report-sites-more-names =
    i jeszcze { $names ->
        [one] { $names } nazwa
        [few] { $names } nazwy
        [many] { $names } nazw
       *[other] { $names } nazwy
    }
report-site-dollars = { $amount } USD
report-sites-more = i jeszcze { $sites }
report-sites-unnamed = bez nazwy: { $sites }

report-findings = Co budzi wątpliwości
report-findings-none = W danych nie znaleziono nic, co budzi wątpliwości.
report-findings-none-here = Nie znaleziono nic, co budzi wątpliwości co do tego obszaru.
report-findings-here = O tym obszarze, jego obwodach i miejscach:
report-findings-data = W danych tej analizy:
report-findings-more = i jeszcze { $findings } w raporcie w formacie JSON
report-findings-study = W całej analizie: { $kinds }.
report-findings-kind = { $kind } ({ $findings })

report-sources = Źródła
report-sources-note = Z pierwszymi cyframi sumy kontrolnej SHA-256 każdego pliku, która pokazuje, czy inna kopia jest taka sama.
report-source = <bdi>{ $citation }</bdi> – <bdi>{ $purpose }</bdi>
report-source-at = { $source } – { $address }

report-source-numbered = { $number }. { $source } ({ $sum })

report-purpose-areas = obszary planistyczne: { $kind }

report-method = Jak powstały te liczby
report-method-bounds = Jeśli czegoś nie wiadomo, liczbę osób bez dostępu podaje się w granicach: mniejsza liczba to osoby, które na pewno nie mają dostępu, a większa – wszystkie, które mogą go nie mieć. Obszary porównuje się według obu liczb i z tą częścią regionu, w której listy są kompletne; jeśli odpowiedź nie jest taka sama dla każdej liczby między nimi, to nie wiadomo.
report-method-share = Margines odsetka bez dostępu wynika z marginesów liczb dla obwodów; każdy z nich zmienia razem liczbę osób bez dostępu i liczbę wszystkich osób, których dotyczy standard.
report-method-compared = „Wyraźnie więcej” lub „wyraźnie mniej” oznacza, że różnica jest większa niż jej własny margines błędu, który wynika z obu marginesów; ponieważ obszar jest częścią regionu, porównuje się go z mieszkańcami reszty regionu. Z dziesięciu porównań bez prawdziwej różnicy mniej więcej jedno przypadkiem wygląda na wyraźne. Miejsca w rankingu dotyczą wszystkich obszarów tego rodzaju porównywanych naraz: dziewięć razy na dziesięć prawdziwe miejsce mieści się między podanymi.
report-method-distances = Odległość do najbliższego miejsca to średnia dla osób, których dotyczy standard. Zmierzono ją, nie pochodzi z badania i nie ma marginesu błędu.
report-method-places = Miejsce jest wymienione, jeśli w całości lub częściowo leży na tym obszarze; miejsca poza nim mogą być bliżej.
report-method-drawn = Ten obszar narysował użytkownik i nie jest on przechowywany.
# $members: areas, tracts and outlines, as a list.
report-method-own = Ten obszar złożył użytkownik i nie jest on przechowywany. Jego części: { $members }.
report-method-divided = Liczby są sumami opublikowanych liczb dla obwodów, ważonych częścią powierzchni obwodu, która leży na tym obszarze, tak jakby ludzie mieszkali na niej równomiernie; zaokrąglono je do dziesiątek, a do 100 – do piątek. Liczby, których w danym obwodzie się nie publikuje, pominięto w sumach: taka suma dotyczy tylko pozostałych obwodów i nie jest odsetkiem całości.
report-method-whole = Liczby są sumami opublikowanych liczb dla obwodów, z których każdy leży na tym obszarze w całości. Liczby, których w danym obwodzie się nie publikuje, pominięto w sumach: taka suma dotyczy tylko pozostałych obwodów i nie jest odsetkiem całości.
# The members of an own area, in a list.
report-own-areas =
    { $areas ->
        [one] 1 obszar
        [few] { $areas } obszary
        [many] { $areas } obszarów
       *[other] { $areas } obszaru
    }
report-own-tracts =
    { $tracts ->
        [one] 1 obwód spisowy
        [few] { $tracts } obwody spisowe
        [many] { $tracts } obwodów spisowych
       *[other] { $tracts } obwodu spisowego
    }
report-own-outlines =
    { $outlines ->
        [one] 1 narysowany kontur
        [few] { $outlines } narysowane kontury
        [many] { $outlines } narysowanych konturów
       *[other] { $outlines } narysowanego konturu
    }

report-drawn-withheld =
    { $tracts ->
        [one] { $indicator }: nie publikuje się ze względu na ochronę prywatności w { $withheld } z { $tracts } obwodu; liczba dotyczy pozostałych.
        [few] { $indicator }: nie publikuje się ze względu na ochronę prywatności w { $withheld } z { $tracts } obwodów; liczba dotyczy pozostałych.
        [many] { $indicator }: nie publikuje się ze względu na ochronę prywatności w { $withheld } z { $tracts } obwodów; liczba dotyczy pozostałych.
       *[other] { $indicator }: nie publikuje się ze względu na ochronę prywatności w { $withheld } z { $tracts } obwodu; liczba dotyczy pozostałych.
    }
report-drawn-withheld-all =
    { $tracts ->
        [one] { $indicator }: nie publikuje się ze względu na ochronę prywatności w jedynym obwodzie ({ $tracts }).
        [few] { $indicator }: nie publikuje się ze względu na ochronę prywatności we wszystkich { $tracts } obwodach.
        [many] { $indicator }: nie publikuje się ze względu na ochronę prywatności we wszystkich { $tracts } obwodach.
       *[other] { $indicator }: nie publikuje się ze względu na ochronę prywatności we wszystkich { $tracts } obwodach.
    }

report-footer = Wykonano za pomocą { $program } na podstawie analizy „<bdi>{ $study }</bdi>”. Obszar <code>{ $id }</code>; te same liczby są dostępne jako CSV i JSON.

## Labels of CSV

report-label-without = { $people } – bez dostępu: { $standard }
report-label-supply-at-least = { $measure }: co najmniej
report-label-supply-at-most = { $measure }: najwyżej
report-label-at-most = { $people } – bez dostępu najwyżej: { $standard }
report-label-not-known = { $people }: { $reason }
report-label-nearest = { $people } – jak daleko jest najbliższe miejsce, średnio
report-label-unlocated =
    { $sites ->
        [one] { $sites } miejsca z listy nie udało się zlokalizować; uznano, że go nie ma
        [few] { $sites } miejsc z listy nie udało się zlokalizować; uznano, że ich nie ma
        [many] { $sites } miejsc z listy nie udało się zlokalizować; uznano, że ich nie ma
       *[other] { $sites } miejsca z listy nie udało się zlokalizować; uznano, że go nie ma
    }
report-label-computed = obliczono

site-fact = { $label }: { $value }
