import { expect, test } from "vitest";
import { runSuites } from "./run-suites.ts";

test("a name that no suite has is refused with the names that there are", async () => {
	await expect(runSuites(["nothing"], () => {})).rejects.toThrow(
		/^There is no bench "nothing"; there is (?:\w+, )*protocol\b/,
	);
});
