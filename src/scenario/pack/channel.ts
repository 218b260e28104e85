/** The ways in which a report can arrive. */
export const channels = ['110', 'walk_in', 'patrol', 'online', 'mailbox', 'bank'] as const;
export type Channel = (typeof channels)[number];
