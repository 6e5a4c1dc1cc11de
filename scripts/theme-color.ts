import { readFileSync } from 'node:fs'

const THEME = 'src/styles/theme.css'

/**
 * A colour of the light theme as the style sheet has it, `#f6f8f9`: what is no page must not name colours of its own.
 *
 * @param property in which it stands: `--sl-color-gray-7`
 * @throws {Error} when it does not stand there as one colour
 */
export function themeColor(property: string): string {
  const [, light = ''] = readFileSync(THEME, 'utf8').split(":root[data-theme='light']")
  const found = new RegExp(`${property}: hsl\\((\\d+) (\\d+)% (\\d+)%\\)`).exec(light)
  if (!found) throw new Error(`${THEME} has no colour ${property} in its light theme.`)
  const [hue = 0, saturation = 0, lightness = 0] = found.slice(1).map(Number)
  return hexOf(hue, saturation / 100, lightness / 100)
}

/** @see https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function hexOf(hue: number, saturation: number, lightness: number): string {
  const chroma = saturation * Math.min(lightness, 1 - lightness)
  const channels = [0, 8, 4].map((offset) => {
    const step = (offset + hue / 30) % 12
    const value = lightness - chroma * Math.max(-1, Math.min(step - 3, 9 - step, 1))
    return Math.round(255 * value)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('')}`
}
