import { encode } from 'uqr';
import { svg } from '../elements/dom';
import { message } from '../text/catalogue';

/** The most characters that a camera reads well from a screen. */
const MAX_CHARACTERS = 600;

/** A QR code (ISO/IEC 18004) of an address; null if it is too long to be read well. */
export function codeOf(address: string): SVGSVGElement | null {
  if (address.length > MAX_CHARACTERS) return null;
  const { size, data } = encode(address, { border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return svg(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, class: 'share-code', role: 'img', 'aria-label': message('map-share-code-label') },
    svg('rect', { width: size, height: size, fill: '#ffffff' }),
    svg('path', { d: squares.join(''), fill: '#000000' }),
  );
}
