import { memo, type ReactNode } from 'react';
import type { CaseCard } from '../../../picture/index.ts';
import { alike } from '../../shared/alike.ts';
import { TimeText } from '../../shared/TimeText.tsx';
import { Board } from './Board.tsx';
import { useWords } from '../../shared/Wording.tsx';

/** What has been done on the case, newest first, as the file will hold it. */
export const LogPane = memo(
  function LogPane({ log, board }: Pick<CaseCard, 'log' | 'board'>): ReactNode {
    const { t, say } = useWords();
    if (log.length === 0) return <p className="empty">{t('log.empty')}</p>;
    return (
      <div className="p-log">
        <Board steps={board} />
        <div className="scroll" tabIndex={0} role="group" aria-label={t('log.title')}>
          <table className="log">
            <thead>
              <tr>
                <th scope="col">{t('log.time')}</th>
                <th scope="col">{t('log.who')}</th>
                <th scope="col">{t('log.act')}</th>
                <th scope="col" className="right">
                  {t('log.code')}
                </th>
              </tr>
            </thead>
            <tbody>
              {log.toReversed().map((line, index) => (
                <tr key={log.length - index}>
                  <td>
                    <TimeText at={line.at} className="num t3" />
                  </td>
                  <td className="t2">{line.who ?? ''}</td>
                  <td>{say(line.name)}</td>
                  <td className="mono t3 small right">{line.act}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    );
  },
  (a, b) => alike(a, b),
);
