# Findings about sites, and problems of lists of sites for those who maintain them. $id: the id of a site or service.
# $ids: the first ids of a list with the number of the others.

finding-site-without-coordinates = site { $id } has no coordinates that can be used; left out
    .title = Sites without coordinates, left out

# $exchanged: whether it would lie inside with longitude and latitude exchanged.
finding-site-far-outside =
    { $exchanged ->
        [yes] site { $id } is { $km } km outside the box around all tracts (with longitude and latitude exchanged it would lie inside); left out
       *[no] site { $id } is { $km } km outside the box around all tracts; left out
    }
    .title = Sites far outside, left out

# $given: the id that the site gets.
finding-site-id-repeated = the id { $id } is already used; this site gets the id { $given }
    .title = Sites with the id of another site

# $text: the hours as the list has them.
finding-hours-unclear = the hours of site { $id } are not certain: `{ $text }`; taken as not known, the text is kept
    .title = Sites whose hours are not certain

# $text: the name of a language as the list has it.
finding-language-unknown = `{ $text }` of site { $id } is not a known language; its other languages are kept
    .title = Languages that are not known

finding-term-unclear = `{ $column }` of site { $id } is not certain: `{ $text }`; taken as not stated
    .title = Attributes of sites that are not certain

# A telephone, website or other text for people that is not shown. $text: its beginning.
finding-detail-refused =
    { $reason ->
        [too_long] `{ $column }` of site { $id } is too long: `{ $text }`; left out, the rest of the site is kept
        [control_character] `{ $column }` of site { $id } has characters that cannot be seen: `{ $text }`; left out, the rest of the site is kept
        [too_few_digits] `{ $column }` of site { $id } is not a telephone number, as it has fewer than three digits: `{ $text }`; left out, the rest of the site is kept
       *[not_web] `{ $column }` of site { $id } is not the address of a page, which begins with http:// or https://: `{ $text }`; left out, the rest of the site is kept
    }
    .title = Texts of sites that are not shown

# $sites: how many sites stand on $points points. $most: how many on one of them.
finding-sites-on-one-point =
    { $sites } sites stand on { $points ->
        [one] one point
       *[other] { $points } points, up to { $most } on one
    } ({ $ids }); is it one building with many offices, and are all of them what the theme says, or were addresses placed at the middle of a city or a postal code? All are counted where they stand
    .title = Many sites on one point

# $found: how many of the $sites sites of the list the list $other has too.
finding-sites-in-two-lists =
    { $found } of { $sites ->
        [one] 1 site
       *[other] { $sites } sites
    } have the name of a site of { $other } that stands within 50 m ({ $ids }); both are kept, which doubles what they can do (capacity). If they are the same places, leave them out of one of the lists with "where"
    .title = Sites that two lists have

# $by: how the sites were located.
finding-sites-located =
    { $sites ->
        [one] 1 site without coordinates is
       *[other] { $sites } sites without coordinates are
    } located { $by ->
        [given] by coordinates of their list
        [address] at their address
        [street] in their street, between the numbers that are known
        [postal_code] at the centre of their postal code
       *[tract] at the centre of their tract
    }: { $ids }
    .title = Sites located by their address

# $status: as the list has it.
finding-site-inactive = site { $id } is marked `{ $status }`; left out
    .title = Sites that are not active, left out

finding-site-virtual = site { $id } is not a place to go to (telephone, mail or internet only); left out
    .title = Sites that are not a place to go to, left out

finding-service-without-place = service { $id } is not at any place of its list; left out
    .title = Services without a place, left out

finding-services-without-theme =
    { $services ->
        [one] 1 service belongs
       *[other] { $services } services belong
    } to no theme of the study: { $ids }; left out
    .title = Services without a theme, left out

# $fact: what the sites do not say. $unsaid: how many of the $of sites.
finding-requirement-unsaid =
    standard { $standard }: { $unsaid } of { $of } sites do not say { $fact ->
        [reach] where they are
        [language] which languages are spoken there
        [open] when they are open
        [cost] what they cost
        [documents] whether they ask for a document on immigration status
        [wheelchair] whether people in a wheelchair can use them
       *[capacity] their capacity
    }; whom these sites could serve is not known
    .title = Sites that do not state what a standard requires

finding-standard-of-confidential-sites =
    standard { $standard }: { $sites ->
        [one] 1 site is confidential
       *[other] { $sites } sites are confidential
    }; who is within reach is published for areas with parts of at least three tracts, and not for single tracts
    .title = Standards about confidential sites

finding-link-broken = a row of `{ $table }` is about `{ $id }`, which does not exist; the row is not used
    .title = Rows about records that do not exist

# The page for the maintainers of lists. $study: the name of the study. $day: the date that ages are counted to.
directory-title = What to check in the lists of { $study }
directory-heading = What to check in the lists of <bdi>{ $study }</bdi>
directory-lead = These lists say where people find help, in which languages and when. Missing or unclear entries send people to closed doors, or keep them from asking. Each line below is a question to the people who maintain the list; nothing was changed. Ages are as of { $day }.

# A list of sites. $remarks: the problems found.
directory-list =
    { $sites ->
        [one] 1 site
       *[other] { $sites } sites
    } on the map, { $remarks ->
        [one] 1 remark
       *[other] { $remarks } remarks
    }

# Columns of the table of a list. The line is that of the file.
directory-column-line = Line
directory-column-site = Site
directory-column-name = Name
directory-column-problem = What to check

# Problems. $day: the date of the last check. $site: the id of the other site.
directory-stale = last checked on { $day }, more than a year ago
directory-never-checked = no day of the last check; other sites of the list have one
directory-missing-hours = no opening hours; people who work cannot tell whether they can come
directory-missing-languages = no languages; it counts for nobody who needs one
directory-missing-contact = neither telephone nor website; people cannot ask before they go
directory-missing-address = no address; people do not know where to go
directory-duplicate = at the same place as { $site }, with a similar name; if it is the same site, one of them should be removed

# What the command wrote. $confidential, $areas: sites that are left out.
directory-services-written =
    { $services ->
        [one] 1 service
       *[other] { $services } services
    }; left out: { $confidential } that are confidential, { $areas } that are areas
directory-remarks-written =
    { $remarks ->
        [one] 1 remark
       *[other] { $remarks } remarks
    } in { $lists ->
        [one] 1 list
       *[other] { $lists } lists
    }

# Which question to ask first: a page, and the same as text. $study: the name of the study. $standard: the label of a
# standard, such as `a clinic within 1 mi in a straight line`.
calls-heading = Which question to ask first
calls-lead = <bdi>{ $study }</bdi>. Facts that lists do not give, ranked by the people for whom an answer decides whether they have access. ± is the margin of error at the 90 % level; unknown where the source gives none.
calls-nothing-to-ask = No standard of the study asks for more than reach, and the place of every site is known: there is nothing to ask.
calls-without = Without { $standard }

# A standard in the text. $id: its id.
calls-standard = { $id }: { $standard }

# $people: people with their margin of error. $count: the people.
calls-undecided =
    Access is not known for { $people } { $count ->
        [one] person
       *[other] people
    }, as a site in reach does not say.

# $in_part: people with their margin of error.
calls-undecided-in-part =
    Access is not known for { $people } { $count ->
        [one] person
       *[other] people
    }, as a site in reach does not say, and for { $in_part }, as their language group is served in part.
calls-nobody = No single answer decides for anybody.

# Columns of the table.
calls-column-site = Whom to ask
calls-column-question = What to ask for
calls-column-people = Decides for up to
calls-column-if-met = With access for certain, if it meets the standard
calls-column-if-not = Without, if it does not

# Beside several facts of a site, and beside several sites.
calls-facts-together = (they matter together)
calls-answers-together = (only all the answers together decide)

# What to do first, in the text. $count: how many sites $sites are. $number: the people for whom the answer decides, with
# their margin of error as $people.
calls-ask =
    { $count ->
        [one] ask { $sites }
       *[other] ask { $sites }, which decide only together
    }: up to { $people } { $number ->
        [one] person
       *[other] people
    }

# One of the sites to ask. $site: its id. $question: the $facts facts to ask for.
calls-site =
    { $facts ->
        [one] { $name } ({ $site }) for { $question }
       *[other] { $name } ({ $site }) for { $question } (they matter together)
    }

# The calls that are not printed. $more: how many. --all is an option of the command.
calls-more = … and { $more } more (--all)

# People with their margin of error, in a sentence and in a table.
calls-people = { $people } (± { $margin })
calls-people-margin-unknown = { $people } (margin of error unknown)
calls-margin = ±{ "\u00A0" }{ $margin }
calls-margin-unknown = ±{ "\u00A0" }unknown

## Opening hours, as people read them.

# The clock of the language: 12 or 24 hours.
hours-clock = 12
# $time: such as 9:00, by that clock. $half: am or pm.
hours-time =
    { $half ->
        [am] { $time } AM
       *[pm] { $time } PM
    }
hours-day =
    { $day ->
        [mo] Mon
        [tu] Tue
        [we] Wed
        [th] Thu
        [fr] Fri
        [sa] Sat
       *[su] Sun
    }
# Days in a row, such as Mon–Fri, and from one time to another.
hours-days = { $first }–{ $last }
hours-span = { $from }–{ $to }
hours-all-day = all day
hours-closed = closed
# $days: one or several days. $times: when it is open on them.
hours-of-days = { $days } { $times }
hours-day-of-month =
    { $nth ->
        [1] 1st { $day } of the month
        [2] 2nd { $day } of the month
        [3] 3rd { $day } of the month
        [4] 4th { $day } of the month
        [5] 5th { $day } of the month
       *[last] last { $day } of the month
    }
hours-always = all day, every day
hours-holidays-closed = closed on public holidays
hours-by-appointment = by appointment
hours-with-appointment = { $hours } (by appointment)
# Hours of some days, and those of others.
hours-and = { $first }; { $next }
