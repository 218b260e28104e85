import { useState, type ReactNode } from 'react';
import type { GroupsCard } from '../../../picture/index.ts';
import { Mark } from '../../shared/marks.tsx';
import { TimeText } from '../../shared/TimeText.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { GiveButton } from '../GiveButton.tsx';

type Near = GroupsCard['near'][number];

const percent = (share: number): number => Math.round(share * 100);

/** One group: its place, how far, its people on duty, and how it took the last broadcast. */
function GroupLine({ group, kit, metres, name, kind, people, onDuty, ready, tired, answer }: Near): ReactNode {
  const { t, say, word } = useWords();
  const state = !ready ? 'away' : answer;
  const things = kit.map((thing) => word(`kit.${thing}`, 'kit')).join(' · ');
  return (
    <li key={group} className={ready ? '' : 'greyed'} title={[say(kind), things, tired > 0 ? t('groups.tired', { n: percent(tired) }) : t('groups.rested')].filter((part) => part !== '').join(' · ')}>
      <span className="num t2">{t('groups.metres', { n: metres })}</span><span className="clip">{say(name)}</span>
      <span className="num t2">{t('groups.onDuty', { n: onDuty, of: people })}</span>
      <span className="clip t2">{state === null ? null : <>{state === 'helps' ? <Mark kind="ok" label={t('groups.helps')} /> : state === 'answered' ? <Mark kind="run" label={t('groups.answered')} /> : null} {t(`groups.${state}`)}</>}</span>
    </li>
  );
}

/** A broadcast that went out: who answered, who could help, and until when it holds. */
function SentLine({ name, radius, asked, answered, helped, needless, running, until }: GroupsCard['sent'][number]): ReactNode {
  const { t, say } = useWords();
  return (
    <li className="sent-line">
      <Mark kind={running ? 'run' : needless ? 'broken' : 'ok'} label={running ? t('groups.running') : needless ? t('groups.needless') : t('groups.sent')} />
      <span className="clip">{say(name)} · {t('groups.metres', { n: radius })} · {t('groups.sentOf', { asked, answered, helped })}</span>
      <span className="t2">{running ? <>{t('groups.running')} <TimeText at={until} /></> : needless ? t('groups.needless') : null}</span>
    </li>
  );
}

/** The minimum emergency units around a case: the radius, what to tell them, what was told, and who is near. */
export function GroupsBox({ groups, digits }: { readonly groups: GroupsCard; readonly digits: boolean }): ReactNode {
  const { t, say } = useWords();
  const proposed = groups.messages.find(({ urgent }) => urgent)?.radius ?? groups.messages[0]?.radius;
  const [chosen, choose] = useState<number | null>(null);
  const metres = chosen ?? groups.radii.find((each) => each.metres === proposed)?.metres ?? groups.radii[0]?.metres ?? 0;
  const here = groups.radii.find((each) => each.metres === metres);
  const near = groups.near.filter((group) => group.metres <= metres);
  return (
    <div className="groups-box scroll" tabIndex={0} role="group" aria-label={t('groups.title')}>
      <div className="measures"><span className="t3">{t('groups.radius')}</span><span className="seg" role="group" aria-label={t('groups.radius')}>{groups.radii.map((each) => <button key={each.metres} type="button" aria-pressed={each.metres === metres} onClick={() => { choose(each.metres); }}>{t('groups.metres', { n: each.metres })}</button>)}</span></div>
      {here ? <p className="groups-sum">{t('groups.within', { ready: here.ready, n: here.groups, metres })} · {t('groups.response', { share: percent(here.answers) })} · <span className={here.tired > 0 ? 'strong' : 't2'}>{here.tired > 0 ? t('groups.tired', { n: percent(here.tired) }) : t('groups.rested')}</span></p> : null}
      {groups.platform ? null : <p className="groups-sum t2">{t('groups.noPlatform')}</p>}
      <ul className="messages">
        {groups.messages.map((message, index) => {
          const offer = message.offers.find((each) => each.metres === metres)?.offer;
          return offer ? (
            <li key={message.id} title={say(message.about)}>
              <GiveButton offer={offer} digit={digits && index < 9 ? index + 1 : undefined} className={message.urgent && !offer.refusal ? 'tight main' : 'tight'}>{say(message.name)}</GiveButton>
              {message.described === null || offer.refusal ? null : <span className={message.described ? 't2 clip' : 'warned clip'}>{t(message.described ? 'groups.described' : 'groups.blind')}</span>}
            </li>
          ) : null;
        })}
      </ul>
      {groups.sent.length > 0 ? <ul className="group-list" aria-label={t('groups.sent')}>{groups.sent.toReversed().map((sent) => <SentLine key={`${sent.message} ${sent.at}`} {...sent} />)}</ul> : null}
      {near.length === 0 ? <p className="empty">{t('groups.none', { metres })}</p> : <ul className="group-list near" aria-label={t('groups.title')}>{near.map((group) => <GroupLine key={group.group} {...group} />)}</ul>}
    </div>
  );
}
