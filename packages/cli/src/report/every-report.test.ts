import type { ParsedComment } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { fileKeys } from "../input/field-path.ts";
import { filledFieldsText } from "../input/filled-fields.ts";
import { commandLine } from "../testing/command-line.ts";
import { sharedWorkerWorld } from "../testing/shared-worker-world.ts";
import { WORKER } from "../testing/worker-world.ts";
import { reportDefinitions } from "./report-definitions.ts";

const dataOf = (read: ParsedComment | undefined) =>
	read?.type === "marker" ? read.marker.data : {};
const PLAIN = reportDefinitions.filter(({ kind }) => kind !== "complete");

describe("every report", () => {
	const world = sharedWorkerWorld();

	test.each(PLAIN)(
		"$kind posts the example of its help once, by flags and by file",
		async ({ kind, fields, filled, example }) => {
			const { run, posted, issue } = world();
			const first = await run(["report", kind, ...example.flags.flat(), "--json"]);
			expect(first).toMatchObject({ exitCode: 0, stderr: "" });
			const told = JSON.parse(first.stdout);
			expect(told).toMatchObject({
				ok: true,
				kind,
				workerId: WORKER,
				url: expect.stringMatching(/#issuecomment-\d+$/),
				already: false,
			});
			expect(posted()).toMatchObject([
				{ type: "marker", marker: { kind, data: { worker_id: WORKER, attempt: 1, turns: null } } },
			]);
			const own = Object.keys(dataOf(posted()[0])).filter((key) => !fileKeys(fields).includes(key));
			expect(own.toSorted()).toEqual([...filled, "nonce", "schema_version"].toSorted());

			const second = await run(["report", kind, "--file", "-"], example.file);
			expect(second.stdout).toContain(`${told.url}\nIt was already posted.\n`);
			expect(second.exitCode).toBe(0);
			const third = await run(["report", kind, "--file", "-", "--json"], example.file);
			expect(JSON.parse(third.stdout)).toMatchObject({ url: told.url, already: true });
			expect(issue.comments).toHaveLength(1);
		},
	);

	test.each(reportDefinitions)("$kind needs a worker's session", async ({ kind, example }) => {
		const ran = await commandLine(["report", kind, ...example.flags.flat()]);
		expect(ran).toMatchObject({ exitCode: 1, stdout: "" });
		expect(ran.stderr).toMatch(/^NOT_A_WORKER: /);
	});

	test.each(reportDefinitions)(
		"$kind says how it is used when it is told nothing",
		async ({ kind }) => {
			const ran = await commandLine(["report", kind]);
			expect(ran).toMatchObject({ exitCode: 2, stdout: "" });
			expect(ran.stderr).toMatch(/^USAGE: Say the fields/);
		},
	);

	test.each(reportDefinitions)(
		"$kind helps with every flag, every key and both examples",
		async ({ kind, fields, filled, example }) => {
			const { stdout, exitCode } = await commandLine(["report", kind, "--help"]);
			expect(exitCode).toBe(0);
			expect(stdout.replaceAll(/\s+/g, " ")).toContain(filledFieldsText(filled));
			for (const { key, flags } of fields) {
				for (const { name } of flags) expect(stdout).toContain(`${name} <`);
				expect(stdout.replaceAll(/\s+/g, " ")).toContain(`${key} in a file`);
			}
			expect(stdout).toContain(`Example:\n  codex-workers report ${kind} \\\n`);
			for (const line of example.file.trim().split("\n")) expect(stdout).toContain(`  ${line}\n`);
			// biome-ignore lint/suspicious/noControlCharactersInRegex: colours start so
			expect(stdout).not.toMatch(/\u001b/);
		},
	);
});
