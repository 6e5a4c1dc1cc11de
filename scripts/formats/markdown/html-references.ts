import type { Restoration } from '../format.ts'

/**
 * The character references of a stretch of code as the characters that they stand for: `&lt;id&gt;` is `<id>`.
 *
 * In text Markdown reads them itself; in code it shows them as they are written. A backtick would end the code, so its
 * reference stays, and a bar would end a cell.
 */
export function referenceEdits(
  text: string,
  start: number,
  end: number,
  isInCell = false,
): Restoration[] {
  return [...text.slice(start, end).matchAll(REFERENCE)].flatMap((match) => {
    const [raw, hex, decimal, name] = match
    const { index } = match
    const sign = characterOf(hex, decimal, name)
    if (sign === undefined || sign === '`') return []
    const shown = sign === '|' && isInCell ? '\\|' : sign
    return [{ start: start + index, end: start + index + raw.length, text: shown }]
  })
}

/** A text without character references, those apart that nobody uses in notes. */
export function withoutReferences(text: string): string {
  return text.replace(
    REFERENCE,
    (raw, hex?: string, decimal?: string, name?: string) => characterOf(hex, decimal, name) ?? raw,
  )
}

/** A hard blank is a blank: in code one would type another. */
function characterOf(
  hex: string | undefined,
  decimal: string | undefined,
  name = '',
): string | undefined {
  const named = NAMED[name]
  if (named !== undefined) return named
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  if (!(point >= 0x20 && point <= 0x10ffff) || (point >= 0x7f && point < 0xa0)) return undefined
  return point === 0xa0 ? ' ' : String.fromCodePoint(point)
}

const REFERENCE = /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos|nbsp));/g

const NAMED: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', amp: '&' },
  ...{ quot: '"', apos: "'", nbsp: ' ' },
}
