import type { ReactNode } from 'react';

/** Line drawings on a 12 × 12 field about the middle: units, statuses, marks of law and work. */
const drawings = {
  foot: (
    <>
      <circle cx=".5" cy="-4" r="1.45" className="f" />
      <path d="M.3-1.9V1M.3 1 2 4.6M.3 1-1.4 4.6M.2-1.6-2.3.5M.6-1.6 2.8-.1" />
    </>
  ),
  bike: (
    <>
      <circle cx="-3.1" cy="2.4" r="1.8" />
      <circle cx="3.1" cy="2.4" r="1.8" />
      <path d="M-3.1 2.4H.4L2-2.9H3.6M2.5-1.2 3.1 2.4M-3.6-1H-.8" />
    </>
  ),
  rider: (
    <>
      <circle cx="-3.3" cy="2.3" r="1.9" />
      <circle cx="3.3" cy="2.3" r="1.9" />
      <path d="M-4.2-1.4H-1L.6-.2H2.2M-3.3 2.3-.6.2H1.6L3.3 2.3M2.4-.2 1.2-2.8H2.8" />
    </>
  ),
  car: (
    <>
      <path className="f" d="M-5 2.2V.3L-3.5-.3-2.2-2.8H1.8L3.4-.3 5 .4V2.2z" />
      <circle className="w" cx="-2.6" cy="2.3" r="1.35" />
      <circle className="w" cx="2.7" cy="2.3" r="1.35" />
    </>
  ),
  van: (
    <>
      <path className="f" d="M-5 2.4V-3H1.8L5-.2V2.4z" />
      <circle className="w" cx="-2.6" cy="2.5" r="1.35" />
      <circle className="w" cx="2.7" cy="2.5" r="1.35" />
    </>
  ),
  transport: (
    <>
      <path className="f" d="M-5 2.4V-3H1.8L5-.2V2.4z" />
      <path className="k" d="M-3.4-1.9V.6M-1.8-1.9V.6M-.2-1.9V.6" />
      <circle className="w" cx="-2.6" cy="2.5" r="1.35" />
      <circle className="w" cx="2.7" cy="2.5" r="1.35" />
    </>
  ),
  plain: (
    <>
      <path d="M-4.8 0Q0-5 4.8 0 0 5-4.8 0z" />
      <circle r="1.5" className="f" />
    </>
  ),
  office: <path d="M-4.4.4 0-3.8 4.4.4M-3-.6V3.8H3V-.6" />,
  traffic: <path d="M0-4 2.6 3H-2.6zM-1.4-.2H1.4M-4.4 3.6H4.4" />,
  technician: (
    <>
      <circle cx="-.8" cy="-.8" r="3" />
      <path d="M1.4 1.4 4.4 4.4" />
    </>
  ),
  post: <path d="M-4.8-2.2H4.8V.4H-4.8zM-3.2.4V4M3.2.4V4M-2.4-2.2-3.6.4M.8-2.2-.4.4M4-2.2 2.8.4" />,
  AV: <circle r="4.4" className="fill" />,
  DP: <circle r="3.8" className="open" />,
  EN: <path d="M-3.8-4.6 5 0-3.8 4.6-1.9 0z" className="fill" />,
  OS: <rect x="-4" y="-4" width="8" height="8" className="fill" />,
  TR: <path d="M0-5.2 5.2 0 0 5.2-5.2 0z" className="fill" />,
  BZ: <rect x="-4" y="-1.5" width="8" height="3" className="fill" />,
  OF: <path d="M-3.4-3.4 3.4 3.4M3.4-3.4-3.4 3.4" className="open" />,
  warn: (
    <>
      <path d="M0-5 5.4 4.6H-5.4z" className="fill" />
      <path d="M0-1.6V1.6M0 2.7V3.7" className="cut" />
    </>
  ),
  broken: (
    <>
      <path d="M-2.2-5.2H2.2L5.2-2.2V2.2L2.2 5.2H-2.2L-5.2 2.2V-2.2z" className="fill" />
      <path d="M-2-2 2 2M2-2-2 2" className="cut" />
    </>
  ),
  ok: <path d="M-4.2.2-1.4 3.2 4.4-3.4" className="open" />,
  stop: (
    <>
      <rect x="-4.6" y="-4.6" width="9.2" height="9.2" rx="1" className="fill" />
      <path d="M-1.5-2.2V2.2M1.5-2.2V2.2" className="cut" />
    </>
  ),
  run: (
    <>
      <circle r="4.2" className="open" />
      <path d="M0-2.4V0L2 1.4" className="open" />
    </>
  ),
  wait: <circle r="4" className="open dim" />,
  skip: <path d="M-4 0H4" className="open dim" />,
  ring: <path d="M-4-3.6C-3-5-2-4.4-1.2-2.6L-2-1.2C-1.4.4-.4 1.4 1.2 2L2.6 1.2C4.4 2 5 3 3.6 4 0 5.6-5.6 0-4-3.6z" className="fill" />,
  lock: (
    <>
      <path d="M-2.2-.6V-2.4A2.2 2.2 0 0 1 2.2-2.4V-.6" className="open" />
      <rect x="-3.8" y="-.8" width="7.6" height="5.4" rx="1" className="fill" />
    </>
  ),
  moon: <path d="M1.9-4.4A4.8 4.8 0 1 0 4.4 1.9 3.9 3.9 0 0 1 1.9-4.4z" className="open" />,
  sun: (
    <>
      <circle r="2.2" className="open" />
      <path className="open" d="M0-5.2V-4M0 4V5.2M-5.2 0H-4M4 0H5.2M-3.7-3.7-2.8-2.8M2.8 2.8 3.7 3.7M-3.7 3.7-2.8 2.8M2.8-2.8 3.7-3.7" />
    </>
  ),
  pause: (
    <>
      <rect x="-3.6" y="-4" width="2.6" height="8" className="fill" />
      <rect x="1" y="-4" width="2.6" height="8" className="fill" />
    </>
  ),
  play: <path d="M-3-4.4 4.6 0-3 4.4z" className="fill" />,
  menu: <path d="M-4.4-3H4.4M-4.4 0H4.4M-4.4 3H4.4" className="open" />,
  down: <path d="M-3.4-1.6 0 1.8 3.4-1.6" className="open" />,
  up: <path d="M-3.4 1.6 0-1.8 3.4 1.6" className="open" />,
  manner: (
    <path
      d="M-4.6-2.6H-.4M2.8-2.6H4.6M-4.6 2.6H-2.8M.4 2.6H4.6M1.2-4.2A1.6 1.6 0 1 1 1.2-1M-1.2 1A1.6 1.6 0 1 1-1.2 4.2"
      className="open"
    />
  ),
  find: (
    <>
      <circle cx="-.8" cy="-.8" r="3.2" className="open" />
      <path d="M1.6 1.6 4.4 4.4" className="open" />
    </>
  ),
  sound: (
    <>
      <path d="M-5-1.6H-3L0-4V4L-3 1.6H-5z" className="fill" />
      <path d="M2-2Q3.4 0 2 2M3.6-3.6Q6 0 3.6 3.6" className="open" />
    </>
  ),
  silent: (
    <>
      <path d="M-5-1.6H-3L0-4V4L-3 1.6H-5z" className="fill" />
      <path d="M2-1.8 5 1.8M5-1.8 2 1.8" className="open" />
    </>
  ),
  layers: <path d="M0-4.6 5-1.8 0 1-5-1.8zM-4.4.8 0 3.2 4.4.8M-4.4 3 0 5.2 4.4 3" className="open" />,
  follow: (
    <>
      <circle r="2.6" className="open" />
      <path d="M0-5.4V-3.4M0 3.4V5.4M-5.4 0H-3.4M3.4 0H5.4" className="open" />
    </>
  ),
  lists: <path d="M-5-3.4H-4M-2.2-3.4H5M-5 0H-4M-2.2 0H5M-5 3.4H-4M-2.2 3.4H5" className="open" />,
  ownWindow: <path d="M0-4H-4.6V4.4H4V0M1.4-4.6H4.8V-1.2M4.6-4.4 0 .2" className="open" />,
  grip: <path d="M-3-2.2H3M-3 .2H3M-3 2.6H3" className="open" />,
  close: <path d="M-3.2-3.2 3.2 3.2M3.2-3.2-3.2 3.2" className="open" />,
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof drawings;

/** True when there is a drawing of this name: marks come from the pack as text. */
export const isIcon = (name: string): name is IconName => Object.hasOwn(drawings, name);

/** A drawing in the colour of its text; it has no meaning of its own for a screen reader. */
export function Icon({
  name,
  size = 12,
  className = '',
}: {
  readonly name: IconName;
  readonly size?: number;
  readonly className?: string;
}): ReactNode {
  return (
    <svg className={`ic ${className}`} width={size} height={size} viewBox="-6 -6 12 12" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
