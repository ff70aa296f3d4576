import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readSkillPages } from "./read-skills.ts";

const PACKAGES = fileURLToPath(new URL("../../../packages", import.meta.url));

/** Words that only our code gives a meaning: error codes and variables. */
const NAME = /`\$?(?<name>[A-Z]+(?:_[A-Z]+)+)`/g;

const named = new Set(
	readSkillPages().flatMap(({ text }) =>
		[...text.matchAll(NAME)].map(({ groups }) => groups?.["name"] ?? ""),
	),
);

test("skills: the error codes, variables and statuses in them are those of the code", () => {
	const files = globSync("*/src/**/*.ts", { cwd: PACKAGES });
	const code = files
		.filter((file) => !/\.(?:test|fixture)\.ts$/.test(file))
		.map((file) => readFileSync(path.join(PACKAGES, file), "utf8"))
		.join("\n");
	expect(named).toContain("CLAIM_HELD");
	expect([...named].filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
});
