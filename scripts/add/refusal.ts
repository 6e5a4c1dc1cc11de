/** Why a note cannot be taken in, and what to do, in whole sentences. */
export class Refusal extends Error {}
