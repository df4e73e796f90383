import type { CDPSession } from 'playwright-core';

/** Collects the garbage of a page's workers, which the page's own collection leaves, and tells the bytes of their JavaScript objects. */
export async function objectsOfWorkers(page: CDPSession): Promise<number> {
  const attached: string[] = [];
  const onAttached = ({ sessionId, targetInfo }: { sessionId: string; targetInfo: { type: string } }): void =>
    void (targetInfo.type === 'worker' && attached.push(sessionId));
  page.on('Target.attachedToTarget', onAttached);
  await page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let objects = 0;
  for (const worker of attached) {
    await ask(page, worker, 'HeapProfiler.collectGarbage');
    objects += Number((await ask(page, worker, 'Runtime.getHeapUsage'))['usedSize']);
  }
  await page.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false, flatten: false });
  page.off('Target.attachedToTarget', onAttached);
  return objects;
}

/** A worker has no session of its own here: it is spoken to through its page's. */
async function ask(page: CDPSession, worker: string, method: string): Promise<Record<string, unknown>> {
  const id = 1;
  const answered = new Promise<Record<string, unknown>>((done, fail) => {
    const hear = ({ sessionId, message }: { sessionId: string; message: string }): void => {
      const answer = JSON.parse(message) as { id?: number; result?: Record<string, unknown>; error?: { message: string } };
      if (sessionId !== worker || answer.id !== id) return;
      page.off('Target.receivedMessageFromTarget', hear);
      if (answer.result === undefined) fail(new Error(`${method}: ${answer.error?.message}`));
      else done(answer.result);
    };
    page.on('Target.receivedMessageFromTarget', hear);
  });
  await page.send('Target.sendMessageToTarget', { sessionId: worker, message: JSON.stringify({ id, method }) });
  return answered;
}
