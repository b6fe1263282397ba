# Floating catchment measures: how much of a supply people have in reach, shared with all who reach it.
# $supply: what is shared, such as doctors, or several sites of a theme. $reach: how far people travel, as a phrase.

supply-reach =
    { $mode ->
        [straight] within { $limit } in a straight line
        [straight-time] within { $limit } on foot, estimated from the straight line
        [walk] within { $limit } on foot
        [drive] within { $limit } by car
        [transit] within { $limit } by bus and train
       *[matrix] within { $limit } by the table of costs { $table }
    }
# $per: a number of people.
supply-per-people = { $supply } per { $per } people
# $people: whom an indicator counts.
supply-per-people-of = { $supply } per { $per } of “{ $people }”
# $unit: one of the two above, with a capital letter.
supply-label = { $unit } { $reach }

# $kind: capacity where $supply is what sites offer, such as doctors; sites where it is the sites themselves.
supply-how-2sfca =
    { $kind ->
        [capacity] The { $supply } of each site are shared among all people { $reach } of it, and a tract adds up its part of every site that it reaches (two-step floating catchment area, 2SFCA).
       *[sites] Each of the { $supply } is shared among all people { $reach } of it, and a tract adds up its part of every one that it reaches (two-step floating catchment area, 2SFCA).
    }
supply-how-3sfca =
    { $kind ->
        [capacity] People choose among the sites { $reach }, and the { $supply } of each site are shared among those who choose it (three-step floating catchment area, 3SFCA).
       *[sites] People choose among the { $supply } { $reach }, and each is shared among those who choose it (three-step floating catchment area, 3SFCA).
    }
supply-how-bfca =
    { $kind ->
        [capacity] The people of a tract are divided among the sites { $reach }, and the { $supply } of each site among the tracts that reach it, so that nothing is counted twice (balanced floating catchment area, BFCA).
       *[sites] The people of a tract are divided among the { $supply } { $reach }, and each of these among the tracts that reach it, so that nothing is counted twice (balanced floating catchment area, BFCA).
    }
supply-how-availability =
    { $kind ->
        [capacity] The { $supply } of each site are divided among the tracts { $reach } of it in proportion to their people (spatial availability): the number is what falls to the tract or area as a whole.
       *[sites] Each of the { $supply } is divided among the tracts { $reach } of it in proportion to their people (spatial availability): the number is what falls to the tract or area as a whole.
    }
# $decay: the weights as the study file writes them.
supply-how-weights = A site counts less the further it is, by the weights { $decay }.
supply-how-residents = Only people of the region share, as the sites serve nobody from elsewhere.

supply-certainty-bounds = A number is given where it is certain: where the lists of sites are complete as far as people reach, every site there states its capacity and exact place, and all people who share live in the tracts. Elsewhere there are bounds: further sites may add to the number, and further people may take from it. The margin of error is that of the numbers of people.
supply-certainty = A number is given where it is certain: where the lists of sites are complete as far as people reach, every site there states its capacity and exact place, and all people who share live in the tracts. The margin of error is that of the numbers of people.
supply-not-known = not known: sites or people beyond what is listed may change it
