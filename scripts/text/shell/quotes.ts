import type { Passage } from './passage.ts'

/** Finds where the quote that opens at an offset is closed. */
export type ClosingQuote = (open: number, wordStart: number) => number | undefined

/** The closing quotes of a passage, in the order in which its words are read. */
export function closingQuotesOf({ text, end, endOfLine }: Passage): ClosingQuote {
  /** A quote that is nowhere closed from here on. */
  const unclosed = new Set<string>()

  return (open, wordStart) => {
    const quote = text[open] ?? ''
    if (unclosed.has(quote)) return undefined
    const close = nextQuote(text, quote, open)
    if (close === -1) unclosed.add(quote)
    if (close === -1 || close >= end) return undefined
    const lineFeed = endOfLine(open)
    if (close < lineFeed) return close
    // An apostrophe inside a word, or a quote before a line with a command of its own, was never meant to reach so far.
    if (open > wordStart && /\w/.test(text[open - 1] ?? '')) return undefined
    return COMMAND_LINE.test(text.slice(lineFeed, close)) ? undefined : close
  }
}

const COMMAND_LINE = /\n[ \t]*(?:[$#] )?(?:sudo )?docker(?:-compose)? /

/** Between single quotes a backslash is a backslash. */
function nextQuote(text: string, quote: string, open: number): number {
  let close = text.indexOf(quote, open + 1)
  while (quote === '"' && close !== -1 && isEscaped(text, close, open))
    close = text.indexOf(quote, close + 1)
  return close
}

function isEscaped(text: string, at: number, from: number): boolean {
  let first = at
  while (first - 1 > from && text[first - 1] === '\\') first -= 1
  return (at - first) % 2 === 1
}

/** What stands between two quotes of a kind, as the shell would hand it on. */
export function unquoted(text: string, open: number, close: number): string {
  const inside = text.slice(open + 1, close)
  return text[open] === '"' ? inside.replace(/\\(?:\r?\n|(["\\$`]))/g, '$1') : inside
}
