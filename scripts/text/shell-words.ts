/**
 * Shell lines as notes write them: synopses, not shell. `<IMAGE>` is a placeholder and no redirection, `[OPTIONS]` may be
 * left out, `{a|b}` is a choice, `$ ` before a command is a prompt.
 */
export interface Word {
  /** As the shell would hand it on: quotes and backslashes resolved. */
  readonly text: string
  /** As it stands. */
  readonly raw: string
  /** Offset in the text. */
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'placeholder' | 'optional' | 'choice' | 'ellipsis'
}

/** One command with its words: what stands between pipes, `&&`, `;` and line ends that no backslash carries on. */
export interface Statement {
  readonly words: readonly Word[]
  readonly start: number
  readonly end: number
}

/**
 * The statements of a piece of code or of a line.
 *
 * In a piece that shows prompts, lines without one are output and are left out. What stands in `$(…)` and in backticks
 * comes as statements of their own, behind the one that holds them. Takes any text; time grows with its length.
 *
 * @param offset Added to every offset, so that words speak of the text around the piece.
 */
export function statementsOf(text: string, offset = 0): Statement[] {
  const piece = pieceOf(text, offset)
  const inner: Range[] = []
  const found = read(piece, { start: 0, end: text.length, depth: 0 }, inner)
  // Grows while it is read: what `$(…)` holds may hold more.
  for (const range of inner) found.push(...read(piece, range, inner))
  return found.toSorted((a, b) => a.start - b.start)
}

/** What was learned about a whole text before its words are read, so that nothing is searched for twice. */
interface Piece {
  readonly text: string
  readonly offset: number
  /** Where the bracket that opens at an offset is closed: `[…]` and `{…}` on one line, `$(…)` and `(…)` anywhere. */
  readonly closing: ReadonlyMap<number, number>
  readonly prompts: Prompts
  /** Lines that hold one word only, where a here-document may end. */
  readonly endsOf: (delimiter: string, from: number) => number | undefined
}

interface Range {
  readonly start: number
  readonly end: number
  readonly depth: number
}

/** `$(…)` inside `$(…)`: nobody writes more, and each level is read once more. */
const DEEPEST = 6

function pieceOf(text: string, offset: number): Piece {
  return {
    text,
    offset,
    closing: /[[{(]/.test(text) ? closingBrackets(text) : new Map(),
    prompts: promptsOf(text),
    endsOf: delimiterLines(text),
  }
}

function closingBrackets(text: string): Map<number, number> {
  const closing = new Map<number, number>()
  const square: number[] = []
  const round: number[] = []
  const bracket = /[[\]{}()\n]/g
  for (let match = bracket.exec(text); match; match = bracket.exec(text)) {
    const at = match.index
    const char = match[0]
    if (char === '\n') square.length = 0
    else if (char === '(') round.push(at)
    else if (char === '[' || char === '{') square.push(at)
    else {
      const stack = char === ')' ? round : square
      const open = stack.at(-1)
      if (open === undefined || (char !== ')' && text[open] !== (char === ']' ? '[' : '{')))
        continue
      stack.pop()
      closing.set(open, at)
    }
  }
  return closing
}

interface Prompts {
  /** Some line begins with a prompt that only a terminal shows: lines without are output. */
  readonly shown: boolean
  /** `# docker ps` is a command of root's and no comment. */
  readonly root: boolean
}

/** `$ `, `user@host:~$ `, `[root@host ~]# `, `PS C:\> `, `C:\> ` */
const PROMPT =
  /(?:[\w-]{0,20}\$|%|[\w.-]{1,40}@[\w.-]{1,60}(?::[^\s#$]{0,80})?[ ]?[#$%]|\[[\w.-]{1,40}@[^\]\n]{1,80}\][#$]|PS(?:[ ][^>\n]{0,80})?>|[A-Z]:\\[^>\n]{0,80}>)[ \t]+(?=\S)/y

const ROOT_PROMPT = /#[ \t]+(?=(?:sudo[ ]+)?docker(?:-compose)?[ ])/y

/** In a shown session, the mark before each further line of a command. */
const MORE_PROMPT = />[ \t]+/y

function promptsOf(text: string): Prompts {
  let shown = false
  let comments = false
  let bare = false
  for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
    const at = skipBlanks(text, start)
    if (text[at] === '#') comments ||= matchAt(ROOT_PROMPT, text, at) > 0
    else if (matchAt(PROMPT, text, at) > 0) shown = true
    else if (text.startsWith('docker', at) || text.startsWith('sudo', at)) bare = true
  }
  // A text that has commands without a mark uses `#` for comments: `# docker run starts a container`.
  return { shown, root: comments && !bare && !shown }
}

function delimiterLines(text: string): Piece['endsOf'] {
  let lines: Map<string, number[]> | undefined
  return (delimiter, from) => {
    lines ??= linesByText(text)
    const starts = lines.get(delimiter) ?? []
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((starts[middle] ?? Infinity) < from) low = middle + 1
      else high = middle
    }
    const start = starts[low]
    return start === undefined ? undefined : lineEnd(text, start)
  }
}

function linesByText(text: string): Map<string, number[]> {
  const lines = new Map<string, number[]>()
  for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
    const line = text.slice(start, Math.min(lineEnd(text, start), start + 80)).trim()
    const starts = lines.get(line)
    if (starts) starts.push(start)
    else lines.set(line, [start])
  }
  return lines
}

/** What may stand in a word without meaning anything to a shell, up to the next character that may. */
const PLAIN = /[^\s\\'"`$|&;<>[\]{}()#]+/y
/** `<IMAGE>`, `<SERVICE NAME>`: no blank inside its edges, unlike `< in > out`. */
const PLACEHOLDER = /<(?=[^\s<>|&;=])[^<>\n`]{0,78}[^\s<>`]>|<[^\s<>|&;=]>/y
/** `<`, `>`, `>>`, `2>`, `&>`, `>|`, `<<<`, and the `&1` that may follow. */
const REDIRECTION = /&?(?:<<<|<>|>>|>\||>|<)(?:&(?:\d|-)?)?/y
/** `>&1`, `>&-`: goes where another does, or nowhere, and names no file. */
const DUPLICATE = /&[\d-]$/
const HEREDOC = /<<-?[ \t]*(?:'([^'\n]{1,60})'|"([^"\n]{1,60})"|\\?([\w.-]{1,60}))/y
/** `A|B` in a synopsis: capitals or brackets on both sides, no blanks. */
const ALTERNATIVE = /\|(?=[A-Z<{[-])/y

/** Read the statements of a range; the ranges inside `$(…)` and backticks are left for later. */
function read(piece: Piece, range: Range, inner: Range[]): Statement[] {
  const { text, offset, closing } = piece
  const statements: Statement[] = []
  let words: Word[] = []
  let at = range.start
  /** Where the text of here-documents ends that begin on this line. */
  const heredocs: string[] = []
  /** A quote that is nowhere closed from here on. */
  const unclosed = new Set<string>()
  let isLineStart = true
  let line = { start: 0, end: -1 }

  while (at < range.end) {
    if (isLineStart && words.length === 0) {
      at = statementStart(at)
      isLineStart = false
      continue
    }
    isLineStart = false
    const char = text[at] ?? ''
    if (char === '\n') {
      endStatement()
      at = afterHeredocs(at + 1)
      isLineStart = true
    } else if (isBlank(char)) at += 1
    else if (char === '\\' && isCarriedOn(at)) at = nextLine(at)
    else if (char === '`' && isCarriedOn(at)) at = nextLine(at)
    else if (char === '#') at = Math.min(endOfLine(at), range.end)
    else if (char === ';' || char === '|') {
      endStatement()
      at += 1
    } else if (char === '&' && matchAt(REDIRECTION, text, at) === 0) {
      endStatement()
      at += 1
    } else if (char === ')' || (char === '(' && (words.length === 0 || !isGroup(at)))) {
      endStatement()
      at += 1
    } else if (char === '<' && matchAt(HEREDOC, text, at) > 0 && text[at + 2] !== '<') {
      HEREDOC.lastIndex = at
      const match = HEREDOC.exec(text)
      heredocs.push(match?.[1] ?? match?.[2] ?? match?.[3] ?? '')
      at = Math.min(range.end, at + (match?.[0].length ?? 2))
    } else if (isRedirection(at)) {
      const from = at
      at += matchAt(REDIRECTION, text, at)
      if (DUPLICATE.test(text.slice(from, at))) continue
      at = skipBlanks(text, at)
      // Where it goes is no word of the command.
      if (at < range.end && !/[\n|;&)]/.test(text[at] ?? '')) at = readWord(at).end
    } else {
      const word = readWord(at)
      at = word.end
      // `2>` is a redirection and no operand.
      const isDescriptor = /^\d$/.test(word.raw) && isRedirection(at)
      if (!isDescriptor) words.push(located(word))
    }
  }
  endStatement()
  return statements

  /** Remembered, or a long line with many quotes would be looked through for each of them. */
  function endOfLine(from: number): number {
    if (from < line.start || from > line.end) line = { start: from, end: lineEnd(text, from) }
    return line.end
  }

  function endStatement(): void {
    const first = words[0]
    const last = words.at(-1)
    if (first && last) statements.push({ words, start: first.start, end: last.end })
    words = []
  }

  /** Skip blanks and a prompt; in a shown session, skip lines that are output. */
  function statementStart(from: number): number {
    const start = skipBlanks(text, from)
    if (range.depth > 0) return start
    const prompt =
      matchAt(PROMPT, text, start) ||
      (piece.prompts.root ? matchAt(ROOT_PROMPT, text, start) : 0) ||
      (piece.prompts.shown ? 0 : matchAt(MORE_PROMPT, text, start))
    if (prompt === 0 && piece.prompts.shown) return Math.min(endOfLine(start), range.end)
    return start + prompt
  }

  /** A backslash that is the last of its line but for blanks carries the statement on; so does PowerShell's backtick. */
  function isCarriedOn(from: number): boolean {
    const next = skipBlanks(text, from + 1)
    return next >= range.end || text[next] === '\n'
  }

  function nextLine(from: number): number {
    const start = skipBlanks(text, Math.min(range.end, endOfLine(from) + 1))
    if (!piece.prompts.shown) return Math.min(range.end, start)
    return Math.min(range.end, start + matchAt(MORE_PROMPT, text, start))
  }

  function afterHeredocs(from: number): number {
    let next = from
    for (const delimiter of heredocs) {
      const end = piece.endsOf(delimiter, next)
      if (end !== undefined && end <= range.end) next = end
    }
    heredocs.length = 0
    return next
  }

  function isRedirection(from: number): boolean {
    const char = text[from]
    if (char !== '<' && char !== '>' && char !== '&') return false
    if (char === '<' && (matchAt(PLACEHOLDER, text, from) > 0 || text[from + 1] === '('))
      return false
    return matchAt(REDIRECTION, text, from) > 0
  }

  /** `(worker|manager)` */
  function isGroup(from: number): boolean {
    const end = closing.get(from)
    return end !== undefined && end - from < 80 && /^\([\w|-]+$/.test(text.slice(from, end))
  }

  function readWord(from: number): RawWord {
    let value = ''
    let next = from
    let hasPlaceholder = false
    while (next < range.end) {
      const plain = matchAt(PLAIN, text, next)
      if (plain > 0) {
        const end = Math.min(range.end, next + plain)
        value += text.slice(next, end)
        next = end
        continue
      }
      const char = text[next] ?? ''
      if (char === '\n' || isBlank(char) || char === ';' || char === ')') break
      if (char === '\\') {
        if (isCarriedOn(next)) {
          // Without a blank on either side the shell joins what it carries on: `type=volume,\` and `source=x`. Notes mean
          // that where the first line cannot end like this.
          const end = endOfLine(next)
          const joins = /[,=:/"']/.test(text[next - 1] ?? '') && text[next + 1] === '\n'
          if (end >= range.end || !joins || /[\s-]/.test(text[end + 1] ?? ' ')) break
          next = end + 1
          continue
        }
        value += text[next + 1] ?? ''
        next += 2
      } else if (char === "'" || char === '"') {
        const end = closingQuote(next, from)
        if (end === undefined) value += char
        else {
          value += char === '"' ? unescaped(next + 1, end) : text.slice(next + 1, end)
          if (char === '"') substitutions(next + 1, end)
        }
        next = end === undefined ? next + 1 : end + 1
      } else if (char === '`') {
        if (isCarriedOn(next)) break
        next = plainTo(backtick(next))
      } else if (char === '$') {
        const open = next + 1
        const end = text[open] === '(' || text[open] === '{' ? closing.get(open) : undefined
        if (text[open] === '(' && end !== undefined && end < range.end) push(open + 1, end)
        next = plainTo(end)
      } else if (char === '[' || char === '{') {
        const isBrace = isBlank(text[next + 1] ?? ' ') || text[next + 1] === '\n'
        const end = isBrace ? undefined : closing.get(next)
        if (end !== undefined && text.slice(next, Math.min(end, next + 400)).includes('<'))
          hasPlaceholder = true
        next = plainTo(end)
      } else if (char === '(') {
        if (next !== from || !isGroup(next)) break
        next = plainTo(closing.get(next))
      } else if (char === '<') {
        const length = matchAt(PLACEHOLDER, text, next)
        const process = text[next + 1] === '(' ? closing.get(next + 1) : undefined
        if (length > 0) {
          hasPlaceholder = true
          next = plainTo(next + length - 1)
        } else if (process !== undefined && process < range.end) {
          push(next + 2, process)
          next = plainTo(process)
        } else break
      } else if (char === '>') {
        // `->` and `=>` in a text that is no shell at all would end a word, too: nothing is lost by it.
        break
      } else if (char === '|') {
        const before = text[next - 1] ?? ''
        if (matchAt(ALTERNATIVE, text, next) === 0 || !/[A-Z>}\]]/.test(before)) break
        next = plainTo(next)
      } else if (char === '&') {
        // In an address without quotes, `?a=1&b=2` is meant as one word; the shell would disagree.
        if (/[\s&>]/.test(text[next + 1] ?? ' ')) break
        next = plainTo(next)
      } else next = plainTo(next)
    }
    if (next === from) next = from + 1
    next = Math.min(next, range.end)
    const raw = text.slice(from, next)
    return {
      text: value,
      raw,
      start: from,
      end: next,
      kind: kindOf(raw, hasPlaceholder, closing.get(from) === groupEnd(from, next)),
    }

    /** Take what stands up to and with the character at an offset as it is; without one, the next character. */
    function plainTo(last: number | undefined): number {
      const end = Math.min(range.end, (last === undefined || last >= range.end ? next : last) + 1)
      value += text.slice(next, end)
      return end
    }
  }

  /** Where the bracket of a word that is all in brackets would be closed: at its end, or before its dots. */
  function groupEnd(from: number, end: number): number {
    return text.startsWith('...', end - 3) && end - from > 4 ? end - 4 : end - 1
  }

  function closingQuote(open: number, wordStart: number): number | undefined {
    const quote = text[open] ?? ''
    if (unclosed.has(quote)) return undefined
    let close = text.indexOf(quote, open + 1)
    while (quote === '"' && close !== -1 && isEscaped(text, close, open))
      close = text.indexOf(quote, close + 1)
    if (close === -1) unclosed.add(quote)
    if (close === -1 || close >= range.end) return undefined
    const lineFeed = endOfLine(open)
    if (close < lineFeed) return close
    // An apostrophe inside a word, or a quote before a line with a command of its own, was never meant to reach so far.
    if (open > wordStart && /\w/.test(text[open - 1] ?? '')) return undefined
    return COMMAND_LINE.test(text.slice(lineFeed, close)) ? undefined : close
  }

  function backtick(open: number): number | undefined {
    const close = text.indexOf('`', open + 1)
    if (close === -1 || close >= Math.min(endOfLine(open), range.end)) return undefined
    push(open + 1, close)
    return close
  }

  /** `$(…)` inside double quotes. */
  function substitutions(from: number, to: number): void {
    for (let open = from; open < to - 1; open++) {
      if (text[open] !== '$' || text[open + 1] !== '(') continue
      const end = closing.get(open + 1)
      if (end === undefined || end >= to) continue
      push(open + 2, end)
      open = end
    }
  }

  function push(start: number, end: number): void {
    if (range.depth < DEEPEST) inner.push({ start, end, depth: range.depth + 1 })
  }

  function unescaped(from: number, to: number): string {
    return text.slice(from, to).replace(/\\(?:\r?\n|(["\\$`]))/g, '$1')
  }

  function located(word: RawWord): Word {
    return offset === 0 ? word : { ...word, start: word.start + offset, end: word.end + offset }
  }
}

/** A word with offsets of the piece. */
type RawWord = Word

const COMMAND_LINE = /\n[ \t]*(?:[$#] )?(?:sudo )?docker(?:-compose)? /

/** @param isGroup The bracket with which the word begins is closed by the one with which it ends. */
function kindOf(raw: string, hasPlaceholder: boolean, isGroup: boolean): Word['kind'] {
  if (raw === '...' || raw === '…' || raw === '[...]') return 'ellipsis'
  if (raw.startsWith('-')) return 'word'
  if (isGroup && raw.startsWith('[')) return 'optional'
  if (isGroup && raw.includes('|') && !raw.startsWith('{{')) return 'choice'
  if (hasPlaceholder || /^\{[\w -]+\}$/.test(raw) || CAPITALS.test(raw)) return 'placeholder'
  return 'word'
}

/** `IMAGE`, `IMAGE[:TAG]`, `CONTAINER...`, `NAME|ID`, `SERVICE=REPLICAS` */
const CAPITALS =
  /^[A-Z][A-Z0-9]+(?:[_-][A-Z0-9]+)*(?:[|=:/@][A-Z][A-Z0-9_-]*)*(?:\[[^\s\]]*\])?(?:\.{3})?$/

function isEscaped(text: string, at: number, from: number): boolean {
  let first = at
  while (first - 1 > from && text[first - 1] === '\\') first -= 1
  return (at - first) % 2 === 1
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || (char !== '\n' && /\s/.test(char))
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text[at] ?? '')) at += 1
  return at
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  return feed === -1 ? text.length : feed
}

/** Length of what a sticky pattern matches at an offset; 0 for nothing. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex - at : 0
}
