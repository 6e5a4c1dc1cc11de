import type { Catalog, CommandRecord, PageRecord } from './catalog.ts'
import {
  commandField,
  nearnessOf,
  readCommand,
  readField,
  textField,
  type FieldReading,
} from './field.ts'
import { namedForms, namesOf } from './names.ts'
import type { Term, Understanding } from './understand.ts'

/** Where a term stands: by record the words of its text, each with how well it fits. */
export type Places = ReadonlyMap<string, ReadonlyMap<number, number>>

/** A term of a query and where it stands. */
export interface Wanted {
  readonly term: Term
  readonly places: Places
}

export type Hit = CommandHit | SectionHit

export interface CommandHit {
  readonly kind: 'command'
  readonly score: number
  readonly id: string
  readonly command: CommandRecord
  /** The form that fits best. */
  readonly form: string
}

export interface SectionHit {
  readonly kind: 'section'
  readonly score: number
  readonly id: string
  readonly page: PageRecord
  /** Below the base. */
  readonly url: string
  /** Absent for what stands before the first heading. */
  readonly heading?: string
  /** What stands below the heading: its words in the text of the page, from and to. */
  readonly from: number
  readonly to: number
  /** Which of them were looked for. */
  readonly words: readonly number[]
}

/** What a match is worth by where it stands: a task, a form or a heading counts whole. */
const TITLE = 0.5
const DESCRIPTION = 0.5
/** What else is said of a command: what its flags do, its other names. */
const ASIDE = 0.45
/** In the text of a section: once, and at most. */
const TEXT = 0.35
const TEXT_MOST = 0.6

/** Of the score of what has all terms: what is left to a title that says more than was asked, and in another order. */
const PLAIN = 0.7
const FIT = 0.2
const ORDER = 0.1

/** Of the worth of a match: what is left when no other term of the query stands in the same field. */
const APART = 0.4

/** Of a command and a section that fit equally, most want the command; but not a line of a file, or what is retired. */
const COMMAND = 1.05
const KEYWORD = 0.9
const RETIRED = 0.95
/** A command with a flag that is called like a word that says nothing otherwise: `all`. */
const NAMED = 1.06
/** A command, where somebody asks what something is. */
const NOT_EXPLAINED = 0.6
/** A command, where somebody types the name of another. */
const NOT_TYPED = 0.6
/** Of the weight of a term: what is left when it follows the name of a command. */
const OPERAND = 0.25

/** What is so much worse than the best is no answer. */
const WORST = 0.15

/**
 * The records that have something of what is wanted, best first.
 *
 * A rare word says more than a frequent one; a title more than a text; and of two titles the one that says nothing else.
 */
export function rank(wanted: readonly Wanted[], catalog: Catalog, reader: Reader): readonly Hit[] {
  const count = Object.keys(catalog.commands).length + Object.keys(catalog.pages).length
  const query: Query = {
    ...reader,
    wanted,
    terms: wanted.map(({ term }) => term),
    weights: weightsOf(wanted, count, reader),
  }
  const hits: Hit[] = []
  for (const id of new Set(wanted.flatMap(({ places }) => [...places.keys()]))) {
    const command = catalog.commands[id]
    const page = catalog.pages[id]
    if (command) hits.push(commandHit(id, command, query))
    else if (page) hits.push(...sectionHits(id, page, query))
  }
  const sorted = hits.toSorted((a, b) => b.score - a.score || brevity(a) - brevity(b))
  const least = (sorted[0]?.score ?? 0) * WORST
  return sorted.filter(({ score }) => score > least)
}

/** How a query was read. */
interface Reader extends Pick<Understanding, 'fillers' | 'isExplanation' | 'command'> {
  /** Words that say nothing. */
  readonly ignored: ReadonlySet<string>
}

interface Query extends Reader {
  readonly wanted: readonly Wanted[]
  readonly terms: readonly Term[]
  /** What each term says, together 1. */
  readonly weights: readonly number[]
}

function commandHit(id: string, command: CommandRecord, query: Query): CommandHit {
  const task = readField(textField(command.task, query.ignored), query.terms)
  const { form, reading } = bestForm(command, query)
  const aside = query.wanted.map(
    ({ places }) => ASIDE * Math.max(0, ...(places.get(id)?.values() ?? [])),
  )
  const qualities = bestOf([task.qualities, reading.qualities, aside], query)
  const score = scoreOf(qualities, better([task, reading], query), query)
  return { kind: 'command', score: worthOf(command, query) * score, id, command, form }
}

/** Of the ways to write a command, and of its names, what fits best. */
function bestForm(
  command: CommandRecord,
  query: Query,
): { readonly form: string; readonly reading: FieldReading } {
  const readings = namedForms(command).map(({ form, text }) => {
    const reading = readCommand(commandField(text), query.terms)
    return { form, reading, worth: scoreOf(reading.qualities, reading, query) }
  })
  return readings.reduce((best, other) => (other.worth > best.worth ? other : best))
}

function* sectionHits(id: string, page: PageRecord, query: Query): Iterable<SectionHit> {
  const title = readField(textField(page.title, query.ignored), query.terms)
  const description = readField(textField(page.description, query.ignored), query.terms)
  const sections = [[0, '', ''] as const, ...page.sections]
  for (const [index, [from, anchor, heading]] of sections.entries()) {
    const to = sections[index + 1]?.[0] ?? Infinity
    if (index > 0 && anchor === '') continue
    const text = readText(id, from, to, query)
    const about = index === 0 ? description.qualities.map((quality) => DESCRIPTION * quality) : []
    if (text.words.length === 0 && !about.some((quality) => quality > 0)) continue

    const own = index === 0 ? title : readField(textField(heading, query.ignored), query.terms)
    const inTitle = title.qualities.map((quality) => TITLE * quality)
    const qualities = bestOf([own.qualities, inTitle, text.qualities, about], query)
    yield {
      kind: 'section',
      score: scoreOf(qualities, better([own, text], query), query),
      id,
      page,
      url: anchor === '' ? page.url : `${page.url}#${anchor}`,
      ...(heading !== '' && { heading }),
      from: from + wordCount(heading === '' ? page.title : heading),
      to,
      words: text.words,
    }
  }
}

interface TextReading extends FieldReading {
  readonly words: readonly number[]
}

/** What the words of a page from one to another have of the terms. */
function readText(id: string, from: number, to: number, { wanted }: Query): TextReading {
  const places = wanted.map(({ places }) =>
    [...(places.get(id) ?? [])].filter(([place]) => place >= from && place < to),
  )
  const qualities = places.map((own) => {
    const strengths = own.map(([, strength]) => strength)
    const often =
      1 -
      1 /
        Math.max(
          1,
          strengths.reduce((sum, strength) => sum + strength, 0),
        )
    return Math.max(0, ...strengths) * (TEXT + (TEXT_MOST - TEXT) * often)
  })
  const words = places.map((own) => own.map(([place]) => place))
  const nearness = words.slice(1).map((own, term) => nearnessOf(words[term] ?? [], own))
  return {
    words: [...new Set(words.flat())].toSorted((a, b) => a - b),
    qualities,
    fit: 0,
    order: nearness.length === 0 ? 0 : sumOf(nearness) / nearness.length,
  }
}

/** How well a record has each term at its best place: better where other terms stand, too. */
function bestOf(fields: readonly (readonly number[])[], { terms, weights }: Query): number[] {
  const shares = fields.map((qualities) => shareOf(qualities, weights))
  return terms.map((_, term) =>
    Math.max(
      ...fields.map(
        (field, index) => (field[term] ?? 0) * (APART + (1 - APART) * (shares[index] ?? 0)),
      ),
    ),
  )
}

/** What the terms that are there say of the whole query. */
function shareOf(qualities: readonly number[], weights: readonly number[]): number {
  return sumOf(weights.filter((_, term) => (qualities[term] ?? 0) > 0))
}

/** A record that lacks a term loses twice: the term's share, and the same share of the rest. */
function scoreOf(
  qualities: readonly number[],
  { fit, order }: Pick<FieldReading, 'fit' | 'order'>,
  { weights }: Query,
): number {
  const mean = sumOf(qualities.map((quality, term) => quality * (weights[term] ?? 0)))
  return mean * shareOf(qualities, weights) * (PLAIN + FIT * fit + ORDER * order)
}

/** A field that has only some of the terms fits only so much. */
function better(
  readings: readonly FieldReading[],
  { weights }: Query,
): Pick<FieldReading, 'fit' | 'order'> {
  const fits = readings.map(({ fit, qualities }) => fit * shareOf(qualities, weights))
  return { fit: Math.max(...fits), order: Math.max(...readings.map(({ order }) => order)) }
}

function worthOf(
  command: CommandRecord,
  { isExplanation, command: typed, fillers }: Query,
): number {
  if (isExplanation) return NOT_EXPLAINED
  if (command.retired !== undefined) return RETIRED
  if (command.kind !== undefined) return KEYWORD
  if (typed !== undefined && !namesOf(command).some((name) => isWithin(typed, name)))
    return NOT_TYPED
  const flags = fillers.map((filler) => `--${filler}`)
  const isNamed = flags.some((flag) => command.forms.some((form) => form.includes(flag)))
  return isNamed ? COMMAND * NAMED : COMMAND
}

/** `docker network` and `docker network ls` */
function isWithin(beginning: string, name: string): boolean {
  return `${name} `.startsWith(`${beginning} `)
}

/**
 * What each term says, together 1: a rare one more than a frequent one.
 *
 * What follows the name of a command are flags and operands of whoever typed it; the name says what is wanted.
 */
function weightsOf(
  wanted: readonly Wanted[],
  count: number,
  { command }: Reader,
): readonly number[] {
  const named = command?.split(' ').length ?? Infinity
  const weights = wanted.map(({ places }, term) => {
    const rarity = Math.log(1 + count / (places.size + 0.5))
    return term < named ? rarity : rarity * OPERAND
  })
  const whole = sumOf(weights)
  return weights.map((weight) => weight / whole)
}

function wordCount(text: string): number {
  return text.split(/\s+/).length
}

function brevity(hit: Hit): number {
  return hit.kind === 'command' ? hit.form.length : Infinity
}

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0)
