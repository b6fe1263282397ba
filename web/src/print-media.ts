/** Calls the listener before the page is printed, and again when it is back on the screen. */
export function onPrintChange(listener: (isPrint: boolean) => void): void {
  addEventListener('beforeprint', () => listener(true));
  addEventListener('afterprint', () => listener(false));
  matchMedia('print').addEventListener('change', ({ matches }) => listener(matches));
}
