import type { DocumentKind, Paper } from '../api/documents';

/** What is chosen of the document about the selected area. The reader's own texts are no part of it: addresses are passed on. */
export interface HandoutChoice {
  document: DocumentKind;
  language: string;
  paper: Paper;
  /** The ids of the findings that a brief leaves out. */
  leftOut: string[];
}

/** `brief:es:letter:gap:clinic,gap:park`: ids of findings have colons, and no commas. */
export function handoutText({ document, language, paper, leftOut }: HandoutChoice): string {
  return [document, language, paper, ...(leftOut.length > 0 ? [leftOut.join(',')] : [])].join(':');
}

export function parseHandout(text: string | null): HandoutChoice | null {
  const [, document, language, paper, leftOut] =
    text?.match(/^(brief|report):([a-z]{2,3}(?:-\w{1,8})*):(letter|a4)(?::(.{1,2000}))?$/) ?? [];
  if (!document || !language || !paper) return null;
  return {
    document: document as DocumentKind,
    language,
    paper: paper as Paper,
    leftOut: leftOut?.split(',').filter((id) => id !== '') ?? [],
  };
}
