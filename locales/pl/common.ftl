## The languages

language-own-name = Polski
language-menu = Język
language-draft = Te teksty są wersją roboczą: nie sprawdził ich jeszcze żaden rodzimy użytkownik języka polskiego.
language-draft-english = Czytaj po angielsku

# What the map, the reports and the other answers of the server say alike.

## Numbers

number-no-data = brak danych
number-withheld = nie publikuje się ze względu na ochronę prywatności
number-not-applicable = –
number-less-than = <{ $number }
number-more-than = >{ $number }
# Polish writes the percent sign without a space.
number-percent = { $number }%
number-margin = ±{ "\u00A0" }{ $margin }
number-margin-unknown = (margines błędu nieznany)
number-margin-unknown-short = ± nieznany
number-with-margin = { $number } { $margin }
number-between = od { $least } do { $most }
number-range = od { $least } do { $most }

## Units

unit-meters = { $number }{ "\u00A0" }m
unit-kilometers = { $number }{ "\u00A0" }km
unit-miles = { $number }{ "\u00A0" }mi
unit-minutes = { $number }{ "\u00A0" }min
unit-metric-and-miles = { $metric } ({ $miles })

## Whether two estimates differ by more than chance. They stand beside numbers, shares and changes, so they have no gender.

comparison-higher = wyraźnie więcej
comparison-lower = wyraźnie mniej
comparison-not_clear = bez wyraźnej różnicy
comparison-unknown = nie wiadomo

## The reliability of a number (wiarygodność, feminine)

reliability-high = Wysoka
    .inside = wysoka
reliability-medium = Średnia
    .inside = średnia
reliability-low = Niska
    .inside = niska
reliability-not-rated = Nie oceniono
    .inside = nie oceniono
reliability-not-rated-zero = Nie oceniono, bo liczba wynosi zero
reliability-unknown = Nieznana, bo margines błędu jest nieznany
reliability-unknown-short = nieznana

## Why most of those without access in a place are

reason-beyond_limit = dalej, niż dopuszcza limit
reason-no_street = w pobliżu nie ma ulicy
reason-isolated = ulice nie prowadzą do żadnego miejsca
reason-no_stop = w pobliżu nie ma przystanku
reason-no_departure = nic nie odjeżdża na czas
reason-no_cost = w tabeli nie ma drogi
reason-not_in_table = nie ma w tabeli
reason-without_language = nie w ich języku
reason-without_open = wtedy zamknięte
reason-without_cost = za drogo
reason-without_documents = wymagane dokumenty
reason-without_wheelchair = brak dostępu na wózku
reason-without_capacity = za mała pojemność
reason-unknown_said = nie wiadomo: miejsce tego nie podaje
reason-unknown_list = nie wiadomo: tutaj nie ma kompletnej listy
reason-unknown_edge = nie wiadomo: blisko granicy listy
reason-unknown_language = nie wiadomo: ich język jest dostępny tylko częściowo

## What a file of the study is used for

purpose-tracts = obwody spisowe
purpose-demographics = kto gdzie mieszka
purpose-origins = gdzie w obwodzie spisowym mieszkają ludzie
purpose-streets = ulice, woda i zieleń
purpose-basemap = tło mapy
purpose-land = linia brzegowa na mapach
purpose-costs = koszty podróży z innego źródła
purpose-order_of_costs = kolejność kosztów podróży
purpose-completeness = gdzie listy są kompletne
purpose-tract_crosswalk = do których obwodów z innego roku należy każdy obwód
purpose-crosswalk = w którym obszarze leży każdy obwód
purpose-places_of_tracts = w której miejscowości leży każdy obwód
purpose-languages = języki większych miejscowości
purpose-directory = katalog usług
purpose-addresses = położenie adresów
purpose-postal_codes = położenie kodów pocztowych
purpose-labels = nazwy wierszy tabeli

## What a list says of a site, for those who go there. -yes and -no: of the entrance, and whether an appointment is needed.

site-languages = Języki
site-interpreter = tłumacze innych języków
site-hours = Godziny otwarcia
site-cost = Najniższy koszt
site-free = bezpłatnie
site-wheelchair = Dostęp na wózku
site-wheelchair-yes = tak
site-wheelchair-no = nie
site-entrance = Wejście
site-entrance-yes = bez barier
site-entrance-no = z barierami
site-appointment = Umówienie wizyty
site-appointment-yes = konieczne
site-appointment-no = niekonieczne
site-bring = Co zabrać ze sobą
site-address = Adres
site-telephone = Telefon
site-website = Strona internetowa

policy-link = Czego nigdy nie ma na mapie i dlaczego

## A tract in its neighborhood.
tract-in-area = { $tract }, w obszarze { $area }
tract-in-list = { $tract } ({ $area })

## The ways from one page of a service to the others.
ways-menu = Przejdź do
ways-map = Mapa
ways-start = Strona główna
ways-reports = Raporty
ways-data = Dane
ways-api = Dla programów
ways-policy = Czego nigdy nie ma na mapie
