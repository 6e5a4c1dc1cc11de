/** What surrounds a place in a command line: it decides how a value must be written there. */
export type Quotes = 'none' | 'single' | 'double'

/** In which quotes of a POSIX shell the text stands at an offset. */
export function quotesAt(command: string, offset: number): Quotes {
  // What is open, the innermost last: quotes, and `$(` in which quotes begin anew.
  const open: string[] = []
  for (let at = 0; at < offset; at++) {
    const char = command[at] ?? ''
    const inside = open.at(-1)
    if (inside === "'") {
      if (char === "'") open.pop()
    } else if (char === '\\') at++
    else if (char === '$' && command[at + 1] === '(') {
      open.push(')')
      at++
    } else if (char === inside) open.pop()
    else if (char === '"' || (char === "'" && inside !== '"')) open.push(char)
  }
  const inside = open.at(-1)
  if (inside === "'") return 'single'
  return inside === '"' ? 'double' : 'none'
}

/**
 * A value as it must be written for the shell to pass on exactly that: `my app` as `'my app'`, `nginx:1.27` as it is.
 *
 * The one thing left to the shell is the home directory, `~/`: nobody who types it means a folder called `~`.
 */
export function quoted(value: string, quotes: string = 'none'): string {
  if (quotes === 'single') return value.replaceAll("'", String.raw`'\''`)
  if (quotes === 'double') return value.replace(/[\\"$`]/g, String.raw`\$&`)
  if (value.startsWith('~/')) return '~/' + (value === '~/' ? '' : quoted(value.slice(2), quotes))
  return SAFE.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`
}

// Characters that mean nothing to a shell, wherever in a word they stand.
const SAFE = /^[\w@%+=:,./-]+$/
