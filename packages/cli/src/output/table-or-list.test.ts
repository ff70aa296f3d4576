import { expect, test } from "vitest";
import { tableOrList } from "./table-or-list.ts";

const rows = [
	["issue", "state", "worker"],
	["#7", "held", "worker-1701523200-7"],
	["#123", "foreign", ""],
];

test.each([undefined, 80, 36])("rows are a table where they fit (%s columns)", async (columns) => {
	expect(await tableOrList(rows, columns)).toBe(
		"issue  state    worker\n#7     held     worker-1701523200-7\n#123   foreign",
	);
});

test("rows are told cell by cell where they do not", async () => {
	expect(await tableOrList(rows, 30)).toBe(
		"#7\n  state held\n  worker worker-1701523200-7\n#123\n  state foreign",
	);
	for (const line of (await tableOrList(rows, 20)).split("\n"))
		expect(line.length).toBeLessThanOrEqual(20);
});
