import { appendFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dispatchForTest } from "../testing/dispatch-for-test.ts";
import { standInHooks } from "../testing/stand-in-hooks.ts";
import { startTeam } from "../testing/team.ts";

test("nothing is claimed where a hook passes its test and is not what was built", {
	timeout: 30_000,
}, async () => {
	const team = await startTeam();
	const hooks = standInHooks(team.folder);
	const context = await team.context({ arms: true }, { hooks });
	appendFileSync(hooks.gate.launcher, "# and something else\n");
	await expect(dispatchForTest(context)).rejects.toMatchObject({
		code: "GATE_NOT_ARMED",
		message: expect.stringContaining("launcher.sh is not what was built"),
	});
	expect(await team.refs()).toEqual([]);
	expect(team.comments()).toEqual([]);
});
