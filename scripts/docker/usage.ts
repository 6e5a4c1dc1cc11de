import type { Operands } from './reference.ts'

/**
 * How many operands a command takes, from its usage as Docker prints it: `docker network connect [OPTIONS] NETWORK CONTAINER`.
 *
 * A usage of several lines (`docker cp`) has a form on each; what any of them takes is right.
 */
export function operandsOf(usage: string, path: string): Operands {
  const [first, ...others] = usage.split('\n').map((line) => operandsOfForm(line, path))
  if (first === undefined) return { min: 0, max: 0, names: [] }
  return {
    min: Math.min(first.min, ...others.map((form) => form.min)),
    max: Math.max(first.max, ...others.map((form) => form.max)),
    names: first.names,
  }
}

function operandsOfForm(line: string, path: string): Operands {
  let min = 0
  let max = 0
  const names: string[] = []
  for (const item of items(withoutPath(line, path))) {
    if (NO_OPERAND.test(item)) continue
    for (const name of innerItems(item)) {
      max += isMany(name) ? Infinity : 1
      if (isNeeded(item)) min += 1
      const bare = name.replace(/\[.*\]|\.\.\.|[()]/g, '')
      // `CONTAINER [CONTAINER...]` is one name, said twice.
      if (bare !== names.at(-1)) names.push(bare)
    }
  }
  return { min, max, names }
}

/** `OPTIONS` without brackets stands in `docker trust signer add`, `--` in `docker compose alpha dry-run`. */
const NO_OPERAND = /^(?:\[?OPTIONS?\]?|--)$/

/** What brackets hold; `[REF [DIGEST]]` holds two, of which the second comes only behind the first. */
function innerItems(item: string): string[] {
  const bare = withoutBrackets(item)
  return bare.includes(' [') ? items(bare).map(withoutBrackets) : [bare]
}

function withoutBrackets(item: string): string {
  return item.startsWith('[') && item.endsWith(']') ? item.slice(1, -1) : item
}

/** `[ps OPTIONS]` of `docker top` and `[SERVICES]` of `docker compose down` are any number, too. */
function isMany(name: string): boolean {
  return name.endsWith('...') || name === 'ps OPTIONS' || name === 'SERVICES'
}

/** `docker buildx history import [OPTIONS] -` reads standard input with and without the dash. */
function isNeeded(item: string): boolean {
  return !/^\[.*\]$/.test(item) && item !== '-'
}

/** The second form of `docker container cp` begins with `docker cp`. */
function withoutPath(line: string, path: string): string {
  if (line.startsWith(path)) return line.slice(path.length)
  return line.replace(/^(?:[a-z-]+ )+/, '')
}

/** What stands between blanks outside of brackets; `PATH | URL | -` is one. */
function items(text: string): string[] {
  const joined = text.trim().replace(/ \| /g, '|')
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= joined.length; at++) {
    const char = joined[at] ?? ' '
    if (char === '[') depth += 1
    if (char === ']') depth -= 1
    if (char !== ' ' || (depth > 0 && at < joined.length)) continue
    if (at > start) found.push(joined.slice(start, at))
    start = at + 1
  }
  return found
}
