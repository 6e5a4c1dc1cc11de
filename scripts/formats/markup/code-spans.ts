import { matchAt } from '../../text/scan.ts'
import { codeInProse, commandArguments } from './code-patterns.ts'
import type { Vocabulary } from '../format.ts'
import { keptSpans, type Span } from './marked.ts'

export type { Span } from './marked.ts'

/**
 * What in a line of prose is code although nothing marks it: commands with their arguments, flags, paths, file names,
 * placeholders, variables and the words that the vocabulary names.
 *
 * Sure cases only: an unmarked `docker` in a sentence costs less than a sentence half in code. Stretches that are marked
 * already, and addresses, are passed over. Spans come in order and do not touch.
 */
export function codeSpans(text: string, vocabulary: Vocabulary): Span[] {
  const kept = keptSpans(text)[Symbol.iterator]()
  let next = kept.next().value
  const spans: Span[] = []
  let offset = 0
  while (offset < text.length) {
    while (next && next.end <= offset) next = kept.next().value
    if (next && next.start <= offset) {
      offset = next.end
      continue
    }
    const end = beginsWord(text, offset) ? codeEnd(text, offset, vocabulary) : offset
    // Code that would swallow a mark of the note is none.
    if (end > offset && !(next && next.start < end)) {
      addSpan(spans, text, offset, end)
      offset = end
    } else {
      offset = nextWord(text, offset)
    }
  }
  return spans.filter((span) => !text.slice(span.start, span.end).includes('`'))
}

/** Length of the longest command of the vocabulary, at least two words, that begins here; 0 for none. */
export function commandLength(text: string, offset: number, vocabulary: Vocabulary): number {
  const first = wordAt(text, offset)
  if (!vocabulary.programs.has(first)) return 0
  if (first === 'sudo') {
    const lead = matchAt(/sudo +/y, text, offset)
    const command = lead > 0 ? commandLength(text, offset + lead, vocabulary) : 0
    return command > 0 ? lead + command : 0
  }

  let longest = 0
  let end = offset + first.length
  for (let words = 1; words < LONGEST_COMMAND; words++) {
    const length = matchAt(NEXT_WORD, text, end)
    if (length === 0) break
    end += length
    if (vocabulary.commands.has(text.slice(offset, end).replace(/ +/g, ' '))) longest = end - offset
  }
  return longest
}

const LONGEST_COMMAND = 5

function codeEnd(text: string, offset: number, vocabulary: Vocabulary): number {
  const command = commandLength(text, offset, vocabulary)
  if (command > 0) {
    const end = offset + command
    const withArguments = end + argumentsLength(text, end)
    if (withArguments > end || !namesThing(text, offset, end, vocabulary)) return withArguments
    return offset
  }

  const code = matchAt(codeInProse, text, offset)
  if (code > 0) return offset + code

  const word = wordAt(text, offset)
  const end = offset + word.length
  // "COPY --from={NAME|INDEX} {TARGET} {DESTINATION} can copy files": one piece, not four.
  if (vocabulary.instructions.has(word) && matchAt(/ +(?:--|\{)/y, text, end) > 0) {
    return end + argumentsLength(text, end)
  }
  const known = vocabulary.terms.has(word) || vocabulary.instructions.has(word)
  return known && text[end] !== '=' ? end : offset
}

/**
 * Whether a command in a sentence may as well be a thing: "a docker swarm", "your docker images".
 *
 * Not when the sentence says so: "with the docker network commands".
 */
function namesThing(text: string, start: number, end: number, { things }: Vocabulary): boolean {
  return things.has(text.slice(start, end)) && matchAt(/ commands?\b/y, text, end) === 0
}

/** Length of a command's arguments: placeholders, flags and quoted words follow it, prose does not. */
function argumentsLength(text: string, offset: number): number {
  let end = offset
  for (;;) {
    const length = matchAt(commandArguments, text, end)
    if (length === 0) return end - offset
    end += length
  }
}

function addSpan(spans: Span[], text: string, start: number, end: number): void {
  const last = spans.at(-1)
  // `-p` and `<HOST_PORT>` side by side read as one piece of code.
  if (
    last &&
    start === last.end + 1 &&
    text[last.end] === ' ' &&
    endsWithFlag(text.slice(last.start, last.end))
  ) {
    spans[spans.length - 1] = { start: last.start, end }
  } else {
    spans.push({ start, end })
  }
}

const endsWithFlag = (code: string): boolean => /^--?[a-z][\w-]*$/i.test(code)

function beginsWord(text: string, offset: number): boolean {
  return offset === 0 || /[\s("“[/,]/.test(text[offset - 1] ?? '')
}

function nextWord(text: string, offset: number): number {
  let next = offset + 1
  while (next < text.length && IN_WORD.test(text[next - 1] ?? '') && IN_WORD.test(text[next] ?? ''))
    next++
  return next
}

const IN_WORD = /[\w.-]/

function wordAt(text: string, offset: number): string {
  return text.slice(offset, offset + matchAt(WORD, text, offset))
}

const WORD = /[A-Za-z0-9]\w*(?:[.-]+\w+)*/y
const NEXT_WORD = / +[a-z]\w*(?:[.-]+\w+)*(?![\w=])| +--?[a-z][\w-]*/y
