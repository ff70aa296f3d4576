import { expect, test } from "vitest";
import { workerWorld } from "../testing/worker-world.ts";

test("an issue that does not exist is told on standard error, and nothing on standard output", async () => {
	const { runOutside } = await workerWorld();
	expect(await runOutside(["dispatch", "999"])).toEqual({
		exitCode: 1,
		stdout: "",
		stderr:
			"ISSUE_NOT_FOUND: acme/widget#999 does not exist.\n  Check the number; it may also have been transferred or deleted.\n",
	});
});

test("of several issues each is told with its number, and the first failure is the command's", async () => {
	const { runOutside } = await workerWorld();
	const ran = await runOutside(["dispatch", "999", "#998", "999"]);
	expect(ran).toMatchObject({ exitCode: 1, stdout: "" });
	expect(ran.stderr.match(/^#\d+: ISSUE_NOT_FOUND: /gm)).toHaveLength(2);
	const json = await runOutside(["dispatch", "999", "998", "--json"]);
	expect(JSON.parse(json.stdout)).toMatchObject({
		ok: false,
		code: "ISSUE_NOT_FOUND",
		message: "acme/widget#999 does not exist.",
		issues: [
			{ issue: 999, ok: false },
			{ issue: 998, ok: false, code: "ISSUE_NOT_FOUND" },
		],
	});
});
