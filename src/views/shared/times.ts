const two = (n: number): string => String(n).padStart(2, '0');

/** Seconds in a day. */
export const daySeconds = 86_400;

/** The local time of day, `18:04:09`, of an instant of a shift that starts at `startsAt` seconds of the day. */
export function timeOfDay(startsAt: number, at: number): string {
  const second = ((Math.floor(startsAt + at) % daySeconds) + daySeconds) % daySeconds;
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

/** The local hour and minute, `18:04`. */
export const hourOfDay = (startsAt: number, at: number): string => timeOfDay(startsAt, at).slice(0, 5);

/** How many days after the day of instant 0 an instant lies: 0 is the same day. */
export const dayOf = (startsAt: number, at: number): number => Math.floor((startsAt + at) / daySeconds);

/** A span as `4:31`, `3:02:34` or `3 d 5 h`, with a true minus sign. */
export function spanText(seconds: number, language: 'en' | 'zh' = 'en'): string {
  const n = Math.abs(Math.trunc(seconds));
  const sign = seconds <= -1 ? '−' : '';
  if (n >= 2 * daySeconds)
    return language === 'zh'
      ? `${sign}${Math.floor(n / daySeconds)}天${Math.floor(n / 3600) % 24}时`
      : `${sign}${Math.floor(n / daySeconds)} d ${Math.floor(n / 3600) % 24} h`;
  const minutes = Math.floor(n / 60);
  return n < 3600 ? `${sign}${minutes}:${two(n % 60)}` : `${sign}${Math.floor(n / 3600)}:${two(minutes % 60)}:${two(n % 60)}`;
}

const signs = { en: [' s', ' min', ' h', ' d'], zh: ['秒', '分钟', '小时', '天'] } as const;

/** A bound as people say it: `45 s`, `30 min`, `8 h`, `3 d`. */
export function boundText(seconds: number, language: 'en' | 'zh' = 'en'): string {
  const [s, min, h, d] = signs[language];
  if (seconds < 120 && seconds % 60 !== 0) return `${seconds}${s}`;
  if (seconds < 2 * 3600 && seconds % 3600 !== 0) return `${Math.round(seconds / 60)}${min}`;
  if (seconds < 2 * daySeconds) return `${Number((seconds / 3600).toFixed(1))}${h}`;
  return `${Number((seconds / daySeconds).toFixed(1))}${d}`;
}
