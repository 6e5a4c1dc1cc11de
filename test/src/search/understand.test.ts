import { describe, expect, test } from 'vitest'
import { makeLexicon } from '../../../src/search/lexicon.ts'
import { understand } from '../../../src/search/understand.ts'

const COMMANDS = [
  'docker network ls',
  'docker swarm unlock-key --rotate',
  'docker run -i -t <IMAGE>',
]

const lexicon = makeLexicon({
  words: [
    'autolock key ls network networks rotate run swarm unlock unlock-key volume docker container containers image --autolock --rotate --replicas -i -t --tty',
    'filesystem file system same node hostname .node.hostname ro remove delete kubernetes log in login',
  ],
  ignored: ['how', 'do', 'i', 'the', 'a', 'is', 'what'],
  explained: ['what'],
  synonyms: [
    ['delete', 'remove', 'erase'],
    ['kubernetes', 'k8s'],
    ['log in', 'login'],
  ],
  commands: Object.fromEntries(
    COMMANDS.map((form) => [form, { url: '', task: '', forms: [form] }]),
  ),
})

/** The terms of a query, each with all its alternatives. */
const termsOf = (query: string): string[] =>
  understand(query, lexicon).terms.map(({ alternatives }) =>
    alternatives.map(({ text, isBeginning }) => (isBeginning ? `${text}…` : text)).join('|'),
  )

describe('what is looked for', () => {
  test.each([
    ['rotate key ls', ['rotate', 'key', 'ls|ls…']],
    ['how do I rotate the key', ['rotate', 'key|key…']], // what only asks falls away
    ['key ls the', ['key', 'ls|ls…']],
    ['the', ['the|the…']], // but nothing else is left of this one
    ['netw', ['netw…']], // not typed to its end
    ['delete network', ['delete|remove', 'network|network…']], // `erase` stands nowhere
    ['deleting', ['deleting|remove|deleting…']], // another form of a word that is there
    ['k8s', ['kubernetes|k8s…']],
    ['log in docker', ['log in|login', 'docker|docker…']], // two words that mean one thing
    ['file system', ['file|filesystem', 'system|system…|filesystem']],
    ['-it', ['-i', '-t']], // two flags in one
    ['swarm:network', ['swarm', 'network']],
    ['node.hostname', ['node', 'hostname']],
    ['--rotate', ['--rotate|--rotate…']],
  ])('%s', (query, terms) => {
    expect(termsOf(query)).toEqual(terms)
  })
})

describe('slips are mended, and it is said', () => {
  test.each([
    ['autolok', 'autolock'],
    ['netwrok ls', 'network ls'],
    ['--autolok=false', '--autolock=false'],
    ['docker swarm unlock-key --roate', 'docker swarm unlock-key --rotate'],
    ['-rotate', '--rotate'],
    ['docker rnu', 'docker run'], // three letters: only swapped ones
    ['dockerrun', 'docker run'],
    ['unlok-key', 'unlock-key'],
    ['docker swam', 'docker swarm'], // not `same`: a command’s word is meant
    ['Contaner', 'container'],
    ['volum', undefined], // the beginning of a word is no slip
    ['containers', undefined],
    ['postgres', undefined], // near to nothing
    ['rux', undefined],
    ['sode', undefined], // the first letter of a short word is seldom wrong
    ['ndoe', 'node'], // but may have changed places
  ])('%s → %s', (query, corrected) => {
    expect(understand(query, lexicon).corrected).toBe(corrected)
  })

  test('what stands nowhere is named, and the rest looked for', () => {
    const { missing, terms } = understand('rotate postgres', lexicon)
    expect(missing).toEqual(['postgres'])
    expect(terms).toHaveLength(2)
  })

  test('as it was typed, if somebody insists', () => {
    const { corrected, missing } = understand('autolok', lexicon, true)
    expect([corrected, missing]).toEqual([undefined, ['autolok']])
  })
})

describe('what kind of answer is wanted', () => {
  test.each([
    ['docker network', 'docker network'],
    ['docker network ls -q', 'docker network ls'],
    ['docker swarm unlock-key', 'docker swarm unlock-key'],
    ['network ls', undefined],
    ['docker', undefined],
  ])('the command in %s is %s', (query, command) => {
    expect(understand(query, lexicon).command).toBe(command)
  })

  test('a what wants an explanation', () => {
    expect(understand('what is a swarm', lexicon).isExplanation).toBe(true)
    expect(understand('rotate key', lexicon).isExplanation).toBe(false)
  })
})
