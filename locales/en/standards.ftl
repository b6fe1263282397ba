# What standards ask for, and why somebody is without access or may be.

# A standard, after "people without" or "people with". $site: one site of its theme; $limit: how far or how long away;
# $mode: how people travel; $table: the name of a table of costs.
standard =
    { $mode ->
        [straight] { $site } within { $limit } in a straight line
        [straight-time] { $site } within { $limit } on foot, estimated from the straight line
        [walk] { $site } within { $limit } on foot
        [drive] { $site } within { $limit } by car
        [transit] { $site } within { $limit } by bus and train
       *[matrix] { $site } within { $limit } by the table of costs { $table }
    }
# One requirement more. $standard: the standard so far.
standard-language = { $standard }, where their language is spoken
standard-open = { $standard }, open { $when }
# A time to visit, after "open". $days: the days as a study writes them; $time: a time of day, or two with a hyphen.
visit-time =
    { $days ->
        [weekday] weekday { $time }
        [any-weekday] any weekday { $time }
        [weekend] weekend { $time }
        [any-weekend] any weekend { $time }
        [any-day] any day { $time }
        [monday] monday { $time }
        [tuesday] tuesday { $time }
        [wednesday] wednesday { $time }
        [thursday] thursday { $time }
        [friday] friday { $time }
        [saturday] saturday { $time }
        [sunday] sunday { $time }
       *[daily] daily { $time }
    }
standard-free = { $standard }, free of charge
standard-cost = { $standard }, for at most ${ $most }
standard-documents = { $standard }, asking for no document on immigration status
standard-wheelchair = { $standard }, with access by wheelchair
standard-capacity = { $standard }, with a capacity of at least { $least }
# A combination of standards, after "people without" or "people with". $list: the standards, one after the other; $of: how
# many they are, 2 to 5; $enough: how many of them are enough.
combination-any = any of these { $of }: { $list }
combination-each = the full set of these { $of }: { $list }
combination-some = enough of these { $of }, of which { $enough } are enough: { $list }
combination-more = { $list }; { $standard }

# How far or how long away.
cost-meters = { $number } m
cost-miles = { $number } mi
cost-minutes = { $number } min

# The missing fact to ask a site for, by what requires it.
question-reach = its address
question-language = the languages that are spoken there
question-open = its hours ({ $when })
question-free = its cost (free of charge)
question-cost = its cost (at most ${ $most })
question-documents = the documents that it asks for (none on immigration status)
question-wheelchair = its access by wheelchair
question-capacity = its capacity (at least { $least })

# People without access, by what keeps them from it. `.sentence` follows the name of those who are counted and a colon.
barrier-reach = none in reach
    .sentence = those for whom no site is within reach.
barrier-language = in reach, but none that speaks their language
    .sentence = those for whom a site is within reach, but no such site speaks, or may speak, a language of their group.
barrier-open = but none open then
    .sentence = those for whom a site meets the requirements before this one, but no such site is or may be open then.
barrier-cost = but none at that cost
    .sentence = those for whom a site meets the requirements before this one, but no such site costs or may cost that little.
barrier-documents = but none that asks for no document on status
    .sentence = those for whom a site meets the requirements before this one, but no such site asks, or may ask, for no document on immigration status.
barrier-wheelchair = but none with access by wheelchair
    .sentence = those for whom a site meets the requirements before this one, but no such site has, or may have, access by wheelchair.
barrier-capacity = but none of that capacity
    .sentence = those for whom a site meets the requirements before this one, but no such site has, or may have, that capacity.

# People whose access is not known, by reason. `.because` is the reason, for the end of a sentence.
unknown-said = not stated: a site in reach does not state what is required, or exactly where it is
    .because = a site within reach does not state something that is required, or exactly where it is
unknown-list = not known: no complete list where they live
    .because = they live where no list is complete
unknown-edge = not known: they can travel beyond where the list is complete
    .because = they can travel beyond where the lists are complete
unknown-language = not known: their language group is served in part
    .because = a site within reach serves some languages of their group, or the count of their group is not published

# Why access at a place of the map is mostly not known. $theme: several sites of the theme.
place-unknown-said = a site in reach does not state what is required, or exactly where it is
place-unknown-list =
    { $mode ->
        [straight] no complete list of { $theme } covers this place
        [transit] no complete list of { $theme }, or of the lines that go there, covers this place
        [matrix] no complete list of { $theme }, or no complete table of costs, covers this place
       *[other] no complete list of { $theme }, or no complete file of streets, covers this place
    }
# The same of a combination of standards.
place-unknown-lists = no complete lists of all these sites cover this place
place-unknown-edge = people can travel beyond where the list is complete
place-unknown-language = their language group is served in part

# The legend of tracts of which most is not known, with up to four reasons.
not-known =
    { $reasons ->
        [0] not known
        [1] not known: { $first }
        [2] not known: { $first }; or { $second }
        [3] not known: { $first }; or { $second }; or { $third }
       *[4] not known: { $first }; or { $second }; or { $third }; or { $fourth }
    }
# The legend of the border of a complete list.
where-complete = where the list of { $theme } is complete
unlocated =
    { $sites ->
        [one] { $sites } listed site could not be located, and is treated as absent
       *[other] { $sites } listed sites could not be located, and are treated as absent
    }

# Why there are two numbers of people without access.
bounds = The smaller number counts those who are certainly without access, the larger one all who may be: also those with a site in reach that does not state what is required, or exactly where it is, those who live where no list of sites is complete, and those who can travel beyond where it is.
# The same where a standard asks for the language of people, by the Census's national table.
bounds-national-languages = { bounds } { -language-groups }those that the Census's table B16001 names for the whole nation, however many people speak them here.
# The same by the languages of the place. $period: the years of the table; $share: per cent.
bounds-local-languages = { bounds } { -language-groups }the largest languages of table B16001 of { $period } that together have at least { $share } % of the group's people who speak English less than very well, in the place around the tract.
bounds-undated-local-languages = { bounds } { -language-groups }the largest languages of table B16001 that together have at least { $share } % of the group's people who speak English less than very well, in the place around the tract.
-language-groups = For tracts, the Census counts groups of languages, not single languages, so it is not known who of a group speaks which language. In the smaller number a group is served where any of its languages is spoken; in the larger one only where all its main languages are:{ " " }

# What the reliability of a number means for its use.
reliability-meaning-high = reliable: the standard error is at most 12 % of the number
reliability-meaning-medium = use with care: the standard error is between 12 and 40 % of the number
reliability-meaning-low = hardly reliable: the standard error is more than 40 % of the number

# Margins of error.
figure-margin = ± { $margin }
figure-margin-unknown = ± unknown
figure-margin-unknown-sentence = margin of error unknown
