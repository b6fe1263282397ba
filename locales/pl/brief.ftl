# The brief: one sheet about an area. Sentences of at most 20 words. Labels of sites, people and standards are in the
# nominative: they stand in brackets, before a dash or after a colon. After "około" the counted noun is in the genitive,
# so $figure stands after a colon only.

brief-title = { $area }: kto nie ma dostępu · { $study }
brief-question = Kto nie ma tu dostępu i na ile to pewne?

## Numbers and how sure they are

brief-about =
    { $unit ->
        [households] { $count ->
            [one] około { $number } gospodarstwa domowego
            [few] około { $number } gospodarstw domowych
            [many] około { $number } gospodarstw domowych
           *[other] około { $number } gospodarstwa domowego
        }
        [workers] { $count ->
            [one] około { $number } pracującego
            [few] około { $number } pracujących
            [many] około { $number } pracujących
           *[other] około { $number } pracującego
        }
       *[people] { $count ->
            [one] około { $number } osoby
            [few] około { $number } osób
            [many] około { $number } osób
           *[other] około { $number } osoby
        }
    }
brief-exactly =
    { $unit ->
        [households] { $count ->
            [one] { $number } gospodarstwo domowe
            [few] { $number } gospodarstwa domowe
            [many] { $number } gospodarstw domowych
           *[other] { $number } gospodarstwa domowego
        }
        [workers] { $count ->
            [one] { $number } pracujący
            [few] { $number } pracujących
            [many] { $number } pracujących
           *[other] { $number } pracującego
        }
       *[people] { $count ->
            [one] { $number } osoba
            [few] { $number } osoby
            [many] { $number } osób
           *[other] { $number } osoby
        }
    }
brief-sure = To dość pewne: od { $least } do { $most }.
brief-sure-low = Ostrożnie: w badaniu zapytano tu niewiele osób. Prawdziwa liczba może wynosić od { $least } do { $most }.
brief-sure-exact = Margines błędu badania nie zmienia tej liczby.
brief-sure-unknown = Nie wiadomo, na ile to pewne. Źródło nie podaje marginesu błędu.
brief-sure-bounds = Z marginesem błędu badania: od { $least } do { $most }.

## The place

brief-living = { $people }: { $figure }.
brief-living-everybody = Mieszka tu { $figure }.
brief-living-in-part = Znamy { $share } tego obszaru. { $people } – w tej części: { $figure }.

## The findings

brief-findings = Co pokazują liczby

brief-without = Brak w zasięgu ({ $site }): { $figure }
brief-without-bounds = Brak w zasięgu ({ $site }): co najmniej { $least }, a być może nawet { $most }
# "100%" and not "wszyscy" (all), which does not fit households.
brief-nobody-without = W zasięgu ({ $site }): 100% policzonych, czyli { $figure }
brief-who = Policzono tu: { $people }.
brief-who-everybody = Policzono tu wszystkich mieszkańców.
brief-reach = „W zasięgu”: { $standard }.
# After "na każde".
brief-hundred =
    { $unit ->
        [households] 100 gospodarstw domowych
        [workers] 100 pracujących
       *[people] 100 osób
    }
brief-share = To około { $of } na każde { $hundred } policzonych tutaj.
# No "wszyscy" here either.
brief-share-all = To 100%, bez wyjątku.
brief-share-some = To mniej niż 1 na każde { $hundred } policzonych tutaj.
brief-share-nearly-all = To ponad 99 na każde { $hundred } policzonych tutaj.
brief-share-bounds = To od { $least } do { $most } na każde { $hundred } policzonych tutaj.
brief-region-higher =
    { $place ->
        [whole] W całym regionie jest to { $of } na każde { $hundred }. Tutaj dostęp jest wyraźnie gorszy.
       *[part] W tej części regionu, którą znamy, jest to { $of } na każde { $hundred }. Tutaj dostęp jest wyraźnie gorszy.
    }
brief-region-lower =
    { $place ->
        [whole] W całym regionie jest to { $of } na każde { $hundred }. Tutaj dostęp jest wyraźnie lepszy.
       *[part] W tej części regionu, którą znamy, jest to { $of } na każde { $hundred }. Tutaj dostęp jest wyraźnie lepszy.
    }
brief-region-not-clear =
    { $place ->
        [whole] W całym regionie jest to { $of } na każde { $hundred }. Nie ma wyraźnej różnicy.
       *[part] W tej części regionu, którą znamy, jest to { $of } na każde { $hundred }. Nie ma wyraźnej różnicy.
    }
brief-of-hundred = około { $of }
brief-of-hundred-some = mniej niż 1
brief-of-hundred-nearly-all = ponad 99
brief-of-hundred-bounds = od { $least } do { $most }

brief-not-known-missing-fact = Nie wiadomo, czy mają dostęp: { $figure }. Listy („{ $sites }”) podają za mało.
brief-not-known-incomplete-list = Nie wiadomo, czy mają dostęp: { $figure }. Tam, gdzie mieszkają, nie ma kompletnej listy („{ $sites }”).
brief-not-known-edge = Nie wiadomo, czy mają dostęp: { $figure }. Mogą dotrzeć dalej, niż sięga lista.
brief-not-known-language = Nie wiadomo, czy mają dostęp: { $figure }. Obsługa nie obejmuje wszystkich języków ich grupy.

brief-group = Częściej brak w zasięgu ({ $site }): { $group }
brief-group-shares = W tej grupie jest to { $own } na każde { $hundred }. Wśród wszystkich jest to { $whole } na każde { $hundred }.
brief-group-clear = Różnica jest większa niż margines błędu badania.
brief-group-count = W tej grupie: { $figure }.
brief-group-count-bounds = W tej grupie: co najmniej { $least }, a być może nawet { $most }.

brief-nothing-stands = Żadna liczba dla tego obszaru nie jest na tyle pewna, by podać ją dużym drukiem.
brief-nothing-because = W badaniu zapytano tu zbyt mało osób albo listy miejsc nie są kompletne.
brief-all-numbers = Wszystkie liczby są w pełnym raporcie.

## Map and chart

brief-where = Gdzie
brief-chart = Ile na każde 100 nie ma dostępu
brief-chart-share = { $of } (od { $least } do { $most })
brief-chart-how = Kropka: szacunek. Linia: dziewięć razy na dziesięć leży na niej prawdziwa liczba.
brief-chart-region = Pusta kropka: cały region.
brief-chart-bounds = Linia kropkowana: to, czego nie wiadomo. Udział leży gdzieś na niej.

## Where the help is

brief-places = Dokąd pójść
brief-map-numbers = Numery na mapie to numery z części „{ brief-places }”.
brief-places-none = Na listach nie ma żadnego miejsca na tym obszarze ani w pobliżu.
brief-place-inside = Na tym obszarze.
brief-place-away = Około { $distance } od granicy tego obszaru.
brief-places-first = Przed wizytą warto to sprawdzić: godziny i zasady się zmieniają.
brief-places-missing = Jeśli czegoś tu brakuje, na przykład telefonu lub godzin, nasze listy tego nie podają.
brief-places-private = Miejsc, które muszą pozostać poufne, nie ma na tej liście.

## The words of the user

brief-ask = O co prosimy
brief-story = Historia z tego miejsca
brief-decides = Kto decyduje
brief-contact = Kontakt

## How sure, who made it, where to read more

brief-how-sure = Na ile to pewne?
brief-survey = Liczby pochodzą z badania ankietowego. Objęło ono tylko część gospodarstw domowych. Dlatego każda liczba ma margines błędu.
brief-nine-of-ten = Dziewięć razy na dziesięć prawdziwa liczba mieści się między dwiema podanymi liczbami.
brief-clearly = „Wyraźnie” oznacza: różnica jest większa niż ten margines błędu.
brief-list-ends = „Brak” piszemy tylko tam, gdzie listy miejsc są kompletne.
brief-read-more = Więcej informacji
brief-report-at = Wszystkie liczby, ich źródła i to, jak powstały:
brief-qr = Kod QR adresu { $address }
brief-report-from = Wszystkie liczby, ich źródła i to, jak powstały, są w pełnym raporcie.
brief-made = Wykonano za pomocą { $program } na podstawie analizy „{ $study }”.
brief-sources = Liczby pochodzą z: { $sources }.
brief-survey-of = { $survey } ({ $publisher })
brief-source-years = { $source }, { $years }

## The table of contents of documents about many areas

documents-title = Dokumenty o obszarach: { $study }
documents-area = Obszar
documents-languages = Czytaj w języku
