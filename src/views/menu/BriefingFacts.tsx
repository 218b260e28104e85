import type { ReactNode } from 'react';
import { UnitMark } from '../shared/marks.tsx';
import { useWords } from '../shared/Wording.tsx';
import type { BriefingPicture } from './menuPicture.ts';
import { useMenuWords } from './useMenuWords.ts';

/** What stands beside the text of a briefing: units and desks, expected reports, and the law that is in force. */
export function BriefingFacts({ picture }: { readonly picture: BriefingPicture }): ReactNode {
  return (
    <div className="bf-facts">
      <Units picture={picture} />
      <Streams picture={picture} />
      <Law picture={picture} />
    </div>
  );
}

function Units({ picture }: { readonly picture: BriefingPicture }): ReactNode {
  const t = useMenuWords();
  const { say } = useWords();
  return (
    <section>
      <h2>
        {t('briefing.units')} <span className="count">{picture.units.reduce((sum, { callSigns }) => sum + callSigns.length, 0)}</span>
      </h2>
      <ul className="bf-units">
        {picture.units.map(({ kind, name, mark, callSigns }) => (
          <li key={kind}>
            <UnitMark mark={mark} />
            <span>{say(name)}</span>
            <span className="t2 num">{callSigns.join(' ')}</span>
          </li>
        ))}
      </ul>
      {picture.desks.length === 0 ? null : (
        <>
          <h3 className="small t2">{t('briefing.desks')}</h3>
          <p className="num">{picture.desks.map(({ name, seats }) => `${say(name)} ${seats}`).join(' · ')}</p>
        </>
      )}
    </section>
  );
}

function Streams({ picture }: { readonly picture: BriefingPicture }): ReactNode {
  const t = useMenuWords();
  const { say } = useWords();
  if (picture.streams.length === 0) return null;
  return (
    <section>
      <h2>{t('briefing.streams')}</h2>
      <table className="bf-streams">
        <thead>
          <tr>
            <th scope="col">{t('briefing.stream.type')}</th>
            <th scope="col">{t('briefing.stream.rate')}</th>
            <th scope="col">{t('briefing.stream.factor')}</th>
          </tr>
        </thead>
        <tbody>
          {picture.streams.map(({ type, perMillionPerDay, intensity }) => (
            <tr key={type.en}>
              <td>{say(type)}</td>
              <td className="num">{Number(perMillionPerDay.toFixed(2))}</td>
              <td className="num strong">× {Number(intensity.toFixed(1))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small t3">{t('briefing.streams.note')}</p>
    </section>
  );
}

function Law({ picture }: { readonly picture: BriefingPicture }): ReactNode {
  const t = useMenuWords();
  const { say } = useWords();
  const { name, notice, effectiveFrom, lastVerified } = picture.pack;
  return (
    <section>
      <h2>{t('briefing.law')}</h2>
      <p>
        {say(name)}
        <span className="t3 small num"> {t('briefing.law.dates', { from: effectiveFrom, checked: lastVerified })}</span>
      </p>
      <p className="small t2">{say(notice)}</p>
    </section>
  );
}
