import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of this test's own, by its real path; gone when the test is over. */
export function scratchFolder(): string {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), "dispatcher-")));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
	return folder;
}
