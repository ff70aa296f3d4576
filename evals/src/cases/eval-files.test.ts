import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { evalCases } from "./eval-case.ts";
import { EvalFile } from "./eval-file.ts";
import { readEvalFiles } from "./read-eval-files.ts";

const SKILLS = fileURLToPath(new URL("../../../skills", import.meta.url));
const files = readEvalFiles();

test("there are evals of every skill, and of no other", () => {
	expect(files.map(({ skill }) => skill)).toEqual(readdirSync(SKILLS).sort());
});

describe.each(files)("the evals of $skill", ({ skill, triggers, behaviour }) => {
	const prompts = [...triggers.yes, ...triggers.no];

	test("have enough prompts for and against it, none of which names it", () => {
		expect(triggers.yes.length).toBeGreaterThanOrEqual(5);
		expect(triggers.no.length).toBeGreaterThanOrEqual(5);
		for (const prompt of prompts) expect(prompt).not.toMatch(new RegExp(`\\$|\\b${skill}\\b`));
	});

	test("decide what it makes a model do", () => {
		expect(behaviour.length).toBeGreaterThanOrEqual(1);
		expect(new Set(behaviour.map(({ name }) => name)).size).toBe(behaviour.length);
	});
});

test("no prompt is put twice", () => {
	const names = files.flatMap(evalCases).map(({ skill, name }) => `${skill}: ${name}`);
	expect(new Set(names).size).toBe(names.length);
});

const file = (change: object) => ({
	...{ skill: "a", triggers: { yes: [], no: [] }, behaviour: [] },
	...change,
});
const behaviour = (checks: unknown[]) =>
	file({ behaviour: [{ name: "n", prompt: "Do this, please.", checks }] });

test.each([
	["a key that nobody knows", file({ trigger: [] }), /trigger/],
	["a behaviour that nothing decides", behaviour([]), /checks/],
	["a check of no kind", behaviour([{ looks: "good" }]), /checks/],
	["two checks in one", behaviour([{ ran: "a", said: "b" }]), /checks/],
	["a pattern that is none", behaviour([{ ran: "(" }]), /regular expression|checks/],
	["a marker of no kind", behaviour([{ posted: "greeting" }]), /checks/],
])("%s is refused", (_, read, why) => {
	const { success, error } = EvalFile.safeParse(read);
	expect(success).toBe(false);
	expect(String(error)).toMatch(why);
});
