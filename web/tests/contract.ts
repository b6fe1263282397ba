/** The parts of /atlas.json that tests use. */
export interface Atlas {
  topics: {
    id: string | null;
    label: string;
    themes: { id: string; label: string; sites: number; sensitive: boolean }[];
  }[];
  not_mapped: string;
  no_people: { colors: Record<string, string> };
  not_known: { colors: Record<string, string> };
  standards: {
    id: string;
    topic: string | null;
    promise: string;
    people: string;
    measures: {
      id: string;
      label: string;
      column: string;
      classes: { upto: number | null; label: string; color: string; colors: Record<string, string> }[];
    }[];
    bivariate: {
      id: string;
      people: string;
      whole: string | null;
      within: string;
      need: { upto: number | null; label: string }[];
      lack: { within_above: number | null; label: string }[];
      tracts: number[][];
      colors: Record<string, string[][]>;
    } | null;
  }[];
}
