import type { Report } from '../state.ts';

/** Whether a report was written: it is read, and takes nobody's voice. */
export const isWritten = ({ channel }: Pick<Report, 'channel'>): boolean => channel === 'online' || channel === 'mailbox';
