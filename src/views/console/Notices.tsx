import type { ReactNode } from 'react';
import { Icon } from '../shared/icons.tsx';
import { useWords } from '../shared/Wording.tsx';
import type { Notice } from './props.ts';

/**
 * What the page itself has to say, one line each under the head: it pushes the desk down and covers nothing. It always stands there, so
 * that a screen reader tells what comes into it.
 */
export function Notices({ notices, onHandOver }: { readonly notices: readonly Notice[]; readonly onHandOver: () => void }): ReactNode {
  const { say, t } = useWords();
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <div key={notice.id} className={`notice ${notice.level}`}>
          <Icon name={notice.level === 'bad' ? 'broken' : 'warn'} className={`mk ${notice.level === 'bad' ? 'broken' : 'warn'}`} />
          <span className="clip">{say(notice.text)}</span>
          {notice.handOver === true ? (
            <button type="button" className="btn main tight" onClick={onHandOver}>
              {t('notice.handOver')}
            </button>
          ) : null}
          {notice.action ? (
            <button type="button" className="btn tight" onClick={notice.action.onPress}>
              {say(notice.action.label)}
            </button>
          ) : null}
        </div>
      ))}
    </div>
  );
}
