import type { Finding, Rule } from './rule.ts'

/**
 * Characters whose bytes were read in the wrong code page: `πŸ“™` for 📙, `â€™` for ’.
 *
 * The bytes are found again through the code page; when they are UTF-8, they are certainly what was written.
 */
export const mojibake: Rule = {
  id: 'mojibake',
  kind: 'typography',
  description: 'Characters are those that were written, not their bytes in another code page.',
  examples: [
    { good: 'Café, “naïve” – Ä“, «É», Ελληνικά Γ©, Ünïcödé … 📙' },
    {
      bad: 'πŸ“™ Welcome',
      reason: 'Unexpected `πŸ“™`, expected `📙`: UTF-8 read as windows-1253',
      good: '📙 Welcome',
    },
    {
      bad: 'the containerâ€™s name',
      reason: 'Unexpected `â€™`, expected `’`: UTF-8 read as windows-1252',
      good: 'the container’s name',
    },
    {
      bad: 'cafÃ©',
      reason: 'Unexpected `Ã©`, expected `é`: UTF-8 read as windows-1252',
      good: 'café',
    },
  ],

  *check({ text }) {
    const pages = PAGES.filter(({ ownScript }) => !ownScript?.test(text))
    for (const match of text.matchAll(NOT_ASCII)) yield* misread(match[0], match.index, pages)
  },
}

const NOT_ASCII = /[^\x00-\x7f]{2,}/g

function* misread(run: string, start: number, pages: readonly Page[]): Iterable<Finding> {
  let at = 0
  while (at < run.length) {
    const found = longestReading(run, at, pages)
    if (found === undefined) {
      at++
      continue
    }
    const wrong = run.slice(at, found.end)
    yield {
      start: start + at,
      end: start + found.end,
      reason: `Unexpected \`${wrong}\`, expected \`${found.text}\`: UTF-8 read as ${found.page}`,
      fix: found.text,
    }
    at = found.end
  }
}

interface Misreading {
  readonly text: string
  readonly end: number
  readonly page: string
}

/** What stands at an offset, when it is UTF-8 through one of the code pages and worth being written. */
function longestReading(run: string, at: number, pages: readonly Page[]): Misreading | undefined {
  for (const page of pages) {
    let text = ''
    let end = at
    for (let next = characterAt(run, end, page); next; next = characterAt(run, end, page)) {
      if (!IN_USE.test(next.character)) break
      text += next.character
      end = next.end
    }
    if (isWorthWriting(text, run.slice(at, end))) return { text, end, page: page.name }
  }
  return undefined
}

/** One character of UTF-8 whose bytes stand as characters of a code page. */
function characterAt(
  run: string,
  at: number,
  { bytes }: Page,
): { readonly character: string; readonly end: number } | undefined {
  const lead = bytes.get(run[at] ?? '') ?? 0
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  if (lead < 0xc2 || lead > 0xf4) return undefined
  let point = lead & (0xff >> (length + 1))
  for (let index = 1; index < length; index++) {
    const byte = bytes.get(run[at + index] ?? '') ?? 0
    if (byte < 0x80 || byte > 0xbf) return undefined
    point = (point << 6) | (byte & 0x3f)
  }
  // A longer form than needed, half of a pair, or beyond Unicode: no UTF-8.
  const least = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0x80
  if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined
  return { character: String.fromCodePoint(point), end: at + length }
}

/**
 * Characters that people write: accented letters, typography, symbols, emoji, and the letters of the large scripts.
 *
 * The French “voilà »” with its hard blank is a mark of the Samaritans through the code page.
 */
const IN_USE =
  /^[\u00a0-\u024f\u0370-\u06ff\u2000-\u2bff\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\ufe0f\ufeff\u{1f000}-\u{1faff}]$/u

/**
 * Whether that was meant, rather than the characters that stand there.
 *
 * Typography and symbols are; other letters only in a row, since two neighbours may be right by chance: the German „Ä“ is
 * ē through the code page, the French «É» a letter of phonetics.
 */
function isWorthWriting(text: string, wrong: string): boolean {
  if (/^[\u00a0-\u00ff]$/.test(text)) return !/[«»“”‘’…–—]/.test(wrong)
  return (
    [...text].length > 1 ||
    /^[\u2000-\u2bff\u3000-\u303f\ufe0f\ufeff\u{1f000}-\u{1faff}]$/u.test(text)
  )
}

/** A code page by the characters it shows for the bytes above ASCII. */
interface Page {
  readonly name: string
  readonly bytes: ReadonlyMap<string, number>
  /** Words in its own script: then its characters are likely meant. */
  readonly ownScript?: RegExp
}

const WESTERN = bytesOf('windows-1252')
const PAGES: readonly Page[] = [
  { name: 'windows-1252', bytes: WESTERN },
  { name: 'windows-1253', bytes: bytesOf('windows-1253'), ownScript: /[α-ωά-ώ]{2}/u },
  { name: 'windows-1251', bytes: bytesOf('windows-1251'), ownScript: /[а-яё]{2}/u },
  {
    name: 'windows-1250',
    bytes: bytesOf('windows-1250'),
    ownScript: /[a-z][ąćęłńśźżčďěňřšťůž]|[ąćęłńśźżčďěňřšťůž][a-z]/u,
  },
]

/** A byte that a page leaves undefined stands as Western: 📙 read as Greek is `πŸ“™`, and Greek has no `Ÿ`. */
function bytesOf(page: string): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>()
  for (const name of [page, 'windows-1252']) {
    const decoder = new TextDecoder(name)
    for (let byte = 0x80; byte <= 0xff; byte++) {
      const character = decoder.decode(Uint8Array.of(byte))
      if (character !== '\ufffd' && !bytes.has(character)) bytes.set(character, byte)
    }
  }
  return bytes
}
