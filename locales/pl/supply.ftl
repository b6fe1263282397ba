# Floating catchment measures: how much of a supply people have in reach, shared with all who reach it. The supply is in the
# nominative: at the beginning of a label, or in quotation marks.

supply-reach =
    { $mode ->
        [straight] nie dalej niż { $limit } w linii prostej
        [straight-time] nie dalej niż { $limit } pieszo (w przybliżeniu na podstawie linii prostej)
        [walk] nie dalej niż { $limit } pieszo
        [drive] nie dalej niż { $limit } samochodem
        [transit] nie dalej niż { $limit } autobusem i pociągiem
       *[matrix] nie dalej niż { $limit } według tabeli kosztów podróży { $table }
    }
supply-per-people =
    { $supply } na { $per ->
        [one] { $per } osobę
        [few] { $per } osoby
        [many] { $per } osób
       *[other] { $per } osoby
    }
supply-per-people-of = { $supply } na { $per } z grupy „{ $people }”
supply-label = { $unit }, { $reach }

# $kind: capacity where $supply is what sites offer, such as doctors; sites where it is the sites themselves.
supply-how-2sfca =
    { $kind ->
        [capacity] To, co oferuje każde miejsce („{ $supply }”), dzieli się między wszystkie osoby, które mają do niego { $reach }, a obwód sumuje swoją część z każdego miejsca w zasięgu (dwustopniowa metoda ruchomych obszarów obsługi, 2SFCA).
       *[sites] Każde miejsce z listy „{ $supply }” dzieli się między wszystkie osoby, które mają do niego { $reach }, a obwód sumuje swoją część z każdego miejsca w zasięgu (dwustopniowa metoda ruchomych obszarów obsługi, 2SFCA).
    }
supply-how-3sfca =
    { $kind ->
        [capacity] Ludzie wybierają spośród miejsc, do których mają { $reach }, a to, co oferuje każde miejsce („{ $supply }”), dzieli się między osoby, które je wybierają (trzystopniowa metoda ruchomych obszarów obsługi, 3SFCA).
       *[sites] Ludzie wybierają spośród miejsc z listy „{ $supply }”, do których mają { $reach }, a każde miejsce dzieli się między osoby, które je wybierają (trzystopniowa metoda ruchomych obszarów obsługi, 3SFCA).
    }
supply-how-bfca =
    { $kind ->
        [capacity] Mieszkańców obwodu dzieli się między miejsca, do których mają { $reach }, a to, co oferuje każde miejsce („{ $supply }”) – między obwody, które do niego docierają, tak że nic nie liczy się dwa razy (zrównoważona metoda ruchomych obszarów obsługi, BFCA).
       *[sites] Mieszkańców obwodu dzieli się między miejsca z listy „{ $supply }”, do których mają { $reach }, a każde z tych miejsc – między obwody, które do niego docierają, tak że nic nie liczy się dwa razy (zrównoważona metoda ruchomych obszarów obsługi, BFCA).
    }
supply-how-availability =
    { $kind ->
        [capacity] To, co oferuje każde miejsce („{ $supply }”), dzieli się między obwody, które mają do niego { $reach }, proporcjonalnie do liczby ich mieszkańców (dostępność przestrzenna): liczba pokazuje, ile przypada na cały obwód lub obszar.
       *[sites] Każde miejsce z listy „{ $supply }” dzieli się między obwody, które mają do niego { $reach }, proporcjonalnie do liczby ich mieszkańców (dostępność przestrzenna): liczba pokazuje, ile przypada na cały obwód lub obszar.
    }
supply-how-weights = Im dalej jest miejsce, tym mniej się liczy, według wag { $decay }.
supply-how-residents = Dzieli się tylko między mieszkańców regionu, bo miejsca nie obsługują nikogo spoza niego.

supply-certainty-bounds = Jedną liczbę podaje się tam, gdzie jest pewna: gdzie listy miejsc są kompletne tak daleko, jak docierają ludzie, każde miejsce podaje swoją pojemność i dokładne położenie, a wszystkie osoby, między które się dzieli, mieszkają w obwodach tej analizy. Gdzie indziej podaje się granice: dalsze miejsca mogą zwiększyć tę liczbę, a dalsze osoby mogą ją zmniejszyć. Margines błędu to margines błędu liczb osób.
supply-certainty = Liczbę podaje się tam, gdzie jest pewna: gdzie listy miejsc są kompletne tak daleko, jak docierają ludzie, każde miejsce podaje swoją pojemność i dokładne położenie, a wszystkie osoby, między które się dzieli, mieszkają w obwodach tej analizy. Margines błędu to margines błędu liczb osób.
supply-not-known = nie wiadomo: mogą ją zmienić miejsca lub osoby spoza list
