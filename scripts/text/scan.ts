/** Length of what a sticky pattern matches at an offset; 0 for nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex - at : 0
}

/** Where the line of an offset ends: its line feed, or the end of the text. */
export function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  return feed === -1 ? text.length : feed
}

/** The first offset that is no blank; a line feed is none. */
export function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text[at] ?? '')) at += 1
  return at
}

/** A blank, a tab, a carriage return, a no-break space: all but a line feed. */
export function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || (char !== '\n' && /\s/.test(char))
}
