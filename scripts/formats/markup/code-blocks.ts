import type { Line } from '../../text/lines.ts'
import type { Vocabulary } from '../format.ts'

/** A run of lines that are code, by index, both ends included. */
export interface CodeBlock {
  readonly first: number
  readonly last: number
  readonly language: 'bash' | 'dockerfile' | 'json' | 'yaml'
}

/**
 * The code in a text that lost its fences, told by how its lines begin at column 0.
 *
 * @param isText Whether somebody knows already that a line is no code.
 */
export function codeBlocks(
  lines: readonly Line[],
  vocabulary: Vocabulary,
  isText: (index: number) => boolean,
): CodeBlock[] {
  const kinds = lines.map((line, index): Kind =>
    isText(index) ? 'taken' : kindOf(line, vocabulary),
  )
  const ahead = kindsAhead(kinds)
  const blocks: CodeBlock[] = []
  let index = 0
  while (index < lines.length) {
    const kind = kinds[index] === 'comment' ? ahead[index] : kinds[index]
    const { end, language } = blockAt(lines, kinds, index, kind)
    if (language) blocks.push({ first: index, last: end - 1, language })
    index = Math.max(end, index + 1)
  }
  return blocks
}

type Kind =
  | 'taken'
  | 'text'
  | 'blank'
  | 'command'
  | 'instruction'
  | 'comment'
  | 'key'
  | 'inside'
  | 'open'
  | 'close'

/** A run of lines up to `end`; no code without a language. */
interface Run {
  readonly end: number
  readonly language?: CodeBlock['language']
}

function kindOf({ text }: Line, vocabulary: Vocabulary): Kind {
  if (text.trim() === '') return 'blank'
  const first = /^\S*/.exec(text)?.[0] ?? ''
  if (vocabulary.programs.has(first)) return endsSentence(text) ? 'text' : 'command'
  if (vocabulary.instructions.has(first))
    return endsSentence(text) || text === first ? 'text' : 'instruction'
  if (/^#(?:\s|\w)/.test(text)) return 'comment'
  if (/^[a-z][\w.-]*:(?:\s+\S.{0,60})?\s*$/.test(text) && !/[a-z]\.$/.test(text)) return 'key'
  if (/^[[{]\s*$/.test(text)) return 'open'
  if (/^[\]}],?\s*$/.test(text)) return 'close'
  return /^(?:\s+|- )(?![\s•])/.test(text) ? 'inside' : 'text'
}

// `docker container diff container_name (A=added, C=changed, D=deleted).` is a sentence; `docker build .` and
// `--mount [key=value]...` are none.
const endsSentence = (text: string): boolean => /[\w)>"”'][.:;!?]\s*$/.test(text)

/** For each line the kind of the first at or after it that is neither blank nor a comment. */
function kindsAhead(kinds: readonly Kind[]): Kind[] {
  const ahead: Kind[] = []
  let next: Kind = 'text'
  for (const kind of kinds.toReversed()) {
    if (kind !== 'comment' && kind !== 'blank') next = kind
    ahead.push(next)
  }
  return ahead.reverse()
}

function blockAt(
  lines: readonly Line[],
  kinds: readonly Kind[],
  index: number,
  kind: Kind | undefined,
): Run {
  if (kind === 'command') return commandRun(lines, kinds, index)
  if (kind === 'instruction') return dockerfileRun(lines, kinds, index)
  if (kind === 'key') return yamlRun(lines, kinds, index)
  if (kind === 'open') return jsonRun(lines, kinds, index)
  return { end: index + 1 }
}

/** Commands and comments line below line, with the continuations of each. */
function commandRun(lines: readonly Line[], kinds: readonly Kind[], index: number): Run {
  let end = index
  let commands = 0
  while (kinds[end] === 'command' || kinds[end] === 'comment') {
    if (kinds[end] === 'command') commands++
    end = statementEnd(lines, kinds, end)
  }
  return commands > 0 ? { end, language: 'bash' } : { end }
}

/** Instructions and comments, blank lines between them included. */
function dockerfileRun(lines: readonly Line[], kinds: readonly Kind[], index: number): Run {
  let end = index
  let next = index
  while (kinds[next] === 'instruction' || kinds[next] === 'comment' || kinds[next] === 'blank') {
    const isInstruction = kinds[next] === 'instruction'
    next = isInstruction ? statementEnd(lines, kinds, next) : next + 1
    if (isInstruction) end = next
  }
  return { end, language: 'dockerfile' }
}

/** Behind a statement: a line that ends with a backslash goes on in the next. */
function statementEnd(lines: readonly Line[], kinds: readonly Kind[], index: number): number {
  let last = index
  while (/\\\s*$/.test(lines[last]?.text ?? '') && goesOn(kinds[last + 1])) last++
  return last + 1
}

const goesOn = (kind: Kind | undefined): boolean =>
  kind !== undefined && kind !== 'blank' && kind !== 'taken'

/** Keys at column 0 and what is indented below them; some key must have something below it. */
function yamlRun(lines: readonly Line[], kinds: readonly Kind[], index: number): Run {
  let end = index
  let next = index
  let nested = false
  while (['key', 'inside', 'comment', 'blank'].includes(kinds[next] ?? 'text')) {
    if (kinds[next] === 'inside' && /:\s*$/.test(lines[next - 1]?.text ?? '')) nested = true
    next++
    if (kinds[next - 1] !== 'blank') end = next
  }
  return nested ? { end, language: 'yaml' } : { end }
}

/** From a bracket alone on its line to the one at column 0 that closes it. */
function jsonRun(lines: readonly Line[], kinds: readonly Kind[], index: number): Run {
  let end = index + 1
  while (goesOn(kinds[end]) && kinds[end] !== 'close' && INSIDE_JSON.test(lines[end]?.text ?? '')) {
    end++
  }
  return kinds[end] === 'close' ? { end: end + 1, language: 'json' } : { end }
}

// Some lines inside lost their indentation: `"storage-driver": "devicemapper",`
const INSIDE_JSON = /^\s*["{}[\]\d]|^\s/
