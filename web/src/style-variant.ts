/** Variants of the map style; the server has a style for each. */

export const STYLE_VARIANTS = ['light', 'dark', 'high-contrast', 'print'] as const;
export type StyleVariant = (typeof STYLE_VARIANTS)[number];

/** The variant for a person who has chosen none. */
export function defaultVariant(): StyleVariant {
  return matchMedia('(prefers-contrast: more)').matches ? 'high-contrast' : 'light';
}

export function isStyleVariant(name: string | null): name is StyleVariant {
  return STYLE_VARIANTS.some((variant) => variant === name);
}
