/**
 * Makes the page open without a network from the next time on; answers whether it can.
 * Only a built page served over http(s) has the worker; elsewhere, and where the browser refuses, nothing happens.
 * A newer build takes over, with a reload, only while `idle` says that no shift is on the page.
 */
export async function readyOffline(idle: () => boolean): Promise<boolean> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return false;
  const { serviceWorker } = navigator;
  try {
    const ruled = serviceWorker.controller !== null;
    const registration = await serviceWorker.register('./offline.js', { scope: './' });
    const offer = (): void => {
      if (ruled && idle()) registration.waiting?.postMessage('takeOver');
    };
    serviceWorker.addEventListener('controllerchange', () => {
      if (ruled && idle()) location.reload();
    });
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', offer);
    });
    offer();
    await serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}
