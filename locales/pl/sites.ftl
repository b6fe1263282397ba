# Findings about sites, and problems of lists of sites for those who maintain them.

finding-site-without-coordinates = miejsce { $id } nie ma współrzędnych, których można użyć; pominięto
    .title = Miejsca bez współrzędnych, pominięte

finding-site-far-outside =
    { $exchanged ->
        [yes] miejsce { $id } leży { $km } km poza prostokątem wokół wszystkich obwodów (po zamianie długości i szerokości geograficznej leżałoby wewnątrz); pominięto
       *[no] miejsce { $id } leży { $km } km poza prostokątem wokół wszystkich obwodów; pominięto
    }
    .title = Miejsca daleko na zewnątrz, pominięte

finding-site-id-repeated = identyfikator { $id } jest już użyty; to miejsce otrzymuje identyfikator { $given }
    .title = Miejsca z identyfikatorem innego miejsca

finding-hours-unclear = godziny otwarcia miejsca { $id } nie są pewne: `{ $text }`; przyjęto, że ich nie wiadomo, tekst zachowano
    .title = Miejsca, których godziny otwarcia nie są pewne

finding-language-unknown = `{ $text }` miejsca { $id } nie jest znanym językiem; jego pozostałe języki zachowano
    .title = Nieznane języki

finding-term-unclear = `{ $column }` miejsca { $id } nie jest pewne: `{ $text }`; uznano, że tego nie podano
    .title = Niepewne cechy miejsc

finding-detail-refused =
    { $reason ->
        [too_long] `{ $column }` miejsca { $id } ma za dużo znaków: `{ $text }`; pominięto, reszta danych miejsca zostaje
        [control_character] `{ $column }` miejsca { $id } ma znaki, których nie widać: `{ $text }`; pominięto, reszta danych miejsca zostaje
        [too_few_digits] `{ $column }` miejsca { $id } nie jest numerem telefonu, bo ma mniej niż trzy cyfry: `{ $text }`; pominięto, reszta danych miejsca zostaje
       *[not_web] `{ $column }` miejsca { $id } nie jest adresem strony zaczynającym się od http:// lub https://: `{ $text }`; pominięto, reszta danych miejsca zostaje
    }
    .title = Teksty o miejscach, których się nie pokazuje

finding-sites-on-one-point =
    liczba miejsc leżących { $points ->
        [one] w jednym punkcie: { $sites }
        [few] w { $points } punktach, najwyżej { $most } w jednym: { $sites }
        [many] w { $points } punktach, najwyżej { $most } w jednym: { $sites }
       *[other] w { $points } punktu, najwyżej { $most } w jednym: { $sites }
    } ({ $ids }); czy to jeden budynek z wieloma biurami i czy wszystkie są tym, co mówi kategoria, czy też adresy umieszczono w środku miasta lub kodu pocztowego? Wszystkie liczą się tam, gdzie leżą
    .title = Wiele miejsc w jednym punkcie

finding-sites-in-two-lists =
    { $found } z { $sites ->
        [one] { $sites } miejsca
        [few] { $sites } miejsc
        [many] { $sites } miejsc
       *[other] { $sites } miejsca
    } ma nazwę miejsca z { $other }, które leży w odległości do 50 m ({ $ids }); zachowano oba, co podwaja ich możliwości (pojemność). Jeśli to te same miejsca, należy pominąć je na jednej z list za pomocą „where”
    .title = Miejsca, które są na dwóch listach

finding-sites-located =
    { $sites ->
        [one] { $sites } miejsce bez współrzędnych zlokalizowano
        [few] { $sites } miejsca bez współrzędnych zlokalizowano
        [many] { $sites } miejsc bez współrzędnych zlokalizowano
       *[other] { $sites } miejsca bez współrzędnych zlokalizowano
    } { $by ->
        [given] według współrzędnych z listy
        [address] pod podanym adresem
        [street] na podanej ulicy, między znanymi numerami
        [postal_code] w środku obszaru podanego kodu pocztowego
       *[tract] w środku podanego obwodu
    }: { $ids }
    .title = Miejsca zlokalizowane według adresu

finding-site-inactive = miejsce { $id } ma oznaczenie `{ $status }`; pominięto
    .title = Nieczynne miejsca, pominięte

finding-site-virtual = do miejsca { $id } nie można przyjść (tylko telefon, poczta lub internet); pominięto
    .title = Miejsca, do których nie można przyjść, pominięte

finding-service-without-place = usługi { $id } nie ma w żadnym miejscu z jej listy; pominięto
    .title = Usługi bez miejsca, pominięte

finding-services-without-theme =
    { $services ->
        [one] { $services } usługa nie należy
        [few] { $services } usługi nie należą
        [many] { $services } usług nie należy
       *[other] { $services } usługi nie należy
    } do żadnej kategorii analizy: { $ids }; pominięto
    .title = Usługi bez kategorii, pominięte

finding-requirement-unsaid =
    standard { $standard }: liczba miejsc, które nie podają, { $fact ->
        [reach] gdzie są
        [language] w jakich językach można tam rozmawiać
        [open] kiedy są otwarte
        [cost] ile kosztują
        [documents] czy wymagają dokumentu o statusie imigracyjnym
        [wheelchair] czy mogą z nich korzystać osoby na wózku
       *[capacity] jaką mają pojemność
    }: { $unsaid } z { $of }; nie wiadomo, kogo te miejsca mogłyby obsłużyć
    .title = Miejsca, które nie podają tego, czego wymaga standard

finding-standard-of-confidential-sites =
    standard { $standard }: { $sites ->
        [one] { $sites } miejsce poufne
        [few] { $sites } miejsca poufne
        [many] { $sites } miejsc poufnych
       *[other] { $sites } miejsca poufnego
    }; to, kto ma je w zasięgu, publikuje się dla obszarów z częściami co najmniej trzech obwodów, a nie dla pojedynczych obwodów
    .title = Standardy dotyczące miejsc poufnych

finding-link-broken = wiersz tabeli `{ $table }` dotyczy `{ $id }`, którego nie ma; wiersza nie użyto
    .title = Wiersze o nieistniejących wpisach

# The page for the maintainers of lists.
directory-title = Co sprawdzić na listach: { $study }
directory-heading = Co sprawdzić na listach: <bdi>{ $study }</bdi>
directory-lead = Te listy mówią, gdzie, w jakich językach i kiedy można znaleźć pomoc. Przez brakujące lub niejasne wpisy ludzie trafiają na zamknięte drzwi albo w ogóle nie pytają o pomoc. Każdy wiersz poniżej to pytanie do osób, które prowadzą listę; niczego nie zmieniono. Wiek danych liczono na dzień { $day }.

directory-list =
    { $sites ->
        [one] { $sites } miejsce
        [few] { $sites } miejsca
        [many] { $sites } miejsc
       *[other] { $sites } miejsca
    } na mapie, { $remarks ->
        [one] { $remarks } uwaga
        [few] { $remarks } uwagi
        [many] { $remarks } uwag
       *[other] { $remarks } uwagi
    }

directory-column-line = Wiersz
directory-column-site = Miejsce
directory-column-name = Nazwa
directory-column-problem = Co sprawdzić

directory-stale = ostatnio sprawdzono { $day }, ponad rok temu
directory-never-checked = brak dnia ostatniego sprawdzenia; inne miejsca z listy go mają
directory-missing-hours = brak godzin otwarcia; osoby pracujące nie wiedzą, czy mogą przyjść
directory-missing-languages = brak języków; miejsce nie liczy się dla nikogo, kto potrzebuje obsługi w swoim języku
directory-missing-contact = brak telefonu i strony internetowej; nie można zapytać przed przyjściem
directory-missing-address = brak adresu; nie wiadomo, dokąd iść
directory-duplicate = w tym samym punkcie co { $site }, o podobnej nazwie; jeśli to to samo miejsce, należy usunąć jedno z nich

directory-services-written =
    { $services ->
        [one] { $services } usługa
        [few] { $services } usługi
        [many] { $services } usług
       *[other] { $services } usługi
    }; pominięto: poufne – { $confidential }, obszary – { $areas }
directory-remarks-written =
    { $remarks ->
        [one] { $remarks } uwaga
        [few] { $remarks } uwagi
        [many] { $remarks } uwag
       *[other] { $remarks } uwagi
    } na { $lists ->
        [one] { $lists } liście
        [few] { $lists } listach
        [many] { $lists } listach
       *[other] { $lists } listy
    }

# Which question to ask first.
calls-heading = O co zapytać najpierw
calls-lead = <bdi>{ $study }</bdi>. Informacje, których nie ma na listach, uszeregowane według liczby osób, w przypadku których odpowiedź rozstrzyga, czy mają dostęp. ± to margines błędu na poziomie ufności 90%; nieznany, jeśli źródło go nie podaje.
calls-nothing-to-ask = Żaden standard analizy nie wymaga więcej niż zasięgu, a położenie każdego miejsca jest znane: nie ma o co pytać.
calls-without = Bez dostępu: { $standard }

calls-standard = { $id }: { $standard }

calls-undecided =
    Nie wiadomo, czy { $people } { $count ->
        [one] osoba ma
        [few] osoby mają
        [many] osób ma
       *[other] osoby ma
    } dostęp, bo miejsce w zasięgu tego nie podaje.
calls-undecided-in-part =
    Nie wiadomo, czy { $people } { $count ->
        [one] osoba ma
        [few] osoby mają
        [many] osób ma
       *[other] osoby ma
    } dostęp, bo miejsce w zasięgu tego nie podaje; a w przypadku { $in_part } – bo ich grupa językowa ma tylko częściową obsługę.
calls-nobody = Żadna pojedyncza odpowiedź nie rozstrzyga o dostępie kogokolwiek.

calls-column-site = Kogo zapytać
calls-column-question = O co zapytać
calls-column-people = Rozstrzyga dla najwyżej
calls-column-if-met = Z pewnym dostępem, jeśli spełnia standard
calls-column-if-not = Bez dostępu, jeśli nie spełnia

calls-facts-together = (liczą się razem)
calls-answers-together = (rozstrzygają dopiero wszystkie odpowiedzi razem)

calls-ask =
    { $count ->
        [one] zapytać: { $sites }
        [few] zapytać: { $sites } – rozstrzygają tylko razem
        [many] zapytać: { $sites } – rozstrzygają tylko razem
       *[other] zapytać: { $sites } – rozstrzygają tylko razem
    }; dotyczy najwyżej { $people } { $number ->
        [one] osoby
        [few] osób
        [many] osób
       *[other] osoby
    }

calls-site =
    { $facts ->
        [one] { $name } ({ $site }) – { $question }
        [few] { $name } ({ $site }) – { $question } (liczą się razem)
        [many] { $name } ({ $site }) – { $question } (liczą się razem)
       *[other] { $name } ({ $site }) – { $question } (liczą się razem)
    }

calls-more = … i jeszcze { $more } (--all)

calls-people = { $people } (± { $margin })
calls-people-margin-unknown = { $people } (margines błędu nieznany)
calls-margin = ±{ "\u00A0" }{ $margin }
calls-margin-unknown = ±{ "\u00A0" }nieznany

## Opening hours, as people read them.

hours-clock = 24
hours-time = { $time }
hours-day =
    { $day ->
        [mo] pon.
        [tu] wt.
        [we] śr.
        [th] czw.
        [fr] pt.
        [sa] sob.
       *[su] niedz.
    }
hours-days = { $first }–{ $last }
hours-span = { $from }–{ $to }
hours-all-day = całą dobę
hours-closed = zamknięte
hours-of-days = { $days } { $times }
hours-day-of-month =
    { $nth ->
        [1] 1. { $day } miesiąca
        [2] 2. { $day } miesiąca
        [3] 3. { $day } miesiąca
        [4] 4. { $day } miesiąca
        [5] 5. { $day } miesiąca
       *[last] ost. { $day } miesiąca
    }
hours-always = codziennie całą dobę
hours-holidays-closed = zamknięte w święta
hours-by-appointment = po umówieniu
hours-with-appointment = { $hours } (po umówieniu)
hours-and = { $first }; { $next }
