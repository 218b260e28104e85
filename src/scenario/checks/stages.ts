/**
 * The stages at which each region of the case chart can stand, in its order. The machines of `simulation/cases` own them; a test holds
 * this list to theirs.
 */
export const stages = {
  intake: ['ringing', 'questioning', 'graded', 'registered', 'transferred', 'merged', 'referred', 'refused', 'abandoned', 'ended'],
  complainant: ['waiting', 'heard', 'updated', 'resultTold', 'calledBack'],
  response: ['none', 'assigned', 'travelling', 'onScene', 'sceneDone', 'stoodDown'],
  inquiry: ['open', 'lead', 'identified', 'located', 'exhausted'],
  closing: ['open', 'closable', 'closed'],
  custody: ['none', 'stopped', 'arrested', 'inTransit', 'atSite', 'questioned', 'decided', 'detained', 'released', 'found', 'handedOver'],
  property: ['unknown', 'listed', 'located', 'seized', 'stopped', 'frozen', 'ownerProved', 'returned', 'lost'],
} as const;

/** By stage of a person's custody: where its events lead. The machine of `simulation/cases` owns this, too; a test holds it to that. */
export const custodyWays: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  none: { stop: 'stopped', meet: 'found' },
  stopped: { arrest: 'arrested', letGo: 'none' },
  arrested: { carry: 'inTransit', enterSite: 'atSite', letGo: 'released' },
  inTransit: { enterSite: 'atSite', letGo: 'released' },
  atSite: { question: 'questioned', decide: 'decided', letGo: 'released' },
  questioned: { question: 'questioned', decide: 'decided', letGo: 'released' },
  decided: { decide: 'decided', detain: 'detained', letGo: 'released' },
  detained: {},
  released: { stop: 'stopped', arrest: 'arrested' },
  found: { handOver: 'handedOver', letGo: 'none' },
  handedOver: {},
};
