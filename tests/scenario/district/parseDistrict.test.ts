import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkedDistrict, parseDistrict, withoutBuildings } from '../../../src/scenario/district/index.ts';
import { changed, named, sample, sound } from './town.ts';

const codes = (json: unknown): string[] => parseDistrict(json).problems.map(({ code }) => code);
const only = (json: unknown): ReturnType<typeof parseDistrict>['problems'][number] => {
  const { problems } = parseDistrict(json);
  expect(problems).toHaveLength(1);
  return problems[0]!;
};

test('a small town is read whole', () => {
  const district = sound(sample('town'));
  expect([district.id, district.name]).toEqual(['sample', { en: 'Sample', zh: '样镇' }]);
  expect(district.network.junctionIds).toHaveLength(11);
  expect(district.zones.map(({ id, residents }) => [id, residents])).toEqual([
    ['north', 5200],
    ['south', 1800],
  ]);
  expect(district.places.map(({ id, sort }) => [id, sort])).toEqual([
    ['school', 'school'],
    ['station', 'station'],
  ]);
  expect(district.shapes.buildings[0]!.rings).toHaveLength(2);
  expect(district.network.names[district.checkpoints[0]!.spot.street]).toEqual({ en: 'Bridge Road', zh: '桥路' });
  expect(district.roads.filter(({ bridge }) => bridge)).toHaveLength(1);
});

test('a town that was found sound is the same town when it is read without looking again, with foreign features and what is usual left out', () => {
  const plain = { ...(sample('town') as { features: object[] }) };
  plain.features = [...plain.features, { type: 'Feature', properties: { name: 'not ours' }, geometry: null }];
  expect(checkedDistrict(plain)).toEqual(sound(plain));
});

test.each(['town.qgis', 'town.geojson-io'] as const)('saved again as %s it has the same streets, ids and spots', (name) => {
  const [before, after] = [sound(sample('town')), sound(sample(name))];
  expect(parseDistrict(sample(name)).problems).toEqual([]);
  for (const part of ['id', 'name', 'origin', 'network', 'places', 'cameras', 'checkpoints', 'crossings', 'circles', 'size'] as const)
    expect(after[part]).toEqual(before[part]);
  expect(after.zones.map(({ rings: _, ...zone }) => zone)).toEqual(before.zones.map(({ rings: _, ...zone }) => zone));
});

test('the order of features changes nothing that counts', () => {
  const [before, after] = [sound(sample('town')), sound(changed((town) => town.features.reverse()))];
  expect([after.network, after.places, after.zones]).toEqual([before.network, before.places, before.zones]);
});

test('an origin of its own moves the metres, not the ids', () => {
  const moved = sound({ ...sample('town'), origin: [113, 21.39] });
  const there = sound(sample('town'));
  expect(moved.network.streetIds).toEqual(there.network.streetIds);
  expect(moved.network.y[0]! - there.network.y[0]!).toBe(1112);
});

test('each fault is said with its place, and the nearest name', () => {
  const prefix = ['district'];
  const roads = changed((town) => {
    town.features[8]!.properties['class'] = 'streat';
  });
  expect(parseDistrict(roads, prefix).problems).toEqual([
    {
      path: ['district', 'features', 8, 'properties', 'class'],
      code: 'unknownName',
      message: '“streat” is no class.',
      nearest: 'street',
      severity: 'error',
    },
  ]);
  expect(
    only(
      changed((town) => {
        town.features[8]!.properties['kind'] = 'raod';
      }),
    ),
  ).toMatchObject({ code: 'unknownKind', nearest: 'road' });
  expect(
    only(
      changed((town) => {
        delete named(town, 'station').properties['name'];
      }),
    ),
  ).toMatchObject({ code: 'missing', path: ['features', 12, 'properties', 'name'] });
  expect(
    only(
      changed((town) => {
        named(town, 'station').properties['id'] = '7up';
      }),
    ),
  ).toMatchObject({ code: 'badValue' });
  expect(
    only(
      changed((town) => {
        named(town, 'station').properties['id'] = 'school';
      }),
    ),
  ).toMatchObject({ code: 'duplicateId', path: ['features', 13, 'properties', 'id'] });
  expect(
    only(
      changed((town) => {
        named(town, 'station').geometry.coordinates = [113.0077, 21.40255];
      }),
    ),
  ).toMatchObject({ code: 'farFromStreet' });
  expect(
    only(
      changed((town) => {
        named(town, 'station').geometry.coordinates = [113.003];
      }),
    ),
  ).toMatchObject({ code: 'badCoordinates' });
  expect(
    only(
      changed((town) => {
        named(town, 'station').geometry = { type: 'Polygon', coordinates: [] };
      }),
    ),
  ).toMatchObject({ code: 'badGeometry' });
  expect(
    only(
      changed((town) => {
        named(town, 'south').geometry.coordinates = [
          [
            [113, 21],
            [114, 21],
            [114, 22],
          ],
        ];
      }),
    ),
  ).toMatchObject({ code: 'badGeometry' });
  expect(only({ ...sample('town'), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } })).toMatchObject({
    code: 'badSystem',
  });
  expect(only({ ...sample('town'), origin: 'here' })).toMatchObject({ code: 'badValue', path: ['origin'] });
  expect(only({ type: 'FeatureColection', features: [] })).toMatchObject({ code: 'notACollection', nearest: 'FeatureCollection' });
});

test('what holds for the whole is said too', () => {
  expect(
    codes(
      changed((town) => {
        town.features = town.features.filter(({ properties }) => properties['kind'] !== 'road');
      }),
    ),
  ).toEqual(['noStreets']);
  expect(
    codes(
      changed((town) => {
        town.features = town.features.filter(({ properties }) => properties['kind'] !== 'zone');
      }),
    ),
  ).toEqual(['noZones']);
  expect(
    codes(
      changed((town) => {
        named(town, 'station').geometry.coordinates = [114, 21.4];
      }),
    ),
  ).toEqual(['tooWide']);
  expect(codes({ type: 'FeatureCollection', features: [] })).toEqual(['noZones', 'noStreets']);
});

test('a road that misses the others by a hair is a warning', () => {
  const { district, problems } = parseDistrict(
    changed((town) => {
      (town.features[10]!.geometry.coordinates as number[][])[0]![0]! += 3e-7;
      (town.features[10]!.geometry.coordinates as number[][])[2]![0]! += 3e-7;
    }),
  );
  expect(district).toBeDefined();
  expect(problems).toMatchObject([{ code: 'streetsApart', severity: 'warning' }]);
});

test('foreign members are left alone, unless they look like a slip', () => {
  const foreign = changed((town) => {
    town['styleUrl'] = '#x';
    named(town, 'station').properties['fid'] = 9;
    named(town, 'station').properties['osm_id'] = 'n/1';
    town.features.push({ properties: { note: 'mine' }, geometry: { type: 'Point', coordinates: [0, 0] }, ...{ type: 'Feature' } });
  });
  expect(codes(foreign)).toEqual([]);
  const { district, problems } = parseDistrict(
    changed((town) => {
      town.features[8]!.properties['onway'] = true;
      delete town.features[8]!.properties['oneway'];
    }),
  );
  expect(district).toBeDefined();
  expect(problems).toMatchObject([{ code: 'unknownMember', nearest: 'oneway', severity: 'warning' }]);
});

test('names that reach a prototype are refused, and nothing throws', () => {
  const payloads = [
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"a":[{"__proto__":null}]}',
    '{"\\u005f\\u005fproto\\u005f\\u005f":[]}',
  ];
  for (const payload of payloads) {
    const text = JSON.stringify(
      changed((town) => {
        named(town, 'station').properties['extra'] = 'HERE';
      }),
    ).replace('"HERE"', payload);
    expect(codes(JSON.parse(text))).toEqual(['reservedKey']);
    expect(parseDistrict(JSON.parse(payload)).district).toBeUndefined();
  }
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('no JSON makes it throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(parseDistrict(json).district).toBeUndefined();
    }),
  );
  const town = readFileSync(new URL('./samples/town.geojson', import.meta.url), 'utf8');
  fc.assert(
    fc.property(fc.nat(town.length), fc.constantFrom('null', '[]', '{}', '-1', '1e308', '""', 'true', '[[[[[]]]]]'), (where, value) => {
      // One value somewhere replaced by another.
      const rest = /("[^"]*"|-?[\d.]+)(?=\s*[,\]}])/.exec(town.slice(where));
      if (!rest) return;
      const text = town.slice(0, where) + town.slice(where).replace(rest[0], value);
      let json: unknown;
      try {
        json = JSON.parse(text);
      } catch {
        return;
      }
      const { district, problems } = parseDistrict(json);
      expect(district === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
    }),
    { numRuns: 400 },
  );
});

test('without its buildings a town has the same metres, streets and places', () => {
  const town = changed(({ features }) => {
    features.find(({ properties }) => properties['kind'] === 'building')!.geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [112.98, 21.4],
          [112.981, 21.4],
          [112.98, 21.401],
          [112.98, 21.4],
        ],
      ],
    };
  });
  const [whole, bare] = [sound(town), sound(withoutBuildings(town, sound(town)))];
  expect(bare.shapes.buildings).toEqual([]);
  for (const part of ['origin', 'network', 'zones', 'places', 'cameras', 'checkpoints', 'crossings', 'boundary', 'roads'] as const)
    expect(bare[part]).toEqual(whole[part]);
});
