/** Where somebody's steps and meetings stand in the agenda. */
export const moverKey = (incident: string, person: string): string => `${incident}/${person}`;
