import type { DockerCommand } from '../../docker/command-line.ts'
import type { CommandSpec, Reference } from '../../docker/reference.ts'
import { readsAsProse } from '../../text/reads-as-prose.ts'
import type { Word } from '../../text/shell/word.ts'
import { oncePer } from '../once-per.ts'
import { tornMount } from './torn-mount.ts'

/** Characters that look like a hyphen and are none: hyphens of typographers, dashes, the minus sign. */
export const LOOK_ALIKES = '‐‑‒–—―−﹘﹣－'

const LOOK_ALIKE_FLAG = new RegExp(`^-?[${LOOK_ALIKES}][-${LOOK_ALIKES}]?(?=[A-Za-z])`)

/** The dashes that a word begins with when one of them only looks like one. */
export const lookAlikeDashes = (text: string): string | undefined => LOOK_ALIKE_FLAG.exec(text)?.[0]

/**
 * The words of a command among which its flags may stand.
 *
 * Behind IMAGE everything belongs to the container, behind `--` nothing is a flag; a single-dash flag is looked for here only.
 */
export function flagWords({ words, path, spec, operands }: DockerCommand): readonly Word[] {
  const from = path.at(-1)?.end ?? 0
  const to = (spec.stopsAtOperand ? operands[0]?.start : undefined) ?? Infinity
  const open = words.filter((word) => word.start >= from && word.start < to)
  const stop = open.findIndex((word) => word.text === '--')
  return stop === -1 ? open : open.slice(0, stop)
}

/**
 * `--name` for the word `-name`, when the command has that flag: one dash was left out.
 *
 * Also where the letters are switches one by one: nobody means `-a -l -l` by `docker ps -all`.
 */
export function doubleDashed(text: string, { flags }: CommandSpec): string | undefined {
  const name = /^-([A-Za-z][\w-]+)(?:=|$)/.exec(text)?.[1]
  return name !== undefined && flags.has(`--${name}`) ? `--${name}` : undefined
}

/** `-it` for the flag `--it`, when the command has no such flag but these shorthands: one dash is too many. */
export function singleDashed(name: string, { flags }: CommandSpec): string | undefined {
  const letters = /^--([A-Za-z]{1,3})$/.exec(name)?.[1]
  if (letters === undefined || flags.has(name)) return undefined
  const specs = [...letters].map((letter) => flags.get(`-${letter}`))
  // `docker ps --al` lacks a letter of `--all`.
  if (letters.length > 1 && [...flags.keys()].some((flag) => flag.startsWith(name)))
    return undefined
  const isBundle = specs.every((spec) => spec?.takesValue === false)
  return isBundle || (letters.length === 1 && specs[0]) ? `-${letters}` : undefined
}

/** `--` and a blank before the name of a flag: the place of the name's word in the words. */
export function tornFlags({ words, path, spec, operands }: DockerCommand): [Word, Word][] {
  const index = words.findIndex((word) => word.text === '--')
  const dashes = words[index]
  const name = words[index + 1]
  if (dashes === undefined || name === undefined || index < path.length) return []
  const first = operands[0]
  if (spec.stopsAtOperand && first !== undefined && first.start < dashes.start) return []
  const flag = `--${name.text.split('=', 1)[0] ?? ''}`
  return spec.flags.has(flag) ? [[dashes, name]] : []
}

/**
 * A dash of the typographers that stands alone before the name of a flag, `— token SWMTKN-1-abc`, and the value behind it.
 *
 * It may also stand before what is said of the command: operands must be missing there and come behind the value, and no word
 * may be one that joins sentences.
 */
export function loneDash(command: DockerCommand): LoneDash | undefined {
  const { words, path, spec, operands } = command
  const index = words.findIndex(({ text }, at) => at >= path.length && LONE_DASH.test(text))
  const [dash, name, ...behind] = index === -1 ? [] : words.slice(index)
  if (dash === undefined || name === undefined || name.raw !== name.text) return undefined
  const [bare = '', value] = name.text.split('=', 2)
  const flag = bare.length > 1 ? spec.flags.get(`--${bare}`) : undefined
  const rest = value === undefined ? behind.slice(1) : behind
  const missing = spec.operands.min - operands.filter(({ start }) => start < dash.start).length
  if (flag?.takesValue !== true || missing <= 0) return undefined
  if (rest.filter(({ text }) => !text.startsWith('-')).length < missing) return undefined
  const said = behind.map(({ raw }) => raw).join(' ')
  return readsAsProse(said) ? undefined : { dash, name, isSure: /[\d/:=_<$@]/.test(said) }
}

interface LoneDash {
  readonly dash: Word
  readonly name: Word
  /** Whether a word behind it is none of a sentence. */
  readonly isSure: boolean
}

const LONE_DASH = new RegExp(`^-?[${LOOK_ALIKES}]{1,2}$`)

/** Whether a word of the command is so wrong that what stands behind it cannot be judged. */
export const isDisturbed = oncePer((command: DockerCommand): boolean => {
  const { spec, unknown, flags, words } = command
  return (
    unknown !== undefined ||
    flags.some((flag) => flag.spec === undefined && !isHelp(flag.name)) ||
    words.some((word) => lookAlikeDashes(word.text) !== undefined) ||
    flagWords(command).some((word) => doubleDashed(word.text, spec) !== undefined) ||
    tornFlags(command).length > 0 ||
    loneDash(command) !== undefined ||
    tornMount(command) !== undefined ||
    words.some(({ raw }) => OPEN_QUOTE.test(raw) || TYPOGRAPHIC_QUOTE.test(raw))
  )
})

/** A word with one quote: what it holds goes on in the next, and where it ends nobody knows. */
const OPEN_QUOTE = /^(?:[^"']*=)?(?:"[^"]*|'[^']*)$/

/** No quote to the shell, but one to whoever wrote it. */
const TYPOGRAPHIC_QUOTE = /^(?:[^"']*=)?[“”„‘’]/

/** Every command takes these. */
export const isHelp = (flag: string): boolean => flag === '--help' || flag === '-h'

/** Every long flag of every command. */
export const allLongFlags = oncePer(({ commands }: Reference): ReadonlySet<string> => {
  const flags = [...commands.values()].flatMap((spec) => [...spec.flags.keys()])
  return new Set(flags.filter((name) => name.startsWith('--')))
})
