import type { Finding, Retired } from '../rule.ts'
import { code } from './wording.ts'

/** What is said of something that is retired. */
export function marked(
  { name, since, instead, source }: Retired,
  start: number,
  end: number,
): Finding {
  return {
    start,
    end,
    reason: `${shown(name)} has been retired since ${since}; today: ${instead}`,
    severity: 'warning',
    url: source,
  }
}

/** A program, a flag, an image or an instruction is code; `UCP` and “CentOS 7” are names of products. */
const shown = (name: string): string => (/^(?:[a-z-]|MAINTAINER$)|_/.test(name) ? code(name) : name)
