import type { Vocabulary } from '../format.ts'

/** A term and what it is: of a command hang the options that follow it. */
export interface Term {
  readonly start: number
  readonly end: number
  readonly isHead: boolean
}

/**
 * The terms of definitions that run together on one line: “-d Detached mode. (In the background.) --name NAME Specify a
 * name for the container.”
 *
 * A term stands at the beginning or behind a sentence, options also behind a closing brace (“units: {b|k|m|g} --memory
 * …”); its definition begins with a capitalised word. So “TAG is usually a version number” and “on-failure: non-zero exit
 * codes” are none. Nothing is returned when the line does not begin with a term.
 */
export function termsOf(text: string, vocabulary: Vocabulary): Term[] {
  const first = termAt(text, 0, vocabulary)
  if (!first) return []
  const terms = [first]
  for (const boundary of text.matchAll(/[.!?][)"”’]*\s+(?=[a-z[{<A-Z-])|\}\s+(?=-)/g)) {
    const start = boundary.index + boundary[0].length
    const term = start > (terms.at(-1)?.end ?? 0) ? termAt(text, start, vocabulary) : undefined
    if (term) terms.push(term)
  }
  return terms
}

/** A term alone, with no definition behind it: `-v SOURCE:DESTINATION:[OPTIONS]`. */
export function isBareTerm(text: string, vocabulary: Vocabulary): boolean {
  return tokensEnd(text, 0, vocabulary).end === text.length
}

function termAt(text: string, start: number, vocabulary: Vocabulary): Term | undefined {
  const { end, isHead } = tokensEnd(text, start, vocabulary)
  if (end === start) return undefined
  DEFINITION.lastIndex = end
  return DEFINITION.test(text) ? { start, end, isHead } : undefined
}

/** Where the tokens end that make a term: one leading lower-case word or a command, then options, placeholders, `{a|b}`. */
function tokensEnd(
  text: string,
  start: number,
  vocabulary: Vocabulary,
): { end: number; isHead: boolean } {
  const command = commandEnd(text, start, vocabulary)
  const instruction = wordAt(INSTRUCTION, text, start)
  // `rm {NAME|ID}` below `docker container` is no program, though there is one of that name.
  const isHead = command > start || vocabulary.instructions.has(instruction)
  let end =
    command > start
      ? command
      : start + (wordAt(LEADING_WORD, text, start).length || instruction.length)
  for (let tokens = 0; tokens < MOST_TOKENS; tokens++) {
    const token = wordAt(end === start ? TOKEN : NEXT_TOKEN, text, end)
    if (token === '') break
    end += token.length
  }
  return { end, isHead }
}

/** End of the longest command of several words that begins here; the start where none does. */
function commandEnd(text: string, start: number, vocabulary: Vocabulary): number {
  const program = wordAt(LEADING_WORD, text, start)
  if (!vocabulary.programs.has(program)) return start
  let longest = start
  let end = start + program.length
  for (let word = wordAt(NEXT_WORD, text, end); word !== ''; word = wordAt(NEXT_WORD, text, end)) {
    end += word.length
    if (!vocabulary.commands.has(text.slice(start, end))) break
    longest = end
  }
  return longest
}

function wordAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

const MOST_TOKENS = 12

// "Copy files …", "A default command …", but not "JSON config …": capitals alone are a placeholder.
const DEFINITION = /\s+(?:[A-Z][a-z][\w-]*|An?)\s+\S/y

const LEADING_WORD = /[a-z][a-z0-9-]*(?:\|[A-Za-z]+)*(?=\s|$)/y
const INSTRUCTION = /[A-Z]{2,}(?=\s|$)/y
const NEXT_WORD = / [a-z][a-z0-9-]*(?=\s|$)/y

const TOKEN_FORMS = [
  String.raw`--?[A-Za-z][\w-]*(?:=(?:'[^'\n]{0,80}'|"[^"\n]{0,80}"|[^\s'"]{1,80}))?`, // --format='{{.<FIELD_NAME>}}'
  String.raw`[A-Z][A-Z0-9_]+(?:[:/=|][A-Z][A-Z0-9_]+|[:/=|]?\[[^\s\]]{1,80}\])*`, // SOURCE:DESTINATION:[OPTIONS]
  String.raw`\{[^\s{}]{1,80}\}|\[[^\s[\]]{1,80}\]|<[^\s<>]{1,80}>`, // {NAME|ID}, [COMMAND], <NETWORK>
].join('|')
const TOKEN = new RegExp(String.raw`(?:${TOKEN_FORMS})(?=\s|$)`, 'y')
const NEXT_TOKEN = new RegExp(String.raw`\s+(?:${TOKEN_FORMS})(?=\s|$)`, 'y')
