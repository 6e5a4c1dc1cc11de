import type { FlagConflict, Knowledge } from '../../rules/rule.ts'
import { mistyped } from './random.ts'
import { inserted, longFlags, replaced, type Kinds } from './mutation.ts'

/** Faults in flags, and flags that do not go together. */
export const FLAGS: Kinds = {
  'misspelt flag': ({ text, command }, random) => {
    const flag = random.one(longFlags(command))
    if (flag === undefined || flag.name.length < 5) return undefined
    const wrong = `--${mistyped(flag.name.slice(2), random)}`
    return command.spec.flags.has(wrong) ? undefined : replaced(text, flag, wrong)
  },
  'flag of another command': ({ text, command }, random, { reference }) => {
    const other = random.one([...reference.commands.values()])
    const flag = random.one([...(other?.flags.values() ?? [])])
    if (flag === undefined || flag.hidden || command.spec.flags.has(flag.name)) return undefined
    const wrong = flag.takesValue ? `${flag.name}=x` : flag.name
    return {
      text: inserted(text, command, wrong),
      isCured: (_, { reason, start, end }) =>
        end - start === flag.name.length && reason.includes(' of `docker'),
    }
  },
  'look-alike dash': ({ text, command }, random) => {
    const flag = random.one(command.flags.filter(({ word, start }) => word.start === start))
    if (flag === undefined) return undefined
    const dash = random.one(['–', '—', '−', '‑']) ?? '–'
    const isPlain = flag.name.startsWith('--') || flag.end === flag.word.end
    return isPlain ? replaced(text, flag, dash + flag.name.replace(/^--?/, '')) : undefined
  },
  'blank behind the dashes': ({ text, command }, random) => {
    const flag = random.one(longFlags(command))
    return flag && replaced(text, flag, `-- ${flag.name.slice(2)}`)
  },
  'single dash': ({ text, command }, random) => {
    const flag = random.one(longFlags(command).filter(({ name }) => name.length > 3))
    return flag && replaced(text, flag, flag.name.slice(1))
  },
  'two dashes before shorthands': ({ text, command }) => {
    const { flags } = command.spec
    if (!flags.has('-i') || !flags.has('-t')) return undefined
    if (command.flags.some(({ name }) => /^-[it]|^--(?:interactive|tty)$/.test(name)))
      return undefined
    const right = inserted(text, command, '-it')
    return { text: inserted(text, command, '--it'), isCured: (cured) => cured === right }
  },
  'flags that clash': ({ text, command }, random, { knowledge }) => {
    const isGiven = (name: string): boolean => command.flags.some(({ spec }) => spec?.name === name)
    const own = knowledge.flagConflicts.filter(
      (one) => one.command === command.spec.path && ![...one.flags, ...one.with].some(isGiven),
    )
    const clash = random.one(own)
    const [flag, other] = [clash?.flags[0] ?? '', random.one(clash?.with ?? []) ?? '']
    if (clash === undefined || clash.isDiscarded) return undefined
    const given = (name: string, value?: string): string => {
      const flagSpec = command.spec.flags.get(name)
      return flagSpec?.takesValue === true
        ? `${name}=${value ?? ANY_VALUE.get(flagSpec.type) ?? 'x'}`
        : name
    }
    return {
      text: inserted(
        text,
        command,
        `${given(flag, valueThatClashes(clash, knowledge))} ${given(other)}`,
      ),
      isCured: (_, { reason }) => reason.includes(clash.because),
    }
  },
}

function valueThatClashes(
  { command, flags, values, except = [] }: FlagConflict,
  { flagValues }: Knowledge,
): string | undefined {
  const known = flagValues.find((one) => one.command === command && flags.includes(one.flag))
  return (values ?? known?.values)?.find((value) => !except.includes(value))
}

/** What a flag takes that takes not just anything. */
const ANY_VALUE: ReadonlyMap<string, string> = new Map([
  ['duration', '1s'],
  ['int', '1'],
  ['uint', '1'],
  ['uint64', '1'],
])
