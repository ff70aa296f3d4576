import { Readable } from "node:stream";
import type { CliContext } from "../cli-context.ts";

/** What differs between tests in the world of a command line. */
export interface TestWorld {
	readonly env?: CliContext["env"];
	readonly cwd?: string;
	readonly stdin?: string | Uint8Array;
	/** The width of the terminal. */
	readonly columns?: number;
	readonly out?: (text: string) => void;
	readonly err?: (text: string) => void;
}

/** The world of a command line in a test; its clock stands still. */
export function testContext(world: TestWorld = {}): CliContext {
	const { out = () => undefined, err = () => undefined, columns } = world;
	return {
		env: world.env ?? {},
		cwd: world.cwd ?? process.cwd(),
		execPath: process.execPath,
		stdin: Readable.from([world.stdin ?? ""]),
		stdout: { write: out, columns },
		stderr: { write: err, columns },
		now: () => Date.parse("2026-01-01T00:00:00Z"),
		interruption: () => new AbortController().signal,
	};
}
