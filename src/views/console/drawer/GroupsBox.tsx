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
    <li
      key={group}
      className={ready ? '' : 'greyed'}
      title={[say(kind), things, tired > 0 ? t('groups.tired', { n: percent(tired) }) : t('groups.rested')]
        .filter((part) => part !== '')
        .join(' · ')}
    >
      <span className="num t2">{t('groups.metres', { n: metres })}</span>
      <span className="clip">{say(name)}</span>
      <span className="num t2">{t('groups.onDuty', { n: onDuty, of: people })}</span>
      <span className="clip t2">
        {state === null ? null : (
          <>
            {state === 'helps' ? (
              <Mark kind="ok" label={t('groups.helps')} />
            ) : state === 'answered' ? (
              <Mark kind="run" label={t('groups.answered')} />
            ) : null}{' '}
            {t(`groups.${state}`)}
          </>
        )}
      </span>
    </li>
  );
}

/** A broadcast that went out: who answered, who could help, and until when it holds. */
function SentLine({ name, radius, asked, answered, helped, needless, running, until }: GroupsCard['sent'][number]): ReactNode {
  const { t, say } = useWords();
  return (
    <li className="sent-line">
      <Mark
        kind={running ? 'run' : needless ? 'broken' : 'ok'}
        label={running ? t('groups.running') : needless ? t('groups.needless') : t('groups.sent')}
      />
      <span className="clip">
        {say(name)} · {t('groups.metres', { n: radius })} · {t('groups.sentOf', { asked, answered, helped })}
      </span>
      <span className="t2">
        {running ? (
          <>
            {t('groups.running')} <TimeText at={until} />
          </>
        ) : needless ? (
          t('groups.needless')
        ) : null}
      </span>
    </li>
  );
}

/** How many stand ready within the radius, how many of them will answer, and how tired they are. */
function Summary({ metres, groups, ready, answers, tired }: GroupsCard['radii'][number]): ReactNode {
  const { t } = useWords();
  return (
    <p className="groups-sum">
      {t('groups.within', { ready, n: groups, metres })} · {t('groups.response', { share: percent(answers) })} ·{' '}
      <span className={tired > 0 ? 'strong' : 't2'}>{tired > 0 ? t('groups.tired', { n: percent(tired) }) : t('groups.rested')}</span>
    </p>
  );
}

/** A message that can be told at the chosen radius, or why not, and whether there is a description to go with it. */
function MessageLine({
  message,
  metres,
  digit,
}: {
  readonly message: GroupsCard['messages'][number];
  readonly metres: number;
  readonly digit: number | undefined;
}): ReactNode {
  const { t, say } = useWords();
  const offer = message.offers.find((each) => each.metres === metres)?.offer;
  if (!offer) return null;
  return (
    <li title={say(message.about)}>
      <GiveButton offer={offer} digit={digit} className={message.urgent && !offer.refusal ? 'tight main' : 'tight'}>
        {say(message.name)}
      </GiveButton>
      {message.described === null || offer.refusal ? null : (
        <span className={message.described ? 't2 clip' : 'warned clip'}>{t(message.described ? 'groups.described' : 'groups.blind')}</span>
      )}
    </li>
  );
}

/** The radius that is proposed: that of the message that presses, else of the first. */
const proposedRadius = ({ messages, radii }: GroupsCard): number => {
  const wanted = (messages.find(({ urgent }) => urgent) ?? messages[0])?.radius;
  return (radii.find(({ metres }) => metres === wanted) ?? radii[0])?.metres ?? 0;
};

/** The minimum emergency units around a case: the radius, what to tell them, what was told, and who is near. */
export function GroupsBox({ groups, digits }: { readonly groups: GroupsCard; readonly digits: boolean }): ReactNode {
  const { t } = useWords();
  const [chosen, choose] = useState<number | null>(null);
  const metres = chosen ?? proposedRadius(groups);
  const near = groups.near.filter((group) => group.metres <= metres);
  return (
    <div className="groups-box scroll" tabIndex={0} role="group" aria-label={t('groups.title')}>
      <div className="measures">
        <span className="t3">{t('groups.radius')}</span>
        <span className="seg" role="group" aria-label={t('groups.radius')}>
          {groups.radii.map((each) => (
            <button
              key={each.metres}
              type="button"
              aria-pressed={each.metres === metres}
              onClick={() => {
                choose(each.metres);
              }}
            >
              {t('groups.metres', { n: each.metres })}
            </button>
          ))}
        </span>
      </div>
      {groups.radii
        .filter((each) => each.metres === metres)
        .map((each) => (
          <Summary key={each.metres} {...each} />
        ))}
      {groups.platform ? null : <p className="groups-sum t2">{t('groups.noPlatform')}</p>}
      <ul className="messages">
        {groups.messages.map((message, index) => (
          <MessageLine key={message.id} message={message} metres={metres} digit={digits && index < 9 ? index + 1 : undefined} />
        ))}
      </ul>
      {groups.sent.length > 0 ? (
        <ul className="group-list" aria-label={t('groups.sent')}>
          {groups.sent.toReversed().map((sent) => (
            <SentLine key={`${sent.message} ${sent.at}`} {...sent} />
          ))}
        </ul>
      ) : null}
      {near.length === 0 ? (
        <p className="empty">{t('groups.none', { metres })}</p>
      ) : (
        <ul className="group-list near" aria-label={t('groups.title')}>
          {near.map((group) => (
            <GroupLine key={group.group} {...group} />
          ))}
        </ul>
      )}
    </div>
  );
}
