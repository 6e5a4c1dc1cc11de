import { fontProviders } from 'astro/config'

/**
 * Atkinson Hyperlegible, drawn so that `0` and `O`, `1`, `l` and `I` are never one another: served by the site itself, latin
 * and upright only. Until it is there, a system font of the same measures stands in its place, so that nothing jumps.
 */
export const fonts = [
  font('Atkinson Hyperlegible Next', '--font-prose', 'sans-serif'),
  font('Atkinson Hyperlegible Mono', '--font-code', 'monospace'),
]

function font(name: string, cssVariable: string, generic: string) {
  const id = name.toLowerCase().replaceAll(' ', '-')
  const file = `@fontsource-variable/${id}/files/${id}-latin-wght-normal.woff2`
  return {
    provider: fontProviders.local(),
    name,
    cssVariable,
    fallbacks: [generic],
    options: { variants: [{ src: [file], weight: '200 800', style: 'normal', display: 'swap' }] },
  }
}
