import { partsByLanguage } from '../api/foreign-texts';

type Attributes = Record<string, string | number | boolean | null>;
type Child = Node | string | null;

/**
 * Creates an element. Strings become text, never HTML. Texts of the study in another language than the page say so. The
 * Content-Security-Policy forbids `style` attributes.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  const filled = children.filter((child) => child !== null);
  const isPlain = PLAIN.has(tag);
  element.append(...filled.flatMap((child) => (typeof child === 'string' && !isPlain ? byLanguage(child) : [child])));
  // What isolates the direction of one text has its language too.
  const only = element.childNodes.length === 1 ? element.firstElementChild : null;
  if (tag !== 'bdi' || only?.localName !== 'bdi' || !only.hasAttribute('lang')) return element;
  element.lang = only.getAttribute('lang') ?? '';
  element.replaceChildren(...only.childNodes);
  return element;
}

/** Elements of text alone. */
const PLAIN = new Set<string>(['option', 'title']);

/** A text in nodes, of which those in another language than the page say so. */
export function byLanguage(text: string): (string | HTMLElement)[] {
  return partsByLanguage(text).map((part) => {
    if (part.language === null) return part.text;
    const isolated = document.createElement('bdi');
    isolated.lang = part.language;
    isolated.append(part.text);
    return isolated;
  });
}

export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: SVGElement[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
}

export function button(label: string, pressed: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const element = el('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', pressed);
  return element;
}

/** The element of index.html with this id. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html lacks #${id}`);
  return found;
}

/** Calls the listener before the page is printed, and again when it is back on the screen. */
export function onPrintChange(listener: (isPrint: boolean) => void): void {
  addEventListener('beforeprint', () => listener(true));
  addEventListener('afterprint', () => listener(false));
  matchMedia('print').addEventListener('change', ({ matches }) => listener(matches));
}
