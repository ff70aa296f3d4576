import { expect, test } from "vitest";
import { withScope } from "../scopes/with-scope.ts";
import { startTeam } from "../testing/team.ts";
import { proveGateOnce } from "./prove-gate-once.ts";
import { withIssueLock } from "./with-issue-lock.ts";

test("what several workers have in common is proved once; a failure is not kept", async () => {
	const context = await (await startTeam()).context();
	let proofs = 0;
	const prove = proveGateOnce(async () => {
		proofs += 1;
		if (proofs === 1) throw new Error("not armed");
	});
	const codex = "/bin/codex";
	await expect(prove(context, codex)).rejects.toThrow("not armed");
	await Promise.all([prove(context, codex), prove(context, codex)]);
	await prove(context, codex);
	expect(proofs).toBe(2);
	await prove(withScope(context, "review"), codex);
	await prove(context, "/bin/other");
	expect(proofs).toBe(4);

	const busy = withIssueLock(context, 7, async () => {
		await expect(withIssueLock(context, 7, async () => {})).rejects.toMatchObject({
			code: "ISSUE_BUSY",
		});
		return await withIssueLock(context, 8, async () => "eight");
	});
	expect(await busy).toBe("eight");
	expect(await withIssueLock(context, 7, async () => "seven")).toBe("seven");
}, 15_000);
