/** All texts of the page. Texts about the data (labels of indicators, standards and classes) come from the server. */

import type { Failure } from '../api/request';

export const UNITS = { locale: 'en-US', minutes: 'min', people: 'people', households: 'households' };

export const PAGE = {
  brand: 'Gapatlas',
  title: (study: string) => `${study}: access gaps – Gapatlas`,
  skip: 'Skip to the map',
  loading: 'Opening the atlas …',
  again: 'Try again',
  about: 'About these numbers',
  close: 'Close',
  rebuilt: 'The atlas was built again while this page was open: reload it to see the current numbers.',
  reload: 'Reload',
  madeWith: (program: string) => `Made with ${program}.`,
};

export const FAILURES: Record<Failure, string> = {
  unreachable: 'The server cannot be reached. Is it still running?',
  unknown: 'The server does not know this. The atlas may have been built again: reload the page.',
  refused: 'The server could not answer. The atlas may have been built again: reload the page.',
  unexpected: 'This page does not understand the answer of the server. The two may be of different versions.',
};

export const EMPTY = {
  noStandards:
    'This atlas has no standards yet, so there are no gaps to show. A standard says what “has access” means: add one to the study file, build the atlas again, and reload this page.',
  noTracts: 'This atlas has no tracts: there is nothing to show.',
  downloads: 'What the atlas holds can be downloaded:',
  noAreas: 'This study has no planning areas to rank. The table shows its tracts.',
  noRows: 'There is nothing of this kind in the atlas.',
};

export const CONTROLS = {
  heading: 'What the map shows',
  summary: 'Choose what the map shows',
  theme: 'What people need',
  standard: 'Within reach means',
  measure: 'Measure',
  kind: 'Planning areas',
  extraThemes: 'Also show',
  people: (people: string) => `for: ${people}`,
  standardLabel: (standard: string) => capital(standard),
  sites: (sites: string) => `(${sites})`,
  variant: 'Colours of the map',
  variants: { light: 'Light', dark: 'Dark', 'high-contrast': 'High contrast', print: 'For print' },
};

export const SEARCH = {
  label: 'Search areas, places and tracts',
  placeholder: 'Find an area, place or tract',
  loading: 'Reading names …',
  none: 'Nothing has this name or id.',
  found: (found: number) => (found === 1 ? '1 result' : `${found} results`),
  more: (shown: number, all: string) => `The first ${shown} of ${all} results. Type more to narrow them down.`,
  tract: 'Tract',
};

export const MAP = {
  canvas:
    'Map of tracts. Arrow keys move it, plus and minus zoom, Enter shows the numbers of the tract under the cross in the middle.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  home: 'Show the whole region',
  noWebgl:
    'The map cannot be drawn, as this browser has no WebGL 2. Everything that it would show is in the table and the ranking.',
  failed: 'The map cannot be drawn. Everything that it would show is in the table and the ranking.',
  tilesFailed: 'Some of the map could not be loaded, so parts of it may be missing.',
  nothingHere: 'No tract here',
  noTracts: 'Zoom in to see the tracts.',
  noSites: (theme: string) => `${theme}: none drawn at this zoom; zoom in to see them.`,
  credit: 'Gapatlas',
  openStreetMap: 'https://www.openstreetmap.org/copyright',
};

/** The line about the tract under the pointer or the cross. */
export const READOUT = {
  without: (number: string, unit: string) => `${number} ${unit} without access`,
  withReliability: (text: string, reliability: string) => `${text}; reliability: ${reliability.toLowerCase()}`,
  within: (share: string) => `${share} within reach`,
  difference: (share: string, compared: string) => `${share} within reach (${compared})`,
  nearest: (distance: string) => `nearest ${distance} away`,
  notKnown: (reason: string | null) => (reason === null ? 'not known' : `not known: ${reason}`),
  withReason: (text: string, why: string) => `${text}; ${why}`,
};

export const HEADLINE = {
  title: (people: string, standardLabel: string) => `${people}: ${standardLabel}`,
  wholeRegion: 'Without access in the whole region:',
  ofAll: (people: string, unit: string) => `of ${people} ${unit}`,
  between: 'between',
  and: 'and',
  uncertain: (people: string, unit: string, reasons: string[]) =>
    `; for ${people} ${unit} it is not known: ${reasons.join('; ')}.`,
  reason: (reason: string, people: string) => `${reason} (${people})`,
  known: (share: string) => ` This is about the ${share} of the region where the number of people concerned is known.`,
  unknown: 'Not known for the whole region, as some tracts have no number.',
  withheld: 'Withheld for privacy for the whole region.',
};

export const LEGEND = {
  heading: 'Legend',
  titles: {
    without: (people: string, standardLabel: string) => `${people}, without ${standardLabel}`,
    within: (people: string, standardLabel: string) => `${people}: share of them with ${standardLabel}`,
    difference: (people: string, standardLabel: string, compared: string) =>
      `${people}: share of them with ${standardLabel}, ${compared.charAt(0).toLowerCase()}${compared.slice(1)}`,
    nearest: (people: string, standardLabel: string) =>
      `${people}: how far the nearest is; the standard is ${standardLabel}`,
  },
  perTract: (unit: string) => `${unit} per tract`,
  withheld: 'withheld for privacy',
  low: 'hatched: low reliability, the margin of error is large',
  noMargins: 'Margins of error are unknown, and so is the reliability of these numbers.',
  someMargins: 'Some margins of error are unknown: a number without hatching is not always reliable.',
  nobody: (unit: string) => `none of these ${unit} live here`,
  site: (label: string, sites: string) => `${label} (${sites})`,
};

/** The bivariate map; the server provides the limits of its classes. */
export const BIVARIATE = {
  mapTitle: (people: string, standardLabel: string) => `${people}: where need is high, and few have ${standardLabel}`,
  thirds: ['lowest third', 'middle third', 'highest third'] as const,
  describeClass: (third: string, need: string, access: string, within: string) =>
    `need in the ${third} of tracts (${need}), ${access} of them within reach (${within})`,
  title: (label: string) => `${label}, number of tracts`,
  need: '↑ More need:',
  shareOf: (whole: string) => `share of “${whole}”`,
  access: '→ Less access:',
  share: 'share of them within reach',
  cell: (tracts: string, third: string, access: string) =>
    ` ${tracts === '1' ? 'tract' : 'tracts'}: need in the ${third}, ${access} within reach`,
  note: (tracts: string) =>
    `At the top right, need is high and access is lowest: ${tracts}. Need is in thirds of the tracts where any of them live.`,
  tracts: (tracts: string) => (tracts === '1' ? '1 tract' : `${tracts} tracts`),
  shortClass: (third: string, access: string) => `${third}; ${access}`,
};

export const NUMBERS = {
  noData: 'no data',
  withheld: 'withheld for privacy',
  unknownMargin: 'margin of error unknown',
  unknownShort: '± unknown',
  unknown: 'unknown',
  plusMinus: (margin: string) => `±\u00a0${margin}`,
  between: (least: string, most: string) => `between ${least} and ${most}`,
  to: (least: string, most: string) => `${least} to ${most}`,
  margins: '± is the margin of error of the survey at the 90 % level.',
  change: (change: string, since: string, compared: string) => `${change} since ${since}: ${compared}`,
  unknownChange: 'how sure is not known',
};

/** By code: the result of a comparison of two estimates. */
export const COMPARISONS = {
  higher: 'clearly higher',
  lower: 'clearly lower',
  not_clear: 'no clear difference',
  unknown: 'not known',
} as Record<string, string>;

/** By code: why most of a tract's people without access are. */
export const REASONS = {
  beyond_limit: 'beyond the limit',
  no_street: 'no street near',
  isolated: 'streets lead to none',
  no_stop: 'no stop near',
  no_departure: 'nothing leaves in time',
  no_cost: 'no way in the table',
  not_in_table: 'not in the table',
  without_language: 'not in their language',
  without_open: 'not open then',
  without_cost: 'costs too much',
  without_documents: 'asks for papers',
  without_wheelchair: 'not by wheelchair',
  without_capacity: 'too small',
  unknown_said: 'not known: a site does not say',
  unknown_list: 'not known: no complete list here',
  unknown_edge: 'not known: near where the list ends',
  unknown_language: 'not known: their language in part',
} as Record<string, string>;

export const RELIABILITY = {
  words: { high: 'High', medium: 'Medium', low: 'Low' } as Record<string, string>,
  ofZero: 'Not rated, as the number is zero',
  ofUnknown: 'Unknown, as the margin of error is unknown',
  unclassed: 'Not rated',
  short: { zero: '–', unknown: 'unknown' },
};

/** Attributes of sites. */
export const SITE = {
  languages: 'Languages',
  interpreter: 'interpreters for other languages',
  hours: 'Open',
  cost: 'Costs at least',
  free: 'nothing',
  documents: 'Document on immigration status',
  documentsAsked: { yes: 'asked for', no: 'not asked for' },
  wheelchair: 'Access by wheelchair',
  yesNo: { yes: 'yes', no: 'no' },
  located: 'Where it is',
  precision: {
    address: 'at its address',
    street: 'somewhere in its street',
    postal_code: 'somewhere in its postal code',
    tract: 'somewhere in its tract',
  } as Record<string, string>,
  checked: 'List last checked',
  unstated: 'the list does not say',
};

export const PANEL = {
  label: 'Numbers of what is selected',
  tract: (geoid: string) => `Tract ${geoid}`,
  area: 'Planning area',
  site: 'Place',
  close: 'Close',
  loading: 'Reading numbers …',
  unknown: (id: string) => `This atlas has nothing with the id “${id}”.`,
  show: 'Show on the map',
  report: 'Report to print',
  noPosition: 'The atlas does not say where this is.',
  standardLabel: (standardLabel: string) => capital(standardLabel),
  without: 'Without access',
  withoutAccess: 'without access',
  unknownCount: 'on how many are without access',
  covered: (share: string) => `Tracts cover ${share} of this area; all its numbers are about that part.`,
  known: (share: string) =>
    `Some tracts have no number: the numbers are about the ${share} of this area where the number of people concerned is known.`,
  fromSplit: 'From tracts that are divided',
  fromSplitNote:
    'This share of the number of people depends on how tracts are divided; the margin of error does not cover that.',
  within: 'Share within reach',
  why: 'Why they are without',
  steps: 'Of those without, step by step',
  uncertainSteps: 'Of those who are or may be without, step by step',
  notKnown: 'On the map',
  notKnownBecause: (reasons: string[]) => `Not known for most of them: ${reasons.join('; ')}`,
  nearest: 'Nearest, on average',
  reliability: 'Reliability',
  source: 'Source',
  byGroup: 'Share within reach, by group',
  ofAll: 'Of all',
  other: 'Other standards',
  standard: 'Within reach means',
  allIndicators: 'Who lives here',
  indicator: 'Who',
  number: 'Number',
  share: 'Share',
  shareOf: (whole: string) => `of: ${whole}`,
  nobody: 'none of these people live here',
  id: 'Id',
};

export const RANKING = {
  label: 'Ranking of planning areas',
  heading: (kind: string) => `${kind}: ranking`,
  lead: (unit: string) => `By ${unit} without access, most first.`,
  whiskers: 'The thin line is the margin of error. Areas whose lines overlap may in truth rank the other way round.',
  noMargins: 'The margins of error are unknown, so it is not known how certain this order is.',
  all: (count: string) => `Show all ${count}`,
  first: (count: string) => `Show the first ${count}; the table has all`,
  fewer: 'Show fewer',
  covered: (share: string) => `only ${share} of it within the tracts`,
  known: (share: string) => `about the ${share} of it whose number is known`,
  uncertainRank: 'its rank is not known',
  uncertainLead: (unit: string) =>
    `By ${unit} without access for certain, most first. Where there are two numbers, they are the fewest and the most.`,
};

export const TABLE = {
  show: 'Table',
  heading: 'Table',
  scroller: 'Rows and columns',
  close: 'Close the table',
  caption: (rows: string, people: string, standardLabel: string) => `${rows}. ${people}, without ${standardLabel}.`,
  areas: 'Planning areas',
  tracts: 'Tracts',
  choose: 'Rows of the table',
  columns: {
    name: 'Name',
    people: 'People concerned',
    without: 'Without access',
    moe: '±',
    atMost: 'Without at most',
    unknown: 'Not known',
    within: 'Share within reach',
    nearest: 'Nearest, on average',
    reliability: 'Reliability',
    class: 'Need; access',
  },
  moeLong: '± Margin of error of those without access',
  more: (next: number) => `Show ${next} more`,
  shown: (shown: string, all: string) => `${shown} of ${all} rows`,
  download: 'Download:',
  formats: [
    { id: 'csv', label: 'CSV' },
    { id: 'geojson', label: 'GeoJSON' },
    { id: 'gpkg', label: 'GeoPackage' },
    { id: 'parquet', label: 'GeoParquet' },
    { id: 'xlsx', label: 'Excel' },
    { id: 'shp.zip', label: 'Shapefile' },
  ],
  loading: 'Reading the table …',
};

export const ABOUT = {
  heading: 'About these numbers',
  method: 'Method',
  reliability: 'Reliability',
  indicators: 'Who is counted',
  sources: 'Sources',
  findings: 'Doubtful in the data',
  noFindings: 'Nothing doubtful was found in the data.',
  finding: (title: string, count: string) => `${title}: ${count}`,
  file: 'File',
  purpose: 'Used for',
  period: 'Period',
  noPeriod: '–',
  purposes: {
    tracts: 'tracts',
    demographics: 'who lives where',
    origins: 'where people live in a tract',
    streets: 'streets, water and green',
    basemap: 'the background of the map',
    land: 'the shore, on maps',
    costs: 'travel costs from elsewhere',
  } as Record<string, string>,
};

export const PRINT = {
  study: (study: string, program: string) => `${study}. Made with ${program}.`,
  rank: '#',
  first: (shown: string, all: string) => `The first ${shown} of ${all}.`,
};

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
