/** The parts of /atlas.json that tests compare the page with. */
export interface Atlas {
  no_people: { colors: Record<string, string> };
  not_known: { colors: Record<string, string> };
  standards: {
    id: string;
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
