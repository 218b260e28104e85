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
