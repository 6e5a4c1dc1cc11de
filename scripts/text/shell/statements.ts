import { hereDocumentAt } from './here-documents.ts'
import { isCarriedOn, isGroup, passageOf, pieceOf, type Passage, type Range } from './passage.ts'
import { morePromptLength, promptLength } from './prompts.ts'
import { isBlank, matchAt, skipBlanks } from '../scan.ts'
import { placeholderLength, wordReader, type Word } from './word.ts'

/** One command with its words: what stands between pipes, `&&`, `;` and line ends that no backslash carries on. */
export interface Statement {
  readonly words: readonly Word[]
  readonly start: number
  readonly end: number
}

/**
 * The statements of a piece of code or of a line, as notes write them: `$ ` before a command is a prompt.
 *
 * In a piece that shows prompts, lines without one are output and are left out. What stands in `$(…)` and in backticks
 * comes as statements of their own, behind the one that holds them. Takes any text; time grows with its length.
 *
 * @param offset Added to every offset, so that words speak of the text around the piece.
 */
export function statementsOf(text: string, offset = 0): Statement[] {
  const piece = pieceOf(text)
  const inner: Range[] = []
  const found = read(passageOf(piece, { start: 0, end: text.length, depth: 0 }, inner), offset)
  // Grows while it is read: what `$(…)` holds may hold more.
  for (const range of inner) found.push(...read(passageOf(piece, range, inner), offset))
  return found.toSorted((a, b) => a.start - b.start)
}

/** Read the statements of a passage; what `$(…)` and backticks hold is left for later. */
function read(passage: Passage, offset: number): Statement[] {
  const { text, end, endOfLine } = passage
  const readWord = wordReader(passage)
  const statements: Statement[] = []
  let words: Word[] = []
  /** Where here-documents end that begin on this line. */
  let delimiters: string[] = []
  let isLineStart = true
  let at = passage.start

  while (at < end) {
    if (isLineStart && words.length === 0) {
      at = statementStart(passage, at)
      isLineStart = false
      continue
    }
    isLineStart = false
    const char = text[at] ?? ''
    if (char === '\n') {
      endStatement()
      at = afterHereDocuments(passage, delimiters, at + 1)
      delimiters = []
      isLineStart = true
    } else if (isBlank(char)) at += 1
    else if ((char === '\\' || char === '`') && isCarriedOn(passage, at)) at = nextLine(passage, at)
    else if (char === '#' || remarkMarkLength(text, at) > 0) at = Math.min(endOfLine(at), end)
    else if (isSeparator(char, passage, at, words.length === 0)) {
      endStatement()
      at += 1
    } else at = readOperand(char)
  }
  endStatement()
  return statements

  function endStatement(): void {
    const first = words[0]
    const last = words.at(-1)
    if (first && last) statements.push({ words, start: first.start, end: last.end })
    words = []
  }

  /** Read a word of the command, or what only says where its input comes from and its output goes to. */
  function readOperand(char: string): number {
    const hereDocument = char === '<' ? hereDocumentAt(text, at) : undefined
    if (hereDocument) {
      delimiters.push(hereDocument.delimiter)
      return Math.min(end, hereDocument.end)
    }
    const redirection = redirectionLength(text, at)
    if (redirection > 0) {
      if (DUPLICATE.test(text.slice(at, at + redirection))) return Math.min(end, at + redirection)
      const target = skipBlanks(text, at + redirection)
      return target < end && !/[\n|;&)]/.test(text[target] ?? '') ? readWord(target).end : target
    }
    const word = readWord(at)
    // `2>` is a redirection and no operand.
    const isDescriptor = /^\d$/.test(word.raw) && redirectionLength(text, word.end) > 0
    if (!isDescriptor) words.push(located(word, offset))
    return word.end
  }
}

/**
 * Length of a mark at an offset behind which notes say what a command does, as behind a `#`: `docker ps --> lists all`.
 *
 * A shell would take it for a word, and what comes behind `>` for a file. No command has such a word. 0 for none.
 */
export function remarkMarkLength(text: string, at: number): number {
  return isBlank(text[at - 1] ?? '') ? matchAt(REMARK_MARK, text, at) : 0
}

/** `->`, `-->`, `=>`, `→`, `:`, `:-`, `---`, `//`, alone between blanks. */
const REMARK_MARK = /(?:-+>+|=+>+|[→⇒]|:-*|-{3,}|\/\/)(?=[ \t]+\S)/y

/** Skip blanks and a prompt; in a shown session, skip lines that are output. */
function statementStart({ text, prompts, end, depth, endOfLine }: Passage, from: number): number {
  const start = skipBlanks(text, from)
  if (depth > 0) return start
  const prompt = promptLength(prompts, text, start)
  if (prompt === 0 && prompts.shown) return Math.min(endOfLine(start), end)
  return start + prompt
}

function nextLine({ text, prompts, end, endOfLine }: Passage, from: number): number {
  const start = skipBlanks(text, Math.min(end, endOfLine(from) + 1))
  return Math.min(end, prompts.shown ? start + morePromptLength(text, start) : start)
}

function afterHereDocuments(passage: Passage, delimiters: readonly string[], from: number): number {
  let next = from
  for (const delimiter of delimiters) {
    const end = passage.hereDocumentEnd(delimiter, next)
    if (end !== undefined && end <= passage.end) next = end
  }
  return next
}

/** @param isFirst No word of the statement was read yet. */
function isSeparator(char: string, passage: Passage, at: number, isFirst: boolean): boolean {
  switch (char) {
    case ';':
    case '|':
    case ')':
      return true
    case '&':
      return matchAt(REDIRECTION, passage.text, at) === 0
    case '(':
      return isFirst || !isGroup(passage, at)
    default:
      return false
  }
}

/** Length of a redirection at an offset, without what it leads to; 0 for none. */
function redirectionLength(text: string, at: number): number {
  const char = text[at]
  if (char !== '<' && char !== '>' && char !== '&') return 0
  if (char === '<' && (placeholderLength(text, at) > 0 || text[at + 1] === '(')) return 0
  return matchAt(REDIRECTION, text, at)
}

/** `<`, `>`, `>>`, `2>`, `&>`, `>|`, `<<<`, and the `&1` that may follow. */
const REDIRECTION = /&?(?:<<<|<>|>>|>\||>|<)(?:&(?:\d|-)?)?/y

/** `>&1`, `>&-`: goes where another does, or nowhere, and names no file. */
const DUPLICATE = /&[\d-]$/

function located(word: Word, offset: number): Word {
  return offset === 0 ? word : { ...word, start: word.start + offset, end: word.end + offset }
}
