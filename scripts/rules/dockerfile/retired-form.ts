import { isSynopsis } from '../files/synopsis.ts'
import type { Finding, Snippet } from '../rule.ts'

/** `ENV NAME value`, which the builder still takes; `MAINTAINER` is a matter of the rule for what is retired. */
export function* retiredForm({ value, at }: Snippet): Iterable<Finding> {
  for (const match of value.matchAll(ENV_WITH_BLANK)) {
    const [whole, before = '', name = ''] = match
    if (isSynopsis(whole)) continue
    const end = match.index + before.length + name.length
    yield {
      start: at(match.index),
      end: at(end),
      reason: `Unexpected \`ENV\` with a blank behind \`${name}\`, expected \`=\``,
      severity: 'warning',
      url: 'https://docs.docker.com/engine/deprecated/#dockerfile-legacy-env-name-value-syntax',
    }
  }
}

const ENV_WITH_BLANK = /^(ENV )(\w+) [^\n=]*$/gm
