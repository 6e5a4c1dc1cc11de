import type { Parents, Text } from 'mdast'
import { defaultHandlers, type Info, type State } from 'mdast-util-to-markdown'

/**
 * A text as Markdown: the printer's own answer, found at once where nothing in the text can mean anything to Markdown.
 *
 * Most texts are such, and the printer would look for each of some fifty signs in each of them, twice.
 */
export function printText(
  node: Text,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  return isPlain(node.value, info) ? node.value : defaultHandlers.text(node, parent, state, info)
}

/** @param info holds the characters that the text will stand between. */
function isPlain(text: string, { before, after }: Pick<Info, 'before' | 'after'>): boolean {
  return !MARKUP.test(text) && !MARKUP_OF_TWO.test(before + text + after)
}

/** Signs that may be markup wherever they stand, control characters and line ends among them. */
const MARKUP = /[#&*<@[\\\]_`|~\u0000-\u001F\u007F]/

/** A line that begins with anything but a letter or that ends with a blank, an address, the middle of a link or an image. */
const MARKUP_OF_TWO = /^[\r\n]\P{L}|[wW]\.[\w.-]|[ps]:\/|\]\(|!\[| [\r\n]$/u
