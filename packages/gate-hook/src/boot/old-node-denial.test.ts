import { expect, test } from "vitest";
import { readDenial } from "../answer/read-denial.ts";
import { oldNodeDenial } from "./old-node-denial.ts";

test.each(["22.18.0", "22.19.1", "24.0.0", "26.10.0"])("Node %s judges", (version) => {
	expect(oldNodeDenial(version)).toBeUndefined();
});

test.each([
	["22.17.9", "22.17.9"],
	["20.20.2", "20.20.2"],
	["9", "9"],
	["", "an unknown one"],
	['x", "y": "', "an unknown one"],
])("Node %j denies, and names both", (version, named) => {
	const answer: unknown = JSON.parse(oldNodeDenial(version) ?? "null");
	expect(answer).toMatchObject({ hookSpecificOutput: { permissionDecision: "deny" } });
	const reason = JSON.stringify(answer);
	expect(reason).toContain(`it runs with Node ${named} and needs 22.18`);
	const { permissionDecisionReason } = Object(answer).hookSpecificOutput;
	expect(readDenial(permissionDecisionReason)?.kind).toBe("gate failure");
});
