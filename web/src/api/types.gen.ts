/** Made by `npm run api-types` from the OpenAPI document. Do not edit. */

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Columns of areas: how many people of a group are within reach. */
        AccessColumns: {
            people: string;
            within: string | null;
            within_moe: string | null;
            within_at_most: string | null;
            within_at_most_moe: string | null;
        };
        /** @description An address that was found. */
        Address: {
            /** @description House number and street. */
            line: string;
            city: string | null;
            postal: string | null;
            /** @description Longitude and latitude. */
            point: [
                number,
                number
            ];
            /** @description `address`, or `street` for a place between the neighbouring numbers and for a street without a number. */
            located: string;
            /** @description The GEOID of the tract that it lies in. */
            tract: string | null;
        };
        /** @description The addresses that begin as it was asked, those of houses before streets. */
        Addresses: {
            found: components["schemas"]["Address"][];
        };
        /** @description The classes of planning areas of a kind. */
        AreaClasses: {
            kind: string;
            classes: components["schemas"]["Class"][];
        };
        /** @description A kind of planning area. */
        AreaKind: {
            id: string;
            label: string;
            /** @description West, south, east, north of its areas; west is larger than east across the antimeridian. */
            bounds: [
                number,
                number,
                number,
                number
            ] | null;
        };
        /** @description What an atlas has: standards with legends, indicators with sources, and column names. */
        Atlas: {
            name: string;
            /** @description The language of the study (BCP 47): of names of areas, and of whatever it does not say in another. */
            language: string;
            /** @description Texts of the study in this answer that are in another language than the answer, because the study has no others. */
            texts_in_other_languages: components["schemas"]["ForeignText"][];
            /**
             * @description The column of areas with their names in the language of the answer, empty where there is none; null if no area has
             *     one.
             */
            area_names: string | null;
            /** @description The column of tracts with the id of the area that each lies in; null if the study has no areas. */
            tract_areas: string | null;
            license: string | null;
            /** @description The checksum that identifies the build. */
            build: string;
            /** @description West, south, east, north of the tracts; west is larger than east across the antimeridian. */
            bounds: [
                number,
                number,
                number,
                number
            ] | null;
            /** Format: uint16 */
            tract_vintage: number | null;
            counts: components["schemas"]["Counts"];
            /** @description The program and its version. */
            program: string;
            /** @description The themes that have sites. */
            themes: components["schemas"]["Theme"][];
            /** @description All themes by topic, in display order. */
            topics: components["schemas"]["Topic"][];
            /** @description What no atlas maps, as a sentence. */
            not_mapped: string;
            /** @description What the languages that are spoken at sites are called, by code. */
            languages: {
                [key: string]: string;
            };
            standards: components["schemas"]["Standard"][];
            /** @description The modes by which it is answered what can be reached from a place. */
            place_modes: string[];
            /** @description Whether the study has a list of addresses, in which `/addresses.json` looks. */
            addresses: boolean;
            indicators: components["schemas"]["Indicator"][];
            /** @description The colors of the classes of every indicator: none, then from few to many. */
            indicator_colors: {
                light: string[];
                dark: string[];
                "high-contrast": string[];
                print: string[];
            };
            /** @description The kinds of planning areas in the study's order. */
            area_kinds: components["schemas"]["AreaKind"][];
            /** @description How tracts without a number are drawn. */
            no_data: components["schemas"]["NoData"];
            /** @description How tracts are drawn where more people may lack access than are known to. */
            not_known: components["schemas"]["NotKnownPattern"];
            /** @description How the border of the area is drawn in which the list of a theme is complete. */
            complete: components["schemas"]["CompletenessLine"];
            /** @description How tracts without any of the people are drawn, on maps of shares and distances. */
            no_people: components["schemas"]["NoPeople"];
            /** @description What the classes of reliability mean. */
            reliability: components["schemas"]["ReliabilityNotes"];
            findings: components["schemas"]["FindingCount"][];
            /** @description The files that the atlas was built from. */
            sources: components["schemas"]["Source"][];
            /** @description Where they come from: each source once, as reports number them. */
            cited_sources: components["schemas"]["CitedSource"][];
            /** @description How the numbers were computed, as sentences. */
            method: string[];
        };
        /** @description The people within a limit. */
        Band: {
            /** Format: double */
            limit: number;
            /**
             * Format: uint
             * @description How many tracts have people within it.
             */
            tracts: number;
            /**
             * Format: double
             * @description The sum of published counts by share; null where no tract has one, or it is too small.
             */
            people: number | null;
            /** Format: double */
            people_moe: number | null;
            /**
             * Format: uint
             * @description The number of tracts whose count is withheld, which are not in the sum.
             */
            withheld: number;
            /**
             * Format: uint
             * @description The number of tracts without a count, which are not in the sum.
             */
            missing: number;
            /** @description Whether these are too few parts of tracts, with too few people, for a number. */
            too_small: boolean;
        };
        /** @description A bivariate choropleth map: three classes of need by three of access. */
        BivariateMeasure: {
            id: components["schemas"]["MapKind"];
            label: string;
            /** @description The column of the people concerned. */
            people: string;
            /** @description The column of the population that they are a share of; null if need is their number. */
            whole: string | null;
            /** @description The column of the share of them within reach. */
            within: string;
            /** @description From low to high. */
            need: [
                components["schemas"]["NeedClass"],
                components["schemas"]["NeedClass"],
                components["schemas"]["NeedClass"]
            ];
            /** @description From high to low access. */
            lack: [
                components["schemas"]["LackClass"],
                components["schemas"]["LackClass"],
                components["schemas"]["LackClass"]
            ];
            /** @description How many tracts each class has, by need and then by lack. */
            tracts: [
                [
                    number,
                    number,
                    number
                ],
                [
                    number,
                    number,
                    number
                ],
                [
                    number,
                    number,
                    number
                ]
            ];
            color: [
                [
                    string,
                    string,
                    string
                ],
                [
                    string,
                    string,
                    string
                ],
                [
                    string,
                    string,
                    string
                ]
            ];
            /** @description A value in every variant of the map style. */
            colors: {
                light: [
                    [
                        string,
                        string,
                        string
                    ],
                    [
                        string,
                        string,
                        string
                    ],
                    [
                        string,
                        string,
                        string
                    ]
                ];
                dark: [
                    [
                        string,
                        string,
                        string
                    ],
                    [
                        string,
                        string,
                        string
                    ],
                    [
                        string,
                        string,
                        string
                    ]
                ];
                "high-contrast": [
                    [
                        string,
                        string,
                        string
                    ],
                    [
                        string,
                        string,
                        string
                    ],
                    [
                        string,
                        string,
                        string
                    ]
                ];
                print: [
                    [
                        string,
                        string,
                        string
                    ],
                    [
                        string,
                        string,
                        string
                    ],
                    [
                        string,
                        string,
                        string
                    ]
                ];
            };
        };
        /** @description A cell of either kind of column, for the schema. */
        Cell: (string | null) | (number | null);
        /** @description A source as a citation. */
        CitedSource: {
            /** @description Publisher, title, period, and the day on which it was fetched; else that it is a file of the study. */
            citation: string;
            /** @description The address of its page on the web, where the study says it. */
            address: string | null;
            /** @description What its files are used for, in words. */
            used_for: string[];
        };
        /** @description A class of values. */
        Class: {
            /**
             * Format: double
             * @description The largest value of the class; null in the class without an upper limit.
             */
            upto: number | null;
            label: string;
            color: string;
            /** @description A value in every variant of the map style. */
            colors: {
                light: string;
                dark: string;
                "high-contrast": string;
                print: string;
            };
        };
        /** @description Several standards of which people lack some or all. */
        Combination: {
            /** @description What its people lack, in the words of the study. */
            label: string;
            standards: string[];
            /**
             * Format: uint
             * @description How many of them people lack at least.
             */
            lacking: number;
            /** @description The themes of these standards, each once. */
            themes: string[];
        };
        /** @description A column of shares, and how it differs between places: `higher`, `lower`, `not_clear` or `unknown`. */
        ComparedColumn: {
            /** @description The name of the column. */
            column: string;
            /** @description Each place compared with the first; null for the first. */
            to_first: (string | null)[];
            /** @description Each place compared with the region. */
            to_region: string[];
            /**
             * @description The rank of each place among the areas of its kind; null for tracts and own areas, where a number or a margin of
             *     the kind is not known, and for a kind of more than 2,000 areas.
             */
            ranks: (components["schemas"]["PlaceRank"] | (null))[];
        };
        /** @description The colors of the border of the area in which a list is complete. */
        CompletenessLine: {
            color: string;
            /** @description A value in every variant of the map style. */
            colors: {
                light: string;
                dark: string;
                "high-contrast": string;
                print: string;
            };
            /** @description A value in every variant of the map style. */
            casings: {
                light: string;
                dark: string;
                "high-contrast": string;
                print: string;
            };
        };
        /** @description Whether a site meets what a standard asks. */
        Condition: {
            step: string;
            /** @description `yes`, `no`, `partly` (for some of the people), `not_said` (by its list) or `not_kept` (by the atlas). */
            met: string;
        };
        /** @description How many rows the tables have; the row of the whole region is not counted. */
        Counts: {
            /** Format: uint */
            tracts: number;
            /** Format: uint */
            sites: number;
            /** Format: uint */
            areas: number;
        };
        /** @description How often something doubtful was found in the data. */
        FindingCount: {
            kind: string;
            title: string;
            /** Format: uint */
            count: number;
        };
        /** @description A text of the study. */
        ForeignText: {
            text: string;
            /** @description Its language (BCP 47). */
            language: string;
        };
        /** @description The columns of a group beside those of the population that it belongs to; areas only. */
        GroupColumns: {
            group: components["schemas"]["AccessColumns"];
            whole: components["schemas"]["AccessColumns"];
        };
        /** @description A count of people or households. */
        Indicator: {
            id: string;
            label: string;
            /** @description Who is counted, in plain words. */
            definition: string;
            unit: string;
            /** @description The id of the indicator of the whole that it is a share of. */
            of: string | null;
            source: string;
            /** @description The baseline period of changes. */
            since: string | null;
            columns: components["schemas"]["IndicatorColumns"];
            /** @description Its share, where it has one, and its count; none where no tract has a number. */
            maps: components["schemas"]["IndicatorMap"][];
        };
        /** @description The columns of an indicator in the tables of tracts and areas. */
        IndicatorColumns: {
            count: string;
            moe: string | null;
            share: string | null;
            share_moe: string | null;
            reliability: string | null;
            withheld: string | null;
            /** @description Areas only. */
            from_split: string | null;
            /** @description Areas only; null if no tract lacks a number. */
            known: string | null;
            baseline: string | null;
            change: string | null;
            change_moe: string | null;
            change_compared: string | null;
        };
        /**
         * @description A map of an indicator. Its classes have no colors, as those of all indicators are the same: an atlas can have a hundred
         *     of them.
         */
        IndicatorMap: {
            id: components["schemas"]["MapKind"];
            label: string;
            column: string;
            unit: string;
            classes: components["schemas"]["PlainClass"][];
            /** @description The classes of planning areas by their kind; without kinds of which no area has a number. */
            areas: components["schemas"]["PlainAreaClasses"][];
        };
        /** @description A class of access. */
        LackClass: {
            /**
             * Format: double
             * @description The class has the shares above this; null in the class without a lower limit.
             */
            within_above: number | null;
            label: string;
        };
        /** @description The kind of a map. */
        MapKind: "without" | "within" | "nearest" | "difference" | "bivariate" | "supply" | "share" | "count";
        MapStyle: {
            /** @enum {integer} */
            version: 8;
            name?: string;
            metadata?: Record<string, never>;
            sources: Record<string, never>;
            layers: {
                id: string;
                type: string;
            }[];
            sprite?: string;
            glyphs?: string;
        };
        /** @description A class of need. */
        NeedClass: {
            /**
             * Format: double
             * @description The largest share of `whole`, or number of people, of the class; null in the class without an upper limit.
             */
            upto: number | null;
            label: string;
        };
        /** @description The legend of tracts without a number. */
        NoData: {
            label: string;
            color: string;
            /** @description A value in every variant of the map style. */
            colors: {
                light: string;
                dark: string;
                "high-contrast": string;
                print: string;
            };
        };
        /** @description The color of tracts without any of the people. */
        NoPeople: {
            color: string;
            /** @description A value in every variant of the map style. */
            colors: {
                light: string;
                dark: string;
                "high-contrast": string;
                print: string;
            };
        };
        /** @description The legend of tracts where the upper bound of those without access is more than `times_without` times the lower. */
        NotKnown: {
            label: string;
            /** @description Why, the most frequent first. */
            reasons: string[];
            /**
             * Format: uint
             * @description How many tracts.
             */
            tracts: number;
            /** Format: double */
            times_without: number;
        };
        /** @description The pattern of tracts where access is mostly unknown. */
        NotKnownPattern: {
            label: string;
            pattern: string;
            color: string;
            /** @description A value in every variant of the map style. */
            colors: {
                light: string;
                dark: string;
                "high-contrast": string;
                print: string;
            };
        };
        PlaceFeature: {
            type: string;
            geometry: unknown;
            properties: components["schemas"]["PlaceProperties"];
        };
        /** @description What a feature is. */
        PlaceProperties: {
            /** @enum {string} */
            kind: "ground";
            /**
             * Format: double
             * @description The limit.
             */
            within: number;
            /** @description `m` or `min`. */
            unit: string;
        } | {
            /** @enum {string} */
            kind: "site";
            id: string;
            name: string | null;
            theme: string;
            /**
             * Format: double
             * @description The cost of reaching it, to meters or tenths of minutes.
             */
            cost: number;
            /** @description `m` or `min`. */
            unit: string;
        };
        /** @description The rank of an area among those of its kind: by its share, or its share without access for a standard. */
        PlaceRank: {
            /**
             * Format: uint
             * @description 1 for the largest share.
             */
            rank: number;
            /**
             * Format: uint
             * @description The first rank of the joint 90 % confidence interval.
             */
            from: number;
            /**
             * Format: uint
             * @description The last one.
             */
            to: number;
            /**
             * Format: uint
             * @description The number of areas of the kind.
             */
            of: number;
        };
        /** @description What can be reached from a place, in GeoJSON. */
        PlaceReach: {
            type: string;
            mode: string;
            /** @description The departures whose travel times the outlines and costs are percentiles of; null but for travel by timetable. */
            departures: string | null;
            /**
             * Format: uint8
             * @description The percentile of these; null but for travel by timetable.
             */
            percentile: number | null;
            /**
             * Format: double
             * @description The distance in meters between the points whose costs were measured: outlines are not more exact than that.
             */
            spacing: number;
            /** @description First the ground within each limit, the widest first; then the sites within the widest, the nearest first. */
            features: components["schemas"]["PlaceFeature"][];
        };
        /** @description The classes of planning areas of a kind. */
        PlainAreaClasses: {
            kind: string;
            classes: components["schemas"]["PlainClass"][];
        };
        /** @description A class of values; the first has the first color, and so on. */
        PlainClass: {
            /**
             * Format: double
             * @description The largest value of the class; null in the class without an upper limit.
             */
            upto: number | null;
            label: string;
        };
        /** @description What the classes of reliability mean. */
        ReliabilityNotes: {
            high: string;
            medium: string;
            low: string;
        };
        /** @description What a scenario changes. */
        ScenarioAnswer: {
            /** @description Its name. */
            name: string;
            /** @description The standards that it can affect, for their own people and for each group. */
            standards: components["schemas"]["ScenarioStandard"][];
            /** @description The standards that it can affect and that are not answered. */
            unanswered: components["schemas"]["UnansweredStandard"][];
        };
        /** @description What scenarios change, for people to read. */
        ScenarioAnswers: {
            /** @description The name of the region. */
            region: string;
            /**
             * Format: double
             * @description The confidence level of all margins of error: 0.9.
             */
            confidence: number;
            /** @description Each scenario with what it changes. */
            scenarios: components["schemas"]["ScenarioAnswer"][];
        };
        /** @description A number of people at least, for certain, and at most. */
        ScenarioBounds: {
            at_least: components["schemas"]["ScenarioNumber"];
            at_most: components["schemas"]["ScenarioNumber"];
        };
        /** @description A number of people and its margin of error; null where that is not known. */
        ScenarioNumber: {
            /** Format: double */
            value: number;
            /** Format: double */
            moe: number | null;
        };
        /** @description What changes in a place. */
        ScenarioPlace: {
            /** @description Its id. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description The kind of area; `region` for the whole. */
            kind: string;
            /** @description The people concerned. */
            concerned: components["schemas"]["ScenarioNumber"] | (null);
            /** @description Those without access. */
            before: components["schemas"]["ScenarioBounds"] | (null);
            /** @description Those without access in the scenario. */
            after: components["schemas"]["ScenarioBounds"] | (null);
            /** @description How many more are without access. */
            change: components["schemas"]["ScenarioBounds"] | (null);
            /** @description Who gains access. */
            gain: components["schemas"]["ScenarioBounds"] | (null);
            /** @description Who loses access. */
            lose: components["schemas"]["ScenarioBounds"] | (null);
            /** @description Whether nothing differs for anybody. */
            unchanged: boolean;
            /** @description Whether a number is withheld. */
            withheld: boolean;
        };
        /** @description Which sites can be otherwise in a scenario. */
        ScenarioSites: "anywhere" | "listed";
        /** @description What changes for some people by a standard. */
        ScenarioStandard: {
            /** @description The standard. */
            standard: string;
            /** @description What it asks for. */
            label: string;
            /** @description The indicator of the people. */
            people: string;
            /** @description Who they are. */
            people_label: string;
            /** @description Whether these are a group, and not the standard's own people. */
            is_group: boolean;
            /** @description The region first, then the planning areas. */
            places: components["schemas"]["ScenarioPlace"][];
            /** @description The tracts in which something differs, where they are asked for; none of a group. */
            tracts?: components["schemas"]["ScenarioTract"][];
        };
        /** @description What changes in a tract. */
        ScenarioTract: {
            /** @description Its id. */
            geoid: string;
            /** @description The people concerned. */
            concerned: components["schemas"]["ScenarioNumber"] | (null);
            /** @description Those without access. */
            before: components["schemas"]["ScenarioBounds"] | (null);
            /** @description Those without access in the scenario. */
            after: components["schemas"]["ScenarioBounds"] | (null);
            /** @description How many more are without access. */
            change: components["schemas"]["ScenarioBounds"] | (null);
            /** @description Who gains access. */
            gain: components["schemas"]["ScenarioBounds"] | (null);
            /** @description Who loses access. */
            lose: components["schemas"]["ScenarioBounds"] | (null);
            /** @description Whether nothing differs for anybody. */
            unchanged: boolean;
            /** @description Whether a number is withheld. */
            withheld: boolean;
        };
        /** @description Whether the shares of places differ. */
        SideBySide: {
            /**
             * Format: double
             * @description The confidence level of all tests: 0.9.
             */
            confidence: number;
            /** @description The ids of the places, in the order of the request. */
            places: string[];
            /** @description Whether some people are counted in a place and in the first place, so that the two are not tested. */
            overlaps_first: boolean[];
            /** @description One entry for each column of shares. */
            columns: components["schemas"]["ComparedColumn"][];
        };
        /** @description A site and the cost of reaching it from a tract. */
        SiteFromTract: {
            id: string;
            name: string | null;
            /** @description Longitude and latitude, of an outline a point inside. */
            point: [
                number,
                number
            ] | null;
            /**
             * Format: double
             * @description The mean over the people of the tract; null where it is beyond `known_to` for some.
             */
            cost: number | null;
            /**
             * Format: double
             * @description For nobody less, rounded down to 100 m or 2 min; null where all people have the same cost.
             */
            least: number | null;
            /**
             * Format: double
             * @description For nobody more, rounded up; null where all people have the same cost, or it is beyond `known_to` for some.
             */
            most: number | null;
            /**
             * Format: double
             * @description The share of people within the limit, 0..=1, in whole percents.
             */
            within: number;
            /** @description How its place is known: `given`, `address`, `street`, `postal_code` or `tract`. */
            located: string;
            /** @description Whether it meets all that the standard asks: the worst of its conditions. */
            usable: string;
            conditions: components["schemas"]["Condition"][];
        };
        /** @description The tracts in reach of a site by a standard, whether or not people can use the site. */
        SiteReach: {
            site: string;
            name: string | null;
            standard: string;
            /** @description The id of the indicator whose people are counted. */
            people: string;
            /** @description `m` or `min`: the unit of the limits. */
            unit: string;
            /** @description Whether it meets all that the standard asks: the worst of its conditions. */
            usable: string;
            conditions: components["schemas"]["Condition"][];
            /** @description Within a third, two thirds and the whole of the standard's limit; each holds those before it. */
            bands: components["schemas"]["Band"][];
            /** @description The tracts with people within the limit, in the order of the table of tracts. */
            tracts: components["schemas"]["TractOfSite"][];
        };
        /** @description A file that the atlas was built from. */
        Source: {
            file: string;
            /** @description `tracts`, `demographics`, or the id of a theme or kind of area. */
            purpose: string;
            period: string | null;
        };
        /** @description A standard: who should reach what within which limit. Or a combination of several, after the standards. */
        Standard: {
            id: string;
            /** @description Null for a combination. */
            theme: string | null;
            /** @description The id of the topic of its theme, or that of all combinations. */
            topic: string | null;
            /** @description The limit as the study file gives it: `1 mi`; null for a combination. */
            within: string | null;
            /** @description Follows "without" or "with": `a clinic within 1 mi in a straight line`. */
            promise: string;
            /** @description Of which standards people lack how many; null for a standard. */
            combination: components["schemas"]["Combination"] | (null);
            /** @description The id of the indicator whose people are counted. */
            people: string;
            columns: components["schemas"]["StandardColumns"];
            /** @description The people whom each requirement adds to those without access; empty if the limit is the only one. */
            steps: components["schemas"]["StepColumn"][];
            /** @description The people whose access is unknown, by reason. */
            unknown: components["schemas"]["UnknownColumn"][];
            /** @description The column of the upper bound of those without access; null if everything is known. */
            at_most: string | null;
            at_most_moe: string | null;
            /** @description The column with the reason for missing access; tracts only. */
            reason: string | null;
            /** @description The legend of tracts where access is mostly unknown. */
            not_known: components["schemas"]["NotKnown"] | (null);
            /** @description The label of the line around the area where the site list is complete; null if there is no line. */
            complete: string | null;
            /** @description Sites of its theme that could not be located. */
            unlocated: components["schemas"]["Unlocated"];
            /** @description Whether the service answers which sites a tract reaches by it, and who reaches a site. */
            reach: boolean;
            /** @description The mode of ways to its sites that the service answers, step by step; null if there are none, as of straight lines. */
            way: string | null;
            /** @description Which sites can be otherwise in a scenario that the service evaluates by it; null if there is no answer. */
            scenario: components["schemas"]["ScenarioSites"] | (null);
            /** @description Its maps of one variable, the people without access first. */
            measures: [
                components["schemas"]["UnivariateMeasure"],
                ...components["schemas"]["UnivariateMeasure"][]
            ];
            /** @description Null if all tracts have the same need. */
            bivariate: components["schemas"]["BivariateMeasure"] | (null);
            /** @description Why the two bounds differ, as sentences; null if everything is known. */
            bounds_note: string | null;
            /** @description Groups whose access is compared with that of the population that they belong to. */
            groups: components["schemas"]["GroupColumns"][];
        };
        /** @description The columns of a standard in the tables of tracts and areas. */
        StandardColumns: {
            within: string;
            /** @description Areas only: a tract's share has no sampling error. */
            within_moe: string | null;
            /** @description The upper bound of the share within reach; null if everything is known. */
            within_at_most: string | null;
            /** @description Areas only. */
            within_at_most_moe: string | null;
            without: string;
            without_moe: string | null;
            without_reliability: string | null;
            /** @description Null for a combination. */
            nearest: string | null;
        };
        /** @description A column that counts the people whom one requirement leaves without access. */
        StepColumn: {
            step: string;
            label: string;
            column: string;
            moe: string | null;
        };
        /** @description A floating catchment measure. */
        Supply: {
            /** @description The unit of its numbers: `doctors per 1,000 people`. */
            unit: string;
            /** @description The column of the people who share. */
            people: string;
            /** @description How they are made, in sentences. */
            note: string;
            /** @description When they are certain, in sentences. */
            certainty: string;
            /** @description The legend of tracts with people but without a number; null where there are none. */
            not_known: string | null;
            columns: components["schemas"]["SupplyColumns"];
        };
        /** @description The columns of a floating catchment measure besides its number; null where every number is certain. */
        SupplyColumns: {
            moe: string | null;
            at_least: string | null;
            at_least_moe: string | null;
            at_most: string | null;
            at_most_moe: string | null;
        };
        /** @description The attributes of a layer, or of one of its rows. */
        Table: {
            layer: string;
            /**
             * Format: uint
             * @description How many rows there are.
             */
            rows: number;
            /** @description The cells of each column by its name, in the order of the rows. */
            columns: {
                [key: string]: components["schemas"]["Cell"][];
            };
            /** @description West, south, east, north; null where the row has no geometry. */
            bounds?: [
                number,
                number,
                number,
                number
            ] | null;
            /**
             * @description Longitude and latitude of a point inside each row's outline, about where it has most room for a sign, null where it
             *     has none; only where they are asked for.
             */
            points?: ([
                number,
                number
            ] | null)[] | null;
        };
        /** @description A theme that has sites. */
        Theme: {
            id: string;
            label: string;
            /** @description The id of its topic. */
            topic: string | null;
            /**
             * Format: uint
             * @description How many sites it has.
             */
            sites: number;
            /** @description The name of its symbol. */
            sign: string;
            color: string;
            /** @description A value in every variant of the map style. */
            colors: {
                light: string;
                dark: string;
                "high-contrast": string;
                print: string;
            };
        };
        TileJson: {
            tilejson: string;
            tiles: string[];
            minzoom: number;
            maxzoom: number;
            bounds: number[];
            center: number[];
            name?: string;
            description?: string;
            attribution?: string;
            vector_layers?: {
                id: string;
                description?: string;
                minzoom?: number;
                maxzoom?: number;
                fields?: Record<string, never>;
            }[];
        };
        /** @description A chapter of a municipal plan that groups themes. */
        Topic: {
            /** @description Null for the themes of no topic. */
            id: string | null;
            label: string;
            themes: components["schemas"]["TopicTheme"][];
        };
        /** @description A theme in its topic, with or without sites. */
        TopicTheme: {
            id: string;
            label: string;
            /** Format: uint */
            sites: number;
            /** @description Whether its sites may put people at risk who are seen there. */
            sensitive: boolean;
        };
        /** @description A tract in reach of a site. */
        TractOfSite: {
            geoid: string;
            name: string | null;
            /** @description The id of the planning area that it lies in. */
            area: string | null;
            /** @description The share of its people within each band, 0..=1, in whole percents. */
            shares: number[];
            /**
             * Format: double
             * @description All people of the tract, in reach or not; null where the count is missing or withheld.
             */
            people: number | null;
            /** Format: double */
            people_moe: number | null;
            withheld: boolean;
        };
        /** @description The nearest sites of a tract by a standard, and what each lacks for it. */
        TractReach: {
            geoid: string;
            /** @description Longitude and latitude of a point inside the outline of the tract, wherever its people are. */
            point: [
                number,
                number
            ] | null;
            standard: string;
            /** @description The id of the indicator over whose people costs are means. */
            people: string;
            /** @description `m` or `min`: the unit of all costs here. */
            unit: string;
            /**
             * Format: double
             * @description The limit of the standard.
             */
            limit: number;
            /**
             * Format: double
             * @description Costs above this are not kept; null where all are known.
             */
            known_to: number | null;
            /** @description What the standard asks of sites, by the people whom it adds to those without access. */
            steps: string[];
            /** @description The nearest sites by mean cost, five at most; after them the nearest usable one, where it is none of these. */
            sites: components["schemas"]["SiteFromTract"][];
            /**
             * @description The id of the nearest site that people, or some of them, can use as far as lists say; null where none has a known
             *     cost.
             */
            nearest_usable: string | null;
        };
        /** @description A standard that is not answered. */
        UnansweredStandard: {
            /** @description The standard. */
            standard: string;
            /** @description Why: `confidential` or `imported_costs`. */
            reason: string;
        };
        /** @description A map of one column. */
        UnivariateMeasure: {
            /** @description The kind of map, or the id of a floating catchment measure. */
            id: string;
            label: string;
            column: string;
            unit: string;
            classes: components["schemas"]["Class"][];
            /** @description The classes of planning areas by their kind; without kinds of which no area has a number. */
            areas: components["schemas"]["AreaClasses"][];
            /** @description Whether tracts differ: false of shares within reach that are all 0 or 1. */
            of_tracts: boolean;
            /** @description What a map of the supply in reach needs besides; null for other maps. */
            supply: components["schemas"]["Supply"] | (null);
        };
        /** @description A column that counts people whose access is unknown for one reason. */
        UnknownColumn: {
            why: string;
            label: string;
            /** @description Why, of the people: as a clause. */
            reason: string;
            /** @description Why, of the place: as a clause. */
            place: string;
            column: string;
            moe: string | null;
        };
        /** @description Sites that could not be located. */
        Unlocated: {
            /** Format: uint */
            sites: number;
            note: string | null;
        };
        /** @description The way from a place to a site, in GeoJSON. */
        Way: {
            type: string;
            /** @description The id of the site. */
            site: string;
            name: string | null;
            mode: string;
            /**
             * Format: double
             * @description The cost of the way, to meters or tenths of minutes; null where there is none of `searched_to` at most.
             */
            cost: number | null;
            /** @description `m` or `min`. */
            unit: string;
            /** Format: double */
            searched_to: number;
            /** @description The departures that were searched; null but for travel by timetable. */
            departures: string | null;
            /**
             * Format: uint8
             * @description The percentile of their travel times that the cost is; null but for travel by timetable.
             */
            percentile: number | null;
            /** @description The departure whose way this is, and its arrival, as `07:42` or `07:42:30`; null but for travel by timetable. */
            departs: string | null;
            arrives: string | null;
            /** @description The steps in order, each with its line; a wait with its stop. */
            features: components["schemas"]["WayFeature"][];
        };
        WayFeature: {
            type: string;
            geometry: unknown;
            properties: components["schemas"]["WayProperties"];
        };
        /** @description What people do in a step. */
        WayProperties: {
            /** @enum {string} */
            kind: "straight";
            /** Format: double */
            meters: number;
        } | {
            /** @enum {string} */
            kind: "walk";
            /** Format: double */
            minutes: number;
            /** Format: double */
            meters: number;
            /** @description Whether it ends at the site, and not at a stop. */
            to_site: boolean;
            /** @description The name of the stop. */
            to: string | null;
        } | {
            /** @enum {string} */
            kind: "drive";
            /** Format: double */
            minutes: number;
            /** Format: double */
            meters: number;
        } | {
            /** @enum {string} */
            kind: "wait";
            /** Format: double */
            minutes: number;
        } | {
            /** @enum {string} */
            kind: "ride";
            /** @description The number or the name of the route. */
            route: string;
            /** @description `rail`, `tram`, `cable`, `ferry` or `bus`. */
            class: string;
            from: string | null;
            to: string | null;
            departs: string;
            arrives: string;
            /** Format: double */
            minutes: number;
            /**
             * Format: uint
             * @description How many stops it goes on.
             */
            stops: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AccessColumns = components['schemas']['AccessColumns'];
export type Address = components['schemas']['Address'];
export type Addresses = components['schemas']['Addresses'];
export type AreaClasses = components['schemas']['AreaClasses'];
export type AreaKind = components['schemas']['AreaKind'];
export type Atlas = components['schemas']['Atlas'];
export type Band = components['schemas']['Band'];
export type BivariateMeasure = components['schemas']['BivariateMeasure'];
export type Cell = components['schemas']['Cell'];
export type CitedSource = components['schemas']['CitedSource'];
export type Class = components['schemas']['Class'];
export type Combination = components['schemas']['Combination'];
export type ComparedColumn = components['schemas']['ComparedColumn'];
export type CompletenessLine = components['schemas']['CompletenessLine'];
export type Condition = components['schemas']['Condition'];
export type Counts = components['schemas']['Counts'];
export type FindingCount = components['schemas']['FindingCount'];
export type ForeignText = components['schemas']['ForeignText'];
export type GroupColumns = components['schemas']['GroupColumns'];
export type Indicator = components['schemas']['Indicator'];
export type IndicatorColumns = components['schemas']['IndicatorColumns'];
export type IndicatorMap = components['schemas']['IndicatorMap'];
export type LackClass = components['schemas']['LackClass'];
export type MapKind = components['schemas']['MapKind'];
export type MapStyle = components['schemas']['MapStyle'];
export type NeedClass = components['schemas']['NeedClass'];
export type NoData = components['schemas']['NoData'];
export type NoPeople = components['schemas']['NoPeople'];
export type NotKnown = components['schemas']['NotKnown'];
export type NotKnownPattern = components['schemas']['NotKnownPattern'];
export type PlaceFeature = components['schemas']['PlaceFeature'];
export type PlaceProperties = components['schemas']['PlaceProperties'];
export type PlaceRank = components['schemas']['PlaceRank'];
export type PlaceReach = components['schemas']['PlaceReach'];
export type PlainAreaClasses = components['schemas']['PlainAreaClasses'];
export type PlainClass = components['schemas']['PlainClass'];
export type ReliabilityNotes = components['schemas']['ReliabilityNotes'];
export type ScenarioAnswer = components['schemas']['ScenarioAnswer'];
export type ScenarioAnswers = components['schemas']['ScenarioAnswers'];
export type ScenarioBounds = components['schemas']['ScenarioBounds'];
export type ScenarioNumber = components['schemas']['ScenarioNumber'];
export type ScenarioPlace = components['schemas']['ScenarioPlace'];
export type ScenarioSites = components['schemas']['ScenarioSites'];
export type ScenarioStandard = components['schemas']['ScenarioStandard'];
export type ScenarioTract = components['schemas']['ScenarioTract'];
export type SideBySide = components['schemas']['SideBySide'];
export type SiteFromTract = components['schemas']['SiteFromTract'];
export type SiteReach = components['schemas']['SiteReach'];
export type Source = components['schemas']['Source'];
export type Standard = components['schemas']['Standard'];
export type StandardColumns = components['schemas']['StandardColumns'];
export type StepColumn = components['schemas']['StepColumn'];
export type Supply = components['schemas']['Supply'];
export type SupplyColumns = components['schemas']['SupplyColumns'];
export type Table = components['schemas']['Table'];
export type Theme = components['schemas']['Theme'];
export type TileJson = components['schemas']['TileJson'];
export type Topic = components['schemas']['Topic'];
export type TopicTheme = components['schemas']['TopicTheme'];
export type TractOfSite = components['schemas']['TractOfSite'];
export type TractReach = components['schemas']['TractReach'];
export type UnansweredStandard = components['schemas']['UnansweredStandard'];
export type UnivariateMeasure = components['schemas']['UnivariateMeasure'];
export type UnknownColumn = components['schemas']['UnknownColumn'];
export type Unlocated = components['schemas']['Unlocated'];
export type Way = components['schemas']['Way'];
export type WayFeature = components['schemas']['WayFeature'];
export type WayProperties = components['schemas']['WayProperties'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
