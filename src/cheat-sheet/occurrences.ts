/** A place where a word of a query stands in a text. */
export interface Occurrence {
  readonly start: number
  readonly end: number
  /** Nothing of a word stands right before it: not `rm` in `--rm`. */
  readonly isStart: boolean
  /** Nothing of a word stands right behind it: not `net` in `network`. */
  readonly isEnd: boolean
}

/**
 * Where a word of a query stands in a text: at the beginning of a word, or of a part of one.
 *
 * `lock` stands in `unlock-key` nowhere, `key` once. A flag stands only where a word of the shell begins, so `-v` is not in
 * `--volume`; a mark such as `:ro` or `{{.Node` stands anywhere. Single-letter flags know capitals: `-P` is not `-p`.
 *
 * @param lower `text` in small letters
 */
export function* occurrencesOf(text: string, lower: string, word: string): Iterable<Occurrence> {
  const isFlag = word.startsWith('-')
  const [hay, needle] = isShortFlag(word) ? [text, word] : [lower, word.toLowerCase()]
  for (let start = hay.indexOf(needle); start !== -1; start = hay.indexOf(needle, start + 1)) {
    const end = start + needle.length
    const isStart = isBlank(hay, start - 1)
    if (!isStart && (isFlag ? !opens(hay, start - 1) : isInsideWord(hay, start))) continue
    yield { start, end, isStart, isEnd: isFlag ? endsFlag(hay, end) : endsWord(hay, end) }
  }
}

function isShortFlag(word: string): boolean {
  return word.length === 2 && word.startsWith('-') && word !== '--'
}

function isBlank(text: string, at: number): boolean {
  return !(text.charCodeAt(at) > 32) // Outside of the text there is no number at all.
}

/** `[-d]`, `(-d|--detach)`, `"--rm"` */
function opens(text: string, at: number): boolean {
  return '[(|"\'`'.includes(text.charAt(at))
}

function endsFlag(text: string, at: number): boolean {
  return !isWordCharacter(text.charCodeAt(at)) && text[at] !== '-'
}

/** At its end, or but for the `s` of a plural. */
function endsWord(text: string, at: number): boolean {
  return !isInsideWord(text, at) || (text[at] === 's' && !isInsideWord(text, at + 1))
}

/** Whether a word goes on across an offset. */
function isInsideWord(text: string, at: number): boolean {
  return isWordCharacter(text.charCodeAt(at - 1)) && isWordCharacter(text.charCodeAt(at))
}

// Small letters, capitals, digits, and all that is not ASCII.
function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    code > 127
  )
}
