// The sheets of the drawer that are not seen at once, fetched together.
export { LawPane } from './LawPane.tsx';
export { LogPane } from './LogPane.tsx';
export { WorkPane } from './WorkPane.tsx';
