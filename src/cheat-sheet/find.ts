import { slipsOf } from '../search/slips.ts'
import { occurrencesOf } from './occurrences.ts'

/** By what one can find a command of the sheet. */
export interface Findable {
  readonly group: string
  readonly task: string
  /** All ways to write it, with long and with short flags, one a line. */
  readonly commands: string
  /** Its other names. */
  readonly aliases: string
  /** What its flags do. */
  readonly glosses: string
  readonly isManagerOnly: boolean
  readonly isRetired: boolean
  readonly isEssential: boolean
}

/** What somebody looks for; an empty query and no group mean all. */
export interface Wanted {
  readonly query: string
  readonly groups: ReadonlySet<string>
  readonly managerOnly: boolean
  readonly hideRetired: boolean
  readonly essentialOnly: boolean
}

export interface Found {
  /** Numbers of the commands, the best first. */
  readonly commands: readonly number[]
  /** What stands in them of the query, to be marked. */
  readonly words: readonly string[]
  /** Words of the query that stand nowhere, and what was looked for in their place. */
  readonly slips: readonly { readonly typed: string; readonly meant: readonly string[] }[]
}

/** The commands as `find` reads them. */
export interface CommandIndex {
  readonly commands: readonly IndexedCommand[]
  /** Every word that stands in them, made when the first slip asks for it. */
  vocabulary?: ReadonlySet<string>
}

interface IndexedCommand {
  readonly entry: Findable
  readonly text: string
  readonly lower: string
  /** Where each of its fields ends in the text. */
  readonly ends: readonly number[]
}

/** A word of a query, or what it was meant to be. */
interface Term {
  readonly alternatives: readonly string[]
  /** A flag that stands somewhere as typed is not the beginning of another. */
  readonly isWhole: boolean
}

/** What a word weighs in each of the fields of an entry. */
const WEIGHTS = [4, 5, 3, 2, 3, 1]

/** Names are what a command line begins with, `docker network ls`: they say more than its rest. */
function fieldsOf({ task, commands, group, aliases, glosses }: Findable): readonly string[] {
  return [task, namesOf(commands), commands, group, aliases, glosses]
}

export function indexCommands(entries: readonly Findable[]): CommandIndex {
  return { commands: entries.map(indexed) }
}

/**
 * The commands that have every word of a query, in any order, best first; without a query, all in their order.
 *
 * A word that stands in no command is taken for a slip, and the nearest words for it.
 */
export function find(index: CommandIndex, wanted: Wanted): Found {
  const words = wordsOf(wanted.query)
  if (words.length === 0) {
    const commands = index.commands.flatMap(({ entry }, number) =>
      isWanted(entry, wanted) ? [number] : [],
    )
    return { commands, words: [], slips: [] }
  }
  const terms = words.map((word) => ({ alternatives: [word], isWhole: isWholeFlag(index, word) }))
  const commands = ranked(index, terms, wanted)
  return commands.length > 0 ? { commands, words, slips: [] } : findSlips(index, terms, wanted)
}

function findSlips(index: CommandIndex, terms: readonly Term[], wanted: Wanted): Found {
  const unknown = terms
    .flatMap(({ alternatives }) => alternatives)
    .filter((typed) => !index.commands.some((command) => weightOf(command, typed, false) > 0))
  const slips = unknown.flatMap((typed) => {
    const meant = mended(typed, vocabularyOf(index))
    return meant.length > 0 ? [{ typed, meant }] : []
  })
  const values = unknown.filter(
    (typed) => isValue(typed) && !slips.some((one) => one.typed === typed),
  )
  const meantTerms = terms.flatMap((term) => {
    const isTyped = (typed: string): boolean => term.alternatives.includes(typed)
    const slip = slips.find(({ typed }) => isTyped(typed))
    if (slip) return [{ ...term, alternatives: slip.meant }]
    return values.some(isTyped) ? [] : [term]
  })
  const isHopeless = meantTerms.length === 0 || slips.length + values.length === 0
  return {
    commands: isHopeless ? [] : ranked(index, meantTerms, wanted),
    words: meantTerms.flatMap(({ alternatives }) => alternatives),
    slips,
  }
}

/** What somebody fills in for a placeholder of the sheet, `-p 8080:80`, says nothing about which command is meant. */
const isValue = (typed: string): boolean => /^[^-].*\d|^[^-].*[:/]/.test(typed)

function wordsOf(query: string): readonly string[] {
  // A prompt that was copied along is no word.
  return query
    .replace(/^\s*[$#]\s/, '')
    .split(/\s+/)
    .filter((word) => word !== '')
}

function isWanted(entry: Findable, wanted: Wanted): boolean {
  return (
    (wanted.groups.size === 0 || wanted.groups.has(entry.group)) &&
    (!wanted.managerOnly || entry.isManagerOnly) &&
    (!wanted.hideRetired || !entry.isRetired) &&
    (!wanted.essentialOnly || entry.isEssential)
  )
}

function ranked(index: CommandIndex, terms: readonly Term[], wanted: Wanted): readonly number[] {
  const phrase = terms.map(({ alternatives }) => alternatives[0]).join(' ')
  const hits: { number: number; weight: number }[] = []
  index.commands.forEach((command, number) => {
    if (!isWanted(command.entry, wanted)) return
    let weight = 0
    for (const term of terms) {
      const own = termWeight(command, term)
      if (own === 0) return
      weight += own
    }
    hits.push({ number, weight: weight + bonus(command, phrase, terms.length) })
  })
  return hits
    .toSorted((a, b) => b.weight - a.weight || a.number - b.number)
    .map(({ number }) => number)
}

function termWeight(command: IndexedCommand, { alternatives, isWhole }: Term): number {
  let best = 0
  for (const word of alternatives) best = Math.max(best, weightOf(command, word, isWhole))
  return best
}

/** The sum of what a word weighs in each field at its best place; 0 where it does not stand at all. */
function weightOf({ text, lower, ends }: IndexedCommand, word: string, isWhole: boolean): number {
  let sum = 0
  let field = 0
  let best = 0
  for (const { start, isStart, isEnd } of occurrencesOf(text, lower, word)) {
    if (isWhole && !isEnd) continue
    while (start >= (ends[field] ?? Infinity)) {
      field++
      best = 0
    }
    const weight = (WEIGHTS[field] ?? 0) * (isStart ? 1 : 0.6) * (isEnd ? 1 : 0.5)
    if (weight <= best) continue
    sum += weight - best
    best = weight
  }
  return sum
}

/**
 * What makes one of two equals better: that it begins with the query, or has its words together as typed, that it is short or
 * essential. What is retired comes late.
 */
function bonus({ entry, lower }: IndexedCommand, phrase: string, words: number): number {
  const together = phrase.toLowerCase()
  let weight = -Math.min(1, entry.commands.length / 1000)
  if (hasLine(lower, `docker ${together}`) || hasLine(lower, together)) weight += 2
  if (words > 1 && lower.includes(together)) weight += 2
  if (entry.isEssential) weight += 0.5
  if (entry.isRetired) weight -= 4
  return weight
}

/** Whether a line begins with these words. */
function hasLine(text: string, words: string): boolean {
  return text.includes(`\n${words} `) || text.includes(`\n${words}\n`)
}

function isWholeFlag(index: CommandIndex, word: string): boolean {
  if (!word.startsWith('-')) return false
  return index.commands.some((command) => weightOf(command, word, true) > 0)
}

/** A word with each part that stands nowhere replaced: `--autolok=false` by `--autolock=false`; nothing if one cannot be. */
function mended(word: string, vocabulary: ReadonlySet<string>): readonly string[] {
  let meant: readonly string[] = ['']
  for (const part of word.toLowerCase().split(/([a-z0-9]+)/)) {
    const isKnown = !/[a-z]/.test(part) || vocabulary.has(part)
    const right = isKnown ? [part] : slipsOf(part, vocabulary).slice(0, MOST_MEANT)
    meant = meant.flatMap((before) => right.map((after) => before + after))
  }
  return meant.slice(0, MOST_MEANT).filter((other) => other !== word.toLowerCase())
}

const MOST_MEANT = 4

function vocabularyOf(index: CommandIndex): ReadonlySet<string> {
  index.vocabulary ??= new Set(
    index.commands.flatMap(({ lower }) => lower.match(/[a-z][a-z0-9]+/g) ?? []),
  )
  return index.vocabulary
}

function indexed(entry: Findable): IndexedCommand {
  const fields = fieldsOf(entry)
  const ends: number[] = []
  for (const field of fields) ends.push((ends.at(-1) ?? 0) + field.length + 1)
  const text = fields.join('\n')
  return { entry, text, lower: text.toLowerCase(), ends }
}

/** `docker network ls` of `docker network ls --quiet`, for each line. */
function namesOf(commands: string): string {
  return commands.replace(/^((?:[a-z][\w-]*(?: |$))*).*$/gm, '$1')
}
