import type { Changed, CorpusEditor, CorpusKeeper, Refused, ReloadReport } from '../../engine/index.js';
import type { DiscordLog } from './log.js';
import type { Presence } from './presence.js';

/** What is changed shows in the number of articles, and in the log. */
export function announceCorpus(
  corpus: CorpusKeeper & CorpusEditor,
  presence: Pick<Presence, 'refresh'>,
  log: DiscordLog,
): CorpusKeeper & CorpusEditor {
  async function announce(change: Changed['change']['kind'], report: ReloadReport): Promise<void> {
    log({
      kind: 'corpus-changed',
      change,
      added: report.added.length,
      changed: report.changed.length,
      removed: report.removed.length,
      rejected: report.problems.length,
      tookMs: report.tookMs,
    });
    await presence.refresh();
  }
  const announced = async (making: Promise<Changed | Refused>): Promise<Changed | Refused> => {
    const made = await making;
    if (made.kind === 'changed') await announce(made.change.kind, made.report);
    return made;
  };
  return {
    ...corpus,
    async reload(by) {
      const report = await corpus.reload(by);
      await announce('reloaded', report);
      return report;
    },
    add: (previewId, by) => announced(corpus.add(previewId, by)),
    remove: (articleId, by) => announced(corpus.remove(articleId, by)),
    undo: (by) => announced(corpus.undo(by)),
    setTrust: (target, trust, by) => announced(corpus.setTrust(target, trust, by)),
  };
}
