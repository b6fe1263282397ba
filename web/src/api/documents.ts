import { accepted, jsonOf, RequestError, send, unreachable } from './request';

/** Documents about areas: briefs and reports. */

export const DOCUMENTS = ['brief', 'report'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

export const PAPERS = ['letter', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];

/** A document, as it is asked for. */
export interface DocumentChoice {
  area: string;
  document: DocumentKind;
  language: string;
  paper: Paper;
  /** The ids of the findings that a brief leaves out. */
  leftOut: string[];
}

/** The most characters of each text that readers add to a brief; the server counts them too. */
export const OWN_TEXTS = { ask: 300, story: 900, decides: 200, contact: 200 } as const;
export type OwnTextKey = keyof typeof OWN_TEXTS;
export type OwnTexts = Partial<Record<OwnTextKey, string>>;

export interface Finding {
  id: string;
  headline: string;
  /** How sure the headline is. */
  sure: string;
  /** More sentences about it. */
  details: string[];
}

export function documentAddress(choice: DocumentChoice, ending: 'html' | 'pdf' | 'json'): string {
  const { area, document, language } = choice;
  const query = new URLSearchParams({ lang: language, ...options(choice, ending) });
  return `/areas/${encodeURIComponent(area)}/${document}.${ending}?${query}`;
}

function options({ document, paper, leftOut }: DocumentChoice, ending: string): Record<string, string> {
  return {
    ...(ending === 'pdf' && { paper }),
    ...(document === 'brief' && leftOut.length > 0 && { leave_out: leftOut.join(',') }),
  };
}

/** A document that the server cannot make. */
export class DocumentError extends Error {
  constructor(
    /** Whether it makes no PDF at all: it was built without. */
    readonly isWithoutPdf: boolean,
    /** What is wrong with what was asked, in English. */
    readonly detail: string,
  ) {
    super(detail);
  }
}

/** A brief as a page, with texts of the reader's own. */
export async function fetchBriefPage(choice: DocumentChoice, own: OwnTexts): Promise<string> {
  const answer = await postBrief(choice, own, 'html');
  return answer.text().catch(unreachable);
}

/** A document as PDF. */
export async function fetchPdf(choice: DocumentChoice, own: OwnTexts): Promise<Blob> {
  const isOwn = choice.document === 'brief' && Object.keys(own).length > 0;
  const answer = isOwn ? await postBrief(choice, own, 'pdf') : await made(await send(documentAddress(choice, 'pdf')));
  return answer.blob().catch(unreachable);
}

async function postBrief(choice: DocumentChoice, own: OwnTexts, format: 'html' | 'pdf'): Promise<Response> {
  const query = new URLSearchParams({ format, lang: choice.language, ...options(choice, format) });
  const body = JSON.stringify({ area: choice.area, ...own });
  return made(
    await send(`/areas/brief?${query}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
  );
}

async function made(response: Response): Promise<Response> {
  const { status } = response;
  if (status !== 413 && status !== 422 && status !== 501) return accepted(response);
  const problem = await jsonOf(response);
  const detail = isRecord(problem) && typeof problem.detail === 'string' ? problem.detail : response.url;
  throw new DocumentError(status === 501, detail);
}

/** The findings of a brief, in its order. */
export async function fetchFindings(choice: DocumentChoice): Promise<Finding[]> {
  const answer = await jsonOf(accepted(await send(documentAddress({ ...choice, document: 'brief' }, 'json'))));
  if (!isRecord(answer) || !Array.isArray(answer.findings) || !answer.findings.every(isFinding))
    throw new RequestError('unexpected', 'brief.json');
  return answer.findings;
}

function isFinding(value: unknown): value is Finding {
  if (!isRecord(value) || !Array.isArray(value.details)) return false;
  const texts = [value.id, value.headline, value.sure, ...value.details];
  return texts.every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
