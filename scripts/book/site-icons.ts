/** A picture of the site beside its favicon. */
export interface Icon {
  /** Below the site's base. */
  readonly name: string
  /** Width and height in pixels. */
  readonly size: number
  /** `maskable`: a system cuts its own shape out of it; `touch`: what Apple's systems take, who do so unasked. */
  readonly purpose: 'any' | 'maskable' | 'touch'
}

/** The icons that `npm run icons` makes of the favicon, below content/. */
export const ICONS: readonly Icon[] = [
  { name: 'icons/192.png', size: 192, purpose: 'any' },
  { name: 'icons/512.png', size: 512, purpose: 'any' },
  { name: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
  { name: 'icons/touch-180.png', size: 180, purpose: 'touch' },
]
