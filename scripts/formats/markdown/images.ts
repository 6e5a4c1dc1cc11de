/**
 * What stands in the place of an `<img>` that lies elsewhere, and why.
 *
 * Nothing without an address: then there is nothing to link to.
 */
export function figure(
  tag: string,
): { readonly text: string; readonly because: string } | undefined {
  const address = addressOf(tag)
  if (address === undefined) return undefined
  const text = `*Figure: [${wordsOfImage(tag)}](${address}).*`
  return { text, because: BECAUSE }
}

/** What an `<img>` shows, in words. */
export function wordsOfImage(tag: string): string {
  const words = attribute(tag, 'alt') ?? 'the drawing in the original note'
  return words.replace(/\s+/g, ' ').replace(/[\\[\]*_`]/g, '\\$&')
}

/** The address of an image that lies beside the note; nothing for others. */
export function isOfNote(tag: string): string | undefined {
  const address = addressOf(tag)
  return address === undefined || /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(address)
    ? undefined
    : address
}

/** The address of an image as a link can have it. */
export function addressOf(tag: string): string | undefined {
  return attribute(tag, 'src')?.replace(/[\s()<>\\]/g, percent)
}

const BECAUSE =
  'An image that lies elsewhere is not fetched while the site is built; a link to where the note says it is stands in its place.'

// Blanks and brackets would end the address of a link early.
const percent = (sign: string): string =>
  `%${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`

function attribute(tag: string, name: 'alt' | 'src'): string | undefined {
  const [, double, single, bare] = ATTRIBUTES[name].exec(tag) ?? []
  const value = (double ?? single ?? bare)?.trim()
  return value === '' ? undefined : value
}

const ATTRIBUTES = {
  alt: /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
  src: /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
}
