import { distanceOf, nearest } from '../text/nearest.ts'
import type { Finding, Rule } from './rule.ts'

/**
 * A misspelt environment variable of Docker's programs.
 *
 * Notes have variables of their own (`DOCKER_EE_URL`, `REGISTRY_FQDN`): only a near miss is a mistake.
 */
export const variables: Rule = {
  id: 'variables',
  kind: 'value',
  description: 'Variables of Docker’s programs have the names that these read.',
  examples: [
    {
      good: '```bash\nexport DOCKER_HOSTS=a DOCKER_EE_URL=b\ndocker run -e REGISTRY_LOG_LEVEL=debug <REGISTRY_URL>:<PORT>/registry\n```',
    },
    {
      bad: '```bash\ndocker run -e "REGISTRY_AUTH_HTTPASSWD_REALM=Registry Realm" registry:2\n```',
      reason:
        'Unexpected variable `REGISTRY_AUTH_HTTPASSWD_REALM`, expected `REGISTRY_AUTH_HTPASSWD_REALM`',
      good: '```bash\ndocker run -e "REGISTRY_AUTH_HTPASSWD_REALM=Registry Realm" registry:2\n```',
    },
  ],

  *check({ text, knowledge }) {
    const guesses = new Map<string, string | undefined>()
    for (const match of text.matchAll(VARIABLE)) {
      const [name] = match
      if (knowledge.variables.has(name)) continue
      if (!guesses.has(name)) {
        if (guesses.size === MOST_NAMES) return
        guesses.set(name, nearest(name, knowledge.variables))
      }
      const guess = guesses.get(name)
      if (guess !== undefined) yield* misspelt(name, guess, match.index)
    }
  },
}

/** A text with more of them is no note. */
const MOST_NAMES = 500

/** With the beginning of one of Docker's; not in angle brackets, which hold what the reader fills in. */
const VARIABLE = /(?<![\w<-])(?:DOCKERD?|COMPOSE|REGISTRY|BUILDKIT|BUILDX)_[A-Z\d_]{2,80}(?![\w>])/g

function* misspelt(name: string, guess: string, start: number): Iterable<Finding> {
  const distance = distanceOf(name, guess)
  // One letter more or less at the end makes another name of it: DOCKER_HOSTS, DOCKER_HOST1.
  const isOther = name.startsWith(guess) || guess.startsWith(name)
  if (isOther || name.length < 10 || distance > 2) return
  const isSure = distance === 1 && name.length >= 12
  yield {
    start,
    end: start + name.length,
    reason: `Unexpected variable \`${name}\`, expected \`${guess}\``,
    ...(isSure ? { fix: guess } : { expected: [guess] }),
  }
}
