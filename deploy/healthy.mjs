// Exits with 0 while the bot answers: for a container's health check, or whatever else asks by exit code.
const address = process.env.SITASI_HEALTH || '127.0.0.1:9464';
if (address !== 'off') {
  // A bot that listens on every address is reached on this machine's own.
  const reached = address.replace(/^(?:0\.0\.0\.0|\[::\])(?=:)/u, '127.0.0.1');
  const ready = await fetch(`http://${reached}/readyz`, { signal: AbortSignal.timeout(4000) }).then(
    ({ ok }) => ok,
    () => false,
  );
  process.exitCode = ready ? 0 : 1;
}
