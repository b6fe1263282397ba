/** Calls back when the page goes to paper, before the browser takes its picture, and when it is a screen again. */
export function onPaper(change: (paper: boolean) => void): void {
  addEventListener('beforeprint', () => change(true));
  addEventListener('afterprint', () => change(false));
  matchMedia('print').addEventListener('change', ({ matches }) => change(matches));
}
