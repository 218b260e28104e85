import type { PersonId, Value } from '../kernel/index.ts';
import { type District, type Text, zoneAt } from '../scenario/index.ts';
import type { Incident, World } from '../simulation/index.ts';
import { placeOf, type Spot } from '../streets/index.ts';
import type { PlaceLabel, Slot } from './deskPicture.ts';

/** A word of the pack by its code; the code itself where the pack has none. */
export function word(world: World, code: string): Text {
  return world.resolved.pack.words[code] ?? { en: code, zh: code };
}

const labels = new WeakMap<District, Map<number, PlaceLabel>>();

/** No street is as long as this, in metres: a district is at most 60 km wide. */
const longestStreet = 1_000_000;

/** A spot in words: the named place within 70 m, else the street's name, else the zone. */
export function placeLabel(world: World, spot: Spot): PlaceLabel {
  const { district } = world.resolved;
  let known = labels.get(district);
  if (!known) labels.set(district, (known = new Map<number, PlaceLabel>()));
  const key = spot.street * longestStreet + spot.along;
  let label = known.get(key);
  if (!label) {
    const { x, y } = placeOf(district.network, spot);
    label = { name: nameAt(district, spot, x, y), x, y };
    known.set(key, label);
  }
  return label;
}

const near = 70;

function nameAt(district: District, spot: Spot, x: number, y: number): Text {
  let best: { readonly metres: number; readonly name: Text } | null = null;
  for (const place of district.places) {
    const metres = (place.x - x) * (place.x - x) + (place.y - y) * (place.y - y);
    if (metres <= near * near && (!best || metres < best.metres)) best = { metres, name: place.name };
  }
  return best?.name ?? district.network.names[spot.street] ?? zoneAt(district, x, y)?.name ?? { en: 'street', zh: '街上' };
}

/** The fictional name of a person of an incident. */
export function personName(world: World, incident: Incident, id: PersonId | string): Text {
  const person = incident.persons.find((candidate) => candidate.id === id);
  if (!person) return { en: '?', zh: '？' };
  return world.resolved.pack.names[person.draws['sex'] === 'F' ? 'F' : 'M'][person.name] ?? { en: person.id, zh: person.id };
}

/** What a spoken or believed value is in words: a place, a word of the pack, or the bare value. */
export function slotOf(world: World, value: Value): Slot {
  if (typeof value === 'string') {
    const place = world.resolved.district.places.find(({ id }) => id === value);
    if (place) return place.name;
    if (value.startsWith('street/'))
      return world.resolved.district.network.names[Number(value.slice(7))] ?? { en: 'this street', zh: '这条街' };
    for (const prefix of ['', 'item.', 'look.', 'vehicle.', 'value.'])
      if (world.resolved.pack.words[prefix + value]) return world.resolved.pack.words[prefix + value]!;
    return { value };
  }
  return typeof value === 'number' ? { value } : { word: value === true ? 'yes' : value === false ? 'no' : 'unknown' };
}

/** A filled text in both languages. Slots that nobody filled stay empty; texts are data, never markup. */
export function filled(world: World, wording: { readonly en: string; readonly zh: string }, slots: Readonly<Record<string, Slot>>): Text {
  const put = (text: string, language: 'en' | 'zh'): string =>
    text.replace(/\{([A-Za-z][A-Za-z0-9_.]*)\}/g, (_, name: string) => {
      const slot = slots[name];
      if (!slot) return '';
      if ('word' in slot) return word(world, slot.word)[language];
      return 'value' in slot ? String(slot.value) : slot[language];
    });
  return { en: put(wording.en, 'en'), zh: put(wording.zh, 'zh') };
}

/** A span of minutes in words: "ten minutes", from the pack's own words. */
export function spanText(world: World, minutes: number): Text {
  const [code, value] =
    minutes < 1
      ? ['span.moment', 0]
      : minutes < 2
        ? ['span.minute', 1]
        : minutes < 25
          ? ['span.minutes', minutes]
          : minutes < 45
            ? ['span.halfHour', 30]
            : minutes < 90
              ? ['span.hour', 1]
              : minutes < 1440
                ? ['span.hours', Math.floor(minutes / 60 + 0.5)]
                : minutes < 2880
                  ? ['span.day', 1]
                  : ['span.days', Math.floor(minutes / 1440 + 0.5)];
  return filled(world, word(world, code), { value: { value: value } });
}

/** A sentence with capitals where it begins; slots may stand there. */
export const sentence = ({ en, zh }: Text): Text => ({
  en: en.replace(/(^|[.!?…]\s+)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase()),
  zh,
});
