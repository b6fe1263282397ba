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
map-search-loading = Wczytywanie nazw…
map-search-none = Nic nie ma takiej nazwy ani identyfikatora.
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

map-site-languages = Języki
map-site-interpreter = tłumacze innych języków
map-site-hours = Godziny otwarcia
map-site-cost = Najniższy koszt
map-site-free = bezpłatnie
map-site-documents = Dokument o statusie imigracyjnym
map-site-documents-asked = wymagany
map-site-documents-not-asked = niewymagany
map-site-wheelchair = Dostęp na wózku
map-site-wheelchair-yes = tak
map-site-wheelchair-no = nie
map-site-located = Gdzie to jest
map-site-located-address = pod swoim adresem
map-site-located-street = gdzieś na tej ulicy
map-site-located-postal-code = gdzieś na obszarze tego kodu pocztowego
map-site-located-tract = gdzieś w tym obwodzie spisowym
map-site-checked = Listę ostatnio sprawdzono
map-site-unstated = lista tego nie podaje

## The ranking of planning areas

map-ranking-label = Ranking obszarów planistycznych
map-ranking-heading = { $kind }: ranking
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
map-about-file = Plik
map-about-purpose = Do czego służy
map-about-period = Okres

## On paper

map-print-study = { $study }. Wykonano za pomocą { $program }.
map-print-rank = Lp.
map-print-first = Pierwsze { COUNT($shown) } z { COUNT($all) }.
