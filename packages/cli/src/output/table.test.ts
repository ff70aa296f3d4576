import { expect, test } from "vitest";
import { table } from "./table.ts";

test("columns line up, and nothing trails", () => {
	expect(
		table([
			["issue", "status", ""],
			["#123", "completed", "pull request #124"],
			["#7", "failed", ""],
		]),
	).toBe("issue  status\n#123   completed  pull request #124\n#7     failed");
	expect(table([])).toBe("");
});
