import type { Restoration, Vocabulary } from '../format.ts'
import { insert, mark, part, type Passage, plainEdits } from '../markup/prose.ts'
import { firstWord, isCommand, looksLikeCode } from '../markup/commands.ts'
import { readsAsProse } from '../../text/reads-as-prose.ts'
import { isBareTerm } from './defined-terms.ts'

/** The words of a list item: a command, a term with its definition, or a sentence. */
export function itemEdits(passage: Passage, vocabulary: Vocabulary): Restoration[] {
  const text = passage.text.trimEnd()
  if (isWholeCode(text, vocabulary)) return codeMarks(passage, 0, text.length)
  const term = termOf(text)
  const rest = (): Restoration[] => sentenceEdits(part(passage, term.length), vocabulary)
  if (isCodeTerm(term, vocabulary) || isName(term))
    return [...codeMarks(passage, 0, term.length), ...rest()]
  if (isTitle(term)) return [...mark(passage.at(0), passage.at(term.length), '**'), ...rest()]
  return sentenceEdits(passage, vocabulary)
}

/** The words of a paragraph, which may begin with an option: “-a: list intermediate images as well.” */
export function paragraphEdits(passage: Passage, vocabulary: Vocabulary): Restoration[] {
  const term = termOf(passage.text)
  if (!isCodeTerm(term, vocabulary)) return sentenceEdits(passage, vocabulary)
  return [
    ...codeMarks(passage, 0, term.length),
    ...sentenceEdits(part(passage, term.length), vocabulary),
  ]
}

/**
 * Sentences, in which a command may follow a colon: “To install, on all nodes in the cluster: docker plugin install
 * --grant-all-permissions vieux/sshfs”. It reaches to the end of the sentence, since arguments look like words.
 */
export function sentenceEdits(passage: Passage, vocabulary: Vocabulary): Restoration[] {
  const edits: Restoration[] = []
  let done = 0
  for (const colon of passage.text.matchAll(/: (?=[a-z])/g)) {
    const begin = colon.index + colon[0].length
    if (begin < done) continue
    const command = commandIn(passage.text.slice(begin, begin + LONGEST_COMMAND))
    if (!isCommand(command, vocabulary)) continue
    for (const edit of plainEdits(part(passage, done, begin), vocabulary)) edits.push(edit)
    done = begin + command.length
    edits.push(...codeMarks(passage, begin, done))
  }
  for (const edit of plainEdits(part(passage, done), vocabulary)) edits.push(edit)
  return edits
}

/** Marks of code around a stretch; more backticks than it holds in a row, as in “-v `pwd`/config.yml” (line 417). */
export function codeMarks({ text, at }: Passage, from: number, to: number): Restoration[] {
  const code = text.slice(from, to)
  const longest = (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0)
  const blank = code.startsWith('`') || code.endsWith('`') ? ' ' : ''
  const sign = '`'.repeat(longest + 1)
  return [insert(at(from), sign + blank), insert(at(to), blank + sign)]
}

const LONGEST_COMMAND = 300

/** Up to the full stop of the sentence, or all of it. */
function commandIn(text: string): string {
  const end = text.search(/(?<=\S)\.(?:\s+[A-Z]|\s*$)/)
  return (end === -1 ? text : text.slice(0, end)).trimEnd()
}

function isWholeCode(text: string, vocabulary: Vocabulary): boolean {
  if (isCommand(text, vocabulary)) return true
  if (vocabulary.instructions.has(firstWord(text))) return isBareTerm(text, vocabulary)
  // A single lower-case word is a name: `none` among the logging drivers, `compress={TRUE|FALSE}` among their options.
  return (
    /^[a-z](?:[\w.-]*\w)?(?:=\S+)?$/.test(text) ||
    (text.startsWith('-') && isBareTerm(text, vocabulary))
  )
}

/**
 * What stands before the first `: ` that is not inside brackets or quotes; empty when there is none.
 *
 * “docker run --rm --network container:<CONTAINER_NAME>: run Netshoot …” has one, “CMD ["a: b"]” has none.
 */
function termOf(text: string): string {
  const closing: string[] = []
  const most = Math.min(text.length, LONGEST_TERM)
  for (let at = 0; at < most; at++) {
    const sign = text[at] ?? ''
    if (sign === closing.at(-1)) closing.pop()
    else if (sign === '"') closing.push(sign)
    else if (closing.at(-1) !== '"' && sign in CLOSING) closing.push(CLOSING[sign] ?? '')
    else if (sign === ':' && text[at + 1] === ' ' && closing.length === 0) return text.slice(0, at)
  }
  return ''
}

const LONGEST_TERM = 200
const CLOSING: Readonly<Record<string, string>> = { '<': '>', '[': ']', '{': '}' }

/** A command, an instruction or an option, with all that belongs to it. */
function isCodeTerm(term: string, vocabulary: Vocabulary): boolean {
  if (term === '' || readsAsProse(term)) return false
  const word = firstWord(term)
  if (vocabulary.programs.has(word))
    return /^[a-z][\w-]*(?: [a-z][\w-]*)+$/.test(term) || looksLikeCode(term, vocabulary)
  return vocabulary.instructions.has(word) || /^--?[A-Za-z]/.test(term) || term === '#'
}

/** One word in lower case or in capitals: `dm.thinp_percent`, `max-size=<NUMBER>[k,m,g]`, `DESTINATION`. */
function isName(term: string): boolean {
  return /^(?:[a-z][\w.|-]*(?:=\S+)?|[A-Z][A-Z_]+)$/.test(term) && !/^(?:ex|eg|note)$/.test(term)
}

/** Words that all begin with a capital, and perhaps an abbreviation: Network Driver, Docker Trusted Registry (DTR). */
function isTitle(term: string): boolean {
  return /^[A-Z]\w+(?: [A-Z]\w+){0,3}(?: \([A-Z]+\))?$/.test(term) && !/^(?:Ex|Eg)$/.test(term)
}
