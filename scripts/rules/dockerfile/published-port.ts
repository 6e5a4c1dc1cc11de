import type { Instruction } from './instructions.ts'

/** A port of the host, or an address, before the port of a container; offsets are those of the file. */
export interface PublishedPort {
  readonly start: number
  readonly end: number
  /** Where that of the container ends. */
  readonly endOfPort: number
}

/** The ports that `EXPOSE` is given as `docker run -p` takes them: `80:80`. */
export function* publishedPorts(
  text: string,
  { keyword, start, end }: Instruction,
): Iterable<PublishedPort> {
  if (keyword !== 'EXPOSE') return
  for (const match of text.slice(start, end).matchAll(PUBLISHED)) {
    const [whole, host = ''] = match
    const from = start + match.index
    yield { start: from, end: from + host.length, endOfPort: from + whole.length }
  }
}

/** An address, a port or a range of them, or both, then the port of the container with its protocol. */
const PUBLISHED =
  /(?<!\S)((?:\d{1,3}(?:\.\d{1,3}){3}:)?(?:\d{1,5}(?:-\d{1,5})?)?:)\d{1,5}(?:-\d{1,5})?(?:\/\w{1,4})?(?!\S)/g
