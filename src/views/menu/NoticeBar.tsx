import type { ReactNode } from 'react';
import type { Text } from '../../picture/index.ts';
import { Icon } from '../shared/icons.tsx';
import type { Fill } from '../shared/dictionary.ts';
import { useWords } from '../shared/Wording.tsx';
import { useMenuWords, type MenuKey } from './useMenuWords.ts';

/** Something the page has to say: what, how grave, and one thing to do about it. */
export interface PageNotice {
  readonly key: MenuKey;
  readonly fill?: Fill;
  readonly level: 'note' | 'warn' | 'bad';
  /** Told one by one below it: what is wrong with a file, for its author. */
  readonly lines?: readonly Text[];
  readonly onDownload?: () => void;
}

/** A line across the page; it pushes what is below it and covers nothing. */
export function NoticeBar({ notice, onClose }: { readonly notice: PageNotice | null; readonly onClose: () => void }): ReactNode {
  const t = useMenuWords();
  const { say } = useWords();
  if (notice === null) return null;
  return (
    <div className={`pagenotice ${notice.level}`} role={notice.level === 'note' ? 'status' : 'alert'}>
      <Icon
        name={notice.level === 'bad' ? 'broken' : notice.level === 'warn' ? 'warn' : 'run'}
        size={13}
        className={`mk ${notice.level === 'bad' ? 'broken' : notice.level}`}
      />
      <div className="grow">
        {t(notice.key, notice.fill)}
        {notice.lines === undefined ? null : (
          // A list that may scroll is to be reached by keys.
          <ol className="mono small scroll" tabIndex={0} aria-label={t('notice.lines')}>
            {notice.lines.map((line, index) => (
              <li key={index}>{say(line)}</li>
            ))}
          </ol>
        )}
      </div>
      {notice.onDownload === undefined ? null : (
        <button type="button" className="btn tight" onClick={notice.onDownload}>
          {t('notice.download')}
        </button>
      )}
      <button type="button" className="btn quiet tight" onClick={onClose}>
        {t('notice.close')}
      </button>
    </div>
  );
}
