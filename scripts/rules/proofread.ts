import { applyEdits, through, type Edit, type Way } from '../text/edit.ts'
import { composed, type EditOf } from './composed.ts'
import { fixesIn } from './fixes.ts'
import { htmlSafe } from './html-safe.ts'
import { ignoreComment, ignoresIn } from './ignore-comment.ts'
import { placed, rangeBefore, type PlacedEdit } from './range-before.ts'
import type { Finding, Reading, Rule } from './rule.ts'

/** A finding with its rule; its offsets are those of the text that was given. */
export interface Found extends Finding {
  readonly rule: Rule
}

/** A finding whose sure fix was applied. */
export interface Fixed extends Found {
  readonly fix: string
}

export interface Proofread {
  readonly text: string
  /** Between the text that was given and the one that came out. */
  readonly way: Way
  /** What was mended, in the order of the text. */
  readonly fixed: readonly Fixed[]
  /** The same as edits of the text that was given, none of which touches another: what was mended twice is one edit. */
  readonly edits: readonly EditOf<Fixed>[]
  /** What needs a person, in the order of the text. */
  readonly left: readonly Found[]
}

export interface Context {
  /** Read a text; `edits` are those that made it of the text read before, for readers who parse what changed only. */
  readonly read: (text: string, edits?: readonly Edit[]) => Reading
  /** What an ignore comment may name, when not all rules are given. */
  readonly ruleIds?: readonly string[]
}

/** Passes of fixing; the fixes of a real text come to an end after two or three. */
const MOST_PASSES = 10

/**
 * Mend what is certain, until nothing certain is left.
 *
 * The result is a fixed point: proofreading it changes nothing. Rules that would go on for ever, because one undoes what
 * another does, only report; and where that does not end it either, nothing is mended.
 */
export function proofread(text: string, rules: readonly Rule[], context: Context): Proofread {
  const { isCalm, ...result } = settle(text, rules, context)
  if (isCalm || settle(result.text, rules, context).text === result.text) return result
  return attempt(text, rules, new Set(rules), context)
}

/** Runs with ever fewer rules that fix; calm when all of them may. */
function settle(
  text: string,
  rules: readonly Rule[],
  context: Context,
): Proofread & { readonly isCalm: boolean } {
  const reporting = new Set<Rule>()
  for (;;) {
    const { restless, ...result } = attempt(text, rules, reporting, context)
    if (restless.length === 0) return { ...result, isCalm: reporting.size === 0 }
    for (const rule of restless) reporting.add(rule)
  }
}

/** One run from the text as given; `restless` are the rules that were still fixing when the passes were used up. */
function attempt(
  text: string,
  rules: readonly Rule[],
  reporting: ReadonlySet<Rule>,
  { read, ruleIds = rules.map((rule) => rule.id) }: Context,
): Proofread & { readonly restless: readonly Rule[] } {
  const passes: PlacedEdit[][] = []
  const fixers: Rule[][] = []
  let edits: readonly EditOf<Fixed>[] = []
  let current = text
  let way: Way = applyEdits(text, [])
  let last: readonly Edit[] | undefined

  for (;;) {
    const found = findingsIn(read(current, last), rules, ruleIds)
    const fixes = fixesIn(current, found, reporting)
    if (fixes.length === 0 || passes.length === MOST_PASSES) {
      const left = found.map((one) => ({ ...proposed(one), ...rangeBefore(passes, one) }))
      const restless = fixes.length === 0 ? [] : fixers.slice(MOST_PASSES / 2).flat()
      const fixed = edits.flatMap((edit) => edit.of)
      const lists = { fixed: fixed.toSorted(byPlace), edits, left: left.toSorted(byPlace) }
      return { text: current, way, ...lists, restless }
    }
    const fixed = fixes.map((fix) => ({
      ...fix,
      of: [{ ...fix.found, fix: fix.text, ...rangeBefore(passes, fix) }] as const,
    }))
    edits = composed(current, edits, fixed)
    const edited = applyEdits(current, fixes)
    way = through(way, edited)
    current = edited.text
    last = fixes
    passes.push(placed(fixes))
    fixers.push(fixes.map((fix) => fix.found.rule))
  }
}

/** What the rules find, in their order, but for what a comment tells them to leave alone. */
function findingsIn(
  reading: Reading,
  rules: readonly Rule[],
  ruleIds: readonly string[],
): readonly Found[] {
  const { isIgnored, findings } = ignoresIn(reading, ruleIds)
  const found: Found[] = findings.map((finding) => ({ ...finding, rule: ignoreComment }))
  for (const rule of rules)
    for (const finding of findingsOf(rule, reading))
      if (!isIgnored(rule.id, finding)) found.push({ ...htmlSafe(finding, reading), rule })
  return shown(found)
}

/** The findings up to the first that hides those behind it. */
function shown(found: readonly Found[]): readonly Found[] {
  const hiding = found.filter(({ hidesRest }) => hidesRest === true)
  if (hiding.length === 0) return found
  const last = Math.min(...hiding.map(({ start }) => start))
  return found.filter((one) => one.hidesRest === true || one.start < last)
}

/** @throws {Error} that names the rule, when a rule fails: a fault of ours, never of the text. */
function findingsOf(rule: Rule, reading: Reading): readonly Finding[] {
  try {
    return [...rule.check(reading)]
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The rule \`${rule.id}\` failed: ${said}`, { cause })
  }
}

/** A fix that nobody applied is a proposal like others. */
function proposed({ fix, ...found }: Found): Found {
  return fix === undefined ? found : { ...found, expected: [fix] }
}

function byPlace(a: Found, b: Found): number {
  return a.start - b.start || a.end - b.end
}
