/** What a clause says without the name of what is retired: of UCP and Universal Control Plane the same is said. */
export const withoutName = (clause: string): string => clause.replace(/^.*? (?=has been |is )/, '')
