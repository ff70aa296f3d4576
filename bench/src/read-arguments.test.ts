import { expect, test } from "vitest";
import { readArguments } from "./read-arguments.ts";

test.each([
	[[], { names: [], isKept: true }],
	[["--write"], { names: [], isKept: true }],
	[["gate"], { names: ["gate"], isKept: false }],
	[["gate", "--write"], { names: ["gate"], isKept: true }],
])("%j is a run of %j", (argv, request) => {
	expect(readArguments(argv)).toEqual(request);
});
