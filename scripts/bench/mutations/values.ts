import { mistyped } from './random.ts'
import { inserted, longFlags, splice, type Kinds } from './mutation.ts'

/** Faults in the values of flags. */
export const VALUES: Kinds = {
  'missing value': ({ text, command }, random) => {
    const flag = random.one(
      longFlags(command).filter(({ spec, value, word }) => {
        const next = command.words.find(({ start }) => start >= (value?.end ?? Infinity))
        const isAtEnd =
          next === undefined || next.text.startsWith('-') || /int|bytes/.test(spec?.type ?? '')
        return spec?.takesValue === true && value !== undefined && value.start > word.end && isAtEnd
      }),
    )
    if (flag?.value === undefined) return undefined
    return {
      text: text.slice(0, flag.end) + text.slice(flag.value.end),
      isCured: (_, { reason }) => reason.includes(`\`${flag.name}\``),
    }
  },
  'value to a switch': ({ text, command }, random) => {
    const flag = random.one(
      command.flags.filter(
        ({ spec, word, end, value }) =>
          spec?.takesValue === false &&
          end === word.end &&
          value === undefined &&
          word.text === spec.name,
      ),
    )
    if (flag === undefined) return undefined
    const value = random.one(['true', 'false']) ?? 'true'
    const right = splice(text, flag, `${flag.name}=${value}`)
    return {
      text: splice(text, flag, `${flag.name} ${value}`),
      isCured: (cured) => cured === right,
    }
  },
  'value of another type': ({ text, command }, random) => {
    const flag = random.one(
      [...command.spec.flags.values()].filter(({ type }) =>
        /^(?:u?int\d*|duration|bytes|decimal)$/.test(type),
      ),
    )
    if (flag === undefined) return undefined
    return {
      text: inserted(text, command, `${flag.name} many`),
      isCured: (_, { reason }) => reason.includes(`\`${flag.name}\``),
    }
  },
  'misspelt known value': ({ text, command }, random, { knowledge }) => {
    const known = random.one(
      knowledge.flagValues.filter(
        ({ command: path, flag }) => path === command.spec.path && flag !== '',
      ),
    )
    const name = random.one(known?.values.filter((value) => /^[a-z-]{4,}$/.test(value)) ?? [])
    if (known === undefined || name === undefined) return undefined
    const wrong = mistyped(name, random)
    if (known.values.includes(wrong) || wrong === name) return undefined
    const flag = known.flag.replace(' ', '=x,').replace('=x,', ' ')
    const given = (value: string): string => `${flag}${flag.includes(' ') ? '=' : ' '}${value}`
    if (command.flags.some(({ spec }) => known.flag.startsWith(spec?.name ?? '?'))) return undefined
    const right = inserted(text, command, given(name))
    return { text: inserted(text, command, given(wrong)), isCured: (cured) => cured === right }
  },
  'misspelt filter': ({ text, command }, random, { knowledge }) => {
    const known = knowledge.filters.find(({ command: path }) => path === command.spec.path)
    const name = random.one([...(known?.filters.keys() ?? [])].filter(({ length }) => length > 4))
    if (known === undefined || name === undefined) return undefined
    const wrong = mistyped(name, random)
    if (known.filters.has(wrong)) return undefined
    const value = known.filters.get(name)?.[0] ?? 'x'
    const right = inserted(text, command, `--filter ${name}=${value}`)
    return { text: right.replace(name, wrong), isCured: (cured) => cured === right }
  },
  'path of a container without its slash': ({ text, command }, random) => {
    if (!command.spec.flags.has('--volume')) return undefined
    const path = random.one(['usr/src/app', 'var/lib/mysql', 'etc/nginx/conf.d']) ?? ''
    const right = inserted(text, command, `-v data:/${path}`)
    return { text: right.replace(`:/`, ':'), isCured: (cured) => cured === right }
  },
  'colon in a variable': ({ text, command }, random) => {
    if (!command.spec.flags.has('--env')) return undefined
    const name = random.one(['MODE', 'REGISTRY_HTTP_ADDR', 'DEBUG']) ?? 'MODE'
    const right = inserted(text, command, `-e ${name}=0.0.0.0:80`)
    return { text: right.replace(`${name}=`, `${name}:`), isCured: (cured) => cured === right }
  },
  'misspelt variable': ({ text, command }, random, { knowledge }) => {
    const name = random.one([...knowledge.variables].filter((variable) => variable.length > 11))
    if (!command.spec.flags.has('--env') || name === undefined) return undefined
    const wrong = mistyped(name, random).toUpperCase()
    if (knowledge.variables.has(wrong)) return undefined
    const right = inserted(text, command, `-e ${name}=1`)
    return { text: right.replace(name, wrong), isCured: (cured) => cured === right }
  },
}
