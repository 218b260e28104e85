/** A few short texts that stay in this browser. It never throws: what cannot be kept is forgotten with the page. */
export interface Shelf {
  readonly take: (key: string) => string | null;
  readonly put: (key: string, text: string) => void;
  readonly drop: (key: string) => void;
}

/** A shelf in the storage, or in memory where the browser denies it. `storage` may throw when it is asked for. */
export function shelfIn(storage: () => Storage): Shelf {
  const memory = new Map<string, string>();
  const attempt = <Answer>(work: (place: Storage) => Answer): Answer | null => {
    try {
      return work(storage());
    } catch {
      return null;
    }
  };
  return {
    take: (key) => memory.get(key) ?? attempt((place) => place.getItem(key)),
    put: (key, text) => {
      const kept = attempt((place) => {
        place.setItem(key, text);
        return true;
      });
      if (kept === true) memory.delete(key);
      else memory.set(key, text);
    },
    drop: (key) => {
      memory.delete(key);
      attempt((place) => {
        place.removeItem(key);
      });
    },
  };
}
