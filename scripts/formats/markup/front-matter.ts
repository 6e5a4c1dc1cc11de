/** What a text tells programs of itself at its beginning. */
export interface FrontMatter {
  readonly language: 'yaml' | 'toml'
  /** What stands between its two marks. */
  readonly body: string
  /** Offset behind its last line. */
  readonly end: number
}

/** The front matter with which a text begins; nothing where it has none: a line `---` separates, too. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  for (const { language, opens, closes, hasEntry } of KINDS) {
    const opening = opens.exec(text)?.[0].length
    const closing = opening === undefined ? undefined : closes.exec(text)
    if (!closing) continue
    const body = text.slice(opening, closing.index + 1)
    if (hasEntry.test(body)) return { language, body, end: closing.index + closing[0].length }
  }
  return undefined
}

/** Offset behind the front matter with which a text begins, its last line included; nothing where it has none. */
export function frontMatterEnd(text: string): number | undefined {
  return frontMatterOf(text)?.end
}

/**
 * A text whose front matter is blank, every offset as it was.
 *
 * The parser would take `title: Volumes` over `---` for a heading.
 */
export function withoutFrontMatter(text: string): string {
  const end = frontMatterEnd(text) ?? 0
  return text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end)
}

/** YAML between lines `---`, as most have it, and TOML between lines `+++`, as Hugo has it. */
const KINDS = [
  {
    language: 'yaml',
    opens: /^---[ \t]*\n/,
    closes: /\n---[ \t]*(?:\n|$)/,
    hasEntry: /^[\w-]+[ \t]*:/m,
  },
  {
    language: 'toml',
    opens: /^\+\+\+[ \t]*\n/,
    closes: /\n\+\+\+[ \t]*(?:\n|$)/,
    hasEntry: /^[\w.-]+[ \t]*=/m,
  },
] as const
