const RIGHT_TO_LEFT_MARK = '\u200f';

/**
 * A text from right to left with a mark of its direction, where no letter outside of isolates says it: a text of numbers and
 * isolated names alone would be laid out from left to right when it is isolated in turn (Unicode Standard Annex 9, rule P2).
 */
export function withDirection(text: string): string {
  if (!text.includes('\u2068')) return text;
  let outside = text;
  for (let before = ''; before !== outside; ) {
    before = outside;
    outside = outside.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '');
  }
  return /\p{L}/u.test(outside) ? text : `${RIGHT_TO_LEFT_MARK}${text}`;
}
