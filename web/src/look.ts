/** How the map is drawn: each look is a style of the server. */

export const LOOKS = ['light', 'dark', 'high-contrast', 'print'] as const;
export type Look = (typeof LOOKS)[number];

/** What a person sees who has chosen none. */
export function usualLook(): Look {
  return matchMedia('(prefers-contrast: more)').matches ? 'high-contrast' : 'light';
}

export function isLook(name: string | null): name is Look {
  return LOOKS.some((look) => look === name);
}
