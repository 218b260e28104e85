import type { ReactNode } from 'react';
import { boundText, hourOfDay } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import { DropArea } from './DropArea.tsx';
import { EarlierShifts } from './EarlierShifts.tsx';
import { FileButton } from './FileButton.tsx';
import type { Looks } from './looks.ts';
import type { MenuPicture, ScenarioCard } from './menuPicture.ts';
import { SeedField } from './SeedField.tsx';
import { Settings } from './Settings.tsx';
import { UnfinishedShifts } from './UnfinishedShifts.tsx';
import { useMenuWords } from './useMenuWords.ts';
import './menu.css';

/** What the start screen shows and what its buttons do. */
export interface MenuProps {
  readonly picture: MenuPicture;
  readonly looks: Looks;
  readonly notice: ReactNode;
  readonly onSeed: (seed: string) => void;
  readonly onNewSeed: () => void;
  readonly onScenario: (id: string) => void;
  readonly onResume: (id: string) => void;
  readonly onForget: (id: string) => void;
  readonly onDownload: (id: string) => void;
  readonly onEarlier: (id: string) => void;
  readonly onOpen: (file: File) => void;
  /** Somebody new does without the guided shift. */
  readonly onNotNow: () => void;
  /** Takes the newer build; the page is opened anew. */
  readonly onTakeNewer: () => void;
}

/** The start screen: an unfinished shift first, then the scenarios; beside them earlier shifts and the page's own settings. */
export function MenuView({
  picture,
  looks,
  notice,
  onSeed,
  onNewSeed,
  onScenario,
  onResume,
  onForget,
  onDownload,
  onEarlier,
  onOpen,
  onNotNow,
  onTakeNewer,
}: MenuProps): ReactNode {
  const t = useMenuWords();
  return (
    <DropArea className="mn" told={t('run.drop')} onFile={onOpen}>
      <div className="mn-page scroll">
        {notice}
        <header className="mn-head">
          <h1>Casebreak</h1>
          <p>{t('tagline')}</p>
        </header>
        <main className="mn-columns">
          <div className="mn-main">
            {picture.first === null ? null : (
              <Welcome
                card={picture.first}
                onPress={() => {
                  onScenario(picture.first!.id);
                }}
                onNotNow={onNotNow}
              />
            )}
            <UnfinishedShifts shifts={picture.unfinished} onResume={onResume} onForget={onForget} onDownload={onDownload} />
            <section aria-labelledby="mn-scenarios">
              <h2 id="mn-scenarios">{t('scenarios')}</h2>
              {picture.scenarios.length === 0 ? <p className="t3">{t('scenarios.none')}</p> : null}
              <SeedField seed={picture.seed} onSeed={onSeed} onNewSeed={onNewSeed} />
              {kinds.map((kind) => {
                const cards = picture.scenarios.filter((card) => card.kind === kind);
                return cards.length === 0 ? null : (
                  <section key={kind} aria-label={t(`scenarios.${kind}`)}>
                    <h3 className="mn-kind">{t(`scenarios.${kind}`)}</h3>
                    <ul className="mn-cards">
                      {cards.map((card) => (
                        <Card
                          key={card.id}
                          card={card}
                          onPress={() => {
                            onScenario(card.id);
                          }}
                        />
                      ))}
                    </ul>
                  </section>
                );
              })}
            </section>
          </div>
          <div className="mn-side">
            <EarlierShifts shifts={picture.finished} onEarlier={onEarlier} />
            <div className="mn-open">
              <FileButton label={t('run.open')} onFile={onOpen} />
              <span className="small t3">{t('run.note')}</span>
            </div>
            <Settings looks={looks} />
          </div>
        </main>
        <footer className="mn-foot small">
          <span className={picture.keeps ? 't3' : 'warn-ink'}>{t(picture.keeps ? 'kept' : 'kept.not')}</span>
          {picture.offline ? <span className="t3">{t('kept.offline')}</span> : null}
          {picture.newer === 'none' ? null : (
            <span className="mn-newer" role="status">
              <span>{t(`newer.${picture.newer}`)}</span>
              <button type="button" className="btn tight" onClick={onTakeNewer}>
                {t('newer.take')}
              </button>
            </span>
          )}
        </footer>
      </div>
    </DropArea>
  );
}

/** For whoever has never been here: the guided shift, offered once. */
function Welcome({
  card,
  onPress,
  onNotNow,
}: {
  readonly card: ScenarioCard;
  readonly onPress: () => void;
  readonly onNotNow: () => void;
}): ReactNode {
  const t = useMenuWords();
  const { say } = useWords();
  return (
    <section className="mn-card mn-first" aria-labelledby="mn-first">
      <div>
        <h2 id="mn-first">{t('first')}</h2>
        <p className="t2">{t('first.told', { name: say(card.name) })}</p>
      </div>
      <div className="mn-acts">
        <button type="button" className="btn main" onClick={onPress}>
          {t('first.begin')}
        </button>
        <button type="button" className="btn quiet" onClick={onNotNow}>
          {t('first.not')}
        </button>
      </div>
    </section>
  );
}

const kinds = ['guided', 'shift', 'drill'] as const;

function Card({ card, onPress }: { readonly card: ScenarioCard; readonly onPress: () => void }): ReactNode {
  const t = useMenuWords();
  const { say, language } = useWords();
  return (
    <li className="mn-card">
      <div>
        <h4>{say(card.name)}</h4>
        <p className="small t2 num">
          {[
            t('scenario.length', { length: boundText(card.lasts, language), start: hourOfDay(card.startsAt, 0) }),
            t('scenario.units', { n: card.units }),
            t(`scenario.${card.mode}`),
          ].join(' · ')}
        </p>
        <p className="mn-brief t2">{say(card.briefing)}</p>
      </div>
      <button type="button" className="btn main" aria-label={t('scenario.play', { name: say(card.name) })} onClick={onPress}>
        {t('scenario.read')}
      </button>
    </li>
  );
}
