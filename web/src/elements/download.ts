import { el } from './dom';

/** How long a browser may take to begin a download, in milliseconds. */
const DOWNLOAD_BEGINS = 60_000;

/** Gives a file to the browser to keep. */
export function download(content: Blob, file: string): void {
  const address = URL.createObjectURL(content);
  el('a', { href: address, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_BEGINS);
}
