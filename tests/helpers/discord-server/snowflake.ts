const discordEpochMs = 1_420_070_400_000n;
let increment = 0n;

/** A new id as Discord makes them, in order of time. */
export function nextSnowflake(): string {
  increment += 1n;
  return (((BigInt(Date.now()) - discordEpochMs) << 22n) + increment).toString();
}
