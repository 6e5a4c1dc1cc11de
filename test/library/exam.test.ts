import { expect, test } from 'vitest'
import { makeBook } from '../../scripts/book/make-book.ts'
import { chapters as exporter } from '../../scripts/exporters/chapters.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { tinyContent } from './tiny-content.ts'

const EXAM = `name: Exam
source: https://example.org/guide
domains:
  - id: orchestration
    title: Orchestration
    percent: 25
`
const chapter = (domain: string): string => `---
title: Swarm
description: Many machines as one.
domains: [${domain}]
teaches:
  - Join machines
pages:
  - slug: keys
    title: Keys
    description: How a swarm locks its keys.
    sections:
      - swarm#autolock
      - swarm#nodes
---
`

test('a chapter opens with what it teaches, and with the domain of the exam', () => {
  const root = tinyContent({ 'exam.yml': EXAM, 'chapters/swarm.md': chapter('orchestration') })
  const { library, problems } = loadLibrary(root)
  const [overview] = exporter.export(makeBook(library).book)
  const text = [...(overview?.contents ?? [])].join('')
  expect(problems).toEqual([])
  expect(text).toContain('## What you can do afterwards\n\n- Join machines\n')
  expect(text).toContain(
    'In the exam for the Exam this belongs to “Orchestration”, 25 %, as an [unofficial guide](https://example.org/guide) has it.',
  )
})

test('a domain that the exam has not is named with its place', () => {
  const root = tinyContent({ 'exam.yml': EXAM, 'chapters/swarm.md': chapter('orchestraton') })
  const [problem, ...more] = loadLibrary(root).problems
  expect(more).toEqual([])
  expect(`${problem?.file}:${problem?.line}:${problem?.column} ${problem?.ruleId}`).toBe(
    'content/chapters/swarm.md:4:11 unknown-domain',
  )
  expect(problem?.note).toBe('Did you mean `orchestration`?')
})

test('every chapter of the book says what it teaches, and the domains make up the exam', () => {
  const { chapters } = makeBook(loadLibrary('.').library).book
  expect(chapters.filter(({ teaches, domains }) => !teaches.length || !domains.length)).toEqual([])
  const all = new Map(chapters.flatMap(({ domains }) => domains).map((one) => [one.title, one]))
  expect([...all.values()].reduce((sum, { percent }) => sum + percent, 0)).toBe(100)
})
