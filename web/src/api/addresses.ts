import { fetchAnswer } from './request';
import type { Address } from './types.gen';

export type { Address } from './types.gen';

/** The addresses of the study's list that begin as somebody writes them. */
export async function fetchAddresses(text: string): Promise<Address[]> {
  const { found } = await fetchAnswer(`/addresses.json?${new URLSearchParams({ q: text })}`, 'Addresses');
  return found;
}
