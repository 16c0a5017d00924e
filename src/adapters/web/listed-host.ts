/** Whether a host is listed; `*.example.com` lists all hosts below example.com, and not example.com itself. */
export function isListed(host: string, list: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/\.$/u, '');
  return list.some((listed) => (listed.startsWith('*.') ? name.endsWith(listed.slice(1)) : name === listed));
}
