# The page at the root of the service, and the pages of its OGC API.

page-title = { $page } · { $study }

# The page at the root.
landing-question = Kto nie ma dostępu do czego, gdzie i na ile to pewne?
landing-counts =
    { $tracts ->
        [one] { $tracts } obwód spisowy
        [few] { $tracts } obwody spisowe
        [many] { $tracts } obwodów spisowych
       *[other] { $tracts } obwodu spisowego
    }, { $sites ->
        [one] { $sites } miejsce
        [few] { $sites } miejsca
        [many] { $sites } miejsc
       *[other] { $sites } miejsca
    }, { $areas ->
        [one] { $areas } obszar planistyczny
        [few] { $areas } obszary planistyczne
        [many] { $areas } obszarów planistycznych
       *[other] { $areas } obszaru planistycznego
    }.
landing-map = Otwórz mapę

landing-measured = Co jest mierzone
landing-standard = { $people } – bez dostępu: { $standard }

landing-reports = Raporty do druku
landing-brief = jedna kartka
landing-region = Cały region

landing-downloads = Do pobrania
landing-column-layer = Warstwa
landing-column-description = Co zawiera
landing-column-files = Pliki
landing-layer-tracts = wszystkie liczby dla każdego obwodu spisowego, z jego obrysem
landing-layer-gaps = osoby bez dostępu, wiersz dla każdego obwodu i standardu
landing-layer-areas = te same liczby dla obszarów planistycznych i całego regionu
landing-layer-sites = miejsca, do których ludzie potrzebują dotrzeć
landing-shapefile = shapefile
landing-dictionary = co oznaczają kolumny

landing-programs = Dla programów
landing-collections = <a href="/collections?f=html">/collections</a>: warstwy jako OGC API - Features; w QGIS lub innym programie GIS należy podać adres tej strony
landing-api = <a href="/api?f=html">/api</a>: wszystkie adresy, także jako OpenAPI 3.0 dla programów; <a href="/conformance?f=html">normy, z którymi usługa jest zgodna</a>
landing-tiles = <a href="/tiles?f=html">/tiles</a>: kafelki wektorowe jako OGC API - Tiles
landing-tilejson = <a href="/tiles.json">/tiles.json</a>: kafelki wektorowe, TileJSON 3.0
landing-style = <a href="/styles/light.json">/styles/light.json</a>: styl dla MapLibre i QGIS
landing-atlas = <a href="/atlas.json">/atlas.json</a>: standardy, legendy, wskaźniki i ich źródła
landing-tables = <a href="/tables/areas.json">/tables/areas.json</a>: liczby bez obrysów dla obwodów, luk w dostępie, obszarów i miejsc; wybór za pomocą <code>?columns=</code> i <code>?id=</code>

landing-findings = Co budzi wątpliwości
landing-no-findings = W danych nie znaleziono nic, co budzi wątpliwości.
landing-finding = { $title }: { $count }

landing-method = Jak powstały te liczby

# What all pages of the OGC API have.
page-where = Gdzie jestem
page-sketch = Mała mapa tego, co wymieniono poniżej
page-pagination = Strony
page-json = to samo dla programów

page-conformance = Normy
    .lead = Klasy norm Open Geospatial Consortium, z którymi ta usługa jest zgodna.
    .classes = Klasy zgodności

page-collections = Kolekcje
    .lead = Warstwy atlasu jako obiekty, dla programów GIS i dla ludzi.
    .layers = Warstwy

page-collection = Zawartość
    .features = Obiekty ({ $features })
    .systems = Układy współrzędnych

page-features = Obiekty
    .title = { $layer }: obiekty
    .lead = { $shown } z { $of ->
            [one] { $of } obiektu
            [few] { $of } obiektów
            [many] { $of } obiektów
           *[other] { $of } obiektu
        }, od numeru { $from }. Parametry: { $parameters } oraz kolumny według nazwy.
    .feature = Obiekt

page-feature = Wartości
    .lead = Wartości są puste, jeśli liczby nie wiadomo lub się jej nie publikuje.
    .what = Co
    .value = Wartość
    .unit = Jednostka
    .column = Kolumna

page-schema = Kolumny obiektów
    .title = { $layer }: kolumny obiektów
    .lead = Każdy obiekt ma te kolumny; null, jeśli liczby nie wiadomo lub się jej nie publikuje.
page-queryables = Kolumny, których można użyć w filtrach
    .title = { $layer }: kolumny, których można użyć w filtrach
    .lead = Można użyć filter=… w CQL2, na przykład { $column } > 10, albo nazwy i wartości kolumny.
page-sortables = Kolumny, według których można sortować obiekty
    .title = { $layer }: kolumny, według których można sortować obiekty
    .lead = Można użyć sortby=-{ $column },name; minus stawia największe wartości na początku. Nieznane wartości są na końcu.
page-columns = Kolumny
    .name = Nazwa
    .type = Typ
    .unit = Jednostka
    .label = Etykieta
    .description = Opis

page-tilesets = Kafelki wektorowe
    .lead = Mapbox Vector Tiles w jednej siatce, używanej w mapach internetowych.
    .sets = Zestawy kafelków
page-tileset = Warstwy
    .lead = { $address }: wiersz przed kolumną.
    .grid = Siatka

page-grids = Siatki kafelków
    .lead = Jak kafelki leżą na kuli ziemskiej.
    .grids = Siatki
page-grid = Powiększenia
    .lead = Web Mercator w kwadratach: każde powiększenie ma cztery razy więcej kafelków niż poprzednie.
    .zoom = Powiększenie
    .scale = Skala 1 do
    .pixel = Metry na piksel
    .width = Kafelki z zachodu na wschód

page-api = Dla programów
    .lead = Wszystkie adresy, ich parametry i formaty odpowiedzi. Błędy są w formacie problem+json.
    .address = Adres
    .method = Metoda
    .what = Co
    .parameters = Parametry
    .formats = Formaty

# The page about what is mapped and what is not.
page-policy = Co jest na mapie, a czego na niej nie ma
    .for = Atlas pokazuje, gdzie brakuje usług: przychodni, parków, transportu publicznego, pomocy prawnej i pomocy we własnym języku. Liczy ludzi w obwodach spisowych na podstawie opublikowanych tabel, nigdy pojedyncze osoby.
    .refused = Czego nigdy nie ma na mapie
    .why = Dlaczego
    .no-service = Nic z tego nie jest usługą, której ludziom brakuje. Na mapie, obok miejsc, gdzie mieszkają osoby urodzone za granicą lub mówiące danym językiem, staje się narzędziem przeciwko nim.
    .danger = Miejsca działań służb zmieniają się z godziny na godzinę. Stara lub fałszywa wiadomość odstrasza ludzi od przychodni, a prawdziwa pokazuje, kto tam chodzi.
    .history = Rejestr osób na mapie to ich adresy. W latach 1942 i 1943 w Stanach Zjednoczonych tabel spisowych użyto przeciwko ludziom.
    .no-status = Z tego samego powodu nikogo nie liczy się według statusu prawnego, a niektórych liczb i miejsc się nie publikuje.
    .harm = Gdy coś szkodzi
    .tell = Jeśli atlas pokazuje to, czego nie powinien, na przykład miejsce schroniska albo liczbę, która wskazuje na jedną rodzinę, należy zawiadomić tych, którzy go publikują. Mogą oznaczyć listę jako poufną lub ją usunąć i zbudować atlas od nowa.
    .name-nobody = W zgłoszeniu nie należy podawać nazwiska, adresu ani niczego innego o żadnej osobie.

## Pages about errors. What a program is told, in English, stands below.
problem-details = Co mówi serwis
problem-400 = Ten adres jest niezrozumiały
    .advice = Jedna z jego części jest nieprawidłowa; która, podano poniżej. Można ją poprawić albo przejść do mapy.
problem-404 = Pod tym adresem nic nie ma
    .advice = Warto sprawdzić, czy w adresie nie ma błędu. To, co tu było, może mieć nowy adres, jeżeli dane przygotowano od nowa; można przejść do mapy lub na stronę główną.
problem-422 = Na to nie ma odpowiedzi
    .advice = Zapytanie jest zrozumiałe, ale nie ma na nie odpowiedzi; dlaczego, podano poniżej.
problem-429 = Zbyt wiele zapytań
    .advice = Z tego adresu przyszło w krótkim czasie wiele zapytań. Należy chwilę odczekać i wczytać stronę ponownie.
problem-500 = Coś poszło nie tak
    .advice = To nie jest wina osoby, która o to prosiła. Można spróbować później; jeżeli błąd się powtarza, warto przekazać prowadzącym ten serwis to, co podano poniżej.
problem-501 = Ten serwis tego nie potrafi
    .advice = Jego program zbudowano bez potrzebnej części. Można wybrać inny format lub inną stronę.
problem-503 = Odpowiedź trwa zbyt długo
    .advice = Można poprosić o mniej naraz, na przykład o mniej kolumn lub mniejszy obszar, albo spróbować później.
