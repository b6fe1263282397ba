# What standards ask for, and why somebody is without access or may be. A standard begins with a site in the nominative
# ("przychodnia nie dalej niż 1 mi w linii prostej"); sentences have it after a colon, in brackets or in quotation marks.

standard =
    { $mode ->
        [straight] { $site } nie dalej niż { $limit } w linii prostej
        [straight-time] { $site } nie dalej niż { $limit } pieszo, w przybliżeniu na podstawie linii prostej
        [walk] { $site } nie dalej niż { $limit } pieszo
        [drive] { $site } nie dalej niż { $limit } samochodem
        [transit] { $site } nie dalej niż { $limit } autobusem i pociągiem
       *[matrix] { $site } nie dalej niż { $limit } według tabeli kosztów podróży { $table }
    }
standard-language = { $standard }, z obsługą w języku tych osób
# The impersonal form agrees with every site.
standard-open = { $standard }, gdzie jest otwarte { $when }
visit-time =
    { $days ->
        [weekday] w dni powszednie, godz. { $time }
        [any-weekday] w dowolny dzień powszedni, godz. { $time }
        [weekend] w sobotę i niedzielę, godz. { $time }
        [any-weekend] w sobotę lub niedzielę, godz. { $time }
        [any-day] w dowolny dzień tygodnia, godz. { $time }
        [monday] w poniedziałek, godz. { $time }
        [tuesday] we wtorek, godz. { $time }
        [wednesday] w środę, godz. { $time }
        [thursday] w czwartek, godz. { $time }
        [friday] w piątek, godz. { $time }
        [saturday] w sobotę, godz. { $time }
        [sunday] w niedzielę, godz. { $time }
       *[daily] codziennie, godz. { $time }
    }
standard-free = { $standard }, bezpłatnie
standard-cost = { $standard }, za nie więcej niż { $most } USD
standard-documents = { $standard }, bez wymogu dokumentu o statusie imigracyjnym
standard-wheelchair = { $standard }, z dostępem na wózku
standard-capacity = { $standard }, o pojemności co najmniej { $least }
# A combination of standards, in the nominative. $of is 2 to 5, always after "z", which needs the genitive plural.
combination-any = dowolna z { $of } możliwości: { $list }
combination-each = komplet { $of } możliwości: { $list }
combination-some = dostatecznie wiele z { $of } możliwości (wystarczą { $enough }): { $list }
combination-more = { $list }; { $standard }

# How far or how long away.
cost-meters = { $number } m
cost-miles = { $number } mi
cost-minutes = { $number } min

# The missing fact to ask a site for.
question-reach = adres
question-language = języki, w których można tam rozmawiać
question-open = godziny otwarcia ({ $when })
question-free = koszt (czy jest bezpłatnie)
question-cost = koszt (czy najwyżej { $most } USD)
question-documents = wymagane dokumenty (czy żaden nie dotyczy statusu imigracyjnego)
question-wheelchair = dostęp na wózku
question-capacity = pojemność (czy co najmniej { $least })

# People without access, by what keeps them from it. `.sentence` follows the name of those who are counted (people or
# households) and a colon.
barrier-reach = brak miejsca w zasięgu
    .sentence = bez żadnego miejsca w zasięgu.
barrier-language = miejsce jest w zasięgu, ale żadne z obsługą w ich języku
    .sentence = z miejscem w zasięgu, ale bez takiego, w którym jest lub może być obsługa w języku ich grupy.
barrier-open = ale żadne nie jest wtedy otwarte
    .sentence = z miejscem, które spełnia wcześniejsze wymagania, ale bez takiego, które jest lub może być wtedy otwarte.
barrier-cost = ale żadne w tej cenie
    .sentence = z miejscem, które spełnia wcześniejsze wymagania, ale bez takiego, które kosztuje lub może kosztować tak mało.
barrier-documents = ale wszędzie wymagany jest dokument o statusie
    .sentence = z miejscem, które spełnia wcześniejsze wymagania, ale bez takiego, które nie wymaga lub może nie wymagać dokumentu o statusie imigracyjnym.
barrier-wheelchair = ale żadne z dostępem na wózku
    .sentence = z miejscem, które spełnia wcześniejsze wymagania, ale bez takiego, które ma lub może mieć dostęp na wózku.
barrier-capacity = ale żadne o takiej pojemności
    .sentence = z miejscem, które spełnia wcześniejsze wymagania, ale bez takiego, które ma lub może mieć taką pojemność.

# People whose access is not known, by reason. `.because` follows "ponieważ".
unknown-said = nie podano – miejsce w zasięgu nie podaje tego, co jest wymagane, albo swojego dokładnego położenia
    .because = miejsce w zasięgu nie podaje czegoś, co jest wymagane, albo swojego dokładnego położenia
unknown-list = nie wiadomo – tam, gdzie mieszkają, nie ma kompletnej listy
    .because = tam, gdzie mieszkają, żadna lista nie jest kompletna
unknown-edge = nie wiadomo – mogą dotrzeć poza obszar, na którym lista jest kompletna
    .because = mogą dotrzeć poza obszar, na którym listy są kompletne
unknown-language = nie wiadomo – ich grupa językowa ma tylko częściową obsługę
    .because = miejsce w zasięgu obsługuje tylko niektóre języki ich grupy albo liczebności tej grupy się nie publikuje

# Why access at a place of the map is mostly not known. $theme: several sites of the theme, in the nominative.
place-unknown-said = miejsce w zasięgu nie podaje tego, co jest wymagane, albo swojego dokładnego położenia
place-unknown-list =
    { $mode ->
        [straight] żadna kompletna lista („{ $theme }”) nie obejmuje tego obszaru
        [transit] żadna kompletna lista („{ $theme }”) lub lista linii, które tam jadą, nie obejmuje tego obszaru
        [matrix] żadna kompletna lista („{ $theme }”) lub tabela kosztów podróży nie obejmuje tego obszaru
       *[other] żadna kompletna lista („{ $theme }”) lub plik ulic nie obejmuje tego obszaru
    }
place-unknown-lists = kompletne listy wszystkich tych miejsc nie obejmują tego obszaru
place-unknown-edge = można dotrzeć poza obszar, na którym lista jest kompletna
place-unknown-language = ich grupa językowa ma tylko częściową obsługę

# The legend of tracts of which most is not known, with up to four reasons.
not-known =
    { $reasons ->
        [0] nie wiadomo
        [1] nie wiadomo: { $first }
        [2] nie wiadomo: { $first }; albo { $second }
        [3] nie wiadomo: { $first }; albo { $second }; albo { $third }
       *[4] nie wiadomo: { $first }; albo { $second }; albo { $third }; albo { $fourth }
    }
where-complete = gdzie lista „{ $theme }” jest kompletna
unlocated =
    { $sites ->
        [one] { $sites } miejsca z listy nie udało się zlokalizować; uznano, że go nie ma
        [few] { $sites } miejsc z listy nie udało się zlokalizować; uznano, że ich nie ma
        [many] { $sites } miejsc z listy nie udało się zlokalizować; uznano, że ich nie ma
       *[other] { $sites } miejsca z listy nie udało się zlokalizować; uznano, że go nie ma
    }

# Why there are two numbers of people without access.
bounds = Mniejsza liczba obejmuje osoby, które na pewno nie mają dostępu, a większa – wszystkie, które mogą go nie mieć: także te, które mają w zasięgu miejsce, które nie podaje tego, co jest wymagane, albo swojego dokładnego położenia, te, które mieszkają tam, gdzie żadna lista miejsc nie jest kompletna, oraz te, które mogą dotrzeć poza obszar, na którym lista jest kompletna.
bounds-national-languages = { bounds } { -language-groups }te, które tabela B16001 Urzędu Spisu Ludności wymienia dla całego kraju, niezależnie od tego, ile osób mówi nimi tutaj.
bounds-local-languages = { bounds } { -language-groups }największe języki z tabeli B16001 z lat { $period }, którymi w miejscowości wokół obwodu mówi łącznie co najmniej { $share }% tych osób z grupy, które mówią po angielsku gorzej niż bardzo dobrze.
bounds-undated-local-languages = { bounds } { -language-groups }największe języki z tabeli B16001, którymi w miejscowości wokół obwodu mówi łącznie co najmniej { $share }% tych osób z grupy, które mówią po angielsku gorzej niż bardzo dobrze.
-language-groups = Dla obwodów spisowych Urząd Spisu Ludności liczy grupy języków, a nie pojedyncze języki, więc nie wiadomo, kto w grupie mówi którym językiem. W mniejszej liczbie przyjmuje się, że grupa ma obsługę, jeśli jest ona dostępna w którymkolwiek z języków grupy; w większej – tylko jeśli jest dostępna we wszystkich głównych językach grupy. Główne języki to{ " " }

# What the reliability of a number means for its use. They follow "Wysoka –" and end a sentence.
reliability-meaning-high = wiarygodna: błąd standardowy to najwyżej 12% liczby
reliability-meaning-medium = z ostrożnością: błąd standardowy to od 12 do 40% liczby
reliability-meaning-low = mało wiarygodna: błąd standardowy to ponad 40% liczby

# Margins of error.
figure-margin = ± { $margin }
figure-margin-unknown = ± nieznany
figure-margin-unknown-sentence = margines błędu nieznany
