import { diceFor, type GroupId, type Lookup } from '../../kernel/index.ts';
import type { Deed, GroupKind, GroupMessage, ResolvedScenario } from '../../scenario/index.ts';
import type { Spot } from '../../streets/index.ts';

/** A minimum emergency unit: the people of one place who stand ready to help in the first minutes. It bears the id of its place. */
export interface Group {
  readonly id: GroupId;
  readonly kind: GroupKind;
  readonly name: { readonly en: string; readonly zh: string };
  readonly spot: Spot;
  readonly x: number;
  readonly y: number;
  readonly people: number;
}

type Condition = (lookup: Lookup) => boolean;

/** A deed with its condition compiled. */
export interface ReadyDeed {
  readonly deed: Deed;
  readonly holds: Condition;
}
/** A message with its conditions compiled. */
export interface ReadyMessage {
  readonly message: GroupMessage;
  readonly fits: Condition;
  readonly told: Condition;
  /** Null: never pressed for. */
  readonly urgent: Condition | null;
}

/** All that a district's groups are and may be told. */
export interface Groups {
  readonly all: ReadonlyMap<string, Group>;
  readonly deeds: ReadonlyMap<string, ReadyDeed>;
  readonly messages: ReadonlyMap<string, ReadyMessage>;
}

/**
 * The groups of a scenario with what they may be told; which places have one is drawn for the scenario, so every trainee has the same map.
 */
export function groupsOf({ scenario, pack, district }: ResolvedScenario, condition: (text: string | undefined) => Condition): Groups {
  const all = new Map<string, Group>();
  for (const { kind: name, at, share } of scenario.groups) {
    const kind = pack.groups.kinds.find(({ id }) => id === name)!;
    for (const place of district.places) {
      const dice = (question: string) => diceFor(scenario.id, place.id, 'group', question);
      const has = at ? at.includes(place.id) : kind.places.includes(place.sort) && dice('share').chance(share);
      if (!has || all.has(place.id)) continue;
      all.set(place.id, {
        id: place.id as string as GroupId,
        kind,
        name: place.name,
        spot: place.spot,
        x: place.x,
        y: place.y,
        people: dice('people').integer(kind.people[0], kind.people[1]),
      });
    }
  }
  return {
    all,
    deeds: new Map(pack.groups.deeds.map((deed) => [deed.id, { deed, holds: condition(deed.when) }])),
    messages: new Map(
      pack.groups.messages.map((message) => [
        message.id,
        {
          message,
          fits: condition(message.when),
          told: condition(message.told),
          urgent: message.urgent === undefined ? null : condition(message.urgent),
        },
      ]),
    ),
  };
}
