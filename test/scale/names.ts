import type { Chance } from './random.ts'

/** What one page of a note is about: a thing that somebody runs. */
export interface Subject {
  /** `orders-worker` */
  readonly name: string
  /** `orders` */
  readonly trade: string
  /** `registry.example.com/shop/orders-worker` */
  readonly image: string
  readonly tag: string
  readonly port: number
  readonly base: Base
}

/** What an image is built on, and how it is built and started there. */
export interface Base {
  readonly image: string
  readonly install: string
  readonly files: string
  readonly start: string
}

export function subjectOf(chance: Chance): Subject {
  const trade = chance.one(TRADES)
  const name = `${trade}-${chance.one(PARTS)}`
  return {
    name,
    trade,
    image: `${TEAM}/${name}`,
    tag: `${chance.between(1, 3)}.${chance.between(0, 4)}`,
    port: chance.between(30, 98) * 100 + chance.between(0, 9),
    base: chance.one(BASES),
  }
}

const TRADES = [
  'orders',
  'billing',
  'catalogue',
  'customers',
  'invoices',
  'shipping',
  'stock',
  'payments',
] as const
const PARTS = ['api', 'worker', 'web', 'gateway', 'scheduler', 'cache'] as const
const TEAM = 'registry.example.com/shop'
const BASES: readonly [Base, ...Base[]] = [
  {
    image: 'node:22-alpine',
    install: 'npm ci --omit=dev',
    files: 'package.json package-lock.json',
    start: '["node", "server.js"]',
  },
  {
    image: 'python:3.13-slim',
    install: 'pip install --no-cache-dir -r requirements.txt',
    files: 'requirements.txt',
    start: '["python", "-m", "app"]',
  },
  {
    image: 'golang:1.24',
    install: 'go mod download',
    files: 'go.mod go.sum',
    start: '["/usr/local/bin/app"]',
  },
  {
    image: 'eclipse-temurin:21-jre',
    install: 'chmod +x run.sh',
    files: 'run.sh app.jar',
    start: '["java", "-jar", "app.jar"]',
  },
]
