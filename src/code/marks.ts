/** A part of a line of code that is shown as what it is. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: 'placeholder' | 'flag'
}

/**
 * The placeholders (`<IMAGE>`) and long flags (`--rotate`) of a line of code, from left to right.
 *
 * Flags are marked because a browser breaks a line after each hyphen, between `--` and `rotate` too.
 */
export function marksOf(line: string): readonly Mark[] {
  return [...line.matchAll(placeholderOrFlag)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: match[0].startsWith('<') ? 'placeholder' : 'flag',
  }))
}

/**
 * The pattern of a placeholder, as the source of a regular expression.
 *
 * `<`, a letter, and no space before the `>`: the redirections of `sort <in >out` are no placeholder.
 */
export const PLACEHOLDER = String.raw`<[A-Za-z](?:[\w .:/|-]*\w)?>`

// A placeholder, or `--` and a word at the start of a word.
const placeholderOrFlag = new RegExp(String.raw`${PLACEHOLDER}|(?<![\w-])--[A-Za-z][\w-]*`, 'g')
