import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { judgeLine } from "./judge-line.ts";
import { LINE_FORMS, WORD_FORMS, WRITE } from "./shell-forms.fixture.ts";

const SAMPLES = 150;
/** 0, or the number that a failed run has printed. */
const SEED = Number(process.env["SCOPE_SEED"] ?? 20_261_121);

const lines = fc
	.tuple(
		fc.constantFrom(...LINE_FORMS),
		fc.constantFrom(...WORD_FORMS),
		fc.constantFrom(...WORD_FORMS),
	)
	.map(([line, word, inner]) =>
		line.replaceAll("S", word.replaceAll("W", `W ${inner}`)).replaceAll("W", WRITE),
	);

test(`what bash really does to a folder is refused (SCOPE_SEED=${SEED})`, async () => {
	const folder = mkdtempSync(join(tmpdir(), "scope-differential-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writeFileSync(join(folder, "a"), "x\n");
	const passing = fc
		.sample(lines, { numRuns: SAMPLES * 10, seed: SEED })
		.filter((line) => judgeLine(line, { checks: [] }, true) === undefined)
		.slice(0, SAMPLES);
	expect(passing.length).toBeGreaterThan(0);
	for (const line of passing) {
		await runInBash(line, folder);
		expect(existsSync(join(folder, "b")), line).toBe(false);
	}
}, 60_000);

function runInBash(line: string, folder: string): Promise<void> {
	const env = { PATH: "/usr/bin:/bin", HOME: folder };
	const child = spawn("/bin/bash", ["--norc", "-c", line], {
		cwd: folder,
		env,
		stdio: "ignore",
		timeout: 5_000,
	});
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", () => resolve());
	});
}
