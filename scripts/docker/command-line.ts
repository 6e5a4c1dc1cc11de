import type { Word } from '../text/shell/word.ts'
import type { CommandSpec, FlagSpec, Reference } from './reference.ts'

/** A docker command of a note, read against the reference. Offsets of words are those of the text in which it stands. */
export interface DockerCommand {
  /** All words from `docker` on, in order. */
  readonly words: readonly Word[]
  readonly start: number
  readonly end: number
  /** The words that name the command: `docker` `network` `connect`. */
  readonly path: readonly Word[]
  /** The deepest command that the words name; that of `docker` itself when none is known. */
  readonly spec: CommandSpec
  /** The word that stands where a subcommand is wanted, and is none: `docker networks`. Nothing is read behind it. */
  readonly unknown?: Word
  readonly flags: readonly GivenFlag[]
  /** What is neither path nor flag nor a flag's value; behind IMAGE everything. What may be left out is none: `[OPTIONS]`. */
  readonly operands: readonly Word[]
  /** Written to be filled in (`<IMAGE>`, `[OPTIONS]`, `...`): missing operands are no mistake behind an ellipsis. */
  readonly isSynopsis: boolean
  /** Only named, as in “the `docker network` command”, or asked for help: no arguments are expected of it. */
  readonly isMention: boolean
  /** Begins with `docker-compose`, the retired first version of `docker compose`. */
  readonly isComposeV1: boolean
}

/** A flag as given. Bundled shorthands (`-itd`) are three, with offsets of their own. */
export interface GivenFlag {
  readonly word: Word
  /** With its dashes, without its value: `--publish`, `-p`. */
  readonly name: string
  readonly start: number
  readonly end: number
  /** Absent when the command has no such flag. */
  readonly spec?: FlagSpec
  /** Its value: behind `=`, glued to a shorthand, or the next word. */
  readonly value?: { readonly text: string; readonly start: number; readonly end: number }
}

/** Read the words of one statement as a docker command; nothing when it is none. */
export function readCommand(
  words: readonly Word[],
  reference: Reference,
): DockerCommand | undefined {
  const first = programAt(words)
  const program = words[first]
  const isComposeV1 = program?.text.includes('docker-compose') ?? false
  const root = reference.commands.get(isComposeV1 ? 'docker compose' : 'docker')
  if (program === undefined || root === undefined || printsVersion(words, first)) return undefined

  const own = words.slice(first, endOfFirst(words, first))
  const last = own.at(-1) ?? program
  const path = [program]
  const flags: GivenFlag[] = []
  const operands: Word[] = []
  let spec = root
  let unknown: Word | undefined
  let flagsEnded = false

  for (let at = 1; at < own.length; at++) {
    const word = own[at]
    if (word === undefined || unknown) break

    if (!flagsEnded && isFlag(word) && !(spec.stopsAtOperand && operands.length > 0)) {
      if (word.text === '--') {
        flagsEnded = true
        continue
      }
      const given = flagsIn(word, own[at + 1], spec)
      flags.push(...given)
      if (given.at(-1)?.value?.start === own[at + 1]?.start) at += 1
      continue
    }
    if (word.kind === 'optional' || word.kind === 'ellipsis') continue

    const named =
      operands.length === 0 && !flagsEnded ? subcommand(word, spec, reference) : undefined
    if (named) {
      spec = named
      path.push(word)
    } else if (wantsSubcommand(spec) && word.kind === 'word' && operands.length === 0)
      unknown = word
    else operands.push(word)
  }

  return {
    words: own,
    start: program.start,
    end: last.end,
    path,
    spec,
    ...(unknown && { unknown }),
    flags,
    operands,
    isSynopsis: own.some(({ kind, text }) => kind !== 'word' || PLACEHOLDER.test(text)),
    isMention: flags.some(({ spec: flag }) => flag?.name === '--help'),
    isComposeV1,
  }
}

/** `--net=<NETWORK>`, `--net={NAME|host}`; not the Go template `{{.ID}}`. */
const PLACEHOLDER = /<[^<>\s]+>|\{[^{}|]+\|[^{}]+\}|\.\.\.$/

/** What may stand before a command: `sudo`, `DOCKER_BUILDKIT=1`, a shell's own words. */
const BEFORE =
  /^(?:[A-Za-z_]\w*=.*|sudo|time|exec|env|nohup|command|if|while|until|then|do|else|!)$/s
/** `/usr/bin/docker` is the program, `/var/lib/docker` is not. */
const PROGRAM = /^(?:\/[\w./-]*bin\/)?(?:docker|docker-compose)(?:\.exe)?$/

/** Which word names the program; past the end when none does. */
function programAt(words: readonly Word[]): number {
  let isSudo = false
  for (let at = 0; at < words.length; at++) {
    const text = words[at]?.text ?? ''
    if (PROGRAM.test(text)) return at
    if (isSudo && text.startsWith('-')) {
      if (/^-[ugh]$/.test(text)) at += 1
      continue
    }
    if (!BEFORE.test(text)) break
    isSudo = text === 'sudo'
  }
  return words.length
}

/** `docker-compose version 1.29.2, build 5becea4c` is what `docker-compose -v` prints. */
function printsVersion(words: readonly Word[], first: number): boolean {
  return words[first + 1]?.text === 'version' && /^v?\d+\./.test(words[first + 2]?.text ?? '')
}

/** Where the first of two commands ends that a note gives to choose from: `docker container ls / docker ps`. */
function endOfFirst(words: readonly Word[], first: number): number {
  const next = words.findIndex(
    ({ text }, at) =>
      at > first + 1 && PROGRAM.test(text) && BETWEEN.test(words[at - 1]?.text ?? ''),
  )
  return next === -1 ? words.length : next - 1
}

const BETWEEN = /^(?:\/|or)$/

function isFlag({ text, kind }: Word): boolean {
  return kind === 'word' && text.length > 1 && text.startsWith('-')
}

/** `docker buildx history inspect` has a subcommand and takes operands all the same. */
function wantsSubcommand(spec: CommandSpec): boolean {
  return spec.subcommands.size > 0 && spec.operands.max === 0
}

function subcommand(
  word: Word,
  spec: CommandSpec,
  { commands }: Reference,
): CommandSpec | undefined {
  if (spec.subcommands.size === 0) return undefined
  const named = commands.get(`${spec.path} ${word.text}`)
  if (named || word.kind !== 'choice') return named
  // `{start|stop}`: what holds for one holds for all.
  const choices = word.text.slice(1, -1).split('|')
  const specs = choices.map((choice) => commands.get(`${spec.path} ${choice.trim()}`))
  return specs.includes(undefined) ? undefined : specs[0]
}

function flagsIn(word: Word, next: Word | undefined, { flags }: CommandSpec): GivenFlag[] {
  return word.text.startsWith('--') ? [longFlag(word, next, flags)] : shorthands(word, next, flags)
}

type FlagSpecs = CommandSpec['flags']

function longFlag(word: Word, next: Word | undefined, flags: FlagSpecs): GivenFlag {
  const equals = word.text.indexOf('=')
  const name = equals === -1 ? word.text : word.text.slice(0, equals)
  const spec = flags.get(name)
  // Where quotes stand inside the name, only the whole word has a place of its own.
  const isPlain = word.raw.startsWith(name)
  return {
    word,
    name,
    start: word.start,
    end: isPlain ? word.start + name.length : word.end,
    ...(spec && { spec }),
    ...valueOf(word, equals === -1 ? -1 : equals + 1, isPlain, spec, next),
  }
}

/** The value of a flag that begins at an offset of its word's text, or that is the next word. */
function valueOf(
  word: Word,
  from: number,
  isPlain: boolean,
  spec: FlagSpec | undefined,
  next: Word | undefined,
): Pick<GivenFlag, 'value'> {
  if (from !== -1) {
    const start = isPlain ? word.start + from : word.start
    return { value: { text: word.text.slice(from), start, end: word.end } }
  }
  if (!spec?.takesValue || next === undefined || next.kind === 'ellipsis') return {}
  return { value: { text: next.text, start: next.start, end: next.end } }
}

/** `-itd`, `-p8080:80`, `-d=false`. A word with a letter that is no flag is one unknown flag: `-name`. */
function shorthands(word: Word, next: Word | undefined, flags: FlagSpecs): GivenFlag[] {
  const { text, raw, start } = word
  const isPlain = raw === text
  const given: GivenFlag[] = []
  for (let at = 1; at < text.length; at++) {
    const name = `-${text[at] ?? ''}`
    const spec = flags.get(name)
    if (spec === undefined) return [unknownShorthand(word)]
    const isLast = at === text.length - 1
    const from = text[at + 1] === '=' ? at + 2 : spec.takesValue && !isLast ? at + 1 : -1
    given.push({
      word,
      name,
      start: isPlain && at > 1 ? start + at : start,
      end: isPlain || raw.startsWith(text.slice(0, at + 1)) ? start + at + 1 : word.end,
      spec,
      ...valueOf(
        word,
        from,
        raw.startsWith(text.slice(0, Math.max(0, from))),
        spec,
        isLast ? next : undefined,
      ),
    })
    if (from !== -1) break
  }
  return given
}

function unknownShorthand(word: Word): GivenFlag {
  const equals = word.text.indexOf('=')
  const name = equals === -1 ? word.text : word.text.slice(0, equals)
  const isPlain = word.raw.startsWith(name)
  return {
    word,
    name,
    start: word.start,
    end: isPlain ? word.start + name.length : word.end,
    ...valueOf(word, equals === -1 ? -1 : equals + 1, isPlain, undefined, undefined),
  }
}
