# The page of the map.
#
# Labels of people and standards are in the nominative, so they stand after a colon or a dash. Numbers of people without
# access follow "osoby bez dostępu:" and not the other way round, as a number may be a range ("od 10 do 40"), which would
# need other forms of the noun.

## The page

map-brand = Gapatlas
map-page-title = { $study }: luki w dostępie – Gapatlas
map-skip = Przejdź do mapy
map-loading = Otwieranie atlasu…
map-try-again = Spróbuj ponownie
map-rebuilt = Atlas zbudowano na nowo, gdy ta strona była otwarta. Aby zobaczyć aktualne liczby, należy odświeżyć stronę.
map-reload = Odśwież
map-made-with = Wykonano za pomocą { $program }.
map-clauses = { $first }; { $next }
map-note = { $note }.

## Without JavaScript

map-no-script = Ta mapa wymaga JavaScriptu. Te same liczby można pobrać:
map-no-script-areas = obszary
map-no-script-tracts = obwody spisowe

## What failed

map-failure-unreachable = Nie można połączyć się z serwerem. Czy nadal działa?
map-failure-unknown = Serwer tego nie zna. Być może atlas zbudowano na nowo; należy odświeżyć stronę.
map-failure-refused = Serwer nie mógł odpowiedzieć. Być może atlas zbudowano na nowo; należy odświeżyć stronę.
map-failure-unexpected = Ta strona nie rozumie odpowiedzi serwera. Być może mają różne wersje.

## What an atlas lacks

map-no-standards = Ten atlas nie ma jeszcze standardów, więc nie ma luk do pokazania. Standard określa, co znaczy „mieć dostęp”. Należy dodać standard do pliku analizy, ponownie zbudować atlas i odświeżyć stronę.
map-no-tracts = Ten atlas nie ma obwodów spisowych: nie ma czego pokazać.
map-empty-downloads = Zawartość atlasu można pobrać:
map-no-areas = Ta analiza nie ma obszarów planistycznych do rankingu. Tabela pokazuje jej obwody spisowe.
map-no-rows = W atlasie nie ma nic tego rodzaju.

## The controls

map-controls-label = Co pokazuje mapa
map-controls-summary = Wybór tego, co pokazuje mapa
map-controls-theme = Czego ludzie potrzebują
map-controls-standard = „W zasięgu” oznacza
map-controls-people = dla kogo: { $people }
map-controls-measure = Miara
map-controls-kind = Obszary planistyczne
map-controls-level = Liczby dla
map-controls-also = Pokaż także
map-controls-sites = ({ COUNT($sites) })
map-controls-colors = Kolory mapy
map-colors-light = Jasne
map-colors-dark = Ciemne
map-colors-high-contrast = Wysoki kontrast
map-colors-print = Do druku

## The search

map-search-label = Szukaj obszarów, miejsc i obwodów spisowych
map-search-placeholder = Znajdź obszar, miejsce lub obwód
map-search-placeholder-addresses = Znajdź obszar, miejsce, obwód lub adres
map-search-loading = Wczytywanie nazw…
map-search-none = Nic nie ma takiej nazwy ani identyfikatora.
map-search-address = adres
map-search-street = przy tej ulicy
map-search-found =
    { COUNT($found) ->
        [one] { COUNT($found) } wynik
        [few] { COUNT($found) } wyniki
        [many] { COUNT($found) } wyników
       *[other] { COUNT($found) } wyniku
    }
map-search-more = Pierwsze wyniki: { COUNT($shown) } z { COUNT($all) }. Aby je zawęzić, proszę wpisać więcej liter.

## The map

map-canvas = Mapa obwodów spisowych. Klawisze strzałek przesuwają ją, plus i minus przybliżają i oddalają, Enter pokazuje liczby dla obwodu pod krzyżykiem na środku.
map-zoom-in = Przybliż
map-zoom-out = Oddal
map-home = Pokaż cały region
map-no-webgl = Nie można narysować mapy, bo ta przeglądarka nie ma WebGL 2. Wszystko, co pokazałaby mapa, jest w tabeli i w rankingu.
map-failed = Nie można narysować mapy. Wszystko, co pokazałaby mapa, jest w tabeli i w rankingu.
map-tiles-failed = Nie udało się wczytać części mapy, więc może ona być niepełna.
map-nothing-here = Tutaj nie ma obwodu spisowego
map-zoom-for-tracts = Aby zobaczyć obwody spisowe, należy przybliżyć mapę.
map-zoom-for-sites = { $theme }: niewidoczne w tym powiększeniu; aby je zobaczyć, należy przybliżyć mapę.
map-credit = Gapatlas · { $attribution }

## The units at the scale of the map

map-scale-meters = m
map-scale-kilometers = km
map-scale-feet = ft
map-scale-miles = mi

## What the map shows: the title above it

map-title-without = { $people } – bez dostępu: { $standard }
map-title-within = { $people } – odsetek z dostępem: { $standard }
map-title-nearest = { $people } – jak daleko jest najbliższe miejsce; standard: { $standard }
map-title-difference = { $people } – odsetek z dostępem w porównaniu z całym regionem: { $standard }
map-title-bivariate = { $people } – gdzie potrzeby są duże, a dostęp mały: { $standard }
map-title-other = { $people }: { $standard }
map-title-announced = { $measure }. { $title }

## The supply in reach of a place

map-supply-between = od { $least } do { $most }
map-supply-at-least = co najmniej { $least }
map-supply-not-known = nie wiadomo
map-region-supply = W całym regionie: { $number }.

## Below the title: people without access in the whole region

map-region-without =
    { $unit ->
        [households] Gospodarstwa domowe bez dostępu w całym regionie: { $number } z { COUNT($people) }.
       *[people] Osoby bez dostępu w całym regionie: { $number } z { COUNT($people) }.
    }
map-region-without-alone =
    { $unit ->
        [households] Gospodarstwa domowe bez dostępu w całym regionie: { $number }.
       *[people] Osoby bez dostępu w całym regionie: { $number }.
    }
map-region-between =
    { $unit ->
        [households] Gospodarstwa domowe bez dostępu w całym regionie: od { $least } do { $most } z { COUNT($people) }. W przypadku { COUNT($unknown) } nie wiadomo: { $reasons }.
       *[people] Osoby bez dostępu w całym regionie: od { $least } do { $most } z { COUNT($people) }. W przypadku { COUNT($unknown) } nie wiadomo: { $reasons }.
    }
map-region-between-alone =
    { $unit ->
        [households] Gospodarstwa domowe bez dostępu w całym regionie: od { $least } do { $most }. W przypadku { COUNT($unknown) } nie wiadomo: { $reasons }.
       *[people] Osoby bez dostępu w całym regionie: od { $least } do { $most }. W przypadku { COUNT($unknown) } nie wiadomo: { $reasons }.
    }
map-region-reason = { $reason } ({ COUNT($people) })
map-region-known = Liczby dotyczą { $share } regionu, dla których wiadomo, ilu osób dotyczy standard.
map-region-unknown = Nie wiadomo dla całego regionu, bo niektóre obwody nie mają liczby.
map-region-withheld = Dla całego regionu nie publikuje się ze względu na ochronę prywatności.

## The line about the tract under the pointer or the cross

map-readout-without =
    { $unit ->
        [households] { $name } – gospodarstwa domowe bez dostępu: { $number }
       *[people] { $name } – osoby bez dostępu: { $number }
    }
map-readout-without-reliability =
    { $unit ->
        [households]
            { $name } – gospodarstwa domowe bez dostępu: { $number }; wiarygodność: { $reliability ->
                [high] wysoka
                [medium] średnia
               *[low] niska
            }
       *[people]
            { $name } – osoby bez dostępu: { $number }; wiarygodność: { $reliability ->
                [high] wysoka
                [medium] średnia
               *[low] niska
            }
    }
map-readout-within = { $name }: { $share } w zasięgu
map-readout-difference = { $name }: { $share } w zasięgu ({ $compared })
map-readout-nearest = { $name } – do najbliższego miejsca: { $distance }
map-readout-missing = { $name }: { $missing }
map-readout-nobody = { $name }: nikt z tej grupy tu nie mieszka
map-readout-class = { $name }: { $class }
map-readout-class-reliability =
    { $name }: { $class }; wiarygodność: { $reliability ->
        [high] wysoka
        [medium] średnia
       *[low] niska
    }
map-readout-not-known = { $name }: nie wiadomo
map-readout-not-known-reason = { $name }: nie wiadomo – { $reason }
map-readout-without-not-known =
    { $unit ->
        [households] { $name } – gospodarstwa domowe bez dostępu: { $number }; nie wiadomo: { $reason }
       *[people] { $name } – osoby bez dostępu: { $number }; nie wiadomo: { $reason }
    }
map-readout-within-not-known = { $name }: { $share } w zasięgu; nie wiadomo: { $reason }
map-readout-nearest-not-known = { $name } – do najbliższego miejsca: { $distance }; nie wiadomo: { $reason }

## A tract on the map of need and access at once

map-class =
    { $need ->
        [highest] potrzeby w górnej jednej trzeciej obwodów ({ $number }); w zasięgu: { $access } ({ $within })
        [middle] potrzeby w środkowej jednej trzeciej obwodów ({ $number }); w zasięgu: { $access } ({ $within })
       *[lowest] potrzeby w dolnej jednej trzeciej obwodów ({ $number }); w zasięgu: { $access } ({ $within })
    }
map-class-short =
    { $need ->
        [highest] górna jedna trzecia; { $access }
        [middle] środkowa jedna trzecia; { $access }
       *[lowest] dolna jedna trzecia; { $access }
    }
map-class-not-known = nie wiadomo

## The legend

map-legend-label = Legenda
map-legend-title-count =
    { $unit ->
        [households] { $measure }, liczba gospodarstw domowych w obwodzie
       *[people] { $measure }, liczba osób w obwodzie
    }
map-legend-title-count-areas =
    { $unit ->
        [households] { $measure }, liczba gospodarstw domowych na obszarze
       *[people] { $measure }, liczba osób na obszarze
    }
map-legend-title-tracts = { $measure }, liczba obwodów
map-legend-withheld = nie publikuje się ze względu na ochronę prywatności
map-legend-low = kreskowanie: niska wiarygodność, margines błędu jest duży
map-legend-no-margins = Marginesy błędu są nieznane, a więc nieznana jest też wiarygodność tych liczb.
map-legend-some-margins = Niektóre marginesy błędu są nieznane: liczba bez kreskowania nie zawsze jest wiarygodna.
map-legend-nobody =
    { $unit ->
        [households] nie ma tu takich gospodarstw domowych
       *[people] nikt z tej grupy tu nie mieszka
    }
map-legend-sites = { $theme } ({ COUNT($sites) })
map-legend-need = Większe potrzeby:
map-legend-access = Mniejszy dostęp:
map-legend-need-share = odsetek w grupie „{ $whole }”
map-legend-need-count =
    { $unit ->
        [households] gospodarstwa domowe w obwodzie
       *[people] osoby w obwodzie
    }
map-legend-access-share = odsetek w zasięgu
map-legend-cell =
    { $need ->
        [highest]
            { COUNT($tracts) ->
                [one] { COUNT($tracts) } obwód
                [few] { COUNT($tracts) } obwody
                [many] { COUNT($tracts) } obwodów
               *[other] { COUNT($tracts) } obwodu
            }: potrzeby w górnej jednej trzeciej; w zasięgu: { $access }
        [middle]
            { COUNT($tracts) ->
                [one] { COUNT($tracts) } obwód
                [few] { COUNT($tracts) } obwody
                [many] { COUNT($tracts) } obwodów
               *[other] { COUNT($tracts) } obwodu
            }: potrzeby w środkowej jednej trzeciej; w zasięgu: { $access }
       *[lowest]
            { COUNT($tracts) ->
                [one] { COUNT($tracts) } obwód
                [few] { COUNT($tracts) } obwody
                [many] { COUNT($tracts) } obwodów
               *[other] { COUNT($tracts) } obwodu
            }: potrzeby w dolnej jednej trzeciej; w zasięgu: { $access }
    }
map-legend-worst =
    W prawym górnym rogu potrzeby są duże, a dostęp najmniejszy: { COUNT($tracts) ->
        [one] { COUNT($tracts) } obwód
        [few] { COUNT($tracts) } obwody
        [many] { COUNT($tracts) } obwodów
       *[other] { COUNT($tracts) } obwodu
    }. Obwody, w których mieszka ktokolwiek z tej grupy, podzielono według potrzeb na trzy równe części.

## The panel: the numbers of a tract, an area or a site

map-panel-label = Liczby dla wybranego elementu
map-panel-tract = Obwód { $id }
map-panel-area = Obszar planistyczny
map-panel-site = Miejsce
map-panel-close = Zamknij
map-panel-loading = Wczytywanie liczb…
map-panel-unknown = W tym atlasie nic nie ma identyfikatora „{ $id }”.
map-panel-show = Pokaż na mapie
map-panel-report = Raport do druku
map-panel-no-position = Atlas nie podaje, gdzie to jest.
map-panel-without =
    { $unit ->
        [households] gospodarstwa domowe bez dostępu: { $number }
       *[people] osoby bez dostępu: { $number }
    }
map-panel-without-between =
    { $unit ->
        [households] gospodarstwa domowe bez dostępu: od { $least } do { $most }
       *[people] osoby bez dostępu: od { $least } do { $most }
    }
map-panel-without-missing = Bez dostępu: { $missing }
map-panel-covered = Obwody spisowe obejmują { $share } tego obszaru; wszystkie jego liczby dotyczą tej części.
map-panel-known = Niektóre obwody nie mają liczby: liczby dotyczą { $share } tego obszaru, dla których wiadomo, ilu osób dotyczy standard.
map-panel-from-split = Z podzielonych obwodów
map-panel-from-split-note = Ta część liczby osób zależy od sposobu podziału obwodów; margines błędu tego nie obejmuje.
map-panel-within = Odsetek w zasięgu
map-panel-why = Dlaczego nie mają dostępu
map-panel-steps = Bez dostępu, krok po kroku
map-panel-steps-uncertain = Bez dostępu na pewno lub być może, krok po kroku
map-panel-not-known = Na mapie
map-panel-not-known-because = Dla większości nie wiadomo: { $reasons }
map-panel-nearest = Do najbliższego miejsca, średnio
map-panel-reliability = Wiarygodność
map-panel-source = Źródło
map-panel-source-of = Źródło: { $source }
map-panel-by-group = Odsetek w zasięgu według grup
map-panel-of-all = Wśród wszystkich
map-panel-other = Inne standardy
map-panel-standard = „W zasięgu” oznacza
map-panel-without-access = Bez dostępu
map-panel-indicators = Kto tu mieszka
map-panel-indicator = Kto
map-panel-number = Liczba
map-panel-share = Odsetek
map-panel-share-of = w grupie: { $whole }
map-panel-nobody = nikt z tej grupy tu nie mieszka
map-panel-id = Identyfikator
map-panel-margins = ± to margines błędu badania na poziomie ufności 90%.
map-panel-change = { $change } od okresu { $since }: { $compared }
map-panel-change-unknown = { $change } od okresu { $since }: nie wiadomo, na ile to pewne

## Read to those who cannot see the panel

map-panel-announced =
    { $unit ->
        [households] { $name }. Gospodarstwa domowe bez dostępu: { $number }. Wiarygodność: { $reliability }
       *[people] { $name }. Osoby bez dostępu: { $number }. Wiarygodność: { $reliability }
    }
map-panel-announced-class =
    { $unit ->
        [households] { $name }. Gospodarstwa domowe bez dostępu: { $number }. Wiarygodność: { $reliability }. Na mapie: { $class }
       *[people] { $name }. Osoby bez dostępu: { $number }. Wiarygodność: { $reliability }. Na mapie: { $class }
    }
map-panel-announced-missing = { $name }. Bez dostępu: { $missing }
map-panel-announced-site = { $name }. { $kind }

## What a list says of a site

map-site-documents = Dokument o statusie imigracyjnym
map-site-documents-asked = wymagany
map-site-documents-not-asked = niewymagany
map-site-located = Gdzie to jest
map-site-located-address = pod swoim adresem
map-site-located-street = gdzieś na tej ulicy
map-site-located-postal-code = gdzieś na obszarze tego kodu pocztowego
map-site-located-tract = gdzieś w tym obwodzie spisowym
map-site-checked = Listę ostatnio sprawdzono
map-site-unstated = lista tego nie podaje

## Who reaches what: the nearest places of a tract, and the tracts in reach of a place

map-why = Dlaczego?
map-why-nearest = Do najbliższego miejsca – { $site } – jest średnio { $cost }. Standard dopuszcza najwyżej { $limit }.
map-why-nearest-partly = Do najbliższego miejsca – { $site } – część osób ma więcej niż { $limit }; ile dokładnie, nie jest zapisane.
map-why-none = Na listach nie ma takiego miejsca.
map-why-none-within = Nie ma znanego miejsca w odległości do { $limit }. Jak daleko jest najbliższe i czy można do niego dotrzeć, nie jest zapisane.
map-why-usable-same = Według listy te osoby lub część z nich może z niego korzystać.
map-why-usable = Z miejsc, z których według list te osoby lub część z nich może korzystać, najbliższe to { $site }; jest do niego średnio { $cost }.
map-why-usable-not-known = Z miejsc, z których według list te osoby lub część z nich może korzystać, najbliższe to { $site }; jak daleko ma do niego część osób, nie jest zapisane.
map-why-none-usable = Według list żadne miejsce nie spełnia wszystkich wymagań standardu.
map-why-none-usable-within = Według list żadne miejsce w odległości do { $limit } nie spełnia wszystkich wymagań standardu; dalsze nie są zapisane.
map-why-table = Najbliższe miejsca i to, czego brakuje każdemu z nich
map-why-cost-head = Średnio
map-why-from = od { $least }
map-why-range = od { $least } do { $most }
map-why-range-beyond = od { $least } do ponad { $most }
map-why-not-known = nie dla wszystkich wiadomo
map-why-condition = { $condition }: { $answer }
map-why-language = Mówi się tam w ich języku
map-why-open = Otwarte w wymaganym czasie
map-why-cost = Nie kosztuje więcej, niż dopuszczono
map-why-documents = Nie wymaga dokumentu o statusie imigracyjnym
map-why-wheelchair = Dostępne dla osób na wózku
map-why-capacity = Ma dość miejsc
map-why-yes = tak
map-why-partly = dla części osób
map-why-no = nie
map-why-not-kept = nie ma tego w tym atlasie
map-why-usable-mark = Najbliższe, z którego mogą korzystać
map-why-note = Średnie dotyczą osób z obwodu; zakresy zaokrąglono na zewnątrz. Linie na mapie łączą obwód z miejscami. Nie są to drogi.
map-way = Droga dojścia
map-way-to = Droga do: { $name }
map-way-from = Z punktu w środku obwodu:
map-way-straight = { $distance } w linii prostej
map-way-walk = Pieszo do: { $place } – { $distance }, { $minutes }
map-way-stop = przystanek
map-way-wait = Czekanie: { $minutes }
map-way-drive = Samochodem: { $distance }, { $minutes }, razem z dojściem między ulicą a drzwiami
map-way-ride =
    { $departs }: { $class ->
        [rail] pociąg
        [tram] tramwaj
        [cable] kolej linowa
        [ferry] prom
       *[bus] autobus
    } { $route } od: { $from } do: { $to }, na miejscu o { $arrives } ({ $minutes })
map-way-total = Razem: { $cost }
map-way-total-transit = Razem: { $minutes }, od { $departs } do { $arrives }. Z wyruszających w godzinach { $window } { $percentile } % dociera w tym czasie lub szybciej.
map-way-none = Nie jest znana droga do { $limit }.
map-way-note = Droga piesza prowadzi ulicami z danych. Linie przejazdów biegną prosto od przystanku do przystanku. Osoby mieszkające gdzie indziej w obwodzie mają inną drogę.
map-who = Kto dociera do tego miejsca?
map-who-lead = Osoby, które mieszkają w odległości do { $limit } od tego miejsca, niezależnie od tego, czy mogą z niego korzystać:
map-who-bands = Osoby w zasięgu
map-who-within = Do
map-who-tracts = Obwody
map-who-none = nikt
map-who-too-small = zbyt mało, aby podać
map-who-withheld =
    { COUNT($tracts) ->
        [one] W { COUNT($tracts) } obwodzie liczby nie publikuje się ze względu na ochronę prywatności; nie ma go w sumie.
        [few] W { COUNT($tracts) } obwodach liczby nie publikuje się ze względu na ochronę prywatności; nie ma ich w sumie.
        [many] W { COUNT($tracts) } obwodach liczby nie publikuje się ze względu na ochronę prywatności; nie ma ich w sumie.
       *[other] W { COUNT($tracts) } obwodu liczby nie publikuje się ze względu na ochronę prywatności; nie ma ich w sumie.
    }
map-who-missing =
    { COUNT($tracts) ->
        [one] W { COUNT($tracts) } obwodzie brakuje liczby; nie ma go w sumie.
        [few] W { COUNT($tracts) } obwodach brakuje liczby; nie ma ich w sumie.
        [many] W { COUNT($tracts) } obwodach brakuje liczby; nie ma ich w sumie.
       *[other] W { COUNT($tracts) } obwodu brakuje liczby; nie ma ich w sumie.
    }
map-who-nobody = W żadnym obwodzie tego atlasu nikt nie mieszka w tym zasięgu.
map-who-tract = Obwód
map-who-share = Odsetek w odległości do { $limit }
map-who-people = Wszystkie osoby w obwodzie
map-who-table = Obwody w zasięgu z odsetkiem ich mieszkańców
map-who-colors = Kolory pokazują najmniejszą odległość, w której mieszka co najmniej połowa osób z obwodu; ten kolor oznacza mniej niż połowę.
map-who-more =
    { COUNT($tracts) ->
        [one] Jeszcze { COUNT($tracts) } obwód jest w plikach do pobrania.
        [few] Jeszcze { COUNT($tracts) } obwody są w plikach do pobrania.
        [many] Jeszcze { COUNT($tracts) } obwodów jest w plikach do pobrania.
       *[other] Jeszcze { COUNT($tracts) } obwodu jest w plikach do pobrania.
    }
map-who-download = Pobierz:
map-who-note = Są to publikowane liczby pomnożone przez odsetek osób z obwodu w zasięgu, w pełnych procentach. Gdzie obwody są podzielone, sumy są zaokrąglone; marginesy błędu nie obejmują tego, gdzie w obwodzie ludzie mieszkają. Osób spoza obwodów tego atlasu się nie liczy.

## The ranking of planning areas

map-ranking-label = Ranking obszarów planistycznych
map-ranking-lead =
    { $unit ->
        [households] Według liczby gospodarstw domowych bez dostępu, od największej.
       *[people] Według liczby osób bez dostępu, od największej.
    }
map-ranking-lead-uncertain =
    { $unit ->
        [households] Według liczby gospodarstw domowych, które na pewno nie mają dostępu, od największej. Jeśli podano dwie liczby, są to najmniejsza i największa możliwa.
       *[people] Według liczby osób, które na pewno nie mają dostępu, od największej. Jeśli podano dwie liczby, są to najmniejsza i największa możliwa.
    }
map-ranking-whiskers = Cienka linia to margines błędu. Obszary, których linie się pokrywają, mogą w rzeczywistości mieć odwrotną kolejność.
map-ranking-no-margins = Marginesy błędu są nieznane, więc nie wiadomo, na ile pewna jest ta kolejność.
map-ranking-all = Pokaż wszystkie ({ COUNT($areas) })
map-ranking-first = Pokaż pierwsze { COUNT($areas) }; w tabeli są wszystkie
map-ranking-fewer = Pokaż mniej
map-ranking-covered = w obwodach spisowych leży tylko { $share } jego powierzchni
map-ranking-known = dotyczy { $share } obszaru, dla których liczba jest znana
map-ranking-uncertain = nie wiadomo, które to miejsce w rankingu

## The table

map-table-heading = Tabela
map-table-scroller = Wiersze i kolumny
map-table-close = Zamknij tabelę
map-table-caption = { $rows }. { $people } – bez dostępu: { $standard }.
map-table-areas = Obszary planistyczne
map-table-tracts = Obwody spisowe
map-table-choose = Wiersze tabeli
map-table-loading = Wczytywanie tabeli…
map-table-more = Pokaż kolejne: { COUNT($rows) }
map-table-shown = Wiersze: { COUNT($shown) } z { COUNT($all) }
map-table-download = Pobierz:
map-column-name = Nazwa
map-column-class = Potrzeby; dostęp
map-column-people = Osoby, których dotyczy standard
map-column-without = Bez dostępu
map-column-moe = ±
map-column-moe-long = ± margines błędu liczby osób bez dostępu
map-column-at-most = Bez dostępu najwyżej
map-column-unknown = Nie wiadomo
map-column-within = Odsetek w zasięgu
map-column-nearest = Do najbliższego miejsca, średnio
map-column-reliability = Wiarygodność
map-column-moe-unknown = nieznany

## Making a handout

map-handout = Przygotuj materiał do rozdania
map-handout-close = Zamknij
map-handout-document = Dokument
map-handout-brief = Skrót
map-handout-brief-note = Jedna kartka do rozdania: co pokazują liczby, prostymi słowami
map-handout-report = Pełny raport
map-handout-report-note = Wszystkie liczby, ich źródła i to, jak powstały
map-handout-draft = Teksty w tym języku są wersją roboczą. Zanim dokument zostanie rozdany, powinna go przeczytać osoba znająca ten język.
map-handout-paper = Papier
map-handout-letter = US Letter
map-handout-a4 = A4
map-handout-findings = Wyniki na kartce
map-handout-no-findings = Na kartkę nie został żaden wynik.
map-handout-replaced = Zamiast tego: { $finding }
map-handout-own = Własnymi słowami
map-handout-own-note = Te teksty zostają w tej przeglądarce. Są wysyłane tylko po to, aby powstał dokument, a serwer ich nie przechowuje.
map-handout-ask = Prośba
map-handout-story = Historia z tego miejsca
map-handout-decides = Kto decyduje
map-handout-contact = Kontakt
map-handout-left =
    { COUNT($left) ->
        [one] Pozostał { COUNT($left) } znak
        [few] Pozostały { COUNT($left) } znaki
        [many] Pozostało { COUNT($left) } znaków
       *[other] Pozostało { COUNT($left) } znaku
    }
map-handout-over =
    { COUNT($over) ->
        [one] O { COUNT($over) } znak za dużo
        [few] O { COUNT($over) } znaki za dużo
        [many] O { COUNT($over) } znaków za dużo
       *[other] O { COUNT($over) } znaku za dużo
    }
map-handout-delete = Usuń te teksty
map-handout-deleted = Teksty usunięto z tej przeglądarki.
map-handout-preview = Podgląd
map-handout-preview-title = Podgląd dokumentu
map-handout-save = Zapisz jako PDF
map-handout-open = Otwórz jako stronę do druku
map-handout-making = Trwa tworzenie pliku PDF…
map-handout-saved = Plik PDF jest gotowy: { $file }
map-handout-too-long = Ten tekst nie zmieści się na kartce. Należy go skrócić.
map-handout-no-pdf = Ten serwer nie tworzy plików PDF. Dokument można otworzyć jako stronę i stamtąd wydrukować.
map-handout-refused = Nie udało się utworzyć dokumentu. Odpowiedź serwera: { $detail }

## About these numbers

map-about = O tych liczbach
map-about-close = Zamknij
map-about-method = Metoda
map-about-reliability = Wiarygodność
map-about-class = { $class } – { $note }.
map-about-indicators = Kto jest liczony
map-about-sources = Źródła
map-about-findings = Wątpliwości w danych
map-about-no-findings = W danych nie znaleziono nic, co budzi wątpliwości.
map-about-finding = { $title }: { COUNT($count) }
map-about-source = Źródło
map-about-purpose = Do czego służy

## On paper

map-print-study = { $study }. Wykonano za pomocą { $program }.
map-print-rank = Lp.
map-print-first = Pierwsze { COUNT($shown) } z { COUNT($all) }.

map-share = Udostępnij
map-share-address = Adres tego widoku
map-share-copy = Kopiuj
map-share-copied = Adres został skopiowany.
map-share-not-copied = Adres jest zaznaczony: można go skopiować klawiaturą.
map-share-png = Obraz (PNG)
map-share-svg = Obraz (SVG)
map-share-features = Widoczne liczby (GeoJSON)
map-share-making = Obraz powstaje…
map-share-saved = Obraz jest gotowy: { $file }
map-share-failed = Nie udało się zrobić obrazu.
map-share-source = { $study }. Liczby: { $source }
map-share-made = Wykonano programem { $program } dnia { $date }.

## Areas of the reader's own

map-own-several = Wybierz kilka obwodów lub obszarów
map-own-several-help = Wybieraj obwody lub obszary na mapie. Ponowny wybór usuwa obwód lub obszar.
map-own-done = Gotowe
map-own-add = Połącz z innymi
map-own-draw = Narysuj obszar
map-own-draw-help = Wskaż na mapie narożniki obszaru albo jedno miejsce, aby wziąć okrąg wokół niego lub to, dokąd można z niego dotrzeć: wskaźnikiem albo klawiszem Enter na środku mapy.
map-own-finish = Zakończ obszar
map-own-undo = Cofnij ostatni narożnik
map-own-cancel = Anuluj
map-own-too-many = Własny obszar może mieć najwyżej 500 obszarów i obwodów.
map-own-kind = Własny obszar
map-own-members = Z czego składa się ten obszar
map-own-name = Nazwa tego obszaru
map-own-file = Dodaj kontury z pliku (GeoJSON, KML, GeoPackage lub shapefile w archiwum zip)
map-own-file-failed = Z tego pliku nie dało się odczytać żadnego konturu. Może to być GeoJSON, KML, GeoPackage lub shapefile w archiwum zip do 10 MB, z obszarami w długości i szerokości geograficznej.
map-own-no-numbers = Ten obszar nie ma liczb: leży poza obwodami, jest za mały (części mniej niż 3 obwodów i mniej niż 1000 osób) albo jego kontur przecina sam siebie.
map-own-note = Jego liczby są sumami opublikowanych liczb dla obwodów. Obwód, który leży na nim w części, liczy się według części swojej powierzchni; liczby zaokrągla się wtedy do dziesiątek, a do 100 – do piątek. Niczego o nim nie przechowujemy: cały jest w adresie tej strony.
map-own-downloads = Pobierz to, co tu leży
map-own-download-area = Ten obszar
map-own-download-tracts = Jego obwody
map-own-download-sites = Miejsca pomocy w nim
# $name: the name of a part.
map-own-remove = Usuń: { $name }
# $number: which of the outlines, from 1.
map-own-outline = Kontur { $number }
# $most: the most corners.
map-own-too-detailed = Te kontury mają za dużo narożników: można wczytać najwyżej { COUNT($most) }.
map-own-corners =
    { $corners ->
        [one] 1 narożnik
        [few] { COUNT($corners) } narożniki
        [many] { COUNT($corners) } narożników
       *[other] { COUNT($corners) } narożnika
    }
map-own-unnamed =
    { $parts ->
        [one] Własny obszar z 1 części
        [few] Własny obszar z { COUNT($parts) } części
        [many] Własny obszar z { COUNT($parts) } części
       *[other] Własny obszar z { COUNT($parts) } części
    }

## Places side by side

map-beside = Obok siebie
map-beside-close = Zamknij
map-beside-add = Porównaj
map-beside-more = Wybierz kolejne miejsce na mapie
map-beside-similar = Dodaj miejsca najbardziej podobne do: { $first }
map-beside-similar-note = Podobne pod względem liczby osób i tych udziałów, każdego tak samo ważnego: { $indicators }. Błąd badania nie jest brany pod uwagę.
map-beside-region = Cały region
map-beside-shown = Na mapie
# $first: the name of the first place.
map-beside-caption = Każda liczba ma swój margines błędu, na poziomie 90 %. Odsetki porównano z odsetkami: { $first } oraz całego regionu; „wyraźnie” znaczy, że różnica jest większa niż jej własny margines. Słupki pokazują odsetki, w każdym wierszu w jednej skali.
# $name: the name of a place.
map-beside-overlap = { $name } i pierwsze miejsce mają wspólnych mieszkańców, dlatego nie są porównywane.
# $name: the name of a place.
map-beside-remove = Zabierz: { $name }
# $share: a share, or bounds of it.
map-beside-within = { $share } w zasięgu
# $compared: clearly higher
map-beside-to-first = Obok pierwszego miejsca: { $compared }
# $compared: clearly higher
map-beside-to-region = Obok regionu: { $compared }
map-beside-open =
    { $places ->
        [one] Obok siebie: 1 miejsce
        [few] Obok siebie: { COUNT($places) } miejsca
        [many] Obok siebie: { COUNT($places) } miejsc
       *[other] Obok siebie: { COUNT($places) } miejsca
    }

## In another page, and on a telephone

map-two-fingers = Przesuwaj mapę dwoma palcami
map-share-embed = Pokaż tę mapę na innej stronie
map-share-embed-code = HTML dla tej strony
map-share-code = Kod dla telefonów (QR)
map-share-code-label = Kod QR z adresem tego widoku
map-share-code-too-long = Ten adres jest za długi na kod, który aparaty dobrze odczytują. Wyślij sam adres.
map-embed-open = Otwórz całą mapę

## The ranking follows the map

map-ranking-by = { $kind }, ranking według: { $measure }
map-ranking-lead-within = Według odsetka w zasięgu, od najmniejszego.
map-ranking-lead-within-uncertain = Według odsetka, który może być w zasięgu, od najmniejszego. Jeśli podano dwie liczby, są to najmniejsza i największa możliwa.
map-ranking-lead-difference = Według odsetka w zasięgu w porównaniu z regionem: najpierw te, które są najdalej poniżej.
map-ranking-lead-nearest = Według średniej drogi do najbliższego miejsca, od najdłuższej.
map-ranking-lead-supply = Według tego, ile jest w zasięgu na osobę, od najmniejszej liczby.
map-ranking-not-tested = kolejność niesprawdzona
map-ranking-rest = Reszta regionu
map-ranking-rest-note =
    { $unit ->
        [households] Gospodarstwa domowe bez dostępu poza wszystkimi tymi obszarami: bez miejsca w rankingu. Margines błędu jest nieznany.
       *[people] Osoby bez dostępu poza wszystkimi tymi obszarami: bez miejsca w rankingu. Margines błędu jest nieznany.
    }

## Indicators on the map

map-controls-subject = Mapa pokazuje
map-controls-gaps = Luki w usługach
map-controls-indicators = Wskaźniki
map-controls-indicator = Wskaźnik
map-title-indicator-share = { $indicator }, jako odsetek całości „{ $whole }”
map-title-indicator-count = { $indicator }, liczba
map-legend-indicator = { $indicator }, liczba w obwodzie spisowym
map-legend-indicator-areas = { $indicator }, liczba na obszarze
map-legend-source = Źródło: { $source }
map-readout-number = { $name }: { $number }
map-readout-number-reliability =
    { $name }: { $number }; wiarygodność: { $reliability ->
        [high] wysoka
        [medium] średnia
       *[low] niska
    }
map-readout-number-alone = { $name }: { $number }; margines błędu widać po wybraniu
map-panel-announced-indicator = { $name }. { $indicator }: { $number }
map-panel-standards = Dostęp według standardów
map-table-caption-indicator = { $rows }. { $indicator }.
map-ranking-lead-indicator = Od największej liczby.
map-ranking-lead-indicator-share = Od największego odsetka.

## Numbers as circles

map-controls-as = Sposób pokazania
map-controls-as-colors = Kolory
map-controls-as-symbols = Koła
map-legend-low-symbol = jaśniejsze: niska wiarygodność, duży margines błędu

## Signs from far away

map-sites-thinned = { $theme }: w tym powiększeniu narysowano { COUNT($drawn) } z { COUNT($all) }; aby zobaczyć wszystkie, powiększ mapę.

## Two maps

map-second = Druga mapa
map-second-title = Druga mapa tego samego miejsca
map-second-close = Usuń drugą mapę

## A tour

map-tour = Prezentacja
map-tour-what = Widoki mapy w ustalonej kolejności, każdy z tekstem, do pokazania publiczności. Wszystko jest w adresie tej strony, a także w pliku.
map-tour-begin = Utwórz prezentację widoków
map-tour-add = Dodaj to, co teraz widać
map-tour-present = Pokaż
map-tour-save = Zapisz jako plik
map-tour-end = Zakończ prezentację
map-tour-file = Otwórz prezentację z pliku
map-tour-no-tour = { $file } nie jest prezentacją zapisaną przez tę stronę.
map-tour-text = Tekst widoku { COUNT($number) }
map-tour-see = Pokaż
map-tour-see-label = Pokaż widok { COUNT($number) }
map-tour-now = Weź to, co teraz widać
map-tour-now-label = Niech widok { COUNT($number) } pokazuje to, co teraz widać
map-tour-kept = Widok { COUNT($number) } pokazuje to, co teraz widać.
map-tour-earlier = Widok { COUNT($number) } wcześniej
map-tour-later = Widok { COUNT($number) } później
map-tour-remove = Usuń widok { COUNT($number) }
map-tour-count = { COUNT($number) } z { COUNT($all) }
map-tour-back = Wstecz
map-tour-next = Dalej
map-tour-screen = Cały ekran
map-tour-leave = Wyjdź

## Ranks side by side

map-beside-rank = Miejsce { COUNT($rank) } z { COUNT($of) }
map-beside-ranks = Miejsce { COUNT($rank) } z { COUNT($of) } (między { COUNT($from) } a { COUNT($to) })
map-beside-ranks-note = Miejsca wśród obszarów jednego rodzaju zaczynają się od największego odsetka, a w przypadku standardu – od największego odsetka bez dostępu; dziewięć razy na dziesięć prawdziwe miejsce leży między podanymi.

## Within a distance

map-own-distance =
    W odległości od tego punktu w { $unit ->
        [mi] milach
       *[km] kilometrach
    }:
map-own-circle = Weź to, co leży w tej odległości

# Fields follow: a choice, a number, a time of day.
map-own-mode = Sposób podróży:
map-own-minutes = Minuty podróży:
map-own-depart = Godzina wyjścia (puste: jak w badaniu):
# $mode: how people travel.
map-own-mode-name =
    { $mode ->
        [walk] pieszo
        [drive] samochodem
        [transit] autobusem i pociągiem
       *[straight] pieszo, na podstawie linii prostej
    }
map-own-reach = Weź to, dokąd można dotrzeć
# The name of an area. $minutes: a number; $mode: how people travel.
map-own-reach-name =
    { $mode ->
        [walk] { $minutes } min pieszo
        [drive] { $minutes } min samochodem
        [transit] { $minutes } min autobusem i pociągiem
       *[straight] { $minutes } min pieszo, w przybliżeniu
    }
map-own-reach-wait = Trwa pomiar, dokąd można dotrzeć …
map-own-reach-none = Stąd nie można nigdzie dotrzeć: żadna ulica ani przystanek nie są dość blisko.
map-own-reach-show = Pokaż, dokąd można dotrzeć
map-own-reach-band = do { $limit }
map-own-reach-theme = { $theme }: { COUNT($sites) }, najbliżej { $name }, { $cost }
map-own-reach-empty = Żadne miejsce z list nie jest w zasięgu.
map-own-reach-from = Dokąd można stąd dotrzeć?

## Wypróbuj zmianę

map-try = Wypróbuj zmianę
map-try-what = Otwórz, zamknij lub zmień miejsce i zobacz, kto zyskuje dostęp, a kto go traci. Nic nie jest zapisywane: wszystko jest w adresie tej strony.
map-try-add = Dodaj nowe miejsce: { $theme }
map-try-undo = Cofnij
map-try-end = Zakończ próbę
map-try-site = Wypróbuj tu zmianę
map-try-new = Nowe: { $theme }
map-try-see = Pokaż
map-try-see-label = Pokaż na mapie: { $name }
map-try-remove = Usuń: { $name }
map-try-pin = { $name }: przeciągnij lub przesuń strzałkami
map-try-how = W scenariuszu
map-try-closes = zamyka się
map-try-moves = jest gdzie indziej
map-try-changes = oferuje coś innego
map-try-languages = Języki używane na miejscu, oddzielone przecinkami
map-try-interpreter = Tłumacze innych języków
map-try-hours = Godziny otwarcia
map-try-cost = Koszt w dolarach USA
map-try-documents = Wymaga dokumentów o statusie imigracyjnym
map-try-wheelchair = Mogą korzystać osoby na wózku
map-try-capacity = Liczba miejsc
map-try-not-said = tak jak na liście
map-try-yes = tak
map-try-no = nie
map-try-region = Cały region
map-try-before = Bez dostępu teraz
map-try-after = Bez dostępu w scenariuszu
map-try-change = Zmiana
map-try-gain = Zyskują dostęp
map-try-lose = Tracą dostęp
map-try-area = Obszar
map-try-areas = Obszary, w których coś się zmienia
map-try-more-areas = { $areas ->
    [one] Jeszcze { $areas } obszar jest w tabeli do zapisania.
    [few] Jeszcze { $areas } obszary są w tabeli do zapisania.
    [many] Jeszcze { $areas } obszarów jest w tabeli do zapisania.
   *[other] Jeszcze { $areas } obszaru jest w tabeli do zapisania.
}
map-try-nothing = Według tego standardu dla nikogo nic się nie zmienia.
map-try-summary = Zyskują dostęp: { $gain }. Tracą dostęp: { $lose }.
map-try-tracts = { $change }: { $tracts ->
    [one] { $tracts } obwód spisowy
    [few] { $tracts } obwody spisowe
    [many] { $tracts } obwodów spisowych
   *[other] { $tracts } obwodu spisowego
}
map-try-gain-most = Co najmniej połowa osób zyskuje dostęp
map-try-gain-some = Mniej niż połowa zyskuje dostęp
map-try-lose-some = Mniej niż połowa traci dostęp
map-try-lose-most = Co najmniej połowa osób traci dostęp
map-try-refused = Tego scenariusza nie można obliczyć.
map-try-no-standard = Według tego standardu nie ma odpowiedzi: jedno z miejsc tego tematu jest poufne, miejsca są przystankami z rozkładu jazdy albo atlas nie ma potrzebnych danych. Wybierz inny standard.
map-try-other-theme = Standard pokazany na mapie dotyczy innych miejsc. Wybierz taki, który dotyczy zmienianych miejsc.
map-try-file = Zapisz jako plik scenariusza
map-try-places = Zapisz miejsca (GeoJSON)
map-try-table = Zapisz liczby (CSV)
map-try-name = Zmiana: { $study }
map-try-note = Margines błędu zmiany dotyczy osób, dla których coś się zmienia, dlatego jest węższy niż marginesy liczb przed zmianą i po niej. Ludzi liczy się tam, gdzie mieszkają, o ile atlas to wie.
