/** Counts the unanswered questions of each person. */
export interface QuestionsInFlight {
  /** Begins one and gives what ends it, or null where the person has as many as are allowed. */
  readonly begin: (personId: string) => (() => void) | null;
}

export function createQuestionsInFlight(allowed: number): QuestionsInFlight {
  const countByPerson = new Map<string, number>();
  return {
    begin(personId) {
      const before = countByPerson.get(personId) ?? 0;
      if (before >= allowed) return null;
      countByPerson.set(personId, before + 1);
      return () => {
        const left = (countByPerson.get(personId) ?? 1) - 1;
        if (left > 0) countByPerson.set(personId, left);
        else countByPerson.delete(personId);
      };
    },
  };
}
