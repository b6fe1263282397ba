/** The parts of /atlas.json that tests compare the page with. */
export interface Atlas {
  standards: {
    id: string;
    promise: string;
    measures: { id: string; label: string; classes: { upto: number | null; label: string; color: string }[] }[];
  }[];
}
