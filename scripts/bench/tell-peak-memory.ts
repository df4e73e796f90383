import { readFileSync, writeSync } from 'node:fs';

// Loaded before a measured program: at its end it writes the most memory that the process held, in bytes, to the pipe 3.
process.on('exit', () => writeSync(3, String(peakMemory() * 1024)));

/** In kibibytes. The system's own account of a process also counts what its parent held when it was started; Linux has a cleaner figure. */
function peakMemory(): number {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kibibytes !== undefined) return Number(kibibytes);
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS;
}
