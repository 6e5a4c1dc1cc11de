import type { Catalog, CommandRecord, PageRecord } from './catalog.ts'
import {
  commandField,
  nearnessOf,
  readCommand,
  readField,
  textField,
  type FieldReading,
} from './field.ts'
import type { Term } from './understand.ts'

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
const APART = 0.6

/** Of a command and a section that fit equally, most want the command. */
const COMMAND = 1.05

/** What is so much worse than the best is no answer. */
const WORST = 0.15

/**
 * The records that have something of what is wanted, best first.
 *
 * A rare word says more than a frequent one; a title more than a text; and of two titles the one that says nothing else.
 */
export function rank(
  wanted: readonly Wanted[],
  catalog: Catalog,
  ignored: ReadonlySet<string>,
): readonly Hit[] {
  const count = Object.keys(catalog.commands).length + Object.keys(catalog.pages).length
  const query: Query = {
    wanted,
    terms: wanted.map(({ term }) => term),
    weights: shares(wanted.map(({ places }) => Math.log(1 + count / (places.size + 0.5)))),
    ignored,
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

interface Query {
  readonly wanted: readonly Wanted[]
  readonly terms: readonly Term[]
  /** What each term says, together 1. */
  readonly weights: readonly number[]
  readonly ignored: ReadonlySet<string>
}

function commandHit(id: string, command: CommandRecord, query: Query): CommandHit {
  const task = readField(textField(command.task, query.ignored), query.terms)
  const forms = command.forms.map((form) => {
    const reading = readCommand(commandField(form), query.terms)
    return { form, reading, worth: scoreOf(reading.qualities, reading, query) }
  })
  const best = forms.reduce((a, b) => (b.worth > a.worth ? b : a))
  const aside = query.wanted.map(
    ({ places }) => ASIDE * Math.max(0, ...(places.get(id)?.values() ?? [])),
  )
  const qualities = bestOf([task.qualities, best.reading.qualities, aside], query)
  const score = COMMAND * scoreOf(qualities, better(task, best.reading), query)
  return { kind: 'command', score, id, command, form: best.form }
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
      score: scoreOf(qualities, better(own, text), query),
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
  const shares = fields.map((qualities) =>
    sumOf(weights.filter((_, term) => (qualities[term] ?? 0) > 0)),
  )
  return terms.map((_, term) =>
    Math.max(
      ...fields.map(
        (field, index) => (field[term] ?? 0) * (APART + (1 - APART) * (shares[index] ?? 0)),
      ),
    ),
  )
}

/** A record that lacks a term loses twice: the term's share, and the same share of the rest. */
function scoreOf(
  qualities: readonly number[],
  { fit, order }: Pick<FieldReading, 'fit' | 'order'>,
  { weights }: Query,
): number {
  const mean = sumOf(qualities.map((quality, term) => quality * (weights[term] ?? 0)))
  const had = sumOf(weights.filter((_, term) => (qualities[term] ?? 0) > 0))
  return mean * had * (PLAIN + FIT * fit + ORDER * order)
}

function better(a: FieldReading, b: FieldReading): Pick<FieldReading, 'fit' | 'order'> {
  return { fit: Math.max(a.fit, b.fit), order: Math.max(a.order, b.order) }
}

function wordCount(text: string): number {
  return text.split(/\s+/).length
}

function brevity(hit: Hit): number {
  return hit.kind === 'command' ? hit.form.length : Infinity
}

function shares(weights: readonly number[]): readonly number[] {
  const whole = sumOf(weights)
  return weights.map((weight) => weight / whole)
}

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0)
